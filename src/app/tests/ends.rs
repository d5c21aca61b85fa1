//! Out of a draft and out of the program: everything is saved first.

use super::*;
use crate::app::parting::Kept;
use crate::base::{ClauseId, Prose};
use crate::draft::{Declared, Edit};
use crate::store::seam::Cause;

fn conflict() -> Msg {
    let error = StoreError { cause: Cause::Changed, message: Message::new("store-changed") };
    Msg::SaveFailed { error, shelter: None }
}

fn written() -> Desk {
    let mut desk = Desk::new();
    desk.go("unit_name").write("flyktningtjenesten");
    desk
}

#[test]
fn the_program_leaves_only_when_the_last_word_is_on_disk() {
    let mut desk = written();
    assert_eq!(desk.press(Key::ctrl('q')).asked(), ["append", "save"]);
    assert_eq!(desk.notice(), Some("app-leaving"), "what is waited for is said");
    assert_eq!(desk.save().asked(), ["keep", "close", "quit"]);
    assert!(matches!(&desk.effects[0], Effect::Ask(Request::Keep { why: Why::Ended, .. })));
}

#[test]
fn leaving_with_a_full_disk_asks_first_and_loses_nothing_by_staying() {
    let mut desk = written();
    desk.press(Key::ctrl('q'));
    desk.send(Msg::SaveFailed { error: full(), shelter: None });
    assert_eq!(desk.app.situation(), Situation::Dialog);
    assert!(!desk.effects.contains(&Effect::Quit));
    desk.press(ENTER);
    assert_eq!(desk.app.dialog, None);
    assert!(desk.app.is_unsaved());
    assert!(desk.answer("unit_name").is_some());
}

#[test]
fn whoever_leaves_is_told_whether_the_text_is_lost() {
    let without = |desk: &Desk| desk.app.dialog.as_ref().unwrap().answers[2].0.key;
    let shelter = || Some("/tmp/avtale/prove.json".to_owned());
    for (journaled, shelter, said) in [
        (false, None, "app-leave-unsaved"),
        (true, None, "app-leave-on-disk"),
        (false, shelter(), "app-leave-on-disk"),
    ] {
        let mut desk = written();
        desk.press(Key::ctrl('q'));
        if journaled {
            desk.send(Msg::Journaled { number: desk.session().saving.revision() });
        }
        desk.send(Msg::SaveFailed { error: full(), shelter });
        assert_eq!(without(&desk), said);
    }
}

#[test]
fn a_disk_that_does_not_answer_is_said_when_asked_twice() {
    let mut desk = written();
    desk.press(Key::ctrl('q'));
    assert_eq!(desk.app.dialog, None);
    desk.press(Key::ctrl('q'));
    let dialog = desk.app.dialog.clone().unwrap();
    assert_eq!(dialog.detail, Some(Message::new("app-save-slow")));
    assert_eq!(desk.save().asked(), ["keep", "close", "quit"], "saved after all");
}

#[test]
fn who_leaves_without_the_save_has_said_so() {
    let mut desk = written();
    desk.press(Key::ctrl('q')).press(Key::ctrl('q'));
    desk.press(Key::plain(Code::End)).press(ENTER);
    assert_eq!(desk.asked(), ["quit"]);
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
            desk.press(Key::ctrl('t')).press(Key::ctrl('t')).press(Key::ctrl('t'));
        },
        |desk| {
            desk.press(Key::ctrl('f'));
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
            desk.press(ESC).press(Key::char('V'));
        },
        |desk| {
            desk.press(ESC).press(ESC).press(ESC);
        },
    ];
    for (at, way) in ways.iter().enumerate() {
        let mut desk = written();
        way(&mut desk);
        let unsaved = desk.session().saving.state() == SaveState::Unsaved;
        assert!(unsaved, "way {at} lost track of unsaved text");
        desk.send(Msg::Hangup);
        let asked = desk.asked();
        let last: Vec<_> = asked.into_iter().filter(|name| *name != "append").collect();
        assert_eq!(last, ["rescue", "keep", "close", "quit"], "way {at}");
        assert!(desk.answer("unit_name").is_some(), "way {at}");
    }
}

