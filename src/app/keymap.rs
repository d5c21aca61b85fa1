//! The one table of keys; help, status lines and the README's key table come from it.

use super::command::Command;
use super::key::{Code, Key};

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
    /// Hints or help.
    Reading,
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
        Self::Dialog,
    ];

    /// Returns whether printable keys type.
    pub fn is_writing(self) -> bool {
        matches!(self, Self::WritingLine | Self::Naming | Self::WritingProse | Self::Searching)
    }
}

/// A command with its keys.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// What the keys ask for.
    pub command: Command,
    /// The keys while a text is written, the one to show first.
    pub writing: &'static [Key],
    /// The keys in lists, the one to show first.
    pub listing: &'static [Key],
    /// Where it means something.
    pub places: Where,
}

/// The situations that a row means something in.
#[derive(Clone, Copy, Debug)]
pub enum Where {
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

use Situation::{
    Clauses, Comparison, Dialog, Drafts, Guideline, Items, Naming, Notes, Options, Overview,
    Reading, Resting, Review, Searching, Versions, Wall, WritingLine, WritingProse,
};

const ANYWHERE: Where = Where::NotIn(&[]);
const LISTS: Where = Where::NotIn(&[WritingLine, Naming, WritingProse, Searching]);
/// Lists of more than one row.
const ROWS: Where = Where::NotIn(&[WritingLine, Naming, WritingProse, Searching, Resting]);
/// Wherever there is something to step out of.
const BUT_DRAFTS: Where = Where::NotIn(&[Drafts]);
/// A question stands over everything else until it is answered.
const BUT_DIALOG: Where = Where::NotIn(&[Dialog]);
const SECTION: Where = Where::In(&[WritingLine, WritingProse, Resting, Options, Items, Clauses]);
const FIELDS: Where =
    Where::In(&[WritingLine, Naming, WritingProse, Resting, Options, Items, Clauses]);
/// Wherever a section stands, or one of its questions.
const DECLARED: Where =
    Where::In(&[WritingLine, WritingProse, Overview, Resting, Options, Items, Clauses, Review]);
/// Wherever one can go from section to section.
const SECTIONS: Where =
    Where::In(&[WritingLine, WritingProse, Resting, Options, Items, Clauses, Wall]);
/// Wherever one can be led.
const FOLLOWING: Where = Where::In(&[Overview, Resting, Options, Items, Clauses, Review, Wall]);
const DRAFT: Where = Where::NotIn(&[Naming, Drafts, Versions, Wall, Dialog]);
/// Wherever a draft can be changed.
const CHANGING: Where = Where::NotIn(&[Drafts, Wall, Dialog, Searching]);
/// Wherever formulations may be offered.
const SUGGESTED: Where = Where::In(&[WritingProse, Resting, Items]);
/// Wherever one may look something up in the guideline.
const LOOKED_UP: Where =
    Where::In(&[WritingLine, WritingProse, Overview, Resting, Options, Items, Clauses, Guideline]);
const MOVABLE: Where = Where::In(&[Overview, Items, Clauses]);

const fn f(number: u8) -> Key {
    Key::plain(Code::F(number))
}

const fn on(code: Code) -> Key {
    Key::plain(code)
}

const fn row(
    command: Command,
    writing: &'static [Key],
    listing: &'static [Key],
    places: Where,
) -> Row {
    Row { command, writing, listing, places }
}

/// Every command with its keys, the most wanted first: the status line shows as many as fit.
pub const KEYMAP: &[Row] = &[
    row(
        Command::Open,
        &[on(Code::Enter)],
        &[on(Code::Enter), Key::char(' ')],
        Where::NotIn(&[WritingProse, Reading]),
    ),
    row(Command::BringBack, &[], &[Key::char('B')], Where::In(&[Versions, Comparison])),
    row(Command::NextField, &[on(Code::Tab)], &[on(Code::Tab)], FIELDS),
    row(
        Command::Add,
        &[],
        &[Key::char('+'), Key::char('a')],
        Where::In(&[Drafts, Overview, Items, Clauses, Notes]),
    ),
    row(Command::CloseNote, &[], &[Key::char('l')], Where::In(&[Notes])),
    row(
        Command::Help,
        &[Key::ctrl('g'), f(1)],
        &[Key::char('?'), f(1), Key::ctrl('g')],
        BUT_DIALOG,
    ),
    row(Command::TakeIn, &[], &[Key::char('i')], Where::In(&[Drafts, Comparison])),
    row(Command::Back, &[on(Code::Esc)], &[on(Code::Esc)], BUT_DRAFTS),
    row(Command::Guidance, &[Key::ctrl('t'), f(4)], &[Key::char('v'), f(4), Key::ctrl('t')], DRAFT),
    row(Command::Suggest, &[Key::ctrl('w')], &[Key::char('p')], SUGGESTED),
    row(
        Command::NextMissing,
        &[Key::ctrl('u'), f(6)],
        &[Key::char('n'), f(6), Key::ctrl('u')],
        DRAFT,
    ),
    row(
        Command::Review,
        &[Key::ctrl('r'), f(9)],
        &[Key::char('g'), f(9), Key::ctrl('r')],
        Where::NotIn(&[Naming, Drafts, Review, Wall, Dialog]),
    ),
    row(Command::NextSection, &[Key::ctrl('n'), f(8)], &[Key::ctrl('n'), f(8)], SECTIONS),
    row(Command::PreviousSection, &[Key::ctrl('p'), f(7)], &[Key::ctrl('p'), f(7)], SECTIONS),
    row(Command::Walk, &[], &[Key::char('w')], Where::In(&[Wall])),
    row(
        Command::Overview,
        &[Key::ctrl('o'), f(3)],
        &[Key::char('o'), f(3), Key::ctrl('o')],
        Where::NotIn(&[Naming, Drafts, Overview, Wall, Dialog]),
    ),
    row(Command::Declare, &[Key::ctrl('d')], &[Key::char('f'), Key::ctrl('d')], DECLARED),
    row(Command::Export, &[Key::ctrl('e')], &[Key::char('E'), Key::ctrl('e')], DRAFT),
    row(Command::Search, &[Key::ctrl('f')], &[Key::char('/'), Key::ctrl('f')], LOOKED_UP),
    row(
        Command::Versions,
        &[],
        &[Key::char('V')],
        Where::In(&[Overview, Resting, Options, Items, Clauses, Review]),
    ),
    row(
        Command::Deviations,
        &[],
        &[Key::char('D')],
        Where::In(&[Overview, Resting, Options, Items, Clauses, Review]),
    ),
    row(Command::Spell, &[Key::ctrl('b')], &[Key::char('R')], DECLARED),
    row(
        Command::Send,
        &[],
        &[Key::char('S')],
        Where::In(&[Overview, Resting, Options, Items, Clauses, Review]),
    ),
    row(
        Command::Choose,
        &[],
        &[Key::char('T')],
        Where::In(&[Overview, Resting, Options, Items, Clauses]),
    ),
    row(Command::Undo, &[Key::ctrl('z')], &[Key::char('u'), Key::ctrl('z')], CHANGING),
    row(Command::Redo, &[Key::ctrl('y')], &[Key::char('U'), Key::ctrl('y')], CHANGING),
    row(
        Command::Remove,
        &[],
        &[Key::char('-'), on(Code::Delete)],
        Where::In(&[Overview, Options, Items, Clauses, Notes]),
    ),
    row(Command::MoveUp, &[], &[Key::char('<')], MOVABLE),
    row(Command::MoveDown, &[], &[Key::char('>')], MOVABLE),
    row(Command::Replace, &[], &[Key::char('e')], Where::In(&[Clauses])),
    row(Command::LeaveOut, &[], &[Key::char('x')], Where::In(&[Clauses])),
    row(Command::Restore, &[], &[Key::char('r')], Where::In(&[Clauses, Overview])),
    row(Command::Reason, &[], &[Key::char('b')], Where::In(&[Clauses])),
    row(Command::Heading, &[], &[Key::char('h')], Where::In(&[Overview, Clauses])),
    row(Command::Note, &[Key::ctrl('k'), f(5)], &[Key::char('m'), f(5), Key::ctrl('k')], SECTION),
    row(
        Command::Notes,
        &[],
        &[Key::char('M')],
        Where::In(&[Overview, Resting, Options, Items, Clauses, Review]),
    ),
    row(
        Command::Wall,
        &[],
        &[Key::char('W')],
        Where::In(&[Overview, Resting, Options, Items, Clauses, Review]),
    ),
    row(
        Command::Lead,
        &[],
        &[Key::char('L')],
        Where::In(&[Overview, Resting, Options, Items, Clauses, Review]),
    ),
    row(Command::Follow, &[], &[Key::char('F')], FOLLOWING),
    row(
        Command::Assign,
        &[],
        &[Key::char('A')],
        Where::In(&[Overview, Resting, Options, Items, Clauses, Review]),
    ),
    row(Command::Save, &[Key::ctrl('s'), f(2)], &[Key::char('s'), f(2), Key::ctrl('s')], CHANGING),
    row(Command::Rename, &[], &[Key::char('t')], Where::In(&[Overview])),
    row(
        Command::Quit,
        &[Key::ctrl('q'), Key::ctrl('c'), Key::ctrl('x')],
        &[Key::char('q'), Key::ctrl('q'), Key::ctrl('c'), Key::ctrl('x')],
        ANYWHERE,
    ),
    row(Command::PreviousMissing, &[], &[Key::char('N')], Where::In(&[Review])),
    row(Command::PreviousField, &[on(Code::BackTab)], &[on(Code::BackTab)], SECTION),
    row(Command::Up, &[], &[on(Code::Up), Key::char('k')], LISTS),
    row(Command::Down, &[], &[on(Code::Down), Key::char('j')], LISTS),
    row(Command::PageUp, &[], &[on(Code::PageUp)], ROWS),
    row(Command::PageDown, &[], &[on(Code::PageDown)], ROWS),
    row(Command::First, &[], &[on(Code::Home)], ROWS),
    row(Command::Last, &[], &[on(Code::End)], ROWS),
    row(Command::Redraw, &[Key::ctrl('l')], &[Key::ctrl('l')], ANYWHERE),
    row(Command::Suspend, &[], &[Key::char('Z')], LISTS),
];

impl Row {
    /// Returns its keys in `situation`, the one to show first; none where it means nothing.
    pub fn keys(&self, situation: Situation) -> &'static [Key] {
        if !self.places.is(situation) {
            &[]
        } else if situation.is_writing() {
            self.writing
        } else {
            self.listing
        }
    }
}

