//! The program and nano side by side in pseudo-terminals, in one run on the same texts: what a key, a paste, a
//! start and a session cost, held against the goals; nothing fails on a time. README tells how to run it.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    clippy::as_conversions,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "a bench may fail loudly, and it prints what it found"
)]

mod commands;
mod editor;
mod host;
mod keys;
mod many;
mod plan;
mod process;
mod session;
mod table;
mod terminal;
mod texts;

use table::{Options, Table};

fn main() {
    if !commands::is_there("nano") {
        return println!("nano is not installed: there is nothing to compare with");
    }
    let mut table = Table::new(options());
    plan::letters(&mut table);
    plan::other_keys(&mut table);
    plan::starts(&mut table);
    plan::sessions(&mut table);
    plan::far_away(&mut table);
    plan::drafts(&mut table);
    plan::commands(&mut table);
    plan::memory(&mut table);
    table.end();
}

/// Reads the command line and the environment.
///
/// `cargo bench` hands over an option of its own; words select figures.
fn options() -> Options {
    let built = env!("CARGO_BIN_EXE_avtale").to_owned();
    let program: &str = std::env::var("AVTALE_BENCH_BINARY").unwrap_or(built).leak();
    let mut options = Options { program, against: None, wanted: Vec::new(), quick: false };
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match &*argument {
            "--quick" => options.quick = true,
            "--against" => options.against = arguments.next().map(|path| &*path.leak()),
            option if option.starts_with('-') => {}
            _ => options.wanted.push(argument),
        }
    }
    options
}
