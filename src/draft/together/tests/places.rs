//! Where the sessions of these tests write.

use crate::base::{Line, Prose, Splice};
use crate::draft::testing::*;
use crate::draft::{ClauseChange, ClauseState, Draft, Edit, Note, NoteKind, TextKey};
use crate::template::Value;

#[derive(Clone, Copy, Debug)]
pub(super) enum Place {
    Title,
    Name,
    Story,
    Part(usize),
    Clause,
    Own(usize),
    Note,
    Heading,
    Person,
    Whom,
    Words,
}

/// Returns the edit that writes a word in a place of a draft, whole or at the end of what stands there.
pub(super) fn edit_of(draft: &Draft, place: Place, end: bool, word: &str) -> Edit {
    let people = || field_id("people");
    let items: Vec<_> = draft.items_of(&people()).to_vec();
    let line = Line::kept(word);
    let key = match place {
        Place::Title => return Edit::Rename(line),
        Place::Name => {
            let value = Some(Value::Line(line));
            return Edit::Answer { field: field_id("name"), value };
        }
        Place::Heading => {
            return Edit::Heading { section: section_id("first"), heading: Some(line) };
        }
        Place::Person => {
            return Edit::Assign { section: section_id("first"), to: Some(line) };
        }
        Place::Words => return Edit::Word { word: line, own: true },
        Place::Whom => {
            let kind = NoteKind::Clarify { with: line, due: None };
            return Edit::NoteKind { note: note_id("n1"), kind };
        }
        Place::Story => TextKey::Answer(field_id("story")),
        Place::Part(at) => {
            let item = items.get(at).map_or_else(|| item_id("none"), |item| item.id.clone());
            TextKey::Part(people(), item, part_id("about"))
        }
        Place::Clause => TextKey::Clause(clause_id("first.one")),
        Place::Own(at) => {
            let own = draft.own_clauses.get(at);
            TextKey::OwnClause(own.map_or_else(|| clause_id("none"), |own| own.id.clone()))
        }
        Place::Note => TextKey::Note(note_id("n1")),
    };
    if let Some(text) = draft.text(&key).filter(|_| end) {
        let splice = Splice { at: text.len(), removed: String::new(), inserted: word.to_owned() };
        return Edit::Splice { text: key, splice };
    }
    let text = Prose::kept(word);
    let value = Some(Value::Prose(text.clone()));
    match key {
        TextKey::Answer(field) => Edit::Answer { field, value },
        TextKey::Part(field, item, part) => Edit::SetPart { field, item, part, value },
        TextKey::Clause(clause) => {
            let state = ClauseState::Edited(text);
            let change = ClauseChange { state, reason: None, standard: String::new() };
            Edit::Clause { clause, change: Some(change) }
        }
        TextKey::OwnClause(clause) => Edit::OwnText { clause, text },
        TextKey::Note(id) => {
            let new = || Note::new(section_id("first"), None, Prose::default());
            let was = draft.notes.get(&id).map(|note| note.value.clone());
            let note = Note { text, ..was.unwrap_or_else(new) };
            Edit::Note { id, note: Some(note) }
        }
        TextKey::Title => Edit::Rename(line),
    }
}
