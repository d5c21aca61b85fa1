//! Answers from a file become edits that apply.

use super::all_kinds;
use super::faults::words;
use crate::base::{ClauseId, Line};
use crate::draft::testing::{draft, field_id, stamp};
use crate::draft::{Change, Draft, Edit, Stamped};
use crate::store::wire::{read_answers, read_answers_beside, schema_answers, write_draft};
use crate::template::Value;

/// Returns a draft with the answers applied.
#[track_caller]
fn filled(before: &Draft, text: &str) -> Draft {
    let template = all_kinds();
    let mut draft = before.clone();
    let edits = match read_answers(text.as_bytes(), &template, before) {
        Ok(edits) => edits,
        Err(faults) => panic!("{faults:#?}"),
    };
    for edit in edits {
        draft.apply(&template, Change::new(edit.clone(), stamp("Kari", 1))).expect("applies");
    }
    draft
}

#[track_caller]
fn case(field: &str, typed: &str, canonical: &str) {
    let draft = draft(&all_kinds());
    let answer = |text: &str| {
        filled(&draft, &format!("{{\"{field}\": {text}}}")).answers.remove(&field_id(field))
    };
    let found = answer(typed);
    assert!(found.is_some(), "{typed}");
    assert_eq!(found, answer(canonical));
}

#[test]
fn an_answer_is_read_as_typed_and_in_its_canonical_form() {
    case("municipality", "\"Bodø kommune\"", "\"Bodø\"");
    case("meetings", "\"to møter\"", "2");
    case("meetings", "\"minst 2\"", "{\"at_least\": 2}");
    case("period", "\"halvår\"", "{\"choice\": \"half_year\"}");
    case("period", "\"annenhver uke\"", "{\"other\": \"annenhver uke\"}");
    case("end", "\"uten sluttdato\"", "\"open\"");
    case("end", "\"31.12.2027\"", "\"2027-12-31\"");
    case("evaluation", "\"uke 46\"", "{\"week\": 46}");
    case("evaluation", "\"årsskiftet\"", "\"new_year\"");
    case("signing", "\"Bodø, 15.3.2027\"", "{\"place\": \"Bodø\", \"date\": \"2027-03-15\"}");
    case("parties", "[\"NAV\", {\"name\": \"Skolen\"}]", "\"NAV\\nSkolen\"");
    case(
        "contacts",
        "[{\"name\": \"Ola\", \"period\": \"måned\"}]",
        "[{\"id\": \"i1\", \"name\": \"Ola\", \"period\": {\"choice\": \"month\"}}]",
    );
}

