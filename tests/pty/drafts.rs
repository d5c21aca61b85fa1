//! Drafts for tests: made by the program, opened in it, and one as large as drafts get.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

use crate::AVTALE;
use crate::terminal::Terminal;

/// The size of the terminals.
const SIZE: (u16, u16) = (80, 24);
/// What the overview shows.
const OVERVIEW: &str = "1 Organisering og brevhode";
/// How many bytes a note of a large draft has.
const NOTE: usize = 50_000;

/// Makes a draft and returns its id.
#[track_caller]
pub(crate) fn make(folder: &Path) -> String {
    let made = avtale(folder, &["new", "--title", "Prøve", "--no-open"]);
    made.trim().to_owned()
}

/// Makes a draft of about so many bytes, most of them in notes, and returns its id.
#[track_caller]
pub(crate) fn make_large(folder: &Path, bytes: usize) -> String {
    let id = make(folder);
    let path = path(folder, &id);
    let mut draft: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    let text = "Ordene må stå her i morgen også. ".repeat(NOTE / 34);
    let notes = (1..=bytes / NOTE)
        .map(|number| (format!("n{number}"), json!({"section": "parties", "text": text})));
    draft["notes"] = Value::Object(notes.collect());
    fs::write(path, serde_json::to_vec_pretty(&draft).unwrap()).unwrap();
    id
}

/// Returns the file of a draft.
pub(crate) fn path(folder: &Path, id: &str) -> PathBuf {
    folder.join(format!("{id}.json"))
}

/// Runs a command on the drafts of a folder and returns what it prints.
#[track_caller]
pub(crate) fn avtale(folder: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(AVTALE);
    command.args(arguments).env("AVTALE_DRAFTS", folder).env("AVTALE_USER", "Kari Nordmann");
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {said}");
    String::from_utf8(output.stdout).unwrap()
}

/// Opens a draft, and waits for its overview.
#[track_caller]
pub(crate) fn open(folder: &Path, id: &str) -> Terminal {
    let mut terminal = Terminal::start(SIZE, folder, &[AVTALE, "open", id]);
    terminal.wait_for(OVERVIEW);
    terminal
}

/// Starts the program on the list of drafts.
pub(crate) fn list(folder: &Path) -> Terminal {
    Terminal::start(SIZE, folder, &[AVTALE])
}
