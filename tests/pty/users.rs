//! Users of one host who share nothing but a group, as far as the machine lets a test have them.

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::OnceLock;

use rustix::process::geteuid;
use tempfile::TempDir;

use crate::AVTALE;
use crate::terminal::Terminal;

/// The number of the first user; the group has the same. No accounts belong to them.
const FIRST: u32 = 50_000;
/// What the users' files are without the help of the folder: their own alone.
const PRIVATE: &str = "umask 077; HOME=\"$HOME/$(id -u)\"; exec \"$@\"";

/// Returns the way in which a program is started by the user with a number from 0.
fn as_user(number: u32) -> Vec<String> {
    let user = format!("--reuid={}", FIRST + number);
    let group = format!("--regid={FIRST}");
    let words = ["setpriv", &user, &group, "--clear-groups", "sh", "-c", PRIVATE, "sh"];
    words.map(str::to_owned).to_vec()
}

/// Returns whether a program can be started by other users: that is for root, and the program must lie where
/// they reach it.
fn are_many() -> bool {
    static MANY: OnceLock<bool> = OnceLock::new();
    *MANY.get_or_init(|| {
        let words = as_user(0);
        let mut started = Command::new(&words[0]);
        started.args(&words[1..]).args([AVTALE, "--version"]).env("HOME", "/nonexistent");
        geteuid().is_root()
            && started
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status()
                .is_ok_and(|it| it.success())
    })
}

/// Returns what a program is started with so that it is the user's with a number from 0; nothing where all are
/// one user.
fn user(number: u32) -> Vec<String> {
    if are_many() { as_user(number) } else { Vec::new() }
}

/// Returns what a user is called.
pub(crate) fn name(number: u32) -> String {
    format!("Deltaker {number}")
}

/// Returns an empty folder for drafts that all users may write in, and nobody else.
pub(crate) fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    if are_many() {
        chown(folder.path(), None, Some(FIRST)).unwrap();
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o2770)).unwrap();
    }
    folder
}

/// Returns the words for how many users a number of people are.
pub(crate) fn told(people: u32) -> String {
    if are_many() {
        format!("{people} users of one group")
    } else {
        "one user, since only root can start others".to_owned()
    }
}

/// Asserts that the journals of so many people belong to as many users, and are open to the group alone.
#[track_caller]
pub(crate) fn assert_apart(folder: &Path, id: &str, people: u32) {
    if !are_many() {
        return;
    }
    let journals = fs::read_dir(folder.join(format!("{id}.history"))).unwrap();
    let journals = journals.map(|entry| entry.unwrap().path());
    let journals = journals.filter(|path| path.extension().is_some_and(|it| it == "journal"));
    let mut owners: Vec<_> = journals
        .map(|path| {
            let it = fs::metadata(path).unwrap();
            (it.uid(), it.gid(), it.mode() & 0o7777)
        })
        .collect();
    owners.sort_unstable();
    let expected: Vec<_> = (0..people).map(|number| (FIRST + number, FIRST, 0o660)).collect();
    assert_eq!(owners, expected);
}

/// Opens a draft as one of the users, and waits for its overview.
#[track_caller]
pub(crate) fn open(folder: &Path, id: &str, number: u32) -> Terminal {
    let mut terminal = start(folder, number, &["open", id]);
    terminal.wait_for("1 Organisering og brevhode");
    terminal
}

/// Puts a draft on the wall as one of the users.
pub(crate) fn wall(folder: &Path, id: &str, number: u32) -> Terminal {
    start(folder, number, &["wall", id])
}

fn start(folder: &Path, number: u32, command: &[&str]) -> Terminal {
    let (before, name) = (user(number), name(number));
    let before = before.iter().map(String::as_str);
    let program = before.chain([AVTALE, "--as", &name]).chain(command.iter().copied());
    Terminal::start((80, 24), folder, &program.collect::<Vec<_>>())
}
