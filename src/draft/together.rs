//! Several sessions at one draft: their changes come to the same draft, in whatever order they arrive.
//!
//! The draft is a state that was saved, and all changes since then, made in the order of their versions.
//! Of two changes of one thing that did not see each other the later stands, and what the other wrote is
//! kept beside it as an [`super::Alternative`] until somebody chooses. [`Registers`] says how.

mod key;
mod registers;
mod track;

pub use key::Key;
pub use registers::{Held, Made, Registers};
pub use track::Track;

use std::collections::BTreeMap;

use super::merge::{Choices, Merged, Sides, TooMuch, merge};
use super::{Change, Draft, Edit, Stamp};
use crate::base::SessionId;
use crate::template::Template;

/// Which change of which session: the order in which changes are made.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// The change's clock, which is greater than that of every change its session had seen.
    pub clock: u64,
    /// The session that made it.
    pub session: SessionId,
}

/// The clock of the last change that is known of each session.
pub type Marks = BTreeMap<SessionId, u64>;

/// The versions that a change replaces, by what it changes; what was saved before anybody else was at work
/// has none.
pub type Saw = BTreeMap<Key, Version>;

/// A change of one session, as the others read it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its version.
    pub version: Version,
    /// What it replaces. What is not told of the one thing that a change writes is its session's own last
    /// change there, or older than all of them.
    pub saw: Saw,
    /// The change.
    pub change: Change,
}

impl Event {
    /// Returns whether its session had seen that version of what it replaces.
    fn has_seen(&self, key: &Key, version: &Version) -> bool {
        let saw = self.saw.get(key);
        saw.map_or(version.session == self.version.session, |saw| saw == version)
    }
}

/// A draft as it was saved, and what came since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    /// The draft.
    pub draft: Draft,
    /// Who wrote what in it last.
    pub registers: Registers,
    /// Which changes it has.
    pub marks: Marks,
}

impl Base {
    /// Returns whether the state has a change.
    pub fn has(&self, version: &Version) -> bool {
        self.marks.get(&version.session).is_some_and(|clock| *clock >= version.clock)
    }
}

/// The changes of several sessions at one draft.
#[derive(Clone, Debug)]
pub struct Together {
    base: Base,
    /// The long texts as each session had them in `base`: what its next runs are changes of.
    tracks: BTreeMap<SessionId, Track>,
    /// The changes that `base` has not.
    since: BTreeMap<Version, Event>,
    /// Who wrote what last, in the draft as it stands.
    registers: Registers,
    /// Which changes are known.
    known: Marks,
}

impl Together {
    /// Begins on a state that was saved.
    pub fn on(base: Base) -> Self {
        Self {
            tracks: BTreeMap::new(),
            since: BTreeMap::new(),
            registers: base.registers.clone(),
            known: base.marks.clone(),
            base,
        }
    }

    /// Returns the state that was saved.
    pub fn base(&self) -> &Base {
        &self.base
    }

    /// Returns which changes are known.
    pub fn known(&self) -> &Marks {
        &self.known
    }

    /// Returns the greatest clock that is known.
    pub fn clock(&self) -> u64 {
        self.known.values().copied().max().unwrap_or(0)
    }

    /// Returns whether others have written what is not in a state that was saved.
    pub fn has_unsaved_of_others(&self, me: &SessionId) -> bool {
        self.since.keys().any(|version| version.session != *me)
    }

    /// Returns who wrote what last.
    pub fn registers(&self) -> &Registers {
        &self.registers
    }

    /// Takes in a change that was just made here on the draft as it stands, and returns what it replaces.
    /// Its clock is greater than [`Together::clock`].
    pub fn own(&mut self, version: &Version, change: Change) -> Saw {
        let saw = self.registers.saw(&change.edit);
        self.registers.wrote(version, &change);
        self.note(version);
        let event = Event { version: version.clone(), saw: saw.clone(), change };
        self.since.insert(version.clone(), event);
        saw
    }

