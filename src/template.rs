//! The template as typed data: steps, sections, clauses with slots, fields, conditions, hints, sources.
//!
//! A template is a folder of TOML files that a clerk can read and mend. The official one is built in.
//! Loading reports every fault with file and line; a [`Template`] in hand has none.

pub mod condition;
pub mod fault;
pub mod field;
pub mod guideline;
pub mod library;
pub mod pattern;
pub mod phrase;
pub mod read;
pub mod rule;
mod translations;
pub mod value;
pub mod wire;
mod wording;

pub use condition::{Condition, Test};
pub use fault::Fault;
pub use field::{Choice, Default, Field, FieldKind, Need, Noun, Part};
pub use guideline::Guideline;
pub use library::Library;
pub use pattern::{Form, Pattern, Segment, Slot};
pub use phrase::Phrase;
pub use rule::{Rule, Severity, Topic};
pub(crate) use translations::Translations;
pub use value::{Chosen, Item, Term, TimeOfYear, Value};

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::base::{
    ClauseId, Day, FieldId, HintId, PartId, SectionId, SourceId, StepId, TemplateId,
};

/// A whole template; ids are unique, every slot has its field, conditions point backwards.
#[derive(Clone, Debug)]
pub struct Template {
    pub(crate) id: TemplateId,
    pub(crate) edition: String,
    pub(crate) name: String,
    pub(crate) language: String,
    pub(crate) source: SourceId,
    pub(crate) hash: String,
    pub(crate) steps: Vec<Step>,
    pub(crate) sections: Vec<Section>,
    pub(crate) fields: BTreeMap<FieldId, Field>,
    pub(crate) hints: Vec<Hint>,
    pub(crate) sources: Vec<Source>,
    pub(crate) placeholders: Vec<Placeholder>,
    pub(crate) rules: Vec<Arc<Rule>>,
    /// The same template with its texts in other languages, as far as they are given.
    pub(crate) translations: Translations,
}

/// One step of the walk, such as "Bakgrunn".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its id.
    pub id: StepId,
    /// What drafters read.
    pub title: String,
}

/// One section: a heading of the agreement, what is asked there and what stands there.
#[derive(Clone, Debug)]
pub struct Section {
    /// Its id.
    pub id: SectionId,
    /// The step it is asked in.
    pub step: StepId,
    /// Its title in the overview of the walk.
    pub title: String,
    /// The heading in the agreement, by condition; the first whose condition holds stands.
    /// Empty for a section that is asked but has no heading of its own (letterhead, settings).
    pub headings: Vec<Variant>,
    /// The language of the headings as a BCP 47 tag.
    pub language: String,
    /// The heading's level: 0 for the title of the whole, 1 for a main heading, 2 for one below it.
    pub level: u8,
    /// The language of the title as a BCP 47 tag; the template's own where the title is not given in the one
    /// that is read.
    pub title_language: String,
    /// What the section is about, as a question to the drafters.
    pub question: String,
    /// The fields asked here, in order.
    pub fields: Vec<FieldId>,
    /// What stands here in the agreement, in order.
    pub clauses: Vec<Clause>,
    /// The template's own advice to drafters; never part of the agreement.
    pub guidance: Vec<String>,
}

/// One sentence, list, table or signature block of the agreement.
#[derive(Clone, Debug)]
pub struct Clause {
    /// Its id.
    pub id: ClauseId,
    /// A few words that name it to drafters.
    pub label: String,
    /// When it stands at all.
    pub when: Condition,
    /// Whether it goes on in the paragraph of the clause before it.
    pub joined: bool,
    /// What it holds.
    pub body: Body,
    /// The document its words come from.
    pub source: SourceId,
    /// The clause printed as a footnote to this one.
    pub footnote: Option<ClauseId>,
    /// The language of its words as a BCP 47 tag: the template's, or another where they exist in that alone.
    pub language: String,
    /// The language of the label as a BCP 47 tag.
    pub label_language: String,
    /// The fingerprints of its standard wording in all languages; none when the template has one alone.
    pub elsewhere: Vec<String>,
}

/// What a clause holds.
#[derive(Clone, Debug)]
pub enum Body {
    /// Sentences; the first variant whose condition holds stands.
    Text(Vec<Variant>),
    /// The text of a footnote, printed at the foot and not in its place.
    Footnote(Vec<Variant>),
    /// The items of a list field as bullets, with an introduction when it is not empty.
    List {
        /// The list field.
        field: FieldId,
        /// The sentence before the bullets.
        lead: Pattern,
        /// One bullet, with slots named after the item's parts; optional parts drop with their blanks.
        item: Pattern,
    },
    /// Each item of a list field as a heading of its own with sentences, and bullets below.
    Each {
        /// The list field.
        field: FieldId,
        /// The heading of each item, with slots named after its parts.
        heading: Pattern,
        /// Sentences, with slots named after its parts; one whose slot is empty is dropped.
        sentences: Vec<Pattern>,
        /// The part whose lines become bullets.
        bullets: Option<PartId>,
    },
    /// The items of one or more list fields as a table.
    Table {
        /// The list fields, and what the first column says of each one's items.
        rows: Vec<(FieldId, String)>,
        /// Column headings; the first is for the group's name.
        columns: Vec<Column>,
        /// The heading of the column with the group's name.
        group: String,
    },
    /// Logos.
    Images {
        /// The list field.
        field: FieldId,
        /// The part with the file's path.
        file: PartId,
        /// The part with the text for those who can't see it.
        alternative: PartId,
    },
    /// Place, date and a line for each signatory.
    Signatures {
        /// The field with place and date.
        place_date: FieldId,
        /// The list fields with name and title, and the party that each signs for.
        parties: Vec<(FieldId, Pattern)>,
    },
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The heading.
    pub heading: String,
    /// The part of the items that stands in it.
    pub part: PartId,
}

