//! The files of settings: the host's, and the user's own.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::{Reach, Wishes, from_environment, reach};
use crate::base::Message;

/// The host's settings, which only its administrator writes.
const OF_HOST: &str = "/etc/avtale/config.toml";
/// The variable that names the user's file.
const VARIABLE: &str = "AVTALE_CONFIG";
/// The most bytes of a file of settings.
const MOST: u64 = 64 * 1024;

/// What the surroundings are set to for good; the command line and the environment count for more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Configured {
    /// The user's name.
    pub user: Option<String>,
    /// The folder of drafts.
    pub drafts: Option<PathBuf>,
    /// Whether there are prompts in place of screens.
    pub line: bool,
    /// How the terminal is drawn on.
    pub display: Wishes,
}

/// A file of settings, and what it holds or why that can't be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it is.
    pub path: PathBuf,
    /// What it holds.
    pub text: Result<String, Message>,
}

/// Reads the host's file of settings and, unless people are let in to this program alone, the user's; those
/// that are there, the stronger one last.
///
/// The user's is the one that the command line names (`asked`), or else `AVTALE_CONFIG`, or else
/// `config.toml` in the user's folder for configuration.
pub fn configuration(asked: Option<PathBuf>, asked_reach: Reach) -> Vec<Found> {
    let given = |name| from_environment(name).filter(|value: &OsString| !value.is_empty());
    let of_user = || {
        let folders = directories::ProjectDirs::from("", "", "avtale")?;
        Some(folders.config_dir().join("config.toml")).filter(|path| path.is_absolute())
    };
    let host = found(Path::new(OF_HOST), Wanted::IfThere);
    let user = match (asked, reach(asked_reach, given("AVTALE_RESTRICTED"))) {
        (Some(path), _) => found(&path, Wanted::ByName),
        (None, Reach::Restricted) => None,
        (None, Reach::Free) => match given(VARIABLE) {
            Some(path) => found(Path::new(&path), Wanted::ByName),
            None => of_user().and_then(|path| found(&path, Wanted::IfThere)),
        },
    };
    host.into_iter().chain(user).collect()
}

/// Whether somebody named a file, so that it is missed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    IfThere,
    ByName,
}

fn found(path: &Path, wanted: Wanted) -> Option<Found> {
    let text = match read(path) {
        Ok(text) => Ok(text),
        Err(error) if error.kind() == io::ErrorKind::NotFound && wanted == Wanted::IfThere => {
            return None;
        }
        Err(error) => Err(fault(&error)),
    };
    Some(Found { path: path.to_owned(), text })
}

fn fault(error: &io::Error) -> Message {
    let told = [
        (io::ErrorKind::NotFound, "platform-config-missing"),
        (io::ErrorKind::PermissionDenied, "platform-config-denied"),
        (io::ErrorKind::InvalidData, "platform-config-encoding"),
        (io::ErrorKind::FileTooLarge, "platform-config-large"),
    ];
    let key = told.into_iter().find(|(kind, _)| *kind == error.kind());
    Message::new(key.map_or("platform-config-unreadable", |(_, key)| key))
}

fn read(path: &Path) -> io::Result<String> {
    // A pipe would be waited for, and a folder has no text.
    if !path.metadata()?.is_file() && path != Path::new("/dev/null") {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let mut text = String::new();
    let read = File::open(path)?.take(MOST + 1).read_to_string(&mut text)?;
    if u64::try_from(read).is_ok_and(|read| read <= MOST) {
        Ok(text)
    } else {
        Err(io::ErrorKind::FileTooLarge.into())
    }
}
