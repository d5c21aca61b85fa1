//! What is set up before instructions are counted: sessions in texts, and agreements.
#![expect(
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    reason = "what cannot be set up may fail loudly"
)]

use std::hint::black_box;
use std::io;
use std::sync::Arc;

use avtale::app::{Access, AnswerKey, App, Begin, Code, Key, Keymap, Msg, Purpose, Target};
use avtale::assemble::{Document, annex, assemble};
use avtale::base::time::TimeZone;
use avtale::base::{DraftId, FieldId, Line, Moment, Prose};
use avtale::draft::{Change, Draft, Edit, Stamp};
use avtale::platform::Display;
use avtale::store::wire::read_draft;
use avtale::store::{FolderStore, Store};
use avtale::template::{Library, Template, Value};
use avtale::texts::{Language, Texts};
use avtale::tui::input::Input;
use avtale::tui::screen::{Screen, Sink};
use avtale::tui::typing::{Typed, interpret};
use avtale::tui::{Look, Ui, view};
use ratatui::layout::Size;
use tempfile::TempDir;

const SENTENCE: &str =
    "Partene møtes når én av dem ber om det, og skriver ned hva de blir enige om. ";

/// The usual window, in columns and rows.
pub const SMALL: (u16, u16) = (80, 24);
/// A large one.
pub const LARGE: (u16, u16) = (200, 50);

/// How a text is broken into paragraphs.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Into some of four sentences each.
    Many,
    /// Into none.
    One,
}

/// A session in a text, on a terminal that shows nothing.
#[derive(Debug)]
pub struct Desk {
    app: App,
    ui: Ui,
    screen: Screen<Nowhere>,
}

#[derive(Debug)]
struct Nowhere;

impl Sink for Nowhere {
    fn frame(&mut self, bytes: &[u8]) -> io::Result<()> {
        black_box(bytes);
        Ok(())
    }
}

impl Desk {
    /// Stands in the middle of a text of so many bytes, about.
    pub fn writing(size: usize, shape: Shape, window: (u16, u16)) -> Self {
        let text = text(size, shape);
        let field = FieldId::new("purpose_text").unwrap();
        let mut desk = Self::new(draft(&field, &text), window);
        desk.press(Key::plain(Code::Enter));
        let target = Target::Answer(AnswerKey::Field(field));
        let is_there = |app: &App| app.writing.as_ref().is_some_and(|it| it.target == target);
        for _ in 0..200 {
            if !is_there(&desk.app) {
                desk.press(Key::plain(Code::Tab));
            }
        }
        assert!(is_there(&desk.app), "the text is not reached");
        desk.ui.editor.stand_at(text.len() / 2);
        desk.draw();
        desk
    }

    fn new(draft: Draft, (width, height): (u16, u16)) -> Self {
        let (mut app, _) = App::new(Begin {
            library: Arc::new(Library::official()),
            user: stamp().by,
            access: Access::Full,
            zone: TimeZone::UTC,
            open: None,
            purpose: Purpose::Write,
            language: Language::Nb,
            keys: Keymap::standard(),
        });
        let display = Display::default();
        let look = Look { texts: Texts::load(Language::Nb).into(), zone: TimeZone::UTC, display };
        app.update(Msg::Opened(Ok(Box::new(draft.into()))), stamp().at);
        let screen = Screen::new(Nowhere, Size::new(width, height), display);
        Self { app, ui: Ui::new(look), screen }
    }

    fn press(&mut self, key: Key) {
        self.take(Input::Key(key));
    }

    /// Does all of what a key does or a paste, up to the bytes for the terminal.
    pub fn take(&mut self, input: Input) {
        if let Typed::Msg(msg) = interpret(&self.app, &mut self.ui, input) {
            self.app.update(msg, stamp().at);
        }
        self.draw();
    }

    /// Draws a frame.
    pub fn draw(&mut self) {
        let (app, ui) = (&self.app, &mut self.ui);
        self.screen.draw(|frame| view::draw(app, ui, frame)).unwrap();
    }

    /// Presses a key so many times.
    #[must_use]
    pub fn press_often(mut self, key: Key, times: usize) -> Self {
        for _ in 0..times {
            self.press(key);
        }
        self
    }
}

fn stamp() -> Stamp {
    Stamp { by: Line::kept("Kari"), at: Moment::from_millisecond(1_795_325_525_120).unwrap() }
}

/// Returns the official template.
pub fn official() -> Arc<Template> {
    Library::official().all().first().unwrap().clone()
}

/// Returns a text of so many bytes, about.
pub fn text(size: usize, shape: Shape) -> String {
    let paragraph = match shape {
        Shape::Many => SENTENCE.repeat(4) + "\n",
        Shape::One => SENTENCE.to_owned(),
    };
    paragraph.repeat((size / paragraph.len()).max(1))
}

fn draft(field: &FieldId, text: &str) -> Draft {
    let template = official();
    let id = DraftId::new("bench").unwrap();
    let mut draft = Draft::new(id, Line::kept("Avtale"), &template, stamp());
    let value = Some(Value::Prose(Prose::kept(text)));
    let edit = Edit::Answer { field: field.clone(), value };
    draft.apply(&template, Change::new(edit, stamp())).unwrap();
    draft
}

/// The worked example that answers everything.
pub fn example(template: &Template) -> Draft {
    read_draft(EXAMPLE, |_| Some(template)).unwrap()
}

const EXAMPLE: &[u8] = include_bytes!("../../../drafts/fullfort-eksempel.json");

/// A hundred drafts that were just written: the index is not believed yet.
pub fn folder() -> (TempDir, FolderStore) {
    let folder = TempDir::new().unwrap();
    let mut store = FolderStore::open(folder.path(), Arc::new(Library::official())).unwrap();
    let template = official();
    for number in 0..100 {
        let title = Line::kept("Avtale");
        let id = DraftId::numbered('d', number);
        store.create(&Draft::new(id, title, &template, stamp())).unwrap();
    }
    assert_eq!(store.list().unwrap().len(), 100);
    (folder, store)
}

/// What the agreement is made from, and the agreement.
pub type Made = (Arc<Template>, Draft, Document);

/// Makes the agreement of the worked example.
pub fn made() -> Made {
    let template = official();
    let draft = example(&template);
    let mut document = assemble(&template, &draft);
    document.deviations = annex(&template, &draft, &TimeZone::UTC);
    (template, draft, document)
}
