//! What copies that go to another party and come back can trust any store with, and files besides.

use std::fs;

use avtale::base::{Line, SessionId};
use avtale::draft::{Draft, Sent};
use avtale::store::{COPY_END, FolderStore, MemoryStore, Settings, Store, Why};
use tempfile::TempDir;

use super::{draft, id, key, open, stamp};

fn titled(draft: &Draft, title: &str) -> Draft {
    Draft { title: Line::kept(title), ..draft.clone() }
}

/// Runs a test against every store.
fn everywhere(test: impl Fn(&mut dyn Store)) {
    let folder = TempDir::new().unwrap();
    test(&mut open(&folder));
    test(&mut MemoryStore::default().session(SessionId::new("s").unwrap()));
}

#[test]
fn a_copy_that_comes_back_unchanged_is_known() {
    everywhere(|store| {
        let ours = draft("a", "Avtale");
        store.create(&ours).unwrap();
        store.send(&ours, 0, &stamp(1)).unwrap();
        let [name] = &store.copies().unwrap()[..] else { panic!("one copy") };
        let theirs = store.receive(name).unwrap();
        assert_eq!(Draft { sent: vec![], ..theirs.draft.clone() }, ours);
        let common = store.common(&ours, &theirs).unwrap();
        assert_eq!(common.base.map(|(number, base)| (number, *base)), Some((1, ours)));
        assert!(common.is_known);
        let whys: Vec<_> = store.versions(&id("a")).unwrap().iter().map(|it| it.why).collect();
        assert_eq!(whys, [Why::Sent]);
    });
}

#[test]
fn a_draft_that_went_on_has_what_was_sent_in_common_with_the_copy() {
    everywhere(|store| {
        let ours = draft("a", "Avtale");
        store.create(&ours).unwrap();
        store.send(&ours, 0, &stamp(1)).unwrap();
        let name = store.copies().unwrap().remove(0);
        let later = titled(&ours, "Avtalen");
        store.save(&later, 0).unwrap();
        store.keep(&later, 0, Why::Ended, &stamp(2)).unwrap();
        let mut theirs = store.receive(&name).unwrap();
        theirs.draft.title = Line::kept("Vår avtale");
        // Changed by other means, it is another state than the one that it says it was sent as.
        let hash = "0".repeat(64);
        let state = Sent { draft: id("b"), version: None, hash, stamp: stamp(3) };
        theirs.draft.sent.push(state.clone());
        let common = store.common(&later, &theirs).unwrap();
        assert_eq!(common.base.map(|(number, _)| number), Some(1));
        assert!(!common.is_known);
        // It was taken in, as the draft says; and then it is known.
        let taken = Draft { sent: vec![state], ..later };
        assert!(store.common(&taken, &theirs).unwrap().is_known);
    });
}

#[test]
fn what_came_and_was_taken_back_is_no_base() {
    let ours = draft("a", "Avtale");
    let theirs = titled(&ours, "Vår avtale");
    let test = |here: &mut dyn Store, there: &mut dyn Store| {
        here.create(&ours).unwrap();
        there.create(&theirs).unwrap();
        there.send(&theirs, 0, &stamp(1)).unwrap();
        let names = there.copies().unwrap();
        let received = there.receive(&names[0]).unwrap();
        here.keep(&theirs, 0, Why::Received, &stamp(2)).unwrap();
        assert_eq!(here.common(&ours, &received).unwrap().base, None);
        // As long as the draft says that it was taken in, it is one.
        let taken = Draft { sent: received.draft.sent.clone(), ..ours.clone() };
        let base = here.common(&taken, &received).unwrap().base;
        assert_eq!(base.map(|(_, base)| base.title), Some(theirs.title.clone()));
    };
    let (one, other) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    test(&mut open(&one), &mut open(&other));
    test(&mut MemoryStore::default(), &mut MemoryStore::default());
}

