//! What two people can write in at once: the things of a draft that a change sets as a whole.

use std::collections::BTreeSet;

use crate::base::{FieldId, Line, NoteId, Prose, SectionId};
use crate::draft::{ClauseState, Draft, Edit, TextKey};
use crate::template::{Item, Value};

/// A thing of a draft that one change sets and the next replaces.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// An answer, a part, a clause, a note, or the title.
    Text(TextKey),
    /// A section's heading.
    Heading(SectionId),
    /// The state that a person declares for a section.
    Declared(SectionId),
    /// The name of the person who sees to a section.
    Assigned(SectionId),
    /// What sort of note a note is.
    NoteKind(NoteId),
    /// Whether a note is settled.
    NoteClosed(NoteId),
}

impl Key {
    /// Returns what an edit sets, when it sets one thing alone.
    pub fn of(edit: &Edit) -> Option<Self> {
        Some(match edit {
            Edit::Rename(_) => Self::Text(TextKey::Title),
            Edit::Answer { field, value: _ } => Self::Text(TextKey::Answer(field.clone())),
            Edit::Splice { text, splice: _ } => Self::Text(text.clone()),
            Edit::SetPart { field, item, part, value: _ } => {
                Self::Text(TextKey::Part(field.clone(), item.clone(), part.clone()))
            }
            Edit::Clause { clause, change: _ } => Self::Text(TextKey::Clause(clause.clone())),
            Edit::OwnText { clause, text: _ }
            | Edit::AddClause { clause, .. }
            | Edit::RemoveClause(clause) => Self::Text(TextKey::OwnClause(clause.clone())),
            Edit::AddSection { section, .. } | Edit::Heading { section, heading: _ } => {
                Self::Heading(section.clone())
            }
            Edit::Declare { section, state: _ } => Self::Declared(section.clone()),
            Edit::Assign { section, to: _ } => Self::Assigned(section.clone()),
            Edit::NoteKind { note, kind: _ } => Self::NoteKind(note.clone()),
            Edit::CloseNote { note, closed: _ } => Self::NoteClosed(note.clone()),
            Edit::Note { id, note: _ } => Self::Text(TextKey::Note(id.clone())),
            Edit::AddItem { .. }
            | Edit::RemoveItem { .. }
            | Edit::MoveItem { .. }
            | Edit::RemoveSection(_)
            | Edit::MoveSection { .. }
            | Edit::MoveClause { .. }
            | Edit::SetAside(_)
            | Edit::Discard { .. }
            | Edit::Sent(_)
            | Edit::Word { .. }
            | Edit::Several(_) => return None,
        })
    }

    /// Returns everything that an edit gives a value.
    pub(super) fn set_by(edit: &Edit) -> BTreeSet<Self> {
        let mut keys: BTreeSet<Self> = Self::of(edit).into_iter().collect();
        match edit {
            Edit::Answer { field, value: Some(value) } => {
                keys.extend(value.items().iter().flat_map(|item| parts_of(field, item)));
            }
            Edit::AddItem { field, item, after: _ } => keys.extend(parts_of(field, item)),
            Edit::Note { id, note: Some(_) } => {
                // A note that is written whole says of what sort it is, and whom to ask, also when that is nobody.
                keys.insert(Self::NoteKind(id.clone()));
            }
            Edit::Several(changes) => {
                keys.extend(changes.iter().flat_map(|change| Self::set_by(&change.edit)));
            }
            Edit::Rename(_)
            | Edit::Answer { value: None, .. }
            | Edit::Splice { .. }
            | Edit::RemoveItem { .. }
            | Edit::MoveItem { .. }
            | Edit::SetPart { .. }
            | Edit::Clause { .. }
            | Edit::AddSection { .. }
            | Edit::RemoveSection(_)
            | Edit::Heading { .. }
            | Edit::MoveSection { .. }
            | Edit::AddClause { .. }
            | Edit::OwnText { .. }
            | Edit::MoveClause { .. }
            | Edit::RemoveClause(_)
            | Edit::Declare { .. }
            | Edit::Assign { .. }
            | Edit::NoteKind { .. }
            | Edit::CloseNote { .. }
            | Edit::Note { note: None, .. }
            | Edit::SetAside(_)
            | Edit::Discard { .. }
            | Edit::Sent(_)
            | Edit::Word { .. } => {}
        }
        keys
    }

