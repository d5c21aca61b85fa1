//! The help: the commands that mean something where it was opened, and then all others.

use super::screen::{Panel, Typing};
use super::{App, Command};

/// Where in the help the drafters are, and what they look for there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Help {
    /// The row selected, from 0, of those that are shown.
    pub row: usize,
    /// The words looked for last; empty when none were.
    pub query: String,
    /// The commands that the words name; `None` while none are looked for.
    pub found: Option<Vec<Command>>,
    /// Whether the words are being typed.
    pub typing: Typing,
}

/// A row of the help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HelpRow {
    /// The command.
    pub command: Command,
    /// Whether it means something where the help was opened.
    pub here: bool,
}

impl App {
    /// Returns every command that is allowed, those first that mean something below the help.
    pub fn commands(&self) -> Vec<HelpRow> {
        let below = self.situation_below();
        let here: Vec<Command> = self.offered(below).map(|row| row.command).collect();
        let others = self.keys.rows().iter().map(|row| row.command);
        let others = others.filter(|command| {
            let allowed = self.access.allows(*command) && self.purpose.allows(*command);
            allowed && !here.contains(command)
        });
        let others: Vec<Command> = others.collect();
        let row = |here| move |command| HelpRow { command, here };
        here.into_iter().map(row(true)).chain(others.into_iter().map(row(false))).collect()
    }

    /// Returns the rows that the help shows: all, or those that the words looked for name.
    pub fn help_rows(&self) -> Vec<HelpRow> {
        let found = match &self.panel {
            Some(Panel::Help(Help { found, .. })) => found.as_ref(),
            Some(_) | None => None,
        };
        let mut rows = self.commands();
        rows.retain(|row| found.is_none_or(|found| found.contains(&row.command)));
        rows
    }
}
