//! An opening that brings text back is killed itself, again and again: the text is still there.

use std::time::{Duration, Instant};

use crate::crash::{leave, say};
use crate::dice::{self, Dice};
use crate::drafts;
use crate::terminal::Terminal;
use crate::words::{MARK, Words, anywhere, on_disk};
use crate::{AVTALE, DOWN, ENTER};

/// How many drafts are left unsaved.
const TRIALS: usize = 5;
/// How often the opening of each is killed.
const KILLS: usize = 5;
/// How long after its start an opening is killed at the latest, in microseconds.
const LATEST: u64 = 60_000;
/// How long text may take to the journal.
const JOURNALED: Duration = Duration::from_millis(900);

#[test]
fn a_recovery_that_is_killed_loses_nothing_either() {
    let seed = dice::seed();
    say(&format!("recovery: {TRIALS} times {KILLS} kills, AVTALE_TEST_SEED={seed}\n"));
    let mut brought_back = 0;
    for trial in 0..TRIALS {
        let dice = &mut Dice::new(seed, trial);
        let folder = tempfile::tempdir().unwrap();
        let folder = folder.path();
        let id = drafts::make(folder);
        let words = Words::new(MARK, 3);
        let text: String = words.dense().iter().collect();
        let mut terminal = drafts::open(folder, &id);
        terminal.send(&[DOWN, ENTER].concat());
        terminal.wait_for("Hva heter kommunen?");
        terminal.send(&text);
        terminal.wait_for(&text);
        terminal.watch_until(Instant::now() + JOURNALED, |_| {});
        terminal.kill(|_| {});
        let there = words.printed(&drafts::avtale(folder, &["export", &id, "--format", "txt"]));
        brought_back += there - words.kept(&on_disk(folder));
        for _ in 0..KILLS {
            let mut opening = Terminal::start((80, 24), folder, &[AVTALE, "open", &id]);
            let moment = Duration::from_micros(dice.within(0..LATEST));
            opening.watch_until(Instant::now() + moment, |_| {});
            opening.kill(|_| {});
            let now = words.printed(&drafts::avtale(folder, &["export", &id, "--format", "txt"]));
            assert_eq!(now, there, "trial {trial}, killed after {moment:?}");
        }
        leave(&mut drafts::open(folder, &id));
        assert_eq!(words.kept(&on_disk(folder)), there, "trial {trial}");
        // Whatever was kept besides is no other text than this one.
        words.kept(&anywhere(folder));
    }
    assert!(brought_back > 0, "there was nothing to bring back");
}
