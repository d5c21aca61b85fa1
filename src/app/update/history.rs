//! Undo and redo, and what has the focus after them.

use crate::app::App;
use crate::app::screen::{Focus, Place};
use crate::base::{Message, Moment};

impl App {
    pub(super) fn undo(&mut self, now: Moment) {
        let Some(session) = &mut self.session else { return };
        match session.undo(now) {
            Ok(true) => self.reread(),
            Ok(false) => self.notice = Some(Message::new("app-nothing-to-undo")),
            Err(refusal) => self.notice = Some(refusal.message()),
        }
    }

    pub(super) fn redo(&mut self, now: Moment) {
        let Some(session) = &mut self.session else { return };
        match session.redo(now) {
            Ok(true) => self.reread(),
            Ok(false) => self.notice = Some(Message::new("app-nothing-to-redo")),
            Err(refusal) => self.notice = Some(refusal.message()),
        }
    }

    /// Brings the text in focus up to date after undo or redo changed the draft under it.
    pub(super) fn reread(&mut self) {
        let Some(writing) = &self.writing else { return };
        let target = writing.target.clone();
        let Some(text) = self.text_of(&target) else {
            self.writing = None;
            if let Some(Focus::Form(_)) = self.section_screen().map(|screen| &screen.focus) {
                self.leave_form_of_gone();
            }
            return;
        };
        self.revision += 1;
        let revision = self.revision;
        if let Some(writing) = &mut self.writing {
            writing.text = text;
            writing.revision = revision;
        }
    }

    /// Goes back to the list after undo took the item away whose form was open.
    fn leave_form_of_gone(&mut self) {
        let rows = self
            .section_screen()
            .and_then(|screen| match &screen.place {
                Place::Field(field) => Some(field),
                Place::Clauses => None,
            })
            .and_then(|field| self.session.as_ref().map(|session| session.items(field).len()));
        self.set_focus(Focus::Items { row: rows.unwrap_or(0) });
    }
}
