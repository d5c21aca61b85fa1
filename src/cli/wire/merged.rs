//! What `merge --json` prints.

use serde::Serialize;

use super::{pretty, shown};
use crate::app::Weighed;
use crate::draft::merge::{Conflict, Side};
use crate::draft::{Declared, Difference, Draft, SectionDifference, Stamp, What};
use crate::store::{Common, Received};

#[derive(Serialize)]
struct MergedWire {
    /// The draft.
    draft: String,
    /// The copy's file.
    copy: String,
    /// The version that both come from.
    base: Option<u32>,
    /// Whether the draft has everything of the copy from before.
    known: bool,
    /// The version that the draft was before; none when nothing was written.
    before: Option<u32>,
    taken: Vec<TakenWire>,
    conflicts: Vec<ConflictWire>,
}

#[derive(Serialize)]
struct TakenWire {
    section: Option<String>,
    what: &'static str,
    id: Option<String>,
    ours: Option<String>,
    theirs: Option<String>,
    by: Option<String>,
    at: Option<String>,
}

#[derive(Serialize)]
struct ConflictWire {
    section: Option<String>,
    what: &'static str,
    id: Option<String>,
    ours: Option<String>,
    theirs: Option<String>,
    our_by: Option<String>,
    our_at: Option<String>,
    their_by: Option<String>,
    their_at: Option<String>,
    stands: &'static str,
    kept: bool,
}

/// Returns what came of taking a copy in as JSON; nothing is weighed of one that was taken in before.
pub(in crate::cli) fn merged(
    draft: &Draft,
    theirs: &Received,
    weighed: Option<(&Common, &Weighed)>,
    before: Option<u32>,
) -> Vec<u8> {
    let base = weighed.and_then(|(common, _)| common.base.as_ref().map(|(number, _)| *number));
    let taken = weighed.into_iter().flat_map(|(_, weighed)| taken(weighed));
    let conflicts = weighed.into_iter().flat_map(|(_, weighed)| &weighed.merged.conflicts);
    pretty(&MergedWire {
        draft: draft.id.to_string(),
        copy: shown(&theirs.name),
        base,
        known: weighed.is_none(),
        before,
        taken: taken.collect(),
        conflicts: conflicts.map(conflict).collect(),
    })
}

fn taken<'w>(weighed: &'w Weighed) -> Vec<TakenWire> {
    let of_section = |section: &'w SectionDifference| {
        let SectionDifference { section: id, changes } = section;
        changes.iter().map(move |Difference { what, then, now }| {
            let stamp = weighed.stamp(section, what);
            let (then, now) = sides(what, (then.as_ref(), now.as_ref()));
            TakenWire {
                section: id.as_ref().map(ToString::to_string),
                what: name(what),
                id: id_of(what),
                ours: then,
                theirs: now,
                by: by(stamp),
                at: stamp.map(|stamp| stamp.at.to_string()),
            }
        })
    };
    weighed.taken.iter().flat_map(of_section).collect()
}

fn conflict(conflict: &Conflict) -> ConflictWire {
    let Conflict { place: _, section, what, ours, theirs, our_stamp, their_stamp, stands, is_kept } =
        conflict;
    let (ours, theirs) = sides(what, (ours.as_ref(), theirs.as_ref()));
    let at = |stamp: &Option<Stamp>| stamp.as_ref().map(|stamp| stamp.at.to_string());
    ConflictWire {
        section: section.as_ref().map(ToString::to_string),
        what: name(what),
        id: id_of(what),
        ours,
        theirs,
        our_by: by(our_stamp.as_ref()),
        our_at: at(our_stamp),
        their_by: by(their_stamp.as_ref()),
        their_at: at(their_stamp),
        stands: match stands {
            Side::Ours => "ours",
            Side::Theirs => "theirs",
        },
        kept: *is_kept,
    }
}

fn by(stamp: Option<&Stamp>) -> Option<String> {
    stamp.map(|stamp| shown(stamp.by.as_str()))
}

/// Returns both texts; a declared state has none, and is told by its name.
fn sides(
    what: &What,
    (ours, theirs): (Option<&String>, Option<&String>),
) -> (Option<String>, Option<String>) {
    if let What::Declared { then, now } = what {
        let state = |state: &Option<Declared>| {
            state.map(|state| match state {
                Declared::Done => "done".to_owned(),
                Declared::MustMend => "must_mend".to_owned(),
                Declared::NotRelevant => "not_relevant".to_owned(),
            })
        };
        return (state(then), state(now));
    }
    (ours.map(|text| shown(text)), theirs.map(|text| shown(text)))
}

fn name(what: &What) -> &'static str {
    match what {
        What::Title => "title",
        What::Order => "order",
        What::Section => "section",
        What::Heading => "heading",
        What::Declared { .. } => "state",
        What::Assigned => "assigned",
        What::Answer(_) => "answer",
        What::Clause(_) => "clause",
        What::Reason(_) => "reason",
        What::OwnClause(_) => "own_clause",
        What::Note(_) => "note",
    }
}

fn id_of(what: &What) -> Option<String> {
    match what {
        What::Title
        | What::Order
        | What::Section
        | What::Heading
        | What::Declared { .. }
        | What::Assigned => None,
        What::Answer(id) => Some(id.to_string()),
        What::Clause(id) | What::Reason(id) | What::OwnClause(id) => Some(id.to_string()),
        What::Note(id) => Some(id.to_string()),
    }
}
