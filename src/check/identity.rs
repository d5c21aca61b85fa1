//! Data on participants, which have no place in an agreement.

use std::collections::BTreeSet;

use super::Finding;
use super::context::Context;
use super::hidden::{Written, written};
use super::speech::stands;
use super::token::{Token, lower, tokens};
use crate::base::Message;
use crate::base::norwegian::read::month;
use crate::template::Topic;

/// C20: no national identity number and no date of birth stands anywhere in the draft, notes among it.
///
/// Source: the guideline of 2023, "Deling av personopplysninger", 11.01.2024; 2021 § 4.4. A message never
/// repeats what was found, for it is shown and sent to other programs.
pub(super) fn participants(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let Some(rule) = context.template.rule("C20") else { return };
    let born = rule.topics.iter().find(|topic| topic.id == "born");
    let mut told = BTreeSet::new();
    for Written { place, what, text } in written(context) {
        if !text.bytes().any(|byte| byte.is_ascii_digit()) {
            continue;
        }
        let found = [
            ("check-identity-number", has_number(text)),
            ("check-birth-date", born.is_some_and(|topic| has_birth_date(text, topic))),
        ];
        for (key, _) in found.into_iter().filter(|(_, found)| *found) {
            if told.insert((key, place.clone(), what)) {
                let message = what.named(Message::new(key)).with("place", &context.name_of(&place));
                findings.extend(context.advise("C20", &place, message));
            }
        }
    }
}

/// How the eleven figures of a number are set apart.
const GROUPS: [&[usize]; 5] = [&[11], &[6, 5], &[2, 2, 2, 5], &[6, 3, 2], &[2, 2, 2, 3, 2]];

/// Returns whether a text has a national identity number or a D-number with right check digits.
fn has_number(text: &str) -> bool {
    let mut groups: Vec<&str> = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (between, after) = rest.split_at_checked(start).unwrap_or_default();
        let end = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
        let (figures, tail) = after.split_at_checked(end).unwrap_or_default();
        if !matches!(between, " " | "\u{a0}" | "\u{202f}" | "-" | "." | "–") {
            groups.clear();
        }
        groups.push(figures);
        let is_number = GROUPS.iter().any(|lengths| {
            let from = groups.len().checked_sub(lengths.len());
            let last = from.and_then(|from| groups.get(from..)).unwrap_or_default();
            last.len() == lengths.len()
                && last.iter().zip(*lengths).all(|(group, length)| group.len() == *length)
                && is_identity_number(&last.concat())
        });
        if is_number {
            return true;
        }
        rest = tail;
    }
    false
}

/// Weights of the first and the second check digit.
///
/// Source: Skatteetaten, "Fødselsnummer": modulo 11, the check digit among the figures weighed.
const FIRST: [u32; 10] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const SECOND: [u32; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/// Returns whether eleven figures begin with a day, or a D-number's day with 40 added, and end with the two
/// check digits.
fn is_identity_number(figures: &str) -> bool {
    let digits: Vec<u32> = figures.chars().filter_map(|c| c.to_digit(10)).collect();
    let two = |at: usize| {
        let pair = digits.get(at).zip(digits.get(at + 1));
        pair.map_or(0, |(tens, ones)| tens * 10 + ones)
    };
    let day = if two(0) > 40 { two(0) - 40 } else { two(0) };
    let weighed = |weights: &[u32]| {
        digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum::<u32>() % 11 == 0
    };
    digits.len() == 11
        && (1..=31).contains(&day)
        && (1..=12).contains(&two(2))
        && weighed(&FIRST)
        && weighed(&SECOND)
}

/// Words that make of a date the bound of a group, such as "født etter 1.1.2005".
const BOUNDS: [&str; 10] =
    ["etter", "før", "fra", "til", "mellom", "innen", "senest", "tidligst", "siden", "om"];

/// The most words between "født" and the date, as in "født i Kabul den 12.3.1990".
const BETWEEN: usize = 3;

fn has_birth_date(text: &str, topic: &Topic) -> bool {
    let words: Vec<_> = tokens(text).collect();
    (0..words.len()).filter_map(|at| words.get(at..)).any(|rest| {
        let Some(phrase) = topic.words.iter().find(|phrase| stands(phrase, rest)) else {
            return false;
        };
        let after = rest.get(phrase.stems().len()..).unwrap_or_default();
        let short = rest.first().is_some_and(|token| token.word.chars().count() == 1);
        let bound = |token: &&Token<'_>| !BOUNDS.contains(&&*lower(token.word));
        // A single letter says "født" only right before the date.
        let skipped = if short { 0 } else { BETWEEN };
        let most = after.iter().take_while(bound).count().min(skipped);
        (0..=most).filter_map(|at| after.get(at..)).any(begins_with_date)
    })
}

/// Returns whether the words begin with a day of a year: "12.3.1990", "12. mars 90", "120390".
fn begins_with_date(words: &[Token<'_>]) -> bool {
    let number = |at: usize, most: usize| {
        let word = words.get(at).map(|token| token.word)?;
        let figures = word.len() <= most && word.bytes().all(|byte| byte.is_ascii_digit());
        figures.then(|| word.parse::<u32>().ok()).flatten()
    };
    let is_day = |day: u32| (1..=31).contains(&day);
    if let Some(whole) = number(0, 6).filter(|_| words.first().is_some_and(|w| w.word.len() == 6)) {
        return is_day(whole / 10_000) && (1..=12).contains(&(whole / 100 % 100));
    }
    let named = words.get(1).is_some_and(|token| month(token.word).is_some());
    let numbered = number(1, 2).is_some_and(|month| (1..=12).contains(&month));
    let year = words.get(2).is_some_and(|token| matches!(token.word.len(), 2 | 4));
    number(0, 2).is_some_and(is_day) && (named || numbered) && year && number(2, 4).is_some()
}

#[cfg(test)]
mod tests;
