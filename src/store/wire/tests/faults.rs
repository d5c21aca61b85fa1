//! What is wrong with a draft is said with its place, all at once.

use super::all_kinds;
use crate::base::Message;
use crate::store::wire::{JsonFault, SCHEMA_DRAFT, read_draft};

/// Returns what a fault is called, and the text it is about.
pub(super) fn words(message: &Message) -> (String, String) {
    let argument = |name: &str| {
        let found = message.arguments.iter().find(|(argument, _)| *argument == name);
        found.map(|(_, argument)| argument.to_string()).unwrap_or_default()
    };
    (argument("fault"), argument("text"))
}

fn with(part: &str) -> String {
    format!(
        r#"{{"schema": "1.0", "id": "d", "title": "A", "template": {{"id": "small", "hash": "{}"}},
"created": {{"by": "O", "at": "2026-11-22T12:00:00Z"}},
"changed": {{"by": "O", "at": "2026-11-22T12:00:00Z"}},
{part}}}"#,
        "0".repeat(64)
    )
}

fn faults(text: &str) -> Vec<JsonFault> {
    let template = all_kinds();
    read_draft(text.as_bytes(), |_| Some(&template)).unwrap_err()
}

#[track_caller]
fn case(part: &str, found: &[(&str, &str, &str)]) {
    let text = with(part);
    let faults = faults(&text);
    let named: Vec<_> = faults.iter().map(|fault| (words(&fault.message), &*fault.path)).collect();
    let named: Vec<_> = named.iter().map(|((f, t), path)| (&**f, &**t, *path)).collect();
    assert_eq!(named, found, "{part}");
    assert!(faults.iter().all(|fault| fault.line >= 4), "{part}");
}

fn answer(field: &str, value: &str) -> String {
    format!("\"answers\": {{\"{field}\": {{\"value\": {value}}}}}")
}

#[test]
fn a_value_of_the_wrong_shape_is_named_with_its_place() {
    let value = |field, value, fault, text, inside: &str| {
        case(&answer(field, value), &[(fault, text, &format!("/answers/{field}/value{inside}"))]);
    };
    value("municipality", "3", "shape-text", "", "");
    value("purpose", "[\"a\"]", "shape-text", "", "");
    value("meetings", "\"to\"", "shape-count", "", "");
    value("meetings", "2.0", "range", "", "");
    value("meetings", "-1", "range", "", "");
    value("meetings", "65536", "range", "", "");
    value("meetings", "{\"at_least\": 1e9}", "range", "", "/at_least");
    value("period", "\"month\"", "shape-choice", "", "");
    value("period", "{\"choice\": \"mnth\"}", "unknown-option", "mnth", "/choice");
    value("mode", "{\"other\": \"x\"}", "shape-option", "", "/other");
    value("start", "\"open\"", "day", "open", "");
    value("end", "\"2027-02-30\"", "day", "2027-02-30", "");
    value("evaluation", "{\"week\": 54}", "range", "", "/week");
    value("evaluation", "{\"month\": 0}", "range", "", "/month");
    value("evaluation", "{\"day\": \"02-30\"}", "day", "02-30", "/day");
    value("evaluation", "\"uke 46\"", "shape-time", "", "");
    value("signing", "\"Bodø\"", "shape-place-date", "", "");
    value("contacts", "{}", "shape-list", "", "");
    value("contacts", "[\"Ola\"]", "shape-item", "", "/0");
    value("contacts", "[{\"name\": \"Ola\"}]", "missing", "id", "/0");
    value("contacts", "[{\"id\": \"I 1\"}]", "id", "I 1", "/0/id");
    value("contacts", "[{\"id\": \"i1\"}, {\"id\": \"i1\"}]", "taken", "i1", "/1/id");
    value("contacts", "[{\"id\": \"i1\", \"name\": 3}]", "shape-text", "", "/#i1/name");
}

#[test]
fn a_sort_of_note_that_there_is_none_of_is_said_to_be_that() {
    case(
        "\"notes\": {\"n1\": {\"section\": \"goals\", \"text\": \"x\", \"kind\": \"questoin\"}}",
        &[("unknown-sort", "questoin", "/notes/n1/kind")],
    );
}

