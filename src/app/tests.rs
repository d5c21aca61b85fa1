//! The session at the level of messages: what is typed, where one stands, what is asked to be saved.

mod drafts;
mod moving;
mod saving;
mod undoing;
mod writing;

use super::*;
use crate::base::{FieldId, SectionId};
use crate::draft::Stamp;
use crate::template::Value;

/// A session on an empty draft of the official template, at a clock that stands still until told.
pub(super) struct Desk {
    pub(super) app: App,
    pub(super) now: Moment,
    pub(super) effects: Vec<Effect>,
}

impl Desk {
    pub(super) fn new() -> Self {
        let library = Arc::new(Library::official());
        let now = Moment::from_millisecond(1_795_325_525_000).unwrap();
        let user = Line::typed("Kari").text;
        let template = Arc::clone(&library.all()[0]);
        let stamp = Stamp { by: user.clone(), at: now };
        let id = DraftId::new("prove").unwrap();
        let draft = Draft::new(id, Line::typed("Prøve").text, &template, stamp);
        let (app, _) = App::new(library, user, None);
        let mut desk = Self { app, now, effects: Vec::new() };
        desk.send(Msg::Opened(Ok(Box::new(draft.into()))));
        desk
    }

    pub(super) fn send(&mut self, msg: Msg) -> &mut Self {
        self.effects = self.app.update(msg, self.now);
        self
    }

    /// Runs the command of the first key that asks for it, as the terminal would.
    #[track_caller]
    pub(super) fn press(&mut self, key: Key) -> &mut Self {
        let situation = self.app.situation();
        let command = keymap::find(situation, key);
        let command = command.unwrap_or_else(|| panic!("{key} means nothing in {situation:?}"));
        self.send(Msg::Command(command))
    }

    #[track_caller]
    pub(super) fn write(&mut self, text: &str) -> &mut Self {
        assert!(self.app.writing.is_some(), "no text has the focus: {:?}", self.app.situation());
        self.send(Msg::Wrote { text: text.to_owned(), pasted: false, removed: 0 })
    }

    pub(super) fn session(&self) -> &Session {
        self.app.session.as_ref().unwrap()
    }

    pub(super) fn answer(&self, field: &str) -> Option<&Value> {
        self.session().draft.answer(&FieldId::new(field).unwrap())
    }

    /// Goes to a field from wherever one stands.
    pub(super) fn go(&mut self, field: &str) -> &mut Self {
        let field = FieldId::new(field).unwrap();
        let mut effects = Vec::new();
        let now = self.now;
        self.app.go_to_field(&field, now, &mut effects);
        self.effects = effects;
        self
    }

    pub(super) fn section(&self) -> SectionId {
        self.app.section_screen().expect("a section is open").section.clone()
    }

    pub(super) fn place(&self) -> &Place {
        &self.app.section_screen().expect("a section is open").place
    }
}

pub(super) fn full() -> StoreError {
    // Any words will do; what the store says is the store's.
    StoreError::other(Message::new("app-cancel"))
}

pub(super) fn field_place(field: &str) -> Place {
    Place::Field(FieldId::new(field).unwrap())
}

pub(super) const ENTER: Key = Key::plain(Code::Enter);
pub(super) const ESC: Key = Key::plain(Code::Esc);
pub(super) const TAB: Key = Key::plain(Code::Tab);
pub(super) const DOWN: Key = Key::plain(Code::Down);
