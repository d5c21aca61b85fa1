//! Where the caret goes: by cluster, word and what is seen; marking, cutting and deleting by the same steps.

use ratatui::layout::Position;
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation as _};
use unicode_width::UnicodeWidthStr as _;

use super::rows::{Place, Row};
use super::{Editor, Pressed};
use crate::app::key::Code;
use crate::tui::measure::width;

/// One step of the caret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Back,
    On,
    WordBack,
    WordOn,
    Up,
    Down,
    PageUp,
    PageDown,
    RowStart,
    RowEnd,
    Start,
    End,
}

impl Step {
    /// Returns the step that a key without printable character asks for.
    pub(super) fn of(code: Code, ctrl: bool) -> Option<Self> {
        Some(match (code, ctrl) {
            (Code::Left, false) => Self::Back,
            (Code::Right, false) => Self::On,
            (Code::Left, true) => Self::WordBack,
            (Code::Right, true) => Self::WordOn,
            (Code::Up, _) => Self::Up,
            (Code::Down, _) => Self::Down,
            (Code::PageUp, _) => Self::PageUp,
            (Code::PageDown, _) => Self::PageDown,
            (Code::Home, false) => Self::RowStart,
            (Code::End, false) => Self::RowEnd,
            (Code::Home, true) => Self::Start,
            (Code::End, true) => Self::End,
            (
                Code::Char(_)
                | Code::Enter
                | Code::Esc
                | Code::Tab
                | Code::BackTab
                | Code::Backspace
                | Code::Delete
                | Code::F(_),
                _,
            ) => return None,
        })
    }
}

impl Editor {
    /// Moves the caret, and the mark along when `marking`.
    pub(super) fn go(&mut self, step: Step, marking: bool) -> Pressed {
        let (caret, mark) = (self.caret(), self.mark());
        let column = self.goal.unwrap_or_else(|| self.column_of(caret));
        let to = match (step, mark) {
            // Without Shift the arrows leave a mark on the side that they point to.
            (Step::Back, Some((from, _))) if !marking => from,
            (Step::On, Some((_, to))) if !marking => to,
            _ => self.after(step, caret, column),
        };
        if !marking {
            self.area.cancel_selection();
        } else if self.area.selection_range().is_none() {
            self.area.start_selection();
        }
        let vertical = matches!(step, Step::Up | Step::Down | Step::PageUp | Step::PageDown);
        self.goal = vertical.then_some(column);
        if to == caret && mark.is_none() {
            return Pressed::Ignored;
        }
        self.jump(to);
        Pressed::Moved
    }

    /// Puts the caret at a place of the screen where the text was drawn; nothing elsewhere.
    pub(in crate::tui) fn point(&mut self, at: Position) -> Pressed {
        if !self.place.contains(at) {
            return Pressed::Ignored;
        }
        let below = usize::from(at.y - self.place.y);
        let row = (self.top + below).min(self.rows.count().saturating_sub(1));
        let to = self.in_row(row, usize::from(at.x - self.place.x));
        self.area.cancel_selection();
        self.goal = None;
        self.jump(to);
        Pressed::Moved
    }

    /// Deletes what is marked, or else what a step passes over.
    pub(super) fn delete(&mut self, step: Step) -> Pressed {
        let caret = self.caret();
        let other = self.after(step, caret, 0);
        let (from, to) = self.mark().unwrap_or((caret.min(other), caret.max(other)));
        if from == to {
            return Pressed::Ignored;
        }
        self.replace(from, to, "");
        Pressed::Changed { removed: 0 }
    }

    pub(super) fn copy(&mut self) -> Pressed {
        match self.marked_text() {
            Some(text) => {
                self.clip = text;
                Pressed::Moved
            }
            None => Pressed::Ignored,
        }
    }

    pub(super) fn cut(&mut self) -> Pressed {
        match (self.copy(), self.mark()) {
            (Pressed::Moved, Some((from, to))) => {
                self.replace(from, to, "");
                Pressed::Changed { removed: 0 }
            }
            _ => Pressed::Ignored,
        }
    }

    pub(super) fn mark_all(&mut self) -> Pressed {
        self.area.cancel_selection();
        self.jump(Place::default());
        self.area.start_selection();
        let end = self.after(Step::End, Place::default(), 0);
        self.jump(end);
        Pressed::Moved
    }

    /// Returns how many letters are marked, as people count them.
    pub(in crate::tui) fn marked(&self) -> usize {
        self.marked_text().map_or(0, |text| text.graphemes(true).count())
    }

    fn marked_text(&self) -> Option<String> {
        let (from, to) = self.mark()?;
        let lines = (from.line..=to.line).map(|line| {
            let text = self.line(line);
            let start = if line == from.line { from.byte } else { 0 };
            let end = if line == to.line { to.byte } else { text.len() };
            text.get(start..end).unwrap_or_default()
        });
        Some(lines.collect::<Vec<_>>().join("\n"))
    }

