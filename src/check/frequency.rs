//! How often something is, read from the drafters' own words.

use super::token::{lower, tokens};
use crate::base::norwegian::read::{month, number};

/// How often something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Often {
    /// So many times in so many years; an estimate where the words leave it open, and never too few.
    Times {
        /// How many times.
        times: u32,
        /// In how many years, from 1.
        years: u32,
    },
    /// When it is needed, and no more is said.
    WhenNeeded,
    /// The words say it in a way that is not understood, or not at all.
    Unknown,
}

impl Often {
    /// Returns so many times as often.
    fn times(self, count: u32) -> Self {
        match self {
            Self::Times { times, years } => {
                Self::Times { times: times.saturating_mul(count), years }
            }
            Self::WhenNeeded | Self::Unknown => self,
        }
    }

    /// Returns whether `count` of them, as often as this, are fewer than one a year; what is not understood
    /// is not.
    pub(super) fn is_seldom(self, count: u16) -> bool {
        match self {
            Self::Times { times, years } => times.saturating_mul(u32::from(count)) < years,
            Self::WhenNeeded | Self::Unknown => false,
        }
    }

    /// Returns whether `count` of them, as often as this, are one a year.
    pub(super) fn is_yearly(self, count: u16) -> bool {
        match self {
            Self::Times { times, years } => times.saturating_mul(u32::from(count)) == years,
            Self::WhenNeeded | Self::Unknown => false,
        }
    }

    /// Returns whether the words say how often.
    pub(super) fn is_regular(self) -> bool {
        matches!(self, Self::Times { .. })
    }
}

/// Words that say every how manieth.
const EVERY: [&str; 4] = ["hver", "hvert", "kvar", "kvart"];

/// Every other, in one word.
const OTHER: [&str; 4] = ["annenhver", "annethvert", "annakvar", "annakvart"];

/// Words for which of several, with the number.
const WHICH: [(&str, u32); 14] = [
    ("annen", 2),
    ("annet", 2),
    ("andre", 2),
    ("anna", 2),
    ("tredje", 3),
    ("fjerde", 4),
    ("femte", 5),
    ("sjette", 6),
    ("sjuende", 7),
    ("syvende", 7),
    ("åttende", 8),
    ("niende", 9),
    ("tiende", 10),
    ("fjortende", 14),
];

/// Beginnings of words for a time of the year, with how many there are in one.
const UNITS: [(&str, u32); 17] = [
    ("dag", 365),
    ("døgn", 365),
    ("uke", 52),
    ("veke", 52),
    ("måned", 12),
    ("månad", 12),
    ("kvartal", 4),
    ("tertial", 3),
    ("halvår", 2),
    ("semester", 2),
    ("termin", 2),
    ("år", 1),
    ("skoleår", 1),
    ("kalenderår", 1),
    ("vår", 1),
    ("høst", 1),
    ("sommer", 1),
];

/// Beginnings of words that say how often by themselves, with how many times a year.
const ADVERBS: [(&str, u32); 9] = [
    ("daglig", 250),
    ("ukentlig", 52),
    ("månedlig", 12),
    ("månadleg", 12),
    ("kvartalsvis", 4),
    ("tertialvis", 3),
    ("halvårlig", 2),
    ("årlig", 1),
    ("årleg", 1),
];

/// Reads how often something is from words such as "hver 14. dag", "to ganger i året" and "ved behov".
pub(super) fn often(text: &str) -> Often {
    let words: Vec<_> = tokens(text).map(|token| lower(token.word)).collect();
    let found = (0..words.len()).find_map(|at| Some((at, every(words.get(at..)?)?)));
    let every =
        found.map(|(at, often)| often.times(words.get(..at).and_then(times_before).unwrap_or(1)));
    if let Some(often) = every.or_else(|| by_adverb(&words)).or_else(|| in_a_year(&words)) {
        return often;
    }
    let needed = words.iter().any(|word| word.starts_with("behov") || word == "nødvendig");
    if needed { Often::WhenNeeded } else { Often::Unknown }
}

/// Reads "hvert halvår", "hver 14. dag", "annethvert år", "hver april", "per år" at the start of the words.
fn every(words: &[String]) -> Option<Often> {
    let (first, rest) = words.split_first()?;
    let (which, is_day, rest) = if OTHER.contains(&&**first) {
        (2, false, rest)
    } else if EVERY.contains(&&**first) || matches!(&**first, "per" | "pr") {
        let (next, after) = rest.split_first()?;
        let named = WHICH.iter().find(|(word, _)| word == next).map(|(_, number)| *number);
        match named.or_else(|| number(next).map(u32::from)) {
            Some(number) => (number, named.is_none(), after),
            None => (1, false, rest),
        }
    } else {
        return None;
    };
    let unit = rest.first()?;
    if let Some(in_a_year) = unit_of(unit) {
        return Some(fraction(in_a_year, which));
    }
    month(unit)?;
    // "hver 15. april" is a day of each year, and "annenhver april" is not each.
    Some(fraction(1, if is_day { 1 } else { which }))
}

