//! From one draft to another, with what is not on disk.

use super::*;
use crate::store::seam::Summary;

fn summary(id: &str, desk: &Desk) -> Listed {
    Listed::Draft(Summary {
        id: DraftId::new(id).unwrap(),
        title: Line::typed(id).text,
        parties: Vec::new(),
        done: 0,
        must_mend: 0,
        sections: 0,
        changed: desk.now,
        by: desk.app.user.clone(),
    })
}

fn another(desk: &Desk) -> Box<Draft> {
    let mut draft = desk.session().draft.clone();
    draft.id = DraftId::new("annet").unwrap();
    Box::new(draft)
}

/// Writes in a draft, goes to the drafts list, and selects another one there.
fn left() -> Desk {
    let mut desk = Desk::new();
    desk.go("unit_name").write("flyktningtjenesten").press(ESC).press(ESC).press(ESC);
    assert_eq!(desk.effects.last(), Some(&Effect::Ask(Request::List)));
    let listed = vec![summary("annet", &desk), summary("prove", &desk)];
    desk.send(Msg::Listed(Ok(listed)));
    assert_eq!(desk.app.screen, Screen::Drafts { row: 1 }, "the draft just left");
    desk.press(Key::plain(Code::Up));
    desk
}

#[test]
fn a_draft_whose_save_fails_is_not_lost_for_one_that_was_opened_meanwhile() {
    let mut desk = left();
    desk.press(ENTER);
    assert_eq!(desk.effects, [Effect::Ask(Request::Open(DraftId::new("annet").unwrap()))]);
    desk.send(Msg::SaveFailed { error: full(), shelter: None });
    let other = another(&desk);
    desk.send(Msg::Opened(Ok(Box::new((*other).into()))));
    assert_eq!(desk.session().draft.id.as_str(), "prove");
    assert_eq!(desk.app.notice.as_ref().unwrap().key, "app-unsaved-draft-open");
    desk.press(ENTER);
    assert!(!desk.effects.iter().any(|effect| matches!(effect, Effect::Ask(Request::Open(_)))));
    desk.press(Key::char('+')).write("Ny").press(ENTER);
    assert!(
        !desk.effects.iter().any(|effect| matches!(effect, Effect::Ask(Request::Create { .. })))
    );
    assert_eq!(desk.app.writing.as_ref().unwrap().text, "Ny");
}

#[test]
fn a_draft_that_is_not_on_disk_is_seen_again_by_opening_it() {
    let mut desk = left();
    desk.send(Msg::SaveFailed { error: full(), shelter: None });
    desk.press(DOWN).press(ENTER);
    assert_eq!(desk.app.screen, Screen::Overview { row: 0 });
    assert!(desk.answer("unit_name").is_some());
    desk.press(ESC).send(Msg::Listed(Err(full())));
    desk.press(ENTER);
    assert_eq!(desk.app.screen, Screen::Overview { row: 0 });
}

#[test]
fn a_draft_opened_twice_is_not_opened_over_what_was_typed_between() {
    let mut desk = left();
    let revision = desk.session().saving.revision();
    desk.send(Msg::Saved { revision, how: Saved::InPlace }).press(ENTER).press(ENTER);
    let other = another(&desk);
    desk.send(Msg::Opened(Ok(Box::new((*other).clone().into()))));
    desk.go("unit_name")
        .write("integreringsenheten")
        .send(Msg::Opened(Ok(Box::new((*other).into()))));
    assert_eq!(desk.place(), &field_place("unit_name"));
    assert!(desk.answer("unit_name").is_some());
}

#[test]
fn a_draft_that_cannot_be_opened_leads_to_the_list() {
    let id = DraftId::new("borte").unwrap();
    let (mut app, effects) = App::new(Begin { open: Some(id.clone()), ..begin() });
    assert_eq!(effects, [Effect::Ask(Request::Open(id))]);
    let now = Moment::from_millisecond(0).unwrap();
    assert_eq!(app.update(Msg::Opened(Err(full())), now), [Effect::Ask(Request::List)]);
    assert_eq!(app.notice, Some(full().message));
}

#[test]
fn hidden_characters_of_a_draft_that_is_opened_are_counted_and_told_of() {
    let mut desk = Desk::listing();
    let mut draft = desk.draft("prove", "Prøve");
    draft.title = Line::kept("Prø\u{202e}ve\u{200b}");
    desk.open(draft.into());
    let told = Message::new("app-hidden").count("count", 2);
    assert_eq!(desk.app.notice, Some(told));
}

/// Returns what is offered where the drafters stand.
fn offered(desk: &Desk) -> Vec<Command> {
    desk.app.offered(desk.app.situation()).map(|row| row.command).collect()
}

#[test]
fn nothing_is_offered_at_the_drafts_that_needs_one_open() {
    let mut desk = Desk::listing();
    let moves = [Command::Up, Command::Down, Command::PageUp, Command::First];
    assert!(moves.iter().all(|command| !offered(&desk).contains(command)));
    desk.press(Key::char('?'));
    assert_eq!(desk.app.situation(), Situation::Help);
    let said = offered(&desk);
    let in_help = |command: &&Command| **command == Command::Search;
    let needing = said.iter().filter(|command| command.needs_a_draft() && !in_help(command));
    let needing = needing.collect::<Vec<_>>();
    assert!(needing.is_empty(), "{needing:?}");
    assert!(said.contains(&Command::Back));
    // Among two drafts one can move, and beside a draft the same panel offers what it has.
    let desk = left();
    assert!(moves.iter().all(|command| offered(&desk).contains(command)));
    let mut desk = Desk::new();
    desk.press(Key::char('?'));
    assert!(offered(&desk).contains(&Command::NextMissing));
}
