//! The guideline at hand: a digest of it by part, what changed in law since, formulations to pick from, and
//! the passages that the hints rest on.
//!
//! It is read when somebody works on a draft or looks something up, and not when the program starts.

pub mod passages;
mod search;

pub use passages::{Document, Passage, Passages};
pub use search::Search;

use super::{Condition, Strength, Template, Value};
use crate::base::{FieldId, HintId, Message, SectionId, SourceId};

/// Everything about the guideline that belongs to a template.
#[derive(Clone, Debug, Default)]
pub struct Guideline {
    pub(crate) topics: Vec<Topic>,
    pub(crate) law: Vec<LawNote>,
    pub(crate) suggestions: Vec<Suggestion>,
    pub(crate) rests: Vec<Rest>,
}

/// One part of the guideline, with its points in our own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Its heading.
    pub title: String,
    /// The sections of the agreement that it belongs to.
    pub sections: Vec<SectionId>,
    /// What the guideline says, in order.
    pub points: Vec<Point>,
    /// What the sources disagree on.
    pub conflicts: Vec<Conflict>,
}

/// One recommendation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// How strongly the newest source puts it.
    pub strength: Strength,
    /// The source's word for it, such as "skal (lov)".
    pub strength_label: String,
    /// The recommendation, in whole sentences.
    pub text: String,
    /// What older documents said, when it was something else.
    pub background: String,
    /// The documents it rests on, newest first.
    pub sources: Vec<SourceId>,
    /// Documents, places and dates as shown.
    pub citation: String,
    /// The recommendations of the sources that it carries, as `tests/data/recommendations.txt` names them.
    pub covers: Vec<String>,
    /// The fields that it concerns.
    pub fields: Vec<FieldId>,
}

/// Something that the sources disagree on; the newest prevails.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// What it is about.
    pub title: String,
    /// What holds.
    pub newest: String,
    /// The document that says so, with place and date.
    pub citation: String,
    /// What held before, newest first, each with its year.
    pub older: Vec<String>,
}

/// What changed in law, or in names, since the guideline; never mixed into a hint.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LawNote {
    /// When it was noted, as shown.
    pub noted: String,
    /// What it is about, on one line.
    pub title: String,
    /// What was found, in our own words.
    pub found: String,
    /// Where.
    pub source: String,
    /// What it means for the agreement.
    pub consequence: String,
    /// What could not be confirmed; empty when all of it was seen.
    pub unconfirmed: String,
    /// The fields that it concerns.
    pub fields: Vec<FieldId>,
    /// The sections that it concerns as a whole.
    pub sections: Vec<SectionId>,
}

/// A formulation that drafters can take over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The field that it answers: a list whose first part is a line, or long text.
    pub field: FieldId,
    /// The wordings by condition; the first whose condition holds is offered, the last always holds.
    pub wordings: Vec<(Condition, String)>,
    /// The documents it rests on, newest first.
    pub sources: Vec<SourceId>,
    /// Documents, places and dates as shown.
    pub citation: String,
}

/// A place of a document that hints were written against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rest {
    /// The document.
    pub source: SourceId,
    /// The number or the heading of the place, such as `4.1`.
    pub section: String,
    /// The beginning of the passage's [`Passage::fingerprint`] as the hints were written; `None` when it is
    /// not known, and no change of it can be told.
    pub fingerprint: Option<String>,
    /// The hints.
    pub hints: Vec<HintId>,
}

/// One entry of the digest, in the order that it is read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry<'a> {
    /// A recommendation.
    Point(&'a Topic, &'a Point),
    /// Something that the sources disagree on.
    Conflict(&'a Topic, &'a Conflict),
    /// What changed in law since.
    Law(&'a LawNote),
}

/// How a passage that a hint rests on compares with the one it was written against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is the same.
    Same,
    /// It has changed.
    Changed,
    /// Nobody noted what it was.
    Unknown,
}

impl Guideline {
    /// Returns the parts of the digest in order.
    pub fn topics(&self) -> &[Topic] {
        &self.topics
    }

    /// Returns what changed in law since the guideline.
    pub fn law(&self) -> &[LawNote] {
        &self.law
    }

    /// Returns all formulations.
    pub fn suggestions(&self) -> &[Suggestion] {
        &self.suggestions
    }

    /// Returns the places that hints were written against.
    pub fn rests(&self) -> &[Rest] {
        &self.rests
    }

    /// Returns the whole digest entry by entry: of each part its points, then what the sources disagree on;
    /// last what changed in law.
    pub fn entries(&self) -> Vec<Entry<'_>> {
        self.topics.iter().flat_map(Topic::entries).chain(self.law.iter().map(Entry::Law)).collect()
    }

    /// Returns the number of the entry to begin at, from 0: the first in a part of the section that concerns
    /// the field, or else the first of the section, or of the field.
    pub fn entry_of(&self, section: Option<&SectionId>, field: Option<&FieldId>) -> usize {
        let entries = self.entries();
        let first = |fits: &dyn Fn(&Entry<'_>) -> bool| entries.iter().position(fits);
        let of_both = || {
            let (section, field) = (section?, field?);
            first(&|entry| entry.is_of_section(section) && entry.is_of_field(field))
        };
        let of_field = || field.and_then(|id| first(&|entry| entry.is_of_field(id)));
        let of_section = || section.and_then(|id| first(&|entry| entry.is_of_section(id)));
        of_both().or_else(of_section).or_else(of_field).unwrap_or(0)
    }

    /// Returns what changed in law that concerns a field.
    pub fn law_of_field<'a>(&'a self, id: &'a FieldId) -> impl Iterator<Item = &'a LawNote> {
        self.law.iter().filter(move |note| note.fields.contains(id))
    }

    /// Returns what changed in law that concerns a section, as a whole or by one of its fields.
    pub fn law_of_section<'a>(
        &'a self,
        template: &'a Template,
        id: &'a SectionId,
    ) -> impl Iterator<Item = &'a LawNote> {
        let asked = template.section(id).map_or(&[][..], |section| &section.fields);
        self.law.iter().filter(move |note| {
            note.sections.contains(id) || note.fields.iter().any(|field| asked.contains(field))
        })
    }

    /// Returns the formulations offered for a field.
    pub fn suggestions_of<'a>(&'a self, id: &'a FieldId) -> impl Iterator<Item = &'a Suggestion> {
        self.suggestions.iter().filter(move |suggestion| suggestion.field == *id)
    }

    /// Returns the places that one hint was written against.
    pub fn rests_of<'a>(&'a self, hint: &'a HintId) -> impl Iterator<Item = &'a Rest> {
        self.rests.iter().filter(move |rest| rest.hints.contains(hint))
    }
}

