//! The journals that stand beside a draft: those of living sessions, and those that interrupted ones left.

use std::collections::BTreeMap;

use rustix::io::Errno;

use crate::base::SessionId;
use crate::draft::together::{Event, Registers, Version};
use crate::draft::{Stamp, TemplateRef};
use crate::store::directory::{Directory, Handle, Locked, NotRead, Place};
use crate::store::journal::{END, MOST_OF_ONE, is_journal};
use crate::store::wire::{Header, Journal, MOST_IN_JOURNAL, Marks, read_journal};
use crate::template::Template;

/// The end of the names of journals that are kept for what could not be brought back from them.
const UNFITTING_END: &str = ".unfitting";

/// What stands beside a draft.
#[derive(Debug, Default)]
pub(super) struct Beside {
    /// The journals that interrupted sessions left.
    pub(super) left: Vec<Left>,
    /// The greatest clock that any of the journals knows.
    pub(super) clock: u64,
    /// How many could not be read.
    pub(super) unread: usize,
}

/// A journal that an interrupted session left.
#[derive(Debug)]
pub(super) struct Left {
    name: String,
    /// What it holds.
    pub(super) journal: Journal,
    /// Whose the lock on it is; never a living session's.
    pub(super) lock: Locked,
    file: Handle,
}

/// What interrupted sessions left of one session's entries.
#[derive(Debug)]
pub(super) struct Session {
    /// The session.
    pub(super) id: SessionId,
    /// Who was at work, and when the session began to write.
    pub(super) stamp: Stamp,
    /// The last entry of each other session that it had when it opened the draft.
    pub(super) seen: BTreeMap<SessionId, u64>,
    /// The last entry that it brought to the draft's file.
    pub(super) saved: u64,
    /// Its entries by their clocks.
    pub(super) entries: BTreeMap<u64, Event>,
}

impl Session {
    /// Returns a change with what its session had seen from the first of what it replaces.
    pub(super) fn with_seen(&self, event: &Event, registers: &Registers) -> Event {
        let mut event = event.clone();
        for (key, version) in registers.saw(&event.change.edit) {
            if self.seen.get(&version.session).is_some_and(|seen| *seen >= version.clock) {
                event.saw.entry(key).or_insert(version);
            }
        }
        event
    }

    /// Returns the clock of the last entry; 0 when there is none.
    pub(super) fn last(&self) -> u64 {
        self.entries.keys().next_back().copied().unwrap_or(0)
    }
}

impl Beside {
    /// Reads what stands in the folder beside a draft. The locks of what interrupted sessions left are held
    /// until it is dropped, so that two never bring the same back at once.
    pub(super) fn read<'t>(
        history: &Directory,
        find: impl Fn(&TemplateRef) -> Option<&'t Template>,
    ) -> Result<Self, Errno> {
        let mut beside = Self::default();
        // All that is held at once is no more than one journal may be.
        let mut room = MOST_IN_JOURNAL;
        for name in history.names(is_journal)? {
            match open(history, &name, room, &find) {
                Ok(Some((left, size))) => {
                    beside.clock = beside.clock.max(clock_of(&left.journal));
                    if left.lock != Locked::Theirs {
                        beside.left.push(left);
                        room -= size;
                    }
                }
                Ok(None) => {}
                Err(_) => beside.unread += 1,
            }
        }
        Ok(beside)
    }

    /// Counts the changes of drafts that were made otherwise, and stood here before, as ones that don't fit.
    pub(super) fn set_apart(&mut self, created: &Stamp) {
        for Left { journal, .. } in &mut self.left {
            if journal.header.as_ref().is_some_and(|header| header.created != *created) {
                journal.damaged += std::mem::take(&mut journal.entries).len();
            }
        }
    }

    /// Returns the first line of the journal that was begun first.
    pub(super) fn first(&self) -> Option<&Header> {
        let headers = self.left.iter().filter_map(|left| left.journal.header.as_ref());
        headers.min_by_key(|header| header.stamp.at)
    }

    /// Takes out what is left of each session, in the order in which the sessions ended: by the clocks of
    /// their last entries, then by their ids.
    pub(super) fn take_sessions(&mut self) -> Vec<Session> {
        let mut sessions: BTreeMap<SessionId, Session> = BTreeMap::new();
        for Left { journal, .. } in &mut self.left {
            let Some(header) = &journal.header else { continue };
            let session = sessions.entry(header.session.clone()).or_insert_with(|| begun(header));
            session.saved = session.saved.max(journal.saved);
            for (clock, change) in journal.entries.drain(..) {
                let version = Version { clock, session: header.session.clone() };
                let saw = journal.saw.remove(&clock).unwrap_or_default();
                let event = Event { version, saw, change };
                session.entries.entry(clock).or_insert(event);
            }
        }
        let mut sessions: Vec<_> = sessions.into_values().collect();
        sessions.sort_by_key(|session| (session.last(), session.id.clone()));
        sessions
    }

    /// Returns how many changes were cut off that a draft with these marks lacks.
    pub(super) fn torn(&self, marks: &Marks) -> usize {
        self.left.iter().filter(|left| left.is_torn_beyond(marks)).count()
    }

    /// Returns how many lines could not be read.
    pub(super) fn damaged(&self) -> usize {
        self.left.iter().map(|left| left.journal.damaged).sum()
    }
}

