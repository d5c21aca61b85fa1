//! Answers and texts that the agreement as it stands doesn't print.

use super::context::{Context, Place};
use super::{Finding, Severity};
use crate::base::Message;
use crate::draft::ClauseState;
use crate::draft::uses::{Use, is_given, use_of};
use crate::template::Field;

/// `unprinted`: what was written and does not come into the agreement, so that nobody believes that it
/// does: answers whose every sentence is left out or does not stand, all that was written in a section
/// declared not relevant, words for a clause that does not stand, and answers that the template doesn't ask for.
pub(super) fn answers(context: &Context<'_>, findings: &mut Vec<Finding>) {
    sections(context, findings);
    clauses(context, findings);
    for field in context.template.fields_in_order() {
        let place = context.at_field(field);
        if context.draft.is_not_relevant(&place.section) || !is_given(context.draft, &field.id) {
            continue;
        }
        if use_of(context.template, context.draft, &field.id) == Use::Dropped {
            let message = Message::new("check-unprinted").with("label", &field.label);
            findings.push(place.finding("unprinted", Severity::Form, message));
        }
    }
    for id in context.draft.answers.keys().filter(|id| context.template.field(id).is_none()) {
        let place = Place { section: context.first_section(), field: None, clause: None };
        let message = Message::new("check-no-question").with("field", id);
        findings.push(place.finding("unprinted", Severity::Form, message));
    }
}

/// Tells of a section not relevant with something in it: once, and not of each answer.
fn sections(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let draft = context.draft;
    for entry in draft.sections.iter().filter(|entry| entry.is_not_relevant()) {
        let fields = context.template.section(&entry.id).map_or(&[][..], |section| &section.fields);
        let dropped = |field: &&Field| {
            is_given(draft, &field.id) && use_of(context.template, draft, &field.id) == Use::Dropped
        };
        let answered =
            fields.iter().filter_map(|id| context.template.field(id)).any(|f| dropped(&f));
        if answered || draft.own_clauses.iter().any(|own| own.section == entry.id) {
            let place = Place { section: entry.id.clone(), field: None, clause: None };
            let message =
                Message::new("check-not-relevant").with("section", &context.title_of(&entry.id));
            findings.push(place.finding("unprinted", Severity::Info, message));
        }
    }
}

/// Tells of each clause of the template that was written anew, and does not stand with the answers as they are.
fn clauses(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (id, change) in &context.draft.clauses {
        let Some((section, clause)) = context.template.clause(id) else { continue };
        let is_written = match &change.value.state {
            ClauseState::Edited(text) | ClauseState::Replaced(text) => !text.is_blank(),
            ClauseState::LeftOut => false,
        };
        let stands = context.draft.holds(context.template, &clause.when)
            || context.draft.is_not_relevant(&section.id);
        if is_written && !stands {
            let place =
                Place { section: section.id.clone(), field: None, clause: Some(id.clone()) };
            let message = Message::new("check-clause-unprinted").with("clause", &clause.label);
            findings.push(place.finding("unprinted", Severity::Form, message));
        }
    }
}
