//! What there is to say of a draft when the program ends.

use super::App;
use super::session::Session;
use crate::assemble::assemble;
use crate::base::{DraftId, Line};
use crate::check::obstacles;
use crate::draft::progress::{Totals, Why};

/// What there is to say of the draft that was worked on last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parting {
    /// Its id.
    pub draft: DraftId,
    /// Its title.
    pub title: Line,
    /// Where the last changes are.
    pub kept: Kept,
    /// Questions that need an answer and have none, or one that can't be read or is not whole.
    pub unanswered: usize,
    /// Sections that nobody has declared done or that have an answer that can't be read, and that are relevant.
    pub undone: usize,
    /// Notes that somebody has something left to do with.
    pub notes: usize,
    /// Sections that the person who leaves sees to, and that nobody has declared done.
    pub yours: usize,
    /// What else keeps the agreement from being final; looked for only when nothing of the above is left,
    /// and nobody may then be told that the draft is filled in.
    pub must_mend: usize,
}

/// Where the last changes of a draft are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// In its file.
    Saved,
    /// In a journal or an emergency copy; they come forth when the draft is opened again.
    Aside,
    /// Nowhere, as somebody chose.
    Nowhere,
}

impl App {
    /// Returns what to say of the draft that was worked on last; `None` when none was.
    pub fn parting(&self) -> Option<Parting> {
        let session = self.session.as_ref()?;
        let progress = &session.progress;
        let Totals { not_begun, begun, done: _, must_mend, not_relevant: _ } = progress.totals();
        let unanswered = [Why::Missing, Why::Unread, Why::Incomplete]
            .map(|why| progress.count(why))
            .into_iter()
            .sum();
        let undone = not_begun + begun + must_mend;
        let notes = session.draft.waiting_notes();
        Some(Parting {
            draft: session.draft.id.clone(),
            title: session.draft.title.clone(),
            kept: if !self.is_unsaved() {
                Kept::Saved
            } else if session.saving.is_on_disk() {
                Kept::Aside
            } else {
                Kept::Nowhere
            },
            unanswered,
            undone,
            notes,
            yours: session.sections_of(&self.user),
            must_mend: if (unanswered, undone, notes) == (0, 0, 0) { faults(session) } else { 0 },
        })
    }
}

/// Returns how many things must be mended before the agreement is final.
fn faults(session: &Session) -> usize {
    let document = assemble(&session.template, &session.draft);
    obstacles(&session.template, &session.draft, &document).count()
}
