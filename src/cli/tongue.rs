//! The language of help and refusals: what they say must be known before the arguments are read.

use std::ffi::OsString;

use crate::platform::{Reach, Tongue};

/// Returns the languages that arguments not read yet, and the environment, speak of.
pub(super) fn of(given: &[OsString]) -> Tongue {
    let reach = if options(given).any(|option| option == "--restricted") {
        Reach::Restricted
    } else {
        Reach::Free
    };
    Tongue::read(asked(given), reach)
}

/// Returns the value of `--lang`.
fn asked(given: &[OsString]) -> Option<String> {
    let mut options = options(given);
    options
        .find_map(|option| match option.strip_prefix("--lang")? {
            "" => Some(None),
            rest => rest.strip_prefix('=').map(|value| Some(value.to_owned())),
        })?
        .or_else(|| options.next())
}

fn options(given: &[OsString]) -> impl Iterator<Item = String> {
    let given = given.iter().skip(1).map(|part| part.to_string_lossy().into_owned());
    given.take_while(|part| part != "--")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(given: &[&str], expected: Option<&str>) {
        let given: Vec<_> = given.iter().map(OsString::from).collect();
        assert_eq!(asked(&given).as_deref(), expected);
    }

    #[test]
    fn the_language_is_found_wherever_it_stands() {
        case(&["avtale", "--lang", "nn"], Some("nn"));
        case(&["avtale", "list", "--lang=en", "--json"], Some("en"));
        case(&["avtale", "--lang", "nn", "--help"], Some("nn"));
    }

    #[test]
    fn what_only_looks_like_it_asks_for_no_language() {
        case(&["--lang=nn"], None);
        case(&["avtale", "guideline", "--", "--lang", "nn"], None);
        case(&["avtale", "--language=nn"], None);
        case(&["avtale", "list", "--lang"], None);
    }
}
