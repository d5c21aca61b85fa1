//! The versions of a draft: listed, looked at, compared and brought back.

use crate::app::screen::Screen;
use crate::app::{App, Command, Effect};
use crate::draft::Draft;
use crate::store::seam::{StoreError, Version};

impl App {
    #[expect(clippy::wildcard_enum_match_arm, reason = "the key map offers no other command here")]
    pub(super) fn versions_command(&mut self, command: Command, effects: &mut Vec<Effect>) {
        match command {
            Command::Versions => {
                let id = self.session.as_ref().map(|session| session.draft.id.clone());
                effects.extend(id.map(Effect::Versions));
                self.screen = Screen::Versions { row: 0 };
            }
            _ => {}
        }
    }

    pub(super) fn leave_comparison(&mut self) {
        self.comparison = None;
        self.screen = Screen::Versions { row: 0 };
    }

    pub(super) fn versions_read(&mut self, versions: Result<Vec<Version>, StoreError>) {
        self.versions = Some(versions);
    }

    pub(super) fn version_read(&mut self, version: Result<Box<(Version, Draft)>, StoreError>) {
        if let Err(error) = version {
            self.notice = Some(error.message);
        }
    }
}