    /// Returns the column that a place is seen in, from 0.
    pub(super) fn column_of(&self, place: Place) -> usize {
        let row = self.rows.get(self.rows.of(place));
        let from = row.map_or(0, |row| row.from.byte);
        width(self.line(place.line).get(from..place.byte).unwrap_or_default())
    }

    fn after(&self, step: Step, caret: Place, column: usize) -> Place {
        let row = self.rows.of(caret);
        let page = usize::from(self.height).saturating_sub(1).max(1);
        match step {
            Step::Back => self.back(caret, previous_cluster),
            Step::On => self.on(caret, next_cluster),
            Step::WordBack => self.back(caret, previous_word),
            Step::WordOn => self.on(caret, next_word),
            Step::Up if row == 0 => caret,
            Step::Up => self.in_row(row.saturating_sub(1), column),
            Step::Down if row + 1 >= self.rows.count() => caret,
            Step::Down => self.in_row(row + 1, column),
            Step::PageUp => self.in_row(row.saturating_sub(page), column),
            Step::PageDown => self.in_row((row + page).min(self.rows.count() - 1), column),
            Step::RowStart => self.rows.get(row).map_or(caret, |row| row.from),
            Step::RowEnd => self.rows.get(row).map_or(caret, |row| self.last_in(row)),
            Step::Start => Place::default(),
            Step::End => {
                let line = self.area.lines().len().saturating_sub(1);
                Place { line, byte: self.line(line).len() }
            }
        }
    }

    fn back(&self, caret: Place, previous: fn(&str, usize) -> Option<usize>) -> Place {
        let line = caret.line;
        match (previous(self.line(line), caret.byte), line.checked_sub(1)) {
            (Some(byte), _) => Place { line, byte },
            (None, Some(line)) => Place { line, byte: self.line(line).len() },
            (None, None) => caret,
        }
    }

    fn on(&self, caret: Place, next: fn(&str, usize) -> Option<usize>) -> Place {
        let line = caret.line;
        match next(self.line(line), caret.byte) {
            Some(byte) => Place { line, byte },
            None if line + 1 < self.area.lines().len() => Place { line: line + 1, byte: 0 },
            None => caret,
        }
    }

    /// Returns the place in row number `index` that is nearest to `column` from the left.
    fn in_row(&self, index: usize, column: usize) -> Place {
        let Some(row) = self.rows.get(index) else { return self.caret() };
        let text = self.line(row.from.line).get(row.from.byte..row.to).unwrap_or_default();
        let mut taken = 0_usize;
        let within: usize = text
            .graphemes(true)
            .take_while(|cluster| {
                taken = taken.saturating_add(cluster.width());
                taken <= column
            })
            .map(str::len)
            .sum();
        Place { byte: row.from.byte + within, ..row.from }.min(self.last_in(row))
    }

    /// Returns the last place that is seen in the row: before its last blank when the text goes on below.
    fn last_in(&self, row: Row) -> Place {
        let line = row.from.line;
        let end = Place { line, byte: row.to };
        if row.last {
            return end;
        }
        let byte = previous_cluster(self.line(line), row.to).unwrap_or(row.to);
        Place { line, byte: byte.max(row.from.byte) }
    }
}

/// Returns `byte`, or the next place between two clusters.
pub(super) fn boundary(text: &str, byte: usize) -> usize {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte += 1;
    }
    match GraphemeCursor::new(byte, text.len(), true).is_boundary(text, 0) {
        Ok(false) => next_cluster(text, byte).unwrap_or(text.len()),
        Ok(true) | Err(_) => byte,
    }
}

fn next_cluster(text: &str, byte: usize) -> Option<usize> {
    GraphemeCursor::new(byte, text.len(), true).next_boundary(text, 0).ok().flatten()
}

fn previous_cluster(text: &str, byte: usize) -> Option<usize> {
    GraphemeCursor::new(byte, text.len(), true).prev_boundary(text, 0).ok().flatten()
}

/// Returns where the next word begins, or the end of the line.
fn next_word(text: &str, byte: usize) -> Option<usize> {
    let starts = text.split_word_bound_indices().filter(|(_, word)| is_word(word));
    let next = starts.map(|(at, _)| at).find(|at| *at > byte);
    next.or_else(|| (byte < text.len()).then_some(text.len()))
}

/// Returns where the word before begins, or the beginning of the line.
fn previous_word(text: &str, byte: usize) -> Option<usize> {
    let starts = text.split_word_bound_indices().filter(|(_, word)| is_word(word));
    let previous = starts.map(|(at, _)| at).take_while(|at| *at < byte).last();
    previous.or_else(|| (byte > 0).then_some(0))
}

fn is_word(piece: &str) -> bool {
    piece.chars().any(char::is_alphanumeric)
}
