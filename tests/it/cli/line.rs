//! Prompts: what turns them on and off, and the program at both ends of a pipe.

use std::fs;
use std::process::Stdio;

use super::place::Place;

/// Returns the first line that the program says.
#[track_caller]
fn first(place: &Place, arguments: &[&str], variables: &[(&str, &str)]) -> String {
    let ran = place.run_in(arguments, "q\n", |command| {
        command.envs(variables.iter().copied());
    });
    ran.ok().lines().next().unwrap_or_default().to_owned()
}

#[test]
fn the_first_line_says_what_turned_prompts_on_and_how_to_turn_them_off() {
    let place = Place::new();
    let id = place.draft("Bodø");
    for (arguments, variables, why) in [
        (&["line"][..], &[][..], "fordi du ba om det"),
        (&["line", &id], &[("AVTALE_LINE", "0")], "fordi du ba om det"),
        (&["--line"], &[], "fordi du ba om det"),
        (&["open", &id, "--line"], &[("ACCESSIBLE", "1")], "fordi du ba om det"),
        (&["--line", "open", &id], &[], "fordi du ba om det"),
        (&["open", &id], &[("AVTALE_LINE", "1")], "fordi AVTALE_LINE er satt"),
        (&[], &[("ACCESSIBLE", "1"), ("TERM", "dumb")], "fordi ACCESSIBLE er satt"),
        (&[], &[("TERM", "dumb")], "fordi TERM er dumb"),
        (&["open", &id], &[], "ikke har en terminal"),
    ] {
        let said = first(&place, arguments, variables);
        assert!(said.starts_with("Linjemodus: på, "), "{said}");
        assert!(said.contains(why), "{arguments:?} {variables:?}: {said}");
        assert!(said.contains("--no-line") && said.contains("AVTALE_LINE=0"), "{said}");
    }
}

#[test]
fn explicit_off_wins_over_everything_that_is_less_explicit() {
    let place = Place::new();
    let id = place.draft("Bodø");
    for (arguments, variables) in [
        (&["open", &id, "--no-line"][..], &[("AVTALE_LINE", "1"), ("TERM", "dumb")][..]),
        (&["open", &id], &[("AVTALE_LINE", "0"), ("ACCESSIBLE", "1")]),
        (&["--no-line"], &[("ACCESSIBLE", "1")]),
    ] {
        let ran = place.run_in(arguments, "q\n", |command| {
            command.envs(variables.iter().copied());
        });
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{arguments:?} {variables:?}");
    }
}

#[test]
fn a_draft_is_made_written_and_left_through_pipes_and_comes_back() {
    let place = Place::new();
    let ran = place.run_with(&["line"], "+\nBodø kommune\n2\nBodø\nq\n");
    assert!(ran.ok().contains("\nLagret: Kommunens navn: Bodø\n"), "{}", ran.out);
    assert_eq!(ran.err, "");
    let lines: Vec<_> = ran.out.lines().rev().take(3).collect();
    assert!(lines[0].starts_with("Åpne det igjen: avtale line "), "{lines:?}");
    assert!(lines[1].starts_with("Igjen: "), "{lines:?}");
    assert!(lines[2].starts_with("Lagret: «Bodø kommune» ligger i "), "{lines:?}");
    let id = lines[0].split(' ').nth(5).unwrap();
    let again = place.run_with(&["line", id], "2\n\nq\n");
    assert!(again.ok().contains("Svar nå: Bodø\n"), "{}", again.out);
}

#[test]
fn new_opens_at_prompts_where_there_is_no_terminal() {
    let place = Place::new();
    let ran = place.run_with(&["new", "--title", "Bodø"], "2\nBodø\n");
    assert!(ran.ok().contains("Slutt: Det kommer ikke mer inn."), "{}", ran.out);
    assert_eq!(place.files().len(), 1);
}

#[test]
fn a_reader_that_is_gone_is_no_failure_and_loses_nothing() {
    let place = Place::new();
    let id = place.draft("Bodø");
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let input = place.beside("svar");
    fs::write(&input, "2\nBodø\n").unwrap();
    let mut command = place.command(&["line", &id]);
    command.stdin(fs::File::open(input).unwrap()).stdout(writer).stderr(Stdio::piped());
    let output = command.spawn().unwrap().wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn in_restricted_mode_the_terminal_still_says_what_it_can() {
    let place = Place::new();
    let folder = place.folder();
    let arguments = ["--restricted", "--drafts", &folder];
    let said = first(&place, &arguments, &[("TERM", "dumb")]);
    assert!(said.contains("fordi TERM er dumb"), "{said}");
}
