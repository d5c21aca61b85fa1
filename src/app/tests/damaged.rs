//! Damaged drafts: the file is left as it is, and what is kept of it is offered.

use super::*;
use crate::store::seam::Cause;

fn fault() -> StoreError {
    StoreError { cause: Cause::Damaged, message: Message::new("store-damaged").with("line", "3") }
}

/// A session at a drafts list with a damaged draft in it.
fn listing() -> Desk {
    let mut desk = Desk::listing();
    let damaged = Listed::Damaged { file: "prove.json".into(), fault: fault() };
    desk.send(Msg::Listed(Ok(vec![damaged])));
    desk
}

fn salvage(desk: &Desk) -> Box<Salvage> {
    let stamp = Stamp { by: Line::typed("Ola").text, at: desk.now };
    let version = Some(Version { number: 12, why: Why::Ended, stamp });
    Box::new(Salvage { draft: desk.draft("prove", "Prøve"), version, changes: 3 })
}

#[test]
fn what_is_kept_of_a_damaged_draft_is_offered_and_opened_as_a_new_one() {
    let mut desk = listing();
    assert_eq!(
        desk.press(ENTER).effects,
        [Effect::Ask(Request::Salvage(DraftId::new("prove").unwrap()))]
    );
    let found = salvage(&desk);
    desk.send(Msg::Salvage(Ok(Some(found))));
    let dialog = desk.app.dialog.clone().unwrap();
    assert_eq!(dialog.question.key, "app-ask-adopt-version");
    assert_eq!(dialog.detail, Some(fault().message), "what is wrong, and where");
    desk.press(ENTER);
    let [Effect::Ask(Request::Adopt { draft, title })] = &*desk.effects else {
        panic!("{:?}", desk.effects)
    };
    assert_eq!((draft.id.as_str(), title.as_str()), ("prove", "Prøve (hentet fram)"));
    let adopted = desk.draft("ny", "Prøve (hentet fram)");
    desk.open(adopted.into());
    assert_eq!(desk.app.situation(), Situation::Overview);
}

#[test]
fn a_damaged_draft_can_be_left_alone() {
    let mut desk = listing();
    let found = salvage(&desk);
    desk.press(ENTER).send(Msg::Salvage(Ok(Some(found))));
    desk.press(DOWN).press(ENTER);
    assert_eq!((desk.asked(), desk.app.situation()), (vec![], Situation::Drafts));
}

#[test]
fn a_damaged_draft_that_nothing_is_kept_of_is_told_of() {
    let mut desk = listing();
    desk.press(ENTER).send(Msg::Salvage(Ok(None)));
    assert_eq!((desk.app.dialog.clone(), desk.app.notice.clone()), (None, Some(fault().message)));
    desk.press(ENTER).send(Msg::Salvage(Err(full())));
    assert_eq!(desk.app.notice, Some(full().message));
    assert_eq!(desk.press(ENTER).asked(), ["salvage"], "it can be tried again");
}

#[test]
fn a_damaged_draft_that_the_program_was_started_on_is_offered_likewise() {
    let id = DraftId::new("prove").unwrap();
    let mut desk = Desk::listing();
    let (app, effects) = App::new(Begin { open: Some(id.clone()), ..begin() });
    desk.app = app;
    assert_eq!(effects, [Effect::Ask(Request::Open(id.clone()))]);
    desk.send(Msg::Opened(Err(fault())));
    assert_eq!(desk.effects, [Effect::Ask(Request::Salvage(id)), Effect::Ask(Request::List)]);
    let found = salvage(&desk);
    desk.send(Msg::Salvage(Ok(Some(found))));
    assert_eq!(desk.app.situation(), Situation::Dialog);
}

#[test]
fn a_file_whose_name_is_no_drafts_is_only_told_of() {
    let mut desk = Desk::listing();
    let damaged = Listed::Damaged { file: "‹1B›.json".into(), fault: fault() };
    desk.send(Msg::Listed(Ok(vec![damaged])));
    assert_eq!(desk.press(ENTER).asked(), [""; 0]);
    assert_eq!(desk.app.notice, Some(fault().message));
}
