//! Several sessions at one draft see each other's text as it is typed, and come to one draft, whoever is killed.

use std::path::Path;
use std::time::{Duration, Instant};

use rustix::process::Signal;

use crate::crash::{leave, say};
use crate::dice::{self, Dice};
use crate::drafts;
use crate::terminal::Terminal;
use crate::words::on_disk;
use crate::{DOWN, ENTER, ESC, TAB};

/// How long everybody waits for the last of the others.
const SETTLED: Duration = Duration::from_secs(60);

/// Somebody who writes words that nobody else writes.
struct Writer {
    name: char,
    terminal: Terminal,
    words: Vec<String>,
}

impl Writer {
    /// Opens the draft and goes to the question with a number.
    fn sits_down(folder: &Path, id: &str, (name, question): (char, usize)) -> Self {
        let mut terminal = drafts::open(folder, id);
        terminal.send(&[DOWN, ENTER].concat());
        terminal.wait_for("Hva heter kommunen?");
        for at in 0..question {
            terminal.send(TAB);
            terminal.wait_for(&format!("{}/", at + 2));
        }
        Self { name, terminal, words: Vec::new() }
    }

    /// Gets the focus in the text, also where somebody else writes in the section.
    fn takes_up(&mut self) {
        self.terminal.send(ENTER);
        self.terminal.wait_until("a text or a question", |screen| {
            screen.contains("les med") || screen.contains(" tegn")
        });
        if self.terminal.text().contains("les med") {
            self.terminal.send("1");
            self.terminal.wait_for(" tegn");
        }
    }

    fn types(&mut self) {
        let word = format!("{}{:03}.", self.name, self.words.len());
        self.terminal.send(&word);
        self.words.push(word);
    }
}

fn crowd(folder: &Path, id: &str, count: usize, question: impl Fn(usize) -> usize) -> Vec<Writer> {
    let names = ('α'..='ω').filter(|name| *name != 'ς');
    names
        .take(count)
        .enumerate()
        .map(|(at, name)| Writer::sits_down(folder, id, (name, question(at))))
        .collect()
}

#[test]
fn what_one_types_another_sees_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let id = drafts::make(folder);
    let mut kari = Writer::sits_down(folder, &id, ('α', 0));
    kari.types();
    let mut ola = Writer::sits_down(folder, &id, ('β', 0));
    ola.terminal.wait_for("α000.");
    ola.terminal.wait_for("skriver her siden");
    let mut waits = Vec::new();
    for _ in 0..20 {
        kari.types();
        let (typed, word) = (Instant::now(), kari.words.last().unwrap().clone());
        ola.terminal.wait_until(&word, |screen| screen.contains(&word));
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

/// Lets many write at once, kills two of them, and looks for every word.
fn trial(count: usize, question: impl Fn(usize) -> usize, dice: &mut Dice) {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let id = drafts::make(folder);
    let mut writers = crowd(folder, &id, count, question);
    for writer in &mut writers {
        writer.takes_up();
    }
    let rounds = 12;
    let dying = usize::from(count > 2) + 1;
    let deaths: Vec<usize> =
        (0..dying).map(|_| usize::try_from(dice.within(4..rounds)).unwrap()).collect();
    let mut dead: Vec<Writer> = Vec::new();
    for round in 0..usize::try_from(rounds).unwrap() {
        for writer in &mut writers {
            writer.types();
            writer.terminal.watch_until(Instant::now() + Duration::from_millis(10), |_| {});
        }
        for _ in deaths.iter().filter(|death| **death == round) {
            // What was typed in the last second may go with a kill: so nobody types for as long before it.
            let at =
                usize::try_from(dice.within(0..u64::try_from(writers.len()).unwrap())).unwrap();
            let mut dies = writers.remove(at);
            dies.terminal.watch_until(Instant::now() + Duration::from_secs(2), |_| {});
            dies.terminal.kill(|_| {});
            dead.push(dies);
        }
    }
    for writer in &mut writers {
        writer.terminal.send(ESC);
    }
    let begun = Instant::now();
    let words: Vec<String> = writers.iter().chain(&dead).flat_map(|it| it.words.clone()).collect();
    let missing = |texts: &[String]| {
        let all = texts.concat();
        words.iter().filter(|word| !all.contains(word.as_str())).cloned().collect::<Vec<_>>()
    };
    while !missing(&on_disk(folder)).is_empty() && begun.elapsed() < SETTLED {
        for writer in &mut writers {
            writer.terminal.watch_until(Instant::now() + Duration::from_millis(20), |_| {});
        }
    }
    let lost = missing(&on_disk(folder));
    let (all, after) = (words.len(), begun.elapsed());
    say(&format!("together: {count} wrote {all} words, all saved after {after:.1?}\n"));
    assert_eq!(lost, Vec::<String>::new(), "of {all}");
    for mut writer in writers {
        writer.terminal.signal(Signal::TERM);
        writer.terminal.wait_for_end();
    }
    leave(&mut drafts::open(folder, &id));
    assert_eq!(missing(&on_disk(folder)), Vec::<String>::new());
}

#[track_caller]
fn case(count: usize, question: impl Fn(usize) -> usize) {
    let seed = dice::seed();
    say(&format!("together: {count} at once, AVTALE_TEST_SEED={seed}\n"));
    trial(count, question, &mut Dice::new(seed, count));
}

#[test]
fn of_two_who_write_in_different_fields_every_word_is_there() {
    case(2, |at| at);
}

#[test]
fn of_two_who_write_in_one_field_every_word_is_there() {
    case(2, |_| 0);
}

#[test]
fn of_five_who_write_at_once_every_word_is_there() {
    case(5, |at| at % 2);
}

#[test]
fn of_twenty_who_write_at_once_every_word_is_there() {
    case(20, |at| at % 2);
}
