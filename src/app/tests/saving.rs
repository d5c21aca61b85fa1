//! What is asked to be put on disk, and when.

use super::*;

#[test]
fn typing_is_journaled_and_then_saved_after_a_moment() {
    let mut desk = Desk::new();
    let begun = desk.now;
    desk.go("unit_name").write("in");
    assert_eq!(desk.asked(), [""; 0]);
    assert_eq!(desk.wait().asked(), ["append"]);
    assert!(desk.now <= begun.later(400), "with the sync within half a second");
    assert_eq!(desk.wait().asked(), ["save"]);
    assert!(desk.now <= begun.later(1_600), "with the sync within two seconds");
    assert_eq!(desk.app.deadline(), None, "an idle program sleeps");
}

#[test]
fn what_is_left_pasted_or_declared_is_journaled_at_once() {
    let ways: &[fn(&mut Desk)] = &[
        |desk| {
            desk.press(TAB);
        },
        |desk| {
            desk.press(ESC);
        },
        |desk| {
            desk.press(Key::ctrl('o'));
        },
        |desk| {
            desk.send(Msg::Wrote {
                text: Entered::Whole("limt inn".into()),
                pasted: true,
                removed: 0,
            });
        },
        |desk| {
            desk.press(Key::ctrl('d')).send(Msg::Pick(1));
        },
    ];
    for (at, way) in ways.iter().enumerate() {
        let mut desk = Desk::new();
        desk.go("unit_name").write("integreringsenheten");
        way(&mut desk);
        assert_eq!(desk.asked(), ["append"], "way {at}");
        assert_eq!(desk.wait().asked(), ["save"], "way {at}");
    }
}

#[test]
fn undo_and_redo_are_journaled_and_saved_like_any_change() {
    let mut desk = Desk::new();
    desk.go("unit_name").write("integreringsenheten").press(TAB).wait().save();
    for key in ['z', 'y'] {
        desk.press(Key::ctrl(key));
        assert_eq!(desk.wait().asked(), ["append"], "{key}");
        let [Effect::Ask(Request::Append { entries, .. })] = &*desk.effects else { panic!() };
        assert_eq!(entries.len(), 1);
        assert_eq!(entries[0].number, desk.session().saving.revision());
        assert_eq!(desk.wait().asked(), ["save"], "{key}");
        desk.save();
    }
}

#[test]
fn all_that_is_journaled_gives_the_draft_again() {
    let mut desk = Desk::new();
    let (mut again, mut entries) = (desk.session().draft.clone(), Vec::new());
    let mut take = |desk: &Desk| {
        for effect in &desk.effects {
            if let Effect::Ask(Request::Append { entries: some, .. }) = effect {
                entries.extend_from_slice(some);
            }
        }
    };
    desk.go("purpose_text").write("Vi").write("Vi vil").press(Key::ctrl('z'));
    take(desk.press(Key::ctrl('y')));
    take(desk.write("Vi vil alt.").press(ESC));
    take(desk.go("subgoals").press(ENTER).write("Ti i arbeid"));
    take(desk.press(ENTER));
    take(desk.press(Key::char('-')).press(Key::char('u')).press(Key::ctrl('o')));
    take(desk.press(Key::char('+')).write("D").write("Delegering").press(ENTER));
    let template = Arc::clone(&desk.session().template);
    for entry in entries {
        again.apply(&template, entry.change).unwrap();
    }
    assert_eq!(again, desk.session().draft);
}

#[test]
fn a_failed_save_is_tried_again_by_itself() {
    let mut desk = Desk::new();
    desk.go("unit_name").write("flyktningtjenesten").press(TAB).wait();
    let shelter = Some("/tmp/avtale/prove.json".to_owned());
    desk.send(Msg::SaveFailed { error: full(), shelter: shelter.clone() });
    let failed = SaveState::Failed { error: &full(), shelter: shelter.as_deref() };
    assert_eq!(desk.session().saving.state(), failed);
    for _ in 0..3 {
        assert_eq!(desk.wait().asked(), ["save"]);
        desk.send(Msg::SaveFailed { error: full(), shelter: shelter.clone() });
    }
    desk.wait().save();
    assert_eq!(desk.session().saving.state(), SaveState::Saved(desk.now));
    assert_eq!(desk.app.deadline(), None);
}

#[test]
fn saves_keep_the_pace_of_a_journal_that_fails() {
    let mut desk = Desk::new();
    desk.go("unit_name").write("flyktningtjenesten").wait();
    desk.send(Msg::JournalFailed);
    assert_eq!(desk.asked(), ["append", "save"]);
    desk.save().write("flyktningtjenesten vår").press(TAB);
    assert_eq!(desk.asked(), ["append", "save"]);
}

#[test]
fn nothing_is_saved_when_nothing_was_changed() {
    let mut desk = Desk::new();
    desk.go("unit_name").press(TAB).press(ESC);
    assert_eq!(desk.asked(), [""; 0]);
    assert_eq!(desk.press(Key::char('q')).asked(), ["close", "quit"]);
}

#[test]
fn a_file_that_somebody_removed_is_told_of_when_it_is_there_again() {
    let mut desk = Desk::new();
    desk.go("unit_name").write("flyktningtjenesten").press(TAB).wait();
    let revision = desk.session().saving.revision();
    desk.send(Msg::Saved { revision, how: Saved::Again });
    assert_eq!(desk.notice(), Some("app-saved-again"));
    assert_eq!(desk.session().saving.state(), SaveState::Saved(desk.now));
}

#[test]
fn a_paste_is_one_step_back() {
    let mut desk = Desk::new();
    desk.go("purpose_text").write("Vi");
    desk.send(Msg::Wrote {
        text: Entered::Whole("Vi vil samarbeide.\nTett.".into()),
        pasted: true,
        removed: 0,
    });
    desk.press(Key::ctrl('z'));
    assert_eq!(desk.app.writing.as_ref().unwrap().text, "Vi");
    desk.press(Key::ctrl('z'));
    assert_eq!(desk.answer("purpose_text"), None);
    desk.press(Key::ctrl('y')).press(Key::ctrl('y'));
    assert_eq!(desk.app.writing.as_ref().unwrap().text, "Vi vil samarbeide.\nTett.");
}
