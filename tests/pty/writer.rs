//! Somebody who writes in a section of a draft in which others write too.

use std::path::Path;

use crate::drafts;
use crate::terminal::Terminal;
use crate::{DOWN, ENTER};

/// The answer of who writes although somebody else does.
const ALONG: &str = "skriv samtidig";

/// What stands at the foot of a screen with a text that is written in.
const WRITES: &str = "Ctrl+G hjelp";

/// A section that is one long text: its row in the overview, and what is asked.
pub(crate) type Seat = (usize, &'static str);

pub(crate) const FOLLOW_UP: Seat = (7, "Hvordan følger NAV opp deltakere");
pub(crate) const TEAMS: Seat = (12, "Hvem er med i teamene");

/// How many characters everybody has that nobody else types.
const OWN: u32 = 256;

/// Somebody who types each character once, and none that anybody else types: so each one can be told that
/// is missing.
pub(crate) struct Writer {
    pub(crate) seat: Seat,
    pub(crate) terminal: Terminal,
    /// What comes next.
    next: u32,
    pub(crate) typed: Vec<char>,
}

impl Writer {
    /// Opens the draft and goes to a section; who is the first there has the focus in the text.
    pub(crate) fn sits_down(folder: &Path, id: &str, (number, seat): (u32, Seat)) -> Self {
        let mut terminal = drafts::open(folder, id);
        terminal.send(&[&DOWN.repeat(seat.0), ENTER].concat());
        terminal.wait_for(seat.1);
        Self { seat, terminal, next: u32::from('一') + number * OWN, typed: Vec::new() }
    }

    /// Gets the focus in the text, also where somebody else writes in the section.
    pub(crate) fn takes_up(&mut self) {
        if self.terminal.text().contains(WRITES) {
            return;
        }
        self.terminal.send(ENTER);
        self.terminal.wait_until("a text or a question", |screen| {
            screen.contains(WRITES) || screen.contains(ALONG)
        });
        let screen = self.terminal.text();
        let answer = screen.lines().find(|line| line.contains(ALONG));
        if let Some(number) = answer.and_then(|line| line.trim_start_matches([' ', '>']).get(..1)) {
            self.terminal.send(number);
            self.terminal.wait_for(WRITES);
        }
    }

    /// Types the next character.
    pub(crate) fn types(&mut self) -> char {
        let key = char::from_u32(self.next).unwrap();
        self.next += 1;
        self.terminal.send(&key.to_string());
        self.typed.push(key);
        key
    }

    /// Returns what the screen shows of the section, without who is where.
    pub(crate) fn body(&self) -> String {
        let text = self.terminal.text();
        let rows: Vec<_> = text.lines().collect();
        rows[2..rows.len() - 3].join("\n")
    }
}
