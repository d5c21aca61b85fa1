//! Tests of journals: what was appended is there when the draft is opened again, whatever happened meanwhile.

mod crash;
mod cut;
mod left;
mod outside;
mod several;

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use avtale::base::{FieldId, Line, NoteId, Prose, SectionId, SessionId, Splice};
use avtale::draft::together::Saw;
use avtale::draft::{Change, Declared, Draft, Edit, Entry, Note, TextKey, choose_language};
use avtale::store::{FolderStore, Gate, Settings, Store as _};
use avtale::template::{Item, Library, Template, Value};
use proptest::prelude::*;
use tempfile::TempDir;

use super::{id, stamp};

static LIBRARY: LazyLock<Arc<Library>> = LazyLock::new(|| Arc::new(Library::official()));

fn template() -> Arc<Template> {
    LIBRARY.all()[0].clone()
}

fn field(id: &str) -> FieldId {
    FieldId::new(id).unwrap()
}

/// Opens the folder for a session; emergency copies lie beside the drafts in these tests.
fn session(folder: &TempDir, session: &str) -> FolderStore {
    let settings = Settings {
        session: SessionId::new(session).unwrap(),
        by: Line::kept("Kari"),
        shelters: vec![folder.path().join("shelter")],
        ..Settings::default()
    };
    FolderStore::open(folder.path(), LIBRARY.clone()).unwrap().for_session(settings)
}

/// Makes a folder with an empty draft `a` in it.
fn folder() -> (TempDir, Draft) {
    let folder = TempDir::new().unwrap();
    let draft = Draft::new(id("a"), Line::kept("Første"), &template(), stamp(0));
    session(&folder, "maker").create(&draft).unwrap();
    (folder, draft)
}

fn history(folder: &TempDir) -> PathBuf {
    folder.path().join("a.history")
}

