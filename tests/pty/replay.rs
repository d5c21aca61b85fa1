//! Whatever is done to a draft is in the journal: whichever state that its file had is put back, the last
//! one is there again, in the draft or, since somebody may have put the older one there with a purpose,
//! as a version beside it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::AVTALE;
use crate::crash::{leave, say};
use crate::dice::{self, Dice};
use crate::drafts;
use crate::terminal::Terminal;

/// How many drafts are worked on.
const WALKS: usize = 6;
/// How many keys are pressed in each.
const KEYS: usize = 250;
/// Between two keys: nobody types faster, and the program takes a burst for a paste.
const PAUSE: Duration = Duration::from_millis(20);
/// The draft that is worked on, which has something of everything.
const EXAMPLE: &str = "fullfort-eksempel";

/// Keys that change a draft or lead to where it can be changed. None leaves the draft.
const WALKED: &[&str] = &[
    // Steps: down and up, into things, on to the next place and section, to the overview.
    "\x1b[B", "\x1b[B", "\x1b[A", "j", "k", "\r", "\r", "\r", "\t", "\t", "\x1b[Z", "\x0e", "\x10",
    "\x0f", "n", // Changes of lists, clauses and sections.
    "+", "-", "<", ">", "e", "x", "r", "b", "h", "m", "t", "f", "1", "2", "3", "4",
    // Text, where text is written.
    "a", "æ", "ø ", "7", ", ", "\x7f", "\x7f", "\x1b[D",
    // Back and forth, saved by hand, and an older version brought back.
    "u", "U", "\x1a", "\x19", "\x13", "V", "B",
];

#[test]
fn whichever_state_of_the_file_is_put_back_the_last_one_is_there_again() {
    let seed = dice::seed();
    say(&format!("replay: {WALKS} drafts of {KEYS} keys, AVTALE_TEST_SEED={seed}\n"));
    thread::scope(|scope| {
        for walk in 0..WALKS {
            scope.spawn(move || case(seed, walk));
        }
    });
}

fn case(seed: u64, walk: usize) {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let example = format!("{}/drafts/{EXAMPLE}.json", env!("CARGO_MANIFEST_DIR"));
    let file = drafts::path(folder, EXAMPLE);
    fs::copy(example, &file).unwrap();
    let mut terminal = drafts::open(folder, EXAMPLE);
    let mut states = BTreeSet::from([fs::read(&file).unwrap()]);
    let keys = type_along(&mut terminal, &mut Dice::new(seed, walk), || {
        states.insert(fs::read(&file).unwrap());
    });
    terminal.kill(|_| {});
    let last = fs::read(&file).unwrap();
    let [last, ..] = &recovered(folder, &last)[..] else { panic!("the draft is gone") };
    for state in &states {
        let found = recovered(folder, state);
        let differ = found.iter().map(|found| differences("", found, last));
        let differ = differ.min_by_key(String::len).unwrap_or_default();
        assert_eq!(differ, "", "AVTALE_TEST_SEED={seed}, walk {walk}, {keys:?}");
    }
    say(&format!("replay: {} states of draft {walk} were put back\n", states.len()));
}

/// Presses keys at random; returns them.
fn type_along(
    terminal: &mut Terminal,
    dice: &mut Dice,
    mut look: impl FnMut(),
) -> Vec<&'static str> {
    let press = |_| {
        let key = dice.one_of(WALKED);
        terminal.send(key);
        terminal.watch_until(Instant::now() + PAUSE, |_| {});
        look();
        key
    };
    (0..KEYS).map(press).collect()
}

/// Opens a copy of a folder in which the draft's file is in this state; returns the draft as it is then,
/// and its versions.
fn recovered(folder: &Path, state: &[u8]) -> Vec<Value> {
    let other = tempfile::tempdir().unwrap();
    copy(folder, other.path());
    let file = drafts::path(other.path(), EXAMPLE);
    fs::write(&file, state).unwrap();
    let mut terminal = Terminal::start((80, 24), other.path(), &[AVTALE, "open", EXAMPLE]);
    terminal.wait_for("Oversikt");
    leave(&mut terminal);
    let beside = fs::read_dir(file.with_extension("history")).unwrap();
    let beside = beside.map(|entry| entry.unwrap().path());
    let versions = beside.filter(|path| path.extension().is_some_and(|it| it == "json"));
    std::iter::once(file.clone()).chain(versions).map(|file| comparable(&file)).collect()
}

/// Returns a draft without what its file says of journals and versions.
fn comparable(file: &Path) -> Value {
    let mut draft: Value = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    for beside in ["journal", "version"] {
        draft.as_object_mut().unwrap().remove(beside);
    }
    draft
}

/// Returns where two values differ, and how.
fn differences(place: &str, one: &Value, other: &Value) -> String {
    match (one, other) {
        (Value::Object(ones), Value::Object(others)) => {
            let keys: BTreeSet<_> = ones.keys().chain(others.keys()).collect();
            let differ = |key: &String| {
                let [one, other] = [ones, others].map(|of| of.get(key).unwrap_or(&Value::Null));
                differences(&format!("{place}/{key}"), one, other)
            };
            keys.into_iter().map(differ).collect()
        }
        (one, other) if one == other => String::new(),
        (one, other) => format!("{place}: {one} and not {other}\n"),
    }
}

/// Copies what is in a folder, and in the folders in it.
fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir(&to).unwrap();
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}
