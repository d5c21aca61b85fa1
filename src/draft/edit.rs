//! Edits: every way in which a draft changes.

use super::together::{Key, Saw, Version};
use super::{Alternative, ClauseChange, Declared, Note, NoteKind, Sent, Stamp};
use crate::base::{
    ClauseId, FieldId, ItemId, Line, Message, NoteId, PartId, Prose, SectionId, Splice,
};
use crate::template::{Item, Value};

/// One change of a draft. Places in a list are given by what comes before, `None` for the beginning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Names the draft.
    Rename(Line),
    /// Answers a field, or takes the answer away.
    Answer {
        /// The field.
        field: FieldId,
        /// The answer; `None` brings the default back.
        value: Option<Value>,
    },
    /// Replaces one run of a long text that is already there.
    Splice {
        /// Which text; never [`super::TextKey::Title`].
        text: super::TextKey,
        /// The run.
        splice: Splice,
    },
    /// Adds an item to a list field.
    AddItem {
        /// The field.
        field: FieldId,
        /// The item, with an id that the draft doesn't have.
        item: Item,
        /// The item it comes after.
        after: Option<ItemId>,
    },
    /// Removes an item from a list field.
    RemoveItem {
        /// The field.
        field: FieldId,
        /// The item.
        item: ItemId,
    },
    /// Moves an item within its list.
    MoveItem {
        /// The field.
        field: FieldId,
        /// The item.
        item: ItemId,
        /// The item it comes after.
        after: Option<ItemId>,
    },
    /// Fills one part of an item, or empties it.
    SetPart {
        /// The field.
        field: FieldId,
        /// The item.
        item: ItemId,
        /// The part.
        part: PartId,
        /// The value.
        value: Option<Value>,
    },
    /// Changes a clause of the template, or restores it.
    Clause {
        /// The clause.
        clause: ClauseId,
        /// The change; `None` restores the standard text.
        change: Option<ClauseChange>,
    },
    /// Adds a section of the drafters' own.
    AddSection {
        /// Its id, one that neither draft nor template has.
        section: SectionId,
        /// Its heading.
        heading: Line,
        /// The section it comes after.
        after: Option<SectionId>,
    },
    /// Removes an own section that holds neither clauses nor notes.
    RemoveSection(SectionId),
    /// Gives a section a heading of the drafters' own, or the template's back.
    Heading {
        /// The section.
        section: SectionId,
        /// The heading; never `None` for an own section.
        heading: Option<Line>,
    },
    /// Moves a section.
    MoveSection {
        /// The section.
        section: SectionId,
        /// The section it comes after.
        after: Option<SectionId>,
    },
    /// Adds a clause of the drafters' own.
    AddClause {
        /// Its id, one that neither draft nor template has.
        clause: ClauseId,
        /// Its section.
        section: SectionId,
        /// The clause it comes after.
        after: Option<ClauseId>,
        /// Its text.
        text: Prose,
    },
    /// Replaces the text of an own clause.
    OwnText {
        /// The clause.
        clause: ClauseId,
        /// The text.
        text: Prose,
    },
    /// Moves an own clause, also to another section.
    MoveClause {
        /// The clause.
        clause: ClauseId,
        /// The section it goes to.
        section: SectionId,
        /// The clause it comes after.
        after: Option<ClauseId>,
    },
    /// Removes an own clause.
    RemoveClause(ClauseId),
    /// Declares a section's state, or takes it back.
    Declare {
        /// The section.
        section: SectionId,
        /// The state.
        state: Option<Declared>,
    },
    /// Gives a section to a person to see to, or takes it back.
    Assign {
        /// The section.
        section: SectionId,
        /// The person's name.
        to: Option<Line>,
    },
    /// Says what sort of note a note is; who wrote it stays.
    NoteKind {
        /// The note.
        note: NoteId,
        /// The sort.
        kind: NoteKind,
    },
    /// Settles a note, or opens it again; who wrote it stays.
    CloseNote {
        /// The note.
        note: NoteId,
        /// Whether it is settled.
        closed: bool,
    },
    /// Writes a note, or removes it.
    Note {
        /// The note.
        id: NoteId,
        /// What it says; `None` removes it.
        note: Option<Note>,
    },
    /// Keeps what somebody else wrote in the same place beside what stands.
    SetAside(Box<Alternative>),
    /// Lets go of what was kept so, once somebody has chosen.
    Discard {
        /// The place.
        key: Key,
        /// The change that wrote it.
        version: Version,
    },
    /// Says which states the parties know of each other's drafts.
    Sent(Vec<Sent>),
    /// Says that a word is spelt right, or takes that back; either may be so already.
    Word {
        /// The word.
        word: Line,
        /// Whether it is one of the draft's own words.
        own: bool,
    },
    /// Several edits as one step: all or none.
    Several(Vec<Change>),
}

