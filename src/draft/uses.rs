//! Whether a field's answer comes into the agreement as the draft stands.

use super::{ClauseState, Draft};
use crate::base::FieldId;
use crate::template::{
    Body, Clause, Condition, Default as Standing, Field, FieldKind, Pattern, Section, Template,
    Value, Variant,
};

/// How a field's answer comes into the agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    /// The agreement holds it nowhere; it only settles what else stands there.
    Setting,
    /// Every clause that holds it is left out, written anew without it, or does not stand.
    Dropped,
    /// A clause or heading that stands holds it, or stands because of it.
    Stands,
}

/// Returns how a field's answer comes into the agreement.
pub fn use_of(template: &Template, draft: &Draft, field: &FieldId) -> Use {
    let mut found = Use::Setting;
    for section in template.sections() {
        found = found.max(use_in_section(template, draft, section, field));
        if found == Use::Stands {
            return found;
        }
    }
    let own = draft.own_clauses.iter().any(|own| {
        has_slot(own.text.value.as_str(), field) && !draft.is_not_relevant(&own.section)
    });
    if own || template.fields().values().any(|other| puts(other, field)) {
        return Use::Stands;
    }
    found
}

/// Returns whether the agreement as the draft stands needs an answer of this required field.
pub fn is_needed(template: &Template, draft: &Draft, field: &Field) -> bool {
    draft.asks(template, field) && use_of(template, draft, &field.id) != Use::Dropped
}

fn use_in_section(template: &Template, draft: &Draft, section: &Section, field: &FieldId) -> Use {
    let shown = !draft.is_not_relevant(&section.id);
    let heading = draft.section(&section.id).and_then(|entry| entry.heading.as_ref());
    let mut found = in_variants(template, draft, &section.headings, field);
    if found == Use::Stands && (heading.is_some() || !shown) {
        found = Use::Dropped;
    }
    for clause in &section.clauses {
        let used = use_in_clause(template, draft, clause, field);
        found = found.max(if shown { used } else { used.min(Use::Dropped) });
    }
    found
}

fn use_in_clause(template: &Template, draft: &Draft, clause: &Clause, field: &FieldId) -> Use {
    let standard = in_body(template, draft, &clause.body, field);
    let state = draft.clauses.get(&clause.id).map(|change| &change.value.state);
    let stands = match state {
        None => standard,
        Some(ClauseState::LeftOut) => standard.min(Use::Dropped),
        Some(ClauseState::Edited(text) | ClauseState::Replaced(text)) => {
            if has_slot(text.as_str(), field) { Use::Stands } else { standard.min(Use::Dropped) }
        }
    };
    let left_out = matches!(state, Some(ClauseState::LeftOut));
    if !draft.holds(template, &clause.when) {
        stands.min(Use::Dropped)
    } else if names(&clause.when, field) && !left_out {
        Use::Stands
    } else {
        stands
    }
}

fn in_body(template: &Template, draft: &Draft, body: &Body, field: &FieldId) -> Use {
    let used = |is: bool| if is { Use::Stands } else { Use::Setting };
    match body {
        Body::Text(variants) | Body::Footnote(variants) => {
            in_variants(template, draft, variants, field)
        }
        Body::List { field: list, lead, item: _ } => used(list == field || holds(lead, field)),
        Body::Each { field: list, heading: _, sentences: _, bullets: _ }
        | Body::Images { field: list, file: _, alternative: _ } => used(list == field),
        Body::Table { rows, columns: _, group: _ } => {
            used(rows.iter().any(|(list, _)| list == field))
        }
        Body::Signatures { place_date, parties } => used(
            place_date == field
                || parties.iter().any(|(list, party)| list == field || holds(party, field)),
        ),
    }
}

fn in_variants(template: &Template, draft: &Draft, variants: &[Variant], field: &FieldId) -> Use {
    let standing = variants.iter().find(|variant| draft.holds(template, &variant.when));
    let used = |variant: &Variant| holds(&variant.text, field) || names(&variant.when, field);
    if standing.is_some_and(used) {
        Use::Stands
    } else if variants.iter().any(|variant| holds(&variant.text, field)) {
        Use::Dropped
    } else {
        Use::Setting
    }
}

/// Returns whether the words of a field's default or options put another field's answer.
fn puts(field: &Field, other: &FieldId) -> bool {
    let default = match &field.default {
        Some(Standing::Text(text)) => holds(text, other),
        Some(Standing::Value(_)) | None => false,
    };
    default
        || match &field.kind {
            FieldKind::Choice { options, free: _ } => {
                options.iter().any(|option| holds(&option.text, other))
            }
            FieldKind::List { derived, .. } => derived.as_ref() == Some(other),
            FieldKind::Line { .. }
            | FieldKind::Prose { .. }
            | FieldKind::Count { .. }
            | FieldKind::Term { .. }
            | FieldKind::Time
            | FieldKind::PlaceDate => false,
        }
}

/// Returns whether a condition asks for the field: what stands by it stands by the field's answer.
fn names(condition: &Condition, field: &FieldId) -> bool {
    condition.0.iter().any(|(asked, _)| asked == field)
}

fn holds(pattern: &Pattern, field: &FieldId) -> bool {
    pattern.slots().any(|slot| slot.field == *field)
}

/// Returns whether a text of the drafters' has a slot of this field.
pub fn has_slot(text: &str, field: &FieldId) -> bool {
    text.split('{').skip(1).any(|after| {
        after.strip_prefix(field.as_str()).is_some_and(|rest| rest.starts_with(['}', ':', '?']))
    })
}

/// Returns whether the drafters have answered the field with words of their own or a choice.
pub fn is_given(draft: &Draft, field: &FieldId) -> bool {
    draft.answer(field).is_some_and(Value::counts)
}

/// Returns whether what was typed could not be read.
pub fn is_unread(value: &Value) -> bool {
    matches!(value, Value::Unread(text) if !text.is_blank())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slot_is_the_whole_name() {
        let field = FieldId::new("name").unwrap();
        for text in ["{name}", "x {name:per}", "{ {name?a|b}"] {
            assert!(has_slot(text, &field), "{text}");
        }
        for text in ["name", "{names}", "{name", "{ name}"] {
            assert!(!has_slot(text, &field), "{text}");
        }
    }
}
