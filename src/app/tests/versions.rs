//! Versions: listed, compared with, and brought back.

use super::*;
use crate::draft::{Change, Edit};

fn version(number: u32, desk: &Desk) -> Version {
    let stamp = Stamp { by: Line::typed("Ola").text, at: desk.now };
    Version { number, why: Why::Ended, stamp }
}

/// Returns the draft that is open as it was before it was answered so, and as it is.
fn answered(desk: &mut Desk, answers: &[(&str, &str)]) -> Draft {
    let then = desk.session().draft.clone();
    for (field, text) in answers {
        desk.go(field).write(text).press(ESC);
    }
    desk.press(ESC);
    then
}

/// Opens the list of versions 2 and 1 from where one stands.
fn listed(desk: &mut Desk) {
    assert_eq!(desk.press(Key::char('V')).asked(), ["versions"]);
    let versions = vec![version(2, desk), version(1, desk)];
    desk.send(Msg::Versions(Ok(versions)));
}

/// Answers two sections, and compares with the version before.
fn compared() -> (Desk, Draft) {
    let mut desk = Desk::new();
    let answers = [("unit_name", "flyktningtjenesten"), ("leader_meeting_participants", "lederne")];
    let then = answered(&mut desk, &answers);
    listed(&mut desk);
    desk.press(ENTER);
    read(&mut desk, 2, &then);
    (desk, then)
}

fn read(desk: &mut Desk, number: u32, then: &Draft) {
    let version = version(number, desk);
    desk.send(Msg::Version(Ok(Box::new((version, then.clone())))));
}

fn comparison(desk: &Desk) -> &Comparison {
    desk.app.comparison.as_ref().unwrap()
}

#[test]
fn esc_steps_out_of_versions_to_where_they_were_asked_for() {
    let mut desk = Desk::new();
    desk.go("leader_meeting_period");
    let from = desk.app.screen.clone();
    listed(&mut desk);
    let id = desk.session().draft.id.clone();
    let second = version(1, &desk);
    assert_eq!(desk.press(DOWN).press(ENTER).effects, [Effect::Ask(Request::Version(id, second))]);
    let then = desk.session().draft.clone();
    read(&mut desk, 1, &then);
    assert_eq!(desk.app.screen, Screen::Comparison { row: 0 });
    desk.press(ESC);
    assert_eq!(desk.app.screen, Screen::Versions { row: 1 }, "the one that was compared");
    desk.press(ESC);
    assert_eq!(desk.app.screen, from);
    assert_eq!(desk.app.versions, None);
}

#[test]
fn other_ways_out_of_versions_lead_where_they_always_do() {
    for (key, situation) in
        [(Key::char('o'), Situation::Overview), (Key::char('n'), Situation::Options)]
    {
        let (mut desk, _) = compared();
        desk.press(key);
        assert_eq!(desk.app.situation(), situation, "{key}");
        assert_eq!((desk.app.versions.clone(), desk.app.comparison.clone()), (None, None));
    }
}

#[test]
fn what_differs_is_listed_by_section_and_looked_at() {
    let (mut desk, _) = compared();
    let sections: Vec<_> = comparison(&desk).sections.iter().map(|one| &one.section).collect();
    assert_eq!(sections.len(), 2, "{sections:?}");
    desk.press(ENTER);
    assert_eq!(desk.app.panel, Some(Panel::Difference));
    desk.press(Key::char('v'));
    assert_eq!(desk.app.panel, Some(Panel::Agreement));
    assert!(!comparison(&desk).agreement.contains("flyktningtjenesten"), "as it read then");
    desk.press(Key::char('v'));
    assert_eq!(desk.app.panel, None);
    desk.press(ENTER).press(ESC);
    assert_eq!(desk.app.situation(), Situation::Comparison);
}

#[test]
fn a_version_that_nothing_differs_from_can_still_be_read() {
    let mut desk = Desk::new();
    let then = desk.session().draft.clone();
    listed(&mut desk);
    desk.press(ENTER);
    read(&mut desk, 2, &then);
    assert_eq!(desk.notice(), Some("app-nothing-differs"));
    assert_eq!(desk.press(Key::char('v')).app.panel, Some(Panel::Agreement));
    desk.press(ESC);
    for key in [ENTER, Key::char('B')] {
        desk.press(key);
        assert_eq!(desk.notice(), Some("app-nothing-differs"), "{key}");
        assert_eq!(desk.app.panel, None);
    }
}

