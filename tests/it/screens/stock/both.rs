//! Two terminals: one gets our bytes, the other those of ratatui's stock backend, which draws each frame whole.

use std::io::{self, BufWriter};
use std::num::NonZeroU16;
use std::sync::mpsc::{self, Receiver, Sender};

use avtale::app::App;
use avtale::platform::{Colours, Display, Palette};
use avtale::tui::screen::Screen;
use avtale::tui::{Ui, view};
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Rect, Size};
use ratatui::style::{Color, Modifier};
use ratatui::{Terminal, TerminalOptions, Viewport};

use super::super::hidden::Wire;
use super::super::show;

/// Where the stock backend writes to.
struct Stream(Sender<Vec<u8>>);

impl io::Write for Stream {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.send(bytes.to_vec()).map_err(io::Error::other)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The two terminals, and what draws on each.
pub(super) struct Both {
    display: Display,
    size: (u16, u16),
    ours: Screen<Wire>,
    sent: Receiver<Vec<u8>>,
    stock: Terminal<CrosstermBackend<BufWriter<Stream>>>,
    sent_by_stock: Receiver<Vec<u8>>,
    by_ours: vt100::Parser,
    by_stock: vt100::Parser,
}

impl Both {
    pub(super) fn new(display: Display, size: (u16, u16)) -> Self {
        let (wire, sent) = mpsc::channel();
        let (stream, sent_by_stock) = mpsc::channel();
        let viewport = Viewport::Fixed(area(size));
        let backend = CrosstermBackend::new(BufWriter::with_capacity(1 << 20, Stream(stream)));
        let parser = || vt100::Parser::new(count(size.1), count(size.0), 0);
        Self {
            display,
            size,
            ours: Screen::new(Wire(wire), Size::from(size), display),
            sent,
            stock: Terminal::with_options(backend, TerminalOptions { viewport }).unwrap(),
            sent_by_stock,
            by_ours: parser(),
            by_stock: parser(),
        }
    }

    pub(super) fn size(&self) -> (u16, u16) {
        self.size
    }

    /// Gives both another size: what stands on them then is nothing that anybody may rely on.
    pub(super) fn resize(&mut self, size: (u16, u16)) {
        self.size = size;
        for parser in [&mut self.by_ours, &mut self.by_stock] {
            parser.screen_mut().set_size(count(size.1), count(size.0));
        }
        self.reset();
    }

    /// Lets others draw on both, as `vi` does while the program is stopped.
    pub(super) fn let_others_draw(&mut self) {
        for parser in [&mut self.by_ours, &mut self.by_stock] {
            parser.process("\x1b[?25l\x1b[H\x1b[7;31mvi 日本\x1b[99;99H~\x1b[0m".as_bytes());
        }
        self.reset();
    }

    fn reset(&mut self) {
        self.ours.reset(Size::from(self.size));
        self.stock.resize(area(self.size)).unwrap();
    }

    /// Draws the session on both.
    ///
    /// # Errors
    /// What differs, or that there was more than one write.
    pub(super) fn draw(&mut self, app: &App, ui: &mut Ui) -> Result<(), String> {
        self.ours.draw(|frame| view::draw(app, ui, frame)).unwrap();
        let writes: Vec<_> = self.sent.try_iter().collect();
        if writes.len() > 1 {
            return Err(format!("{} writes for one frame", writes.len()));
        }
        for bytes in &writes {
            self.by_ours.process(bytes);
        }

        // Whole, blanks too: where the stock backend compares frames it leaves something of wide letters.
        let before = self.stock.current_buffer_mut();
        before.content.iter_mut().for_each(|cell| {
            cell.set_symbol("\u{2592}");
        });
        self.stock.swap_buffers();
        let display = self.display;
        let draw = |frame: &mut ratatui::Frame<'_>| {
            show(frame, |anew| view::draw(app, ui, anew));
            dress(frame.buffer_mut(), display);
        };
        self.stock.draw(draw).unwrap();
        self.sent_by_stock.try_iter().for_each(|bytes| self.by_stock.process(&bytes));
        self.compare()
    }

    fn compare(&self) -> Result<(), String> {
        let (ours, stock) = (self.by_ours.screen(), self.by_stock.screen());
        let cursor =
            |screen: &vt100::Screen| (!screen.hide_cursor()).then(|| screen.cursor_position());
        if cursor(ours) != cursor(stock) {
            let (ours, stock) = (cursor(ours), cursor(stock));
            return Err(format!("the cursor is at {ours:?}, by the stock backend at {stock:?}"));
        }
        for y in 0..self.size.1 {
            for x in 0..self.size.0 {
                let [ours, theirs] = [ours, stock].map(|it| it.cell(y, x).unwrap());
                if Look::of(ours) != Look::of(theirs) {
                    return Err(format!(
                        "column {x} of row {y} has {:?}, by the stock backend {:?}:\n{}\n{}",
                        Look::of(ours),
                        Look::of(theirs),
                        row(self.by_ours.screen(), y),
                        row(stock, y),
                    ));
                }
            }
        }
        Ok(())
    }
}

/// All that is seen of a cell.
#[derive(Debug, PartialEq, Eq)]
struct Look<'a> {
    text: &'a str,
    wide: [bool; 2],
    styles: [bool; 3],
    lines: [bool; 2],
    colours: [Option<vt100::Color>; 2],
}

impl<'a> Look<'a> {
    fn of(cell: &'a vt100::Cell) -> Self {
        let text = if cell.has_contents() { cell.contents() } else { " " };
        // What a letter would look like there is not seen on a blank.
        let is_seen = text != " " || cell.underline() || cell.inverse();
        let seen = |style: bool| style && is_seen;
        Self {
            text,
            wide: [cell.is_wide(), cell.is_wide_continuation()],
            styles: [seen(cell.bold()), seen(cell.dim()), seen(cell.italic())],
            lines: [cell.underline(), cell.inverse()],
            colours: [is_seen.then(|| cell.fgcolor()), Some(cell.bgcolor())],
        }
    }
}

fn row(screen: &vt100::Screen, y: u16) -> String {
    screen.contents_between(y, 0, y, screen.size().1.get())
}

fn area((columns, rows): (u16, u16)) -> Rect {
    Rect::new(0, 0, columns, rows)
}

fn count(number: u16) -> NonZeroU16 {
    NonZeroU16::new(number).unwrap()
}

/// Gives the cells of a frame the colours that a display shall have, written down anew here.
fn dress(frame: &mut Buffer, display: Display) {
    match display.colours {
        Colours::Terminal | Colours::None => {}
        Colours::Contrast => frame.content.iter_mut().for_each(|cell| contrast(cell, display)),
    }
}

/// White on black, or yellow when it is bold, and never dim.
fn contrast(cell: &mut Cell, display: Display) {
    let [white, yellow, black] = match display.palette {
        Palette::Cube => [231, 226, 16],
        Palette::Sixteen => [15, 11, 0],
    };
    let is_bold = cell.modifier.contains(Modifier::BOLD);
    cell.fg = Color::Indexed(if is_bold { yellow } else { white });
    cell.bg = Color::Indexed(black);
    cell.modifier.remove(Modifier::DIM);
}
