//! What goes between the sessions at one draft, and what another program leaves them.

use std::collections::BTreeMap;

use crate::base::{Line, Moment, SectionId, SessionId};
use crate::draft::Draft;
use crate::draft::together::{Base, Event, Held, Key, Marks, Version};

/// How a session that works on a draft begins to work with others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Following {
    /// The session.
    pub me: SessionId,
    /// What its entries' numbers are added to for their clocks.
    pub base: u64,
    /// Which changes of which sessions the draft has.
    pub marks: Marks,
    /// Who wrote what last in it, as far as somebody may not have seen it.
    pub held: BTreeMap<Key, Held>,
}

/// The file of a draft as another program has left it, which is no session at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outside {
    /// The draft that it holds.
    pub draft: Draft,
    /// What it counts as among the changes of sessions; every session that finds it gives it the same name.
    pub version: Version,
    /// What the program had seen, as far as the file says; `None` when it says nothing.
    pub sight: Option<Sight>,
}

/// Which changes of sessions a file has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sight {
    /// The greatest clock that was known.
    pub clock: u64,
    /// The last change of each session.
    pub marks: Marks,
}

impl Sight {
    /// Returns whether a change can be in what was seen.
    pub fn has(&self, version: &Version) -> bool {
        let last = self.marks.get(&version.session);
        version.clock <= self.clock && last.is_none_or(|last| version.clock <= *last)
    }
}

/// What becomes of a draft's file that was damaged while sessions have it open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The file is no readable draft. What is saved next keeps it aside and takes its place.
    Found,
    /// It is kept aside, there as people write it, and one of the sessions has written the draft anew.
    Mended(String),
}

/// What others have done since one looked last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// The draft as another session has saved it.
    pub saved: Option<Box<Base>>,
    /// The draft's file as another program has left it; what is saved next has it.
    pub outside: Option<Box<Outside>>,
    /// What was found of damage to the draft's file.
    pub damage: Option<Damage>,
    /// The changes of other sessions, those of each in their order.
    pub events: Vec<Event>,
    /// The others who are at work now.
    pub people: Vec<Person>,
}

/// Somebody else who is at work on a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The session.
    pub session: SessionId,
    /// Who it is.
    pub by: Line,
    /// Where.
    pub here: Here,
}

/// Where somebody is at work on a draft, and what is wanted of the others there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Here {
    /// The section that is written in; `None` when that is none.
    pub section: Option<SectionId>,
    /// Since when.
    pub since: Moment,
    /// The section that this person leads whoever follows to; `None` for who does not lead.
    pub leads: Option<SectionId>,
    /// The section that is asked for, since somebody else writes in it.
    pub asks: Option<SectionId>,
    /// The session that the section was taken over from.
    pub took: Option<SessionId>,
}

impl Here {
    /// Returns that nothing is written since a moment, and nothing wanted.
    pub fn nowhere(since: Moment) -> Self {
        Self { section: None, since, leads: None, asks: None, took: None }
    }
}

/// Which changes of others a session has taken in, and who wrote what last by then.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// The last change of each session.
    pub marks: Marks,
    /// Who wrote what last.
    pub held: BTreeMap<Key, Held>,
}

/// Calls whoever waits for news; from any thread, and more often than there is any.
pub type Wake = Box<dyn Fn() + Send>;
