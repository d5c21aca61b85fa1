//! What must be known before the arguments are read: the language of help and refusals, and the settings.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::platform::{self, Reach, Tongue};
use crate::settings::Settings;

/// Returns the languages that arguments not read yet, and the environment, speak of.
pub(super) fn tongue(given: &[OsString]) -> Tongue {
    Tongue::read(value(given, "--lang"), reach(given))
}

/// Returns what is set in the files that arguments not read yet, and the environment, lead to.
pub(super) fn settings(given: &[OsString]) -> Settings {
    let asked = value(given, "--config").map(PathBuf::from);
    Settings::read(platform::configuration(asked, reach(given)))
}

fn reach(given: &[OsString]) -> Reach {
    let is_restricted = options(given).any(|option| option == "--restricted");
    if is_restricted { Reach::Restricted } else { Reach::Free }
}

/// Returns the value of an option.
fn value(given: &[OsString], name: &str) -> Option<String> {
    let mut options = options(given);
    options
        .find_map(|option| match option.strip_prefix(name)? {
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
        assert_eq!(value(&given, "--lang").as_deref(), expected);
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
