//! Several sessions at one draft, living and dead.

use super::*;
use avtale::store::{Call, Why};
use rustix::io::Errno;

fn full_disk() -> Gate {
    Gate::new(|call| if call == Call::Make { Err(Errno::NOSPC) } else { Ok(()) })
}

/// Lets sessions that don't see each other work, and end without saving.
fn interrupted(folder: &TempDir, draft: &Draft, work: &[Vec<Deed>]) -> Vec<Worker> {
    let mut stores: Vec<_> = (0..work.len())
        .map(|at| {
            let mut store = session(folder, &format!("s{at}"));
            store.open(&draft.id, &stamp(9)).unwrap();
            store
        })
        .collect();
    let workers: Vec<_> = work
        .iter()
        .map(|deeds| {
            let mut worker = Worker::on(draft);
            worker.work(deeds);
            worker
        })
        .collect();
    for (store, worker) in stores.iter_mut().zip(&workers) {
        store.append(&draft.id, &worker.entries).unwrap();
    }
    workers
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn journals_give_the_same_draft_in_whatever_order_they_are_found(
        work in prop::collection::vec(prop::collection::vec(deed(), 0..8), 2..5),
        names_of in Just(vec!["d", "c", "b", "a"]).prop_shuffle(),
    ) {
        let (folder, draft) = folder();
        interrupted(&folder, &draft, &work);
        let first = session(&folder, "two").load(&draft.id).unwrap();
        for (name, new) in journals(&folder).iter().zip(names_of) {
            let to = history(&folder).join(format!("{new}.journal"));
            fs::rename(history(&folder).join(name), to).unwrap();
        }
        let again = session(&folder, "two").load(&draft.id).unwrap();
        prop_assert_eq!(&again, &first);
        // Read twice is read once: the power went before the removal came to disk.
        let kept: Vec<_> = journals(&folder)
            .into_iter()
            .map(|name| (name.clone(), fs::read(history(&folder).join(name)).unwrap()))
            .collect();
        let opened = session(&folder, "two").open(&draft.id, &stamp(9)).unwrap();
        prop_assert_eq!(&opened.draft, &first.draft);
        for (name, bytes) in kept {
            fs::write(history(&folder).join(name), bytes).unwrap();
        }
        let loaded = session(&folder, "three").load(&draft.id).unwrap();
        prop_assert_eq!(loaded, first.draft.into());
    }
}

#[test]
fn of_sessions_that_did_not_see_each_other_both_texts_are_kept() {
    let (folder, draft) = folder();
    let work = [deeds(&["Tittel 1", "Enhet 1"]), deeds(&["Tittel 2"]), vec![]];
    interrupted(&folder, &draft, &work);
    let mut store = session(&folder, "two");
    let opened = store.open(&draft.id, &stamp(9)).unwrap();
    assert_eq!(opened.draft.title.as_str(), "Tittel 2", "the later session of two as old");
    assert_eq!(opened.draft.answer(&field("unit_name")).unwrap().words(), Some("Enhet 1"));
    let [kept] = &opened.draft.alternatives[..] else { panic!("{:?}", opened.draft.alternatives) };
    assert_eq!(kept.change.edit, Edit::Rename(Line::kept("Tittel 1")));
    let versions = store.versions(&draft.id).unwrap();
    let kept: Vec<_> = versions
        .iter()
        .map(|version| (version.why, store.version(&draft.id, version.number).unwrap()))
        .collect();
    assert_eq!(kept, [(Why::BeforeRecovery, draft.clone())]);
    assert_eq!(store.open(&draft.id, &stamp(9)).unwrap(), opened.draft.into());
}

#[test]
fn sessions_that_saw_each_other_are_not_beside_one_another() {
    let (folder, draft) = folder();
    let mut worker = Worker::on(&draft);
    worker.work(&deeds(&["Tittel 1", "Enhet 1"]));
    let mut store = session(&folder, "one");
    store.open(&draft.id, &stamp(9)).unwrap();
    store.append(&draft.id, &worker.entries).unwrap();
    drop(store);
    let kept = fs::read(history(&folder).join("one.journal")).unwrap();
    // The one that brings it back cannot put it on disk, and dies too.
    let mut store = session(&folder, "two").watched(full_disk());
    let opened = store.open(&draft.id, &stamp(9)).unwrap();
    assert!(!opened.recovered.unwrap().kept);
    let mut store = store.watched(Gate::default());
    let mut second = Worker::on(&opened.draft);
    second.work(&deeds(&["Tittel 2"]));
    store.append(&draft.id, &second.entries).unwrap();
    drop(store);
    assert_eq!(fs::read(history(&folder).join("one.journal")).unwrap(), kept);
    let mut store = session(&folder, "three");
    assert_eq!(store.open(&draft.id, &stamp(9)).unwrap().draft, second.draft);
    let versions = store.versions(&draft.id).unwrap();
    assert_eq!(
        versions.iter().map(|version| version.why).collect::<Vec<_>>(),
        [Why::BeforeRecovery]
    );
}

#[test]
fn a_living_sessions_journal_is_left_alone_and_taken_up_at_once_when_it_is_dead() {
    let (folder, draft) = folder();
    let mut worker = Worker::on(&draft);
    worker.work(&deeds(&["Tittel 1", "Enhet 1", "Team"]));
    let mut first = session(&folder, "one");
    first.open(&draft.id, &stamp(9)).unwrap();
    first.append(&draft.id, &worker.entries[..2]).unwrap();
    let mut second = session(&folder, "two");
    assert_eq!(second.open(&draft.id, &stamp(9)).unwrap(), draft.clone().into());
    first.append(&draft.id, &worker.entries[2..]).unwrap();
    assert_eq!(journals(&folder), ["one.journal"]);
    drop(first);
    let opened = second.open(&draft.id, &stamp(9)).unwrap();
    assert_eq!(opened.draft, worker.draft);
    assert_eq!(journals(&folder), Vec::<String>::new());
    // Clocks go on from the greatest that is known.
    let mut third = Worker::on(&opened.draft);
    third.work(&deeds(&["Tittel 2"]));
    second.append(&draft.id, &third.entries).unwrap();
    let text = fs::read_to_string(history(&folder).join("two.journal")).unwrap();
    assert!(text.contains("\"base\":3") && text.contains("{\"clock\":4,"), "{text}");
}

#[test]
fn what_one_session_holds_to_bring_back_no_other_brings_back() {
    let (folder, draft) = folder();
    interrupted(&folder, &draft, &[deeds(&["Tittel 1"])]);
    let mut holder = session(&folder, "two").watched(full_disk());
    let opened = holder.open(&draft.id, &stamp(9)).unwrap();
    assert!(!opened.recovered.unwrap().kept);
    assert_eq!(session(&folder, "three").open(&draft.id, &stamp(9)).unwrap(), draft.clone().into());
    // The disk has room again: the next save brings it there, with the version it owes.
    let mut holder = holder.watched(Gate::default());
    holder.save(&opened.draft, 0).unwrap();
    assert_eq!(names(&folder), ["000001.json"]);
    assert_eq!(holder.version(&draft.id, 1).unwrap(), draft);
    assert_eq!(session(&folder, "three").load(&draft.id).unwrap(), opened.draft.into());
}
