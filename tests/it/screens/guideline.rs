//! The guideline on the screen: the digest, looking for words, formulations to pick, passages, law.

use std::sync::Arc;

use avtale::app::{Code, Key};
use avtale::base::SourceId;
use avtale::template::guideline::{Document, Passages};
use avtale::template::library::Library;
use insta::assert_snapshot;

use super::walk::in_section;
use super::{DOWN, Desk, ENTER, ESC, TAB};

/// A document of the guideline of 2021 in words of our own, with characters that steer terminals.
const DOCUMENT: &str = "4.1 Kommunen\n\nKommunen \u{1b}[31mtar ansvar\u{202e} for programmet.\n\n\
    5 Avtalen\n\nPartene skriver en avtale.\n";

fn at_tasks(width: u16, height: u16) -> Desk {
    let mut desk = in_section(5);
    desk.write("2").resize(width, height);
    desk
}

#[test]
fn the_digest_opens_at_the_part_of_the_section_and_is_searched() {
    let mut desk = at_tasks(80, 24);
    desk.press(&[Key::char('v'), Key::char('v')]);
    assert_snapshot!("digest", desk.screen());
    desk.press(&[Key::char('/')]).write("hurtigsporet");
    desk.press(&[ENTER]);
    assert_snapshot!("search", desk.screen());
    desk.write(" xyzzy");
    assert!(desk.screen().contains("Ingen treff"), "{}", desk.screen());
    desk.press(&[ESC, Key::plain(Code::End)]);
    assert_snapshot!("law", desk.screen());
}

#[test]
fn formulations_are_picked_with_a_sign_and_become_items() {
    let mut desk = at_tasks(80, 24);
    assert_snapshot!("items_with_suggestions", desk.screen());
    desk.press(&[DOWN, ENTER, ENTER, DOWN, DOWN, Key::char(' ')]);
    assert_snapshot!("suggestions", desk.screen());
    desk.press(&[ESC, Key::plain(Code::Home)]);
    assert_snapshot!("items_picked", desk.screen());
}

#[test]
fn a_long_text_takes_sentences_while_it_is_written() {
    let mut desk = in_section(8);
    desk.write("Vi møtes.");
    assert!(desk.screen().contains("Ctrl+W velg fra veilederen (8 forslag)"), "{}", desk.screen());
    desk.press(&[Key::ctrl('w'), ENTER, ESC]).write("!");
    assert_snapshot!("sentence_picked", desk.screen());
}

#[test]
fn at_the_law_only_choice_a_note_says_to_check_the_law() {
    let mut desk = in_section(5);
    let screen = desk.screen();
    assert!(screen.contains("Ny § 12 a om samordning. Sjekk gjeldende lov."), "{screen}");
    desk.press(&[Key::char('v'), Key::plain(Code::End)]);
    assert_snapshot!("law_of_field", desk.screen());
}

#[test]
fn a_wide_window_has_the_digest_and_the_formulations_beside_the_text() {
    let mut desk = at_tasks(200, 50);
    desk.press(&[Key::char('/')]).write("team");
    assert_snapshot!("digest_wide", desk.screen());
    desk.press(&[ESC, ESC, Key::char('p'), ENTER]);
    assert_snapshot!("suggestions_wide", desk.screen());
}

#[test]
fn the_passage_itself_stands_behind_the_hints_and_a_changed_one_is_told_of() {
    let mut desk = Desk::new(80, 24);
    let source = SourceId::new("guideline-2021").unwrap();
    let mut library = Library::official();
    library.lay_beside(Passages::new(vec![Document::read(source, DOCUMENT)]));
    desk.app.library = Arc::new(library);
    let draft = desk.draft("prove", "Prøve kommune");
    desk.send(avtale::app::Msg::Opened(Ok(Box::new(draft.into()))));
    desk.press(&[DOWN, DOWN, DOWN, DOWN, ENTER, Key::char('v')]);
    assert_snapshot!("changed_passage", desk.screen());
    desk.press(&[Key::plain(Code::End)]);
    assert_snapshot!("passage", desk.screen());
    desk.press(&[ESC, TAB]);
}
