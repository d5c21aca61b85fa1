//! Tests of versions: kept once, never written again, let go of one a day.

use avtale::store::{Settings, Version, Why};

use super::*;

const DAY: i64 = 24 * 60 * 60 * 1000;

fn keeping(folder: &TempDir, versions: usize) -> FolderStore {
    open(folder).for_session(Settings { versions, ..Settings::default() })
}

fn titled(draft: &Draft, title: &str) -> Draft {
    Draft { title: Line::kept(title), ..draft.clone() }
}

fn numbers(store: &mut FolderStore) -> Vec<u32> {
    store.versions(&id("a")).unwrap().iter().map(|version| version.number).collect()
}

#[test]
fn a_version_is_kept_as_it_was_with_who_and_when_and_why() {
    let folder = TempDir::new().unwrap();
    let mut store = open(&folder);
    let first = draft("a", "Første");
    assert_eq!(store.versions(&first.id).unwrap(), []);
    let mut kept = Vec::new();
    for (at, why) in [
        (1, Why::Ended),
        (2, Why::Asked),
        (3, Why::BeforeRecovery),
        (4, Why::Beside),
        (5, Why::BeforeRestore),
    ] {
        let version =
            store.keep(&titled(&first, &format!("Nr. {at}")), 0, why, &stamp(at)).unwrap();
        kept.insert(0, version.unwrap());
    }
    let newest = Version { number: 5, why: Why::BeforeRestore, stamp: stamp(5) };
    assert_eq!(kept.first(), Some(&newest));
    assert_eq!(open(&folder).versions(&first.id).unwrap(), kept);
    assert_eq!(open(&folder).version(&first.id, 2).unwrap(), titled(&first, "Nr. 2"));
    assert_eq!(key(store.version(&first.id, 6)), "store-no-version");
    assert_eq!(key(store.version(&id("b"), 1)), "store-no-version");
}

#[test]
fn the_same_state_is_kept_once_and_once_more_after_another() {
    let folder = TempDir::new().unwrap();
    let mut store = open(&folder);
    let (one, mut two) = (draft("a", "A"), draft("a", "A"));
    fill(&mut two, "{\"unit_name\": \"Kvalifisering\"}", 5);
    for (draft, number) in [(&one, Some(1)), (&one, None), (&two, Some(2)), (&one, Some(3))] {
        let version = store.keep(draft, 0, Why::Asked, &stamp(9)).unwrap();
        assert_eq!(version.map(|version| version.number), number);
    }
    let another = open(&folder).keep(&one, 0, Why::Ended, &stamp(10)).unwrap();
    assert_eq!(another, None, "nor does another session keep it again");
}

#[test]
fn a_draft_that_somebody_else_changed_gets_no_version_of_ours() {
    let folder = TempDir::new().unwrap();
    let mut store = open(&folder);
    let ours = draft("a", "Vår");
    store.create(&ours).unwrap();
    let mut theirs = open(&folder);
    theirs.load(&ours.id).unwrap();
    theirs.save(&titled(&ours, "Deres"), 0).unwrap();
    assert!(store.keep(&ours, 0, Why::Asked, &stamp(1)).unwrap_err().is_conflict());
    assert_eq!(numbers(&mut theirs), [0; 0]);
}

#[test]
fn a_version_is_never_written_again() {
    let folder = TempDir::new().unwrap();
    let mut store = open(&folder);
    let first = draft("a", "A");
    store.create(&first).unwrap();
    store.keep(&first, 0, Why::Ended, &stamp(1)).unwrap();
    let path = folder.path().join("a.history/000001.json");
    let state = || {
        let file = fs::metadata(&path).unwrap();
        (file.ino(), file.mtime(), file.mtime_nsec(), fs::read(&path).unwrap())
    };
    let before = state();
    for at in 2..6 {
        store.keep(&titled(&first, &at.to_string()), 0, Why::Asked, &stamp(at)).unwrap();
        store.version(&first.id, 1).unwrap();
        store.save(&titled(&first, &at.to_string()), 0).unwrap();
    }
    assert_eq!(state(), before);
}

#[test]
fn the_newest_are_kept_and_before_them_the_last_of_each_day() {
    let folder = TempDir::new().unwrap();
    let mut store = keeping(&folder, 2);
    let draft = draft("a", "A");
    // Number, moment, and which there are then.
    for (number, at, left) in [
        (1, 0, vec![1]),
        (2, 1, vec![2, 1]),
        (3, 2, vec![3, 2]),
        (4, DAY, vec![4, 3]),
        (5, DAY + 1, vec![5, 4, 3]),
        (6, DAY + 2, vec![6, 5, 3]),
        (7, 3 * DAY, vec![7, 6, 3]),
        (8, 4 * DAY, vec![8, 7, 6, 3]),
        // The clock is set back: what was the last of its day stays so.
        (9, 0, vec![9, 8, 7, 6]),
    ] {
        let state = titled(&draft, &number.to_string());
        let version = store.keep(&state, 0, Why::Asked, &stamp(at)).unwrap().unwrap();
        assert_eq!((version.number, numbers(&mut store)), (number, left));
    }
    let mut one = keeping(&folder, 0);
    one.keep(&titled(&draft, "10"), 0, Why::Asked, &stamp(4 * DAY)).unwrap();
    assert_eq!(numbers(&mut one), [10, 9, 7, 6], "the newest always stays");
}

