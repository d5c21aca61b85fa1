//! The drafts list.

use super::moved;
use crate::app::coming::Coming;
use crate::app::screen::{Screen, Target};
use crate::app::{App, Command, Effect, Request};
use crate::base::{DraftId, Message, Moment};
use crate::store::seam::Listed;

/// The row of the example, where there are no drafts.
const EXAMPLE: usize = 1;

impl App {
    #[expect(clippy::wildcard_enum_match_arm, reason = "the key map offers no other command here")]
    pub(super) fn drafts_command(
        &mut self,
        command: Command,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let Screen::Drafts { row } = self.screen else { return };
        let rows = self.drafts_rows();
        if let Some(row) = moved(command, row, rows) {
            self.screen = Screen::Drafts { row };
            return;
        }
        match command {
            Command::TakeIn => self.look_for_copies(now, effects),
            Command::Open | Command::Add if self.coming != Coming::Nothing => {
                self.notice = Some(Message::new("app-coming"));
            }
            Command::Open if !self.listed().is_empty() => self.open_listed(row, now, effects),
            // The folder may be gone together with the list: what is not saved can still be seen.
            Command::Open if self.holds_unsaved() => self.screen = Screen::Overview { row: 0 },
            Command::Open if row == EXAMPLE => self.open_example(now, effects),
            Command::Open | Command::Add => self.write(Target::NewDraft, String::new()),
            _ => {}
        }
    }

    fn open_listed(&mut self, row: usize, now: Moment, effects: &mut Vec<Effect>) {
        match self.listed().get(row).cloned() {
            Some(Listed::Draft(summary)) => {
                let held = self.session.as_ref().map(|session| &session.draft.id);
                if self.holds_unsaved() && held == Some(&summary.id) {
                    // What is here is newer than what is on disk.
                    self.screen = Screen::Overview { row: 0 };
                } else if self.let_go(now, effects) {
                    self.coming = Coming::Opening(summary.id.clone());
                    effects.push(Effect::Ask(Request::Open(summary.id)));
                }
            }
            Some(Listed::Damaged { file, fault }) => match draft_in(&file) {
                Some(id) => self.salvage(id, fault.message, effects),
                None => self.notice = Some(fault.message),
            },
            None => {}
        }
    }

    fn open_example(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        if self.let_go(now, effects) {
            self.coming = Coming::Making;
            effects.push(Effect::Ask(Request::Example));
        }
    }

    /// Returns how many rows the list has: the drafts or, where there are none, a new one and the example.
    pub fn drafts_rows(&self) -> usize {
        match &self.drafts {
            Some(Ok(drafts)) if drafts.is_empty() => EXAMPLE + 1,
            Some(Ok(_) | Err(_)) | None => self.listed().len(),
        }
    }

    /// Returns the drafts of the folder, none until they are read.
    pub fn listed(&self) -> &[Listed] {
        match &self.drafts {
            Some(Ok(listed)) => listed,
            Some(Err(_)) | None => &[],
        }
    }
}

/// Returns the id of the draft in the file of this name, when it can be one's.
fn draft_in(file: &str) -> Option<DraftId> {
    DraftId::new(file.strip_suffix(".json")?).ok()
}