#[test]
fn a_section_is_brought_back_and_one_step_takes_it_forth_again() {
    let (mut desk, then) = compared();
    let now = desk.session().draft.clone();
    desk.press(Key::char('B'));
    assert_eq!(desk.asked(), ["keep", "append"]);
    let [
        Effect::Ask(Request::Keep { draft, revision: _, why }),
        Effect::Ask(Request::Append { entries, .. }),
    ] = &*desk.effects
    else {
        panic!();
    };
    assert_eq!((&**draft, *why), (&now, Why::BeforeRestore), "the state before is a version");
    assert_eq!(entries.len(), 1);
    assert_eq!(desk.notice(), Some("app-brought-back"));
    assert_eq!(desk.answer("unit_name"), None);
    assert!(desk.answer("leader_meeting_participants").is_some(), "the other section stands");
    assert_eq!(comparison(&desk).sections.len(), 1, "made anew");
    assert_eq!(desk.wait().asked(), ["save"]);
    desk.press(Key::char('B'));
    assert_eq!(desk.session().draft.answers, then.answers);
    assert_eq!(comparison(&desk).sections.len(), 0);
    desk.press(Key::char('u')).press(Key::char('u'));
    assert_eq!(desk.session().draft, now);
    assert_eq!(comparison(&desk).sections.len(), 2);
    desk.press(Key::char('U'));
    assert_eq!(comparison(&desk).sections.len(), 1);
}

#[test]
fn a_version_is_brought_back_whole_after_a_question() {
    let mut desk = Desk::new();
    let then = answered(&mut desk, &[("unit_name", "enheten"), ("purpose_text", "Vi vil.")]);
    let now = desk.session().draft.clone();
    listed(&mut desk);
    desk.press(Key::char('B'));
    assert_eq!(desk.app.dialog.as_ref().unwrap().question.key, "app-ask-bring-back");
    desk.press(DOWN).press(ENTER);
    assert_eq!((desk.asked(), desk.app.dialog.clone()), (vec![], None), "nothing was changed");
    assert_eq!(desk.press(Key::char('B')).press(ENTER).asked(), ["version"]);
    read(&mut desk, 2, &then);
    assert_eq!(desk.asked(), ["keep", "append"]);
    assert_eq!(desk.session().draft.answers, then.answers);
    assert_eq!(desk.app.situation(), Situation::Versions);
    let kept = Ok(Some(version(3, &desk)));
    desk.send(Msg::VersionKept { why: Why::BeforeRestore, kept });
    let first = |desk: &Desk| desk.app.versions.clone().unwrap().unwrap()[0].number;
    assert_eq!(first(&desk), 3, "the state before is in the list");
    assert_eq!(desk.app.screen, Screen::Versions { row: 1 }, "the same is selected");
    assert_eq!(desk.notice(), Some("app-brought-back"));
    desk.press(Key::char('u'));
    assert_eq!(desk.session().draft, now);
}

#[test]
fn the_title_and_the_order_of_sections_go_with_the_whole() {
    let mut desk = Desk::new();
    let then = desk.session().draft.clone();
    desk.press(Key::char('t')).write("Bodø").press(ENTER);
    listed(&mut desk);
    desk.press(ENTER);
    read(&mut desk, 2, &then);
    assert_eq!(comparison(&desk).sections[0].section, None);
    desk.press(Key::char('B'));
    assert_eq!(desk.notice(), Some("app-bring-back-whole"));
    assert_eq!(desk.session().draft.title.as_str(), "Bodø");
}

#[test]
fn a_section_that_is_gone_after_bringing_back_is_not_gone_back_to() {
    let mut desk = Desk::new();
    let then = desk.session().draft.clone();
    desk.press(Key::char('+')).write("Delegering").press(ENTER).press(ENTER);
    assert_eq!(desk.app.situation(), Situation::Clauses);
    listed(&mut desk);
    desk.press(Key::char('B')).press(ENTER);
    read(&mut desk, 2, &then);
    desk.press(ESC);
    assert_eq!(desk.app.screen, Screen::Overview { row: 0 });
}

#[test]
fn a_version_that_cannot_be_read_or_comes_too_late_changes_nothing() {
    let mut desk = Desk::new();
    let then = answered(&mut desk, &[("unit_name", "enheten")]);
    listed(&mut desk);
    desk.press(ENTER).send(Msg::Version(Err(full())));
    assert_eq!(desk.app.notice, Some(full().message));
    assert_eq!(desk.app.situation(), Situation::Versions);
    desk.press(ENTER).press(ESC);
    read(&mut desk, 2, &then);
    assert_eq!(desk.app.situation(), Situation::Overview);
    assert!(desk.answer("unit_name").is_some());
}

#[test]
fn a_draft_brought_back_whole_is_journaled_so_that_it_reads_alone() {
    let mut desk = Desk::new();
    let mut then = desk.session().draft.clone();
    let template = Arc::clone(&desk.session().template);
    let field = FieldId::new("purpose_text").unwrap();
    let value = template.field(&field).map(|field| field.kind.read("Vi vil samarbeide."));
    let stamp = Stamp { by: Line::typed("Ola").text, at: desk.now };
    then.apply(&template, Change::new(Edit::Answer { field, value }, stamp.clone())).unwrap();
    let mut again = desk.session().draft.clone();
    listed(&mut desk);
    desk.press(Key::char('B')).press(ENTER);
    read(&mut desk, 2, &then);
    let Some(Effect::Ask(Request::Append { entries, .. })) = desk.effects.last() else { panic!() };
    for entry in entries.clone() {
        again.apply(&template, entry.change).unwrap();
    }
    assert_eq!(again, desk.session().draft);
    let answer = &again.answers[&FieldId::new("purpose_text").unwrap()];
    assert_eq!(answer.stamp, stamp, "who wrote it then");
}
