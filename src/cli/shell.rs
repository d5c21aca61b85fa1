//! What a shell and `man` know of the commands.

use std::io;

use clap::{Args, Command, ValueEnum};
use clap_complete::Shell as Completing;
use clap_mangen::Man;

use super::failure::Failure;
use super::session::Session;
use super::wording;
use crate::base::Message;
use crate::texts::Texts;

/// The headings that a page has from its maker, and what ours are called.
const HEADINGS: [(&str, &str); 6] = [
    ("NAME", "cli-man-name"),
    ("SYNOPSIS", "cli-man-synopsis"),
    ("DESCRIPTION", "cli-man-description"),
    ("OPTIONS", "cli-man-options"),
    ("SUBCOMMANDS", "cli-man-commands"),
    ("VERSION", "cli-man-version"),
];

#[derive(Debug, Args)]
pub(super) struct Completions {
    #[arg(
        value_enum,
        hide_possible_values = true,
        value_name = "cli-value-shell",
        help = "cli-completions-shell"
    )]
    shell: ShellName,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum ShellName {
    Bash,
    Zsh,
    Fish,
}

#[derive(Debug, Args)]
pub(super) struct Manual {
    #[arg(value_name = "cli-value-command", help = "cli-man-command")]
    command: Option<String>,
}

/// Writes what a shell completes commands by.
pub(super) fn completions(
    session: &mut Session<'_, '_>,
    asked: &Completions,
) -> Result<(), Failure> {
    let shell = match asked.shell {
        ShellName::Bash => Completing::Bash,
        ShellName::Zsh => Completing::Zsh,
        ShellName::Fish => Completing::Fish,
    };
    let mut command = wording::command(session.texts);
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, "avtale", &mut script);
    session.output.write(&script)
}

/// Writes the page of `man` on the program, or on one of its commands.
pub(super) fn manual(session: &mut Session<'_, '_>, asked: &Manual) -> Result<(), Failure> {
    let whole = wording::command(session.texts);
    let command = match &asked.command {
        None => whole,
        Some(name) => {
            let of_name = whole.find_subcommand(name).cloned();
            let none = || Failure::said(Message::new("cli-man-none").with("name", name));
            let command = of_name.ok_or_else(none)?;
            let (called, page) = (format!("avtale {name}"), format!("avtale-{name}"));
            command.bin_name(called).display_name(page.clone()).name(page)
        }
    };
    let page = page(command, session.texts).unwrap_or_default();
    session.output.write(page.as_bytes())
}

/// Returns a page; writing to memory cannot fail.
fn page(command: Command, texts: &Texts) -> io::Result<String> {
    let mut bytes = Vec::new();
    let title = command.get_name().to_owned();
    Man::new(command).title(title).section("1").render(&mut bytes)?;
    let mut page = String::from_utf8_lossy(&bytes).into_owned();
    for (english, key) in HEADINGS {
        page = page.replace(&format!(".SH {english}\n"), &format!(".SH {}\n", texts.get(key)));
    }
    Ok(page)
}
