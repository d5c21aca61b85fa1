//! Drafts survive being written and read, and keep to the published schema.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use proptest::prelude::*;

use super::{all_kinds, clause_change, line, prose, stamp, value};
use crate::base::{ClauseId, Day, DraftId, ItemId, NoteId};
use crate::draft::testing::{clause_id, field_id, section_id};
use crate::draft::{Declared, Draft, Note, NoteKind, OwnClause, SectionEntry, Sent, Stamped};
use crate::store::wire::entry::tests::alternative;
use crate::store::wire::{SCHEMA_DRAFT, read_draft, write_draft};
use crate::template::{Template, TimeOfYear, Value};

pub(in crate::store::wire) static SCHEMA: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    let schema = serde_json::from_str(SCHEMA_DRAFT).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    jsonschema::validator_for(&schema).unwrap()
});

fn stamped<T: std::fmt::Debug>(
    value: impl Strategy<Value = T>,
) -> impl Strategy<Value = Stamped<T>> {
    (value, stamp()).prop_map(|(value, stamp)| Stamped { value, stamp })
}

fn sections(template: &Template) -> impl Strategy<Value = Vec<SectionEntry>> + use<> {
    let state =
        prop::sample::select(vec![Declared::Done, Declared::MustMend, Declared::NotRelevant]);
    let entry = (
        prop::option::of(stamped(line())),
        prop::option::of(stamped(state)),
        stamped(line()),
        prop::option::of(stamped(line())),
    );
    let ids: Vec<_> = template.sections().iter().map(|section| section.id.clone()).collect();
    let own = ["s1", "s2"].map(section_id);
    let count = ids.len();
    let ids: Vec<_> = ids.into_iter().chain(own).collect();
    (Just(ids), prop::collection::vec(entry, count + 2), 0..3_usize)
        .prop_map(move |(ids, entries, owns)| {
            let whole = ids.into_iter().zip(entries).enumerate().take(count + owns);
            whole
                .map(|(at, (id, (heading, declared, given, assigned)))| {
                    let own = at >= count;
                    let heading = if own { Some(given) } else { heading };
                    SectionEntry { id, own, heading, declared, assigned }
                })
                .collect::<Vec<_>>()
        })
        .prop_shuffle()
}

fn own_clauses() -> impl Strategy<Value = Vec<OwnClause>> {
    let places = [
        ("goals", None),
        ("goals", Some("goals.one")),
        ("duration", Some("duration.end")),
        ("signing", None),
        ("signing", Some("c1")),
    ];
    let own = (prop::sample::select(places.to_vec()), stamped(prose()));
    prop::collection::vec(own, 0..4).prop_map(|owns| {
        let numbered = owns.into_iter().enumerate();
        numbered
            .map(|(at, ((section, after), text))| OwnClause {
                id: clause_id(&format!("c{at}")),
                section: section_id(section),
                after: after.map(clause_id),
                text,
            })
            .collect()
    })
}

/// A note of a section.
pub(in crate::store::wire) fn note(section: &'static str) -> impl Strategy<Value = Note> {
    let field = prop::option::of(Just(field_id("end")));
    (field, sort(), prose(), prop::option::of(stamp())).prop_map(
        move |(field, kind, text, closed)| Note {
            kind,
            closed,
            ..Note::new(section_id(section), field, text)
        },
    )
}

/// A sort of note.
pub(in crate::store::wire) fn sort() -> impl Strategy<Value = NoteKind> {
    let due = prop_oneof![
        (1..29_i8).prop_map(|day| TimeOfYear::Day(Day::new(2027, 5, day).unwrap())),
        (1..54_u8).prop_map(TimeOfYear::Week),
        Just(TimeOfYear::NewYear),
        line().prop_map(TimeOfYear::Other),
    ];
    prop_oneof![
        Just(NoteKind::Plain),
        Just(NoteKind::Question),
        Just(NoteKind::Decision),
        Just(NoteKind::Disagreement),
        (line(), prop::option::of(due)).prop_map(|(with, due)| NoteKind::Clarify { with, due }),
        "n[1-9]".prop_map(|id| NoteKind::Answer(NoteId::new(&id).unwrap())),
    ]
}

fn notes() -> impl Strategy<Value = BTreeMap<NoteId, Stamped<Note>>> {
    let id = "n[1-9]".prop_map(|id| NoteId::new(&id).unwrap());
    prop::collection::btree_map(id, stamped(note("duration")), 0..3)
}