    /// Returns everything that an edit says it changes, items and clauses as a whole.
    pub fn touched_by(edit: &Edit) -> BTreeSet<Self> {
        let mut keys = Self::set_by(edit);
        if let Edit::RemoveItem { field, .. }
        | Edit::MoveItem { field, .. }
        | Edit::AddItem { field, .. } = edit
        {
            keys.insert(Self::Text(TextKey::Answer(field.clone())));
        }
        keys
    }

    /// Returns whether an edit replaces or removes this.
    pub fn is_replaced_by(&self, edit: &Edit) -> bool {
        if Self::of(edit).as_ref() == Some(self) {
            return true;
        }
        match (edit, self) {
            (Edit::Answer { field, value: _ }, Self::Text(TextKey::Part(of, ..))) => field == of,
            (Edit::RemoveItem { field, item }, Self::Text(TextKey::Part(of, one, _))) => {
                (field, item) == (of, one)
            }
            (
                Edit::RemoveSection(section),
                Self::Heading(of) | Self::Declared(of) | Self::Assigned(of),
            ) => section == of,
            (Edit::Note { id, note: _ }, Self::NoteKind(of) | Self::NoteClosed(of)) => id == of,
            (Edit::Several(changes), _) => {
                changes.iter().any(|change| self.is_replaced_by(&change.edit))
            }
            _ => false,
        }
    }
}

fn parts_of(field: &FieldId, item: &Item) -> impl Iterator<Item = Key> {
    let key = |part| TextKey::Part(field.clone(), item.id.clone(), part);
    item.parts.keys().cloned().map(key).map(Key::Text).collect::<Vec<_>>().into_iter()
}

impl Draft {
    /// Returns the edit that gives what stands at `key`; `None` when nothing is said there.
    pub fn said(&self, key: &Key) -> Option<Edit> {
        let edit = match key {
            Key::Text(text) => self.whole(text)?,
            Key::Heading(section) => {
                let heading = Some(self.section(section)?.heading.as_ref()?.value.clone());
                Edit::Heading { section: section.clone(), heading }
            }
            Key::Assigned(section) => {
                let to = Some(self.section(section)?.assigned.as_ref()?.value.clone());
                Edit::Assign { section: section.clone(), to }
            }
            Key::NoteKind(note) => {
                let kind = self.notes.get(note)?.value.kind.clone();
                Edit::NoteKind { note: note.clone(), kind }
            }
            Key::Declared(_) | Key::NoteClosed(_) => return None,
        };
        says(&edit).then_some(edit)
    }
}

/// Returns whether an edit puts words somewhere, or chooses something: what is kept when it is replaced by
/// somebody who did not see it.
pub(super) fn says(edit: &Edit) -> bool {
    let line = |line: &Line| !line.is_blank();
    let prose = |text: &Prose| !text.is_blank();
    match edit {
        Edit::Rename(title) => line(title),
        Edit::Answer { value, .. } | Edit::SetPart { value, .. } => value.as_ref().is_some_and(has),
        Edit::Clause { change, .. } => change.as_ref().is_some_and(|change| match &change.state {
            ClauseState::Edited(text) | ClauseState::Replaced(text) => prose(text),
            ClauseState::LeftOut => false,
        }),
        Edit::OwnText { text, .. } | Edit::AddClause { text, .. } => prose(text),
        Edit::AddSection { heading, .. } => line(heading),
        Edit::Heading { heading, .. } => heading.as_ref().is_some_and(line),
        Edit::Assign { to, .. } => to.as_ref().is_some_and(line),
        Edit::NoteKind { kind, .. } => kind.whom().is_some() || kind.due().is_some(),
        Edit::Note { note, .. } => note.as_ref().is_some_and(|note| !note.is_blank()),
        Edit::Splice { splice, .. } => !splice.inserted.trim().is_empty(),
        Edit::AddItem { .. }
        | Edit::RemoveItem { .. }
        | Edit::MoveItem { .. }
        | Edit::RemoveSection(_)
        | Edit::MoveSection { .. }
        | Edit::MoveClause { .. }
        | Edit::RemoveClause(_)
        | Edit::Declare { .. }
        | Edit::CloseNote { .. }
        | Edit::SetAside(_)
        | Edit::Discard { .. }
        | Edit::Sent(_)
        | Edit::Word { .. }
        | Edit::Several(_) => false,
    }
}

fn has(value: &Value) -> bool {
    match value {
        Value::Line(line) | Value::Unread(line) => !line.is_blank(),
        Value::Prose(text) => !text.is_blank(),
        Value::List(items) => !items.is_empty(),
        Value::Count { .. }
        | Value::Choice(_)
        | Value::Term(_)
        | Value::Time(_)
        | Value::PlaceDate { .. } => true,
    }
}