/// A text and when it stands.
#[derive(Clone, Debug)]
pub struct Variant {
    /// When it stands.
    pub when: Condition,
    /// The text.
    pub text: Pattern,
    /// The document its words come from; the clause's own source when `None`.
    pub source: Option<SourceId>,
}

/// How strongly a hint's newest source puts it, weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// Older documents alone say it.
    Background,
    /// A fact.
    Info,
    /// Our own advice.
    Advice,
    /// "kan".
    May,
    /// "bør".
    Should,
    /// "må" or "skal".
    Must,
}

/// A hint drawn from the guideline, in our own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// Its id.
    pub id: HintId,
    /// The fields it belongs to.
    pub fields: Vec<FieldId>,
    /// The sections it belongs to as a whole.
    pub sections: Vec<SectionId>,
    /// How strongly the newest source puts it.
    pub strength: Strength,
    /// The source's word for it, such as "skal (lov)".
    pub strength_label: String,
    /// The hint, at most three sentences.
    pub text: String,
    /// The language of its words as a BCP 47 tag.
    pub language: String,
    /// The documents it rests on, newest first.
    pub sources: Vec<SourceId>,
    /// Documents, places and dates as shown.
    pub citation: String,
    /// What to know about the source, such as that it is older.
    pub remark: String,
}

/// A document that hints and clauses are drawn from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// Its full title.
    pub title: String,
    /// Its short name as shown beside a hint.
    pub short: String,
    /// Its date; `None` when it carries none.
    pub date: Option<Day>,
    /// Its date as shown, such as "januar 2017".
    pub date_label: String,
}

/// A placeholder of the template document, and where it is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placeholder {
    /// Its number in the document, from 1.
    pub number: u8,
    /// The words in its brackets.
    pub bracket: String,
    /// The field that asks for it.
    pub field: FieldId,
    /// The clause or section heading that it stands in; `None` for the letterhead.
    pub clause: Option<ClauseId>,
    /// The words of the document that the field's slot stands for, when more than the bracket.
    pub words: Option<String>,
}

impl Template {
    /// Returns its id.
    pub fn id(&self) -> &TemplateId {
        &self.id
    }

    /// Returns its edition, such as `2023-12`.
    pub fn edition(&self) -> &str {
        &self.edition
    }

    /// Returns its name as drafters read it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the language of its texts as a BCP 47 tag, such as `nb`.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Returns the template with its texts in a language, as far as it gives them in it; itself when it gives
    /// none.
    #[must_use]
    pub fn in_language(self: &Arc<Self>, language: &str) -> Arc<Self> {
        if self.language == language {
            return Arc::clone(self);
        }
        let mut others = self.translations().iter();
        Arc::clone(others.find(|template| template.language == language).unwrap_or(self))
    }

    /// Returns the template in its other languages.
    pub fn translations(&self) -> &[Arc<Self>] {
        self.translations.all()
    }

    /// Returns the document that its clauses come from.
    pub fn source(&self) -> &SourceId {
        &self.source
    }

    /// Returns the SHA-256 of its files in hexadecimal.
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// Returns the steps in order.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Returns the sections in order.
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// Returns the section called `id`.
    pub fn section(&self, id: &SectionId) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == *id)
    }

    /// Returns all fields, by id.
    pub fn fields(&self) -> &BTreeMap<FieldId, Field> {
        &self.fields
    }

    /// Returns the field called `id`.
    pub fn field(&self, id: &FieldId) -> Option<&Field> {
        self.fields.get(id)
    }

    /// Returns the fields in the order they are asked.
    pub fn fields_in_order(&self) -> impl Iterator<Item = &Field> {
        self.sections.iter().flat_map(|section| &section.fields).filter_map(|id| self.field(id))
    }

    /// Returns the clause called `id` and the section it stands in.
    pub fn clause(&self, id: &ClauseId) -> Option<(&Section, &Clause)> {
        self.sections.iter().find_map(|section| {
            section.clauses.iter().find(|clause| clause.id == *id).map(|clause| (section, clause))
        })
    }

    /// Returns the hints in order.
    pub fn hints(&self) -> &[Hint] {
        &self.hints
    }

    /// Returns the hints of one field in the template's order: the first is the one to read first.
    pub fn hints_of_field(&self, id: &FieldId) -> Vec<&Hint> {
        self.hints.iter().filter(|hint| hint.fields.contains(id)).collect()
    }

    /// Returns the hints of a section as a whole, then those of the fields asked there, both in the
    /// template's order.
    pub fn hints_of_section(&self, id: &SectionId) -> Vec<&Hint> {
        let fields = self.section(id).map_or(&[][..], |section| &section.fields);
        let (whole, rest): (Vec<_>, Vec<_>) =
            self.hints.iter().partition(|hint| hint.sections.contains(id));
        let asked = |hint: &&Hint| hint.fields.iter().any(|field| fields.contains(field));
        whole.into_iter().chain(rest.into_iter().filter(asked)).collect()
    }

    /// Returns the sources in order.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// Returns the source called `id`.
    pub fn source_called(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// Returns the placeholders of the template document in order.
    pub fn placeholders(&self) -> &[Placeholder] {
        &self.placeholders
    }
}
