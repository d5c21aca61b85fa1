//! The program in a real pseudo-terminal: the way in, the way through and every way out.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "helpers of tests may fail loudly"
)]

mod crash;
mod dice;
mod drafts;
mod mood;
mod outside;
mod recovery;
mod terminal;
mod together;
mod torn;
mod witness;
mod words;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use rustix::process::Signal;
use tempfile::TempDir;
use terminal::Terminal;

/// The program under test.
const AVTALE: &str = env!("CARGO_BIN_EXE_avtale");
/// How long the program may live on when it is told to end, or its line is gone.
const GONE: Duration = Duration::from_secs(2);

const ENTER: &str = "\r";
const TAB: &str = "\t";
const ESC: &str = "\x1b";
const DOWN: &str = "\x1b[B";
const CTRL_E: &str = "\x05";
const CTRL_O: &str = "\x0f";
const CTRL_Q: &str = "\x11";
const CTRL_Z: &str = "\x1a";

/// Starts the program on an empty folder and writes "Æå" as the municipality of a new draft.
fn written(size: (u16, u16), folder: &TempDir, arguments: &[&str]) -> Terminal {
    let mut terminal = Terminal::start(size, folder.path(), arguments);
    write(&mut terminal);
    terminal
}

fn write(terminal: &mut Terminal) {
    make(terminal);
    fill_in(terminal);
}

fn make(terminal: &mut Terminal) {
    terminal.wait_for("Det er ingen utkast ennå");
    terminal.send(ENTER);
    terminal.wait_for("Hva skal utkastet hete?");
    terminal.send("Prøve");
    terminal.send(ENTER);
    terminal.wait_for("2 Parter");
}

fn fill_in(terminal: &mut Terminal) {
    terminal.send(DOWN);
    terminal.send(ENTER);
    terminal.wait_for("Hva heter kommunen?");
    terminal.send("Æå");
    terminal.wait_for("Æå");
}

/// Returns everything that stands in the drafts of a folder.
fn on_disk(folder: &Path) -> String {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect()
}

#[test]
fn a_draft_is_made_written_saved_and_exported_and_the_terminal_given_back() {
    let folder = tempfile::tempdir().unwrap();
    let script = format!("'{AVTALE}'; echo \"kode $?\"; read line");
    let mut terminal =
        Terminal::start((80, 24), folder.path(), &["sh", "-c", &format!("read line; {script}")]);
    let before = terminal.modes();
    terminal.send("\n");
    write(&mut terminal);
    terminal.send(TAB);
    terminal.wait_for("2/4");
    terminal.wait_for("Lagret ");
    assert!(on_disk(folder.path()).contains("Æå"));
    terminal.send(CTRL_E);
    terminal.wait_for("Hva slags dokument");
    terminal.send("1");
    terminal.wait_for("Dokumentet ligger i");
    terminal.send(CTRL_O);
    terminal.wait_for("1 påbegynt");
    terminal.send(ESC);
    terminal.wait_for("\n Utkast\n");
    terminal.send(CTRL_Q);
    terminal.wait_for("kode 0");
    assert_eq!(terminal.modes(), before);
    terminal.send("\n");
    assert!(terminal.wait_for_end().success());
    let exported = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path());
    let mut exported = exported.filter(|path| path.extension().is_some_and(|it| it == "txt"));
    assert!(fs::read_to_string(exported.next().unwrap()).unwrap().contains("Æå"));
}

/// Ends the program by a signal: the text is saved, the program gone, the terminal as it was.
#[track_caller]
fn ended_by(signal: Signal) {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = written((80, 24), &folder, &[AVTALE]);
    let since = Instant::now();
    terminal.signal(signal);
    terminal.wait_for_end();
    assert!(since.elapsed() < GONE, "{:?}", since.elapsed());
    assert!(on_disk(folder.path()).contains("Æå"));
    assert!(terminal.modes().starts_with("(false, false, false, None)"), "{}", terminal.modes());
}

#[test]
fn a_signal_to_end_saves_what_was_typed_and_gives_the_terminal_back() {
    for signal in [Signal::HUP, Signal::TERM, Signal::INT, Signal::QUIT] {
        ended_by(signal);
    }
}

#[test]
fn a_last_save_that_failed_is_said_when_the_program_ends() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start((80, 24), folder.path(), &[AVTALE]);
    make(&mut terminal);
    fs::rename(folder.path(), folder.path().with_extension("borte")).unwrap();
    fill_in(&mut terminal);
    terminal.signal(Signal::TERM);
    assert!(!terminal.wait_for_end().success());
    assert!(terminal.text().contains("ikke lagret"), "{}", terminal.text());
    // It is the home folder too, where an emergency copy was kept.
    fs::remove_dir_all(folder.path()).unwrap();
    fs::rename(folder.path().with_extension("borte"), folder.path()).unwrap();
}

#[test]
fn typed_text_is_saved_when_the_connection_drops() {
    let folder = tempfile::tempdir().unwrap();
    let orphan = written((80, 24), &folder, &[AVTALE]).hang_up();
    let lived = orphan.wait_for_end();
    assert!(lived < GONE, "{lived:?}");
    assert!(on_disk(folder.path()).contains("Æå"));
}

#[test]
fn typed_text_is_saved_when_the_line_is_gone_without_a_signal() {
    let folder = tempfile::tempdir().unwrap();
    // Only the leader of the session is told, and this one doesn't listen.
    let script = format!("trap '' HUP; '{AVTALE}'; true");
    let orphan = written((80, 24), &folder, &["sh", "-c", &script]).hang_up();
    let lived = orphan.wait_for_end();
    assert!(lived < GONE, "{lived:?}");
    assert!(on_disk(folder.path()).contains("Æå"));
}

#[test]
fn no_size_loses_a_letter() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = written((80, 24), &folder, &[AVTALE]);
    for size in [(1, 1), (59, 20), (300, 3), (500, 200), (2, 60)] {
        terminal.resize(size);
        terminal.send("ø");
    }
    terminal.resize((120, 40));
    terminal.wait_for("Æåøøøøø");
    terminal.resize((80, 24));
    terminal.send("!");
    terminal.wait_for("Æåøøøøø!");
    terminal.signal(Signal::TERM);
    terminal.wait_for_end();
    assert!(on_disk(folder.path()).contains("Æåøøøøø!"));
}

#[test]
fn a_window_of_one_cell_is_enough_to_start_and_leave() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start((1, 1), folder.path(), &[AVTALE]);
    terminal.wait_until("the first frame", |screen| !screen.trim().is_empty());
    terminal.send(CTRL_Q);
    assert!(terminal.wait_for_end().success());
}

#[test]
fn the_program_stops_for_the_shell_and_comes_back_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let script = format!("set -m; '{AVTALE}'; echo stanset; read line; fg; echo slutt; read line");
    let mut terminal = written((80, 24), &folder, &["bash", "-c", &script]);
    terminal.send(ESC);
    terminal.wait_for("v tips");
    terminal.send("Z");
    terminal.wait_for("stanset");
    assert!(terminal.modes().starts_with("(false, false, false, None)"), "{}", terminal.modes());
    terminal.send("\n");
    terminal.wait_for("Hva heter kommunen?");
    terminal.send(ENTER);
    terminal.send("ø");
    terminal.wait_for("Æåø");
    terminal.send(CTRL_Z);
    terminal.send(CTRL_Q);
    terminal.wait_for("slutt");
}
