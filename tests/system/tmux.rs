//! A real terminal: tmux with a server of its own, typed into and read as a person would.

use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// How long a text may take to appear; generous, since it is a limit and not a wait.
const PATIENCE: Duration = Duration::from_secs(30);

/// A terminal with a shell in it.
pub(crate) struct Terminal {
    server: String,
    folder: tempfile::TempDir,
}

impl Terminal {
    /// Opens a terminal of so many columns and rows, in an empty folder.
    pub(crate) fn open(columns: u16, rows: u16) -> Self {
        static OPENED: AtomicU32 = AtomicU32::new(0);
        let number = OPENED.fetch_add(1, Ordering::Relaxed);
        let server = format!("avtale-{}-{number}", std::process::id());
        let terminal = Self { server, folder: tempfile::tempdir().unwrap() };
        let size = [columns.to_string(), rows.to_string()];
        let folder = terminal.folder.path().to_str().unwrap();
        let environment = ["-e", "LC_ALL=C.UTF-8", "-e", "INPUTRC=/dev/null"];
        let mut start = vec!["-f", "/dev/null", "new-session", "-d", "-c", folder];
        start.extend(["-x", &size[0], "-y", &size[1]]);
        start.extend(environment);
        // A shell that is not interactive, as tmux starts first, drops the prompt of the environment.
        start.push("PS1='=> ' exec bash --norc --noprofile");
        terminal.run(&start);
        // The status line would take one of the rows.
        terminal.run(&["set-option", "-g", "status", "off"]);
        terminal.wait_for("=>");
        terminal
    }

    /// Returns the folder that the shell is in.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Types a text.
    pub(crate) fn write(&self, text: &str) {
        self.run(&["send-keys", "-l", text]);
    }

    /// Types a line and presses Enter.
    pub(crate) fn enter(&self, line: &str) {
        self.write(line);
        self.run(&["send-keys", "Enter"]);
    }

    /// Presses keys by tmux's names, such as `C-q` and `Escape`.
    pub(crate) fn press(&self, keys: &[&str]) {
        let mut command = vec!["send-keys"];
        command.extend(keys);
        self.run(&command);
    }

    /// Gives the terminal another size.
    pub(crate) fn resize(&self, columns: u16, rows: u16) {
        self.run(&["resize-window", "-x", &columns.to_string(), "-y", &rows.to_string()]);
    }

    /// Returns what the screen shows.
    pub(crate) fn screen(&self) -> String {
        self.run(&["capture-pane", "-p"])
    }

    /// Waits until the screen shows `text`, and returns the screen.
    #[track_caller]
    pub(crate) fn wait_for(&self, text: &str) -> String {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let screen = self.screen();
            if screen.contains(text) {
                return screen;
            }
            assert!(Instant::now() < deadline, "no «{text}» on the screen:\n{screen}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn run(&self, arguments: &[&str]) -> String {
        let output = Command::new("tmux")
            .args(["-L", &self.server])
            .args(arguments)
            .env_remove("TMUX")
            .output()
            .expect("tmux starts");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "tmux {arguments:?}: {said}");
        String::from_utf8(output.stdout).unwrap()
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        // At its end a test has nothing left to assert, and a server that is gone already is what we want.
        drop(Command::new("tmux").args(["-L", &self.server, "kill-server"]).output());
    }
}
