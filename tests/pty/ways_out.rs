//! Every way out of the program: what was typed is on disk, the terminal as it was, and nobody left behind.

mod fault;

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use crate::terminal::{PATIENCE, Terminal};
use crate::walk::{fill_in, make, on_disk, write, written};
use crate::{AVTALE, CTRL_L, CTRL_Q, CTRL_Z, DOWN, ENTER, ESC, GONE, drafts};

const SIZE: (u16, u16) = (80, 24);

/// The program below a shell that tells its exit code, with "Æå" typed in it.
struct Shelled {
    folder: TempDir,
    terminal: Terminal,
    /// The state of the terminal before the program began.
    before: String,
}

impl Shelled {
    fn start(program: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let script = format!("read line; {program}; echo \"kode $?\"; read line");
        let mut terminal = Terminal::start(SIZE, folder.path(), &["bash", "-c", &script]);
        let before = terminal.modes();
        terminal.send("\n");
        Self { folder, terminal, before }
    }

    fn written() -> Self {
        let mut shelled = Self::start(&format!("'{AVTALE}'"));
        write(&mut shelled.terminal);
        shelled
    }

    /// Returns the program's process.
    fn program(&self) -> Pid {
        let shell = self.terminal.process().as_raw_nonzero();
        let children = fs::read_to_string(format!("/proc/{shell}/task/{shell}/children")).unwrap();
        Pid::from_raw(children.trim().parse().unwrap()).unwrap()
    }

    fn signal(&self, signal: Signal) {
        kill_process(self.program(), signal).unwrap();
    }

    /// Holds that the program ends in time with a code, with what was typed on disk, the terminal as it
    /// was, and no process below the shell.
    #[track_caller]
    fn ends(mut self, since: Instant, code: &str) {
        self.terminal.wait_for(&format!("kode {code}\n"));
        let lived = since.elapsed();
        assert!(lived < GONE, "{lived:?}");
        assert!(on_disk(self.folder.path()).contains("Æå"));
        assert_eq!(self.terminal.modes(), self.before);
        self.terminal.send("\n");
        assert!(self.terminal.wait_for_end().success());
    }
}

#[test]
fn a_signal_to_end_saves_what_was_typed_and_gives_the_terminal_back() {
    for signal in [Signal::HUP, Signal::TERM, Signal::INT, Signal::QUIT] {
        let shelled = Shelled::written();
        let since = Instant::now();
        shelled.signal(signal);
        shelled.ends(since, "0");
    }
}

#[test]
fn quitting_saves_what_was_typed_and_gives_the_terminal_back() {
    let mut shelled = Shelled::written();
    let since = Instant::now();
    shelled.terminal.send(CTRL_Q);
    // What is left and how to come back stands on the ordinary screen, and in what can be scrolled back.
    shelled.terminal.wait_for("  avtale open ");
    shelled.ends(since, "0");
}

#[test]
fn a_signal_while_the_terminal_takes_nothing_saves_what_was_typed() {
    let mut shelled = Shelled::written();
    shelled.terminal.hold(true);
    // It is held up in the middle of a frame once it waits for the terminal, and not for keys.
    let waits_in = format!("/proc/{}/wchan", shelled.program().as_raw_nonzero());
    let since = Instant::now();
    while fs::read_to_string(&waits_in).unwrap() != "wait_woken" {
        assert!(since.elapsed() < PATIENCE, "the terminal took everything");
        shelled.terminal.send(CTRL_L);
        // Keys that come all at once are answered by one frame.
        thread::sleep(Duration::from_millis(5));
    }
    let since = Instant::now();
    shelled.signal(Signal::TERM);
    let program = shelled.program();
    while fs::exists(format!("/proc/{}", program.as_raw_nonzero())).unwrap() {
        assert!(since.elapsed() < GONE, "it lives on");
        thread::sleep(Duration::from_millis(5));
    }
    shelled.terminal.hold(false);
    shelled.ends(since, "0");
}

#[test]
fn a_panic_in_any_thread_saves_what_was_typed_and_gives_the_terminal_back() {
    for thread in [fault::LOOP, fault::OTHER] {
        let mut shelled = Shelled::start(&fault::program());
        write(&mut shelled.terminal);
        let since = Instant::now();
        fs::write(shelled.folder.path().join(thread), "").unwrap();
        shelled.terminal.send(CTRL_L);
        shelled.ends(since, "0");
    }
}

