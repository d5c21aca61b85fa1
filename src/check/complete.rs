//! What the agreement needs and lacks.

use std::collections::BTreeSet;

use super::Finding;
use super::context::{Context, Place};
use crate::assemble::{Block, BlockKind, Missing, Run};
use crate::base::{FieldId, Message};
use crate::draft::progress::{Why, incomplete_parts, left_of};
use crate::draft::uses::{Use, is_unread, use_of};
use crate::draft::{ClauseState, Draft};
use crate::template::{Body, Clause, Field, Item, Need, Section, Severity, Value};

/// C01, C03, C05, C06, C09, C11, C13, C16, C23, C27, C30, C33, C34 and `missing`: every place of the agreement that has no answer, once a field; and
/// questions that settle the agreement without standing in it.
///
/// The rule is that of the field. A blank that would be printed blocks the final export whatever the rule
/// recommends, since no bracket may be left (C39); a question that isn't printed is as grave as its rule.
///
/// Source: the template's placeholders and blank sections; the table of checks, part 3.
pub(super) fn missing(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut told = BTreeSet::new();
    let printed = context.document.blocks.iter().flat_map(|block| {
        missing_in(block).into_iter().map(move |missing| (missing, Some(&block.origin)))
    });
    let notes = context.document.footnotes.iter().flat_map(|note| &note.text);
    for (missing, origin) in printed.chain(notes.filter_map(missing_of).map(|found| (found, None)))
    {
        if !told.insert(&missing.field) || is_told_otherwise(context, &missing.field) {
            continue;
        }
        let place = match (context.template.field(&missing.field), origin) {
            (Some(field), _) => context.at_field(field),
            (None, Some(origin)) => {
                let clause = origin.clauses.first().cloned();
                Place { section: origin.section.clone(), field: None, clause }
            }
            (None, None) => Place { section: context.first_section(), field: None, clause: None },
        };
        let asked = if is_question(&missing.what) { "yes" } else { "no" };
        let message =
            Message::new("check-missing").with("what", &missing.what).with("asked", asked);
        findings.push(place.finding(rule_of(&missing.field), Severity::Must, message));
    }
    for field in context.template.fields_in_order().filter(|field| !told.contains(&field.id)) {
        let place = context.at_field(field);
        let open = left_of(context.template, context.draft, field) == Some(Why::Missing);
        if open && !context.draft.is_not_relevant(&place.section) {
            let message = Message::new("check-open").with("label", &field.label);
            let rule = rule_of(&field.id);
            let severity = context.severity(rule, Severity::Should).min(Severity::Should);
            findings.push(place.finding(rule, severity, message));
        }
    }
}

/// Returns whether what is missing is put as a question, such as "når dere evaluerer", and not as a thing.
fn is_question(what: &str) -> bool {
    let first = what.split_whitespace().next();
    first.is_some_and(|word| {
        matches!(word, "hva" | "hvem" | "hvilken" | "hvilke" | "hvor" | "hvordan" | "når")
    })
}

fn rule_of(field: &FieldId) -> &'static str {
    match field.as_str() {
        "organisation" => "C01",
        "municipality_name" | "unit_name" | "nav_office" => "C03",
        "municipality_responsibility_mode" | "municipality_responsibilities" => "C05",
        "nav_role_mode" | "nav_role_items" => "C06",
        "leader_meeting_convener" => "C09",
        "leader_meeting_count"
        | "leader_meeting_period"
        | "leader_meeting_participants"
        | "leader_meeting_agenda" => "C11",
        "cooperation_meeting_convener" => "C13",
        "information_exchange" => "C16",
        "reporting_period" => "C23",
        "contacts_municipality" | "contacts_nav" => "C27",
        "evaluation_time" | "evaluation_convener" => "C30",
        "signatories_municipality" | "signatories_nav" => "C33",
        "start_date" | "end_date" => "C34",
        _ => "missing",
    }
}

/// Returns whether another rule says more of the field: what is unread, or which part is missing.
fn is_told_otherwise(context: &Context<'_>, field: &FieldId) -> bool {
    let unread = context.draft.answer(field).is_some_and(is_unread);
    let field = context.template.field(field);
    unread || field.is_some_and(|field| !incomplete_parts(context.draft, field).is_empty())
}

fn missing_in(block: &Block) -> Vec<&Missing> {
    let runs: Vec<&Run> = match &block.kind {
        BlockKind::Heading { level: _, text } | BlockKind::Paragraph(text) => text.iter().collect(),
        BlockKind::List(items) => items.iter().flatten().collect(),
        BlockKind::Table { columns: _, rows } => {
            rows.iter().flat_map(|row| &row.0).flatten().collect()
        }
        BlockKind::Signatures { party, signatories } => {
            let signed = signatories.iter().flat_map(|who| who.name.iter().chain(&who.title));
            party.iter().chain(signed).collect()
        }
        BlockKind::Image { file: _, alternative } => alternative.iter().collect(),
        BlockKind::PlaceAndDate { .. } => Vec::new(),
    };
    runs.into_iter().filter_map(missing_of).collect()
}

fn missing_of(run: &Run) -> Option<&Missing> {
    match run {
        Run::Missing(missing) => Some(missing),
        Run::Text(_) | Run::Foreign { .. } | Run::Footnote(_) => None,
    }
}

