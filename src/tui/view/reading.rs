//! How an answer reads in the agreement, below the field that asks for it.

use super::sheet::Sheet;
use crate::app::Session;
use crate::base::{FieldId, SectionId};
use crate::tui::Look;
use crate::words::answers;

/// Adds the sentences of the section that the answer stands in.
pub(super) fn sentences(
    sheet: &mut Sheet,
    session: &Session,
    look: &Look,
    at: (&SectionId, &FieldId),
) {
    let said = answers::sentences(session, at, &look.texts);
    if !said.is_empty() {
        sheet.gap();
        sheet.text(&look.word("view-reads"));
        for text in said {
            sheet.indented(&text, 2);
        }
    }
}
