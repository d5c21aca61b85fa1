//! The options that say how the terminal is drawn on.

use clap::{Args, ValueEnum};

use crate::platform::{Characters, Colours, Wishes};

/// How the terminal is drawn on.
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct Looks {
    #[arg(
        long,
        global = true,
        value_enum,
        hide_possible_values = true,
        value_name = "cli-value-colours",
        help = "cli-colours"
    )]
    colours: Option<AskedColours>,
    #[arg(
        long,
        global = true,
        value_enum,
        hide_possible_values = true,
        value_name = "cli-value-characters",
        help = "cli-characters"
    )]
    characters: Option<AskedCharacters>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum AskedColours {
    Terminal,
    Contrast,
    None,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum AskedCharacters {
    Full,
    Plain,
}

impl From<Looks> for Wishes {
    fn from(looks: Looks) -> Self {
        let colours = looks.colours.map(|colours| match colours {
            AskedColours::Terminal => Colours::Terminal,
            AskedColours::Contrast => Colours::Contrast,
            AskedColours::None => Colours::None,
        });
        let characters = looks.characters.map(|characters| match characters {
            AskedCharacters::Full => Characters::Full,
            AskedCharacters::Plain => Characters::Plain,
        });
        Self { colours, characters, mouse: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_is_called_the_same_on_the_command_line_as_elsewhere() {
        let called = |value: Option<clap::builder::PossibleValue>| {
            value.map(|value| value.get_name().to_owned()).unwrap_or_default()
        };
        for given in AskedColours::value_variants() {
            let looks = Looks { colours: Some(*given), characters: None };
            let name = called(given.to_possible_value());
            assert_eq!(Wishes::from(looks).colours, Colours::from_name(&name));
        }
        for given in AskedCharacters::value_variants() {
            let looks = Looks { colours: None, characters: Some(*given) };
            let name = called(given.to_possible_value());
            assert_eq!(Wishes::from(looks).characters, Characters::from_name(&name));
        }
        assert_eq!(AskedColours::value_variants().len(), Colours::ALL.len());
        assert_eq!(AskedCharacters::value_variants().len(), Characters::ALL.len());
    }
}
