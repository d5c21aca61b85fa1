//! Ratatui's way to the terminal: one write a frame, and only what changed.
//!
//! The stock backend sends 38 bytes in two writes for one typed letter and asks for the size at each
//! frame; this one keeps cursor and style between frames. Which colours and signs the terminal gets is
//! decided here alone, and not by the views: see `dress` and `signs`.

use std::io::{self, Write as _};

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};
use ratatui::style::Modifier;

use super::dress::Dress;
use super::signs::drawn;
use crate::platform::{Characters, Display};

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
    dress: Dress,
    characters: Characters,
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
        let (pending, at, style) = (Vec::new(), None, Modifier::empty());
        let (dress, characters) = (Dress::of(display), display.characters);
        let (cursor, bare) = (Cursor::Shown, dress.has_ground());
        Self { sink, size, pending, at, style, cursor, dress, characters, bare }
    }

    /// Takes note of the screen's new size, or of a screen that others have drawn on.
    pub fn reset(&mut self, size: Size) {
        self.size = size;
        self.at = None;
        self.style = Modifier::empty();
        self.cursor = Cursor::Shown;
        self.pending.clear();
        self.pending.extend_from_slice(b"\x1b[0m\x1b[?25h\x1b[2J");
        self.bare = self.dress.has_ground();
    }

    /// Gives every cell its colour. It is drawn and not left to the terminal's way of clearing, since not
    /// all clear in the colour that is set (GNU screen does only with `bce on`).
    fn cover(&mut self) -> io::Result<()> {
        if !std::mem::take(&mut self.bare) {
            return Ok(());
        }
        self.dress.put_on(self.style, &mut self.pending);
        let blanks = " ".repeat(usize::from(self.size.width));
        for row in 0..self.size.height {
            write!(self.pending, "\x1b[{};1H{blanks}", row.saturating_add(1))?;
        }
        self.at = None;
        Ok(())
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
        self.dress(cell.modifier);
        let symbol = drawn(cell.symbol(), self.characters);
        self.pending.extend_from_slice(symbol.as_bytes());
        // Terminals disagree on how wide anything but a plain letter is, and on where the cursor stands
        // after the last column; the next cell is then gone to by its number. Signs beyond Latin-1 such as –
        // are two cells wide where East Asian widths are set.
        let next = at.x.saturating_add(1);
        let mut letters = symbol.chars();
        let plain = letters.next().is_some_and(|letter| letter <= '\u{ff}')
            && letters.next().is_none()
            && super::measure::width(&symbol) == 1;
        self.at = (plain && next < self.size.width).then_some(Position::new(next, at.y));
        Ok(())
    }

    fn dress(&mut self, style: Modifier) {
        if style != self.style {
            self.dress.put_on(style, &mut self.pending);
            self.style = style;
        }
    }
}

impl<S: Sink> Backend for Screen<S> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        self.cover()?;
        for (x, y, cell) in content {
            self.put(Position::new(x, y), cell)?;
        }
        self.dress(Modifier::empty());
        Ok(())
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
        self.bare = self.dress.has_ground();
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
    use crate::platform::Colours;

    #[derive(Default)]
    struct Frames(Vec<Vec<u8>>);

    impl Sink for Frames {
        fn frame(&mut self, bytes: &[u8]) -> io::Result<()> {
            self.0.push(bytes.to_vec());
            Ok(())
        }
    }

    fn terminal() -> Terminal<Screen<Frames>> {
        terminal_of(Display::default())
    }

    fn terminal_of(display: Display) -> Terminal<Screen<Frames>> {
        let screen = Screen::new(Frames::default(), Size::new(10, 3), display);
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
    fn after_a_letter_that_is_wide_or_in_parts_the_cursor_is_placed_by_number() {
        let mut terminal = terminal();
        assert_eq!(draw(&mut terminal, "日x", Style::new(), 3), "\x1b[2;1H日\x1b[2;3Hx");
        let mut terminal = terminal_of(Display::default());
        let two_parts = draw(&mut terminal, "a\u{30a}x", Style::new(), 2);
        assert_eq!(two_parts, "\x1b[2;1Ha\u{30a}\x1b[2;2Hx");
        let family = "👩\u{200d}👩\u{200d}👧";
        let mut terminal = terminal_of(Display::default());
        let drawn = draw(&mut terminal, &format!("{family}x"), Style::new(), 3);
        assert_eq!(drawn, format!("\x1b[2;1H{family}\x1b[2;3Hx"));
    }

    #[test]
    fn after_a_sign_that_may_be_wide_the_cursor_is_placed_by_number() {
        let mut terminal = terminal();
        assert_eq!(draw(&mut terminal, "–x", Style::new(), 2), "\x1b[2;1H–\x1b[2;2Hx");
    }

    #[test]
    fn with_few_signs_the_terminal_gets_those_that_look_like_them() {
        let characters = Characters::Plain;
        let mut terminal = terminal_of(Display { characters, ..Display::default() });
        assert_eq!(
            draw(&mut terminal, "– «å» …", Style::new(), 0),
            "\x1b[2;1H-\x1b[1C«å»\x1b[1C~\x1b[7D"
        );
    }

    /// Returns the numbers of every sequence that sets a style.
    fn styles(sent: &str) -> Vec<u16> {
        let sequences = sent.split("\x1b[").filter_map(|part| part.split_once('m'));
        let numbers = sequences.map(|(numbers, _)| numbers.split(';').map(str::parse).collect());
        numbers.filter_map(|numbers: Result<Vec<u16>, _>| numbers.ok()).flatten().collect()
    }

    #[test]
    fn without_colours_no_style_has_one_whatever_is_drawn() {
        for colours in [Colours::None, Colours::Terminal] {
            let mut terminal = terminal_of(Display { colours, ..Display::default() });
            let style = Style::new().red().on_blue().bold().reversed().underlined().italic().dim();
            let sent = draw(&mut terminal, "bå –", style, 0);
            assert_eq!(styles(&sent), [0, 1, 2, 3, 4, 7, 0], "{sent:?}");
        }
    }

    #[test]
    fn in_high_contrast_every_cell_has_a_colour_and_once_is_enough() {
        let colours = Colours::Contrast;
        let mut terminal = terminal_of(Display { colours, ..Display::default() });
        let ground = "\x1b[0;37;97;40m";
        let blank = " ".repeat(10);
        let cover = [1, 2, 3].map(|row| format!("\x1b[{row};1H{blank}")).concat();
        assert_eq!(
            draw(&mut terminal, "b", Style::new().bold(), 1),
            format!("{ground}{cover}\x1b[2;1H\x1b[0;1;37;93;40mb{ground}")
        );
        assert_eq!(
            draw(&mut terminal, "ba", Style::new().bold(), 2),
            "\x1b[0;1;37;93;40ma\x1b[0;37;97;40m"
        );
        // Also after others have drawn on the screen.
        terminal.backend_mut().reset(Size::new(10, 3));
        terminal.resize(Rect::new(0, 0, 10, 3)).unwrap();
        let sent = draw(&mut terminal, "b", Style::new(), 1);
        assert!(sent.contains(&format!("{ground}{cover}")), "{sent:?}");
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
