//! Names that are written before there is anything to bear them: nothing of them is lost.

use super::*;

/// Presses `+` in the drafts list, and writes a title.
fn naming(title: &str) -> Desk {
    let mut desk = Desk::listing();
    desk.press(Key::char('+')).write(title);
    desk
}

fn created(desk: &Desk) -> Vec<&str> {
    let titles = desk.effects.iter().filter_map(|effect| {
        if let Effect::Ask(Request::Create { title, .. }) = effect {
            Some(title.as_str())
        } else {
            None
        }
    });
    titles.collect()
}

/// Tells that the draft is there under the title that it was asked for with.
fn made(desk: &mut Desk, title: &str) {
    let draft = desk.draft("ny", title);
    desk.open(draft.into());
}

#[test]
fn a_draft_is_made_while_its_title_is_written() {
    let mut desk = naming("B");
    assert_eq!(created(&desk), [""; 0]);
    desk.write("Bo").wait();
    assert_eq!(created(&desk), ["Bo"]);
    desk.write("Bodø");
    made(&mut desk, "Bo");
    assert_eq!(desk.app.writing.as_ref().unwrap().text, "Bodø", "the drafters write on");
    assert_eq!(desk.app.situation(), Situation::Naming);
    assert_eq!(desk.session().draft.title.as_str(), "Bodø");
    desk.write("Bodø kommune");
    assert_eq!(desk.wait().asked(), ["append"]);
    assert_eq!(desk.wait().asked(), ["save"]);
    assert_eq!(desk.save().asked(), [""; 0], "the work on it is not over");
    desk.press(ENTER);
    assert_eq!(desk.app.screen, Screen::Overview { row: 0 });
    assert_eq!(desk.session().draft.title.as_str(), "Bodø kommune");
    assert_eq!(created(&desk), [""; 0]);
    desk.press(Key::char('u'));
    assert_eq!(desk.session().draft.title.as_str(), "Bodø kommune", "not half a name");
}

#[test]
fn whenever_the_draft_comes_it_is_one_and_has_the_whole_title() {
    // Enter before it was asked for, while it is made, and when it is there.
    for step in 0..3 {
        for (key, screen) in [(ENTER, Situation::Overview), (ESC, Situation::Drafts)] {
            let mut desk = naming("Bodø");
            let mut asked = Vec::new();
            if step > 0 {
                asked.extend(created(desk.wait()).into_iter().map(str::to_owned));
                desk.write("Bodø kommune");
            }
            if step > 1 {
                made(&mut desk, "Bodø");
            }
            desk.press(key);
            asked.extend(created(&desk).into_iter().map(str::to_owned));
            if step < 2 {
                assert_eq!(desk.press(Key::char('+')).notice(), Some("app-coming"));
                made(&mut desk, "Bodø");
            }
            assert_eq!(asked, ["Bodø"], "{step} {key}");
            assert_eq!(desk.app.situation(), screen, "{step} {key}");
            let title = if step == 0 { "Bodø" } else { "Bodø kommune" };
            assert_eq!(desk.session().draft.title.as_str(), title, "{step} {key}");
            assert!(step == 0 || desk.app.is_unsaved(), "{step} {key}");
        }
    }
}

#[test]
fn stepping_out_of_a_title_keeps_the_draft_and_says_so() {
    let mut desk = naming("Bodø");
    desk.wait();
    made(&mut desk, "Bodø");
    desk.write("Bodø kommune").press(ESC);
    assert_eq!(desk.notice(), Some("app-draft-made"));
    assert_eq!(desk.asked(), ["append", "save", "list"]);
    assert_eq!(desk.save().asked(), ["keep", "close"]);

    let mut desk = naming(" ");
    assert_eq!(desk.press(ESC).asked(), [""; 0], "nothing was written");
    assert_eq!((desk.app.situation(), desk.app.deadline()), (Situation::Drafts, None));
}

