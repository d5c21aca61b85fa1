//! Notes, with the sort of each, who wrote it and who settled it.

use crate::app::Session;
use crate::base::message::Argument;
use crate::base::text::visible;
use crate::base::time::TimeZone;
use crate::draft::note::noted;
use crate::draft::{Note, Stamped};
use crate::texts::Texts;

/// Returns where a note stands: the section, and the field in it.
pub fn place(session: &Session, note: &Note) -> String {
    let section = session.section_title(&note.section);
    let field = note.field.as_ref().and_then(|id| session.template.field(id));
    let place = match field {
        Some(field) => format!("{section}: {}", field.label),
        None => section.to_owned(),
    };
    visible(&place).into_owned()
}

/// Returns a note in words: what sort it is, who wrote it and when, what it says, and who settled it.
pub fn told(note: &Stamped<Note>, (zone, texts): (&TimeZone, &Texts)) -> String {
    let Stamped { value, stamp } = note;
    let text = value.text.as_str();
    let key = match (text.trim().is_empty(), value.closed.is_some()) {
        (false, false) => "view-note",
        (true, false) => "view-note-bare",
        (false, true) => "view-note-closed",
        (true, true) => "view-note-bare-closed",
    };
    let closed = value.closed.as_ref().unwrap_or(stamp);
    let said = noted(key, value)
        .with("by", stamp.by.as_str())
        .put("at", Argument::at(stamp.at, zone))
        .with("closer", closed.by.as_str())
        .put("closed", Argument::at(closed.at, zone))
        .with("text", &text.replace('\n', " "));
    texts.say(&said)
}
