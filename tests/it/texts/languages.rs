//! Holds the languages against each other: the same texts with the same arguments, each in its own words.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use avtale::texts::Language;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

fn source(language: Language) -> String {
    fs::read_to_string(format!("src/texts/{}.ftl", language.tag())).unwrap()
}

/// The texts by key in the order of the file, each with all its lines.
fn blocks(source: &str) -> Vec<(String, String)> {
    let mut blocks: Vec<(String, String)> = Vec::new();
    for line in source.lines() {
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let (key, text) = line.split_once('=').unwrap();
            blocks.push((key.trim().to_owned(), text.to_owned()));
        } else if line.starts_with([' ', '}']) {
            let (_, text) = blocks.last_mut().unwrap();
            text.push('\n');
            text.push_str(line);
        }
    }
    blocks
}

/// What stands between `begin` and the first character that a name can't have.
fn names(text: &str, begin: &str) -> BTreeSet<String> {
    let name = |rest: &str| -> String {
        rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect()
    };
    text.split(begin).skip(1).map(name).filter(|name| !name.is_empty()).collect()
}

/// The branches that the code names; how a number is counted is each language's own affair.
fn branches(text: &str) -> BTreeSet<String> {
    let counts = ["zero", "one", "two", "few", "many", "other"];
    let lines = text.lines().skip(1).map(str::trim_start);
    let branches = lines.filter(|line| line.starts_with(['[', '*']));
    let named = branches.filter_map(|line| line.trim_start_matches('*').strip_prefix('['));
    let named = named.filter_map(|line| Some(line.split_once(']')?.0.to_owned()));
    named.filter(|name| !counts.contains(&name.as_str()) && name.parse::<u8>().is_err()).collect()
}

/// A text without what stands in braces, and without the marks of its branches.
fn words(text: &str) -> Vec<String> {
    let mut depth = 0;
    let plain: String = text
        .chars()
        .map(|c| {
            depth += i32::from(c == '{') - i32::from(c == '}');
            if depth == 0 && c.is_alphabetic() { c } else { ' ' }
        })
        .collect();
    plain.split_whitespace().filter(|word| word.len() > 1).map(str::to_lowercase).collect()
}

#[test]
fn every_language_has_the_same_texts_in_the_same_order() {
    let keys = |language| -> Vec<_> {
        blocks(&source(language)).into_iter().map(|(key, _)| key).collect()
    };
    let wanted = keys(Language::Nb);
    for language in Language::ALL {
        let found = keys(language);
        for key in &wanted {
            assert!(found.contains(key), "add {key} to src/texts/{}.ftl", language.tag());
        }
        assert_eq!(found, wanted, "the order of src/texts/{}.ftl", language.tag());
    }
}

#[test]
fn every_language_takes_the_same_arguments() {
    let wanted: BTreeMap<_, _> = blocks(&source(Language::Nb)).into_iter().collect();
    for language in Language::ALL {
        for (key, text) in blocks(&source(language)) {
            let place = format!("{key} in src/texts/{}.ftl", language.tag());
            let nb = &wanted[&key];
            assert_eq!(names(&text, "$"), names(nb, "$"), "the arguments of {place}");
            assert_eq!(names(&text, "{ "), names(nb, "{ "), "the texts inside {place}");
            assert_eq!(branches(&text), branches(nb), "the branches of {place}");
        }
    }
}

/// Some values that every argument of a text gets in turn.
fn values() -> Vec<FluentValue<'static>> {
    let numbers = [0_usize, 1, 2, 5, 21, 1_000].map(FluentValue::from);
    numbers.into_iter().chain([FluentValue::from("Bodø")]).collect()
}

#[test]
fn every_text_of_every_language_can_be_said_whatever_its_arguments_are() {
    for language in Language::ALL {
        let source = source(language);
        let mut bundle = FluentBundle::new(vec![language.tag().parse().unwrap()]);
        bundle.set_use_isolating(false);
        bundle.add_resource(FluentResource::try_new(source.clone()).unwrap()).unwrap();
        // What keys are called is tested where they are.
        bundle.add_function("KEY", |given, _| given.last().unwrap().clone()).unwrap();
        let arguments = names(&source, "$");
        for (key, text) in blocks(&source) {
            for value in values() {
                let mut given = FluentArgs::new();
                for name in &arguments {
                    given.set(name.clone(), value.clone());
                }
                let pattern = bundle.get_message(&key).unwrap().value().unwrap();
                let mut faults = Vec::new();
                let said = bundle.format_pattern(pattern, Some(&given), &mut faults);
                let place = format!("{key} with {value:?} in {}", language.tag());
                assert!(faults.is_empty(), "{place}: {faults:?}");
                assert!(!said.contains(['{', '}']) || text.contains("{\"{\"}"), "{place}: {said}");
                assert!(!said.contains("  "), "{place} has two blanks: {said}");
            }
        }
    }
}

#[test]
fn no_text_of_a_language_is_left_in_another() {
    for (key, text) in blocks(&source(Language::Nn)) {
        let bokmal = [
            "ikke", "fra", "hva", "hvem", "hvilke", "hvilken", "hvor", "hvordan", "hvorfor", "noe",
            "noen", "bare", "dere", "deres", "mye", "mer", "være", "gjøre", "kommer", "lagret",
            "endret", "hele", "hver", "hvert", "velg", "åpne", "skrives", "vises",
        ];
        let left: Vec<_> =
            words(&text).into_iter().filter(|word| bokmal.contains(&&**word)).collect();
        assert!(left.is_empty(), "{key} in src/texts/nn.ftl: {left:?}");
    }
    let nb: BTreeMap<_, _> = blocks(&source(Language::Nb)).into_iter().collect();
    for (key, text) in blocks(&source(Language::En)) {
        let place = format!("{key} in src/texts/en.ftl");
        assert!(words(&text).len() < 3 || text != nb[&key], "{place} is not translated");
        let norwegian =
            ["ikke", "eller", "utkastet", "avsnitt", "malen", "teksten", "finnes", "og"];
        let left: Vec<_> =
            words(&text).into_iter().filter(|word| norwegian.contains(&&**word)).collect();
        assert!(left.is_empty(), "{place}: {left:?}");
        assert!(!text.contains('\''), "{place}: write ’");
    }
}
