//! What the disk answers: drafts opened, saved or not, and leaving once all is saved.

use crate::app::screen::{Dialog, Screen};
use crate::app::{App, Effect, SaveState, Session};
use crate::base::{Message, Moment};
use crate::draft::Draft;
use crate::store::StoreError;

impl App {
    pub(super) fn opened(&mut self, opened: Result<Box<Draft>, StoreError>) {
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

    pub(super) fn saved(&mut self, revision: u64, now: Moment, effects: &mut Vec<Effect>) {
        let Some(session) = &mut self.session else { return };
        session.saving.succeeded(revision, now);
        // Saved after all: whoever was asked whether to leave without it wanted to leave.
        let asked = self.dialog.as_ref().is_some_and(Dialog::is_about_leaving);
        if (self.leaving || asked) && !session.saving.is_unsaved() {
            self.dialog = None;
            effects.push(Effect::Quit);
        }
    }

    pub(super) fn save_failed(&mut self, error: StoreError, now: Moment) {
        if let Some(session) = &mut self.session {
            session.saving.failed(error.clone(), now);
        }
        if self.leaving {
            self.ask_whether_to_leave_unsaved(error);
        }
    }

    /// Saves at once what is not yet asked to be saved.
    pub(super) fn save(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.seal();
        self.save_if(true, now, effects);
    }

    pub(super) fn save_if(&mut self, at_once: bool, now: Moment, effects: &mut Vec<Effect>) {
        let Some(session) = &mut self.session else { return };
        if session.saving.ask(now, at_once) {
            effects.push(Effect::Save {
                draft: Box::new(session.draft.clone()),
                revision: session.saving.revision(),
            });
        }
    }

    /// Leaves as soon as everything is saved; asked twice, whatever holds the save up, the person chooses.
    pub(super) fn quit(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.save(now, effects);
        if !self.is_unsaved() {
            effects.push(Effect::Quit);
        } else if std::mem::replace(&mut self.leaving, true) {
            let slow = || StoreError(Message::new("app-save-slow"));
            let why = self.failure().unwrap_or_else(slow);
            self.ask_whether_to_leave_unsaved(why);
        }
    }

    pub(super) fn failure(&self) -> Option<StoreError> {
        match self.session.as_ref()?.saving.state() {
            SaveState::Failed(error) => Some(error.clone()),
            SaveState::Untouched | SaveState::Saved(_) | SaveState::Unsaved => None,
        }
    }
}
