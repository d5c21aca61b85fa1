//! Who does what: the municipality's tasks, NAV's role, and the way out of the programme.

use super::Finding;
use super::context::Context;
use super::speech::Side;
use crate::base::Message;

/// C05: the municipality's tasks stand: by the law, one by one or both.
///
/// Source: the guideline of 2021 § 5; the template, "Kommunens ansvar". A choice not made yet is told by
/// `complete::missing`.
pub(super) fn municipality(context: &Context<'_>, findings: &mut Vec<Finding>) {
    context.stands("C05", "municipality_responsibility", findings);
}

/// C06: NAV's role stands; by the guideline alone is allowed, but says little.
///
/// Source: the guideline of 2021 § 5.1; the template, "NAVs rolle".
pub(super) fn nav(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.stands("C06", "nav_role", findings) {
        return;
    }
    let own = context.section("nav_role").is_some_and(|s| context.has_own_clauses(&s.id));
    if context.option("nav_role_mode") == Some("guideline")
        && !own
        && let Some(place) = context.place_of("nav_role_mode")
    {
        findings.extend(context.inform("C06", &place, Message::new("check-role-by-reference")));
    }
}

/// C07: NAV comes in early.
///
/// Source: the guideline of 2023, "NAV" ("så tidlig som mulig"); 2021 § 4.2.1.
pub(super) fn early(context: &Context<'_>, findings: &mut Vec<Finding>) {
    // What stands among NAV's own tasks need not name NAV.
    let here = context
        .section("nav_role")
        .is_some_and(|section| context.speech.is_named_in("C07", "early", &section.id));
    if !here && !context.speech.is_said("C07", "early") {
        context.unmentioned("C07", "early", "nav_role_items", findings);
    }
}

/// C15: each participant has a fixed contact person.
///
/// Source: the guideline of 2021 § 4.1; 2015 "skal".
pub(super) fn contact_person(context: &Context<'_>, findings: &mut Vec<Finding>) {
    // The agreement's own contacts are those of the parties.
    let contacts = context.section("contacts").map(|section| &section.id);
    let said = context.speech.of("C15", "contact_person").iter().any(|said| {
        said.side == Side::Printed && said.whole && Some(&said.place.section) != contacts
    });
    if !said {
        context.unmentioned("C15", "contact_person", "municipality_responsibilities", findings);
    }
}

/// C25: how NAV follows up those who need it when the programme is over.
///
/// Source: the guideline of 2021 § 5.1; 2023, "NAV"; 2015 "skal minst".
pub(super) fn afterwards(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let field = "follow_up_after_programme";
    let Some(place) = context.place_of(field) else { return };
    // That the purpose speaks of good transitions is the template's own sentence, and says not how.
    let said = ["after", "meeting"].iter().any(|topic| {
        let all = context.speech.of("C25", topic);
        all.iter().any(|said| said.side == Side::Written && said.whole)
    });
    let written = context.standing(field).is_some() || context.has_own_clauses(&place.section);
    let declined = context.draft.is_not_relevant(&place.section);
    if said || (written && !declined) {
        return;
    }
    let message =
        Message::new("check-no-follow-up").with("section", &context.title_of(&place.section));
    findings.extend(if declined {
        context.inform("C25", &place, message)
    } else {
        context.advise("C25", &place, message)
    });
}

/// C26: how breaks in the qualification are avoided.
///
/// Source: the guideline of 2023, "Kommunen"; 2021 § 4.1.
pub(super) fn breaks(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.speech.is_said("C26", "breaks") {
        context.unmentioned("C26", "breaks", "municipality_responsibilities", findings);
    }
}

/// C48: those who can take a fast track are found early, and NAV has a part in it.
///
/// Source: the guideline of 2021 §§ 4.1 and 4.2.1; 2023, "Kommunen".
pub(super) fn fast_track(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.speech.is_said("C48", "fast_track") {
        context.unmentioned("C48", "fast_track", "municipality_responsibilities", findings);
        return;
    }
    let role = context.section("nav_role").map(|section| &section.id);
    let with_nav = context.speech.of("C48", "with_nav").iter().any(|said| said.whole)
        || role.is_some_and(|id| context.speech.is_named_in("C48", "fast_track", id));
    if !with_nav && let Some(place) = context.place_of("nav_role_items") {
        findings.extend(context.advise("C48", &place, Message::new("check-fast-track-nav")));
    }
}