/// `unread` and `long`: what was typed that can't be read as an answer, and answers longer than the
/// template has room for. What is unread is not printed, so it must be seen to before the final export.
pub(super) fn unread(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for field in context.template.fields_in_order() {
        let Some(value) = context.draft.answer(&field.id) else { continue };
        let place = context.at_field(field);
        if let Value::Unread(text) = value {
            if !text.is_blank() {
                let message = Message::new("check-unread")
                    .with("label", &field.label)
                    .with("text", text.as_str());
                findings.push(place.finding("unread", Severity::Must, message));
            }
        } else if value.items().is_empty() && field.fault(value).is_some() {
            let message = Message::new("check-fault").with("label", &field.label);
            findings.push(place.finding("long", Severity::Form, message));
        }
    }
}

/// C47 and `parts`: items of lists that lack a part they need, or have one that can't be read.
///
/// Source: by analogy with "Ledermøter" each extra meeting has name, frequency and convener (C47).
pub(super) fn parts(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for field in context.template.fields_in_order() {
        let place = context.at_field(field);
        if context.draft.is_not_relevant(&place.section) {
            continue;
        }
        let items = context.draft.answer(&field.id).map_or(&[][..], Value::items);
        for (item, part) in incomplete_parts(context.draft, field) {
            let rule = if is_meeting_need(field, part.id.as_str()) { "C47" } else { "parts" };
            let message = part_message(field, items, item, &part.label);
            findings.push(place.finding(rule, Severity::Must, message));
        }
        for item in items {
            for part in field.kind.parts().iter().filter(|part| part.need != Need::Required) {
                let empty = item.parts.get(&part.id).is_none_or(Value::is_empty);
                let unread = item.parts.get(&part.id).is_some_and(is_unread);
                if empty && !unread && is_meeting_need(field, part.id.as_str()) {
                    let message = wanted_message(field, items, item, &part.label);
                    findings.push(place.finding("C47", Severity::Form, message));
                }
            }
        }
    }
}

fn is_meeting_need(field: &Field, part: &str) -> bool {
    field.id.as_str() == "extra_meetings" && matches!(part, "name" | "frequency" | "convener")
}

/// Returns what to say of a part that is wanted, but can be left out: nobody has to take the row away.
fn wanted_message(field: &Field, items: &[Item], item: &Item, part: &str) -> Message {
    match name_of(field, item) {
        Some(name) => Message::new("check-meeting-part")
            .with("name", name)
            .with("label", &field.label)
            .with("part", part),
        None => part_message(field, items, item, part),
    }
}

/// Returns what an item's first part says.
fn name_of<'i>(field: &Field, item: &'i Item) -> Option<&'i str> {
    let first = field.kind.first_part().and_then(|part| item.parts.get(part));
    first.and_then(Value::words).map(str::trim).filter(|name| !name.is_empty())
}

fn part_message(field: &Field, items: &[Item], item: &Item, part: &str) -> Message {
    let number = items.iter().position(|other| other.id == item.id).map_or(0, |at| at + 1);
    match name_of(field, item) {
        Some(name) => Message::new("check-part-of-named").with("name", name),
        None => Message::new("check-part-of-numbered").count("number", number),
    }
    .with("label", &field.label)
    .with("part", part)
}

/// C09, C11, C13 and C30 for sentences left out: a meeting that is agreed on, but not how often, with whom,
/// who calls it or what it is for.
///
/// Source: the template's "Ledermøter", "Samarbeidsmøter" and "Evaluering av avtalen". Quiet when the
/// drafters have written something of their own there, for it may say the same.
pub(super) fn left_out(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for field in context.template.fields_in_order() {
        let rule = rule_of(&field.id);
        let place = context.at_field(field);
        let Some(section) = context.template.section(&place.section) else { continue };
        let asked = matches!(rule, "C09" | "C11" | "C13" | "C30");
        if !asked || context.draft.is_not_relevant(&section.id) || is_all_left_out(context, section)
        {
            continue;
        }
        let own = context.draft.own_clauses.iter().any(|own| own.section == section.id);
        let rewritten = section.clauses.iter().any(|c| is_rewritten(context.draft, c));
        let dropped = use_of(context.template, context.draft, &field.id) == Use::Dropped;
        if dropped && !own && !rewritten {
            let message = Message::new("check-left-out").with("label", &field.label);
            let severity = context.severity(rule, Severity::Form);
            findings.push(place.finding(rule, severity, message));
        }
    }
}

/// Returns whether nothing is left of a section's standard text: then there is no such meeting.
fn is_all_left_out(context: &Context<'_>, section: &Section) -> bool {
    let printed = section.clauses.iter().filter(|c| !matches!(c.body, Body::Footnote(_)));
    let mut states = printed.map(|clause| state(context.draft, clause));
    states.all(|state| matches!(state, Some(ClauseState::LeftOut)))
}

fn is_rewritten(draft: &Draft, clause: &Clause) -> bool {
    matches!(state(draft, clause), Some(ClauseState::Edited(_) | ClauseState::Replaced(_)))
}

fn state<'a>(draft: &'a Draft, clause: &Clause) -> Option<&'a ClauseState> {
    draft.clauses.get(&clause.id).map(|change| &change.value.state)
}

#[cfg(test)]
mod tests;
