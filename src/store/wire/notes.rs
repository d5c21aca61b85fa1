//! Notes: their sorts, and whether they are settled.

use super::fault::{Named, Wrong};
use super::parts::whole_stamp;
use super::pretty::Pretty;
use super::value::{Entry, Values};
use super::walk::{At, Members, Walk};
use super::write::{stamp, time};
use crate::base::{FieldId, Line, NoteId, SectionId};
use crate::draft::{Note, NoteKind, Stamp};
use crate::template::{FieldKind, TimeOfYear, Value};

/// The names of the sorts; a note that says none is of no special sort.
pub(super) const SORTS: [&str; 5] = [QUESTION, DECISION, DISAGREEMENT, CLARIFY, ANSWER];
const QUESTION: &str = "question";
const DECISION: &str = "decision";
const DISAGREEMENT: &str = "disagreement";
const CLARIFY: &str = "clarify";
const ANSWER: &str = "answer";

/// What is said of whether a note is settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Settled {
    /// It is open.
    Not,
    /// It is settled, by whoever wrote it last.
    ByWriter,
    /// It is settled by this person.
    By(Stamp),
}

impl Settled {
    /// Returns who settled the note that `writer` wrote last, and when.
    pub(super) fn by(self, writer: &Stamp) -> Option<Stamp> {
        match self {
            Self::Not => None,
            Self::ByWriter => Some(writer.clone()),
            Self::By(stamp) => Some(stamp),
        }
    }
}

/// Reads a note, as if it were open, and whether it is settled.
pub(super) fn note(
    walk: &mut Walk<'_>,
    members: &mut Members<'_>,
    entry: Entry,
) -> Option<(Note, Settled)> {
    let section = walk.need(members, "section");
    let section =
        section.and_then(|at| walk.spelled(&at, |text| SectionId::new(text).ok(), Wrong::Id));
    let field = match members.given("field") {
        Some(at) => walk.spelled(&at, |text| FieldId::new(text).ok(), Wrong::Id).map(Some),
        None => Some(None),
    };
    let kind = sort(walk, members, entry);
    let text =
        walk.need(members, "text").and_then(|at| walk.text(&at)).map(|text| entry.prose(text));
    let closed = match members.given("closed") {
        Some(at) => walk.truth(&at),
        None => Some(false),
    };
    let settled = match (closed?, entry) {
        (false, _) => Settled::Not,
        (true, Entry::Typed) => Settled::ByWriter,
        (true, Entry::Stored) => match members.given("settled") {
            Some(at) => Settled::By(whole_stamp(walk, &at)?),
            None => Settled::ByWriter,
        },
    };
    Some((Note { kind: kind?, ..Note::new(section?, field?, text?) }, settled))
}

/// Reads what sort of note it is.
pub(super) fn sort(
    walk: &mut Walk<'_>,
    members: &mut Members<'_>,
    entry: Entry,
) -> Option<NoteKind> {
    let Some(at) = members.given("kind") else { return Some(NoteKind::Plain) };
    let name = walk.text(&at)?;
    Some(match name {
        QUESTION => NoteKind::Question,
        DECISION => NoteKind::Decision,
        DISAGREEMENT => NoteKind::Disagreement,
        CLARIFY => {
            let with = match members.given("with") {
                Some(at) => walk.text(&at).map(|text| entry.line(text)),
                None => Some(Line::default()),
            };
            let due = match members.given("due") {
                Some(at) => due(walk, &at, entry).map(Some),
                None => Some(None),
            };
            NoteKind::Clarify { with: with?, due: due? }
        }
        ANSWER => {
            let at = walk.need(members, "answers")?;
            NoteKind::Answer(walk.spelled(&at, |text| NoteId::new(text).ok(), Wrong::Id)?)
        }
        _ => {
            walk.unknown(&at, Named::State, name, SORTS);
            return None;
        }
    })
}

fn due(walk: &mut Walk<'_>, at: &At<'_>, entry: Entry) -> Option<TimeOfYear> {
    let value = match (entry, at.as_text()) {
        (Entry::Typed, Some(_)) => FieldKind::Time.read(walk.text(at)?),
        (Entry::Typed | Entry::Stored, _) => Values::stored().value(walk, at, &FieldKind::Time)?,
    };
    Some(match value {
        Value::Time(time) => time,
        Value::Unread(words) | Value::Line(words) => TimeOfYear::Other(words),
        Value::Prose(_)
        | Value::Count { .. }
        | Value::Choice(_)
        | Value::Term(_)
        | Value::PlaceDate { .. }
        | Value::List(_) => return None,
    })
}

/// Writes a note, last written by `writer`, into the object that is open.
pub(super) fn write_note(out: &mut Pretty<'_>, note: &Note, writer: &Stamp) {
    let Note { section, field, kind, text, closed } = note;
    out.field("section", |out| out.text(section.as_str()));
    if let Some(field) = field {
        out.field("field", |out| out.text(field.as_str()));
    }
    write_sort(out, kind);
    out.field("text", |out| out.text(text.as_str()));
    out.field("closed", |out| out.truth(closed.is_some()));
    if let Some(by) = closed.as_ref().filter(|by| *by != writer) {
        out.field("settled", |out| out.object(|out| stamp(out, by)));
    }
}

/// Writes what sort of note it is into the object that is open; nothing for one of no special sort.
pub(super) fn write_sort(out: &mut Pretty<'_>, kind: &NoteKind) {
    let name = match kind {
        NoteKind::Plain => return,
        NoteKind::Question => QUESTION,
        NoteKind::Decision => DECISION,
        NoteKind::Disagreement => DISAGREEMENT,
        NoteKind::Clarify { .. } => CLARIFY,
        NoteKind::Answer(_) => ANSWER,
    };
    out.field("kind", |out| out.text(name));
    match kind {
        NoteKind::Clarify { with, due } => {
            if !with.as_str().is_empty() {
                out.field("with", |out| out.text(with.as_str()));
            }
            if let Some(due) = due {
                out.field("due", |out| time(out, due));
            }
        }
        NoteKind::Answer(of) => out.field("answers", |out| out.text(of.as_str())),
        NoteKind::Plain | NoteKind::Question | NoteKind::Decision | NoteKind::Disagreement => {}
    }
}
