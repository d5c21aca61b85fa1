//! What the template left behind: brackets, its words to the drafters, bullets without a word.

use super::Finding;
use super::clauses::strangers;
use super::context::{Context, Sort, Text};
use super::token::lower;
use crate::assemble::BlockKind;
use crate::assemble::Run;
use crate::base::Message;
use crate::template::Severity;

/// C39: no bracket, no "sett inn", no example of the template's and no empty bullet.
///
/// Source: the template's placeholders; its words are read from the template itself.
pub(super) fn leftovers(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let phrases = phrases(context);
    for (place, words) in context.found(|text| leftovers_in(text, &phrases), |_| false) {
        let message = Message::new("check-leftover")
            .with("place", &context.name_of(&place))
            .with("text", &words);
        findings.push(place.finding("C39", context.severity("C39", Severity::Must), message));
    }
    let empty = |text: &&Text<'_>| text.words.lines().any(is_empty_bullet);
    let written = context.written.iter().filter(empty).map(|text| text.place.clone());
    let mut places: Vec<_> = written.collect();
    places.extend(context.document.blocks.iter().filter_map(|block| {
        let BlockKind::List(items) = &block.kind else { return None };
        let blank = |run: &Run| matches!(run, Run::Text(text) | Run::Foreign { text, .. } if text.trim().is_empty());
        let clause = block.origin.clauses.first().cloned();
        let section = block.origin.section.clone();
        let place = super::context::Place { section, field: None, clause };
        items.iter().any(|item| item.iter().all(blank)).then_some(place)
    }));
    places.dedup();
    for place in places {
        let message = Message::new("check-bullet").with("place", &context.name_of(&place));
        findings.push(place.finding("C39", context.severity("C39", Severity::Must), message));
    }
}

fn is_empty_bullet(line: &str) -> bool {
    matches!(line.trim(), "-" | "•" | "*" | "–")
}

/// An example of the template's that is no bracket by itself.
const EXAMPLE: &str = "f.eks. hvert tertial";

/// Words of which every phrase has one: most texts have none, and cost no more than looking for these.
const MARKS: [&str; 4] = ["sett inn", "settes inn", "kontaktinformasjon", EXAMPLE];

fn has_mark(words: &str) -> bool {
    MARKS.iter().any(|mark| words.contains(mark))
}

/// Returns the template's words to the drafters, in lower case.
fn phrases(context: &Context<'_>) -> Vec<String> {
    let brackets = context.template.placeholders().iter().map(|found| lower(&found.bracket));
    brackets.filter(|words| has_mark(words)).chain([EXAMPLE.to_owned()]).collect()
}

fn leftovers_in(text: &Text<'_>, phrases: &[String]) -> Vec<String> {
    let mut found: Vec<_> = [('[', ']'), ('<', '>')]
        .into_iter()
        .flat_map(|(open, close)| enclosed(&text.words, open, close))
        .collect();
    if matches!(text.sort, Sort::Words | Sort::Reference | Sort::Name) {
        // Braces of the drafters' clauses are slots; those that are none have a rule of their own.
        found.extend(strangers(&text.words, |_| false));
    }
    let words = lower(&text.words);
    if !has_mark(&words) {
        return found;
    }
    match phrases.iter().find(|phrase| words.contains(&***phrase)) {
        Some(phrase) => found.push(phrase.clone()),
        None if words.lines().any(is_told_to_fill) => found.push("sett inn".to_owned()),
        None => {}
    }
    found
}

/// Returns whether a line, in lower case, begins by telling someone to put something in.
fn is_told_to_fill(line: &str) -> bool {
    let line = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    line.strip_prefix("sett inn").is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Returns what stands between brackets, with them; an address such as `<kari@kommune.no>` is none, and
/// neither is a "less than".
fn enclosed(text: &str, open: char, close: char) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once(open) {
        let Some((inside, tail)) = after.split_once(close) else { break };
        let angle = open == '<';
        let word = inside.starts_with(char::is_alphabetic) && !inside.contains(['@', '\n']);
        if !angle || word {
            let shown: String = inside.chars().take(60).collect();
            found.push(format!("{open}{shown}{close}"));
        }
        rest = if angle && !word { after } else { tail };
    }
    found
}

#[cfg(test)]
mod tests;
