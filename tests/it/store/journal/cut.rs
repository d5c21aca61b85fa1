//! A journal that was cut off anywhere holds everything before.

use super::*;

/// Appends in batches, and returns the folder with the journal and the ends of its lines.
fn appended(deeds: &[Deed], batches: &[usize]) -> (TempDir, Worker, Vec<u8>) {
    let (folder, draft) = folder();
    let mut worker = Worker::on(&draft);
    worker.work(deeds);
    let mut store = session(&folder, "one");
    store.open(&draft.id, &stamp(9)).unwrap();
    let mut left = &worker.entries[..];
    for batch in batches.iter().chain([&usize::MAX]) {
        let (now, later) = left.split_at((*batch).min(left.len()));
        store.append(&draft.id, now).unwrap();
        left = later;
    }
    drop(store);
    let bytes = fs::read(history(&folder).join("one.journal")).unwrap_or_default();
    (folder, worker, bytes)
}

/// Cuts the journal off, and holds what is loaded against the last whole line.
#[track_caller]
fn cut(folder: &TempDir, worker: &Worker, bytes: &[u8]) {
    fs::write(history(folder).join("one.journal"), bytes).unwrap();
    let ends = bytes.split_inclusive(|byte| *byte == b'\n');
    let whole = ends.filter(|line| line.ends_with(b"\n")).count().saturating_sub(1);
    let torn = usize::from(!bytes.is_empty() && !bytes.ends_with(b"\n"));
    let loaded = session(folder, "two").load(&id("a")).unwrap();
    assert_eq!(loaded.draft, worker.states[whole], "{whole} whole lines");
    let said = loaded.recovered.map(|recovered| (recovered.torn, recovered.unfitting));
    assert_eq!(said, (whole + torn > 0).then_some((torn, 0)));
}

#[test]
fn at_every_byte_a_cut_leaves_the_lines_before_it() {
    let (folder, worker, bytes) = appended(&deeds(&["Ny", "B", "C", "D"]), &[1]);
    for end in 0..=bytes.len() {
        cut(&folder, &worker, &bytes[..end]);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_was_appended_a_cut_leaves_the_lines_before_it(
        deeds in prop::collection::vec(deed(), 1..20),
        batches in prop::collection::vec(0..5_usize, 0..6),
        cuts in prop::collection::vec(any::<prop::sample::Index>(), 4),
    ) {
        let (folder, worker, bytes) = appended(&deeds, &batches);
        prop_assume!(!bytes.is_empty());
        for end in cuts {
            cut(&folder, &worker, &bytes[..end.index(bytes.len() + 1)]);
        }
        cut(&folder, &worker, &bytes);
    }
}

#[test]
fn damage_ends_a_journal_and_what_is_left_of_it_is_kept() {
    let (folder, worker, bytes) = appended(&deeds(&["Ny", "B", "C", "D"]), &[]);
    let mut lines: Vec<_> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    lines[2] = b"\x00\x00\x00\n";
    fs::write(history(&folder).join("one.journal"), lines.concat()).unwrap();
    let mut store = session(&folder, "two");
    let opened = store.open(&id("a"), &stamp(9)).unwrap();
    assert_eq!(opened.draft, worker.states[1]);
    assert_eq!(opened.recovered.unwrap().unfitting, 3);
    assert_eq!(names(&folder), ["000001.json", "one.unfitting"]);
    assert_eq!(fs::read(history(&folder).join("one.unfitting")).unwrap(), lines.concat());
    assert_eq!(store.open(&id("a"), &stamp(9)).unwrap().recovered, None, "it is said once");
}
