//! Taking the terminal over and giving it back whole, on every way out.

use std::fmt;
use std::io;
use std::os::fd::{AsFd as _, BorrowedFd, OwnedFd};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::Duration;

use nix::unistd;
use ratatui::layout::Size;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::Signal;
use rustix::termios::{self, OptionalActions, QueueSelector, Termios};

use crate::engine::guard::Exit;

/// Alternate screen, bracketed paste; the mouse stays the terminal's own until it is asked for.
const TAKE: &[u8] = b"\x1b[?1049h\x1b[?2004h\x1b[2J\x1b[H";
/// The same in reverse, after style, cursor and mouse.
const GIVE_BACK: &[u8] = b"\x1b[0m\x1b[?25h\x1b[?1006l\x1b[?1000l\x1b[?2004l\x1b[?1049l";
/// Clicks and the wheel come as sequences, in a form that knows columns beyond 223; moves do not.
const TAKE_MOUSE: &[u8] = b"\x1b[?1000h\x1b[?1006h";
/// The mouse is the terminal's own again.
const LEAVE_MOUSE: &[u8] = b"\x1b[?1006l\x1b[?1000l";
/// How long a terminal that takes no output is waited for when it is given back.
const PATIENCE: Timespec = Timespec { tv_sec: 0, tv_nsec: 200_000_000 };
/// How long the word to end may come after the one to go on; a shell sends both to a program it stopped.
const SHORTLY: Duration = Duration::from_millis(100);
/// Larger than any screen; more is a broken answer, and would take gigabytes of cells.
const LARGEST: Size = Size { width: 1_000, height: 500 };

/// The terminal that the program was started in; clones speak of the same one.
#[derive(Clone)]
pub struct Tty(Arc<Inner>);

struct Inner {
    input: OwnedFd,
    output: OwnedFd,
    before: Termios,
    taken: AtomicBool,
    /// Whether the mouse is the program's while the terminal is.
    points: AtomicBool,
    /// Whether the program has been told to end, and who waits to hear it.
    ending: (Mutex<bool>, Condvar),
    /// Held by whoever sets the line, so that giving it back comes last.
    line: Mutex<()>,
}

impl fmt::Debug for Tty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tty").field("taken", &self.0.taken).finish_non_exhaustive()
    }
}

impl Tty {
    /// Returns the terminal on standard input and output; changes nothing.
    ///
    /// # Errors
    /// When standard input or output is no terminal.
    pub fn standard() -> io::Result<Self> {
        let input = io::stdin().as_fd().try_clone_to_owned()?;
        let output = io::stdout().as_fd().try_clone_to_owned()?;
        let before = termios::tcgetattr(&input)?;
        termios::tcgetattr(&output)?;
        let (taken, points) = (AtomicBool::new(false), AtomicBool::new(false));
        let (ending, line) = ((Mutex::new(false), Condvar::new()), Mutex::new(()));
        Ok(Self(Arc::new(Inner { input, output, before, taken, points, ending, line })))
    }

    /// Takes the terminal until the guard is dropped.
    ///
    /// # Errors
    /// When the terminal is gone; whatever was changed is given back.
    pub fn take(&self) -> io::Result<Held> {
        // The guard comes first: it gives back what a failure half-way has changed.
        let held = Held(self.clone());
        self.retake()?;
        Ok(held)
    }

