//! The full stop at the end of a sentence, and of a phrase that stands inside one.

/// Abbreviations that keep their full stop inside a sentence; those with a stop inside are known by it.
const ABBREVIATIONS: [&str; 20] = [
    "mv.", "mfl.", "mm.", "osv.", "etc.", "jf.", "jfr.", "evt.", "ca.", "avd.", "nr.", "pr.",
    "dvs.", "kl.", "tlf.", "inkl.", "ekskl.", "iht.", "ift.", "vedr.",
];

/// Returns whether `text` ends as a sentence does.
///
/// ```
/// use avtale::base::norwegian::stops::ends_sentence;
/// assert!(ends_sentence("Slik er det."));
/// assert!(ends_sentence("Han sa: «Ja.»"));
/// assert!(!ends_sentence("og så"));
/// ```
pub fn ends_sentence(text: &str) -> bool {
    text.trim_end().trim_end_matches(['»', ')', '"', '”', '’']).ends_with(['.', '!', '?', ':', '…'])
}

/// Returns `text` without the marks at its end, for a phrase that goes on inside a sentence.
/// The full stop of an abbreviation stays.
///
/// ```
/// use avtale::base::norwegian::stops::without_end;
/// assert_eq!(without_end("flyktningenheten."), "flyktningenheten");
/// assert_eq!(without_end("skolen mv."), "skolen mv.");
/// ```
pub fn without_end(text: &str) -> &str {
    let mut rest = text.trim_end();
    loop {
        let bare = rest.trim_end_matches([',', ';', ':']).trim_end();
        let Some(shorter) = bare.strip_suffix('.').map(str::trim_end) else { return bare };
        let last = bare.split_whitespace().next_back().unwrap_or_default();
        if is_abbreviation(last) {
            return bare;
        }
        rest = shorter;
    }
}

/// Ends `text` as a sentence, unless it does already; a comma at its end gives way.
///
/// ```
/// let mut text = "skolen mv.,".to_owned();
/// avtale::base::norwegian::stops::end_sentence(&mut text);
/// assert_eq!(text, "skolen mv.");
/// ```
pub fn end_sentence(text: &mut String) {
    text.truncate(text.trim_end_matches([',', ';', ' ']).len());
    if !text.is_empty() && !ends_sentence(text) {
        text.push('.');
    }
}

/// Returns `text` with one full stop at its end where two were typed; three stay as an ellipsis.
pub fn single_end(text: &str) -> &str {
    let trimmed = text.trim_end();
    match trimmed.strip_suffix("..") {
        Some(before) if !before.ends_with('.') => trimmed.strip_suffix('.').unwrap_or(trimmed),
        Some(_) | None => trimmed,
    }
}

/// Returns whether `word` is an abbreviation with its full stop, such as "mv.", "m.fl." or "K.".
pub fn is_abbreviation(word: &str) -> bool {
    let Some(stem) = word.strip_suffix('.') else { return false };
    let inner = stem.trim_start_matches(['(', '«']);
    let initial = inner.chars().count() == 1 && inner.chars().all(char::is_uppercase);
    let dotted = inner.split('.').count() > 1 && inner.split('.').all(|part| !part.is_empty());
    initial || dotted || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_inside_a_sentence_has_no_mark_at_its_end() {
        for (typed, printed) in [
            ("enheten", "enheten"),
            ("enheten ..", "enheten"),
            ("enheten, ", "enheten"),
            ("enheten.;", "enheten"),
            ("skolen m.fl.", "skolen m.fl."),
            ("skolen m.fl..", "skolen m.fl."),
            ("Kari K.", "Kari K."),
            ("...", ""),
            ("hver 14.", "hver 14"),
            ("hvorfor?", "hvorfor?"),
        ] {
            assert_eq!(without_end(typed), printed, "{typed}");
        }
    }

    #[test]
    fn two_stops_at_the_end_are_one_and_three_an_ellipsis() {
        for (typed, printed) in [("a..", "a."), ("a...", "a..."), ("a.", "a."), ("a", "a")] {
            assert_eq!(single_end(typed), printed);
        }
    }
}
