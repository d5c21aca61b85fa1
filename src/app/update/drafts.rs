//! The drafts list.

use super::moved;
use crate::app::screen::{Screen, Target};
use crate::app::{App, Command, Effect};
use crate::base::{Message, Moment};
use crate::store::seam::Listed;

impl App {
    #[expect(clippy::wildcard_enum_match_arm, reason = "the key map offers no other command here")]
    pub(super) fn drafts_command(
        &mut self,
        command: Command,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let Screen::Drafts { row } = self.screen else { return };
        let rows = self.listed().len();
        if let Some(row) = moved(command, row, rows) {
            self.screen = Screen::Drafts { row };
            return;
        }
        match command {
            Command::Open if rows > 0 => self.open_listed(row, now, effects),
            // The folder may be gone together with the list: what is not saved can still be seen.
            Command::Open if self.is_unsaved() => self.screen = Screen::Overview { row: 0 },
            Command::Open | Command::Add => self.write(Target::NewDraft, String::new()),
            _ => {}
        }
    }

    fn open_listed(&mut self, row: usize, now: Moment, effects: &mut Vec<Effect>) {
        match self.listed().get(row).cloned() {
            Some(Listed::Draft(summary)) => {
                let held = self.session.as_ref().map(|session| &session.draft.id);
                if self.is_unsaved() && held == Some(&summary.id) {
                    // What is here is newer than what is on disk.
                    self.screen = Screen::Overview { row: 0 };
                } else if self.let_go(now, effects) {
                    effects.push(Effect::Open(summary.id));
                }
            }
            Some(Listed::Damaged { fault, .. }) => self.notice = Some(fault.message),
            None => {}
        }
    }

    /// Makes a draft with the title that was written.
    pub(super) fn create(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let Some(writing) = self.writing.take() else { return };
        let title = crate::base::Line::typed(writing.text.trim()).text;
        if title.is_blank() {
            self.notice = Some(Message::new("app-title-needed"));
            self.writing = Some(writing);
            return;
        }
        if !self.let_go(now, effects) {
            self.writing = Some(writing);
            return;
        }
        // The official one, which is always there; others are named on the command line.
        if let Some(template) = self.library.all().first() {
            effects.push(Effect::Create { title, template: template.id().clone() });
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
