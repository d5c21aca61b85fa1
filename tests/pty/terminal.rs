//! A pseudo-terminal with the program in it: typed into, read as a screen, waited for by what it shows.

use std::io::{Read as _, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

/// How long anything may take; generous, since it is a limit and not a wait.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// Between two looks at what is no channel.
const STEP: Duration = Duration::from_millis(2);

/// The user's home folder, in the folder that a program is started in.
const HOME: &str = "hjem";

/// A terminal with a program in it.
pub(crate) struct Terminal {
    master: Box<dyn MasterPty + Send>,
    writer: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    bytes: Receiver<Vec<u8>>,
    reader: Option<JoinHandle<()>>,
    closing: Arc<AtomicBool>,
    /// Whether what the program writes is left lying.
    held: Arc<AtomicBool>,
    screen: vt100::Parser,
    /// Every byte that the program wrote.
    raw: Vec<u8>,
    size: (u16, u16),
}

fn pty_size((columns, rows): (u16, u16)) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).unwrap()
}

impl Terminal {
    /// Starts a program with `arguments` in a terminal of so many columns and rows, in `folder`.
    pub(crate) fn start(size: (u16, u16), folder: &Path, arguments: &[&str]) -> Self {
        let pair = native_pty_system().openpty(pty_size(size)).unwrap();
        let mut command = CommandBuilder::from_argv(arguments.iter().map(Into::into).collect());
        command.cwd(folder);
        command.env("AVTALE_DRAFTS", folder);
        command.env("AVTALE_USER", "Kari Nordmann");
        // Emergency copies go to the user's own folders: a test has none but this.
        command.env("HOME", folder.join(HOME));
        for name in ["XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"] {
            command.env_remove(name);
        }
        command.env("TERM", "xterm-256color");
        command.env("LC_ALL", "C.UTF-8");
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut source = pair.master.try_clone_reader().unwrap();
        let (sender, bytes) = mpsc::channel();
        let closing = Arc::new(AtomicBool::new(false));
        let held = Arc::new(AtomicBool::new(false));
        let (closed, left_lying) = (Arc::clone(&closing), Arc::clone(&held));
        let reader = thread::spawn(move || {
            let mut chunk = [0; 4096];
            while let Ok(read) = source.read(&mut chunk) {
                while left_lying.load(Ordering::SeqCst) {
                    thread::sleep(STEP);
                }
                if read == 0 || closed.load(Ordering::SeqCst) {
                    break;
                }
                if sender.send(chunk[..read].to_vec()).is_err() {
                    break;
                }
            }
        });
        let writer = Some(pair.master.take_writer().unwrap());
        let screen = vt100::Parser::new(cells(size.1), cells(size.0), 0);
        let reader = Some(reader);
        Self {
            master: pair.master,
            writer,
            child,
            bytes,
            reader,
            closing,
            held,
            screen,
            raw: Vec::new(),
            size,
        }
    }

    /// Types bytes as a terminal sends them.
    pub(crate) fn send(&mut self, bytes: &str) {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(bytes.as_bytes()).unwrap();
        writer.flush().unwrap();
    }

    /// Returns what is on the screen, without blanks at the ends of rows.
    pub(crate) fn text(&self) -> String {
        let rows = self.screen.screen().rows(0, self.size.0);
        rows.map(|row| row.trim_end().to_owned() + "\n").collect()
    }

    /// Returns the state of the terminal's modes and its line, which must be the same before and after.
    pub(crate) fn modes(&mut self) -> String {
        self.take_in();
        let screen = self.screen.screen();
        let modes = (
            screen.alternate_screen(),
            screen.bracketed_paste(),
            screen.hide_cursor(),
            screen.mouse_protocol_mode(),
        );
        format!("{modes:?} {:?}", self.master.get_termios())
    }

    /// Returns every byte that the program wrote so far.
    pub(crate) fn raw(&self) -> &[u8] {
        &self.raw
    }

    fn show(&mut self, bytes: &[u8]) {
        self.raw.extend_from_slice(bytes);
        self.screen.process(bytes);
    }

    fn take_in(&mut self) {
        while let Ok(bytes) = self.bytes.try_recv() {
            self.show(&bytes);
        }
    }

