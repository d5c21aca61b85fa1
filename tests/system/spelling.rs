//! Spelling with the dictionaries that Debian has (`hunspell-no`).

use std::path::Path;
use std::process::Command;

use super::{AVTALE, Terminal, say};

/// Runs the program on the drafts of a folder, without a home of anybody's.
fn run(folder: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(AVTALE);
    command.env("HOME", folder).env_remove("DICPATH").env_remove("XDG_CONFIG_HOME");
    command.args(["--drafts", folder.to_str().unwrap()]).args(arguments);
    String::from_utf8(command.output().unwrap().stdout).unwrap()
}

fn lay(folder: &Path, id: &str, change: impl Fn(String) -> String) {
    let file = format!("{}/drafts/{id}.json", env!("CARGO_MANIFEST_DIR"));
    let text = change(std::fs::read_to_string(file).unwrap());
    std::fs::write(folder.join(format!("{id}.json")), text).unwrap();
}

#[test]
fn the_worked_drafts_have_no_word_in_doubt_and_a_slip_is_found_in_each_language() {
    let folder = tempfile::tempdir().unwrap();
    for id in ["fullfort-eksempel", "kristiansand-2020", "tomt-utkast"] {
        lay(folder.path(), id, |text| text);
        let found = run(folder.path(), &["check", id, "--spelling", "--json"]);
        assert!(!found.contains("\"spelling\""), "{id}: {found}");
    }
    lay(folder.path(), "fullfort-eksempel", |text| text.replace("deltakere med", "deltakerre med"));
    let found = run(folder.path(), &["check", "fullfort-eksempel", "--spelling", "--json"]);
    assert_eq!(found.matches("\"spelling\"").count(), 1, "{found}");
    assert!(found.contains("\"word\": \"deltakerre\""), "{found}");
    let nynorsk = ["new", "--title", "Nynorsk", "--language", "nn", "--no-open"];
    let id = run(folder.path(), &nynorsk);
    let text = "Kommunen og NAV skal samarbeide tett om deltakarane, og ikkje vente på hverandrre.";
    let answers = serde_json::json!({ "purpose_text": text });
    let file = folder.path().join("svar.txt");
    std::fs::write(&file, answers.to_string()).unwrap();
    run(folder.path(), &["fill", id.trim(), "--answers", file.to_str().unwrap()]);
    let found = run(folder.path(), &["check", id.trim(), "--spelling", "--json"]);
    assert_eq!(found.matches("\"spelling\"").count(), 1, "{found}");
    assert!(found.contains("hverandrre"), "{found}");
}

#[test]
fn a_slip_is_mended_from_the_review_in_a_real_terminal() {
    let terminal = Terminal::open(80, 24);
    let folder = terminal.folder().to_owned();
    let slip = |text: String| text.replace("deltakere med", "deltakerre med");
    lay(&folder, "fullfort-eksempel", slip);
    terminal.enter(&format!("clear; HOME=. '{AVTALE}' --drafts . open fullfort"));
    terminal.wait_for("Parter");
    terminal.press(&["g"]);
    terminal.wait_for("Ett ord kan være feil stavet.");
    terminal.press(&["R"]);
    let screen = terminal.wait_for("skriv «deltakere»");
    say(&screen);
    // Which of the suggestions is the first is the dictionary's affair.
    let row = screen.lines().find(|row| row.contains("skriv «deltakere»")).unwrap();
    let number = row.trim_start_matches(['>', ' ']).split(' ').next().unwrap();
    terminal.press(&[number]);
    terminal.wait_for("Lagret ");
    terminal.press(&["C-q"]);
    terminal.wait_for("=>");
    let file = std::fs::read_to_string(folder.join("fullfort-eksempel.json")).unwrap();
    assert!(file.contains("deltakere med") && !file.contains("deltakerre"), "{file}");
}