/// Returns the names of what stands beside the draft.
fn names(folder: &TempDir) -> Vec<String> {
    let Ok(entries) = fs::read_dir(history(folder)) else { return Vec::new() };
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn journals(folder: &TempDir) -> Vec<String> {
    names(folder).into_iter().filter(|name| name.ends_with(".journal")).collect()
}

/// What somebody does, as two numbers and a text that chance gives.
type Deed = (u8, u8, String);

fn deed() -> impl Strategy<Value = Deed> {
    (any::<u8>(), any::<u8>(), "[a-zæøå \n]{0,12}")
}

/// Returns the edit that a deed is on this draft.
fn edit(draft: &Draft, (kind, which, text): &Deed) -> Edit {
    let prose = Prose::kept(text);
    let list = field("information_exchange");
    let items: Vec<_> = draft.answer(&list).map_or(&[][..], Value::items).to_vec();
    let some = |n: u8| items.get(usize::from(n) % (items.len() + 1)).map(|item| item.id.clone());
    let section = SectionId::new("teams").unwrap();
    match kind % 10 {
        0 => Edit::Rename(Line::kept(text)),
        1 => Edit::Answer { field: field("unit_name"), value: Some(Value::Line(Line::kept(text))) },
        2 => Edit::Answer { field: field("teams"), value: Some(Value::Prose(prose)) },
        3 => splice(draft, TextKey::Answer(field("teams")), text),
        4 => {
            let part = template().field(&list).unwrap().kind.first_part().unwrap().clone();
            let parts = [(part, Value::Line(Line::kept(text)))].into();
            let item = Item { id: draft.next_item_id(), parts };
            Edit::AddItem { field: list, item, after: some(*which) }
        }
        5 => match some(*which) {
            Some(item) => Edit::RemoveItem { field: list, item },
            None => Edit::Answer { field: list, value: None },
        },
        6 => {
            let closed = (which % 2 == 0).then(|| stamp(4));
            let note = Note { closed, ..Note::new(section, None, prose) };
            Edit::Note { id: NoteId::numbered('n', usize::from(which % 3)), note: Some(note) }
        }
        7 => Edit::AddClause { clause: draft.next_clause_id(), section, after: None, text: prose },
        8 => match draft.own_clauses.first() {
            Some(own) => splice(draft, TextKey::OwnClause(own.id.clone()), text),
            None => Edit::Declare { section, state: None },
        },
        _ => Edit::Several(vec![
            Change::new(Edit::Declare { section, state: Some(Declared::Done) }, stamp(3)),
            Change::new(Edit::Rename(Line::kept(text)), stamp(4)),
        ]),
    }
}

fn splice(draft: &Draft, text: TextKey, new: &str) -> Edit {
    let old = draft.text(&text).unwrap_or_default();
    let none = Splice { at: 0, removed: String::new(), inserted: String::new() };
    let splice = Splice::between(old, new).unwrap_or(none);
    Edit::Splice { text, splice }
}

/// Somebody at work: the draft as they have it, and every state it had.
struct Worker {
    draft: Draft,
    entries: Vec<Entry>,
    states: Vec<Draft>,
}

impl Worker {
    fn on(draft: &Draft) -> Self {
        Self { draft: draft.clone(), entries: Vec::new(), states: vec![draft.clone()] }
    }

    /// Does what fits the draft.
    fn work(&mut self, deeds: &[Deed]) -> &mut Self {
        for deed in deeds {
            let number = self.entries.len() + 1;
            let moment = i64::try_from(number).unwrap() * 1000;
            let change = Change::new(edit(&self.draft, deed), stamp(moment));
            if self.draft.apply(&template(), change.clone()).is_ok() {
                let number = u64::try_from(number).unwrap();
                self.entries.push(Entry { number, change, saw: Saw::new() });
                self.states.push(self.draft.clone());
            }
        }
        self
    }

    fn last(&self) -> u64 {
        self.entries.last().map_or(0, |entry| entry.number)
    }
}

/// Returns deeds that fit every draft, each with a text of its own.
fn deeds(texts: &[&str]) -> Vec<Deed> {
    let kinds = [0, 1, 2, 3, 4, 6, 7, 8];
    kinds.into_iter().cycle().zip(texts).map(|(kind, text)| (kind, 0, (*text).to_owned())).collect()
}

#[test]
fn what_was_appended_and_not_saved_is_there_when_the_draft_is_opened_again() {
    let (folder, draft) = folder();
    let mut worker = Worker::on(&draft);
    worker.work(&deeds(&["Ny tittel", "Enheten", "Team", "Team til", "Planer", "Et notat"]));
    let mut store = session(&folder, "one");
    assert_eq!(store.open(&draft.id, &stamp(9)).unwrap(), draft.clone().into());
    assert_eq!(names(&folder), Vec::<String>::new(), "nothing is made before it is needed");
    store.append(&draft.id, &worker.entries[..2]).unwrap();
    store.append(&draft.id, &worker.entries[2..]).unwrap();
    assert_eq!(journals(&folder), ["one.journal"]);
    drop(store);

    let loaded = session(&folder, "two").load(&draft.id).unwrap();
    let recovered = loaded.recovered.unwrap();
    assert_eq!((&loaded.draft, &*recovered.before), (&worker.draft, &draft));
    assert_eq!((recovered.torn, recovered.unfitting, recovered.unread), (0, 0, 0));
    assert_eq!(recovered.last, worker.entries[5].change.stamp);
    assert!(!recovered.kept);
    assert_eq!(journals(&folder), ["one.journal"], "loading changes nothing");

    let mut store = session(&folder, "two");
    let opened = store.open(&draft.id, &stamp(9)).unwrap();
    assert_eq!(opened.draft, worker.draft);
    assert!(opened.recovered.unwrap().kept);
    assert_eq!(names(&folder), ["000001.json"], "the journal is folded away");
    assert_eq!(store.version(&draft.id, 1).unwrap(), draft, "the state before is kept");
    assert_eq!(store.open(&draft.id, &stamp(9)).unwrap(), worker.draft.into());
}

#[test]
fn what_is_saved_is_not_brought_back_and_a_session_that_ends_leaves_no_journal() {
    let (folder, draft) = folder();
    let mut worker = Worker::on(&draft);
    worker.work(&deeds(&["Ny tittel", "Enheten", "Team", "Team til"]));
    let mut store = session(&folder, "one");
    store.open(&draft.id, &stamp(9)).unwrap();
    store.append(&draft.id, &worker.entries[..2]).unwrap();
    store.save(&worker.states[2], 2).unwrap();
    store.append(&draft.id, &worker.entries[2..]).unwrap();
    store.close(&draft.id).unwrap();
    assert_eq!(journals(&folder), ["one.journal"], "it has what the file has not");
    let mut store = session(&folder, "two");
    let opened = store.open(&draft.id, &stamp(9)).unwrap();
    assert_eq!(
        (opened.draft, *opened.recovered.unwrap().before),
        (worker.draft.clone(), worker.states[2].clone(),)
    );
    worker.work(&deeds(&["Nyere tittel"]));
    store.append(&draft.id, &worker.entries[4..]).unwrap();
    store.save(&worker.draft, worker.last()).unwrap();
    store.close(&draft.id).unwrap();
    assert_eq!(journals(&folder), Vec::<String>::new());
    let loaded = session(&folder, "three").load(&draft.id).unwrap();
    assert_eq!(loaded, worker.draft.into());
}

#[test]
fn what_is_kept_as_another_draft_is_never_brought_back_into_this_one() {
    let (folder, draft) = folder();
    let mut worker = Worker::on(&draft);
    worker.work(&deeds(&["Ny tittel", "Enheten"]));
    let mut store = session(&folder, "one");
    store.open(&draft.id, &stamp(9)).unwrap();
    store.append(&draft.id, &worker.entries).unwrap();
    store.create(&worker.draft.clone().under(id("b"), Line::kept("Andre"))).unwrap();
    store.forget(&draft.id).unwrap();
    assert_eq!(journals(&folder), Vec::<String>::new());
    let loaded = session(&folder, "two").load(&draft.id).unwrap();
    assert_eq!(loaded, draft.into());
}

#[test]
fn a_long_journal_is_begun_anew_when_the_draft_has_all_of_it() {
    let (folder, draft) = folder();
    let mut worker = Worker::on(&draft);
    let long = "å".repeat(10_000);
    worker.work(&vec![(2, 0, long.clone()); 60]).work(&[(2, 0, "Slutt".into())]);
    let mut store = session(&folder, "one");
    store.open(&draft.id, &stamp(9)).unwrap();
    let size = || fs::metadata(history(&folder).join("one.journal")).unwrap().len();
    store.append(&draft.id, &worker.entries[..60]).unwrap();
    store.save(&worker.states[59], 59).unwrap();
    assert!(size() > 1 << 20, "the last is not saved");
    store.save(&worker.states[60], 60).unwrap();
    assert!(size() < 1000);
    store.append(&draft.id, &worker.entries[60..]).unwrap();
    drop(store);
    assert_eq!(session(&folder, "two").load(&draft.id).unwrap().draft, worker.draft);
}

#[test]
fn a_language_that_was_chosen_and_not_saved_is_brought_back_from_the_journal() {
    let (folder, draft) = folder();
    let template = template();
    let edit = choose_language(&template, "nn").unwrap();
    let entry = Entry { number: 1, change: Change::new(edit, stamp(2)), saw: Saw::default() };
    let mut store = session(&folder, "one");
    store.open(&draft.id, &stamp(1)).unwrap();
    store.append(&draft.id, &[entry]).unwrap();
    drop(store);
    let opened = session(&folder, "two").open(&draft.id, &stamp(9)).unwrap();
    assert_eq!(draft.language(&template), "nb");
    assert_eq!(opened.draft.language(&template), "nn");
    assert!(opened.recovered.is_some());
}
