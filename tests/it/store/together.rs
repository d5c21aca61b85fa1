//! Tests of several who use one folder, and of folders that lead nowhere.

use std::os::unix::fs::symlink;

use avtale::base::FieldId;
use avtale::store::{FolderStore, Store as _};
use rustix::fs::{FlockOperation, flock};
use tempfile::TempDir;

use super::{draft, fill, id, key, library, open, stamp};

#[test]
fn of_many_who_save_at_once_one_is_first_and_the_others_are_told() {
    let folder = TempDir::new().unwrap();
    open(&folder).create(&draft("a", "Første")).unwrap();
    for round in 0..20 {
        let gate = std::sync::Barrier::new(4);
        let saved = std::thread::scope(|scope| {
            let writers: Vec<_> = (0..4)
                .map(|writer| {
                    let (gate, folder) = (&gate, &folder);
                    scope.spawn(move || {
                        let mut store = open(folder);
                        let mut mine = store.load(&id("a")).unwrap().draft;
                        fill(&mut mine, &format!("{{\"unit_name\": \"u{round}-{writer}\"}}"), 1);
                        gate.wait();
                        store.save(&mine, 0)
                    })
                })
                .collect();
            writers.into_iter().map(|writer| writer.join().unwrap()).collect::<Vec<_>>()
        });
        let first = saved.iter().position(Result::is_ok).unwrap();
        let told = saved.iter().filter(|saved| matches!(saved, Err(error) if error.is_conflict()));
        assert_eq!(told.count(), 3, "round {round}: {saved:?}");
        let kept = open(&folder).load(&id("a")).unwrap().draft;
        let unit = kept.answer(&FieldId::new("unit_name").unwrap()).unwrap();
        assert_eq!(unit.words(), Some(format!("u{round}-{first}").as_str()));
    }
}

#[test]
fn a_folder_below_a_link_that_leads_nowhere_is_an_error_and_not_the_end() {
    let folder = TempDir::new().unwrap();
    symlink("/not/mounted", folder.path().join("link")).unwrap();
    let below = folder.path().join("link/drafts");
    assert!(FolderStore::open(&below, library()).is_err());
}

#[test]
fn a_program_that_was_stopped_while_it_wrote_holds_nobody_up_for_long() {
    let folder = TempDir::new().unwrap();
    let mut store = open(&folder);
    let first = draft("a", "Første");
    store.create(&first).unwrap();
    let stopped = std::fs::File::open(folder.path()).unwrap();
    flock(&stopped, FlockOperation::LockExclusive).unwrap();
    assert_eq!(store.open(&first.id, &stamp(9)).unwrap(), first.clone().into());
    assert_eq!(key(store.save(&first, 0)), "store-held");
    drop(stopped);
    store.save(&first, 0).unwrap();
}
