//! The clauses of a section: the text of the agreement, kept, changed, left out, or one's own.

use super::section::{count, prompt};
use super::sheet::{Selected, Sheet};
use crate::app::place::ClauseRow;
use crate::app::{App, Session, Target, Writing};
use crate::base::{ClauseId, Message, SectionId};
use crate::draft::{ClauseChange, ClauseState};
use crate::tui::{Look, Ui};

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
        | Target::Title
        | Target::Answer(_)
        | Target::Heading(_)
        | Target::NewSection(_)
        | Target::Note(..) => false,
    }
}

fn text(session: &Session, look: &Look, row: &ClauseRow) -> String {
    match row {
        ClauseRow::Own(id) => {
            let own = session.draft.own_clauses.iter().find(|own| own.id == *id);
            let text = own.map(|own| session.shown(own.text.value.as_str())).unwrap_or_default();
            format!("{} {text}", look.word("view-clause-own"))
        }
        ClauseRow::Standard(id) => standard(session, look, id),
    }
}

fn standard(session: &Session, look: &Look, id: &ClauseId) -> String {
    let words = session.shown_clause(id);
    let words = if words.is_empty() { label(session, id) } else { words };
    let state = session.draft.clauses.get(id).map(|change| &change.value.state);
    let mark = match state {
        Some(ClauseState::Edited(_)) => "view-clause-edited",
        Some(ClauseState::Replaced(_)) => "view-clause-replaced",
        Some(ClauseState::LeftOut) => "view-clause-left-out",
        None => return words,
    };
    format!("{} {words}", look.word(mark))
}

/// A list, table or block has no wording of its own: what it is called, and where it is filled in.
fn label(session: &Session, id: &ClauseId) -> String {
    let label = session.template.clause(id).map_or("", |(_, clause)| &clause.label);
    format!("({label})")
}

fn reason(sheet: &mut Sheet, session: &Session, look: &Look, id: &ClauseId) {
    let change = session.draft.clauses.get(id);
    let Some(ClauseChange { reason: Some(reason), .. }) = change.map(|change| &change.value) else {
        return;
    };
    let text = look.say(&Message::new("view-reason").with("text", reason.as_str()));
    sheet.indented(&text, 4);
}
