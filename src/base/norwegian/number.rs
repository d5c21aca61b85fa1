//! Numbers in words, telephone numbers in pairs, and what stands between the things of an enumeration.

use super::{Gender, Norm};

/// What stands before a number that is the least there shall be; the official template's own word.
pub const MINIMUM: &str = "minimum";

const TWO_TO_TWELVE: [&str; 11] =
    ["to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"];

/// Returns the number before a noun of `gender`: in words to twelve, in figures above.
///
/// ```
/// use avtale::base::norwegian::{Gender, Norm, number_word};
/// assert_eq!(number_word(1, Gender::Neuter, Norm::Bokmal), "ett");
/// assert_eq!(number_word(1, Gender::Neuter, Norm::Nynorsk), "eitt");
/// assert_eq!(number_word(12, Gender::Neuter, Norm::Nynorsk), "tolv");
/// assert_eq!(number_word(13, Gender::Neuter, Norm::Bokmal), "13");
/// ```
pub fn number_word(number: u16, gender: Gender, norm: Norm) -> String {
    let word = match (number, gender, norm) {
        (0, _, _) => Some("ingen"),
        (1, Gender::Masculine, Norm::Bokmal) => Some("én"),
        (1, Gender::Feminine, Norm::Bokmal) => Some("ei"),
        (1, Gender::Neuter, Norm::Bokmal) => Some("ett"),
        (1, Gender::Masculine, Norm::Nynorsk) => Some("éin"),
        (1, Gender::Feminine, Norm::Nynorsk) => Some("éi"),
        (1, Gender::Neuter, Norm::Nynorsk) => Some("eitt"),
        (more, _, _) => TWO_TO_TWELVE.get(usize::from(more) - 2).copied(),
    };
    word.map_or_else(|| number.to_string(), str::to_owned)
}

/// Returns what stands before thing number `at` (from 0) of an enumeration of `count` things.
///
/// ```
/// use avtale::base::norwegian::separator;
/// let words: String = ["a", "b", "c"].iter().enumerate()
///     .map(|(at, word)| format!("{}{word}", separator(at, 3))).collect();
/// assert_eq!(words, "a, b og c");
/// ```
pub fn separator(at: usize, count: usize) -> &'static str {
    if at == 0 {
        ""
    } else if at + 1 == count {
        " og "
    } else {
        ", "
    }
}

/// Returns a Norwegian telephone number in pairs, and anything else as it is.
///
/// Source: aksel.nav.no, "Skriveregler i Nav".
///
/// ```
/// use avtale::base::norwegian::telephone;
/// assert_eq!(telephone("22222222"), "22 22 22 22");
/// assert_eq!(telephone("+47 222 22 222"), "+47 22 22 22 22");
/// assert_eq!(telephone("116 117"), "116 117");
/// ```
pub fn telephone(text: &str) -> String {
    let trimmed = text.trim();
    let (country, local) = ["+47", "0047"]
        .iter()
        .find_map(|code| trimmed.strip_prefix(code))
        .map_or(("", trimmed), |local| ("+47 ", local));
    let digits: Vec<char> = local.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.len() != 8 || !digits.iter().all(char::is_ascii_digit) {
        return text.to_owned();
    }
    let pairs: Vec<String> = digits.chunks(2).map(|pair| pair.iter().collect()).collect();
    format!("{country}{}", pairs.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_agree_with_the_noun_and_are_words_to_twelve() {
        let said = |number| number_word(number, Gender::Neuter, Norm::Bokmal);
        let words = "ingen ett to tre fire fem seks sju åtte ni ti elleve tolv 13 14";
        assert_eq!((0..15).map(said).collect::<Vec<_>>().join(" "), words);
        let one = |gender| [Norm::Bokmal, Norm::Nynorsk].map(|norm| number_word(1, gender, norm));
        assert_eq!(one(Gender::Masculine), ["én", "éin"]);
        assert_eq!(one(Gender::Feminine), ["ei", "éi"]);
        assert_eq!(one(Gender::Neuter), ["ett", "eitt"]);
    }

    #[test]
    fn only_a_whole_norwegian_number_is_put_in_pairs() {
        for (typed, printed) in [
            ("22 22 22 22", "22 22 22 22"),
            ("004722222222", "+47 22 22 22 22"),
            ("987 65 432", "98 76 54 32"),
            ("22222222 / 33333333", "22222222 / 33333333"),
            ("+46 8 123 456", "+46 8 123 456"),
            ("sentralbordet", "sentralbordet"),
            ("", ""),
        ] {
            assert_eq!(telephone(typed), printed, "{typed}");
        }
    }
}
