//! Formulations picked from the guideline.

use super::*;
use crate::base::OptionId;
use crate::draft::Edit;
use crate::template::Chosen;

const TASKS: &str = "municipality_responsibilities";
const FOLLOW_UP: &str = "follow_up_after_programme";

fn choose(desk: &mut Desk, field: &str, option: &str) {
    let value = Value::Choice(Chosen::Option(OptionId::new(option).unwrap()));
    let field = FieldId::new(field).unwrap();
    let stamp = Stamp { by: desk.app.user.clone(), at: desk.now };
    let session = desk.app.session.as_mut().unwrap();
    session.apply(Edit::Answer { field, value: Some(value) }, stamp).unwrap();
}

/// Returns a desk at the municipality's list, with the formulations open.
fn picking() -> Desk {
    let mut desk = Desk::new();
    choose(&mut desk, "municipality_responsibility_mode", "listed");
    desk.go(TASKS).press(Key::char('p'));
    assert_eq!(desk.app.situation(), Situation::Picking);
    desk
}

fn tasks(desk: &Desk) -> Vec<String> {
    let field = FieldId::new(TASKS).unwrap();
    let items = desk.session().items(&field);
    let text = |item: &crate::template::Item| match item.parts.values().next() {
        Some(Value::Line(line)) => line.as_str().to_owned(),
        other => panic!("{other:?}"),
    };
    items.iter().map(text).collect()
}

fn signs(desk: &Desk) -> String {
    let sign = |offer: &Offer<'_>| match offer.taken {
        Taken::No => '-',
        Taken::Yes(_) => 'x',
        Taken::Reworded => '~',
    };
    desk.app.suggestions().iter().map(sign).collect()
}

const SPACE: Key = Key::char(' ');
const DOWN: Key = Key::plain(Code::Down);
const ESC: Key = Key::plain(Code::Esc);

#[test]
fn what_is_picked_becomes_an_item_and_is_marked() {
    let mut desk = picking();
    desk.press(SPACE).press(DOWN).press(DOWN).press(Key::plain(Code::Enter));
    assert!(signs(&desk).starts_with("x-x-"), "{}", signs(&desk));
    let offers: Vec<_> = desk.app.suggestions().iter().map(|o| o.text.to_owned()).collect();
    assert_eq!(tasks(&desk), [offers[0].clone(), offers[2].clone()]);
    desk.press(SPACE);
    assert_eq!(tasks(&desk), [offers[0].clone()], "picked again, it goes");
    desk.press(ESC);
    assert_eq!(desk.app.situation(), Situation::Items);
}

#[test]
fn each_pick_is_one_step_of_undo() {
    let mut desk = picking();
    desk.press(SPACE).press(DOWN).press(SPACE);
    assert_eq!(tasks(&desk).len(), 2);
    desk.press(Key::char('u'));
    assert_eq!(tasks(&desk).len(), 1);
    assert!(signs(&desk).starts_with("x--"), "{}", signs(&desk));
    desk.press(Key::char('u'));
    assert_eq!(tasks(&desk).len(), 0);
    desk.press(Key::char('U')).press(Key::char('U'));
    assert_eq!(tasks(&desk).len(), 2);
}

#[test]
fn a_picked_item_is_edited_moved_and_removed_like_any_other() {
    let mut desk = picking();
    desk.press(SPACE).press(DOWN).press(SPACE).press(ESC);
    let first = tasks(&desk)[0].clone();
    desk.press(Key::plain(Code::Home)).press(Key::plain(Code::Enter));
    desk.write(&format!("{first} Det skjer den første uka.")).press(ESC);
    desk.press(Key::char('>'));
    assert_eq!(tasks(&desk)[1], format!("{first} Det skjer den første uka."));
    desk.press(Key::char('p'));
    assert!(signs(&desk).starts_with("~x"), "{}", signs(&desk));
    let before = tasks(&desk);
    desk.press(SPACE);
    assert_eq!((tasks(&desk), desk.notice()), (before, Some("app-suggestion-reworded")));
    desk.press(ESC).press(Key::char('-'));
    assert_eq!(tasks(&desk).len(), 1);
}

#[test]
fn the_last_row_of_the_list_opens_the_formulations_too() {
    let mut desk = picking();
    desk.press(ESC).press(Key::plain(Code::End)).press(Key::plain(Code::Enter));
    assert_eq!(desk.app.situation(), Situation::Picking);
}

#[test]
fn in_a_routine_the_unit_and_the_rest_of_the_office_are_meant() {
    let mut desk = picking();
    choose(&mut desk, "organisation", "inside_nav");
    for offer in desk.app.suggestions() {
        let words: Vec<_> = offer.text.split(|c: char| !c.is_alphanumeric()).collect();
        for word in ["Kommunen", "kommunen", "avtalen"] {
            assert!(!words.contains(&word), "{}", offer.text);
        }
    }
}

#[test]
fn in_a_long_text_a_sentence_is_added_at_the_end_and_taken_away_again() {
    let mut desk = Desk::new();
    desk.go(FOLLOW_UP).write("Vi møtes.").press(Key::ctrl('w'));
    desk.press(SPACE).press(DOWN).press(SPACE);
    let offers: Vec<_> = desk.app.suggestions().iter().map(|o| o.text.to_owned()).collect();
    let text = |desk: &Desk| match desk.answer(FOLLOW_UP) {
        Some(Value::Prose(prose)) => prose.as_str().to_owned(),
        other => panic!("{other:?}"),
    };
    assert_eq!(text(&desk), format!("Vi møtes. {} {}", offers[0], offers[1]));
    assert_eq!(desk.app.writing.as_ref().unwrap().text, text(&desk), "the editor has it too");
    desk.press(Key::char('u'));
    assert_eq!(text(&desk), format!("Vi møtes. {}", offers[0]));
    desk.press(Key::plain(Code::Home)).press(SPACE);
    assert_eq!(text(&desk), "Vi møtes.");
    assert!(signs(&desk).starts_with("--"));
    desk.press(ESC);
    assert_eq!(desk.app.situation(), Situation::WritingProse);
}

#[test]
fn the_first_sentence_stands_alone_and_the_last_one_gone_leaves_no_answer() {
    let mut desk = Desk::new();
    desk.go(FOLLOW_UP).press(Key::ctrl('w')).press(SPACE);
    let offer = desk.app.suggestions()[0].text.to_owned();
    assert_eq!(desk.answer(FOLLOW_UP), Some(&Value::Prose(crate::base::Prose::kept(&offer))));
    desk.press(SPACE);
    assert!(desk.answer(FOLLOW_UP).is_none_or(Value::is_empty), "{:?}", desk.answer(FOLLOW_UP));
}

#[test]
fn nothing_is_offered_where_the_guideline_has_no_formulations() {
    let mut desk = Desk::new();
    desk.go("subgoals").send(Msg::Command(Command::Suggest));
    assert_eq!(desk.app.panel, None);
    let offered = |desk: &Desk| {
        let situation = desk.app.situation();
        desk.app.offered(situation).any(|row| row.command == Command::Suggest)
    };
    assert!(!offered(&desk));
    desk.go("information_exchange");
    assert!(offered(&desk));
}
