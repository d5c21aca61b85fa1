//! What a session knows of spelling: the dictionary, somebody's own words, and what is waited for.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use super::session::Session;
use crate::base::{Line, Message};
use crate::check::{Checked, Misspelt, is_right, misspelt, right_words};
use crate::spell::{Speller, Spelt, Tongue, is_built};

/// What is wanted of whoever has the dictionaries; the answer comes as a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wants {
    /// The dictionary of a language, and the user's own words.
    Dictionary(Tongue),
    /// The words that are most like one.
    Suggestions(String),
    /// A word among the user's own.
    Own(Line),
}

/// A dictionary that was read, with the user's own words.
#[derive(Clone, Debug)]
pub struct Lexicon {
    /// The dictionary.
    pub speller: Arc<Speller>,
    /// The user's own words, or why there are none to be had.
    pub own: Result<Vec<Line>, Message>,
}

/// A word that somebody is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// In the text that is written in, at these bytes.
    Here(String, Range<usize>),
    /// Somewhere in the draft.
    There(Box<Misspelt>),
}

impl Doubt {
    /// Returns the word.
    pub fn word(&self) -> &str {
        match self {
            Self::Here(word, _) => word,
            Self::There(found) => &found.word,
        }
    }
}

/// Whose own word one becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The draft's: for all who write in it.
    Draft,
    /// The user's: in all drafts.
    User,
}

/// Where the dictionary is.
#[derive(Debug, Default)]
enum State {
    /// Nobody has asked for it.
    #[default]
    Unasked,
    /// On its way.
    Asked(Tongue),
    /// Here.
    Here(Arc<Speller>),
    /// Not to be had.
    Missing(Tongue, Message),
}

/// What is to be done as soon as what was asked for has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Waiting {
    /// The next word in doubt is looked for; in a text from this byte on.
    Next(Option<usize>),
    /// It is asked about this word.
    Ask(Doubt),
}

/// What a session knows of spelling. Nothing is read before it is asked for.
#[derive(Debug, Default)]
pub struct Spelling {
    state: State,
    /// The user's own words in small letters, or why there are none to be had.
    own: Option<Result<BTreeSet<String>, Message>>,
    checked: Checked,
    pub(super) waiting: Option<Waiting>,
    /// The word that was shown last.
    pub(super) shown: Option<Misspelt>,
    /// Grows with everything that may make other words doubtful.
    revision: u64,
}

/// What a review says of spelling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Spelled {
    /// So many words are in doubt.
    Found(usize),
    /// There is no dictionary, and why.
    Missing(Message),
}

impl Spelling {
    /// Returns a number that grows with everything that may make other words doubtful.
    pub(super) fn revision(&self) -> u64 {
        self.revision
    }

    /// Returns what is wanted for the language of a draft; nothing while it is here or on its way.
    pub(super) fn wants(&mut self, session: &Session) -> Option<Wants> {
        let tongue = tongue_of(session).filter(|_| is_built())?;
        let is_known = match &self.state {
            State::Unasked => false,
            State::Asked(of) | State::Missing(of, _) => *of == tongue,
            State::Here(speller) => speller.tongue() == tongue,
        };
        if is_known {
            return None;
        }
        self.state = State::Asked(tongue);
        self.checked = Checked::default();
        Some(Wants::Dictionary(tongue))
    }

    /// Takes in a dictionary, or why there is none.
    pub(super) fn came(&mut self, tongue: Tongue, read: Result<Lexicon, Message>) {
        if !matches!(&self.state, State::Asked(of) if *of == tongue) {
            // It was asked for in another language since.
            return;
        }
        self.revision += 1;
        match read {
            Ok(Lexicon { speller, own }) => {
                self.state = State::Here(speller);
                self.own = Some(own.map(|words| small(&words)));
            }
            Err(why) => self.state = State::Missing(tongue, why),
        }
    }

    /// Takes in the user's own words as they are now.
    pub(super) fn learned(&mut self, words: &[Line]) {
        self.own = Some(Ok(small(words)));
        self.revision += 1;
    }

    /// Returns the dictionary, if it is here.
    fn speller(&self) -> Option<Arc<Speller>> {
        match &self.state {
            State::Here(speller) => Some(Arc::clone(speller)),
            State::Unasked | State::Asked(_) | State::Missing(..) => None,
        }
    }

    /// Returns whether the dictionary is on its way.
    pub(super) fn is_coming(&self) -> bool {
        matches!(self.state, State::Asked(_))
    }

