//! What keys cost: letters in the middle of a text and at its end, steps of the cursor, keys without effect.

use std::time::{Duration, Instant};

use crate::editor::{Editor, Place, QUIET, Session, Work};
use crate::table::median;
use crate::terminal::Terminal;
use crate::texts::typed;

/// How many letters are typed, or steps made, unless they take too long.
const KEYS: usize = 200;
/// How long typing may take.
const LONG: Duration = Duration::from_secs(3);
/// What is typed before it counts.
pub(crate) const FIRST: &str = "aha";
/// How many letters are added at the end: they stay in one row.
const ADDED: usize = 40;

impl Work<'_> {
    /// Types in the middle of the text, each letter when the one before is seen; returns the time on the
    /// processor in microseconds, that of the thread that draws, bytes and writes a key, and after how many
    /// microseconds one is seen.
    pub(crate) fn type_in_the_middle(&self, editor: Editor) -> Vec<f64> {
        let mut session = self.warm(editor);
        let terminal = &mut session.terminal;
        let process = terminal.process();
        let before = [process.cpu(), process.cpu_of_drawing(), process.writes()];
        let bytes = terminal.bytes;
        let seen = typing(terminal);
        let after = [process.cpu(), process.cpu_of_drawing(), process.writes()];
        let keys = seen.len() as f64;
        let bytes = (terminal.bytes - bytes) as f64;
        let [cpu, drawing, writes] =
            std::array::from_fn(|at| (after[at] - before[at]) as f64 / keys);
        vec![cpu / 1e3, drawing / 1e3, bytes / keys, writes, median(seen).unwrap()]
    }

    /// Types in the middle of a text on another host; returns after how many microseconds a letter is seen,
    /// how many segments the host sends for one, and its bytes in the terminal.
    pub(crate) fn type_far_away(&self, editor: Editor) -> Vec<f64> {
        let host = self.host.unwrap();
        let mut session = self.warm(editor);
        let before = (host.segments(), session.terminal.bytes);
        let seen = typing(&mut session.terminal);
        let keys = seen.len() as f64;
        let bytes = (session.terminal.bytes - before.1) as f64;
        let segments = (host.segments() - before.0) as f64;
        vec![median(seen).unwrap(), segments / keys, bytes / keys]
    }

    /// Types as people do, ten letters a second, with all that is saved and done meanwhile; returns the time
    /// on the processor a key, in microseconds.
    pub(crate) fn type_slowly(&self, editor: Editor) -> Vec<f64> {
        let mut session = self.warm(editor);
        let process = session.terminal.process();
        let before = process.cpu();
        let letters = typed(50);
        for letter in &letters {
            press(&mut session.terminal, letter);
            session.terminal.settle(QUIET);
        }
        vec![(process.cpu() - before) as f64 / 1e3 / letters.len() as f64]
    }

    /// Returns the bytes of a letter at the end of the text, while the row has room.
    pub(crate) fn append(&self, editor: Editor) -> Vec<f64> {
        let mut session = self.in_text(editor, Place::End);
        let terminal = &mut session.terminal;
        if let Editor::Avtale(_) = editor {
            terminal.send("\r");
        }
        touch(terminal);
        let before = terminal.bytes;
        for letter in typed(ADDED) {
            press(terminal, &letter);
        }
        vec![(terminal.bytes - before) as f64 / ADDED as f64]
    }

    /// Returns the bytes of a step of the cursor to the right.
    pub(crate) fn step(&self, editor: Editor) -> Vec<f64> {
        let mut session = self.in_text(editor, Place::Middle);
        steps(&mut session.terminal, "\x1b[C", KEYS / 4)
    }

    /// Returns the bytes of a step down, beginning in the last row that is seen: the text goes along.
    pub(crate) fn scroll(&self, editor: Editor) -> Vec<f64> {
        let mut session = self.in_text(editor, Place::Middle);
        steps(&mut session.terminal, "\x1b[B", usize::from(self.size.1));
        session.terminal.settle(QUIET);
        steps(&mut session.terminal, "\x1b[B", KEYS / 4)
    }

    /// Returns the bytes of a key that does nothing: the cursor is at the end already.
    pub(crate) fn nothing(&self, editor: Editor) -> Vec<f64> {
        let mut session = self.in_text(editor, Place::End);
        let before = session.terminal.bytes;
        let keys = 20;
        for _ in 0..keys {
            session.terminal.send("\x1b[C");
            session.terminal.settle(Duration::from_millis(20));
        }
        session.terminal.settle(QUIET);
        vec![(session.terminal.bytes - before) as f64 / f64::from(keys)]
    }

    /// Starts an editor in the middle of the text, with some letters typed.
    fn warm(&self, editor: Editor) -> Session {
        let mut session = self.in_text(editor, Place::Middle);
        touch(&mut session.terminal);
        session
    }
}

/// Types the letters that do not count: the first takes away what is told of the text, and rows move.
pub(crate) fn touch(terminal: &mut Terminal) {
    terminal.send(FIRST);
    terminal.settle(QUIET);
}

/// Types, each letter when the one before is seen; returns after how many microseconds each is.
fn typing(terminal: &mut Terminal) -> Vec<f64> {
    let began = Instant::now();
    let letters = typed(KEYS).into_iter().take_while(|_| began.elapsed() < LONG);
    letters.map(|letter| press(terminal, &letter).as_secs_f64() * 1e6).collect()
}

/// Types a letter and waits until it is seen: it stands before the cursor, in this row or the next.
///
/// Where more has moved, such as after a word that went to the next row, the last byte counts.
pub(crate) fn press(terminal: &mut Terminal, letter: &str) -> Duration {
    let (row, column) = terminal.cursor();
    let is_last = column + 1 == terminal.columns();
    let began = Instant::now();
    terminal.send(letter);
    // An editor may put the cursor elsewhere for a moment while it draws.
    let seen = terminal.wait_or_settle(|terminal| {
        let before = match terminal.cursor() {
            now if now == (row, column + 1) || is_last && now == (row + 1, 0) => (row, column),
            (below, now) if below == row + 1 && now < column => (below, now.saturating_sub(1)),
            _ => return false,
        };
        terminal.cell(before).trim() == letter.trim()
    });
    seen.saturating_duration_since(began)
}

/// Presses a key that moves the cursor or the text, so often, and returns the bytes of one.
fn steps(terminal: &mut Terminal, key: &str, count: usize) -> Vec<f64> {
    let before = terminal.bytes;
    for _ in 0..count {
        terminal.send(key);
        terminal.wait_for_anything();
        terminal.settle(Duration::from_millis(5));
    }
    vec![(terminal.bytes - before) as f64 / count as f64]
}