#[test]
fn all_faults_are_reported_at_once() {
    case(
        "\"answers\": {\"period\": {}, \"meetings\": {\"value\": true}},
         \"clauses\": {\"goals.one\": {\"state\": \"edited\"}, \"goals.two\": {\"state\": \"gone\", \"text\": \"x\"}},
         \"sections\": [{\"id\": \"goals\"}, {\"id\": \"goals\"}, {\"id\": \"s1\", \"own\": true},
                        {\"id\": \"duration\", \"own\": true}],
         \"own_clauses\": [{\"id\": \"goals.one\", \"section\": \"goals\", \"text\": \"x\"},
                           {\"id\": \"c1\", \"section\": \"goal\", \"text\": \"x\"}],
         \"notes\": {\"n1\": {\"text\": \"x\"}, \"N\": {}}",
        &[
            ("missing", "value", "/answers/period"),
            ("shape-count", "", "/answers/meetings/value"),
            ("missing", "text", "/clauses/goals.one"),
            ("unknown-state", "gone", "/clauses/goals.two/state"),
            ("taken", "goals", "/sections/1"),
            ("missing", "heading", "/sections/#s1"),
            ("not-own", "duration", "/sections/#duration"),
            ("taken", "goals.one", "/own_clauses/0"),
            ("unknown-section", "goal", "/own_clauses/#c1/section"),
            ("missing", "section", "/notes/n1"),
            ("id", "N", "/notes/N"),
        ],
    );
}

#[track_caller]
fn first(text: &str, key: &str, fault: &str, place: (usize, usize)) {
    let found = &faults(text)[0];
    assert_eq!((found.message.key, &*words(&found.message).0), (key, fault), "{text}");
    assert_eq!((found.line, found.column), place, "{text}");
}

#[test]
fn what_is_no_draft_is_refused_before_anything_else() {
    first("", "store-fault", "value", (1, 1));
    first("[]", "store-fault", "shape-object", (1, 1));
    first("{}", "store-fault", "missing", (1, 1));
    first("\u{feff}{}", "store-fault", "byte-order-mark", (1, 1));
    first("{\n \"schema\": \"2.0\", \"id\": 3}", "store-newer", "newer", (2, 12));
    first("{\"schema\": \"0.9\"}", "store-fault", "schema", (1, 12));
    first("{\"schema\": \"1\"}", "store-fault", "schema", (1, 12));
    first("{\"schema\": \"+1.0\"}", "store-fault", "schema", (1, 12));
    first("{\"schema\": 1.0}", "store-fault", "shape-text", (1, 12));
    let none = read_draft(with("\"x\": 1").as_bytes(), |_| None).unwrap_err();
    assert_eq!(none[0].message.key, "store-no-template");
}

#[test]
fn every_fault_has_words_of_its_own() {
    let texts = crate::texts::Texts::load(crate::texts::Language::Nb);
    let unknown = texts.say(&Message::new("store-fault").with("fault", "no such"));
    for text in
        ["", "{", "{\"a\"}", "{}", "\u{feff}", "{\"a\": 1, \"a\": 1}", "{\"schema\": \"0.1\"}"]
    {
        for fault in faults(text) {
            let words = texts.say(&fault.message);
            assert!(words != unknown && !words.contains("{$"), "{words}");
        }
    }
    let source = include_str!("../../../texts/nb.ftl");
    for name in crate::store::wire::fault::names() {
        assert!(source.contains(&format!("[{name}] ")), "{name}");
    }
}

#[test]
fn a_damaged_draft_does_not_keep_to_the_schema() {
    let schema = serde_json::from_str(SCHEMA_DRAFT).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let valid = |part: &str| schema.is_valid(&serde_json::from_str(&with(part)).unwrap());
    assert!(valid("\"x\": 1"));
    for part in [
        &answer("a", "true"),
        &answer("a", "2.5"),
        &answer("a", "{\"month\": 13}"),
        &answer("a", "{\"choice\": \"Å\"}"),
        &answer("a", "[{\"name\": \"Ola\"}]"),
        "\"answers\": {\"a\": {\"at\": \"x\", \"value\": 1}}",
        "\"clauses\": {\"a\": {\"state\": \"edited\"}}",
        "\"sections\": [{\"id\": \"s1\", \"own\": true}]",
        "\"own_clauses\": [{\"id\": \"c1\", \"section\": \"goals\"}]",
        "\"notes\": {\"N\": {\"section\": \"goals\", \"text\": \"\"}}",
    ] {
        assert!(!valid(part), "{part}");
    }
}