    /// Returns why there is no dictionary.
    pub(super) fn missing(&self) -> Option<&Message> {
        match &self.state {
            State::Missing(_, why) => Some(why),
            State::Unasked | State::Asked(_) | State::Here(_) => None,
        }
    }

    /// Returns why words cannot be kept among the user's own; `None` when they can.
    pub(super) fn why_not_own(&self) -> Option<&Message> {
        self.own.as_ref().and_then(|own| own.as_ref().err())
    }

    /// Returns the user's own words.
    fn own(&self) -> BTreeSet<String> {
        self.own.as_ref().and_then(|own| own.as_ref().ok()).cloned().unwrap_or_default()
    }

    /// Returns the words of a draft in doubt; none without a dictionary.
    pub(super) fn misspelt(&mut self, session: &Session) -> Vec<Misspelt> {
        let Some(speller) = self.speller() else { return Vec::new() };
        let own = self.own();
        misspelt((&session.template, &session.draft), &speller, &own, &mut self.checked)
    }

    /// Returns the words in doubt of a text that is written in; none without a dictionary.
    pub(super) fn doubtful(&mut self, session: &Session, text: &str) -> Vec<Spelt> {
        let Some(speller) = self.speller() else { return Vec::new() };
        let right = right_words(&session.draft, &self.own());
        let mut found = self.checked.doubtful(&speller, text);
        found.retain(|spelt| !is_right(&spelt.word, &right));
        found
    }

    /// Returns what a review says of spelling; nothing before it is known.
    pub(super) fn told(&self, found: usize) -> Option<Spelled> {
        match &self.state {
            State::Here(_) => Some(Spelled::Found(found)),
            State::Missing(_, why) => Some(Spelled::Missing(why.clone())),
            State::Unasked | State::Asked(_) => None,
        }
    }
}

/// Returns the language that a draft's words are spelt in.
fn tongue_of(session: &Session) -> Option<Tongue> {
    Tongue::of_tag(session.draft.language(&session.template))
}

fn small(words: &[Line]) -> BTreeSet<String> {
    words.iter().map(|word| word.as_str().to_lowercase()).collect()
}

/// Returns a text as words of it are looked for where slots stand as `<label>`: these are no words of anybody.
pub(super) fn without_slots(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        let Some((label, behind)) = after.split_once('>').filter(|(it, _)| !it.contains('\n'))
        else {
            break;
        };
        masked.push_str(before);
        masked.extend(std::iter::repeat_n(' ', label.len() + 2));
        rest = behind;
    }
    masked.push_str(rest);
    masked
}

/// Returns where the word stands in a text that may have changed since it was found: at its place, or else
/// where it stands first.
pub(super) fn find(text: &str, word: &str, at: &Range<usize>) -> Option<Range<usize>> {
    let all: Vec<_> = crate::spell::spelt(text).filter(|spelt| spelt.word == word).collect();
    let there = all.iter().find(|spelt| spelt.bytes == *at).or(all.first());
    there.map(|spelt| spelt.bytes.clone())
}

/// Returns a few words around a word of a text, for a question.
pub(super) fn around(text: &str, at: &Range<usize>) -> String {
    const WIDTH: usize = 40;
    let line = |text: &str| text.replace('\n', " ");
    let before: Vec<char> =
        text.get(..at.start).unwrap_or_default().chars().rev().take(WIDTH).collect();
    let before: String = before.into_iter().rev().collect();
    let after: String = text.get(at.end..).unwrap_or_default().chars().take(WIDTH).collect();
    let word = text.get(at.clone()).unwrap_or_default();
    let (begins, ends) = (at.start > before.len(), text.len() > at.end + after.len());
    let dots = |is_cut| if is_cut { "…" } else { "" };
    format!("{}{}{word}{}{}", dots(begins), line(&before), line(&after), dots(ends))
}

/// Returns which word comes after the one shown last: that one may be mended by now; `None` when nothing is left
/// of its text.
pub(super) fn after(all: &[Misspelt], shown: &Misspelt) -> Option<usize> {
    let is_here = |one: &Misspelt| (&one.section, &one.spot) == (&shown.section, &shown.spot);
    let same = all.iter().position(|one| is_here(one) && one.word == shown.word);
    let behind = |one: &Misspelt| is_here(one) && one.bytes.start >= shown.bytes.start;
    same.map(|at| at + 1)
        .or_else(|| all.iter().position(behind))
        .or_else(|| all.iter().rposition(is_here).map(|at| at + 1))
}
