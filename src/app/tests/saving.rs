//! What is asked to be saved, and when.

use super::*;

fn saves(effects: &[Effect]) -> usize {
    let saves = |effect: &&Effect| matches!(effect, Effect::Save { .. } | Effect::Rescue { .. });
    effects.iter().filter(saves).count()
}

#[test]
fn typing_is_saved_after_a_moment_and_at_once_on_leaving_the_field() {
    let mut desk = Desk::new();
    desk.go("unit_name").write("in");
    assert_eq!(saves(&desk.effects), 0);
    let deadline = desk.app.deadline().unwrap();
    assert!(deadline.as_millisecond() - desk.now.as_millisecond() <= 1_500);
    desk.now = deadline;
    desk.send(Msg::Tick);
    assert_eq!(saves(&desk.effects), 1);
    assert_eq!(desk.app.deadline(), None, "an idle program sleeps");
    desk.write("integreringsenheten").press(TAB);
    assert_eq!(saves(&desk.effects), 1);
}

#[test]
fn the_program_leaves_only_when_the_last_word_is_on_disk() {
    let mut desk = Desk::new();
    desk.go("unit_name").write("flyktningtjenesten").press(Key::ctrl('q'));
    assert!(!desk.effects.contains(&Effect::Quit));
    let revision = desk.session().saving.revision();
    desk.send(Msg::Saved { revision, how: Saved::InPlace });
    assert_eq!(desk.effects, [Effect::Quit]);
}

#[test]
fn leaving_with_a_full_disk_asks_first_and_loses_nothing_by_staying() {
    let mut desk = Desk::new();
    desk.go("unit_name").write("flyktningtjenesten").press(Key::ctrl('q'));
    desk.send(Msg::SaveFailed { error: full(), shelter: None });
    assert_eq!(desk.app.situation(), Situation::Dialog);
    assert!(!desk.effects.contains(&Effect::Quit));
    desk.press(ENTER);
    assert_eq!(desk.app.dialog, None);
    assert!(desk.app.is_unsaved());
    assert!(desk.answer("unit_name").is_some());
}

#[test]
fn a_disk_that_does_not_answer_is_said_when_asked_twice() {
    let mut desk = Desk::new();
    desk.go("unit_name").write("flyktningtjenesten").press(Key::ctrl('q'));
    assert_eq!(desk.app.dialog, None);
    desk.press(Key::ctrl('q'));
    let dialog = desk.app.dialog.clone().unwrap();
    assert_eq!(dialog.detail, Some(Message::new("app-save-slow")));
    let revision = desk.session().saving.revision();
    desk.send(Msg::Saved { revision, how: Saved::InPlace });
    assert_eq!(desk.effects, [Effect::Quit], "saved after all");
}

#[test]
fn who_leaves_without_the_save_has_said_so() {
    let mut desk = Desk::new();
    desk.go("unit_name").write("flyktningtjenesten").press(Key::ctrl('q')).press(Key::ctrl('q'));
    desk.press(Key::plain(Code::End)).press(ENTER);
    assert_eq!(desk.effects.last(), Some(&Effect::Quit));
}

#[test]
fn a_failed_save_is_tried_again_by_itself() {
    let mut desk = Desk::new();
    desk.go("unit_name").write("flyktningtjenesten").press(TAB);
    desk.send(Msg::SaveFailed { error: full(), shelter: None });
    assert_eq!(desk.session().saving.state(), SaveState::Failed(&full()));
    desk.now = desk.app.deadline().unwrap();
    desk.send(Msg::Tick);
    assert_eq!(saves(&desk.effects), 1);
    let revision = desk.session().saving.revision();
    desk.send(Msg::Saved { revision, how: Saved::InPlace });
    assert_eq!(desk.session().saving.state(), SaveState::Saved(desk.now));
}