#[test]
fn a_number_is_not_given_twice_though_versions_are_let_go_of() {
    let folder = TempDir::new().unwrap();
    let draft = draft("a", "A");
    for number in 1..8 {
        let mut store = keeping(&folder, 1);
        let state = titled(&draft, &number.to_string());
        assert_eq!(store.keep(&state, 0, Why::Asked, &stamp(0)).unwrap().unwrap().number, number);
        assert_eq!(numbers(&mut store), [number]);
    }
}

#[test]
fn what_cannot_be_read_is_left_out_and_left_alone() {
    let folder = TempDir::new().unwrap();
    let mut store = keeping(&folder, 1);
    let first = draft("a", "A");
    for number in 1..4 {
        let state = titled(&first, &number.to_string());
        store.keep(&state, 0, Why::Asked, &stamp(number * DAY)).unwrap();
    }
    let path = |name: &str| folder.path().join("a.history").join(name);
    let plain = wire::write_draft(&first, &template());
    fs::write(path("000002.json"), &plain[..plain.len() / 2]).unwrap();
    fs::write(path("000007.json"), &plain).unwrap();
    fs::write(path("000008.json"), "{").unwrap();
    fs::write(path("8.json"), &plain).unwrap();
    symlink(path("000001.json"), path("000009.json")).unwrap();
    assert_eq!(numbers(&mut store), [3, 1]);
    assert_eq!(key(store.version(&first.id, 2)), "store-damaged");
    assert_eq!(key(store.version(&first.id, 7)), "store-no-version");
    assert_eq!(key(store.version(&first.id, 9)), "store-not-a-file");
    for at in 10..13 {
        let state = titled(&first, &format!("etter {at}"));
        let version = store.keep(&state, 0, Why::Asked, &stamp(20 * DAY)).unwrap().unwrap();
        assert_eq!(i64::from(version.number), at, "a name that is taken counts");
    }
    assert_eq!(numbers(&mut store), [12, 3, 1]);
    for name in ["000002.json", "000007.json", "000008.json", "8.json", "000009.json"] {
        assert!(path(name).symlink_metadata().is_ok(), "{name}");
    }
}

#[test]
fn what_stands_in_the_way_of_the_versions_is_said() {
    let folder = TempDir::new().unwrap();
    let mut store = open(&folder);
    let draft = draft("a", "A");
    fs::write(folder.path().join("a.history"), "").unwrap();
    assert_eq!(key(store.keep(&draft, 0, Why::Asked, &stamp(1))), "store-not-a-folder");
    assert_eq!(key(store.versions(&draft.id)), "store-not-a-folder");
    assert_eq!(key(store.version(&draft.id, 1)), "store-not-a-folder");
    fs::remove_file(folder.path().join("a.history")).unwrap();
    fs::create_dir(folder.path().join("a.history")).unwrap();
    let last = folder.path().join("a.history/4294967295.json");
    fs::write(last, "").unwrap();
    assert_eq!(key(store.keep(&draft, 0, Why::Asked, &stamp(1))), "store-exists");
}

#[test]
fn of_many_who_keep_versions_at_once_each_gets_a_number_of_its_own() {
    let folder = TempDir::new().unwrap();
    let first = draft("a", "A");
    open(&folder).create(&first).unwrap();
    let gate = std::sync::Barrier::new(4);
    let mut given = std::thread::scope(|scope| {
        let writers: Vec<_> = (0..4_i64)
            .map(|writer| {
                let (gate, folder, first) = (&gate, &folder, &first);
                scope.spawn(move || {
                    let mut store = open(folder);
                    gate.wait();
                    let keep = |n| {
                        let state = titled(first, &format!("{writer}-{n}"));
                        store.keep(&state, 0, Why::Asked, &stamp(writer)).unwrap().unwrap().number
                    };
                    (0..5).map(keep).collect::<Vec<_>>()
                })
            })
            .collect();
        writers.into_iter().flat_map(|writer| writer.join().unwrap()).collect::<Vec<_>>()
    });
    given.sort_unstable();
    assert_eq!(given, (1..=20).collect::<Vec<_>>());
    assert_eq!(numbers(&mut open(&folder)).len(), 20);
}

#[test]
fn a_version_is_a_draft_file_that_the_schema_knows() {
    let folder = TempDir::new().unwrap();
    let mut store = open(&folder);
    let first = draft("a", "A");
    store.keep(&first, 0, Why::BeforeRestore, &stamp(5)).unwrap();
    let version = fs::read(folder.path().join("a.history/000001.json")).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&version).unwrap();
    let keys: Vec<_> = json.as_object().unwrap().keys().take(3).collect();
    assert_eq!(keys, ["schema", "version", "id"]);
    let said = "{\"why\":\"before_restore\",\"by\":\"Kari\",\"at\":\"1970-01-01T00:00:00.005Z\"}";
    assert_eq!(json["version"].to_string(), said);
    let schema = serde_json::from_str(wire::SCHEMA_DRAFT).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    assert!(schema.is_valid(&json));
    // Copied out by hand it is a draft of its own, and no version any more once it is saved.
    fs::write(folder.path().join("b.json"), version).unwrap();
    let copy = store.load(&id("b")).unwrap().draft;
    assert_eq!(copy, Draft { id: id("b"), ..first });
    store.save(&copy, 0).unwrap();
    let saved = fs::read_to_string(folder.path().join("b.json")).unwrap();
    assert!(!saved.contains("version"), "{saved}");
}
