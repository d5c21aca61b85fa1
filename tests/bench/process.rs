//! What the kernel says of a process: time on the processor, writes, wake-ups, memory.

use std::fs;
use std::path::{Path, PathBuf};

/// A process, by its id.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Process(pub(crate) u32);

impl Process {
    /// Returns the time on the processor of all its threads, in nanoseconds.
    pub(crate) fn cpu(self) -> u64 {
        self.threads().iter().map(|thread| time_of(thread)).sum()
    }

    /// Returns that of its first thread, which draws.
    pub(crate) fn cpu_of_drawing(self) -> u64 {
        time_of(Path::new(&format!("/proc/{0}/task/{0}", self.0)))
    }

    /// Returns how often its first thread, which draws, has written.
    pub(crate) fn writes(self) -> u64 {
        number_after(&self.file(&format!("task/{}/io", self.0)), "syscw:")
    }

    /// Returns how often its threads have waited and were woken.
    pub(crate) fn wake_ups(self) -> u64 {
        let counts = self.threads().into_iter().map(|thread| {
            let status = fs::read_to_string(thread.join("status")).unwrap_or_default();
            number_after(&status, "\nvoluntary_ctxt_switches:")
        });
        counts.sum()
    }

    /// Returns its share of the memory, in kB.
    pub(crate) fn memory(self) -> u64 {
        number_after(&self.file("smaps_rollup"), "\nPss:")
    }

    /// Returns whether it has ended.
    pub(crate) fn is_gone(self) -> bool {
        let stat = self.file("stat");
        stat.is_empty() || stat.rsplit(')').next().is_some_and(|rest| rest.trim().starts_with('Z'))
    }

    fn file(self, name: &str) -> String {
        fs::read_to_string(format!("/proc/{}/{name}", self.0)).unwrap_or_default()
    }

    fn threads(self) -> Vec<PathBuf> {
        let threads = fs::read_dir(format!("/proc/{}/task", self.0));
        threads.into_iter().flatten().flatten().map(|thread| thread.path()).collect()
    }
}

fn time_of(thread: &Path) -> u64 {
    let stat = fs::read_to_string(thread.join("schedstat")).unwrap_or_default();
    stat.split_whitespace().next().and_then(|time| time.parse().ok()).unwrap_or(0)
}

/// Returns the number behind a name; 0 where the name is missing.
pub(crate) fn number_after(text: &str, name: &str) -> u64 {
    let rest = text.split_once(name).map(|(_, rest)| rest);
    let number = rest.map(|rest| rest.trim_start().split(|c: char| !c.is_ascii_digit()));
    number.and_then(|mut number| number.next()?.parse().ok()).unwrap_or(0)
}
