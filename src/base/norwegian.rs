//! Norwegian word forms that are rules and not sentences: number words, gender, enumeration, capitals.

pub mod read;

/// The grammatical gender of a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// "en", "hver".
    Masculine,
    /// "ei", "hver".
    Feminine,
    /// "et", "hvert".
    Neuter,
}