/// Returns states that a draft was sent as.
pub(in crate::store::wire) fn sent() -> impl Strategy<Value = Vec<Sent>> {
    let one = ("[0-9a-f]{4}", prop::option::of(1..=u32::MAX), "[0-9a-f]{64}", stamp());
    let one = one.prop_map(|(id, version, hash, stamp)| {
        let draft = DraftId::new(&id).unwrap();
        Sent { draft, version, hash, stamp }
    });
    prop::collection::vec(one, 0..3)
}

/// Keys of a newer version, at places that every draft has.
fn unknown() -> impl Strategy<Value = BTreeMap<String, String>> {
    let path = prop::sample::select(vec![
        "/x",
        "/~0~1\u{1b}æ",
        "/template/x",
        "/created/x",
        "/answers/from_other_edition",
        "/clauses/gone.one",
        "/sections/#gone",
        "/sections/#goals/x",
    ]);
    let json = prop::sample::select(vec![
        "null",
        "1e400",
        "1.10",
        "\"\\u00e5\"",
        "[1,  2]",
        "{\"b\":1,\"a\":[{}]}",
    ]);
    prop::collection::btree_map(path.prop_map(str::to_owned), json.prop_map(str::to_owned), 0..4)
        .prop_map(|mut unknown| {
            let whole = [
                ("/answers/from_other_edition", "{\"value\": \"a\", \"x\": 1.50}"),
                ("/clauses/gone.one", "{\"state\": \"left_out\"}"),
                ("/sections/#gone", "{\"id\": \"gone\", \"x\": 1}"),
            ];
            for (path, json) in whole {
                unknown.entry(path.to_owned()).and_modify(|kept| json.clone_into(kept));
            }
            unknown
        })
}

/// Gives every item an id of its own.
fn with_ids(answers: &mut BTreeMap<crate::base::FieldId, Stamped<Value>>) {
    let mut next = 0;
    for answer in answers.values_mut() {
        if let Value::List(items) = &mut answer.value {
            for item in items {
                next += 1;
                item.id = ItemId::new(&format!("i{next}")).unwrap();
            }
        }
    }
}

fn draft() -> impl Strategy<Value = Draft> {
    let template = all_kinds();
    let answers: Vec<_> = template
        .fields()
        .values()
        .map(|field| (Just(field.id.clone()), prop::option::of(stamped(value(&field.kind)))))
        .collect();
    let clauses = ["goals.one", "goals.two", "goals.note", "duration.end"];
    let clause = prop::sample::select(clauses.to_vec()).prop_map(|id| ClauseId::new(id).unwrap());
    let clauses = prop::collection::btree_map(clause, stamped(clause_change()), 0..4);
    let head = (line(), stamp(), stamp());
    let alternatives = prop::collection::vec(alternative(), 0..3);
    let words = prop::collection::btree_map(line(), stamp(), 0..3);
    let notes = (notes(), alternatives, sent(), words);
    let parts = (answers, clauses, sections(&template), own_clauses(), notes, unknown());
    (head, parts).prop_map(move |((title, created, changed), parts)| {
        let (answers, clauses, sections, own_clauses, beside, unknown) = parts;
        let (notes, alternatives, sent, words) = beside;
        let id = DraftId::new("0199-a").unwrap();
        let mut answers = answers.into_iter().filter_map(|(id, a)| Some((id, a?))).collect();
        with_ids(&mut answers);
        let empty = Draft::new(id, title, &template, created);
        let mut draft =
            Draft { changed, answers, clauses, sections, own_clauses, notes, unknown, ..empty };
        draft.alternatives = alternatives;
        draft.sent = sent;
        draft.words = words;
        draft.settle(&template);
        draft
    })
}

fn read(bytes: &[u8], template: &Template) -> Draft {
    read_draft(bytes, |_| Some(template)).unwrap()
}

