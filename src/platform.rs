//! The surroundings: user, clock, time zone, folders, environment and terminal, each read once.

mod account;
mod clock;
mod configuration;
pub mod dictionaries;
mod display;
mod error;
mod guard;
mod host;
mod tongue;

use std::env;
use std::ffi::OsString;
use std::fs;
use std::io::{IsTerminal as _, stderr, stdin, stdout};
use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;
use uuid::Uuid;

pub use account::number as account_number;
pub use clock::Clock;
pub use configuration::{Configured, Found, configuration};
pub use display::{Able, Characters, Colours, Display, Edits, Mouse, Palette, Wishes};
pub use error::PlatformError;
pub use guard::{confine, harden};
pub use host::{Between, Host};
pub use tongue::Tongue;

use crate::base::{DraftId, Line, SessionId};

/// The most characters of a user's name.
const MOST_IN_NAME: usize = 80;

/// The system's own time zone, which no variable leads away from.
const LOCAL_TIME: &str = "/etc/localtime";

/// The most versions that can be asked for.
const MOST_VERSIONS: usize = 1_000;

/// The variable that turns prompts on, or off when it is 0.
const OWN_VARIABLE: &str = "AVTALE_LINE";
/// The variable by which many programs turn plain prompts on.
const COMMON_VARIABLE: &str = "ACCESSIBLE";

/// How far the program reaches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// As far as its user may.
    #[default]
    Free,
    /// To the folder of drafts that the command line names, whatever the environment says: for people who
    /// are let in to this program alone.
    Restricted,
}

/// Whether people write on screens or at prompts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// Screens that are drawn.
    Screens,
    /// Prompts, line after line.
    Prompts(Because),
}

/// Why there are prompts and no screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// The command line asks for them.
    Asked,
    /// The variable with this name does.
    Variable(&'static str),
    /// The settings do.
    Configured,
    /// The terminal can do no more than lines (`TERM=dumb`).
    Dumb,
    /// There is no terminal, or what is typed or shown goes elsewhere.
    NoTerminal,
}

/// Whether the command line asks for prompts or for screens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    /// For prompts (`--line`).
    On,
    /// For screens, whatever else asks for prompts (`--no-line`).
    Off,
}

/// What the command line says of the surroundings; it counts for more than the environment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The user's name (`--as`).
    pub user: Option<String>,
    /// The folder of drafts (`--drafts`).
    pub drafts: Option<PathBuf>,
    /// The folder of emergency copies (`--emergency`).
    pub emergency: Option<PathBuf>,
    /// The folder of guideline documents (`--guideline`).
    pub guideline: Option<PathBuf>,
    /// How many versions of a draft are kept, 1–1,000 (`--versions`).
    pub versions: Option<usize>,
    /// How far the program reaches (`--restricted`).
    pub reach: Reach,
    /// Whether there are prompts or screens (`--line`, `--no-line`).
    pub line: Option<Switch>,
    /// How the terminal is to be drawn on (`--colours`, `--characters`).
    pub display: Wishes,
}

/// The surroundings as they were when the program began.
#[derive(Clone, Debug)]
pub struct Platform {
    /// Who writes; blank when nothing tells.
    pub user: Line,
    /// Whether the command line says who writes (`--as`).
    pub is_named: bool,
    /// The clock.
    pub clock: Clock,
    /// The time zone that days and times of day are shown in.
    pub zone: TimeZone,
    /// What is known of the terminal.
    pub terminal: Terminal,
    /// How far the program reaches.
    pub reach: Reach,
    /// How many versions of a draft are to be kept, 1–1,000, when somebody says.
    pub versions: Option<usize>,
    /// The folder of guideline documents, when somebody says.
    pub guideline: Option<PathBuf>,
    /// Where emergency copies go, the first usable of these.
    pub shelters: Vec<PathBuf>,
    /// Where dictionaries may lie, the first to look in first.
    pub dictionaries: Vec<PathBuf>,
    /// What the terminal can show.
    pub able: Able,
    /// What the terminal calls itself, for remembering what it can do; blank when it doesn't.
    pub terminal_name: String,
    /// What people want of the display.
    wishes: Wishes,
    /// The face that somebody asks for.
    face: Option<Face>,
    drafts: Option<PathBuf>,
    data: Option<PathBuf>,
    config: Option<PathBuf>,
}