    /// Takes in changes of others, those of each session in their order, and makes them on `draft`; those
    /// that are known already are left out. Returns those that were new.
    pub fn others(
        &mut self,
        draft: &mut Draft,
        template: &Template,
        events: Vec<Event>,
    ) -> Vec<Event> {
        let (past, mut fresh): (Vec<_>, Vec<_>) =
            events.into_iter().partition(|event| self.base.has(&event.version));
        for event in past {
            // The draft has it, and the next run of its session may be a change of its text.
            self.tracks.entry(event.version.session.clone()).or_default().take(&event);
        }
        fresh.retain(|event| !self.since.contains_key(&event.version));
        fresh.sort_by(|a, b| a.version.cmp(&b.version));
        let Some(first) = fresh.first() else { return fresh };
        let is_last = self.since.keys().next_back().is_none_or(|last| *last < first.version);
        for event in &fresh {
            self.note(&event.version);
            self.since.insert(event.version.clone(), event.clone());
        }
        // What comes last, and replaces nothing but what its session had seen, needs no way back.
        let follows = is_last
            && fresh.iter().all(|event| {
                let replaced = self.registers.saw(&event.change.edit);
                replaced.iter().all(|(key, version)| event.has_seen(key, version))
                    && self.registers.take(draft, template, event, None) == Made::Kept
            });
        if !follows {
            self.make_again(draft, template);
        }
        fresh
    }

    /// Goes on from another state that was saved, which may have changes that are not known here, and makes
    /// on it what it has not.
    pub fn rebase(&mut self, draft: &mut Draft, template: &Template, base: Base) {
        self.advance(base);
        self.make_again(draft, template);
    }

    /// Goes on from what another program has made of the state that was saved: what it changed counts as the
    /// change `version`, which has seen what it can have seen, and what is not saved is made again on it. Returns
    /// what it changed.
    ///
    /// # Errors
    /// [`TooMuch`] when the two have too much together; nothing is changed then.
    pub fn outside(
        &mut self,
        draft: &mut Draft,
        template: &Template,
        (theirs, version): (&Draft, &Version),
        (has_seen, by_hand): (impl Fn(&Version) -> bool, &Stamp),
    ) -> Result<Vec<Change>, TooMuch> {
        let Base { draft: saved, registers, marks } = &self.base;
        let held = registers.held.iter().filter(|(_, held)| !has_seen(&held.version));
        let unseen = held.map(|(key, _)| key.clone()).collect();
        let sides = Sides {
            template,
            base: Some(saved),
            ours: saved,
            theirs,
            unseen: &unseen,
            version,
            by_hand,
        };
        let Merged { draft: merged, changes, conflicts: _, lists: _ } =
            merge(&sides, &Choices::new())?;
        let (mut registers, mut marks) = (registers.clone(), marks.clone());
        for change in &changes {
            registers.wrote(version, change);
        }
        marks.insert(version.session.clone(), version.clock);
        self.rebase(draft, template, Base { draft: merged, registers, marks });
        Ok(changes)
    }

    /// Takes note of a change that is not made, and never will be.
    pub fn passes_over(&mut self, version: &Version) {
        self.note(version);
    }

    /// Returns the state as it stands, to be kept until it is saved.
    pub fn standing(&self, draft: &Draft) -> Base {
        Base { draft: draft.clone(), registers: self.registers.clone(), marks: self.known.clone() }
    }

    /// Takes in that a state of [`Together::standing`] was saved.
    pub fn saved(&mut self, base: Base) {
        self.advance(base);
    }

    fn advance(&mut self, base: Base) {
        for (session, clock) in &base.marks {
            let known = self.known.entry(session.clone()).or_insert(0);
            *known = (*known).max(*clock);
        }
        let (done, since) =
            std::mem::take(&mut self.since).into_iter().partition(|(version, _)| base.has(version));
        self.since = since;
        for event in BTreeMap::into_values(done) {
            self.tracks.entry(event.version.session.clone()).or_default().take(&event);
        }
        self.base = base;
    }

    /// Makes everything on the state that was saved.
    fn make_again(&mut self, draft: &mut Draft, template: &Template) {
        let Base { draft: saved, registers, marks: _ } = &self.base;
        saved.clone_into(draft);
        self.registers = registers.clone();
        let mut tracks = self.tracks.clone();
        for event in self.since.values() {
            let track = tracks.entry(event.version.session.clone()).or_default();
            let whole = track.take(event);
            // What does not fit is the same for everybody.
            let _made: Made = self.registers.take(draft, template, event, whole);
        }
    }

    fn note(&mut self, version: &Version) {
        let known = self.known.entry(version.session.clone()).or_insert(0);
        *known = (*known).max(version.clock);
    }
}

/// Returns what a journal must say of what a change of `draft` replaced: typing in one's own text goes
/// without saying, as long as nothing is kept beside anything.
pub fn told(draft: &Draft, edit: &Edit, version: &Version, saw: Saw) -> Saw {
    if registers::sole(edit).is_none() || !draft.alternatives.is_empty() {
        return saw;
    }
    saw.into_iter().filter(|(_, saw)| saw.session != version.session).collect()
}

#[cfg(test)]
mod tests;
