//! The first steps with the program: a new draft, and an answer in it.

use std::fs;
use std::path::Path;

use rustix::process::Signal;
use tempfile::TempDir;

use crate::terminal::Terminal;
use crate::{AVTALE, DOWN, ENTER, drafts};

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
    terminal.wait_for("Lag det første utkastet");
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

#[test]
fn a_list_from_a_word_processor_is_pasted_as_items_with_and_without_marks_around_it() {
    let list = "\u{f0b7}\tKari Nordmann\tr\u{e5}dgiver\r\n\u{f0b7}\tOla\u{a0}Nordmann\tleder\r\n";
    let burst = list.replace("\r\n", "\r").replace('\t', " ");
    for (pasted, names) in [
        (format!("\x1b[200~{list}\x1b[201~"), ["Kari Nordmann · rådgiver", "Ola Nordmann · leder"]),
        (burst, ["Kari Nordmann rådgiver", "Ola Nordmann leder"]),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let id = drafts::make(folder.path());
        let mut terminal = Terminal::start((80, 24), folder.path(), &[AVTALE, "open", &id]);
        terminal.wait_for("Organisering og brevhode");
        terminal.send(&format!("{}{ENTER}", DOWN.repeat(19)));
        terminal.wait_for("1/");
        terminal.send(&pasted);
        terminal.wait_for("Limt inn som 2 punkter.");
        for name in names {
            terminal.wait_for(name);
        }
        terminal.send("u");
        terminal.wait_until("the list as it was", |screen| !screen.contains("Ola"));
        terminal.signal(Signal::TERM);
        terminal.wait_for_end();
    }
}