#[test]
fn at_parting_it_is_told_what_is_left_and_whether_all_is_saved() {
    assert_eq!(Desk::listing().app.parting(), None, "no draft was worked on");
    let mut desk = Desk::new();
    let before = desk.app.parting().unwrap();
    assert_eq!((before.kept, before.title.as_str()), (Kept::Saved, "Prøve"));
    assert_eq!(before.undone, desk.session().progress.sections.len());
    desk.go("unit_name").write("flyktningtjenesten");
    let parting = desk.app.parting().unwrap();
    assert_eq!((parting.kept, parting.unanswered), (Kept::Nowhere, before.unanswered - 1));
    desk.send(Msg::Journaled { number: desk.session().saving.revision() });
    assert_eq!(desk.app.parting().unwrap().kept, Kept::Aside);
    desk.save().press(Key::ctrl('k')).write("Spør NAV").press(ESC).save();
    assert_eq!(desk.app.parting().unwrap().notes, 1);
    desk.press(ESC).press(ESC).save();
    assert_eq!(desk.app.situation(), Situation::Drafts);
    assert_eq!(desk.app.parting().unwrap().kept, Kept::Saved, "the draft just left");
}

#[test]
fn a_draft_with_a_fault_in_it_is_not_filled_in_at_parting() {
    let mut desk = Desk::new();
    let sections: Vec<_> = desk.session().section_ids().cloned().collect();
    let stamp = Stamp { by: desk.app.user.clone(), at: desk.now };
    let session = desk.app.session.as_mut().unwrap();
    for section in sections {
        let declare = Edit::Declare { section, state: Some(Declared::NotRelevant) };
        session.apply(declare, stamp.clone()).unwrap();
    }
    let title = Line::kept("Uenighet");
    let own = SectionId::new("own").unwrap();
    let add = Edit::AddSection { section: own.clone(), heading: title, after: None };
    session.apply(add, stamp.clone()).unwrap();
    let text = Prose::kept("Vi møtes på [sett inn sted].");
    let clause = ClauseId::new("own1").unwrap();
    let add = Edit::AddClause { clause, section: own.clone(), after: None, text };
    session.apply(add, stamp.clone()).unwrap();
    let done = Edit::Declare { section: own, state: Some(Declared::Done) };
    session.apply(done, stamp).unwrap();
    let parting = desk.app.parting().unwrap();
    assert_eq!((parting.unanswered, parting.undone, parting.notes), (0, 0, 0));
    assert_eq!(parting.must_mend, 1, "the bracket");
}

#[test]
fn a_draft_that_is_left_is_kept_as_a_version_once_it_is_saved() {
    let mut desk = written();
    desk.press(ESC).press(ESC);
    assert_eq!(desk.press(ESC).asked(), ["save", "list"]);
    assert_eq!(desk.save().asked(), ["keep", "close"]);
    assert_eq!(desk.press(Key::char('q')).asked(), ["quit"], "it is over already");

    let mut desk = written();
    desk.press(ESC).press(ESC).wait().save();
    assert_eq!(desk.press(ESC).asked(), ["keep", "close", "list"], "it is saved already");

    let mut desk = Desk::new();
    assert_eq!(desk.press(ESC).asked(), ["close", "list"], "nothing was changed");
}

#[test]
fn a_draft_that_is_entered_again_before_it_is_saved_goes_on() {
    let mut desk = written();
    desk.press(ESC).press(ESC).press(ESC).press(ENTER);
    assert_eq!(desk.app.screen, Screen::Overview { row: 0 });
    assert_eq!(desk.save().asked(), [""; 0]);
}

