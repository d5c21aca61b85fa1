//! A section that somebody writes in is asked for, handed over, and taken over.

use super::*;

const PURPOSE: &str = "purpose";

fn section(name: &str) -> SectionId {
    SectionId::new(name).unwrap()
}

/// Ola writes in the section that Kari has on the screen; the question of what to do is open.
fn asked() -> (Desk, Ola) {
    let (mut desk, ola) = together();
    Ola::is_in(&mut desk, Some(PURPOSE));
    desk.go("purpose_text").press(ENTER);
    assert!(desk.app.dialog.is_some());
    (desk, ola)
}

/// Returns what the others were told last.
#[track_caller]
fn told(desk: &Desk) -> Here {
    let told = desk.effects.iter().rev().find_map(|effect| {
        let Effect::Ask(Request::Tell { here, .. }) = effect else { return None };
        Some(here.clone())
    });
    told.expect("the others are told")
}

#[test]
fn a_section_is_asked_for_and_its_writer_leaving_it_is_told_of() {
    let (mut desk, _) = asked();
    desk.send(Msg::Pick(1));
    assert_eq!((desk.notice(), desk.app.writing.is_some()), (Some("app-asked-for"), false));
    assert_eq!(told(&desk).asks, Some(section(PURPOSE)));
    assert!(desk.session().company.as_ref().unwrap().asks_for(&section(PURPOSE)));
    Ola::is_in(&mut desk, Some(PURPOSE));
    assert_ne!(desk.notice(), Some("app-section-free"));
    Ola::is_in(&mut desk, None);
    assert_eq!(desk.notice(), Some("app-section-free"));
    assert_eq!(told(&desk).asks, None);
    desk.press(ENTER);
    assert!(desk.app.writing.is_some(), "it is free to write in");
}

#[test]
fn who_writes_sees_who_asks_and_hands_over_by_leaving_the_text() {
    let (mut desk, _) = together();
    desk.go("purpose_text").write("Mitt");
    let asks = Here { asks: Some(section(PURPOSE)), ..Here::nowhere(desk.now) };
    Ola::says(&mut desk, asks.clone());
    assert_eq!(desk.notice(), Some("app-asks-for-section"));
    assert_eq!(desk.session().company.as_ref().unwrap().asking().count(), 1);
    desk.write("Mitt og mer");
    desk.app.notice = None;
    Ola::says(&mut desk, asks);
    assert_ne!(desk.notice(), Some("app-asks-for-section"), "it is said once");
    desk.press(ESC);
    assert_eq!(told(&desk).section, None);
    assert_eq!(desk.session().company.as_ref().unwrap().asking().count(), 0);
}

#[test]
fn a_section_is_taken_over_when_that_is_confirmed_and_the_state_before_is_a_version() {
    let (mut desk, _) = asked();
    desk.send(Msg::Pick(2));
    assert_eq!((desk.notice(), desk.app.writing.is_some()), (Some("app-took"), true));
    let here = told(&desk);
    assert_eq!((here.section, here.took), (Some(section(PURPOSE)), Some(id("ola"))));
    let kept = desk
        .effects
        .iter()
        .any(|effect| matches!(effect, Effect::Ask(Request::Keep { why: Why::TakenOver, .. })));
    assert!(kept, "{:?}", desk.effects);
    desk.write("Mitt").press(TAB);
    assert_eq!(desk.app.dialog, None, "one is not asked again");
}

#[test]
fn who_has_been_silent_for_a_minute_is_taken_over_without_a_question() {
    let (mut desk, mut ola) = together();
    Ola::is_in(&mut desk, Some(PURPOSE));
    desk.go("purpose_text");
    desk.now = desk.now.later(30_000);
    ola.writes_in(&mut desk, PURPOSE, prose("purpose_text", "Deres"));
    desk.now = desk.now.later(59_999);
    desk.press(ENTER);
    assert!(desk.app.dialog.is_some(), "not yet a minute since the last key");
    desk.press(ESC);
    desk.now = desk.now.later(1);
    desk.press(ENTER);
    assert_eq!((desk.notice(), &desk.app.dialog), (Some("app-took-silent"), &None));
    assert_eq!(told(&desk).took, Some(id("ola")));
}

#[test]
fn what_is_typed_where_another_has_taken_over_is_not_taken_in_and_runs_no_command() {
    let (mut desk, _) = together();
    desk.go("purpose_text").write("Mitt");
    let took = Here {
        section: Some(section(PURPOSE)),
        took: Some(id("kari")),
        ..Here::nowhere(desk.now.later(1))
    };
    Ola::says(&mut desk, took);
    assert_eq!(desk.notice(), Some("app-taken-over"));
    assert_eq!(told(&desk).section, None, "one writes there no more");
    let before = desk.app.writing.as_ref().unwrap().revision;
    desk.write("Mitt q");
    let writing = desk.app.writing.as_ref().unwrap();
    assert_eq!(
        (&*writing.text, writing.revision > before),
        ("Mitt", true),
        "the editor takes it back"
    );
    assert_eq!(desk.answer("purpose_text"), Some(&Value::Prose(Prose::kept("Mitt"))));
    assert_eq!(desk.notice(), Some("app-taken-over"));
    Ola::is_in(&mut desk, None);
    assert_eq!(told(&desk).section, Some(section(PURPOSE)), "it is one's own again");
    desk.write("Mitt igjen");
    assert_eq!(desk.answer("purpose_text"), Some(&Value::Prose(Prose::kept("Mitt igjen"))));
}