fn unit_of(word: &str) -> Option<u32> {
    let known = UNITS.iter().filter(|(unit, _)| word.starts_with(unit));
    // "månedlig" and "årsmøte" begin with a unit and are none.
    let ending = |unit: &str| word.len() <= unit.len() + 3;
    known.filter(|(unit, _)| ending(unit)).max_by_key(|(unit, _)| unit.len()).map(|(_, n)| *n)
}

fn fraction(in_a_year: u32, which: u32) -> Often {
    let which = which.max(1);
    if in_a_year >= which {
        Often::Times { times: in_a_year / which, years: 1 }
    } else {
        Often::Times { times: 1, years: which.div_ceil(in_a_year.max(1)) }
    }
}

/// Reads "kvartalsvis", "to ganger årlig".
fn by_adverb(words: &[String]) -> Option<Often> {
    let (at, times) = words.iter().enumerate().find_map(|(at, word)| {
        let adverb = ADVERBS.iter().find(|(adverb, _)| word.starts_with(adverb))?;
        Some((at, adverb.1))
    })?;
    let count = words.get(..at).and_then(times_before).unwrap_or(1);
    Some(Often::Times { times, years: 1 }.times(count))
}

/// Reads "to ganger i året", "én gang i halvåret", "i april".
fn in_a_year(words: &[String]) -> Option<Often> {
    let (at, times) = words.iter().enumerate().find_map(|(at, word)| {
        let before = at.checked_sub(1).and_then(|before| words.get(before))?;
        matches!(&**before, "i" | "om" | "innen" | "per" | "pr").then_some(())?;
        Some((at, unit_of(word).or_else(|| month(word).map(|_| 1))?))
    })?;
    let count = words.get(..at).and_then(times_before)?;
    Some(Often::Times { times, years: 1 }.times(count))
}

/// Returns the number before the last "gang", "ganger" or "møter".
fn times_before(words: &[String]) -> Option<u32> {
    let counted =
        |word: &String| matches!(&**word, "gang" | "ganger" | "gonger" | "møte" | "møter");
    let at = words.iter().rposition(counted)?;
    let before = at.checked_sub(1).and_then(|before| words.get(before));
    before.and_then(|word| number(word)).map(u32::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(words: &str, times: u32, years: u32) {
        assert_eq!(often(words), Often::Times { times, years }, "{words}");
    }

    #[test]
    fn how_often_is_read_from_ones_own_words() {
        case("hver 14. dag", 26, 1);
        case("hver 14. dag eller ved behov", 26, 1);
        case("hvert halvår", 2, 1);
        case("Annenhver uke", 26, 1);
        case("hver annen måned", 6, 1);
        case("to ganger i året", 2, 1);
        case("minst 3 ganger per år", 3, 1);
        case("én gang i halvåret", 2, 1);
        case("to møter i året", 2, 1);
        case("to ganger hvert halvår", 4, 1);
        case("kvartalsvis", 4, 1);
        case("kvartalsvise møter", 4, 1);
        case("to ganger årlig", 2, 1);
        case("månedlig, og ellers ved behov", 12, 1);
        case("hver høst", 1, 1);
        case("hvert år innen april", 1, 1);
        case("hver april", 1, 1);
        case("hver 15. april", 1, 1);
        case("én gang i året, per 31. desember", 1, 1);
        case("hvert semester", 2, 1);
        case("kvart år", 1, 1);
    }

    #[test]
    fn what_is_rarer_than_yearly_is_told_from_the_rest() {
        case("annethvert år", 1, 2);
        case("hvert annet år", 1, 2);
        case("hvert 2. år", 1, 2);
        case("to ganger hvert tredje år", 2, 3);
        case("en gang hvert tredje år", 1, 3);
        case("hvert fjerde år, ved valg", 1, 4);
        case("annenhver april", 1, 2);
        let second = Often::Times { times: 1, years: 2 };
        assert!(second.is_seldom(1) && !second.is_seldom(2) && second.is_yearly(2));
        assert!(!often("ofte").is_seldom(1) && !often("hvert år").is_seldom(1));
    }

    #[test]
    fn words_that_say_no_frequency_are_not_taken_for_one() {
        for words in ["ved behov", "når det er behov", "etter behov", "når det er nødvendig"] {
            assert_eq!(often(words), Often::WhenNeeded, "{words}");
        }
        for words in ["", "jevnlig", "mot slutten av programmet", "etter avtale", "i forkant"] {
            assert_eq!(often(words), Often::Unknown, "{words}");
        }
    }
}
