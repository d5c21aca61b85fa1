//! What the disk answers: drafts opened, saved or not, and leaving once all is saved.

use crate::app::screen::{Dialog, Screen};
use crate::app::{App, Effect, SaveState, Session};
use crate::base::text::visible;
use crate::base::{DraftId, Line, Message, Moment};
use crate::store::seam::{Listed, Loaded, StoreError};

impl App {
    /// Takes in the drafts of the folder; the draft selected stays so, or the one just left is.
    pub(super) fn listed_anew(&mut self, listed: Result<Vec<Listed>, StoreError>) {
        let Screen::Drafts { row } = self.screen else {
            self.drafts = Some(listed);
            return;
        };
        let selected = self.listed().get(row).and_then(id_of).cloned();
        let left = || self.session.as_ref().map(|session| session.draft.id.clone());
        let selected = selected.or_else(left);
        self.drafts = Some(listed);
        let found = selected.and_then(|id| self.row_of(&id));
        let last = self.listed().len().saturating_sub(1);
        self.screen = Screen::Drafts { row: found.unwrap_or(row.min(last)) };
    }

    /// Returns the row of the drafts list that a draft stands in.
    pub(super) fn row_of(&self, id: &DraftId) -> Option<usize> {
        self.listed().iter().position(|listed| id_of(listed) == Some(id))
    }

    /// Goes to the draft that was asked for; one that comes when somebody is in a draft already was
    /// asked for twice.
    pub(super) fn opened(
        &mut self,
        opened: Result<Box<Loaded>, StoreError>,
        effects: &mut Vec<Effect>,
    ) {
        let Screen::Drafts { .. } = self.screen else { return };
        if let Err(error) = opened.and_then(|loaded| self.take_over(*loaded)) {
            self.notice = Some(error.message);
            effects.push(Effect::List);
        }
    }

    fn take_over(&mut self, loaded: Loaded) -> Result<(), StoreError> {
        let Loaded { draft, recovered: _ } = loaded;
        // The save before it may have failed meanwhile: then its text is here and nowhere else.
        if let Some(held) = self.unsaved_draft() {
            return Err(StoreError::other(held));
        }
        let Some(template) = self.library.get(&draft.template.id) else {
            let id = draft.template.id.as_str();
            return Err(StoreError::other(Message::new("app-no-template").with("template", id)));
        };
        self.session = Some(Session::new(template, draft));
        self.screen = Screen::Overview { row: 0 };
        self.panel = None;
        self.writing = None;
        Ok(())
    }

    /// Saves at once; what somebody else has put in its place is not touched, and this is kept beside it.
    pub(super) fn rescue(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.seal();
        let Some(session) = &mut self.session else { return };
        session.saving.ask(now, true);
        if session.saving.is_unsaved() {
            // Who it is from tells the two apart.
            let title = format!("{} – {}", session.draft.title.as_str(), self.user.as_str());
            effects.push(Effect::Rescue {
                draft: Box::new(session.draft.clone()),
                revision: session.saving.revision(),
                title: Line::kept(&title),
            });
        }
    }

    /// Goes on in the draft that was kept beside somebody else's.
    pub(super) fn kept(&mut self, id: DraftId, title: Line) {
        let Some(session) = &mut self.session else { return };
        self.notice = Some(Message::new("app-kept").with("title", title.as_str()));
        session.draft = session.draft.clone().under(id, title);
    }

    /// Returns what to tell while a draft that was left is not on disk.
    fn unsaved_draft(&self) -> Option<Message> {
        let session = self.session.as_ref().filter(|session| session.saving.is_unsaved())?;
        let title = visible(session.draft.title.as_str());
        Some(Message::new("app-unsaved-draft-open").with("title", &title))
    }

    /// Saves the draft that is held, and says so when it may not be let go: its last save failed.
    pub(super) fn let_go(&mut self, now: Moment, effects: &mut Vec<Effect>) -> bool {
        self.save(now, effects);
        let held = self.unsaved_draft().filter(|_| self.failure().is_some());
        let free = held.is_none();
        self.notice = held.or(self.notice.take());
        free
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

    pub(super) fn suspend(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.save(now, effects);
        effects.push(Effect::Suspend);
    }

    /// Leaves as soon as everything is saved; asked twice, whatever holds the save up, the person chooses.
    pub(super) fn quit(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.keep_heading(now);
        self.save(now, effects);
        if !self.is_unsaved() {
            effects.push(Effect::Quit);
        } else if std::mem::replace(&mut self.leaving, true) {
            let slow = || StoreError::other(Message::new("app-save-slow"));
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

fn id_of(listed: &Listed) -> Option<&DraftId> {
    match listed {
        Listed::Draft(summary) => Some(&summary.id),
        Listed::Damaged { .. } => None,
    }
}
