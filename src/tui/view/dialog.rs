//! A question with answers to choose from.

use ratatui::layout::{Position, Rect};

use super::comparison;
use super::sheet::{Selected, Sheet};
use crate::app::Dialog;
use crate::tui::Ui;
use crate::tui::frame::Frame;
use crate::tui::measure::below;

/// The most answers that a single digit can choose.
const DIGITS: usize = 9;
/// The fewest rows that are shown of what is said below a question.
const FEWEST: usize = 2;

/// Draws the question in place of the body; the texts that it is about stand below the answers.
pub(super) fn draw(
    dialog: &Dialog,
    ui: &mut Ui,
    frame: &mut Frame,
    area: Rect,
) -> Option<Position> {
    let mut sheet = Sheet::new(area.width);
    sheet.gap();
    sheet.bold(&ui.look.say(&dialog.question));
    if let Some(detail) = &dialog.detail {
        // However long it is, the answers stand below it.
        let taken = usize::from(sheet.len()).saturating_add(1 + dialog.answers.len());
        let room = usize::from(area.height).saturating_sub(taken);
        sheet.at_most(&ui.look.say(detail), room.max(FEWEST));
    }
    sheet.gap();
    for (row, (answer, _)) in dialog.answers.iter().enumerate() {
        // Digits reach nine of them; the others are reached by the arrows, and have no number to mislead.
        let number = if row < DIGITS { format!("{}", row + 1) } else { " ".to_owned() };
        let text = format!("{number} {}", ui.look.say(answer));
        sheet.element(&text, Selected::when(row, dialog.row));
    }
    if let Some(two) = &dialog.texts {
        let mut texts = Sheet::new(area.width)
            .remembering(&ui.wraps)
            .saying_more(ui.look.word("view-more-under"));
        comparison::texts(&mut texts, two, &ui.look);
        let rest = below(area, sheet.len().saturating_add(1));
        texts.draw(frame, rest, (None, &mut ui.scrolled.panel));
    }
    ui.scrolled.answers.top = 0;
    sheet.draw(frame, area, (None, &mut ui.scrolled.answers))
}
