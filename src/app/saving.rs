//! What is on disk of the open draft, and when to append to its journal and to save it next.

mod journal;

use std::collections::BTreeSet;

use self::journal::Journal;
use super::company::Company;
use crate::base::Moment;
use crate::draft::together::Key;
use crate::draft::{Change, Draft, Entry};
use crate::store::seam::StoreError;

/// From the first unsaved change to asking for a save, in milliseconds; with the sync within the two
/// seconds promised. A steady typist does not put it off.
const DELAY: i64 = 1_500;

/// From a failed save to the next try, in milliseconds.
const RETRY: i64 = 1_000;

/// From the word that the draft's file is damaged to writing it anew, in milliseconds: another program may be in
/// the middle of writing it.
const PATIENCE: i64 = 1_000;

/// What is on disk of the open draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saving {
    /// The revision in memory; grows with every change, and is that change's number.
    revision: u64,
    /// The newest revision asked to be saved.
    asked: u64,
    /// The newest revision known to be in the draft's file.
    saved: u64,
    /// When it was known.
    saved_at: Option<Moment>,
    /// The first change that is not asked to be saved.
    since: Option<Moment>,
    /// The last failure, until a save succeeds.
    failure: Option<Failure>,
    /// What is to be done about a damaged file of the draft.
    mend: Option<Mend>,
    journal: Journal,
}

/// The draft's file is damaged, and is to be written anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mend {
    /// At this moment.
    Due(Moment),
    /// It is asked for.
    Asked,
}

/// A save that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Failure {
    error: StoreError,
    /// Where the draft was kept instead, as people write it.
    shelter: Option<String>,
    at: Moment,
}

/// What the status line says about saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State<'a> {
    /// Nothing has been changed since the draft was opened.
    Untouched,
    /// All is in the draft's file since this moment.
    Saved(Moment),
    /// Something is not in the draft's file yet.
    Unsaved,
    /// The last try failed; it is tried again by itself.
    Failed {
        /// Why.
        error: &'a StoreError,
        /// Where the draft is kept meanwhile, as people write it.
        shelter: Option<&'a str>,
    },
}

/// What must be on its way to the disk by now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Haste {
    /// What is due.
    Due,
    /// Every change, in the journal; in the draft's file when the journal fails.
    Journal,
    /// Every change, in the journal and in the draft's file.
    File,
}

/// What shall be asked of the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    /// The changes to append to the journal.
    pub(super) entries: Vec<Entry>,
    /// Whether the draft shall be saved as it stands.
    pub(super) save: bool,
}

impl Saving {
    /// Returns the state of a draft just opened.
    pub(super) fn opened() -> Self {
        Self {
            revision: 0,
            asked: 0,
            saved: 0,
            saved_at: None,
            since: None,
            failure: None,
            mend: None,
            journal: Journal::after(0),
        }
    }

    /// Returns the state of a draft just opened of which the file lacks something.
    pub(super) fn opened_unsaved(now: Moment) -> Self {
        Self { revision: 1, since: Some(now), journal: Journal::after(1), ..Self::opened() }
    }

