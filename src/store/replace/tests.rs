//! Tests of replacing a file: stopped anywhere, it is whole.

use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::Path;

use tempfile::TempDir;

use super::*;

fn open(folder: &Path) -> OwnedFd {
    fs::open(folder, OFlags::RDONLY | OFlags::DIRECTORY, Mode::empty()).unwrap()
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
    replace(&handle, "a.json", b"one", Place::Free).unwrap();
    replace(&handle, "a.json", b"two and more", Place::Any).unwrap();
    replace(&handle, "b.json", b"", Place::Any).unwrap();
    assert_eq!(std::fs::read(folder.path().join("a.json")).unwrap(), b"two and more");
    assert_eq!(names(folder.path()), ["a.json", "b.json"]);
}

#[test]
fn stopped_at_any_step_the_old_file_is_whole_and_nothing_is_left_behind() {
    for stop in STEPS {
        for old in [None, Some("old")] {
            let folder = TempDir::new().unwrap();
            let path = folder.path().join("a.json");
            if let Some(old) = old {
                std::fs::write(&path, old).unwrap();
            }
            let new = New { name: "a.json", bytes: b"new", place: Place::Any };
            let before = |step| if step == stop { Err(Errno::NOSPC) } else { Ok(()) };
            let failure = replace_watched(&open(folder.path()), &new, before).unwrap_err();
            assert_eq!(failure, Failure { step: stop, errno: Errno::NOSPC });
            let found = std::fs::read_to_string(&path).ok();
            let expected = if stop == Step::SyncFolder { Some("new") } else { old };
            assert_eq!(found.as_deref(), expected, "{stop:?}");
            assert!(names(folder.path()).iter().all(|name| name == "a.json"), "{stop:?}");
        }
    }
}

#[test]
fn at_every_step_the_name_holds_a_whole_file() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.json");
    std::fs::write(&path, "old").unwrap();
    let mut steps = Vec::new();
    let new = New { name: "a.json", bytes: b"new", place: Place::Any };
    let watch = |step| {
        let expected = if step > Step::Rename { "new" } else { "old" };
        assert_eq!(std::fs::read_to_string(&path).unwrap(), expected, "{step:?}");
        steps.push(step);
        Ok(())
    };
    replace_watched(&open(folder.path()), &new, watch).unwrap();
    assert_eq!(steps, STEPS);
}

#[test]
fn a_name_that_is_taken_is_not_overwritten() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.json");
    std::fs::write(&path, "old").unwrap();
    let failure = replace(&open(folder.path()), "a.json", b"new", Place::Free).unwrap_err();
    assert_eq!(failure.errno, Errno::EXIST);
    std::fs::remove_file(&path).unwrap();
    // Taken by another between the look and the rename.
    let new = New { name: "a.json", bytes: b"new", place: Place::Free };
    let other = |step| {
        if step == Step::Rename {
            std::fs::write(&path, "other").unwrap();
        }
        Ok(())
    };
    let failure = replace_watched(&open(folder.path()), &new, other).unwrap_err();
    assert_eq!(failure, Failure { step: Step::Rename, errno: Errno::EXIST });
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "other");
    assert_eq!(names(folder.path()), ["a.json"]);
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
    replace(&open(folder.path()), "a.json", b"new", Place::Any).unwrap();
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
    replace(&open(folder.path()), "a.json", b"new", Place::Any).unwrap();
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
        let failure = replace(&handle, name, b"new", Place::Any).unwrap_err();
        assert_eq!(failure, Failure { step: Step::Look, errno: Errno::LOOP }, "{name}");
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
    replace(&open(folder.path()), "a.json", b"new", Place::Any).unwrap();
    assert_eq!(std::fs::read(folder.path().join("a.json")).unwrap(), b"new");
    assert!(!folder.path().join("canary").exists());
}
