//! Tests of the files that are read when the guideline is asked for.

use avtale::template::guideline::{Entry, Standing};
use avtale::template::{Fault, wire};
use avtale::texts::{Language, Texts};

use avtale::base::SourceId;
use avtale::base::text::is_hidden;
use avtale::template::guideline::{Document, Passages};
use proptest::prelude::*;

use super::{pack, small};

const GOOD: &str = r#"[[topic]]
title = "Om avtalen"
sections = ["parties"]

[[topic.point]]
strength = "background"
strength_label = "bakgrunn"
text = "Skriv avtalen ned."
sources = ["model"]
citation = "Malen § 1"
covers = ["A 1"]
fields = ["side"]

[[topic.conflict]]
title = "Må den skrives?"
newest = "Bør."
citation = "Malen § 1"
older = ["2015: skal."]

[[law]]
noted = "november 2026"
title = "Ny lov."
found = "Den er ny."
source = "lovdata.no"
consequence = "Sjekk den."
fields = ["unit"]

[[suggestion]]
field = "agenda"
text = "De møtes."
sources = ["model"]
citation = "Malen § 2"

[[suggestion.variant]]
when = { side = "inside" }
text = "Kontoret møtes."

[[passage]]
source = "model"
section = "1"
fingerprint = "0123456789abcdef"
hints = ["h1"]
"#;

/// Returns the small pack with this guideline.
fn files(text: &str) -> Vec<(String, String)> {
    let mut files = pack();
    let list = "files = [";
    files[0].1 = files[0].1.replacen(list, &format!("guideline = [\"guideline.toml\"]\n{list}"), 1);
    files.push(("guideline.toml".into(), text.into()));
    files
}

/// Checks that an edit of the guideline gives exactly these faults, each on the line with these words.
#[track_caller]
fn case(from: &str, to: &str, expected: &[(&str, &str)]) {
    assert!(GOOD.contains(from), "{from}");
    let text = GOOD.replacen(from, to, 1);
    let faults: Vec<Fault> = wire::load_guideline(&files(&text), Some(&small())).unwrap_err();
    let line = |fault: &Fault| text.lines().nth(fault.line - 1).unwrap_or_default().to_owned();
    let found: Vec<_> = faults.iter().map(|fault| (fault.message.key, line(fault))).collect();
    assert_eq!(found.len(), expected.len(), "{found:#?}");
    for ((key, line), (expected, words)) in found.iter().zip(expected) {
        assert_eq!(key, expected);
        assert!(line.contains(words), "{line} does not contain {words}");
    }
    let texts = Texts::load(Language::Nb);
    for fault in &faults {
        assert_eq!(fault.file, "guideline.toml");
        let said = texts.say(&fault.message);
        assert!(said.contains(' ') && !said.contains("{$"), "{said}");
    }
}

#[test]
fn a_guideline_without_faults_is_read() {
    let guideline = wire::load_guideline(&files(GOOD), Some(&small())).unwrap();
    let entries = guideline.entries();
    assert_eq!(entries.len(), 3);
    assert!(matches!(entries[0], Entry::Point(topic, _) if topic.title == "Om avtalen"));
    assert!(matches!(entries[2], Entry::Law(note) if note.unconfirmed.is_empty()));
    let suggestion = &guideline.suggestions()[0];
    assert_eq!(suggestion.wordings.len(), 2);
    assert_eq!(suggestion.wording(|_| None), "De møtes.");
    assert_eq!(guideline.rests()[0].hints[0].as_str(), "h1");
}

#[test]
fn a_place_says_whether_its_passage_is_as_it_was() {
    let source = SourceId::new("model").unwrap();
    let passages = Passages::new(vec![Document::read(source.clone(), "1 Om\n\nSkriv.\n")]);
    let passage = passages.find(&source, "1").unwrap();
    let standing = |text: &str| {
        let guideline = wire::load_guideline(&files(text), Some(&small())).unwrap();
        guideline.rests()[0].standing(passage)
    };
    let noted = "0123456789abcdef";
    assert_eq!(standing(GOOD), Standing::Changed);
    assert_eq!(standing(&GOOD.replace(noted, &passage.fingerprint()[..16])), Standing::Same);
    let line = format!("fingerprint = \"{noted}\"\n");
    assert_eq!(standing(&GOOD.replace(&line, "")), Standing::Unknown);
}

#[test]
fn the_guideline_is_no_part_of_what_drafts_know_the_template_by() {
    let one = wire::load(&files(GOOD)).unwrap();
    let other = wire::load(&files("# tom\n")).unwrap();
    assert_eq!(one.hash(), other.hash());
    let broken = wire::load(&files("= =\n")).unwrap();
    assert_eq!(broken.hash(), other.hash(), "it is not even read");
}

