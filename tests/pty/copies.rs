//! A copy that comes back is taken in at a terminal: what both have changed is asked about, place by place.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::drafts::{self, avtale};
use crate::terminal::Terminal;
use crate::{AVTALE, DOWN, ENTER, ESC};

const SIZE: (u16, u16) = (100, 40);

fn answer(folder: &Path, id: &str) -> Value {
    let draft = fs::read(drafts::path(folder, id)).unwrap();
    let draft: Value = serde_json::from_slice(&draft).unwrap();
    draft["answers"]["unit_name"]["value"].clone()
}

fn fill(folder: &Path, id: &str, text: &str) {
    let file = folder.join("svar");
    fs::write(&file, format!("{{\"unit_name\": {text:?}}}")).unwrap();
    avtale(folder, &["fill", id, "--answers", file.to_str().unwrap()]);
}

/// A draft here, and a copy of it in which the other party has written elsewise than we have since.
fn apart() -> (tempfile::TempDir, String, String) {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let id = drafts::make(here.path());
    let copy = avtale(here.path(), &["send", &id]);
    avtale(there.path(), &["merge", copy.trim()]);
    fill(there.path(), &id, "Deres enhet");
    fill(here.path(), &id, "Vår enhet");
    let copy = avtale(there.path(), &["send", &id]);
    let name = "svar.kopi".to_owned();
    fs::copy(copy.trim(), here.path().join(&name)).unwrap();
    (here, id, name)
}

#[test]
fn each_place_is_asked_about_and_nothing_is_written_before_the_last_answer() {
    for (choice, asked, last, expected) in [
        ("k", "Ta dette inn i utkastet?", "j", "Deres enhet"),
        ("k", "Ta dette inn i utkastet?", "n", "Vår enhet"),
        // Then there is nothing to take in, and it is known that both have seen the copy.
        ("v", "kode 0", "", "Vår enhet"),
    ] {
        let (here, id, name) = apart();
        let before = fs::read(drafts::path(here.path(), &id)).unwrap();
        let script = format!("'{AVTALE}' merge {id} {name}; echo \"kode $?\"; read line");
        let mut terminal = Terminal::start(SIZE, here.path(), &["sh", "-c", &script]);
        terminal.wait_for("1 av 1: Ta [v]år eller den i [k]opien, eller velg [s]enere?");
        terminal.send(&format!("{choice}\n"));
        terminal.wait_for(asked);
        if !last.is_empty() {
            assert!(fs::read(drafts::path(here.path(), &id)).unwrap() == before, "{choice} {last}");
            terminal.send(&format!("{last}\n"));
        }
        terminal.wait_for("kode 0");
        assert_eq!(answer(here.path(), &id), expected, "{choice} {last}");
    }
}

#[test]
fn a_list_that_goes_to_another_program_is_asked_about_all_the_same() {
    let (here, id, name) = apart();
    let before = fs::read(drafts::path(here.path(), &id)).unwrap();
    let script = format!("'{AVTALE}' merge {id} {name} | tail -3; echo ferdig; read line");
    let mut terminal = Terminal::start(SIZE, here.path(), &["sh", "-c", &script]);
    terminal.wait_for("1 av 1: Ta [v]år eller den i [k]opien, eller velg [s]enere?");
    assert!(terminal.text().contains("Deres enhet"), "what it is about: {}", terminal.text());
    terminal.send("k\n");
    terminal.wait_for("Ta dette inn i utkastet?");
    assert!(fs::read(drafts::path(here.path(), &id)).unwrap() == before);
    terminal.send("n\n");
    terminal.wait_for("ferdig");
    assert_eq!(answer(here.path(), &id), "Vår enhet");
}

#[test]
fn what_is_left_for_later_is_chosen_on_the_screens() {
    let (here, id, name) = apart();
    let mut terminal = Terminal::start(SIZE, here.path(), &[AVTALE]);
    terminal.wait_for("Prøve");
    terminal.send("i");
    terminal.wait_for(&name);
    terminal.send(ENTER);
    terminal.wait_for("Dette har begge endret");
    terminal.send("i");
    terminal.wait_for("Ett sted har begge endret");
    terminal.send("T");
    terminal.wait_for("+Deres+ enhet");
    terminal.send("2");
    terminal.wait_for("Valgt");
    terminal.send(&[ESC, DOWN].concat());
    terminal.send("q");
    terminal.wait_for_end();
    assert_eq!(answer(here.path(), &id), "Deres enhet");
}
