//! What is pasted is text, and what is written stands in the draft and on the screen alone: not in the
//! window's title, nor in what the program says when it ends.

use std::fs;

use rustix::process::Signal;

use crate::terminal::Terminal;
use crate::walk::{fill_in, make, on_disk, written};
use crate::{AVTALE, CTRL_E, CTRL_Q, DOWN, ENTER, ESC};

/// A word that is written in a draft and must be nowhere else.
const CANARY: &str = "Kanarifuglen";

fn pasted(text: &str) -> String {
    format!("\x1b[200~{text}\x1b[201~")
}

#[test]
fn what_is_written_is_in_no_title_and_in_no_message_at_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let (said, drafts) = (folder.path().join("sagt.txt"), folder.path().join("utkast"));
    let script =
        format!("AVTALE_DRAFTS='{}' exec '{AVTALE}' 2>'{}'", drafts.display(), said.display());
    let mut terminal = Terminal::start((80, 24), folder.path(), &["sh", "-c", &script]);
    make(&mut terminal);
    fill_in(&mut terminal);
    terminal.send(&pasted(CANARY));
    terminal.wait_for(CANARY);
    terminal.send(CTRL_E);
    terminal.wait_for("Hva slags dokument");
    terminal.send(ESC);
    terminal.wait_for("Hva heter kommunen?");
    // Nothing can be saved when the program is told to end.
    fs::rename(&drafts, drafts.with_extension("borte")).unwrap();
    terminal.send("!");
    terminal.signal(Signal::TERM);
    terminal.wait_for_end();
    let told = fs::read_to_string(said).unwrap();
    assert!(!told.is_empty() && !told.contains(CANARY), "{told}");
    let raw = String::from_utf8_lossy(terminal.raw());
    assert!(raw.contains(CANARY));
    // Titles, the clipboard, answers: everything but our own CSI begins with one of these.
    for sequence in ["\x1b]", "\x1bP", "\x1b_", "\x1b^", "\x1bX", "\u{9d}", "\u{90}", "\u{7}"] {
        assert!(!raw.contains(sequence), "{sequence:?}");
    }
}

#[test]
fn a_paste_that_ends_itself_presses_no_key_that_loses_a_word() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = written((80, 24), &folder, &[AVTALE]);
    // What stands behind the end that the clipboard forged comes as keys.
    terminal.send(&pasted(&format!(" {CANARY}\x1b[201~{CTRL_Q}")));
    assert!(terminal.wait_for_end().success());
    let disk = on_disk(folder.path());
    assert!(disk.contains(&format!("Æå {CANARY}")), "{disk}");
}

#[test]
fn what_steers_a_terminal_is_left_out_of_a_paste_and_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = written((80, 24), &folder, &[AVTALE]);
    terminal.send(&pasted("a\x07b\x1b]0;x\x07c\u{9b}2Jd\u{202e}e\u{200b}f\0g"));
    terminal.wait_for("Æåab]0;xc2Jdefg");
    terminal.wait_for("tegn");
    terminal.send(CTRL_Q);
    assert!(terminal.wait_for_end().success());
    let disk = on_disk(folder.path());
    assert!(disk.contains("Æåab]0;xc2Jdefg\""), "{disk}");
}

#[test]
fn a_paste_of_a_megabyte_is_refused_whole_in_words_and_little_memory() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = written((80, 24), &folder, &[AVTALE]);
    terminal.send(&pasted(&"Bodø og Fauske ".repeat(64 * 1024)));
    terminal.wait_for("det er plass til 4000");
    terminal.wait_for("Æå");
    let process = terminal.process().as_raw_nonzero();
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap();
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    let kilobytes: usize = most.trim().trim_end_matches(" kB").parse().unwrap();
    assert!(kilobytes < 128 * 1024, "{kilobytes} kB");
    terminal.send("!");
    terminal.wait_for("Æå!");
    terminal.send(&format!("{DOWN}{ENTER}"));
    terminal.signal(Signal::TERM);
    terminal.wait_for_end();
    let disk = on_disk(folder.path());
    assert!(disk.contains("Æå!\"") && !disk.contains("Fauske"));
}
