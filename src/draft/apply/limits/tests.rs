//! Tests of limits: what is beyond them is refused, and what stood comes back.

use super::*;
use crate::draft::testing::full::{filled, roomy};
use crate::draft::testing::{prose, *};
use crate::draft::{Change, Draft, Note};
use crate::template::Value;

fn add_item() -> Edit {
    Edit::AddItem { field: field_id("people"), item: item("x", &[]), after: None }
}
fn add_clause() -> Edit {
    let (clause, section) = (clause_id("x"), section_id("first"));
    Edit::AddClause { clause, section, after: None, text: Prose::default() }
}
fn add_section(heading: &str) -> Edit {
    Edit::AddSection { section: section_id("x"), heading: Line::kept(heading), after: None }
}
fn add_note(id: &str) -> Edit {
    let (section, text) = (section_id("first"), Prose::default());
    Edit::Note { id: note_id(id), note: Some(Note::new(section, None, text)) }
}

/// Makes an edit that fits a draft with room for one more, and not the full one.
#[track_caller]
fn case(almost: &Draft, full: &Draft, edit: &Edit) {
    let template = roomy();
    let mut draft = almost.clone();
    let inverse = draft.apply(&template, change(edit.clone(), 9)).unwrap();
    draft.apply(&template, inverse).unwrap();
    assert!(draft == *almost);
    refused(full, edit.clone(), "draft-too-many", MOST_ELEMENTS);
}

#[track_caller]
fn refused(draft: &Draft, edit: Edit, key: &'static str, most: usize) {
    let mut changed = draft.clone();
    let refusal = changed.apply(&roomy(), change(edit, 9)).unwrap_err();
    assert_eq!(refusal.message(), Message::new(key).count("max", most));
    assert!(changed == *draft);
}

#[test]
fn a_full_draft_takes_no_more_and_says_how_many() {
    const MOST: usize = MOST_ELEMENTS;
    case(&filled(MOST - 1, 0, 0, 0), &filled(MOST, 0, 0, 0), &add_item());
    let all = (0..=MOST).map(|n| item(&format!("x{n}"), &[])).collect();
    let whole = Edit::Answer { field: field_id("people"), value: Some(Value::List(all)) };
    refused(&filled(0, 0, 0, 0), whole, "draft-too-many", MOST);
    case(&filled(0, MOST - 1, 0, 0), &filled(0, MOST, 0, 0), &add_clause());
    let template = template().sections().len();
    let sections = MOST - template;
    case(&filled(0, 0, sections - 1, 0), &filled(0, 0, sections, 0), &add_section("Eget"));
    case(&filled(0, 0, 0, MOST - 1), &filled(0, 0, 0, MOST), &add_note("x"));
    // A note that is there may be written in.
    let mut full = filled(0, 0, 0, MOST);
    full.apply(&roomy(), change(add_note("n0001"), 9)).unwrap();
}

#[test]
fn a_line_is_no_longer_than_a_draft_keeps() {
    let draft = filled(0, 0, 0, 0);
    let long = |count| "å".repeat(count);
    let reason = |text: &str| {
        let reason = Some(Line::kept(text));
        let change = ClauseChange { state: ClauseState::LeftOut, reason, standard: String::new() };
        Edit::Clause { clause: clause_id("first.one"), change: Some(change) }
    };
    let heading = |text: &str| Edit::Heading {
        section: section_id("first"),
        heading: Some(Line::kept(text)),
    };
    let rename = |text: &str| Edit::Rename(Line::kept(text));
    let edits: [&dyn Fn(&str) -> Edit; 4] = [&rename, &heading, &add_section, &reason];
    for edit in edits {
        refused(&draft, edit(&long(MOST_IN_LINE + 1)), "draft-too-long", MOST_IN_LINE);
        let most = edit(&long(MOST_IN_LINE));
        draft.clone().apply(&roomy(), change(most, 9)).unwrap();
    }
}

#[test]
fn what_stood_comes_back_however_long_it_is() {
    let mut draft = filled(0, 0, 0, 0);
    draft.title = Line::kept(&"å".repeat(MOST_IN_LINE + 1));
    let before = draft.clone();
    let back: Change = draft.apply(&roomy(), change(Edit::Rename(Line::kept("Ny")), 9)).unwrap();
    draft.apply(&roomy(), back).unwrap();
    assert!(draft == before);
}

#[test]
fn line_breaks_are_of_one_kind_however_they_come() {
    let mut draft = answered(&roomy(), &[("story", prose("Det var."))]);
    let splice = Splice { at: 3, removed: String::new(), inserted: "\r\nog\rer".to_owned() };
    let text = crate::draft::TextKey::Answer(field_id("story"));
    let before = draft.clone();
    let back = draft.apply(&roomy(), change(Edit::Splice { text, splice }, 9)).unwrap();
    assert_eq!(draft.answers[&field_id("story")].value, prose("Det\nog\ner var."));
    draft.apply(&roomy(), back).unwrap();
    assert!(draft == before);
}
