//! The text under the caret: one line or many, edited cluster by cluster and seen in rows.
//!
//! `tui-textarea-2` keeps the lines, the caret and the mark and does the editing.
//! Rows, drawing and movement by what is seen are ours: the crate breaks lines after « and inside
//! "10 000 kr", forgets the goal column, counts code points for columns, and sets the whole text anew
//! at each key. Nothing outside this module knows which crate it is.

mod moves;
mod rows;
#[cfg(test)]
mod tests;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use tui_textarea::{CursorMove, TextArea};
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

use self::moves::Step;
use self::rows::{Place, Row, Rows};
use super::measure::{cells, width};
use super::paint::paint;
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pressed {
    /// The text is another; so many hidden characters of what was put in were left out.
    Changed {
        /// How many.
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
    area: TextArea<'static>,
    mode: Mode,
    rows: Rows,
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
        let mut area = TextArea::default();
        // The draft has the undo history; the crate's own would keep every text twice.
        area.set_max_histories(0);
        let rows = Rows::new(area.lines(), super::measure::TEXT_WIDTH);
        let (place, clip) = (Rect::default(), String::new());
        Self { area, mode, rows, top: 0, height: 1, place, goal: None, clip }
    }

    /// Returns the text.
    pub fn text(&self) -> String {
        self.area.lines().join("\n")
    }

    /// Takes over another text without its hidden characters, with the caret at its end.
    pub fn open(&mut self, text: &str, mode: Mode) {
        self.mode = mode;
        self.top = 0;
        let Cleaned { text, .. } = self.clean(text);
        let end = end_of(&text);
        self.put(&text, end);
    }

    /// Takes over another state of the same text, as after undo, with the caret where it changed.
    pub fn update(&mut self, text: &str) {
        let Cleaned { text, .. } = self.clean(text);
        if let Some(Splice { at, inserted, .. }) = Splice::between(&self.text(), &text) {
            let caret = end_of(text.get(..at + inserted.len()).unwrap_or(&text));
            self.put(&text, caret);
        }
    }

    /// Takes over what others have made of the text: the caret stays with the letters around it, and before
    /// what was put in right there, so that what one types stays in one piece.
    pub fn shift(&mut self, text: &str) {
        let Cleaned { text, .. } = self.clean(text);
        let old = self.text();
        let Some(Splice { at, removed, inserted }) = Splice::between(&old, &text) else { return };
        let caret = self.offset(self.caret());
        let caret = if caret > at && caret >= at + removed.len() {
            caret - removed.len() + inserted.len()
        } else {
            caret.min(at)
        };
        let place = end_of(text.get(..caret).unwrap_or(&text));
        self.put(&text, place);
    }

    /// Returns how many bytes of the text stand before the caret.
    pub fn caret_byte(&self) -> usize {
        self.offset(self.caret())
    }

    /// Puts the caret before a byte of the text, or at the end when there are not so many.
    pub fn stand_at(&mut self, byte: usize) {
        let text = self.text();
        let place = end_of(text.get(..byte).unwrap_or(&text));
        self.area.cancel_selection();
        self.goal = None;
        self.jump(Place { byte: moves::boundary(self.line(place.line), place.byte), ..place });
    }

    /// Returns how many bytes of the text stand before a place.
    fn offset(&self, place: Place) -> usize {
        let before = self.area.lines().iter().take(place.line).map(|line| line.len() + 1);
        before.sum::<usize>() + place.byte
    }

    /// Puts a pasted text at the caret, in place of what is marked.
    pub fn paste(&mut self, text: &str) -> Pressed {
        let Cleaned { text, removed } = self.clean(text);
        if text.is_empty() && removed == 0 {
            return Pressed::Ignored;
        }
        let (from, to) = self.mark().unwrap_or((self.caret(), self.caret()));
        self.replace(from, to, &text);
        Pressed::Changed { removed }
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
        cells(self.rows.count())
    }

    /// Draws the rows that fit and returns where the terminal's cursor belongs; nothing without an area.
    pub fn draw(&mut self, frame: &mut Frame<'_>, area: Rect) -> Option<Position> {
        if area.is_empty() {
            return None;
        }
        self.set_width(area.width);
        self.height = area.height;
        self.place = area;
        self.follow_caret();
        let mark = self.mark();
        let lines = self.area.lines();
        for (y, row) in (area.y..area.bottom()).zip(self.rows.from(self.top)) {
            let text = lines.get(row.from.line).and_then(|line| line.get(row.from.byte..row.to));
            draw_row(
                frame,
                Rect { y, height: 1, ..area },
                text.unwrap_or_default(),
                marked(row, mark),
            );
        }
        let caret = self.caret();
        let row = self.rows.of(caret);
        let column = self.column_of(caret).min(usize::from(area.width - 1));
        Some(Position {
            x: area.x.saturating_add(cells(column)),
            y: area.y.saturating_add(cells(row.saturating_sub(self.top))),
        })
    }

    /// The caret needs a cell after the last letter of a full row.
    fn set_width(&mut self, area: u16) {
        let room = area.saturating_sub(1).max(1);
        if self.rows.width() != room {
            self.rows = Rows::new(self.area.lines(), room);
        }
    }

    /// Scrolls by a third of the pane when the caret leaves it, so that not every Down repaints all.
    fn follow_caret(&mut self) {
        let height = usize::from(self.height.max(1));
        let row = self.rows.of(self.caret());
        let stride = height / 3;
        if row < self.top {
            self.top = row.saturating_sub(stride);
        } else if row >= self.top + height {
            self.top = (row + 1 + stride).saturating_sub(height);
        }
        // No empty rows below the text while some of it is out of sight above.
        self.top = self.top.min(self.rows.count().saturating_sub(height));
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

    fn caret(&self) -> Place {
        self.place(self.area.cursor())
    }

    fn place(&self, (line, column): (usize, usize)) -> Place {
        let text = self.line(line);
        let byte = text.char_indices().nth(column).map_or(text.len(), |(at, _)| at);
        Place { line, byte }
    }

    fn line(&self, line: usize) -> &str {
        self.area.lines().get(line).map_or("", String::as_str)
    }

    fn mark(&self) -> Option<(Place, Place)> {
        let (from, to) = self.area.selection_range()?;
        let (from, to) = (self.place(from), self.place(to));
        (from < to).then_some((from, to))
    }

    fn column(&self, place: Place) -> usize {
        self.line(place.line).get(..place.byte).unwrap_or_default().chars().count()
    }

    /// Returns the crate's way to a place; none beyond 65,535 lines or letters of a line, where it ends.
    fn target(&self, to: Place) -> Option<CursorMove> {
        let (line, column) = (u16::try_from(to.line).ok()?, u16::try_from(self.column(to)).ok()?);
        Some(CursorMove::Jump(line, column))
    }

    /// Moves the crate's cursor; the mark, when there is one, grows along.
    fn jump(&mut self, to: Place) {
        if let Some(target) = self.target(to) {
            self.area.move_cursor(target);
        } else {
            // `set_lines` goes anywhere, but drops the mark.
            let cursor = (to.line, self.column(to));
            self.area.set_lines(self.area.lines().to_vec(), cursor);
        }
    }

    /// Does the same as the crate's editing where its cursor can't jump to.
    fn replace_far(&mut self, from: Place, to: Place, text: &str) {
        let mut changed = self.line(from.line).get(..from.byte).unwrap_or_default().to_owned();
        changed.push_str(text);
        let end = end_of(&changed);
        changed.push_str(self.line(to.line).get(to.byte..).unwrap_or_default());
        let mut lines = self.area.lines().to_vec();
        let last = to.line.min(lines.len().saturating_sub(1));
        lines.splice(from.line..=last, changed.split('\n').map(str::to_owned));
        self.area.set_lines(lines, (0, 0));
        self.jump(Place { line: from.line + end.line, ..end });
    }

    /// Replaces the run between two places; the one way in which a key or paste changes the text.
    fn replace(&mut self, from: Place, to: Place, text: &str) {
        let before = self.area.lines().len();
        let kept = before.saturating_sub(to.line + 1);
        self.goal = None;
        self.area.cancel_selection();
        if self.target(from).is_some() && self.target(to).is_some() {
            self.jump(from);
            if from != to {
                self.area.start_selection();
                self.jump(to);
            }
            self.area.insert_str(text);
            self.area.cancel_selection();
        } else {
            self.replace_far(from, to, text);
        }
        self.compose(from.line);
        self.rows.reset(self.area.lines(), from.line, kept);
    }

    /// Composes the first and the last line of an edit, where two runs met that may now be one letter.
    fn compose(&mut self, first: usize) {
        let caret = self.caret();
        for line in [first, caret.line] {
            let text = self.line(line);
            if is_nfc_quick(text.chars()) == IsNormalized::Yes {
                continue;
            }
            let composed: String = text.nfc().collect();
            let (on_it, head) = (caret.line == line, text.get(..caret.byte).unwrap_or_default());
            let head: String = head.nfc().collect();
            let byte = if on_it { moves::boundary(&composed, head.len()) } else { caret.byte };
            let mut lines = self.area.lines().to_vec();
            if let Some(slot) = lines.get_mut(line) {
                *slot = composed;
            }
            let column = lines.get(caret.line).and_then(|text| text.get(..byte));
            let column = column.map_or(0, |head| head.chars().count());
            self.area.set_lines(lines, (caret.line, column));
        }
    }

    fn put(&mut self, text: &str, caret: Place) {
        let lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
        self.area.set_lines(lines, (0, 0));
        self.rows = Rows::new(self.area.lines(), self.rows.width());
        self.goal = None;
        self.jump(Place { byte: moves::boundary(self.line(caret.line), caret.byte), ..caret });
    }
}

fn end_of(text: &str) -> Place {
    let line = text.matches('\n').count();
    Place { line, byte: text.rsplit('\n').next().map_or(0, str::len) }
}

/// Returns the bytes of the row that are marked.
fn marked(row: Row, mark: Option<(Place, Place)>) -> Option<(usize, usize)> {
    let (from, to) = mark?;
    let line = row.from.line;
    if line < from.line || to.line < line {
        return None;
    }
    let start = if line == from.line { from.byte } else { 0 };
    let end = if line == to.line { to.byte } else { row.to };
    let (start, end) = (start.clamp(row.from.byte, row.to), end.clamp(row.from.byte, row.to));
    (start < end).then(|| (start - row.from.byte, end - row.from.byte))
}

fn draw_row(frame: &mut Frame<'_>, area: Rect, text: &str, marked: Option<(usize, usize)>) {
    let (from, to) = marked.unwrap_or((text.len(), text.len()));
    let mut x = area.x;
    for (range, style) in [
        (0..from, Style::new()),
        (from..to, Style::new().add_modifier(Modifier::REVERSED)),
        (to..text.len(), Style::new()),
    ] {
        let part = text.get(range).unwrap_or_default();
        let room = usize::from(area.right().saturating_sub(x));
        paint(frame.buffer_mut(), Position { x, y: area.y }, part, room, style);
        x = x.saturating_add(cells(width(part))).min(area.right());
    }
}
