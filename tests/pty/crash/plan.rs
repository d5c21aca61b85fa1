//! What is done in a trial: where, how fast and what is typed, and when the program is killed.

use std::time::Duration;

use super::place::Place;
use crate::dice::Dice;
use crate::words::{MARK, Words, length};

/// How fast text comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Tempo {
    /// Ten keys a second, as fast typists do.
    Keys,
    /// Runs of keys at once, as a slow line and an unmarked paste give them.
    Bursts,
    /// Marked pastes.
    Pastes,
}

/// Bytes that are sent at once.
pub(crate) struct Stroke {
    /// How long after the stroke before it.
    pub(crate) pause: Duration,
    /// The bytes.
    pub(crate) bytes: String,
    /// How much of the text is sent with it and all before it.
    pub(crate) end: usize,
}

/// One trial.
pub(crate) struct Plan {
    /// Its number.
    pub(crate) number: usize,
    /// Where text is written.
    pub(crate) place: Place,
    /// How fast it comes.
    pub(crate) tempo: Tempo,
    /// What is typed.
    pub(crate) words: Words,
    /// The same as it is sent.
    pub(crate) strokes: Vec<Stroke>,
    /// When the program is killed, after the first stroke.
    pub(crate) kill: Duration,
}

/// How long a typist types at most.
const LONGEST: u64 = 4_000;
/// How long after the last stroke the program is killed at the latest.
const AFTERWARDS: u64 = 1_000;
/// How many words stand there already when somebody goes on in a text of many pages.
const PAGES: usize = 3_000;
/// For how long it is gone on with at most.
const LATEST: u64 = 10_000;
/// The most bytes sent at once: a terminal takes in no more.
const CHUNK: usize = 512;

impl Plan {
    /// Returns the trial of this number in the run of this seed.
    pub(crate) fn new(seed: u64, number: usize) -> Self {
        let dice = &mut Dice::new(seed, number);
        let place = Place::ALL[number % Place::ALL.len()];
        // Half of all typing is done by hand.
        let tempo = dice.one_of(&[Tempo::Keys, Tempo::Keys, Tempo::Bursts, Tempo::Pastes]);
        let count = match tempo {
            // As much as is typed until the latest kill.
            Tempo::Keys => LONGEST / 800 + 2,
            Tempo::Bursts | Tempo::Pastes if place.is_long() => dice.within(125..place.room()),
            Tempo::Bursts | Tempo::Pastes => dice.within(2..place.room()),
        };
        let words = Words::new(MARK, usize::try_from(count).unwrap());
        let lines = place.is_long();
        let text = words.spaced(|word| if lines && word % 12 == 0 { '\n' } else { ' ' });
        let strokes = match tempo {
            Tempo::Keys => by_hand(&text, dice),
            Tempo::Bursts => in_bursts(&text, dice),
            Tempo::Pastes => in_pastes(&text, dice),
        };
        let took: Duration = strokes.iter().map(|stroke| stroke.pause).sum();
        let took = u64::try_from(took.as_millis()).unwrap().min(LONGEST);
        let kill = match tempo {
            Tempo::Keys => dice.within(50..LONGEST),
            Tempo::Bursts | Tempo::Pastes => dice.within(0..took + AFTERWARDS),
        };
        Self { number, place, tempo, words, strokes, kill: Duration::from_millis(kill) }
    }

    /// Returns the trial of this number in which somebody goes on in a text of many pages, and for so long
    /// that the journal is begun anew.
    pub(crate) fn in_many_pages(seed: u64, number: usize) -> Self {
        let dice = &mut Dice::new(seed, number);
        let places = [Place::Prose, Place::Clause, Place::Note];
        let place = places[number % places.len()];
        let words = Words::new(MARK, PAGES + usize::try_from(LATEST / 800).unwrap() + 2);
        let text = words.spaced(|word| if word % 12 == 0 { '\n' } else { ' ' });
        let mut rest = &*text;
        let pages = cut(&mut rest, PAGES * 10);
        let mut strokes = Strokes::default();
        strokes.push_all(0, &format!("\x1b[200~{pages}\x1b[201~"), &pages);
        for key in rest.chars() {
            strokes.push(dice.within(60..140), key.to_string(), &key.to_string());
        }
        let kill = Duration::from_millis(dice.within(LATEST / 2..LATEST));
        Self { number, place, tempo: Tempo::Keys, words, strokes: strokes.sent, kill }
    }

    /// Returns what a message calls it.
    pub(crate) fn name(&self) -> String {
        let Self { number, place, tempo, kill, .. } = self;
        format!("trial {number} ({tempo:?} {place:?}, killed after {kill:?})")
    }
}

fn by_hand(text: &str, dice: &mut Dice) -> Vec<Stroke> {
    let mut strokes = Strokes::default();
    for key in text.chars() {
        strokes.push(dice.within(60..140), key.to_string(), &key.to_string());
    }
    strokes.sent
}

fn in_bursts(text: &str, dice: &mut Dice) -> Vec<Stroke> {
    let mut strokes = Strokes::default();
    let mut rest = text;
    while !rest.is_empty() {
        let run = cut(&mut rest, usize::try_from(dice.within(1..3_000)).unwrap());
        strokes.push_all(dice.within(20..300), &run, &run);
    }
    strokes.sent
}

fn in_pastes(text: &str, dice: &mut Dice) -> Vec<Stroke> {
    let mut strokes = Strokes::default();
    let parts = usize::try_from(dice.within(1..4)).unwrap();
    let mut rest = text;
    while !rest.is_empty() {
        let paste = cut(&mut rest, text.len() / parts + 1);
        strokes.push_all(dice.within(100..800), &format!("\x1b[200~{paste}\x1b[201~"), &paste);
    }
    strokes.sent
}

/// Takes at least one character and about so many bytes off the beginning of a text.
fn cut(rest: &mut &str, bytes: usize) -> String {
    let end = (bytes.max(1)..rest.len()).find(|end| rest.is_char_boundary(*end));
    let (run, after) = rest.split_at(end.unwrap_or(rest.len()));
    *rest = after;
    run.to_owned()
}

/// Strokes as they are put together.
#[derive(Default)]
struct Strokes {
    sent: Vec<Stroke>,
    end: usize,
}

impl Strokes {
    fn push(&mut self, pause: u64, bytes: String, text: &str) {
        self.end += length(text);
        self.sent.push(Stroke { pause: Duration::from_millis(pause), bytes, end: self.end });
    }

    /// Adds a run that is sent at once, in as many pieces as it takes.
    fn push_all(&mut self, pause: u64, bytes: &str, text: &str) {
        let (mut rest, mut pause) = (bytes, pause);
        let begins = self.end;
        let marks = length(bytes) - length(text);
        while !rest.is_empty() {
            let piece = cut(&mut rest, CHUNK);
            let sent = (length(bytes) - length(rest)).saturating_sub(marks / 2);
            self.sent.push(Stroke {
                pause: Duration::from_millis(pause),
                bytes: piece,
                end: begins + sent.min(length(text)),
            });
            pause = 0;
        }
        self.end = begins + length(text);
    }
}
