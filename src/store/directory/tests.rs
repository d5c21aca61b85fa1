//! Tests of folders by their handles.

use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use tempfile::TempDir;

use super::*;

fn open(folder: &TempDir) -> Directory {
    Directory::open(folder.path(), &Gate::default()).unwrap()
}

fn mode_of(path: &Path) -> u32 {
    std::fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

/// Opens a folder whose disk fails at the call `stop`, from 0, and at those after it.
fn stopping(folder: &TempDir, stop: usize) -> (Directory, Arc<AtomicUsize>) {
    let calls = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&calls);
    let gate = Gate::new(move |_| {
        // The folder's own opening counts too.
        if count.fetch_add(1, Ordering::Relaxed) > stop { Err(Errno::IO) } else { Ok(()) }
    });
    (Directory::open(folder.path(), &gate).unwrap(), calls)
}

#[test]
fn a_folder_inside_is_never_found_half_made() {
    for stop in 0.. {
        let around = TempDir::new().unwrap();
        std::fs::set_permissions(around.path(), std::fs::Permissions::from_mode(0o2770)).unwrap();
        let (folder, calls) = stopping(&around, stop);
        let made = folder.make_inside("history").map(drop);
        let path = around.path().join("history");
        if path.exists() {
            assert_eq!(mode_of(&path), 0o2770, "stopped at call {stop}");
        }
        open(&around).make_inside("history").unwrap();
        assert_eq!(mode_of(&path), 0o2770);
        if calls.load(Ordering::Relaxed) <= stop + 1 {
            assert_eq!(made, Ok(()));
            assert!(stop > 5);
            return;
        }
        assert_eq!(made, Err(Errno::IO));
    }
}

#[test]
fn a_folder_that_another_made_meanwhile_is_taken() {
    let around = TempDir::new().unwrap();
    let path = around.path().join("history");
    let other = path.clone();
    let gate = Gate::new(move |call| {
        if call == Call::Rename {
            std::fs::create_dir(&other).unwrap();
            std::fs::File::create_new(other.join("theirs")).unwrap();
        }
        Ok(())
    });
    let folder = Directory::open(around.path(), &gate).unwrap();
    let history = folder.make_inside("history").unwrap();
    assert_eq!(history.names(|name| !name.starts_with('.')).unwrap(), ["theirs"]);
    assert_eq!(folder.names(|name| name.len() > 2).unwrap(), ["history"], "nothing is left over");
    assert_eq!(history.path(), path);
}

#[test]
fn what_a_group_shares_is_the_group_s() {
    let around = TempDir::new().unwrap();
    std::fs::set_permissions(around.path(), std::fs::Permissions::from_mode(0o770)).unwrap();
    // Only root can give a folder to a group that it is no member of.
    let own = std::fs::metadata(around.path()).unwrap().gid();
    let given = std::os::unix::fs::chown(around.path(), None, Some(12_345)).is_ok();
    let folder = open(&around);
    folder.make_inside("history").unwrap();
    folder.replace("a.json", b"", Place::Free).unwrap();
    for name in ["history", "a.json"] {
        let gid = std::fs::metadata(around.path().join(name)).unwrap().gid();
        assert_eq!(gid, if given { 12_345 } else { own }, "{name}");
    }
}

#[test]
fn a_link_to_a_folder_is_no_folder() {
    let around = TempDir::new().unwrap();
    std::fs::create_dir(around.path().join("real")).unwrap();
    symlink("real", around.path().join("link")).unwrap();
    let folder = open(&around);
    assert!(folder.inside("real").unwrap().is_some());
    assert!(folder.inside("none").unwrap().is_none());
    assert_eq!(folder.inside("link").map(drop), Err(Errno::NOTDIR));
    assert_eq!(folder.make_inside("link").map(drop), Err(Errno::NOTDIR));
}

#[test]
fn a_file_is_appended_to_and_cut_and_locked_for_one() {
    let around = TempDir::new().unwrap();
    let folder = open(&around);
    let (file, locked) = folder.replace_held("journal", b"one\n", Place::Free).unwrap();
    assert_eq!(locked, Locked::Ours);
    assert_eq!(folder.replace_held("journal", b"", Place::Free).unwrap_err().errno, Errno::EXIST);
    file.write_all(b"two\n").unwrap();
    file.sync().unwrap();
    let other = folder.append_to("journal").unwrap();
    assert_eq!(other.try_lock(), Ok(Locked::Theirs));
    assert_eq!(other.read(&other.stat().unwrap()).unwrap(), b"one\ntwo\n");
    file.cut(4).unwrap();
    file.write_all(b"three\n").unwrap();
    assert_eq!(other.read(&other.stat().unwrap()).unwrap(), b"one\nthree\n");
    drop(file);
    assert_eq!(other.try_lock(), Ok(Locked::Ours));
    assert_eq!(folder.names_it("journal", &other), Ok(true));
    folder.replace("journal", b"", Place::Any).unwrap();
    assert_eq!(folder.names_it("journal", &other), Ok(false));
    folder.remove("journal").unwrap();
    assert_eq!(folder.names_it("journal", &other), Ok(false));
}

#[test]
fn a_file_system_without_locks_is_known() {
    let around = TempDir::new().unwrap();
    for (errno, expected) in [
        (Errno::NOLCK, Ok(Locked::Unsupported)),
        (Errno::OPNOTSUPP, Ok(Locked::Unsupported)),
        (Errno::NOSYS, Ok(Locked::Unsupported)),
        (Errno::IO, Err(Errno::IO)),
    ] {
        let gate = Gate::new(move |call| if call == Call::Lock { Err(errno) } else { Ok(()) });
        let folder = Directory::open(around.path(), &gate).unwrap();
        let held = folder.replace_held("a", b"", Place::Any).map(|(_, locked)| locked);
        assert_eq!(held.map_err(|failure| failure.errno), expected, "{errno}");
        assert_eq!(folder.lock(), expected.map(drop), "{errno}");
    }
}
