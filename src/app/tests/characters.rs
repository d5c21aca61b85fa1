//! A document with characters that the font of the PDF lacks: asked about before anything is written.

use super::*;
use crate::base::{ClauseId, Prose};
use crate::draft::Edit;
use crate::export::{Characters, Format, Pictures, Wanted};

/// A session that has written what the font lacks in a field, and asks for a PDF.
fn asking() -> Desk {
    let mut desk = Desk::new();
    desk.go("unit_name").write("Enheten 😀 ①");
    desk.press(Key::ctrl('e'));
    choose(&mut desk, "app-format-pdf");
    desk
}

/// Chooses the answer with these words.
#[track_caller]
fn choose(desk: &mut Desk, key: &str) {
    let answers = &desk.app.dialog.as_ref().expect("something is asked").answers;
    let row = answers.iter().position(|(words, _)| words.key == key).expect("it is an answer");
    for _ in 0..row {
        desk.press(Key::plain(Code::Down));
    }
    desk.press(ENTER);
}

#[test]
fn the_question_names_the_character_and_its_field() {
    let desk = asking();
    assert_eq!(desk.asked(), Vec::<&str>::new(), "nothing is written");
    let dialog = desk.app.dialog.as_ref().unwrap();
    let label = desk.session().template.field(&FieldId::new("unit_name").unwrap()).unwrap();
    let expected = Message::new("app-ask-unprintable")
        .with("character", "😀 (U+1F600)")
        .with("place", &label.label);
    assert_eq!(dialog.question, expected);
    let detail = Message::new("app-unprintable-all")
        .with("characters", "😀 (U+1F600) → ?, ① (U+2460) → 1")
        .count("more", 0)
        .count("places", 2);
    assert_eq!(dialog.detail, Some(detail));
    assert_eq!(dialog.answers.last().unwrap().1, Answer::Nothing);
}

#[test]
fn characters_are_replaced_in_the_document_and_not_in_the_draft() {
    let mut desk = asking();
    let before = desk.session().draft.clone();
    choose(&mut desk, "app-unprintable-replace");
    let [Effect::Ask(Request::Export { document, wanted })] = &desk.effects[..] else {
        panic!("{:?}", desk.asked());
    };
    let characters = Characters::Replaced;
    assert_eq!(*wanted, Wanted { characters, ..Wanted::draft(Format::Pdf) });
    let bytes = written(document, *wanted, Pictures::new());
    assert!(bytes.unwrap().starts_with(b"%PDF"));
    assert_eq!(desk.session().draft, before);
}

#[test]
fn the_place_of_a_character_is_gone_to() {
    let mut desk = asking();
    desk.press(ESC);
    desk.go("municipality_name");
    desk.press(Key::ctrl('e'));
    choose(&mut desk, "app-format-pdf");
    choose(&mut desk, "app-unprintable-show");
    assert_eq!(*desk.place(), Place::Field(FieldId::new("unit_name").unwrap()));
    assert_eq!(desk.app.dialog, None);
}

#[test]
fn the_clause_of_a_character_is_gone_to() {
    let mut desk = Desk::new();
    let section = desk.session().draft.sections[1].id.clone();
    let clause = ClauseId::new("k1").unwrap();
    let text = Prose::typed("Slik: ♞").text;
    let edit = Edit::AddClause { clause, section: section.clone(), after: None, text };
    let stamp = Stamp { by: desk.app.user.clone(), at: desk.now };
    desk.app.session.as_mut().unwrap().apply(edit, stamp).unwrap();
    desk.press(Key::plain(Code::Char('E')));
    choose(&mut desk, "app-format-pdf");
    choose(&mut desk, "app-unprintable-show");
    assert_eq!((desk.section(), desk.place()), (section, &Place::Clauses));
    let Focus::Clauses { row } = desk.app.section_screen().unwrap().focus else { panic!() };
    let rows = desk.session().clause_rows(&desk.section());
    assert_eq!(rows[row].id().as_str(), "k1");
}

#[test]
fn what_the_font_has_is_written_at_once() {
    let mut desk = Desk::new();
    desk.go("unit_name").write("Čuoŋŋá – på Ås");
    desk.press(Key::ctrl('e'));
    choose(&mut desk, "app-format-pdf");
    assert_eq!(desk.asked(), ["export"]);
    assert_eq!(desk.app.dialog, None);
}
