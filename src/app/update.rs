//! What a message changes; one file for each kind of place.

mod clauses;
mod dialog;
mod drafts;
mod fields;
mod items;
mod moving;
mod overview;
mod panel;
mod writing;

use super::screen::{Dialog, Focus, Screen, SectionScreen};
use super::{App, Command, Effect, Msg, Session, Situation};
use crate::base::{Message, Moment, SectionId};
use crate::draft::{Draft, Edit, Stamp};
use crate::store::StoreError;

impl App {
    /// Takes in what happened at the moment `now`, and returns what shall be done, in order.
    pub fn update(&mut self, msg: Msg, now: Moment) -> Vec<Effect> {
        let mut effects = Vec::new();
        match msg {
            Msg::Command(command) => {
                self.notice = None;
                self.command(command, now, &mut effects);
            }
            Msg::Pick(number) => self.pick(number, now, &mut effects),
            Msg::Wrote { text, pasted, removed } => {
                if removed > 0 {
                    self.notice = Some(Message::new("app-removed-hidden").count("count", removed));
                }
                self.wrote(&text, pasted, now);
            }
            Msg::Tick => {}
            Msg::Listed(listed) => self.drafts = Some(listed),
            Msg::Opened(opened) => self.opened(opened),
            Msg::Saved { revision } => self.saved(revision, now, &mut effects),
            Msg::SaveFailed { error } => self.save_failed(error, now),
            Msg::Exported(Ok(path)) => {
                self.notice = Some(Message::new("app-exported").with("path", &path));
            }
            Msg::Exported(Err(StoreError(message))) => self.notice = Some(message),
            Msg::Hangup => {
                self.save(now, &mut effects);
                effects.push(Effect::Quit);
            }
        }
        self.save_if(false, now, &mut effects);
        effects
    }

    fn command(&mut self, command: Command, now: Moment, effects: &mut Vec<Effect>) {
        if self.dialog.is_some() {
            return self.dialog_command(command, now, effects);
        }
        match command {
            Command::Quit => self.quit(now, effects),
            Command::Redraw => effects.push(Effect::Redraw),
            Command::Suspend => {
                self.save(now, effects);
                effects.push(Effect::Suspend);
            }
            Command::Save => self.save(now, effects),
            Command::Undo => self.undo(now),
            Command::Redo => self.redo(now),
            Command::Help => self.toggle_help(),
            Command::Guidance => self.cycle_guidance(),
            Command::Export => self.ask_for_format(),
            Command::Declare => self.ask_for_state(),
            Command::Overview => self.go_to_overview(now, effects),
            Command::NextMissing => self.go_to_next_missing(now, effects),
            Command::Note => self.write_note(),
            Command::Back => self.back(now, effects),
            Command::Open
            | Command::NextField
            | Command::PreviousField
            | Command::NextSection
            | Command::PreviousSection
            | Command::Add
            | Command::Remove
            | Command::MoveUp
            | Command::MoveDown
            | Command::Replace
            | Command::LeaveOut
            | Command::Restore
            | Command::Reason
            | Command::Heading
            | Command::Rename
            | Command::Up
            | Command::Down
            | Command::PageUp
            | Command::PageDown
            | Command::First
            | Command::Last => self.command_here(command, now, effects),
        }
    }

    /// Runs a command whose meaning depends on what has the focus.
    fn command_here(&mut self, command: Command, now: Moment, effects: &mut Vec<Effect>) {
        if self.panel.is_some() {
            return self.panel_command(command, now, effects);
        }
        match self.situation() {
            Situation::Drafts => self.drafts_command(command, now, effects),
            Situation::Overview => self.overview_command(command, now, effects),
            Situation::WritingLine | Situation::Naming | Situation::WritingProse => {
                self.writing_command(command, now, effects);
            }
            Situation::Resting | Situation::Options => self.field_command(command, now, effects),
            Situation::Items => self.items_command(command, now, effects),
            Situation::Clauses => self.clauses_command(command, now, effects),
            Situation::Preview | Situation::Reading | Situation::Dialog => {}
        }
    }

    fn pick(&mut self, number: usize, now: Moment, effects: &mut Vec<Effect>) {
        let row = number.saturating_sub(1);
        match self.situation() {
            Situation::Dialog => self.answer(row, now, effects),
            Situation::Options => self.choose(row, now, effects),
            Situation::WritingLine
            | Situation::Naming
            | Situation::WritingProse
            | Situation::Drafts
            | Situation::Overview
            | Situation::Resting
            | Situation::Items
            | Situation::Clauses
            | Situation::Preview
            | Situation::Reading => {}
        }
    }

    fn opened(&mut self, opened: Result<Box<Draft>, StoreError>) {
        match opened {
            Ok(draft) => {
                let Some(template) = self.library.get(&draft.template.id) else {
                    let id = draft.template.id.as_str();
                    self.notice = Some(Message::new("app-no-template").with("template", id));
                    return;
                };
                self.session = Some(Session::new(template, *draft));
                self.screen = Screen::Overview { row: 0 };
                self.panel = None;
                self.writing = None;
            }
            Err(StoreError(message)) => self.notice = Some(message),
        }
    }

