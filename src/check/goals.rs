//! Goals: whether there are any, and whether one can tell that they are reached.

use super::Finding;
use super::context::{Context, Presence};
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
