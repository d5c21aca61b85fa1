//! The session at the level of messages: what is typed, where one stands, what is asked to be saved.

#[cfg(feature = "pdf")]
mod characters;
mod copies;
mod copying;
mod damaged;
mod deviations;
mod drafts;
mod ends;
mod exporting;
mod guideline;
mod help;
mod moving;
mod naming;
mod notes;
mod others;
mod pasting;
mod recovery;
mod review;
mod saving;
#[cfg(feature = "spell")]
mod spelling;
mod suggestions;
mod undoing;
mod versions;
mod wall;
mod writing;

use super::*;
use crate::base::{FieldId, SectionId};
use crate::draft::Draft;
use crate::draft::Stamp;
use crate::store::seam::{Common, Loaded, News, Salvage, Saved, Why};
use crate::template::Value;

/// A session on an empty draft of the official template, at a clock that stands still until told.
pub(super) struct Desk {
    pub(super) app: App,
    pub(super) now: Moment,
    pub(super) effects: Vec<Effect>,
}

impl Desk {
    pub(super) fn new() -> Self {
        let mut desk = Self::listing();
        let draft = desk.draft("prove", "Prøve");
        desk.open(draft.into());
        desk
    }

    /// A session at the drafts list of an empty folder.
    pub(super) fn listing() -> Self {
        let (app, _) = App::new(begin());
        let now = Moment::from_millisecond(1_795_325_525_000).unwrap();
        let mut desk = Self { app, now, effects: Vec::new() };
        desk.send(Msg::Listed(Ok(Vec::new())));
        desk
    }

    pub(super) fn draft(&self, id: &str, title: &str) -> Draft {
        let stamp = Stamp { by: self.app.user.clone(), at: self.now };
        let id = DraftId::new(id).unwrap();
        Draft::new(id, Line::typed(title).text, &self.app.library.all()[0], stamp)
    }

    pub(super) fn open(&mut self, loaded: Loaded) -> &mut Self {
        self.send(Msg::Opened(Ok(Box::new(loaded))))
    }

    /// Lets time pass until something is due, and returns what is asked for then.
    pub(super) fn wait(&mut self) -> &mut Self {
        self.now = self.app.deadline().expect("something is due");
        self.send(Msg::Tick)
    }

    /// Tells that all that was asked for is saved.
    pub(super) fn save(&mut self) -> &mut Self {
        let revision = self.session().saving.revision();
        self.send(Msg::Saved { revision, how: Saved::InPlace })
    }

    /// Returns what was asked for last, by name, in order.
    pub(super) fn asked(&self) -> Vec<&'static str> {
        self.effects.iter().map(name).collect()
    }

    /// Returns what was asked last of whoever owns the files.
    pub(super) fn requests(&self) -> impl Iterator<Item = &Request> {
        self.effects.iter().filter_map(|effect| match effect {
            Effect::Ask(request) => Some(request),
            Effect::Spell(_)
            | Effect::Redraw
            | Effect::Suspend
            | Effect::Copy(_)
            | Effect::Point(_)
            | Effect::Quit => None,
        })
    }

    pub(super) fn notice(&self) -> Option<&'static str> {
        self.app.notice.as_ref().map(|notice| notice.key)
    }

    pub(super) fn send(&mut self, msg: Msg) -> &mut Self {
        self.effects = self.app.update(msg, self.now);
        self
    }

    /// Runs the command of the first key that asks for it, as the terminal would.
    #[track_caller]
    pub(super) fn press(&mut self, key: Key) -> &mut Self {
        let situation = self.app.situation();
        let command = self.app.keys.find(situation, key);
        let command = command.unwrap_or_else(|| panic!("{key} means nothing in {situation:?}"));
        self.send(Msg::Command(command))
    }

    #[track_caller]
    pub(super) fn write(&mut self, text: &str) -> &mut Self {
        assert!(self.app.writing.is_some(), "no text has the focus: {:?}", self.app.situation());
        self.send(Msg::Wrote { text: Entered::Whole(text.to_owned()), pasted: false, removed: 0 })
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

/// Returns what every session here begins with.
pub(super) fn begin() -> Begin {
    Begin {
        library: Arc::new(Library::official()),
        user: Line::typed("Kari").text,
        access: Access::Full,
        zone: TimeZone::UTC,
        open: None,
        purpose: Purpose::Write,
        language: Language::Nb,
        keys: Keymap::standard(),
    }
}

fn name(effect: &Effect) -> &'static str {
    match effect {
        Effect::Ask(Request::List) => "list",
        Effect::Ask(Request::Open(_)) => "open",
        Effect::Ask(Request::Create { .. }) => "create",
        Effect::Ask(Request::Example) => "example",
        Effect::Ask(Request::Entitle { .. }) => "entitle",
        Effect::Ask(Request::Save { .. }) => "save",
        Effect::Ask(Request::Rescue { .. }) => "rescue",
        Effect::Ask(Request::Append { .. }) => "append",
        Effect::Ask(Request::Keep { .. }) => "keep",
        Effect::Ask(Request::Took { .. }) => "took",
        Effect::Ask(Request::Tell { .. }) => "tell",
        Effect::Ask(Request::Close(_)) => "close",
        Effect::Ask(Request::Versions(_)) => "versions",
        Effect::Ask(Request::Version(..)) => "version",
        Effect::Ask(Request::Salvage(_)) => "salvage",
        Effect::Ask(Request::Send { .. }) => "send",
        Effect::Ask(Request::Copies) => "copies",
        Effect::Ask(Request::Receive(_)) => "receive",
        Effect::Ask(Request::Begin(_)) => "begin",
        Effect::Ask(Request::Common { .. }) => "common",
        Effect::Ask(Request::Adopt { .. }) => "adopt",
        Effect::Ask(Request::Export { .. }) => "export",
        Effect::Spell(_) => "spell",
        Effect::Redraw => "redraw",
        Effect::Suspend => "suspend",
        Effect::Copy(_) => "copy",
        Effect::Point(_) => "point",
        Effect::Quit => "quit",
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
