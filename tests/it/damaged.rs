//! Drafts damaged by rule: each is refused with its place and what to do, or kept as documented, and the
//! file is not touched by looking at it.

mod big;
mod bytes;
mod meaning;
mod sample;
mod values;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use avtale::app::{Access, App, Begin, Keymap, Msg, Purpose};
use avtale::base::text::is_hidden;
use avtale::base::time::TimeZone;
use avtale::base::{DraftId, Line, Message, Moment};
use avtale::draft::{Draft, Stamp};
use avtale::store::{FolderStore, Listed, Store as _, StoreError};
use avtale::template::{Library, Template};
use avtale::texts::{Language, Texts};
use tempfile::TempDir;

use crate::cli::place::Place;

/// A damaged draft.
#[derive(Clone)]
struct Case {
    /// The rule it was damaged by.
    rule: &'static str,
    /// What was done, for whoever reads that it failed.
    how: String,
    bytes: Vec<u8>,
    fate: Fate,
}

/// What must come of it.
#[derive(Clone, Debug)]
enum Fate {
    /// It is damaged: one of these faults is told, at this place when the rule knows it.
    Damaged(Vec<&'static str>, Option<(usize, usize)>),
    /// It is told with this text.
    Told(&'static str),
    /// It is read; these texts stand in the file after the next save too.
    Kept(Vec<String>),
}

impl Case {
    fn new(rule: &'static str, how: impl Into<String>, bytes: Vec<u8>, fate: Fate) -> Self {
        Self { rule, how: how.into(), bytes, fate }
    }
}

/// Returns the fate of what has one of these faults.
fn damaged<const N: usize>(faults: [&'static str; N]) -> Fate {
    Fate::Damaged(faults.into(), None)
}

/// Returns the fate of what has this fault at byte `at`.
fn damaged_at(fault: &'static str, bytes: &[u8], at: usize) -> Fate {
    Fate::Damaged(vec![fault], Some(place(bytes, at)))
}

/// Returns the line and the column of byte `at`, both from 1; bytes that are no text count one each.
fn place(bytes: &[u8], at: usize) -> (usize, usize) {
    let before = String::from_utf8_lossy(&bytes[..at]);
    let line = before.rsplit('\n').next().unwrap_or_default();
    (before.matches('\n').count() + 1, line.chars().count() + 1)
}

/// Everything that the program could change of a file without anybody asking.
#[derive(Debug, PartialEq, Eq)]
struct Traces {
    bytes: Vec<u8>,
    inode: u64,
    changed: (i64, i64),
    modified: (i64, i64),
    mode: u32,
}

/// Returns the traces of every file in and around the folder of drafts, but for the index of the list.
fn traces(folder: &Path) -> BTreeMap<String, Traces> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let (name, path) = (entry.file_name().into_string().unwrap(), entry.path());
        if name == ".avtale-index" {
            continue;
        }
        let meta = fs::symlink_metadata(&path).unwrap();
        if meta.is_dir() {
            let inside = traces(&path).into_iter();
            found.extend(inside.map(|(inside, traces)| (format!("{name}/{inside}"), traces)));
            continue;
        }
        let traces = Traces {
            bytes: fs::read(path).unwrap(),
            inode: meta.ino(),
            changed: (meta.ctime(), meta.ctime_nsec()),
            modified: (meta.mtime(), meta.mtime_nsec()),
            mode: meta.mode(),
        };
        found.insert(name, traces);
    }
    found
}

fn library() -> Arc<Library> {
    static LIBRARY: LazyLock<Arc<Library>> = LazyLock::new(|| Arc::new(Library::official()));
    Arc::clone(&LIBRARY)
}

fn say(message: &Message) -> String {
    static TEXTS: LazyLock<Texts> = LazyLock::new(|| Texts::load(Language::Nb));
    TEXTS.say(message)
}

fn template() -> Arc<Template> {
    Arc::clone(&library().all()[0])
}

fn id(number: usize) -> DraftId {
    DraftId::numbered('c', number)
}

fn stamp() -> Stamp {
    Stamp { by: Line::kept("Kari"), at: Moment::from_millisecond(1_795_325_525_000).unwrap() }
}

fn argument(message: &Message, name: &str) -> String {
    let found = message.arguments.iter().find(|(known, _)| *known == name);
    found.map(|(_, argument)| argument.to_string()).unwrap_or_default()
}

/// Holds the cases, each a file in one folder, against their fates; tells of all that fail at once.
#[track_caller]
fn hold(cases: &[Case]) {
    let root = TempDir::new().unwrap();
    let folder = root.path().join("utkast");
    fs::create_dir(&folder).unwrap();
    fs::write(root.path().join("utenfor.txt"), "utenfor").unwrap();
    for (number, case) in cases.iter().enumerate() {
        fs::write(folder.join(format!("{}.json", id(number))), &case.bytes).unwrap();
    }
    let before = traces(root.path());
    let mut store = FolderStore::open(&folder, library()).unwrap();
    let listed = store.list().unwrap();
    assert_eq!(listed.len(), cases.len());
    let readable: BTreeSet<_> = listed.iter().filter_map(readable).collect();
    let (mut kept, mut wrong) = (Vec::new(), Vec::new());
    for (number, case) in cases.iter().enumerate() {
        let found = store.load(&id(number)).map(|loaded| loaded.draft);
        assert_eq!(found.is_ok(), readable.contains(&id(number)), "{}: {}", case.rule, case.how);
        let held = match found {
            Ok(draft) => {
                kept.push((number, draft));
                Ok(())
            }
            Err(error) => refused(&mut store, case, &error, number),
        };
        wrong.extend(held.map_err(|what| (case, what)).err());
    }
    assert!(traces(root.path()) == before, "a file was touched, made or removed by looking");
    for (number, draft) in kept {
        let held = saved(&mut store, &cases[number], &draft);
        wrong.extend(held.map_err(|what| (&cases[number], what)).err());
    }
    let wrong = wrong.iter().map(|(case, what)| format!("{}: {}: {what}\n", case.rule, case.how));
    assert_eq!(wrong.collect::<String>(), "");
}

fn readable(one: &Listed) -> Option<DraftId> {
    match one {
        Listed::Draft(summary) => Some(summary.id.clone()),
        Listed::Damaged { .. } => None,
    }
}

fn ensure(holds: bool, what: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(what()) }
}