    /// Waits until the screen shows `text`.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, text: &str) {
        self.wait_until(text, |screen| screen.contains(text));
    }

    /// Waits until the screen is as `condition` wants it; `what` names it should it never come.
    #[track_caller]
    pub(crate) fn wait_until(&mut self, what: &str, condition: impl Fn(&str) -> bool) {
        let limit = Instant::now() + PATIENCE;
        while !condition(&self.text()) {
            let left = limit.saturating_duration_since(Instant::now());
            match self.bytes.recv_timeout(left) {
                Ok(bytes) => self.show(&bytes),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    panic!("`{what}` never came:\n{}", self.text())
                }
            }
        }
    }

    /// Takes in what comes until `moment`, and shows `seen` the screen after every piece of it.
    pub(crate) fn watch_until(&mut self, moment: Instant, mut seen: impl FnMut(&str)) {
        loop {
            let left = moment.saturating_duration_since(Instant::now());
            match self.bytes.recv_timeout(left) {
                Ok(bytes) => {
                    self.show(&bytes);
                    seen(&self.text());
                }
                // The program has ended: there is nothing more to see.
                Err(RecvTimeoutError::Disconnected) if left > Duration::ZERO => {
                    panic!("the program ended by itself:\n{}", self.text())
                }
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return,
            }
        }
    }

    /// Leaves lying what the program writes from now on, as a line that is held up, or takes it in again.
    pub(crate) fn hold(&self, held: bool) {
        self.held.store(held, Ordering::SeqCst);
    }

    /// Takes in what the program has written, then types bytes, unless it has ended.
    pub(crate) fn offer(&mut self, bytes: &[u8]) {
        self.take_in();
        self.writer.as_mut().unwrap().write_all(bytes).unwrap_or_default();
    }

    /// Returns how the program ended, once it has.
    pub(crate) fn ended(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().unwrap()
    }

    /// Waits until the program writes something; returns `false` when it ends instead.
    #[track_caller]
    pub(crate) fn writes(&mut self) -> bool {
        let came = self.bytes.recv_timeout(PATIENCE);
        assert_ne!(came, Err(RecvTimeoutError::Timeout), "nothing came:\n{}", self.text());
        came.map(|bytes| self.show(&bytes)).is_ok()
    }

    /// Gives the terminal another size.
    pub(crate) fn resize(&mut self, size: (u16, u16)) {
        self.take_in();
        self.size = size;
        self.screen.screen_mut().set_size(cells(size.1), cells(size.0));
        self.master.resize(pty_size(size)).unwrap();
    }

    /// Returns the number of the program's process.
    pub(crate) fn process(&self) -> Pid {
        Pid::from_raw(i32::try_from(self.child.process_id().unwrap()).unwrap()).unwrap()
    }

    /// Sends a signal to the program.
    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(self.process(), signal).unwrap();
    }

    /// Sends a signal to the program, and returns how long it lived on.
    pub(crate) fn signal_and_wait(&mut self, signal: Signal) -> Duration {
        let since = Instant::now();
        self.signal(signal);
        self.wait_for_end();
        since.elapsed()
    }

    /// Ends the program in the middle of what it does, as `kill -9`, and returns when; shows `seen` the
    /// screen after every piece of what the program had still written.
    pub(crate) fn kill(&mut self, mut seen: impl FnMut(&str)) -> Instant {
        let at = Instant::now();
        self.signal(Signal::KILL);
        end_of(&mut self.child);
        self.reader.take().unwrap().join().unwrap();
        while let Ok(bytes) = self.bytes.try_recv() {
            self.show(&bytes);
            seen(&self.text());
        }
        at
    }

    /// Takes the terminal away, as when a line drops.
    pub(crate) fn hang_up(mut self) -> Orphan {
        // The cloned reader keeps the line open: it is let go once something comes, here a redraw.
        self.closing.store(true, Ordering::SeqCst);
        let (columns, rows) = self.size;
        self.master.resize(pty_size((columns - 1, rows))).unwrap();
        self.reader.take().unwrap().join().unwrap();
        // Dropped, the writer types a newline and an end of file; the program sees them as keys.
        drop(self.writer.take());
        drop(self.master);
        Orphan { child: self.child, since: Instant::now() }
    }

    /// Waits until the program has ended, and takes in what it wrote last.
    pub(crate) fn wait_for_end(&mut self) -> ExitStatus {
        let status = end_of(&mut self.child);
        // The line is closed by now: the reader ends by itself.
        self.reader.take().unwrap().join().unwrap();
        self.take_in();
        status
    }
}

/// A program whose terminal is gone.
pub(crate) struct Orphan {
    child: Box<dyn Child + Send + Sync>,
    since: Instant,
}

impl Orphan {
    /// Waits until the program has ended, and returns how long that took.
    pub(crate) fn wait_for_end(mut self) -> Duration {
        end_of(&mut self.child);
        self.since.elapsed()
    }
}

fn end_of(child: &mut Box<dyn Child + Send + Sync>) -> ExitStatus {
    let limit = Instant::now() + PATIENCE;
    while Instant::now() < limit {
        if let Some(status) = child.try_wait().unwrap() {
            return status;
        }
        thread::sleep(STEP);
    }
    child.kill().unwrap();
    panic!("the program never ended");
}
