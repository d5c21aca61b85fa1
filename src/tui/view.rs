//! What the screen shows: one function from the state to a frame, one file a part of the screen.
//!
//! Nothing here changes the state. Meaning is in words and signs; bold and reverse are extra, colours
//! are the terminal's own. The terminal's cursor stands where the focus is, on list rows at their `>`.

mod around;
mod bars;
mod clauses;
mod comparison;
mod deviations;
mod dialog;
mod drafts;
mod field;
mod guideline;
mod help;
mod items;
mod law;
mod listing;
mod notes;
mod overview;
mod panel;
mod passages;
mod preview;
mod reading;
mod review;
mod roll;
mod section;
mod sheet;
mod suggestions;
mod versions;
mod wall;
mod writing;

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use self::sheet::Sheet;
use super::frame::Frame;
use super::measure::{TEXT_WIDTH, below, cells, left, right_of, row, top};
use super::pane::Pane;
use super::{Look, Ui};
use crate::app::{App, Panel, Screen};
use crate::base::Message;
use crate::words::saving::unsaved;

/// The smallest screen that everything has room on, in cells.
const SMALLEST: (u16, u16) = (60, 20);
/// From this width on there are a text and a guidance column.
const TWO_COLUMNS: u16 = 100;
/// From this width on the overview stands beside them.
const THREE_COLUMNS: u16 = 120;
/// The width of the overview column.
const OVERVIEW: u16 = 28;
/// The least width of the guidance column.
const GUIDANCE: u16 = 32;
/// The widest that the overview is set: title, who writes, state and what is missing.
const LIST: u16 = 110;
/// A column rule and the blanks beside it.
const RULE: u16 = 3;

/// Draws the whole screen.
pub fn draw(app: &App, ui: &mut Ui, frame: &mut Frame) {
    ui.follow(app);
    ui.scrolled.clear();
    ui.wraps.begin();
    let area = frame.area();
    let cursor = if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        too_small(app, &ui.look, frame, area)
    } else {
        whole(app, ui, frame, area)
    };
    if let Some(cursor) = cursor {
        frame.set_cursor(cursor);
    }
}

fn too_small(app: &App, look: &Look, frame: &mut Frame, area: Rect) -> Option<Position> {
    let message = Message::new("view-too-small")
        .with("size", &format!("{}x{}", area.width, area.height))
        .with("needed", &format!("{}x{}", SMALLEST.0, SMALLEST.1));
    let mut sheet = Sheet::new(area.width);
    sheet.row(&look.say(&message));
    sheet.text(&unsaved(app, &look.texts).unwrap_or_else(|| look.word("view-text-is-safe")));
    sheet.draw(frame, area, (None, &mut Pane::default()))
}

fn whole(app: &App, ui: &mut Ui, frame: &mut Frame, area: Rect) -> Option<Position> {
    if let (Screen::Wall(wall), None, None) = (&app.screen, &app.dialog, &app.panel) {
        return wall::draw(app, ui, frame, (area, wall));
    }
    bars::title(app, &ui.look, frame, row(area, 0));
    let foot = bars::foot(app, ui, area.as_size());
    let middle = inset(below(area, 1));
    let middle = top(middle, middle.height.saturating_sub(cells(foot.len())));
    bars::bottom(&foot, frame, area);
    match (&app.screen, area.width) {
        (Screen::Section(_), THREE_COLUMNS..) => {
            let side = left(middle, OVERVIEW);
            overview::beside(app, ui, frame, side);
            rule(frame, middle, OVERVIEW);
            two_columns(app, ui, frame, right_of(middle, OVERVIEW + RULE))
        }
        (
            Screen::Section(_)
            | Screen::Overview { .. }
            | Screen::Comparison { .. }
            | Screen::Review { .. }
            | Screen::Deviations { .. }
            | Screen::Notes { .. },
            TWO_COLUMNS..,
        ) => two_columns(app, ui, frame, middle),
        _ => one_column(app, ui, frame, middle),
    }
}

/// The text, and beside it what belongs to it or the panel that is open.
fn two_columns(app: &App, ui: &mut Ui, frame: &mut Frame, area: Rect) -> Option<Position> {
    let most = if matches!(app.screen, Screen::Overview { .. }) { LIST } else { TEXT_WIDTH };
    let text = most.saturating_add(1).min(area.width.saturating_sub(GUIDANCE + RULE));
    let (main, side) = (left(area, text), right_of(area, text.saturating_add(RULE)));
    rule(frame, area, text);
    let on_side = panel_beside(app, ui, frame, side);
    let on_main = body(app, ui, frame, main);
    if app.dialog.is_none() && app.panel.is_some() { on_side } else { on_main }
}

