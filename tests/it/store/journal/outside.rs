//! What others do to a draft while a session has changes that are not saved, or after it died.

use super::*;

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
