//! The text under the caret: one line or many, edited letter by letter and seen in rows.
//!
//! `tui-textarea-2` does the editing of the stretch around the caret. The whole text, its rows, drawing and
//! movement by what is seen are ours: the crate breaks lines after « and inside "10 000 kr", forgets the goal
//! column, counts code points for columns, and walks and sets the whole text anew at each key. Here a key
//! costs what it changes. Nothing outside this module knows which crate it is.
//! A letter is what a reader sees as one, a cluster of code points.

mod body;
mod moves;
mod near;
#[cfg(test)]
mod tests;

use std::ops::Range;

use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use unicode_normalization::UnicodeNormalization as _;

use self::body::{Body, Row};
use self::moves::Step;
use self::near::Near;
use super::frame::Frame;
use super::measure::{FIRST_MARK, cells, left, right_of, width};
use crate::app::key::{Code, Key};
use crate::base::Splice;
use crate::base::text::{Cleaned, Line, Prose};

/// Whether a text may have line breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// One line; pasted line breaks become spaces.
    Line,
    /// Many lines.
    Prose,
}

/// What a key did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// The text is another.
    Changed {
        /// The run that was replaced; one that is the same as before when all that was put in was hidden.
        run: Splice,
        /// How many hidden characters of what was put in were left out.
        removed: usize,
    },
    /// The caret or the mark moved, or something was copied.
    Moved,
    /// Nothing.
    Ignored,
}

/// A text with a caret. It is NFC and free of hidden characters whatever comes in.
#[derive(Debug)]
pub struct Editor {
    body: Body,
    near: Near,
    mode: Mode,
    /// Where the caret stands, in bytes; always between two letters.
    caret: usize,
    /// The other end of what is marked; always between two letters.
    anchor: Option<usize>,
    /// The first row seen.
    top: usize,
    /// How many rows were seen last.
    height: u16,
    /// Where it was drawn last.
    place: Rect,
    /// The column that Up and Down aim at.
    goal: Option<usize>,
    /// What was cut or copied last.
    clip: String,
}

impl Editor {
    /// Returns an empty editor.
    pub fn new(mode: Mode) -> Self {
        let body = Body::new("", super::measure::TEXT_WIDTH);
        let (near, place, clip) = (Near::new(), Rect::default(), String::new());
        let (caret, anchor, goal, top, height) = (0, None, None, 0, 1);
        Self { body, near, mode, caret, anchor, top, height, place, goal, clip }
    }

    /// Returns the text.
    pub fn text(&self) -> String {
        self.body.text()
    }

    /// Returns whether the text is `other`.
    pub fn holds(&self, other: &str) -> bool {
        self.body.is(other)
    }

    /// Takes over another text without its hidden characters, with the caret at its end.
    pub fn open(&mut self, text: &str, mode: Mode) {
        self.mode = mode;
        self.top = 0;
        let Cleaned { text, .. } = self.clean(text);
        self.body = Body::new(&text, self.body.width());
        self.near.close();
        self.jump(text.len());
    }

    /// Takes over another state of the same text, as after undo, with the caret where it changed.
    pub fn update(&mut self, text: &str) {
        let Cleaned { text, .. } = self.clean(text);
        if let Some(run) = Splice::between(&self.text(), &text) {
            self.take_over(&run);
            self.jump(self.body.boundary(run.at + run.inserted.len()));
        }
    }

    /// Takes over what others have made of the text: the caret stays with the letters around it, and before
    /// what was put in right there, so that what one types stays in one piece.
    pub fn shift(&mut self, text: &str) {
        let Cleaned { text, .. } = self.clean(text);
        let Some(run) = Splice::between(&self.text(), &text) else { return };
        let Splice { at, removed, inserted } = &run;
        let caret = if self.caret > *at && self.caret >= at + removed.len() {
            self.caret - removed.len() + inserted.len()
        } else {
            self.caret.min(*at)
        };
        self.take_over(&run);
        self.jump(self.body.boundary(caret));
    }

    /// Replaces a run that was changed from elsewhere.
    fn take_over(&mut self, run: &Splice) {
        self.near.close();
        self.body.replace(run.at..run.at + run.removed.len(), &run.inserted);
    }

    /// Returns how many bytes of the text stand before the caret.
    pub fn caret_byte(&self) -> usize {
        self.caret
    }

    /// Puts the caret before a byte of the text, or at the end when there are not so many.
    pub fn stand_at(&mut self, byte: usize) {
        self.jump(self.body.boundary(byte));
    }

    /// Puts a pasted text at the caret, in place of what is marked.
    pub fn paste(&mut self, text: &str) -> Pressed {
        let Cleaned { text, removed } = self.clean(text);
        if text.is_empty() && removed == 0 {
            return Pressed::Ignored;
        }
        let run = self.replace(self.mark().unwrap_or(self.caret..self.caret), &text);
        Pressed::Changed { run, removed }
    }

    /// Returns whether something is marked.
    pub fn has_mark(&self) -> bool {
        self.mark().is_some()
    }

    /// Does what a key asks for in a text; the keys of commands are not for here.
    pub fn press(&mut self, key: Key) -> Pressed {
        let Key { code, ctrl, alt, shift } = key;
        match (code, ctrl, alt) {
            (Code::Char(c), false, false) => self.paste(c.encode_utf8(&mut [0; 4])),
            (Code::Enter, _, _) if self.mode == Mode::Prose => self.paste("\n"),
            (Code::Char('c'), true, false) => self.copy(),
            (Code::Char('x'), true, false) => self.cut(),
            (Code::Char('v'), true, false) => self.paste(&self.clip.clone()),
            (Code::Char('a'), true, false) => self.mark_all(),
            (Code::Backspace, _, _) => {
                self.delete(if ctrl || alt { Step::WordBack } else { Step::Back })
            }
            (Code::Delete, _, _) => self.delete(if ctrl { Step::WordOn } else { Step::On }),
            (code, _, false) => match Step::of(code, ctrl) {
                Some(step) => self.go(step, shift),
                None => Pressed::Ignored,
            },
            _ => Pressed::Ignored,
        }
    }

