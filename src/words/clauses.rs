//! Clauses as they read in the agreement, with what was done to them.

use super::blocks::paragraphs;
use crate::app::Session;
use crate::app::place::ClauseRow;
use crate::assemble;
use crate::base::{ClauseId, Message};
use crate::draft::ClauseState;
use crate::texts::Texts;

/// Returns the name of what was done to a clause; `None` when it is as in the template.
pub fn mark(session: &Session, row: &ClauseRow) -> Option<Message> {
    let id = match row {
        ClauseRow::Own(_) => return Some(Message::new("view-clause-own")),
        ClauseRow::Standard(id) => id,
    };
    let Some(change) = session.draft.clauses.get(id) else { return only_in(session, id) };
    Some(Message::new(match &change.value.state {
        ClauseState::Edited(_) | ClauseState::Replaced(_) if !stands(session, id) => {
            "view-clause-not-now"
        }
        ClauseState::Edited(_) => "view-clause-edited",
        ClauseState::Replaced(_) => "view-clause-replaced",
        ClauseState::LeftOut => "view-clause-left-out",
    }))
}

/// Returns the language that a clause of the template exists in alone, when the agreement is in another.
fn only_in(session: &Session, id: &ClauseId) -> Option<Message> {
    let (_, clause) = session.template.clause(id)?;
    let is_foreign =
        clause.has_words() && clause.language != session.draft.language(&session.template);
    is_foreign.then(|| Message::new("view-clause-only-in").with("language", &clause.language))
}

/// Returns whether the answers as they are let a clause of the template stand in the agreement.
fn stands(session: &Session, id: &ClauseId) -> bool {
    let clause = session.template.clause(id);
    clause.is_none_or(|(_, clause)| session.draft.holds(&session.template, &clause.when))
}

/// Returns what a clause says; of one that gives nothing now, its wording, or else what it is called.
pub fn words(session: &Session, id: &ClauseId, texts: &Texts) -> String {
    let blocks = assemble::clause(&session.template, &session.draft, id);
    let said: Vec<_> = blocks.iter().flat_map(|block| paragraphs(block, texts)).collect();
    if !said.is_empty() {
        return said.join("\n");
    }
    let wording = session.shown_clause(id);
    let changed = session.draft.clauses.contains_key(id);
    if changed && !wording.is_empty() {
        return wording;
    }
    let label = session.template.clause(id).map_or("", |(_, clause)| &clause.label);
    texts.say(&Message::new("view-clause-empty").with("label", label))
}

/// Returns the reason that was given for a changed clause.
pub fn reason(session: &Session, id: &ClauseId, texts: &Texts) -> Option<String> {
    let reason = session.draft.clauses.get(id)?.value.reason.as_ref()?;
    Some(texts.say(&Message::new("view-reason").with("text", reason.as_str())))
}
