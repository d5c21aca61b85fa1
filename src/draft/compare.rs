//! What differs between two states of a draft, by section, and the way back to the older one.

mod words;

pub use words::words;

use super::{Change, Declared, Draft};
use crate::base::{ClauseId, FieldId, NoteId, SectionId};
use crate::template::Template;

/// What differs in one section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionDifference {
    /// The section; `None` for what belongs to the draft as a whole: its title and the sections' order.
    pub section: Option<SectionId>,
    /// What differs, in the order of the page; never empty.
    pub changes: Vec<Difference>,
}

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What it is.
    pub what: What,
    /// What it said then, as drafters read it; `None` when there was nothing.
    pub then: Option<String>,
    /// What it says now.
    pub now: Option<String>,
}

/// What can differ.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// The draft's title.
    Title,
    /// The order of the sections, or of a section's clauses; one a line.
    Order,
    /// Whether an own section is there.
    Section,
    /// A section's heading.
    Heading,
    /// The state that a person declared; it is told here and not as text, since its words are the screens'.
    Declared {
        /// The state then.
        then: Option<Declared>,
        /// The state now.
        now: Option<Declared>,
    },
    /// An answer.
    Answer(FieldId),
    /// A clause of the template; no text when it is left out.
    Clause(ClauseId),
    /// The reason given for a change of a clause of the template.
    Reason(ClauseId),
    /// A clause of the drafters' own.
    OwnClause(ClauseId),
    /// A note; no text when it is settled.
    Note(NoteId),
}

/// A run of words in the comparison of two texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// In both.
    Same(String),
    /// Only in the older.
    Removed(String),
    /// Only in the newer.
    Added(String),
}

/// How much of an older state is brought back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Everything.
    Whole,
    /// One section.
    Section(SectionId),
}

/// Returns what differs between the draft `then` and the draft `now`, in the order of the page.
pub fn compare(_template: &Template, _then: &Draft, _now: &Draft) -> Vec<SectionDifference> {
    Vec::new()
}

/// Returns the changes that make `now` what it was `then`, in order; each part keeps who wrote it and when.
pub fn way_back(
    _template: &Template,
    _now: &Draft,
    _then: &Draft,
    _extent: &Extent,
) -> Vec<Change> {
    Vec::new()
}
