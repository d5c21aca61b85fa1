//! Another program does something to the draft that somebody writes in: what it changed is taken in, or both texts
//! are kept, and it is said.

use std::fs::{self, OpenOptions, Permissions};
use std::io::{Seek as _, SeekFrom, Write as _};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::Signal;
use serde_json::Value;

use crate::crash::{SAVED, leave};
use crate::drafts;
use crate::terminal::Terminal;
use crate::users;
use crate::words::{MARK, Words, anywhere};
use crate::writer::{FOLLOW_UP, TEAMS, Writer};
use crate::{AVTALE, DOWN, ENTER};

/// Wide, so that what is said stands on one row.
const SIZE: (u16, u16) = (230, 24);
/// How many words are written before the other program comes, and after.
const EACH: usize = 3;
/// What another program writes.
const FOREIGN: &str = "Fremmed tittel";

/// What is said to the drafters.
#[derive(Clone, Copy, Debug)]
enum Told {
    /// That it is not saved, and why; the words are some of the reason.
    NotSaved(&'static str),
    /// Something else, with these words.
    Said(&'static str),
    /// That the file was damaged, and is kept aside.
    KeptAside,
    /// That what the other program has written is taken in.
    TakenIn,
    /// Nothing: it is saved as always.
    Nothing,
}

/// Does something to the file of a draft; returns where there is what must be as it is then.
type Act = fn(&Path) -> PathBuf;

fn is_deleted(draft: &Path) -> PathBuf {
    let gone = beside(draft, "borte");
    fs::rename(draft, &gone).unwrap();
    gone
}

fn is_replaced(draft: &Path) -> PathBuf {
    let other = beside(draft, "annet");
    fs::write(&other, foreign(draft)).unwrap();
    fs::rename(&other, draft).unwrap();
    beside(draft, "rørt ikke")
}

fn is_truncated(draft: &Path) -> PathBuf {
    let file = OpenOptions::new().write(true).open(draft).unwrap();
    file.set_len(file.metadata().unwrap().len() / 2).unwrap();
    draft.to_owned()
}

fn is_rewritten(draft: &Path) -> PathBuf {
    fs::write(draft, foreign(draft)).unwrap();
    beside(draft, "rørt ikke")
}

fn is_corrupted(draft: &Path) -> PathBuf {
    let mut file = OpenOptions::new().write(true).open(draft).unwrap();
    file.seek(SeekFrom::Start(100)).unwrap();
    file.write_all(&[0xff; 20]).unwrap();
    draft.to_owned()
}

fn is_forbidden(draft: &Path) -> PathBuf {
    fs::set_permissions(draft, Permissions::from_mode(0o000)).unwrap();
    beside(draft, "rørt ikke")
}

fn becomes_a_folder(draft: &Path) -> PathBuf {
    fs::remove_file(draft).unwrap();
    fs::create_dir(draft).unwrap();
    let inside = draft.join("innhold");
    fs::write(&inside, FOREIGN).unwrap();
    inside
}

fn becomes_a_link(draft: &Path) -> PathBuf {
    let target = beside(draft, "kanari");
    fs::rename(draft, &target).unwrap();
    symlink(&target, draft).unwrap();
    target
}

fn gets_another_name(draft: &Path) -> PathBuf {
    let name = beside(draft, "kopi");
    fs::hard_link(draft, &name).unwrap();
    name
}

fn beside(draft: &Path, ending: &str) -> PathBuf {
    draft.with_extension(ending)
}

/// Returns the draft with another title, as another program would write it.
fn foreign(draft: &Path) -> Vec<u8> {
    fs::read_to_string(draft).unwrap().replace("\"Prøve\"", &format!("{FOREIGN:?}")).into_bytes()
}

/// Writes before and after `act`; what is shown, and what is kept once the program is ended by `end`.
#[track_caller]
fn case(name: &str, act: Act, told: Told, end: Signal) {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let id = drafts::make(folder);
    let draft = drafts::path(folder, &id);
    let words = Words::new(MARK, 2 * EACH);
    let text: String = words.dense().iter().collect();
    let (before, after) = text.split_at(text.len() / 2);

    let mut terminal = Terminal::start(SIZE, folder, &[AVTALE, "open", &id]);
    terminal.wait_for("1 Organisering og brevhode");
    terminal.send(&[DOWN, ENTER].concat());
    terminal.wait_for("Hva heter kommunen?");
    terminal.send(before);
    terminal.wait_until(name, |screen| screen.contains(before) && screen.contains(SAVED));

    let untouchable = act(&draft);
    let foreign = fs::read(&untouchable).ok();
    terminal.send(after);
    terminal.wait_for(&text);
    terminal.wait_until(&format!("{name}: {told:?}"), |screen| match told {
        Told::NotSaved(why) => screen.contains("IKKE LAGRET") && screen.contains(why),
        Told::Said(what) => screen.contains(what) && screen.contains(SAVED),
        Told::KeptAside => screen.contains("utkastet er skrevet på nytt") && screen.contains(SAVED),
        Told::TakenIn => {
            ![FOREIGN, "ble endret utenfra", SAVED].iter().any(|it| !screen.contains(it))
        }
        Told::Nothing => screen.contains(SAVED),
    });
    if end == Signal::KILL {
        terminal.kill(|_| {});
    } else {
        terminal.signal(end);
        terminal.wait_for_end();
    }
    let untouchable = aside(told, &draft).unwrap_or(untouchable);
    assert_eq!(fs::read(&untouchable).ok(), foreign, "{name}, {end:?}: not ours to write");
    let title = title(&draft);
    if title.is_some() {
        // What the journal of a killed session has is on disk: opening the draft puts it where it belongs.
        leave(&mut drafts::open(folder, &id));
    }
    if let (Told::TakenIn, Some(title)) = (told, title.as_deref()) {
        assert_eq!(title, FOREIGN, "{name}, {end:?}: theirs is gone");
    }
    let texts = anywhere(folder);
    let kept = words.kept(&texts);
    assert_eq!(kept, text.chars().count(), "{name}, {end:?}: typed and gone");
    assert!(title.is_none_or(|title| texts.contains(&title)), "{name}, {end:?}: theirs is gone");
}

/// Returns the damaged file that is kept aside, when it was told that one is.
fn aside(told: Told, draft: &Path) -> Option<PathBuf> {
    match told {
        Told::KeptAside => damaged(draft).pop(),
        Told::NotSaved(_) | Told::Said(_) | Told::TakenIn | Told::Nothing => None,
    }
}

/// Returns the damaged files that are kept aside of a draft.
fn damaged(draft: &Path) -> Vec<PathBuf> {
    let beside = fs::read_dir(draft.with_extension("history")).unwrap();
    let beside = beside.map(|entry| entry.unwrap().path());
    beside.filter(|path| path.extension().is_some_and(|it| it == "damaged")).collect()
}

/// Returns the title that a draft has on disk; `None` when it isn't one that is opened.
fn title(draft: &Path) -> Option<String> {
    let stat = fs::symlink_metadata(draft).ok()?;
    if !stat.is_file() || stat.nlink() > 1 {
        return None;
    }
    let draft: Value = serde_json::from_slice(&fs::read(draft).ok()?).ok()?;
    Some(draft["title"].as_str()?.to_owned())
}

#[test]
fn what_another_program_does_to_a_draft_takes_nothing_from_anybody() {
    let kinds: &[(&str, Act, Told)] = &[
        ("deleted", is_deleted, Told::Said("fila er der igjen")),
        ("replaced", is_replaced, Told::TakenIn),
        ("truncated", is_truncated, Told::KeptAside),
        ("rewritten", is_rewritten, Told::TakenIn),
        ("corrupted", is_corrupted, Told::KeptAside),
        // Nothing is forbidden to the one who owns the folder: the file is replaced.
        ("chmod 000", is_forbidden, Told::Nothing),
        ("a folder", becomes_a_folder, Told::NotSaved("endret av noen andre")),
        ("a link", becomes_a_link, Told::NotSaved("ikke en vanlig fil")),
        ("hard-linked", gets_another_name, Told::NotSaved("endret av noen andre")),
    ];
    // Most of the time is spent waiting for saves.
    thread::scope(|scope| {
        for (name, act, told) in kinds {
            scope.spawn(|| {
                for end in [Signal::TERM, Signal::KILL] {
                    case(name, *act, *told, end);
                }
            });
        }
    });
}

/// How long nobody may be told that something is unsaved.
const QUIET: Duration = Duration::from_secs(3);

#[test]
fn when_the_file_is_damaged_two_who_write_and_a_wall_stay_together() {
    let folder = users::folder();
    let folder = folder.path();
    let id = drafts::make(folder);
    let draft = drafts::path(folder, &id);
    let mut kari = Writer::sits_down(folder, &id, (0, FOLLOW_UP));
    let mut ola = Writer::sits_down(folder, &id, (1, TEAMS));
    let mut wall = users::wall(folder, &id, 2);
    wall.wait_for("Venter på at noen leder");
    let (hers, his) = (kari.types(), ola.types());
    for (terminal, key) in [(&mut kari.terminal, hers), (&mut ola.terminal, his)] {
        terminal.wait_until("it is saved", |screen| screen.contains(key) && screen.contains(SAVED));
    }
    fs::write(&draft, "{ \"schema\": ").unwrap();
    let (more, also) = (kari.types(), ola.types());
    for (terminal, own) in [(&mut kari.terminal, [hers, more]), (&mut ola.terminal, [his, also])] {
        terminal.wait_until("that it is written anew", |screen| {
            let words = screen.split_whitespace().collect::<Vec<_>>().join(" ");
            words.contains("Fila til utkastet var ødelagt") && words.contains(SAVED)
        });
        assert!(own.iter().all(|key| terminal.text().contains(*key)), "{}", terminal.text());
    }
    wall.watch_until(Instant::now() + QUIET, |screen| {
        assert!(!screen.contains("IKKE LAGRET"), "{screen}");
    });
    assert_eq!(damaged(&draft).len(), 1, "one of them has written it anew");
    let text = fs::read_to_string(&draft).unwrap();
    assert!([hers, his, more, also].iter().all(|key| text.contains(*key)), "{text}");
    for mut terminal in [kari.terminal, ola.terminal, wall] {
        terminal.signal(Signal::TERM);
        terminal.wait_for_end();
    }
    let drafts = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let drafts = drafts.filter(|path| path.extension().is_some_and(|it| it == "json"));
    assert_eq!(drafts.count(), 1, "one draft");
}
