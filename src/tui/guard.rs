//! The watch over the way out: signals and the line that drops, also when everything else hangs.

use std::os::fd::OwnedFd;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;
use std::{io, thread};

use rustix::event::{PollFd, PollFlags, poll};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGXFSZ};
use signal_hook::iterator::Signals;

use super::terminal::Tty;

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

/// Held as long as the program works; once it is dropped the watch no longer ends the program by force.
#[derive(Debug)]
pub struct Watch {
    /// Dropped to say that the program came out of its loop.
    _working: Vec<Sender<()>>,
}

/// Starts the watch: one thread asleep on the terminal's line, one asleep on signals; neither wakes idly.
///
/// # Errors
/// When the system has no thread left, or refuses the signals.
pub fn spawn<M: Send + 'static>(
    tty: &Tty,
    sender: &Sender<M>,
    message: fn(Alarm) -> M,
) -> io::Result<Watch> {
    let line = tty.input().try_clone_to_owned()?;
    let (working, ended) = mpsc::channel();
    let way_out = WayOut { tty: tty.clone(), sender: sender.clone(), message, ended };
    thread::Builder::new().name("line".into()).spawn(move || watch_line(&line, &way_out))?;

    let mut signals = Signals::new([SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGXFSZ])?;
    let (also_working, ended) = mpsc::channel();
    let way_out = WayOut { tty: tty.clone(), sender: sender.clone(), message, ended };
    thread::Builder::new()
        .name("signals".into())
        .spawn(move || watch_signals(&mut signals, &way_out))?;
    Ok(Watch { _working: vec![working, also_working] })
}

struct WayOut<M> {
    tty: Tty,
    sender: Sender<M>,
    message: fn(Alarm) -> M,
    ended: Receiver<()>,
}

impl<M> WayOut<M> {
    fn say(&self, alarm: Alarm) {
        // Nobody listens any longer only when the program is on its way out already.
        self.sender.send((self.message)(alarm)).unwrap_or_default();
    }

    /// Asks the program to save and end, and ends it when it doesn't.
    fn leave(&self, alarm: Alarm) {
        self.tty.end();
        self.say(alarm);
        for _ in 0..TRIES {
            if self.ended.recv_timeout(PATIENCE / TRIES) != Err(RecvTimeoutError::Timeout) {
                return;
            }
            // A terminal that takes nothing must not keep anybody from saving.
            self.tty.throw_away_output();
        }
        self.tty.give_back();
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

fn watch_line<M>(line: &OwnedFd, way_out: &WayOut<M>) {
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

fn watch_signals<M>(signals: &mut Signals, way_out: &WayOut<M>) {
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
