//! What a session costs from start to end: the first screen, a paste, another size, waiting, a slow disk,
//! leaving, a line that breaks.

use std::fs;
use std::time::{Duration, Instant};

use crate::editor::{Editor, Place, QUIET, Work, folder, into_the_text};
use crate::keys::{press, touch};
use crate::table::median;
use crate::terminal::Terminal;
use crate::texts::{prose, text_of, typed};

/// How many bytes are pasted.
const PASTE: usize = 10_000;
/// The end of what is pasted.
const END: &str = "SLUTT";
/// Long enough for everything to be saved.
pub(crate) const SAVED: Duration = Duration::from_secs(3);

impl Work<'_> {
    /// Returns after how many milliseconds the first screen is whole, and how many it took on the processor,
    /// which a busy machine does not lengthen.
    pub(crate) fn first_screen(&self, editor: Editor) -> Vec<f64> {
        let folder = folder();
        let line = editor.command(folder.path(), Self::NAME, self.text);
        let began = Instant::now();
        let mut terminal = Terminal::start(self.size, folder.path(), &line);
        let drawn = terminal.wait_for(editor.drawn());
        let cpu = terminal.process().cpu() as f64 / 1e6;
        vec![milliseconds(drawn - began), cpu]
    }

    /// Returns after how many milliseconds from the start the text is in hand: in `avtale` after the keys
    /// from the overview to its section.
    pub(crate) fn text_in_hand(&self, editor: Editor) -> Vec<f64> {
        let folder = folder();
        let line = editor.command(folder.path(), Self::NAME, self.text);
        let began = Instant::now();
        let mut terminal = Terminal::start(self.size, folder.path(), &line);
        let mut drawn = terminal.wait_for(editor.drawn());
        if let Editor::Avtale(_) = editor {
            drawn = into_the_text(&mut terminal);
        }
        vec![milliseconds(drawn - began)]
    }

    /// Pastes, with or without brackets; returns after how many milliseconds its end is seen, in how many
    /// writes, and how many of its bytes are not in the draft afterwards.
    pub(crate) fn paste(&self, editor: Editor, brackets: bool) -> Vec<f64> {
        let mut session = self.in_text(editor, Place::Middle);
        let terminal = &mut session.terminal;
        let writes = terminal.process().writes();
        let text = prose(PASTE, true, 7) + END;
        let began = Instant::now();
        terminal.send(&if brackets { format!("\x1b[200~{text}\x1b[201~") } else { text.clone() });
        let seen = terminal.wait_for(END);
        terminal.settle(QUIET);
        let writes = terminal.process().writes() - writes;
        let mut found = vec![milliseconds(seen - began), writes as f64];
        if let Editor::Avtale(_) = editor {
            terminal.settle(SAVED);
            terminal.send(editor.leave());
            terminal.wait_for_end();
            let draft = session.folder.path().join(Self::NAME).with_extension("json");
            let kept = text_of(&fs::read_to_string(draft).unwrap()).contains(&text);
            found.push(if kept { 0.0 } else { PASTE as f64 });
        }
        found
    }

    /// Returns after how many milliseconds another size of the window is drawn.
    pub(crate) fn resize(&self, editor: Editor) -> Vec<f64> {
        let mut session = self.in_text(editor, Place::Middle);
        let (columns, rows) = self.size;
        let began = Instant::now();
        session.terminal.resize((columns - 10, rows - 2));
        session.terminal.wait_for_anything();
        vec![milliseconds(session.terminal.settle(QUIET) - began)]
    }

    /// Returns how often it wakes and how many bytes it sends while nothing happens for so long.
    pub(crate) fn idle(&self, editor: Editor, time: Duration) -> Vec<f64> {
        let mut session = self.in_text(editor, Place::Middle);
        let terminal = &mut session.terminal;
        touch(terminal);
        terminal.settle(SAVED);
        let process = terminal.process();
        let before = (process.wake_ups(), terminal.bytes, process.cpu());
        terminal.settle(time);
        let cpu = (process.cpu() - before.2) as f64 / 1e3;
        let wake_ups = process.wake_ups() - before.0;
        vec![wake_ups as f64, (terminal.bytes - before.1) as f64, cpu]
    }

    /// Returns after how many milliseconds the program has ended when it is left with everything saved.
    pub(crate) fn leave(&self, editor: Editor) -> Vec<f64> {
        let mut session = self.in_text(editor, Place::Middle);
        let began = Instant::now();
        session.terminal.send(editor.leave());
        vec![milliseconds(session.terminal.wait_for_end() - began)]
    }

    /// Returns after how many milliseconds the program has saved and ended when it is left with a letter that
    /// is not saved yet.
    pub(crate) fn leave_unsaved(&self, editor: Editor) -> Vec<f64> {
        let mut session = self.in_text(editor, Place::Middle);
        touch(&mut session.terminal);
        session.terminal.settle(SAVED);
        press(&mut session.terminal, "x");
        let began = Instant::now();
        session.terminal.send(editor.leave());
        vec![milliseconds(session.terminal.wait_for_end() - began)]
    }

    /// Returns after how many milliseconds the program has ended when its line breaks, and whether the last
    /// letters are not in the draft then.
    pub(crate) fn hang_up(&self, editor: Editor) -> Vec<f64> {
        let mut session = self.in_text(editor, Place::Middle);
        let began = session.terminal.hang_up(self.size, "SISTE");
        let mut found = vec![milliseconds(session.terminal.wait_for_end() - began)];
        if let Editor::Avtale(_) = editor {
            let draft = session.folder.path().join(Self::NAME).with_extension("json");
            let kept = text_of(&fs::read_to_string(draft).unwrap()).contains("SISTE");
            found.push(if kept { 0.0 } else { 1.0 });
        }
        found
    }

    /// Types while a sync of the disk takes no time and while it takes 500 ms; returns after how many
    /// microseconds a letter is seen in either case, the ratio, the slowest letter's milliseconds, and after
    /// how many a letter is told to be saved in either case.
    pub(crate) fn slow_disk(&self, editor: Editor) -> Vec<f64> {
        let [usual, slow] = [1, 500_000].map(|delay| self.with_syncs_of(editor, delay));
        vec![usual[0], slow[0], slow[0] / usual[0], slow[1] / 1e3, usual[2], slow[2]]
    }

    /// Returns the median and the longest time after which a letter is seen, in microseconds, and after how
    /// many milliseconds one is told to be saved, when each sync takes so many microseconds.
    fn with_syncs_of(&self, editor: Editor, delay: u32) -> [f64; 3] {
        let folder = folder();
        let log = folder.path().join("syncs");
        // Only the syncs stop at the tracer: a filter in the kernel lets everything else pass.
        let tracer = format!(
            "strace -f -q --seccomp-bpf -o {} -e trace=fsync,fdatasync \
             -e inject=fsync,fdatasync:delay_enter={delay}",
            log.display()
        );
        let mut line: Vec<_> = tracer.split_whitespace().map(str::to_owned).collect();
        line.extend(editor.command(folder.path(), Self::NAME, self.text));
        let mut terminal = Terminal::start(self.size, folder.path(), &line);
        terminal.wait_for(editor.drawn());
        editor.go(&mut terminal, self.size, self.text, Place::Middle);
        touch(&mut terminal);
        let mut seen: Vec<_> = (typed(60).iter())
            .map(|letter| {
                terminal.settle(Duration::from_millis(50));
                press(&mut terminal, letter).as_secs_f64() * 1e6
            })
            .collect();
        terminal.settle(SAVED);
        let began = Instant::now();
        press(&mut terminal, "x");
        terminal.wait_for("Lagrer");
        let saved = terminal.wait_for("Lagret") - began;
        terminal.send(editor.leave());
        terminal.wait_for_end();
        let syncs = fs::read_to_string(log).unwrap();
        assert!(syncs.contains("sync("), "no sync stopped at the tracer");
        seen.sort_by(f64::total_cmp);
        let longest = seen.last().copied().unwrap();
        [median(seen).unwrap(), longest, milliseconds(saved)]
    }
}

pub(crate) fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
