//! What counts as a word to be spelt, and where it stands.

use std::ops::Range;

use crate::base::Line;
use crate::base::text::{composed, is_hidden};

/// The most characters of a word that is looked up; longer ones are no words of a language.
pub const MOST_IN_WORD: usize = 64;

/// The fewest letters of a word in capitals that is no abbreviation.
const LONG_CAPITALS: usize = 8;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelt {
    /// The word with letters and their marks as one, without soft hyphens, and its apostrophe straight.
    pub word: String,
    /// Its bytes in the text.
    pub bytes: Range<usize>,
    /// Whether a hyphen goes on from it to another word, or to one that is left out («opplærings- og»).
    pub goes_on: bool,
}

/// Returns the words of a text that have a spelling.
///
/// Left out are single letters, words with digits, abbreviations in capitals, roman numerals, addresses of
/// mail and the web, names of files, and slots of a clause (`{unit_name}`).
pub fn spelt(text: &str) -> impl Iterator<Item = Spelt> {
    chunks(text).flat_map(move |chunk| {
        let part = text.get(chunk.clone()).unwrap_or_default();
        let words = if is_address(part) { Vec::new() } else { words(part) };
        words.into_iter().map(move |word| Spelt {
            bytes: word.bytes.start + chunk.start..word.bytes.end + chunk.start,
            ..word
        })
    })
}

/// Returns a word as it is kept among somebody's own; `None` when it is no word that could be looked up.
pub fn own_word(text: &str) -> Option<Line> {
    let text = text.trim();
    let mut words = spelt(text);
    let word = words.next()?;
    let is_whole = words.next().is_none() && word.bytes == (0..text.len());
    is_whole.then(|| Line::typed(&word.word).text)
}

/// Returns what blanks and slots part.
fn chunks(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..)?;
            let begins = rest.find(|c| !is_gap(c))?;
            let start = at + begins;
            let rest = text.get(start..)?;
            if let Some(slot) = slot(rest) {
                at = start + slot;
                continue;
            }
            let ends = rest.char_indices().skip(1);
            let end = ends.into_iter().find(|(_, c)| is_gap(*c) || *c == '{');
            let end = end.map_or(rest.len(), |(end, _)| end);
            at = start + end;
            return Some(start..at);
        }
    })
}

/// Returns the bytes of the slot that a text begins with.
fn slot(text: &str) -> Option<usize> {
    let inner = text.strip_prefix('{')?;
    let end = inner.find('}')?;
    let is_id = inner.get(..end)?.chars().all(|c| c.is_ascii_alphanumeric() || "_.:-".contains(c));
    is_id.then_some(end + 2)
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || c == '\u{fffc}'
}

/// Returns whether it is no words but an address of mail or the web, or a path or name of a file.
fn is_address(chunk: &str) -> bool {
    let chunk = chunk.trim_matches(|c: char| !c.is_alphanumeric());
    if chunk.contains('@') || chunk.contains("://") || chunk.contains('\\') {
        return true;
    }
    // A point with a letter on both sides parts no sentences: «nav.no», «avtale.docx».
    let parts: Vec<_> = chunk.split('/').next().unwrap_or_default().split('.').collect();
    let is_label = |part: &&str| {
        part.chars().count() >= 2 && part.chars().all(|c| c.is_alphanumeric() || c == '-')
    };
    let ends_low = parts.last().is_some_and(|last| {
        (2..=6).contains(&last.len()) && last.chars().all(|c| c.is_ascii_lowercase())
    });
    parts.len() > 1 && parts.iter().all(is_label) && ends_low
}

/// Returns the words of a text without blanks.
fn words(chunk: &str) -> Vec<Spelt> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(start) = next(chunk, rest, is_letter) {
        let end = end_of_word(chunk, start);
        let whole = chunk.get(start..end).unwrap_or_default();
        rest = end;
        let after = chunk.get(end..).unwrap_or_default();
        let goes_on = after.starts_with(is_hyphen);
        if let Some(word) = word_of(whole) {
            found.push(Spelt { word, bytes: start..end, goes_on });
        }
    }
    found
}

fn next(text: &str, from: usize, wanted: fn(char) -> bool) -> Option<usize> {
    Some(from + text.get(from..)?.find(wanted)?)
}