#[test]
fn a_copy_says_all_that_the_parties_have_in_common_and_lies_where_no_draft_does() {
    let folder = TempDir::new().unwrap();
    let mut store = open(&folder);
    let ours = draft("a", "Bodø 2027: samarbeid!");
    store.create(&ours).unwrap();
    let first = store.send(&ours, 0, &stamp(1)).unwrap();
    assert!(first.ends_with("/bodø-2027-samarbeid-a-versjon-1.kopi"), "{first}");
    let later = titled(&ours, "Bodø");
    store.save(&later, 0).unwrap();
    store.send(&later, 0, &stamp(2)).unwrap();
    // Sent twice as it is, it is the same version.
    store.send(&later, 0, &stamp(3)).unwrap();
    let names = store.copies().unwrap();
    assert_eq!(names, ["bodø-a-versjon-2.kopi", "bodø-2027-samarbeid-a-versjon-1.kopi"]);
    assert!(names.iter().all(|name| name.ends_with(COPY_END)));
    let versions = |name: &str| -> Vec<_> {
        let received = open(&folder).receive(name).unwrap();
        received.draft.sent.iter().map(|sent| sent.version.unwrap()).collect()
    };
    assert_eq!((versions(&names[1]), versions(&names[0])), (vec![1], vec![1, 2]));
    assert_eq!(store.list().unwrap().len(), 1);
    let text = fs::read_to_string(folder.path().join(&names[0])).unwrap();
    assert!(!text.contains("\"journal\"") && !text.contains("\"why\""), "{text}");
}

#[test]
fn a_copy_that_is_damaged_is_told_with_its_place_and_links_are_not_followed() {
    let folder = TempDir::new().unwrap();
    let mut store = open(&folder);
    for (name, text, expected) in [
        ("a.kopi", "{\n  \"schema\": \"1.0\",\n  oi\n}", "store-damaged"),
        ("b.kopi", "{\"schema\": \"9.0\"}", "store-newer"),
        ("c.kopi", "", "store-damaged"),
    ] {
        fs::write(folder.path().join(name), text).unwrap();
        assert_eq!(key(store.receive(name)), expected, "{name}");
    }
    let place = store.receive("a.kopi").unwrap_err();
    assert!(format!("{:?}", place.message).contains('3'), "{place:?}");
    std::os::unix::fs::symlink("a.kopi", folder.path().join("d.kopi")).unwrap();
    assert_eq!(key(store.receive("d.kopi")), "store-not-a-file");
    assert_eq!(key(store.receive("e.kopi")), "store-no-file");
}

#[test]
fn a_draft_that_was_laid_in_the_folder_as_it_came_is_kept_as_it_came() {
    let (here, there) = (TempDir::new().unwrap(), TempDir::new().unwrap());
    let mut store = open(&here);
    let ours = draft("a", "Avtale");
    store.create(&ours).unwrap();
    let (_, bytes) = store.copy(&ours, 0, &stamp(1)).unwrap();
    fs::write(there.path().join("a.json"), bytes).unwrap();
    let mut other = open(&there);
    let loaded = other.open(&id("a"), &stamp(2)).unwrap();
    let versions = other.versions(&id("a")).unwrap();
    assert_eq!(versions.iter().map(|it| it.why).collect::<Vec<_>>(), [Why::Received]);
    // What they send then goes back to a state that both have.
    let theirs = titled(&loaded.draft, "Vår avtale");
    other.save(&theirs, 0).unwrap();
    other.send(&theirs, 0, &stamp(3)).unwrap();
    let name = other.copies().unwrap().remove(0);
    let received = store.received("x", &fs::read(there.path().join(name)).unwrap()).unwrap();
    let common = store.common(&ours, &received).unwrap();
    assert_eq!(common.base.map(|(number, _)| number), Some(1));
    assert!(!common.is_known);
    // And what is sent to them next is held against what they had from here last.
    let next = titled(&ours, "Avtalen");
    store.save(&next, 0).unwrap();
    let (_, bytes) = store.copy(&next, 0, &stamp(4)).unwrap();
    let received = other.received("x", &bytes).unwrap();
    let common = other.common(&theirs, &received).unwrap();
    assert_eq!(common.base.map(|(_, base)| base.title), Some(ours.title));
}

#[test]
fn versions_that_went_from_hand_to_hand_outlive_the_others() {
    let folder = TempDir::new().unwrap();
    let settings = Settings { versions: 2, ..Settings::default() };
    let mut store: FolderStore = open(&folder).for_session(settings);
    let first = draft("a", "Første");
    store.create(&first).unwrap();
    store.send(&first, 0, &stamp(1)).unwrap();
    for number in 0..5 {
        let state = titled(&first, &format!("Nr. {number}"));
        store.keep(&state, 0, Why::Ended, &stamp(10 + number)).unwrap();
    }
    let kept: Vec<_> = store.versions(&id("a")).unwrap().iter().map(|it| it.number).collect();
    assert_eq!(kept, [6, 5, 1]);
}
