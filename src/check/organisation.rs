//! Where the programme lies, what goes with it, and who takes part in the cooperation.

use super::Finding;
use super::context::{Context, Place};
use super::speech::Side;
use crate::assemble::Run;
use crate::base::Message;

/// C02: inside the NAV office the document is a routine, and speaks of no parties to an agreement.
///
/// Source: the guideline of 2023, "Samarbeidsavtale og samarbeidsrutiner". That of 2021 § 5 allows an
/// agreement there too, so it is offered and not forced.
pub(super) fn routine(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.is_inside_nav() {
        return;
    }
    if let Some(section) = context.section("parties") {
        let heading = context.draft.section(&section.id).and_then(|entry| entry.heading.as_ref());
        let named = |topic| context.speech.is_named_in("C02", topic, &section.id);
        // The template's own title is that of a routine.
        if heading.is_some() && named("agreement") && !named("routine") {
            let title: String = context.document.title.iter().map(text_of).collect();
            let message = Message::new("check-title-agreement").with("title", &title);
            let place = Place { section: section.id.clone(), field: None, clause: None };
            findings.extend(context.advise("C02", &place, message));
        }
    }
    for said in context.speech.of("C02", "parties").iter().filter(|s| s.side == Side::Written) {
        let message = Message::new("check-parties-in-routine")
            .with("place", &context.name_of(&said.place))
            .with("text", &said.words);
        findings.extend(context.advise("C02", &said.place, message));
    }
}

fn text_of(run: &Run) -> &str {
    match run {
        Run::Text(text) | Run::Foreign { text, .. } => text,
        Run::Missing(_) | Run::Footnote(_) => "",
    }
}

/// C43: inside the NAV office the cooperation is anchored in the partnership of municipality and NAV.
///
/// Source: the guideline of 2021 § 5; 2023, "Samarbeidsavtale og samarbeidsrutiner": a natural subject.
pub(super) fn partnership(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.is_inside_nav() && !context.speech.is_said("C43", "partnership") {
        context.unmentioned("C43", "partnership", "purpose_text", findings);
    }
}

/// C49: inside the NAV office the text shows the programme as a part of the office's whole offer, and who
/// does what within.
///
/// Source: the guideline of 2021 § 5 ("må det sikres"); 2023, "Samarbeidsavtale og samarbeidsrutiner".
pub(super) fn whole_office(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.is_inside_nav() {
        return;
    }
    if !context.speech.is_said("C49", "whole_office")
        && let Some(place) = context.place_of("purpose_text")
    {
        let message = Message::new("check-whole-office");
        findings.extend(context.advise("C49", &place, message));
    }
    let lists = ["municipality_responsibilities", "nav_role_items", "other_party_responsibilities"];
    let own = ["municipality_responsibility", "nav_role"]
        .iter()
        .filter_map(|id| context.section(id))
        .any(|section| context.has_own_clauses(&section.id));
    let modes = ["municipality_responsibility_mode", "nav_role_mode"];
    // A mode not chosen yet is told as missing, and lists not filled in are too.
    let chosen = modes.iter().all(|id| context.option(id).is_some_and(|mode| mode != "listed"));
    let divided = lists.iter().any(|id| !context.items(id).is_empty());
    if chosen
        && !divided
        && !own
        && let Some(place) = context.place_of("nav_role_mode")
    {
        let message = Message::new("check-no-division");
        findings.extend(context.advise("C49", &place, message));
    }
}

/// C04: the bodies of the municipality that take part are listed.
///
/// Source: the guideline of 2021 § 5; 2015 "skal".
pub(super) fn parties(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(section) = context.section("parties") else { return };
    let listed = ["parties", "other_party_responsibilities"];
    if listed.iter().any(|id| !context.items(id).is_empty())
        || context.has_own_clauses(&section.id)
        || context.draft.is_not_relevant(&section.id)
    {
        return;
    }
    if let Some(place) = context.place_of("parties") {
        findings.extend(context.advise("C04", &place, Message::new("check-no-parties")));
    }
}

/// C44: adult education and the county are thought of: as a party, in a meeting or as an area.
///
/// Source: the guideline of 2023, "Samarbeidsavtale og samarbeidsrutiner"; the template, "Eventuelle andre
/// samarbeidsområder".
pub(super) fn others(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let kinds: Vec<_> = context
        .items("parties")
        .iter()
        .flat_map(|item| item.parts.values())
        .filter_map(|value| value.option())
        .collect();
    for (topic, kind) in [("adult_education", "school"), ("county", "county")] {
        if !kinds.contains(&kind) && !context.speech.is_said("C44", topic) {
            context.unmentioned("C44", topic, "parties", findings);
        }
    }
}

/// C45: the parties have somewhere to learn together and share what they have found out.
///
/// Source: the guideline of 2023, "NAV" ("anbefales"); 2021 § 5.3 ("kan").
pub(super) fn competence(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.speech.is_said("C45", "competence") {
        context.unmentioned("C45", "competence", "other_areas", findings);
    }
}