#[test]
fn a_template_without_a_guideline_has_an_empty_one() {
    let guideline = wire::load_guideline(&pack(), Some(&small())).unwrap();
    assert!(guideline.entries().is_empty() && guideline.suggestions().is_empty());
}

#[test]
fn every_name_in_it_must_exist() {
    case("[\"parties\"]", "[\"nowhere\"]", &[("template-unknown", "nowhere")]);
    case("fields = [\"side\"]", "fields = [\"sied\"]", &[("template-unknown", "sied")]);
    case("fields = [\"unit\"]", "fields = [\"sied\"]", &[("template-unknown", "sied")]);
    case("sources = [\"model\"]", "sources = [\"x\"]", &[("template-unknown", "\"x\"")]);
    case("hints = [\"h1\"]", "hints = [\"h999\"]", &[("template-unknown", "h999")]);
    case("field = \"agenda\"", "field = \"agendo\"", &[("template-unknown", "agendo")]);
    case("side = \"inside\"", "side = \"asides\"", &[("template-unknown", "asides")]);
    case("when = { side", "when = { sied", &[("template-unknown", "sied")]);
}

#[test]
fn what_is_missing_or_wrong_is_said_with_its_line() {
    case("text = \"Skriv avtalen ned.\"\n", "", &[("template-key-missing", "[[topic.point]]")]);
    case("strength = \"background\"", "strength = \"always\"", &[("template-word", "always")]);
    case("sources = [\"model\"]\n", "", &[("template-point-source", "[[topic.point]]")]);
    case("older = [\"2015: skal.\"]\n", "", &[("template-blank", "[[topic.conflict]]")]);
    case(
        "noted =",
        "notd =",
        &[("template-key-missing", "[[law]]"), ("template-key-unknown", "notd")],
    );
    case("field = \"agenda\"", "field = \"count\"", &[("template-suggestion-field", "count")]);
    case("0123456789abcdef", "0123XYZ", &[("template-fingerprint", "0123XYZ")]);
    case("[[passage]]", "[[passages]]", &[("template-key-unknown", "passages")]);
    case("title = \"Ny lov.\"", "title = Ny lov.", &[("template-syntax-quotes", "Ny lov.")]);
    let long = format!("text = \"{}\"", "å".repeat(100_000));
    case("text = \"De møtes.\"", &long, &[("template-suggestion-long", "ååå")]);
}

#[test]
fn a_template_with_faults_of_its_own_hides_none_of_the_guidelines() {
    let text = GOOD.replacen("text = \"De møtes.\"\n", "", 1);
    let faults = wire::load_guideline(&files(&text), None).unwrap_err();
    assert_eq!(faults.len(), 1, "{faults:#?}");
}

#[test]
fn a_file_of_the_guideline_must_be_there_and_be_named_once() {
    let mut absent = files(GOOD);
    absent.pop();
    let keys = |files: &[(String, String)]| -> Vec<_> {
        wire::load(files).unwrap_err().iter().map(|fault| fault.message.key).collect()
    };
    assert_eq!(keys(&absent), ["template-file-absent"]);
    let mut twice = files(GOOD);
    let list = "guideline = [";
    twice[0].1 = twice[0].1.replacen(list, "guideline = [\"guideline.toml\", ", 1);
    assert_eq!(keys(&twice), ["template-twice"]);
    let mut itself = files(GOOD);
    itself[0].1 = itself[0].1.replacen(list, "guideline = [\"template.toml\", ", 1);
    assert_eq!(keys(&itself), ["template-file-absent"]);
}

proptest! {
    #[test]
    fn whatever_a_document_holds_its_passages_are_clean(
        text in "(\\PC|[0-9.§# \n\r\t\u{1b}\u{202e}]|\n\n[1-9](\\.[1-9])? [A-Å]){0,200}",
    ) {
        let source = SourceId::new("guideline-2021").unwrap();
        let document = Document::read(source.clone(), &text);
        let passages = Passages::new(vec![document]);
        for section in ["1", "2", "4.1", "9.9", "A"] {
            let Some(passage) = passages.find(&source, section) else { continue };
            let hidden = |c: char| c != '\n' && is_hidden(c);
            prop_assert!(!passage.text().contains(hidden));
            prop_assert!(!passage.heading.contains(hidden));
            prop_assert_eq!(passage.fingerprint().len(), 64);
        }
    }
}
