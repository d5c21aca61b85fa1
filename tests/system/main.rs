//! Tests that need the system: a real terminal by tmux, a parser of HTML, word processors, readers of PDF,
//! disks that fail, a real sshd, strace, GNU screen, Debian's dictionaries, and the package for Debian.
//!
//! They run with `--features system-tests`, as root.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::disallowed_methods,
    reason = "helpers of tests may fail loudly"
)]

#[path = "../pty/drafts.rs"]
#[expect(dead_code, reason = "it has more than these tests need")]
mod drafts;
mod faults;
mod host;
mod html;
mod office;
mod package;
#[cfg(feature = "pdf")]
mod pdf;
mod python;
mod renderer;
#[cfg(feature = "spell")]
mod spelling;
mod sshd;
mod strace;
#[path = "../pty/terminal.rs"]
#[expect(dead_code, reason = "it has more than these tests need")]
mod terminal;
mod terminals;
mod tmux;
#[path = "../pty/words.rs"]
#[expect(dead_code, reason = "it has more than these tests need")]
mod words;

use std::io::Write as _;

use tmux::Terminal;

/// The program under test.
const AVTALE: &str = env!("CARGO_BIN_EXE_avtale");

/// Says something that is read also when a test succeeds.
fn say(text: &str) {
    std::io::stderr().write_all(text.as_bytes()).unwrap();
}

/// Runs the program between two readings of the terminal's settings, which must be the same.
#[track_caller]
fn leaves_the_terminal_alone(columns: u16, rows: u16) {
    let terminal = Terminal::open(columns, rows);
    terminal.enter("stty -a > before; stty size");
    terminal.wait_for(&format!("{rows} {columns}\n"));
    terminal.enter(&format!("'{AVTALE}' list --drafts . ; echo \"code [$?]\""));
    terminal.wait_for("code [0]");
    terminal.press(&["C-l"]);
    terminal.enter("stty -a > after; cmp before after && echo \"as [before]\"");
    terminal.wait_for("as [before]\n");
}

#[test]
fn a_listing_leaves_the_terminal_as_it_was() {
    leaves_the_terminal_alone(80, 24);
    leaves_the_terminal_alone(200, 50);
}

/// Writes a first answer in a terminal of this size, leaves, and comes back to it.
#[track_caller]
fn is_written_left_and_found_again(columns: u16, rows: u16) {
    let terminal = Terminal::open(columns, rows);
    terminal.enter(&format!("'{AVTALE}' --drafts utkast; echo \"code [$?]\""));
    terminal.wait_for("Lag det første utkastet");
    terminal.press(&["Enter"]);
    terminal.wait_for("Hva skal utkastet hete?");
    terminal.enter("Ås kommune");
    terminal.wait_for("Organisering og brevhode");
    terminal.press(&["Down", "Enter"]);
    terminal.wait_for("Hva heter kommunen?");
    terminal.enter("A\u{30a}s");
    terminal.wait_for("Hva heter enheten");
    terminal.enter("flyktningtjenesten på Søråsteigen");
    terminal.wait_for("Hvilket NAV-kontor");
    terminal.wait_for("Lagret ");
    terminal.press(&["C-q"]);
    terminal.wait_for("code [0]");
    terminal.enter(&format!("clear; '{AVTALE}' --drafts utkast open Ås"));
    terminal.wait_for("Parter");
    terminal.press(&["Down", "Enter"]);
    let screen = terminal.wait_for("Hva heter kommunen?");
    assert!(
        screen.contains("\n Ås") || screen.contains("| Ås"),
        "composed, where it stood:\n{screen}"
    );
    terminal.press(&["Tab"]);
    terminal.wait_for("flyktningtjenesten på Søråsteigen");
}

#[test]
fn a_draft_is_written_left_and_found_again_in_a_real_terminal() {
    is_written_left_and_found_again(80, 24);
    is_written_left_and_found_again(200, 50);
}

#[test]
fn where_no_shell_can_resume_it_the_program_stays_in_front() {
    let folder = tempfile::tempdir().unwrap();
    // As in a container: the parent's session was begun outside, where numbers of processes mean others.
    let inside = format!("'{AVTALE}'; echo \"code [$?]\"");
    let command = ["unshare", "--pid", "--fork", "sh", "-c", &inside];
    let mut terminal = terminal::Terminal::start((80, 24), folder.path(), &command);
    terminal.wait_for("Lag det første utkastet");
    terminal.send("Z");
    terminal.wait_for("kan ikke legges i bakgrunnen");
    terminal.send("q");
    terminal.wait_for("code [0]");
}

#[test]
fn every_worked_draft_gives_html_by_the_standard() {
    let folder = tempfile::tempdir().unwrap();
    let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/drafts");
    for example in std::fs::read_dir(examples).unwrap() {
        let example = example.unwrap().path();
        std::fs::copy(&example, folder.path().join(example.file_name().unwrap())).unwrap();
        let id = example.file_stem().unwrap().to_str().unwrap();
        let output = std::process::Command::new(AVTALE)
            .args(["--drafts", folder.path().to_str().unwrap()])
            .args(["export", id, "--format", "html", "-o", "-"])
            .output()
            .unwrap();
        assert!(output.status.success(), "{id}: {}", String::from_utf8_lossy(&output.stderr));
        let page = String::from_utf8(output.stdout).unwrap();
        assert!(page.contains("<h1"), "{id}: {page}");
        assert_eq!(html::faults(&page), Vec::<String>::new(), "{id}");
    }
}
