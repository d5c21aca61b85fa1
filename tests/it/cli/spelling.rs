//! Words in doubt, as `check --spelling` tells them, with dictionaries of our own.

use std::fs;

use serde_json::Value;

use super::place::{COMPLETE, Place, Ran};

/// A dictionary of a few words in Latin 1, in which å is one byte.
const AFFIX: &[u8] = b"SET ISO8859-1\nSFX N Y 1\nSFX N 0 en .\n";
const WORDS: &[u8] = b"7\nb\xe5t/N\nskal\nvi\nha\ngod\nog\nen\n";

fn lay(place: &Place, affix: &[u8], words: &[u8]) {
    fs::create_dir_all(place.beside("ord")).unwrap();
    for (name, bytes) in [("nb_NO.aff", affix), ("nb_NO.dic", words)] {
        fs::write(place.beside("ord").join(name), bytes).unwrap();
    }
}

fn check(place: &Place, arguments: &[&str]) -> Ran {
    let mut command = place.command(arguments);
    let output = command.env("DICPATH", place.beside("ord")).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

/// A draft that says `text` and nothing else that words are looked up in.
fn draft(place: &Place, text: &str) -> String {
    let id = place.draft("Prøve");
    let answers = serde_json::json!({ "purpose_text": text });
    place.run_with(&["fill", &id, "--answers", "-"], &answers.to_string()).ok();
    id
}

fn words(ran: &Ran) -> Vec<String> {
    let found: Value = serde_json::from_str(&ran.out).unwrap();
    let found = found.as_array().unwrap().iter().filter(|one| one["rule"] == "spelling");
    found.map(|one| one["word"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn words_in_doubt_are_told_when_they_are_asked_for() {
    let place = Place::new();
    lay(&place, AFFIX, WORDS);
    let id = draft(&place, "Vi skal ha båten og en god baat.");
    let told = check(&place, &["check", &id, "--spelling"]);
    assert!(told.out.contains("[til orientering] «baat» i «"), "{}", told.out);
    assert!(!check(&place, &["check", &id]).out.contains("baat"));
    let json = check(&place, &["check", &id, "--spelling", "--json"]);
    assert_eq!(words(&json), ["baat"]);
    assert_eq!(json.code, check(&place, &["check", &id, "--json"]).code, "it blocks nothing");
}

#[test]
fn findings_with_words_in_doubt_are_as_their_schema_says() {
    let place = Place::new();
    lay(&place, AFFIX, WORDS);
    let full = place.run_with(&["new", "--answers", "-", "--no-open"], COMPLETE);
    let found = check(&place, &["check", full.ok().trim_end(), "--spelling", "--json"]);
    let schema: Value = serde_json::from_str(place.run(&["schema", "findings"]).ok()).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let value: Value = serde_json::from_str(&found.out).unwrap();
    let faults: Vec<_> = validator.iter_errors(&value).map(|fault| fault.to_string()).collect();
    assert!(faults.is_empty(), "{faults:#?}");
    assert!(!words(&found).is_empty());
}

#[test]
fn own_words_of_the_user_are_not_in_doubt() {
    let place = Place::new();
    lay(&place, AFFIX, WORDS);
    let id = draft(&place, "Vi skal ha blåplan og grønplan.");
    let config = place.beside(".config/avtale");
    fs::create_dir_all(&config).unwrap();
    fs::write(config.join("words.txt"), "# mine\nblåplan\n").unwrap();
    let mut command = place.command(&["check", &id, "--spelling", "--json"]);
    command.env("DICPATH", place.beside("ord")).env_remove("XDG_CONFIG_HOME");
    let out = String::from_utf8(command.output().unwrap().stdout).unwrap();
    assert_eq!(words(&Ran { code: 0, out, err: String::new() }), ["grønplan"]);
}

#[test]
fn a_damaged_dictionary_is_told_and_everything_else_is_checked() {
    let place = Place::new();
    let id = draft(&place, "Vi skal ha baat.");
    for (affix, words, told) in [
        (&b"SET UTF-8\n"[..], &b"1\nb\xe5t\n"[..], "er skadet"),
        (b"SET UTF-8\n", b"", "er skadet"),
        (b"SET KOI8-R\n", b"1\nord\n", "KOI8-R"),
        (b"SET UTF-8\nSFX A Y 9999999\n", b"1\nord\n", "er skadet"),
    ] {
        lay(&place, affix, words);
        let ran = check(&place, &["check", &id, "--spelling"]);
        assert!(ran.err.contains(told), "{}", ran.err);
        assert!(ran.err.contains("nb_NO.dic"), "{}", ran.err);
        let plain = check(&place, &["check", &id]);
        assert_eq!((ran.code, ran.out), (plain.code, plain.out));
    }
}
