//! What cannot be brought back is said and left, and what a damaged draft's journals and copies give.

use std::os::unix::fs::symlink;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;
use avtale::store::{Call, Why};
use rustix::io::Errno;

/// Leaves something that is no readable journal beside the draft.
#[track_caller]
fn unread(make: impl FnOnce(&TempDir)) {
    let (folder, draft) = folder();
    make(&folder);
    let before = names(&folder);
    let mut store = session(&folder, "two");
    let opened = store.open(&draft.id, &stamp(9)).unwrap();
    assert_eq!(opened.draft, draft);
    assert_eq!(opened.recovered.unwrap().unread, 1);
    assert_eq!(names(&folder), before);
}

#[test]
fn what_is_no_journal_of_a_session_is_said_and_left() {
    let at = |folder: &TempDir| {
        fs::create_dir_all(history(folder)).unwrap();
        history(folder).join("x.journal")
    };
    unread(|folder| fs::create_dir(at(folder)).unwrap());
    unread(|folder| symlink("/etc/passwd", at(folder)).unwrap());
    unread(|folder| {
        fs::write(folder.path().join("other"), "").unwrap();
        fs::hard_link(folder.path().join("other"), at(folder)).unwrap();
    });
    unread(|folder| fs::File::create(at(folder)).unwrap().set_len(65 << 20).unwrap());
    unread(|folder| symlink("/etc", history(folder)).unwrap());
    unread(|folder| fs::write(history(folder), "").unwrap());
}

#[test]
fn of_many_big_journals_no_more_is_read_than_of_one() {
    let (folder, draft) = folder();
    let mut worker = Worker::on(&draft);
    worker.work(&deeds(&["Tittel"]));
    session(&folder, "one").append(&draft.id, &worker.entries).unwrap();
    let big = |name: &str| {
        let journal = fs::File::create(history(&folder).join(name)).unwrap();
        journal.set_len(40 << 20).unwrap();
    };
    big("x.journal");
    big("y.journal");
    let opened = session(&folder, "two").open(&draft.id, &stamp(9)).unwrap();
    assert_eq!((opened.draft, opened.recovered.unwrap().unread), (worker.draft, 1));
}

#[test]
fn a_journal_that_this_user_may_not_read_is_said_and_left() {
    let (folder, draft) = folder();
    let mut worker = Worker::on(&draft);
    worker.work(&deeds(&["Tittel"]));
    session(&folder, "one").append(&draft.id, &worker.entries).unwrap();
    // The draft's file is opened first, and then what stands beside it.
    let opens = AtomicUsize::new(0);
    let forbidden = Gate::new(move |call| {
        let before = if call == Call::Open { opens.fetch_add(1, Ordering::SeqCst) } else { 0 };
        if before > 0 { Err(Errno::ACCESS) } else { Ok(()) }
    });
    let opened = session(&folder, "two").watched(forbidden).open(&draft.id, &stamp(9)).unwrap();
    assert_eq!((opened.draft, opened.recovered.unwrap().unread), (draft, 1));
    assert_eq!(journals(&folder), ["one.journal"]);
}

#[test]
fn changes_that_do_not_fit_any_more_stay_in_their_journal() {
    let (folder, draft) = folder();
    let mut worker = Worker::on(&draft);
    worker.work(&[(2, 0, "Team".into()), (3, 0, "Team to".into()), (0, 0, "Tittel".into())]);
    // Without the whole text first, nobody knows what the run stood in.
    session(&folder, "one").append(&draft.id, &worker.entries[1..]).unwrap();
    let mut store = session(&folder, "two");
    let opened = store.open(&draft.id, &stamp(9)).unwrap();
    assert_eq!(opened.draft.title.as_str(), "Tittel");
    assert_eq!(opened.recovered.unwrap().unfitting, 1);
    assert_eq!(names(&folder), ["000001.json", "one.unfitting"]);
}

#[test]
fn an_emergency_copy_is_brought_back_when_it_is_newer_than_the_file() {
    let (folder, draft) = folder();
    let mut worker = Worker::on(&draft);
    worker.work(&deeds(&["Tittel", "Enheten", "Team", "Team to"]));
    let mut store = session(&folder, "one");
    store.open(&draft.id, &stamp(9)).unwrap();
    store.append(&draft.id, &worker.entries[..1]).unwrap();
    store.shelter(&worker.states[3], 3).unwrap();
    assert_eq!(session(&folder, "two").load(&draft.id).unwrap(), draft.clone().into());
    drop(store);
    let mut store = session(&folder, "two");
    let opened = store.open(&draft.id, &stamp(9)).unwrap();
    assert_eq!(opened.draft, worker.states[3]);
    assert_eq!(*opened.recovered.unwrap().before, draft);
    assert_eq!(store.version(&draft.id, 1).unwrap(), draft);
    assert_eq!(fs::read_dir(folder.path().join("shelter")).unwrap().count(), 0);
    assert_eq!(store.open(&draft.id, &stamp(9)).unwrap(), worker.states[3].clone().into());
}

