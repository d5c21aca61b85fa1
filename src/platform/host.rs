//! What the surroundings tell of the host, and of the way from it to whoever sits at the screen.

use std::env::consts::ARCH;
use std::ffi::OsString;
use std::fs;

use super::display::{LOCALE, says_utf_8};
use super::from_environment;

/// The variables that steer a terminal, a language or this program, and say nothing of a person.
const TOLD: [&str; 20] = [
    "TERM",
    "TERM_PROGRAM",
    "TERM_PROGRAM_VERSION",
    "COLORTERM",
    "NO_COLOR",
    "LC_ALL",
    "LC_CTYPE",
    "LC_MESSAGES",
    "LANG",
    "ACCESSIBLE",
    "AVTALE_CONFIG",
    "AVTALE_LINE",
    "AVTALE_COLOURS",
    "AVTALE_CHARACTERS",
    "AVTALE_LANG",
    "AVTALE_DRAFTS",
    "AVTALE_USER",
    "AVTALE_GUIDELINE",
    "AVTALE_VERSIONS",
    "AVTALE_RESTRICTED",
];

/// The most characters of a variable that are told.
const MOST_TOLD: usize = 120;

/// The most characters of a terminal's name.
const MOST_IN_TERMINAL: usize = 60;

/// The most parents that are looked at.
const MOST_PARENTS: usize = 16;

/// What stands between the program and the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Between {
    /// A login over the network.
    Ssh,
    /// The same over lines that drop.
    Mosh,
    /// tmux.
    Tmux,
    /// GNU screen.
    Screen,
}

impl Between {
    /// Returns its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ssh => "ssh",
            Self::Mosh => "mosh",
            Self::Tmux => "tmux",
            Self::Screen => "screen",
        }
    }

    /// Returns what a variable says that is set.
    fn of_variable(name: &str) -> Option<Self> {
        match name {
            "SSH_CONNECTION" | "SSH_TTY" | "SSH_CLIENT" => Some(Self::Ssh),
            "TMUX" => Some(Self::Tmux),
            "STY" => Some(Self::Screen),
            _ => None,
        }
    }

    /// Returns what a program with this name is.
    fn of_program(name: &str) -> Option<Self> {
        let first = name.split([':', ' ']).next().unwrap_or_default();
        match first {
            "sshd" | "sshd-session" | "dropbear" => Some(Self::Ssh),
            "mosh-server" => Some(Self::Mosh),
            "tmux" => Some(Self::Tmux),
            "screen" | "SCREEN" => Some(Self::Screen),
            _ => None,
        }
    }
}

/// The host, and the way from it to the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Host {
    /// The variables that are set and tell something, in the order of a fixed list.
    pub variables: Vec<(&'static str, String)>,
    /// What stands between the program and the screen, each once.
    pub between: Vec<Between>,
    /// Kernel and processor, such as `6.1.0-18 x86_64`.
    pub kernel: String,
}

impl Host {
    /// Reads what the host tells.
    pub fn read() -> Self {
        Self { kernel: kernel(), ..Self::told(from_environment, &parents()) }
    }

