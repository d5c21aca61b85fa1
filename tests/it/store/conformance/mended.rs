//! A draft's file that is damaged while several have it open: it is kept aside, and one of them writes the draft
//! anew.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use avtale::base::DraftId;
use avtale::store::{Call, Gate, Why, wire};
use rustix::io::Errno;

use super::*;

fn file(folder: &TempDir) -> PathBuf {
    folder.path().join("a.json")
}

/// Returns the names of the damaged files that are kept aside.
fn aside(folder: &TempDir) -> Vec<String> {
    let history = fs::read_dir(folder.path().join("a.history")).unwrap();
    let names = history.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = names.filter(|name| name.ends_with(".damaged")).collect();
    names.sort();
    names
}

fn kept(folder: &TempDir, name: &str) -> Vec<u8> {
    fs::read(folder.path().join("a.history").join(name)).unwrap()
}

fn in_file(folder: &TempDir) -> Draft {
    let templates = library();
    let find = |_: &_| templates.all().first().map(|template| &**template);
    wire::read_draft(&fs::read(file(folder)).unwrap(), find).expect("the file is whole")
}

/// Kari and Ola at one draft: she has written and saved, he has written what is not saved.
fn two() -> (TempDir, Writer, Writer) {
    let folder = TempDir::new().unwrap();
    folder.session("maker").create(&draft("a", "Utkast")).unwrap();
    let (mut kari, mut ola) = (Writer::comes(&folder, "kari"), Writer::comes(&folder, "ola"));
    kari.names("Avtale");
    kari.fills("teams", "Lederne møtes.");
    kari.saves();
    ola.looks();
    ola.fills("purpose_text", "Utviklingssamtaler.");
    (folder, kari, ola)
}

/// Asserts that both have the same draft with all that they wrote, and the file has it too.
#[track_caller]
fn together(folder: &TempDir, kari: &mut Writer, ola: &mut Writer, what: &str) {
    for _ in 0..2 {
        kari.looks();
        ola.looks();
    }
    ola.saves();
    kari.looks();
    assert_eq!(kari.draft, ola.draft, "{what}");
    assert_eq!(in_file(folder), kari.draft, "{what}");
    assert_eq!(kari.draft.title.as_str(), "Avtale", "{what}");
    for field in ["teams", "purpose_text"] {
        assert!(kari.draft.answer(&FieldId::new(field).unwrap()).is_some(), "{what}: {field}");
    }
    assert!(kari.draft.alternatives.is_empty(), "{what}: {:?}", kari.draft.alternatives);
    let drafts = folder.session("looker").list().unwrap();
    assert_eq!(drafts.len(), 1, "{what}: {drafts:?}");
}

/// Does something to the draft's file.
type Act = fn(&Path);

/// What damages the file, and the name by which it is kept aside.
const WAYS: &[(Act, &str)] = &[
    (|path| fs::write(path, "").unwrap(), "empty.damaged"),
    (|path| fs::write(path, "\n \n").unwrap(), "empty.damaged"),
    (
        |path| {
            let bytes = fs::read(path).unwrap();
            fs::write(path, &bytes[..bytes.len() / 2]).unwrap();
        },
        "cut.damaged",
    ),
    (|path| fs::write(path, [0xff; 300]).unwrap(), "no-text.damaged"),
    (|path| fs::write(path, [0; 300]).unwrap(), "no-draft.damaged"),
    (|path| fs::write(path, "{}").unwrap(), "no-draft.damaged"),
    (
        |path| {
            fs::write(path.with_extension("new"), "Kjære alle").unwrap();
            fs::rename(path.with_extension("new"), path).unwrap();
        },
        "no-draft.damaged",
    ),
];

#[test]
fn a_damaged_file_is_kept_aside_and_one_session_writes_the_draft_anew_with_what_all_have() {
    for (damage, name) in WAYS {
        let (folder, mut kari, mut ola) = two();
        damage(&file(&folder));
        let spoilt = fs::read(file(&folder)).unwrap();
        for writer in [&mut kari, &mut ola] {
            assert_eq!(writer.hears().1, Some(Damage::Found), "{name}: {}", writer.name);
            assert_eq!(writer.hears().1, None, "{name}: it is told once");
        }
        assert_eq!(fs::read(file(&folder)).unwrap(), spoilt, "{name}: looking changes nothing");
        assert_eq!(kari.saves(), Saved::Mended, "{name}");
        assert_eq!(aside(&folder), [*name]);
        assert_eq!(kept(&folder, name), spoilt, "{name}");
        assert_eq!(in_file(&folder), kari.draft, "{name}");
        for writer in [&mut kari, &mut ola] {
            let Some(Damage::Mended(path)) = writer.hears().1 else {
                panic!("{name}: {} is not told", writer.name)
            };
            assert!(Path::new(&path).ends_with(Path::new("a.history").join(name)), "{path}");
            assert_eq!(writer.hears().1, None, "{name}: it is told once");
        }
        together(&folder, &mut kari, &mut ola, name);
        assert_eq!(aside(&folder), [*name], "once");
    }
}

