//! What is sent to the terminal: letters, and the shortest way of the cursor from one to the next.

use std::io::Write as _;

use ratatui::layout::Position;
use ratatui::style::Modifier;

use super::letters::{Letters, SEEN_ON_BLANKS, Slot};
use crate::tui::dress::Dress;

/// The terminal's cursor and style, and the bytes that brought them there.
#[derive(Clone, Debug)]
pub(super) struct Pen {
    /// What is not sent yet.
    pub(super) bytes: Vec<u8>,
    /// How many columns the screen has.
    pub(super) columns: u16,
    /// Where the cursor stands, when that is certain.
    at: Option<Position>,
    style: Modifier,
    dress: Dress,
    /// Whether a part of a row may be moved, and cells erased, instead of writing them.
    pub(super) shifts: bool,
}

impl Pen {
    /// Returns the pen of a screen whose cursor may be anywhere.
    pub(super) fn new(columns: u16, dress: Dress, shifts: bool) -> Self {
        let (bytes, at, style) = (Vec::new(), None, Modifier::empty());
        Self { bytes, columns, at, style, dress, shifts }
    }

    /// Returns the same pen with nothing written.
    pub(super) fn fresh(&self) -> Self {
        Self { bytes: Vec::new(), ..*self }
    }

    /// Takes over where another pen went that was made of this one.
    pub(super) fn follow(&mut self, other: &Self) {
        self.bytes.extend_from_slice(&other.bytes);
        (self.at, self.style) = (other.at, other.style);
    }

    /// Returns where the cursor stands, when that is certain.
    pub(super) fn at(&self) -> Option<Position> {
        self.at
    }

    /// Puts the cursor somewhere.
    pub(super) fn go(&mut self, to: Position) {
        if self.at == Some(to) {
            return;
        }
        let mut way = Vec::new();
        match (to.y.saturating_add(1), to.x.saturating_add(1)) {
            (row, 1) => command(&mut way, &[row], b'H'),
            (row, column) => command(&mut way, &[row, column], b'H'),
        }
        if let Some(at) = self.at {
            let mut other = Vec::new();
            let from = if to.x == 0 { 0 } else { at.x };
            if from != at.x {
                other.push(b'\r');
            }
            vertical(&mut other, at.y, to.y);
            horizontal(&mut other, from, to.x);
            if other.len() < way.len() {
                way = other;
            }
        }
        self.bytes.append(&mut way);
        self.at = Some(to);
    }

    /// Puts the cursor further on in its row, over the letters that stand there when that is shorter.
    pub(super) fn go_over(&mut self, to: Position, row: &[Slot]) {
        if let Some(at) = self.at.filter(|at| at.y == to.y && at.x < to.x && to.x - at.x < 5) {
            let between = row.get(usize::from(at.x)..usize::from(to.x)).unwrap_or_default();
            let same = |slot: &Slot| match slot {
                Slot::Plain(letter, style) if *style == self.style => u8::try_from(*letter).ok(),
                blank if blank.is_blank() && !self.shows_on_blanks() => Some(b' '),
                Slot::Plain(..) | Slot::Other(..) | Slot::Behind => None,
            };
            let letters: Option<Vec<u8>> = between.iter().map(same).collect();
            if let Some(letters) = letters.filter(|letters| letters.is_ascii()) {
                self.bytes.extend_from_slice(&letters);
                self.at = Some(to);
            }
        }
        self.go(to);
    }

    /// Writes a letter where the cursor stands.
    pub(super) fn put(&mut self, slot: Slot, letters: &Letters) {
        // Terminals disagree on how wide anything but a plain letter is, and on where the cursor stands
        // after the last column; the next cell is then gone to by its number.
        let next = self.at.map(|at| Position { x: at.x.saturating_add(1), ..at });
        match slot {
            Slot::Plain(letter, style) => {
                // A bold blank looks like any other.
                if !slot.is_blank() || self.shows_on_blanks() {
                    self.dress(style);
                }
                self.bytes.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
                self.at = next.filter(|next| next.x < self.columns);
            }
            Slot::Other(number, style) => {
                self.dress(style);
                let room = self.at.map_or(0, |at| usize::from(self.columns.saturating_sub(at.x)));
                let text = letters.other(number).map_or(" ", |other| other.within(room));
                self.bytes.extend_from_slice(text.as_bytes());
                self.at = None;
            }
            Slot::Behind => {}
        }
    }

    /// Returns whether the style that is set is seen on blanks too.
    fn shows_on_blanks(&self) -> bool {
        self.style.intersects(SEEN_ON_BLANKS)
    }

    /// Writes a command, of `count` where it stands for a number, in plain style; the cursor stays.
    pub(super) fn command(&mut self, count: usize, last: u8) {
        self.dress(Modifier::empty());
        match u16::try_from(count).unwrap_or(u16::MAX) {
            1 => command(&mut self.bytes, &[], last),
            count => command(&mut self.bytes, &[count], last),
        }
    }

    /// Sets the style of what is written next.
    pub(super) fn dress(&mut self, style: Modifier) {
        if style != self.style {
            self.dress.put_on(style, &mut self.bytes);
            self.style = style;
        }
    }

    /// Gives each cell of so many rows its colour. It is drawn and not left to the terminal's way of
    /// clearing, since not all clear in the colour that is set (GNU screen does only with `bce on`).
    pub(super) fn cover(&mut self, rows: u16) {
        self.dress.put_on(self.style, &mut self.bytes);
        let blanks = " ".repeat(usize::from(self.columns));
        for row in 1..=rows {
            command(&mut self.bytes, &[row], b'H');
            self.bytes.extend_from_slice(blanks.as_bytes());
        }
        self.at = None;
    }
}

fn command(bytes: &mut Vec<u8>, numbers: &[u16], last: u8) {
    bytes.extend_from_slice(b"\x1b[");
    for (index, number) in numbers.iter().enumerate() {
        if index > 0 {
            bytes.push(b';');
        }
        // Writing to a `Vec` cannot fail.
        write!(bytes, "{number}").unwrap_or_default();
    }
    bytes.push(last);
}

fn steps(bytes: &mut Vec<u8>, count: u16, last: u8) {
    match count {
        0 => {}
        1 => command(bytes, &[], last),
        count => command(bytes, &[count], last),
    }
}

fn vertical(bytes: &mut Vec<u8>, from: u16, to: u16) {
    match to.checked_sub(from) {
        // Not by line feeds: some terminals are set to go to the beginning of the row with them.
        Some(down) => steps(bytes, down, b'B'),
        None => steps(bytes, from - to, b'A'),
    }
}

fn horizontal(bytes: &mut Vec<u8>, from: u16, to: u16) {
    match from.checked_sub(to) {
        Some(left @ 0..4) => bytes.extend(std::iter::repeat_n(8, usize::from(left))),
        Some(left) => steps(bytes, left, b'D'),
        None => steps(bytes, to - from, b'C'),
    }
}