    /// Returns the revision in memory.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Returns what the status line says.
    pub fn state(&self) -> State<'_> {
        match (&self.failure, self.saved_at) {
            (Some(Failure { error, shelter, at: _ }), _) => {
                State::Failed { error, shelter: shelter.as_deref() }
            }
            (None, _) if self.is_unsaved() => State::Unsaved,
            (None, Some(at)) => State::Saved(at),
            (None, None) => State::Untouched,
        }
    }

    /// Returns whether something in memory is not known to be in the draft's file.
    pub fn is_unsaved(&self) -> bool {
        self.saved < self.revision
    }

    /// Returns whether everything is known to be somewhere on disk, so that opening the draft again
    /// brings it back.
    pub(super) fn is_on_disk(&self) -> bool {
        // What was changed since, or is on its way, the copy may lack.
        let has_all = self.since.is_none() && self.asked <= self.saved;
        let copied = self.failure.as_ref().is_some_and(|failure| failure.shelter.is_some());
        !self.is_unsaved() || self.journal.has_all() || (copied && has_all)
    }

    pub(super) fn is_failing(&self) -> bool {
        self.failure.is_some()
    }

    /// Takes in a change that `draft` has by now, and so do those who work on it together.
    pub(super) fn changed(
        &mut self,
        change: Change,
        (draft, company): (&Draft, Option<&mut Company>),
        now: Moment,
    ) {
        let next = company.as_ref().map(|company| company.next(self.revision));
        self.revision = next.unwrap_or(self.revision + 1);
        self.since.get_or_insert(now);
        self.journal.record(self.revision, change, (draft, company), now);
    }

    /// Takes in whether others wait for what is written.
    pub(super) fn others_read(&mut self, others: bool) {
        self.journal.others_read(others);
    }

    /// Takes in that others have written in these places.
    pub(super) fn others_wrote(&mut self, keys: &BTreeSet<Key>) {
        self.journal.others_wrote(keys);
    }

    /// Takes in that the draft goes on from a state that others have saved.
    pub(super) fn goes_on(&mut self) {
        self.journal.begin_texts_anew();
    }

    /// Takes in that another session has saved the draft with the changes up to `number`.
    pub(super) fn saved_by_others(&mut self, number: u64, now: Moment) {
        self.succeeded(number, now);
        self.since = self.since.filter(|_| self.is_unsaved());
    }

    /// Takes in that the draft goes on from what another program has made of its file.
    pub(super) fn went_on_from_outside(&mut self) {
        self.journal.begin_texts_anew();
    }

    /// Takes in that something others wrote is to be saved here.
    pub(super) fn owes(&mut self, now: Moment) {
        self.revision += 1;
        self.since.get_or_insert(now);
        self.journal.passes_over(self.revision);
    }

    /// Takes in that the draft's file is damaged: what is saved next takes its place, in a while or, in haste,
    /// at once.
    pub(super) fn found_damage(&mut self, now: Moment, haste: bool) {
        let at = if haste { now } else { now.later(PATIENCE) };
        self.mend = Some(Mend::Due(at));
    }

    /// Takes in that the draft's file is whole.
    pub(super) fn is_whole(&mut self) {
        self.mend = None;
    }

    /// Takes in that the draft's file could not be written anew; returns whether that is all that failed, since
    /// nothing of this session's own is unsaved. It is tried again.
    pub(super) fn could_not_mend(&mut self, now: Moment) -> bool {
        let is_all = self.mend == Some(Mend::Asked) && !self.is_unsaved();
        if is_all {
            self.mend = Some(Mend::Due(now.later(RETRY)));
        }
        is_all
    }

    /// Asks at once for a save again that was refused since others were first.
    pub(super) fn begin_anew(&mut self, now: Moment) {
        self.asked = self.saved;
        if self.mend == Some(Mend::Asked) {
            self.mend = Some(Mend::Due(now));
        }
        if self.is_unsaved() {
            self.since = Some(now.later(-DELAY));
        }
    }

    /// Returns when something is due; `None` while nothing is.
    pub(super) fn deadline(&self) -> Option<Moment> {
        self.save_deadline().into_iter().chain(self.journal.deadline()).min()
    }

    fn save_deadline(&self) -> Option<Moment> {
        if let Some(Mend::Due(at)) = self.mend {
            return Some(at);
        }
        let delay = if self.journal.is_trusted() { DELAY } else { journal::DELAY };
        match (&self.failure, self.since) {
            (Some(failure), _) if self.asked <= self.saved => Some(failure.at.later(RETRY)),
            (None, Some(since)) => Some(since.later(delay)),
            (Some(_) | None, _) => None,
        }
    }

    /// Returns what shall be asked of the disk now, each change only once.
    pub(super) fn ask(&mut self, now: Moment, haste: Haste) -> Wanted {
        let at_once = match haste {
            Haste::File => true,
            Haste::Journal => !self.journal.is_trusted() && !self.is_mending(),
            Haste::Due => self.is_due(now),
        };
        let wanted = self.asked < self.revision
            || (self.is_failing() && self.is_unsaved())
            || self.is_mending();
        let save = wanted && at_once;
        if save {
            self.mend = self.mend.map(|_| Mend::Asked);
            self.asked = self.revision;
            self.since = None;
            // While saves fail, whole texts with each of them would fill the journal.
            if !self.is_failing() {
                self.journal.begin_texts_anew();
            }
        }
        Wanted { entries: self.journal.ask(now, haste, save), save }
    }

    /// Returns whether the deadline has come, or the clock was set back since the first change: then it
    /// may be hours away.
    fn is_due(&self, now: Moment) -> bool {
        if let Some(Mend::Due(at)) = self.mend {
            return at <= now || now.later(PATIENCE.max(RETRY)) < at;
        }
        self.save_deadline().is_some_and(|deadline| deadline <= now)
            || self.since.is_some_and(|since| now < since)
    }

    fn is_mending(&self) -> bool {
        matches!(self.mend, Some(Mend::Due(_)))
    }

    pub(super) fn succeeded(&mut self, revision: u64, now: Moment) {
        self.mend = None;
        self.saved = self.saved.max(revision);
        // A save that failed before this one is not asked for again.
        self.asked = self.asked.max(revision);
        self.saved_at = Some(now);
        if self.failure.take().is_some() {
            self.journal.begin_texts_anew();
        }
        self.journal.saved(revision);
    }

    /// Takes in that the draft goes on as another one, whose file has it up to `revision`.
    pub(super) fn moved(&mut self, revision: u64, now: Moment) {
        self.succeeded(revision, now);
        self.asked = revision;
        self.since = self.is_unsaved().then_some(now);
        self.journal.begin_anew(revision, now);
    }

    pub(super) fn failed(&mut self, error: StoreError, shelter: Option<String>, now: Moment) {
        self.asked = self.saved;
        self.mend = None;
        self.failure = Some(Failure { error, shelter, at: now });
    }

    /// Takes in that the changes up to `number` are in the journal.
    pub(super) fn journaled(&mut self, number: u64) {
        self.journal.succeeded(number);
    }

    pub(super) fn journal_failed(&mut self) {
        self.journal.failed();
    }
}

#[cfg(test)]
mod tests;
