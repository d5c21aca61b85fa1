//! Where the drafters are: screen, place in a section, focus, panel, question.

mod writing;

pub use writing::{Entered, Writing};

use super::command::Command;
use super::copying::{Extract, Out};
use super::help::Help;
use super::spelling::{Doubt, Whose};
use super::wall::Wall;
use crate::base::{ClauseId, FieldId, ItemId, Line, Message, NoteId, PartId, SectionId};
use crate::check::{Misspelt, Whereabouts};
use crate::draft::compare::Run;
use crate::draft::merge::{Place as Apart, Side};
use crate::draft::together::{Key, Version as Wrote};
use crate::draft::{Declared, Draft, Edit, NoteKind};
use crate::export::{Format, Wanted};
use crate::store::seam::{Received, Version};

/// The screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Screen {
    /// The drafts list, with the row selected.
    Drafts {
        /// The row, from 0.
        row: usize,
    },
    /// The overview of sections, with the row selected.
    Overview {
        /// The row, from 0.
        row: usize,
    },
    /// One section.
    Section(SectionScreen),
    /// The versions of the draft, with the row selected.
    Versions {
        /// The row, from 0.
        row: usize,
    },
    /// The sections in which the draft differs from a version, with the row selected.
    Comparison {
        /// The row, from 0.
        row: usize,
    },
    /// The review of all answers, with the row selected.
    Review {
        /// The row, from 0.
        row: usize,
    },
    /// Where the agreement departs from the standard text, with the row selected.
    Deviations {
        /// The row, from 0.
        row: usize,
    },
    /// All notes, with the row selected.
    Notes {
        /// The row, from 0.
        row: usize,
    },
    /// One section on the wall.
    Wall(Box<Wall>),
}

/// One section: where in it, and what has the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionScreen {
    /// The section.
    pub section: SectionId,
    /// Where in it.
    pub place: Place,
    /// What has the focus there.
    pub focus: Focus,
}

/// A place in a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// One of its fields.
    Field(FieldId),
    /// Its clauses: the text as it stands.
    Clauses,
}

/// What has the focus at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Focus {
    /// A text; written in while [`super::App::writing`] is some.
    Text,
    /// The options of a choice, with the row selected; the last row is one's own words, where allowed.
    Options {
        /// The row, from 0.
        row: usize,
    },
    /// The items of a list, with the row selected; the last row adds one.
    Items {
        /// The row, from 0.
        row: usize,
    },
    /// The form of one item.
    Form(Form),
    /// The clauses, with the row selected; the last row adds one's own.
    Clauses {
        /// The row, from 0.
        row: usize,
    },
}

/// The form of one item, with the part that has the focus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The item.
    pub item: ItemId,
    /// The part.
    pub part: PartId,
    /// The row selected among the part's options, when it is a choice.
    pub options: Option<usize>,
}

/// What stands over the body of the screen, or beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Panel {
    /// All hints of the field or section.
    Hints,
    /// The agreement as it stands, with the block selected.
    Preview {
        /// The block, from 0.
        row: usize,
    },
    /// The digest of the guideline.
    Guideline(Digest),
    /// The formulations that the guideline offers for the field in focus, with the row selected.
    Suggestions {
        /// The row, from 0.
        row: usize,
    },
    /// The keys that work here, and every other command.
    Help(Help),
    /// What differs in the section selected in the comparison with a version.
    Difference,
    /// The agreement as a version has it.
    Agreement,
    /// The deviation selected: what the template says, and what stands now.
    Deviation,
}

/// Where in the digest of the guideline the drafters are, and what they look for there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Digest {
    /// The entry selected, from 0.
    pub row: usize,
    /// The words looked for last; empty when none were.
    pub query: String,
    /// Whether the words are being typed.
    pub typing: Typing,
}

/// Whether words to look for are being typed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Typing {
    /// They are.
    Yes,
    /// One reads.
    #[default]
    No,
}

/// A question with answers to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dialog {
    /// The question.
    pub question: Message,
    /// What more there is to know.
    pub detail: Option<Message>,
    /// Two texts, when it is asked which of them to keep.
    pub texts: Option<TwoTexts>,
    /// The answers; the last one changes nothing.
    pub answers: Vec<(Message, Answer)>,
    /// The answer selected, from 0.
    pub row: usize,
}

impl Dialog {
    /// Returns whether it asks about leaving with something unsaved.
    pub(super) fn is_about_leaving(&self) -> bool {
        self.answers.iter().any(|(_, answer)| *answer == Answer::QuitUnsaved)
    }
}

/// Two texts of which one is chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TwoTexts {
    /// Both word by word, the one that stands here as the older.
    pub runs: Vec<Run>,
    /// Where the other is from.
    pub other: Other,
}

/// Where a text is from that may come in place of one that stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Other {
    /// It is kept beside it.
    Kept,
    /// A copy has it.
    Copy,
}

