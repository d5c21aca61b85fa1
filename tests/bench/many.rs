//! Many of them: a hundred sessions on one host, ten thousand drafts in one folder.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::editor::{Editor, Work, folder, into_the_text};
use crate::keys::FIRST;
use crate::session::{SAVED, milliseconds};
use crate::terminal::{Size, Terminal, environment};
use crate::texts::Text;

/// How many sessions there are.
const SESSIONS: usize = 100;
/// How long they are watched.
const WATCHED: Duration = Duration::from_secs(10);
/// Steps in a list that all its rows have room for.
const STEPS: usize = 8;
const UP: &str = "\x1b[A";
const DOWN: &str = "\x1b[B";

impl Work<'_> {
    /// Returns how many kB of memory each session beyond the first takes, of a hundred that have a text of
    /// their own in hand in one folder, and how often one wakes in ten seconds.
    pub(crate) fn memory(&self, editor: Editor) -> Vec<f64> {
        let folder = folder();
        let mut sessions: Vec<Terminal> = Vec::new();
        let mut first = 0;
        for number in 0..SESSIONS {
            let line = editor.command(folder.path(), &format!("utkast-{number:03}"), self.text);
            let mut terminal = Terminal::start(self.size, folder.path(), &line);
            terminal.wait_for(editor.drawn());
            if let Editor::Avtale(_) = editor {
                into_the_text(&mut terminal);
            }
            terminal.send(FIRST);
            if sessions.is_empty() {
                terminal.settle(SAVED);
                first = terminal.process().memory();
            }
            sessions.push(terminal);
        }
        for terminal in &mut sessions {
            terminal.settle(Duration::from_millis(10));
        }
        std::thread::sleep(SAVED);
        let all: u64 = sessions.iter().map(|terminal| terminal.process().memory()).sum();
        let woken = || sessions.iter().map(|terminal| terminal.process().wake_ups()).sum::<u64>();
        let before = woken();
        std::thread::sleep(WATCHED);
        let woken = (woken() - before) as f64 / SESSIONS as f64;
        vec![(all - first) as f64 / (SESSIONS - 1) as f64, woken]
    }
}

/// Returns a folder with so many drafts, whose index is there, made as the program under test makes it.
pub(crate) fn drafts(program: &str, count: usize) -> tempfile::TempDir {
    let folder = folder();
    let example = Text { bytes: 1_000, one: false }.draft("ID");
    for number in 0..count {
        let draft = example.replace("\"ID\"", &format!("\"utkast-{number:05}\""));
        let draft = draft.replace("Utkast ID", &format!("Utkast {number:05}"));
        fs::write(folder.path().join(format!("utkast-{number:05}.json")), draft).unwrap();
    }
    for _ in 0..2 {
        let list = Command::new(program)
            .args(["--drafts", folder.path().to_str().unwrap(), "list"])
            .env_clear()
            .envs(environment(folder.path()))
            .output()
            .unwrap();
        assert!(list.status.success(), "{}", String::from_utf8_lossy(&list.stderr));
    }
    folder
}

/// Returns after how many milliseconds the list is on the screen, and how many microseconds on the processor a
/// step in it takes where nothing scrolls.
pub(crate) fn list(editor: Editor, size: Size, drafts: &Path) -> [f64; 2] {
    let began = Instant::now();
    let (mut terminal, drawn) = listed(editor, size, drafts);
    let there_and_back = |terminal: &mut Terminal| {
        steps(terminal, DOWN, STEPS);
        steps(terminal, UP, STEPS);
    };
    there_and_back(&mut terminal);
    let before = terminal.process().cpu();
    let times = 6;
    for _ in 0..times {
        there_and_back(&mut terminal);
    }
    let cpu = (terminal.process().cpu() - before) as f64 / 1e3;
    [milliseconds(drawn - began), cpu / (2 * STEPS * times) as f64]
}

/// Returns how many microseconds on the processor a step down a list takes that scrolls.
pub(crate) fn scroll(editor: Editor, size: Size, drafts: &Path) -> f64 {
    let (mut terminal, _) = listed(editor, size, drafts);
    steps(&mut terminal, DOWN, 2 * usize::from(size.1));
    let before = terminal.process().cpu();
    steps(&mut terminal, DOWN, SESSIONS);
    (terminal.process().cpu() - before) as f64 / 1e3 / SESSIONS as f64
}

/// Starts the program on a list of drafts, and returns when that was on the screen.
fn listed(editor: Editor, size: Size, drafts: &Path) -> (Terminal, Instant) {
    let Editor::Avtale(program) = editor else { panic!("{editor:?} has no drafts") };
    let line = [program, "--drafts", drafts.to_str().unwrap()].map(str::to_owned);
    let mut terminal = Terminal::start(size, drafts, &line);
    let drawn = terminal.wait_for("Utkast 0");
    terminal.settle(Duration::from_millis(500));
    (terminal, drawn)
}

fn steps(terminal: &mut Terminal, key: &str, count: usize) {
    for _ in 0..count {
        terminal.send(key);
        terminal.wait_for_anything();
        terminal.settle(Duration::from_millis(2));
    }
}
