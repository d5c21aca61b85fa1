//! Working with others on the open draft: what they wrote is taken in without a key of one's own being lost.

use std::collections::BTreeMap;

use crate::base::{Moment, SectionId, SessionId};
use crate::draft::together::{Base, Event, Marks, Registers, Saw, Together, Version, told};
use crate::draft::{Change, Draft};
use crate::store::seam::{Following, Here, Person, Taken};
use crate::template::Template;

/// How long somebody must have written nothing for others to take over the section without a question, in
/// milliseconds.
const SILENCE: i64 = 60_000;

/// The others at the open draft, and what they and oneself have written.
#[derive(Debug)]
pub struct Company {
    /// Who else is at work.
    pub people: Vec<Person>,
    pub(super) together: Together,
    me: SessionId,
    /// What the numbers of one's own changes are added to for their clocks.
    base: u64,
    /// The states that are asked to be saved.
    asked: Vec<Asked>,
    /// What the others were told last.
    told: Option<Here>,
    /// The section that one writes in.
    lease: Option<Lease>,
    /// The section that one has asked for.
    asks: Option<SectionId>,
    /// When each of the others wrote last.
    heard: BTreeMap<SessionId, Moment>,
    /// When what is being taken in came: whether somebody is silent depends on it.
    now: Moment,
    /// Whether a section was taken over, and nothing keeps the state before that yet.
    owes_trace: bool,
    /// Whether one leads those who follow.
    pub leads: bool,
}

/// A state that is asked to be saved.
#[derive(Debug)]
struct Asked {
    revision: u64,
    state: Base,
    /// Whether others have saved another state since it was asked for.
    overtaken: bool,
}

/// A section that one writes in: others are asked before they write there too.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Lease {
    section: SectionId,
    since: Moment,
    /// Whom it was taken over from.
    took: Option<SessionId>,
}

impl Company {
    /// Begins on a draft just opened.
    pub(super) fn on(draft: &Draft, following: Following, now: Moment) -> Self {
        let Following { me, base, marks, held } = following;
        let registers = Registers::holding(held);
        let together = Together::on(Base { draft: draft.clone(), registers, marks });
        Self {
            people: Vec::new(),
            together,
            me,
            base,
            asked: Vec::new(),
            told: None,
            lease: None,
            asks: None,
            heard: BTreeMap::new(),
            now,
            owes_trace: false,
            leads: false,
        }
    }

    /// Returns the number of one's next change after the one numbered `last`: its clock is greater than that
    /// of everything that was seen.
    pub(super) fn next(&self, last: u64) -> u64 {
        let seen = self.together.clock().saturating_sub(self.base);
        last.max(seen).saturating_add(1)
    }

    /// Takes in one's own change, made on `draft`, and returns what the journal says of what it replaces.
    pub(super) fn own(&mut self, number: u64, change: &Change, draft: &Draft) -> Saw {
        let clock = self.base.saturating_add(number);
        let version = Version { clock, session: self.me.clone() };
        let saw = self.together.own(&version, change.clone());
        told(draft, &change.edit, &version, saw)
    }

    /// Returns what the next state to be saved has of others, and remembers the state.
    pub(super) fn asks(&mut self, revision: u64, draft: &Draft) -> Taken {
        let state = self.together.standing(draft);
        self.asked.push(Asked { revision, state, overtaken: false });
        self.taken()
    }

    /// Returns what the draft has of others.
    pub(super) fn taken(&self) -> Taken {
        let held = self.together.registers().held.clone();
        Taken { marks: self.together.known().clone(), held }
    }

    /// Takes in that the state of a revision is saved. Returns it when it is to be gone on from: others had
    /// saved another state since it was asked for, which it now stands in the place of.
    pub(super) fn saved(&mut self, revision: u64) -> Option<Base> {
        let at = self.asked.iter().rposition(|asked| asked.revision == revision)?;
        let Asked { state, overtaken, .. } = self.asked.drain(..=at).next_back()?;
        if overtaken {
            return Some(state);
        }
        self.together.saved(state);
        None
    }

    /// Goes on from a state that others have saved, or one's own that stands in its place.
    pub(super) fn goes_on(&mut self, draft: &mut Draft, template: &Template, base: Base) {
        for asked in &mut self.asked {
            asked.overtaken = true;
        }
        self.together.rebase(draft, template, base);
    }

    /// Forgets the states that were asked to be saved: they never will be.
    pub(super) fn forget_asked(&mut self) {
        self.asked.clear();
    }

    /// Returns the number of the last of one's own changes that a state has; `None` when it has none.
    pub(super) fn own_in(&self, marks: &Marks) -> Option<u64> {
        marks.get(&self.me)?.checked_sub(self.base).filter(|number| *number > 0)
    }

