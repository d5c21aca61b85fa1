//! The parts of a draft that have the same form wherever they stand.

use super::DECLARED;
use super::fault::{Named, Wrong};
use super::value::Entry;
use super::walk::{At, Members, Walk};
use crate::base::text::fingerprint;
use crate::base::{Line, Moment, Prose};
use crate::draft::{ClauseChange, ClauseState, Declared, Stamp};
use crate::template::Clause;

/// Reads a line as a store wrote it.
pub(super) fn line(walk: &mut Walk<'_>, at: &At<'_>) -> Option<Line> {
    walk.text(at).map(Line::kept)
}

/// Reads who and when, both of which must be said.
pub(super) fn whole_stamp(walk: &mut Walk<'_>, at: &At<'_>) -> Option<Stamp> {
    let mut members = walk.object(at)?;
    let stamp = said_stamp(walk, &mut members);
    walk.rest(&members);
    stamp
}

/// Reads who and when, both of which must be said, from an object that says more.
pub(super) fn said_stamp(walk: &mut Walk<'_>, members: &mut Members<'_>) -> Option<Stamp> {
    let by = walk.need(members, "by").and_then(|at| line(walk, &at));
    let at = walk.need(members, "at").and_then(|at| moment(walk, &at));
    Some(Stamp { by: by?, at: at? })
}

/// Reads a moment.
pub(super) fn moment(walk: &mut Walk<'_>, at: &At<'_>) -> Option<Moment> {
    walk.spelled(at, |text| text.parse().ok(), Wrong::Moment)
}

/// Reads what stands in the place of `clause`, whose standard wording counts where none is named.
pub(super) fn change(
    walk: &mut Walk<'_>,
    members: &mut Members<'_>,
    entry: Entry,
    clause: Option<&Clause>,
) -> Option<ClauseChange> {
    let at = walk.need(members, "state");
    let name = at.as_ref().and_then(|at| walk.text(at));
    let reason = members.given("reason").map(|at| walk.text(&at).map(|text| entry.line(text)));
    let hash = members.given("standard").map(|at| walk.text(&at).map(ToOwned::to_owned));
    let text = members.given("text").map(|at| walk.text(&at).map(|text| entry.prose(text)));
    let (at, name) = (at?, name?);
    let text = match text {
        Some(text) => text?,
        None if name == "left_out" => Prose::default(),
        None => {
            walk.wrong(&members.at, &Wrong::Missing("text"));
            return None;
        }
    };
    let state = match name {
        "edited" => ClauseState::Edited(text),
        "replaced" => ClauseState::Replaced(text),
        "left_out" => ClauseState::LeftOut,
        _ => {
            walk.unknown(&at, Named::State, name, ["edited", "replaced", "left_out"]);
            return None;
        }
    };
    Some(ClauseChange {
        state,
        reason: reason.map_or(Some(None), |reason| reason.map(Some))?,
        standard: hash.unwrap_or_else(|| Some(fingerprint(&clause?.wording())))?,
    })
}

/// Reads a declared state.
pub(super) fn declared(walk: &mut Walk<'_>, at: &At<'_>) -> Option<Declared> {
    let name = walk.text(at)?;
    let state = DECLARED.iter().find(|(known, _)| *known == name);
    if state.is_none() {
        walk.unknown(at, Named::State, name, DECLARED.map(|(known, _)| known));
    }
    state.map(|(_, state)| *state)
}
