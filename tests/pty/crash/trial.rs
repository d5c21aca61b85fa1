//! One trial: somebody writes, the program is killed, the draft is opened again, and what is there counted.

use std::path::Path;
use std::time::{Duration, Instant};

use super::place::{Place, leave};
use super::plan::{Plan, Stroke, Tempo};
use crate::ENTER;
use crate::drafts;
use crate::mood::{Disk, Waits};
use crate::terminal::Terminal;
use crate::witness::Witness;
use crate::words::on_disk;

/// What the screen says of text that is on disk.
pub(crate) const SAVED: &str = "Lagret ";
/// What the screen says of text that was brought back.
const BROUGHT_BACK: &str = "avbrutt";

/// How many characters a list has room for at least.
const IN_A_LIST: usize = 14;

/// What became of the text.
pub(crate) struct Outcome {
    /// Where it was written.
    pub(crate) place: Place,
    /// How fast it came.
    pub(crate) tempo: Tempo,
    /// From the first key that is not there again until the kill.
    pub(crate) lost: Duration,
    /// From the first key that was not in the draft's own file until the kill.
    pub(crate) behind: Duration,
    /// How long it took to open the draft again, until it was on the screen.
    pub(crate) opening: Duration,
    /// How many times the draft was read while it was written.
    pub(crate) reads: usize,
    /// What the machine took of the time, if that was much.
    pub(crate) starved: Option<String>,
}

/// What was typed when, and what the screen said was saved.
#[derive(Default)]
struct Typed {
    /// How much of the text was sent when; before the bytes were handed over.
    sent: Vec<(usize, Instant)>,
    /// How much of the text was on the screen while it said that all is saved.
    acknowledged: usize,
}

impl Typed {
    /// Returns how long before `killed` the first character was sent that is not among the first `kept`.
    fn lost(&self, kept: usize, killed: Instant) -> Duration {
        let first = self.sent.iter().find(|(end, _)| *end > kept);
        first.map_or(Duration::ZERO, |(_, at)| killed - *at)
    }
}

/// Does as the plan says.
///
/// # Panics
/// When something is broken that holds however slow the machine is: a damaged file, text shown as saved and
/// gone, a question on opening.
pub(crate) fn run(plan: &Plan, disk: &Disk) -> Outcome {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let id = (plan.place != Place::Title).then(|| drafts::make(folder));
    let witness = Witness::of(folder);

    let mut terminal = match &id {
        Some(id) => drafts::open(folder, id),
        None => drafts::list(folder),
    };
    plan.place.go(&mut terminal);
    let (typed, killed, starved) = type_and_kill(&mut terminal, plan, disk);

    let testimony = witness.testimony();
    assert_eq!(testimony.faults, Vec::<String>::new(), "{}", plan.name());
    let in_file = plan.words.kept(&on_disk(folder));
    let kept = reopened(plan, folder, id.as_deref(), in_file);
    assert!(
        kept.characters >= typed.acknowledged,
        "{}: {} characters were shown as saved, {} are there",
        plan.name(),
        typed.acknowledged,
        kept.characters
    );
    Outcome {
        place: plan.place,
        tempo: plan.tempo,
        lost: typed.lost(kept.characters, killed),
        behind: typed.lost(in_file, killed),
        opening: kept.opening,
        reads: testimony.reads,
        starved,
    }
}

/// Sends the strokes one by one until it is time to kill the program.
fn type_and_kill(
    terminal: &mut Terminal,
    plan: &Plan,
    disk: &Disk,
) -> (Typed, Instant, Option<String>) {
    let mut typed = Typed::default();
    let mut acknowledged = 0;
    let mut saved = |screen: &str| {
        if screen.contains(SAVED) {
            acknowledged = plan.words.furthest(screen).max(acknowledged);
        }
    };
    let mut waits = Waits::of(terminal.process());
    let mut due = Instant::now();
    let kill = due + plan.kill;
    for Stroke { pause, bytes, end } in &plan.strokes {
        due += *pause;
        terminal.watch_until(due.min(kill), &mut saved);
        if due >= kill || Instant::now() >= kill {
            break;
        }
        if !pause.is_zero() {
            waits.look();
            waits.come(due);
        }
        typed.sent.push((*end, Instant::now()));
        terminal.send(bytes);
    }
    terminal.watch_until(kill, &mut saved);
    waits.look();
    let starved = waits.starved(disk);
    let killed = terminal.kill(&mut saved);
    typed.acknowledged = acknowledged;
    (typed, killed, starved)
}

/// What was there again.
struct Kept {
    /// How many characters, from the beginning of the text.
    characters: usize,
    /// How long it took until the draft was on the screen.
    opening: Duration,
}

/// Whether there is a draft in a list of one at most.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Only {
    None,
    Opened,
}

/// Opens the draft of a list of one, if there is one.
fn open_the_only(terminal: &mut Terminal) -> Only {
    let none = "Lag det første utkastet";
    terminal.wait_until("the list", |screen| {
        screen.contains(none) || screen.contains(" avsnitt ferdig")
    });
    if terminal.text().contains(none) {
        return Only::None;
    }
    terminal.send(ENTER);
    terminal.wait_for("1 Organisering og brevhode");
    Only::Opened
}

/// Opens the draft again, which asks nothing, and finds what is there.
#[track_caller]
fn reopened(plan: &Plan, folder: &Path, id: Option<&str>, in_file: usize) -> Kept {
    let printed = id.map(|id| drafts::avtale(folder, &["export", id, "--format", "txt"]));
    let since = Instant::now();
    let mut terminal = match id {
        Some(id) => drafts::open(folder, id),
        None => drafts::list(folder),
    };
    if id.is_none() && open_the_only(&mut terminal) == Only::None {
        leave(&mut terminal);
        return Kept { characters: 0, opening: since.elapsed() };
    }
    let opening = since.elapsed();
    // Opening puts on disk what it brings back; no key has been pressed.
    let greeting = terminal.text();
    let characters = plan.words.kept(&on_disk(folder));
    if characters > in_file && id.is_some() {
        assert!(greeting.contains(BROUGHT_BACK), "{}: not told:\n{greeting}", plan.name());
    }
    if characters > 0 {
        plan.place.return_to(&mut terminal);
        // A list shows the beginning of what is long.
        let end = if plan.place.is_listed() { characters.min(IN_A_LIST) } else { characters };
        terminal.wait_until(&plan.name(), |screen| plan.words.shows(screen, end));
    }
    leave(&mut terminal);
    assert_eq!(plan.words.kept(&on_disk(folder)), characters, "{}: on leaving", plan.name());
    if let Some(printed) = printed.filter(|_| plan.place.is_printed()) {
        assert_eq!(plan.words.printed(&printed), characters, "{}: printed", plan.name());
    }
    Kept { characters, opening }
}
