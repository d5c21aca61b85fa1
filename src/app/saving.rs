//! What is on disk of the open draft, and when to save next.

use crate::base::Moment;
use crate::store::seam::StoreError;

/// From the first unsaved change to asking for a save, in milliseconds; with the sync well under the two
/// seconds promised. A steady typist does not put it off.
const DELAY: i64 = 1_000;

/// From a failed save to the next try, in milliseconds.
const RETRY: i64 = 2_000;

/// What is on disk of the open draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saving {
    /// The revision in memory; grows with every change.
    revision: u64,
    /// The newest revision asked to be saved.
    asked: u64,
    /// The newest revision known to be on disk.
    saved: u64,
    /// When it was known.
    saved_at: Option<Moment>,
    /// The first change that is not asked to be saved.
    since: Option<Moment>,
    /// The last failure, until a save succeeds.
    failure: Option<(StoreError, Moment)>,
}

/// What the status line says about saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State<'a> {
    /// Nothing has been changed since the draft was opened.
    Untouched,
    /// All is on disk since this moment.
    Saved(Moment),
    /// Something is not on disk yet.
    Unsaved,
    /// The last try failed; it is tried again by itself.
    Failed(&'a StoreError),
}

impl Saving {
    /// Returns the state of a draft just opened.
    pub(super) fn opened() -> Self {
        Self { revision: 0, asked: 0, saved: 0, saved_at: None, since: None, failure: None }
    }

    /// Returns the revision in memory.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Returns what the status line says.
    pub fn state(&self) -> State<'_> {
        match (&self.failure, self.saved_at) {
            (Some((error, _)), _) => State::Failed(error),
            (None, _) if self.is_unsaved() => State::Unsaved,
            (None, Some(at)) => State::Saved(at),
            (None, None) => State::Untouched,
        }
    }

    /// Returns whether something in memory is not known to be on disk.
    pub fn is_unsaved(&self) -> bool {
        self.saved < self.revision
    }

    pub(super) fn is_failing(&self) -> bool {
        self.failure.is_some()
    }

    pub(super) fn changed(&mut self, now: Moment) {
        self.revision += 1;
        self.since.get_or_insert(now);
    }

    pub(super) fn deadline(&self) -> Option<Moment> {
        match (&self.failure, self.since) {
            (Some((_, at)), _) if self.asked <= self.saved => Some(at.later(RETRY)),
            (None, Some(since)) => Some(since.later(DELAY)),
            (Some(_) | None, _) => None,
        }
    }

    /// Returns whether a save shall be asked for now; `at_once` when not only the deadline counts.
    pub(super) fn ask(&mut self, now: Moment, at_once: bool) -> bool {
        let due = self.deadline().is_some_and(|deadline| deadline <= now) || self.is_behind(now);
        let wanted = self.asked < self.revision || (self.is_failing() && self.is_unsaved());
        if wanted && (at_once || due) {
            self.asked = self.revision;
            self.since = None;
            return true;
        }
        false
    }

    /// Returns whether the clock was set back since the first change: its deadline may be hours away.
    fn is_behind(&self, now: Moment) -> bool {
        self.since.is_some_and(|since| now < since)
    }

    pub(super) fn succeeded(&mut self, revision: u64, now: Moment) {
        self.saved = self.saved.max(revision);
        // A save that failed before this one is not asked for again.
        self.asked = self.asked.max(revision);
        self.saved_at = Some(now);
        self.failure = None;
    }

    pub(super) fn failed(&mut self, error: StoreError, now: Moment) {
        self.asked = self.saved;
        self.failure = Some((error, now));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Message;

    fn at(milliseconds: i64) -> Moment {
        Moment::from_millisecond(milliseconds).unwrap()
    }

    #[test]
    fn a_steady_typist_does_not_put_the_save_off() {
        let mut saving = Saving::opened();
        for key in 0..10 {
            saving.changed(at(key * 100));
        }
        assert_eq!(saving.deadline(), Some(at(DELAY)));
        assert!(!saving.ask(at(DELAY - 1), false));
        assert!(saving.ask(at(DELAY), false));
        assert_eq!(saving.deadline(), None);
    }

    #[test]
    fn a_clock_that_is_set_back_does_not_put_the_save_off() {
        let mut saving = Saving::opened();
        saving.changed(at(3_600_000));
        assert!(!saving.ask(at(3_600_000), false));
        assert!(saving.ask(at(5), false));
    }

    #[test]
    fn a_save_that_overtakes_a_failed_one_is_the_last_one_asked_for() {
        let mut saving = Saving::opened();
        saving.changed(at(0));
        assert!(saving.ask(at(0), true));
        saving.changed(at(1));
        assert!(saving.ask(at(1), true));
        saving.failed(StoreError::other(Message::new("app-cancel")), at(2));
        saving.succeeded(2, at(3));
        assert!(!saving.ask(at(4), true));
    }

    #[test]
    fn saved_is_said_of_the_newest_text_only() {
        let mut saving = Saving::opened();
        assert_eq!(saving.state(), State::Untouched);
        saving.changed(at(0));
        assert!(saving.ask(at(0), true));
        saving.changed(at(5));
        saving.succeeded(1, at(9));
        assert_eq!(saving.state(), State::Unsaved);
        assert!(saving.ask(at(9), true));
        saving.succeeded(2, at(12));
        assert_eq!(saving.state(), State::Saved(at(12)));
        assert!(!saving.ask(at(12), true));
    }

    #[test]
    fn a_failed_save_is_tried_again_by_itself_and_said_until_it_succeeds() {
        let mut saving = Saving::opened();
        let error = StoreError::other(Message::new("app-cancel"));
        saving.changed(at(0));
        assert!(saving.ask(at(0), true));
        assert_eq!(saving.deadline(), None, "nothing to wait for while the save is under way");
        saving.failed(error.clone(), at(10));
        assert_eq!(saving.state(), State::Failed(&error));
        assert_eq!(saving.deadline(), Some(at(10 + RETRY)));
        assert!(!saving.ask(at(10 + RETRY - 1), false));
        assert!(saving.ask(at(10 + RETRY), false));
        assert_eq!(saving.state(), State::Failed(&error));
        saving.succeeded(1, at(2_100));
        assert_eq!(saving.state(), State::Saved(at(2_100)));
    }
}
