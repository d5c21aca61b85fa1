//! The loop: wait, take in everything that came, update, do what is asked, draw once.

use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};

use super::input::{self, Input, join_pastes};
use super::screen::Screen;
use super::terminal::Tty;
use super::typing::{Typed, interpret};
use super::{Ui, clipboard, view};
use crate::app::{Command, Effect, Msg, Pointer};
use crate::base::Message;
use crate::engine::guard::{self, Alarm, OF_SCREENS, Watch, Watched};
use crate::engine::{Ended, Engine, Hook, RunError, Start};
use crate::platform::Mouse;

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
pub fn run(start: Start, ui: Ui) -> Result<Ended, RunError> {
    let tty = Tty::standard().map_err(RunError::NoTerminal)?;
    let (sender, events) = mpsc::channel();
    let hook = Hook::set(sender.clone(), || Event::Panicked);
    let ended = session((start, ui), &tty, sender, events);
    // Given back by now: the guard lives in `session`.
    RunError::or_fault(hook.take(), ended)
}

fn session(
    (start, ui): (Start, Ui),
    tty: &Tty,
    sender: Sender<Event>,
    events: Receiver<Event>,
) -> Result<Ended, RunError> {
    let mut engine = Engine::new(start, sender.clone(), Event::Answer)?;
    let held = tty.take().map_err(RunError::NoTerminal)?;
    let line = tty.input().try_clone_to_owned().map_err(RunError::NotStarted)?;
    let watched = Watched { line: Some(line), signals: OF_SCREENS, exit: tty.clone() };
    let watch = guard::spawn(watched, &sender, Event::Alarm).map_err(RunError::NotStarted)?;
    input::spawn(sender, Event::Input).map_err(RunError::NotStarted)?;
    let screen = Screen::new(tty.clone(), tty.size(), ui.look.display);
    engine.begin();
    if ui.look.display.mouse == Mouse::On {
        engine.app.pointer = Pointer::On;
        tty.point(true).map_err(RunError::NoTerminal)?;
    }
    let mut session = Session { engine, ui, tty: tty.clone(), screen, events };
    // A panic of our own must not take the last words along.
    if catch_unwind(AssertUnwindSafe(|| session.run())).is_err() {
        session.engine.survive();
    }
    let Session { engine, events, .. } = session;
    let finished = engine.finish();
    drop(held);
    drop::<Watch>(watch);
    finished.ended(events.try_iter().filter_map(|event| match event {
        Event::Answer(msg) => Some(msg),
        Event::Input(_) | Event::Alarm(_) | Event::Panicked => None,
    }))
}

struct Session {
    engine: Engine,
    ui: Ui,
    tty: Tty,
    screen: Screen<Tty>,
    events: Receiver<Event>,
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
        while !self.engine.has_ended() {
            if seen == Seen::Changed {
                self.draw();
            }
            if !self.engine.has_ended() {
                seen = self.wait();
            }
        }
    }

    /// Sleeps until something comes, and takes in everything that is there by then.
    fn wait(&mut self) -> Seen {
        let first = match self.engine.patience() {
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

    fn tick(&mut self) -> Seen {
        let effects = self.engine.tick();
        self.perform(effects)
    }

    fn type_all(&mut self, burst: Vec<Input>) -> Seen {
        let mut seen = Seen::Same;
        for input in join_pastes(burst) {
            if self.engine.has_ended() {
                break;
            }
            if input == Input::Resized {
                self.fit();
            }
            // What a click is on is known when it is drawn: of two in one burst the second opens what the
            // first has selected.
            if matches!(input, Input::Click { .. }) && seen == Seen::Changed {
                self.draw();
            }
            seen = seen.or(match interpret(&self.engine.app, &mut self.ui, input) {
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
        let effects = self.engine.tell(msg);
        self.perform(effects)
    }

    /// Does what is for the eyes.
    fn perform(&mut self, effects: Vec<Effect>) -> Seen {
        for effect in effects {
            match effect {
                Effect::Redraw => self.redraw(),
                Effect::Suspend => self.suspend(),
                Effect::Copy(text) => self.copy(&text),
                Effect::Point(pointer) => self.point(pointer),
                Effect::Ask(_) | Effect::Spell(_) | Effect::Quit => {}
            }
        }
        Seen::Changed
    }

    /// Sends a text to the terminal's clipboard; as with a failed draw, whoever takes nothing is gone.
    fn copy(&mut self, text: &str) {
        let sent = clipboard::sequence(text).map_err(io::Error::other);
        if sent.and_then(|sequence| self.tty.write(sequence.as_bytes())).is_err() {
            self.tell(Msg::Hangup);
        }
    }

    fn point(&mut self, pointer: Pointer) {
        if self.tty.point(pointer == Pointer::On).is_err() {
            self.tell(Msg::Hangup);
        }
    }

    fn suspend(&mut self) {
        // Nobody knows for how long, or how it ends: what is asked to be saved is on disk first.
        self.engine.flush();
        match self.tty.suspend() {
            Ok(true) => self.redraw(),
            Ok(false) => self.engine.app.notice = Some(Message::new("view-nobody-to-resume")),
            Err(_) => {
                self.tell(Msg::Hangup);
            }
        }
    }

    /// Draws on a screen that others have drawn on, or that has another size now.
    fn redraw(&mut self) {
        self.screen.reset(self.tty.size());
    }

    fn fit(&mut self) {
        let size = self.tty.size();
        if self.screen.size() != size {
            self.screen.reset(size);
        }
    }

    /// A failed draw is a hang-up: what was typed is saved all the same.
    fn draw(&mut self) {
        let (app, ui) = (&self.engine.app, &mut self.ui);
        if self.screen.draw(|frame| view::draw(app, ui, frame)).is_err() {
            self.tell(Msg::Hangup);
        }
    }
}

impl Seen {
    fn or(self, other: Self) -> Self {
        if self == Self::Changed { self } else { other }
    }
}