proptest! {
    #[test]
    fn a_draft_is_read_back_as_it_was_written(draft in draft()) {
        let template = all_kinds();
        let bytes = write_draft(&draft, &template);
        prop_assert_eq!(&read(&bytes, &template), &draft);
        let text = std::str::from_utf8(&bytes).unwrap();
        prop_assert_eq!(text.get(text.len() - 3..), Some("\n}\n"));
        prop_assert!(!text.chars().any(|c| c != '\n' && crate::base::text::is_hidden(c)));
    }

    #[test]
    fn every_draft_keeps_to_the_published_schema(draft in draft()) {
        let json = serde_json::from_slice(&write_draft(&draft, &all_kinds()));
        // `serde_json` can't hold one of the kept numbers.
        let Ok(json) = json else { return Ok(()) };
        let faults: Vec<_> = SCHEMA.iter_errors(&json).map(|e| e.to_string()).collect();
        prop_assert!(faults.is_empty(), "{faults:#?}\n{json:#}");
    }

    #[test]
    fn a_damaged_draft_is_never_read_as_another(
        draft in draft(), at in any::<prop::sample::Index>(), new in any::<u8>(),
    ) {
        let template = all_kinds();
        let mut bytes = write_draft(&draft, &template);
        let at = at.index(bytes.len());
        bytes[at] = new;
        match read_draft(&bytes, |_| Some(&template)) {
            // What is read is what stands there: written and read again, it is the same.
            Ok(found) => prop_assert_eq!(&read(&write_draft(&found, &template), &template), &found),
            Err(faults) => prop_assert!(!faults.is_empty()),
        }
    }
}

#[test]
fn a_small_draft_reads_well() {
    let template = all_kinds();
    let mut draft = crate::draft::testing::draft(&template);
    let stamp = crate::draft::testing::stamp("Kari", 0);
    let period = crate::draft::testing::option("half_year");
    draft.answers.insert(field_id("period"), Stamped { value: period, stamp });
    draft.unknown.insert("/answers/period/sure".into(), "true".into());
    let text = String::from_utf8(write_draft(&draft, &template)).unwrap();
    let hash = "0".repeat(64);
    assert_eq!(
        text,
        format!(
            r#"{{
  "schema": "1.0",
  "id": "d",
  "title": "Avtale",
  "template": {{
    "id": "small",
    "edition": "1",
    "hash": "{hash}"
  }},
  "created": {{
    "by": "Ola",
    "at": "1970-01-01T00:00:00.000Z"
  }},
  "changed": {{
    "by": "Ola",
    "at": "1970-01-01T00:00:00.000Z"
  }},
  "answers": {{
    "period": {{
      "value": {{
        "choice": "half_year"
      }},
      "by": "Kari",
      "at": "1970-01-01T00:00:00.000Z",
      "sure": true
    }}
  }}
}}
"#
        )
    );
    assert_eq!(read(text.as_bytes(), &template), draft);
}

/// A draft as a person would write it: sections in part, no stamps within.
const BY_HAND: &str = r#"{
  "schema": "1.7", "id": "d", "title": "Avtale", "template": { "id": "small" },
  "created": { "by": "Ola", "at": "2026-11-22T13:00:00+01:00" },
  "changed": { "by": "Kari", "at": "2026-11-22T12:00:00Z" },
  "answers": {
    "evaluation": { "value": "new_year" },
    "contacts": { "value": [{ "id": "i1", "name": "Ola", "x": { "y": 1.10 } }] },
    "gone": { "value": 3, "by": "Per" }
  },
  "clauses": { "goals.one": { "state": "left_out" } },
  "sections": [
    { "id": "duration", "state": { "value": "done" } },
    { "id": "s1", "own": true, "heading": { "text": "Vedlegg" } }
  ],
  "later": []
}"#;

#[test]
fn a_draft_written_by_hand_is_completed_and_keeps_what_is_unknown() {
    let template = all_kinds();
    let draft = read(BY_HAND.as_bytes(), &template);
    let order: Vec<_> = draft.sections.iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(order, ["goals", "duration", "signing", "s1"]);
    let kari = draft.changed.clone();
    assert_eq!(draft.answers[&field_id("evaluation")].stamp, kari);
    assert_eq!(draft.sections[1].declared.as_ref().unwrap().stamp, kari);
    let change = &draft.clauses[&clause_id("goals.one")].value;
    assert_eq!(change.standard, crate::base::text::fingerprint("Vi er {municipality}."));
    assert_eq!(draft.template.hash, template.hash());
    let unknown: Vec<_> = draft.unknown.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    assert_eq!(
        unknown,
        [
            ("/answers/contacts/value/#i1/x", "{ \"y\": 1.10 }"),
            ("/answers/gone", "{ \"value\": 3, \"by\": \"Per\" }"),
            ("/later", "[]"),
            ("/schema", "\"1.7\""),
        ]
    );
    assert_eq!(read(&write_draft(&draft, &template), &template), draft);
}

