//! Capital letters: where a sentence starts, and nowhere that a phrase only goes on.

/// Words that are never names when they begin what someone typed in the middle of a sentence.
/// "Veileder" is not among them, for it begins titles of documents.
const SMALL: &[&str] = &[
    "annenhver",
    "annethvert",
    "avdelingsleder",
    "avdelingsledere",
    "avdelingslederen",
    "avdelingslederne",
    "deltaker",
    "deltakere",
    "deltakeren",
    "deltakerne",
    "ei",
    "en",
    "enhetsleder",
    "enhetsledere",
    "enhetslederen",
    "enhetslederne",
    "et",
    "ett",
    "etter",
    "fagansvarlig",
    "fagleder",
    "fagledere",
    "fire",
    "fra",
    "før",
    "halvårlig",
    "hver",
    "hvert",
    "i",
    "innen",
    "kommunaldirektør",
    "kommunalsjef",
    "kommunalsjefen",
    "kommunedirektør",
    "kontaktperson",
    "kontaktpersonen",
    "kontaktpersoner",
    "koordinator",
    "kvartalsvis",
    "leder",
    "ledere",
    "lederen",
    "lederne",
    "lærer",
    "lærere",
    "læreren",
    "mellom",
    "minimum",
    "minst",
    "månedlig",
    "når",
    "per",
    "programrådgiver",
    "programrådgivere",
    "programrådgiveren",
    "programrådgiverne",
    "prosjektleder",
    "representanter",
    "rådgiver",
    "rådgivere",
    "saksbehandler",
    "saksbehandlere",
    "seksjonsleder",
    "seksjonsledere",
    "teamleder",
    "teamledere",
    "teamlederen",
    "til",
    "to",
    "tre",
    "ukentlig",
    "uten",
    "ved",
    "veiledere",
    "veilederen",
    "veilederne",
    "årlig",
    "én",
];

/// Returns `text` with a capital first letter, as a sentence starts.
///
/// Quotation marks and brackets may stand before the letter.
/// A figure is a start too: what follows it stays small. So do addresses and words that carry a
/// capital further in.
///
/// ```
/// use avtale::base::norwegian::letters::capitalise;
/// assert_eq!(capitalise("«ærlig» tale"), "«Ærlig» tale");
/// assert_eq!(capitalise("3 møter"), "3 møter");
/// assert_eq!(capitalise("eInnsyn er åpent"), "eInnsyn er åpent");
/// ```
pub fn capitalise(text: &str) -> String {
    let Some((at, first)) = text.char_indices().find(|(_, c)| c.is_alphanumeric()) else {
        return text.to_owned();
    };
    let (before, rest) = text.split_at(at);
    let word = first_word(rest);
    if !first.is_lowercase() || has_later_capital(word) || is_address(word) {
        return text.to_owned();
    }
    let tail = rest.get(first.len_utf8()..).unwrap_or_default();
    before.chars().chain(first.to_uppercase()).chain(tail.chars()).collect()
}

/// Returns `text` with a small first letter, as a phrase goes on in a sentence.
///
/// Acronyms (NAV, `IMDi`), Nav and single letters other than "I" and "Å" keep theirs.
///
/// ```
/// use avtale::base::norwegian::letters::continue_sentence;
/// assert_eq!(continue_sentence("Å evaluere"), "å evaluere");
/// assert_eq!(continue_sentence("NAV-kontoret evaluerer"), "NAV-kontoret evaluerer");
/// ```
pub fn continue_sentence(text: &str) -> String {
    let word = first_word(text);
    let Some(first) = word.chars().next().filter(|c| c.is_uppercase()) else {
        return text.to_owned();
    };
    let letters = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    let single = letters.chars().count() == 1 && !matches!(first, 'I' | 'Å');
    if single || has_later_capital(word) || super::nav::is_nav(letters) {
        return text.to_owned();
    }
    let tail = text.get(first.len_utf8()..).unwrap_or_default();
    first.to_lowercase().chain(tail.chars()).collect()
}

/// Returns `text` with a small first letter when its first word is never a name, such as "Hver 14. dag".
///
/// ```
/// use avtale::base::norwegian::letters::small_if_common;
/// assert_eq!(small_if_common("Hver 14. dag"), "hver 14. dag");
/// assert_eq!(small_if_common("Enhet for integrering"), "Enhet for integrering");
/// ```
pub fn small_if_common(text: &str) -> String {
    let word = first_word(text).trim_end_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    if SMALL.contains(&word.as_str()) { continue_sentence(text) } else { text.to_owned() }
}

fn first_word(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or_default()
}

fn has_later_capital(word: &str) -> bool {
    word.chars().skip(1).any(char::is_uppercase)
}

/// An e-mail or web address, which is written as it is: "post@bodo.no", "nav.no".
fn is_address(word: &str) -> bool {
    let inner_dot =
        word.contains('.') && word.chars().next_back().is_some_and(char::is_alphanumeric);
    word.contains('@') || word.contains("://") || inner_dot
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_starts_with_a_capital_and_nothing_else_changes() {
        for (typed, printed) in [
            ("flyktningenheten", "Flyktningenheten"),
            ("åpen", "Åpen"),
            ("(ved behov)", "(Ved behov)"),
            ("f.eks. slik", "F.eks. slik"),
            ("2. uke", "2. uke"),
            ("post@bodo.no svarer", "post@bodo.no svarer"),
            ("nav.no har mer", "nav.no har mer"),
            ("NAV", "NAV"),
            ("—", "—"),
            ("", ""),
        ] {
            assert_eq!(capitalise(typed), printed, "{typed}");
        }
    }

    #[test]
    fn a_phrase_goes_on_with_a_small_letter_unless_it_is_an_acronym() {
        for (typed, printed) in [
            ("Evaluere samarbeidet", "evaluere samarbeidet"),
            ("I møtet", "i møtet"),
            ("IMDi følger opp", "IMDi følger opp"),
            ("Nav følger opp", "Nav følger opp"),
            ("Nav-kontoret", "Nav-kontoret"),
            ("Navet", "navet"),
            ("A-lag", "a-lag"),
            ("B er her", "B er her"),
            ("«Sitat» først", "«Sitat» først"),
        ] {
            assert_eq!(continue_sentence(typed), printed, "{typed}");
        }
    }
}
