//! Bringing back what interrupted sessions left: their changes are made again on the draft as its file has it.

use std::collections::{BTreeMap, BTreeSet};

use super::left::Session;
use crate::base::SessionId;
use crate::draft::together::{Made, Registers, Track};
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

/// Makes the changes that `state` lacks, of all sessions in the order of their versions, but for those that
/// the draft's file had: who has put another file in its place did so with them in sight. They are kept beside.
pub(super) fn bring_back(template: &Template, state: State, sessions: &[Session]) -> Brought {
    let marks = &state.marks;
    let lacking: Vec<_> =
        sessions.iter().filter(|session| session.last() > marks.of(&session.id)).collect();
    let beside = lacking
        .iter()
        .filter(|session| session.saved > marks.of(&session.id))
        .map(|session| (alone(template, state.clone(), session), session.stamp.clone()))
        .collect();
    let mut brought = Brought { beside, ..Brought::nothing(state) };
    brought.make(template, &lacking, |session| session.saved);
    brought
}

/// Returns the draft as one session had it.
fn alone(template: &Template, state: State, session: &Session) -> State {
    let mut brought = Brought::nothing(state);
    brought.make(template, &[session], |_| 0);
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

    /// Makes the changes of sessions that the draft lacks and that come after the clock `saved` of each.
    fn make(
        &mut self,
        template: &Template,
        sessions: &[&Session],
        saved: impl Fn(&Session) -> u64,
    ) {
        let State { draft, marks } = &mut self.state;
        let mut registers = Registers::holding(marks.held.clone());
        let mut tracks = BTreeMap::<_, Track>::new();
        let mut events = Vec::new();
        for session in sessions {
            let after = session.entries.range(saved(session).saturating_add(1)..);
            events.extend(after.map(|(_, event)| (*session, event)));
        }
        events.sort_by(|(_, a), (_, b)| a.version.cmp(&b.version));
        for (from, event) in events {
            let session = &from.id;
            // What the draft has tells which texts the runs after it are changes of.
            let whole = tracks.entry(session).or_default().take(event);
            if event.version.clock <= marks.of(session) {
                continue;
            }
            let event = from.with_seen(event, &registers);
            match registers.take(draft, template, &event, whole) {
                Made::Kept => {
                    self.changes += 1;
                    self.last = Some(event.change.stamp.clone());
                }
                Made::Unfitting => {
                    self.unfitting += 1;
                    self.misfits.insert(session.clone());
                }
            }
        }
        for session in sessions {
            marks.set(&session.id, session.last());
        }
        marks.held = registers.held;
    }
}
