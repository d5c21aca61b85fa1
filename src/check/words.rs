//! Words that stand twice.

use super::Finding;
use super::context::{Context, Sort, Text};
use super::token::{Gap, Token, lower, same};
use crate::base::Message;
use crate::template::Severity;

/// C40: doubled words: "NAV NAV", "kommune kommune", "hver hvert", "Leder ved leder".
///
/// Source: the domain description 1.5: what comes of filling the template's brackets as they stand.
pub(super) fn doubled(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (place, words) in context.found(doubled_in, |text| text.sort == Sort::Name) {
        let message = Message::new("check-doubled")
            .with("place", &context.name_of(&place))
            .with("text", &words);
        findings.push(place.finding("C40", context.severity("C40", Severity::Form), message));
    }
}

/// Words that may well stand twice: "det det gjelder", "de de møter", "det som er er nytt".
const TWICE: [&str; 16] = [
    "det", "den", "de", "der", "er", "har", "var", "ble", "blir", "kan", "skal", "vil", "må", "så",
    "i", "på",
];

/// Words of which one is enough.
const ONE_OF: [&[&str]; 2] =
    [&["hver", "hvert", "per", "annenhver", "annethvert"], &["kommune", "kommunen"]];

/// Endings of words for who leads; "side ved side" and "dag ved dag" are no fault.
const LEADERS: [&str; 5] = ["leder", "lederen", "lederne", "ansvarlig", "sjef"];

fn doubled_in(text: &Text<'_>) -> Vec<String> {
    let mut found = Vec::new();
    let mut before: Option<Token<'_>> = None;
    let mut first: Option<Token<'_>> = None;
    for token in text.tokens() {
        if token.gap == Gap::Blank
            && let Some(last) = before
        {
            if is_double(last.word, token.word) {
                found.push(format!("{} {}", last.word, token.word));
            } else if let Some(leader) = first
                && last.gap == Gap::Blank
                && last.word == "ved"
                && same(leader.word, token.word)
                && LEADERS.iter().any(|ending| lower(token.word).ends_with(ending))
            {
                found.push(format!("{} ved {}", leader.word, token.word));
            }
        }
        first = before.replace(token);
    }
    found
}

fn is_double(one: &str, other: &str) -> bool {
    if same(one, other) {
        let digits = one.chars().any(|c| c.is_ascii_digit());
        return !digits && !TWICE.contains(&&*lower(one));
    }
    let among = |words: &[&str], word: &str| words.iter().any(|other| same(other, word));
    ONE_OF.iter().any(|words| among(words, one) && among(words, other))
}

#[cfg(test)]
mod tests;