#[test]
fn a_lost_line_saves_and_leaves_from_every_screen_panel_and_dialog() {
    let ways: &[fn(&mut Desk)] = &[
        |_| {},
        |desk| {
            desk.press(Key::ctrl('o'));
        },
        |desk| {
            desk.press(Key::ctrl('t'));
        },
        |desk| {
            desk.press(Key::ctrl('t')).press(Key::ctrl('t'));
        },
        |desk| {
            desk.press(Key::ctrl('g'));
        },
        |desk| {
            desk.press(Key::ctrl('d'));
        },
        |desk| {
            desk.press(Key::ctrl('e'));
        },
        |desk| {
            desk.press(Key::ctrl('k')).write("Avklares med NAV");
        },
        |desk| {
            desk.press(ESC).press(ESC).press(ESC);
        },
    ];
    for (at, way) in ways.iter().enumerate() {
        let mut desk = Desk::new();
        desk.go("unit_name").write("flyktningtjenesten");
        way(&mut desk);
        let asked_before = desk.session().saving.state() == SaveState::Unsaved;
        assert!(asked_before, "way {at} lost track of unsaved text");
        desk.send(Msg::Hangup);
        assert_eq!(desk.effects.last(), Some(&Effect::Quit), "way {at}");
        assert!(desk.answer("unit_name").is_some(), "way {at}");
    }
}

#[test]
fn nothing_is_saved_when_nothing_was_changed() {
    let mut desk = Desk::new();
    desk.go("unit_name").press(TAB).press(ESC).press(Key::ctrl('s'));
    assert_eq!(saves(&desk.effects), 0);
    desk.press(Key::char('q'));
    assert_eq!(desk.effects, [Effect::Quit]);
}

#[test]
fn a_paste_is_one_step_back() {
    let mut desk = Desk::new();
    desk.go("purpose_text").write("Vi");
    desk.send(Msg::Wrote { text: "Vi vil samarbeide.\nTett.".into(), pasted: true, removed: 0 });
    desk.press(Key::ctrl('z'));
    assert_eq!(desk.app.writing.as_ref().unwrap().text, "Vi");
    desk.press(Key::ctrl('z'));
    assert_eq!(desk.answer("purpose_text"), None);
    desk.press(Key::ctrl('y')).press(Key::ctrl('y'));
    assert_eq!(desk.app.writing.as_ref().unwrap().text, "Vi vil samarbeide.\nTett.");
}

#[test]
fn the_program_can_be_put_in_the_background_while_a_question_waits() {
    let mut desk = Desk::new();
    desk.go("unit_name").write("flyktningtjenesten").press(Key::ctrl('d')).press(Key::char('Z'));
    assert_eq!(saves(&desk.effects), 1);
    assert_eq!(desk.effects.last(), Some(&Effect::Suspend));
    assert_eq!(desk.app.situation(), Situation::Dialog);
}

#[test]
fn a_draft_that_somebody_else_changed_is_kept_beside_it_and_gone_on_with() {
    let mut desk = Desk::new();
    desk.go("unit_name").write("flyktningtjenesten").press(Key::ctrl('q'));
    desk.send(Msg::SaveFailed {
        error: StoreError {
            cause: crate::store::seam::Cause::Changed,
            message: Message::new("store-changed"),
        },
        shelter: None,
    });
    desk.press(DOWN).press(ENTER);
    let Some(Effect::Rescue { title, revision, .. }) = desk.effects.first() else {
        panic!("{:?}", desk.effects);
    };
    assert_eq!(title.as_str(), "Prøve – Kari");
    let (title, revision) = (title.clone(), *revision);
    desk.write("flyktningtjenesten vår");
    desk.send(Msg::Kept { id: DraftId::new("ny").unwrap(), title, revision });
    assert_eq!(desk.session().draft.id.as_str(), "ny");
    assert_eq!(desk.app.notice.as_ref().map(|notice| notice.key), Some("app-kept"));
    assert!(desk.app.is_unsaved(), "what was typed meanwhile goes to the new draft");
    desk.send(Msg::Hangup);
    assert!(
        matches!(&*desk.effects, [Effect::Rescue { draft, .. }, Effect::Quit] if draft.id.as_str() == "ny")
    );
}

#[test]
fn who_leaves_while_the_draft_is_kept_beside_another_leaves_once_it_is() {
    let mut desk = Desk::new();
    desk.go("unit_name").write("flyktningtjenesten").press(Key::ctrl('q'));
    desk.send(Msg::SaveFailed {
        error: StoreError {
            cause: crate::store::seam::Cause::Changed,
            message: Message::new("store-changed"),
        },
        shelter: None,
    });
    desk.press(DOWN).press(ENTER).press(Key::ctrl('q'));
    let revision = desk.session().saving.revision();
    let (id, title) = (DraftId::new("ny").unwrap(), Line::kept("Prøve – Kari"));
    desk.send(Msg::Kept { id, title, revision });
    assert_eq!(desk.effects, [Effect::Quit]);
}