#[test]
fn an_emergency_copy_that_others_went_on_without_is_kept_as_a_version() {
    let (folder, draft) = folder();
    let mut worker = Worker::on(&draft);
    worker.work(&deeds(&["Tittel"]));
    let mut store = session(&folder, "one");
    store.open(&draft.id, &stamp(9)).unwrap();
    store.shelter(&worker.draft, 1).unwrap();
    let mut others = Worker::on(&draft);
    others.work(&deeds(&["Deres", "Enheten"]));
    let mut second = session(&folder, "two");
    second.open(&draft.id, &stamp(9)).unwrap();
    second.append(&draft.id, &others.entries).unwrap();
    second.save(&others.draft, 2).unwrap();
    second.close(&draft.id).unwrap();
    drop(store);
    let opened = second.open(&draft.id, &stamp(9)).unwrap();
    assert_eq!(opened.draft, others.draft);
    let versions = second.versions(&draft.id).unwrap();
    assert_eq!((versions.len(), versions[0].why), (1, Why::Beside));
    assert_eq!(second.version(&draft.id, 1).unwrap(), worker.draft);
}

/// Leaves a damaged draft with a session's work beside it, and returns what can still be read.
#[track_caller]
fn salvaged(leave: impl FnOnce(&mut FolderStore, &Worker)) -> (Option<(Draft, usize)>, Worker) {
    let (folder, draft) = folder();
    let mut worker = Worker::on(&draft);
    worker.work(&deeds(&["Tittel", "Enheten", "Team", "Team to"]));
    let mut store = session(&folder, "one");
    store.open(&draft.id, &stamp(9)).unwrap();
    leave(&mut store, &worker);
    drop(store);
    let path = folder.path().join("a.json");
    fs::write(&path, "{").unwrap();
    let mut store = session(&folder, "two");
    store.open(&draft.id, &stamp(9)).unwrap_err();
    let salvage = store.salvage(&draft.id).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"{");
    store.save(&worker.draft, 4).unwrap_err();
    assert_eq!(fs::read(&path).unwrap(), b"{");
    let whole = store.salvage(&draft.id).unwrap();
    assert_eq!(whole, salvage, "nothing is folded away");
    (salvage.map(|salvage| (salvage.draft, salvage.changes)), worker)
}

#[test]
fn of_a_damaged_draft_the_newest_version_is_read_with_the_journals_beyond_it() {
    let append = |store: &mut FolderStore, worker: &Worker, from: usize, to: usize| {
        store.append(&id("a"), &worker.entries[from..to]).unwrap();
    };
    let (nothing, _) = salvaged(|_, _| {});
    assert_eq!(nothing, None);
    let (found, worker) = salvaged(|store, worker| {
        append(store, worker, 0, 2);
        store.save(&worker.states[2], 2).unwrap();
        store.keep(&worker.states[2], 0, Why::Asked, &stamp(9)).unwrap().unwrap();
        append(store, worker, 2, 4);
        store.save(&worker.states[4], 4).unwrap();
    });
    assert_eq!(found, Some((worker.draft.clone(), 2)));
    // A version of what no save could keep: what it has of the journal is not made once more.
    let (found, worker) = salvaged(|store, worker| {
        append(store, worker, 0, 4);
        store.keep(&worker.states[2], 2, Why::Asked, &stamp(9)).unwrap().unwrap();
    });
    assert_eq!(found, Some((worker.draft.clone(), 2)));
    // An emergency copy that is newer.
    let (found, worker) = salvaged(|store, worker| {
        store.keep(&worker.states[0], 0, Why::Asked, &stamp(9)).unwrap().unwrap();
        append(store, worker, 0, 2);
        store.shelter(&worker.states[3], 3).unwrap();
        append(store, worker, 2, 4);
    });
    assert_eq!(found, Some((worker.draft.clone(), 1)));
    // Journals alone.
    let (found, worker) = salvaged(|store, worker| append(store, worker, 0, 4));
    let (draft, changes) = found.unwrap();
    assert_eq!(
        (&draft.answers, &draft.title, changes),
        (&worker.draft.answers, &worker.draft.title, 4)
    );
}
