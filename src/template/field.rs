//! Fields: one question each, with the kind of answer it takes.

use super::{Condition, Pattern, Value};
use crate::base::norwegian::Gender;
use crate::base::{FieldId, OptionId, PartId};

/// What no field can be called: in a file of answers these names mean something else.
pub const RESERVED: [&str; 5] = ["title", "clauses", "sections", "own_clauses", "notes"];

/// What no part can be called: in a draft's file it is the item's own.
pub const RESERVED_PART: &str = "id";

/// One question.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its id.
    pub id: FieldId,
    /// What drafters read; unique in the template, for slots are shown by it.
    pub label: String,
    /// The language of the label as a BCP 47 tag.
    pub label_language: String,
    /// The question.
    pub question: String,
    /// The words after "mangler:" where it has no answer; the label in lower case when not given.
    pub missing: String,
    /// The kind of answer.
    pub kind: FieldKind,
    /// What stands until the drafters answer.
    pub default: Option<Default>,
    /// Whether the agreement needs it.
    pub need: Need,
    /// When it is asked.
    pub when: Condition,
}

/// What stands until the drafters answer.
#[derive(Clone, Debug)]
pub enum Default {
    /// An answer.
    Value(Value),
    /// A text with slots, for fields of lines and long text.
    Text(Pattern),
}

/// Whether the agreement needs a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Shown as missing until answered (or standing by its default).
    Required,
    /// Its sentence drops when empty.
    Optional,
    /// Left as a blank to fill at the signing.
    AtSigning,
}

/// The kind of answer that a field takes.
#[derive(Clone, Debug)]
pub enum FieldKind {
    /// One line.
    Line {
        /// At most so many characters.
        max: usize,
        /// The word before the name, such as "NAV"; taken off what is typed, and put back in a sentence.
        prefix: Option<String>,
        /// The word after the name, such as "kommune"; likewise.
        suffix: Option<String>,
    },
    /// Long text.
    Prose {
        /// At most so many characters.
        max: usize,
        /// Whether it goes on in a sentence: no capital first, no full stop last.
        continues: bool,
    },
    /// A number of things.
    Count {
        /// The least number.
        min: u16,
        /// The greatest number.
        max: u16,
        /// Whether "minst" can be said.
        at_least: bool,
        /// What is counted.
        noun: Noun,
    },
    /// One of the options.
    Choice {
        /// The options in order.
        options: Vec<Choice>,
        /// The most characters of an answer in one's own words; `None` when only options will do.
        free: Option<usize>,
    },
    /// A day, or an open end.
    Term {
        /// The label and the sentence form of the open end, such as "uten sluttdato".
        open: Option<Choice>,
    },
    /// A day or a period of the year.
    Time,
    /// A place and a day.
    PlaceDate,
    /// A list of items with the same parts.
    List {
        /// The parts of an item, in order.
        parts: Vec<Part>,
        /// The most items.
        max: usize,
        /// What one item is called, such as "kontaktperson".
        item: String,
        /// The word before each item's name in a sentence, such as "NAV"; see [`FieldKind::Line`].
        prefix: Option<String>,
        /// An item in a sentence, with slots named after its parts.
        inline: Pattern,
        /// The list field whose items these are when nothing is answered, by their first part.
        derived: Option<FieldId>,
    },
}

/// One part of an item.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its id.
    pub id: PartId,
    /// What drafters read.
    pub label: String,
    /// The kind; never a list.
    pub kind: FieldKind,
    /// Whether an item needs it.
    pub need: Need,
}

/// One option of a choice.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Its id.
    pub id: OptionId,
    /// What drafters read.
    pub label: String,
    /// How it stands in a sentence.
    pub text: Pattern,
    /// How it stands after a count with "per", when it can.
    pub per: Option<Pattern>,
    /// How many times a year, for periods: 2 for "hvert halvår", 26 for "hver 14. dag".
    pub per_year: Option<u16>,
}

/// A noun with its forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noun {
    /// "ledermøte".
    pub one: String,
    /// "ledermøter".
    pub many: String,
    /// Its gender.
    pub gender: Gender,
}
