//! Looking for a command in the help, and running it from there.

use super::moved;
use crate::app::help::Help;
use crate::app::keymap::Situation;
use crate::app::screen::{Panel, Screen, Typing};
use crate::app::{App, Command, Effect};
use crate::base::{Message, Moment};

/// Where a text is left for when a command is run that means nothing in texts.
const AROUND_TEXTS: [Situation; 4] =
    [Situation::Resting, Situation::Options, Situation::Items, Situation::Clauses];

impl App {
    pub(super) fn toggle_help(&mut self) {
        self.panel = match self.panel {
            Some(Panel::Help(_)) => None,
            Some(
                Panel::Hints
                | Panel::Guideline(_)
                | Panel::Suggestions { .. }
                | Panel::Preview { .. }
                | Panel::Difference
                | Panel::Agreement
                | Panel::Deviation,
            )
            | None => Some(Panel::Help(Help::default())),
        };
    }

    /// Types words to look for in the help; what was looked for last stands there.
    pub(super) fn seek(&mut self, help: Help) {
        self.panel = Some(Panel::Help(Help { typing: Typing::Yes, ..help }));
    }

    /// Takes in the words as they are typed, and which commands they name.
    pub(super) fn sought(&mut self, query: String, commands: Vec<Command>) {
        if let Some(Panel::Help(help)) = &mut self.panel {
            let found = (!query.trim().is_empty()).then_some(commands);
            *help = Help { row: 0, query, found, typing: help.typing };
        }
    }

    pub(super) fn help_command(
        &mut self,
        help: &Help,
        command: Command,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let rows = self.help_rows();
        if let Some(row) = moved(command, help.row, rows.len()) {
            self.panel = Some(Panel::Help(Help { row, ..help.clone() }));
        } else if let (Command::Open, Some(row)) = (command, rows.get(help.row)) {
            self.run_from_help(row.command, now, effects);
        }
    }

    /// Closes the help and runs a command as if its key had been pressed; a text, or a section, in which it
    /// means nothing is left for it.
    fn run_from_help(&mut self, command: Command, now: Moment, effects: &mut Vec<Effect>) {
        self.panel = None;
        if command == Command::Help {
            return;
        }
        let means_in = |app: &Self, situations: &[Situation]| {
            let row = app.keys.rows().iter().find(|row| row.command == command);
            row.is_some_and(|row| situations.iter().any(|at| row.means(*at)))
        };
        if !self.offers(command) && self.writing.is_some() && means_in(self, &AROUND_TEXTS) {
            self.back(now, effects);
        }
        let in_draft = self.session.is_some() && !matches!(self.screen, Screen::Drafts { .. });
        if !self.offers(command) && in_draft && means_in(self, &[Situation::Overview]) {
            self.go_to_overview(now, effects);
        }
        if self.offers(command) {
            self.command(command, now, effects);
        } else {
            self.notice = Some(Message::new("app-help-not-here"));
        }
    }

    fn offers(&self, command: Command) -> bool {
        self.offered(self.situation()).any(|row| row.command == command)
    }
}
