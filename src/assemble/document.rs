//! The agreement as a document; all that a renderer needs, and nothing of the template.

use crate::base::{ClauseId, Day, DraftId, FieldId, Moment, SectionId};

/// A finished agreement, or as much of it as there is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The draft it was made from.
    pub draft: DraftId,
    /// When the draft was last changed.
    pub changed: Moment,
    /// Whether it is an agreement, a routine inside the NAV office, or minutes.
    pub kind: Kind,
    /// The language of its text as a BCP 47 tag: `nb` or `nn`.
    pub language: String,
    /// The title, as the first heading has it.
    pub title: Vec<Run>,
    /// The case number in the archive, when given.
    pub case_reference: Option<String>,
    /// The names of the parties.
    pub parties: Vec<String>,
    /// The template's id and edition, such as `imdi-avdir-2023` and `2023-12`.
    pub template: (String, String),
    /// Everything in order.
    pub blocks: Vec<Block>,
    /// The footnotes, numbered from 1 in the order of their marks.
    pub footnotes: Vec<Footnote>,
    /// What departs from the standard text, in the order of the clauses; printed as an annex on request.
    pub deviations: Vec<Deviation>,
}

/// Agreement, routine or minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Between the municipality and NAV.
    Agreement,
    /// Inside the NAV office.
    Routine,
    /// Neither, but the minutes of the work on one.
    Minutes,
}

/// One block of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its id, unique in the document and the same each time: clause id or section id, with `.2`, `.3` …
    /// where a clause gives several blocks.
    pub id: String,
    /// Where it comes from, so that a preview can jump there.
    pub origin: Origin,
    /// What it is.
    pub kind: BlockKind,
}

/// Where a block comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The section.
    pub section: SectionId,
    /// The clauses whose sentences stand in it, in order; none for a heading.
    pub clauses: Vec<ClauseId>,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading.
    Heading {
        /// 0 for the title, 1 to 3 below it.
        level: u8,
        /// Its words.
        text: Vec<Run>,
    },
    /// A paragraph.
    Paragraph(Vec<Run>),
    /// Bullets.
    List(Vec<Vec<Run>>),
    /// A table with a heading row.
    Table {
        /// The column headings.
        columns: Vec<Run>,
        /// The rows, each as long as `columns`.
        rows: Vec<Row>,
    },
    /// A logo.
    Image {
        /// The file's path as the drafters gave it.
        file: String,
        /// The text for those who can't see it.
        alternative: Vec<Run>,
    },
    /// Place and date; an empty one is a line to fill in by hand.
    PlaceAndDate {
        /// The place.
        place: Option<String>,
        /// The day, and its words.
        day: Option<(Day, String)>,
    },
    /// A line for each signatory of one party; must not break across pages.
    Signatures {
        /// Whom they sign for.
        party: Vec<Run>,
        /// Who signs.
        signatories: Vec<Signatory>,
    },
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row(pub Vec<Vec<Run>>);

/// Who signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signatory {
    /// The name.
    pub name: Vec<Run>,
    /// The title.
    pub title: Vec<Run>,
}

/// A run of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// Text.
    Text(String),
    /// Text in another language than the document's.
    Foreign {
        /// Its language as a BCP 47 tag.
        language: String,
        /// The text.
        text: String,
    },
    /// Something not answered yet.
    Missing(Missing),
    /// The mark of a footnote, by its number from 1.
    Footnote(usize),
}

impl Run {
    /// Returns the language of a text, when it is another than the document's.
    pub fn foreign(&self) -> Option<&str> {
        match self {
            Self::Foreign { language, .. } => Some(language),
            Self::Text(_) | Self::Missing(_) | Self::Footnote(_) => None,
        }
    }
}

/// Something not answered yet; drafts show it as "[mangler: kontaktperson i NAV]".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The field that asks for it.
    pub field: FieldId,
    /// What is missing, in the words after "mangler:".
    pub what: String,
}

/// A footnote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footnote {
    /// Its number, from 1.
    pub number: usize,
    /// The clause that it is.
    pub clause: ClauseId,
    /// Its text.
    pub text: Vec<Run>,
}

/// Where the agreement departs from the template, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deviation {
    /// The section.
    pub section: SectionId,
    /// The clause; the first one of a section that is left out whole, and `None` for headings and sections
    /// of the drafters' own.
    pub clause: Option<ClauseId>,
    /// What drafters call section and clause, such as "Ledermøter: Innkalling"; the section alone when all
    /// of it is left out, and for what the drafters added.
    pub label: String,
    /// What was done.
    pub kind: DeviationKind,
    /// The standard text and what stands now, as one text with what differs marked.
    pub words: Vec<Passage>,
    /// Who changed it last; empty when the draft doesn't say.
    pub by: String,
    /// When, and its words such as "1. september 2027".
    pub day: Option<(Day, String)>,
    /// The reason that was given.
    pub reason: Option<String>,
    /// What the guideline says of the matter, in our own words.
    pub guidance: Vec<Guidance>,
    /// The languages of the template's words in it.
    pub spoken: Spoken,
}

/// The languages of a template's words as BCP 47 tags, each `None` where it is the document's.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spoken {
    /// Of what section and clause are called.
    pub label: Option<String>,
    /// Of the standard text.
    pub standard: Option<String>,
}

/// What was done to the standard text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeviationKind {
    /// Some words were changed.
    Edited,
    /// Another text stands in its place.
    Replaced,
    /// It was left out.
    LeftOut,
    /// A section of the template has another heading.
    Retitled,
    /// A clause of the drafters' own stands in a section of the template.
    OwnClause,
    /// A section of the drafters' own stands in the agreement.
    OwnSection,
}

/// A piece of a text in which two wordings are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Passage {
    /// In both.
    Kept(String),
    /// In the standard text alone.
    Removed(String),
    /// In the agreement alone.
    Added(String),
}

/// A hint that speaks of what was changed, and where it is drawn from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guidance {
    /// The hint.
    pub text: String,
    /// Document, place and date.
    pub citation: String,
    /// The language of both as a BCP 47 tag, when it is another than the document's.
    pub language: Option<String>,
}

impl Passage {
    /// Returns its text.
    pub fn text(&self) -> &str {
        match self {
            Self::Kept(text) | Self::Removed(text) | Self::Added(text) => text,
        }
    }
}
