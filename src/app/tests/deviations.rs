//! Where the agreement departs from the template: looked at, changed from, and come back to.

use super::review::{DEVIATIONS, REVIEW, edit, leave_out, review, select};
use super::*;
use crate::draft::Edit;
use crate::export::Annex;

#[test]
fn deviations_are_looked_at_and_gone_to_and_come_back_to() {
    let mut desk = Desk::new();
    leave_out(&mut desk, "leader_meetings.agenda");
    leave_out(&mut desk, "shared_goal.quality");
    desk.press(DEVIATIONS).press(DOWN);
    assert_eq!(desk.app.screen, Screen::Deviations { row: 1 });
    desk.press(ENTER);
    assert_eq!(desk.app.situation(), Situation::Deviation);
    desk.press(ENTER);
    assert_eq!(desk.section().as_str(), "shared_goal");
    let Focus::Clauses { row } = desk.app.section_screen().unwrap().focus else { panic!() };
    let rows = desk.session().clause_rows(&desk.section());
    assert_eq!(rows[row].id().as_str(), "shared_goal.quality");
    desk.press(Key::char('r')).press(ESC);
    assert_eq!(desk.app.screen, Screen::Deviations { row: 0 }, "it is a deviation no longer");
    assert_eq!(desk.session().deviations().len(), 1);
    desk.press(ENTER).press(ESC).press(ESC);
    assert_eq!(desk.app.situation(), Situation::Overview);
}

#[test]
fn a_heading_or_a_section_of_ones_own_leads_to_its_section() {
    let mut desk = Desk::new();
    let section = SectionId::new("leader_meetings").unwrap();
    let heading = Some(Line::kept("Møter på topp"));
    edit(&mut desk, Edit::Heading { section, heading });
    desk.press(DEVIATIONS).press(ENTER).press(ENTER);
    assert_eq!(desk.section().as_str(), "leader_meetings");
    assert_eq!(desk.app.situation(), Situation::Clauses);
    assert_eq!(desk.press(ESC).app.situation(), Situation::Deviations);
}

#[test]
fn a_section_says_how_much_of_it_was_changed_and_leads_there() {
    let mut desk = Desk::new();
    leave_out(&mut desk, "leader_meetings.agenda");
    leave_out(&mut desk, "shared_goal.quality");
    leave_out(&mut desk, "shared_goal.ambition");
    desk.press(REVIEW);
    let is_it = |row: &ReviewRow| {
        let ReviewRow::Changed(section, 2) = row else { return false };
        section.as_str() == "shared_goal"
    };
    select(&mut desk, is_it);
    desk.press(ENTER);
    assert_eq!(desk.app.screen, Screen::Deviations { row: 1 }, "the first of the section");
    assert!(is_it(desk.press(ESC).app.review_row().unwrap()));
    let told = review(&desk).rows.iter();
    let told = told.filter(|row| matches!(row, ReviewRow::Finding(it) if it.rule == "C46"));
    assert_eq!(told.count(), 0, "it is said once");
}

#[test]
fn a_deviation_that_is_taken_back_behind_its_panel_closes_it() {
    let mut desk = Desk::new();
    leave_out(&mut desk, "shared_goal.quality");
    desk.press(DEVIATIONS).press(ENTER).press(Key::char('u'));
    assert_eq!((desk.app.panel.clone(), desk.app.situation()), (None, Situation::Deviations));
    assert_eq!(desk.press(ENTER).app.panel, None, "there is nothing to look at");
}

#[test]
fn a_document_is_made_with_the_deviations_when_they_are_asked_for() {
    let mut desk = Desk::new();
    leave_out(&mut desk, "shared_goal.quality");
    for (times, annex, deviations) in
        [(0, Annex::None, 0), (1, Annex::Deviations, 1), (2, Annex::None, 0)]
    {
        desk.press(Key::char('E'));
        for _ in 0..times {
            let answers = &desk.app.dialog.as_ref().unwrap().answers;
            let row = answers.iter().position(|(said, _)| said.key.starts_with("app-annex-"));
            desk.send(Msg::Pick(row.unwrap() + 1));
            assert_eq!(desk.app.dialog.as_ref().unwrap().row, row.unwrap(), "it stays selected");
        }
        desk.send(Msg::Pick(1));
        let [Effect::Ask(Request::Export { document, wanted })] = &*desk.effects else {
            panic!("{:?}", desk.asked());
        };
        assert_eq!((wanted.annex, document.deviations.len()), (annex, deviations));
    }
}
