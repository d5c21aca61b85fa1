//! The walk at prompts: what is typed and what is said, with drafts in memory and a clock that stands.

mod ends;
mod faces;
mod inputs;
mod transcript;

use std::io::{self, BufRead, Read, Write};
use std::sync::{Arc, Mutex};

use avtale::app::{Access, App, Begin, Exported, Keymap, Purpose};
use avtale::base::time::TimeZone;
use avtale::base::{DraftId, Line, Message, Moment};
use avtale::draft::{Draft, Stamp};
use avtale::engine::{Desk, Ended, Start, Words};
use avtale::line::{Ways, run};
use avtale::platform::Because;
use avtale::store::wire::write_draft;
use avtale::store::{MemoryStore, Store as _, StoreError};
use avtale::template::Library;
use avtale::texts::{Language, Texts};

/// The id of the draft that is written in.
pub(crate) const ID: &str = "prove";
/// The moment that it always is.
pub(crate) const NOW: i64 = 1_795_325_525_000;
/// What stands before what was typed, in a transcript.
const TYPED: &str = "> ";

fn now() -> Moment {
    Moment::from_millisecond(NOW).unwrap()
}

pub(crate) fn stamp() -> Stamp {
    Stamp { by: Line::kept("Kari Nordmann"), at: now() }
}

/// Returns a draft that nothing is written in.
pub(crate) fn blank(id: &str, title: &str) -> Draft {
    let library = Library::official();
    Draft::new(DraftId::new(id).unwrap(), Line::kept(title), &library.all()[0], stamp())
}

/// A session at prompts, to be run once.
struct Session {
    store: MemoryStore,
    open: Option<DraftId>,
    /// How many bytes the reader of what is said takes before it is gone.
    takes: usize,
    input_is_terminal: bool,
    /// The lines, from 0, at which the disk begins to fail, and at which it works again.
    fails: (usize, usize),
}

/// What a session came to.
struct Said {
    /// What was typed, behind `> `, and said.
    transcript: String,
    ended: Ended,
}

impl Session {
    /// Returns a session on one draft.
    fn on(draft: &Draft) -> Self {
        let mut store = MemoryStore::default();
        store.create(draft).unwrap();
        let open = Some(draft.id.clone());
        Self { store, open, takes: usize::MAX, input_is_terminal: false, fails: (usize::MAX, 0) }
    }

    /// Returns a session on a draft that nothing is written in.
    fn blank() -> Self {
        Self::on(&blank(ID, "Prøve kommune"))
    }

    /// Returns a session in a folder with no drafts.
    fn without_drafts() -> Self {
        let store = MemoryStore::default();
        Self {
            store,
            open: None,
            takes: usize::MAX,
            input_is_terminal: false,
            fails: (usize::MAX, 0),
        }
    }

    /// Types `input` and returns what was said, until it is left or nothing more comes.
    fn types(&self, input: &str) -> Said {
        self.types_bytes(input.as_bytes())
    }

    fn types_bytes(&self, input: &[u8]) -> Said {
        let library = Arc::new(Library::official());
        let template = Arc::clone(&library.all()[0]);
        let (app, effects) = App::new(Begin {
            library,
            user: Line::kept("Kari Nordmann"),
            access: Access::Full,
            zone: TimeZone::UTC,
            open: self.open.clone(),
            purpose: Purpose::Write,
            language: Language::Nb,
            keys: Keymap::standard(),
        });
        let desk = Desk {
            store: Box::new(self.store.clone()),
            make: Box::new(move |title, _| {
                Ok(Draft::new(DraftId::new("ny").unwrap(), title, &template, stamp()))
            }),
            example: Box::new(|| Err(StoreError::other(Message::new("app-cancel")))),
            stamp: Box::new(stamp),
            export: Box::new(|document, wanted| {
                avtale::app::written(document, wanted, avtale::export::Pictures::new())
                    .map_err(|error| StoreError::other(error.message))?;
                let path = format!("{}.{:?}", document.draft, wanted.format).to_lowercase();
                Ok(Exported { path, left_out: vec![] })
            }),
        };
        let said = Arc::new(Mutex::new(Vec::new()));
        let (store, fails) = (self.store.clone(), self.fails);
        let typed = Typed { lines: lines(input), at: 0, said: Arc::clone(&said), store, fails };
        let mut output = Output { said: Arc::clone(&said), takes: self.takes };
        let ways = Ways {
            input: Box::new(typed),
            input_is_terminal: self.input_is_terminal,
            output: &mut output,
            output_is_terminal: false,
            watched: None,
            texts: Texts::load(Language::Nb),
            zone: TimeZone::UTC,
            because: Because::Asked,
        };
        let no_dictionary = Message::new("cli-spelling-none").with("language", "nb");
        let ended =
            run(Start { app, effects, desk, words: Words::none(&no_dictionary), clock: now }, ways)
                .unwrap();
        let said = said.lock().unwrap();
        Said { transcript: String::from_utf8(said.clone()).unwrap(), ended }
    }

    /// Returns the draft as it is kept.
    fn kept(&self) -> Draft {
        let id = self.open.clone().unwrap_or_else(|| DraftId::new("ny").unwrap());
        self.store.kept(&id).unwrap()
    }

    /// Returns the file of the draft as it is kept.
    fn file(&self) -> String {
        file(&self.kept())
    }
}

/// Returns the file of a draft.
pub(crate) fn file(draft: &Draft) -> String {
    let library = Library::official();
    String::from_utf8(write_draft(draft, &library.all()[0])).unwrap()
}

fn lines(input: &[u8]) -> Vec<Vec<u8>> {
    input.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect()
}

/// What is typed; each line stands in the transcript when it is taken.
struct Typed {
    lines: Vec<Vec<u8>>,
    at: usize,
    said: Arc<Mutex<Vec<u8>>>,
    store: MemoryStore,
    fails: (usize, usize),
}

impl Read for Typed {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

impl BufRead for Typed {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        Ok(self.lines.get(self.at).map_or(&[], Vec::as_slice))
    }

    fn consume(&mut self, taken: usize) {
        let Some(line) = self.lines.get(self.at).filter(|_| taken > 0) else { return };
        assert_eq!(taken, line.len());
        if self.at == self.fails.0 {
            self.store.fail(Some(failure()));
        } else if self.at == self.fails.1 {
            self.store.fail(None);
        }
        let mut said = self.said.lock().unwrap();
        said.extend_from_slice(TYPED.as_bytes());
        let shown = String::from_utf8_lossy(line).escape_debug().to_string();
        said.extend_from_slice(shown.trim_end_matches("\\n").as_bytes());
        said.push(b'\n');
        self.at += 1;
    }
}

/// What is said; whoever takes it may go.
struct Output {
    said: Arc<Mutex<Vec<u8>>>,
    takes: usize,
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if bytes.len() > self.takes {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        self.takes -= bytes.len();
        self.said.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Said {
    /// Returns what was said, without what was typed.
    fn lines(&self) -> impl Iterator<Item = &str> {
        self.transcript.lines().filter(|line| !line.starts_with(TYPED))
    }

    #[track_caller]
    fn has(&self, text: &str) {
        assert!(self.transcript.contains(text), "`{text}` is not in\n{}", self.transcript);
    }
}

fn failure() -> StoreError {
    StoreError::other(Message::new("store-no-shelter"))
}
