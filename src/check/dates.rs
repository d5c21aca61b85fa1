//! Whether the days of the agreement follow each other.

use super::Finding;
use super::context::Context;
use crate::base::{Argument, Day, Message};
use crate::template::{Severity, Term, Value};

/// C34: the agreement ends after it begins and is signed, and not before the draft was last changed.
///
/// Source: the template, "Varighet"; Kristiansand's agreement § 8 (no end date at all will do).
pub(super) fn end(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(field) = context.field("end_date") else { return };
    let Some(end) = context.standing("end_date").and_then(day_of) else { return };
    // The rule needs no clock: who looks at an old draft sees what its writers should have seen.
    let today = context.draft.changed.at.utc_day();
    let start = context.standing("start_date").and_then(day_of);
    let signing = context.standing("signing_place_date").and_then(day_of);
    let message = if start.is_some_and(|start| end <= start) {
        Message::new("check-end-before-start")
    } else if signing.is_some_and(|signing| end <= signing) {
        Message::new("check-end-before-signing")
    } else if end < today {
        Message::new("check-ended")
    } else {
        return;
    };
    let severity = context.severity("C34", Severity::Form);
    findings.push(context.at_field(field).finding("C34", severity, message));
}

/// C35: an agreement that holds from before it was signed says so on purpose.
///
/// Source: Kristiansand's agreement § 8: in force from 1.9.2020, signed on 18.9.2020.
pub(super) fn start(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(place) = context.place_of("start_date") else { return };
    let start = context.standing("start_date").and_then(day_of);
    let signed = context.standing("signing_place_date").and_then(day_of);
    if let (Some(start), Some(signed)) = (start, signed)
        && start < signed
    {
        let message = Message::new("check-before-signing")
            .put("start", Argument::Day(start))
            .put("signed", Argument::Day(signed));
        findings.extend(context.advise("C35", &place, message));
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::keys;
    use crate::draft::testing::{answered, day, field, stamp, template_of};
    use crate::template::{FieldKind, Template};

    fn template() -> Template {
        let term = || FieldKind::Term { open: None };
        let mut fields = vec![field("start_date", term()), field("end_date", term())];
        fields.push(field("signing_place_date", FieldKind::PlaceDate));
        for field in &mut fields {
            field.need = crate::template::Need::Optional;
        }
        let asked = ["start_date", "end_date", "signing_place_date"];
        template_of(vec![crate::draft::testing::section("duration", &asked, vec![])], fields)
    }

    #[track_caller]
    fn case(start: Option<&str>, end: Value, signed: Option<&str>, found: &[&str]) {
        let template = template();
        let mut answers = vec![("end_date", end)];
        answers.extend(start.map(|start| ("start_date", day(start))));
        answers.extend(signed.map(|signed| {
            let value = Value::PlaceDate {
                place: crate::base::Line::default(),
                day: Some(signed.parse().unwrap()),
            };
            ("signing_place_date", value)
        }));
        let mut draft = answered(&template, &answers);
        // 22 November 2026.
        draft.changed = stamp("Kari", 1_795_325_525_120);
        assert_eq!(keys(&template, &draft, "C34"), found);
    }

    #[test]
    fn an_agreement_ends_after_it_begins_and_is_signed_and_not_in_the_past() {
        let open = || Value::Term(Term::Open);
        case(Some("2026-09-01"), day("2028-08-31"), Some("2026-08-20"), &[]);
        case(None, day("2027-01-01"), None, &[]);
        case(Some("2020-09-01"), open(), Some("2020-09-18"), &[]);
        case(Some("2027-01-01"), day("2027-01-01"), None, &["check-end-before-start"]);
        case(
            Some("2026-01-01"),
            day("2026-12-31"),
            Some("2027-02-01"),
            &["check-end-before-signing"],
        );
        case(Some("2020-09-01"), day("2026-11-21"), None, &["check-ended"]);
        case(None, day("2026-11-22"), None, &[]);
    }
}
