//! The first steps with the program: a new draft, and an answer in it.

use std::fs;
use std::path::Path;

use tempfile::TempDir;

use crate::terminal::Terminal;
use crate::{DOWN, ENTER};

/// Starts the program on an empty folder and writes "Æå" as the municipality of a new draft.
pub(crate) fn written(size: (u16, u16), folder: &TempDir, arguments: &[&str]) -> Terminal {
    let mut terminal = Terminal::start(size, folder.path(), arguments);
    write(&mut terminal);
    terminal
}

pub(crate) fn write(terminal: &mut Terminal) {
    make(terminal);
    fill_in(terminal);
}

pub(crate) fn make(terminal: &mut Terminal) {
    terminal.wait_for("Det er ingen utkast ennå");
    terminal.send(ENTER);
    terminal.wait_for("Hva skal utkastet hete?");
    terminal.send("Prøve");
    terminal.send(ENTER);
    terminal.wait_for("2 Parter");
}

pub(crate) fn fill_in(terminal: &mut Terminal) {
    terminal.send(DOWN);
    terminal.send(ENTER);
    terminal.wait_for("Hva heter kommunen?");
    terminal.send("Æå");
    terminal.wait_for("Æå");
}

/// Returns everything that stands in the drafts of a folder.
pub(crate) fn on_disk(folder: &Path) -> String {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect()
}
