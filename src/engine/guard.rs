//! The watch over the way out: signals and the line that drops, also when everything else hangs.

use std::os::fd::{AsFd as _, OwnedFd};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;
use std::{io, thread};

use rustix::event::{PollFd, PollFlags, poll};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGXFSZ};
use signal_hook::iterator::Signals;

/// The signals that a program with screens takes in hand: those that end it and those that stop it.
pub const OF_SCREENS: &[i32] = &[SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGXFSZ];
/// The signals that a program with prompts takes in hand; to stop and go on needs nothing of it.
pub const OF_PROMPTS: &[i32] = &[SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGXFSZ];

/// How long the program may take to save and end by itself once it is told to.
const PATIENCE: Duration = Duration::from_millis(1_500);

/// How many times in that time it is helped out of a write that does not end.
const TRIES: u32 = 10;

/// What the watch saw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alarm {
    /// The terminal is gone.
    Hangup,
    /// Somebody asks the program to end.
    Terminate,
    /// Somebody asks the program to stop for a while.
    Stop,
    /// The program was stopped and goes on; the shell has had the terminal meanwhile.
    Continue,
}

/// What the watch does to the terminal when the program shall end.
pub trait Exit {
    /// Takes note that the program is told to end.
    fn end(&self);
    /// Helps out whoever waits in a write that does not end.
    fn throw_away_output(&self);
    /// Gives the terminal back as it was.
    fn give_back(&self);
}

/// A terminal that was never taken: there is nothing to give back.
#[derive(Clone, Copy, Debug)]
pub struct Untouched;

impl Exit for Untouched {
    fn end(&self) {}
    fn throw_away_output(&self) {}
    fn give_back(&self) {}
}

/// Held as long as the program works; once it is dropped the watch no longer ends the program by force.
#[derive(Debug)]
pub struct Watch {
    /// Dropped to say that the program came out of its loop.
    _working: Vec<Sender<()>>,
}

/// What is watched, and what is done about the terminal.
#[derive(Debug)]
pub struct Watched<E> {
    /// The terminal's line; `None` when what is typed comes from elsewhere.
    pub line: Option<OwnedFd>,
    /// The signals: [`OF_SCREENS`] or [`OF_PROMPTS`].
    pub signals: &'static [i32],
    /// What is done about the terminal.
    pub exit: E,
}

impl Watched<Untouched> {
    /// Returns what is watched while there are prompts; the line, when what is typed comes from a terminal.
    ///
    /// # Errors
    /// When the system has no handle left.
    pub fn for_prompts(input_is_terminal: bool) -> io::Result<Self> {
        let input = io::stdin();
        let line = input_is_terminal.then(|| input.as_fd().try_clone_to_owned()).transpose()?;
        Ok(Self { line, signals: OF_PROMPTS, exit: Untouched })
    }
}

/// Starts the watch: one thread asleep on the terminal's line, one asleep on signals; neither wakes idly.
///
/// # Errors
/// When the system has no thread left, or refuses the signals.
pub fn spawn<M: Send + 'static, E: Exit + Clone + Send + 'static>(
    watched: Watched<E>,
    sender: &Sender<M>,
    message: fn(Alarm) -> M,
) -> io::Result<Watch> {
    let Watched { line, signals, exit } = watched;
    let (working, ended) = mpsc::channel();
    let mut all = vec![working];
    if let Some(line) = line {
        let way_out = WayOut { exit: exit.clone(), sender: sender.clone(), message, ended };
        thread::Builder::new().name("line".into()).spawn(move || watch_line(&line, &way_out))?;
    }
    let mut signals = Signals::new(signals)?;
    let (working, ended) = mpsc::channel();
    all.push(working);
    let way_out = WayOut { exit, sender: sender.clone(), message, ended };
    thread::Builder::new()
        .name("signals".into())
        .spawn(move || watch_signals(&mut signals, &way_out))?;
    Ok(Watch { _working: all })
}

struct WayOut<M, E> {
    exit: E,
    sender: Sender<M>,
    message: fn(Alarm) -> M,
    ended: Receiver<()>,
}

impl<M, E: Exit> WayOut<M, E> {
    fn say(&self, alarm: Alarm) {
        // Nobody listens any longer only when the program is on its way out already.
        self.sender.send((self.message)(alarm)).unwrap_or_default();
    }

    /// Asks the program to save and end, and ends it when it doesn't.
    fn leave(&self, alarm: Alarm) {
        self.exit.end();
        self.say(alarm);
        for _ in 0..TRIES {
            if self.ended.recv_timeout(PATIENCE / TRIES) != Err(RecvTimeoutError::Timeout) {
                return;
            }
            // A terminal that takes nothing must not keep anybody from saving.
            self.exit.throw_away_output();
        }
        self.exit.give_back();
        end_by_force();
    }
}

#[expect(
    clippy::exit,
    clippy::disallowed_methods,
    reason = "the main thread hangs; the terminal is given back and what was written is synced"
)]
fn end_by_force() {
    std::process::exit(1);
}

fn watch_line<M, E: Exit>(line: &OwnedFd, way_out: &WayOut<M, E>) {
    loop {
        let mut polled = [PollFd::new(line, PollFlags::empty())];
        match poll(&mut polled, None) {
            Ok(_) | Err(rustix::io::Errno::INTR) => {}
            Err(_) => return way_out.leave(Alarm::Hangup),
        }
        let [line] = polled;
        if line.revents().intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL) {
            return way_out.leave(Alarm::Hangup);
        }
    }
}

fn watch_signals<M, E: Exit>(signals: &mut Signals, way_out: &WayOut<M, E>) {
    for signal in signals.forever() {
        match signal {
            SIGHUP => way_out.leave(Alarm::Hangup),
            SIGTERM | SIGINT | SIGQUIT => way_out.leave(Alarm::Terminate),
            SIGTSTP => way_out.say(Alarm::Stop),
            SIGCONT => way_out.say(Alarm::Continue),
            // SIGXFSZ would kill; caught, the write fails with a message instead.
            _ => {}
        }
    }
}
