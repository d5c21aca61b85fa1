//! A sentence to a person, named and not yet put into words; `texts` has the words.

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
}

impl Message {
    /// Returns the message that takes no arguments.
    pub fn new(key: &'static str) -> Self {
        Self { key, arguments: Vec::new() }
    }

    /// Returns the message with words put in as `name`.
    #[must_use]
    pub fn with(mut self, name: &'static str, text: &(impl ToString + ?Sized)) -> Self {
        self.arguments.push((name, Argument::Text(text.to_string())));
        self
    }

    /// Returns the message with a number put in as `name`.
    #[must_use]
    pub fn count(mut self, name: &'static str, number: usize) -> Self {
        self.arguments.push((name, Argument::Number(number)));
        self
    }
}
