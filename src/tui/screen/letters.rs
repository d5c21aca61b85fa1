//! What stands in the cells of a screen, so small that a whole screen is compared at each key.

use std::collections::BTreeMap;

use ratatui::buffer::Cell;
use ratatui::style::Modifier;
use unicode_width::UnicodeWidthChar as _;

use crate::platform::Characters;
use crate::tui::measure::width;
use crate::tui::signs::drawn;

/// So many letters that are not plain are remembered before all are forgotten.
const MOST: usize = 4_096;

/// The styles that are seen where no letter is.
pub(super) const SEEN_ON_BLANKS: Modifier = Modifier::UNDERLINED.union(Modifier::REVERSED);

/// What stands in one cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    /// A letter of one code point that every terminal draws in one cell.
    Plain(char, Modifier),
    /// Another letter, by its number.
    Other(usize, Modifier),
    /// The rest of a wide letter, or what nobody knows any longer.
    Behind,
}

impl Slot {
    /// A cell that nothing was ever written in.
    pub(super) const EMPTY: Self = Self::Plain(' ', Modifier::empty());

    /// Returns whether nothing is seen in it, whatever letters would look like there.
    pub(super) fn is_blank(self) -> bool {
        matches!(self, Self::Plain(' ', style) if !style.intersects(SEEN_ON_BLANKS))
    }

    /// Returns whether a reader sees the same in both.
    pub(super) fn looks_like(self, other: Self) -> bool {
        self == other || (self.is_blank() && other.is_blank())
    }

    /// Returns whether every terminal draws it in one cell.
    pub(super) fn is_plain(self) -> bool {
        match self {
            Self::Plain(..) => true,
            Self::Other(..) | Self::Behind => false,
        }
    }
}

/// A letter that is not plain.
#[derive(Clone, Debug)]
pub(super) struct Other {
    /// Its code points.
    pub(super) text: Box<str>,
    /// How many cells it takes where each code point is drawn by itself; as many as it should, or more.
    pub(super) apart: usize,
}

impl Other {
    fn new(text: &str) -> Self {
        Self { text: text.into(), apart: apart(text.chars()) }
    }

    /// Returns its code points as far as they have room when each is drawn by itself: where the row ends, the
    /// rest would go to the next one, or scroll the screen.
    pub(super) fn within(&self, room: usize) -> &str {
        if self.apart <= room {
            return &self.text;
        }
        let end = |(at, letter): (usize, char)| at + letter.len_utf8();
        let ends = self.text.char_indices().map(end);
        let parts = ends.filter_map(|end| self.text.get(..end));
        parts.take_while(|part| apart(part.chars()) <= room).last().unwrap_or(&self.text)
    }
}

fn apart(letters: impl Iterator<Item = char>) -> usize {
    letters.map(|letter| letter.width().unwrap_or_default()).sum()
}

/// The letters that are more than one code point, wide, or wide in some terminals.
#[derive(Clone, Debug)]
pub(super) struct Letters {
    characters: Characters,
    others: Vec<Other>,
    numbers: BTreeMap<Box<str>, usize>,
}

impl Letters {
    pub(super) fn new(characters: Characters) -> Self {
        Self { characters, others: Vec::new(), numbers: BTreeMap::new() }
    }

    /// Forgets the letters when there are too many of them; those in `shown` are no longer known.
    pub(super) fn bound(&mut self, shown: &mut [Slot]) {
        if self.others.len() < MOST {
            return;
        }
        *self = Self::new(self.characters);
        for slot in shown.iter_mut().filter(|slot| !slot.is_plain()) {
            *slot = Slot::Behind;
        }
    }

    /// Makes `slots` what stands in a row of cells.
    pub(super) fn take_in(&mut self, row: &[Cell], slots: &mut Vec<Slot>) {
        slots.clear();
        // A wide letter covers the cells behind it, as far as the row goes.
        let mut behind = 0_usize;
        for cell in row {
            if let Some(rest) = behind.checked_sub(1) {
                slots.push(Slot::Behind);
                behind = rest;
                continue;
            }
            let symbol = cell.symbol();
            if let [letter] = symbol.as_bytes() {
                slots.push(Slot::Plain(char::from(*letter), cell.modifier));
            } else {
                let (slot, wide) = self.slot(symbol, cell.modifier);
                slots.push(slot);
                behind = wide - 1;
            }
        }
    }

    /// Returns what a text in one cell is, and how many cells it takes.
    fn slot(&mut self, symbol: &str, style: Modifier) -> (Slot, usize) {
        let symbol = drawn(symbol, self.characters);
        let mut letters = symbol.chars();
        // Signs beyond Latin-1 such as – are two cells wide where East Asian widths are set.
        if let (Some(letter @ ..='\u{ff}'), None) = (letters.next(), letters.next()) {
            return (Slot::Plain(letter, style), 1);
        }
        let known = self.numbers.get(&*symbol).copied();
        let number = known.unwrap_or_else(|| {
            let number = self.others.len();
            self.others.push(Other::new(&symbol));
            self.numbers.insert(symbol.as_ref().into(), number);
            number
        });
        (Slot::Other(number, style), width(&symbol).max(1))
    }

    /// Returns a letter that is not plain.
    pub(super) fn other(&self, number: usize) -> Option<&Other> {
        self.others.get(number)
    }

    /// Returns how many cells may have something else in them once a letter is written: its own, and those
    /// behind it when a terminal knows its parts alone, such as a hand and its colour.
    pub(super) fn reach(&self, slot: Slot) -> usize {
        match slot {
            Slot::Plain(..) | Slot::Behind => 1,
            Slot::Other(number, _) => self.other(number).map_or(1, |other| other.apart),
        }
    }
}
