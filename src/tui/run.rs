//! The loop: wait, take in everything that came, update, do what is asked, draw once.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;

use ratatui::layout::{Rect, Size};
use ratatui::{Terminal, TerminalOptions, Viewport};

use super::guard::{self, Alarm, Watch};
use super::input::{self, Input, join_pastes};
use super::screen::Screen;
use super::terminal::Tty;
use super::typing::{Typed, interpret};
use super::writer::{Desk, Writer};
use super::{Ui, panics, view};
use crate::app::parting::{Kept, Parting};
use crate::app::{App, Command, Effect, Msg};
use crate::base::{Message, Moment};

/// How long the last saves may take when the program ends.
const LAST_SAVES: Duration = Duration::from_secs(1);
/// The longest wait for a deadline: a clock that was set back must not put saving off.
const LONGEST_WAIT: i64 = 2_000;

/// Everything a session in the terminal starts with.
#[derive(Debug)]
pub struct Start {
    /// The state.
    pub app: App,
    /// What it asks for first.
    pub effects: Vec<Effect>,
    /// Where drafts are kept.
    pub desk: Desk,
    /// The screen.
    pub ui: Ui,
    /// The clock.
    pub clock: fn() -> Moment,
}

/// How a session ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// A person left; with what there is to say of the draft that was worked on last.
    Left(Option<Box<Parting>>),
    /// The line dropped or a signal asked for it; what was typed is saved.
    Told,
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

/// What the loop waits for.
#[derive(Debug)]
enum Event {
    Input(io::Result<Input>),
    Alarm(Alarm),
    Answer(Msg),
    Panicked,
}

/// Runs a session in the terminal until it is left.
///
/// # Errors
/// See [`RunError`]; the terminal is given back before any of them is returned.
pub fn run(start: Start) -> Result<Ended, RunError> {
    let tty = Tty::standard().map_err(RunError::NoTerminal)?;
    let (sender, events) = mpsc::channel();
    let hook = panics::Hook::set(sender.clone(), || Event::Panicked);
    let ended = session(start, &tty, sender, events);
    // Given back by now: the guard lives in `session`.
    match (hook.take(), ended) {
        (Some(place), Err(RunError::NotSaved { .. })) => Err(RunError::FaultNotSaved { place }),
        (Some(place), _) => Err(RunError::Fault { place }),
        (None, ended) => ended,
    }
}

fn session(
    start: Start,
    tty: &Tty,
    sender: Sender<Event>,
    events: Receiver<Event>,
) -> Result<Ended, RunError> {
    let Start { app, effects, desk, ui, clock } = start;
    let writer =
        Writer::spawn(desk, sender.clone(), Event::Answer).map_err(RunError::NotStarted)?;
    let held = tty.take().map_err(RunError::NoTerminal)?;
    let watch = guard::spawn(tty, &sender, Event::Alarm).map_err(RunError::NotStarted)?;
    input::spawn(sender, Event::Input).map_err(RunError::NotStarted)?;
    let terminal = terminal(tty).map_err(RunError::NoTerminal)?;
    let (tty, now) = (tty.clone(), clock());
    let mut session = Session { app, ui, clock, now, tty, terminal, writer, events, end: None };
    session.perform(effects);
    // A panic of our own must not take the last words along: the draft is plain data, and still there.
    if catch_unwind(AssertUnwindSafe(|| session.run())).is_err() {
        let now = session.now;
        catch_unwind(AssertUnwindSafe(|| session.tell_at(Msg::Hangup, now))).unwrap_or(Seen::Same);
    }
    let Session { app, writer, events, end, .. } = session;
    let done = writer.finish(LAST_SAVES);
    drop(held);
    drop::<Watch>(watch);
    // What the last save came to was answered when the loop had ended; a version that is late takes
    // nothing away.
    let answered = events.try_iter().filter_map(outcome).last().filter(|_| done);
    let last = answered.unwrap_or(if app.is_unsaved() { Err(None) } else { Ok(()) });
    // It looks the draft through, so it is asked for only by those who read it.
    let parting = || app.parting().map(Box::new);
    match (end.unwrap_or(End::Told), last) {
        (End::Told, Ok(())) => Ok(Ended::Told),
        (End::Left, Ok(())) => {
            let saved = |it: Box<Parting>| Box::new(Parting { kept: Kept::Saved, ..*it });
            Ok(Ended::Left(parting().map(saved)))
        }
        // Who chose to leave without the save was told so.
        (End::Left, Err(_)) if done => Ok(Ended::Left(parting())),
        (End::Left | End::Told, Err(shelter)) => Err(RunError::NotSaved { shelter }),
    }
}

/// Returns whether a save succeeded, or a new draft was made, when the event tells; if not, where the draft
/// was kept instead.
fn outcome(event: Event) -> Option<Result<(), Option<String>>> {
    match event {
        // What others were quicker to save over is in the journal, and they make it theirs.
        Event::Answer(Msg::Saved { .. } | Msg::Kept { .. } | Msg::Opened(Ok(_)) | Msg::Behind) => {
            Some(Ok(()))
        }
        Event::Answer(Msg::SaveFailed { error: _, shelter }) => Some(Err(shelter)),
        Event::Answer(Msg::Opened(Err(_))) => Some(Err(None)),
        Event::Answer(_) | Event::Input(_) | Event::Alarm(_) | Event::Panicked => None,
    }
}

fn terminal(tty: &Tty) -> io::Result<Terminal<Screen<Tty>>> {
    let size = tty.size();
    let viewport = Viewport::Fixed(Rect::from(((0, 0).into(), size)));
    Terminal::with_options(Screen::new(tty.clone(), size), TerminalOptions { viewport })
}

