//! Two sessions write in one draft on one host, and one of them is killed: the words of both are somewhere.

use std::time::{Duration, Instant};

use rustix::process::Signal;

use crate::crash::{SAVED, leave, say};
use crate::dice::{self, Dice};
use crate::drafts;
use crate::mood::{Disk, Waits};
use crate::words::anywhere;
use crate::writer::{FOLLOW_UP, Seat, TEAMS, Writer};

/// How many times each kind is tried; trials that the machine had no time for are made up for.
const TRIALS: usize = 6;
/// How long both write at most, in milliseconds.
const LONGEST: u64 = 5_000;
/// Between two keys, of which each writer has every other one.
const PAUSE: u64 = 50;
/// The most that may be lost.
const MOST: Duration = Duration::from_secs(1);

/// What one of the two has done.
struct Work {
    writer: Writer,
    /// When each character was typed.
    typed: Vec<Instant>,
    /// How many were on the screen while it said that all is saved.
    acknowledged: usize,
}

impl Work {
    fn of(mut writer: Writer) -> Self {
        writer.takes_up();
        Self { writer, typed: Vec::new(), acknowledged: 0 }
    }

    /// Types the next character, and looks at the screen until `moment`.
    fn types(&mut self, moment: Instant) {
        self.typed.push(Instant::now());
        self.writer.types();
        let Writer { terminal, typed, .. } = &mut self.writer;
        terminal.watch_until(moment, |screen| {
            if screen.contains(SAVED) {
                self.acknowledged = first_absent(typed, screen).max(self.acknowledged);
            }
        });
    }

    /// Returns how many of the characters are in one of the texts, up to the first that is in none.
    fn kept(&self, texts: &[String]) -> usize {
        first_absent(&self.writer.typed, &texts.concat())
    }
}

/// Returns the place of the first character that a text has not.
fn first_absent(typed: &[char], text: &str) -> usize {
    typed.iter().take_while(|key| text.contains(**key)).count()
}

/// Two sessions write and one is killed; returns how long before that the first of its characters was typed
/// that is nowhere, or what the machine took of the time.
fn trial(seats: [Seat; 2], dice: &mut Dice, disk: &Disk) -> Result<Duration, String> {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let id = drafts::make(folder);
    let mut number = 0..;
    let [mut one, mut other] =
        seats.map(|seat| Work::of(Writer::sits_down(folder, &id, (number.next().unwrap(), seat))));
    let mut waits = [&one, &other].map(|work| Waits::of(work.writer.terminal.process()));
    for _ in 0..dice.within(1..LONGEST / 2 / PAUSE) {
        for (work, waits) in [&mut one, &mut other].into_iter().zip(&mut waits) {
            waits.look();
            let moment = Instant::now() + Duration::from_millis(PAUSE);
            work.types(moment);
            waits.come(moment);
        }
    }
    let (mut dies, mut lives) = if dice.within(0..2) == 0 { (one, other) } else { (other, one) };
    let starved = waits.iter().find_map(|waits| waits.starved(disk));
    let killed = dies.writer.terminal.kill(|_| {});
    for _ in 0..dice.within(1..10) {
        lives.types(Instant::now() + Duration::from_millis(PAUSE));
    }
    lives.writer.terminal.signal(Signal::TERM);
    lives.writer.terminal.wait_for_end();

    // The overview comes up by itself, with no question before it.
    leave(&mut drafts::open(folder, &id));
    let texts = anywhere(folder);
    assert_eq!(lives.kept(&texts), lives.typed.len(), "who went on has lost something");
    let kept = dies.kept(&texts);
    assert!(kept >= dies.acknowledged, "{} were said to be saved: {kept}", dies.acknowledged);
    let lost = dies.typed.get(kept).map_or(Duration::ZERO, |typed| killed - *typed);
    starved.map_or(Ok(lost), Err)
}

#[track_caller]
fn case(seats: [Seat; 2]) {
    let seed = dice::seed();
    say(&format!("together: {TRIALS} kills at {seats:?}, AVTALE_TEST_SEED={seed}\n"));
    let disk = Disk::probe();
    let tried = (0..5 * TRIALS).map(|number| trial(seats, &mut Dice::new(seed, number), &disk));
    let lost: Vec<_> = tried.filter_map(Result::ok).take(TRIALS).collect();
    assert_eq!(lost.len(), TRIALS, "the machine had no time: run it again");
    say(&format!("together: lost {lost:.0?}\n"));
    assert!(lost.iter().all(|lost| *lost <= MOST), "{lost:?}");
}

#[test]
fn of_two_who_write_in_one_draft_a_kill_takes_no_more_than_a_second() {
    case([FOLLOW_UP, TEAMS]);
}

#[test]
fn of_two_who_write_in_one_text_a_kill_takes_no_more_than_a_second() {
    case([FOLLOW_UP, FOLLOW_UP]);
}
