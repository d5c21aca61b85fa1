//! Tests of emergency copies: where they are kept, and for how long.

use std::path::PathBuf;

use avtale::base::SessionId;
use avtale::store::{Gate, Settings};
use rustix::io::Errno;

use super::*;

fn settings(shelters: Vec<PathBuf>) -> Settings {
    let session = SessionId::new("s1").unwrap();
    Settings { session, shelters, ..Settings::default() }
}

fn sheltering(around: &TempDir, shelters: &[&str]) -> FolderStore {
    let shelters = shelters.iter().map(|name| around.path().join(name)).collect();
    let drafts = around.path().join("drafts");
    FolderStore::open(&drafts, library()).unwrap().for_session(settings(shelters))
}

#[test]
fn a_draft_that_cannot_be_saved_is_kept_elsewhere_until_it_can() {
    let around = TempDir::new().unwrap();
    let mut store = sheltering(&around, &["state/shelter"]);
    let (template, mut draft) = (template(), draft("a", "A"));
    store.create(&draft).unwrap();
    let path = around.path().join("state/shelter/a.s1.json");
    for (answer, at) in [("Første", 1), ("Andre", 2)] {
        fill(&mut draft, &format!("{{\"unit_name\": \"{answer}\"}}"), at);
        assert_eq!(store.shelter(&draft, 0).unwrap(), path.to_str().unwrap());
        let copy = fs::read(&path).unwrap();
        assert_eq!(wire::read_draft(&copy, |_| Some(&*template)).unwrap(), draft);
        let json: serde_json::Value = serde_json::from_slice(&copy).unwrap();
        assert_eq!(json["sheltered"]["folder"], store.path().to_str().unwrap());
        let schema = serde_json::from_str(wire::SCHEMA_DRAFT).unwrap();
        assert!(jsonschema::validator_for(&schema).unwrap().is_valid(&json));
    }
    assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
    store.save(&draft, 0).unwrap();
    assert!(!path.exists(), "what is saved needs no copy");
    store.save(&draft, 0).unwrap();
}

#[test]
fn a_save_that_fails_leaves_the_emergency_copy() {
    let around = TempDir::new().unwrap();
    let mut store = sheltering(&around, &["shelter"]);
    let draft = draft("a", "A");
    store.create(&draft).unwrap();
    store.shelter(&draft, 0).unwrap();
    let away = around.path().join("away");
    fs::rename(store.path(), &away).unwrap();
    assert_eq!(key(store.save(&draft, 0)), "store-no-folder");
    drop(store);
    assert!(around.path().join("shelter/a.s1.json").exists());
}

/// Puts `hindrance` at the first place for emergency copies, and holds that the second is taken.
#[track_caller]
fn hindered(hindrance: impl FnOnce(&Path)) {
    let around = TempDir::new().unwrap();
    let first = around.path().join("first");
    hindrance(&first);
    let mut store = sheltering(&around, &["first", "second"]);
    let copy = store.shelter(&draft("a", "A"), 0).unwrap();
    assert_eq!(Path::new(&copy), around.path().join("second/a.s1.json"));
    let there = first.join("a.s1.json").symlink_metadata();
    assert!(!there.is_ok_and(|there| there.is_file()));
}

#[test]
fn a_place_that_others_can_write_to_or_that_is_none_is_passed_over() {
    let folder = |path: &Path, mode: u32| {
        fs::create_dir(path).unwrap();
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    };
    hindered(|path| fs::write(path, "").unwrap());
    hindered(|path| folder(path, 0o770));
    hindered(|path| folder(path, 0o707));
    hindered(|path| folder(path, 0o1777));
    hindered(|path| symlink("nowhere", path).unwrap());
    hindered(|path| {
        let real = path.with_extension("real");
        folder(&real, 0o700);
        symlink(real, path).unwrap();
    });
    hindered(|path| {
        folder(path, 0o700);
        symlink("/etc/passwd", path.join("a.s1.json")).unwrap();
    });
    hindered(|path| {
        folder(path, 0o700);
        // Another's folder, which root alone can make; for everybody else, one that is closed.
        if std::os::unix::fs::chown(path, Some(12_345), None).is_err() {
            fs::set_permissions(path, fs::Permissions::from_mode(0o500)).unwrap();
        }
    });
}

#[test]
fn a_copy_in_one_place_takes_the_place_of_that_in_another() {
    let around = TempDir::new().unwrap();
    let mut store = sheltering(&around, &["first", "second"]);
    let draft = draft("a", "A");
    store.create(&draft).unwrap();
    let (first, second) = (around.path().join("first"), around.path().join("second"));
    store.shelter(&draft, 0).unwrap();
    assert!(first.join("a.s1.json").exists());
    fs::set_permissions(&first, fs::Permissions::from_mode(0o777)).unwrap();
    store.shelter(&draft, 0).unwrap();
    assert!(!first.join("a.s1.json").exists() && second.join("a.s1.json").exists());
    store.save(&draft, 0).unwrap();
    assert!(!second.join("a.s1.json").exists());
}

#[test]
fn where_there_is_no_place_it_is_said() {
    let around = TempDir::new().unwrap();
    let draft = draft("a", "A");
    assert_eq!(key(sheltering(&around, &[]).shelter(&draft, 0)), "store-no-shelter");
    let full = Gate::new(|_| Err(Errno::NOSPC));
    let mut store = sheltering(&around, &["first", "second"]).watched(full);
    assert_eq!(key(store.shelter(&draft, 0)), "store-no-shelter");
}
