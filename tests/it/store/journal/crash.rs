//! The process that dies, or the disk that fails, at each system call in turn.

use std::io::Write as _;
use std::sync::Mutex;

use super::*;
use avtale::store::Call;
use avtale::store::wire;
use rustix::io::Errno;

/// What a session was told that is on disk: the number of the last entry, appended or saved.
#[derive(Default)]
struct Told {
    last: usize,
    /// How many calls it made.
    calls: usize,
}

/// Opens, follows, appends, saves, appends, saves and closes, on what an interrupted session left; `refuse` says which
/// calls fail.
fn whole_session(
    folder: &TempDir,
    worker: &Worker,
    refuse: impl Fn(usize) -> Result<(), Errno> + Send + Sync + 'static,
) -> Told {
    let calls = Arc::new(Mutex::new(0));
    let counted = calls.clone();
    let gate = Gate::new(move |_| {
        let mut calls = counted.lock().unwrap();
        *calls += 1;
        refuse(*calls)
    });
    let mut told = Told::default();
    let mut store = session(folder, "two").watched(gate);
    // The states of this worker are counted on from those of the interrupted session.
    let begun = 2;
    let opened = store.open(&id("a"), &stamp(9));
    // A session that is told that a journal could not be read works on less; here it leaves.
    if opened.is_ok_and(|opened| opened.draft == worker.states[begun]) {
        // Where that cannot be said on disk the session works on alone.
        store.follow(&id("a"), &stamp(9), Box::new(|| {})).map(drop).unwrap_or_default();
        let mut last = 0;
        for (upto, save) in [(2, true), (3, false), (5, false), (6, true)] {
            let number = u64::try_from(upto).unwrap();
            let entries = &worker.entries[begun + last..begun + upto];
            let entries: Vec<_> = entries
                .iter()
                .map(|entry| Entry { number: entry.number - 2, ..entry.clone() })
                .collect();
            if store.append(&id("a"), &entries).is_ok() {
                last = upto;
                told.last = told.last.max(upto);
            }
            if save && store.save(&worker.states[begun + upto], number).is_ok() {
                last = upto;
                told.last = told.last.max(upto);
            }
        }
        store.close(&id("a")).unwrap_or_default();
    }
    told.calls = *calls.lock().unwrap();
    told
}

/// Makes a folder with what an interrupted session left: the first two entries.
fn interrupted() -> (TempDir, Worker) {
    let (folder, draft) = folder();
    let mut worker = Worker::on(&draft);
    let texts = ["Tittel", "Enheten", "Team", "Team to", "Planer", "Notat", "Setning", "Setninga"];
    worker.work(&deeds(&texts));
    assert_eq!(worker.entries.len(), 8);
    let mut store = session(&folder, "one");
    store.open(&draft.id, &stamp(9)).unwrap();
    store.append(&draft.id, &worker.entries[..2]).unwrap();
    (folder, worker)
}

/// Holds what is loaded now against what was told.
#[track_caller]
fn all_there(folder: &TempDir, worker: &Worker, told: &Told, at: usize) {
    let bytes = fs::read(folder.path().join("a.json")).unwrap();
    wire::read_draft(&bytes, |_| LIBRARY.all().first().map(|template| &**template))
        .expect("the file is whole");
    let loaded = session(folder, "three").load(&id("a")).unwrap();
    let state = worker.states.iter().position(|state| *state == loaded.draft);
    let state = state.unwrap_or_else(|| panic!("call {at}: no state that ever was"));
    assert!(state >= 2 + told.last, "call {at}: {state} of what was told {}", told.last);
    let mut store = session(folder, "three");
    let opened = store.open(&id("a"), &stamp(9)).unwrap();
    assert_eq!(opened.draft, loaded.draft, "call {at}");
    assert!(opened.recovered.is_none_or(|recovered| recovered.kept), "call {at}");
    assert_eq!(store.open(&id("a"), &stamp(9)).unwrap(), loaded.draft.into(), "call {at}");
    assert_eq!(journals(folder), Vec::<String>::new(), "call {at}");
}

#[test]
fn whenever_the_process_dies_what_was_told_is_there() {
    let (folder, worker) = interrupted();
    let whole = whole_session(&folder, &worker, |_| Ok(()));
    assert_eq!(whole.last, 6);
    all_there(&folder, &worker, &whole, 0);
    for at in 1..=whole.calls {
        let (folder, worker) = interrupted();
        let told = whole_session(
            &folder,
            &worker,
            move |call| {
                if call < at { Ok(()) } else { Err(Errno::IO) }
            },
        );
        all_there(&folder, &worker, &told, at);
    }
}

