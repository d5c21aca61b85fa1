//! What changed in law since the guideline: dated notes, apart from the hints.

use super::sheet::Sheet;
use crate::app::{App, Session};
use crate::tui::Look;
use crate::words::places::law_here;

/// Adds the notes on the field or section in question.
pub(super) fn notes(sheet: &mut Sheet, app: &App, look: &Look, session: &Session) {
    let notes = law_here(app, session);
    if notes.is_empty() {
        return;
    }
    sheet.gap();
    sheet.bold(&look.word("view-law"));
    for (index, note) in notes.into_iter().enumerate() {
        if index > 0 {
            sheet.gap();
        }
        for said in note.said() {
            sheet.text(&look.say(&said));
        }
    }
}