    /// Returns whether others have written what is not saved.
    pub(super) fn has_unsaved_of_others(&self) -> bool {
        self.together.has_unsaved_of_others(&self.me)
    }

    /// Returns what no other session has, for the ids of what is made while others are at work; `None` while
    /// nobody is.
    pub(super) fn mark(&self) -> Option<&str> {
        (!self.people.is_empty()).then(|| self.me.mark())
    }

    /// Takes in when what comes next came.
    pub(super) fn at(&mut self, now: Moment) {
        self.now = now;
    }

    /// Takes in that others have written.
    pub(super) fn hears(&mut self, events: &[Event]) {
        for Event { version, change, .. } in events {
            // What another clock calls later than now was written now.
            let at = change.stamp.at.min(self.now);
            let heard = self.heard.entry(version.session.clone()).or_insert(at);
            *heard = at.max(*heard);
        }
    }

    /// Returns since when somebody has written nothing, when that is long.
    pub(super) fn silent_since(&self, person: &Person) -> Option<Moment> {
        let heard = self.heard.get(&person.session).copied();
        let last = heard.map_or(person.here.since, |heard| heard.max(person.here.since));
        (last.later(SILENCE) <= self.now).then_some(last)
    }

    /// Takes over a section from somebody who writes in it.
    pub(super) fn take(&mut self, section: SectionId, from: SessionId) {
        self.lease = Some(Lease { section, since: self.now, took: Some(from) });
        self.owes_trace = true;
    }

    /// Returns whether the state before a section was taken over is still to be kept; it is asked once.
    pub(super) fn owes_trace(&mut self) -> bool {
        std::mem::take(&mut self.owes_trace)
    }

    /// Asks whoever writes in a section for it.
    pub(super) fn ask_for(&mut self, section: SectionId) {
        self.asks = Some(section);
    }

    /// Returns the section that was asked for when nobody writes in it any more; it is told once.
    pub(super) fn got(&mut self) -> Option<SectionId> {
        let is_taken = self.asks.as_ref().is_some_and(|asked| self.writes_in(asked).is_some());
        if is_taken { None } else { self.asks.take() }
    }

    /// Returns what to tell the others of where one writes, and where one leads them, when that is another
    /// thing than before.
    pub(super) fn tells(
        &mut self,
        section: Option<&SectionId>,
        leads: Option<SectionId>,
    ) -> Option<Here> {
        if self.lease.as_ref().map(|lease| &lease.section) != section {
            let lease = |section: &SectionId| Lease {
                section: section.clone(),
                since: self.now,
                took: None,
            };
            self.lease = section.map(lease);
        }
        self.asks.take_if(|asked| Some(&*asked) == section);
        let lease = self.lease.as_ref().filter(|_| self.taken_by().is_none());
        let here = Here {
            section: lease.map(|lease| lease.section.clone()),
            since: lease.map_or(self.now, |lease| lease.since),
            leads,
            asks: self.asks.clone(),
            took: lease.and_then(|lease| lease.took.clone()),
        };
        let before = self.told.as_ref().map_or(here.since, |told| told.since);
        // Since when nothing is written is nobody's affair.
        let here = if lease.is_none() { Here { since: before, ..here } } else { here };
        let is_same = match &self.told {
            Some(told) => *told == here,
            None => here == Here::nowhere(before),
        };
        if is_same {
            return None;
        }
        self.told = Some(here.clone());
        Some(here)
    }

    /// Returns who has taken over the section that one writes in: what one types there is not taken in.
    pub fn taken_by(&self) -> Option<&Person> {
        let Lease { section, since, took: _ } = self.lease.as_ref()?;
        self.people.iter().find(|Person { session, by: _, here }| {
            let is_from_me = here.took.as_ref() == Some(&self.me);
            // Of two who took it from each other, the later has it.
            here.section.as_ref() == Some(section)
                && is_from_me
                && (here.since, session) > (*since, &self.me)
        })
    }

    /// Returns those who ask for the section that one writes in.
    pub fn asking(&self) -> impl Iterator<Item = &Person> {
        let lease = self.lease.as_ref().map(|lease| &lease.section);
        self.people
            .iter()
            .filter(move |person| lease.is_some() && person.here.asks.as_ref() == lease)
    }

    /// Returns whether one has asked for a section, and waits for it.
    pub fn asks_for(&self, section: &SectionId) -> bool {
        self.asks.as_ref() == Some(section)
    }

    /// Returns who else writes in a section.
    pub fn writes_in(&self, section: &SectionId) -> Option<&Person> {
        self.people.iter().find(|person| person.here.section.as_ref() == Some(section))
    }
}
