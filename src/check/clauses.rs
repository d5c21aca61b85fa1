//! Clauses that depart from the template, and slots that name nothing.

use super::Finding;
use super::context::{Context, Place, Sort};
use crate::base::Message;
use crate::base::text::fingerprint;
use crate::draft::ClauseState;
use crate::template::{Pattern, Severity};

/// C46: a clause that is not as the template has it.
///
/// Source: the template's introduction: everything may be changed; a reader wants to know what was.
pub(super) fn changed(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (id, change) in &context.draft.clauses {
        let Some((section, clause)) = context.template.clause(id) else { continue };
        let message = match change.value.state {
            ClauseState::Edited(_) => Message::new("check-edited"),
            ClauseState::Replaced(_) => Message::new("check-replaced"),
            ClauseState::LeftOut => Message::new("check-dropped"),
        };
        let place = Place { section: section.id.clone(), field: None, clause: Some(id.clone()) };
        let message = message.with("clause", &clause.label);
        findings.push(place.finding("C46", context.severity("C46", Severity::Info), message));
    }
}

/// `standard`: the standard wording has changed since the drafters departed from it.
pub(super) fn standard(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (id, change) in &context.draft.clauses {
        let Some((section, clause)) = context.template.clause(id) else {
            let place =
                Place { section: context.first_section(), field: None, clause: Some(id.clone()) };
            let message = Message::new("check-no-clause").with("clause", id);
            findings.push(place.finding("standard", Severity::Form, message));
            continue;
        };
        let standard = &change.value.standard;
        let known =
            fingerprint(&clause.wording()) == *standard || clause.elsewhere.contains(standard);
        if !known {
            let place =
                Place { section: section.id.clone(), field: None, clause: Some(id.clone()) };
            let message = Message::new("check-standard").with("clause", &clause.label);
            findings.push(place.finding("standard", Severity::Form, message));
        }
    }
}

/// `slot`: a place for an answer, in a text of the drafters' own, that names no field. It would be
/// printed as it stands, braces and all.
pub(super) fn slots(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for text in context.written.iter().filter(|text| text.sort == Sort::Clause) {
        for slot in strangers(&text.words, |field| context.template.field(field).is_some()) {
            let message = Message::new("check-slot")
                .with("slot", &slot)
                .with("place", &context.name_of(&text.place));
            findings.push(text.place.finding("slot", Severity::Must, message));
        }
    }
}

/// Returns what stands in braces and is no slot, braces included.
pub(super) fn strangers(text: &str, known: impl Fn(&crate::base::FieldId) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('{') {
        let Some((inside, tail)) = after.split_once(['}', '\n']) else { break };
        let whole = format!("{{{inside}}}");
        if Pattern::read(&whole, &known).slots().next().is_none() {
            found.push(whole);
        }
        rest = tail;
    }
    found
}

#[cfg(test)]
mod tests;
