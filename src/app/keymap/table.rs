//! The keys as they are until somebody binds them anew.

use super::Situation::{
    Clauses, Comparison, Deviation, Deviations, Dialog, Drafts, Guideline, Help, HelpSearching,
    Items, Naming, Notes, Options, Overview, Preview, Reading, Resting, Review, Searching,
    Versions, Wall, WritingLine, WritingProse,
};
use super::Where;
use crate::app::command::Command;
use crate::app::key::{Code, Key};

const ANYWHERE: Where = Where::NotIn(&[]);
const LISTS: Where = Where::NotIn(&[WritingLine, Naming, WritingProse, Searching, HelpSearching]);
/// Wherever rows can be gone through by the arrows, also while words to look for are typed.
const ARROWS: Where = Where::NotIn(&[WritingLine, Naming, WritingProse, Searching]);
/// Lists of more than one row.
const ROWS: Where =
    Where::NotIn(&[WritingLine, Naming, WritingProse, Searching, HelpSearching, Resting]);
/// Wherever there is something to step out of.
const BUT_DRAFTS: Where = Where::NotIn(&[Drafts]);
/// A question stands over everything else until it is answered.
const BUT_DIALOG: Where = Where::NotIn(&[Dialog]);
const SECTION: Where = Where::In(&[WritingLine, WritingProse, Resting, Options, Items, Clauses]);
const FIELDS: Where =
    Where::In(&[WritingLine, Naming, WritingProse, Resting, Options, Items, Clauses]);
/// Wherever one can go from section to section.
const SECTIONS: Where =
    Where::In(&[WritingLine, WritingProse, Resting, Options, Items, Clauses, Wall]);
/// Wherever one can be led.
const FOLLOWING: Where = Where::In(&[Overview, Resting, Options, Items, Clauses, Review, Wall]);
const DRAFT: Where = Where::NotIn(&[Naming, Drafts, Versions, Wall, Dialog, HelpSearching]);
/// Wherever a draft can be changed.
const CHANGING: Where = Where::NotIn(&[Drafts, Wall, Dialog, Searching, HelpSearching]);
/// Wherever formulations may be offered.
const SUGGESTED: Where = Where::In(&[WritingProse, Resting, Items]);
/// Wherever one may look something up in the guideline.
const LOOKED_UP: Where = Where::In(&[
    WritingLine,
    WritingProse,
    Overview,
    Resting,
    Options,
    Items,
    Clauses,
    Guideline,
    Help,
]);
const MOVABLE: Where = Where::In(&[Overview, Items, Clauses]);

const fn f(number: u8) -> Key {
    Key::plain(Code::F(number))
}

const fn on(code: Code) -> Key {
    Key::plain(code)
}

const fn row(command: Command, keys: &'static [Key], places: Where) -> Standard {
    Standard { command, keys, places }
}

/// A command with the keys that it has from the start.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standard {
    pub(super) command: Command,
    pub(super) keys: &'static [Key],
    pub(super) places: Where,
}

