//! Meetings: how often, who calls them, what they are for.

use super::Finding;
use super::context::{Context, Place, Sort};
use super::frequency::{Often, often};
use crate::base::{Message, PartId};
use crate::draft::uses::{Use, use_of};
use crate::template::{Chosen, Field, FieldKind, Value};

/// C08: the leaders meet once a year at least.
///
/// Source: the guideline of 2023, "Kommunen" and "NAV"; 2021 §§ 4.1 and 5.2; 2015 "skal".
pub(super) fn leaders(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.stands("C08", "leader_meetings", findings) {
        return;
    }
    let Some(period) = context.field("leader_meeting_period") else { return };
    let place = context.at_field(period);
    let seldom = is_printed(context, period)
        && frequency(context, period).is_seldom(count(context, "leader_meeting_count"));
    if seldom || is_seldom_anew(context, "leader_meetings.frequency") {
        findings.extend(context.advise("C08", &place, Message::new("check-leaders-seldom")));
    } else {
        when_needed(context, "C08", period, findings);
    }
}

/// C09: the unit calls the leader meeting, or the drafters have chosen otherwise.
///
/// Source: the guideline of 2021 § 5.2; 2023, "Kommunen" and "NAV"; the template leaves it free. What is
/// missing is told by `complete::left_out`.
pub(super) fn convener(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let id = "leader_meeting_convener";
    let Some(field) = context.field(id).filter(|field| is_printed(context, field)) else { return };
    if context.option(id) == Some("nav_leader") && !context.is_inside_nav() {
        let message = Message::new("check-nav-convenes");
        findings.extend(context.inform("C09", &context.at_field(field), message));
    }
}

/// C10: the leader meeting looks back and ahead.
///
/// Source: the guideline of 2021 § 4.1; 2023, "Kommunen" and "NAV".
pub(super) fn agenda(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(section) = context.section("leader_meetings") else { return };
    let Some(place) = context.place_of("leader_meeting_agenda") else { return };
    // Of a meeting that is not held, or whose text has blanks to fill, others tell.
    let printed = context.printed.iter().filter(|text| text.place.section == section.id).count();
    if printed < 2 || context.draft.is_not_relevant(&section.id) {
        return;
    }
    for topic in ["evaluate", "plan"] {
        if !context.speech.is_named_in("C10", topic, &section.id) {
            let topic = context.label("C10", topic);
            let message = Message::new("check-leader-topic").with("topic", topic);
            findings.extend(context.advise("C10", &place, message));
        }
    }
}

/// C12: those who work with the participants meet regularly, and it says how often.
///
/// Source: the guideline of 2023, "Samarbeidsavtale og samarbeidsrutiner"; 2021 § 5.1.
pub(super) fn caseworkers(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(period) = context.field("cooperation_meeting_period") else { return };
    let place = context.at_field(period);
    let more = context
        .items("extra_meetings")
        .iter()
        .filter_map(|item| item.parts.get(&PartId::new("frequency").ok()?));
    let parts = context.field("extra_meetings").map_or(&[][..], |field| field.kind.parts());
    let kind = parts.iter().find(|part| part.id.as_str() == "frequency").map(|part| &part.kind);
    let regular = more.filter_map(|value| Some(often_of(value, kind?))).any(Often::is_regular);
    let own = context
        .written
        .iter()
        .filter(|text| text.sort == Sort::Clause && text.place.section == place.section);
    if regular || own.map(|text| often(&text.words)).any(Often::is_regular) {
        return;
    }
    if !context.stands("C12", place.section.as_str(), findings) {
        return;
    }
    if is_printed(context, period) {
        when_needed(context, "C12", period, findings);
    } else {
        findings.extend(context.advise("C12", &place, Message::new("check-no-regular")));
    }
}

/// C14: teams across the disciplines.
///
/// Source: the guideline of 2021 § 5.3; 2023, "Samarbeidsavtale og samarbeidsrutiner", as an example.
pub(super) fn teams(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.speech.is_said("C14", "teams") {
        context.unmentioned("C14", "teams", "teams", findings);
    }
}

/// C23: the parties report to each other, and it says how often.
///
/// Source: the template, "Rapportering" ("bør inkludere"); the guideline of 2021 § 5.1; 2023,
/// "Samarbeidsavtale og samarbeidsrutiner".
pub(super) fn reporting(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if let Some(period) = context.field("reporting_period")
        && context.stands("C23", "reporting", findings)
    {
        when_needed(context, "C23", period, findings);
    }
}

