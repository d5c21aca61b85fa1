//! How an answer reads in the agreement, below the field that asks for it.

use super::preview::paragraphs;
use super::sheet::Sheet;
use crate::app::Session;
use crate::assemble;
use crate::base::{FieldId, SectionId};
use crate::template::Value;
use crate::tui::Look;

/// The longest answer, in bytes, that is shown again in its sentence: a longer one is prose of its own,
/// and to set it anew at each key would cost more the longer it is.
const LONGEST: usize = 2_000;

/// Adds the sentences of the section that the answer stands in.
pub(super) fn sentences(
    sheet: &mut Sheet,
    session: &Session,
    look: &Look,
    at: (&SectionId, &FieldId),
) {
    let (section, field) = at;
    let is_long = match session.draft.answer(field) {
        Some(Value::Prose(prose)) => prose.as_str().len() > LONGEST,
        Some(
            Value::Line(_)
            | Value::Count { .. }
            | Value::Choice(_)
            | Value::Term(_)
            | Value::Time(_)
            | Value::PlaceDate { .. }
            | Value::List(_)
            | Value::Unread(_),
        )
        | None => false,
    };
    if is_long {
        return;
    }
    let clauses = session.clauses_with(section, field).into_iter();
    let blocks = clauses.flat_map(|id| assemble::clause(&session.template, &session.draft, id));
    let said: Vec<_> = blocks.flat_map(|block| paragraphs(&block, look)).collect();
    if !said.is_empty() {
        sheet.gap();
        sheet.text(&look.word("view-reads"));
        for text in said {
            sheet.indented(&text, 2);
        }
    }
}