struct Session {
    app: App,
    ui: Ui,
    clock: fn() -> Moment,
    /// When something was told last.
    now: Moment,
    tty: Tty,
    terminal: Terminal<Screen<Tty>>,
    writer: Writer,
    events: Receiver<Event>,
    end: Option<End>,
}

/// Who ended the session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// A person.
    Left,
    /// The line or a signal.
    Told,
}

/// Whether what is seen may have changed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seen {
    Same,
    Changed,
}

impl Session {
    fn run(&mut self) {
        let mut seen = Seen::Changed;
        while self.end.is_none() {
            if seen == Seen::Changed {
                self.draw();
            }
            if self.end.is_none() {
                seen = self.wait();
            }
        }
    }

    /// Sleeps until something comes, and takes in everything that is there by then.
    fn wait(&mut self) -> Seen {
        let first = match self.patience() {
            Some(patience) => match self.events.recv_timeout(patience) {
                Ok(event) => event,
                Err(RecvTimeoutError::Timeout) => return self.tick(),
                Err(RecvTimeoutError::Disconnected) => return self.tell(Msg::Hangup),
            },
            None => match self.events.recv() {
                Ok(event) => event,
                Err(mpsc::RecvError) => return self.tell(Msg::Hangup),
            },
        };
        let mut seen = Seen::Same;
        let mut burst = Vec::new();
        let waiting: Vec<_> = std::iter::once(first).chain(self.events.try_iter()).collect();
        for event in waiting {
            if let Event::Input(Ok(input)) = event {
                burst.push(input);
                continue;
            }
            seen = seen.or(self.type_all(std::mem::take(&mut burst)));
            seen = seen.or(self.take_in(event));
        }
        seen.or(self.type_all(burst))
    }

    fn patience(&self) -> Option<Duration> {
        let left = self.app.deadline()?.as_millisecond() - (self.clock)().as_millisecond();
        let left = u64::try_from(left.clamp(0, LONGEST_WAIT)).unwrap_or_default();
        Some(Duration::from_millis(left))
    }

    fn tick(&mut self) -> Seen {
        let now = (self.clock)();
        let now = self.app.deadline().map_or(now, |deadline| now.max(deadline));
        self.tell_at(Msg::Tick, now)
    }

    fn type_all(&mut self, burst: Vec<Input>) -> Seen {
        let mut seen = Seen::Same;
        for input in join_pastes(burst) {
            if self.end.is_some() {
                break;
            }
            if input == Input::Resized {
                self.fit();
            }
            seen = seen.or(match interpret(&self.app, &mut self.ui, input) {
                Typed::Msg(msg) => self.tell(msg),
                Typed::Seen => Seen::Changed,
                Typed::Nothing => Seen::Same,
            });
        }
        seen
    }

    fn take_in(&mut self, event: Event) -> Seen {
        match event {
            Event::Answer(msg) => self.tell(msg),
            Event::Alarm(Alarm::Stop) => self.tell(Msg::Command(Command::Suspend)),
            Event::Alarm(Alarm::Continue) => {
                // The shell had the terminal meanwhile, and may have left it in any mode.
                if self.tty.retake().is_err() {
                    return self.tell(Msg::Hangup);
                }
                self.redraw();
                Seen::Changed
            }
            Event::Alarm(Alarm::Hangup | Alarm::Terminate) | Event::Input(_) | Event::Panicked => {
                self.tell(Msg::Hangup)
            }
        }
    }

    fn tell(&mut self, msg: Msg) -> Seen {
        let now = (self.clock)();
        self.tell_at(msg, now)
    }

    fn tell_at(&mut self, msg: Msg, now: Moment) -> Seen {
        let told = matches!(msg, Msg::Hangup);
        self.now = now;
        let effects = self.app.update(msg, now);
        self.perform(effects);
        if told && self.end.is_some() {
            self.end = Some(End::Told);
        }
        Seen::Changed
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Ask(request) => self.writer.ask(request),
                Effect::Redraw => self.redraw(),
                Effect::Suspend => self.suspend(),
                Effect::Quit => self.end = Some(End::Left),
            }
        }
    }

    fn suspend(&mut self) {
        // Nobody knows for how long, or how it ends: what is asked to be saved is on disk first.
        self.writer.flush(LAST_SAVES);
        match self.tty.suspend() {
            Ok(true) => self.redraw(),
            Ok(false) => self.app.notice = Some(Message::new("view-nobody-to-resume")),
            Err(_) => {
                self.tell(Msg::Hangup);
            }
        }
    }

    /// Draws on a screen that others have drawn on, or that has another size now.
    fn redraw(&mut self) {
        let size = self.tty.size();
        self.terminal.backend_mut().reset(size);
        self.resize(size);
    }

    fn fit(&mut self) {
        let size = self.tty.size();
        if self.terminal.get_frame().area().as_size() != size {
            self.terminal.backend_mut().reset(size);
            self.resize(size);
        }
    }

    fn resize(&mut self, size: Size) {
        let area = Rect::from(((0, 0).into(), size));
        if self.terminal.resize(area).is_err() {
            self.end = Some(End::Told);
        }
    }

    /// A failed draw is a hang-up: what was typed is saved all the same.
    fn draw(&mut self) {
        let (app, ui) = (&self.app, &mut self.ui);
        if self.terminal.draw(|frame| view::draw(app, ui, frame)).is_err() {
            self.tell(Msg::Hangup);
        }
    }
}

impl Seen {
    fn or(self, other: Self) -> Self {
        if self == Self::Changed { self } else { other }
    }
}
