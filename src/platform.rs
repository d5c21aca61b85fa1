//! The surroundings: user, clock, time zone, folders, environment and terminal, each read once.

mod clock;
mod error;
mod guard;

use std::env;
use std::ffi::OsString;
use std::io::{IsTerminal as _, stdin, stdout};
use std::path::PathBuf;

use jiff::tz::TimeZone;
use uuid::Uuid;

pub use clock::Clock;
pub use error::PlatformError;
pub use guard::harden;

use crate::base::{DraftId, Line, SessionId};

/// The most characters of a user's name.
const MOST_IN_NAME: usize = 80;

/// What the command line says of the surroundings; it counts for more than the environment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The user's name (`--as`).
    pub user: Option<String>,
    /// The folder of drafts (`--drafts`).
    pub drafts: Option<PathBuf>,
    /// The language of screens and messages (`--lang`).
    pub language: Option<String>,
}

/// The surroundings as they were when the program began.
#[derive(Clone, Debug)]
pub struct Platform {
    /// Who writes.
    pub user: Line,
    /// The clock.
    pub clock: Clock,
    /// The time zone that days and times of day are shown in.
    pub zone: TimeZone,
    /// The language asked for as a BCP 47 tag, when one was.
    pub language: Option<String>,
    /// What is known of the terminal.
    pub terminal: Terminal,
    drafts: Option<PathBuf>,
    data: Option<PathBuf>,
}

/// What is known of the terminal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Terminal {
    /// Whether what is typed comes from it.
    pub input: bool,
    /// Whether what is shown goes to it.
    pub output: bool,
}

impl Platform {
    /// Reads the surroundings.
    pub fn read(asked: Asked) -> Self {
        let data = directories::ProjectDirs::from("", "", "avtale");
        let mut found = Self::told(asked, from_environment);
        found.data = data.map(|folders| folders.data_dir().to_owned());
        found.zone = TimeZone::system();
        found.terminal.input = stdin().is_terminal();
        found.terminal.output = stdout().is_terminal();
        found
    }

    /// Returns the surroundings that `asked` and a lookup of variables tell, the rest as plain as can be.
    fn told(asked: Asked, variable: impl Fn(&'static str) -> Option<OsString>) -> Self {
        let text = |name| {
            let value = variable(name).filter(|value| !value.is_empty());
            value.map(|value| value.to_string_lossy().into_owned())
        };
        let names = [asked.user, text("AVTALE_USER"), text("LOGNAME"), text("USER")];
        let user = names.into_iter().flatten().map(|name| name_of(&name)).find(|n| !n.is_blank());
        let drafts = asked.drafts.or_else(|| {
            variable("AVTALE_DRAFTS").filter(|value| !value.is_empty()).map(PathBuf::from)
        });
        Self {
            user: user
                .unwrap_or_else(|| name_of(&format!("uid {}", rustix::process::getuid().as_raw()))),
            clock: Clock::system(),
            zone: TimeZone::UTC,
            language: asked.language.or_else(|| text("AVTALE_LANG")),
            terminal: Terminal::default(),
            drafts,
            data: None,
        }
    }

    /// Returns the folder of drafts: the one asked for, or `drafts` in the user's data directory.
    ///
    /// # Errors
    /// When none is asked for and there is no home folder, or its path is relative, so that drafts would
    /// land wherever the program happens to be started.
    pub fn drafts(&self) -> Result<PathBuf, PlatformError> {
        if let Some(drafts) = &self.drafts {
            return Ok(drafts.clone());
        }
        match &self.data {
            None => Err(PlatformError::NoHome),
            Some(data) if data.is_absolute() => Ok(data.join("drafts")),
            Some(data) => Err(PlatformError::RelativeHome(data.clone())),
        }
    }
}

/// Returns an id for a new draft: a UUID of version 7, so that ids stand in the order they were made.
#[expect(clippy::missing_panics_doc, reason = "a hyphenated UUID keeps to the rule for ids")]
#[expect(clippy::expect_used, reason = "a hyphenated UUID keeps to the rule for ids")]
pub fn new_draft_id() -> DraftId {
    DraftId::new(&Uuid::now_v7().to_string()).expect("a UUID is an id")
}

/// Returns an id for a session: a UUID of version 7, so that ids stand in the order sessions began.
#[expect(clippy::missing_panics_doc, reason = "a hyphenated UUID keeps to the rule for ids")]
#[expect(clippy::expect_used, reason = "a hyphenated UUID keeps to the rule for ids")]
pub fn new_session_id() -> SessionId {
    SessionId::new(&Uuid::now_v7().to_string()).expect("a UUID is an id")
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
fn from_environment(name: &'static str) -> Option<OsString> {
    env::var_os(name)
}

fn name_of(text: &str) -> Line {
    let clean = Line::typed(text).text;
    let short: String = clean.as_str().trim().chars().take(MOST_IN_NAME).collect();
    Line::typed(&short).text
}

#[cfg(test)]
mod tests;
