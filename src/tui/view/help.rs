//! The help: which keys work here, then every other command, to look for and to run.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::overview;
use super::sheet::{Selected, Sheet};
use crate::app::{App, Help, HelpRow, Situation, Typing};
use crate::base::Message;
use crate::tui::Ui;
use crate::tui::frame::Frame;
use crate::tui::measure::{below, cells, left, pad, right_of, row, width};
use crate::words::help as words;

/// Rows above the commands.
const HEAD: u16 = 2;

/// Draws the help; the cursor is in the words that are typed, or at the command selected.
pub(super) fn draw(
    app: &App,
    ui: &mut Ui,
    frame: &mut Frame,
    (area, help): (Rect, &Help),
) -> Option<Position> {
    let rows = app.help_rows();
    let in_words = head(ui, frame, (area, help, rows.len()));
    let mut sheet =
        Sheet::new(area.width).remembering(&ui.wraps).saying_more(ui.look.word("view-more-below"));
    list(&mut sheet, app, ui, (&rows, help));
    let at_command = sheet.draw(frame, below(area, HEAD), (None, &mut ui.scrolled.panel));
    in_words.or(at_command)
}

fn list(sheet: &mut Sheet, app: &App, ui: &Ui, (rows, help): (&[HelpRow], &Help)) {
    let look = &ui.look;
    let keys = |row: &HelpRow| words::keys(app, row.command, row.here, &look.texts);
    if help.found.is_none() {
        sheet.text(&look.word("view-help-more"));
        if app.situation_below() == Situation::Overview {
            sheet.text(&overview::legend(look));
        }
        sheet.gap();
    }
    let widest = rows.iter().map(|row| cells(width(&keys(row)))).max().unwrap_or(0);
    let others = rows.iter().position(|row| !row.here);
    for (index, row) in rows.iter().enumerate() {
        if others == Some(index) {
            sheet.gap();
            sheet.bold(&look.word("view-help-others"));
        } else if index == 0 {
            sheet.bold(&look.word("view-help"));
        }
        let label = words::label(app, row.command, &look.texts);
        let text = format!("{}  {label}", pad(&keys(row), widest));
        sheet.element(&text, Selected::when(index, help.row));
    }
}

/// What the help is for, or the words that are looked for with how many commands they name.
fn head(
    ui: &mut Ui,
    frame: &mut Frame,
    (area, help, rows): (Rect, &Help, usize),
) -> Option<Position> {
    let first = row(area, 0);
    match help.typing {
        Typing::No => {
            // Whoever hears the screen hears this first, and needs not hear the rest.
            frame.put(first, &ui.look.word("view-help-line"), Style::new());
            frame.put(row(area, 1), &ui.look.word("view-help-how"), Style::new());
            None
        }
        Typing::Yes => {
            let label = ui.look.word("view-searching");
            frame.put(first, &label, Style::new());
            let found = match help.found {
                None => Message::new("view-help-words"),
                Some(_) => Message::new("view-help-found").count("count", rows),
            };
            frame.put(row(area, 1), &ui.look.say(&found), Style::new());
            let from = cells(width(&label)).saturating_add(1);
            let room = area.width.saturating_sub(from);
            ui.searched.draw(frame, left(right_of(first, from), room))
        }
    }
}
