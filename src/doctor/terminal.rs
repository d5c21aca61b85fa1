//! The terminal while it is looked at: asked without an echo, a moment at a time, and left as it was.

use std::io::{self, Write as _};
use std::os::fd::AsFd as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::termios::{self, OptionalActions, QueueSelector, SpecialCodeIndex, Termios};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};

use super::talk::{Gone, Until, Way};

/// How long after something came more of the same can come, over a slow line.
const QUIET: Duration = Duration::from_millis(150);
/// The most bytes that are listened to at once.
const MOST: usize = 64 * 1024;
/// What a terminal sends for Ctrl+C while it does not make a signal of it.
const INTERRUPT: u8 = 3;

/// The terminal on standard input and output.
#[derive(Debug)]
pub struct Tty {
    before: Termios,
    told: Arc<AtomicBool>,
    /// What was read behind the line that was wanted.
    rest: Vec<u8>,
}

/// The terminal without echo, until this is dropped.
struct Raw<'a>(&'a Termios);

impl Drop for Raw<'_> {
    fn drop(&mut self) {
        // A terminal that is gone has nothing to get back.
        termios::tcsetattr(io::stdin(), OptionalActions::Now, self.0).unwrap_or_default();
    }
}

impl From<io::Error> for Gone {
    fn from(_: io::Error) -> Self {
        // What cannot be read or written here is gone; why is nobody's business any longer.
        Self::Told
    }
}

impl From<Errno> for Gone {
    fn from(_: Errno) -> Self {
        Self::Told
    }
}

impl Tty {
    /// Returns the terminal; a signal that would end the program is from here on told to whoever waits for
    /// an answer, so that the terminal is left as it was.
    ///
    /// # Errors
    /// When standard input is no terminal, or the system refuses the signals.
    pub fn standard() -> io::Result<Self> {
        let before = termios::tcgetattr(io::stdin())?;
        let told = Arc::new(AtomicBool::new(false));
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            signal_hook::flag::register(signal, Arc::clone(&told))?;
        }
        Ok(Self { before, told, rest: Vec::new() })
    }

    /// Returns columns and rows, when somebody knows them.
    pub fn size() -> Option<(u16, u16)> {
        let size = termios::tcgetwinsize(io::stdout()).ok()?;
        (size.ws_col > 0 && size.ws_row > 0).then_some((size.ws_col, size.ws_row))
    }

    /// Waits so long for something to read; for ever without a time.
    fn waits(&self, patience: Option<Duration>) -> Result<bool, Gone> {
        let time = patience.and_then(|patience| Timespec::try_from(patience).ok());
        let input = io::stdin();
        loop {
            if self.told.load(Ordering::SeqCst) {
                return Err(Gone::Told);
            }
            match poll(&mut [PollFd::new(&input, PollFlags::IN)], time.as_ref()) {
                Ok(count) => return Ok(count > 0),
                Err(Errno::INTR) => {}
                Err(_) => return Err(Gone::Told),
            }
        }
    }

    /// Adds what is there to `heard`.
    fn read(heard: &mut Vec<u8>) -> Result<usize, Gone> {
        let mut bytes = [0; 4_096];
        let input = io::stdin();
        let count = rustix::io::read(input.as_fd(), &mut bytes)?;
        heard.extend(bytes.iter().take(count));
        Ok(count)
    }
}

impl Way for Tty {
    fn write(&mut self, text: &str) -> Result<(), Gone> {
        let mut output = io::stdout();
        output.write_all(text.as_bytes()).and_then(|()| output.flush())?;
        Ok(())
    }

    fn line(&mut self) -> Result<String, Gone> {
        let mut heard = std::mem::take(&mut self.rest);
        while !heard.contains(&b'\n') {
            self.waits(None)?;
            if Self::read(&mut heard)? == 0 {
                return Err(Gone::Left);
            }
        }
        let end = heard.iter().position(|byte| *byte == b'\n').unwrap_or_default();
        self.rest = heard.split_off(end + 1);
        Ok(String::from_utf8_lossy(&heard).trim().to_owned())
    }

    fn ask(&mut self, text: &str, until: Until, patience: Duration) -> Result<Vec<u8>, Gone> {
        let mut raw = self.before.clone();
        raw.make_raw();
        // Each letter at once, and none waited for: `poll` does the waiting.
        raw.special_codes[SpecialCodeIndex::VMIN] = 0;
        raw.special_codes[SpecialCodeIndex::VTIME] = 0;
        termios::tcsetattr(io::stdin(), OptionalActions::Now, &raw)?;
        let _raw = Raw(&self.before);
        // What was typed ahead is no answer.
        termios::tcflush(io::stdin(), QueueSelector::IFlush).unwrap_or_default();
        let mut output = io::stdout();
        output.write_all(text.as_bytes()).and_then(|()| output.flush())?;
        let mut heard = Vec::new();
        let mut patience = patience;
        while heard.len() < MOST && self.waits(Some(patience))? {
            if Self::read(&mut heard)? == 0 {
                return Err(Gone::Told);
            }
            if heard.first() == Some(&INTERRUPT) {
                return Err(Gone::Told);
            }
            match until {
                Until::Quiet => patience = QUIET,
                Until::Complete(is_complete) if is_complete(&heard) => break,
                Until::Complete(_) => {}
            }
        }
        Ok(heard)
    }
}