/// Returns where a word ends that begins at `start`: an apostrophe belongs to it when letters follow.
fn end_of_word(text: &str, start: usize) -> usize {
    let mut end = start;
    let mut letters = text.get(start..).unwrap_or_default().chars().peekable();
    while let Some(c) = letters.next() {
        let is_inside = is_apostrophe(c) && letters.peek().is_some_and(|next| is_letter(*next));
        if !(is_letter(c) || is_inside) {
            break;
        }
        end += c.len_utf8();
    }
    end
}

/// Letters, digits, marks that belong to a letter, and what is hidden within a word.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || is_mark(c) || is_hidden(c)
}

/// Source: Unicode 16, the blocks of combining diacritical marks.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2bc}')
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Returns a word as it is looked up; `None` for what has no spelling.
fn word_of(text: &str) -> Option<String> {
    if text.len() > MOST_IN_WORD * 8 {
        return None;
    }
    let plain: String = text.chars().filter(|c| !is_hidden(*c)).collect();
    let plain: String =
        composed(&plain).chars().map(|c| if is_apostrophe(c) { '\'' } else { c }).collect();
    let letters = plain.chars().count();
    let is_word = (2..=MOST_IN_WORD).contains(&letters)
        && !plain.chars().any(char::is_numeric)
        && plain.chars().any(char::is_alphabetic);
    (is_word && !is_abbreviation(&plain, letters) && !is_roman(&plain)).then_some(plain)
}

/// Returns whether it is letters in capitals: alone, or most of them, as in «`IMDi`» and «NAVs».
fn is_abbreviation(word: &str, letters: usize) -> bool {
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    if capitals == letters {
        return letters < LONG_CAPITALS;
    }
    // «IMDi», «NAVs», «HiOA»: no word of the language is written so.
    word.chars().skip(1).any(char::is_uppercase) && capitals + capitals >= letters
}

/// Returns whether it is a number in roman letters, as «iv)» and «xii» number things.
fn is_roman(word: &str) -> bool {
    let is_digit = |c: char| "ivx".contains(c);
    word.chars().all(is_digit) && word != "vi"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, words: &[&str]) {
        let found: Vec<_> = spelt(text).map(|spelt| spelt.word).collect();
        assert_eq!(found, words, "{text:?}");
    }

    #[test]
    fn words_are_parted_by_everything_but_letters() {
        case("«Møte» – (både)/og; enhet.", &["Møte", "både", "og", "enhet"]);
        case("tjenesten\u{a0}yter\u{2011}hjelp", &["tjenesten", "yter", "hjelp"]);
        case("O\u{2019}Connor og d'or'", &["O'Connor", "og", "d'or"]);
        case("", &[]);
    }

    #[test]
    fn what_has_no_spelling_is_left_out() {
        case("§ 14 a, jf. § 3-2 b og 2. ledd", &["jf", "og", "ledd"]);
        case("NAV, KS, IMDi, NAVs og B1-nivå i 2026/27", &["og", "nivå"]);
        case("kari.nordmann@nav.no, https://www.imdi.no/avtale og nav.no/enslig", &["og"]);
        case("Se avtale.docx. Den er ny.", &["Se", "Den", "er", "ny"]);
        case("i) ii) og xiv) – vi", &["og", "vi"]);
        case("{unit_name} og <x>", &["og"]);
        case(&format!("{} og", "a".repeat(100)), &["og"]);
        case("SAMARBEIDSAVTALE", &["SAMARBEIDSAVTALE"]);
    }

    #[test]
    fn a_word_is_composed_and_free_of_soft_hyphens_and_knows_its_place() {
        let text = "I ba\u{30a}\u{ad}de\u{301} kommune";
        let found: Vec<_> = spelt(text).collect();
        assert_eq!(found[0].word, "bådé");
        assert_eq!(text.get(found[0].bytes.clone()), Some("ba\u{30a}\u{ad}de\u{301}"));
        assert_eq!(text.get(found[1].bytes.clone()), Some("kommune"));
    }

    #[test]
    fn a_hyphen_goes_on() {
        let found: Vec<_> = spelt("opplærings- og NAV-kontoret").collect();
        let told: Vec<_> = found.iter().map(|it| (&*it.word, it.goes_on)).collect();
        assert_eq!(told, [("opplærings", true), ("og", false), ("kontoret", false)]);
    }

    #[test]
    fn an_own_word_is_one_word() {
        assert_eq!(own_word(" delavtale ").as_ref().map(Line::as_str), Some("delavtale"));
        for text in ["", "to ord", "nav.no", "2026", "ord.", "x"] {
            assert_eq!(own_word(text), None, "{text}");
        }
    }
}
