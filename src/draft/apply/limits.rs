//! How much a draft holds: more is refused, so that what is saved can be read again.

use crate::base::{Line, Message, NoteId, Prose, Splice};
use crate::draft::{ClauseChange, ClauseState, Edit, NoteKind, Refusal};
use crate::template::read::{MOST_IN_LINE, MOST_IN_PROSE};

/// The most sections of one draft, the most own clauses, items of lists, and notes; putting sections and
/// clauses in order takes time by the square of their number.
pub const MOST_ELEMENTS: usize = 5_000;

/// Refuses more things of a kind than a draft holds.
pub(super) fn countable(count: usize, place: impl FnOnce() -> String) -> Result<(), Refusal> {
    if count <= MOST_ELEMENTS {
        return Ok(());
    }
    let what = Message::new("draft-too-many").count("max", MOST_ELEMENTS);
    Err(Refusal::OutOfRange { place: place(), what })
}

/// Refuses an edit that brings a text longer than a draft keeps; answers are held by their kinds.
pub(super) fn bounded(edit: &Edit) -> Result<(), Refusal> {
    match edit {
        Edit::Rename(title) => line(title, || "title".to_owned()),
        Edit::Clause { clause, change: Some(change) } => {
            let ClauseChange { state, reason, standard: _ } = change;
            reason.as_ref().map_or(Ok(()), |reason| line(reason, || clause.to_string()))?;
            match state {
                ClauseState::Edited(text) | ClauseState::Replaced(text) => {
                    prose(text, || clause.to_string())
                }
                ClauseState::LeftOut => Ok(()),
            }
        }
        Edit::AddSection { section, heading, after: _ }
        | Edit::Heading { section, heading: Some(heading) } => {
            line(heading, || section.to_string())
        }
        Edit::AddClause { clause, text, .. } | Edit::OwnText { clause, text } => {
            prose(text, || clause.to_string())
        }
        Edit::Note { id, note: Some(note) } => {
            prose(&note.text, || id.to_string())?;
            sort(&note.kind, id)
        }
        Edit::NoteKind { note, kind } => sort(kind, note),
        Edit::Assign { section, to: Some(to) } => line(to, || section.to_string()),
        Edit::Word { word, own: true } => line(word, || "words".to_owned()),
        Edit::Answer { .. }
        | Edit::Splice { .. }
        | Edit::AddItem { .. }
        | Edit::RemoveItem { .. }
        | Edit::MoveItem { .. }
        | Edit::SetPart { .. }
        | Edit::Clause { .. }
        | Edit::RemoveSection(_)
        | Edit::Heading { .. }
        | Edit::MoveSection { .. }
        | Edit::MoveClause { .. }
        | Edit::RemoveClause(_)
        | Edit::Declare { .. }
        | Edit::Assign { .. }
        | Edit::CloseNote { .. }
        | Edit::Note { .. }
        | Edit::SetAside(_)
        | Edit::Discard { .. }
        | Edit::Sent(_)
        | Edit::Word { own: false, .. }
        | Edit::Several(_) => Ok(()),
    }
}

/// Refuses a run that makes a text longer than a draft keeps; one that was longer may always shrink.
pub(super) fn room(
    text: &Prose,
    splice: &Splice,
    place: impl FnOnce() -> String,
) -> Result<(), Refusal> {
    let text = text.as_str();
    if text.len() + splice.inserted.len() <= MOST_IN_PROSE {
        return Ok(());
    }
    let (removed, inserted) = (splice.removed.chars().count(), splice.inserted.chars().count());
    if inserted <= removed || text.chars().count() + inserted - removed <= MOST_IN_PROSE {
        return Ok(());
    }
    Err(too_long(place, MOST_IN_PROSE))
}

/// Refuses a name or a limit of a note that is longer than a draft keeps.
fn sort(kind: &NoteKind, id: &NoteId) -> Result<(), Refusal> {
    kind.words().try_for_each(|words| line(words, || id.to_string()))
}

fn line(line: &Line, place: impl FnOnce() -> String) -> Result<(), Refusal> {
    within(line.as_str(), place, MOST_IN_LINE)
}

fn prose(text: &Prose, place: impl FnOnce() -> String) -> Result<(), Refusal> {
    within(text.as_str(), place, MOST_IN_PROSE)
}

fn within(text: &str, place: impl FnOnce() -> String, most: usize) -> Result<(), Refusal> {
    // There are at most as many characters as bytes, and those need no counting.
    if text.len() <= most || text.chars().count() <= most {
        return Ok(());
    }
    Err(too_long(place, most))
}

fn too_long(place: impl FnOnce() -> String, most: usize) -> Refusal {
    let what = Message::new("draft-too-long").count("max", most);
    Refusal::OutOfRange { place: place(), what }
}

#[cfg(test)]
mod tests;