#[test]
fn a_last_save_that_failed_is_said_when_the_program_ends() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = Terminal::start(SIZE, folder.path(), &[AVTALE]);
    make(&mut terminal);
    fs::rename(folder.path(), folder.path().with_extension("borte")).unwrap();
    fill_in(&mut terminal);
    terminal.signal(Signal::TERM);
    assert_eq!(terminal.wait_for_end().exit_code(), 1);
    assert!(terminal.text().contains("ikke lagret"), "{}", terminal.text());
    // It is the home folder too, where an emergency copy was kept.
    fs::remove_dir_all(folder.path()).unwrap();
    fs::rename(folder.path().with_extension("borte"), folder.path()).unwrap();
}

#[test]
fn typed_text_is_saved_when_the_connection_drops() {
    let folder = tempfile::tempdir().unwrap();
    let orphan = written(SIZE, &folder, &[AVTALE]).hang_up();
    let lived = orphan.wait_for_end();
    assert!(lived < GONE, "{lived:?}");
    assert!(on_disk(folder.path()).contains("Æå"));
}

#[test]
fn typed_text_is_saved_when_the_line_is_gone_without_a_signal() {
    let folder = tempfile::tempdir().unwrap();
    // Only the leader of the session is told, and this one doesn't listen.
    let script = format!("trap '' HUP; '{AVTALE}'; true");
    let orphan = written(SIZE, &folder, &["sh", "-c", &script]).hang_up();
    let lived = orphan.wait_for_end();
    assert!(lived < GONE, "{lived:?}");
    assert!(on_disk(folder.path()).contains("Æå"));
}

#[test]
fn typed_text_is_saved_when_the_screen_is_gone_and_the_keyboard_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let id = drafts::make(folder.path());
    let size = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
    let keyboard = native_pty_system().openpty(size).unwrap();
    let mut keys = keyboard.master.take_writer().unwrap();
    let line = keyboard.master.tty_name().unwrap();
    let script = format!("trap '' HUP; '{AVTALE}' open {id} < {}; true", line.display());
    let mut screen = Terminal::start(SIZE, folder.path(), &["sh", "-c", &script]);
    screen.wait_for("2 Parter");
    keys.write_all([DOWN, ENTER].concat().as_bytes()).unwrap();
    screen.wait_for("Hva heter kommunen?");
    keys.write_all("Æå".as_bytes()).unwrap();
    screen.wait_for("Æå");
    let orphan = screen.hang_up();
    keys.write_all("ø".as_bytes()).unwrap();
    let lived = orphan.wait_for_end();
    assert!(lived < GONE, "{lived:?}");
    assert!(on_disk(folder.path()).contains("Æåø"));
}

/// Starts the program below a shell with job control, which does `then` once the program is stopped.
fn below_jobs(folder: &Path, then: &str) -> Terminal {
    let script = format!("set -m; '{AVTALE}'; echo stanset; {then}; echo skallet; read line");
    let mut terminal = Terminal::start(SIZE, folder, &["bash", "-c", &script]);
    write(&mut terminal);
    terminal
}

#[test]
fn the_program_stops_for_the_shell_and_comes_back_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = below_jobs(folder.path(), "read line; fg");
    terminal.send(ESC);
    terminal.wait_for("v tips");
    terminal.send("Z");
    terminal.wait_for("stanset");
    assert!(terminal.modes().starts_with("(false, false, false, None)"), "{}", terminal.modes());
    terminal.send("\n");
    terminal.wait_for("Hva heter kommunen?");
    terminal.send(ENTER);
    terminal.send("ø");
    terminal.wait_for("Æåø");
    terminal.send(CTRL_Z);
    terminal.send(CTRL_Q);
    terminal.wait_for("skallet");
}

#[test]
fn a_stopped_program_that_is_told_to_end_ends_without_the_terminal() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = below_jobs(folder.path(), "kill %1; while kill -0 %1; do sleep 0.02; done");
    terminal.send(ESC);
    terminal.wait_for("v tips");
    terminal.send("Z");
    terminal.wait_for("skallet");
    assert!(terminal.modes().starts_with("(false, false, false, None)"), "{}", terminal.modes());
    assert!(on_disk(folder.path()).contains("Æå"));
}

#[test]
fn a_restricted_program_is_never_stopped() {
    let mut shelled = Shelled::start(&format!("'{AVTALE}' --restricted --drafts ."));
    write(&mut shelled.terminal);
    shelled.signal(Signal::TSTP);
    shelled.terminal.send("ø");
    shelled.terminal.wait_for("Æåø");
    shelled.terminal.send(ESC);
    shelled.terminal.wait_for("v tips");
    shelled.terminal.send("Z");
    shelled.terminal.send("?");
    shelled.terminal.wait_for("Taster som virker her");
    assert!(!shelled.terminal.text().contains("bakgrunnen"), "{}", shelled.terminal.text());
    let since = Instant::now();
    shelled.terminal.send(CTRL_Q);
    shelled.ends(since, "0");
}