/// Returns what `key` asks for in `situation`.
pub fn find(situation: Situation, key: Key) -> Option<Command> {
    offered(situation).find(|row| row.keys(situation).contains(&key)).map(|row| row.command)
}

/// Returns the commands that mean something in `situation`, the most wanted first.
pub fn offered(situation: Situation) -> impl Iterator<Item = &'static Row> {
    KEYMAP.iter().filter(move |row| !row.keys(situation).is_empty())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn no_key_asks_for_two_things_in_one_situation() {
        for &situation in Situation::ALL {
            let mut seen = BTreeMap::new();
            for row in offered(situation) {
                for &key in row.keys(situation) {
                    let before = seen.insert(key, row.command);
                    assert_eq!(before, None, "{key} in {situation:?}");
                }
            }
        }
    }

    #[test]
    fn no_letter_asks_for_different_things_on_two_screens() {
        let mut seen = BTreeMap::new();
        for row in KEYMAP {
            for &key in row.listing {
                let before = seen.insert(key, row.command);
                assert_eq!(before, None, "{key}");
            }
        }
    }

    #[test]
    fn every_command_has_a_key_and_every_key_is_free_of_alt_gr() {
        for command in Command::ALL {
            let rows = KEYMAP.iter().filter(|row| row.command == *command).count();
            assert_eq!(rows, 1, "{command:?}");
        }
        for row in KEYMAP {
            assert!(!row.listing.is_empty(), "{:?}", row.command);
            for key in row.listing.iter().chain(row.writing) {
                assert!(!(key.ctrl && key.alt), "{key}");
                assert!(
                    !matches!(key.code, Code::Char('@' | '[' | ']' | '{' | '}' | '\\' | '$' | '|')),
                    "{key}"
                );
            }
        }
    }

    #[test]
    fn the_first_key_offered_is_no_function_key() {
        for row in KEYMAP {
            for keys in [row.listing, row.writing] {
                assert!(
                    !matches!(keys.first().map(|key| key.code), Some(Code::F(_))),
                    "{:?}",
                    row.command
                );
            }
        }
    }

    #[test]
    fn letters_never_ask_for_anything_while_a_text_is_written() {
        for row in KEYMAP {
            for key in row.writing {
                assert!(key.ctrl || !matches!(key.code, Code::Char(_)), "{key}");
            }
        }
    }
}
