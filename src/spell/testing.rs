//! A dictionary of our own words, for tests.

use super::{Dictionary, Speller, Tongue};

/// The affixes of the dictionary: nouns that end in -en and -er.
pub(crate) const AFFIX: &str = "SET UTF-8\nSFX N Y 2\nSFX N 0 en .\nSFX N 0 er .\n";

/// Returns a speller that knows these words, each as a line of a word list.
pub(crate) fn speller(tongue: Tongue, words: &[&str]) -> Speller {
    let list = format!("{}\n{}\n", words.len(), words.join("\n"));
    Speller::new(tongue, Dictionary::read(AFFIX.as_bytes(), list.as_bytes()).unwrap())
}
