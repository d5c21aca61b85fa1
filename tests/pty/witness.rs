//! Somebody who reads the drafts and journals of a folder all the time, and tells what was ever wrong.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use serde_json::Value;

/// Between two looks; without it the reader would take the cores from those who write.
const REST: Duration = Duration::from_millis(2);

/// A reader at work.
pub(crate) struct Witness {
    stop: Sender<()>,
    reader: JoinHandle<Testimony>,
}

/// What a reader saw.
#[derive(Debug, Default)]
pub(crate) struct Testimony {
    /// How many times a draft was read whole.
    pub(crate) reads: usize,
    /// What was wrong.
    pub(crate) faults: Vec<String>,
    known: BTreeSet<PathBuf>,
}

impl Witness {
    /// Begins to read the drafts of a folder.
    pub(crate) fn of(folder: &Path) -> Self {
        let folder = folder.to_owned();
        let (stop, stopped) = mpsc::channel();
        let reader = thread::spawn(move || {
            let mut seen = Testimony::default();
            loop {
                seen.look(&folder);
                if stopped.recv_timeout(REST) != Err(RecvTimeoutError::Timeout) {
                    return seen;
                }
            }
        });
        Self { stop, reader }
    }

    /// Stops reading, and returns what was seen.
    pub(crate) fn testimony(self) -> Testimony {
        drop(self.stop);
        self.reader.join().unwrap()
    }
}

impl Testimony {
    fn look(&mut self, folder: &Path) {
        let mut missing = self.known.clone();
        for path in entries(folder) {
            match path.extension().and_then(|extension| extension.to_str()) {
                Some("json") => {
                    missing.remove(&path);
                    self.read_draft(path);
                }
                Some("history") => {
                    let inside = entries(&path).into_iter();
                    inside.for_each(|path| self.read_journal(&path));
                }
                Some(_) | None => {}
            }
        }
        // A listing that runs while a file is replaced may pass over it; asked for by name it is there.
        for path in missing.into_iter().filter(|path| !path.exists()) {
            self.faults.push(format!("{} was there and is gone", path.display()));
        }
    }

    fn read_draft(&mut self, path: PathBuf) {
        match fs::read(&path) {
            Ok(bytes) => {
                self.reads += 1;
                if let Err(error) = serde_json::from_slice::<Value>(&bytes) {
                    let length = bytes.len();
                    self.faults.push(format!("{}, {length} bytes: {error}", path.display()));
                }
                self.known.insert(path);
            }
            Err(error) => self.faults.push(format!("{}: {error}", path.display())),
        }
    }

    /// Every line but one that is being written is whole.
    fn read_journal(&mut self, path: &Path) {
        if path.extension().is_none_or(|extension| extension != "journal") {
            return;
        }
        let Ok(bytes) = fs::read(path) else { return };
        let mut lines: Vec<_> = bytes.split(|byte| *byte == b'\n').collect();
        // What follows the last line break is not a line yet.
        lines.pop();
        for (number, line) in lines.into_iter().enumerate() {
            if let Err(error) = serde_json::from_slice::<Value>(line) {
                self.faults.push(format!("{}, line {}: {error}", path.display(), number + 1));
            }
        }
    }
}

/// Returns what is in a folder; nothing when it is gone.
fn entries(folder: &Path) -> Vec<PathBuf> {
    let found = match fs::read_dir(folder) {
        Ok(found) => found,
        Err(error) if error.kind() == ErrorKind::NotFound => return Vec::new(),
        Err(error) => panic!("{}: {error}", folder.display()),
    };
    found.map(|entry| entry.unwrap().path()).collect()
}
