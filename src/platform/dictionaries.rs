//! The dictionaries of the host: where they lie, and their bytes.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// Where Debian and others lay the dictionaries of Hunspell.
pub(super) const SYSTEM: [&str; 4] = [
    "/usr/share/hunspell",
    "/usr/share/myspell/dicts",
    "/usr/local/share/hunspell",
    "/usr/share/myspell",
];

/// The names that the dictionary of a language may have, by its BCP 47 tag.
const NAMES: [(&str, &[&str]); 2] =
    [("nb", &["nb_NO", "nb-NO", "nb", "no_NO", "no"]), ("nn", &["nn_NO", "nn-NO", "nn"])];

/// A dictionary that lies somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The BCP 47 tag of its language: `nb` or `nn`.
    pub tag: &'static str,
    /// Its affix file.
    pub affix: PathBuf,
    /// Its word list.
    pub words: PathBuf,
}

/// Why a file of a dictionary was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unread {
    /// It is larger than was asked for.
    #[error("too large")]
    TooLarge,
    /// It is no file, or the system refused it.
    #[error("refused")]
    Refused,
}

/// Returns the dictionaries of bokmål and nynorsk in these folders, of each language the first that there is.
pub fn dictionaries(folders: &[PathBuf]) -> Vec<Found> {
    NAMES.iter().filter_map(|(tag, _)| dictionary(folders, tag)).collect()
}

/// Returns the dictionary of the language with a BCP 47 tag in these folders, the first that there is.
pub fn dictionary(folders: &[PathBuf], tag: &str) -> Option<Found> {
    let (tag, names) = NAMES.into_iter().find(|(of, _)| *of == tag)?;
    let places = folders.iter().flat_map(|folder| names.iter().map(move |name| (folder, name)));
    places.into_iter().find_map(|(folder, name)| {
        let of = |ending: &str| folder.join(format!("{name}.{ending}"));
        let found = Found { tag, affix: of("aff"), words: of("dic") };
        (found.affix.is_file() && found.words.is_file()).then_some(found)
    })
}

impl Found {
    /// Returns the bytes of the affix file and of the word list, each of at most so many.
    ///
    /// # Errors
    /// When a file is larger, or cannot be read.
    pub fn read(&self, (affix, words): (u64, u64)) -> Result<(Vec<u8>, Vec<u8>), Unread> {
        Ok((read(&self.affix, affix)?, read(&self.words, words)?))
    }
}

fn read(path: &Path, most: u64) -> Result<Vec<u8>, Unread> {
    // A pipe or a device would never end, or never begin.
    let is_file = fs::metadata(path).is_ok_and(|found| found.is_file());
    if !is_file {
        return Err(Unread::Refused);
    }
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(refused)?;
    file.take(most.saturating_add(1)).read_to_end(&mut bytes).map_err(refused)?;
    let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    if length > most { Err(Unread::TooLarge) } else { Ok(bytes) }
}

fn refused(_: std::io::Error) -> Unread {
    // The system's words are in its own language, and name nothing that helps.
    Unread::Refused
}

#[cfg(test)]
mod tests {
    use super::*;

    #[expect(clippy::disallowed_methods, reason = "a test lays files of its own")]
    fn folder(names: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for name in names {
            fs::write(folder.path().join(name), name).unwrap();
        }
        folder
    }

    #[test]
    fn a_dictionary_is_two_files_and_the_first_folder_counts() {
        let (half, whole) = (
            folder(&["nb_NO.aff", "nn_NO.aff", "nn_NO.dic"]),
            folder(&["no_NO.aff", "no_NO.dic", "nn_NO.aff", "nn_NO.dic"]),
        );
        let folders = [half.path().to_owned(), whole.path().to_owned()];
        let found = dictionaries(&folders);
        let told: Vec<_> = found.iter().map(|it| (it.tag, it.words.clone())).collect();
        let expected =
            [("nb", whole.path().join("no_NO.dic")), ("nn", half.path().join("nn_NO.dic"))];
        assert_eq!(told, expected);
        assert_eq!(dictionary(&folders, "en"), None);
        assert_eq!(dictionaries(&[]), []);
    }

    #[test]
    fn a_file_is_read_up_to_a_limit() {
        let folder = folder(&["nb.aff", "nb.dic"]);
        let found = dictionary(&[folder.path().to_owned()], "nb").unwrap();
        assert_eq!(found.read((6, 6)), Ok((b"nb.aff".to_vec(), b"nb.dic".to_vec())));
        assert_eq!(found.read((6, 5)), Err(Unread::TooLarge));
        fs::remove_file(&found.words).unwrap();
        assert_eq!(found.read((6, 6)), Err(Unread::Refused));
    }
}
