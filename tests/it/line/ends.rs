//! Every way out: end of input, a reader that is gone, a disk that is full.

use super::Session;
use avtale::engine::End;

/// A walk in which every line with a mark is an answer.
const WALK: &[&str] = &[
    "1",
    "1",
    "",
    "",
    "svarA",
    "+",
    "svarB.png",
    "svarC",
    "",
    "",
    "svarD",
    "svarE",
    "svarF",
    "",
    "svarG",
    "1",
    "svarH",
    "",
    "",
    "svarI",
    "svarJ",
    "svarK",
    ".",
    "+",
    "svarL",
    "svarM",
    ".",
    "m",
    "svarN",
    ".",
];

#[test]
fn when_nothing_more_comes_all_that_was_confirmed_is_kept_and_nothing_else() {
    for count in 0..=WALK.len() {
        let session = Session::blank();
        let typed = &WALK[..count];
        let typed: String = typed.iter().flat_map(|line| [line, "\n"]).collect();
        let said = session.types(&typed);
        said.has("Slutt: Det kommer ikke mer inn.");
        assert_eq!(said.ended.by, End::Told, "{count}");
        assert!(said.ended.parting().is_some(), "{count}");
        let file = session.file();
        for line in WALK.iter().filter(|line| line.starts_with("svar")) {
            assert_eq!(file.contains(line), typed.contains(line), "{line} after {count}:\n{file}");
        }
    }
}

#[test]
fn a_last_line_without_a_line_break_is_an_answer() {
    let session = Session::blank();
    session.types("2\nBodø");
    assert!(session.file().contains("Bodø"));
}

#[test]
fn when_nobody_takes_what_is_said_it_ends_with_everything_saved() {
    let walk = "2\nBodø\nkontoret\n";
    let length = Session::blank().types(walk).transcript.len();
    for takes in (0..length).step_by(61) {
        let session = Session { takes, ..Session::blank() };
        let said = session.types(walk);
        assert_eq!(said.ended.by, End::Told, "{takes}");
        for answer in ["Bodø", "kontoret"] {
            let is_typed = said.transcript.contains(&format!("> {answer}"));
            assert_eq!(session.file().contains(answer), is_typed, "{takes}: {answer}");
        }
    }
}

#[test]
fn a_save_that_fails_is_said_at_once_and_goes_by_itself_when_it_can() {
    let session = Session { fails: (1, 3), ..Session::blank() };
    let said = session.types("2\nBodø\nkontoret\nq\n");
    said.has("> Bodø\nFeil: IKKE LAGRET: ");
    said.has("> kontoret\nFeil: IKKE LAGRET: ");
    said.has("> q\nLagret: Alt står i utkastet igjen.");
    assert_eq!(said.ended.by, End::Left);
    assert!(session.file().contains("Bodø"));
}

#[test]
fn whoever_leaves_with_something_unsaved_is_asked() {
    let session = Session { fails: (1, 9), ..Session::blank() };
    let said = session.types("2\nBodø\nq\n\nq\n3\n");
    said.has("Spørsmål: De siste endringene er ikke lagret. Hva vil du gjøre?");
    said.has("Valg 1: bli her");
    said.has("Valg 3: avslutt");
    assert_eq!(said.ended.by, End::Left, "{}", said.transcript);
}
