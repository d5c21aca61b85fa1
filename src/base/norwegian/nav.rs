//! Names with a fixed word before or after them, and the two spellings of NAV.

/// How the name of NAV is written in the template's own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// "NAV", as the template has it.
    Upper,
    /// "Nav", as Nav writes it itself.
    Lower,
}

impl Spelling {
    /// Returns `text`, words of the template, with NAV in this spelling.
    ///
    /// ```
    /// use avtale::base::norwegian::nav::Spelling;
    /// assert_eq!(Spelling::Lower.put("NAVs rolle på NAV-kontoret"), "Navs rolle på Nav-kontoret");
    /// assert_eq!(Spelling::Lower.put("NAVN"), "NAVN");
    /// ```
    pub fn put(self, text: &str) -> String {
        match self {
            Self::Upper => text.to_owned(),
            Self::Lower => {
                let mut put = String::with_capacity(text.len());
                let mut rest = text;
                while let Some(at) = rest.find("NAV") {
                    let (before, found) = rest.split_at(at);
                    let (name, after) = found.split_at("NAV".len());
                    put.push_str(before);
                    let starts = !put.ends_with(char::is_alphanumeric);
                    put.push_str(if starts && ends_name(after) { "Nav" } else { name });
                    rest = after;
                }
                put.push_str(rest);
                put
            }
        }
    }
}

/// Whether the name ends before `after`: "NAV ", "NAV-kontoret", "NAVs".
fn ends_name(after: &str) -> bool {
    !after.strip_prefix('s').unwrap_or(after).starts_with(char::is_alphanumeric)
}

/// Returns whether `word` is Nav's name, alone, in the genitive or before a hyphen.
pub fn is_nav(word: &str) -> bool {
    ["NAV", "Nav"].iter().filter_map(|name| word.strip_prefix(name)).any(ends_name)
}

/// Returns `name` with `prefix` before it, once, however it was typed.
///
/// ```
/// use avtale::base::norwegian::nav::with_prefix;
/// assert_eq!(with_prefix("NAV", "Bodø"), "NAV Bodø");
/// assert_eq!(with_prefix("NAV", "Nav Bodø"), "NAV Bodø");
/// assert_eq!(with_prefix("NAV", "NAV-kontoret i Bodø"), "NAV-kontoret i Bodø");
/// ```
pub fn with_prefix(prefix: &str, name: &str) -> String {
    let mut rest = name.trim();
    while let Some(after) = strip_word(rest, prefix) {
        rest = after;
    }
    let hyphen = rest.split_once('-').is_some_and(|(first, _)| same(first, prefix));
    if rest.is_empty() {
        prefix.to_owned()
    } else if hyphen {
        rest.to_owned()
    } else {
        format!("{prefix} {rest}")
    }
}

/// Returns `name` with `suffix` after it, once, however it was typed.
///
/// ```
/// use avtale::base::norwegian::nav::with_suffix;
/// assert_eq!(with_suffix("Bodø", "kommune"), "Bodø kommune");
/// assert_eq!(with_suffix("Bodø Kommune", "kommune"), "Bodø kommune");
/// ```
pub fn with_suffix(name: &str, suffix: &str) -> String {
    let mut rest = name.trim();
    loop {
        if same(rest, suffix) {
            return suffix.to_owned();
        }
        match rest.rsplit_once(char::is_whitespace).filter(|(_, last)| same(last, suffix)) {
            Some((before, _)) => rest = before.trim_end(),
            None => return format!("{rest} {suffix}"),
        }
    }
}

fn strip_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    if same(text, word) {
        return Some("");
    }
    let (first, rest) = text.split_once(char::is_whitespace)?;
    same(first, word).then(|| rest.trim_start())
}

fn same(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_navs_own_name_changes_its_spelling() {
        for (written, printed) in [
            ("NAV", "Nav"),
            ("Leder ved NAV.", "Leder ved Nav."),
            ("(NAV)", "(Nav)"),
            ("NAV-NAVs", "Nav-Navs"),
            ("SNAV NAVET NAVS NAV1", "SNAV NAVET NAVS NAV1"),
        ] {
            assert_eq!(Spelling::Lower.put(written), printed);
            assert_eq!(Spelling::Upper.put(written), written);
        }
    }

    #[test]
    fn a_name_carries_its_fixed_word_once() {
        for (typed, printed) in [
            ("NAV NAV Bodø", "NAV Bodø"),
            ("nav", "NAV"),
            ("Navik", "NAV Navik"),
            ("Nav-kontoret", "Nav-kontoret"),
            ("Nord-Fron", "NAV Nord-Fron"),
        ] {
            assert_eq!(with_prefix("NAV", typed), printed);
        }
        for (typed, printed) in [
            ("Bodø kommune kommune", "Bodø kommune"),
            ("kommune", "kommune"),
            ("Nordkommune", "Nordkommune kommune"),
        ] {
            assert_eq!(with_suffix(typed, "kommune"), printed);
        }
    }
}
