//! Several sessions at one draft in memory.

use std::collections::BTreeMap;
use std::fmt;

use crate::base::{Message, SessionId};
use crate::draft::together::{Base, Event, Marks, Registers, Version};
use crate::draft::{Draft, Entry, Stamp};
use crate::store::{Cause, Following, Here, News, Person, StoreError, Taken, Wake};

/// The sessions at one draft.
#[derive(Debug, Default)]
pub(super) struct Room {
    /// Everything that was ever appended, in the order of its arrival.
    events: Vec<Event>,
    /// What the draft as it is kept has of it.
    saved: Taken,
    /// How many times it was saved.
    saves: usize,
    seats: BTreeMap<SessionId, Seat>,
}

/// One session at it.
struct Seat {
    person: Person,
    base: u64,
    wake: Wake,
    taken: Taken,
    /// How many events and saves it was told of.
    told: (usize, usize),
}

impl fmt::Debug for Seat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Seat").field("person", &self.person).finish_non_exhaustive()
    }
}

impl Room {
    pub(super) fn enter(&mut self, me: &SessionId, stamp: &Stamp, wake: Wake) -> Following {
        let clocks = self.events.iter().map(|event| event.version.clock);
        let base = clocks.chain(self.saved.marks.values().copied()).max().unwrap_or(0);
        let (by, here) = (stamp.by.clone(), Here::nowhere(stamp.at));
        let person = Person { session: me.clone(), by, here };
        let (taken, told) = (self.saved.clone(), (0, self.saves));
        self.seats.insert(me.clone(), Seat { person, base, wake, taken, told });
        self.wake_others(me);
        let Taken { marks, held } = self.saved.clone();
        Following { me: me.clone(), base, marks, held }
    }

    pub(super) fn append(&mut self, me: &SessionId, entries: &[Entry]) {
        let Some(seat) = self.seats.get(me) else { return };
        let last = self.last_of(me);
        let events = entries.iter().map(|Entry { number, change, saw }| Event {
            version: Version { clock: seat.base + number, session: me.clone() },
            saw: saw.clone(),
            change: change.clone(),
        });
        let events: Vec<_> = events.filter(|event| event.version.clock > last).collect();
        self.events.extend(events);
        self.wake_others(me);
    }

    fn last_of(&self, session: &SessionId) -> u64 {
        let mut events = self.events.iter().rev().map(|event| &event.version);
        events.find(|version| version.session == *session).map_or(0, |version| version.clock)
    }

    /// Takes in that a session saves a state; refuses it when others have saved what it lacks.
    pub(super) fn save(&mut self, me: &SessionId, _: &Draft, upto: u64) -> Result<(), StoreError> {
        let Some(seat) = self.seats.get_mut(me) else { return Ok(()) };
        let mut others = self.saved.marks.iter().filter(|(session, _)| *session != me);
        let lacks = others
            .any(|(session, clock)| seat.taken.marks.get(session).is_none_or(|it| it < clock));
        if lacks {
            let message = Message::new("store-behind");
            return Err(StoreError { cause: Cause::Behind, message });
        }
        let mut saved = seat.taken.clone();
        if upto > 0 {
            saved.marks.insert(me.clone(), seat.base + upto);
        }
        self.saves += 1;
        seat.told.1 = self.saves;
        self.saved = saved;
        self.wake_others(me);
        Ok(())
    }

    pub(super) fn news(&mut self, me: &SessionId, kept: Draft) -> News {
        let people = self.seats.values().map(|seat| seat.person.clone());
        let people = people.filter(|person| person.session != *me).collect();
        let Some(seat) = self.seats.get_mut(me) else { return News::default() };
        let (events, seen) = seat.told;
        seat.told = (self.events.len(), self.saves);
        let marks: Marks = self.saved.marks.clone();
        let registers = Registers::holding(self.saved.held.clone());
        let saved = (seen < self.saves).then(|| Box::new(Base { draft: kept, registers, marks }));
        let events = self.events.iter().skip(events);
        let events = events.filter(|event| event.version.session != *me).cloned().collect();
        News { saved, outside: None, damage: None, events, people }
    }

    pub(super) fn took(&mut self, me: &SessionId, taken: &Taken) {
        if let Some(seat) = self.seats.get_mut(me) {
            seat.taken = taken.clone();
        }
    }

    pub(super) fn tell(&mut self, me: &SessionId, here: &Here) {
        if let Some(seat) = self.seats.get_mut(me) {
            seat.person.here = here.clone();
        }
        self.wake_others(me);
    }

    pub(super) fn leave(&mut self, me: &SessionId) {
        self.seats.remove(me);
        self.wake_others(me);
    }

    fn wake_others(&self, me: &SessionId) {
        for (_, seat) in self.seats.iter().filter(|(session, _)| *session != me) {
            (seat.wake)();
        }
    }
}
