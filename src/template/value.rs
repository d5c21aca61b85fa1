//! Typed answers.

use std::collections::BTreeMap;

use crate::base::{Day, ItemId, Line, OptionId, PartId, Prose};

/// The option that a condition names when it asks for an open end.
pub const OPEN: &str = "open";

/// An answer, by the kind of its field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A line of text.
    Line(Line),
    /// A long text.
    Prose(Prose),
    /// A count, such as "minst to".
    Count {
        /// The number.
        number: u16,
        /// Whether it is the least there shall be.
        at_least: bool,
    },
    /// An option, or an answer in the drafters' own words.
    Choice(Chosen),
    /// A day, or the open end that the field offers.
    Term(Term),
    /// A day or a period of the year.
    Time(TimeOfYear),
    /// A place and a day, either of which may be missing.
    PlaceDate {
        /// The place.
        place: Line,
        /// The day.
        day: Option<Day>,
    },
    /// The items of a list, in order.
    List(Vec<Item>),
    /// What was typed where the field's kind can't read it (yet); kept, and counted as not answered.
    Unread(Line),
}

/// What was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// One of the options.
    Option(OptionId),
    /// The drafters' own words.
    Other(Line),
}

/// A day, or the option that stands for none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Term {
    /// A day.
    Day(Day),
    /// The field's open option, such as "uten sluttdato".
    Open,
}

/// When in a year something happens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TimeOfYear {
    /// One day of one year.
    Day(Day),
    /// A day of every year: month 1–12 and day 1–31.
    DayOfYear {
        /// 1–12.
        month: u8,
        /// 1–31.
        day: u8,
    },
    /// A month, 1–12.
    Month(u8),
    /// A week, 1–53.
    Week(u8),
    /// The turn of the year.
    NewYear,
    /// The drafters' own words, with their own preposition.
    Other(Line),
}

/// One item of a list field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its id, unique in its draft.
    pub id: ItemId,
    /// Its parts; never holds a [`Value::List`].
    pub parts: BTreeMap<PartId, Value>,
}

impl Value {
    /// Returns whether it says nothing: blank text, a list without items, or unread.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Line(line)
            | Self::Choice(Chosen::Other(line))
            | Self::Time(TimeOfYear::Other(line)) => line.is_blank(),
            Self::Prose(prose) => prose.is_blank(),
            Self::PlaceDate { place, day } => place.is_blank() && day.is_none(),
            Self::List(items) => items.is_empty(),
            Self::Unread(_) => true,
            Self::Count { .. }
            | Self::Choice(Chosen::Option(_))
            | Self::Term(_)
            | Self::Time(_) => false,
        }
    }

    /// Returns whether it counts as an answer: it can be read, and has a letter or a figure at least.
    pub fn counts(&self) -> bool {
        match self {
            Self::List(items) => items.iter().any(Item::is_written),
            Self::Line(_)
            | Self::Prose(_)
            | Self::Choice(Chosen::Other(_))
            | Self::Time(TimeOfYear::Other(_)) => self.words().is_some_and(has_word),
            Self::PlaceDate { .. }
            | Self::Unread(_)
            | Self::Count { .. }
            | Self::Choice(Chosen::Option(_))
            | Self::Term(_)
            | Self::Time(_) => !self.is_empty(),
        }
    }

    /// Returns whether anything was written, readable or not: a letter or a figure at least.
    pub fn is_written(&self) -> bool {
        match self {
            Self::Unread(line) => has_word(line.as_str()),
            Self::Line(_)
            | Self::Prose(_)
            | Self::Count { .. }
            | Self::Choice(_)
            | Self::Term(_)
            | Self::Time(_)
            | Self::PlaceDate { .. }
            | Self::List(_) => self.counts(),
        }
    }

    /// Returns the drafters' own words in it, when it has any and can be read; of place and day, the place.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Line(line)
            | Self::Choice(Chosen::Other(line))
            | Self::Time(TimeOfYear::Other(line))
            | Self::PlaceDate { place: line, day: _ } => Some(line.as_str()),
            Self::Prose(text) => Some(text.as_str()),
            Self::Count { .. }
            | Self::Choice(Chosen::Option(_))
            | Self::Term(_)
            | Self::Time(_)
            | Self::List(_)
            | Self::Unread(_) => None,
        }
    }

    /// Returns the name of the option chosen; `open` for a [`Term`] left open.
    pub fn option(&self) -> Option<&str> {
        match self {
            Self::Choice(Chosen::Option(id)) => Some(id.as_str()),
            Self::Term(Term::Open) => Some(OPEN),
            Self::Choice(Chosen::Other(_))
            | Self::Term(Term::Day(_))
            | Self::Line(_)
            | Self::Prose(_)
            | Self::Count { .. }
            | Self::Time(_)
            | Self::PlaceDate { .. }
            | Self::List(_)
            | Self::Unread(_) => None,
        }
    }

    /// Returns the items of a list, or none.
    pub fn items(&self) -> &[Item] {
        match self {
            Self::List(items) => items,
            Self::Line(_)
            | Self::Prose(_)
            | Self::Count { .. }
            | Self::Choice(_)
            | Self::Term(_)
            | Self::Time(_)
            | Self::PlaceDate { .. }
            | Self::Unread(_) => &[],
        }
    }
}

impl Item {
    /// Returns whether anything was written in it; see [`Value::is_written`].
    pub fn is_written(&self) -> bool {
        self.parts.values().any(Value::is_written)
    }
}

fn has_word(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}
