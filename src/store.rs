//! Where drafts are kept: the `Store` seam, and drafts as files in a folder.

mod fault;
mod files;
mod find;
mod folder;
mod memory;
pub mod replace;
mod summary;
pub mod wire;

pub use files::{folder_of, read_file, read_pack, read_stream, write_export};
pub use folder::FolderStore;
pub use memory::MemoryStore;

use crate::base::{DraftId, Line, Message, Moment};
use crate::draft::Draft;

/// What the drafts list shows of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Its id.
    pub id: DraftId,
    /// Its title.
    pub title: Line,
    /// The names of municipality and NAV office, when answered.
    pub parties: Vec<String>,
    /// How many sections are declared done.
    pub done: usize,
    /// How many sections must be mended.
    pub must_mend: usize,
    /// How many sections it has.
    pub sections: usize,
    /// The last change.
    pub changed: Moment,
    /// Who made it.
    pub by: Line,
}

/// A draft in the folder: readable, or not and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listed {
    /// A draft.
    Draft(Summary),
    /// A file that is no readable draft.
    Damaged {
        /// The file's name, neutralised.
        file: String,
        /// What is wrong, and where.
        fault: StoreError,
    },
}

/// Why the store could not do it; nothing was written, and the draft on disk is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .message.key)]
pub struct StoreError {
    /// What it means for whoever asked.
    pub cause: Cause,
    /// What to tell.
    pub message: Message,
}

/// What a failure of the store means for whoever asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Somebody else changed the draft since it was loaded or saved here.
    Changed,
    /// There is a file, and it is no readable draft.
    Damaged,
    /// Anything else: the disk, the folder, a name.
    Other,
}

impl StoreError {
    /// Returns a failure that means no more than its message says.
    pub fn other(message: Message) -> Self {
        Self { cause: Cause::Other, message }
    }

    /// Returns whether somebody else changed the draft since it was loaded or saved here.
    pub fn is_conflict(&self) -> bool {
        self.cause == Cause::Changed
    }
}

/// The place where drafts are kept.
pub trait Store: Send {
    /// Returns all drafts, the last changed first.
    ///
    /// # Errors
    /// When the place itself cannot be read.
    fn list(&mut self) -> Result<Vec<Listed>, StoreError>;

    /// Returns one draft.
    ///
    /// # Errors
    /// When there is none, it is damaged, or it needs a newer version of the program.
    fn load(&mut self, id: &DraftId) -> Result<Draft, StoreError>;

    /// Keeps a new draft.
    ///
    /// # Errors
    /// When the id is taken, or the draft could not be written and synced.
    fn create(&mut self, draft: &Draft) -> Result<(), StoreError>;

    /// Keeps a draft in place of its former state; returns after it is synced to disk.
    ///
    /// # Errors
    /// When it could not be written and synced, or another program has changed the draft since it was
    /// loaded or saved here.
    fn save(&mut self, draft: &Draft) -> Result<(), StoreError>;
}
