//! Bringing back what interrupted sessions left: their changes are made again on the draft as its file has it.

use std::collections::BTreeSet;

use super::left::Session;
use crate::base::SessionId;
use crate::draft::replay::{Renamed, replay};
use crate::draft::{Draft, Stamp};
use crate::store::wire::Marks;
use crate::template::Template;

/// A draft with what it has of its journals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct State {
    /// The draft.
    pub(super) draft: Draft,
    /// What it has of its journals.
    pub(super) marks: Marks,
}

/// What was brought back.
#[derive(Debug)]
pub(super) struct Brought {
    /// The draft with it.
    pub(super) state: State,
    /// How many changes it was.
    pub(super) changes: usize,
    /// Who made the last of them, and when.
    pub(super) last: Option<Stamp>,
    /// How many changes did not fit.
    pub(super) unfitting: usize,
    /// Whose they were.
    pub(super) misfits: BTreeSet<SessionId>,
    /// The draft as each of several sessions had it that did not see each other, with who was at work.
    pub(super) beside: Vec<(State, Stamp)>,
}

/// Makes the changes that `state` lacks, session after session in the order given, but for those that the
/// draft's file had: who has put another file in its place did so with them in sight. They are kept beside.
pub(super) fn bring_back(template: &Template, state: State, sessions: &[Session]) -> Brought {
    let marks = &state.marks;
    let lacking: Vec<_> =
        sessions.iter().filter(|session| session.last() > marks.of(&session.id)).collect();
    let unsaved: Vec<_> =
        lacking.iter().copied().filter(|session| session.last() > session.saved).collect();
    let beside = lacking
        .iter()
        .filter(|session| session.saved > marks.of(&session.id) || is_beside(session, &unsaved))
        .map(|session| (alone(template, state.clone(), session), session.stamp.clone()))
        .collect();
    let mut brought = Brought { beside, ..Brought::nothing(state) };
    for session in lacking {
        brought.make(template, session, session.saved);
    }
    brought
}

/// Returns whether there is another session with unsaved changes, and neither saw all of what the other did.
fn is_beside(session: &Session, unsaved: &[&Session]) -> bool {
    let mut others = unsaved.iter().filter(|other| other.id != session.id);
    others.any(|other| !session.has_seen(other) && !other.has_seen(session))
}

/// Returns the draft as one session had it.
fn alone(template: &Template, state: State, session: &Session) -> State {
    let mut brought = Brought::nothing(state);
    brought.make(template, session, 0);
    brought.state
}

impl Brought {
    fn nothing(state: State) -> Self {
        Self {
            state,
            changes: 0,
            last: None,
            unfitting: 0,
            misfits: BTreeSet::new(),
            beside: Vec::new(),
        }
    }

    /// Makes the changes of a session that the draft lacks and that come after the clock `saved`.
    fn make(&mut self, template: &Template, session: &Session, saved: u64) {
        let mut names = Renamed::default();
        let mark = self.state.marks.of(&session.id).max(saved);
        for (_, change) in session.entries.range(mark.saturating_add(1)..) {
            let stamp = change.stamp.clone();
            let made = replay(&mut self.state.draft, template, change.clone(), &mut names);
            if made.is_ok() {
                self.changes += 1;
                self.last = Some(stamp);
            } else {
                self.unfitting += 1;
                self.misfits.insert(session.id.clone());
            }
        }
        self.state.marks.set(&session.id, session.last());
    }
}