/// C29: cooperation and agreement are evaluated, once a year at least.
///
/// Source: the guideline of 2021 § 5.1 ("regelmessig"); the template, "Evaluering av avtalen": once a year.
pub(super) fn evaluation(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if !context.stands("C29", "evaluation", findings) {
        return;
    }
    let Some(section) = context.section("evaluation") else { return };
    let place = Place { section: section.id.clone(), field: None, clause: None };
    if is_seldom_anew(context, "evaluation.meeting") {
        findings.extend(context.advise("C29", &place, Message::new("check-evaluation-seldom")));
    }
    // The leaders evaluate the cooperation too, when their meeting is held.
    let leaders = context.section("leader_meetings").map(|section| &section.id);
    let leaders_do = leaders.is_some_and(|id| {
        context.speech.is_named_in("C10", "evaluate", id)
            && context.speech.is_named_in("C29", "cooperation", id)
    });
    for (topic, elsewhere) in [("cooperation", leaders_do), ("agreement", false)] {
        if !elsewhere && !context.speech.is_named_in("C29", topic, &section.id) {
            let topic = context.label("C29", topic);
            let message = Message::new("check-evaluation-lacks").with("topic", topic);
            findings.extend(context.advise("C29", &place, message));
        }
    }
}

/// C31: whether the leader meeting and the evaluation, both once a year, are one meeting.
///
/// Source: the template, "Evaluering av avtalen"; the guideline of 2021 § 5.2.
pub(super) fn same_meeting(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let (Some(period), Some(time)) =
        (context.field("leader_meeting_period"), context.field("evaluation_time"))
    else {
        return;
    };
    let place = context.at_field(time);
    let yearly = frequency(context, period).is_yearly(count(context, "leader_meeting_count"));
    let both = yearly && is_printed(context, period) && is_printed(context, time);
    if both && !context.speech.is_named_in("C31", "leader_meeting", &place.section) {
        findings.extend(context.advise("C31", &place, Message::new("check-same-meeting")));
    }
}

/// Tells, for one's information, that a period in the drafters' own words says no frequency.
fn when_needed(
    context: &Context<'_>,
    rule: &'static str,
    period: &Field,
    findings: &mut Vec<Finding>,
) {
    let words = context.standing(period.id.as_str()).and_then(Value::words);
    if let Some(words) = words
        && is_printed(context, period)
        && often(words) == Often::WhenNeeded
    {
        let message = Message::new("check-when-needed")
            .with("label", &period.label)
            .with("text", words.trim());
        findings.extend(context.inform(rule, &context.at_field(period), message));
    }
}

/// Returns whether an answer comes into the agreement.
fn is_printed(context: &Context<'_>, field: &Field) -> bool {
    use_of(context.template, context.draft, &field.id) != Use::Dropped
}

/// Returns whether a standard clause that says how often was written anew, and says less than once a year.
fn is_seldom_anew(context: &Context<'_>, clause: &str) -> bool {
    let mut anew = context
        .written
        .iter()
        .filter(|text| text.place.clause.as_ref().is_some_and(|id| id.as_str() == clause));
    anew.any(|text| often(&text.words).is_seldom(1))
}

fn frequency(context: &Context<'_>, period: &Field) -> Often {
    let value = context.standing(period.id.as_str());
    value.map_or(Often::Unknown, |value| often_of(value, &period.kind))
}

fn often_of(value: &Value, kind: &FieldKind) -> Often {
    match value {
        Value::Choice(Chosen::Option(id)) => {
            let option = kind.options().iter().find(|option| option.id == *id);
            let times = option.and_then(|option| option.per_year).map(u32::from);
            times.map_or(Often::Unknown, |times| Often::Times { times, years: 1 })
        }
        Value::Choice(Chosen::Other(words)) => often(words.as_str()),
        Value::Line(_)
        | Value::Prose(_)
        | Value::Count { .. }
        | Value::Term(_)
        | Value::Time(_)
        | Value::PlaceDate { .. }
        | Value::List(_)
        | Value::Unread(_) => Often::Unknown,
    }
}

/// Returns the count that stands; one where there is none.
fn count(context: &Context<'_>, id: &str) -> u16 {
    match context.standing(id) {
        Some(Value::Count { number, at_least: _ }) => *number,
        Some(
            Value::Line(_)
            | Value::Prose(_)
            | Value::Choice(_)
            | Value::Term(_)
            | Value::Time(_)
            | Value::PlaceDate { .. }
            | Value::List(_)
            | Value::Unread(_),
        )
        | None => 1,
    }
}
