//! This session's journal of a draft: a file that grows by whole lines, locked for as long as it is open.

use std::path::PathBuf;

use rustix::io::Errno;

use super::directory::{Directory, Handle, Place};
use super::fault::{Doing, disk, writing};
use super::wire::{Header, MOST_IN_JOURNAL, MOST_IN_LINE, write_header, write_here, write_saved};
use super::{Here, StoreError};
use crate::base::SessionId;

/// The end of the names of journals.
pub(super) const END: &str = ".journal";

/// The size in bytes from which a journal is begun anew once the draft's file has all of it: 1 MiB.
const LONG: u64 = 1024 * 1024;

/// The most journals of one session that stand beside a draft; each fault of the disk can leave one.
pub(super) const MOST_OF_ONE: usize = 1_000;

/// A line of the journal, with its end.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// The clock of its entry.
    pub(super) clock: u64,
    /// Its bytes.
    pub(super) bytes: Vec<u8>,
}

/// An open journal.
#[derive(Debug)]
pub(super) struct Journal {
    name: String,
    path: PathBuf,
    file: Handle,
    /// Where the first line ends.
    first: u64,
    /// Where the last line ends that is on disk.
    end: u64,
    tail: Tail,
    /// Whether the names of the journal and of its folder are on disk.
    is_named: bool,
    /// The clock of the last entry that is on disk.
    last: u64,
    /// The lines that the draft's file has not: what a journal that takes this one's place begins with.
    unsaved: Vec<Line>,
}

/// Who reads a journal while it grows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Readers {
    /// Nobody.
    None,
    /// The other sessions at the draft.
    Sessions,
}

/// What stands after the last line that is on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tail {
    /// Nothing.
    Nothing,
    /// What a write that failed left.
    Torn,
    /// Lines that could not be synced, or more than others should read again. The system may have dropped them and not say so a second time, so
    /// that nothing more can be trusted to this file.
    Lost,
}

impl Journal {
    /// Begins a journal with these lines in the folder beside a draft; returns when they are on disk. It is
    /// locked before anybody can find it. One without lines waits for no disk: it says who is at work, and a
    /// power cut may take it.
    pub(super) fn begin(
        history: &Directory,
        header: &Header,
        lines: Vec<Line>,
    ) -> Result<Self, StoreError> {
        let first = write_header(header);
        let bytes = [&*first, &bytes_of(&lines)].concat();
        let mut number = 1;
        loop {
            let name = name_of(&header.session, number);
            let path = history.path_of(&name);
            fits(bytes.len(), &lines).map_err(|errno| disk(Doing::Writing, &path, errno))?;
            let begun = if lines.is_empty() {
                history.replace_held_unsynced(&name, &bytes, Place::Free)
            } else {
                history.replace_held(&name, &bytes, Place::Free)
            };
            match begun {
                Ok((file, _)) => {
                    return Ok(Self {
                        name,
                        path,
                        file,
                        first: long(first.len()),
                        end: long(bytes.len()),
                        tail: Tail::Nothing,
                        is_named: !lines.is_empty(),
                        last: last_of(&lines).unwrap_or(header.base),
                        unsaved: lines,
                    });
                }
                Err(failure) if failure.errno == Errno::EXIST && number < MOST_OF_ONE => {
                    number += 1;
                }
                Err(failure) => {
                    if failure.may_be_in_place() {
                        // Nobody was told that these lines are kept.
                        history.remove(&name).unwrap_or_default();
                    }
                    return Err(writing(&path, failure));
                }
            }
        }
    }

    /// Returns whether lines can be appended, after cutting off what a failed write left. They cannot when
    /// the file is gone, when somebody else wrote to it, and when a sync failed.
    pub(super) fn is_ready(&mut self) -> bool {
        let Ok(stat) = self.file.stat() else { return false };
        let size = u64::try_from(stat.st_size).unwrap_or_default();
        let whole = match self.tail {
            Tail::Nothing => size == self.end,
            Tail::Torn => size >= self.end && self.file.cut(self.end).is_ok(),
            Tail::Lost => false,
        };
        if whole {
            self.tail = Tail::Nothing;
        }
        whole && stat.st_nlink > 0
    }

    /// Returns whether the names of the journal and of its folder are on disk.
    pub(super) fn is_named(&self) -> bool {
        self.is_named
    }

