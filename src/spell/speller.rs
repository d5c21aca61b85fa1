//! Whether a word is spelt as a language has it.

use std::collections::{BTreeMap, BTreeSet};

use super::compound::{is_beginning, is_compound};
use super::dictionary::Dictionary;
use super::words::Spelt;

/// The most suggestions for one word.
pub const MOST_SUGGESTIONS: usize = 5;

/// The words of the field that dictionaries don't have, by language.
const DOMAIN: [(Tongue, &str); 2] = [
    (Tongue::Bokmal, include_str!("words-nb.txt")),
    (Tongue::Nynorsk, include_str!("words-nn.txt")),
];

/// A language that words are spelt in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tongue {
    /// Bokmål.
    Bokmal,
    /// Nynorsk.
    Nynorsk,
}

impl Tongue {
    /// Returns the language of a BCP 47 tag; `None` for one that is not Norwegian.
    pub fn of_tag(tag: &str) -> Option<Self> {
        match tag.split('-').next() {
            Some("nb" | "no") => Some(Self::Bokmal),
            Some("nn") => Some(Self::Nynorsk),
            Some(_) | None => None,
        }
    }

    /// Returns its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Bokmal => "nb",
            Self::Nynorsk => "nn",
        }
    }
}

/// A dictionary with the words of the field.
#[derive(Debug)]
pub struct Speller {
    tongue: Tongue,
    dictionary: Dictionary,
    domain: BTreeSet<String>,
}

/// What is known of words that were looked up, so that each is looked up once.
#[derive(Clone, Debug, Default)]
pub struct Known(BTreeMap<(String, bool), bool>);

/// The most words that are remembered.
const MOST_REMEMBERED: usize = 50_000;

impl Speller {
    /// Returns a speller of a language with its dictionary.
    pub fn new(tongue: Tongue, dictionary: Dictionary) -> Self {
        let lists = DOMAIN.iter().filter(|(of, _)| *of == tongue);
        let domain = lists.flat_map(|(_, list)| forms(list)).collect();
        Self { tongue, dictionary, domain }
    }

    /// Returns its language.
    pub fn tongue(&self) -> Tongue {
        self.tongue
    }

    /// Returns whether a word is spelt right.
    pub fn knows(&self, spelt: &Spelt, known: &mut Known) -> bool {
        let key = (spelt.word.clone(), spelt.goes_on);
        if let Some(is_known) = known.0.get(&key) {
            return *is_known;
        }
        let is_known = self.looks_up(&spelt.word, spelt.goes_on);
        if known.0.len() >= MOST_REMEMBERED {
            known.0.clear();
        }
        known.0.insert(key, is_known);
        is_known
    }

    fn looks_up(&self, word: &str, goes_on: bool) -> bool {
        if self.dictionary.has(word) {
            return true;
        }
        let lower = word.to_lowercase();
        // The genitive of what ends in s, z or x has an apostrophe.
        let lower = lower.strip_suffix('\'').unwrap_or(&lower);
        let has = |word: &str| self.domain.contains(word) || self.dictionary.has(word);
        has(lower)
            || lower.strip_suffix('s').is_some_and(|stem| self.domain.contains(stem))
            || is_compound(lower, &has)
            || lower.strip_suffix('s').is_some_and(|stem| is_compound(stem, &has))
            || (goes_on && is_beginning(lower, &has))
    }

    /// Returns the words that are most like one, the likeliest first, at most [`MOST_SUGGESTIONS`]; takes some
    /// 200 ms.
    pub fn suggest(&self, word: &str) -> Vec<String> {
        let mut found = self.dictionary.suggest(word);
        found.retain(|suggested| suggested != word);
        found.truncate(MOST_SUGGESTIONS);
        found
    }
}

/// Returns every form of the words of a list: a line is a word and its endings, each after a hyphen.
fn forms(list: &str) -> impl Iterator<Item = String> {
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(|line| {
        let mut parts = line.split_whitespace();
        let word = parts.next().map(str::to_lowercase).unwrap_or_default();
        let endings = parts.filter_map(|part| part.strip_prefix('-'));
        let inflected: Vec<_> = endings.map(|ending| format!("{word}{ending}")).collect();
        std::iter::once(word).chain(inflected).filter(|word| !word.is_empty())
    })
}

#[cfg(test)]
#[cfg(feature = "spell")]
mod tests {
    use super::*;
    use crate::spell::spelt;

    fn speller() -> Speller {
        let words = ["flyktning/N", "programmet", "opplæring/N", "og", "Oslo", "tilbudet"];
        crate::spell::testing::speller(Tongue::Bokmal, &words)
    }

    #[track_caller]
    fn case(text: &str, doubtful: &[&str]) {
        let (speller, mut known) = (speller(), Known::default());
        let words: Vec<_> = spelt(text).filter(|word| !speller.knows(word, &mut known)).collect();
        let again: Vec<_> = spelt(text).filter(|word| !speller.knows(word, &mut known)).collect();
        assert_eq!(words, again, "what is remembered is the same");
        assert_eq!(words.iter().map(|it| &*it.word).collect::<Vec<_>>(), doubtful, "{text}");
    }

    #[test]
    fn words_of_the_dictionary_and_of_the_field_are_known_in_any_case() {
        case("Flyktningen og Delavtalen, delavtalenes og OPPLÆRING", &[]);
        case("flyktnngen oslo", &["flyktnngen", "oslo"]);
    }

    #[test]
    fn compounds_of_known_words_are_known_and_their_genitive() {
        case("opplæringstilbudet og opplæringstilbudets flyktningeprogrammet", &[]);
        case("opplæringtilbudet", &["opplæringtilbudet"]);
        case("opplærings- og programmet", &[]);
        case("opplærings og", &["opplærings"]);
    }

    #[test]
    fn suggestions_are_few_and_never_the_word_itself() {
        let suggested = speller().suggest("flyktnngen");
        assert_eq!(suggested.first().map(String::as_str), Some("flyktningen"));
        assert!(suggested.len() <= MOST_SUGGESTIONS);
    }

    #[test]
    fn the_lists_of_the_field_are_words_one_a_line() {
        for (_, list) in DOMAIN {
            for form in forms(list) {
                assert!(form.chars().all(|c| c.is_alphabetic() || c == '-'), "{form}");
            }
        }
    }
}