impl Topic {
    fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        let points = self.points.iter().map(|point| Entry::Point(self, point));
        points.chain(self.conflicts.iter().map(|conflict| Entry::Conflict(self, conflict)))
    }
}

impl Entry<'_> {
    /// Returns the heading that it stands under; `None` for what changed in law.
    pub fn topic(&self) -> Option<&Topic> {
        match self {
            Self::Point(topic, _) | Self::Conflict(topic, _) => Some(topic),
            Self::Law(_) => None,
        }
    }

    /// Returns the fields that it concerns.
    pub fn fields(&self) -> &[FieldId] {
        match self {
            Self::Point(_, point) => &point.fields,
            Self::Conflict(..) => &[],
            Self::Law(note) => &note.fields,
        }
    }

    /// Returns the section that it belongs to: that of its first field, or of its heading.
    pub fn section<'a>(&'a self, template: &'a Template) -> Option<&'a SectionId> {
        let has = |field: &FieldId| {
            template.sections().iter().find(|section| section.fields.contains(field))
        };
        let of_field = self.fields().first().and_then(has).map(|section| &section.id);
        let whole = match self {
            Self::Point(topic, _) | Self::Conflict(topic, _) => &topic.sections,
            Self::Law(note) => &note.sections,
        };
        of_field.or(whole.first())
    }

    /// Returns what it says, a paragraph each.
    pub fn said(&self) -> Vec<Message> {
        match self {
            Self::Point(_, Point { strength_label, text, background, citation, .. }) => {
                let point = said("template-guideline-point", text).with("strength", strength_label);
                let before = said("template-guideline-before", background);
                let before = (!background.is_empty()).then_some(before);
                let source = said("template-guideline-source", citation);
                std::iter::once(point).chain(before).chain([source]).collect()
            }
            Self::Conflict(_, Conflict { title, newest, citation, older }) => {
                let older = older.iter().map(|older| said("template-guideline-before", older));
                let source = said("template-guideline-source", citation);
                [("template-guideline-conflict", title), ("template-guideline-newest", newest)]
                    .map(|(key, text)| said(key, text))
                    .into_iter()
                    .chain(older)
                    .chain([source])
                    .collect()
            }
            Self::Law(note) => note.said(),
        }
    }

    fn is_of_field(&self, id: &FieldId) -> bool {
        matches!(self, Self::Point(..)) && self.fields().contains(id)
    }

    fn is_of_section(&self, id: &SectionId) -> bool {
        self.topic().is_some_and(|topic| topic.sections.contains(id))
    }

    /// Returns everything it says, for searching.
    fn words(&self) -> Vec<&str> {
        match self {
            Self::Point(topic, point) => {
                vec![&topic.title, &point.text, &point.background, &point.citation]
            }
            Self::Conflict(topic, conflict) => {
                let Conflict { title, newest, citation, older } = conflict;
                let mut words: Vec<&str> = vec![&topic.title, title, newest, citation];
                words.extend(older.iter().map(String::as_str));
                words
            }
            Self::Law(note) => vec![
                &note.title,
                &note.found,
                &note.source,
                &note.consequence,
                &note.unconfirmed,
                &note.noted,
            ],
        }
    }
}

impl LawNote {
    /// Returns what it says, a paragraph each.
    pub fn said(&self) -> Vec<Message> {
        let Self { noted, title, found, source, consequence, unconfirmed, .. } = self;
        let unconfirmed =
            (!unconfirmed.is_empty()).then(|| said("template-guideline-unconfirmed", unconfirmed));
        [
            said("template-guideline-noted", title).with("noted", noted),
            said("template-guideline-found", found),
            said("template-guideline-means", consequence),
        ]
        .into_iter()
        .chain(unconfirmed)
        .chain([said("template-guideline-source", source)])
        .collect()
    }
}

fn said(key: &'static str, text: &str) -> Message {
    Message::new(key).with("text", text)
}

impl Suggestion {
    /// Returns the wording that fits the answers that `value` looks up.
    pub fn wording<'a>(&self, value: impl Fn(&FieldId) -> Option<&'a Value>) -> &str {
        let fits = |(when, _): &&(Condition, String)| when.holds(&value);
        self.wordings.iter().find(fits).map_or("", |(_, text)| text)
    }
}

impl Rest {
    /// Returns how a passage compares with the one that the hints were written against.
    pub fn standing(&self, passage: &Passage) -> Standing {
        match &self.fingerprint {
            None => Standing::Unknown,
            Some(noted) if passage.fingerprint().starts_with(noted.as_str()) => Standing::Same,
            Some(_) => Standing::Changed,
        }
    }
}
