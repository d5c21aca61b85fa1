//! The long texts as one session has them: what the runs that it changes are changes of.
//!
//! A session gives a text whole before its first run in it, and again after others have written there.

use std::collections::BTreeMap;

use super::{Event, Key};
use crate::base::{Prose, Splice};
use crate::draft::{ClauseState, Edit, TextKey};
use crate::template::Value;

/// The long texts as one session wrote them last, each as the edit that gives it whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Track {
    texts: BTreeMap<TextKey, Edit>,
    /// The clock of the last change taken in.
    upto: u64,
}

impl Track {
    /// Takes in the next change of the session. Returns the edit that gives the changed text whole, when it
    /// was changed by a run and is known.
    pub fn take(&mut self, event: &Event) -> Option<Edit> {
        if event.version.clock <= self.upto {
            return None;
        }
        self.upto = event.version.clock;
        if let Edit::Splice { text, .. } = &event.change.edit {
            // A run in what somebody else wrote: of that, nothing is known here.
            let saw = event.saw.get(&Key::Text(text.clone()));
            if saw.is_some_and(|saw| saw.session != event.version.session) {
                self.texts.remove(text);
            }
        }
        self.edit(&event.change.edit)
    }

    fn edit(&mut self, edit: &Edit) -> Option<Edit> {
        if let Edit::Splice { text, splice } = edit {
            let whole = self.texts.get_mut(text)?;
            if change(whole, splice).is_some() {
                return Some(whole.clone());
            }
            self.texts.remove(text);
            return None;
        }
        if let Edit::Several(changes) = edit {
            for change in changes {
                self.edit(&change.edit);
            }
            return None;
        }
        self.texts.retain(|key, _| !Key::Text(key.clone()).is_replaced_by(edit));
        if let (Some(Key::Text(key)), Some(whole)) = (Key::of(edit), whole(edit)) {
            self.texts.insert(key, whole);
        }
        None
    }
}

/// Returns the edit that gives a long text whole, when this one does.
fn whole(edit: &Edit) -> Option<Edit> {
    let mut whole = if let Edit::AddClause { clause, text, .. } = edit {
        Edit::OwnText { clause: clause.clone(), text: text.clone() }
    } else {
        edit.clone()
    };
    text_of(&mut whole).is_some().then_some(whole)
}

fn change(edit: &mut Edit, splice: &Splice) -> Option<()> {
    text_of(edit)?.splice(splice)
}

/// Returns the long text that an edit gives.
fn text_of(edit: &mut Edit) -> Option<&mut Prose> {
    if let Edit::Answer { value: Some(Value::Prose(text)), .. }
    | Edit::SetPart { value: Some(Value::Prose(text)), .. }
    | Edit::OwnText { text, .. } = edit
    {
        return Some(text);
    }
    if let Edit::Note { note: Some(note), .. } = edit {
        return Some(&mut note.text);
    }
    let Edit::Clause { change: Some(change), .. } = edit else { return None };
    match &mut change.state {
        ClauseState::Edited(text) | ClauseState::Replaced(text) => Some(text),
        ClauseState::LeftOut => None,
    }
}
