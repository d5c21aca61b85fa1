//! Words of a text: where each stands, and what parts it from the one before.

use std::ops::Range;

/// A word: letters and digits without a break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token<'a> {
    /// The word.
    pub(super) word: &'a str,
    /// What stands before it.
    pub(super) gap: Gap,
}

/// What stands between a word and the one before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// Blanks and nothing else.
    Blank,
    /// A hyphen and nothing else.
    Hyphen,
    /// Anything else; also before the first word.
    Other,
}

/// Where a word of a text stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Span {
    /// Its bytes.
    pub(super) bytes: Range<usize>,
    /// What stands before it.
    pub(super) gap: Gap,
}

impl Span {
    /// Returns the word of `text` that stands there; nothing when it is of another text.
    pub(super) fn token<'t>(&self, text: &'t str) -> Token<'t> {
        Token { word: text.get(self.bytes.clone()).unwrap_or_default(), gap: self.gap }
    }
}

/// Returns where the words of a text stand.
pub(super) fn spans(text: &str) -> impl Iterator<Item = Span> {
    let mut rest = text;
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = rest.find(char::is_alphanumeric)?;
        let (between, after) = rest.split_at_checked(start)?;
        let length = after.find(|c: char| !c.is_alphanumeric()).unwrap_or(after.len());
        rest = after.get(length..).unwrap_or_default();
        let gap = if at == 0 { Gap::Other } else { gap(between) };
        let bytes = at + start..at + start + length;
        at = bytes.end;
        Some(Span { bytes, gap })
    })
}

/// Returns the words of a text.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = Token<'_>> {
    spans(text).map(|span| span.token(text))
}

fn gap(between: &str) -> Gap {
    match between {
        "-" | "\u{2011}" => Gap::Hyphen,
        blanks if blanks.chars().all(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}')) => Gap::Blank,
        _ => Gap::Other,
    }
}

/// Returns the word in lower case.
pub(super) fn lower(word: &str) -> String {
    word.to_lowercase()
}

/// Returns whether two words are the same but for capitals.
pub(super) fn same(one: &str, other: &str) -> bool {
    begin_alike(one, other) && (one == other || lower_chars(one).eq(lower_chars(other)))
}

/// Returns whether two words begin with the same letter but for capitals; most pairs of words don't, and
/// cost no more than this.
pub(super) fn begin_alike(one: &str, other: &str) -> bool {
    match (one.as_bytes().first(), other.as_bytes().first()) {
        (Some(a), Some(b)) if a.is_ascii() && b.is_ascii() => a.eq_ignore_ascii_case(b),
        (Some(_), Some(_)) => lower_chars(one).next() == lower_chars(other).next(),
        (None, _) | (_, None) => false,
    }
}

fn lower_chars(word: &str) -> impl Iterator<Item = char> {
    word.chars().flat_map(char::to_lowercase)
}

/// Endings of Norwegian nouns, longest first.
const ENDINGS: [&str; 13] =
    ["enes", "ens", "ene", "ets", "ers", "et", "en", "er", "as", "es", "e", "a", "s"];

/// Forms of "senter", which changes its stem.
const CENTRES: [&str; 6] = ["senterets", "senteret", "sentrene", "sentret", "sentre", "senter"];

/// Returns whether two words, in lower case, are forms of the same noun.
pub(super) fn inflections(one: &str, other: &str) -> bool {
    let others = stems(other);
    stems(one).iter().any(|stem| others.contains(stem))
}

/// Returns the word without each ending that it may have, and the word itself.
fn stems(word: &str) -> Vec<&str> {
    let centre = CENTRES.iter().find_map(|form| word.strip_suffix(form));
    let endings = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
    let stems = endings.filter(|stem| stem.chars().count() >= 3).chain([word]);
    match centre.filter(|stem| !stem.is_empty()) {
        Some(stem) => vec![stem],
        None => stems.collect(),
    }
}

/// Returns whether at most `most` letters must be put in, taken out or changed to make one of the other.
pub(super) fn near(one: &str, other: &str, most: usize) -> bool {
    let (one, other): (Vec<_>, Vec<_>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > most {
        return false;
    }
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, a) in one.iter().enumerate() {
        let mut diagonal = at;
        let mut left = at + 1;
        let mut next = vec![left];
        for (b, above) in other.iter().zip(row.iter().skip(1)) {
            let changed = diagonal + usize::from(a != b);
            diagonal = *above;
            left = changed.min(left + 1).min(*above + 1);
            next.push(left);
        }
        row = next;
    }
    row.last().is_some_and(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_know_what_parts_them() {
        let found: Vec<_> =
            tokens("I  NAV-kontoret, «både»\npå\u{a0}12").map(|t| (t.word, t.gap)).collect();
        assert_eq!(
            found,
            [
                ("I", Gap::Other),
                ("NAV", Gap::Blank),
                ("kontoret", Gap::Hyphen),
                ("både", Gap::Other),
                ("på", Gap::Other),
                ("12", Gap::Blank),
            ]
        );
        assert_eq!(tokens(" – ").count(), 0);
    }

    #[test]
    fn forms_of_a_noun_are_told_from_other_words() {
        for (one, other) in [
            ("enhet", "enheten"),
            ("enhetens", "enhetene"),
            ("læringssenter", "læringssentrene"),
            ("tjenesten", "tjenester"),
        ] {
            assert!(inflections(one, other), "{one} {other}");
        }
        for (one, other) in [("flyktningenheten", "flyktningsenheten"), ("enhet", "enighet")] {
            assert!(!inflections(one, other), "{one} {other}");
        }
    }

    #[test]
    fn distance_is_counted_in_letters() {
        assert!(near("både", "bade", 1) && near("ab", "abc", 1) && near("abc", "bcd", 2));
        assert!(!near("abc", "xyz", 2) && !near("ab", "abcd", 1) && near("", "", 0));
    }
}