/// Holds what is told of a draft against its fate; neither opening nor saving comes past it.
fn refused(
    store: &mut FolderStore,
    case: &Case,
    error: &StoreError,
    number: usize,
) -> Result<(), String> {
    let said = say(&error.message);
    let (key, fault) = (error.message.key, argument(&error.message, "fault"));
    let place = ["line", "column"].map(|name| argument(&error.message, name));
    let [line, column] = &place;
    match &case.fate {
        Fate::Damaged(faults, at) => {
            let expected = key == "store-damaged" && faults.contains(&&*fault);
            ensure(expected, || format!("{fault} and not one of {faults:?}: {said}"))?;
            let there =
                at.is_none_or(|(line, column)| place == [line, column].map(|n| n.to_string()));
            ensure(there, || format!("{fault} is at {line}:{column} and not {at:?}"))?;
            ensure(said.contains(&format!("Linje {line}, tegn {column}: ")), || said.clone())?;
            ensure(said.ends_with("Rett fila, eller hent en eldre kopi."), || said.clone())?;
        }
        Fate::Told(expected) => ensure(key == *expected, || said.clone())?,
        Fate::Kept(_) => return Err(format!("is refused: {said}")),
    }
    ensure(said.contains(&format!("{}.json", id(number))), || said.clone())?;
    ensure(!said.contains(is_hidden) && said.chars().count() < 600, || said.clone())?;
    // Opened in the screens, it is told; nothing empty is opened in its place.
    let opened = store.open(&id(number), &stamp());
    ensure(opened.is_err(), || "is opened".to_owned())?;
    let (mut app, _) = App::new(Begin {
        library: library(),
        user: Line::kept("Kari"),
        access: Access::Full,
        zone: TimeZone::UTC,
        open: None,
        purpose: Purpose::Write,
        language: Language::Nb,
        keys: Keymap::standard(),
    });
    app.update(Msg::Opened(opened.map(Box::new)), stamp().at);
    ensure(app.session.is_none(), || "is opened as another".to_owned())?;
    // And nothing is written over it, not even by a session that has a draft of that name.
    let ours = Draft::new(id(number), Line::kept("Vår"), &template(), stamp());
    let conflict = store.save(&ours, 0).err().is_some_and(|error| error.is_conflict());
    ensure(conflict, || "is written over".to_owned())
}

