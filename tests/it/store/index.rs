//! Tests of the index of a folder: fewer files are read, and the list is the same whatever becomes of it.

use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use avtale::store::{Call, Gate};
use rustix::io::Errno;

use super::*;

const INDEX: &str = ".avtale-index";

/// A folder of as many drafts as an index is worth.
fn many() -> TempDir {
    let folder = TempDir::new().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o2770)).unwrap();
    let mut store = open(&folder);
    for number in 0..40 {
        store.create(&draft(&format!("d{number:02}"), &format!("Utkast {number}"))).unwrap();
    }
    folder
}

/// Lists, so that an index is written, and gives it a time of writing.
fn indexed_at(folder: &TempDir, time: SystemTime) -> Vec<Listed> {
    let listed = open(folder).list().unwrap();
    let index = fs::File::options().write(true).open(folder.path().join(INDEX)).unwrap();
    index.set_modified(time).unwrap();
    listed
}

/// Lists, so that an index is written, and lets it be enough younger than the drafts to be believed.
fn indexed(folder: &TempDir) -> Vec<Listed> {
    indexed_at(folder, SystemTime::now() + Duration::from_mins(1))
}

/// Lists, and returns how many files were opened for it.
fn opened(folder: &TempDir) -> (Vec<Listed>, usize) {
    let calls = Arc::new(Mutex::new(0));
    let count = Arc::clone(&calls);
    let gate = Gate::new(move |call| {
        *count.lock().unwrap() += usize::from(call == Call::Open);
        Ok(())
    });
    let listed = open(folder).watched(gate).list().unwrap();
    let opened = *calls.lock().unwrap();
    (listed, opened)
}

/// Returns what the list shows without an index.
fn plainly(folder: &TempDir) -> Vec<Listed> {
    let copy = TempDir::new().unwrap();
    for entry in fs::read_dir(folder.path()).unwrap().map(Result::unwrap) {
        if entry.file_name() != INDEX && entry.file_type().unwrap().is_file() {
            fs::copy(entry.path(), copy.path().join(entry.file_name())).unwrap();
        }
    }
    open(&copy).list().unwrap()
}

#[test]
fn drafts_that_nobody_touched_are_not_read_again() {
    let folder = many();
    let first = indexed(&folder);
    assert_eq!(first, plainly(&folder));
    assert_eq!(opened(&folder), (first, 1));
}

#[test]
fn what_was_changed_made_or_removed_since_is_seen() {
    let folder = many();
    indexed(&folder);
    let mut store = open(&folder);
    let mut changed = store.open(&id("d07"), &stamp(1)).unwrap().draft;
    fill(&mut changed, "{\"municipality_name\": \"Bodø\"}", 9);
    store.save(&changed, 0).unwrap();
    store.create(&draft("ny", "Nytt")).unwrap();
    fs::remove_file(folder.path().join("d08.json")).unwrap();
    fs::write(folder.path().join("d09.json"), "{").unwrap();
    let (listed, read) = opened(&folder);
    assert_eq!(listed, plainly(&folder));
    assert_eq!(read, 4, "the index, and the three that are not as they were");
}

#[test]
fn drafts_changed_at_the_same_moment_stand_in_the_order_of_their_names_with_and_without_an_index() {
    let folder = many();
    let ids = |listed: Vec<Listed>| -> Vec<String> {
        let id = |one: &Listed| match one {
            Listed::Draft(summary) => summary.id.to_string(),
            Listed::Damaged { file, .. } => file.clone(),
        };
        listed.iter().map(id).collect()
    };
    let first = ids(indexed(&folder));
    assert!(first.is_sorted(), "{first:?}");
    assert_eq!(ids(opened(&folder).0), first);
}

#[test]
fn a_change_in_place_that_puts_size_and_time_back_is_seen() {
    let folder = many();
    indexed(&folder);
    let path = folder.path().join("d05.json");
    let before = fs::metadata(&path).unwrap().modified().unwrap();
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("Utkast 5", "Utkast X")).unwrap();
    fs::File::options().write(true).open(&path).unwrap().set_modified(before).unwrap();
    assert_eq!(opened(&folder).0, plainly(&folder));
}

#[test]
fn a_draft_that_was_written_as_late_as_the_index_is_read_again() {
    let folder = many();
    let listed = indexed_at(&folder, SystemTime::now() - Duration::from_mins(1));
    assert_eq!(opened(&folder), (listed, 41));
}

#[test]
fn an_index_that_is_spoilt_or_of_another_version_is_made_anew() {
    let folder = many();
    let listed = indexed(&folder);
    let path = folder.path().join(INDEX);
    let whole = fs::read(&path).unwrap();
    let half = whole[..whole.len() / 2].to_owned();
    let mut other = whole.clone();
    let title = whole.windows(8).position(|bytes| bytes == b"Utkast 4").unwrap();
    other[title] = b'A';
    for spoilt in [half, other, Vec::new(), vec![0; whole.len()], b"avtale 2\x1b[2J".to_vec()] {
        fs::write(&path, &spoilt).unwrap();
        assert_eq!(open(&folder).list().unwrap(), listed, "{}", spoilt.escape_ascii());
        assert_eq!(fs::read(&path).unwrap(), whole, "written anew");
    }
    fs::remove_file(&path).unwrap();
    symlink("/dev/zero", &path).unwrap();
    assert_eq!(open(&folder).list().unwrap(), listed, "no link is followed");
}

#[test]
fn a_folder_that_cannot_be_written_in_is_listed_all_the_same() {
    let folder = many();
    for refused in [Call::Make, Call::Permit, Call::Write, Call::Rename] {
        let gate = Gate::new(move |call| if call == refused { Err(Errno::ROFS) } else { Ok(()) });
        let listed = open(&folder).watched(gate).list().unwrap();
        assert_eq!(listed, plainly(&folder));
        assert!(!folder.path().join(INDEX).exists(), "{refused:?}");
    }
}

#[test]
fn what_its_owner_alone_may_read_does_not_stand_in_the_groups_index() {
    let folder = many();
    fs::set_permissions(folder.path().join("d03.json"), fs::Permissions::from_mode(0o600)).unwrap();
    assert_eq!(indexed(&folder), plainly(&folder));
    let index = fs::read(folder.path().join(INDEX)).unwrap();
    let holds = |id: &str| index.windows(id.len()).any(|bytes| bytes == id.as_bytes());
    assert!(holds("d02") && !holds("d03"), "{}", index.escape_ascii());
    assert_eq!(opened(&folder).1, 2, "the index, and the one that it may not hold");
}

#[test]
fn a_few_drafts_need_no_index() {
    let folder = TempDir::new().unwrap();
    let mut store = open(&folder);
    store.create(&draft("a", "A")).unwrap();
    store.list().unwrap();
    assert!(!folder.path().join(INDEX).exists());
}
