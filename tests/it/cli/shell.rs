//! What shells and `man` are told of the commands.

use std::process::Command;

use super::place::Place;

#[test]
fn bash_completes_commands_and_options_by_the_script() {
    let place = Place::new();
    let script = place.beside("avtale.bash");
    std::fs::write(&script, place.run(&["completions", "bash"]).ok()).unwrap();
    let asked = format!(
        ". '{}'; COMP_WORDS=(avtale ver); COMP_CWORD=1; _avtale avtale ver avtale; echo \"${{COMPREPLY[*]}}\"",
        script.display()
    );
    let bash = Command::new("bash").args(["--norc", "-c", &asked]).output().unwrap();
    assert_eq!(String::from_utf8_lossy(&bash.stdout).trim(), "versions verify");
}

#[test]
fn each_shell_gets_a_script_of_its_own() {
    let place = Place::new();
    for (shell, begin) in [("zsh", "#compdef avtale"), ("fish", "# Print an optspec")] {
        let script = place.run(&["completions", shell]);
        assert!(script.ok().starts_with(begin), "{}", script.out);
    }
    assert_eq!(place.run(&["completions", "csh"]).code, 2);
}

#[test]
fn there_is_a_page_on_the_program_and_on_each_command_in_the_language_asked_for() {
    let place = Place::new();
    let page = place.run(&["man"]);
    assert!(page.ok().contains(".SH NAVN\n") && page.out.contains("avtale\\-open(1)"));
    assert!(!page.out.contains(".SH NAME"));
    let page = place.run(&["man", "merge"]);
    assert!(page.ok().contains(".TH avtale-merge 1 ") && page.out.contains("avtale merge"));
    let page = place.run(&["--lang", "en", "man"]);
    assert!(page.ok().contains(".SH SYNOPSIS\n"));
}

#[test]
fn a_page_on_no_command_is_refused_in_words() {
    let none = Place::new().run(&["man", "flytt"]);
    assert_eq!(none.code, 1);
    assert!(none.err.contains("Det finnes ingen kommando som heter «flytt»."), "{}", none.err);
}