/// An edit with who made it, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The edit.
    pub edit: Edit,
    /// Who and when; what is changed gets this stamp.
    pub stamp: Stamp,
    /// The stamp of the draft's last change that an inverse puts back; `None` for a new change, where
    /// it is `stamp`. A change that has it restores what once stood, and so is not held against what
    /// the template allows.
    pub changed: Option<Stamp>,
}

impl Change {
    /// Returns a new change.
    pub fn new(edit: Edit, stamp: Stamp) -> Self {
        Self { edit, stamp, changed: None }
    }
}

/// A change with its number in its session; what a journal is made of. Numbers grow, not always by one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The number.
    pub number: u64,
    /// The change. The first one since the last save that touches a long text holds the whole text, so that
    /// it can be made again whatever others have made of the text since.
    pub change: Change,
    /// What it replaces of what others wrote.
    pub saw: Saw,
}

/// Why an edit does not fit the draft; nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The template has no such field.
    #[error("the template has no field `{0}`")]
    NoField(FieldId),
    /// The value is of another kind than the field or part takes.
    #[error("`{0}` takes another kind of answer")]
    WrongKind(String),
    /// The value is outside what the field or part allows.
    #[error("the answer of `{place}` is outside what it allows: {}", what.key)]
    OutOfRange {
        /// The field or part.
        place: String,
        /// What is allowed.
        what: Message,
    },
    /// There is no such item, clause, section or note, or it is there already.
    #[error("there is no `{0}` here")]
    Nowhere(String),
    /// An id is taken.
    #[error("`{0}` is taken")]
    Taken(String),
    /// The text no longer reads as the splice expects.
    #[error("the text of `{0}` has changed")]
    Stale(String),
    /// A section that still holds own clauses or notes cannot be removed.
    #[error("section `{0}` still holds clauses or notes")]
    NotEmpty(SectionId),
    /// A section of the template cannot be removed.
    #[error("section `{0}` belongs to the template")]
    OfTemplate(SectionId),
    /// A section of the drafters' own cannot be without a heading.
    #[error("section `{0}` needs a heading")]
    NeedsHeading(SectionId),
}

impl Refusal {
    /// Returns what to tell the drafter.
    pub fn message(&self) -> Message {
        match self {
            Self::NoField(field) => Message::new("draft-no-field").with("field", field),
            Self::WrongKind(place) => Message::new("draft-wrong-kind").with("place", place),
            Self::OutOfRange { place: _, what } => what.clone(),
            Self::Nowhere(what) => Message::new("draft-nowhere").with("what", what),
            Self::Taken(what) => Message::new("draft-taken").with("what", what),
            Self::Stale(text) => Message::new("draft-stale").with("text", text),
            Self::NotEmpty(section) => Message::new("draft-not-empty").with("section", section),
            Self::OfTemplate(section) => Message::new("draft-of-template").with("section", section),
            Self::NeedsHeading(section) => {
                Message::new("draft-needs-heading").with("section", section)
            }
        }
    }
}
