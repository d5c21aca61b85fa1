//! What people at one draft do, at random.

use proptest::prelude::*;
use proptest::sample::select;

use crate::app::{Code, Key};

/// The sections that they write in: one has several lines, two have one long text each.
pub(super) const SECTIONS: &[&str] = &["parties", "purpose", "teams"];

pub(super) const ENTER: Key = Key::plain(Code::Enter);
pub(super) const ESC: Key = Key::plain(Code::Esc);
pub(super) const DOWN: Key = Key::plain(Code::Down);
pub(super) const FIRST: Key = Key::plain(Code::Home);
pub(super) const OVERVIEW: Key = Key::ctrl('o');
pub(super) const UNDO: Key = Key::ctrl('z');

/// What somebody does, or happens to somebody; people and the like are counted round.
#[derive(Clone, Copy, Debug)]
pub(super) enum Deed {
    /// Goes to a section.
    Go(usize, usize),
    /// Types a word at the end of the text in focus.
    Type(usize),
    /// Presses a key.
    Press(usize, Key),
    /// Answers a question: with whoever writes there it is to ask, to take over, to write too, or to read.
    Pick(usize, usize),
    /// The files are written and read: so many of the requests.
    Work(usize, usize),
    /// So many answers come to the session.
    Answer(usize, usize),
    /// So many lines of another come to the session.
    Hear(usize, usize, usize),
    /// Some milliseconds pass.
    Wait(i64),
    /// Is cut off without a word, and comes again.
    Die(usize),
}

pub(super) fn deed() -> impl Strategy<Value = Deed> {
    let who = || 0..4_usize;
    let most = || prop_oneof![1..3_usize, Just(usize::MAX)];
    let keys =
        vec![ENTER, ENTER, ENTER, ESC, Key::plain(Code::Tab), UNDO, Key::char('T'), Key::ctrl('s')];
    prop_oneof![
        3 => (who(), 0..SECTIONS.len()).prop_map(|(who, section)| Deed::Go(who, section)),
        8 => who().prop_map(Deed::Type),
        4 => (who(), select(keys)).prop_map(|(who, key)| Deed::Press(who, key)),
        3 => (who(), prop_oneof![0..4_usize, 1..3_usize])
            .prop_map(|(who, number)| Deed::Pick(who, number)),
        4 => (who(), most()).prop_map(|(who, most)| Deed::Work(who, most)),
        4 => (who(), most()).prop_map(|(who, most)| Deed::Answer(who, most)),
        3 => (who(), who(), most()).prop_map(|(who, whom, most)| Deed::Hear(who, whom, most)),
        3 => select(vec![60, 300, 1_500, 61_000]).prop_map(Deed::Wait),
        1 => who().prop_map(Deed::Die),
    ]
}
