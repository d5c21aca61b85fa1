//! Norwegian word forms that are rules and not sentences: number words, gender, enumeration, capitals.

pub mod blanks;
pub mod calendar;
pub mod letters;
pub mod nav;
pub mod number;
pub mod read;
pub mod repeats;
pub mod stops;
pub mod ties;

pub use calendar::{TURN_OF_YEAR, by_date, by_day_of_year, date, day_of_year, in_month, in_week};
pub use number::{MINIMUM, number_word, separator, telephone};

/// A written norm of Norwegian.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Norm {
    /// Bokmål.
    #[default]
    Bokmal,
    /// Nynorsk.
    Nynorsk,
}

impl Norm {
    /// Returns the norm of a language, told by its BCP 47 tag; bokmål for one that is not Norwegian.
    pub fn of(tag: &str) -> Self {
        if tag.split('-').next() == Some("nn") { Self::Nynorsk } else { Self::Bokmal }
    }
}

/// The grammatical gender of a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// "én", "hver".
    Masculine,
    /// "ei", "hver".
    Feminine,
    /// "ett", "hvert".
    Neuter,
}
