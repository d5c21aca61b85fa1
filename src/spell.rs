//! Words in doubt: a Hunspell dictionary, the words of the field, and what counts as a word.
//!
//! Nothing here reads a file: whoever owns the files hands over the bytes of a dictionary, and whoever asks
//! keeps what was found.

mod compound;
mod dictionary;
mod encoding;
mod speller;
#[cfg(test)]
#[cfg(feature = "spell")]
pub(crate) mod testing;
mod words;

pub use dictionary::{Dictionary, MOST_AFFIX_BYTES, MOST_WORD_BYTES, NotRead, is_built};
pub use speller::{Known, MOST_SUGGESTIONS, Speller, Tongue};
pub use words::{MOST_IN_WORD, Spelt, own_word, spelt};
