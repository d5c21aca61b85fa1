//! What is typed: good and bad, long and strange.

use super::{ID, Session, blank};
use avtale::base::Line;
use avtale::base::text::is_hidden;
use avtale::draft::{Change, Edit};
use avtale::template::Library;

#[test]
fn an_answer_that_cannot_be_read_is_kept_and_asked_for_again() {
    let session = Session::blank();
    let said = session.types("10\nmange\n2\nq\n");
    said.has("> mange\nFeil: Skriv et tall fra 1 til");
    said.has("er tatt vare på. Enter alene går videre.");
    said.has("> 2\nLagret: Antall ledermøter: 2\nSpørsmål 2 av 6:");
}

#[test]
fn an_empty_line_keeps_an_answer_that_cannot_be_read_and_goes_on() {
    let session = Session::blank();
    let said = session.types("10\nmange\n\n<\nq\n");
    said.has("Svar nå: mange\nFeil: Skriv et tall");
    assert!(session.file().contains("mange"));
}

#[test]
fn a_number_that_is_not_there_is_said_with_what_is() {
    let said = Session::blank().types("99\n1\n7\nnei\nq\n");
    said.has("> 99\nFeil: Nummer 99 finnes ikke. Skriv et nummer fra 1 til 23.");
    said.has("> 7\nFeil: Nummer 7 finnes ikke. Skriv et nummer fra 1 til 2.");
    said.has("> nei\nFeil: «nei» er ikke et av valgene. Skriv et nummer fra 1 til 2.");
}

#[test]
fn a_sign_without_its_number_and_words_that_mean_nothing_are_said_so() {
    let said = Session::blank().types("navnet\nopp\nq\n");
    said.has("> navnet\nFeil: «navnet» betyr ikke noe her.");
    said.has("> opp\nFeil: Skriv nummeret også, for eksempel «opp 2».");
}

#[test]
fn an_option_can_be_named_and_ones_own_words_typed_at_once() {
    let session = Session::blank();
    session.types("10\n\nHvert kvartal\n<\nhver sommer\nq\n");
    assert!(session.file().contains("hver sommer"));
}

#[test]
fn a_letter_that_is_a_sign_is_an_answer_behind_an_equals_sign() {
    let session = Session::blank();
    session.types("2\n=q\nq\n");
    let file = session.file();
    assert!(
        file.contains("\"value\": \"q\"") || file.contains("\"Q\"") || file.contains("\"q\""),
        "{file}"
    );
}

#[test]
fn letters_with_rings_and_marks_are_composed_and_kept() {
    let session = Session::blank();
    session.types("2\nA\u{30a}fjord bl\u{e5}b\u{e6}r\u{f8}y\nq\n");
    assert!(session.file().contains("Åfjord blåbærøy"), "{}", session.file());
}

#[test]
fn a_line_of_ten_kilobytes_is_taken_whole_or_said_not_to_be() {
    let session = Session::blank();
    let long = "å".repeat(5_000);
    let kept = "ø".repeat(3_000);
    let said = session.types(&format!("2\n{long}\n{kept}\nq\n"));
    said.has("Feil: Teksten er på 5000 tegn, og det er plass til 4000. Kort den ned.");
    said.has("Linja er ikke tatt imot.\nSvar:\n");
    said.has("Feil: Teksten er på 3000 tegn, og det er plass til");
    assert!(session.file().contains(&kept) && !session.file().contains("åå"));
    let prose = Session::blank();
    prose.types(&format!("8\n{long}\nneste linje\n.\nq\n"));
    assert!(prose.file().contains(&format!("{long}\\nneste linje")));
}

#[test]
fn a_line_that_the_terminal_cut_is_kept_and_its_end_is_told() {
    let session = Session { input_is_terminal: true, ..Session::blank() };
    let cut = "a".repeat(avtale::line::MOST_IN_TERMINAL - 4) + "slut";
    let said = session.types(&format!("8\n{cut}\n.\nq\n"));
    said.has("Feil: Terminalen tar imot høyst 4095 byte på en linje");
    said.has("aaaaslut».");
    assert!(session.file().contains(&cut));
}

#[test]
fn a_line_in_another_encoding_is_refused_with_what_could_be_read() {
    let session = Session::blank();
    let said = session.types_bytes(b"2\nBod\xf8\nBod\xc3\xb8\nq\n");
    said.has("Feil: Linja er ikke i tegnsettet UTF-8 og er ikke tatt imot. Lest: «Bod\u{fffd}».");
    assert!(session.file().contains("Bodø"));
}

#[test]
fn arrow_keys_and_hidden_characters_are_taken_out_and_told() {
    let session = Session::blank();
    let said = session.types("2\nBo\u{1b}[Dd\u{202e}ø\nq\n");
    said.has("Merk: Piltaster og lignende virker ikke her");
    said.has("Ett skjult tegn ble tatt bort");
    assert!(session.file().contains("Bodø"));
}

#[test]
fn a_long_text_is_written_told_with_numbers_and_changed_by_them() {
    let session = Session::blank();
    let said = session.types("8\nen\nto\n..\ntre\n.\n<\n2\nTO\n+1\nq\n.\n-4\n+\nsist\n.\nq\n");
    said.has("Linje 1: en\nLinje 2: to\nLinje 3: .\nLinje 4: tre\n");
    assert!(session.file().contains("en\\nq\\nTO\\ntre\\nsist"), "{}", session.file());
}

#[test]
fn a_line_that_is_not_there_is_said_and_a_number_can_be_text() {
    let session = Session::blank();
    let said = session.types("8\nen\n.\n<\n2027\n+9\n=2027\n.\nq\n");
    said.has("> 2027\nFeil: Teksten har ingen linje 2027. Den har én linje.");
    said.has("> +9\nFeil: Teksten har ingen linje 9.");
    assert!(session.file().contains("en\\n2027"), "{}", session.file());
}

#[test]
fn what_steers_a_terminal_in_a_draft_is_shown_as_marks() {
    let library = Library::official();
    let mut draft = blank(ID, "Prøve\u{1b}[2J\u{202e}");
    let field = |id: &str| avtale::base::FieldId::new(id).unwrap();
    let value = avtale::template::Value::Line(Line::kept("Bo\u{9b}2J\u{7}dø\u{1b}]0;x\u{7}"));
    let edit = Edit::Answer { field: field("municipality_name"), value: Some(value) };
    draft.apply(&library.all()[0], Change::new(edit, super::stamp())).unwrap();
    let said = Session::on(&draft).types("o\n2\na\nt\nr\nalt\n<\n>>\n>>\no\na\nq\n");
    assert!(!said.transcript.contains(|c: char| c != '\n' && is_hidden(c)));
    said.has("Bo‹9B›2J‹7›dø");
    said.has("Prøve‹1B›[2J‹202E›");
}
