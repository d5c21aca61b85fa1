//! A sentence to a person, named and not yet put into words; `texts` has the words.

use std::fmt;

use super::time::{Day, Moment, TimeZone};

/// The name of a text of the Fluent file, with what goes into it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The text's name, such as `saved-at`.
    pub key: &'static str,
    /// Its arguments by name; shown neutralised.
    pub arguments: Vec<(&'static str, Argument)>,
}

/// What goes into a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Argument {
    /// Words.
    Text(String),
    /// A number, which plural forms can ask for.
    Number(usize),
    /// A day, written as the language writes it.
    Day(Day),
    /// A day and the time of day, such as `14:32`.
    Time(Day, String),
}

/// Prints the argument without a language: a day as ISO 8601 has it.
impl fmt::Display for Argument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Number(number) => write!(f, "{number}"),
            Self::Day(day) => write!(f, "{day}"),
            Self::Time(day, clock) => write!(f, "{day} {clock}"),
        }
    }
}

impl Argument {
    /// Returns the day and the time of day that it is at a moment in `zone`.
    pub fn at(moment: Moment, zone: &TimeZone) -> Self {
        Self::Time(moment.day(zone), moment.clock(zone))
    }
}

impl Message {
    /// Returns the message that takes no arguments.
    pub fn new(key: &'static str) -> Self {
        Self { key, arguments: Vec::new() }
    }

    /// Returns the message with words put in as `name`.
    #[must_use]
    pub fn with(self, name: &'static str, text: &(impl ToString + ?Sized)) -> Self {
        self.put(name, Argument::Text(text.to_string()))
    }

    /// Returns the message with a number put in as `name`.
    #[must_use]
    pub fn count(self, name: &'static str, number: usize) -> Self {
        self.put(name, Argument::Number(number))
    }

    /// Returns the message with an argument put in as `name`.
    #[must_use]
    pub fn put(mut self, name: &'static str, argument: Argument) -> Self {
        self.arguments.push((name, argument));
        self
    }
}
