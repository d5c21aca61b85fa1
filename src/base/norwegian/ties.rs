//! Blanks at which no line ends: inside numbers, dates and names, and between a number and what it counts.

use std::borrow::Cow;

use super::read::month;

/// The blank at which no line is broken.
const NO_BREAK: char = '\u{a0}';
/// What a number is of, before it.
const BEFORE: [&str; 7] = ["kap.", "kl.", "kr", "nr.", "side", "uke", "uker"];
/// What a number counts, behind it.
const BEHIND: [&str; 6] = ["%", "kr", "kroner", "prosent", "pst.", "år"];
/// How many digits a post code has.
const POST_CODE: usize = 4;

/// Returns whether the blank between two texts is read over: between the groups of a number, between day,
/// month and year, between post code and place, between «§» or «kr» and a number, between an initial and a
/// name, and before a dash.
///
/// ```
/// use avtale::base::norwegian::ties::is_tied;
/// assert!(is_tied("ring 22", "22 22 22") && is_tied("fra 1.", "januar") && is_tied("jf. §", "4"));
/// assert!(!is_tied("i 2027", "og så"));
/// ```
pub fn is_tied(before: &str, after: &str) -> bool {
    let opening = |c: char| matches!(c, '(' | '«' | '"');
    let closing = |c: char| matches!(c, '.' | ',' | ';' | ':' | ')' | '»' | '"' | '?' | '!');
    let blank = |c: char| c.is_whitespace();
    let before = before.rsplit(blank).next().unwrap_or_default().trim_start_matches(opening);
    let after = after.split(blank).next().unwrap_or_default();
    let bare = after.trim_end_matches(closing);
    let digit = |c: char| c.is_ascii_digit();
    if before.ends_with('§') || after == "–" {
        return true;
    }
    if after.starts_with(digit) {
        return before.ends_with(digit) || BEFORE.contains(&before) || month(before).is_some();
    }
    if let Some(short) = before.strip_suffix('.') {
        let named = is_initial(short) && after.starts_with(char::is_uppercase);
        return named || (is_number(short) && month(bare).is_some());
    }
    let place = before.len() == POST_CODE && after.starts_with(char::is_uppercase);
    // The letter of a section of law; «i» and «å» are words.
    let letter = matches!(bare.as_bytes(), [b'a'..=b'h']);
    is_number(before) && (place || letter || BEHIND.contains(&bare) || BEHIND.contains(&after))
}

fn is_initial(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns the text with no-break spaces for the blanks at which no line ends.
///
/// ```
/// assert_eq!(avtale::base::norwegian::ties::tied("jf. § 4 og 5"), "jf. §\u{a0}4 og 5");
/// ```
pub fn tied(text: &str) -> Cow<'_, str> {
    let mut whole = String::new();
    let mut from = 0;
    for (at, blank) in text.match_indices(' ') {
        let (Some(before), Some(after)) = (text.get(..at), text.get(at + blank.len()..)) else {
            continue;
        };
        if is_tied(before, after) {
            whole.push_str(text.get(from..at).unwrap_or_default());
            whole.push(NO_BREAK);
            from = at + blank.len();
        }
    }
    if from == 0 {
        return Cow::Borrowed(text);
    }
    whole.push_str(text.get(from..).unwrap_or_default());
    Cow::Owned(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Ties the blanks that stand as `_`.
    #[track_caller]
    fn case(expected: &str) {
        assert_eq!(tied(&expected.replace('_', " ")), expected.replace('_', "\u{a0}"));
    }

    #[test]
    fn what_is_one_to_a_reader_stays_on_a_line() {
        case("Telefon: 22_22_22_22, +47_12_34_56_78");
        case("fra 1._januar_2027 til 31._desember_2030.");
        case("i januar_2027, 15._mars, innen 15._mai.");
        case("Storgata 1, 0661_Oslo");
        case("minst 70_prosent (70_%), kr_5_000, 5_000_kroner.");
        case("etter §_4 og (§_12_a), jf. §§_4 og 5");
        case("i uke_46, kl._10, kap._6A");
        case("NAV_– og kommunen");
        case("Å._Hansen og K._B._Dahl");
    }

    #[test]
    fn other_blanks_end_lines() {
        case("i 2027 skal 20 deltakere møte 1. gang");
        case("mars er kald, januar og februar");
        case("side om side, 2 i året, 3 å dele på");
        case("a  b ");
        case("");
    }
}