    fn told(variable: impl Fn(&'static str) -> Option<OsString>, parents: &[String]) -> Self {
        let given = |name| variable(name).filter(|value| !value.is_empty());
        let text = |name| {
            let value = given(name)?.to_string_lossy().chars().take(MOST_TOLD).collect();
            Some((name, value))
        };
        let ways = ["SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT", "TMUX", "STY"];
        let said = ways.into_iter().filter(|name| given(name).is_some());
        let said = said.filter_map(Between::of_variable);
        let mut between: Vec<_> =
            said.chain(parents.iter().filter_map(|name| Between::of_program(name))).collect();
        between.sort_unstable();
        between.dedup();
        let variables = TOLD.into_iter().filter_map(text).collect();
        Self { variables, between, kernel: String::new() }
    }

    /// Returns what a variable says, when it is one that is told and says anything.
    pub fn variable(&self, name: &str) -> Option<&str> {
        let found = self.variables.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Returns the locale that says which characters the host takes a terminal to show.
    pub fn charset(&self) -> Option<&str> {
        LOCALE.into_iter().find_map(|name| self.variable(name))
    }

    /// Returns whether that locale is one of UTF-8.
    pub fn is_utf8(&self) -> bool {
        self.charset().is_some_and(says_utf_8)
    }
}

/// Returns the name that a terminal is remembered by: `TERM` and, when it is set, `TERM_PROGRAM`, without
/// what a file would have to escape; blank when neither is set.
pub(super) fn terminal_name(given: impl Fn(&'static str) -> Option<OsString>) -> String {
    let said = ["TERM", "TERM_PROGRAM"].into_iter().filter_map(given);
    let name: Vec<_> = said.map(|value| value.to_string_lossy().into_owned()).collect();
    let is_plain = |c: char| c.is_ascii_alphanumeric() || " -._+".contains(c);
    let plain = |c: char| if is_plain(c) { c } else { '_' };
    name.join(" ").chars().map(plain).take(MOST_IN_TERMINAL).collect()
}

fn kernel() -> String {
    // Where `/proc` is not mounted, nobody is told.
    let release = fs::read("/proc/sys/kernel/osrelease").unwrap_or_default();
    format!("{} {ARCH}", String::from_utf8_lossy(&release).trim()).trim_start().to_owned()
}

/// Returns the names of the programs that started this one, the nearest first: where variables are dropped
/// on the way, as `su -` does, they still tell.
fn parents() -> Vec<String> {
    let mut names = Vec::new();
    let mut number = "self".to_owned();
    while names.len() < MOST_PARENTS {
        let Ok(stat) = fs::read(format!("/proc/{number}/stat")) else { break };
        let Some((name, parent)) = in_stat(&String::from_utf8_lossy(&stat)) else { break };
        names.push(name);
        number = parent;
    }
    names
}

/// Returns a process's name and its parent's number from its line in `/proc`; a name can hold anything.
fn in_stat(line: &str) -> Option<(String, String)> {
    let (before, after) = line.rsplit_once(')')?;
    let name = before.split_once('(')?.1;
    let parent = after.split_whitespace().nth(1)?;
    Some((name.to_owned(), parent.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(variables: &[(&str, &str)], parents: &[&str]) -> Host {
        let variable = |name: &'static str| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| OsString::from(value))
        };
        let parents: Vec<_> = parents.iter().map(|name| (*name).to_owned()).collect();
        Host::told(variable, &parents)
    }

    #[test]
    fn the_way_to_the_screen_is_told_once_by_variables_and_by_those_who_started_us() {
        let host = told(
            &[("SSH_CONNECTION", "192.0.2.1 22 192.0.2.2 22"), ("SSH_TTY", "x"), ("TMUX", "x")],
            &["avtale", "bash", "tmux: server", "sshd-session"],
        );
        assert_eq!(host.between, [Between::Ssh, Between::Tmux]);
        assert_eq!(host.variables, []);
        let host = told(&[], &["bash", "SCREEN", "mosh-server", "sshd: kari [priv]"]);
        assert_eq!(host.between, [Between::Ssh, Between::Mosh, Between::Screen]);
    }

    #[test]
    fn only_variables_that_steer_something_are_told() {
        let host = told(&[("TERM", "xterm"), ("PASSWORD", "x"), ("LANG", "")], &[]);
        assert_eq!(host.variables, [("TERM", "xterm".to_owned())]);
        assert_eq!(host.variable("TERM"), Some("xterm"));
    }

    #[track_caller]
    fn charset(variables: &[(&str, &str)], expected: (Option<&str>, bool)) {
        let host = told(variables, &[]);
        assert_eq!((host.charset(), host.is_utf8()), expected);
    }

    #[test]
    fn the_strongest_locale_says_which_characters_there_are() {
        charset(&[], (None, false));
        charset(&[("LANG", "nb_NO.UTF-8")], (Some("nb_NO.UTF-8"), true));
        charset(&[("LANG", "nb_NO.utf8"), ("LC_ALL", "C")], (Some("C"), false));
        charset(&[("LANG", "nb_NO.ISO-8859-1"), ("LC_CTYPE", "C.utf8")], (Some("C.utf8"), true));
    }

    #[track_caller]
    fn named(variables: &[(&str, &str)], expected: &str) {
        let given = |name: &'static str| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, value)| OsString::from(value))
        };
        assert_eq!(terminal_name(given), expected);
    }

    #[test]
    fn a_terminal_has_a_name_that_a_file_can_hold() {
        named(&[("TERM", "xterm-256color")], "xterm-256color");
        named(&[("TERM", "screen"), ("TERM_PROGRAM", "tmux")], "screen tmux");
        named(&[("TERM", "a\"]\nb")], "a___b");
        named(&[("TERM", &"x".repeat(99))], &"x".repeat(60));
        named(&[], "");
    }

    #[test]
    fn a_process_may_be_called_anything() {
        let stat = "12 (a) b (c) S 7 12 12 0";
        assert_eq!(in_stat(stat), Some(("a) b (c".to_owned(), "7".to_owned())));
        assert_eq!(in_stat("12"), None);
    }
}