    /// Returns how many rows the text takes in `width_cells` cells, at least 1.
    pub fn rows_in(&mut self, width_cells: u16) -> u16 {
        self.set_width(width_cells);
        cells(self.body.count())
    }

    /// Draws the rows that fit and returns where the terminal's cursor belongs; nothing without an area.
    pub fn draw(&mut self, frame: &mut Frame, area: Rect) -> Option<Position> {
        if area.is_empty() {
            return None;
        }
        self.set_width(area.width);
        self.height = area.height;
        self.place = area;
        self.follow_caret();
        while self.body.settle(self.top, usize::from(area.height)) {
            self.follow_caret();
        }
        let mark = self.mark();
        for (y, row) in (area.y..area.bottom()).zip(self.body.rows(self.top)) {
            draw_row(frame, Rect { y, height: 1, ..area }, row.text, marked(&row, mark.as_ref()));
        }
        let row = self.body.row_of(self.caret);
        let column = self.column().min(usize::from(area.width - 1));
        Some(Position {
            x: area.x.saturating_add(cells(column)),
            y: area.y.saturating_add(cells(row.saturating_sub(self.top))),
        })
    }

    /// The caret needs a cell after the last letter of a full row.
    fn set_width(&mut self, area: u16) {
        let room = area.saturating_sub(1).max(1);
        if self.body.width() != room {
            self.body = Body::new(&self.body.text(), room);
        }
    }

    /// Scrolls by a third of the pane when the caret leaves it, so that not every Down repaints all.
    fn follow_caret(&mut self) {
        let height = usize::from(self.height.max(1));
        let row = self.body.row_of(self.caret);
        let stride = height / 3;
        if row < self.top {
            self.top = row.saturating_sub(stride);
        } else if row >= self.top + height {
            self.top = (row + 1 + stride).saturating_sub(height);
        }
        // No empty rows below the text while some of it is out of sight above.
        self.top = self.top.min(self.body.count().saturating_sub(height));
    }

    fn clean(&self, text: &str) -> Cleaned<String> {
        match self.mode {
            Mode::Line => {
                let Cleaned { text, removed } = Line::typed(text);
                Cleaned { text: text.as_str().to_owned(), removed }
            }
            Mode::Prose => {
                let Cleaned { text, removed } = Prose::typed(text);
                Cleaned { text: text.as_str().to_owned(), removed }
            }
        }
    }

    fn mark(&self) -> Option<Range<usize>> {
        let anchor = self.anchor?;
        let (from, to) = (anchor.min(self.caret), anchor.max(self.caret));
        (from < to).then_some(from..to)
    }

    /// Puts the caret somewhere, with nothing marked.
    fn jump(&mut self, to: usize) {
        (self.caret, self.anchor, self.goal) = (to, None, None);
    }

    /// Replaces a part of the text; the one way in which a key or paste changes it. Returns what changed.
    fn replace(&mut self, part: Range<usize>, text: &str) -> Splice {
        let (part, text, behind) = self.composed(part, text);
        let removed = self.body.slice(part.clone());
        let caret = self.near.replace(&mut self.body, part.clone(), &text);
        self.jump(self.body.boundary(caret.saturating_sub(behind)));
        match Splice::between(&removed, &text) {
            Some(run) => Splice { at: part.start + run.at, ..run },
            None => Splice { at: self.caret, removed: String::new(), inserted: String::new() },
        }
    }

    /// Returns what to replace so that the text stays NFC: with the letters on both sides where two runs
    /// meet that may now be one letter. The number is how many bytes of the new text the caret comes before.
    fn composed(&self, part: Range<usize>, text: &str) -> (Range<usize>, String, usize) {
        let to = self.body.next(part.end).unwrap_or(part.end);
        let behind = self.body.slice(part.end..to);
        // What comes before the first mark composes with nothing that stands before it.
        let may_compose = |text: &str| text.bytes().next().is_some_and(|first| first >= FIRST_MARK);
        if !may_compose(text) && !may_compose(&behind) {
            return (part, text.to_owned(), 0);
        }
        let from = self.body.previous(part.start).unwrap_or(part.start);
        let head = self.body.slice(from..part.start) + text;
        let before: usize = head.nfc().map(char::len_utf8).sum();
        let text: String = (head + &behind).nfc().collect();
        let behind = text.len().saturating_sub(before);
        (from..to, text, behind)
    }
}

/// Returns the bytes of the row that are marked.
fn marked(row: &Row<'_>, mark: Option<&Range<usize>>) -> Option<(usize, usize)> {
    let mark = mark?;
    let (start, end) = (mark.start.clamp(row.from, row.to()), mark.end.clamp(row.from, row.to()));
    (start < end).then(|| (start - row.from, end - row.from))
}

fn draw_row(frame: &mut Frame, area: Rect, text: &str, marked: Option<(usize, usize)>) {
    frame.put_clean(area, text, Style::new());
    if let Some((from, to)) = marked {
        let wide = |range: Range<usize>| cells(width(text.get(range).unwrap_or_default()));
        let place = left(right_of(area, wide(0..from)), wide(from..to));
        frame.emphasise(place, Modifier::REVERSED);
    }
}
