//! What stands over the body or beside it: all hints, the preview, the keys, a version.

use ratatui::layout::{Position, Rect};

use super::sheet::Sheet;
use super::{comparison, deviations, guideline, help, law, passages, preview, review, suggestions};
use crate::app::{App, Panel, ReviewRow, Session};
use crate::base::Message;
use crate::tui::frame::Frame;
use crate::tui::pane::Pane;
use crate::tui::{Look, Ui};
use crate::words::passages as words;
use crate::words::places::{hints_here, section_here};

/// Draws a panel; the one that is open from the row that it is scrolled to.
pub(super) fn draw(
    app: &App,
    ui: &mut Ui,
    frame: &mut Frame,
    (area, panel): (Rect, &Panel),
) -> Option<Position> {
    // What stands beside the text by itself is not what the arrow keys move.
    let is_open = app.panel.is_some();
    let more = if is_open { "view-more-below" } else { "view-more-under" };
    let mut sheet = Sheet::new(area.width).remembering(&ui.wraps).saying_more(ui.look.word(more));
    match panel {
        Panel::Preview { row } => return preview::draw(app, ui, frame, (area, *row)),
        Panel::Guideline(digest) => return guideline::draw(app, ui, frame, (area, digest)),
        Panel::Help(open) => return help::draw(app, ui, frame, (area, open)),
        Panel::Suggestions { row } => return suggestions::draw(app, ui, frame, (area, *row)),
        Panel::Hints => hints(&mut sheet, app, &ui.look),
        Panel::Difference => comparison::difference(&mut sheet, app, ui),
        Panel::Deviation => deviations::one(&mut sheet, app, &ui.look),
        Panel::Agreement => comparison::agreement(&mut sheet, app, &ui.look),
    }
    let mut by_itself = Pane::default();
    let scrolled = if is_open { &mut ui.scrolled.panel } else { &mut by_itself };
    sheet.draw(frame, area, (None, scrolled))
}

fn hints(sheet: &mut Sheet, app: &App, look: &Look) {
    let Some(session) = &app.session else {
        sheet.text(&look.word("view-no-hints"));
        return;
    };
    if let Some(ReviewRow::Finding(finding)) = app.review_row() {
        review::grounds(sheet, finding, look);
    }
    let (title, hints) = hints_here(app, session);
    if title.is_empty() {
        return sheet.text(&look.word("view-hints-nowhere"));
    }
    sheet.bold(&look.say(&Message::new("view-hints-of").with("what", &title)));
    if hints.is_empty() {
        sheet.text(&look.word("view-no-hints"));
    }
    // Beside the text there is room for the hints alone, and they are drawn at every key.
    let is_open = app.panel.is_some();
    if is_open && words::has_any(app, session, &hints) {
        sheet.text(&look.word("view-passages-below"));
    }
    for hint in &hints {
        sheet.gap();
        sheet.text(&format!("{}: {}", hint.strength_label, hint.text));
        sheet.text(&look.say(&Message::new("view-source").with("text", &hint.citation)));
        if !hint.remark.is_empty() {
            sheet.text(&hint.remark);
        }
        if is_open {
            passages::changed(sheet, app, look, (session, hint));
        }
    }
    law::notes(sheet, app, look, session);
    guidance(sheet, app, session, look);
    if is_open {
        passages::texts(sheet, app, look, (session, &hints));
    }
}

/// The template's own advice on the section.
fn guidance(sheet: &mut Sheet, app: &App, session: &Session, look: &Look) {
    let Some(section) = section_here(app, session).and_then(|id| session.template.section(id))
    else {
        return;
    };
    if !section.guidance.is_empty() {
        sheet.gap();
        sheet.bold(&look.word("view-guidance"));
    }
    for text in &section.guidance {
        sheet.text(text);
    }
}
