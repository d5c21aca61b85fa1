//! Runs of typing: which changes make one step together.

use crate::base::{Moment, NoteId, SectionId, Splice};
use crate::draft::{Change, ClauseState, Edit, TextKey};
use crate::template::{Chosen, Value};

/// The pause, in milliseconds, that ends a run.
const PAUSE: i64 = 2_000;

/// Typing in one text at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    text: Typed,
    at: Moment,
    ends: Ends,
}

/// A text that can be typed in.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Typed {
    Text(TextKey),
    /// A section's heading, from its first letter when it is a new section's.
    Heading(SectionId),
    /// The name of whom a section is given to.
    Person(SectionId),
    /// What sort of note it is: whom to ask, by when.
    Sort(NoteId),
}

/// Whether a run can go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ends {
    /// It can.
    Open,
    /// A line break has ended it.
    Here,
}

impl Run {
    /// Returns the typing that a change is, or `None` when it is none, such as a chosen option.
    pub fn of(change: &Change) -> Option<Self> {
        let text = text_of(&change.edit)?;
        let breaks = matches!(
            &change.edit, Edit::Splice { splice, .. } if splice.inserted.contains('\n'));
        let ends = if breaks { Ends::Here } else { Ends::Open };
        Some(Self { text, at: change.stamp.at, ends })
    }

    pub(super) fn is_open(&self) -> bool {
        self.ends == Ends::Open
    }

    pub(super) fn goes_on_with(&self, next: &Self) -> bool {
        let pause = next.at.as_millisecond().saturating_sub(self.at.as_millisecond());
        self.text == next.text && pause.abs() < PAUSE
    }
}

/// Returns the text that an edit writes in, when that is all it does.
fn text_of(edit: &Edit) -> Option<Typed> {
    let text = match edit {
        Edit::Rename(_) => TextKey::Title,
        Edit::Answer { field, value } if is_typed(value.as_ref()) => TextKey::Answer(field.clone()),
        Edit::SetPart { field, item, part, value } if is_typed(value.as_ref()) => {
            TextKey::Part(field.clone(), item.clone(), part.clone())
        }
        Edit::Splice { text, splice: _ } => text.clone(),
        Edit::Clause { clause, change: Some(change) } => match change.state {
            ClauseState::Edited(_) | ClauseState::Replaced(_) => TextKey::Clause(clause.clone()),
            ClauseState::LeftOut => return None,
        },
        Edit::OwnText { clause, text: _ } => TextKey::OwnClause(clause.clone()),
        Edit::Note { id, note: Some(_) } => TextKey::Note(id.clone()),
        Edit::AddSection { section, .. } | Edit::Heading { section, heading: Some(_) } => {
            return Some(Typed::Heading(section.clone()));
        }
        Edit::Assign { section, to: _ } => return Some(Typed::Person(section.clone())),
        Edit::NoteKind { note, kind: _ } => return Some(Typed::Sort(note.clone())),
        Edit::Answer { .. }
        | Edit::SetPart { .. }
        | Edit::AddItem { .. }
        | Edit::RemoveItem { .. }
        | Edit::MoveItem { .. }
        | Edit::Clause { .. }
        | Edit::RemoveSection(_)
        | Edit::Heading { .. }
        | Edit::MoveSection { .. }
        | Edit::AddClause { .. }
        | Edit::MoveClause { .. }
        | Edit::RemoveClause(_)
        | Edit::Declare { .. }
        | Edit::CloseNote { .. }
        | Edit::Note { .. }
        | Edit::SetAside(_)
        | Edit::Discard { .. }
        | Edit::Sent(_)
        | Edit::Word { .. }
        | Edit::Several(_) => return None,
    };
    Some(Typed::Text(text))
}

/// Returns whether a value comes from a text field; an option and a list come from a choice.
fn is_typed(value: Option<&Value>) -> bool {
    match value {
        Some(Value::Choice(Chosen::Option(_)) | Value::List(_)) => false,
        Some(
            Value::Line(_)
            | Value::Prose(_)
            | Value::Count { .. }
            | Value::Choice(Chosen::Other(_))
            | Value::Term(_)
            | Value::Time(_)
            | Value::PlaceDate { .. }
            | Value::Unread(_),
        )
        | None => true,
    }
}

/// Returns the one change that takes back two, the earlier given first; both as they were when they
/// can't be one. Both must be inverses of typing in the same text.
pub(super) fn join(mut earlier: Change, later: Change) -> Result<Change, Box<(Change, Change)>> {
    if let (Edit::Splice { splice: first, .. }, Edit::Splice { splice: second, .. }) =
        (&mut earlier.edit, &later.edit)
        && second.inserted.is_empty()
        && second.at == first.at + first.removed.len()
    {
        // One letter after the other: what was typed before may be long, and is not copied for each.
        first.removed.push_str(&second.removed);
        return Ok(earlier);
    }
    let edit = match (&earlier.edit, &later.edit) {
        (Edit::Splice { text, splice: first }, Edit::Splice { text: _, splice: second }) => {
            join_splices(first, second).map(|splice| Edit::Splice { text: text.clone(), splice })
        }
        // Only a part of the text is known to have stood before.
        (Edit::Splice { .. }, _) => None,
        // The earlier one puts the whole text back, and with it all that came later.
        (whole, _) => Some(whole.clone()),
    };
    match edit {
        Some(edit) => Ok(Change { edit, stamp: earlier.stamp, changed: earlier.changed }),
        None => Err(Box::new((earlier, later))),
    }
}

/// Joins the inverses of two splices that touch: `first` takes back the earlier one.
fn join_splices(first: &Splice, second: &Splice) -> Option<Splice> {
    // Seen from the text between the two, the first was made at `middle` and the second takes `gone`.
    let (middle, gone) = (&first.removed, &second.inserted);
    let (start, end) = (first.at, first.at + middle.len());
    let (from, to) = (second.at, second.at + gone.len());
    if from > end || start > to {
        return None;
    }
    let before = gone.get(..start.saturating_sub(from))?;
    let after = gone.get(gone.len() - to.saturating_sub(end)..)?;
    let head = middle.get(..from.saturating_sub(start))?;
    let tail = middle.get(middle.len() - end.saturating_sub(to)..)?;
    Some(Splice {
        at: start.min(from),
        removed: format!("{head}{}{tail}", second.removed),
        inserted: format!("{before}{}{after}", first.inserted),
    })
}
