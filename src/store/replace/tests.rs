//! Tests of replacing a file: stopped anywhere, it is whole.

use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use tempfile::TempDir;

use super::*;
use crate::store::directory::{Gate, NotRead};

/// The calls that a file in place of another is written with.
const CALLS: [Call; 8] = [
    Call::Look,
    Call::Look,
    Call::Make,
    Call::Permit,
    Call::Write,
    Call::Sync,
    Call::Rename,
    Call::SyncFolder,
];

fn open(folder: &Path) -> Directory {
    Directory::open(folder, &Gate::default()).unwrap()
}

/// Opens a folder where `watch` is told each call and its number, from 0.
fn watched(
    folder: &Path,
    watch: impl Fn(Call, usize) -> Result<(), Errno> + Send + Sync + 'static,
) -> Directory {
    let calls = AtomicUsize::new(0);
    // The folder's own opening comes before.
    let gate = Gate::new(move |call| {
        let opening = call == Call::OpenFolder;
        if opening { Ok(()) } else { watch(call, calls.fetch_add(1, Ordering::Relaxed)) }
    });
    Directory::open(folder, &gate).unwrap()
}

fn set_mode(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

fn mode_at(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<_> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_file_is_written_and_replaced_whole() {
    let folder = TempDir::new().unwrap();
    let handle = open(folder.path());
    handle.replace("a.json", b"one", Place::Free).unwrap();
    handle.replace("a.json", b"two and more", Place::Any).unwrap();
    handle.replace("b.json", b"", Place::Any).unwrap();
    assert_eq!(std::fs::read(folder.path().join("a.json")).unwrap(), b"two and more");
    assert_eq!(names(folder.path()), ["a.json", "b.json"]);
}

#[test]
fn stopped_at_any_call_the_old_file_is_whole_and_nothing_is_left_behind() {
    for (stop, name) in CALLS.into_iter().enumerate() {
        for old in [None, Some("old")] {
            let folder = TempDir::new().unwrap();
            let path = folder.path().join("a.json");
            if let Some(old) = old {
                std::fs::write(&path, old).unwrap();
            }
            let full = move |_, n| if n == stop { Err(Errno::NOSPC) } else { Ok(()) };
            let handle = watched(folder.path(), full);
            let failure = handle.replace("a.json", b"new", Place::Any).unwrap_err();
            assert_eq!(failure, Failure { call: name, errno: Errno::NOSPC });
            let found = std::fs::read_to_string(&path).ok();
            let expected = if name == Call::SyncFolder { Some("new") } else { old };
            assert_eq!(found.as_deref(), expected, "{name:?}");
            assert!(names(folder.path()).iter().all(|name| name == "a.json"), "{name:?}");
        }
    }
}

#[test]
fn at_every_call_the_name_holds_a_whole_file() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.json");
    std::fs::write(&path, "old").unwrap();
    let calls = Arc::new(Mutex::new(Vec::new()));
    let (seen, there) = (Arc::clone(&calls), path.clone());
    let watch = move |call, _| {
        let expected = if call == Call::SyncFolder { "new" } else { "old" };
        assert_eq!(std::fs::read_to_string(&there).unwrap(), expected, "{call:?}");
        seen.lock().unwrap().push(call);
        Ok(())
    };
    watched(folder.path(), watch).replace("a.json", b"new", Place::Any).unwrap();
    assert_eq!(*calls.lock().unwrap(), CALLS);
}

#[test]
fn a_name_that_is_taken_is_not_overwritten() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.json");
    std::fs::write(&path, "old").unwrap();
    let failure = open(folder.path()).replace("a.json", b"new", Place::Free).unwrap_err();
    assert_eq!(failure.errno, Errno::EXIST);
    std::fs::remove_file(&path).unwrap();
    // Taken by another between the look and the rename.
    let there = path.clone();
    let other = move |call, _| {
        if call == Call::Rename {
            std::fs::write(&there, "other").unwrap();
        }
        Ok(())
    };
    let failure = watched(folder.path(), other).replace("a.json", b"new", Place::Free).unwrap_err();
    assert_eq!(failure, Failure { call: Call::Rename, errno: Errno::EXIST });
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "other");
    assert_eq!(names(folder.path()), ["a.json"]);
}

/// Writes a new file where renaming knows no way to leave alone what is there, as on a network file system.
fn without_exclusive_rename(folder: &Path, stop: Option<Call>) -> Result<(), Failure> {
    let watch = move |call, _| {
        if call == Call::Rename {
            return Err(Errno::INVAL);
        }
        if stop == Some(call) { Err(Errno::IO) } else { Ok(()) }
    };
    watched(folder, watch).replace("a.json", b"new", Place::Free)
}

