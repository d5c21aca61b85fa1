//! What changed in law since the guideline: dated notes, apart from the hints.

use super::sheet::Sheet;
use crate::app::{App, Place, Screen, Session};
use crate::tui::Look;

/// Adds the notes on the field or section in question.
pub(super) fn notes(sheet: &mut Sheet, app: &App, look: &Look, session: &Session) {
    let guideline = &session.guideline;
    let notes: Vec<_> = match &app.screen {
        Screen::Section(screen) => match &screen.place {
            Place::Field(id) => guideline.law_of_field(id).collect(),
            Place::Clauses => {
                guideline.law_of_section(&session.template, &screen.section).collect()
            }
        },
        Screen::Overview { row } => match session.section_ids().nth(*row) {
            Some(id) => guideline.law_of_section(&session.template, id).collect(),
            None => Vec::new(),
        },
        Screen::Drafts { .. }
        | Screen::Versions { .. }
        | Screen::Comparison { .. }
        | Screen::Review { .. }
        | Screen::Deviations { .. }
        | Screen::Notes { .. }
        | Screen::Wall(_) => Vec::new(),
    };
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