/// Every command with its keys, the most wanted first: the status line shows as many as fit.
///
/// Keys that type something work in lists alone.
pub(super) const TABLE: &[Standard] = &[
    row(Command::Open, &[on(Code::Enter), Key::char(' ')], Where::NotIn(&[WritingProse, Reading])),
    row(Command::BringBack, &[Key::char('B')], Where::In(&[Versions, Comparison])),
    row(Command::NextField, &[on(Code::Tab)], FIELDS),
    row(
        Command::Add,
        &[Key::char('+'), Key::char('a')],
        Where::In(&[Drafts, Overview, Items, Clauses, Notes]),
    ),
    row(Command::CloseNote, &[Key::char('l')], Where::In(&[Notes])),
    row(Command::Help, &[Key::char('?'), Key::ctrl('g'), f(1)], BUT_DIALOG),
    row(Command::TakeIn, &[Key::char('i')], Where::In(&[Drafts, Comparison])),
    row(Command::Back, &[on(Code::Esc)], BUT_DRAFTS),
    row(Command::Guidance, &[Key::char('v'), Key::ctrl('t'), f(4)], DRAFT),
    row(Command::Suggest, &[Key::char('p'), Key::ctrl('w')], SUGGESTED),
    row(Command::NextMissing, &[Key::char('n'), Key::ctrl('u'), f(6)], DRAFT),
    row(
        Command::Review,
        &[Key::char('g'), Key::ctrl('r'), f(9)],
        Where::NotIn(&[Naming, Drafts, Review, Wall, Dialog, HelpSearching]),
    ),
    row(Command::NextSection, &[Key::ctrl('n'), f(8)], SECTIONS),
    row(Command::PreviousSection, &[Key::ctrl('p'), f(7)], SECTIONS),
    row(Command::Walk, &[Key::char('w')], Where::In(&[Wall])),
    row(
        Command::Overview,
        &[Key::char('o'), Key::ctrl('o'), f(3)],
        Where::NotIn(&[Naming, Drafts, Overview, Wall, Dialog, HelpSearching]),
    ),
    row(
        Command::Declare,
        &[Key::char('f'), Key::ctrl('d')],
        Where::In(&[WritingLine, WritingProse, Overview, Resting, Options, Items, Clauses, Review]),
    ),
    row(Command::Export, &[Key::char('E'), Key::ctrl('e')], DRAFT),
    row(Command::Search, &[Key::char('/'), Key::ctrl('f')], LOOKED_UP),
    row(
        Command::Versions,
        &[Key::char('V')],
        Where::In(&[Overview, Resting, Options, Items, Clauses, Review]),
    ),
    row(
        Command::Deviations,
        &[Key::char('D')],
        Where::In(&[Overview, Resting, Options, Items, Clauses, Review]),
    ),
    row(
        Command::Spell,
        &[Key::char('R'), Key::ctrl('b')],
        Where::In(&[WritingLine, WritingProse, Overview, Resting, Options, Items, Clauses, Review]),
    ),
    row(
        Command::Send,
        &[Key::char('S')],
        Where::In(&[Overview, Resting, Options, Items, Clauses, Review]),
    ),
    row(
        Command::Choose,
        &[Key::char('T')],
        Where::In(&[Overview, Resting, Options, Items, Clauses]),
    ),
    row(Command::Undo, &[Key::char('u'), Key::ctrl('z')], CHANGING),
    row(Command::Redo, &[Key::char('U'), Key::ctrl('y')], CHANGING),
    row(
        Command::Remove,
        &[Key::char('-'), on(Code::Delete)],
        Where::In(&[Overview, Options, Items, Clauses, Notes]),
    ),
    row(Command::MoveUp, &[Key::char('<')], MOVABLE),
    row(Command::MoveDown, &[Key::char('>')], MOVABLE),
    row(Command::Replace, &[Key::char('e')], Where::In(&[Clauses])),
    row(Command::LeaveOut, &[Key::char('x')], Where::In(&[Clauses])),
    row(Command::Restore, &[Key::char('r')], Where::In(&[Clauses, Overview])),
    row(Command::Reason, &[Key::char('b')], Where::In(&[Clauses])),
    row(Command::Heading, &[Key::char('h')], Where::In(&[Overview, Clauses])),
    row(Command::Note, &[Key::char('m'), Key::ctrl('k'), f(5)], SECTION),
    row(
        Command::Notes,
        &[Key::char('M')],
        Where::In(&[Overview, Resting, Options, Items, Clauses, Review]),
    ),
    row(
        Command::Wall,
        &[Key::char('W')],
        Where::In(&[Overview, Resting, Options, Items, Clauses, Review]),
    ),
    row(
        Command::Lead,
        &[Key::char('L')],
        Where::In(&[Overview, Resting, Options, Items, Clauses, Review]),
    ),
    row(Command::Follow, &[Key::char('F')], FOLLOWING),
    row(
        Command::Assign,
        &[Key::char('A')],
        Where::In(&[Overview, Resting, Options, Items, Clauses, Review]),
    ),
    row(Command::Save, &[Key::char('s'), Key::ctrl('s'), f(2)], CHANGING),
    row(Command::Rename, &[Key::char('t')], Where::In(&[Overview])),
    row(Command::Quit, &[Key::char('q'), Key::ctrl('q'), Key::ctrl('c'), Key::ctrl('x')], ANYWHERE),
    row(Command::PreviousMissing, &[Key::char('N')], Where::In(&[Review])),
    row(Command::PreviousField, &[on(Code::BackTab)], SECTION),
    row(Command::Up, &[on(Code::Up), Key::char('k')], ARROWS),
    row(Command::Down, &[on(Code::Down), Key::char('j')], ARROWS),
    row(Command::PageUp, &[on(Code::PageUp)], ROWS),
    row(Command::PageDown, &[on(Code::PageDown)], ROWS),
    row(Command::First, &[on(Code::Home)], ROWS),
    row(Command::Last, &[on(Code::End)], ROWS),
    row(
        Command::Copy,
        &[Key::char('y')],
        Where::In(&[
            Overview, Resting, Options, Items, Clauses, Review, Deviations, Deviation, Preview,
        ]),
    ),
    row(
        Command::Mouse,
        &[Key::char('K')],
        Where::NotIn(&[WritingLine, Naming, WritingProse, Searching, HelpSearching, Wall, Dialog]),
    ),
    row(Command::Redraw, &[Key::ctrl('l')], ANYWHERE),
    row(Command::Suspend, &[Key::char('Z')], LISTS),
];
