//! Goals: whether there are any, and whether one can tell that they are reached.

use super::Finding;
use super::context::{Context, Place, Presence};
use super::speech::Side;
use crate::base::Message;

/// C21: a common goal stands.
///
/// Source: the guideline of 2021 § 5.1; 2023, "Samarbeidsavtale og samarbeidsrutiner".
pub(super) fn common(context: &Context<'_>, findings: &mut Vec<Finding>) {
    context.stands("C21", "shared_goal", findings);
}

/// C22: there is a subgoal or a figure at least.
///
/// Source: the guideline of 2021 § 5.1; the template, "Felles mål" and "Delmål", leaves figures free.
pub(super) fn measure(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(place) = context.place_of("subgoals") else { return };
    let stands = |id: &str| {
        let asked = context.place_of(id);
        let printed = asked.is_some_and(|at| !context.draft.is_not_relevant(&at.section));
        printed && context.standing(id).is_some()
    };
    let goals = [Some(&place.section), context.section("shared_goal").map(|s| &s.id)];
    let written = context
        .speech
        .of("C22", "figures")
        .iter()
        .any(|said| said.side == Side::Written && goals.contains(&Some(&said.place.section)));
    if stands("subgoals") || stands("target_figures") || written {
        return;
    }
    let message = Message::new("check-no-measure");
    findings.extend(match context.presence(&place.section) {
        Presence::Declined => context.inform("C22", &place, message),
        Presence::Gone | Presence::Stands => context.advise("C22", &place, message),
    });
}

/// C38: an agreement that refers to the law says which, and its paragraphs are worth a look.
///
/// Source: the template, "Kommunens ansvar"; the domain description, part 5: paragraphs have new numbers.
pub(super) fn law(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mode = context.option("municipality_responsibility_mode");
    let Some(section) = context.section("municipality_responsibility") else { return };
    let refers = matches!(mode, Some("law" | "both"));
    if !refers || context.presence(&section.id) != Presence::Stands {
        return;
    }
    let here = context.printed.iter().filter(|text| text.place.section == section.id);
    let clause = here.clone().find(|text| text.words.contains('§'));
    if !context.speech.is_named_in("C38", "law", &section.id) {
        let place = Place { section: section.id.clone(), field: None, clause: None };
        findings.extend(context.advise("C38", &place, Message::new("check-law-unnamed")));
    } else if let Some(text) = clause {
        findings.extend(context.advise("C38", &text.place, Message::new("check-law-numbers")));
    }
}
