//! What the screens show, drawn to memory: the same keys, state and frames as in a terminal.

mod copies;
mod focus;
mod guideline;
mod hidden;
mod languages;
mod notes;
mod pointing;
mod review;
mod small;
mod stock;
mod unsaved;
mod versions;
mod walk;
mod wall;

use std::sync::Arc;

use avtale::app::{Access, App, Begin, Code, Effect, Exported, Key, Keymap, Msg, Purpose, Request};
use avtale::base::time::TimeZone;
use avtale::base::{DraftId, Line, Message, Moment};
use avtale::draft::{Draft, Stamp};
use avtale::platform::Display;
use avtale::store::{Listed, Saved, StoreError, Summary};
use avtale::template::library::Library;
use avtale::texts::{Language, Texts};
use avtale::tui::frame::Frame;
use avtale::tui::input::Input;
use avtale::tui::typing::{Typed, interpret};
use avtale::tui::{Look, Ui, view};
use ratatui::Terminal;
use ratatui::backend::{Backend as _, TestBackend};

/// A session on a screen in memory; what is saved is kept in `saved`.
pub(crate) struct Desk {
    app: App,
    ui: Ui,
    terminal: Terminal<TestBackend>,
    now: Moment,
    saved: Vec<Draft>,
    disk: Disk,
    ended: bool,
}

/// Whether saving works.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Disk {
    Works,
    Full,
}

/// Shows in a frame of ratatui's what is drawn on an empty one of ours.
pub(crate) fn show(frame: &mut ratatui::Frame<'_>, draw: impl FnOnce(&mut Frame)) {
    let mut anew = Frame::new(frame.area().as_size());
    draw(&mut anew);
    anew.end();
    frame.buffer_mut().clone_from(anew.buffer());
    if let Some(cursor) = anew.cursor() {
        frame.set_cursor_position(cursor);
    }
}

impl Desk {
    /// Starts with an empty folder.
    pub(crate) fn new(width: u16, height: u16) -> Self {
        Self::come_for(Purpose::Write, (width, height))
    }

    /// Starts with an empty folder, to write or to look on.
    pub(crate) fn come_for(purpose: Purpose, (width, height): (u16, u16)) -> Self {
        let (app, _) = App::new(Begin {
            library: Arc::new(Library::official()),
            user: Line::kept("Kari Nordmann"),
            access: Access::Full,
            zone: TimeZone::UTC,
            open: None,
            purpose,
            language: Language::Nb,
            keys: Keymap::standard(),
        });
        let look = Look {
            texts: Texts::load(Language::Nb).into(),
            zone: TimeZone::UTC,
            display: Display::default(),
        };
        let mut desk = Self {
            app,
            ui: Ui::new(look),
            terminal: Terminal::new(TestBackend::new(width, height)).unwrap(),
            now: Moment::from_millisecond(1_795_325_525_000).unwrap(),
            saved: Vec::new(),
            disk: Disk::Works,
            ended: false,
        };
        desk.send(Msg::Listed(Ok(Vec::new())));
        desk
    }

    /// The same session with screens in another language.
    pub(crate) fn speaking(mut self, language: Language) -> Self {
        self.ui = Ui::new(Look {
            texts: Texts::load(language).into(),
            zone: TimeZone::UTC,
            display: Display::default(),
        });
        self
    }

    /// Starts in the overview of a draft that nothing is written in.
    pub(crate) fn opened(width: u16, height: u16) -> Self {
        let mut desk = Self::new(width, height);
        let draft = desk.draft("prove", "Prøve kommune");
        desk.send(Msg::Opened(Ok(Box::new(draft.into()))));
        desk
    }

    /// Starts in the overview of a draft that others wrote.
    pub(crate) fn on(draft: Draft, (width, height): (u16, u16)) -> Self {
        let mut desk = Self::new(width, height);
        desk.send(Msg::Opened(Ok(Box::new(draft.into()))));
        desk
    }

    fn draft(&self, id: &str, title: &str) -> Draft {
        let template = &self.app.library.all()[0];
        let stamp = Stamp { by: self.app.user.clone(), at: self.now };
        Draft::new(DraftId::new(id).unwrap(), Line::kept(title), template, stamp)
    }

    fn answers_with(&mut self, draft: Draft) {
        self.saved.push(draft.clone());
        self.send(Msg::Opened(Ok(Box::new(draft.into()))));
    }

