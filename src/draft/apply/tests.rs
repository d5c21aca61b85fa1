//! Tests of applying edits.

use crate::base::{Line, Message, NoteId, Prose, Splice};
use crate::draft::testing::*;
use crate::draft::{
    Change, ClauseChange, ClauseState, Declared, Draft, Edit, History, Note, Refusal, Run, TextKey,
};
use crate::template::Value;
use proptest::prelude::*;
use proptest::sample::select;

fn pick(ids: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    select(ids)
}

fn maybe(ids: &'static [&'static str]) -> impl Strategy<Value = Option<&'static str>> {
    prop::option::of(select(ids))
}

const CLAUSES: &[&str] = &["first.one", "first.two", "first.note", "second.list", "c1", "c2", "c3"];
const SECTIONS: &[&str] = &["first", "second", "bare", "s1", "s2"];
const ITEMS: &[&str] = &["i1", "i2", "i3"];

fn text() -> impl Strategy<Value = Prose> {
    "[aå \n{}]{0,6}".prop_map(|text| Prose::kept(&text))
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        text().prop_map(Value::Prose),
        "[a ]{0,4}".prop_map(|text| line(&text)),
        pick(&["law", "own"]).prop_map(option),
        prop::collection::vec(an_item(), 0..4).prop_map(Value::List),
        "[0-9]{1,3}".prop_map(|text| Value::Unread(Line::kept(&text))),
    ]
}

fn an_item() -> impl Strategy<Value = crate::template::Item> {
    (pick(ITEMS), text()).prop_map(|(id, text)| item(id, &[("about", Value::Prose(text))]))
}

fn field() -> impl Strategy<Value = crate::base::FieldId> {
    pick(&["name", "mode", "story", "people", "none"]).prop_map(field_id)
}

fn texts() -> impl Strategy<Value = TextKey> {
    prop_oneof![
        Just(TextKey::Title),
        Just(TextKey::Answer(field_id("story"))),
        pick(ITEMS).prop_map(|item| TextKey::Part(
            field_id("people"),
            item_id(item),
            part_id("about")
        )),
        pick(CLAUSES).prop_map(|id| TextKey::Clause(clause_id(id))),
        pick(CLAUSES).prop_map(|id| TextKey::OwnClause(clause_id(id))),
        Just(TextKey::Note(NoteId::new("n1").unwrap())),
    ]
}

fn clause_change() -> impl Strategy<Value = ClauseChange> {
    let state = prop_oneof![
        text().prop_map(ClauseState::Edited),
        text().prop_map(ClauseState::Replaced),
        Just(ClauseState::LeftOut),
    ];
    state.prop_map(|state| ClauseChange { state, reason: None, standard: String::new() })
}

fn of_answers() -> impl Strategy<Value = Edit> {
    let after = || maybe(ITEMS).prop_map(|id| id.map(item_id));
    let people = || field_id("people");
    prop_oneof![
        "[a-c]{0,3}".prop_map(|title| Edit::Rename(Line::kept(&title))),
        (field(), prop::option::of(value()))
            .prop_map(|(field, value)| Edit::Answer { field, value }),
        (an_item(), after()).prop_map(move |(item, after)| Edit::AddItem {
            field: people(),
            item,
            after
        }),
        pick(ITEMS).prop_map(move |id| Edit::RemoveItem { field: people(), item: item_id(id) }),
        (pick(ITEMS), after()).prop_map(move |(id, after)| Edit::MoveItem {
            field: people(),
            item: item_id(id),
            after
        }),
        (pick(ITEMS), pick(&["name", "about"]), prop::option::of(value())).prop_map(
            move |(id, part, value)| Edit::SetPart {
                field: people(),
                item: item_id(id),
                part: part_id(part),
                value
            }
        ),
        (texts(), 0..4_usize, "[aå]{0,2}", "[aå \n]{0,3}").prop_map(
            |(text, at, removed, inserted)| Edit::Splice {
                text,
                splice: Splice { at, removed, inserted }
            }
        ),
    ]
}

fn of_structure() -> impl Strategy<Value = Edit> {
    let section = || pick(SECTIONS).prop_map(section_id);
    let after = || maybe(SECTIONS).prop_map(|id| id.map(section_id));
    let own = || pick(&["c1", "c2", "c3", "c4"]).prop_map(clause_id);
    let behind = || maybe(CLAUSES).prop_map(|id| id.map(clause_id));
    let heading = || "[ A]{0,2}".prop_map(|text| Line::kept(&text));
    let state = pick(&["done", "mend", "not", "none"]).prop_map(|state| match state {
        "done" => Some(Declared::Done),
        "mend" => Some(Declared::MustMend),
        "not" => Some(Declared::NotRelevant),
        _ => None,
    });
    let note = (section(), text()).prop_map(|(section, text)| Note {
        section,
        field: None,
        text,
        closed: false,
    });
    prop_oneof![
        (pick(CLAUSES), prop::option::of(clause_change()))
            .prop_map(|(id, change)| Edit::Clause { clause: clause_id(id), change }),
        (section(), heading(), after()).prop_map(|(section, heading, after)| Edit::AddSection {
            section,
            heading,
            after
        }),
        section().prop_map(Edit::RemoveSection),
        (section(), prop::option::of(heading()))
            .prop_map(|(section, heading)| Edit::Heading { section, heading }),
        (section(), after()).prop_map(|(section, after)| Edit::MoveSection { section, after }),
        (own(), section(), behind(), text()).prop_map(|(clause, section, after, text)| {
            Edit::AddClause { clause, section, after, text }
        }),
        (own(), text()).prop_map(|(clause, text)| Edit::OwnText { clause, text }),
        (own(), section(), behind()).prop_map(|(clause, section, after)| Edit::MoveClause {
            clause,
            section,
            after
        }),
        own().prop_map(Edit::RemoveClause),
        (section(), state).prop_map(|(section, state)| Edit::Declare { section, state }),
        prop::option::of(note).prop_map(|note| Edit::Note { id: NoteId::new("n1").unwrap(), note }),
    ]
}

fn one() -> impl Strategy<Value = Edit> {
    prop_oneof![of_answers(), of_structure()]
}

fn edits() -> impl Strategy<Value = Vec<(Edit, i64)>> {
    let several = prop::collection::vec(one(), 0..3).prop_map(|edits| {
        let changes = edits.into_iter().map(|edit| Change::new(edit, stamp("Per", 5)));
        Edit::Several(changes.collect())
    });
    let edit = prop_oneof![12 => one(), 1 => several];
    prop::collection::vec((edit, 0..3_000_i64), 0..60)
}

/// Own clauses stand in one unbroken order after clauses that exist, and every section stands once.
fn is_sound(draft: &Draft) {
    let mut settled = draft.clone();
    settled.settle(&template());
    assert_eq!(&settled, draft);
}

proptest! {
    #[test]
    fn every_change_is_taken_back_exactly_and_a_refusal_changes_nothing(edits in edits()) {
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
    fn undo_goes_back_to_the_start_and_redo_to_the_end(edits in edits()) {
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
