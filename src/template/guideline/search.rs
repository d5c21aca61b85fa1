//! Finding words in the digest: whatever the case, and in other inflected forms.

use super::{Entry, Guideline};

/// What stands at the end of inflected words, longest first.
const ENDINGS: [&str; 15] = [
    "enes", "ene", "ane", "ens", "ets", "ers", "ende", "et", "en", "er", "te", "es", "e", "a", "s",
];

/// The fewest letters that are left of a word when its ending is taken off.
const STEM: usize = 4;

/// From so many letters on a word is found inside others too: «møter» in «ledermøtet».
const INSIDE: usize = 4;

/// Words that are looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search(Vec<String>);

impl Search {
    /// Returns the search for the words of `query`; all of them must be there.
    pub fn new(query: &str) -> Self {
        Self(words(query).map(|word| stem(&word)).collect())
    }

    /// Returns whether nothing is looked for.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns whether all words are found in the entry; nothing is found by no words.
    pub fn finds(&self, entry: &Entry<'_>) -> bool {
        let there: Vec<String> = entry.words().into_iter().flat_map(words).collect();
        let is_there = |stem: &String| {
            let inside = stem.chars().count() >= INSIDE;
            there.iter().any(|word| word.starts_with(stem) || (inside && word.contains(stem)))
        };
        !self.is_empty() && self.0.iter().all(is_there)
    }

    /// Returns the numbers of the entries that are found, from 0.
    pub fn hits(&self, guideline: &Guideline) -> Vec<usize> {
        let entries = guideline.entries();
        (0..).zip(&entries).filter(|(_, entry)| self.finds(entry)).map(|(at, _)| at).collect()
    }
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase)
}

fn stem(word: &str) -> String {
    let shorter = ENDINGS
        .iter()
        .find_map(|ending| word.strip_suffix(ending).filter(|stem| stem.chars().count() >= STEM));
    shorter.unwrap_or(word).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::Strength;
    use crate::template::guideline::{Point, Topic};

    #[track_caller]
    fn case(query: &str, text: &str, found: bool) {
        let point = Point {
            strength: Strength::Should,
            strength_label: "bør".into(),
            text: text.into(),
            background: String::new(),
            sources: Vec::new(),
            citation: "Veileder 08.04.2021 § 4.1".into(),
            covers: Vec::new(),
            fields: Vec::new(),
        };
        let topic = Topic {
            title: "Møter og team".into(),
            sections: Vec::new(),
            points: Vec::new(),
            conflicts: Vec::new(),
        };
        assert_eq!(Search::new(query).finds(&Entry::Point(&topic, &point)), found, "{query}");
    }

    #[test]
    fn words_are_found_in_any_case_and_form() {
        let text = "Legg et hurtigspor for deltakerne i Ledermøtet.";
        for query in ["hurtigspor", "HURTIGSPORET", "hurtigsporene deltaker", "leder", "møter"] {
            case(query, text, true);
        }
    }

    #[test]
    fn heading_and_citation_are_searched_too() {
        case("team", "x", true);
        case("2021 4.1", "x", true);
    }

    #[test]
    fn all_words_must_be_there_and_no_words_find_nothing() {
        case("hurtigspor arkiv", "Legg et hurtigspor.", false);
        case("", "Legg et hurtigspor.", false);
        case(" . ", "Legg et hurtigspor.", false);
    }

    #[test]
    fn short_words_are_found_at_the_beginning_only() {
        case("nav", "Resten av NAV-kontoret", true);
        case("rett", "arbeidsrettet", true);
        case("et", "kontoret", false);
    }
}
