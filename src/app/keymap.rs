//! The one table of keys; help, status lines and the README's key table come from it.

mod binding;
mod table;

pub use binding::{Binding, Refused, Unbound};

use super::command::Command;
use super::key::Key;

/// What has the focus, as far as keys are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Situation {
    /// A one-line answer is written.
    WritingLine,
    /// A name, title, heading or reason is written: no answer, and nothing to go on to.
    Naming,
    /// A long text is written.
    WritingProse,
    /// The drafts list.
    Drafts,
    /// The overview of sections.
    Overview,
    /// A text field that is shown and not written in.
    Resting,
    /// The options of a choice.
    Options,
    /// The items of a list.
    Items,
    /// The clauses of a section.
    Clauses,
    /// The versions of the draft.
    Versions,
    /// The sections in which the draft differs from a version.
    Comparison,
    /// The review of all answers.
    Review,
    /// Where the agreement departs from the standard text.
    Deviations,
    /// One of the deviations.
    Deviation,
    /// All notes.
    Notes,
    /// A section on the wall.
    Wall,
    /// The preview of the agreement.
    Preview,
    /// The digest of the guideline.
    Guideline,
    /// Words to look for in the guideline are typed.
    Searching,
    /// The formulations that the guideline offers.
    Picking,
    /// Hints, or the like.
    Reading,
    /// The help.
    Help,
    /// Words to look for in the help are typed.
    HelpSearching,
    /// A question.
    Dialog,
}

impl Situation {
    /// Every situation.
    pub const ALL: &'static [Self] = &[
        Self::WritingLine,
        Self::Naming,
        Self::WritingProse,
        Self::Drafts,
        Self::Overview,
        Self::Resting,
        Self::Options,
        Self::Items,
        Self::Clauses,
        Self::Versions,
        Self::Comparison,
        Self::Review,
        Self::Deviations,
        Self::Deviation,
        Self::Notes,
        Self::Wall,
        Self::Preview,
        Self::Guideline,
        Self::Searching,
        Self::Picking,
        Self::Reading,
        Self::Help,
        Self::HelpSearching,
        Self::Dialog,
    ];

    /// Returns whether printable keys type.
    pub fn is_writing(self) -> bool {
        matches!(
            self,
            Self::WritingLine
                | Self::Naming
                | Self::WritingProse
                | Self::Searching
                | Self::HelpSearching
        )
    }
}

/// A command with its keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What the keys ask for.
    pub command: Command,
    /// The keys, the one to show first; those that type something work in lists alone.
    pub keys: Vec<Key>,
    places: Where,
}

/// The situations that a command means something in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Where {
    /// These.
    In(&'static [Situation]),
    /// All but these.
    NotIn(&'static [Situation]),
}

impl Where {
    fn is(self, situation: Situation) -> bool {
        match self {
            Self::In(these) => these.contains(&situation),
            Self::NotIn(these) => !these.contains(&situation),
        }
    }
}

/// The keys in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keymap(Vec<Row>);

impl Row {
    /// Returns whether the command means something in `situation`.
    pub fn means(&self, situation: Situation) -> bool {
        self.places.is(situation)
    }

    /// Returns its keys in `situation`, the one to show first; none where it means nothing.
    pub fn keys(&self, situation: Situation) -> impl Iterator<Item = Key> {
        let means = self.means(situation);
        let writing = situation.is_writing();
        self.keys.iter().copied().filter(move |key| means && !(writing && key.types()))
    }
}

impl Keymap {
    /// Returns the keys as they are until somebody binds them anew.
    pub fn standard() -> Self {
        let rows = table::TABLE.iter().map(|&table::Standard { command, keys, places }| Row {
            command,
            keys: keys.to_vec(),
            places,
        });
        Self(rows.collect())
    }

    /// Returns every command with its keys, the most wanted first.
    pub fn rows(&self) -> &[Row] {
        &self.0
    }

    /// Returns what `key` asks for in `situation`.
    pub fn find(&self, situation: Situation, key: Key) -> Option<Command> {
        let asks = |row: &&Row| row.keys(situation).any(|own| own == key);
        self.0.iter().find(asks).map(|row| row.command)
    }

    /// Returns the commands that mean something in `situation`, the most wanted first.
    pub fn offered(&self, situation: Situation) -> impl Iterator<Item = &Row> {
        self.0.iter().filter(move |row| row.means(situation))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::app::key::Code;

    #[test]
    fn no_key_asks_for_two_things() {
        let mut seen = BTreeMap::new();
        for row in Keymap::standard().rows() {
            for &key in &row.keys {
                let before = seen.insert(key, row.command);
                assert_eq!(before, None, "{key}");
            }
        }
    }

    #[test]
    fn every_command_has_a_key_and_every_key_is_free_of_alt_gr() {
        let keymap = Keymap::standard();
        for command in Command::ALL {
            let rows = keymap.rows().iter().filter(|row| row.command == *command).count();
            assert_eq!(rows, 1, "{command:?}");
        }
        for row in keymap.rows() {
            assert!(!row.keys.is_empty(), "{:?}", row.command);
            for key in &row.keys {
                assert!(!(key.ctrl && key.alt), "{key}");
                assert!(
                    !matches!(key.code, Code::Char('@' | '[' | ']' | '{' | '}' | '\\' | '$' | '|')),
                    "{key}"
                );
            }
        }
    }

    #[test]
    fn wherever_a_command_means_something_it_has_a_key_and_the_first_is_no_function_key() {
        let keymap = Keymap::standard();
        for &situation in Situation::ALL {
            for row in keymap.offered(situation) {
                let first = row.keys(situation).next();
                let first = first.unwrap_or_else(|| panic!("{:?} in {situation:?}", row.command));
                assert!(!matches!(first.code, Code::F(_)), "{:?} in {situation:?}", row.command);
            }
        }
    }

    #[test]
    fn nothing_that_types_asks_for_anything_while_a_text_is_written() {
        let keymap = Keymap::standard();
        for situation in Situation::ALL.iter().filter(|situation| situation.is_writing()) {
            for row in keymap.offered(*situation) {
                assert!(row.keys(*situation).all(|key| !key.types()), "{:?}", row.command);
            }
        }
    }
}
