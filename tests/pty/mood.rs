//! How the machine treats those who run on it, measured by what the program under test has no part in.
//!
//! A promise in seconds holds on a machine that has seconds to give. What counts against the machine is the
//! time that the program stood in line for a core, as the kernel tells it; how long a write of another
//! program to the same disk took; and how late the typist's own thread came to its turn. How slow the
//! program itself is counts nowhere here.

use std::fs;
use std::os::unix::fs::FileExt as _;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use rustix::process::Pid;

/// How much of the last second the machine may take before a measurement says more of it than of the
/// program: of a second promised, the program itself takes half at most.
const TAKEN: Duration = Duration::from_millis(500);
/// What is looked back upon.
const WINDOW: Duration = Duration::from_millis(1_200);
/// Between two writes of the one who probes the disk.
const PROBING: Duration = Duration::from_millis(100);

/// When writes began and how long each took; `None` for one that is under way.
type Syncs = Vec<(Instant, Option<Duration>)>;

/// Writes to the disk all the time and remembers how long each took.
pub(crate) struct Disk {
    syncs: Arc<Mutex<Syncs>>,
    stop: Option<Sender<()>>,
    prober: Option<JoinHandle<()>>,
}

impl Disk {
    /// Begins to probe the disk that temporary folders are on.
    pub(crate) fn probe() -> Self {
        let syncs = Arc::new(Mutex::new(Syncs::new()));
        let (stop, stopped) = mpsc::channel::<()>();
        let taken = Arc::clone(&syncs);
        let prober = thread::spawn(move || {
            let file = tempfile::tempfile().unwrap();
            while stopped.recv_timeout(PROBING) == Err(RecvTimeoutError::Timeout) {
                let since = Instant::now();
                taken.lock().unwrap().push((since, None));
                file.write_all_at(format!("{since:?}").as_bytes(), 0).unwrap();
                file.sync_all().unwrap();
                taken.lock().unwrap().last_mut().unwrap().1 = Some(since.elapsed());
            }
        });
        Self { syncs, stop: Some(stop), prober: Some(prober) }
    }

    /// Returns the longest that a sync took which was under way between `since` and now.
    fn slowest(&self, since: Instant) -> Duration {
        let syncs = self.syncs.lock().unwrap();
        let took = |(from, took): &(Instant, Option<Duration>)| {
            let took = took.unwrap_or_else(|| from.elapsed());
            (*from + took >= since).then_some(took)
        };
        syncs.iter().rev().take(100).filter_map(took).max().unwrap_or_default()
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        drop(self.stop.take());
        // A prober that failed has said so; there is nothing to add in a drop.
        self.prober.take().map(JoinHandle::join);
    }
}

/// How long a process stood in line for a core, looked up now and then.
pub(crate) struct Waits {
    process: Pid,
    looked: Vec<(Instant, Duration)>,
    late: Vec<(Instant, Duration)>,
}

impl Waits {
    /// Begins to look at a process.
    pub(crate) fn of(process: Pid) -> Self {
        let mut waits = Self { process, looked: Vec::new(), late: Vec::new() };
        waits.look();
        waits
    }

    /// Looks up how long it has waited by now.
    pub(crate) fn look(&mut self) {
        self.looked.push((Instant::now(), waited(self.process)));
    }

    /// Notes that something that should have been done at `planned` is done now.
    pub(crate) fn come(&mut self, planned: Instant) {
        let now = Instant::now();
        self.late.push((now, now.saturating_duration_since(planned)));
    }

    /// Returns what the machine took of the last second, in words; `None` when it was next to nothing.
    pub(crate) fn starved(&self, disk: &Disk) -> Option<String> {
        let (now, total) = *self.looked.last()?;
        let since = now.checked_sub(WINDOW)?;
        let before = self.looked.iter().rev().find(|(at, _)| *at <= since);
        let before = before.or(self.looked.first()).map_or(Duration::ZERO, |(_, waited)| *waited);
        let cores = total.saturating_sub(before);
        let late = self.late.iter().filter(|(at, _)| *at >= since).map(|(_, late)| *late);
        let (sync, late) = (disk.slowest(since), late.max().unwrap_or_default());
        let taken = cores.max(late) + sync;
        (taken > TAKEN).then(|| {
            format!(
                "waited {cores:.1?} for a core, typist late by {late:.1?}, disk took {sync:.1?}"
            )
        })
    }
}

/// Returns how long all threads of a process have stood in line for a core; zero where nobody counts.
fn waited(process: Pid) -> Duration {
    let tasks = format!("/proc/{}/task", process.as_raw_pid());
    let Ok(tasks) = fs::read_dir(tasks) else { return Duration::ZERO };
    let waited = |task: fs::DirEntry| {
        let counts = fs::read_to_string(task.path().join("schedstat")).ok()?;
        let nanoseconds = counts.split_whitespace().nth(1)?.parse().ok()?;
        Some(Duration::from_nanos(nanoseconds))
    };
    tasks.filter_map(Result::ok).filter_map(waited).sum()
}