#[test]
fn a_title_that_is_taken_back_needs_another_and_the_draft_keeps_the_one_before() {
    let mut desk = naming("Bodø");
    desk.wait();
    made(&mut desk, "Bodø");
    desk.write("").press(ENTER);
    assert_eq!(desk.notice(), Some("app-title-needed"));
    assert_eq!(desk.app.situation(), Situation::Naming);
    desk.press(ESC);
    assert_eq!(desk.session().draft.title.as_str(), "Bodø");
    assert_eq!(desk.app.situation(), Situation::Drafts);
}

#[test]
fn a_draft_that_could_not_be_made_is_tried_again_under_the_title_written() {
    for key in [None, Some(ENTER), Some(ESC)] {
        let mut desk = naming("Bodø");
        desk.wait().write("Bodø kommune");
        if let Some(key) = key {
            desk.press(key);
        }
        desk.send(Msg::Opened(Err(full())));
        assert_eq!(desk.app.notice, Some(full().message), "{key:?}");
        assert_eq!(desk.app.writing.as_ref().unwrap().text, "Bodø kommune", "{key:?}");
        desk.wait();
        assert_eq!(created(&desk), ["Bodø kommune"], "{key:?}");
    }
}

#[test]
fn a_title_becomes_a_draft_however_the_program_ends() {
    let mut desk = naming("Bodø");
    assert_eq!(desk.send(Msg::Hangup).asked(), ["create", "quit"]);

    let mut desk = naming("Bodø");
    desk.wait().write("Bodø kommune").send(Msg::Hangup);
    let [Effect::Ask(Request::Entitle { title, .. }), Effect::Quit] = &*desk.effects else {
        panic!("{:?}", desk.asked());
    };
    assert_eq!(title.as_str(), "Bodø kommune", "it is one draft all the same");
    let mut desk = naming("Bodø");
    assert_eq!(desk.wait().send(Msg::Hangup).asked(), ["quit"], "it is asked for");

    let mut desk = naming("Bodø");
    assert_eq!(desk.press(Key::ctrl('q')).asked(), ["create"]);
    desk.write("Bodø kommune");
    made(&mut desk, "Bodø");
    assert_eq!(desk.asked(), ["append", "save"]);
    assert_eq!(desk.save().asked(), ["keep", "close", "quit"]);

    let mut desk = naming("Bodø");
    desk.press(Key::ctrl('q')).send(Msg::Opened(Err(full())));
    assert_eq!(desk.app.situation(), Situation::Dialog);
    desk.press(Key::plain(Code::End)).press(ENTER);
    assert_eq!(desk.asked(), ["create", "quit"], "tried once more");
}

#[test]
fn a_draft_is_made_only_when_the_one_before_it_is_on_disk() {
    let mut desk = Desk::new();
    desk.go("unit_name").write("flyktningtjenesten").press(ESC).press(ESC).press(ESC);
    desk.press(Key::char('+')).write("Bodø").wait();
    assert_eq!(desk.asked(), [""; 0]);
    assert_eq!(desk.save().asked(), ["keep", "close"]);
    desk.wait();
    assert_eq!(created(&desk), ["Bodø"]);
}

fn titles(desk: &Desk) -> Vec<String> {
    let session = desk.session();
    session.section_ids().map(|id| session.section_title(id).to_owned()).collect()
}

#[test]
fn a_section_is_made_with_the_first_letter_of_its_heading() {
    let mut desk = Desk::new();
    let before = titles(&desk);
    desk.press(Key::char('+')).write(" ");
    assert_eq!(titles(&desk), before);
    for text in ["D", "De", "Delegering"] {
        desk.write(text);
        assert_eq!(titles(&desk)[1], text);
        assert_eq!(desk.app.screen, Screen::Overview { row: 1 });
    }
    assert_eq!(desk.wait().asked(), ["append"]);
    desk.press(ENTER).press(Key::char('u'));
    assert_eq!(titles(&desk), before, "one step for all of it");
}

