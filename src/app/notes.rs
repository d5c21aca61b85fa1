//! The list of all notes.

use super::session::Session;
use crate::base::{NoteId, SectionId};
use crate::draft::Thread;

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
