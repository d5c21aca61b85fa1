//! A draft's file is whole at every instant: while it is saved, and when the save is killed.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use crate::crash::say;
use crate::dice::{self, Dice};
use crate::drafts;
use crate::terminal::Terminal;
use crate::{DOWN, ENTER};

const CTRL_S: &str = "\x13";
/// How many saves are killed.
const KILLS: usize = 25;
/// How long after the key for saving a kill comes at the latest, should a save be done sooner.
const LATEST: Duration = Duration::from_millis(80);
/// How long a file of a megabyte is written, more or less.
const WRITING: Duration = Duration::from_millis(2);
/// How many saves are read into.
const SAVES: usize = 30;
/// How many times the draft is read meanwhile, at least.
const READS: usize = 10_000;

/// Opens a draft and puts the caret into its first line.
fn writing(folder: &Path, id: &str) -> Terminal {
    let mut terminal = drafts::open(folder, id);
    terminal.send(&[DOWN, ENTER].concat());
    terminal.wait_for("Hva heter kommunen?");
    terminal
}

/// Types a letter, and waits until it is said to be saved.
fn save(terminal: &mut Terminal, so_far: &str) {
    terminal.send("å");
    terminal.wait_for(so_far);
    terminal.send(CTRL_S);
    terminal.wait_until("the save", |screen| screen.contains(so_far) && screen.contains("Lagret "));
}

#[test]
fn a_save_that_is_killed_leaves_the_old_draft_or_the_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let id = drafts::make_large(folder.path(), 1_000_000);
    let file = drafts::path(folder.path(), &id);
    let (seed, mut written) = (dice::seed(), String::from("Ŧ"));
    say(&format!("torn: {KILLS} kills, AVTALE_TEST_SEED={seed}\n"));
    let mut longest = LATEST;
    let mut inside = 0;
    for kill in 0..KILLS {
        let mut terminal = writing(folder.path(), &id);
        if kill == 0 {
            terminal.send("Ŧ");
            let since = Instant::now();
            save(&mut terminal, "Ŧå");
            written.push('å');
            longest = longest.max(since.elapsed());
        }
        terminal.send("å");
        terminal.wait_for(&format!("{written}å"));
        terminal.send(CTRL_S);
        let mut dice = Dice::new(seed, kill);
        let moment = if kill % 2 == 0 {
            within(&mut dice, longest)
        } else {
            // Most of the way to a save is no file's business: this is the part that is.
            // On a busy machine a save takes longer than the first one did.
            await_leftover(folder.path(), longest * 4);
            // Half of these at once: the file may stand there for less time than a sleep takes.
            if kill % 4 == 1 { Duration::ZERO } else { within(&mut dice, WRITING) }
        };
        thread::sleep(moment);
        terminal.kill(|_| {});
        let now = answer(&file);
        assert!(now == written || now == format!("{written}å"), "killed after {moment:?}: {now}");
        written = now;
        inside += usize::from(clear(folder.path()) > 0);
        // What the journal had is there again with the next opening.
        let mut again = writing(folder.path(), &id);
        again.wait_for(&written);
        crate::crash::leave(&mut again);
        written = answer(&file);
    }
    say(&format!("torn: {inside} of {KILLS} kills left a file half written beside the draft\n"));
    assert!(inside > 0, "no kill came while a file was written");
}

/// Returns a duration below `longest`.
fn within(dice: &mut Dice, longest: Duration) -> Duration {
    Duration::from_micros(dice.within(0..u64::try_from(longest.as_micros()).unwrap()))
}

/// Waits until a save has begun to write beside the draft, or for so long.
fn await_leftover(folder: &Path, longest: Duration) {
    let since = Instant::now();
    while leftovers(folder).is_empty() && since.elapsed() < longest {
        std::hint::spin_loop();
    }
}

/// Returns what stands as the municipality in a draft, which can be read.
#[track_caller]
fn answer(file: &Path) -> String {
    let draft: Value = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    let answer = &draft["answers"]["municipality_name"]["value"];
    answer.as_str().unwrap_or_else(|| panic!("{answer} is no line")).to_owned()
}

/// Returns the files that a save has not come to rename.
fn leftovers(folder: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.filter(|path| path.extension().is_some_and(|extension| extension == "tmp")).collect()
}

/// Removes them, and returns how many there were.
fn clear(folder: &Path) -> usize {
    leftovers(folder).into_iter().map(|path| fs::remove_file(path).unwrap()).count()
}

#[test]
fn nobody_ever_reads_half_a_draft() {
    let folder = tempfile::tempdir().unwrap();
    let id = drafts::make_large(folder.path(), 105_000);
    let file = drafts::path(folder.path(), &id);
    let mut terminal = writing(folder.path(), &id);
    let over = AtomicBool::new(false);
    let reads = thread::scope(|scope| {
        let reader = scope.spawn(|| read_until(&over, &file));
        let mut so_far = String::new();
        for _ in 0..SAVES {
            so_far.push('å');
            save(&mut terminal, &so_far);
        }
        over.store(true, Ordering::SeqCst);
        reader.join().unwrap()
    });
    say(&format!("torn: {} reads during {SAVES} saves, {} states seen\n", reads.0, reads.1));
    crate::crash::leave(&mut terminal);
}

/// Reads a draft again and again; returns how many times, and how many states were seen.
fn read_until(over: &AtomicBool, file: &Path) -> (usize, usize) {
    let (mut reads, mut states, mut last) = (0, 0, Vec::new());
    while !over.load(Ordering::SeqCst) || reads < READS {
        let bytes = fs::read(file).unwrap();
        reads += 1;
        if bytes != last {
            states += 1;
            serde_json::from_slice::<Value>(&bytes)
                .unwrap_or_else(|error| panic!("{} bytes read: {error}", bytes.len()));
            last = bytes;
        }
    }
    (reads, states)
}
