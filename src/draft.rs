//! The draft: answers, clause states, own sections and clauses, notes, declared states.
//!
//! It changes by [`Draft::apply`] alone, one [`Edit`] at a time, each with an inverse.

mod apply;
pub mod compare;
pub mod edit;
pub mod history;
pub mod merge;
mod names;
pub mod note;
pub mod order;
pub mod progress;
mod renaming;
pub mod replay;
mod settle;
mod standing;
#[cfg(test)]
pub(crate) mod testing;
pub mod together;
pub mod uses;

pub use apply::MOST_ELEMENTS;
pub use compare::{Difference, SectionDifference, What};
pub use edit::{Change, Edit, Entry, Refusal};
pub use history::{History, Run};
pub use note::{Note, NoteKind, Thread};
pub use progress::{Progress, SectionProgress, State};
pub use replay::{Renamed, replay};
pub use standing::{choose_language, languages};

use std::collections::BTreeMap;

use crate::base::{
    ClauseId, DraftId, FieldId, ItemId, Line, Moment, NoteId, Prose, SectionId, TemplateId,
};
use crate::template::{Template, Value};

/// The most states that a draft says it was sent as; older ones are forgotten.
pub const MOST_SENT: usize = 200;

/// Who changed something, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// Who.
    pub by: Line,
    /// When.
    pub at: Moment,
}

/// Something together with who wrote it last, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamped<T> {
    /// The thing.
    pub value: T,
    /// Who wrote it last, and when.
    pub stamp: Stamp,
}

/// The template that a draft was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateRef {
    /// Its id.
    pub id: TemplateId,
    /// Its edition.
    pub edition: String,
    /// The SHA-256 of its files when the draft was last saved, in hexadecimal.
    pub hash: String,
}

/// A whole draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its id and its file's name.
    pub id: DraftId,
    /// The name drafters know it by.
    pub title: Line,
    /// When it was made, and by whom.
    pub created: Stamp,
    /// The last change, and by whom.
    pub changed: Stamp,
    /// Its template.
    pub template: TemplateRef,
    /// The answers.
    pub answers: BTreeMap<FieldId, Stamped<Value>>,
    /// The template's clauses that don't stand as the template has them; footnotes too.
    pub clauses: BTreeMap<ClauseId, Stamped<ClauseChange>>,
    /// Sections' own order, headings and states; also the drafters' own sections.
    pub sections: Vec<SectionEntry>,
    /// The drafters' own clauses in the order of their ids; no two stand after the same clause of the
    /// same section (see [`Draft::settle`]).
    pub own_clauses: Vec<OwnClause>,
    /// Notes; never part of the agreement.
    pub notes: BTreeMap<NoteId, Stamped<Note>>,
    /// What several wrote in the same place without seeing each other, but for what stands there: kept until
    /// somebody chooses, in the order of their versions. Never part of the agreement.
    pub alternatives: Vec<Alternative>,
    /// The states that the parties know of each other's drafts, the oldest first; at most [`MOST_SENT`]. Never
    /// part of the agreement.
    pub sent: Vec<Sent>,
    /// Words that the drafters say are spelt right, each with who said so, and when. Never part of the
    /// agreement.
    pub words: BTreeMap<Line, Stamp>,
    /// Keys of the file that this version doesn't know, as JSON text by JSON pointer; written back as
    /// they were.
    pub unknown: BTreeMap<String, String>,
}

/// How a clause departs from the template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClauseChange {
    /// What stands in its place.
    pub state: ClauseState,
    /// Why, when a reason was given.
    pub reason: Option<Line>,
    /// The SHA-256 of the standard wording departed from, in hexadecimal.
    pub standard: String,
}

/// What stands in a clause's place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClauseState {
    /// The standard text with changes; may hold slots such as `{unit_name}`.
    Edited(Prose),
    /// The drafters' own text in its place; may hold slots.
    Replaced(Prose),
    /// Nothing.
    LeftOut,
}