#[test]
fn a_heading_that_is_taken_back_leaves_nothing_behind() {
    for key in [ESC, Key::ctrl('q')] {
        let mut desk = Desk::new();
        let before = titles(&desk);
        desk.press(Key::char('+')).write("Delegering").write("").press(key);
        assert_eq!(titles(&desk), before);
        assert_eq!(desk.app.screen, Screen::Overview { row: 0 });
    }
}

#[test]
fn a_heading_can_be_undone_while_it_is_written_and_nothing_behind_it() {
    let mut desk = Desk::new();
    desk.go("unit_name").write("flyktningtjenesten").press(ESC).press(ESC);
    let before = titles(&desk);
    desk.press(Key::char('+')).write("Delegering").press(Key::ctrl('z'));
    assert_eq!(desk.app.writing.as_ref().unwrap().text, "");
    assert_eq!(titles(&desk), before);
    desk.press(Key::ctrl('z'));
    assert_eq!(desk.notice(), Some("app-nothing-to-undo"));
    assert!(desk.answer("unit_name").is_some());
    desk.write("Fullmakter").press(ENTER);
    assert!(titles(&desk).contains(&"Fullmakter".to_owned()));
}

fn language(desk: &Desk) -> String {
    let session = desk.session();
    session.draft.language(&session.template).to_owned()
}

#[test]
fn tab_changes_the_language_of_a_new_draft_before_it_is_made_and_after() {
    for is_made in [false, true] {
        let mut desk = naming("Bodø");
        assert_eq!(desk.app.language_of_new(), Some("nb"));
        if !is_made {
            desk.press(TAB);
        }
        desk.wait();
        let wanted = if is_made { "nb" } else { "nn" };
        assert!(
            desk.effects.iter().any(|effect| matches!(
                effect,
                Effect::Ask(Request::Create { language, .. }) if language == wanted
            )),
            "{:?}",
            desk.effects
        );
        made(&mut desk, "Bodø");
        if is_made {
            desk.press(TAB);
        }
        assert_eq!(desk.app.language_of_new(), Some("nn"));
        desk.press(ENTER);
        assert_eq!(language(&desk), "nn", "{is_made}");
        desk.press(Key::char('u'));
        assert_eq!(language(&desk), "nn", "the step belongs to the beginning");
    }
}

#[test]
fn tab_twice_is_the_language_before() {
    let mut desk = naming("Bodø");
    desk.press(TAB).press(TAB).wait();
    made(&mut desk, "Bodø");
    desk.press(ENTER);
    assert_eq!(language(&desk), "nb");
    assert!(desk.session().draft.answers.is_empty(), "what stands anyway is no answer");
}

#[test]
fn screens_in_nynorsk_begin_agreements_in_nynorsk_and_english_ones_in_bokmal() {
    for (screens, expected) in [(Language::Nn, "nn"), (Language::Nb, "nb"), (Language::En, "nb")] {
        let (app, _) = App::new(Begin { language: screens, ..begin() });
        assert_eq!(app.language_of_new(), Some(expected));
    }
}

#[test]
fn a_language_that_was_changed_while_the_draft_was_made_is_kept_on_leaving() {
    let mut desk = naming("Bodø");
    desk.wait();
    desk.press(TAB).send(Msg::Hangup);
    let entitled = desk.requests().find_map(|request| {
        let Request::Entitle { title, language, .. } = request else { return None };
        Some((title.as_str(), &**language))
    });
    assert_eq!(entitled, Some(("Bodø", "nn")));
}

#[test]
fn in_another_name_tab_does_nothing() {
    let mut desk = naming("Bodø");
    desk.wait();
    made(&mut desk, "Bodø");
    desk.press(ENTER).press(Key::char('t')).write("Bodø 2").press(TAB);
    assert_eq!(desk.app.writing.as_ref().unwrap().text, "Bodø 2");
    assert_eq!(language(&desk), "nb");
    let offers = |desk: &Desk| {
        let mut offered = desk.app.offered(Situation::Naming);
        offered.any(|row| row.command == Command::NextField)
    };
    assert!(!offers(&desk));
    assert!(offers(&naming("Bodø")));
}