impl Left {
    /// Returns whether a change was cut off that a draft with these marks lacks. Without locks it may be
    /// half of what a living session is writing.
    fn is_torn_beyond(&self, marks: &Marks) -> bool {
        let last = self.journal.entries.last().map_or(0, |(clock, _)| *clock);
        let saved = self.journal.header.as_ref().map_or(0, |header| marks.of(&header.session));
        self.journal.torn > 0 && self.lock == Locked::Ours && saved <= last
    }

    /// Folds the journal away, when the draft's file has all that it has: removes it, or gives it a name
    /// by which it is not read again when something of it does not fit.
    pub(super) fn fold(&self, history: &Directory, fits: Fits) -> Result<(), Errno> {
        if self.lock != Locked::Ours || !history.names_it(&self.name, &self.file)? {
            return Ok(());
        }
        match fits {
            Fits::Whole => history.remove(&self.name),
            Fits::InPart => self.set_aside(history),
        }
    }

    fn set_aside(&self, history: &Directory) -> Result<(), Errno> {
        let kept = self.name.strip_suffix(END).unwrap_or(&self.name);
        let mut number = 1;
        loop {
            let name = match number {
                1 => format!("{kept}{UNFITTING_END}"),
                _ => format!("{kept}.{number}{UNFITTING_END}"),
            };
            match history.rename(&self.name, &name, Place::Free) {
                Err(Errno::EXIST) if number < MOST_OF_ONE => number += 1,
                done => return done,
            }
        }
    }

    /// Returns the session that wrote it.
    pub(super) fn session(&self) -> Option<&SessionId> {
        self.journal.header.as_ref().map(|header| &header.session)
    }
}

/// How much of a journal the draft has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fits {
    /// All of it.
    Whole,
    /// Not all: something is damaged, or did not fit.
    InPart,
}

fn begun(header: &Header) -> Session {
    Session {
        id: header.session.clone(),
        stamp: header.stamp.clone(),
        seen: header.seen.clone(),
        saved: 0,
        entries: BTreeMap::new(),
    }
}

/// Opens and reads a journal of at most `room` bytes, and returns how many they are; `None` when its session
/// has just ended.
fn open<'t>(
    history: &Directory,
    name: &str,
    room: usize,
    find: impl Fn(&TemplateRef) -> Option<&'t Template>,
) -> Result<Option<(Left, usize)>, NotRead> {
    let file = match history.append_to(name) {
        Err(NotRead::Disk(Errno::NOENT)) => return Ok(None),
        // What can only be read can be locked for all that, but not on every network file system.
        Err(NotRead::Disk(Errno::ROFS | Errno::ACCESS)) => history.open_to_read(name)?,
        opened => opened?,
    };
    let lock = file.try_lock()?;
    if !history.names_it(name, &file)? {
        return Ok(None);
    }
    let bytes = file.read_up_to(&file.stat()?, room)?;
    let journal = read_journal(&bytes, find);
    Ok(Some((Left { name: name.to_owned(), journal, lock, file }, bytes.len())))
}

fn clock_of(journal: &Journal) -> u64 {
    let base = journal.header.as_ref().map_or(0, |header| header.base);
    journal.entries.last().map_or(base, |(clock, _)| *clock)
}