#[test]
fn opening_waits_for_no_disk_and_the_first_change_for_its_text_and_the_names_it_lies_under() {
    let (folder, draft) = folder();
    let syncs = Arc::new(Mutex::new(Vec::new()));
    let seen = syncs.clone();
    let gate = Gate::new(move |call| {
        if matches!(call, Call::Sync | Call::SyncFolder) {
            seen.lock().unwrap().push(call);
        }
        Ok(())
    });
    let mut store = session(&folder, "one").watched(gate);
    store.open(&draft.id, &stamp(9)).unwrap();
    store.follow(&draft.id, &stamp(9), Box::new(|| {})).unwrap();
    assert_eq!(*syncs.lock().unwrap(), []);
    assert_eq!(journals(&folder), ["one.journal"]);
    let mut worker = Worker::on(&draft);
    worker.work(&deeds(&["Tittel", "Enheten"]));
    store.append(&draft.id, &worker.entries[..1]).unwrap();
    store.append(&draft.id, &worker.entries[1..]).unwrap();
    let (names, text) = (Call::SyncFolder, Call::Sync);
    assert_eq!(*syncs.lock().unwrap(), [names, names, text, text]);
}

#[test]
fn whichever_call_fails_the_session_goes_on_and_what_was_told_is_there() {
    let (folder, worker) = interrupted();
    let whole = whole_session(&folder, &worker, |_| Ok(()));
    for errno in [Errno::NOSPC, Errno::IO] {
        for at in 1..=whole.calls {
            let (folder, worker) = interrupted();
            let told =
                whole_session(
                    &folder,
                    &worker,
                    move |call| {
                        if call == at { Err(errno) } else { Ok(()) }
                    },
                );
            // A draft that could not be opened is not worked on.
            assert!(told.last == 6 || told.last == 0 && told.calls < whole.calls, "call {at}");
            all_there(&folder, &worker, &told, at);
        }
    }
}

#[test]
fn an_append_that_failed_half_way_harms_neither_what_was_before_nor_what_comes_after() {
    for failing in [Call::Write, Call::Sync] {
        let (folder, draft) = folder();
        let mut worker = Worker::on(&draft);
        worker.work(&deeds(&["Tittel", "Enheten", "Team", "Team to"]));
        let broken = Arc::new(Mutex::new(false));
        let (watched, path) = (broken.clone(), history(&folder).join("one.journal"));
        let gate = Gate::new(move |call| {
            if call != failing || !*watched.lock().unwrap() {
                return Ok(());
            }
            // Half a line comes to disk.
            let mut file = fs::OpenOptions::new().append(true).open(&path).unwrap();
            file.write_all(b"{\"clock\":2,\"by\":\"Ka").unwrap();
            Err(Errno::NOSPC)
        });
        let mut store = session(&folder, "one").watched(gate);
        store.open(&draft.id, &stamp(9)).unwrap();
        store.append(&draft.id, &worker.entries[..1]).unwrap();
        *broken.lock().unwrap() = true;
        store.append(&draft.id, &worker.entries[1..2]).unwrap_err();
        *broken.lock().unwrap() = false;
        // What failed is given again after what came next.
        store.append(&draft.id, &worker.entries[2..3]).unwrap();
        store.append(&draft.id, &worker.entries[1..]).unwrap();
        drop(store);
        let loaded = session(&folder, "two").load(&draft.id).unwrap();
        assert_eq!(loaded.draft, worker.draft, "{failing:?}");
        assert_eq!(loaded.recovered.unwrap().torn, 0);
        assert_eq!(journals(&folder).len(), 1, "{failing:?}");
    }
}

/// What another program may do to the journal of a living session.
#[track_caller]
fn touched(touch: impl FnOnce(PathBuf)) {
    let (folder, draft) = folder();
    let mut worker = Worker::on(&draft);
    worker.work(&deeds(&["Tittel", "Enheten", "Team", "Team to"]));
    let mut store = session(&folder, "one");
    store.open(&draft.id, &stamp(9)).unwrap();
    store.append(&draft.id, &worker.entries[..1]).unwrap();
    store.save(&worker.states[1], 1).unwrap();
    store.append(&draft.id, &worker.entries[1..3]).unwrap();
    touch(history(&folder).join("one.journal"));
    store.append(&draft.id, &worker.entries[3..]).unwrap();
    drop(store);
    assert_eq!(session(&folder, "two").load(&draft.id).unwrap().draft, worker.draft);
}

#[test]
fn a_journal_that_another_program_spoils_is_begun_anew_with_what_is_not_saved() {
    touched(|path| fs::remove_file(path).unwrap());
    touched(|path| fs::remove_dir_all(path.parent().unwrap()).unwrap());
    touched(|path| fs::write(path, "").unwrap());
    touched(|path| fs::write(path, "{").unwrap());
    touched(|path| {
        fs::remove_file(&path).unwrap();
        fs::write(path, "somebody's").unwrap();
    });
    touched(|path| {
        let mut file = fs::OpenOptions::new().append(true).open(path).unwrap();
        file.write_all(b"{\"clock\":").unwrap();
    });
}
