//! Undo: only what is seen changes, and the focus stands on something that is there.

use super::*;

const END: Key = Key::plain(Code::End);

#[test]
fn undoing_in_another_field_says_which() {
    let mut desk = Desk::new();
    desk.go("unit_name").write("flyktningtjenesten").press(TAB).press(Key::ctrl('z'));
    assert_eq!(desk.answer("unit_name"), None);
    let label = &desk.session().template.field(&FieldId::new("unit_name").unwrap()).unwrap().label;
    assert_eq!(desk.app.notice, Some(Message::new("app-undone").with("what", label)));
    desk.press(Key::ctrl('y'));
    assert_eq!(desk.notice(), Some("app-redone"));
    desk.go("unit_name").press(Key::ctrl('z'));
    assert_eq!(desk.notice(), None, "seen");
}

#[test]
fn nothing_is_undone_behind_a_name_that_is_being_written() {
    let mut desk = Desk::new();
    desk.go("unit_name").write("flyktningtjenesten").press(ESC).press(ESC).press(ESC);
    desk.press(Key::char('+')).write("Ny").press(Key::ctrl('z')).press(Key::ctrl('g'));
    for letter in ['u', 'U', 'n', 'o', 'v', 'E'] {
        desk.send(Msg::Command(desk.app.keys.find(Situation::Help, Key::char(letter)).unwrap()));
        assert_eq!(desk.app.situation(), Situation::Help, "{letter}");
    }
    assert!(desk.answer("unit_name").is_some());
    assert_eq!(desk.app.writing.as_ref().unwrap().text, "Ny");
}

#[test]
fn the_selected_row_is_there_after_undo() {
    let mut desk = Desk::new();
    desk.go("subgoals").press(ENTER).write("Ti i arbeid").press(ENTER);
    desk.press(Key::char('u')).press(Key::char('u'));
    let Focus::Items { row } = desk.app.section_screen().unwrap().focus else { panic!() };
    assert_eq!(row, 0);

    let mut desk = Desk::new();
    desk.press(END).press(Key::char('+')).write("Delegering").press(ENTER).press(Key::char('u'));
    let sections = desk.session().draft.sections.len();
    assert_eq!(desk.app.screen, Screen::Overview { row: sections - 1 });

    desk.press(Key::char('U')).press(END).press(Key::plain(Code::Up)).press(ENTER);
    assert_eq!(desk.app.situation(), Situation::Clauses);
    desk.press(Key::char('u'));
    assert_eq!(desk.app.screen, Screen::Overview { row: 0 }, "the section is gone");

    let mut desk = Desk::new();
    desk.go("leader_meeting_outlook").press(TAB);
    let rows = desk.session().clause_rows(&desk.section()).len();
    desk.press(Key::char('+')).write("Referat sendes alle.").press(ESC).press(END);
    desk.press(Key::char('u')).press(Key::char('u'));
    assert_eq!(desk.app.section_screen().unwrap().focus, Focus::Clauses { row: rows });
}

#[test]
fn a_form_is_left_when_its_item_is_undone_while_a_choice_has_the_focus() {
    let mut desk = Desk::new();
    desk.go("parties").press(Key::char('+')).write("Skolen").press(TAB);
    assert_eq!(desk.app.situation(), Situation::Options);
    desk.press(Key::char('u')).press(Key::char('u'));
    assert_eq!(desk.app.situation(), Situation::Items);
}

#[test]
fn the_preview_shows_what_stands_after_undo() {
    let mut desk = Desk::new();
    desk.go("unit_name").write("flyktningtjenesten").press(ESC);
    desk.press(Key::char('v')).press(Key::char('v')).press(Key::char('v'));
    let before = desk.session().blocks().to_vec();
    desk.press(Key::char('u'));
    assert_ne!(desk.session().blocks(), before);
}

#[test]
fn a_text_that_the_draft_has_no_room_for_is_refused_whole_and_not_shown() {
    for field in ["purpose_text", "unit_name"] {
        let mut desk = Desk::new();
        desk.go(field).write("Vi");
        let revision = desk.app.writing.as_ref().unwrap().revision;
        let text = "Vi".repeat(200_000);
        desk.send(Msg::Wrote { text: Entered::Whole(text), pasted: true, removed: 0 });
        assert!(desk.app.notice.is_some(), "{field}");
        let writing = desk.app.writing.as_ref().unwrap();
        assert_eq!(writing.text, "Vi", "{field}");
        assert!(writing.revision > revision, "{field}: the editor takes it over");
    }
}

#[test]
fn hidden_characters_of_a_file_are_told_of_and_stay_until_the_text_is_changed() {
    let mut desk = Desk::new();
    let kept = Value::Line(Line::kept("Inn\u{202e}byggere"));
    let field = FieldId::new("unit_name").unwrap();
    let stamp = Stamp { by: desk.app.user.clone(), at: desk.now };
    let session = desk.app.session.as_mut().unwrap();
    let edit = crate::draft::Edit::Answer { field, value: Some(kept.clone()) };
    session.apply(edit, stamp).unwrap();
    desk.press(DOWN).press(ENTER).press(TAB);
    assert_eq!(desk.app.notice, Some(Message::new("app-hidden-in-text").count("count", 1)));
    desk.press(TAB);
    assert_eq!(desk.answer("unit_name"), Some(&kept));
}