#[test]
fn new_items_get_the_ids_that_the_walk_would_give() {
    let draft = draft(&all_kinds());
    let text =
        "{\"parties\": [\"a\", {\"id\": \"i2\", \"name\": \"b\"}], \"contacts\": [\"c\", \"d\"]}";
    let once = filled(&draft, text);
    let ids = |draft: &Draft, field| {
        let items = draft.answer(&field_id(field)).unwrap().items();
        items.iter().map(|item| item.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(ids(&once, "contacts"), ["i1", "i3"]);
    assert_eq!(ids(&once, "parties"), ["i4", "i2"]);
    assert_eq!(filled(&once, text), once);
}

#[test]
fn the_items_of_one_answer_may_have_the_ids_that_those_of_another_had() {
    let contact = r#"{"contacts": [{"id": "i1", "name": "Ola"}]}"#;
    let once = filled(&draft(&all_kinds()), contact);
    let moved = r#"{"parties": [{"id": "i1", "name": "NAV"}], "contacts": ["Kari"]}"#;
    assert_eq!(filled(&once, moved), filled(&draft(&all_kinds()), moved));
    let back = filled(&filled(&once, moved), r#"{"contacts": ["Ola"], "parties": null}"#);
    assert_eq!(back, once);
}

#[test]
fn an_answer_is_taken_away_by_null_or_nothing() {
    let once =
        filled(&draft(&all_kinds()), "{\"meetings\": 2, \"end\": \"open\", \"title\": \"Ny\"}");
    assert_eq!(once.title, Line::kept("Ny"));
    assert!(filled(&once, "{\"meetings\": null, \"end\": \" \"}").answers.is_empty());
}

#[test]
fn what_was_typed_is_cleaned() {
    let found = filled(&draft(&all_kinds()), "{\"purpose\": \"a\\u001b[2J\\u202eb\"}");
    let purpose = &found.answers[&field_id("purpose")].value;
    assert_eq!(purpose, &crate::draft::testing::prose("a[2Jb"));
}

const STRUCTURE: &str = r#"{
  "clauses": {
    "goals.one": { "state": "replaced", "text": "Nytt.", "reason": "Slik vil vi." },
    "goals.two": { "state": "left_out" }
  },
  "sections": [
    { "id": "signing" },
    { "id": "goals", "heading": "Våre mål", "state": "done" },
    { "id": "s1", "own": true, "heading": "Vedlegg" }
  ],
  "own_clauses": [
    { "section": "goals", "text": "Sist." },
    { "section": "goals", "text": "Aller sist." },
    { "id": "first", "section": "goals", "after": null, "text": "Først." },
    { "section": "s1", "text": "I vedlegget." },
    { "section": "goals", "after": "goals.one", "text": "Midt i." }
  ],
  "notes": { "n1": { "section": "s1", "field": "end", "text": "Husk." } }
}"#;

#[test]
fn sections_clauses_and_notes_are_changed() {
    let once = filled(&draft(&all_kinds()), STRUCTURE);
    let order: Vec<_> = once.sections.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(order, ["duration", "signing", "goals", "s1"]);
    let owns: Vec<_> = once
        .own_clauses
        .iter()
        .map(|own| {
            (own.id.as_str(), own.section.as_str(), own.after.as_ref().map(ClauseId::as_str))
        })
        .collect();
    assert_eq!(
        owns,
        [
            ("c1", "goals", Some("goals.two")),
            ("c2", "goals", Some("c1")),
            ("c3", "s1", None),
            ("c4", "goals", Some("goals.one")),
            ("first", "goals", None),
        ]
    );
    assert_eq!(once.clauses.len(), 2);
    assert_eq!(once.notes.len(), 1);
    let back = r#"{
      "clauses": { "goals.one": "standard", "goals.two": null, "duration.end": "standard" },
      "sections": [{ "id": "goals", "heading": null, "state": null, "after": null }],
      "own_clauses": [{ "id": "c1", "text": null }, { "id": "c3", "section": "goals" },
                      { "id": "c2", "text": "Nå først.", "after": null }],
      "notes": { "n1": null, "n2": null }
    }"#;
    let twice = filled(&once, back);
    assert!(twice.clauses.is_empty() && twice.notes.is_empty());
    assert_eq!(twice.sections[0].id.as_str(), "goals");
    assert_eq!((&twice.sections[0].heading, &twice.sections[0].declared), (&None, &None));
    let after: Vec<_> = twice
        .own_clauses
        .iter()
        .map(|own| (own.id.as_str(), own.after.as_ref().map(ClauseId::as_str)))
        .collect();
    assert_eq!(
        after,
        [("c2", None), ("c3", Some("goals.two")), ("c4", Some("goals.one")), ("first", Some("c2"))]
    );
}

#[test]
fn every_fault_is_reported_with_its_field() {
    let text = r#"{
      "municipality": "Et navn som er altfor langt for feltet",
      "meetings": "mange", "start": "snart", "mode": "aldri", "perod": "måned",
      "contacts": [{ "name": "Ola", "nam": "x" }, { "period": 3 }, 7],
      "clauses": { "goals.on": "standard", "goals.one": 3 },
      "sections": [{ "id": "gols" }, { "id": "s1", "own": true }, { "id": "goals", "own": true }],
      "own_clauses": [{ "section": "goals" }, { "id": "goals.one", "section": "goals", "text": "x" },
                      { "section": "goals", "after": "duration.end", "text": "x" }],
      "notes": { "n1": { "section": "nowhere", "text": "x" } }
    }"#;
    let template = all_kinds();
    let faults = read_answers(text.as_bytes(), &template, &draft(&template)).unwrap_err();
    let found: Vec<_> = faults
        .iter()
        .map(|fault| {
            (
                &*fault.path,
                if fault.message.key == "store-fault" {
                    words(&fault.message).0
                } else {
                    fault.message.key.to_owned()
                },
            )
        })
        .collect();
    let found: Vec<_> = found.iter().map(|(path, name)| (*path, &**name)).collect();
    assert_eq!(
        found,
        [
            ("/perod", "unknown-field"),
            ("/municipality", "template-answer-long"),
            ("/meetings", "template-answer-at-least"),
            ("/mode", "template-answer-choice"),
            ("/start", "template-answer-day"),
            ("/contacts/#i1/nam", "unknown-key"),
            ("/contacts/#i2/period", "shape-choice"),
            ("/contacts/2", "shape-item"),
            ("/sections/0", "unknown-section"),
            ("/sections/1", "missing"),
            ("/sections/2", "not-own"),
            ("/own_clauses/0", "missing"),
            ("/own_clauses/1", "taken"),
            ("/own_clauses/2/after", "unknown-clause"),
            ("/clauses/goals.on", "unknown-clause"),
            ("/clauses/goals.one", "shape-clause"),
            ("/notes/n1", "unknown-section"),
        ]
    );
}

