//! Out of a draft and out of the program, once all is saved.

use crate::app::coming::Coming;
use crate::app::screen::{Dialog, Screen, Target};
use crate::app::{App, Effect, Request};
use crate::base::{Message, Moment};
use crate::store::seam::{StoreError, Why};

impl App {
    /// Leaves as soon as everything is saved; asked twice, whatever holds the save up, the person chooses.
    pub(super) fn quit(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.end_heading(now);
        self.make_now(effects);
        self.save(now, effects);
        if !self.is_unsaved() {
            self.leave(effects);
        } else if std::mem::replace(&mut self.leaving, true) {
            let slow = || StoreError::other(Message::new("app-save-slow"));
            let why = self.failure().unwrap_or_else(slow);
            self.ask_whether_to_leave_unsaved(why);
        } else {
            self.notice = Some(Message::new("app-leaving"));
        }
    }

    /// Leaves without waiting for anything: no one sees the screen any more.
    pub(super) fn hang_up(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.end_heading(now);
        self.keep_title(effects);
        self.rescue(now, effects);
        self.leave(effects);
    }

    pub(super) fn suspend(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.make_now(effects);
        self.save(now, effects);
        effects.push(Effect::Suspend);
    }

    /// Goes back to the drafts; the work on the draft is over once it is saved.
    pub(super) fn leave_draft(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.save(now, effects);
        let left = self.session.as_ref().and_then(|held| self.row_of(&held.draft.id));
        self.screen = Screen::Drafts { row: left.unwrap_or(self.listed().len()) };
        self.go_on_once_saved(effects);
        effects.push(Effect::Ask(Request::List));
    }

    /// Goes where the drafters wanted to go as soon as everything is saved.
    pub(super) fn go_on_once_saved(&mut self, effects: &mut Vec<Effect>) {
        // Saved after all: whoever was asked whether to leave without it wanted to leave.
        let asked = self.dialog.as_ref().is_some_and(Dialog::is_about_leaving);
        if (self.leaving || asked) && !self.is_unsaved() {
            self.dialog = None;
            self.leave(effects);
        } else if self.has_left_draft() && !self.holds_unsaved() {
            self.end_draft(effects);
        }
    }

    /// Returns whether the draft that is held, if any, is not the one on the screen.
    pub(super) fn has_left_draft(&self) -> bool {
        matches!(self.screen, Screen::Drafts { .. }) && self.coming != Coming::There
    }

    fn leave(&mut self, effects: &mut Vec<Effect>) {
        self.end_draft(effects);
        effects.push(Effect::Quit);
    }

    /// Keeps what the session made of the draft as a version, and ends the work on it.
    fn end_draft(&mut self, effects: &mut Vec<Effect>) {
        let Some(session) = &mut self.session else { return };
        if std::mem::replace(&mut session.ended, true) {
            return;
        }
        let (id, changed) = (session.draft.id.clone(), session.saving.revision() > 0);
        if changed {
            self.keep(Why::Ended, effects);
        }
        effects.push(Effect::Ask(Request::Close(id)));
    }

    /// Ends the writing of a new section's heading: a section whose heading was taken back goes with it.
    fn end_heading(&mut self, now: Moment) {
        let target = self.writing.as_ref().map(|writing| &writing.target);
        if let Some(Target::NewSection { .. }) = target {
            self.end_text(now);
        }
    }
}