/// A section as the draft has it. `Draft::sections` holds every section of the template and every own
/// section exactly once, in the order in which they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionEntry {
    /// The template's section or an own one.
    pub id: SectionId,
    /// Whether the drafters made it.
    pub own: bool,
    /// A heading of the drafters' own; an own section always has one.
    pub heading: Option<Stamped<Line>>,
    /// The state that a person declared.
    pub declared: Option<Stamped<Declared>>,
    /// The name of the person who sees to it.
    pub assigned: Option<Stamped<Line>>,
}

/// A state that a person declares for a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Declared {
    /// "ferdig".
    Done,
    /// "må rettes".
    MustMend,
    /// "ikke aktuelt": the section is not printed.
    NotRelevant,
}

/// A clause of the drafters' own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnClause {
    /// Its id.
    pub id: ClauseId,
    /// The section it stands in.
    pub section: SectionId,
    /// The clause of that section it stands after; at the section's beginning when `None`.
    /// May be another own clause.
    pub after: Option<ClauseId>,
    /// Its text: paragraphs by line, lines that begin with "- " as bullets; may hold slots.
    pub text: Stamped<Prose>,
}

/// A state of the draft that went from one party to another: both know it, and what each has written since is
/// told by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// The draft's id where it came from.
    pub draft: DraftId,
    /// Its number among the versions there; `None` when it was changed on the way by other means.
    pub version: Option<u32>,
    /// The SHA-256 of what it says, in hexadecimal.
    pub hash: String,
    /// Who sent it, or changed it last, and when.
    pub stamp: Stamp,
}

/// What somebody wrote where another text stands now, which its writer had not seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The change that wrote it.
    pub version: together::Version,
    /// The edit that puts it in its place, with who wrote it, and when.
    pub change: Change,
}

/// The text of a draft that a caret can stand in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TextKey {
    /// The draft's title.
    Title,
    /// A field's answer, for long text.
    Answer(FieldId),
    /// A part of an item, for long text.
    Part(FieldId, ItemId, crate::base::PartId),
    /// An edited or replaced clause.
    Clause(ClauseId),
    /// A clause of the drafters' own.
    OwnClause(ClauseId),
    /// A note.
    Note(NoteId),
}

impl Draft {
    /// Returns an empty draft of `template`, with all its sections in their order.
    pub fn new(id: DraftId, title: Line, template: &Template, stamp: Stamp) -> Self {
        Self {
            id,
            title,
            created: stamp.clone(),
            changed: stamp,
            template: TemplateRef {
                id: template.id().clone(),
                edition: template.edition().to_owned(),
                hash: template.hash().to_owned(),
            },
            answers: BTreeMap::new(),
            clauses: BTreeMap::new(),
            sections: template
                .sections()
                .iter()
                .map(|section| SectionEntry::of_template(&section.id))
                .collect(),
            own_clauses: Vec::new(),
            notes: BTreeMap::new(),
            alternatives: Vec::new(),
            sent: Vec::new(),
            words: BTreeMap::new(),
            unknown: BTreeMap::new(),
        }
    }

    /// Returns the same draft under another id and title, as a copy that stands beside it has them.
    #[must_use]
    pub fn under(self, id: DraftId, title: Line) -> Self {
        Self { id, title, ..self }
    }

    /// Returns the drafters' answer.
    pub fn answer(&self, field: &FieldId) -> Option<&Value> {
        self.answers.get(field).map(|answer| &answer.value)
    }

    /// Returns the section's entry.
    pub fn section(&self, id: &SectionId) -> Option<&SectionEntry> {
        self.sections.iter().find(|section| section.id == *id)
    }
}

impl SectionEntry {
    /// Returns the entry of a section of the template that nothing is changed in.
    pub fn of_template(id: &SectionId) -> Self {
        Self { id: id.clone(), own: false, heading: None, declared: None, assigned: None }
    }
}
