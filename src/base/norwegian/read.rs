//! Reading Norwegian as people type it: number words and names of months.

/// The months in order, January first, as they stand in a sentence.
const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];

/// Number words from 0 to 20 in order, the usual form first.
const WORDS: [&[&str]; 21] = [
    &["null", "ingen"],
    &["ett", "en", "én", "ei", "et", "ein", "eitt"],
    &["to"],
    &["tre"],
    &["fire"],
    &["fem"],
    &["seks"],
    &["sju", "syv"],
    &["åtte"],
    &["ni"],
    &["ti"],
    &["elleve"],
    &["tolv"],
    &["tretten"],
    &["fjorten"],
    &["femten"],
    &["seksten"],
    &["sytten"],
    &["atten"],
    &["nitten"],
    &["tjue"],
];

/// The tens with a word of their own, and their number.
const TENS: [(&str, u16); 5] =
    [("tjue", 20), ("tretti", 30), ("førti", 40), ("femti", 50), ("seksti", 60)];

/// Returns the number that a word or digits spell, 0–9999 in digits and 0–69 in words, in any case.
///
/// ```
/// use avtale::base::norwegian::read::number;
/// assert_eq!((number("To"), number("tjueto"), number("12")), (Some(2), Some(22), Some(12)));
/// assert_eq!(number("mange"), None);
/// ```
pub fn number(word: &str) -> Option<u16> {
    if !word.is_empty() && word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit()) {
        return word.parse().ok();
    }
    let word = word.to_lowercase();
    small(&word).or_else(|| {
        TENS.iter().find_map(|(name, tens)| match word.strip_prefix(name)? {
            "" => Some(*tens),
            rest => small(rest).filter(|ones| (1..=9).contains(ones)).map(|ones| tens + ones),
        })
    })
}

fn small(word: &str) -> Option<u16> {
    let at = WORDS.iter().position(|words| words.contains(&word))?;
    u16::try_from(at).ok()
}

/// Returns the month, 1–12, that a name or its first three letters or more spell, in any case, with or
/// without a full stop.
///
/// ```
/// use avtale::base::norwegian::read::month;
/// assert_eq!((month("November"), month("nov."), month("sept")), (Some(11), Some(11), Some(9)));
/// assert_eq!(month("no"), None);
/// ```
pub fn month(word: &str) -> Option<i8> {
    let word = word.trim_end_matches('.').to_lowercase();
    if word.chars().count() < 3 {
        return None;
    }
    let at = MONTHS.iter().position(|name| name.starts_with(&word))?;
    i8::try_from(at + 1).ok()
}

/// Returns the name of a month, 1–12; empty for any other number.
///
/// ```
/// use avtale::base::norwegian::read::month_name;
/// assert_eq!((month_name(11_i8), month_name(0_u8), month_name(13_u8)), ("november", "", ""));
/// ```
pub fn month_name(number: impl TryInto<usize>) -> &'static str {
    let at = number.try_into().ok().and_then(|number| number.checked_sub(1));
    at.and_then(|at| MONTHS.get(at)).copied().unwrap_or_default()
}