#[test]
fn of_two_who_take_it_from_each_other_the_later_has_it() {
    let (mut desk, _) = asked();
    desk.send(Msg::Pick(2));
    let took =
        |at| Here { section: Some(section(PURPOSE)), took: Some(id("kari")), ..Here::nowhere(at) };
    let now = desk.now;
    Ola::says(&mut desk, took(now.later(-1)));
    assert!(desk.session().company.as_ref().unwrap().taken_by().is_none());
    Ola::says(&mut desk, took(now.later(1)));
    assert!(desk.session().company.as_ref().unwrap().taken_by().is_some());
}

const MEETINGS: &str = "leader_meetings";
const PERIOD: &str = "leader_meeting_period";

#[test]
fn a_choice_where_somebody_writes_is_changed_only_after_a_question() {
    let (mut desk, _) = together();
    Ola::is_in(&mut desk, Some(MEETINGS));
    desk.go(PERIOD).send(Msg::Pick(1));
    assert_eq!(desk.app.dialog.as_ref().unwrap().question.key, "app-ask-write-along");
    assert_eq!(desk.answer(PERIOD), None);
    desk.press(ESC);
    desk.press(ENTER);
    assert!(desk.app.dialog.is_some(), "nor by Enter");
    desk.press(ENTER);
    assert_eq!(
        (desk.answer(PERIOD), &desk.app.dialog),
        (None, &None),
        "to read is what is offered"
    );
    desk.send(Msg::Pick(1)).send(Msg::Pick(3));
    assert!(desk.answer(PERIOD).is_some(), "whoever writes along chooses");
}

#[test]
fn a_choice_is_taken_over_with_what_stood_before_as_a_version() {
    let (mut desk, _) = together();
    Ola::is_in(&mut desk, Some(MEETINGS));
    desk.go(PERIOD).send(Msg::Pick(1)).send(Msg::Pick(2));
    assert!(desk.answer(PERIOD).is_some());
    let kept = desk.effects.iter().find_map(|effect| {
        let Effect::Ask(Request::Keep { draft, why: Why::TakenOver, .. }) = effect else {
            return None;
        };
        Some(draft.answer(&field(PERIOD)).is_some())
    });
    assert_eq!(kept, Some(false), "the state before");
}

/// An item that Ola has written, and that both know.
fn with_item(desk: &mut Desk, ola: &mut Ola) -> crate::base::ItemId {
    let id = crate::base::ItemId::new("i7").unwrap();
    let item = crate::template::Item { id: id.clone(), parts: [].into() };
    ola.writes(desk, Edit::AddItem { field: field("parties"), item, after: None }, Saw::new());
    id
}

#[test]
fn an_item_is_removed_from_under_somebody_only_after_a_question_and_is_a_version() {
    let (mut desk, mut ola) = together();
    with_item(&mut desk, &mut ola);
    Ola::is_in(&mut desk, Some("parties"));
    desk.go("parties").press(Key::char('-'));
    assert_eq!(desk.app.dialog.as_ref().unwrap().question.key, "app-ask-write-along");
    let items = |desk: &Desk| desk.session().items(&field("parties")).len();
    assert_eq!(items(&desk), 1);
    desk.send(Msg::Pick(3));
    assert_eq!(items(&desk), 0);
    assert!(desk.asked().contains(&"keep"), "{:?}", desk.asked());
}

#[test]
fn whose_text_is_removed_is_told_by_whom_and_the_keys_that_come_next_do_nothing() {
    let (mut desk, mut ola) = together();
    let item = with_item(&mut desk, &mut ola);
    desk.go("parties").press(ENTER).write("Tredje part");
    let remove = Edit::RemoveItem { field: field("parties"), item };
    ola.clock = 50;
    ola.writes(&mut desk, remove, Saw::new());
    assert!(desk.app.writing.is_none(), "{:?}", desk.session().items(&field("parties")));
    let dialog = desk.app.dialog.as_ref().unwrap();
    assert_eq!(dialog.question.key, "app-others-removed");
    assert_eq!(desk.app.situation(), Situation::Dialog, "letters are no commands");
}

#[test]
fn who_was_taken_over_is_asked_before_they_write_there_again() {
    let (mut desk, _) = together();
    desk.go("purpose_text").write("Mitt");
    let took = Here {
        section: Some(section(PURPOSE)),
        took: Some(id("kari")),
        ..Here::nowhere(desk.now.later(1))
    };
    Ola::says(&mut desk, took);
    let offered = desk.app.offered(desk.app.situation()).map(|row| row.command);
    assert!(!offered.collect::<Vec<_>>().contains(&Command::Undo), "one only reads");
    desk.press(ESC).press(ENTER);
    assert_eq!(desk.app.writing, None);
    assert_eq!(desk.app.dialog.as_ref().unwrap().question.key, "app-ask-write-along");
}
