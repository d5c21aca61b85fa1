//! Words in doubt, in what the drafters wrote.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::Finding;
use super::context::{Sort, sort_of};
use crate::base::text::visible;
use crate::base::{ClauseId, FieldId, ItemId, Message, PartId, SectionId};
use crate::draft::{ClauseState, Draft};
use crate::spell::{Known, Speller, Spelt, spelt};
use crate::template::{Default as Standing, Field, Severity, Template, Value};

/// The rule that tells of a word in doubt.
pub const SPELLING: &str = "spelling";

/// Fields, and parts of lists, that hold names: they are not checked, and their words are right everywhere.
const NAMES: [(&str, &str); 10] = [
    ("municipality_name", ""),
    ("unit_name", ""),
    ("nav_office", "name"),
    ("parties", "name"),
    ("other_party_responsibilities", "party"),
    ("contacts_municipality", "name"),
    ("contacts_nav", "name"),
    ("information_responsible", "who"),
    ("signatories_municipality", "name"),
    ("signatories_nav", "name"),
];

/// A word in doubt, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misspelt {
    /// The section.
    pub section: SectionId,
    /// The text.
    pub spot: Spot,
    /// What drafters call its place.
    pub place: String,
    /// The word.
    pub word: String,
    /// Its bytes in the text as it is stored.
    pub bytes: Range<usize>,
}

/// A text that words are checked in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Spot {
    /// A section's heading.
    Heading,
    /// The answer of a field.
    Field(FieldId),
    /// The answer of a part of an item.
    Part(FieldId, ItemId, PartId),
    /// A changed clause of the template.
    Clause(ClauseId),
    /// A clause of the drafters' own.
    OwnClause(ClauseId),
}

impl Misspelt {
    /// Returns the field whose answer it stands in.
    pub fn field(&self) -> Option<&FieldId> {
        match &self.spot {
            Spot::Field(field) | Spot::Part(field, ..) => Some(field),
            Spot::Heading | Spot::Clause(_) | Spot::OwnClause(_) => None,
        }
    }

    /// Returns the clause that it stands in.
    pub fn clause(&self) -> Option<&ClauseId> {
        match &self.spot {
            Spot::Clause(clause) | Spot::OwnClause(clause) => Some(clause),
            Spot::Heading | Spot::Field(_) | Spot::Part(..) => None,
        }
    }

    /// Returns it as a finding, for one's information.
    pub fn finding(&self) -> Finding {
        let (field, clause) = (self.field().cloned(), self.clause().cloned());
        let section = self.section.clone();
        let (rule, severity, message) = (SPELLING, Severity::Info, self.message());
        Finding { rule, severity, section, field, clause, message, grounds: None }
    }

    /// Returns what to tell of it.
    pub fn message(&self) -> Message {
        let place = visible(&self.place);
        Message::new("check-spelling").with("word", &self.word).with("place", &place)
    }
}

/// What is remembered from one check to the next: a text that stands as it stood is not read again.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    known: Known,
    texts: BTreeMap<String, Vec<Spelt>>,
}

impl Checked {
    /// Returns the words of a text in doubt, whoever's own words and names they may be.
    pub fn doubtful(&mut self, speller: &Speller, text: &str) -> Vec<Spelt> {
        let found = spelt(text).filter(|word| !speller.knows(word, &mut self.known));
        found.collect()
    }
}

/// Returns the words in doubt in what the drafters wrote, in the order of the page; each once for each text.
/// `own` are words that somebody says are right, in small letters.
pub fn misspelt(
    (template, draft): (&Template, &Draft),
    speller: &Speller,
    own: &BTreeSet<String>,
    checked: &mut Checked,
) -> Vec<Misspelt> {
    let right = right_words(draft, own);
    let before = std::mem::take(&mut checked.texts);
    let mut found = Vec::new();
    for Written { section, spot, place, text } in written(template, draft) {
        let words = match before.get(text) {
            Some(words) => words.clone(),
            None => checked.doubtful(speller, text),
        };
        let mut told = BTreeSet::new();
        for word in words.iter().filter(|word| !is_right(&word.word, &right)) {
            if told.insert(word.word.to_lowercase()) {
                found.push(Misspelt {
                    section: section.clone(),
                    spot: spot.clone(),
                    place: place.clone(),
                    word: word.word.clone(),
                    bytes: word.bytes.clone(),
                });
            }
        }
        checked.texts.insert(text.to_owned(), words);
    }
    found
}