    fn send(&mut self, msg: Msg) {
        for effect in self.app.update(msg, self.now) {
            match effect {
                Effect::Ask(Request::List) => {
                    let listed = self.saved.iter().map(listed).collect();
                    self.send(Msg::Listed(Ok(listed)));
                }
                Effect::Ask(Request::Open(id)) => {
                    let draft = self.saved.iter().rfind(|draft| draft.id == id).unwrap().clone();
                    self.answers_with(draft);
                }
                Effect::Ask(Request::Create { title, .. }) => {
                    self.answers_with(self.draft("ny", title.as_str()));
                }
                Effect::Ask(Request::Example) => {
                    self.answers_with(crate::drafts::read(crate::drafts::FULL).1);
                }
                Effect::Ask(Request::Save { .. } | Request::Rescue { .. })
                    if self.disk == Disk::Full =>
                {
                    let error = StoreError::other(Message::new("app-cancel"));
                    self.send(Msg::SaveFailed { error, shelter: None });
                }
                Effect::Ask(
                    Request::Rescue { draft, revision, .. } | Request::Save { draft, revision },
                ) => {
                    self.saved.push(*draft);
                    self.send(Msg::Saved { revision, how: Saved::InPlace });
                }
                Effect::Ask(Request::Export { .. }) => {
                    let path = "prove.txt".into();
                    self.send(Msg::Exported(Ok(Exported { path, left_out: vec![] })));
                }
                Effect::Quit => self.ended = true,
                Effect::Ask(Request::Append { entries, .. }) => {
                    self.send(Msg::Journaled { number: entries.last().unwrap().number });
                }
                Effect::Spell(_)
                | Effect::Redraw
                | Effect::Suspend
                | Effect::Copy(_)
                | Effect::Point(_)
                | Effect::Ask(
                    Request::Entitle { .. }
                    | Request::Keep { .. }
                    | Request::Close(_)
                    | Request::Versions(_)
                    | Request::Version(..)
                    | Request::Salvage(_)
                    | Request::Send { .. }
                    | Request::Copies
                    | Request::Receive(_)
                    | Request::Begin(_)
                    | Request::Common { .. }
                    | Request::Took { .. }
                    | Request::Tell { .. }
                    | Request::Adopt { .. },
                ) => {}
            }
        }
    }

    fn input(&mut self, input: Input) {
        if let Typed::Msg(msg) = interpret(&self.app, &mut self.ui, input) {
            self.send(msg);
        }
        self.draw();
    }

    /// Presses keys one after another.
    pub(crate) fn press(&mut self, keys: &[Key]) -> &mut Self {
        for key in keys {
            self.input(Input::Key(*key));
        }
        self
    }

    /// Types a text letter by letter.
    pub(crate) fn write(&mut self, text: &str) -> &mut Self {
        for letter in text.chars() {
            self.input(Input::Key(Key::char(letter)));
        }
        self
    }

    /// Pastes a text.
    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.input(Input::Paste(text.to_owned()));
        self
    }

    /// Lets time pass until nothing is due any more, or everything is tried again.
    pub(crate) fn wait(&mut self) -> &mut Self {
        for _ in 0..2 {
            if let Some(deadline) = self.app.deadline() {
                self.now = deadline;
                self.send(Msg::Tick);
            }
        }
        self
    }

    /// Makes every save fail from now on.
    pub(crate) fn fail_to_save(&mut self) -> &mut Self {
        self.disk = Disk::Full;
        self
    }

    /// Makes saves work again.
    pub(crate) fn succeed_to_save(&mut self) -> &mut Self {
        self.disk = Disk::Works;
        self
    }

    fn draw(&mut self) {
        let (app, ui) = (&self.app, &mut self.ui);
        self.terminal.draw(|frame| show(frame, |anew| view::draw(app, ui, anew))).unwrap();
    }

    /// Returns the screen as text, without blanks at the ends of rows, `█` where the cursor stands.
    pub(crate) fn screen(&mut self) -> String {
        self.draw();
        let cursor = self.terminal.backend_mut().get_cursor_position().unwrap();
        let buffer = self.terminal.backend().buffer();
        let rows = buffer.area.rows().map(|row| {
            let mut text = String::new();
            let mut covered = 0;
            for at in row.positions() {
                if covered > 0 {
                    covered -= 1;
                    continue;
                }
                let symbol = buffer[at].symbol();
                covered = unicode_width::UnicodeWidthStr::width(symbol).saturating_sub(1);
                text.push_str(if at == cursor { "█" } else { symbol });
            }
            text.trim_end().to_owned()
        });
        rows.collect::<Vec<_>>().join("\n")
    }

    /// Returns the draft as it was saved last.
    pub(crate) fn kept(&self) -> &Draft {
        self.saved.last().unwrap()
    }

    fn resize(&mut self, width: u16, height: u16) {
        self.terminal.backend_mut().resize(width, height);
        self.draw();
    }
}

fn listed(draft: &Draft) -> Listed {
    Listed::Draft(Summary {
        id: draft.id.clone(),
        title: draft.title.clone(),
        parties: Vec::new(),
        done: 0,
        must_mend: 0,
        sections: draft.sections.len(),
        changed: draft.changed.at,
        by: draft.changed.by.clone(),
    })
}

pub(crate) const ENTER: Key = Key::plain(Code::Enter);
pub(crate) const ESC: Key = Key::plain(Code::Esc);
pub(crate) const TAB: Key = Key::plain(Code::Tab);
pub(crate) const DOWN: Key = Key::plain(Code::Down);
