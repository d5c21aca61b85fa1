//! Whether the days of the agreement follow each other.

use super::agreement::{field_called, standing};
use super::context::Context;
use super::{Finding, Severity};
use crate::base::{Day, Message};
use crate::template::{Term, Value};

/// C34: the agreement ends after it begins and is signed, and not before the draft was last changed.
///
/// Source: the template, "Varighet"; Kristiansand's agreement § 8 (no end date at all will do).
pub(super) fn end(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(field) = field_called(context, "end_date") else { return };
    let Some(end) = standing(context, "end_date").and_then(day_of) else { return };
    // The rule needs no clock: who looks at an old draft sees what its writers should have seen.
    let today = context.draft.changed.at.universal_day();
    let start = standing(context, "start_date").and_then(day_of);
    let signing = standing(context, "signing_place_date").and_then(day_of);
    let message = if start.is_some_and(|start| end <= start) {
        Message::new("check-end-before-start")
    } else if signing.is_some_and(|signing| end <= signing) {
        Message::new("check-end-before-signing")
    } else if end < today {
        Message::new("check-ended")
    } else {
        return;
    };
    findings.push(context.at_field(field).finding("C34", Severity::Form, message));
}

fn day_of(value: &Value) -> Option<Day> {
    match value {
        Value::Term(Term::Day(day)) => Some(*day),
        Value::PlaceDate { place: _, day } => *day,
        Value::Term(Term::Open)
        | Value::Line(_)
        | Value::Prose(_)
        | Value::Count { .. }
        | Value::Choice(_)
        | Value::Time(_)
        | Value::List(_)
        | Value::Unread(_) => None,
    }
}
