//! The languages that the surroundings speak of.

use std::ffi::OsString;

use super::{Reach, from_environment, reach};

/// The variables that tell a host's language, the strongest first, as POSIX has them.
const LOCALE: [&str; 3] = ["LC_ALL", "LC_MESSAGES", "LANG"];

/// The languages that the surroundings speak of, as BCP 47 tags or names of locales.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tongue {
    /// What somebody asked for: the command line, and before that nobody, `AVTALE_LANG`.
    pub asked: Option<String>,
    /// The locale of the host.
    pub locale: Option<String>,
}

impl Tongue {
    /// Reads the languages, `asked` being what the command line says; in restricted mode nothing else counts.
    pub fn read(asked: Option<String>, reach: Reach) -> Self {
        Self::told(asked, reach, from_environment)
    }

    fn told(
        asked: Option<String>,
        asked_reach: Reach,
        variable: impl Fn(&'static str) -> Option<OsString>,
    ) -> Self {
        let given = |name| variable(name).filter(|value| !value.is_empty());
        match reach(asked_reach, given("AVTALE_RESTRICTED")) {
            Reach::Restricted => Self { asked, locale: None },
            Reach::Free => {
                let text = |name| given(name).map(|value| value.to_string_lossy().into_owned());
                let asked = asked.or_else(|| text("AVTALE_LANG"));
                Self { asked, locale: LOCALE.into_iter().find_map(text) }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(
        (asked, reach): (Option<&str>, Reach),
        variables: &[(&str, &str)],
        expected: (Option<&str>, Option<&str>),
    ) {
        let variable = |name: &'static str| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| OsString::from(value))
        };
        let tongue = Tongue::told(asked.map(str::to_owned), reach, variable);
        assert_eq!((tongue.asked.as_deref(), tongue.locale.as_deref()), expected);
    }

    #[test]
    fn the_command_line_counts_for_more_than_the_environment() {
        case((None, Reach::Free), &[], (None, None));
        case((None, Reach::Free), &[("AVTALE_LANG", "nn")], (Some("nn"), None));
        case((Some("en"), Reach::Free), &[("AVTALE_LANG", "nn")], (Some("en"), None));
        case((None, Reach::Free), &[("AVTALE_LANG", "")], (None, None));
    }

    #[test]
    fn the_strongest_variable_of_the_locale_that_says_anything_counts() {
        let all = [("LANG", "en_GB.UTF-8"), ("LC_MESSAGES", "nn_NO"), ("LC_ALL", "")];
        case((None, Reach::Free), &all, (None, Some("nn_NO")));
        case((None, Reach::Free), &[("LANG", "C"), ("LC_ALL", "nb_NO")], (None, Some("nb_NO")));
    }

    #[test]
    fn in_restricted_mode_the_command_line_alone_counts() {
        let variables = [("AVTALE_LANG", "en"), ("LANG", "nn_NO.UTF-8")];
        case((None, Reach::Restricted), &variables, (None, None));
        case((Some("nn"), Reach::Restricted), &variables, (Some("nn"), None));
        let restricted = [("AVTALE_LANG", "en"), ("AVTALE_RESTRICTED", "1")];
        case((None, Reach::Free), &restricted, (None, None));
    }
}