#[test]
fn the_schema_of_answers_takes_what_the_program_takes() {
    let template = all_kinds();
    let schema = serde_json::from_str(&schema_answers(&template)).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    let schema = jsonschema::validator_for(&schema).unwrap();
    let good = [
        STRUCTURE,
        "{}",
        "{\"meetings\": 2, \"end\": \"open\", \"evaluation\": {\"week\": 46}, \"title\": \"x\"}",
        "{\"contacts\": [\"Ola\", {\"id\": \"i1\", \"name\": \"Kari\"}], \"period\": null}",
        "{\"signing\": {\"place\": \"Bodø\"}, \"period\": {\"other\": \"av og til\"}}",
    ];
    for text in good {
        let json = serde_json::from_str(text).unwrap();
        let faults: Vec<_> = schema.iter_errors(&json).map(|e| e.to_string()).collect();
        assert!(faults.is_empty(), "{text}: {faults:?}");
        assert!(read_answers(text.as_bytes(), &template, &draft(&template)).is_ok(), "{text}");
    }
    let bad = [
        "{\"perod\": \"x\"}",
        "{\"meetings\": 2.5}",
        "{\"contacts\": [{\"nam\": \"x\"}]}",
        "{\"clauses\": {\"goals.one\": {\"state\": \"gone\"}}}",
        "{\"sections\": [{\"heading\": \"x\"}]}",
    ];
    for text in bad {
        assert!(!schema.is_valid(&serde_json::from_str(text).unwrap()), "{text}");
        assert!(read_answers(text.as_bytes(), &template, &draft(&template)).is_err(), "{text}");
    }
}

#[test]
fn what_is_kept_unread_can_be_given_back() {
    let draft = draft(&all_kinds());
    let found = filled(&draft, "{\"meetings\": {\"unread\": \"mange\"}}");
    let Stamped { value, .. } = &found.answers[&field_id("meetings")];
    assert_eq!(value, &Value::Unread(Line::kept("mange")));
    assert!(!write_draft(&found, &all_kinds()).is_empty());
    let none = read_answers(b"{}", &all_kinds(), &draft).unwrap();
    assert_eq!(none, Vec::<Edit>::new());
}

/// Returns a draft with the answers applied beside whoever is at work on it.
#[track_caller]
fn beside(before: &Draft, text: &str, mark: &str) -> Draft {
    let template = all_kinds();
    let mut draft = before.clone();
    for edit in read_answers_beside(text.as_bytes(), (&template, before), mark).unwrap() {
        draft.apply(&template, Change::new(edit, stamp("Kari", 1))).expect("applies");
    }
    draft
}

fn ids(draft: &Draft, field: &str) -> Vec<String> {
    let items = draft.answer(&field_id(field)).map_or(&[][..], Value::items);
    items.iter().map(|item| item.id.to_string()).collect()
}

#[test]
fn beside_others_a_new_item_never_has_the_id_of_one_that_was_there() {
    let before = filled(&draft(&all_kinds()), r#"{"parties": ["a", "b"], "contacts": ["c"]}"#);
    assert_eq!(ids(&before, "parties"), ["i2", "i3"]);
    let after = beside(&before, r#"{"parties": ["x", "y"]}"#, "f00d");
    assert_eq!(ids(&after, "parties"), ["i1-f00d", "i2-f00d"]);
    assert_eq!(ids(&after, "contacts"), ["i1"]);
}

#[test]
fn beside_others_an_item_that_says_the_same_stays_the_same() {
    let before = filled(&draft(&all_kinds()), r#"{"parties": ["a", "b", "b"]}"#);
    let after = beside(&before, r#"{"parties": ["b", "ny", "a", "b"]}"#, "f00d");
    assert_eq!(ids(&after, "parties"), ["i2", "i2-f00d", "i1", "i3"]);
    assert_eq!(beside(&after, r#"{"parties": ["b", "ny", "a", "b"]}"#, "beef"), after);
    // An id that the file gives to one item is not kept for another.
    let given = r#"{"parties": ["a", {"id": "i1", "name": "c"}]}"#;
    assert_eq!(ids(&beside(&before, given, "f00d"), "parties"), ["i1-f00d", "i1"]);
}
