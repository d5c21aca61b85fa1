//! What the texts of a draft speak of: the topics of all rules, found in one pass over each text.

use std::collections::BTreeMap;

use super::context::{Place, Sort, Text};
use super::token::{Gap, Token};
use crate::base::SectionId;
use crate::template::phrase::Whole;
use crate::template::{Phrase, Template, Topic};

/// Which text of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// One that the drafters wrote.
    Written,
    /// One that the agreement says.
    Printed,
}

/// The first words of a text that speak of a topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) side: Side,
    /// Where the text stands.
    pub(super) place: Place,
    /// The words as they were written; empty where they are only printed.
    pub(super) words: String,
    /// Whether the words stand that the topic wants with them.
    pub(super) whole: bool,
}

/// What the texts speak of, by rule and topic.
#[derive(Debug, Default)]
pub(super) struct Speech(BTreeMap<(&'static str, &'static str), Vec<Said>>);

impl Speech {
    /// Finds the topics of the template's rules in the texts.
    pub(super) fn hear(template: &Template, written: &[Text<'_>], printed: &[Text<'_>]) -> Self {
        let mut speech = Self::default();
        let mut ear = Ear::new(template);
        let sides = [(Side::Written, written), (Side::Printed, printed)];
        let all = sides.iter().flat_map(|(side, texts)| texts.iter().map(|text| (*side, text)));
        for (side, text) in all.filter(|(_, text)| text.sort != Sort::Name) {
            for (rule, topic, first, last, whole) in ear.hear(text) {
                // Only what was written is ever shown again.
                let words = match side {
                    Side::Written => text.between(first, last).to_owned(),
                    Side::Printed => String::new(),
                };
                let said = Said { side, place: text.place.clone(), words, whole };
                speech.0.entry((rule, topic)).or_default().push(said);
            }
        }
        speech
    }

    /// Returns where the drafters or the agreement speak of a topic.
    pub(super) fn of(&self, rule: &'static str, topic: &'static str) -> &[Said] {
        self.0.get(&(rule, topic)).map_or(&[], Vec::as_slice)
    }

    /// Returns whether the agreement speaks of a topic, anywhere.
    pub(super) fn is_said(&self, rule: &'static str, topic: &'static str) -> bool {
        self.of(rule, topic).iter().any(|said| said.side == Side::Printed && said.whole)
    }

    /// Returns whether the agreement uses the topic's words in one section, whatever stands with them.
    pub(super) fn is_named_in(
        &self,
        rule: &'static str,
        topic: &'static str,
        section: &SectionId,
    ) -> bool {
        let here = |said: &Said| said.side == Side::Printed && said.place.section == *section;
        self.of(rule, topic).iter().any(here)
    }
}

/// Which list of a topic's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum List {
    Words,
    With,
    Unless,
}

/// Where a list of a topic was heard in a text: its first and last word, if it was.
type Heard = Option<(usize, usize)>;

