//! From ratatui's frames to the terminal: one write a frame, and only what changed.
//!
//! The stock backend sends 38 bytes in two writes for one typed letter and asks for the size at each frame,
//! and ratatui's comparison of two frames takes 140 instructions a cell. This screen keeps cursor, style and
//! every cell between frames, compares by itself, and looks for the shortest way from what is shown to what
//! shall be. Which colours and signs the terminal gets is decided here alone, and not by the views: see
//! `dress` and `signs`.

mod letters;
mod pen;
mod row;
mod still;
#[cfg(test)]
mod tests;

use std::io;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect, Size};
use ratatui::style::Modifier;
use ratatui::{Frame, Terminal, TerminalOptions, Viewport};

use self::letters::{Letters, Slot};
use self::pen::Pen;
use self::row::redraw;
use self::still::Still;
use super::dress::Dress;
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

/// The screen, and the frames that are drawn for it.
#[derive(Debug)]
pub struct Screen<S> {
    /// Has the buffers that frames are drawn in, and sends nothing.
    frames: Terminal<Still>,
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
    ///
    /// # Errors
    /// Never; ratatui's interface has it so.
    pub fn new(sink: S, size: Size, display: Display) -> io::Result<Self> {
        let viewport = Viewport::Fixed(Rect::from((Position::ORIGIN, size)));
        let frames = Terminal::with_options(Still::new(size), TerminalOptions { viewport })?;
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
        Ok(Self { frames, shown })
    }

    /// Returns the size that frames are drawn in.
    pub fn size(&mut self) -> Size {
        self.frames.get_frame().area().as_size()
    }

    /// Takes note of the screen's new size, or of a screen that others have drawn on.
    ///
    /// # Errors
    /// Never; ratatui's interface has it so.
    pub fn reset(&mut self, size: Size) -> io::Result<()> {
        let shown = &mut self.shown;
        shown.pen = pen(size, shown.display);
        shown.pen.bytes.extend_from_slice(b"\x1b[0m\x1b[?25h\x1b[2J");
        shown.letters = Letters::new(shown.display.characters);
        (shown.now, shown.cursor) = (empty(size), Cursor::Shown);
        shown.bare = Dress::of(shown.display).has_ground();
        self.frames.resize(Rect::from((Position::ORIGIN, size)))
    }

    /// Draws a frame, and sends what it changes in one write; nothing when it changes nothing.
    ///
    /// # Errors
    /// When there is nobody left to send it to.
    pub fn draw(&mut self, view: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        let shown = &mut self.shown;
        self.frames.draw(|frame| {
            view(frame);
            shown.take_in(frame.buffer_mut());
        })?;
        shown.place(self.frames.backend().cursor());
        shown.send()
    }
}

impl<S: Sink> Shown<S> {
    /// Makes the rows of the terminal what they are in a frame.
    fn take_in(&mut self, frame: &Buffer) {
        let columns = usize::from(frame.area.width.max(1));
        if std::mem::take(&mut self.bare) {
            self.pen.cover(frame.area.height);
        }
        self.letters.bound(&mut self.now);
        let rows = self.now.chunks_mut(columns).zip(frame.content.chunks(columns));
        for (y, (now, cells)) in (0..).zip(rows) {
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
