//! The clauses of a section: the text of the agreement, kept, changed, left out, or one's own.

use super::sheet::{Selected, Sheet};
use super::writing::{count, prompt};
use crate::app::place::ClauseRow;
use crate::app::{App, Session, Target, Writing};
use crate::base::{ClauseId, SectionId};
use crate::tui::{Look, Ui};
use crate::words::clauses as words;

/// Rows that a clause is written in at most before it scrolls.
const EDITOR_ROWS: u16 = 12;

/// Draws the clauses, and the row that adds one of one's own.
pub(super) fn list(sheet: &mut Sheet, app: &App, ui: &mut Ui, at: (&Session, &SectionId, usize)) {
    let (session, section, selected) = at;
    let rows = session.clause_rows(section);
    for (index, row) in rows.iter().enumerate() {
        if let Some(writing) = app.writing.as_ref().filter(|writing| writes(writing, row.id())) {
            prompt(sheet, &ui.look, &writing.target);
            sheet.editor(&mut ui.editor, 2, EDITOR_ROWS);
            count(sheet, &ui.look, writing);
            continue;
        }
        sheet.element(&text(session, &ui.look, row), Selected::when(index, selected));
        reason(sheet, session, &ui.look, row.id());
    }
    if app.writing.is_none() {
        sheet.element(&ui.look.word("view-add-clause"), Selected::when(rows.len(), selected));
    }
}

fn writes(writing: &Writing, clause: &ClauseId) -> bool {
    match &writing.target {
        Target::Clause(id, _) | Target::OwnClause(id) | Target::Reason(id) => id == clause,
        Target::NewDraft
        | Target::Copy
        | Target::Title
        | Target::Answer(_)
        | Target::Heading(_)
        | Target::NewSection { .. }
        | Target::Assigned(_)
        | Target::Note(..)
        | Target::NoteWith(..)
        | Target::NoteDue(..) => false,
    }
}

/// Returns a clause as it reads in the agreement, after its mark.
fn text(session: &Session, look: &Look, row: &ClauseRow) -> String {
    let words = words::words(session, row.id(), &look.texts);
    match words::mark(session, row) {
        Some(mark) => format!("{} {words}", look.word(mark)),
        None => words,
    }
}

fn reason(sheet: &mut Sheet, session: &Session, look: &Look, id: &ClauseId) {
    if let Some(reason) = words::reason(session, id, &look.texts) {
        sheet.indented(&reason, 4);
    }
}
