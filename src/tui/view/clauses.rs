//! The clauses of a section: the text of the agreement, kept, changed, left out, or one's own.

use super::preview::paragraphs;
use super::sheet::{Selected, Sheet};
use super::writing::{count, prompt};
use crate::app::place::ClauseRow;
use crate::app::{App, Session, Target, Writing};
use crate::assemble;
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
    let words = words(session, look, row.id());
    match mark(session, row) {
        Some(mark) => format!("{} {words}", look.word(mark)),
        None => words,
    }
}

fn mark(session: &Session, row: &ClauseRow) -> Option<&'static str> {
    match row {
        ClauseRow::Own(_) => Some("view-clause-own"),
        ClauseRow::Standard(id) => match &session.draft.clauses.get(id)?.value.state {
            ClauseState::Edited(_) | ClauseState::Replaced(_) if !stands(session, id) => {
                Some("view-clause-not-now")
            }
            ClauseState::Edited(_) => Some("view-clause-edited"),
            ClauseState::Replaced(_) => Some("view-clause-replaced"),
            ClauseState::LeftOut => Some("view-clause-left-out"),
        },
    }
}

/// Returns whether the answers as they are let a clause of the template stand in the agreement.
fn stands(session: &Session, id: &ClauseId) -> bool {
    let clause = session.template.clause(id);
    clause.is_none_or(|(_, clause)| session.draft.holds(&session.template, &clause.when))
}

/// Returns what a clause says; of one that gives nothing now, its wording, or else what it is called.
fn words(session: &Session, look: &Look, id: &ClauseId) -> String {
    let blocks = assemble::clause(&session.template, &session.draft, id);
    let said: Vec<_> = blocks.iter().flat_map(|block| paragraphs(block, look)).collect();
    if !said.is_empty() {
        return said.join("\n");
    }
    let wording = session.shown_clause(id);
    let changed = session.draft.clauses.contains_key(id);
    if changed && !wording.is_empty() {
        return wording;
    }
    let label = session.template.clause(id).map_or("", |(_, clause)| &clause.label);
    look.say(&Message::new("view-clause-empty").with("label", label))
}

fn reason(sheet: &mut Sheet, session: &Session, look: &Look, id: &ClauseId) {
    let change = session.draft.clauses.get(id);
    let Some(ClauseChange { reason: Some(reason), .. }) = change.map(|change| &change.value) else {
        return;
    };
    let text = look.say(&Message::new("view-reason").with("text", reason.as_str()));
    sheet.indented(&text, 4);
}
