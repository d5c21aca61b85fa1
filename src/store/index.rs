//! The index of a folder of drafts: what its list shows, so that thousands of drafts are not read anew for
//! each list.
//!
//! It is never believed over a file: what it says of a draft holds while the file has the mark that it had
//! when it was read, and had been left alone for two seconds when the index was written. Whatever becomes
//! of the index, the list is the same.

use std::collections::BTreeMap;

use rustix::fs::Stat;

use super::Summary;
use super::directory::{Access, Directory, Mark, is_plain};
use super::wire::{read_index, write_index};
use crate::base::DraftId;
use crate::template::Library;

/// The index's file.
const NAME: &str = ".avtale-index";
/// How many drafts must have been read for a list before the index is written again.
const WORTH_WRITING: usize = 32;
/// The most bytes of an index that is read: 64 MiB, a quarter of a million drafts.
const MOST: usize = 64 << 20;
/// How many seconds a file must have been left alone before the index that knows it was written: two
/// changes of it in the same tick of the file system's clock have the same mark.
const SETTLED: i64 = 2;

/// The index of a folder, while its drafts are listed.
#[derive(Debug)]
pub(super) struct Index {
    made_with: String,
    /// Who may read it; nobody when that cannot be told.
    readers: Option<Access>,
    /// What is known of drafts, and the mark of the file that it was read from.
    known: BTreeMap<DraftId, (Mark, Summary)>,
    /// When the index was written that `known` came from, in seconds of the folder's own clock.
    written: i64,
}

impl Index {
    /// Reads the index of a folder; where there is none that can be read, nothing is known.
    pub(super) fn of(folder: &Directory, library: &Library) -> Self {
        let made_with = made_with(library);
        let (known, written) = folder
            .open_to_read(NAME)
            .and_then(|file| {
                let stat = file.stat()?;
                Ok((file.read_up_to(&stat, MOST)?, Mark::of(&stat).written()))
            })
            .map(|(bytes, written)| (read_index(&bytes, &made_with), written))
            .unwrap_or_default();
        let readers = folder.stat().ok().map(|folder| Access::of_new_file(&folder));
        Self { made_with, readers, known, written }
    }

    /// Returns whether what a file holds may stand in the index: whoever reads the one may read the other.
    pub(super) fn may_hold(&self, stat: &Stat) -> bool {
        is_plain(stat) && self.readers.is_some_and(|readers| readers.can_read(stat))
    }

    /// Takes out what is known of a draft whose file has this mark now.
    pub(super) fn take(&mut self, id: &DraftId, now: Mark) -> Option<Summary> {
        let (mark, summary) = self.known.remove(id)?;
        let holds = mark == now && now.touched() < self.written - SETTLED;
        holds.then_some(summary)
    }

    /// Returns whether so many drafts had to be read that the index is worth writing.
    pub(super) fn is_worth_writing(read: usize) -> bool {
        read >= WORTH_WRITING
    }

    /// Writes an index of these drafts.
    pub(super) fn write(&self, folder: &Directory, drafts: &[(Mark, &Summary)]) {
        if let Some(bytes) = write_index(&self.made_with, drafts) {
            // A folder that may not be written in, or is full, has no index.
            folder.replace_unsynced(NAME, &bytes).unwrap_or_default();
        }
    }
}

/// Returns what summaries are made with: the program's version and the templates.
fn made_with(library: &Library) -> String {
    let templates = library.all().iter().map(|template| template.hash().to_owned());
    let all: Vec<_> =
        std::iter::once(env!("CARGO_PKG_VERSION").to_owned()).chain(templates).collect();
    all.join(" ")
}
