//! A question with answers to choose from.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::sheet::{Selected, Sheet};
use crate::app::Dialog;
use crate::tui::Ui;

/// Draws the question in place of the body.
pub(super) fn draw(
    dialog: &Dialog,
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    area: Rect,
) -> Option<Position> {
    let mut sheet = Sheet::new(area.width);
    sheet.gap();
    sheet.bold(&ui.look.say(&dialog.question));
    if let Some(detail) = &dialog.detail {
        sheet.text(&ui.look.say(detail));
    }
    sheet.gap();
    for (row, (answer, _)) in dialog.answers.iter().enumerate() {
        let text = format!("{} {}", row + 1, ui.look.say(answer));
        sheet.element(&text, Selected::when(row, dialog.row));
    }
    sheet.draw(frame, area, (None, &mut 0))
}
