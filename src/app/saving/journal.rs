//! The changes of a session that are not known to be on disk, and when to append them to its journal.

use std::collections::BTreeSet;

use super::Haste;
use crate::app::company::Company;
use crate::base::Moment;
use crate::draft::together::Key;
use crate::draft::{Change, Draft, Edit, Entry, TextKey};

/// From the first change that is not appended to appending it, in milliseconds; with the sync within the
/// half second promised. A steady typist does not put it off.
pub(super) const DELAY: i64 = 300;

/// The same while others are at work: with the way to them and their screens within the 200 ms promised.
const DELAY_TOGETHER: i64 = 60;

/// What this session's journal has of the open draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Journal {
    /// The changes that neither the journal nor the draft's file is known to have, the oldest first.
    entries: Vec<Entry>,
    /// The newest change asked to be appended.
    asked: u64,
    /// Every change up to this one is known to be in the journal or in the draft's file.
    safe: u64,
    /// The first change that is not asked to be appended.
    since: Option<Moment>,
    trust: Trust,
    /// From the first change that is not appended to appending it, in milliseconds.
    delay: i64,
    /// The long texts that the journal has whole since the last save was asked for, and since others wrote in them.
    texts: BTreeSet<TextKey>,
}

/// Whether changes can be left to the journal until the next save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Trust {
    Trusted,
    /// It could not be written to last time: saves follow at its pace.
    Failed,
}

impl Journal {
    /// Returns the journal of a draft whose file has every change up to `number`.
    pub(super) fn after(number: u64) -> Self {
        Self {
            entries: Vec::new(),
            asked: number,
            safe: number,
            since: None,
            trust: Trust::Trusted,
            delay: DELAY,
            texts: BTreeSet::new(),
        }
    }

    pub(super) fn is_trusted(&self) -> bool {
        self.trust == Trust::Trusted
    }

    /// Returns whether every change is known to be in the journal or in the draft's file.
    pub(super) fn has_all(&self) -> bool {
        self.entries.is_empty()
    }

    /// Takes in a change that `draft` has by now.
    pub(super) fn record(
        &mut self,
        number: u64,
        change: Change,
        (draft, company): (&Draft, Option<&mut Company>),
        now: Moment,
    ) {
        let change = self.readable_alone(change, draft);
        let saw = company.map(|company| company.own(number, &change, draft)).unwrap_or_default();
        self.entries.push(Entry { number, change, saw });
        self.since.get_or_insert(now);
    }

    /// Takes in whether others wait for what is written.
    pub(super) fn others_read(&mut self, others: bool) {
        self.delay = if others { DELAY_TOGETHER } else { DELAY };
    }

    /// Takes in that others have written in these places: what one changes there next is a change of a text that
    /// this journal has not, and is given whole.
    pub(super) fn others_wrote(&mut self, keys: &BTreeSet<Key>) {
        self.texts.retain(|text| !keys.contains(&Key::Text(text.clone())));
    }

    /// Takes in that the change with a number is none of this session's.
    pub(super) fn passes_over(&mut self, number: u64) {
        if self.has_all() {
            self.asked = self.asked.max(number);
        }
    }

    /// Returns the change with the whole text in place of the first run changed in it, so that the
    /// journal can be read whatever has become of the draft it was begun on.
    fn readable_alone(&mut self, change: Change, draft: &Draft) -> Change {
        let Edit::Splice { text, splice: _ } = &change.edit else { return change };
        if !self.texts.insert(text.clone()) {
            return change;
        }
        match draft.whole(text) {
            Some(edit) => Change { edit, ..change },
            None => change,
        }
    }

    pub(super) fn deadline(&self) -> Option<Moment> {
        self.since.filter(|_| self.is_trusted()).map(|since| since.later(self.delay))
    }

    /// Returns the changes to append now; with a save all of them, since a journal with gaps couldn't be
    /// read without the file that was saved. One that failed is given again with the next save, until the
    /// journal or the draft's file has it.
    pub(super) fn ask(&mut self, now: Moment, haste: Haste, with_save: bool) -> Vec<Entry> {
        let (wanted, after) = match (self.trust, haste) {
            (Trust::Failed, _) => (with_save, self.safe),
            (Trust::Trusted, Haste::Journal | Haste::File) => (true, self.asked),
            (Trust::Trusted, Haste::Due) => (with_save || self.is_due(now), self.asked),
        };
        if !wanted {
            return Vec::new();
        }
        self.since = None;
        let entries: Vec<_> =
            self.entries.iter().filter(|entry| entry.number > after).cloned().collect();
        self.asked = entries.last().map_or(self.asked, |last| last.number);
        entries
    }

    /// Returns whether the deadline has come, or the clock was set back since the first change: then it
    /// may be hours away.
    fn is_due(&self, now: Moment) -> bool {
        self.deadline().is_some_and(|deadline| deadline <= now)
            || self.since.is_some_and(|since| now < since)
    }

    /// Takes in that the changes up to `number` are in the journal.
    pub(super) fn succeeded(&mut self, number: u64) {
        self.trust = Trust::Trusted;
        self.is_safe_upto(number);
    }

    pub(super) fn failed(&mut self) {
        self.trust = Trust::Failed;
        self.asked = self.safe;
    }

    /// Gives each long text whole again before its next run: what is brought back begins after the last
    /// save, and by then others may have changed the text that a run stood in.
    pub(super) fn begin_texts_anew(&mut self) {
        self.texts.clear();
    }

    /// Begins a journal beside another draft, whose file has every change up to `number`.
    pub(super) fn begin_anew(&mut self, number: u64, now: Moment) {
        self.is_safe_upto(number);
        self.since = (!self.has_all()).then_some(now);
        self.asked = number;
        self.trust = Trust::Trusted;
        self.begin_texts_anew();
    }

    /// Takes in that the draft's file has every change up to `number`.
    pub(super) fn saved(&mut self, number: u64) {
        self.asked = self.asked.max(number);
        self.is_safe_upto(number);
        if self.entries.last().is_none_or(|last| last.number <= self.asked) {
            self.since = None;
        }
    }

    fn is_safe_upto(&mut self, number: u64) {
        self.safe = self.safe.max(number);
        self.entries.retain(|entry| entry.number > self.safe);
    }
}
