//! A Hunspell dictionary, from the bytes of its two files.

use super::encoding::Encoding;
use crate::base::Message;

/// The most bytes of an affix file that is read: a hundred times those of Norwegian ones.
pub const MOST_AFFIX_BYTES: u64 = 2 * 1024 * 1024;

/// The most bytes of a word list that is read: six times those of Norwegian ones.
pub const MOST_WORD_BYTES: u64 = 32 * 1024 * 1024;

/// Why a dictionary cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotRead {
    /// The program was built without spelling.
    #[error("built without spelling")]
    NotBuilt,
    /// It is in an encoding that is not known here.
    #[error("unknown encoding {0:?}")]
    Encoding(String),
    /// Its bytes are not in the encoding that it names, or what it says makes no dictionary.
    #[error("damaged")]
    Damaged,
    /// One of its files is larger than any dictionary.
    #[error("too large")]
    TooLarge,
}

impl NotRead {
    /// Returns what to tell people of the word list at a path.
    pub fn message(&self, path: &str) -> Message {
        match self {
            Self::NotBuilt => Message::new("spell-not-built"),
            Self::Encoding(name) => {
                Message::new("spell-encoding").with("path", path).with("encoding", name)
            }
            Self::Damaged => Message::new("spell-damaged").with("path", path),
            Self::TooLarge => Message::new("spell-too-large").with("path", path),
        }
    }
}

/// Returns whether the program was built with spelling.
pub fn is_built() -> bool {
    cfg!(feature = "spell")
}

/// A dictionary.
pub struct Dictionary(Inner);

#[cfg(feature = "spell")]
type Inner = spellbook::Dictionary;

/// Without the feature there is never a dictionary.
#[cfg(not(feature = "spell"))]
type Inner = std::convert::Infallible;

impl std::fmt::Debug for Dictionary {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // A third of a million words are nothing to read.
        out.write_str("Dictionary")
    }
}

impl Dictionary {
    /// Reads a dictionary; takes some 150 ms for a Norwegian one.
    ///
    /// # Errors
    /// See [`NotRead`].
    pub fn read(affix: &[u8], words: &[u8]) -> Result<Self, NotRead> {
        let is_over =
            |bytes: &[u8], most: u64| u64::try_from(bytes.len()).is_ok_and(|it| it > most);
        if is_over(affix, MOST_AFFIX_BYTES) || is_over(words, MOST_WORD_BYTES) {
            return Err(NotRead::TooLarge);
        }
        let encoding = Encoding::named_in(affix).map_err(NotRead::Encoding)?;
        let affix = encoding.decode(affix).ok_or(NotRead::Damaged)?;
        let words = encoding.decode(words).ok_or(NotRead::Damaged)?;
        Self::parse(&affix, &words)
    }

    #[cfg(feature = "spell")]
    fn parse(affix: &str, words: &str) -> Result<Self, NotRead> {
        // The word list begins with how many words follow; a file that does not is no word list.
        let count: Option<u32> = words.split_whitespace().next().and_then(|it| it.parse().ok());
        if count.is_none_or(|count| count == 0) {
            return Err(NotRead::Damaged);
        }
        match spellbook::Dictionary::new(affix, words) {
            Ok(dictionary) => Ok(Self(dictionary)),
            Err(_) => Err(NotRead::Damaged),
        }
    }

    #[cfg(not(feature = "spell"))]
    fn parse(_: &str, _: &str) -> Result<Self, NotRead> {
        Err(NotRead::NotBuilt)
    }

    /// Returns whether it has a word as it is written here.
    #[cfg(feature = "spell")]
    pub fn has(&self, word: &str) -> bool {
        self.0.check(word)
    }

    /// Returns whether it has a word as it is written here.
    #[cfg(not(feature = "spell"))]
    pub fn has(&self, _: &str) -> bool {
        match self.0 {}
    }

    /// Returns the words that are most like one, the likeliest first; takes some 200 ms.
    #[cfg(feature = "spell")]
    pub fn suggest(&self, word: &str) -> Vec<String> {
        let mut found = Vec::new();
        self.0.suggest(word, &mut found);
        found
    }

    /// Returns the words that are most like one, the likeliest first.
    #[cfg(not(feature = "spell"))]
    pub fn suggest(&self, _: &str) -> Vec<String> {
        match self.0 {}
    }
}

#[cfg(test)]
#[cfg(feature = "spell")]
mod tests {
    use super::*;

    #[track_caller]
    fn fails(affix: &[u8], words: &[u8], why: NotRead) {
        let read = Dictionary::read(affix, words);
        assert_eq!(read.err(), Some(why));
    }

    #[test]
    fn a_dictionary_has_its_words_with_their_endings() {
        let affix = b"SET ISO8859-1\nSFX A Y 1\nSFX A 0 en .\n";
        let dictionary = Dictionary::read(affix, b"2\nb\xe5t/A\nhus\n").unwrap();
        for word in ["båt", "båten", "hus", "Båten"] {
            assert!(dictionary.has(word), "{word}");
        }
        assert!(!dictionary.has("husen"));
        assert_eq!(dictionary.suggest("båtenn").first().map(String::as_str), Some("båten"));
    }

    #[test]
    fn what_is_no_dictionary_is_refused_and_said() {
        fails(b"SET UTF-8\n", b"1\nb\xe5t\n", NotRead::Damaged);
        fails(b"SET UTF-8\n", b"", NotRead::Damaged);
        fails(b"SET UTF-8\n", b"ord\nuten\ntall\n", NotRead::Damaged);
        fails(b"SET UTF-8\nSFX A Y mange\n", b"1\nhus\n", NotRead::Damaged);
        fails(b"SET KOI8-R\n", b"1\nhus\n", NotRead::Encoding("KOI8-R".to_owned()));
        let giant = vec![b'#'; usize::try_from(MOST_AFFIX_BYTES).unwrap() + 1];
        fails(&giant, b"1\nhus\n", NotRead::TooLarge);
    }
}
