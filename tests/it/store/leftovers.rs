//! What a crash leaves in a folder of drafts.

use std::time::{Duration, SystemTime};

use avtale::store::{Settings, Why};

use super::*;

#[test]
fn what_a_crash_left_beside_a_draft_and_among_emergency_copies_is_removed_too() {
    let folder = TempDir::new().unwrap();
    let shelter = folder.path().join("shelter");
    let old = SystemTime::now() - Duration::from_hours(25);
    let left: Vec<_> = ["a.history", "shelter"]
        .map(|name| {
            fs::create_dir(folder.path().join(name)).unwrap();
            let mode = fs::Permissions::from_mode(0o700);
            fs::set_permissions(folder.path().join(name), mode).unwrap();
            let left = folder.path().join(name).join(".avtale-1-1.tmp");
            fs::write(&left, "").unwrap();
            fs::File::open(&left).unwrap().set_modified(old).unwrap();
            left
        })
        .into();
    let settings = Settings { shelters: vec![shelter], ..Settings::default() };
    let mut store = open(&folder).for_session(settings);
    store.keep(&draft("a", "A"), 0, Why::Asked, &stamp(1)).unwrap();
    store.shelter(&draft("a", "A"), 0).unwrap();
    assert!(left.iter().all(|left| !left.exists()), "{left:?}");
}

#[test]
fn what_a_crash_left_is_removed_a_day_later_and_nothing_else() {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name);
    let old = SystemTime::now() - Duration::from_hours(25);
    for name in [".avtale-1-1.tmp", ".avtale-2-1.tmp", ".avtale-3-1.json", "avtale-4-1.tmp"] {
        fs::write(path(name), "").unwrap();
        fs::File::open(path(name)).unwrap().set_modified(old).unwrap();
    }
    fs::write(path(".avtale-2-1.tmp"), "newer").unwrap();
    for name in [".avtale-5-1.tmp", ".avtale-6-1.tmp"] {
        fs::create_dir(path(name)).unwrap();
    }
    fs::write(path(".avtale-6-1.tmp/kept"), "").unwrap();
    for name in [".avtale-5-1.tmp", ".avtale-6-1.tmp"] {
        fs::File::open(path(name)).unwrap().set_modified(old).unwrap();
    }
    let mut store = open(&folder);
    assert!(path(".avtale-1-1.tmp").exists(), "reading changes nothing");
    store.create(&draft("a", "A")).unwrap();
    let mut left: Vec<_> =
        fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    left.sort();
    let kept =
        [".avtale-2-1.tmp", ".avtale-3-1.json", ".avtale-6-1.tmp", "a.json", "avtale-4-1.tmp"];
    assert_eq!(left, kept);
}
