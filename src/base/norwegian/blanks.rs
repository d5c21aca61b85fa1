//! Blanks: one between words, none at the ends, none before a full stop.

/// Returns `text` with every run of blanks as one; a single no-break space stays what it is.
pub fn collapse(text: &str) -> String {
    let mut collapsed = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if !c.is_whitespace() {
            collapsed.push(c);
            continue;
        }
        let mut alone = true;
        while chars.next_if(|c| c.is_whitespace()).is_some() {
            alone = false;
        }
        collapsed.push(if alone && matches!(c, '\u{a0}' | '\u{202f}') { c } else { ' ' });
    }
    collapsed
}

/// Returns `text` collapsed and without blanks at its ends.
///
/// ```
/// assert_eq!(avtale::base::norwegian::blanks::squeeze("  leder  ved\tenheten "), "leder ved enheten");
/// ```
pub fn squeeze(text: &str) -> String {
    collapse(text.trim())
}

/// Returns `text` squeezed, and without blanks before full stops, commas and their like.
///
/// ```
/// assert_eq!(avtale::base::norwegian::blanks::tidy("møter , ofte ."), "møter, ofte.");
/// ```
pub fn tidy(text: &str) -> String {
    close_up(text.trim())
}

/// Returns `text` collapsed and without blanks before full stops, commas and their like; blanks at its
/// ends stay, for it goes on.
pub fn close_up(text: &str) -> String {
    let collapsed = collapse(text);
    let mut closed = String::with_capacity(collapsed.len());
    let mut rest = collapsed.as_str();
    while let Some(c) = rest.chars().next() {
        if starts_with_mark(rest) {
            closed.truncate(closed.trim_end().len());
        }
        closed.push(c);
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
    }
    closed
}

/// Returns whether `text` starts with a mark that ends the word before it, and not with one that begins
/// a word, such as ".NET".
pub fn starts_with_mark(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(is_mark) && chars.next().is_none_or(|c| !c.is_alphanumeric())
}

/// Returns whether `c` follows the word before it without a blank.
pub fn is_mark(c: char) -> bool {
    matches!(c, '.' | ',' | ';' | ':' | '!' | '?')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_single_and_never_before_a_mark() {
        for (typed, printed) in [
            ("", ""),
            ("   ", ""),
            ("a\u{a0}b", "a\u{a0}b"),
            ("a \u{a0} b", "a b"),
            ("a  .", "a."),
            ("a . b", "a. b"),
            ("om .NET", "om .NET"),
        ] {
            assert_eq!(tidy(typed), printed, "{typed:?}");
        }
    }
}
