//! Journals as JSON: a line of who writes and on what, then a line for each change and for each save.
//!
//! Reading never fails. A last line without its end was cut off when the program or the machine stopped;
//! a line that is no JSON ends what can be trusted; a change that this version or the template doesn't
//! know is passed over. All three are counted.

mod lines;
mod read;
mod together;
mod write;

#[cfg(test)]
pub(super) mod tests;

pub use lines::{Lines, read_journal};
pub(super) use read::read_alternative;
pub(super) use together::{read_held, write_alternative, write_held};
pub use write::{write_entry, write_header, write_here, write_saved};

use std::collections::BTreeMap;

use crate::base::{DraftId, SessionId};
use crate::draft::together::Saw;
use crate::draft::{Change, Stamp, TemplateRef};
use crate::store::seam::Here;

/// The version of the journal's format.
const JOURNAL: &str = "1.0";
/// What the versions of journals that are read begin with.
const MAJOR: &str = "1.";

/// The most bytes of a journal that is read: 64 MiB.
pub const MOST_IN_JOURNAL: usize = 64 * 1024 * 1024;
/// The most bytes of one of its lines: 16 MiB.
pub const MOST_IN_LINE: usize = 16 * 1024 * 1024;

/// The first line of a journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The draft.
    pub draft: DraftId,
    /// Who made the draft, and when: another one may come to stand at its id.
    pub created: Stamp,
    /// Its template; values are read by its fields.
    pub template: TemplateRef,
    /// The session that writes.
    pub session: SessionId,
    /// Who is at work, and when the journal was begun.
    pub stamp: Stamp,
    /// The greatest clock that was known when the session opened the draft.
    pub base: u64,
    /// The last entry of each other session that the draft had then.
    pub seen: BTreeMap<SessionId, u64>,
}

/// What a journal holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journal {
    /// Its first line; without it nothing else is read.
    pub header: Option<Header>,
    /// The changes with their clocks, which grow.
    pub entries: Vec<(u64, Change)>,
    /// What they replace of what other sessions wrote, by their clocks; nothing of most.
    pub saw: BTreeMap<u64, Saw>,
    /// The clock of the last change that the session brought to the draft's file; 0 for none.
    pub saved: u64,
    /// Where the session was at work last, when it said so.
    pub here: Option<Here>,
    /// How many lines were cut off at the end: 1 or 0.
    pub torn: usize,
    /// How many lines could not be read.
    pub damaged: usize,
}

/// The names of the kinds of edits.
mod kind {
    pub(super) const RENAME: &str = "rename";
    pub(super) const ANSWER: &str = "answer";
    pub(super) const SPLICE: &str = "splice";
    pub(super) const ADD_ITEM: &str = "add_item";
    pub(super) const REMOVE_ITEM: &str = "remove_item";
    pub(super) const MOVE_ITEM: &str = "move_item";
    pub(super) const SET_PART: &str = "set_part";
    pub(super) const CLAUSE: &str = "clause";
    pub(super) const ADD_SECTION: &str = "add_section";
    pub(super) const REMOVE_SECTION: &str = "remove_section";
    pub(super) const HEADING: &str = "heading";
    pub(super) const MOVE_SECTION: &str = "move_section";
    pub(super) const ADD_CLAUSE: &str = "add_clause";
    pub(super) const OWN_TEXT: &str = "own_text";
    pub(super) const MOVE_CLAUSE: &str = "move_clause";
    pub(super) const REMOVE_CLAUSE: &str = "remove_clause";
    pub(super) const DECLARE: &str = "declare";
    pub(super) const ASSIGN: &str = "assign";
    pub(super) const NOTE_KIND: &str = "note_kind";
    pub(super) const CLOSE_NOTE: &str = "close_note";
    pub(super) const NOTE: &str = "note";
    pub(super) const SET_ASIDE: &str = "set_aside";
    pub(super) const DISCARD: &str = "discard";
    pub(super) const SENT: &str = "sent";
    pub(super) const WORD: &str = "word";
    pub(super) const SEVERAL: &str = "several";
}
