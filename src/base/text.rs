//! Text that is safe to keep and to show: one line, or many.
//!
//! What is typed or pasted comes in through [`Line::typed`] and [`Prose::typed`]: composed to NFC, with
//! control, escape, direction, zero-width and tag characters taken out and counted.
//! What comes from a file is kept as it is ([`Line::kept`], [`Prose::kept`]) and shown by [`visible`].

use std::borrow::Cow;
use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// A text together with how many characters were taken out of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cleaned<T> {
    /// The text that is kept.
    pub text: T,
    /// How many hidden characters were removed.
    pub removed: usize,
}

/// Text without line breaks.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line(String);

/// Text with line breaks (`\n` only).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Prose(String);

impl Line {
    /// Returns what was typed or pasted as one clean line; line breaks and tabs become spaces.
    pub fn typed(text: &str) -> Cleaned<Self> {
        let Cleaned { text, removed } = clean(text, ' ');
        Cleaned { text: Self(text), removed }
    }

    /// Returns text from a file as it is, but for line breaks, which become spaces.
    pub fn kept(text: &str) -> Self {
        // Hardly any has one, and looking for them letter by letter takes longer than copying.
        if text.bytes().any(|byte| matches!(byte, b'\n' | b'\r')) {
            Self(text.replace(['\n', '\r'], " "))
        } else {
            Self(text.to_owned())
        }
    }

    /// Returns the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns whether nothing but blanks stands in it.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl Prose {
    /// Returns what was typed or pasted as clean text; `\r\n` and `\r` become `\n`, tabs spaces.
    pub fn typed(text: &str) -> Cleaned<Self> {
        let Cleaned { text, removed } = clean(text, '\n');
        Cleaned { text: Self(text), removed }
    }

    /// Returns text from a file as it is, but for `\r\n` and `\r`, which become `\n`.
    pub fn kept(text: &str) -> Self {
        Self(text.replace("\r\n", "\n").replace('\r', "\n"))
    }

    /// Returns the text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns whether nothing but blanks stands in it.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// Replaces one run of the text; `None`, and nothing changed, when the run does not stand there.
    #[must_use]
    pub fn splice(&mut self, splice: &super::Splice) -> Option<()> {
        splice.apply(&mut self.0)
    }
}

impl From<Line> for Prose {
    fn from(line: Line) -> Self {
        Self(line.0)
    }
}

fn clean(text: &str, line_break: char) -> Cleaned<String> {
    let unified = if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    };
    let mut removed = 0;
    let kept: String = unified
        .chars()
        .filter_map(|c| match c {
            '\n' | '\u{2028}' | '\u{2029}' => Some(line_break),
            '\t' => Some(' '),
            c if is_hidden(c) => {
                removed += 1;
                None
            }
            c => Some(c),
        })
        .collect();
    let text = if is_nfc(&kept) { kept } else { kept.nfc().collect() };
    Cleaned { text, removed }
}

/// Returns whether `c` could steer a terminal or hide what a text says: control, direction, zero-width,
/// soft hyphen, variation selector, tag and noncharacters.
///
/// Source: Unicode 16, chapters 5.21 and 23; the list of promise P23.
pub fn is_hidden(c: char) -> bool {
    // Nearly every character is a letter below, and every text is asked of each.
    if c < '\u{ad}' {
        return c.is_control();
    }
    matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}'
            | '\u{fdd0}'..='\u{fdef}')
        || u32::from(c) & 0xfffe == 0xfffe
}

/// Returns `text` with every hidden character shown as its code point in `‹›`, for screens and messages.
///
/// ```
/// assert_eq!(avtale::base::text::visible("a\u{1b}[2J"), "a‹1B›[2J");
/// assert_eq!(avtale::base::text::visible("både"), "både");
/// ```
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if is_hidden(c) {
            // Writing to a `String` cannot fail.
            write!(shown, "‹{:X}›", u32::from(c)).unwrap_or_default();
        } else {
            shown.push(c);
        }
    }
    Cow::Owned(shown)
}

/// Returns the text with letters and their marks as one character where there is one (NFC).
pub fn composed(text: &str) -> Cow<'_, str> {
    if is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) }
}

/// Returns what a character is made of or like, in simpler ones: letters and marks apart, ligatures and
/// letters in another dress as ordinary ones, and signs as such that every font has; often itself.
///
/// ```
/// use avtale::base::text::likeness;
/// assert_eq!([likeness('ﬁ'), likeness('①'), likeness('✔')].concat(), "fi1√");
/// ```
pub fn likeness(c: char) -> String {
    match c {
        // The bullets of Symbol and Wingdings, as word processors paste them.
        '\u{f0b7}' | '\u{f0a7}' | '\u{f076}' | '\u{f0d8}' => "•".to_owned(),
        '✓' | '✔' => "√".to_owned(),
        '☐' => "□".to_owned(),
        '⁃' | '‑' => "-".to_owned(),
        c => std::iter::once(c).nfkd().collect(),
    }
}

/// Returns the SHA-256 of a text or of bytes in hexadecimal, 64 digits.
pub fn fingerprint(content: &(impl AsRef<[u8]> + ?Sized)) -> String {
    Sha256::digest(content).iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a `String` cannot fail.
        write!(hex, "{byte:02x}").unwrap_or_default();
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typed_text_is_composed_and_free_of_hidden_characters() {
        let line = Line::typed("A\u{30a}s\u{1b}[2J\u{202e}\tog\r\nBø");
        assert_eq!(line.text.as_str(), "Ås[2J og Bø");
        assert_eq!(line.removed, 2);
        let prose = Prose::typed("en\r\nto\rtre\u{2028}fire\u{ad}");
        assert_eq!(prose.text.as_str(), "en\nto\ntre\nfire");
        assert_eq!(prose.removed, 1);
    }

    #[test]
    fn text_from_a_file_is_kept_and_shown_with_marks() {
        let kept = Prose::kept("a\u{202e}b\nc");
        assert_eq!(kept.as_str(), "a\u{202e}b\nc");
        assert_eq!(visible(kept.as_str()), "a‹202E›b‹A›c");
    }

    #[test]
    fn nothing_visible_can_steer_a_terminal() {
        for c in '\0'..=char::MAX {
            let shown = visible(&c.to_string()).into_owned();
            assert!(!shown.chars().any(is_hidden), "{:x}", u32::from(c));
        }
    }
}
