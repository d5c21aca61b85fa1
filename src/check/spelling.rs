//! Names that are spelt in more than one way.

use std::collections::BTreeSet;

use super::Finding;
use super::context::{Context, Sort};
use super::token::{Gap, begin_alike, inflections, lower, near, tokens};
use crate::base::Message;
use crate::template::{Severity, Value};

/// The fewest letters of a word whose spelling is compared.
const LONG: usize = 8;

/// C41: the unit is spelt in one way through all that the drafters wrote.
///
/// Source: the domain description 1.5: the template itself spells the unit in three ways. Forms of the
/// same noun are no fault, nor are words that only look somewhat like the name.
pub(super) fn unit(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(name) = context.standing("unit_name").and_then(Value::words) else { return };
    let names: Vec<_> = tokens(name)
        .map(|token| lower(token.word))
        .filter(|word| word.chars().count() >= LONG)
        .collect();
    let mut told = BTreeSet::new();
    for text in context.written.iter().filter(|text| text.sort != Sort::Name && !names.is_empty()) {
        for token in text.tokens().filter(|token| token.word.len() >= LONG) {
            let word = token.word;
            if names.iter().any(|name| is_variant(name, word))
                && told.insert((&text.place, lower(word)))
            {
                let message = Message::new("check-unit")
                    .with("place", &context.name_of(&text.place))
                    .with("text", word)
                    .with("unit", name);
                findings.push(text.place.finding(
                    "C41",
                    context.severity("C41", Severity::Form),
                    message,
                ));
            }
        }
    }
}

fn is_variant(name: &str, word: &str) -> bool {
    if word.len().abs_diff(name.len()) > 4 || !begin_alike(name, word) {
        return false;
    }
    let word = lower(word);
    let letters = name.chars().count().min(word.chars().count());
    // A short word two letters off is often another word.
    let most = if letters >= 12 { 2 } else { 1 };
    letters >= LONG && !inflections(name, &word) && near(name, &word, most)
}

/// `nav`: the drafters spell NAV as they chose for the agreement's own words; documents keep their titles.
///
/// Source: the domain description, part 5: "NAV" as in the template, or "Nav" as in newer rules.
pub(super) fn nav(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let chosen = context.standing("nav_spelling").and_then(Value::option);
    let (right, wrong) = if chosen == Some("nav_lower") { ("Nav", "NAV") } else { ("NAV", "Nav") };
    let mut told = BTreeSet::new();
    let words = |sort: Sort| matches!(sort, Sort::Words | Sort::Clause);
    for text in context.written.iter().filter(|text| words(text.sort)) {
        // After a hyphen it is part of another name.
        let mut tokens = text.tokens();
        if tokens.any(|token| token.word == wrong && token.gap != Gap::Hyphen)
            && told.insert(&text.place)
        {
            let message = Message::new("check-nav")
                .with("place", &context.name_of(&text.place))
                .with("text", wrong)
                .with("nav", right);
            findings.push(text.place.finding(
                "nav",
                context.severity("nav", Severity::Form),
                message,
            ));
        }
    }
}

#[cfg(test)]
mod tests;