#[test]
fn a_file_that_is_gone_comes_back_with_the_next_save_and_nobody_is_parted() {
    let (folder, mut kari, mut ola) = two();
    fs::remove_file(file(&folder)).unwrap();
    for writer in [&mut kari, &mut ola] {
        assert_eq!(writer.hears().1, None, "somebody may have meant to remove it");
    }
    assert!(!file(&folder).exists(), "looking brings nothing back");
    assert_eq!(ola.saves(), Saved::Again);
    together(&folder, &mut kari, &mut ola, "gone");
    assert_eq!(aside(&folder), Vec::<String>::new());
}

#[test]
fn of_two_who_save_at_once_one_writes_the_draft_anew_and_the_other_goes_on_from_it() {
    let (folder, mut kari, mut ola) = two();
    fs::write(file(&folder), "{").unwrap();
    for writer in [&mut kari, &mut ola] {
        writer.looks();
    }
    assert_eq!(ola.saves(), Saved::Mended);
    let mended = fs::read(file(&folder)).unwrap();
    // What she had asked for before she heard of it is refused.
    assert_eq!(kari.store.save(&kari.draft, kari.number).unwrap_err().cause, Cause::Behind);
    assert_eq!(fs::read(file(&folder)).unwrap(), mended);
    assert!(matches!(kari.hears().1, Some(Damage::Mended(_))));
    assert_eq!(kari.saves(), Saved::InPlace);
    together(&folder, &mut kari, &mut ola, "two at once");
    assert_eq!(aside(&folder), ["cut.damaged"]);
}

#[test]
fn what_others_had_saved_unseen_before_the_damage_is_in_what_is_written_anew() {
    let losses: [Act; 2] =
        [|path| fs::write(path, "{").unwrap(), |path| fs::remove_file(path).unwrap()];
    for leaves in [false, true] {
        for damage in losses {
            let (folder, mut kari, mut ola) = two();
            kari.looks();
            kari.fills("teams", "Lederne møtes hver måned.");
            // He reads what she has written; that she has saved it he reads at the moment when it is lost.
            kari.saves();
            if leaves {
                let by = stamp(3);
                kari.store.keep(&kari.draft, kari.number, Why::Ended, &by).unwrap();
                kari.store.close(&id("a")).unwrap();
            }
            damage(&file(&folder));
            ola.saves();
            let field = FieldId::new("teams").unwrap();
            assert_eq!(in_file(&folder), ola.draft);
            let answer = format!("{:?}", ola.draft.answer(&field));
            assert!(answer.contains("hver måned"), "left: {leaves}: {answer}");
            if !leaves {
                together(&folder, &mut kari, &mut ola, "unseen");
            }
        }
    }
}

#[test]
fn a_file_that_is_damaged_twice_is_kept_aside_twice() {
    let (folder, mut kari, mut ola) = two();
    for (time, names) in [(1, &["cut.damaged"][..]), (2, &["cut.2.damaged", "cut.damaged"])] {
        fs::write(file(&folder), "{").unwrap();
        kari.saves();
        assert_eq!(aside(&folder), names);
        assert!(matches!(kari.hears().1, Some(Damage::Mended(_))), "{time}");
    }
    together(&folder, &mut kari, &mut ola, "twice");
}

#[test]
fn what_somebody_is_still_writing_is_not_taken_for_damaged_at_once() {
    let (folder, mut kari, mut ola) = two();
    let whole = fs::read(file(&folder)).unwrap();
    let refused = |kari: &mut Writer| {
        let error = kari.store.save(&kari.draft, kari.number).unwrap_err();
        assert_eq!(error.cause, Cause::Behind);
    };
    for part in [10, 20, 30] {
        fs::write(file(&folder), &whole[..part]).unwrap();
        refused(&mut kari);
    }
    let text = String::from_utf8(whole).unwrap();
    fs::write(file(&folder), text.replace("\"Avtale\"", "\"Utenfra\"")).unwrap();
    let news = kari.store.news(&id("a")).unwrap();
    assert_eq!(news.outside.unwrap().draft.title.as_str(), "Utenfra");
    assert_eq!(news.damage, None);
    assert_eq!(aside(&folder), Vec::<String>::new());
    ola.looks();
}

