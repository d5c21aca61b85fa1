//! A pseudo-terminal with a program in it, which knows when each byte came.

use std::io::{Read as _, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use crate::process::Process;

/// How long anything may take; nano needs seconds for the longest paragraph.
const PATIENCE: Duration = Duration::from_secs(30);

/// A terminal's columns and rows.
pub(crate) type Size = (u16, u16);

/// A terminal with a program in it.
pub(crate) struct Terminal {
    master: Option<Box<dyn MasterPty + Send>>,
    keys: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    output: Receiver<(Instant, Vec<u8>)>,
    screen: vt100::Parser,
    /// When the last byte that is shown came.
    last: Instant,
    /// How many bytes have come.
    pub(crate) bytes: usize,
}

impl Terminal {
    /// Starts a program in `folder`, which is its home too.
    pub(crate) fn start(size: Size, folder: &Path, line: &[String]) -> Self {
        let pair = native_pty_system().openpty(pty_size(size)).unwrap();
        let mut command = CommandBuilder::from_argv(line.iter().map(Into::into).collect());
        command.cwd(folder);
        command.env_clear();
        for (name, value) in environment(folder) {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut source = pair.master.try_clone_reader().unwrap();
        let keys = pair.master.take_writer().unwrap();
        let (sender, output) = mpsc::channel();
        // The moment counts when a byte is here, not when the screen below has taken it in.
        thread::spawn(move || {
            let mut chunk = vec![0; 65_536];
            while let Ok(read @ 1..) = source.read(&mut chunk) {
                let bytes = chunk.get(..read).unwrap_or_default().to_vec();
                if sender.send((Instant::now(), bytes)).is_err() {
                    return;
                }
            }
        });
        let screen = vt100::Parser::new(cells(size.1), cells(size.0), 0);
        let (master, last) = (Some(pair.master), Instant::now());
        Self { master, keys: Some(keys), child, output, screen, last, bytes: 0 }
    }

    pub(crate) fn process(&self) -> Process {
        Process(self.child.process_id().unwrap())
    }

    pub(crate) fn send(&mut self, keys: &str) {
        let writer = self.keys.as_mut().unwrap();
        writer.write_all(keys.as_bytes()).unwrap();
        writer.flush().unwrap();
    }

    pub(crate) fn text(&self) -> String {
        self.screen.screen().contents()
    }

    pub(crate) fn shows(&self, text: &str) -> bool {
        self.text().contains(text)
    }

    pub(crate) fn columns(&self) -> u16 {
        self.screen.screen().size().1.get()
    }

    /// Returns the row and column of the cursor.
    pub(crate) fn cursor(&self) -> (u16, u16) {
        self.screen.screen().cursor_position()
    }

    /// Returns what stands in a cell.
    pub(crate) fn cell(&self, (row, column): (u16, u16)) -> &str {
        self.screen.screen().cell(row, column).map(vt100::Cell::contents).unwrap_or_default()
    }

    /// Returns the row and column where a word of plain letters stands.
    pub(crate) fn place_of(&self, word: &str) -> Option<(u16, u16)> {
        let rows = self.screen.screen().rows(0, self.columns());
        (0..).zip(rows).find_map(|(row, text)| {
            let before = text.split_once(word)?.0.chars().count();
            Some((row, u16::try_from(before).ok()?))
        })
    }

    /// Waits until the screen is as `condition` wants it, and returns when the byte came that made it so.
    #[track_caller]
    pub(crate) fn wait(&mut self, what: &str, condition: impl Fn(&Self) -> bool) -> Instant {
        let limit = Instant::now() + PATIENCE;
        while !condition(self) {
            match self.output.recv_timeout(limit.saturating_duration_since(Instant::now())) {
                Ok(came) => self.show(came),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    panic!("`{what}` never came, at {:?}:\n{}", self.cursor(), self.text())
                }
            }
        }
        self.last
    }

    /// Waits until the screen is as `condition` wants it, or nothing comes for a second; returns when the last
    /// byte came.
    pub(crate) fn wait_or_settle(&mut self, condition: impl Fn(&Self) -> bool) -> Instant {
        while !condition(self) {
            match self.output.recv_timeout(Duration::from_secs(1)) {
                Ok(came) => self.show(came),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
        }
        self.last
    }

    /// Waits until the screen shows `text`, and returns when it did.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, text: &str) -> Instant {
        self.wait(text, |terminal| terminal.shows(text))
    }

    /// Waits until anything comes.
    #[track_caller]
    pub(crate) fn wait_for_anything(&mut self) {
        let before = self.bytes;
        self.wait("anything", |terminal| terminal.bytes > before);
    }

    /// Takes in what comes until nothing has for so long, and returns when the last of it came.
    pub(crate) fn settle(&mut self, quiet: Duration) -> Instant {
        while let Ok(came) = self.output.recv_timeout(quiet) {
            self.show(came);
        }
        self.last
    }

    pub(crate) fn resize(&mut self, size: Size) {
        self.master.as_ref().unwrap().resize(pty_size(size)).unwrap();
        self.screen.screen_mut().set_size(cells(size.1), cells(size.0));
    }

    /// Types `keys` and closes the line right after, as when a connection breaks; returns when that was.
    pub(crate) fn hang_up(&mut self, (columns, rows): Size, keys: &str) -> Instant {
        // The thread has the line too, and gives it back at the next thing that comes.
        self.output = mpsc::channel().1;
        self.master.as_ref().unwrap().resize(pty_size((columns - 1, rows))).unwrap();
        thread::sleep(Duration::from_millis(200));
        self.send(keys);
        thread::sleep(Duration::from_millis(20));
        let closed = Instant::now();
        self.keys = None;
        self.master = None;
        closed
    }

    /// Waits until the program has ended, and returns when it had.
    pub(crate) fn wait_for_end(&mut self) -> Instant {
        let limit = Instant::now() + PATIENCE;
        while !self.process().is_gone() {
            assert!(Instant::now() < limit, "it goes on:\n{}", self.text());
            thread::sleep(Duration::from_micros(200));
        }
        Instant::now()
    }

    fn show(&mut self, (when, bytes): (Instant, Vec<u8>)) {
        self.last = when;
        self.bytes += bytes.len();
        self.screen.process(&bytes);
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        self.child.kill().unwrap_or_default();
        self.child.wait().map(drop).unwrap_or_default();
    }
}

/// Returns the environment of every program that is measured: nobody's own settings count.
pub(crate) fn environment(home: &Path) -> [(&'static str, String); 4] {
    let home = home.to_str().unwrap().to_owned();
    let path = "/usr/local/bin:/usr/bin:/bin:/usr/sbin".to_owned();
    [
        ("PATH", path),
        ("HOME", home),
        ("TERM", "xterm-256color".to_owned()),
        ("LC_ALL", "C.UTF-8".to_owned()),
    ]
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).unwrap()
}

fn pty_size((columns, rows): Size) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}
