//! What an exported file says of itself, so that `avtale verify` can tell where it comes from.

use std::fmt;

use crate::assemble::{Document, Kind};
use crate::base::DraftId;

/// What every token begins with.
const BEGIN: &str = "avtale:";
/// What minutes say of themselves, before the draft.
const MINUTES: &str = "avtale-minutes:";
/// The length of a fingerprint in hexadecimal digits.
const DIGITS: usize = 64;
/// How many of the digits are printed at the foot of a page.
const PRINTED: usize = 16;
/// How many of them stand together.
const GROUP: usize = 4;

/// The draft that a file was made from, and what the agreement said then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The draft.
    pub draft: DraftId,
    /// The fingerprint, 64 hexadecimal digits in lower case.
    pub fingerprint: String,
}

/// Returns the token of a document, `avtale:<draft>:<fingerprint>`, for a file's metadata. Minutes are no
/// agreement, and what they say of themselves is no token.
pub fn token(document: &Document) -> String {
    match document.kind {
        Kind::Agreement | Kind::Routine => {
            let (draft, fingerprint) = (document.draft.clone(), document.fingerprint());
            Token { draft, fingerprint }.to_string()
        }
        Kind::Minutes => format!("{MINUTES}{}", document.draft),
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { draft, fingerprint } = self;
        write!(f, "{BEGIN}{draft}:{fingerprint}")
    }
}

impl Token {
    /// Returns the token that `text` is, blanks around it not counted.
    pub fn parse(text: &str) -> Option<Self> {
        let (draft, fingerprint) = text.trim().strip_prefix(BEGIN)?.split_once(':')?;
        let fits = fingerprint.len() == DIGITS && fingerprint.bytes().all(is_digit);
        let draft = DraftId::new(draft).ok().filter(|_| fits)?;
        Some(Self { draft, fingerprint: fingerprint.to_owned() })
    }

    /// Returns the last token in `text`, between blanks and perhaps broken before its digits: what a file says
    /// of itself stands behind all that was typed.
    pub fn last_in(text: &str) -> Option<Self> {
        let mut words = text.split_whitespace().rev().peekable();
        while let Some(word) = words.next() {
            let before = words.peek().filter(|_| word.len() == DIGITS);
            let broken = || Self::parse(&format!("{}{word}", before?));
            if let Some(token) = Self::parse(word).or_else(broken) {
                return Some(token);
            }
        }
        None
    }
}

/// Returns the digits of a fingerprint that are printed at the foot of a page: 16, in groups of four.
pub fn code(fingerprint: &str) -> String {
    let digits: Vec<char> = fingerprint.chars().take(PRINTED).collect();
    digits.chunks(GROUP).map(String::from_iter).collect::<Vec<_>>().join(" ")
}

/// Returns the digits of a code as somebody typed it from a page, in lower case and with nothing between
/// them; `None` unless they are 16 to 64, all hexadecimal. What stands before a «·» is not part of it.
pub fn digits(typed: &str) -> Option<String> {
    let code = typed.rsplit('·').next().unwrap_or(typed);
    let digits: String = code
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .map(|c| c.to_ascii_lowercase())
        .collect();
    let fits = (PRINTED..=DIGITS).contains(&digits.len()) && digits.bytes().all(is_digit);
    fits.then_some(digits)
}

fn is_digit(byte: u8) -> bool {
    matches!(byte, b'0'..=b'9' | b'a'..=b'f')
}

#[cfg(test)]
mod tests {
    use super::super::tests::every_kind;
    use super::*;

    const HASH: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    #[test]
    fn a_token_is_read_back_as_it_was_written() {
        let document = every_kind();
        let read = Token::parse(&token(&document)).unwrap();
        assert_eq!(
            read,
            Token { draft: document.draft.clone(), fingerprint: document.fingerprint() }
        );
    }

    #[test]
    fn what_is_almost_a_token_is_none() {
        for text in [
            String::new(),
            HASH.to_owned(),
            format!("avtale:{HASH}"),
            format!("avtale:../x:{HASH}"),
            format!("avtale:bodo:{}", HASH.trim_start_matches('0')),
            format!("avtale:bodo:{}", HASH.to_uppercase()),
            format!("avtale:bodo:{HASH}0"),
            format!("Avtale:bodo:{HASH}"),
        ] {
            assert_eq!(Token::parse(&text), None, "{text}");
        }
    }

    #[test]
    fn the_last_token_of_a_text_counts() {
        let draft = |text: &str| Token::last_in(text).map(|token| token.draft.to_string());
        let (one, two) = (format!("avtale:en:{HASH}"), format!("avtale:to:{HASH}"));
        assert_eq!(draft("ingen avtale: her"), None);
        assert_eq!(draft(&format!("{one} tekst\n\n{two}\n")), Some("to".into()));
        assert_eq!(draft(&format!("<!-- {one} -->")), Some("en".into()));
        assert_eq!(draft(&format!("avtale:to:\n{HASH}\nUTKAST\n")), Some("to".into()));
        assert_eq!(draft(HASH), None);
    }

    #[test]
    fn a_printed_code_is_read_however_it_is_typed() {
        assert_eq!(code(HASH), "0123 4567 89ab cdef");
        for typed in [
            "0123 4567 89ab cdef",
            "0123456789ABCDEF",
            " 0123-4567-89ab-cdef ",
            "Referanse: bodo · 0123 4567 89ab cdef",
        ] {
            assert_eq!(digits(typed).as_deref(), Some("0123456789abcdef"), "{typed}");
        }
        assert_eq!(digits(HASH).as_deref(), Some(HASH));
        for typed in ["", "0123 4567 89ab", "0123 4567 89ab cdeg", &format!("{HASH}0")] {
            assert_eq!(digits(typed), None, "{typed}");
        }
    }
}
