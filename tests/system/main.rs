//! Tests that need programs of the system: a real terminal by tmux, and a parser of HTML.
//!
//! They run with `--features system-tests`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "helpers of tests may fail loudly"
)]

mod html;
mod tmux;

use tmux::Terminal;

/// The program under test.
const AVTALE: &str = env!("CARGO_BIN_EXE_avtale");

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
