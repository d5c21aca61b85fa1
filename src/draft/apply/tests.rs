//! Tests of edits: every one can be taken back exactly, and a refusal changes nothing.

use crate::base::{Line, Message, Prose, Splice};
use crate::draft::testing::random::edits;
use crate::draft::testing::*;
use crate::draft::{Draft, Edit, History, Refusal, Run, TextKey};
use crate::template::Value;
use proptest::prelude::*;

/// Own clauses stand in one unbroken order after clauses that exist, and every section stands once.
fn is_sound(draft: &Draft) {
    let mut settled = draft.clone();
    settled.settle(&template());
    assert_eq!(&settled, draft);
}

proptest! {
    #[test]
    fn every_change_is_taken_back_exactly_and_a_refusal_changes_nothing(edits in edits(60)) {
        let template = template();
        let mut draft = draft(&template);
        let mut at = 0;
        for (edit, pause) in edits {
            at += pause;
            let before = draft.clone();
            let Ok(inverse) = draft.apply(&template, change(edit, at)) else {
                prop_assert_eq!(&draft, &before);
                continue;
            };
            is_sound(&draft);
            let after = draft.clone();
            let again = draft.apply(&template, inverse).unwrap();
            prop_assert_eq!(&draft, &before);
            draft.apply(&template, again).unwrap();
            prop_assert_eq!(&draft, &after);
        }
    }

    #[test]
    fn undo_goes_back_to_the_start_and_redo_to_the_end(edits in edits(60)) {
        let template = template();
        let mut draft = draft(&template);
        let start = draft.clone();
        let mut history = History::default();
        let mut at = 0;
        for (edit, pause) in edits {
            at += pause;
            let change = change(edit, at);
            let run = Run::of(&change);
            if let Ok(inverse) = draft.apply(&template, change) {
                history.record(inverse, run);
            }
        }
        let end = draft.clone();
        while history.can_undo() {
            history.undo(&mut draft, &template).unwrap();
        }
        prop_assert_eq!(&draft, &start);
        while history.can_redo() {
            history.redo(&mut draft, &template).unwrap();
        }
        prop_assert_eq!(&draft, &end);
    }
}

#[track_caller]
fn refused(edit: Edit, refusal: &Refusal) {
    let template = template();
    let people = Value::List(vec![item("i1", &[])]);
    let mut draft = answered(&template, &[("people", people), ("story", prose("Det var."))]);
    draft.own_clauses.push(own_clause("c1", "bare", None));
    let before = draft.clone();
    let found = draft.apply(&template, change(edit, 9)).unwrap_err();
    assert_eq!(&found, refusal);
    assert_eq!(draft, before);
}

#[test]
fn what_does_not_fit_is_refused_with_its_place() {
    let nowhere = |place: &str| Refusal::Nowhere(place.to_owned());
    let answer = |field, value| Edit::Answer { field: field_id(field), value: Some(value) };
    refused(answer("none", line("x")), &Refusal::NoField(field_id("none")));
    let what = Message::new("template-answer-text");
    let text = Refusal::OutOfRange { place: "name".to_owned(), what };
    refused(answer("name", prose("x")), &text);
    let twice = Value::List(vec![item("i1", &[]), item("i1", &[])]);
    refused(answer("people", twice), &Refusal::Taken("i1".to_owned()));
    let add = |id, after: Option<&str>| Edit::AddItem {
        field: field_id("people"),
        item: item(id, &[]),
        after: after.map(item_id),
    };
    refused(add("i1", None), &Refusal::Taken("i1".to_owned()));
    refused(add("i2", Some("i9")), &nowhere("i9"));
    refused(Edit::RemoveSection(section_id("bare")), &Refusal::OfTemplate(section_id("bare")));
    let blank =
        Edit::AddSection { section: section_id("s1"), heading: Line::kept(" "), after: None };
    refused(blank, &Refusal::NeedsHeading(section_id("s1")));
    let splice = |text| Edit::Splice {
        text,
        splice: Splice { at: 0, removed: "x".to_owned(), inserted: String::new() },
    };
    refused(splice(TextKey::Answer(field_id("story"))), &Refusal::Stale("story".to_owned()));
    refused(splice(TextKey::Title), &Refusal::WrongKind("title".to_owned()));
    let footnote = Edit::AddClause {
        clause: clause_id("c9"),
        section: section_id("first"),
        after: Some(clause_id("first.note")),
        text: Prose::kept("x"),
    };
    refused(footnote, &nowhere("first.note"));
    let both = Edit::Several(vec![change(add("i2", None), 1), change(add("i2", None), 2)]);
    refused(both, &Refusal::Taken("i2".to_owned()));
}

#[test]
fn a_text_may_not_grow_beyond_its_limit_but_always_shrink() {
    let template = template();
    let long = "å".repeat(crate::template::read::MOST_IN_PROSE + 1);
    let mut draft = answered(&template, &[("story", prose(&long))]);
    let splice = |removed: &str, inserted: &str| {
        let splice = Splice { at: 0, removed: removed.to_owned(), inserted: inserted.to_owned() };
        change(Edit::Splice { text: TextKey::Answer(field_id("story")), splice }, 5)
    };
    let grown = draft.apply(&template, splice("", "å"));
    assert!(matches!(grown, Err(Refusal::OutOfRange { .. })), "{grown:?}");
    let before = draft.clone();
    let inverse = draft.apply(&template, splice("åå", "x")).unwrap();
    // What stood may always come back.
    draft.apply(&template, inverse).unwrap();
    assert_eq!(draft, before);
}

#[test]
fn an_own_clause_that_goes_leaves_its_followers_in_place() {
    let template = template();
    let mut draft = draft(&template);
    let add = |id: &str, after: Option<&str>| Edit::AddClause {
        clause: clause_id(id),
        section: section_id("first"),
        after: after.map(clause_id),
        text: Prose::kept("x"),
    };
    for edit in [
        add("c1", Some("first.one")),
        add("c2", Some("c1")),
        // Directly after the standard clause, so before what stood there.
        add("c3", Some("first.one")),
        Edit::RemoveClause(clause_id("c1")),
    ] {
        draft.apply(&template, change(edit, 1)).unwrap();
    }
    let found: Vec<_> = draft
        .own_clauses
        .iter()
        .map(|own| (own.id.as_str(), own.after.as_ref().unwrap().as_str()))
        .collect();
    assert_eq!(found, [("c2", "c3"), ("c3", "first.one")]);
}
