//! Random edits of the small template's drafts.

use super::*;
use crate::base::Splice;
use crate::draft::{ClauseChange, ClauseState, Declared, Note, NoteKind, TextKey};
use crate::template::TimeOfYear;
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
const NOTES: &[&str] = &["n1", "n2"];
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

fn an_item() -> impl Strategy<Value = Item> {
    (pick(ITEMS), text()).prop_map(|(id, text)| item(id, &[("about", Value::Prose(text))]))
}

fn field() -> impl Strategy<Value = FieldId> {
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
        pick(NOTES).prop_map(|id| TextKey::Note(note_id(id))),
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
        (texts(), 0..4_usize, "[aå]{0,2}", "[aå \r\n]{0,3}").prop_map(
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
    // A note stays in the section it was made in.
    let note = (pick(NOTES), prop::option::of((text(), any::<bool>()))).prop_map(|(id, note)| {
        let section = section_id(if id == "n1" { "first" } else { "s1" });
        let written = |(text, closed): (_, bool)| {
            let closed = closed.then(|| stamp("Per", 4));
            Note { closed, ..Note::new(section, None, text) }
        };
        Edit::Note { id: note_id(id), note: note.map(written) }
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
        (section(), prop::option::of("[A ]{0,2}"))
            .prop_map(|(section, to)| Edit::Assign { section, to: to.map(|to| Line::kept(&to)) }),
        (pick(NOTES), sort()).prop_map(|(id, kind)| Edit::NoteKind { note: note_id(id), kind }),
        (pick(NOTES), any::<bool>())
            .prop_map(|(id, closed)| Edit::CloseNote { note: note_id(id), closed }),
        ("[ab]", any::<bool>()).prop_map(|(word, own)| Edit::Word { word: Line::kept(&word), own }),
        note,
    ]
}

fn sort() -> impl Strategy<Value = NoteKind> {
    let clarify = |(with, week): (String, Option<u8>)| NoteKind::Clarify {
        with: Line::kept(&with),
        due: week.map(TimeOfYear::Week),
    };
    prop_oneof![
        Just(NoteKind::Plain),
        Just(NoteKind::Question),
        Just(NoteKind::Decision),
        Just(NoteKind::Disagreement),
        ("[A ]{0,2}", prop::option::of(1..54_u8)).prop_map(clarify),
        pick(NOTES).prop_map(|id| NoteKind::Answer(note_id(id))),
    ]
}

fn one() -> impl Strategy<Value = Edit> {
    prop_oneof![of_answers(), of_structure()]
}

/// Returns fewer than `most` edits of the small template's drafts, each with the pause before it in
/// milliseconds; many don't fit.
pub(crate) fn edits(most: usize) -> impl Strategy<Value = Vec<(Edit, i64)>> {
    let several = prop::collection::vec(one(), 0..3).prop_map(|edits| {
        let changes = edits.into_iter().map(|edit| Change::new(edit, stamp("Per", 5)));
        Edit::Several(changes.collect())
    });
    let edit = prop_oneof![12 => one(), 1 => several];
    prop::collection::vec((edit, 0..3_000_i64), 0..most)
}