    /// Brings the names of the journal and of its folder to disk.
    pub(super) fn name(
        &mut self,
        (folder, history): (&Directory, &Directory),
    ) -> Result<(), Errno> {
        history.sync()?;
        folder.sync()?;
        self.is_named = true;
        Ok(())
    }

    /// Appends lines with one write; returns when they are on disk.
    pub(super) fn append(&mut self, lines: Vec<Line>) -> Result<(), StoreError> {
        let bytes = bytes_of(&lines);
        let end = self.end.saturating_add(long(bytes.len()));
        let written = fits(usize::try_from(end).unwrap_or(usize::MAX), &lines).and_then(|()| {
            self.tail = Tail::Torn;
            self.file.write_all(&bytes)?;
            self.tail = Tail::Lost;
            self.file.sync()
        });
        written.map_err(|errno| disk(Doing::Writing, &self.path, errno))?;
        self.tail = Tail::Nothing;
        self.end = end;
        self.last = last_of(&lines).unwrap_or(self.last);
        self.unsaved.extend(lines);
        Ok(())
    }

    /// Returns the clock of the last entry that is on disk.
    pub(super) fn last(&self) -> u64 {
        self.last
    }

    /// Returns the lines that the draft's file has not.
    pub(super) fn unsaved(&self) -> &[Line] {
        &self.unsaved
    }

    /// Takes note, on disk too, that the draft's file has every entry up to a clock. A long journal that has
    /// nothing more is cut down to its first line or, when somebody reads it as it grows, another is begun in
    /// its place with the next append. What fails of this is not needed to bring changes back.
    pub(super) fn saved(&mut self, upto: u64, readers: Readers) {
        self.forget(upto);
        if !self.is_ready() {
            return;
        }
        let is_done = self.end > LONG && self.unsaved.is_empty();
        if is_done && readers == Readers::None {
            if self.file.cut(self.first).is_ok() {
                self.end = self.first;
            }
            return;
        }
        self.add(&write_saved(upto));
        if is_done && self.tail == Tail::Nothing {
            self.tail = Tail::Lost;
        }
    }

    /// Takes note that the draft's file has every entry up to a clock.
    pub(super) fn forget(&mut self, upto: u64) {
        self.unsaved.retain(|line| line.clock > upto);
    }

    /// Says where the session is at work; nobody is told when that fails.
    pub(super) fn say(&mut self, here: &Here) {
        if self.is_ready() {
            self.add(&write_here(here));
        }
    }

    /// Appends a line that the next append brings to disk.
    fn add(&mut self, line: &[u8]) {
        if self.file.write_all(line).is_ok() {
            self.end = self.end.saturating_add(long(line.len()));
        } else {
            self.tail = Tail::Torn;
        }
    }

    /// Removes the journal.
    pub(super) fn remove(self, history: &Directory) -> Result<(), Errno> {
        if history.names_it(&self.name, &self.file)? {
            history.remove(&self.name)?;
            history.sync()?;
        }
        Ok(())
    }
}

/// Returns whether a file is called as journals are.
pub(super) fn is_journal(name: &str) -> bool {
    name.ends_with(END) && !name.starts_with('.')
}

/// Returns whether a file is called as the journals of a session are.
pub(super) fn is_of(session: &SessionId, name: &str) -> bool {
    is_journal(name)
        && name.strip_prefix(session.as_str()).is_some_and(|rest| rest.starts_with('.'))
}

fn name_of(session: &SessionId, number: usize) -> String {
    if number == 1 { format!("{session}{END}") } else { format!("{session}.{number}{END}") }
}

fn bytes_of(lines: &[Line]) -> Vec<u8> {
    lines.iter().flat_map(|line| line.bytes.iter().copied()).collect()
}

fn last_of(lines: &[Line]) -> Option<u64> {
    lines.last().map(|line| line.clock)
}

/// Refuses what no reader would take.
fn fits(size: usize, lines: &[Line]) -> Result<(), Errno> {
    let short = lines.iter().all(|line| line.bytes.len() <= MOST_IN_LINE);
    if short && size <= MOST_IN_JOURNAL { Ok(()) } else { Err(Errno::FBIG) }
}

fn long(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}
