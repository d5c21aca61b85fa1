//! What others do to a draft while a session has changes that are not saved, or after it died.

use super::*;
use avtale::store::{Why, wire};

#[test]
fn of_a_draft_that_is_kept_as_another_neither_journal_nor_emergency_copy_comes_back() {
    let (folder, draft) = folder();
    let mut worker = Worker::on(&draft);
    worker.work(&deeds(&["Tittel", "Enheten"]));
    let mut store = session(&folder, "one");
    store.open(&draft.id, &stamp(9)).unwrap();
    store.append(&draft.id, &worker.entries).unwrap();
    store.shelter(&worker.draft, 2).unwrap();
    store.forget(&draft.id).unwrap();
    drop(store);
    assert_eq!(session(&folder, "two").open(&draft.id, &stamp(9)).unwrap(), draft.into());
}

/// A session that has two changes in the draft's file and one more in its journal, and dies.
fn dead_after_a_save() -> (TempDir, Worker) {
    let (folder, draft) = folder();
    let mut worker = Worker::on(&draft);
    worker.work(&deeds(&["Tittel", "Enheten", "Team"]));
    let mut store = session(&folder, "one");
    store.open(&draft.id, &stamp(9)).unwrap();
    store.append(&draft.id, &worker.entries[..2]).unwrap();
    store.save(&worker.states[2], 2).unwrap();
    store.append(&draft.id, &worker.entries[2..]).unwrap();
    (folder, worker)
}

#[test]
fn what_another_program_took_out_of_the_file_is_kept_beside_and_not_put_back() {
    let (folder, worker) = dead_after_a_save();
    // It knows nothing of journals, and takes the answer away.
    let mut theirs = Draft { title: Line::kept("Deres"), ..worker.states[2].clone() };
    theirs.answers.clear();
    fs::write(folder.path().join("a.json"), wire::write_draft(&theirs, &template())).unwrap();
    let mut store = session(&folder, "two");
    let opened = store.open(&id("a"), &stamp(9)).unwrap();
    assert_eq!((opened.draft.title.as_str(), opened.draft.answers.len()), ("Deres", 1));
    assert_eq!(opened.draft.answer(&field("teams")), worker.draft.answer(&field("teams")));
    let versions: Vec<_> = store.versions(&id("a")).unwrap().iter().map(|it| it.why).collect();
    assert_eq!(versions, [Why::Beside, Why::BeforeRecovery]);
    assert_eq!(store.version(&id("a"), 1).unwrap(), theirs);
    assert_eq!(store.version(&id("a"), 2).unwrap().answers, worker.draft.answers);
    assert_eq!(journals(&folder), Vec::<String>::new());
    assert_eq!(store.open(&id("a"), &stamp(9)).unwrap(), opened.draft.into());
}

#[test]
fn a_version_that_is_put_in_the_drafts_place_by_hand_stays_as_it_is() {
    let (folder, draft) = folder();
    let mut worker = Worker::on(&draft);
    worker.work(&deeds(&["Tittel", "Enheten", "Team"]));
    let mut store = session(&folder, "one");
    store.open(&draft.id, &stamp(9)).unwrap();
    store.append(&draft.id, &worker.entries[..1]).unwrap();
    store.save(&worker.states[1], 1).unwrap();
    store.keep(&worker.states[1], 0, Why::Asked, &stamp(9)).unwrap().unwrap();
    store.append(&draft.id, &worker.entries[1..]).unwrap();
    store.save(&worker.states[3], 3).unwrap();
    drop(store);
    fs::copy(history(&folder).join("000001.json"), folder.path().join("a.json")).unwrap();
    let mut store = session(&folder, "two");
    assert_eq!(store.open(&draft.id, &stamp(9)).unwrap().draft, worker.states[1]);
    assert_eq!(store.version(&draft.id, 2).unwrap(), worker.states[3], "what it stood for");
}

/// Leaves an emergency copy with three changes, lets another session go on with the file, and opens it.
#[track_caller]
fn gone_on(go_on: impl FnOnce(&mut FolderStore, &Draft) -> Draft) {
    let (folder, draft) = folder();
    let mut worker = Worker::on(&draft);
    worker.work(&deeds(&["Tittel", "Enheten", "Team"]));
    let mut store = session(&folder, "one");
    store.open(&draft.id, &stamp(9)).unwrap();
    store.shelter(&worker.draft, 3).unwrap();
    let mut second = session(&folder, "two");
    second.open(&draft.id, &stamp(9)).unwrap();
    let theirs = go_on(&mut second, &draft);
    second.close(&draft.id).unwrap();
    drop(store);
    let opened = session(&folder, "three").open(&draft.id, &stamp(9)).unwrap();
    assert_eq!(opened.draft, theirs);
    assert_eq!(opened.recovered.unwrap().beside, 1);
    let mut store = session(&folder, "four");
    assert_eq!(store.version(&draft.id, 1).unwrap(), worker.draft);
    assert_eq!(store.open(&draft.id, &stamp(9)).unwrap(), theirs.into());
}

#[test]
fn an_emergency_copy_takes_the_place_of_nothing_that_it_was_not_made_over() {
    gone_on(|store, draft| {
        let mut worker = Worker::on(draft);
        worker.work(&deeds(&["Deres"]));
        store.append(&draft.id, &worker.entries).unwrap();
        store.save(&worker.draft, 1).unwrap();
        worker.draft
    });
    gone_on(|store, draft| {
        let theirs = Draft { title: Line::kept("Fylt ut"), ..draft.clone() };
        store.save(&theirs, 0).unwrap();
        theirs
    });
}

#[test]
fn what_a_session_left_of_a_draft_is_not_brought_into_another_one_in_its_place() {
    let (folder, draft) = folder();
    let mut worker = Worker::on(&draft);
    worker.work(&deeds(&["Tittel", "Enheten"]));
    let mut store = session(&folder, "one");
    store.open(&draft.id, &stamp(9)).unwrap();
    store.append(&draft.id, &worker.entries).unwrap();
    drop(store);
    fs::remove_file(folder.path().join("a.json")).unwrap();
    let another = Draft::new(id("a"), Line::kept("En annen"), &template(), stamp(7));
    session(&folder, "maker").create(&another).unwrap();
    let opened = session(&folder, "two").open(&draft.id, &stamp(9)).unwrap();
    assert_eq!((opened.draft, opened.recovered.unwrap().unfitting), (another.clone(), 2));
    assert_eq!(names(&folder), ["one.unfitting"]);
    assert_eq!(session(&folder, "three").open(&draft.id, &stamp(9)).unwrap(), another.into());
}
