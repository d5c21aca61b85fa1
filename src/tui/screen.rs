//! From frames to the terminal: one write a frame, and only what changed.
//!
//! The stock backend sends 38 bytes in two writes for one typed letter and asks for the size at each frame,
//! and ratatui's comparison of two frames takes 140 instructions a cell. This screen keeps cursor, style and
//! every cell between frames, goes through the rows that a frame has changed, and looks for the shortest way
//! from what is shown to what shall be. Which colours and signs the terminal gets is decided here alone, and not by the views: see
//! `dress` and `signs`.

mod letters;
mod pen;
mod row;
#[cfg(test)]
mod tests;

use std::io;

use ratatui::layout::{Position, Size};
use ratatui::style::Modifier;

use self::letters::{Letters, Slot};
use self::pen::Pen;
use self::row::redraw;
use super::dress::Dress;
use super::frame::Frame;
use crate::platform::{Display, Edits};

/// A frame of so many bytes is shown at once by terminals that can (mode 2026): a half of it would be seen.
const LARGE: usize = 1_000;
/// The same mode, on and off.
const HOLD: &[u8] = b"\x1b[?2026h";
const SHOW: &[u8] = b"\x1b[?2026l";

/// Where the bytes of a frame go.
pub trait Sink {
    /// Takes the bytes of one frame.
    ///
    /// # Errors
    /// When there is nobody left to take them.
    fn frame(&mut self, bytes: &[u8]) -> io::Result<()>;
}

impl Sink for super::terminal::Tty {
    fn frame(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.write(bytes)
    }
}

/// The screen, and the frame that is drawn for it.
#[derive(Debug)]
pub struct Screen<S> {
    frame: Frame,
    shown: Shown<S>,
}

/// What the terminal shows.
#[derive(Debug)]
struct Shown<S> {
    sink: S,
    display: Display,
    pen: Pen,
    letters: Letters,
    /// What it shows, row by row.
    now: Vec<Slot>,
    /// What one row shall show.
    wanted: Vec<Slot>,
    cursor: Cursor,
    /// Whether the cells that nothing is drawn in have still to get their colour.
    bare: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cursor {
    Shown,
    Hidden,
}

impl<S: Sink> Screen<S> {
    /// Returns the screen of a terminal that was just taken: empty, its cursor shown.
    pub fn new(sink: S, size: Size, display: Display) -> Self {
        let shown = Shown {
            sink,
            display,
            pen: pen(size, display),
            letters: Letters::new(display.characters),
            now: empty(size),
            wanted: Vec::new(),
            cursor: Cursor::Shown,
            bare: Dress::of(display).has_ground(),
        };
        Self { frame: Frame::new(size), shown }
    }

    /// Returns the frame that was drawn last.
    pub fn frame(&self) -> &Frame {
        &self.frame
    }

    /// Returns the size that frames are drawn in.
    pub fn size(&self) -> Size {
        self.frame.area().as_size()
    }

    /// Takes note of the screen's new size, or of a screen that others have drawn on.
    pub fn reset(&mut self, size: Size) {
        let shown = &mut self.shown;
        shown.pen = pen(size, shown.display);
        shown.pen.bytes.extend_from_slice(b"\x1b[0m\x1b[?25h\x1b[2J");
        shown.letters = Letters::new(shown.display.characters);
        (shown.now, shown.cursor) = (empty(size), Cursor::Shown);
        shown.bare = Dress::of(shown.display).has_ground();
        self.frame = Frame::new(size);
    }

    /// Draws a frame, and sends what it changes in one write; nothing when it changes nothing.
    ///
    /// # Errors
    /// When there is nobody left to send it to.
    pub fn draw(&mut self, view: impl FnOnce(&mut Frame)) -> io::Result<()> {
        self.frame.begin();
        view(&mut self.frame);
        self.frame.end();
        self.shown.take_in(&self.frame);
        self.shown.place(self.frame.cursor());
        self.shown.send()
    }
}

impl<S: Sink> Shown<S> {
    /// Makes the rows of the terminal what they are in a frame.
    fn take_in(&mut self, frame: &Frame) {
        let area = frame.area();
        if std::mem::take(&mut self.bare) {
            self.pen.cover(area.height);
        }
        self.letters.bound(&mut self.now);
        let columns = usize::from(area.width);
        for (y, cells) in frame.changed() {
            let from = usize::from(y) * columns;
            let Some(now) = self.now.get_mut(from..from + columns) else { continue };
            self.letters.take_in(cells, &mut self.wanted);
            if *now != *self.wanted {
                redraw(&mut self.pen, &self.letters, y, (now, &self.wanted));
            }
        }
        self.pen.dress(Modifier::empty());
    }

    /// Puts the cursor where it belongs, or hides it.
    fn place(&mut self, cursor: Option<Position>) {
        match (cursor, self.cursor) {
            (None, Cursor::Shown) => {
                self.pen.bytes.extend_from_slice(b"\x1b[?25l");
                self.cursor = Cursor::Hidden;
            }
            (Some(_), Cursor::Hidden) => {
                self.pen.bytes.extend_from_slice(b"\x1b[?25h");
                self.cursor = Cursor::Shown;
            }
            (None, Cursor::Hidden) | (Some(_), Cursor::Shown) => {}
        }
        if let Some(place) = cursor {
            self.pen.go(place);
        }
    }

    fn send(&mut self) -> io::Result<()> {
        if self.pen.bytes.is_empty() {
            return Ok(());
        }
        let sent = if self.pen.bytes.len() < LARGE {
            self.sink.frame(&self.pen.bytes)
        } else {
            self.sink.frame(&[HOLD, &self.pen.bytes, SHOW].concat())
        };
        self.pen.bytes.clear();
        sent
    }
}

fn pen(size: Size, display: Display) -> Pen {
    let dress = Dress::of(display);
    // What comes in where cells are put in or erased has a colour in some terminals and none in others.
    let shifts = !dress.has_ground() && display.edits == Edits::Cells;
    Pen::new(size.width, dress, shifts)
}

fn empty(size: Size) -> Vec<Slot> {
    vec![Slot::EMPTY; usize::from(size.width) * usize::from(size.height)]
}
