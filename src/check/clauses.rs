//! Clauses that depart from the template, and slots that name nothing.

use super::context::{Context, Place, Sort};
use super::{CHANGED, Finding};
use crate::base::Message;
use crate::draft::ClauseState;
use crate::template::pattern::shown::plain;
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
        findings.push(place.finding(CHANGED, context.severity(CHANGED, Severity::Info), message));
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
        if !clause.has_worded(&change.value.standard) {
            let place =
                Place { section: section.id.clone(), field: None, clause: Some(id.clone()) };
            let message = Message::new("check-standard").with("clause", &clause.label);
            findings.push(place.finding("standard", Severity::Form, message));
        }
    }
}

/// `slot`: a place for an answer, in a text of the drafters' own, that names no field or is only half there.
/// It would be printed as it stands, braces and all.
pub(super) fn slots(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for text in context.written.iter().filter(|text| text.sort == Sort::Clause) {
        for slot in strangers(&text.words, |field| context.template.field(field).is_some()) {
            let message = Message::new("check-slot")
                .with("slot", &slot)
                .with("place", &context.name_of(&text.place));
            findings.push(text.place.finding("slot", Severity::Must, message));
        }
    }
    let mut labels = None;
    for text in context.written.iter().filter(|text| text.sort == Sort::Clause) {
        if !text.words.contains(MARKS) {
            continue;
        }
        let labels = labels.get_or_insert_with(|| {
            context.template.fields().values().map(|field| plain(&field.label)).collect::<Vec<_>>()
        });
        for half in halves(&text.words, labels) {
            let message = Message::new("check-half-slot")
                .with("slot", &half)
                .with("place", &context.name_of(&text.place));
            findings.push(text.place.finding("slot", Severity::Must, message));
        }
    }
}

/// What can be left of a place for an answer.
const MARKS: [char; 5] = ['<', '>', '‹', '›', '{'];

/// The most characters that are shown of half a place.
const MOST_SHOWN: usize = 60;

/// Returns what begins as a place for an answer and doesn't end on its line, what ends as one and has lost its
/// beginning, and what has the label of a question between marks that only look like those of a place.
///
/// `labels` are those of the questions, as [`plain`] returns them. An address such as `<kari@kommune.no` is no
/// place, and neither is a "less than".
fn halves(text: &str, labels: &[String]) -> Vec<String> {
    let mut found = Vec::new();
    for line in text.lines() {
        for (open, close) in [('<', '>'), ('‹', '›'), ('{', '}')] {
            let mut rest = line;
            while let Some((before, after)) = rest.split_once(open) {
                found.extend(lost(before, close, labels));
                let is_word = after.starts_with(char::is_alphabetic);
                match after.split_once(close) {
                    Some((inside, tail)) if is_word => {
                        if open == '‹' && labels.contains(&plain(inside)) {
                            found.push(format!("{open}{inside}{close}"));
                        }
                        rest = tail;
                    }
                    None if is_word && !after.contains('@') => {
                        let words = after.split(['.', ',', ';', '!', '?']).next().unwrap_or(after);
                        let shown: String = words.chars().take(MOST_SHOWN).collect();
                        found.push(format!("{open}{}", shown.trim_end()));
                        rest = "";
                    }
                    Some(_) | None => rest = after,
                }
            }
            found.extend(lost(rest, close, labels));
        }
    }
    found
}

/// Returns the label that stands before a mark that closes nothing, with the mark.
fn lost(text: &str, close: char, labels: &[String]) -> Option<String> {
    let (before, _) = text.split_once(close)?;
    let before = plain(before);
    let label = labels.iter().filter(|label| before.ends_with(label.as_str()));
    label.max_by_key(|label| label.len()).map(|label| format!("{label}{close}"))
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
