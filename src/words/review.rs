//! What a review tells: how far the draft is, states, notes, and how grave findings are.

use super::answers::short;
use super::word;
use crate::app::{Session, Spelled, Tally};
use crate::assemble::DeviationKind;
use crate::base::message::Argument;
use crate::base::text::visible;
use crate::base::time::TimeZone;
use crate::base::{ClauseId, Message};
use crate::draft::{Stamp, State};
use crate::template::Severity;
use crate::texts::Texts;

/// Returns how far the sections have come.
pub fn states(tally: &Tally) -> Message {
    let states = &tally.states;
    Message::new("view-review-states")
        .count("done", states.done)
        .count("begun", states.begun)
        .count("empty", states.not_begun)
        .count("mend", states.must_mend)
        .count("irrelevant", states.not_relevant)
}

/// Returns how many findings there are of each severity; none of those that there are none of.
pub fn found(tally: &Tally, texts: &Texts) -> String {
    if tally.found.is_empty() {
        return word(texts, "view-review-nothing-found");
    }
    let counts = tally
        .found
        .iter()
        .map(|(of, count)| format!("{count} {}", word(texts, severity(*of)).to_lowercase()));
    let counts = counts.collect::<Vec<_>>().join(", ");
    texts.say(&Message::new("view-review-found").with("counts", &counts))
}

/// Returns how many words are in doubt, or why that is not known.
pub fn spelled(spelled: &Spelled) -> Message {
    match spelled {
        Spelled::Found(count) => Message::new("view-review-spelling").count("count", *count),
        Spelled::Missing(why) => why.clone(),
    }
}

/// Returns the name of a severity.
pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "view-severity-info",
        Severity::May => "view-severity-may",
        Severity::Form => "view-severity-form",
        Severity::Should => "view-severity-should",
        Severity::Must => "view-severity-must",
    }
}

/// Returns the name of what was done to a clause.
pub fn done(kind: DeviationKind) -> &'static str {
    match kind {
        DeviationKind::Edited => "view-deviation-edited",
        DeviationKind::Replaced => "view-deviation-replaced",
        DeviationKind::LeftOut => "view-deviation-left-out",
        DeviationKind::Retitled => "view-deviation-retitled",
        DeviationKind::OwnClause => "view-deviation-own-clause",
        DeviationKind::OwnSection => "view-deviation-own-section",
    }
}

/// Returns a section's state; with who, for what a person declared.
pub fn state(state: &State, texts: &Texts) -> String {
    let (key, stamp) = named(state);
    let words = word(texts, key);
    match stamp {
        Some(stamp) => format!("{words} ({})", visible(stamp.by.as_str())),
        None => words,
    }
}

/// Returns a section's state with who declared it, or who wrote there last, and when.
pub fn state_in_full(
    state: &State,
    written: Option<&Stamp>,
    (zone, texts): (&TimeZone, &Texts),
) -> String {
    let (key, stamp) = named(state);
    let told = |key, stamp: &Stamp| {
        let message = Message::new(key).put("at", Argument::at(stamp.at, zone));
        texts.say(&message.with("by", stamp.by.as_str()))
    };
    let words = word(texts, key);
    match (stamp, written) {
        (Some(stamp), _) => format!("{words} {}", told("view-review-declared", stamp)),
        (None, Some(stamp)) => format!("{words}, {}", told("view-review-written", stamp)),
        (None, None) => words,
    }
}

fn named(state: &State) -> (&'static str, Option<&Stamp>) {
    match state {
        State::NotBegun => ("view-state-not-begun", None),
        State::Begun => ("view-state-begun", None),
        State::Done(stamp) => ("view-state-done", Some(stamp)),
        State::MustMend(stamp) => ("view-state-must-mend", Some(stamp)),
        State::NotRelevant(stamp) => ("view-state-not-relevant", Some(stamp)),
    }
}

/// Returns a clause of the drafters' own, in short.
pub fn own(session: &Session, id: &ClauseId) -> Message {
    // They are kept in the order of their ids.
    let all = &session.draft.own_clauses;
    let own = all.binary_search_by(|own| own.id.cmp(id)).ok().and_then(|at| all.get(at));
    let stored = own.map_or("", |own| own.text.value.as_str());
    Message::new("view-review-own").with("text", &session.shown(&short(stored)))
}
