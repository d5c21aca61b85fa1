//! The places that text is written in, and the way there.

use crate::terminal::Terminal;
use crate::{CTRL_Q, DOWN, ENTER, TAB};

/// A place to write in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    /// An answer of one line.
    Line,
    /// A long answer.
    Prose,
    /// A sentence of the template.
    Clause,
    /// The heading of a section that is being made.
    Heading,
    /// A note.
    Note,
    /// The name of a draft that is being made.
    Title,
}

/// The key for a note, in a text.
const CTRL_K: &str = "\x0b";
/// The longest text tried in a place of one line, in words.
const SHORT: u64 = 18;
/// The longest text tried elsewhere.
const LONG: u64 = 2_500;

impl Place {
    /// Every place.
    pub(crate) const ALL: [Self; 6] =
        [Self::Line, Self::Prose, Self::Clause, Self::Heading, Self::Note, Self::Title];

    /// Returns whether it has room for some pages; if not, for some words.
    pub(crate) fn is_long(self) -> bool {
        matches!(self, Self::Prose | Self::Clause | Self::Note)
    }

    /// Returns whether what is written there is shown in a list.
    pub(crate) fn is_listed(self) -> bool {
        matches!(self, Self::Heading | Self::Title)
    }

    /// Returns how many words are tried there at most.
    pub(crate) fn room(self) -> u64 {
        if self.is_long() { LONG } else { SHORT }
    }

    /// Returns whether what is written there is part of the agreement.
    pub(crate) fn is_printed(self) -> bool {
        matches!(self, Self::Line | Self::Prose | Self::Clause)
    }

    /// Goes from the overview, or from the list of drafts for a new one, to writing there.
    pub(crate) fn go(self, terminal: &mut Terminal) {
        match self {
            Self::Line => {
                terminal.send(&[DOWN, ENTER].concat());
                terminal.wait_for("Hva heter kommunen?");
            }
            Self::Prose => go_to_the_purpose(terminal),
            Self::Clause => {
                go_to_the_purpose(terminal);
                terminal.send(TAB);
                terminal.wait_for("Velg en setning");
                terminal.send(ENTER);
                terminal.wait_for("Endre teksten.");
            }
            Self::Heading => {
                terminal.send("+");
                terminal.wait_for("Hva skal overskriften på det nye");
            }
            Self::Note => {
                go_to_the_purpose(terminal);
                terminal.send(CTRL_K);
                terminal.wait_for("Skriv et notat.");
            }
            Self::Title => {
                terminal.send(ENTER);
                terminal.wait_for("Hva skal utkastet hete?");
            }
        }
    }

    /// Goes to where what was written there before is shown.
    pub(crate) fn return_to(self, terminal: &mut Terminal) {
        match self {
            Self::Line | Self::Prose | Self::Clause => self.go(terminal),
            Self::Note => {
                go_to_the_purpose(terminal);
                terminal.send(CTRL_K);
                terminal.wait_for("Det er notater her fra før.");
                terminal.send("2");
                terminal.wait_for("3 Endre teksten");
                terminal.send("3");
                terminal.wait_for("Skriv et notat.");
            }
            // They stand in the lists that are shown already.
            Self::Heading | Self::Title => {}
        }
    }
}

fn go_to_the_purpose(terminal: &mut Terminal) {
    terminal.send(&[DOWN, DOWN, ENTER].concat());
    terminal.wait_for("Hvilken veileder bygger dere på?");
    terminal.send(TAB);
    terminal.wait_for("Er det noe mer dere vil si om formålet?");
}

/// Leaves the program in an orderly way.
pub(crate) fn leave(terminal: &mut Terminal) {
    terminal.send(CTRL_Q);
    assert!(terminal.wait_for_end().success(), "{}", terminal.text());
}
