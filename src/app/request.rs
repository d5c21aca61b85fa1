//! What a session asks of whoever owns the files.

use crate::assemble::Document;
use crate::base::{DraftId, Line, TemplateId};
use crate::draft::{Draft, Entry};
use crate::export::Wanted;
use crate::store::seam::{Here, Received, Taken, Version, Why};

/// What is asked of whoever owns the files; done one after another, in the order they are asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Request {
    /// Read the drafts of the folder.
    List,
    /// Open a draft.
    Open(DraftId),
    /// Make a draft with this title from this template, and open it.
    Create {
        /// The title.
        title: Line,
        /// The template.
        template: TemplateId,
        /// The language of the agreement, as a BCP 47 tag.
        language: String,
    },
    /// Make a draft of the example, and open it.
    Example,
    /// Give the draft that was asked for last this title and language, or make it when that could not be done.
    Entitle {
        /// The title.
        title: Line,
        /// The template.
        template: TemplateId,
        /// The language of the agreement, as a BCP 47 tag.
        language: String,
    },
    /// Put this state of the draft on disk.
    Save {
        /// The draft.
        draft: Box<Draft>,
        /// The revision that it is.
        revision: u64,
    },
    /// Put this state of the draft on disk or, when somebody else has changed what lies there, keep it as
    /// a draft of its own.
    Rescue {
        /// The draft.
        draft: Box<Draft>,
        /// The revision that it is.
        revision: u64,
        /// The title of the draft of its own.
        title: Line,
    },
    /// Put these changes in this session's journal of a draft.
    Append {
        /// The draft.
        draft: DraftId,
        /// The changes.
        entries: Vec<Entry>,
    },
    /// Take note of which changes of others the next state to be saved has.
    Took {
        /// The draft.
        draft: DraftId,
        /// The changes.
        taken: Box<Taken>,
    },
    /// Tell the others where one is at work, and what one wants there.
    Tell {
        /// The draft.
        draft: DraftId,
        /// Where, and what.
        here: Here,
    },
    /// Keep this state of the draft as a version.
    Keep {
        /// The draft.
        draft: Box<Draft>,
        /// The revision that it is.
        revision: u64,
        /// Why.
        why: Why,
    },
    /// Keep this state of the draft as one that is sent, and lay a copy of it.
    Send {
        /// The draft.
        draft: Box<Draft>,
        /// The revision that it is.
        revision: u64,
    },
    /// Read which copies lie beside the drafts.
    Copies,
    /// Read a copy, and find the draft here that it is of.
    Receive(String),
    /// Make a draft of a copy, and open it.
    Begin(Box<Received>),
    /// Find what a draft has in common with a copy.
    Common {
        /// The draft.
        draft: Box<Draft>,
        /// The copy.
        theirs: Box<Received>,
    },
    /// End the work on a draft, all of which is saved.
    Close(DraftId),
    /// Read which versions there are of a draft.
    Versions(DraftId),
    /// Read one version of a draft.
    Version(DraftId, Version),
    /// Look for what can still be read of a damaged draft.
    Salvage(DraftId),
    /// Keep a state under a new id and this title, and open it.
    Adopt {
        /// The state.
        draft: Box<Draft>,
        /// The title.
        title: Line,
    },
    /// Write the agreement to a file beside the drafts.
    Export {
        /// The document; with its deviations when the annex is to tell them.
        document: Box<Document>,
        /// Which file.
        wanted: Wanted,
    },
}
