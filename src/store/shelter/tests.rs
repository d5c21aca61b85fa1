//! Tests of finding emergency copies again.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use tempfile::TempDir;

use super::*;
use crate::base::{Line, Moment};
use crate::draft::Stamp;
use crate::store::{Call, Gate, Settings, Store as _};
use crate::template::Library;

fn session(
    around: &TempDir,
    (drafts, session): (&str, &str),
    library: &Arc<Library>,
) -> FolderStore {
    let settings = Settings {
        session: SessionId::new(session).unwrap(),
        shelters: ["none", "shelter"].map(|name| around.path().join(name)).to_vec(),
        ..Settings::default()
    };
    let store = FolderStore::open(&around.path().join(drafts), Arc::clone(library)).unwrap();
    std::fs::remove_dir(around.path().join("none")).unwrap_or_default();
    std::os::unix::fs::symlink("nowhere", around.path().join("none")).unwrap_or_default();
    store.for_session(settings)
}

fn draft(library: &Library, id: &str, title: &str) -> Draft {
    let stamp = Stamp { by: Line::kept("Kari"), at: Moment::from_millisecond(0).unwrap() };
    Draft::new(DraftId::new(id).unwrap(), Line::kept(title), &library.all()[0], stamp)
}

fn titles(store: &FolderStore, id: &str) -> Vec<String> {
    let found = store.sheltered(&DraftId::new(id).unwrap());
    found.iter().map(|one| format!("{} {}", one.session, one.draft.title.as_str())).collect()
}

#[test]
fn copies_of_dead_sessions_are_found_and_those_of_living_ones_are_not() {
    let around = TempDir::new().unwrap();
    let library = Arc::new(Library::official());
    let mut living = session(&around, ("drafts", "s1"), &library);
    let mut dead = session(&around, ("drafts", "s2"), &library);
    for title in ["Første", "Andre"] {
        living.shelter(&draft(&library, "a", title), 0).unwrap();
        dead.shelter(&draft(&library, "a", title), 0).unwrap();
    }
    let finder = session(&around, ("drafts", "s3"), &library);
    assert_eq!(titles(&finder, "a"), [""; 0]);
    drop(dead);
    assert_eq!(titles(&finder, "a"), ["s2 Andre"]);
    drop(living);
    assert_eq!(titles(&finder, "a"), ["s1 Andre", "s2 Andre"]);
    let found = finder.sheltered(&DraftId::new("a").unwrap());
    assert_eq!(titles(&finder, "a"), [""; 0], "who brings copies back has them alone");
    for one in &found {
        one.remove().unwrap();
    }
    drop(found);
    assert_eq!(titles(&finder, "a"), [""; 0]);
}

#[test]
fn a_living_session_that_puts_a_newer_copy_in_place_is_not_taken_for_dead() {
    let around = TempDir::new().unwrap();
    let library = Arc::new(Library::official());
    let draft = draft(&library, "a", "A");
    let living = Mutex::new(session(&around, ("drafts", "s1"), &library));
    living.lock().unwrap().shelter(&draft, 0).unwrap();
    let between = Gate::new(move |call| {
        if call == Call::Lock {
            living.lock().unwrap().shelter(&draft, 0).unwrap();
        }
        Ok(())
    });
    let finder = session(&around, ("drafts", "s2"), &library).watched(between);
    assert_eq!(titles(&finder, "a"), [""; 0]);
}

#[test]
fn a_copy_belongs_to_one_draft_in_one_folder() {
    let around = TempDir::new().unwrap();
    let library = Arc::new(Library::official());
    for (drafts, id, number) in
        [("here", "a", "s1"), ("here", "a.b", "s2"), ("here", "b", "s3"), ("there", "a", "s4")]
    {
        let mut store = session(&around, (drafts, number), &library);
        store.shelter(&draft(&library, id, id), 0).unwrap();
    }
    let here = session(&around, ("here", "s5"), &library);
    assert_eq!(titles(&here, "a"), ["s1 a"]);
    assert_eq!(titles(&here, "a.b"), ["s2 a.b"]);
    assert_eq!(titles(&session(&around, ("there", "s6"), &library), "a"), ["s4 a"]);
}

#[test]
#[expect(clippy::disallowed_methods, reason = "a test damages a file in the plainest way")]
fn what_is_no_readable_copy_is_left_out() {
    let around = TempDir::new().unwrap();
    let library = Arc::new(Library::official());
    let name = |number: &str| -> PathBuf { around.path().join(format!("shelter/a.{number}.json")) };
    for number in ["s1", "s2", "s3", "s4"] {
        let mut store = session(&around, ("drafts", number), &library);
        store.shelter(&draft(&library, "a", "A"), 0).unwrap();
    }
    let whole = std::fs::read(name("s1")).unwrap();
    std::fs::write(name("s1"), &whole[..whole.len() / 2]).unwrap();
    std::fs::hard_link(name("s2"), around.path().join("another")).unwrap();
    std::fs::rename(name("s3"), around.path().join("moved")).unwrap();
    std::os::unix::fs::symlink(around.path().join("moved"), name("s3")).unwrap();
    let finder = session(&around, ("drafts", "s9"), &library);
    assert_eq!(titles(&finder, "a"), ["s4 A"]);
    let blind = finder.watched(Gate::new(|_| Err(Errno::IO)));
    assert_eq!(titles(&blind, "a"), [""; 0]);
}
