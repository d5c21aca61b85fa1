//! A draft's file that another program changes while sessions are at work on it.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use avtale::base::{Line, SessionId};
use avtale::draft::Draft;
use avtale::draft::together::Version;
use avtale::store::{Cause, FolderStore, Saved, Settings, Store, Taken};
use tempfile::TempDir;

use super::{draft, id, open, stamp};

fn session(folder: &TempDir, name: &str) -> FolderStore {
    let (session, by) = (SessionId::new(name).unwrap(), Line::kept(name));
    open(folder).for_session(Settings { session, by, ..Settings::default() })
}

/// A draft that `names` work on, and the path of its file.
fn at_work(folder: &TempDir, names: &[&str]) -> (Draft, PathBuf, Vec<FolderStore>) {
    let ours = draft("a", "Avtale");
    open(folder).create(&ours).unwrap();
    let stores = names.iter().map(|name| {
        let mut store = session(folder, name);
        store.open(&id("a"), &stamp(1)).unwrap();
        store.follow(&id("a"), &stamp(1), Box::new(|| {})).unwrap();
        store
    });
    let stores = stores.collect();
    (ours, folder.path().join("a.json"), stores)
}

fn rename(path: &PathBuf, title: &str) {
    let text = fs::read_to_string(path).unwrap();
    fs::write(path, text.replace("\"Avtale\"", &format!("{title:?}"))).unwrap();
}

/// Says that what is saved next has a change.
fn took(store: &mut FolderStore, version: &Version) {
    let marks = [(version.session.clone(), version.clock)].into();
    store.took(&id("a"), &Taken { marks, ..Taken::default() });
}

#[test]
fn what_another_program_left_is_news_and_nothing_is_saved_over_it_before() {
    let folder = TempDir::new().unwrap();
    let (ours, path, mut stores) = at_work(&folder, &["kari"]);
    let store = &mut stores[0];
    assert_eq!(store.news(&id("a")).unwrap().outside, None);
    rename(&path, "Utenfra");
    let theirs = fs::read(&path).unwrap();
    assert_eq!(store.save(&ours, 0).unwrap_err().cause, Cause::Behind);
    let outside = store.news(&id("a")).unwrap().outside.unwrap();
    assert_eq!(outside.draft.title.as_str(), "Utenfra");
    // What was asked to be saved before it was taken in is refused still.
    assert_eq!(store.save(&ours, 0).unwrap_err().cause, Cause::Behind);
    assert_eq!(fs::read(&path).unwrap(), theirs);
    assert_eq!(store.news(&id("a")).unwrap().outside, None, "it is told once");
    took(store, &outside.version);
    assert_eq!(store.save(&outside.draft, 0), Ok(Saved::InPlace));
}

#[test]
fn every_session_gives_it_the_same_name_and_what_one_saves_the_others_go_on_from() {
    let folder = TempDir::new().unwrap();
    let (_, path, mut stores) = at_work(&folder, &["kari", "ola"]);
    rename(&path, "Utenfra");
    let found: Vec<_> =
        stores.iter_mut().map(|store| store.news(&id("a")).unwrap().outside.unwrap()).collect();
    assert_eq!(found[0], found[1]);
    took(&mut stores[0], &found[0].version);
    stores[0].save(&found[0].draft, 1).unwrap();
    let saved = stores[1].news(&id("a")).unwrap().saved.unwrap();
    assert!(saved.has(&found[0].version));
    assert_eq!(saved.draft.title.as_str(), "Utenfra");
}

#[test]
fn another_draft_is_no_news_but_a_conflict() {
    let folder = TempDir::new().unwrap();
    let (ours, path, mut stores) = at_work(&folder, &["kari"]);
    let store = &mut stores[0];
    let whole = fs::read_to_string(&path).unwrap();
    for spoiled in [
        whole.replacen("\"by\": \"", "\"by\": \"En annen ", 1),
        whole.replace("\"edition\": \"", "\"edition\": \"x"),
    ] {
        assert_ne!(spoiled, whole);
        fs::write(&path, &spoiled).unwrap();
        assert_eq!(store.news(&id("a")).unwrap().outside, None);
        assert_eq!(store.save(&ours, 0).unwrap_err().cause, Cause::Changed);
        assert_eq!(fs::read_to_string(&path).unwrap(), spoiled);
    }
}

#[test]
fn one_is_woken_when_another_program_writes_the_file_or_puts_another_in_its_place() {
    let folder = TempDir::new().unwrap();
    let ours = draft("a", "Avtale");
    open(&folder).create(&ours).unwrap();
    let mut store = session(&folder, "kari");
    store.open(&id("a"), &stamp(1)).unwrap();
    let (wake, woken) = std::sync::mpsc::channel();
    let wake = Box::new(move || wake.send(()).unwrap_or_default());
    store.follow(&id("a"), &stamp(1), wake).unwrap();
    let path = folder.path().join("a.json");
    for (number, replaces) in [(1, false), (2, true), (3, true), (4, false)] {
        while woken.try_recv().is_ok() {}
        let (old, new) = (format!("Nr. {}", number - 1), format!("Nr. {number}"));
        let text = fs::read_to_string(&path).unwrap();
        let text = text.replace("\"Avtale\"", "\"Nr. 0\"").replace(&old, &new);
        if replaces {
            fs::write(folder.path().join("ny"), text).unwrap();
            fs::rename(folder.path().join("ny"), &path).unwrap();
        } else {
            fs::write(&path, text).unwrap();
        }
        let deadline = Duration::from_secs(20);
        loop {
            woken.recv_timeout(deadline).expect("nobody was woken");
            if let Some(outside) = store.news(&id("a")).unwrap().outside {
                assert_eq!(outside.draft.title.as_str(), new);
                break;
            }
        }
    }
}
