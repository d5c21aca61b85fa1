//! The passages behind the hints, where an administrator has laid the document beside the template.

use super::sheet::Sheet;
use crate::app::{App, Session};
use crate::template::Hint;
use crate::tui::Look;
use crate::words::passages as words;

/// Says which places of a hint are not as they were when it was written, or not there.
pub(super) fn changed(
    sheet: &mut Sheet,
    app: &App,
    look: &Look,
    (session, hint): (&Session, &Hint),
) {
    for said in words::changed(app, (session, hint), &look.texts) {
        sheet.bold(&said);
    }
}

/// Adds the passages that the hints rest on, each once.
pub(super) fn texts(
    sheet: &mut Sheet,
    app: &App,
    look: &Look,
    (session, hints): (&Session, &[&Hint]),
) {
    for (heading, passage) in words::passages(app, (session, hints), &look.texts) {
        sheet.gap();
        sheet.bold(&heading);
        sheet.text(passage.text());
        if passage.is_cut() {
            sheet.text(&look.word("view-passage-cut"));
        }
    }
}
