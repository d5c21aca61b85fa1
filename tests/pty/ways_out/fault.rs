//! The program with a fault in it that comes when a file appears: this binary, started once more.

use std::path::Path;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};
use std::{env, thread};

use avtale::app::{Access, App, Begin, Keymap, Purpose};
use avtale::base::time::TimeZone;
use avtale::base::{DraftId, Line, Message, Moment};
use avtale::draft::{Draft, Stamp};
use avtale::engine::{Desk, RunError, Start, Words};
use avtale::platform::Display;
use avtale::store::{FolderStore, StoreError};
use avtale::template::Library;
use avtale::texts::{Language, Texts};
use avtale::tui::{Look, Ui, run};

/// The file at which the loop panics.
pub(super) const LOOP: &str = "panic-in-the-loop";
/// The file at which another thread panics.
pub(super) const OTHER: &str = "panic-elsewhere";
/// The variable that makes the test below be the program.
const IS_PROGRAM: &str = "AVTALE_TEST_IS_PROGRAM";

/// Returns the command that starts the program with a fault in it, in the folder of the drafts.
pub(super) fn program() -> String {
    let binary = env::current_exe().unwrap();
    let name = "ways_out::fault::a_program_with_a_fault_says_where_it_is";
    format!("{IS_PROGRAM}=1 '{}' --exact {name} --nocapture", binary.display())
}

fn now() -> Moment {
    assert!(!Path::new(LOOP).exists(), "the fault that was asked for");
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    Moment::from_millisecond(i64::try_from(since.as_millis()).unwrap()).unwrap()
}

fn start() -> Start {
    let library = Arc::new(Library::official());
    let user = Line::kept("Kari Nordmann");
    let stamp = Stamp { by: user.clone(), at: now() };
    let store = FolderStore::open(Path::new("."), Arc::clone(&library)).unwrap();
    let template = Arc::clone(&library.all()[0]);
    let maker = stamp.clone();
    let (app, effects) = App::new(Begin {
        library,
        user,
        access: Access::Full,
        zone: TimeZone::UTC,
        open: None,
        purpose: Purpose::Write,
        language: Language::Nb,
        keys: Keymap::standard(),
    });
    let desk = Desk {
        store: Box::new(store),
        make: Box::new(move |title, _| {
            Ok(Draft::new(DraftId::new("prove").unwrap(), title, &template, maker.clone()))
        }),
        example: Box::new(|| Err(StoreError::other(Message::new("app-cancel")))),
        stamp: Box::new(move || stamp.clone()),
        export: Box::new(|_, _| Err(StoreError::other(Message::new("app-cancel")))),
    };
    let no_dictionary = Message::new("app-cancel");
    Start { app, effects, desk, words: Words::none(&no_dictionary), clock: now }
}

/// Does nothing but for the tests of this file's parent, which start it in a terminal.
#[test]
fn a_program_with_a_fault_says_where_it_is() {
    if env::var_os(IS_PROGRAM).is_none() {
        return;
    }
    thread::spawn(|| {
        while !Path::new(OTHER).exists() {
            thread::yield_now();
        }
        panic!("the fault that was asked for");
    });
    let look = Look {
        texts: Texts::load(Language::Nb).into(),
        zone: TimeZone::UTC,
        display: Display::default(),
    };
    let ended = run(start(), Ui::new(look));
    let Err(RunError::Fault { place }) = ended else { panic!("{ended:?}") };
    assert!(place.contains("fault.rs"), "{place}");
}
