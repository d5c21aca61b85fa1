//! Two sessions write in one draft on one host, and one of them is killed: the words of both are somewhere.

use std::path::Path;
use std::time::{Duration, Instant};

use rustix::process::Signal;

use crate::crash::{SAVED, leave, say};
use crate::dice::{self, Dice};
use crate::drafts;
use crate::mood::{Disk, Waits};
use crate::terminal::Terminal;
use crate::words::{Words, anywhere};
use crate::{DOWN, ENTER, TAB};

/// How many times each kind is tried, and as often again when the machine had no time.
const TRIALS: usize = 6;
/// How long both write at most, in milliseconds.
const LONGEST: u64 = 5_000;
/// Between two keys, of which each writer has every other one.
const PAUSE: u64 = 50;
/// The most that may be lost.
const MOST: Duration = Duration::from_secs(1);

/// Where the two write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fields {
    Same,
    Different,
}

/// Somebody who writes.
struct Writer {
    terminal: Terminal,
    words: Words,
    /// When each key was typed.
    typed: Vec<Instant>,
    /// How much was on the screen while it said that all is saved.
    acknowledged: usize,
}

impl Writer {
    fn sits_down(folder: &Path, id: &str, mark: char) -> Self {
        let mut terminal = drafts::open(folder, id);
        terminal.send(&[DOWN, ENTER].concat());
        terminal.wait_for("Hva heter kommunen?");
        // More keys than the longest trial has: 49, and 9 of who goes on.
        Self { terminal, words: Words::new(mark, 9), typed: Vec::new(), acknowledged: 0 }
    }

    /// Types the next key, and looks at the screen until `moment`.
    fn types(&mut self, moment: Instant) {
        let key = self.words.dense()[self.typed.len()].to_string();
        self.typed.push(Instant::now());
        self.terminal.send(&key);
        let (words, acknowledged) = (&self.words, &mut self.acknowledged);
        self.terminal.watch_until(moment, |screen| {
            if screen.contains(SAVED) {
                *acknowledged = words.furthest(screen).max(*acknowledged);
            }
        });
    }
}

/// Two sessions write and one is killed; returns how long before that the first of its keys was typed that
/// is nowhere, or what the machine took of the time.
fn trial(fields: Fields, dice: &mut Dice, disk: &Disk) -> Result<Duration, String> {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let id = drafts::make(folder);
    let mut one = Writer::sits_down(folder, &id, 'ŧ');
    let mut other = Writer::sits_down(folder, &id, 'đ');
    if fields == Fields::Different {
        other.terminal.send(TAB);
        other.terminal.wait_for("Hva heter enheten");
    }
    let mut waits = [&one, &other].map(|writer| Waits::of(writer.terminal.process()));
    for _ in 0..dice.within(1..LONGEST / 2 / PAUSE) {
        for (writer, waits) in [&mut one, &mut other].into_iter().zip(&mut waits) {
            waits.look();
            let moment = Instant::now() + Duration::from_millis(PAUSE);
            writer.types(moment);
            waits.come(moment);
        }
    }
    let (mut dies, mut lives) = if dice.within(0..2) == 0 { (one, other) } else { (other, one) };
    let starved = waits.iter().find_map(|waits| waits.starved(disk));
    let killed = dies.terminal.kill(|_| {});
    for _ in 0..dice.within(1..10) {
        lives.types(Instant::now() + Duration::from_millis(PAUSE));
    }
    lives.terminal.signal(Signal::TERM);
    lives.terminal.wait_for_end();

    // The overview comes up by itself, with no question before it.
    leave(&mut drafts::open(folder, &id));
    let texts = anywhere(folder);
    assert_eq!(lives.words.kept(&texts), lives.typed.len(), "who went on has lost something");
    let kept = dies.words.kept(&texts);
    assert!(kept >= dies.acknowledged, "{} were said to be saved: {kept}", dies.acknowledged);
    let lost = dies.typed.get(kept).map_or(Duration::ZERO, |typed| killed - *typed);
    starved.map_or(Ok(lost), Err)
}

#[track_caller]
fn case(fields: Fields) {
    let seed = dice::seed();
    say(&format!("together: {TRIALS} kills, {fields:?}, AVTALE_TEST_SEED={seed}\n"));
    let disk = Disk::probe();
    let tried = (0..2 * TRIALS).map(|number| trial(fields, &mut Dice::new(seed, number), &disk));
    let lost: Vec<_> = tried.filter_map(Result::ok).take(TRIALS).collect();
    assert_eq!(lost.len(), TRIALS, "the machine had no time: run it again");
    say(&format!("together: lost {lost:.0?}\n"));
    assert!(lost.iter().all(|lost| *lost <= MOST), "{lost:?}");
}

#[test]
fn of_two_who_write_in_one_draft_a_kill_takes_no_more_than_a_second() {
    case(Fields::Different);
}

#[test]
fn of_two_who_write_in_one_field_a_kill_takes_no_more_than_a_second() {
    case(Fields::Same);
}
