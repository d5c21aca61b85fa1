//! What a draft is compared with on the screen: a version of it, or a copy that came from another party.

use super::clash::Clash;
use super::merging::Weighed;
use crate::draft::merge::Choices;
use crate::draft::{Draft, SectionDifference};
use crate::store::seam::{Common, Received, Version};

/// What the draft is compared with, and how it differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// What it is compared with.
    pub with: With,
    /// The draft as the other has it: as it was then, or as it is with the copy.
    pub then: Box<Draft>,
    /// What differs, by section; of a copy first what comes from it, then what both have changed.
    pub sections: Vec<SectionDifference>,
    /// The agreement as the other has it.
    pub agreement: String,
}

/// What a draft is compared with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum With {
    /// A version of it.
    Version(Version),
    /// A copy that came from another party.
    Copy(Box<Incoming>),
}

/// A copy that came from another party, and what comes of taking it in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incoming {
    /// The copy.
    pub theirs: Received,
    /// What it and the draft have in common.
    pub common: Common,
    /// What comes of taking it in, as it is chosen.
    pub weighed: Weighed,
    /// What was chosen.
    pub choices: Choices,
    /// What there is to choose before it is taken in.
    pub clashes: Vec<Clash>,
}

impl Comparison {
    /// Returns what there is to choose before a copy is taken in; nothing of a version.
    pub fn clashes(&self) -> &[Clash] {
        match &self.with {
            With::Version(_) => &[],
            With::Copy(incoming) => &incoming.clashes,
        }
    }

    /// Returns how many rows it has: the sections, and then what there is to choose.
    pub fn rows(&self) -> usize {
        self.sections.len().saturating_add(self.clashes().len())
    }

    /// Returns what there is to choose in a row.
    pub fn clash(&self, row: usize) -> Option<&Clash> {
        self.clashes().get(row.checked_sub(self.sections.len())?)
    }
}
