//! Where the caret goes: by cluster, word and what is seen; marking, cutting and deleting by the same steps.

use ratatui::layout::Position;
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use super::body::Body;
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
        let (caret, mark, anchor) = (self.caret, self.mark(), self.anchor);
        let column = self.goal.unwrap_or_else(|| self.column());
        let to = match (step, &mark) {
            // Without Shift the arrows leave a mark on the side that they point to.
            (Step::Back, Some(mark)) if !marking => mark.start,
            (Step::On, Some(mark)) if !marking => mark.end,
            _ => self.after(step, column),
        };
        self.jump(to);
        self.anchor = marking.then(|| anchor.unwrap_or(caret));
        let vertical = matches!(step, Step::Up | Step::Down | Step::PageUp | Step::PageDown);
        self.goal = vertical.then_some(column);
        if to == caret && mark.is_none() { Pressed::Ignored } else { Pressed::Moved }
    }

    /// Puts the caret at a place of the screen where the text was drawn; nothing elsewhere.
    pub(in crate::tui) fn point(&mut self, at: Position) -> Pressed {
        if !self.place.contains(at) {
            return Pressed::Ignored;
        }
        let below = usize::from(at.y - self.place.y);
        let row = (self.top + below).min(self.body.count().saturating_sub(1));
        self.jump(self.in_row(row, usize::from(at.x - self.place.x)));
        Pressed::Moved
    }

    /// Deletes what is marked, or else what a step passes over.
    pub(super) fn delete(&mut self, step: Step) -> Pressed {
        let other = self.after(step, 0);
        let part = self.mark().unwrap_or(self.caret.min(other)..self.caret.max(other));
        if part.is_empty() {
            return Pressed::Ignored;
        }
        Pressed::Changed { run: self.replace(part, ""), removed: 0 }
    }

    pub(super) fn copy(&mut self) -> Pressed {
        match self.mark() {
            Some(mark) => {
                self.clip = self.body.slice(mark);
                Pressed::Moved
            }
            None => Pressed::Ignored,
        }
    }

    pub(super) fn cut(&mut self) -> Pressed {
        match (self.copy(), self.mark()) {
            (Pressed::Moved, Some(mark)) => {
                Pressed::Changed { run: self.replace(mark, ""), removed: 0 }
            }
            _ => Pressed::Ignored,
        }
    }

    pub(super) fn mark_all(&mut self) -> Pressed {
        self.jump(self.body.len());
        self.anchor = Some(0);
        Pressed::Moved
    }

    /// Returns how many letters are marked, as people count them.
    pub(in crate::tui) fn marked(&self) -> usize {
        self.mark().map_or(0, |mark| self.body.slice(mark).graphemes(true).count())
    }

    /// Returns the column that the caret is seen in, from 0.
    pub(super) fn column(&self) -> usize {
        let row = self.body.row(self.body.row_of(self.caret));
        row.map_or(0, |row| {
            width(row.text.get(..self.caret.saturating_sub(row.from)).unwrap_or_default())
        })
    }

    fn after(&self, step: Step, column: usize) -> usize {
        let caret = self.caret;
        let row = self.body.row_of(caret);
        let page = usize::from(self.height).saturating_sub(1).max(1);
        match step {
            Step::Back => self.body.previous(caret).unwrap_or(caret),
            Step::On => self.body.next(caret).unwrap_or(caret),
            Step::WordBack => previous_word(&self.body, caret),
            Step::WordOn => next_word(&self.body, caret),
            Step::Up if row == 0 => caret,
            Step::Up => self.in_row(row.saturating_sub(1), column),
            Step::Down if row + 1 >= self.body.count() => caret,
            Step::Down => self.in_row(row + 1, column),
            Step::PageUp => self.in_row(row.saturating_sub(page), column),
            Step::PageDown => self.in_row((row + page).min(self.body.count() - 1), column),
            Step::RowStart => self.body.row(row).map_or(caret, |row| row.from),
            Step::RowEnd => self.body.row(row).map_or(caret, |row| row.last_place()),
            Step::Start => 0,
            Step::End => self.body.len(),
        }
    }

    /// Returns the place in row number `index` that is nearest to `column` from the left.
    fn in_row(&self, index: usize, column: usize) -> usize {
        let Some(row) = self.body.row(index) else { return self.caret };
        let mut taken = 0_usize;
        let clusters = row.text.graphemes(true).take_while(|cluster| {
            taken = taken.saturating_add(cluster.width());
            taken <= column
        });
        let within: usize = clusters.map(str::len).sum();
        (row.from + within).min(row.last_place())
    }
}

/// Returns where the next word begins, or the end of the paragraph; from there the next paragraph.
fn next_word(body: &Body, caret: usize) -> usize {
    let (from, text) = body.row_on_from(caret);
    let (within, mut window) = (caret.saturating_sub(from), text.to_owned());
    loop {
        let line_break = window.get(within..).and_then(|text| text.find('\n'));
        let end = line_break.map_or(window.len(), |at| within + at);
        if let Some(at) = words(window.get(..end).unwrap_or_default()).find(|at| *at > within) {
            return from + at;
        }
        match line_break {
            Some(0) => return from + end + 1,
            Some(_) => return from + end,
            None if from + end == body.len() => return from + end,
            None => {
                while window.len() < 2 * end && from + window.len() < body.len() {
                    window.push_str(body.row_on_from(from + window.len()).1);
                }
            }
        }
    }
}

/// Returns where the word before begins, or the paragraph; from there the end of the paragraph before.
fn previous_word(body: &Body, caret: usize) -> usize {
    let (mut from, mut window) = body.before(caret);
    let mut joined;
    loop {
        let line_break = window.rfind('\n');
        let start = line_break.map_or(0, |at| at + 1);
        let is_whole = line_break.is_some() || from == 0;
        if is_whole && start == window.len() {
            return caret.saturating_sub(1);
        }
        match words(window.get(start..).unwrap_or_default()).last() {
            // What is cut off at its beginning may be the end of a word.
            Some(at) if at > 0 || is_whole => return from + start + at,
            Some(_) | None if is_whole => return from + start,
            Some(_) | None => {}
        }
        let wanted = 2 * window.len();
        while from > 0 && caret - from < wanted {
            from = body.before(from).0;
        }
        joined = body.slice(from..caret);
        window = &joined;
    }
}

/// Returns where the words of a part of a paragraph begin.
fn words(line: &str) -> impl Iterator<Item = usize> {
    let pieces = line.split_word_bound_indices();
    pieces.filter(|(_, piece)| piece.chars().any(char::is_alphanumeric)).map(|(at, _)| at)
}
