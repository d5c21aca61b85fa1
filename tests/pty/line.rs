//! The prompts in a real terminal, which edits and echoes the lines itself.

use rustix::process::Signal;

use crate::terminal::Terminal;
use crate::walk::on_disk;
use crate::{AVTALE, DOWN, ENTER, ESC, GONE, drafts};

/// What ends a line, and what asks a program to end.
const CTRL_C: &str = "\x03";
const CTRL_D: &str = "\x04";

/// Returns a terminal at the first question of a new draft's second section.
fn asked(folder: &tempfile::TempDir, command: &[&str]) -> Terminal {
    let mut terminal = Terminal::start((80, 24), folder.path(), command);
    terminal.wait_for("Velg:");
    terminal.send("+\n");
    terminal.wait_for("Navn:");
    terminal.send("Bodø\n");
    terminal.wait_for("Neste: Avsnitt 1");
    terminal.send("2\n");
    terminal.wait_for("Svar:");
    terminal
}

#[test]
fn a_dumb_terminal_has_prompts_and_is_sent_nothing_but_text() {
    let folder = tempfile::tempdir().unwrap();
    let script = format!("TERM=dumb exec '{AVTALE}'");
    let mut terminal = asked(&folder, &["sh", "-c", &script]);
    terminal.send("Æå\n");
    terminal.wait_for("Lagret: Kommunens navn: Æå");
    terminal.send("q\n");
    terminal.wait_for("Åpne det igjen: avtale line ");
    assert!(terminal.wait_for_end().success());
    assert!(!terminal.raw().contains(&0x1b), "an escape sequence was sent");
    assert!(on_disk(folder.path()).contains("Æå"));
}

#[test]
fn what_was_answered_is_on_disk_when_the_next_question_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = asked(&folder, &[AVTALE, "line"]);
    terminal.send("Æå\n");
    terminal.wait_for("Spørsmål 2 av ");
    terminal.kill(|_| {});
    assert!(on_disk(folder.path()).contains("Æå"));
}

#[test]
fn ctrl_c_the_end_of_input_and_a_signal_leave_saved_and_say_so() {
    for end in [CTRL_C, CTRL_D, "TERM"] {
        let folder = tempfile::tempdir().unwrap();
        let mut terminal = asked(&folder, &[AVTALE, "line"]);
        terminal.send("Æå\n");
        terminal.wait_for("Spørsmål 2 av ");
        match end {
            "TERM" => terminal.signal(Signal::TERM),
            key => terminal.send(key),
        }
        terminal.wait_for("Slutt: ");
        terminal.wait_for("Lagret: «Bodø» ligger i");
        assert!(terminal.wait_for_end().success());
        assert!(on_disk(folder.path()).contains("Æå"));
    }
}

#[test]
fn when_the_line_drops_everything_confirmed_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = asked(&folder, &[AVTALE, "line"]);
    terminal.send("Æå\n");
    terminal.wait_for("Spørsmål 2 av ");
    let ended = terminal.signal_and_wait(Signal::HUP);
    assert!(ended < GONE, "{ended:?}");
    assert!(on_disk(folder.path()).contains("Æå"));
}

#[test]
fn a_line_that_the_terminal_cuts_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut terminal = asked(&folder, &[AVTALE, "line"]);
    terminal.send("o\n8\n");
    terminal.wait_for("Tekst:");
    terminal.send(&format!("{}slutt\n", "a".repeat(5_000)));
    terminal.wait_for("Terminalen tar imot høyst 4095 byte");
    terminal.signal(Signal::TERM);
    terminal.wait_for_end();
    assert!(on_disk(folder.path()).contains(&"a".repeat(4_095)));
}

#[test]
fn who_hears_the_draft_reads_along_asks_and_gets_the_section_when_it_is_free() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let id = drafts::make(folder);
    let mut kari = Terminal::start((80, 24), folder, &[AVTALE, "open", &id, "--as", "Kari"]);
    kari.wait_for("Oppfølging etter programmet");
    kari.send(&format!("{}{ENTER}", DOWN.repeat(7)));
    kari.wait_for("Skriv hele setninger.");
    kari.send("Vi ser til loven.");
    kari.wait_for("Vi ser til loven.");
    kari.wait_for("Lagret ");
    let mut ola = Terminal::start((80, 50), folder, &[AVTALE, "line", &id, "--as", "Ola"]);
    ola.wait_for("Velg:");
    ola.send("8\n");
    ola.wait_for("Merk: Kari skriver her siden");
    ola.wait_for("Svar nå: Vi ser til loven.");
    ola.send("+\n");
    ola.wait_for("Valg 1: be om avsnittet");
    ola.send("1\n");
    ola.wait_for("Merk: Kari får vite at du vil skrive her.");
    kari.wait_for("Ola ber om å få skrive her");
    kari.send(ESC);
    ola.wait_for("Linje 1: Vi ser til loven.");
    ola.send("Og til veilederen.\n");
    ola.wait_for("Lagret: Oppfølging etter programmet: Og til veilederen.");
    for mut terminal in [kari, ola] {
        terminal.signal(Signal::TERM);
        terminal.wait_for_end();
    }
    let written = on_disk(folder);
    assert!(written.contains("Vi ser til loven.\\nOg til veilederen."), "{written}");
}
