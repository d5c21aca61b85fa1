//! Holds the texts against the code: no text is missing, and none is left over.

mod languages;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use avtale::app::{Command, Keymap};
use avtale::texts::{Language, Texts};
use fluent_bundle::FluentResource;

fn nb() -> String {
    fs::read_to_string("src/texts/nb.ftl").unwrap()
}

/// The keys of the file with the number of the line each stands on, twice when a key is there twice.
fn keys(source: &str) -> Vec<(usize, String)> {
    source
        .lines()
        .enumerate()
        .filter(|(_, line)| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        .filter_map(|(number, line)| Some((number + 1, line.split_once('=')?.0.trim().to_owned())))
        .collect()
}

fn rust_files(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs")
            && path.file_stem().unwrap() != "tests"
        {
            into.push(path);
        }
    }
}

/// The code that runs: without the tests at the end of a file, and without comments of whole lines.
fn running_code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The string literals without escapes that look like a key.
fn literals(code: &str) -> BTreeSet<String> {
    code.split('"')
        .filter(|s| s.contains('-') && s.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter(|s| {
            s.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
                && !s.ends_with('-')
        })
        .map(str::to_owned)
        .collect()
}

/// The literals that are asked for by name, wherever the line breaks.
fn asked_for(code: &str) -> BTreeSet<String> {
    ["Message::new(", "texts.get("]
        .into_iter()
        .flat_map(|call| code.split(call).skip(1))
        .filter_map(|rest| rest.trim_start().strip_prefix('"'))
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_text_that_the_code_asks_for_is_there() {
    let source = nb();
    let keys: BTreeSet<_> = keys(&source).into_iter().map(|(_, key)| key).collect();
    let modules: BTreeSet<_> =
        keys.iter().filter_map(|key| Some(key.split_once('-')?.0.to_owned())).collect();
    let mut files = Vec::new();
    rust_files(Path::new("src"), &mut files);
    let mut missing = BTreeMap::new();
    for path in files {
        let code = running_code(&path);
        let of_a_module = literals(&code)
            .into_iter()
            .filter(|literal| literal.split_once('-').is_some_and(|(m, _)| modules.contains(m)));
        for key in asked_for(&code).into_iter().chain(of_a_module) {
            if !keys.contains(&key) {
                missing.insert(key, path.clone());
            }
        }
    }
    assert!(missing.is_empty(), "add to src/texts/nb.ftl: {missing:#?}");
}

#[test]
fn every_text_is_used() {
    let source = nb();
    let mut files = Vec::new();
    rust_files(Path::new("src"), &mut files);
    let used: BTreeSet<_> = files.iter().flat_map(|path| literals(&running_code(path))).collect();
    let unused: Vec<_> = keys(&source)
        .into_iter()
        .filter(|(_, key)| !used.contains(key) && !source.contains(&format!("{{ {key} }}")))
        .collect();
    assert!(unused.is_empty(), "take out of src/texts/nb.ftl: {unused:#?}");
}

#[test]
fn fluent_reads_every_text_and_none_is_there_twice() {
    let source = nb();
    let (resource, faults) = match FluentResource::try_new(source.clone()) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, faults)) => (resource, faults),
    };
    assert!(faults.is_empty(), "{faults:#?}");
    let mut bundle = fluent_bundle::FluentBundle::new(vec!["nb".parse().unwrap()]);
    bundle.add_resource(resource).expect("a key is there twice");
    for (line, key) in keys(&source) {
        assert!(bundle.get_message(&key).is_some_and(|m| m.value().is_some()), "{line}: {key}");
    }
}

#[test]
fn the_texts_are_plain_norwegian() {
    let (_, without_keys) = named_keys(&nb());
    for (number, line) in
        without_keys.lines().enumerate().filter(|(_, line)| !line.starts_with('#'))
    {
        let lower = line.to_lowercase();
        for bad in ["vennligst", "ugyldig", "  ="] {
            assert!(!lower.contains(bad), "line {}: {line}", number + 1);
        }
        // Faults of template and settings files show how TOML is written, with its straight quotes.
        let is_toml =
            (["template-", "settings-", "    [texts]"].iter()).any(|it| line.starts_with(it));
        // Characters that Fluent reads itself are written `{"}"}`.
        let shown = line.replace("{\"", "").replace("\"}", "");
        assert!(is_toml || !shown.contains('"'), "line {}: {line}", number + 1);
    }
}

/// The keys that texts name, as `KEY("undo", "Ctrl+Z")`, and the texts without them.
fn named_keys(source: &str) -> (Vec<(String, String)>, String) {
    let mut parts = source.split("{ KEY(\"");
    let mut rest = parts.next().unwrap().to_owned();
    let mut named = Vec::new();
    for part in parts {
        let (given, after) = part.split_once("\") }").unwrap();
        let (command, key) = given.split_once("\", \"").unwrap();
        named.push((command.to_owned(), key.to_owned()));
        rest.push_str(after);
    }
    (named, rest)
}

#[test]
fn texts_name_the_standard_keys_and_none_that_could_be_bound_anew() {
    let keymap = Keymap::standard();
    for language in Language::ALL {
        let texts = Texts::load(language);
        let source = fs::read_to_string(format!("src/texts/{}.ftl", language.tag())).unwrap();
        let (keys, rest) = named_keys(&source);
        assert!(keys.len() > 40, "{}", keys.len());
        for (command, key) in keys {
            let known = Command::named(&command).unwrap_or_else(|| panic!("{command}"));
            let row = keymap.rows().iter().find(|row| row.command == known).unwrap();
            assert!(row.keys.iter().any(|own| own.named(&texts) == key), "{command}: {key}");
        }
        for line in
            rest.lines().filter(|line| line.starts_with("app-") || line.starts_with("view-"))
        {
            let names = ["Ctrl+", "Esc", "Enter", "Tab ", "rykk x", "ress x"];
            assert!(!names.iter().any(|name| line.contains(name)), "{line}");
        }
    }
}