#[test]
fn where_names_cannot_be_given_exclusively_a_second_name_can() {
    let folder = TempDir::new().unwrap();
    without_exclusive_rename(folder.path(), None).unwrap();
    assert_eq!(names(folder.path()), ["a.json"]);
    assert_eq!(open(folder.path()).read("a.json").unwrap().0, b"new");
    std::fs::write(folder.path().join("a.json"), "old").unwrap();
    let failure = without_exclusive_rename(folder.path(), None).unwrap_err();
    assert_eq!(failure.errno, Errno::EXIST);
    assert_eq!(open(folder.path()).read("a.json").unwrap().0, b"old");
}

#[test]
fn a_file_is_read_though_a_crash_left_its_temporary_name_and_no_other() {
    let folder = TempDir::new().unwrap();
    let failure = without_exclusive_rename(folder.path(), Some(Call::Remove)).unwrap_err();
    assert!(failure.may_be_in_place());
    assert_eq!(names(folder.path()).len(), 2);
    let handle = open(folder.path());
    assert_eq!(handle.read("a.json").unwrap().0, b"new");
    std::fs::hard_link(folder.path().join("a.json"), folder.path().join("b.json")).unwrap();
    assert_eq!(handle.read("a.json").unwrap_err(), NotRead::Linked);
}

#[track_caller]
fn modes(folder_mode: u32, old: Option<u32>, expected: u32) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.json");
    if let Some(old) = old {
        std::fs::write(&path, "old").unwrap();
        set_mode(&path, old);
    }
    set_mode(folder.path(), folder_mode);
    open(folder.path()).replace("a.json", b"new", Place::Any).unwrap();
    assert_eq!(mode_at(&path), expected, "{folder_mode:o} {old:?}");
}

#[test]
fn a_file_is_open_to_those_it_was_open_to_and_never_to_more_than_its_folder() {
    modes(0o700, None, 0o600);
    modes(0o755, None, 0o600);
    modes(0o2770, None, 0o660);
    modes(0o770, None, 0o660);
    modes(0o1777, None, 0o600);
    modes(0o777, None, 0o600);
    modes(0o755, Some(0o644), 0o644);
    modes(0o755, Some(0o666), 0o644);
    modes(0o2770, Some(0o660), 0o660);
    modes(0o2770, Some(0o600), 0o600);
    modes(0o700, Some(0o664), 0o600);
    modes(0o750, Some(0o664), 0o640);
    modes(0o700, Some(0o400), 0o600);
}

#[test]
fn the_group_of_the_old_file_is_kept() {
    let folder = TempDir::new().unwrap();
    set_mode(folder.path(), 0o2770);
    let path = folder.path().join("a.json");
    std::fs::write(&path, "old").unwrap();
    set_mode(&path, 0o660);
    let own = std::fs::metadata(&path).unwrap().gid();
    // Only root, or a member, can give a file to another group; without either the group stays.
    let wanted =
        if std::os::unix::fs::chown(&path, None, Some(12_345)).is_ok() { 12_345 } else { own };
    open(folder.path()).replace("a.json", b"new", Place::Any).unwrap();
    assert_eq!(std::fs::metadata(&path).unwrap().gid(), wanted);
    assert_eq!(mode_at(&path), 0o660);
}

#[test]
fn what_is_no_file_is_never_written() {
    let folder = TempDir::new().unwrap();
    let canary = folder.path().join("canary");
    std::fs::write(&canary, "canary").unwrap();
    symlink(&canary, folder.path().join("link")).unwrap();
    symlink("nowhere", folder.path().join("dangling")).unwrap();
    std::fs::create_dir(folder.path().join("folder")).unwrap();
    let handle = open(folder.path());
    for name in ["link", "dangling", "folder"] {
        let failure = handle.replace(name, b"new", Place::Any).unwrap_err();
        assert_eq!(failure, Failure { call: Call::Look, errno: Errno::LOOP }, "{name}");
    }
    assert_eq!(std::fs::read_to_string(&canary).unwrap(), "canary");
    assert_eq!(names(folder.path()), ["canary", "dangling", "folder", "link"]);
}

#[test]
fn a_name_that_a_crash_left_is_passed_over() {
    let folder = TempDir::new().unwrap();
    let process = std::process::id();
    let left = folder.path().join(format!(".avtale-{process}-1.tmp"));
    symlink("canary", &left).unwrap();
    open(folder.path()).replace("a.json", b"new", Place::Any).unwrap();
    assert_eq!(std::fs::read(folder.path().join("a.json")).unwrap(), b"new");
    assert!(!folder.path().join("canary").exists());
}