#[test]
fn what_is_no_damage_is_never_written_over() {
    let newer = |path: &Path| {
        let text = fs::read_to_string(path).unwrap();
        let version = text.lines().find(|line| line.contains("\"schema\"")).unwrap();
        fs::write(path, text.replace(version, "  \"schema\": \"99.0\",")).unwrap();
    };
    let other = |path: &Path| {
        let mut other = draft("a", "Et annet");
        other.created.by = Line::kept("Noen andre");
        fs::write(path, wire::write_draft(&other, &template())).unwrap();
    };
    let folder_there = |path: &Path| {
        fs::remove_file(path).unwrap();
        fs::create_dir(path).unwrap();
    };
    let touches: [Act; 3] = [newer, other, folder_there];
    for (at, touch) in touches.into_iter().enumerate() {
        let (folder, mut kari, _ola) = two();
        touch(&file(&folder));
        let theirs = fs::read(file(&folder)).ok();
        assert_eq!(kari.hears().1, None, "{at}");
        for _ in 0..2 {
            let error = kari.store.save(&kari.draft, kari.number).unwrap_err();
            assert_eq!(error.cause, Cause::Changed, "{at}: {error:?}");
        }
        assert_eq!(fs::read(file(&folder)).ok(), theirs, "{at}");
        assert_eq!(aside(&folder), Vec::<String>::new(), "{at}");
    }
}

#[test]
fn a_session_that_follows_nobody_writes_over_no_damaged_file() {
    let folder = TempDir::new().unwrap();
    folder.session("maker").create(&draft("a", "Utkast")).unwrap();
    let mut alone = folder.session("alone");
    let opened = alone.open(&id("a"), &stamp(1)).unwrap().draft;
    fs::write(file(&folder), "{").unwrap();
    for _ in 0..2 {
        assert_eq!(alone.save(&opened, 1).unwrap_err().cause, Cause::Changed);
    }
    assert_eq!(fs::read(file(&folder)).unwrap(), b"{");
}

#[test]
fn a_session_that_ends_before_it_hears_of_the_damage_still_keeps_its_version() {
    let (folder, mut kari, _ola) = two();
    fs::write(file(&folder), "{").unwrap();
    let kept = kari.store.keep(&kari.draft, kari.number, Why::Ended, &stamp(3)).unwrap();
    assert_eq!(kari.store.version(&id("a"), kept.unwrap().number).unwrap(), kari.draft);
    assert_eq!(fs::read(file(&folder)).unwrap(), b"{");
}

/// What the file is damaged to.
const SPOILT: &[u8] = b"{";

/// Saves over a damaged file while the disk refuses the calls from the one numbered `first` to `last`; returns
/// how many there were.
fn saved_with_faults((folder, ola): (&TempDir, &Writer), first: usize, last: usize) -> usize {
    let calls = std::sync::Arc::new(Mutex::new((0, false)));
    let counted = std::sync::Arc::clone(&calls);
    let gate = Gate::new(move |_: Call| {
        let mut calls = counted.lock().unwrap();
        if calls.1 {
            calls.0 += 1;
        }
        if calls.1 && (first..=last).contains(&calls.0) { Err(Errno::IO) } else { Ok(()) }
    });
    let settings = Settings {
        session: SessionId::new("per").unwrap(),
        by: Line::kept("per"),
        ..Settings::default()
    };
    let store = FolderStore::open(folder.path(), library()).unwrap().for_session(settings);
    let mut store = store.watched(gate);
    let a: DraftId = id("a");
    store.open(&a, &stamp(4)).unwrap();
    let following = store.follow(&a, &stamp(4), Box::new(|| {})).unwrap();
    let taken = Taken { marks: ola.together.known().clone(), held: following.held };
    fs::write(file(folder), SPOILT).unwrap();
    store.news(&a).unwrap();
    store.took(&a, &taken);
    calls.lock().unwrap().1 = true;
    store.save(&ola.draft, 0).map(drop).unwrap_or_default();
    calls.lock().unwrap().0
}

#[test]
fn whichever_call_fails_the_damaged_file_is_where_it_was_or_aside_and_never_gone() {
    let calls = {
        let (folder, _kari, ola) = two();
        saved_with_faults((&folder, &ola), usize::MAX, usize::MAX)
    };
    assert!(calls > 10, "{calls}");
    for first in 1..=calls {
        for last in [first, usize::MAX] {
            let (folder, mut kari, mut ola) = two();
            kari.looks();
            saved_with_faults((&folder, &ola), first, last);
            let what = format!("calls {first} to {last}");
            let there = fs::read(file(&folder)).unwrap();
            let is_aside = aside(&folder).iter().any(|name| kept(&folder, name) == SPOILT);
            assert!(there == SPOILT || is_aside, "{what}: the damaged file is gone");
            together(&folder, &mut kari, &mut ola, &what);
            assert!(aside(&folder).iter().all(|name| kept(&folder, name) == SPOILT), "{what}");
            assert!(!aside(&folder).is_empty(), "{what}");
        }
    }
}