/// What is listened for.
struct Ear<'t> {
    topics: Vec<(&'static str, &'t Topic)>,
    /// Phrases by [`bucket`] of their first word, with topic and list.
    buckets: Vec<Vec<(usize, List, &'t Phrase)>>,
    /// Phrases whose first word is known by its end, by [`bucket`] of that, read backwards.
    ends: Vec<Vec<(usize, List, &'t Phrase)>>,
    heard: Vec<[Heard; 3]>,
}

const BUCKETS: usize = 1024;

/// Returns the number of the list of phrases that a word can be of: by its first two bytes without what
/// tells large letters from small, in ASCII and in å, æ and ø.
fn bucket(bytes: impl Iterator<Item = u8>) -> usize {
    let mut bytes = bytes.map(|byte| usize::from(byte & 31));
    bytes.next().unwrap_or_default() * 32 + bytes.next().unwrap_or_default()
}

/// Topics that are held against one answer alone, and not listened for.
const ELSEWHERE: [(&str, &str); 2] = [("C32", "leader"), ("C20", "born")];

impl<'t> Ear<'t> {
    fn new(template: &'t Template) -> Self {
        let rules = template.rules().iter();
        let topics = rules.flat_map(|rule| rule.topics.iter().map(|topic| (rule.id, topic)));
        let topics: Vec<_> =
            topics.filter(|(rule, topic)| !ELSEWHERE.contains(&(*rule, topic.id))).collect();
        let mut ear = Ear {
            heard: vec![[None; 3]; topics.len()],
            topics,
            buckets: vec![Vec::new(); BUCKETS],
            ends: vec![Vec::new(); BUCKETS],
        };
        for (at, (_, topic)) in ear.topics.iter().enumerate() {
            let lists = [
                (List::Words, &topic.words),
                (List::With, &topic.with),
                (List::Unless, &topic.unless),
            ];
            for (list, phrase) in
                lists.iter().flat_map(|(list, all)| all.iter().map(|p| (*list, p)))
            {
                let Some(first) = phrase.stems().first() else { continue };
                let phrases = if first.whole == Whole::End {
                    ear.ends.get_mut(bucket(first.letters.bytes().rev()))
                } else {
                    ear.buckets.get_mut(bucket(first.letters.bytes()))
                };
                if let Some(phrases) = phrases {
                    phrases.push((at, list, phrase));
                }
            }
        }
        ear
    }

    /// Returns the topics that a text speaks of: rule, topic, first and last word, and whether what the
    /// topic wants with them is there.
    fn hear(&mut self, text: &Text<'_>) -> Vec<(&'static str, &'static str, usize, usize, bool)> {
        let tokens: Vec<_> = text.tokens().collect();
        self.heard.fill([None; 3]);
        for (at, token) in tokens.iter().enumerate() {
            let rest = tokens.get(at..).unwrap_or_default();
            let begun = self.buckets.get(bucket(token.word.bytes()));
            let ended = self.ends.get(bucket(token.word.bytes().rev()));
            for (topic, list, phrase) in begun.into_iter().chain(ended).flatten() {
                let Some(heard) = self.heard.get_mut(*topic) else { continue };
                let [words, with, unless] = heard;
                let slot = match list {
                    List::Words => words,
                    List::With => with,
                    List::Unless => unless,
                };
                if slot.is_none() && stands(phrase, rest) && is_name(phrase, text, at, &tokens) {
                    *slot = Some((at, at + phrase.stems().len() - 1));
                }
            }
        }
        let heard = self.topics.iter().zip(&self.heard);
        heard
            .filter_map(|((rule, topic), [words, with, unless])| {
                let (first, last) = (*words)?;
                let whole = topic.with.is_empty() || with.is_some();
                unless.is_none().then_some((*rule, topic.id, first, last, whole))
            })
            .collect()
    }
}

/// Returns whether a phrase of one name, such as "Arena", may well be meant where its word stands: not
/// where every word has a large letter, nor as the second word of another name ("Telenor Arena"). Any other
/// phrase may be.
fn is_name(phrase: &Phrase, text: &Text<'_>, at: usize, tokens: &[Token<'_>]) -> bool {
    let [stem] = phrase.stems() else { return true };
    if !stem.capital || is_upper(&stem.letters) {
        return true;
    }
    if text.opens_sentence(at) {
        return false;
    }
    let before = at.checked_sub(1).and_then(|before| Some((before, tokens.get(before)?)));
    let after_name = before.is_some_and(|(before, token)| {
        let word = token.word;
        word.starts_with(char::is_uppercase) && !is_upper(word) && !text.opens_sentence(before)
    });
    let blank = tokens.get(at).is_some_and(|token| token.gap == Gap::Blank);
    !(after_name && blank)
}

fn is_upper(word: &str) -> bool {
    !word.contains(char::is_lowercase)
}

/// Returns whether the words begin with the phrase.
pub(super) fn stands(phrase: &Phrase, words: &[Token<'_>]) -> bool {
    let stems = phrase.stems();
    words.len() >= stems.len() && stems.iter().zip(words).all(|(stem, token)| stem.fits(token.word))
}
