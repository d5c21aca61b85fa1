//! What a session asks of the folder of drafts.

use std::hash::{BuildHasher as _, RandomState};
use std::path::PathBuf;

use crate::base::{Line, SessionId};

/// How many versions are kept besides the last of each day, when nobody says otherwise.
pub const VERSIONS: usize = 50;

/// Who works in a folder of drafts, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The session; no two have the same.
    pub session: SessionId,
    /// Who writes.
    pub by: Line,
    /// How many of a draft's versions are kept besides the last of each day; at least the newest is.
    pub versions: usize,
    /// The folders that emergency copies are kept in: the first that can be written to.
    pub shelters: Vec<PathBuf>,
}

impl Default for Settings {
    /// A session of nobody in particular, with no place for emergency copies.
    fn default() -> Self {
        let process = rustix::process::getpid().as_raw_nonzero();
        // The standard library's one source of chance: no two stores of one process are alike, nor is
        // one like that of a process that had the same number before.
        let chance = RandomState::new().hash_one(());
        let session = SessionId::new(&format!("{process}-{chance:x}"));
        Self {
            session: session.unwrap_or_else(|_| SessionId::numbered('s', 1)),
            by: Line::default(),
            versions: VERSIONS,
            shelters: Vec::new(),
        }
    }
}