/// What an answer in a dialog does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Nothing.
    Nothing,
    /// Runs a command as if its key had been pressed.
    Run(Command),
    /// Declares a section's state.
    Declare(SectionId, Option<Declared>),
    /// Gives a section to a person, or to nobody.
    Assign(SectionId, Option<Line>),
    /// Writes the name of the person who sees to a section.
    AssignOther(SectionId),
    /// Writes a new note.
    NewNote(Box<NoteSpot>),
    /// Asks what to do with a note.
    Note(NoteId),
    /// Goes to where a note stands.
    GoToNote(NoteId),
    /// Writes an answer to a note.
    Reply(NoteId),
    /// Settles a note, or opens it again.
    CloseNote(NoteId, bool),
    /// Writes in a note.
    WriteNote(NoteId),
    /// Asks what sort of note it is.
    AskKind(NoteId),
    /// Says what sort of note it is.
    Sort(NoteId, Box<NoteSpot>),
    /// Removes a note.
    RemoveNote(NoteId),
    /// Writes the agreement to a file.
    Export(Wanted),
    /// Asks for the format of the minutes.
    MinutesFormats,
    /// Writes the minutes to a file of this format.
    Minutes(Format),
    /// Asks for the format again; all else is wanted like this.
    Formats(Wanted),
    /// Goes to a place.
    GoTo(SectionId, Place),
    /// Goes to where something stands.
    Show(Box<Whereabouts>),
    /// Keeps the draft as it is here as a draft of its own.
    Keep,
    /// Keeps what could be read of a damaged draft as a new draft with this title.
    Adopt(Box<Draft>, Line),
    /// Brings the whole draft back to what it was in this version.
    BringBack(Version),
    /// Reads a copy that lies beside the drafts.
    Receive(String),
    /// Asks where a copy lies.
    WriteWhere,
    /// Makes a draft of a copy.
    Begin(Box<Received>),
    /// Takes what one side has at a place where the copy on the screen and the draft go apart.
    TakeSide(Apart, Side),
    /// Lets go of a text that was kept beside what stands or, when there is an `other`, puts it there.
    Choose {
        /// Where both were written.
        key: Key,
        /// The change that wrote the one that was kept.
        version: Wrote,
        /// What puts it in its place.
        other: Option<Box<Edit>>,
    },
    /// Asks whoever writes in the section on the screen for it.
    AskForSection,
    /// Takes over the section on the screen from whoever writes in it.
    TakeSection(Box<Deed>),
    /// Writes in a section that somebody else writes in.
    WriteAlong(Box<Deed>),
    /// Puts this word in place of one in doubt.
    Respell(Box<Doubt>, String),
    /// Keeps a word among somebody's own.
    OwnWord(Line, Whose),
    /// Goes to where a word in doubt stands.
    GoToWord(Box<Misspelt>),
    /// Goes to the next word in doubt of the text in focus, from this byte on.
    NextWord(usize),
    /// Sends an extract out.
    Extract(Extract, Out),
    /// Leaves although the last changes are not saved.
    QuitUnsaved,
}

/// What somebody was about to do in a section that somebody else writes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// To write in a text.
    Write(Target),
    /// To choose the option in this row, from 0.
    Choose(usize),
    /// To run a command that changes what stands.
    Run(Command),
}

/// The most characters that the title of a draft and the heading of a section should have.
pub const MOST_IN_TITLE: usize = 200;

/// Which text is written in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// The title of a draft to be made.
    NewDraft,
    /// Where a copy lies that is to be taken in.
    Copy,
    /// The draft's title.
    Title,
    /// An answer.
    Answer(AnswerKey),
    /// A clause of the template, kept as edited or as replaced.
    Clause(ClauseId, Wording),
    /// A clause of the drafters' own.
    OwnClause(ClauseId),
    /// The reason for a changed clause.
    Reason(ClauseId),
    /// A section's heading.
    Heading(SectionId),
    /// The heading of an own section, which is made after another one with its first letter.
    NewSection {
        /// The id that it gets.
        section: SectionId,
        /// The section it comes after.
        after: SectionId,
    },
    /// The name of the person who sees to a section.
    Assigned(SectionId),
    /// A note.
    Note(NoteId, NoteSpot),
    /// Whom to ask about what a note says.
    NoteWith(NoteId, NoteSpot),
    /// By when that shall be known.
    NoteDue(NoteId, NoteSpot),
}

/// Where a note stands, and what sort it is or gets when it is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteSpot {
    /// The section.
    pub section: SectionId,
    /// The field, when it is not the section as a whole.
    pub field: Option<FieldId>,
    /// The sort.
    pub kind: NoteKind,
}

/// Which answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerKey {
    /// A field's.
    Field(FieldId),
    /// That of a part of an item.
    Part(FieldId, ItemId, PartId),
}

/// How a changed clause relates to the standard text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wording {
    /// The standard text with changes.
    Edited,
    /// A text of the drafters' own in its place.
    Replaced,
}