/// What is known of the terminal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one fact, and all of them go together")]
pub struct Terminal {
    /// Whether what is typed comes from it.
    pub input: bool,
    /// Whether what is shown goes to it.
    pub output: bool,
    /// Whether messages go to it.
    pub messages: bool,
    /// Whether it can do no more than lines.
    pub is_dumb: bool,
}

impl Face {
    fn of_switch(switch: Switch) -> Self {
        match switch {
            Switch::On => Self::Prompts(Because::Asked),
            Switch::Off => Self::Screens,
        }
    }

    /// Returns what the program's own variable says, or else the one that many programs know.
    fn of_variables(given: impl Fn(&'static str) -> Option<OsString>) -> Option<Self> {
        let is_on = |name| given(name).map(|value| value != "0");
        match is_on(OWN_VARIABLE) {
            Some(true) => Some(Self::Prompts(Because::Variable(OWN_VARIABLE))),
            Some(false) => Some(Self::Screens),
            None => is_on(COMMON_VARIABLE)
                .filter(|is_on| *is_on)
                .map(|_| Self::Prompts(Because::Variable(COMMON_VARIABLE))),
        }
    }
}

impl Platform {
    /// Reads the surroundings: what the command line says goes before the environment, and that before what
    /// is configured.
    pub fn read(asked: Asked, configured: Configured) -> Self {
        let mut found = Self::told((asked, configured), account::name(), from_environment);
        match found.reach {
            Reach::Free => found.find_folders(),
            Reach::Restricted => {}
        }
        found.zone = match found.reach {
            Reach::Free => TimeZone::system(),
            Reach::Restricted => fs::read(LOCAL_TIME)
                .ok()
                .and_then(|bytes| TimeZone::tzif("Local", &bytes).ok())
                .unwrap_or(TimeZone::UTC),
        };
        found.terminal.input = stdin().is_terminal();
        found.terminal.output = stdout().is_terminal();
        found.terminal.messages = stderr().is_terminal();
        found
    }

