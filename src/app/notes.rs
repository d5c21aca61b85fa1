//! The list of all notes.

use std::collections::BTreeMap;

use super::session::Session;
use crate::base::{FieldId, NoteId, SectionId};
use crate::draft::{Draft, Edit, Thread};

/// The notes of a draft in the order in which they are listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteList {
    /// The notes, without the answers to them: the open ones first, by section.
    pub rows: Vec<NoteRow>,
    /// How many of them are open.
    pub open: usize,
    /// The edition of the draft that it is of.
    pub(super) of: u64,
}

/// A note and the answers to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteRow {
    /// The note.
    pub note: NoteId,
    /// The answers, the oldest first.
    pub answers: Vec<NoteId>,
}

impl NoteRow {
    pub(super) fn of(thread: &Thread<'_>) -> Self {
        let answers = thread.answers.iter().map(|(id, _)| (*id).clone());
        Self { note: thread.id.clone(), answers: answers.collect() }
    }
}

impl NoteList {
    pub(super) fn of(session: &Session) -> Self {
        let draft = &session.draft;
        let place = |section: &SectionId| {
            let at = draft.sections.iter().position(|entry| entry.id == *section);
            at.unwrap_or(usize::MAX)
        };
        let mut rows = draft.threads();
        let key = |thread: &Thread<'_>| {
            let note = &thread.note.value;
            let fields = session.template.section(&note.section).map(|it| it.fields.as_slice());
            let field = note.field.as_ref().map(|id| {
                let at = fields.and_then(|fields| fields.iter().position(|field| field == id));
                at.unwrap_or(usize::MAX)
            });
            // What is said of the section as a whole stands behind its fields, as in the walk.
            let field = field.unwrap_or(usize::MAX);
            (note.closed.is_some(), place(&note.section), field, thread.note.stamp.at)
        };
        rows.sort_by_key(key);
        let open = rows.iter().filter(|thread| thread.note.value.closed.is_none()).count();
        let rows = rows.iter().map(NoteRow::of).collect();
        Self { rows, open, of: session.edition() }
    }

    /// Returns the row to select when an older list had this one selected: the same note, or what came
    /// after it.
    pub(super) fn find(&self, older: &Self, row: usize) -> usize {
        let mut after = older.rows.iter().skip(row);
        let found =
            after.find_map(|wanted| self.rows.iter().position(|row| row.note == wanted.note));
        found.unwrap_or(row).min(self.rows.len().saturating_sub(1))
    }
}

/// The notes that are not settled, by the section and field that they stand at: a frame has no time to look
/// through all of them.
#[derive(Debug, Default)]
pub(super) struct OpenNotes {
    places: BTreeMap<(SectionId, Option<FieldId>), Vec<NoteRow>>,
}

impl OpenNotes {
    pub(super) fn of(draft: &Draft) -> Self {
        let mut open = Self::default();
        for thread in draft.threads() {
            let note = &thread.note.value;
            if note.closed.is_none() {
                let place = (note.section.clone(), note.field.clone());
                open.places.entry(place).or_default().push(NoteRow::of(&thread));
            }
        }
        open
    }

    pub(super) fn at(&self, section: &SectionId, field: Option<&FieldId>) -> &[NoteRow] {
        let place = (section.clone(), field.cloned());
        self.places.get(&place).map_or(&[], Vec::as_slice)
    }
}

/// Returns whether an edit can change which notes stand where; typing on in one does not.
pub(super) fn concerns_notes(edit: &Edit) -> bool {
    match edit {
        Edit::Note { .. }
        | Edit::NoteKind { .. }
        | Edit::CloseNote { .. }
        | Edit::RemoveSection(_)
        | Edit::Several(_) => true,
        Edit::Rename(_)
        | Edit::Answer { .. }
        | Edit::Splice { .. }
        | Edit::AddItem { .. }
        | Edit::RemoveItem { .. }
        | Edit::MoveItem { .. }
        | Edit::SetPart { .. }
        | Edit::Clause { .. }
        | Edit::AddSection { .. }
        | Edit::Heading { .. }
        | Edit::MoveSection { .. }
        | Edit::AddClause { .. }
        | Edit::OwnText { .. }
        | Edit::MoveClause { .. }
        | Edit::RemoveClause(_)
        | Edit::Declare { .. }
        | Edit::Assign { .. }
        | Edit::SetAside(_)
        | Edit::Discard { .. }
        | Edit::Sent(_)
        | Edit::Word { .. } => false,
    }
}