    /// Switches on again what the shell may have switched off while the program was stopped; nothing as
    /// long as another program has the terminal.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn retake(&self) -> io::Result<()> {
        if !self.is_ours() {
            return Ok(());
        }
        let mut raw = self.0.before.clone();
        raw.make_raw();
        self.0.taken.store(true, Ordering::SeqCst);
        termios::tcsetattr(&self.0.input, OptionalActions::Now, &raw)?;
        self.write(TAKE)?;
        if self.0.points.load(Ordering::SeqCst) { self.write(TAKE_MOUSE) } else { Ok(()) }
    }

    /// Takes the mouse, or gives it back to the terminal; giving the terminal back gives it back too, and
    /// taking it again takes it again.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn point(&self, on: bool) -> io::Result<()> {
        self.0.points.store(on, Ordering::SeqCst);
        self.write(if on { TAKE_MOUSE } else { LEAVE_MOUSE })
    }

    /// Gives the terminal back as it was; does nothing when it is not taken.
    ///
    /// Fails silently: a terminal that is gone has nothing to get back, and there is nowhere to say it.
    pub fn give_back(&self) {
        let _line = self.0.line.lock().unwrap_or_else(PoisonError::into_inner);
        // What another program has in hand is left alone: to touch it would stop this one for ever.
        if !self.0.taken.swap(false, Ordering::SeqCst) || !self.is_ours() {
            return;
        }
        let mut ready = [PollFd::new(&self.0.output, PollFlags::OUT)];
        if matches!(poll(&mut ready, Some(&PATIENCE)), Ok(1)) {
            self.write(GIVE_BACK).unwrap_or_default();
        }
        // What was typed or pasted and not yet read must not become commands of the shell.
        termios::tcflush(&self.0.input, QueueSelector::IFlush).unwrap_or_default();
        termios::tcsetattr(&self.0.input, OptionalActions::Now, &self.0.before).unwrap_or_default();
    }

    /// Gives the terminal back, stops the program until the shell brings it back, and takes it again.
    ///
    /// Returns `false` at once when there is no shell that could bring it back.
    ///
    /// # Errors
    /// When the terminal is gone, or the program was told to end meanwhile.
    pub fn suspend(&self) -> io::Result<bool> {
        if !somebody_can_resume() {
            return Ok(false);
        }
        self.give_back();
        loop {
            rustix::process::kill_current_process_group(Signal::STOP)?;
            if self.is_ours() {
                self.retake()?;
                return Ok(true);
            }
            // Gone on without the terminal: to end, or else by mistake.
            if self.is_told_to_end_shortly() {
                return Err(io::ErrorKind::Interrupted.into());
            }
        }
    }

    /// Takes note that the program is told to end.
    fn end(&self) {
        let (ending, told) = &self.0.ending;
        *ending.lock().unwrap_or_else(PoisonError::into_inner) = true;
        told.notify_all();
    }

    fn is_told_to_end_shortly(&self) -> bool {
        let (ending, told) = &self.0.ending;
        let ending = ending.lock().unwrap_or_else(PoisonError::into_inner);
        let waited = told.wait_timeout_while(ending, SHORTLY, |ending| !*ending);
        let (ending, _) = waited.unwrap_or_else(PoisonError::into_inner);
        *ending
    }

    /// Throws away what was written and not taken by the terminal, so that nobody waits for it any longer:
    /// a line that is held up keeps the program in the middle of a frame.
    fn throw_away_output(&self) {
        let Ok(_line) = self.0.line.try_lock() else { return };
        if self.0.taken.load(Ordering::SeqCst) && self.is_ours() {
            termios::tcflush(&self.0.output, QueueSelector::OFlush).unwrap_or_default();
            // To set the line, even to what it is, wakes whoever waits in a write.
            if let Ok(line) = termios::tcgetattr(&self.0.output) {
                let now = OptionalActions::Now;
                termios::tcsetattr(&self.0.output, now, &line).unwrap_or_default();
            }
        }
    }

    /// Returns whether this program is the one that the terminal obeys, and not one in the background.
    fn is_ours(&self) -> bool {
        unistd::tcgetpgrp(&self.0.input).map_or(true, |group| group == unistd::getpgrp())
    }

    /// Returns the screen's size in cells; 80x24 when the terminal doesn't know it.
    pub fn size(&self) -> Size {
        let (width, height) =
            termios::tcgetwinsize(&self.0.output).map_or((0, 0), |size| (size.ws_col, size.ws_row));
        if (width, height) == (0, 0) {
            return Size::new(80, 24);
        }
        Size::new(width.min(LARGEST.width), height.min(LARGEST.height))
    }

    /// Returns the side that keys come from, for waiting on it.
    pub fn input(&self) -> BorrowedFd<'_> {
        self.0.input.as_fd()
    }

    /// Writes all of `bytes`, in one call when the terminal takes them in one.
    ///
    /// # Errors
    /// When the terminal is gone.
    pub fn write(&self, mut bytes: &[u8]) -> io::Result<()> {
        while !bytes.is_empty() {
            match rustix::io::write(&self.0.output, bytes) {
                Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
                Ok(written) => bytes = bytes.get(written..).unwrap_or_default(),
                Err(rustix::io::Errno::INTR) => {}
                Err(rustix::io::Errno::AGAIN) => {
                    // Another program made the shared terminal non-blocking.
                    poll(&mut [PollFd::new(&self.0.output, PollFlags::OUT)], None)?;
                }
                Err(errno) => return Err(errno.into()),
            }
        }
        Ok(())
    }
}

/// Returns how wide the terminal is that standard error goes to, in cells; `None` when it is none, or nobody
/// knows.
pub fn columns() -> Option<u16> {
    let columns = termios::tcgetwinsize(io::stderr()).ok()?.ws_col;
    (columns > 0).then_some(columns)
}

impl Exit for Tty {
    fn end(&self) {
        Self::end(self);
    }

    fn throw_away_output(&self) {
        Self::throw_away_output(self);
    }

    fn give_back(&self) {
        Self::give_back(self);
    }
}

/// Returns whether standard output and standard error take text within a fifth of a second each; a terminal
/// whose output is stopped, as by Ctrl+S once it is given back, takes none, and whoever writes to it waits
/// for ever.
pub fn takes_text() -> bool {
    let (data, errors) = (io::stdout(), io::stderr());
    [data.as_fd(), errors.as_fd()]
        .into_iter()
        .all(|way| matches!(poll(&mut [PollFd::new(&way, PollFlags::OUT)], Some(&PATIENCE)), Ok(1)))
}

/// Returns whether a shell with job control stands over this program: a parent in the same session but
/// in another process group. Without one, stopping would be for ever.
///
/// In a container, session and group of a parent that was started from outside are 0, which rustix takes
/// for impossible (it panics, or worse without debug assertions).
fn somebody_can_resume() -> bool {
    let parent = Some(unistd::getppid());
    let same_session = unistd::getsid(parent) == unistd::getsid(None);
    let same_group = unistd::getpgid(parent) == Ok(unistd::getpgrp());
    same_session && !same_group
}

/// The terminal, taken; given back when this is dropped.
#[derive(Debug)]
pub struct Held(Tty);

impl Drop for Held {
    fn drop(&mut self) {
        self.0.give_back();
    }
}