    /// Returns the surroundings that options, settings and a lookup of variables tell, the rest as plain as
    /// can be.
    fn told(
        (asked, configured): (Asked, Configured),
        account: Option<String>,
        variable: impl Fn(&'static str) -> Option<OsString>,
    ) -> Self {
        let given = |name| variable(name).filter(|value| !value.is_empty());
        let reach = reach(asked.reach, given("AVTALE_RESTRICTED"));
        // How one reads the screen is everybody's own affair, also where nothing else is.
        let configured_face = configured.line.then_some(Face::Prompts(Because::Configured));
        let face = asked.line.map(Face::of_switch).or_else(|| Face::of_variables(given));
        let face = face.or(configured_face);
        let wishes = asked.display.or(Wishes::of_variables(given)).or(configured.display);
        let able = Able::of_variables(given);
        let terminal_name = host::terminal_name(given);
        let is_dumb = given("TERM").is_some_and(|term| term == "dumb");
        let given = |name| given(name).filter(|_| reach == Reach::Free);
        let text = |name| given(name).map(|value| value.to_string_lossy().into_owned());
        let is_named = asked.user.as_ref().is_some_and(|name| !name_of(name).is_blank());
        // The machine knows one name for an account, however its owner logs in; of one that it does not know
        // the login tells.
        let names = [
            asked.user,
            text("AVTALE_USER"),
            configured.user,
            account,
            text("LOGNAME"),
            text("USER"),
        ];
        let user = names.into_iter().flatten().map(|name| name_of(&name)).find(|n| !n.is_blank());
        let versions = || text("AVTALE_VERSIONS")?.parse().ok();
        Self {
            user: user.unwrap_or_default(),
            is_named,
            clock: Clock::system(),
            zone: TimeZone::UTC,
            terminal: Terminal { is_dumb, ..Terminal::default() },
            reach,
            versions: asked.versions.or_else(versions).map(|count| count.clamp(1, MOST_VERSIONS)),
            guideline: asked.guideline.or_else(|| given("AVTALE_GUIDELINE").map(PathBuf::from)),
            shelters: asked.emergency.into_iter().collect(),
            able,
            terminal_name,
            wishes,
            face,
            dictionaries: folders_of_dictionaries(given("DICPATH").as_ref()),
            drafts: asked
                .drafts
                .or_else(|| given("AVTALE_DRAFTS").map(PathBuf::from))
                .or(configured.drafts),
            data: None,
            config: None,
        }
    }

    /// Returns whether there are screens or prompts: what the command line says goes before the
    /// environment, and that before what the terminal can do.
    pub fn face(&self) -> Face {
        let Terminal { input, output, messages: _, is_dumb } = self.terminal;
        match self.face {
            Some(face) => face,
            None if is_dumb => Face::Prompts(Because::Dumb),
            None if !(input && output) => Face::Prompts(Because::NoTerminal),
            None => Face::Screens,
        }
    }

    /// Returns how the terminal is drawn on: as people want it, and else as it can.
    pub fn display(&self) -> Display {
        self.able.display(self.wishes)
    }

    /// Takes note of what was found out of the terminal; whatever people say goes before it.
    pub fn remember(&mut self, found_out: Wishes) {
        self.wishes = self.wishes.or(found_out);
    }

    /// Finds the user's folders, and those of the system that anybody may write in.
    fn find_folders(&mut self) {
        let folders = directories::ProjectDirs::from("", "", "avtale");
        self.data = folders.as_ref().map(|folders| folders.data_dir().to_owned());
        let config = folders.as_ref().map(|folders| folders.config_dir().to_owned());
        self.config = config.filter(|folder| folder.is_absolute());
        if !self.shelters.is_empty() {
            return;
        }
        let own = folders
            .iter()
            .flat_map(|folders| folders.state_dir().into_iter().chain([folders.data_dir()]));
        let own = own.map(|folder| folder.join("emergency")).filter(|folder| folder.is_absolute());
        let name = format!("avtale-{}", account::number());
        let shared = ["/var/tmp", "/tmp"].map(|folder| Path::new(folder).join(&name));
        self.shelters = own.chain(shared).collect();
    }

    /// Returns the user's folder of configuration as a full path; `None` in restricted mode and without a home.
    pub fn config(&self) -> Option<&Path> {
        self.config.as_deref()
    }

    /// Returns the folder of drafts as a full path when it is another than the user's own, so that a
    /// command must name it.
    pub fn drafts_elsewhere(&self) -> Option<PathBuf> {
        let asked = self.drafts.as_ref()?;
        // Without a current folder there is nothing better to say than what was given.
        let asked = std::path::absolute(asked).unwrap_or_else(|_| asked.clone());
        let own = self.data.as_ref().map(|data| data.join("drafts"));
        (own.as_ref() != Some(&asked)).then_some(asked)
    }

    /// Returns the user's data folder, when it is known where that is.
    pub fn data(&self) -> Option<PathBuf> {
        self.data.clone().filter(|folder| folder.is_absolute())
    }

    /// Returns the folder of drafts: the one asked for, or `drafts` in the user's data directory.
    ///
    /// # Errors
    /// When none is asked for and there is no home folder, or its path is relative, so that drafts would
    /// land wherever the program happens to be started. In restricted mode when none is asked for, or it
    /// is not there: it is the administrator who makes it, with the modes that a group needs.
    pub fn drafts(&self) -> Result<PathBuf, PlatformError> {
        match (&self.drafts, self.reach) {
            (Some(drafts), Reach::Free) => return Ok(drafts.clone()),
            (Some(drafts), Reach::Restricted) if drafts.is_dir() => return Ok(drafts.clone()),
            (Some(drafts), Reach::Restricted) => {
                return Err(PlatformError::NoFolder(drafts.clone()));
            }
            (None, Reach::Restricted) => return Err(PlatformError::NotSaid),
            (None, Reach::Free) => {}
        }
        match &self.data {
            None => Err(PlatformError::NoHome),
            Some(data) if data.is_absolute() => Ok(data.join("drafts")),
            Some(data) => Err(PlatformError::RelativeHome(data.clone())),
        }
    }
}

/// Returns where dictionaries may lie: where the variable of Hunspell says, then where the system has them.
fn folders_of_dictionaries(given: Option<&OsString>) -> Vec<PathBuf> {
    let own = given.into_iter().flat_map(env::split_paths);
    // A relative folder would be another one wherever the program is started.
    let own = own.filter(|folder| folder.is_absolute());
    own.chain(dictionaries::SYSTEM.map(PathBuf::from)).collect()
}

/// Returns how far the program reaches, by the command line and the environment.
fn reach(asked: Reach, given: Option<OsString>) -> Reach {
    match given {
        Some(value) if value != "0" => Reach::Restricted,
        Some(_) | None => asked,
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

/// Returns the arguments that the program was started with, its own name first.
pub fn arguments() -> Vec<OsString> {
    env::args_os().collect()
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