/// Holds a draft that was read against what must survive a save.
fn saved(store: &mut FolderStore, case: &Case, draft: &Draft) -> Result<(), String> {
    let Fate::Kept(texts) = &case.fate else { return Err("is read".to_owned()) };
    store.save(draft, 0).map_err(|error| error.to_string())?;
    let again = store.load(&draft.id).map_err(|error| format!("{:?}", error.message))?;
    ensure(again.draft == *draft, || "is read back as another".to_owned())?;
    let text = fs::read_to_string(store.file(&draft.id)).unwrap();
    for kept in texts {
        ensure(text.contains(kept.as_str()), || format!("{kept} is not in {text}"))?;
    }
    Ok(())
}

/// Returns every case of every rule.
fn all() -> Vec<Case> {
    let mut all = bytes::all();
    all.extend(values::all());
    all.extend(meaning::all());
    all
}

#[test]
fn the_corpus_is_large_and_every_rule_is_in_it() {
    let all = all();
    let rules: BTreeSet<_> = all.iter().map(|case| case.rule).collect();
    assert!(all.len() >= 500 && rules.len() >= 30, "{} cases of {} rules", all.len(), rules.len());
    let refused = all.iter().filter(|case| !matches!(case.fate, Fate::Kept(_))).count();
    assert!(refused >= 500, "{refused} are refused");
}

#[test]
fn a_draft_whose_bytes_are_damaged_is_told_with_its_place_and_left_as_it_is() {
    hold(&bytes::all());
}

#[test]
fn a_draft_whose_values_are_damaged_is_told_with_its_place_and_left_as_it_is() {
    hold(&values::all());
}

#[test]
fn a_draft_that_means_nothing_is_told_with_its_place_and_left_as_it_is() {
    hold(&meaning::all());
}

#[test]
fn every_command_says_what_is_wrong_with_a_damaged_draft_and_ends_with_1() {
    let mut rules = BTreeMap::new();
    for case in all() {
        if !matches!(case.fate, Fate::Kept(_)) {
            rules.entry(case.rule).or_insert(case);
        }
    }
    let place = Place::new();
    for (number, case) in rules.values().enumerate() {
        fs::write(place.path(&format!("{}.json", id(number))), &case.bytes).unwrap();
    }
    let before = traces(Path::new(&place.folder()));
    let commands: [&[&str]; 4] = [
        &["show"],
        &["check", "--json"],
        &["export", "--format", "txt"],
        &["fill", "--answers", "-"],
    ];
    for (number, case) in rules.values().enumerate() {
        let (id, command) = (id(number).to_string(), commands[number % commands.len()]);
        let ran = place.run_with(&[command, &[&id]].concat(), "{\"title\": \"Ny\"}");
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{}: {}", case.rule, ran.err);
        assert!(ran.err.contains(&format!("{id}.json")), "{}: {}", case.rule, ran.err);
    }
    let listed = place.run(&["list"]);
    assert_eq!(listed.ok(), "");
    assert_eq!(listed.err.lines().count(), rules.len() + 1, "{}", listed.err);
    assert!(traces(Path::new(&place.folder())) == before);
}