/// Returns the words that are right in a draft whatever the dictionary says, in small letters: those of names
/// among the answers, the draft's own, and `own`.
pub fn right_words(draft: &Draft, own: &BTreeSet<String>) -> BTreeSet<String> {
    let mut right = own.clone();
    right.extend(draft.words.keys().map(|word| word.as_str().to_lowercase()));
    for (id, answer) in &draft.answers {
        let parts = answer.value.items().iter().flat_map(|item| &item.parts);
        let parts = parts.map(|(part, value)| (part.as_str(), value));
        for (_, value) in parts.chain([("", &answer.value)]).filter(|(part, _)| is_name(id, part)) {
            let words = value.words().map(spelt).into_iter().flatten();
            right.extend(words.map(|word| word.word.to_lowercase()));
        }
    }
    right
}

/// Returns whether a word is among those that are right, or the genitive of one.
pub fn is_right(word: &str, right: &BTreeSet<String>) -> bool {
    let word = word.to_lowercase();
    let stem = || word.strip_suffix('s').or_else(|| word.strip_suffix('\''));
    right.contains(&word) || stem().is_some_and(|stem| right.contains(stem.trim_end_matches('\'')))
}

fn is_name(field: &FieldId, part: &str) -> bool {
    NAMES.contains(&(field.as_str(), part))
}

/// A text that the drafters wrote.
struct Written<'a> {
    section: SectionId,
    spot: Spot,
    place: String,
    text: &'a str,
}

/// Returns what the drafters wrote for the agreement, in the order of the page.
fn written<'a>(template: &'a Template, draft: &'a Draft) -> Vec<Written<'a>> {
    let mut all = Vec::new();
    for entry in draft.sections.iter().filter(|entry| !entry.is_not_relevant()) {
        let section = template.section(&entry.id);
        let heading = entry.heading.as_ref().map(|heading| heading.value.as_str());
        let title = heading.or(section.map(|section| &*section.title)).unwrap_or_default();
        let written = |spot, place: &str, text| {
            let (section, place) = (entry.id.clone(), place.to_owned());
            Written { section, spot, place, text }
        };
        all.extend(heading.map(|text| written(Spot::Heading, title, text)));
        for id in section.into_iter().flat_map(|section| &section.fields) {
            let field = template.field(id).filter(|field| draft.asks(template, field));
            let Some((field, value)) = field.zip(draft.answer(id)) else { continue };
            let texts = texts_of(field, value).into_iter();
            all.extend(texts.map(|(spot, text)| written(spot, &field.label, text)));
        }
        for clause in section.into_iter().flat_map(|section| &section.clauses) {
            let change = draft.clauses.get(&clause.id).map(|change| &change.value.state);
            if let Some(ClauseState::Edited(text) | ClauseState::Replaced(text)) = change {
                all.push(written(Spot::Clause(clause.id.clone()), &clause.label, text.as_str()));
            }
        }
        for own in draft.own_clauses.iter().filter(|own| own.section == entry.id) {
            let spot = Spot::OwnClause(own.id.clone());
            all.push(written(spot, title, own.text.value.as_str()));
        }
    }
    all
}

/// Returns the texts of an answer that are words of the drafters' own, and not what the template proposes.
fn texts_of<'a>(field: &Field, value: &'a Value) -> Vec<(Spot, &'a str)> {
    let has_words = |part: &str| sort_of(field, part) == Sort::Words && !is_name(&field.id, part);
    let proposed = proposed(field);
    let own = |value: &'a Value| value.words().filter(|text| !proposed.contains(text));
    let mut texts = Vec::new();
    if has_words("") {
        texts.extend(own(value).map(|text| (Spot::Field(field.id.clone()), text)));
    }
    for item in value.items() {
        let parts = field.kind.parts().iter().filter(|part| has_words(part.id.as_str()));
        for (part, value) in parts.filter_map(|part| Some((&part.id, item.parts.get(&part.id)?))) {
            let spot = Spot::Part(field.id.clone(), item.id.clone(), part.clone());
            texts.extend(own(value).map(|text| (spot, text)));
        }
    }
    texts
}

/// Returns the texts that stand in a field until the drafters answer: taken over as they are, they are the
/// template's, in whatever language it has them.
fn proposed(field: &Field) -> BTreeSet<&str> {
    let Some(Standing::Value(value)) = &field.default else { return BTreeSet::new() };
    let parts = value.items().iter().flat_map(|item| item.parts.values());
    parts.chain([value]).filter_map(Value::words).collect()
}

#[cfg(test)]
#[cfg(feature = "spell")]
mod tests;
