//! Which entries of its journals a draft's file has.

use std::collections::BTreeMap;

use super::fault::Wrong;
use super::pretty::Pretty;
use super::walk::{At, Walk};
use super::{read_held, write_held};
use crate::base::SessionId;
use crate::draft::together::{Held, Key};

/// The greatest clock of an entry: 2⁵³ − 1, the greatest whole number that every reader of JSON can hold.
pub const MOST_CLOCK: u64 = (1 << 53) - 1;

/// Which entries of its journals a draft has. Clocks grow by one an entry, from the greatest that was
/// known when the session opened the draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// The greatest clock of all entries that the draft ever had.
    pub clock: u64,
    /// The clock of the last entry that it has of each session whose journal may still be there.
    pub sessions: BTreeMap<SessionId, u64>,
    /// Who wrote what last, while somebody may not have seen it.
    pub held: BTreeMap<Key, Held>,
}

impl Marks {
    /// Returns the clock of the last entry that the draft has of a session.
    pub fn of(&self, session: &SessionId) -> u64 {
        self.sessions.get(session).copied().unwrap_or(0)
    }

    /// Takes note that the draft has the entries of a session up to a clock.
    pub fn set(&mut self, session: &SessionId, clock: u64) {
        let last = self.sessions.entry(session.clone()).or_insert(0);
        *last = clock.max(*last);
        self.clock = clock.max(self.clock);
    }
}

/// Writes the marks into the object that is open; nothing where there are none.
pub(super) fn write(out: &mut Pretty<'_>, marks: &Marks) {
    if *marks == Marks::default() && !out.has_unknown_inside("journal") {
        return;
    }
    out.field("journal", |out| {
        out.object(|out| {
            out.field("clock", |out| out.number(marks.clock));
            if !marks.sessions.is_empty() {
                out.field("sessions", |out| write_clocks(out, &marks.sessions));
            }
            write_held(out, &marks.held);
        });
    });
}

/// Writes clocks by session.
pub(super) fn write_clocks(out: &mut Pretty<'_>, clocks: &BTreeMap<SessionId, u64>) {
    out.object(|out| {
        for (session, clock) in clocks {
            out.field(session.as_str(), |out| out.number(*clock));
        }
    });
}

/// Reads the marks of a draft; none where the file has none.
pub(super) fn read(walk: &mut Walk<'_>, at: Option<At<'_>>) -> Marks {
    let Some(mut members) = at.and_then(|at| walk.object(&at)) else { return Marks::default() };
    let clock = members.given("clock").and_then(|at| read_clock(walk, &at));
    let sessions = read_clocks(walk, members.given("sessions"));
    let held = read_held(walk, members.given("held"));
    walk.rest(&members);
    let greatest = sessions.values().copied().max().unwrap_or(0);
    Marks { clock: greatest.max(clock.unwrap_or(0)), sessions, held }
}

/// Reads a clock.
pub(super) fn read_clock(walk: &mut Walk<'_>, at: &At<'_>) -> Option<u64> {
    walk.number(at, 0, MOST_CLOCK)
}

/// Reads clocks by session.
pub(super) fn read_clocks(walk: &mut Walk<'_>, at: Option<At<'_>>) -> BTreeMap<SessionId, u64> {
    let mut clocks = BTreeMap::new();
    let Some(all) = at.and_then(|at| walk.object(&at)) else { return clocks };
    for (key, at) in all.all() {
        let Ok(session) = SessionId::new(key) else {
            walk.wrong(&at, &Wrong::Id(key.to_owned()));
            continue;
        };
        if let Some(clock) = read_clock(walk, &at) {
            clocks.insert(session, clock);
        }
    }
    clocks
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::draft::testing::draft;
    use crate::store::wire::entry::tests::held;
    use crate::store::wire::tests::all_kinds;
    use crate::store::wire::tests::drafts::SCHEMA;
    use crate::store::wire::{About, read_draft, read_file, write_draft, write_file};

    fn marks() -> impl Strategy<Value = Marks> {
        let session = "[0-9a-f]{4}".prop_map(|id| SessionId::new(&id).unwrap());
        let clocks = prop::collection::btree_map(session, 0..=MOST_CLOCK, 0..4);
        (0..=MOST_CLOCK, clocks, held()).prop_map(|(clock, sessions, held)| {
            let greatest = sessions.values().copied().max().unwrap_or(0);
            Marks { clock: clock.max(greatest), sessions, held }
        })
    }

    proptest! {
        #[test]
        fn marks_stand_beside_the_draft_and_keep_to_the_published_schema(marks in marks()) {
            let template = all_kinds();
            let draft = draft(&template);
            let about = About { marks, ..About::default() };
            let bytes = write_file(&draft, &template, &about);
            let read = read_file(&bytes, |_| Some(&template));
            prop_assert_eq!(read, Ok((draft.clone(), about.clone())));
            prop_assert_eq!(read_draft(&bytes, |_| Some(&template)), Ok(draft));
            let json: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
            let last = json.as_object().unwrap().keys().next_back().unwrap();
            prop_assert!(about.marks == Marks::default() || last == "journal", "people read the rest");
            let faults: Vec<_> = SCHEMA.iter_errors(&json).map(|e| e.to_string()).collect();
            prop_assert!(faults.is_empty(), "{faults:#?}\n{json:#}");
        }
    }

    #[test]
    fn a_draft_without_journals_has_no_marks_and_faulty_ones_are_named() {
        let template = all_kinds();
        let draft = draft(&template);
        let text = String::from_utf8(write_draft(&draft, &template)).unwrap();
        assert!(!text.contains("journal"));
        let case = |marks: &str, faults: &[&str]| {
            let text = text.replacen('{', &format!("{{\"journal\": {marks},"), 1);
            let found = read_draft(text.as_bytes(), |_| Some(&template)).err().unwrap_or_default();
            let paths: Vec<_> = found.iter().map(|fault| &*fault.path).collect();
            assert_eq!(paths, faults, "{marks}");
        };
        case("null", &[]);
        case("{\"clock\": 3, \"sessions\": {\"a\": 2}, \"later\": 1}", &[]);
        case("[]", &["/journal"]);
        case(
            "{\"clock\": 1.5, \"sessions\": {\"Å\": 2, \"a\": 9007199254740992}}",
            &["/journal/clock", "/journal/sessions/Å", "/journal/sessions/a"],
        );
    }
}