fn panel_beside(app: &App, ui: &mut Ui, frame: &mut Frame, area: Rect) -> Option<Position> {
    let by_itself = match &app.screen {
        Screen::Comparison { .. } => Panel::Difference,
        Screen::Deviations { .. } => Panel::Deviation,
        Screen::Drafts { .. }
        | Screen::Overview { .. }
        | Screen::Section(_)
        | Screen::Versions { .. }
        | Screen::Review { .. }
        | Screen::Notes { .. }
        | Screen::Wall(_) => Panel::Hints,
    };
    panel::draw(app, ui, frame, (area, app.panel.as_ref().unwrap_or(&by_itself)))
}

fn one_column(app: &App, ui: &mut Ui, frame: &mut Frame, area: Rect) -> Option<Position> {
    match &app.panel {
        Some(open) if app.dialog.is_none() => panel::draw(app, ui, frame, (area, open)),
        Some(_) | None => body(app, ui, frame, area),
    }
}

fn body(app: &App, ui: &mut Ui, frame: &mut Frame, area: Rect) -> Option<Position> {
    if let Some(dialog) = &app.dialog {
        return dialog::draw(dialog, ui, frame, area);
    }
    if let (Screen::Review { .. } | Screen::Notes { .. }, Some(writing)) =
        (&app.screen, &app.writing)
    {
        return notes::aside(app, ui, frame, (area, writing));
    }
    match &app.screen {
        Screen::Drafts { row } => drafts::draw(app, ui, frame, (area, *row)),
        Screen::Overview { row } => overview::draw(app, ui, frame, (area, *row)),
        Screen::Section(screen) => section::draw(app, ui, frame, (area, screen)),
        Screen::Versions { row } => versions::draw(app, ui, frame, (area, *row)),
        Screen::Comparison { row } => comparison::draw(app, ui, frame, (area, *row)),
        Screen::Review { row } => review::draw(app, ui, frame, (area, *row)),
        Screen::Deviations { row } => deviations::draw(app, ui, frame, (area, *row)),
        Screen::Notes { row } => notes::draw(app, ui, frame, (area, *row)),
        Screen::Wall(wall) => wall::draw(app, ui, frame, (area, wall)),
    }
}

/// Text keeps a cell's distance from the edges.
fn inset(area: Rect) -> Rect {
    let inner = right_of(area, 1);
    left(inner, inner.width.saturating_sub(1))
}

fn rule(frame: &mut Frame, area: Rect, after: u16) {
    let column = left(right_of(area, after.saturating_add(1)), 1);
    for index in 0..column.height {
        frame.put(row(column, index), "|", Style::new());
    }
}

#[cfg(test)]
mod tests {
    use std::io;
    use std::sync::mpsc::{Sender, channel};

    use ratatui::layout::Size;

    use super::*;
    use crate::base::text::{is_hidden, visible};
    use crate::platform::Display;
    use crate::tui::editor::{Editor, Mode};
    use crate::tui::measure::{bottom, width};
    use crate::tui::screen::{self, Sink};

    /// The cells of a row, for as many letters at a time.
    const COLUMNS: u16 = 1_000;

    struct Wire(Sender<Vec<u8>>);

    impl Sink for Wire {
        fn frame(&mut self, bytes: &[u8]) -> io::Result<()> {
            self.0.send(bytes.to_vec()).map_err(io::Error::other)
        }
    }

    /// Returns every letter there is, in texts that fit in a row.
    fn letters() -> Vec<String> {
        let mut texts = vec![String::new()];
        let mut taken = 0;
        for letter in '\0'..=char::MAX {
            let wide = width(&visible(letter.encode_utf8(&mut [0; 4]))).max(1);
            taken += wide;
            if taken > usize::from(COLUMNS) {
                texts.push(String::new());
                taken = wide;
            }
            texts.last_mut().unwrap().push(letter);
        }
        texts
    }

    #[test]
    fn no_letter_there_is_reaches_the_terminal_unless_it_is_seen() {
        let (sender, frames) = channel();
        let size = Size::new(COLUMNS, 4);
        let mut screen = screen::Screen::new(Wire(sender), size, Display::default());
        let mut editor = Editor::new(Mode::Prose);
        for text in letters() {
            editor.open(&text, Mode::Prose);
            let view = |frame: &mut Frame| {
                let area = frame.area();
                frame.put(row(area, 0), &text, Style::new());
                editor.draw(frame, bottom(area, 3)).unwrap();
            };
            screen.draw(view).unwrap();
            let cells = screen.frame().buffer().content().iter();
            let seen: String = cells.map(ratatui::buffer::Cell::symbol).collect();
            assert!(!seen.chars().any(is_hidden), "{text:?}");
            // Beside what is seen a frame has only sequences of our own.
            let sent = String::from_utf8(frames.try_iter().flatten().collect()).unwrap();
            let sent = sent.replace("\u{1b}[", "").replace(['\r', '\u{8}'], "");
            assert!(!sent.chars().any(is_hidden), "{text:?}");
            if let Some(hidden) = text.chars().find(|c| is_hidden(*c)) {
                assert!(seen.contains(&*visible(&hidden.to_string())), "{text:?}");
            }
        }
    }
}
