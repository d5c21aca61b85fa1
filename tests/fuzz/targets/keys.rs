//! Any keys, pastes, window sizes and faults of the disk: no panic, nothing raw on the screen, and the
//! draft can be written and read again at every moment.
#![no_main]

use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use avtale::app::{Access, App, Begin, Code, Effect, Exported, Key, Keymap, Msg, Purpose, Request};
use avtale::base::time::TimeZone;
use avtale::base::{DraftId, Line, Message, Moment, TemplateId};
use avtale::draft::Draft;
use avtale::engine::writer::{self, Writer};
use avtale::platform::Display;
use avtale::store::{MemoryStore, Store, StoreError};
use avtale::texts::{Language, Texts};
use avtale::tui::input::{Input, Wheel, join_pastes};
use avtale::tui::screen::Screen;
use avtale::tui::typing::{Typed, interpret};
use avtale::tui::{Look, Ui, view};
use avtale_fuzz::terminal::Strict;
use avtale_fuzz::{draft, library, round_trip, stamp, template};
use libfuzzer_sys::fuzz_target;
use ratatui::layout::Size;

fuzz_target!(|bytes: &[u8]| {
    let Some((start, bytes)) = bytes.split_first() else { return };
    let mut desk = Desk::start(*start);
    let mut bytes = bytes.iter().copied();
    while let Some(byte) = bytes.next() {
        desk.act(byte, &mut bytes);
        if desk.ended {
            break;
        }
    }
    if !desk.ended {
        desk.tell(Msg::Hangup);
        desk.check();
    }
    *LOOK.lock().expect("one thread") = Some(desk.ui.look);
});

static LOOK: Mutex<Option<Look>> = Mutex::new(None);

/// A session in memory.
struct Desk {
    app: App,
    ui: Ui,
    screen: Screen<Strict>,
    store: MemoryStore,
    writer: Writer,
    answers: Receiver<Msg>,
    /// Milliseconds since the start.
    clock: i64,
    ended: bool,
}

impl Desk {
    /// Starts with one of the worked drafts open, or with an empty folder.
    fn start(which: u8) -> Self {
        let (app, effects) = App::new(Begin {
            library: Arc::clone(library()),
            user: Line::kept("Kari"),
            access: Access::Full,
            zone: TimeZone::UTC,
            open: None,
            purpose: Purpose::Write,
            language: Language::Nb,
            keys: Keymap::standard(),
        });
        // Reading the texts takes longer than most sessions here: they are handed on.
        let look = LOOK.lock().expect("one thread").take();
        let look = look.unwrap_or_else(|| Look {
            texts: Texts::load(Language::Nb).into(),
            zone: TimeZone::UTC,
            display: Display::default(),
        });
        let store = MemoryStore::default();
        let (writer, answers) = writer(store.clone());
        let mut desk = Self {
            app,
            ui: Ui::new(look),
            screen: screen(80, 24),
            store,
            writer,
            answers,
            clock: 0,
            ended: false,
        };
        desk.perform(effects);
        if which % 4 < 3 {
            let draft = draft(which % 4);
            desk.store.create(&draft).expect("memory takes it");
            desk.perform(vec![Effect::Ask(Request::Open(draft.id))]);
        }
        desk
    }

    fn now(&self) -> Moment {
        stamp(self.clock).at
    }

    /// Does what a byte stands for; some take more bytes along.
    fn act(&mut self, byte: u8, more: &mut impl Iterator<Item = u8>) {
        let mut next = || more.next().unwrap_or_default();
        match byte {
            b'\r' | b'\n' => self.press(Key::plain(Code::Enter)),
            b'\t' => self.press(Key::plain(Code::Tab)),
            0x1b => self.press(Key::plain(Code::Esc)),
            0x7f => self.press(Key::plain(Code::Backspace)),
            0x01..=0x1a => self.press(Key::ctrl(char::from(byte - 1 + b'a'))),
            0x20..=0x7e => self.press(Key::char(char::from(byte))),
            0x80..=0x9f => self.press(special(byte)),
            0xa0..=0xa7 => {
                let length = usize::from(next()) << (byte & 3);
                let text: Vec<u8> = more.take(length).collect();
                let text = String::from_utf8_lossy(&text).into_owned();
                // Where the terminal marks no pastes, they come as a burst of letters.
                if byte & 4 == 0 {
                    self.input(Input::Paste(text));
                } else {
                    let keys = text.chars().map(|c| Input::Key(Key::char(c))).collect();
                    join_pastes(keys).into_iter().for_each(|input| self.input(input));
                }
            }
            0xa8 => {
                let (width, height) = (u16::from(next()) * 2, u16::from(next()));
                self.screen = screen(width, height);
                self.input(Input::Resized);
            }
            0xa9 => self.wait(),
            0xaa => self.store.fail(Some(StoreError::other(Message::new("store-disk-full")))),
            0xab => self.store.fail(None),
            0xac => self.store.let_others_change(),
            0xad => self.input(Input::Paste("Å ".repeat(usize::from(next()) * 16))),
            0xae => {
                let (column, row) = (u16::from(next()), u16::from(next()));
                self.input(Input::Click { column, row });
            }
            0xaf => {
                let way = if next() & 1 == 0 { Wheel::Up } else { Wheel::Down };
                self.input(Input::Wheel(way));
            }
            0xb0..=0xcf => {
                let key = Key::char(char::from(b'a' + (byte - 0xb0) % 26));
                self.press(Key { alt: true, ..key });
            }
            _ => {
                let number = u32::from_be_bytes([0, byte & 0x1f, next(), next()]);
                self.press(Key::char(char::from_u32(number).unwrap_or('\u{fffd}')));
            }
        }
    }

