//! The draft that is on its way: asked for, or not made yet while its title is written.

use crate::base::{DraftId, Line, Message, Moment};

/// The draft that is on its way. At most one is, and only while the drafts list is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Coming {
    /// None.
    Nothing,
    /// One of the folder, or what was brought out of a damaged one.
    Opening(DraftId),
    /// One made of the example.
    Making,
    /// What can be read of a damaged one; this is what is wrong with it.
    Salvaging(Message),
    /// A new one whose title is being written, to be asked for at this moment.
    Due(Moment),
    /// A new one that was asked for.
    Asked {
        /// The title that it gets at first.
        title: Line,
        /// The language that it gets, as a BCP 47 tag.
        language: String,
        /// How the writing of the title was ended, once it was.
        written: Option<Written>,
    },
    /// A new one that is there, and whose title is still being written.
    There,
}

/// A title that is written to its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// The title.
    pub(super) title: Line,
    /// Where to go once the draft is there.
    pub(super) to: To,
}

/// Where to go from a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum To {
    /// Into the draft.
    Overview,
    /// Back to the drafts.
    Drafts,
}

impl Coming {
    /// Returns whether a title is written, or being written, that no draft has yet.
    pub(super) fn is_unmade(&self) -> bool {
        match self {
            Self::Due(_) | Self::Asked { .. } => true,
            Self::Nothing | Self::Opening(_) | Self::Making | Self::Salvaging(_) | Self::There => {
                false
            }
        }
    }

    /// Returns when the draft shall be asked for.
    pub(super) fn deadline(&self) -> Option<Moment> {
        match self {
            Self::Due(at) => Some(*at),
            Self::Nothing
            | Self::Opening(_)
            | Self::Making
            | Self::Salvaging(_)
            | Self::Asked { .. }
            | Self::There => None,
        }
    }
}
