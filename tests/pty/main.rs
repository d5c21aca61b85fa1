//! The program in a real pseudo-terminal: the way in, the way through and every way out.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "helpers of tests may fail loudly"
)]

mod copies;
mod crash;
mod dice;
mod display;
mod drafts;
mod hostile;
mod line;
mod mood;
mod outside;
mod random_keys;
mod recovery;
mod replay;
mod terminal;
mod together;
mod together_live;
mod torn;
mod users;
mod walk;
mod ways_out;
mod witness;
mod words;
mod writer;

use std::fs;
use std::time::Duration;

use rustix::process::Signal;
use terminal::Terminal;
use walk::{on_disk, write, written};

/// The program under test.
const AVTALE: &str = env!("CARGO_BIN_EXE_avtale");
/// How long the program may live on when it is told to end, or its line is gone.
const GONE: Duration = Duration::from_secs(2);

const ENTER: &str = "\r";
const TAB: &str = "\t";
const ESC: &str = "\x1b";
const DOWN: &str = "\x1b[B";
const CTRL_E: &str = "\x05";
const CTRL_L: &str = "\x0c";
const CTRL_O: &str = "\x0f";
const CTRL_Q: &str = "\x11";
const CTRL_Z: &str = "\x1a";

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
    terminal.wait_for("4 ren tekst");
    terminal.send("4");
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