    fn saved(&mut self, revision: u64, now: Moment, effects: &mut Vec<Effect>) {
        let Some(session) = &mut self.session else { return };
        session.saving.succeeded(revision, now);
        // Saved after all: whoever was asked whether to leave without it wanted to leave.
        let asked = self.dialog.as_ref().is_some_and(Dialog::is_about_leaving);
        if (self.leaving || asked) && !session.saving.is_unsaved() {
            self.dialog = None;
            effects.push(Effect::Quit);
        }
    }

    fn save_failed(&mut self, error: StoreError, now: Moment) {
        if let Some(session) = &mut self.session {
            session.saving.failed(error.clone(), now);
        }
        if self.leaving {
            self.ask_whether_to_leave_unsaved(error);
        }
    }

    /// Saves at once what is not yet asked to be saved.
    fn save(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.seal();
        self.save_if(true, now, effects);
    }

    fn save_if(&mut self, at_once: bool, now: Moment, effects: &mut Vec<Effect>) {
        let Some(session) = &mut self.session else { return };
        if session.saving.ask(now, at_once) {
            effects.push(Effect::Save {
                draft: Box::new(session.draft.clone()),
                revision: session.saving.revision(),
            });
        }
    }

    /// Leaves as soon as everything is saved; asked twice, whatever holds the save up, the person chooses.
    fn quit(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.save(now, effects);
        if !self.is_unsaved() {
            effects.push(Effect::Quit);
        } else if std::mem::replace(&mut self.leaving, true) {
            let slow = || StoreError(Message::new("app-save-slow"));
            let why = self.failure().unwrap_or_else(slow);
            self.ask_whether_to_leave_unsaved(why);
        }
    }

    fn failure(&self) -> Option<StoreError> {
        match self.session.as_ref()?.saving.state() {
            super::SaveState::Failed(error) => Some(error.clone()),
            super::SaveState::Untouched
            | super::SaveState::Saved(_)
            | super::SaveState::Unsaved => None,
        }
    }

    fn undo(&mut self, now: Moment) {
        let Some(session) = &mut self.session else { return };
        match session.undo(now) {
            Ok(true) => self.reread(),
            Ok(false) => self.notice = Some(Message::new("app-nothing-to-undo")),
            Err(refusal) => self.notice = Some(refusal.message()),
        }
    }

    fn redo(&mut self, now: Moment) {
        let Some(session) = &mut self.session else { return };
        match session.redo(now) {
            Ok(true) => self.reread(),
            Ok(false) => self.notice = Some(Message::new("app-nothing-to-redo")),
            Err(refusal) => self.notice = Some(refusal.message()),
        }
    }

    fn seal(&mut self) {
        if let Some(session) = &mut self.session {
            session.seal();
        }
    }

    /// Applies an edit to the open draft; a refusal becomes the notice.
    fn apply(&mut self, edit: Edit, now: Moment) -> bool {
        let Some(session) = &mut self.session else { return false };
        match session.apply(edit, Stamp { by: self.user.clone(), at: now }) {
            Ok(()) => true,
            Err(refusal) => {
                self.notice = Some(refusal.message());
                false
            }
        }
    }

    /// Applies an edit that takes something away, and says how to get it back.
    fn remove(&mut self, edit: Edit, now: Moment) {
        if self.apply(edit, now) {
            self.notice = Some(Message::new("app-removed"));
        }
    }

    /// Returns the section that is open.
    pub fn section_screen(&self) -> Option<&SectionScreen> {
        match &self.screen {
            Screen::Section(screen) => Some(screen),
            Screen::Drafts { .. } | Screen::Overview { .. } => None,
        }
    }

    fn set_focus(&mut self, focus: Focus) {
        if let Screen::Section(screen) = &mut self.screen {
            screen.focus = focus;
        }
    }

    /// Returns the section in question: the one entered, or the one selected in the overview.
    fn section_here(&self) -> Option<SectionId> {
        match &self.screen {
            Screen::Section(screen) => Some(screen.section.clone()),
            Screen::Overview { row } => self.session.as_ref()?.section_ids().nth(*row).cloned(),
            Screen::Drafts { .. } => None,
        }
    }
}

/// Returns the row that a moving command goes to; `None` for other commands.
fn moved(command: Command, row: usize, rows: usize) -> Option<usize> {
    let last = rows.saturating_sub(1);
    let moves = [
        (Command::Up, row.saturating_sub(1)),
        (Command::Down, (row + 1).min(last)),
        (Command::PageUp, row.saturating_sub(PAGE)),
        (Command::PageDown, (row + PAGE).min(last)),
        (Command::First, 0),
        (Command::Last, last),
    ];
    moves.into_iter().find(|(moving, _)| *moving == command).map(|(_, to)| to)
}

/// Rows that a page key moves by: what a list shows at 80x24.
const PAGE: usize = 10;
