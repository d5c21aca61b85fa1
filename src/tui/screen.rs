//! Ratatui's way to the terminal: one write a frame, and only what changed.
//!
//! The stock backend sends 38 bytes in two writes for one typed letter and asks for the size at each
//! frame; this one keeps cursor and style between frames. It sets no colours at all: the terminal's own
//! are the reader's choice, and `NO_COLOR` has nothing to switch off.

use std::io::{self, Write as _};

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use ratatui::style::Modifier;

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

/// The screen; nothing is sent before `flush`.
#[derive(Debug)]
pub struct Screen<S> {
    sink: S,
    size: Size,
    pending: Vec<u8>,
    /// Where the terminal's cursor stands, when that is certain.
    at: Option<Position>,
    style: Modifier,
    cursor: Cursor,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Cursor {
    Shown,
    Hidden,
}

impl<S: Sink> Screen<S> {
    /// Returns the screen of a terminal that was just taken: empty, its cursor shown.
    pub fn new(sink: S, size: Size) -> Self {
        let (pending, at, style) = (Vec::new(), None, Modifier::empty());
        Self { sink, size, pending, at, style, cursor: Cursor::Shown }
    }

    /// Takes note of the screen's new size, or of a screen that others have drawn on.
    pub fn reset(&mut self, size: Size) {
        self.size = size;
        self.at = None;
        self.style = Modifier::empty();
        self.cursor = Cursor::Shown;
        self.pending.clear();
        self.pending.extend_from_slice(b"\x1b[0m\x1b[?25h\x1b[2J");
    }

    fn go(&mut self, to: Position) -> io::Result<()> {
        if self.at == Some(to) {
            return Ok(());
        }
        match self.at.filter(|at| at.y == to.y) {
            Some(at) if at.x < to.x => write!(self.pending, "\x1b[{}C", to.x - at.x)?,
            Some(at) => write!(self.pending, "\x1b[{}D", at.x - to.x)?,
            None => {
                let (row, column) = (to.y.saturating_add(1), to.x.saturating_add(1));
                write!(self.pending, "\x1b[{row};{column}H")?;
            }
        }
        self.at = Some(to);
        Ok(())
    }

    fn put(&mut self, at: Position, cell: &Cell) -> io::Result<()> {
        self.go(at)?;
        self.dress(cell.modifier)?;
        let symbol = cell.symbol();
        self.pending.extend_from_slice(symbol.as_bytes());
        // Terminals disagree on how wide anything but a plain letter is, and on where the cursor stands
        // after the last column; the next cell is then gone to by its number.
        let next = at.x.saturating_add(1);
        let plain = symbol.chars().count() == 1 && super::measure::width(symbol) == 1;
        self.at = (plain && next < self.size.width).then_some(Position::new(next, at.y));
        Ok(())
    }

    fn dress(&mut self, style: Modifier) -> io::Result<()> {
        if style == self.style {
            return Ok(());
        }
        self.pending.extend_from_slice(b"\x1b[0");
        for (modifier, code) in [
            (Modifier::BOLD, 1),
            (Modifier::DIM, 2),
            (Modifier::ITALIC, 3),
            (Modifier::UNDERLINED, 4),
            (Modifier::REVERSED, 7),
        ] {
            if style.contains(modifier) {
                write!(self.pending, ";{code}")?;
            }
        }
        self.pending.push(b'm');
        self.style = style;
        Ok(())
    }
}

impl<S: Sink> Backend for Screen<S> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        for (x, y, cell) in content {
            self.put(Position::new(x, y), cell)?;
        }
        self.dress(Modifier::empty())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if self.cursor == Cursor::Shown {
            self.pending.extend_from_slice(b"\x1b[?25l");
            self.cursor = Cursor::Hidden;
        }
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if self.cursor == Cursor::Hidden {
            self.pending.extend_from_slice(b"\x1b[?25h");
            self.cursor = Cursor::Shown;
        }
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        // The terminal is never asked: its answer would be read by the thread that waits for keys.
        Ok(self.at.unwrap_or_default())
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.go(position.into())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        let code: &[u8] = match region {
            ClearType::All => b"\x1b[2J",
            ClearType::AfterCursor => b"\x1b[J",
            ClearType::BeforeCursor => b"\x1b[1J",
            ClearType::CurrentLine => b"\x1b[2K",
            ClearType::UntilNewLine => b"\x1b[K",
        };
        self.pending.extend_from_slice(code);
        Ok(())
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size, pixels: Size::default() })
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.pending.is_empty() {
            return Ok(());
        }
        let sent = self.sink.frame(&self.pending);
        self.pending.clear();
        sent
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::Style;
    use ratatui::{Terminal, TerminalOptions, Viewport, layout::Rect};

    use super::*;

    #[derive(Default)]
    struct Frames(Vec<Vec<u8>>);

    impl Sink for Frames {
        fn frame(&mut self, bytes: &[u8]) -> io::Result<()> {
            self.0.push(bytes.to_vec());
            Ok(())
        }
    }

    fn terminal() -> Terminal<Screen<Frames>> {
        let screen = Screen::new(Frames::default(), Size::new(10, 3));
        let viewport = Viewport::Fixed(Rect::new(0, 0, 10, 3));
        Terminal::with_options(screen, TerminalOptions { viewport }).unwrap()
    }

    #[track_caller]
    fn draw(
        terminal: &mut Terminal<Screen<Frames>>,
        text: &str,
        style: Style,
        cursor: u16,
    ) -> String {
        let before = terminal.backend().sink.0.len();
        terminal
            .draw(|frame| {
                frame.buffer_mut().set_string(0, 1, text, style);
                frame.set_cursor_position((cursor, 1));
            })
            .unwrap();
        let frames = &terminal.backend().sink.0;
        assert!(frames.len() <= before + 1, "more than one write");
        frames
            .get(before)
            .map(|bytes| String::from_utf8(bytes.clone()).unwrap())
            .unwrap_or_default()
    }

    #[test]
    fn a_typed_letter_costs_its_own_bytes_and_no_change_costs_none() {
        let mut terminal = terminal();
        draw(&mut terminal, "b", Style::new(), 1);
        assert_eq!(draw(&mut terminal, "bå", Style::new(), 2), "å");
        assert_eq!(draw(&mut terminal, "bå", Style::new(), 2), "");
        assert_eq!(draw(&mut terminal, "bå", Style::new(), 0), "\x1b[2D");
    }

    #[test]
    fn styles_end_with_the_frame_and_colours_are_never_sent() {
        let mut terminal = terminal();
        assert_eq!(
            draw(&mut terminal, "b", Style::new().bold().red().on_blue(), 0),
            "\x1b[2;1H\x1b[0;1mb\x1b[0m\x1b[1D"
        );
    }

    #[test]
    fn after_a_wide_letter_the_cursor_is_placed_by_number() {
        let mut terminal = terminal();
        assert_eq!(draw(&mut terminal, "日x", Style::new(), 3), "\x1b[2;1H日\x1b[2;3Hx");
    }

    #[test]
    fn a_cursor_without_a_place_is_hidden_once_and_comes_back() {
        let mut terminal = terminal();
        terminal.draw(|_| ()).unwrap();
        terminal.draw(|_| ()).unwrap();
        assert_eq!(terminal.backend().sink.0, [b"\x1b[?25l".to_vec()]);
        assert_eq!(draw(&mut terminal, "", Style::new(), 0), "\x1b[?25h\x1b[2;1H");
    }
}
