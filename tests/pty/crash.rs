//! The program is killed while somebody writes: at most a second is gone, nothing else, and nobody is asked.
//!
//! `AVTALE_TEST_TRIALS` says how many times, and `AVTALE_TEST_SEED` repeats a run.

mod place;
mod plan;
mod trial;

use std::env;
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

pub(crate) use place::leave;
use plan::{Plan, Tempo};
use trial::Outcome;
pub(crate) use trial::SAVED;

use crate::dice;
use crate::mood::Disk;

/// The variable that sets how many times the program is killed.
const TRIALS: &str = "AVTALE_TEST_TRIALS";
/// How many times without it.
const AT_A_DESK: usize = 24;
/// How many times in a text of many pages, which takes its time.
const LONG: usize = 6;
/// How many are written in at the same time.
const AT_ONCE: usize = 4;
/// How many of many pages, which keep a core busy.
const LONG_AT_ONCE: usize = 2;
/// The most that may be lost.
const MOST: Duration = Duration::from_secs(1);
/// The most that may be lost in half of all trials.
const MEDIAN: Duration = Duration::from_millis(500);
/// How far the draft's own file may be behind.
const BEHIND: Duration = Duration::from_secs(2);

#[test]
fn a_kill_at_any_moment_takes_less_than_a_second_of_typing() {
    let trials = match env::var(TRIALS) {
        Ok(trials) => trials.parse().unwrap_or_else(|_| panic!("{TRIALS}={trials} is no number")),
        Err(_) => AT_A_DESK,
    };
    let seed = dice::seed();
    say(&format!("crash: {trials} kills, AVTALE_TEST_SEED={seed}\n"));
    let outcomes = run_all(trials, AT_ONCE, |number| Plan::new(seed, number));
    keeps_the_promise(&outcomes);
}

#[test]
fn a_kill_takes_no_more_from_a_text_of_many_pages() {
    let seed = dice::seed();
    say(&format!("crash: {LONG} kills in many pages, AVTALE_TEST_SEED={seed}\n"));
    let outcomes = run_all(LONG, LONG_AT_ONCE, |number| Plan::in_many_pages(seed, number));
    keeps_the_promise(&outcomes);
}

#[track_caller]
fn keeps_the_promise(outcomes: &[Outcome]) {
    let typing: Vec<_> = outcomes.iter().filter(|outcome| outcome.tempo == Tempo::Keys).collect();
    let lost = Figures::of(outcomes.iter().map(|outcome| outcome.lost));
    assert!(lost.max <= MOST, "{:?} are gone", lost.max);
    assert!(lost.median <= MEDIAN, "{:?} are gone in half of all", lost.median);
    let by_hand = Figures::of(typing.iter().map(|outcome| outcome.lost));
    assert!(by_hand.median <= MEDIAN, "{:?} are gone in half of those typed", by_hand.median);
    let behind = Figures::of(outcomes.iter().map(|outcome| outcome.behind));
    assert!(behind.max <= BEHIND, "the file was {:?} behind", behind.max);
}

/// Runs trials until as many counted as were asked for, tells what they came to, and returns them. Those
/// that the machine had no time for don't count; that is known before it is known how they went.
///
/// # Panics
/// When more than twice as many didn't count as were asked for: such a run says nothing.
fn run_all(trials: usize, at_once: usize, plan: impl Fn(usize) -> Plan + Sync) -> Vec<Outcome> {
    let disk = Disk::probe();
    let book = Mutex::new(Book { wanted: trials, spare: 2 * trials, ..Book::default() });
    thread::scope(|scope| {
        for _ in 0..at_once {
            scope.spawn(|| {
                // Bound first, so that nobody else waits until the trial is over.
                while let Some(number) = { book.lock().unwrap().take() } {
                    let plan = plan(number);
                    let outcome = trial::run(&plan, &disk);
                    book.lock().unwrap().enter(&plan, outcome);
                }
            });
        }
    });
    let Book { counted, starved, .. } = book.into_inner().unwrap();
    assert_eq!(counted.len(), trials, "the machine had no time for {starved}: run it again");
    say(&report(&counted, starved));
    counted
}

/// What is done and what is left to do.
#[derive(Default)]
struct Book {
    /// Trials to begin.
    wanted: usize,
    /// Trials that may be begun in place of others that don't count.
    spare: usize,
    begun: usize,
    starved: usize,
    counted: Vec<Outcome>,
}

impl Book {
    /// Returns the number of the next trial, if one is wanted.
    fn take(&mut self) -> Option<usize> {
        self.wanted = self.wanted.checked_sub(1)?;
        self.begun += 1;
        Some(self.begun - 1)
    }

    fn enter(&mut self, plan: &Plan, outcome: Outcome) {
        let Some(why) = &outcome.starved else { return self.counted.push(outcome) };
        say(&format!("crash: {} doesn't count: {why}\n", plan.name()));
        self.starved += 1;
        if let Some(spare) = self.spare.checked_sub(1) {
            self.spare = spare;
            self.wanted += 1;
        }
    }
}

/// What durations came to.
struct Figures {
    median: Duration,
    most: Duration,
    max: Duration,
}

impl Figures {
    fn of(durations: impl Iterator<Item = Duration>) -> Self {
        let mut sorted: Vec<_> = durations.collect();
        sorted.sort();
        let at = |share: usize| sorted.get(sorted.len() * share / 100).copied();
        let of = |share| at(share).unwrap_or_default();
        Self { median: of(50), most: of(90), max: sorted.last().copied().unwrap_or_default() }
    }
}

/// Returns what a README can quote.
fn report(outcomes: &[Outcome], starved: usize) -> String {
    let reads: usize = outcomes.iter().map(|outcome| outcome.reads).sum();
    let opening = Figures::of(outcomes.iter().map(|outcome| outcome.opening));
    let mut report = format!(
        "crash: {} counted, {starved} not; the drafts were read {reads} times; opened again in {:?} at most\n\
         crash: milliseconds        trials  median   90 %    max\n",
        outcomes.len(),
        opening.max
    );
    let mut row = |name: &str, durations: Vec<Duration>| {
        let count = durations.len();
        let Figures { median, most, max } = Figures::of(durations.into_iter());
        let [median, most, max] = [median, most, max].map(|figure| figure.as_millis());
        writeln!(report, "crash: {name:20} {count:6} {median:7} {most:6} {max:6}").unwrap();
    };
    row("lost", outcomes.iter().map(|outcome| outcome.lost).collect());
    let typing = outcomes.iter().filter(|outcome| outcome.tempo == Tempo::Keys);
    row("lost by hand", typing.map(|outcome| outcome.lost).collect());
    row("not in the JSON yet", outcomes.iter().map(|outcome| outcome.behind).collect());
    let mut kinds: Vec<_> = outcomes.iter().map(|outcome| (outcome.tempo, outcome.place)).collect();
    kinds.sort_unstable();
    kinds.dedup();
    for kind in kinds {
        let those = outcomes.iter().filter(|outcome| (outcome.tempo, outcome.place) == kind);
        let name = format!("lost, {:?} {:?}", kind.0, kind.1).to_lowercase();
        row(&name, those.map(|outcome| outcome.lost).collect());
    }
    report
}

/// Says something that is read also when the test succeeds.
pub(crate) fn say(text: &str) {
    io::stderr().write_all(text.as_bytes()).unwrap();
}
