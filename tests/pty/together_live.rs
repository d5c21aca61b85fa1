//! Several sessions at one draft see each other's text as it is typed, and come to one draft, whoever is killed.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use rustix::process::Signal;

use crate::ESC;
use crate::crash::{leave, say};
use crate::dice::{self, Dice};
use crate::drafts;
use crate::words::on_disk;
use crate::writer::{FOLLOW_UP, Seat, TEAMS, Writer};

/// How long everybody waits for the last of the others.
const SETTLED: Duration = Duration::from_mins(1);
/// Between two looks at what is on disk or on screens.
const LOOK: Duration = Duration::from_millis(20);

fn crowd(folder: &Path, id: &str, count: u32, seat: impl Fn(u32) -> Seat) -> Vec<Writer> {
    (0..count).map(|at| Writer::sits_down(folder, id, (at, seat(at)))).collect()
}

#[test]
fn what_one_types_another_sees_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let id = drafts::make(folder);
    let mut kari = Writer::sits_down(folder, &id, (0, FOLLOW_UP));
    let first = kari.types();
    let mut ola = Writer::sits_down(folder, &id, (1, FOLLOW_UP));
    ola.terminal.wait_for(&first.to_string());
    ola.terminal.wait_for("skriver her siden");
    let mut waits = Vec::new();
    for _ in 0..20 {
        let typed = Instant::now();
        let key = kari.types();
        ola.terminal.wait_until("the other's key", |screen| screen.contains(key));
        waits.push(typed.elapsed());
    }
    waits.sort();
    let (median, most) = (waits[waits.len() / 2], waits[waits.len() - 1]);
    say(&format!("together: seen by another after {median:.0?}, at most {most:.0?}\n"));
    assert!(median <= Duration::from_millis(200), "{waits:?}");
    for mut writer in [kari, ola] {
        writer.terminal.signal(Signal::TERM);
        writer.terminal.wait_for_end();
    }
}

/// Waits until all who sit at one section see the same.
fn converge(writers: &mut [Writer]) {
    let begun = Instant::now();
    let differ = |writers: &[Writer]| {
        writers.iter().any(|one| {
            writers.iter().any(|other| one.seat == other.seat && one.body() != other.body())
        })
    };
    while differ(writers) {
        let screens = || writers.iter().map(Writer::body).collect::<Vec<_>>().join("\n---\n");
        assert!(begun.elapsed() < SETTLED, "the screens differ:\n{}", screens());
        for writer in &mut *writers {
            writer.terminal.watch_until(Instant::now() + LOOK, |_| {});
        }
    }
}

/// How many times each has a turn, and how many keys it types then.
const ROUNDS: u64 = 12;
const KEYS: usize = 4;

/// Returns the characters that a text has not.
fn absent(typed: &[char], text: &str) -> String {
    typed.iter().filter(|key| !text.contains(**key)).collect()
}

/// Returns all that stands in the files of a folder and below it, journals too.
fn everything(folder: &Path) -> String {
    let mut all = String::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.push_str(&everything(&path));
        } else {
            // What is replaced meanwhile is read with the next look.
            all.push_str(&fs::read_to_string(&path).unwrap_or_default());
        }
    }
    all
}

/// Lets many write at once, kills some of them, and looks for every character.
fn trial(count: u32, seat: impl Fn(u32) -> Seat, dice: &mut Dice) {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let id = drafts::make(folder);
    let mut writers = crowd(folder, &id, count, seat);
    for writer in &mut writers {
        writer.takes_up();
    }
    let rounds = ROUNDS;
    let dying = usize::from(count > 2) + 1;
    let deaths: Vec<usize> =
        (0..dying).map(|_| usize::try_from(dice.within(4..rounds)).unwrap()).collect();
    let mut dead: Vec<Writer> = Vec::new();
    for round in 0..usize::try_from(rounds).unwrap() {
        for writer in &mut writers {
            for _ in 0..KEYS {
                writer.types();
            }
            writer.terminal.watch_until(Instant::now() + Duration::from_millis(10), |_| {});
        }
        for _ in deaths.iter().filter(|death| **death == round) {
            // What was typed in the last second may go with a kill: this is about who lives.
            let at =
                usize::try_from(dice.within(0..u64::try_from(writers.len()).unwrap())).unwrap();
            let mut dies = writers.remove(at);
            let begun = Instant::now();
            while !absent(&dies.typed, &everything(folder)).is_empty() && begun.elapsed() < SETTLED
            {
                dies.terminal.watch_until(Instant::now() + LOOK, |_| {});
            }
            dies.terminal.kill(|_| {});
            dead.push(dies);
        }
    }
    for writer in &mut writers {
        writer.terminal.send(ESC);
    }
    let begun = Instant::now();
    let typed: Vec<char> = writers.iter().chain(&dead).flat_map(|it| it.typed.clone()).collect();
    let missing = || absent(&typed, &on_disk(folder).concat());
    while !missing().is_empty() && begun.elapsed() < SETTLED {
        for writer in &mut writers {
            writer.terminal.watch_until(Instant::now() + LOOK, |_| {});
        }
    }
    converge(&mut writers);
    let lost = missing();
    let (all, after) = (typed.len(), begun.elapsed());
    say(&format!("together: {count} typed {all} characters, all saved after {after:.1?}\n"));
    assert_eq!(lost, "", "of {all}");
    for mut writer in writers {
        writer.terminal.signal(Signal::TERM);
        writer.terminal.wait_for_end();
    }
    leave(&mut drafts::open(folder, &id));
    assert_eq!(missing(), "");
}

/// Seats every other one in another section.
fn apart(at: u32) -> Seat {
    if at.is_multiple_of(2) { FOLLOW_UP } else { TEAMS }
}

#[track_caller]
fn case(count: u32, seat: impl Fn(u32) -> Seat) {
    let seed = dice::seed();
    say(&format!("together: {count} at once, AVTALE_TEST_SEED={seed}\n"));
    trial(count, seat, &mut Dice::new(seed, usize::try_from(count).unwrap()));
}

#[test]
fn of_two_who_write_in_different_sections_every_character_is_there() {
    case(2, apart);
}

#[test]
fn of_two_who_write_in_one_text_every_character_is_there() {
    case(2, |_| FOLLOW_UP);
}

#[test]
fn of_five_who_write_at_once_every_character_is_there() {
    case(5, apart);
}

#[test]
fn of_twenty_who_write_at_once_every_character_is_there() {
    case(20, apart);
}