    fn press(&mut self, key: Key) {
        self.input(Input::Key(key));
    }

    fn input(&mut self, input: Input) {
        self.clock += 7;
        if let Typed::Msg(msg) = interpret(&self.app, &mut self.ui, input) {
            self.tell(msg);
        }
        // As in earnest, where keys that come together are drawn together.
        if self.clock % 3 > 0 {
            return;
        }
        let (app, ui) = (&self.app, &mut self.ui);
        self.screen.draw(|frame| view::draw(app, ui, frame)).expect("a strict terminal draws");
    }

    /// Waits until the next deadline.
    fn wait(&mut self) {
        if let Some(deadline) = self.app.deadline() {
            let left = deadline.as_millisecond() - self.now().as_millisecond();
            self.clock += left.max(0);
            self.tell(Msg::Tick);
        }
    }

    fn tell(&mut self, msg: Msg) {
        let now = self.now();
        let effects = self.app.update(msg, now);
        self.perform(effects);
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Ask(request) => {
                    if let Request::Save { draft, .. } | Request::Rescue { draft, .. } = &request {
                        round_trip(draft);
                    }
                    self.writer.ask(request);
                    self.writer.flush(Duration::from_secs(20));
                }
                Effect::Quit => self.ended = true,
                Effect::Redraw
                | Effect::Suspend
                | Effect::Copy(_)
                | Effect::Spell(_)
                | Effect::Point(_) => {}
            }
        }
        let answers: Vec<_> = self.answers.try_iter().collect();
        answers.into_iter().for_each(|answer| self.tell(answer));
    }

    fn check(&self) {
        if let Some(session) = &self.app.session {
            round_trip(&session.draft);
        }
    }
}

/// Returns what the thread that owns the files works with.
fn writer(store: MemoryStore) -> (Writer, Receiver<Msg>) {
    let mut made = 0;
    let make = move |title, _: (&TemplateId, Option<&str>)| {
        made += 1;
        Ok(Draft::new(DraftId::numbered('d', made), title, template(), stamp(0)))
    };
    let desk = writer::Desk {
        store: Box::new(store),
        make: Box::new(make),
        example: Box::new(|| Err(StoreError::other(Message::new("app-cancel")))),
        stamp: Box::new(|| stamp(0)),
        export: Box::new(|_, _| Ok(Exported { path: "avtale.txt".into(), left_out: Vec::new() })),
    };
    let (sender, answers) = mpsc::channel();
    (Writer::spawn(desk, sender, |msg| msg).expect("a thread"), answers)
}

fn screen(width: u16, height: u16) -> Screen<Strict> {
    Screen::new(Strict, Size::new(width, height), Display::default())
}

fn special(byte: u8) -> Key {
    let code = match byte & 0xf {
        0 => Code::Left,
        1 => Code::Right,
        2 => Code::Up,
        3 => Code::Down,
        4 => Code::Home,
        5 => Code::End,
        6 => Code::PageUp,
        7 => Code::PageDown,
        8 => Code::Delete,
        9 => Code::BackTab,
        10 => Code::Backspace,
        11 => Code::F(1),
        12 => Code::F(2),
        13 => Code::Enter,
        14 => Code::Left,
        _ => Code::Right,
    };
    let held = byte & 0x10 != 0;
    Key { code, ctrl: held && byte & 0xf >= 14, alt: false, shift: held && byte & 0xf < 14 }
}
