//! The passages behind the hints, where an administrator has laid the document beside the template.

use crate::app::{App, Session};
use crate::base::Message;
use crate::template::Hint;
use crate::template::guideline::{Passage, Rest, Standing};
use crate::texts::Texts;

/// Returns whether there is a passage of one of the hints to show.
pub fn has_any(app: &App, session: &Session, hints: &[&Hint]) -> bool {
    hints
        .iter()
        .flat_map(|hint| session.guideline.rests_of(&hint.id))
        .any(|rest| app.library.passages().find(&rest.source, &rest.section).is_some())
}

/// Returns which places of a hint are not as they were when it was written, or not there, in words.
pub fn changed(app: &App, (session, hint): (&Session, &Hint), texts: &Texts) -> Vec<String> {
    let mut said = Vec::new();
    for rest in session.guideline.rests_of(&hint.id) {
        let key = match app.library.passages().find(&rest.source, &rest.section) {
            Some(passage) => match rest.standing(passage) {
                Standing::Changed => "view-passage-changed",
                Standing::Same | Standing::Unknown => continue,
            },
            None if app.library.passages().has(&rest.source) => "view-passage-absent",
            None => continue,
        };
        let place = place(session, rest, texts);
        said.push(texts.say(&Message::new(key).with("place", &place)));
    }
    said
}

/// Returns the passages that the hints rest on, each once, with its heading.
pub fn passages<'a>(
    app: &'a App,
    (session, hints): (&Session, &[&Hint]),
    texts: &Texts,
) -> Vec<(String, &'a Passage)> {
    let rests = session.guideline.rests().iter();
    let of_hints = rests.filter(|rest| hints.iter().any(|hint| rest.hints.contains(&hint.id)));
    let found = of_hints.filter_map(|rest| {
        let passage = app.library.passages().find(&rest.source, &rest.section)?;
        Some((format!("{} {}", place(session, rest, texts), passage.heading), passage))
    });
    found.collect()
}

/// Returns a place as it is cited: the document's short name and the number or heading.
fn place(session: &Session, rest: &Rest, texts: &Texts) -> String {
    let source = session.template.source_called(&rest.source);
    let document = source.map_or(rest.source.as_str(), |source| &source.short);
    let is_number = rest.section.starts_with(|c: char| c.is_ascii_digit());
    let key = if is_number { "view-passage-number" } else { "view-passage-heading" };
    texts.say(&Message::new(key).with("document", document).with("section", &rest.section))
}