#[test]
fn a_version_that_is_asked_for_is_told_of_when_it_is_kept() {
    let mut desk = written();
    assert_eq!(desk.press(Key::ctrl('s')).asked(), ["append", "save", "keep"]);
    assert_eq!(desk.notice(), None);
    let stamp = Stamp { by: desk.app.user.clone(), at: desk.now };
    let version = Version { number: 3, why: Why::Asked, stamp };
    for (kept, said) in [
        (Ok(Some(version)), "app-version-kept"),
        (Ok(None), "app-version-same"),
        (Err(full()), "app-cancel"),
    ] {
        desk.send(Msg::VersionKept { why: Why::Asked, kept });
        assert_eq!(desk.notice(), Some(said));
    }
}

#[test]
fn the_program_can_be_put_in_the_background_while_a_question_waits() {
    let mut desk = written();
    desk.press(Key::ctrl('d')).press(Key::char('Z'));
    assert_eq!(desk.asked(), ["append", "save", "suspend"]);
    assert_eq!(desk.app.situation(), Situation::Dialog);
}

#[test]
fn there_is_no_way_to_a_shell_in_restricted_use() {
    let mut desk = written();
    let begin = Begin { access: Access::Restricted, ..begin() };
    desk.app = App::new(begin).0;
    let draft = desk.draft("prove", "Prøve");
    desk.open(draft.into());
    for &situation in Situation::ALL {
        assert!(desk.app.offered(situation).all(|row| row.command != Command::Suspend));
    }
    assert_eq!(desk.press(Key::char('Z')).asked(), [""; 0]);
    assert_eq!(desk.press(Key::char('f')).press(Key::char('Z')).asked(), [""; 0]);
}

#[test]
fn a_draft_that_somebody_else_changed_is_kept_beside_it_and_gone_on_with() {
    let mut desk = written();
    desk.press(Key::ctrl('q')).send(conflict());
    desk.press(DOWN).press(ENTER);
    let [Effect::Ask(Request::Rescue { title, revision, .. })] = &*desk.effects else {
        panic!("{:?}", desk.effects);
    };
    assert_eq!(title.as_str(), "Prøve – Kari");
    let (title, revision) = (title.clone(), *revision);
    desk.write("flyktningtjenesten vår");
    desk.send(Msg::Kept { id: DraftId::new("ny").unwrap(), title, revision });
    assert_eq!(desk.session().draft.id.as_str(), "ny");
    assert_eq!(desk.notice(), Some("app-kept"));
    assert!(desk.app.is_unsaved(), "what was typed meanwhile goes to the new draft");
    desk.send(Msg::Hangup);
    let [
        Effect::Ask(Request::Append { draft: to, .. }),
        Effect::Ask(Request::Rescue { draft, .. }),
        Effect::Ask(Request::Keep { draft: kept, .. }),
        Effect::Ask(Request::Close(closed)),
        Effect::Quit,
    ] = &*desk.effects
    else {
        panic!("{:?}", desk.asked());
    };
    for id in [to, &draft.id, &kept.id, closed] {
        assert_eq!(id.as_str(), "ny");
    }
}

#[test]
fn the_versions_of_the_other_draft_are_gone_once_ours_is_kept_beside_it() {
    let mut desk = written();
    desk.press(ESC).press(Key::char('V')).send(Msg::Versions(Ok(Vec::new())));
    let id = DraftId::new("ny").unwrap();
    let revision = desk.session().saving.revision();
    desk.send(Msg::Kept { id, title: Line::kept("Prøve – Kari"), revision });
    assert!(desk.app.section_screen().is_some(), "back where they were asked for");
    assert_eq!(desk.app.versions, None);
}

#[test]
fn who_leaves_while_the_draft_is_kept_beside_another_leaves_once_it_is() {
    let mut desk = written();
    desk.press(Key::ctrl('q')).send(conflict());
    desk.press(DOWN).press(ENTER).press(Key::ctrl('q'));
    let revision = desk.session().saving.revision();
    let (id, title) = (DraftId::new("ny").unwrap(), Line::kept("Prøve – Kari"));
    desk.send(Msg::Kept { id, title, revision });
    assert_eq!(desk.asked(), ["keep", "close", "quit"]);
}
