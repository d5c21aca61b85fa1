//! Phrases that a rule looks for: words in a row, each whole or by its beginning or end.

/// One or more words in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase(pub(super) Vec<Stem>);

/// A word of a phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stem {
    /// The letters, in lower case unless `capital`.
    pub letters: String,
    /// Which words have it.
    pub whole: Whole,
    /// Whether a word must have its first letter large, as a name has.
    pub capital: bool,
}

/// How much of a word a stem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole {
    /// All of it.
    Word,
    /// Its beginning: `evaluer*`.
    Beginning,
    /// Its end: `*leder`.
    End,
}

/// The fewest letters of a beginning or an end, lest it be found everywhere.
const LEAST: usize = 3;

impl Phrase {
    /// Returns the phrase that a text spells: words apart by blanks, a beginning marked by `*` behind it and
    /// an end by `*` before it; `None` when it is none.
    ///
    /// ```
    /// use avtale::template::Phrase;
    /// assert!(Phrase::read("fast* kontaktperson*").is_some());
    /// for none in ["", "*", "a*", "e-post", "*eva*"] {
    ///     assert_eq!(Phrase::read(none), None);
    /// }
    /// ```
    pub fn read(text: &str) -> Option<Self> {
        let stems: Option<Vec<_>> = text.split_whitespace().map(Stem::read).collect();
        stems.filter(|stems| !stems.is_empty()).map(Self)
    }

    /// Returns its words in order; at least one.
    pub fn stems(&self) -> &[Stem] {
        &self.0
    }
}

impl Stem {
    fn read(text: &str) -> Option<Self> {
        let (letters, whole) = match (text.strip_prefix('*'), text.strip_suffix('*')) {
            (None, None) => (text, Whole::Word),
            (None, Some(letters)) => (letters, Whole::Beginning),
            (Some(letters), None) => (letters, Whole::End),
            (Some(_), Some(_)) => return None,
        };
        let long = whole == Whole::Word || letters.chars().count() >= LEAST;
        let is_word = !letters.is_empty() && letters.chars().all(char::is_alphanumeric);
        let capital = letters.starts_with(char::is_uppercase);
        let letters = if capital { letters.to_owned() } else { letters.to_lowercase() };
        (long && is_word).then_some(Self { letters, whole, capital })
    }

    /// Returns whether a word is one that it stands for, or has it where it must.
    pub fn fits(&self, word: &str) -> bool {
        if self.capital && !word.starts_with(char::is_uppercase) {
            return false;
        }
        let letters = self.letters.as_str();
        match self.whole {
            // Most words differ in length, and cost no more than this.
            Whole::Word if word.len().abs_diff(letters.len()) > 2 => false,
            Whole::Word => begins(word.bytes(), letters.bytes()).map_or_else(
                || {
                    let count = |text: &str| text.chars().count();
                    count(word) == count(letters) && rest(word.chars(), letters.chars())
                },
                |begins| begins && word.len() == letters.len(),
            ),
            Whole::Beginning => begins(word.bytes(), letters.bytes())
                .unwrap_or_else(|| rest(word.chars(), letters.chars())),
            Whole::End => begins(word.bytes().rev(), letters.bytes().rev())
                .unwrap_or_else(|| rest(word.chars().rev(), letters.chars().rev())),
        }
    }
}

/// Returns whether the word begins with the letters, but for capitals, as far as bytes can tell; `None` where
/// letters outside ASCII differ. Nearly all words are told apart by this.
fn begins(mut word: impl Iterator<Item = u8>, letters: impl Iterator<Item = u8>) -> Option<bool> {
    for letter in letters {
        match word.next() {
            Some(other) if other.eq_ignore_ascii_case(&letter) => {}
            Some(other) if !other.is_ascii() || !letter.is_ascii() => return None,
            Some(_) | None => return Some(false),
        }
    }
    Some(true)
}

/// Returns whether the word begins with the letters, but for capitals.
fn rest(mut word: impl Iterator<Item = char>, mut letters: impl Iterator<Item = char>) -> bool {
    letters.all(|letter| word.next().is_some_and(|other| alike(letter, other)))
}

fn alike(one: char, other: char) -> bool {
    one == other || one.to_lowercase().eq(other.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(stem: &str, fits: &[&str], others: &[&str]) {
        let phrase = Phrase::read(stem).unwrap();
        let [stem] = phrase.stems() else { panic!("one word: {stem}") };
        for word in fits {
            assert!(stem.fits(word), "{stem:?} {word}");
        }
        for word in others {
            assert!(!stem.fits(word), "{stem:?} {word}");
        }
    }

    #[test]
    fn a_stem_is_a_word_or_its_beginning_or_its_end() {
        case("team", &["team", "TEAM"], &["teamet", "tea", "lagteam"]);
        case("evaluer*", &["evaluere", "EVALUERING"], &["revaluere", "evalu"]);
        case("*leder", &["leder", "Enhetsleder"], &["lederen", "eder"]);
        case("årlig*", &["Årlige", "årlig"], &["halvårlig"]);
        case("*årlig", &["HALVÅRLIG", "halvårlig"], &["årlige", "halvørlig"]);
        case("når", &["Når", "NÅR"], &["nar", "nårs", "nør", "n"]);
    }

    #[test]
    fn a_large_letter_asks_for_one() {
        case("Arena", &["Arena", "ARENA"], &["arena", "Arenaen"]);
    }

    #[test]
    fn what_is_no_word_is_no_phrase() {
        for text in [" ", "*", "på*", "G-27", "a,b", "*lede*"] {
            assert_eq!(Phrase::read(text), None, "{text}");
        }
        assert_eq!(Phrase::read(" så  snart ").unwrap().stems().len(), 2);
    }
}
