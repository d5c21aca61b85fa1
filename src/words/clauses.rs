//! Clauses as they read in the agreement, with what was done to them.

use super::blocks::paragraphs;
use crate::app::Session;
use crate::app::place::ClauseRow;
use crate::assemble;
use crate::base::{ClauseId, Message};
use crate::draft::ClauseState;
use crate::texts::Texts;

/// Returns the name of what was done to a clause; `None` when it is as in the template.
pub fn mark(session: &Session, row: &ClauseRow) -> Option<&'static str> {
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
