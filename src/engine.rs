//! What screens and prompts stand on alike: the state with its clock, the thread that owns the files, and
//! the ways out.

pub mod guard;
mod panics;
mod words;
pub mod writer;

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::Sender;
use std::time::Duration;

pub use self::panics::Hook;
pub use self::words::{Learn, Read, Words};
pub use self::writer::Desk;

use self::words::Helper;
use self::writer::Writer;
use crate::app::parting::{Kept, Parting};
use crate::app::{App, Effect, Msg};
use crate::base::Moment;

/// How long the last saves may take when the program ends.
const LAST_SAVES: Duration = Duration::from_secs(1);
/// The longest wait for a deadline: a clock that was set back must not put saving off.
const LONGEST_WAIT: i64 = 2_000;

/// Everything that a session starts with, whatever it looks like.
#[derive(Debug)]
pub struct Start {
    /// The state.
    pub app: App,
    /// What it asks for first.
    pub effects: Vec<Effect>,
    /// Where drafts are kept.
    pub desk: Desk,
    /// Where dictionaries and the user's own words are.
    pub words: Words,
    /// The clock.
    pub clock: fn() -> Moment,
}

/// How a session ended.
#[derive(Debug)]
pub struct Ended {
    /// Who ended it.
    pub by: End,
    app: App,
    is_saved: bool,
}

impl Ended {
    /// Returns what there is to say of the draft that was worked on last; it looks the draft through.
    pub fn parting(&self) -> Option<Parting> {
        let parting = self.app.parting()?;
        let kept = if self.is_saved { Kept::Saved } else { parting.kept };
        Some(Parting { kept, ..parting })
    }

    /// Returns what is to be printed below the command line, each a text of its own.
    pub fn printed(&self) -> &[String] {
        self.app.printed()
    }
}

/// Why there was no session, or why it broke off.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// Standard input or output is no terminal.
    #[error("standard input and output must be a terminal")]
    NoTerminal(#[source] io::Error),
    /// The system refused a thread or a signal.
    #[error("the session could not be started")]
    NotStarted(#[source] io::Error),
    /// The last saves failed or were not done in time.
    #[error("the last changes may not be saved: the disk refused them or did not answer")]
    NotSaved {
        /// Where the draft was kept instead, as people write it.
        shelter: Option<String>,
    },
    /// A fault of the program's own; what was typed before is saved.
    #[error("the program has a fault at {place}; what was written is saved")]
    Fault {
        /// File and line.
        place: String,
    },
    /// A fault of the program's own, and the last saves failed or were not done in time.
    #[error("the program has a fault at {place}, and the last changes may not be saved")]
    FaultNotSaved {
        /// File and line.
        place: String,
    },
}

impl RunError {
    /// Returns how a session ended in which the hook saw a fault of our own at this place, or none.
    ///
    /// # Errors
    /// As the session did, or for the fault.
    pub fn or_fault(place: Option<String>, ended: Result<Ended, Self>) -> Result<Ended, Self> {
        match (place, ended) {
            (Some(place), Err(Self::NotSaved { .. })) => Err(Self::FaultNotSaved { place }),
            (Some(place), _) => Err(Self::Fault { place }),
            (None, ended) => ended,
        }
    }
}

/// Who ended a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// A person left.
    Left,
    /// The line dropped or a signal asked for it; what was typed is saved.
    Told,
}

/// A session at work: whatever happens is told to the state, and what it asks for is done.
#[derive(Debug)]
pub struct Engine {
    /// The state.
    pub app: App,
    first: Vec<Effect>,
    clock: fn() -> Moment,
    /// When something was told last.
    now: Moment,
    writer: Writer,
    words: Helper,
    end: Option<End>,
}

/// A session that is over, and all that was asked for done, as far as there was time.
#[derive(Debug)]
pub struct Finished {
    app: App,
    end: Option<End>,
    /// Whether everything was done in time.
    done: bool,
}

