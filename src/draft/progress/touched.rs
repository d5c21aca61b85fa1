//! Which edits can change how far a draft has come: typing on in a text that says something does not.

use crate::base::Splice;
use crate::draft::uses::is_unread;
use crate::draft::{Draft, Edit, TextKey};
use crate::template::Value;

/// The most bytes of a field's id, and what stands around it in a slot.
const SLOT: usize = 66;

/// Returns whether an edit may have changed how far a draft has come, or its language. `draft` has the edit by
/// now, and `back` is what takes it back.
pub fn may_change(draft: &Draft, edit: &Edit, back: &Edit) -> bool {
    match (edit, back) {
        (Edit::Answer { value, .. }, Edit::Answer { value: was, .. })
        | (Edit::SetPart { value, .. }, Edit::SetPart { value: was, .. }) => {
            let is_list = [value, was].into_iter().any(|it| matches!(it, Some(Value::List(_))));
            is_list || value.as_ref().map(says) != was.as_ref().map(says)
        }
        (Edit::Clause { change: Some(change), .. }, Edit::Clause { change: Some(was), .. }) => {
            change.state != was.state
        }
        (Edit::Heading { heading, .. }, Edit::Heading { heading: was, .. }) => {
            heading.is_some() != was.is_some()
        }
        (Edit::Splice { text: key, splice }, _) => {
            draft.text(key).is_none_or(|text| may_change_by(key, text, splice))
        }
        (
            Edit::Rename(_)
            | Edit::Assign { .. }
            | Edit::NoteKind { .. }
            | Edit::CloseNote { .. }
            | Edit::Note { .. }
            | Edit::SetAside(_)
            | Edit::Discard { .. }
            | Edit::Sent(_)
            | Edit::Word { .. },
            _,
        ) => false,
        (
            Edit::Answer { .. }
            | Edit::SetPart { .. }
            | Edit::AddItem { .. }
            | Edit::RemoveItem { .. }
            | Edit::MoveItem { .. }
            | Edit::Clause { .. }
            | Edit::AddSection { .. }
            | Edit::RemoveSection(_)
            | Edit::Heading { .. }
            | Edit::MoveSection { .. }
            | Edit::AddClause { .. }
            | Edit::OwnText { .. }
            | Edit::MoveClause { .. }
            | Edit::RemoveClause(_)
            | Edit::Declare { .. }
            | Edit::Several(_),
            _,
        ) => true,
    }
}

/// Returns all that is asked of an answer that is no list, besides its words.
fn says(value: &Value) -> (bool, bool, bool, bool, Option<&str>) {
    let (counts, is_written) = (value.counts(), value.is_written());
    (counts, is_written, is_unread(value), value.is_empty(), value.option())
}

/// Returns whether a run that was replaced in `text` may count.
fn may_change_by(key: &TextKey, text: &str, Splice { at, removed, inserted }: &Splice) -> bool {
    let before = text.get(..*at).unwrap_or_default();
    match key {
        TextKey::Answer(_) | TextKey::Part(..) => {
            // An answer with a word elsewhere is one with and without the run.
            let after = text.get(at + inserted.len()..).unwrap_or_default();
            !before.chars().chain(after.chars()).any(char::is_alphanumeric)
        }
        TextKey::Clause(_) | TextKey::OwnClause(_) => {
            let near = before.get(before.floor_char_boundary(at.saturating_sub(SLOT))..);
            let slot = near.unwrap_or_default().rsplit_once('{');
            let is_in_slot = slot.is_some_and(|(_, inside)| !inside.contains('}'));
            is_in_slot || removed.contains('{') || inserted.contains('{')
        }
        TextKey::Title | TextKey::Note(_) => false,
    }
}
