//! The passages behind the hints, where an administrator has laid the document beside the template.

use super::sheet::Sheet;
use crate::app::{App, Session};
use crate::base::Message;
use crate::template::Hint;
use crate::template::guideline::{Passage, Rest, Standing};
use crate::tui::Look;

/// Returns whether there is a passage of one of the hints to show.
pub(super) fn has_any(app: &App, session: &Session, hints: &[&Hint]) -> bool {
    hints
        .iter()
        .flat_map(|hint| session.guideline.rests_of(&hint.id))
        .any(|rest| app.library.passages().find(&rest.source, &rest.section).is_some())
}

/// Says which places of a hint are not as they were when it was written, or not there.
pub(super) fn changed(
    sheet: &mut Sheet,
    app: &App,
    look: &Look,
    (session, hint): (&Session, &Hint),
) {
    for rest in session.guideline.rests_of(&hint.id) {
        let key = match app.library.passages().find(&rest.source, &rest.section) {
            Some(passage) => match rest.standing(passage) {
                Standing::Changed => "view-passage-changed",
                Standing::Same | Standing::Unknown => continue,
            },
            None if app.library.passages().has(&rest.source) => "view-passage-absent",
            None => continue,
        };
        let place = place(session, rest, look);
        sheet.bold(&look.say(&Message::new(key).with("place", &place)));
    }
}

/// Adds the passages that the hints rest on, each once.
pub(super) fn texts(
    sheet: &mut Sheet,
    app: &App,
    look: &Look,
    (session, hints): (&Session, &[&Hint]),
) {
    let rests = session.guideline.rests().iter();
    let of_hints = rests.filter(|rest| hints.iter().any(|hint| rest.hints.contains(&hint.id)));
    for rest in of_hints {
        let Some(passage) = app.library.passages().find(&rest.source, &rest.section) else {
            continue;
        };
        sheet.gap();
        let Passage { heading, .. } = passage;
        sheet.bold(&format!("{} {heading}", place(session, rest, look)));
        sheet.text(passage.text());
        if passage.is_cut() {
            sheet.text(&look.word("view-passage-cut"));
        }
    }
}

/// Returns a place as it is cited: the document's short name and the number or heading.
fn place(session: &Session, rest: &Rest, look: &Look) -> String {
    let source = session.template.source_called(&rest.source);
    let document = source.map_or(rest.source.as_str(), |source| &source.short);
    let is_number = rest.section.starts_with(|c: char| c.is_ascii_digit());
    let key = if is_number { "view-passage-number" } else { "view-passage-heading" };
    look.say(&Message::new(key).with("document", document).with("section", &rest.section))
}
