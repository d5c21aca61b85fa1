//! Signs for terminals that have few: what is drawn in place of a sign that they may not have.
//!
//! A sign and what stands for it take one cell each, so that the screen is the same but for its look.
//! Letters are never replaced, nor signs that mean something else without a stroke, such as ≤: a name with
//! another letter in it would be another name. Latin-1 is kept
//! whole, since what shows æ, ø and å shows « and § too.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization as _;

use crate::platform::Characters;

/// Returns what is drawn for one cell's text with these characters.
pub(super) fn drawn(symbol: &str, characters: Characters) -> Cow<'_, str> {
    match characters {
        Characters::Full => Cow::Borrowed(symbol),
        Characters::Plain if symbol.is_ascii() => Cow::Borrowed(symbol),
        Characters::Plain => plain(symbol),
    }
}

fn plain(symbol: &str) -> Cow<'_, str> {
    let mut letters = symbol.chars();
    match (letters.next(), letters.next()) {
        (Some(sign), None) => lookalike(sign).map_or(Cow::Borrowed(symbol), Cow::Borrowed),
        // A letter and its mark in two parts, as files of others have å, are drawn as one: consoles do not
        // put marks on letters.
        _ => Cow::Owned(symbol.nfc().collect()),
    }
}

/// Returns a sign of Latin-1 that is as wide and looks like one beyond it.
fn lookalike(sign: char) -> Option<&'static str> {
    Some(match sign {
        '\u{2010}'..='\u{2015}' | '−' | '─' | '━' | '╌' | '╍' => "-",
        '═' => "=",
        '│' | '┃' | '║' | '╎' | '╏' => "|",
        '┌'..='╋' | '╒'..='╬' => "+",
        '‘' | '’' | '‛' | '′' | '‹' | '›' => "'",
        '‚' => ",",
        '“' | '”' | '„' | '‟' | '″' => "\"",
        // Of one cell; where a row is cut it must not look like the end of a sentence.
        '…' => "~",
        '←' | '◂' | '◀' | '⟵' => "<",
        '→' | '▸' | '▶' | '⟶' | '➔' => ">",
        '↑' | '▴' | '▲' => "^",
        '↓' | '▾' | '▼' | '✓' | '✔' => "v",
        '•' | '‣' | '◦' | '●' | '○' | '▪' | '■' | '∙' => "·",
        '✗' | '✘' => "x",
        '\u{2002}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => " ",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::measure::width;

    #[track_caller]
    fn case(symbol: &str, expected: &str) {
        assert_eq!(drawn(symbol, Characters::Plain), expected);
        assert_eq!(drawn(symbol, Characters::Full), symbol);
    }

    #[test]
    fn a_sign_beyond_latin_1_is_drawn_as_one_that_looks_like_it() {
        case("–", "-");
        case("…", "~");
        case("→", ">");
        case("│", "|");
        case("┼", "+");
        case("’", "'");
        case("•", "·");
        case("\u{202f}", " ");
    }

    #[test]
    fn letters_and_all_of_latin_1_are_drawn_as_they_are() {
        for letter in ["≤", "å", "Ø", "«", "§", "½", "·", "č", "đ", "ŋ", "Ž", "日", "👩\u{200d}🚒"]
        {
            case(letter, letter);
        }
        for letter in '\u{a0}'..='\u{ff}' {
            case(&letter.to_string(), &letter.to_string());
        }
    }

    #[test]
    fn every_sign_of_our_own_words_and_keys_has_one_that_looks_like_it() {
        let words = [
            include_str!("../texts/nb.ftl"),
            include_str!("../texts/nn.ftl"),
            include_str!("../texts/en.ftl"),
        ];
        let words = words.into_iter().flat_map(str::lines).filter(|line| !line.starts_with('#'));
        for sign in words.flat_map(str::chars).chain("↑↓←→…–−".chars()) {
            let is_there = sign <= '\u{ff}' || lookalike(sign).is_some();
            assert!(is_there, "{sign} (U+{:04X})", u32::from(sign));
        }
    }

    #[test]
    fn a_letter_in_two_parts_is_drawn_as_one() {
        case("a\u{30a}", "å");
        case("z\u{30c}", "ž");
    }

    #[test]
    fn what_stands_for_a_sign_is_as_wide_as_the_sign() {
        for sign in '\u{80}'..='\u{ffff}' {
            let Some(other) = lookalike(sign) else { continue };
            assert_eq!(width(&sign.to_string()), width(other), "{sign}");
        }
    }
}
