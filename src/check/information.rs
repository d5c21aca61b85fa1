//! The exchange of information: what, how and by whom.

use super::Finding;
use super::context::{Context, Sort};
use super::speech::{Said, Side};
use crate::base::norwegian::separator;
use crate::base::{Message, PartId, SectionId};
use crate::template::Value;

/// C16: something stands on the exchange of information.
///
/// Source: the guideline of 2021 § 5.1; 2023, "Samarbeidsavtale og samarbeidsrutiner". What is asked for
/// and missing is told by `complete::missing`.
pub(super) fn section(context: &Context<'_>, findings: &mut Vec<Finding>) {
    context.stands("C16", "information_exchange", findings);
}

/// C17: it speaks of settlement, the participants' goals and the labour market.
///
/// Source: the guideline of 2021 § 5.1; 2023, "Samarbeidsavtale og samarbeidsrutiner", as examples.
pub(super) fn topics(context: &Context<'_>, findings: &mut Vec<Finding>) {
    // What the parties inform of may also stand among their tasks, but participants stand everywhere.
    let topics = [("settlement", false), ("participants", true), ("labour_market", false)];
    lacking(context, "C17", &topics, "check-information-lacks", findings);
}

/// C18: it says in what form, and how often.
///
/// Source: the guideline of 2021 § 5.1.
pub(super) fn manner(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let topics = [("form", true), ("frequency", true)];
    lacking(context, "C18", &topics, "check-information-how", findings);
}

/// Tells which topics the drafters' points don't speak of; those marked so must stand among the points, the
/// others anywhere. Quiet while nothing is written there, for that is told otherwise.
fn lacking(
    context: &Context<'_>,
    rule: &'static str,
    topics: &[(&'static str, bool)],
    key: &'static str,
    findings: &mut Vec<Finding>,
) {
    let Some(place) = context.place_of("information_exchange") else { return };
    let written = |section: &SectionId| {
        let words = |sort| matches!(sort, Sort::Words | Sort::Clause);
        let here = |text: &super::context::Text<'_>| {
            words(text.sort) && text.place.section == *section && text.is_more_than_heading()
        };
        context.written.iter().any(here)
    };
    if context.draft.is_not_relevant(&place.section) || !written(&place.section) {
        return;
    }
    let lacks = |(topic, here): &&(&'static str, bool)| {
        let said = |said: &Said| {
            said.side == Side::Written && (!*here || said.place.section == place.section)
        };
        !context.speech.of(rule, topic).iter().any(said)
    };
    let missing: Vec<_> =
        topics.iter().filter(lacks).map(|(topic, _)| context.label(rule, topic)).collect();
    if missing.is_empty() {
        return;
    }
    let named = missing.iter().enumerate();
    let named: String =
        named.flat_map(|(at, topic)| [separator(at, missing.len()), topic]).collect();
    findings.extend(context.advise(rule, &place, Message::new(key).with("topics", &named)));
}

/// C19: it says who on each side sees to it that the information goes.
///
/// Source: the guideline of 2021 § 5.1; 2023, "Samarbeidsavtale og samarbeidsrutiner".
pub(super) fn responsible(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(place) = context.place_of("information_responsible") else { return };
    let information = context.section("information_exchange").map(|section| &section.id);
    let declined = |id: &SectionId| context.draft.is_not_relevant(id);
    let said = context.speech.of("C19", "responsible").iter().any(|s| s.side == Side::Written);
    if said || declined(&place.section) || information.is_some_and(declined) {
        return;
    }
    let side = PartId::new("side").ok();
    let sides: Vec<_> = context
        .items("information_responsible")
        .iter()
        .filter_map(|item| item.parts.get(side.as_ref()?).and_then(Value::option))
        .collect();
    let missing: Vec<_> =
        ["municipality", "nav"].into_iter().filter(|side| !sides.contains(side)).collect();
    let message = match missing.as_slice() {
        [] => return,
        [side] => Message::new("check-responsible-side").with("side", *side),
        [_, _, ..] => Message::new("check-responsible-none"),
    };
    findings.extend(context.advise("C19", &place, message));
}
