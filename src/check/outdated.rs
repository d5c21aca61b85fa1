//! Words, documents and numbers of paragraphs that newer ones have replaced.

use std::collections::BTreeSet;

use super::Finding;
use super::context::{Context, Place, Presence};
use super::speech::Side;
use super::token::tokens;
use crate::base::Message;
use crate::template::Value;

/// C36: no guideline or circular is referred to that was replaced.
///
/// Source: the guideline of 2021 § 1 and G-27/2017: each says that it replaces the one before.
pub(super) fn guideline(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mut told = BTreeSet::new();
    let tell = |place: &Place, words: &str, findings: &mut Vec<Finding>| {
        let message = Message::new("check-older-guideline")
            .with("place", &context.name_of(place))
            .with("text", words);
        findings.extend(context.advise("C36", place, message));
    };
    for said in context.speech.of("C36", "older").iter().filter(|s| s.side == Side::Written) {
        if told.insert(said.place.clone()) {
            tell(&said.place, &said.words, findings);
        }
    }
    // The guideline that the agreement rests on is told by its year alone.
    let reference = context.standing("guideline_reference").and_then(Value::words);
    if let (Some(text), Some(place)) = (reference, context.place_of("guideline_reference"))
        && let Some(newest) = newest(context)
        && years(text).max().is_some_and(|year| year < newest)
        && told.insert(place.clone())
    {
        tell(&place, text.trim(), findings);
    }
}

/// Returns the year of the newest guideline that the template knows: of the rule's first source.
fn newest(context: &Context<'_>) -> Option<i16> {
    let source = context.template.rule("C36")?.sources.first()?;
    Some(context.template.source_called(source)?.date?.year())
}

/// Returns the years that a title names, 2000–2099: in four figures, or in two behind a day and a month.
fn years(text: &str) -> impl Iterator<Item = i16> {
    let words: Vec<_> = tokens(text).map(|token| token.word).collect();
    let mut found = Vec::new();
    for (at, word) in words.iter().enumerate() {
        let Some(number) = word.parse::<i16>().ok() else { continue };
        let two = |back: usize| {
            let before = at.checked_sub(back).and_then(|before| words.get(before));
            before.is_some_and(|word| word.len() <= 2 && word.parse::<i16>().is_ok())
        };
        if word.len() == 4 && (2000..2100).contains(&number) {
            found.push(number);
        } else if word.len() == 2 && two(1) && two(2) {
            found.push(2000 + number);
        }
    }
    found.into_iter()
}

/// C37: no word is used that newer law and agencies have replaced.
///
/// Source: the guideline of 2021 §§ 1 and 4; 2023, "Kommunen" (HK-dir); the domain description, part 5.
pub(super) fn words(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for topic in ["plan", "register", "agency", "law", "assessment"] {
        let mut told = BTreeSet::new();
        for said in context.speech.of("C37", topic).iter().filter(|s| s.side == Side::Written) {
            // A place that repeats the word is told once.
            if told.insert(&said.place) {
                let message = Message::new("check-older-word")
                    .with("place", &context.name_of(&said.place))
                    .with("text", &said.words)
                    .with("now", context.label("C37", topic));
                findings.extend(context.advise("C37", &said.place, message));
            }
        }
    }
}

/// C38: an agreement that refers to the law says which, and its paragraphs are worth a look.
///
/// Source: the template, "Kommunens ansvar"; the domain description, part 5: paragraphs have new numbers.
pub(super) fn law(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let mode = context.option("municipality_responsibility_mode");
    let Some(section) = context.section("municipality_responsibility") else { return };
    let refers = matches!(mode, Some("law" | "both"));
    if !refers || context.presence(&section.id) != Presence::Stands {
        return;
    }
    let here = context.printed.iter().filter(|text| text.place.section == section.id);
    let clause = here.clone().find(|text| text.words.contains('§'));
    if !context.speech.is_named_in("C38", "law", &section.id) {
        let place = Place { section: section.id.clone(), field: None, clause: None };
        findings.extend(context.advise("C38", &place, Message::new("check-law-unnamed")));
    } else if let Some(text) = clause {
        findings.extend(context.advise("C38", &text.place, Message::new("check-law-numbers")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_of_a_document_is_read_from_its_title() {
        let read = |text| years(text).collect::<Vec<_>>();
        assert_eq!(read("Veileder av 12.12.23"), [2023]);
        assert_eq!(read("Veileder (08.04.2021), revidert 2024"), [2021, 2024]);
        assert_eq!(read("Veileder om § 12 og 14"), Vec::<i16>::new());
        assert_eq!(read("Rundskriv 1999"), Vec::<i16>::new());
    }
}