#[test]
fn answers_of_another_edition_are_kept_until_they_are_given_anew() {
    let template = all_kinds();
    let mut draft = crate::draft::testing::draft(&template);
    draft.template.hash = "another".to_owned();
    let mut text = String::from_utf8(write_draft(&draft, &template)).unwrap();
    text.truncate(text.trim_end().len() - 1);
    let text = format!("{text},\"answers\": {{\"meetings\": {{\"value\": {{\"old\": 1}}}}}}}}");
    let mut draft = read(text.as_bytes(), &template);
    assert!(draft.answers.is_empty());
    assert_eq!(draft.unknown["/answers/meetings"], "{\"value\": {\"old\": 1}}");
    assert_eq!(read(&write_draft(&draft, &template), &template), draft);
    let two = Value::Count { number: 2, at_least: false };
    let stamp = crate::draft::testing::stamp("Kari", 0);
    draft.answers.insert(field_id("meetings"), Stamped { value: two, stamp });
    let again = read(&write_draft(&draft, &template), &template);
    assert_eq!(again.answers, draft.answers);
    assert!(again.unknown.is_empty());
}

#[test]
fn an_answer_that_is_kept_aside_takes_no_ids_from_one_that_is_read() {
    let template = all_kinds();
    let text = r#"{"schema": "1.0", "id": "d", "title": "", "template": {"id": "small", "hash": "other"},
        "created": {"by": "", "at": "1970-01-01T00:00:00Z"},
        "changed": {"by": "", "at": "1970-01-01T00:00:00Z"},
        "answers": {"parties": {"value": [{"id": "i1", "name": 3}]},
                    "contacts": {"value": [{"id": "i1", "name": "Ola"}]}}}"#;
    let draft = read(text.as_bytes(), &template);
    assert!(draft.answer(&field_id("contacts")).is_some());
    assert!(draft.unknown.contains_key("/answers/parties"));
    assert_eq!(read(&write_draft(&draft, &template), &template), draft);
}

/// Notes as a version before the sorts had them, and as a person would write them.
const NOTES: &str = r#""notes": {
    "n1": { "section": "goals", "text": "Gammelt", "closed": true, "by": "Per", "at": "2026-11-22T12:00:00Z" },
    "n2": { "section": "goals", "kind": "clarify", "with": "NAV", "due": { "date": "2027-05-12" }, "text": "" },
    "n3": { "section": "goals", "kind": "answer", "answers": "n2", "text": "Ja", "score": 3 },
    "n4": { "section": "goals", "text": "Nytt", "closed": true, "settled": { "by": "Ola", "at": "2026-11-22T12:00:00Z" } }
  },
  "later""#;

#[test]
fn notes_of_before_are_settled_by_who_wrote_them_and_stay_as_they_were() {
    let template = all_kinds();
    let draft = read(BY_HAND.replace("\"later\"", NOTES).as_bytes(), &template);
    let note = |id: &str| &draft.notes[&NoteId::new(id).unwrap()];
    assert_eq!(note("n1").value.closed, Some(note("n1").stamp.clone()));
    assert_eq!(note("n1").value.kind, NoteKind::Plain);
    let due = Day::new(2027, 5, 12).map(TimeOfYear::Day);
    assert_eq!(note("n2").value.kind.due(), due.as_ref());
    assert_eq!(note("n3").value.kind, NoteKind::Answer(NoteId::new("n2").unwrap()));
    assert_eq!(note("n4").value.closed.as_ref().map(|by| by.by.as_str()), Some("Ola"));
    assert_eq!(draft.unknown["/notes/n3/score"], "3");
    let written = String::from_utf8(write_draft(&draft, &template)).unwrap();
    assert_eq!(written.matches("settled").count(), 1, "{written}");
    assert_eq!(read(written.as_bytes(), &template), draft);
}

#[test]
fn a_note_of_a_sort_that_nobody_knows_is_named_with_its_place() {
    let notes =
        r#""notes": { "n1": { "section": "goals", "kind": "questoin", "text": "" } }, "later""#;
    let template = all_kinds();
    let bytes = BY_HAND.replace("\"later\"", notes);
    let faults = read_draft(bytes.as_bytes(), |_| Some(&template)).unwrap_err();
    let [fault] = faults.as_slice() else { panic!("{faults:?}") };
    assert_eq!(fault.path, "/notes/n1/kind");
}
