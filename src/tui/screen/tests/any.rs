//! Any rows at all, on a terminal that gets our bytes and on one that gets the stock backend's.

use std::num::NonZeroU16;
use std::sync::mpsc::{Sender, channel};

use proptest::prelude::*;
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

use super::*;
use crate::tui::measure::right_of;

/// What one frame shows: rows of text in a style, and where the cursor stands.
#[derive(Clone, Debug)]
struct Shown {
    rows: Vec<(u16, u16, String, Modifier)>,
    cursor: Option<(u16, u16)>,
}

impl Shown {
    fn draw(&self, frame: &mut Frame) {
        let area = frame.area();
        for (x, y, text, modifier) in &self.rows {
            let (x, y) = (x % area.width, y % area.height);
            let place = right_of(measure::row(area, y), x);
            frame.put_clean(place, text, Style::from(*modifier));
        }
        if let Some((x, y)) = self.cursor {
            frame.set_cursor((x % area.width, y % area.height).into());
        }
    }
}

/// What is done in a session.
#[derive(Clone, Debug)]
enum Act {
    /// A frame that has nothing to do with the one before.
    Draw(Shown),
    /// The frame before, with something put in or taken out in the rows where they are.
    Edit {
        row: u16,
        at: usize,
        removed: usize,
        inserted: String,
    },
    Resize(u16, u16),
    /// The program was stopped, and others have drawn.
    Redraw,
}

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        6 => "[a-zæøå]{1,9}[ ,.]{1,3}",
        1 => " {1,30}",
        1 => Just("日本".to_owned()),
        1 => Just("e\u{338}".to_owned()),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn shown() -> impl Strategy<Value = Shown> {
    let modifier = prop::sample::select(vec![
        Modifier::empty(),
        Modifier::empty(),
        Modifier::BOLD,
        Modifier::REVERSED,
        Modifier::BOLD.union(Modifier::REVERSED),
    ]);
    let row = (0_u16..6, any::<u16>(), text(), modifier);
    (prop::collection::vec(row, 0..8), prop::option::of(any::<(u16, u16)>()))
        .prop_map(|(rows, cursor)| Shown { rows, cursor })
}

fn act() -> impl Strategy<Value = Act> {
    let inserted = prop_oneof![3 => "[a-zæ]", 1 => text()];
    prop_oneof![
        2 => shown().prop_map(Act::Draw),
        8 => (any::<u16>(), any::<usize>(), 0_usize..9, inserted)
            .prop_map(|(row, at, removed, inserted)| Act::Edit { row, at, removed, inserted }),
        1 => (1_u16..70, 1_u16..12).prop_map(|(columns, rows)| Act::Resize(columns, rows)),
        1 => Just(Act::Redraw),
    ]
}

/// A terminal that bytes are sent to.
fn parser(columns: u16, rows: u16) -> vt100::Parser {
    let [columns, rows] = [columns, rows].map(|count| NonZeroU16::new(count).unwrap());
    vt100::Parser::new(rows, columns, 0)
}

/// Returns all that is seen: each cell with its style, and the cursor unless it is hidden.
fn seen(parser: &vt100::Parser) -> (Vec<String>, Option<(u16, u16)>) {
    let screen = parser.screen();
    let (rows, columns) = screen.size();
    let cells = (0..rows.get()).map(|y| {
        let row = (0..columns.get()).map(|x| {
            let cell = screen.cell(y, x).unwrap();
            let text = if cell.has_contents() { cell.contents() } else { " " };
            // Nobody sees whether a blank is bold.
            let bold = cell.bold() && text != " ";
            format!("{text}{}{}", u8::from(bold), u8::from(cell.inverse()))
        });
        row.collect()
    });
    (cells.collect(), (!screen.hide_cursor()).then(|| screen.cursor_position()))
}

/// Where the stock backend writes to.
struct Wire(Sender<Vec<u8>>);

impl io::Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.send(bytes.to_vec()).map_err(io::Error::other)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

proptest! {
    #[test]
    fn whatever_is_drawn_a_terminal_shows_what_the_stock_backend_would_have(
        (columns, rows) in (1_u16..70, 1_u16..12),
        acts in prop::collection::vec(act(), 1..30),
    ) {
        let (mut columns, mut rows) = (columns, rows);
        let mut ours = screen(columns, rows);
        let (sender, sent) = channel();
        let viewport = Viewport::Fixed(Rect::new(0, 0, columns, rows));
        let fixed = TerminalOptions { viewport };
        let stock = CrosstermBackend::new(Wire(sender));
        let mut stock = Terminal::with_options(stock, fixed).unwrap();
        let (mut by_ours, mut by_stock) = (parser(columns, rows), parser(columns, rows));
        let mut shown = Shown { rows: Vec::new(), cursor: None };
        for act in acts {
            match act {
                Act::Draw(new) => shown = new,
                Act::Edit { row, at, removed, inserted } => {
                    let count = shown.rows.len().max(1);
                    if let Some((_, _, text, _)) = shown.rows.get_mut(usize::from(row) % count) {
                        let at = text.floor_char_boundary(at % (text.len() + 1));
                        let end = text.ceil_char_boundary((at + removed).min(text.len()));
                        text.replace_range(at..end, &inserted);
                    }
                }
                Act::Resize(..) | Act::Redraw => {
                    if let Act::Resize(to_columns, to_rows) = act {
                        (columns, rows) = (to_columns, to_rows);
                        for parser in [&mut by_ours, &mut by_stock] {
                            let [rows, columns] =
                                [rows, columns].map(|count| NonZeroU16::new(count).unwrap());
                            parser.screen_mut().set_size(rows, columns);
                        }
                    } else {
                        by_ours.process(b"\x1b[1;1H\x1b[7mvi\x1b[0m");
                        by_stock.process(b"\x1b[1;1H\x1b[7mvi\x1b[0m");
                    }
                    ours.reset(Size::new(columns, rows));
                }
            }
            let frames = ours.shown.sink.0.len();
            ours.draw(|frame| shown.draw(frame)).unwrap();
            prop_assert!(ours.shown.sink.0.len() <= frames + 1, "one write a frame");
            for frame in ours.shown.sink.0.get(frames..).unwrap() {
                by_ours.process(frame);
            }
            // Whole, since the stock backend leaves something of wide letters that are gone.
            stock.resize(Rect::new(0, 0, columns, rows)).unwrap();
            stock.draw(|frame| {
                let mut anew = Frame::new(frame.area().as_size());
                shown.draw(&mut anew);
                anew.end();
                frame.buffer_mut().clone_from(anew.buffer());
                if let Some(cursor) = anew.cursor() {
                    frame.set_cursor_position(cursor);
                }
            }).unwrap();
            by_stock.process(&sent.try_iter().flatten().collect::<Vec<_>>());
            prop_assert_eq!(seen(&by_ours), seen(&by_stock));
        }
    }
}