impl Engine {
    /// Starts the thread that owns the files; nothing is asked of it yet.
    ///
    /// # Errors
    /// When the system has no thread left.
    pub fn new<M: Send + 'static>(
        start: Start,
        answers: Sender<M>,
        message: fn(Msg) -> M,
    ) -> Result<Self, RunError> {
        let Start { app, effects, desk, words, clock } = start;
        let helper = Helper::new(words, answers.clone(), message);
        let writer = Writer::spawn(desk, answers, message).map_err(RunError::NotStarted)?;
        Ok(Self { app, first: effects, clock, now: clock(), writer, words: helper, end: None })
    }

    /// Asks for what the state wants first.
    pub fn begin(&mut self) {
        let first = std::mem::take(&mut self.first);
        self.perform(first);
    }

    /// Tells the state what happened just now; returns the effects that are for the eyes.
    pub fn tell(&mut self, msg: Msg) -> Vec<Effect> {
        let now = (self.clock)();
        self.tell_at(msg, now)
    }

    /// Tells the state that its deadline has come.
    pub fn tick(&mut self) -> Vec<Effect> {
        let now = (self.clock)();
        let now = self.app.deadline().map_or(now, |deadline| now.max(deadline));
        self.tell_at(Msg::Tick, now)
    }

    fn tell_at(&mut self, msg: Msg, now: Moment) -> Vec<Effect> {
        let told = matches!(msg, Msg::Hangup);
        self.now = now;
        let effects = self.app.update(msg, now);
        let rest = self.perform(effects);
        if told && self.end.is_some() {
            self.end = Some(End::Told);
        }
        rest
    }

    /// Does what can be done out of sight, and returns the rest.
    fn perform(&mut self, effects: Vec<Effect>) -> Vec<Effect> {
        let mut rest = Vec::new();
        for effect in effects {
            match effect {
                Effect::Ask(request) => self.writer.ask(request),
                Effect::Spell(wants) => self.words.ask(wants),
                Effect::Quit => self.end = Some(End::Left),
                Effect::Redraw | Effect::Suspend | Effect::Copy(_) | Effect::Point(_) => {
                    rest.push(effect);
                }
            }
        }
        rest
    }

    /// Ends the session without asking anybody: the terminal is gone.
    pub fn end(&mut self) {
        self.end = Some(End::Told);
    }

    /// Returns whether the session is over.
    pub fn has_ended(&self) -> bool {
        self.end.is_some()
    }

    /// Returns how long the session may sleep; `None` while nothing is unsaved.
    pub fn patience(&self) -> Option<Duration> {
        let left = self.app.deadline()?.as_millisecond() - (self.clock)().as_millisecond();
        let left = u64::try_from(left.clamp(0, LONGEST_WAIT)).unwrap_or_default();
        Some(Duration::from_millis(left))
    }

    /// Waits until everything that is to be kept is, as long as the last saves of a session may take; for a
    /// dictionary or suggestions nobody waits.
    pub fn flush(&self) {
        self.writer.flush(LAST_SAVES);
        self.words.finish(LAST_SAVES);
    }

    /// Waits until everything asked for is done, or for `patience`; returns whether it is.
    pub fn flush_for(&self, patience: Duration) -> bool {
        // What is to be saved goes first: a dictionary on its way keeps nothing from the disk.
        self.writer.flush(patience) && self.words.flush(patience)
    }

    /// Saves and ends the session after a panic of our own: the draft is plain data, and still there.
    pub fn survive(&mut self) {
        let now = self.now;
        catch_unwind(AssertUnwindSafe(|| self.tell_at(Msg::Hangup, now))).unwrap_or_default();
    }

    /// Waits for the last saves.
    pub fn finish(self) -> Finished {
        let Self { app, writer, words, end, .. } = self;
        let done = writer.finish(LAST_SAVES);
        words.finish(LAST_SAVES);
        Finished { app, end, done }
    }
}

impl Finished {
    /// Returns how the session ended; `late` is what was answered after its loop.
    ///
    /// # Errors
    /// When the last saves failed or were not done in time.
    pub fn ended(self, late: impl Iterator<Item = Msg>) -> Result<Ended, RunError> {
        let Self { app, end, done } = self;
        // A version that is late takes nothing away.
        let answered = late.filter_map(|msg| outcome(&msg)).last().filter(|_| done);
        let last = answered.unwrap_or(if app.is_unsaved() { Err(None) } else { Ok(()) });
        let by = end.unwrap_or(End::Told);
        match (by, last) {
            (_, Ok(())) => Ok(Ended { by, app, is_saved: true }),
            // Who chose to leave without the save was told so.
            (End::Left, Err(_)) if done => Ok(Ended { by, app, is_saved: false }),
            (End::Left | End::Told, Err(shelter)) => Err(RunError::NotSaved { shelter }),
        }
    }
}

/// Returns whether a save succeeded, or a new draft was made, when the message tells; if not, where the
/// draft was kept instead.
#[expect(clippy::wildcard_enum_match_arm, reason = "most messages say nothing of the last save")]
fn outcome(msg: &Msg) -> Option<Result<(), Option<String>>> {
    match msg {
        // What others were quicker to save over is in the journal, and they make it theirs.
        Msg::Saved { .. } | Msg::Kept { .. } | Msg::Opened(Ok(_)) | Msg::Behind => Some(Ok(())),
        Msg::SaveFailed { error: _, shelter } => Some(Err(shelter.clone())),
        Msg::Opened(Err(_)) => Some(Err(None)),
        _ => None,
    }
}
