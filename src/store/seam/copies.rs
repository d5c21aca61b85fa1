//! What is known of a copy that came from another party.

use crate::draft::{Draft, Sent};

/// A draft that came from another party, in a file of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// What its file is called, neutralised.
    pub name: String,
    /// The draft under the id that it has where it came from; the last of what it was sent as is this state
    /// itself.
    pub draft: Draft,
}

impl Received {
    /// Returns what the state that came is known by.
    pub fn state(&self) -> Option<&Sent> {
        self.draft.sent.last()
    }
}

/// What a draft and one that came from another party have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Common {
    /// The newest state that both come from, with its number among our versions; `None` when none is known.
    pub base: Option<(u32, Box<Draft>)>,
    /// Whether our draft has everything that came: it is a state that was sent from here, or was taken in
    /// before.
    pub is_known: bool,
}
