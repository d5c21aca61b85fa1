//! What a session is told, and what it asks for.

use super::{Command, Entered, Exported, Lexicon, Request, Wants};
use crate::base::{DraftId, Line, Message};
use crate::draft::Draft;
use crate::spell::Tongue;
use crate::store::seam::{
    Common, Listed, Loaded, News, Received, Salvage, Saved, StoreError, Version, Why,
};

/// What happened.
#[derive(Debug)]
pub enum Msg {
    /// A key asked for a command.
    Command(Command),
    /// A digit was pressed: the answer or option with this number, from 1.
    Pick(usize),
    /// A text was pasted into the text in focus.
    Pasted {
        /// What was changed.
        text: Entered,
        /// How many lines with words were put in.
        lines: usize,
        /// How many of them are bullets.
        bullets: usize,
        /// How many hidden characters were left out.
        removed: usize,
    },
    /// Lines were pasted into a list: an item each, of so many cells.
    PastedRows(Vec<Vec<String>>),
    /// The row with this number of the list in focus was named, from 1: it is selected.
    Select(usize),
    /// The text in focus was changed by typing or pasting.
    Wrote {
        /// What was changed.
        text: Entered,
        /// Whether it came as a paste, which is an undo step of its own.
        pasted: bool,
        /// How many hidden characters were taken out of it.
        removed: usize,
    },
    /// The next word in doubt is asked for: in the text in focus from this byte on, or else in the draft.
    Spell {
        /// The byte before which the caret stands.
        from: usize,
    },
    /// A dictionary was read, or is not to be had.
    Dictionary(Tongue, Result<Lexicon, Message>),
    /// The words that are most like one were found, the likeliest first.
    Suggested {
        /// The word.
        word: String,
        /// Those like it.
        suggestions: Vec<String>,
    },
    /// A word was put among the user's own, which are all of these now; or why it was not.
    Learned(Result<(Line, Vec<Line>), Message>),
    /// Words to look for in the help were typed, and name these commands.
    Sought {
        /// The words.
        words: String,
        /// The commands.
        commands: Vec<Command>,
    },
    /// The moment that [`super::App::deadline`] named has come.
    Tick,
    /// The drafts of the folder were read.
    Listed(Result<Vec<Listed>, StoreError>),
    /// A draft was opened or made.
    Opened(Result<Box<Loaded>, StoreError>),
    /// This session's changes up to this number are in its journal, synced.
    Journaled {
        /// The number of the last of them.
        number: u64,
    },
    /// The journal could not be written to; what it lacks goes with the next save.
    JournalFailed,
    /// A state of the draft is on disk, synced.
    Saved {
        /// The revision that was saved.
        revision: u64,
        /// What the save found.
        how: Saved,
    },
    /// Somebody else had changed the draft, and the state here is kept as a draft of its own.
    Kept {
        /// The new draft's id.
        id: DraftId,
        /// Its title.
        title: Line,
        /// The revision that was kept.
        revision: u64,
    },
    /// A state of the draft was to be kept as a version; `None` when the newest version is the same.
    VersionKept {
        /// Why.
        why: Why,
        /// What it came to.
        kept: Result<Option<Version>, StoreError>,
    },
    /// A state of the draft could not be saved.
    SaveFailed {
        /// Why.
        error: StoreError,
        /// Where it was kept instead, as people write it.
        shelter: Option<String>,
    },
    /// A copy was laid, and where, or why it was not.
    Sent(Result<String, StoreError>),
    /// The copies that lie beside the drafts were read.
    Copies(Result<Vec<String>, StoreError>),
    /// A copy was read, with the draft here that it is of.
    Received(Result<Box<(Received, Option<DraftId>)>, StoreError>),
    /// What the open draft has in common with a copy was found.
    Common(Result<Box<(Received, Common)>, StoreError>),
    /// The versions of the open draft, the newest first.
    Versions(Result<Vec<Version>, StoreError>),
    /// One version of the open draft.
    Version(Result<Box<(Version, Draft)>, StoreError>),
    /// What can still be read of a damaged draft; `None` when there is nothing.
    Salvage(Result<Option<Box<Salvage>>, StoreError>),
    /// The agreement was written to a file.
    Exported(Result<Exported, StoreError>),
    /// Others have written in the open draft, or come or gone.
    Others(Box<News>),
    /// A save was refused, since others have saved what it lacks; what that is came before this.
    Behind,
    /// The terminal is gone or the program shall end; no one sees the screen any more.
    Hangup,
}

/// What shall be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask this of whoever owns the files; the answer comes as a [`Msg`].
    Ask(Request),
    /// Ask this of whoever has the dictionaries; the answer comes as a [`Msg`].
    Spell(Wants),
    /// Draw the whole screen anew.
    Redraw,
    /// Hand the terminal back to the shell until the program is continued.
    Suspend,
    /// Leave, after everything asked for is done.
    Quit,
    /// Send a text to the clipboard of the terminal.
    Copy(String),
    /// Take the mouse, or give it back.
    Point(Pointer),
}

/// Whether the mouse is the program's, or the terminal's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pointer {
    /// It is the terminal's.
    #[default]
    Off,
    /// A click and the wheel come to the program.
    On,
}
