//! A tracer that makes calls of a running program fail or take long, until it lets go.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

/// How long it may take to attach; generous, since it is a limit and not a wait.
const PATIENCE: Duration = Duration::from_secs(20);

/// A tracer at work; dropped, it lets go.
pub(crate) struct Tracer {
    child: Child,
    log: PathBuf,
}

impl Tracer {
    /// Begins to do to all calls of these names on `paths` what `how` says, such as `error=EIO`, or to all
    /// of them when there are no paths; keeps its notes in `folder`.
    #[track_caller]
    pub(crate) fn inject(
        program: Pid,
        (calls, how): (&str, &str),
        paths: &[PathBuf],
        folder: &Path,
    ) -> Self {
        let log = folder.join("strace");
        let child = Command::new("strace")
            .args(["-f", "-qq", "-ttt", "-p", &program.as_raw_pid().to_string(), "-o"])
            .arg(&log)
            .args(["-e", &format!("trace={calls}"), "-e", &format!("inject={calls}:{how}")])
            .args(["-e", "signal=none"])
            .args(paths.iter().flat_map(|path| [OsStr::new("-P"), path.as_os_str()]))
            // It says of each path what it made of it.
            .stderr(Stdio::null())
            .spawn()
            .expect("strace starts");
        let tracer = Self { child, log };
        let since = Instant::now();
        while !is_traced(program) {
            assert!(since.elapsed() < PATIENCE, "strace never attached: it needs root");
            std::thread::sleep(Duration::from_millis(5));
        }
        tracer
    }

    /// Returns how many calls it has had a hand in, and when the first of them was made, in seconds of the
    /// Unix epoch.
    pub(crate) fn calls(&self) -> (usize, f64) {
        let notes = fs::read_to_string(&self.log).unwrap_or_default();
        let touched = |line: &&str| line.contains("(INJECTED)") || line.contains("(DELAYED)");
        let calls: Vec<_> = notes.lines().filter(touched).collect();
        let first = calls.first().and_then(|line| line.split_whitespace().nth(1)?.parse().ok());
        (calls.len(), first.unwrap_or_default())
    }
}

/// Returns whether every thread of a process is watched.
fn is_traced(program: Pid) -> bool {
    let tasks = fs::read_dir(format!("/proc/{}/task", program.as_raw_pid())).unwrap();
    let statuses = tasks.map(|task| fs::read_to_string(task.unwrap().path().join("status")));
    // A thread that has ended meanwhile needs no watching.
    statuses.filter_map(Result::ok).all(|status| !status.contains("TracerPid:\t0\n"))
}

impl Drop for Tracer {
    fn drop(&mut self) {
        let tracer = Pid::from_raw(i32::try_from(self.child.id()).unwrap()).unwrap();
        kill_process(tracer, Signal::INT).unwrap();
        self.child.wait().unwrap();
    }
}
