//! The review: gone through, changed from, and come back to.

use super::*;
use crate::base::{ClauseId, Prose};
use crate::draft::{ClauseChange, ClauseState, Declared, Edit, progress};
use crate::template::Severity;

pub(super) const REVIEW: Key = Key::char('g');
pub(super) const DEVIATIONS: Key = Key::char('D');

pub(super) fn review(desk: &Desk) -> &Review {
    desk.app.review.as_ref().unwrap()
}

fn selected(desk: &Desk) -> &ReviewRow {
    desk.app.review_row().expect("the review is shown")
}

fn is_answer(row: &ReviewRow, field: &str) -> bool {
    matches!(row, ReviewRow::Answer(_, id) if id.as_str() == field)
}

/// Selects a row of the review.
#[track_caller]
pub(super) fn select(desk: &mut Desk, wanted: impl Fn(&ReviewRow) -> bool) {
    let row = review(desk).rows.iter().position(wanted).expect("there is such a row");
    desk.app.screen = Screen::Review { row };
}

/// Opens the review at the answer to a field.
fn reviewing(field: &str) -> Desk {
    let mut desk = Desk::new();
    desk.press(REVIEW);
    select(&mut desk, |row| is_answer(row, field));
    desk
}

/// Changes the draft as another key would have.
pub(super) fn edit(desk: &mut Desk, edit: Edit) {
    let stamp = Stamp { by: desk.app.user.clone(), at: desk.now };
    desk.app.session.as_mut().unwrap().apply(edit, stamp).unwrap();
    desk.send(Msg::Tick);
}

pub(super) fn leave_out(desk: &mut Desk, clause: &str) {
    change_clause(desk, clause, ClauseState::LeftOut);
}

pub(super) fn change_clause(desk: &mut Desk, clause: &str, state: ClauseState) {
    let change = ClauseChange { state, reason: None, standard: String::new() };
    let clause = ClauseId::new(clause).unwrap();
    edit(desk, Edit::Clause { clause, change: Some(change) });
}

#[test]
fn every_answer_stands_in_order_under_its_section() {
    let desk = reviewing("unit_name");
    let session = desk.session();
    let asked: Vec<_> = session
        .section_ids()
        .filter_map(|id| session.template.section(id))
        .flat_map(|section| session.asked(section))
        .map(|field| &field.id)
        .collect();
    let rows = &review(&desk).rows;
    let shown: Vec<_> = rows
        .iter()
        .filter(|row| matches!(row, ReviewRow::Answer(..)))
        .filter_map(ReviewRow::field)
        .collect();
    assert_eq!(shown, asked);
    let mut section = None;
    for row in rows {
        if let ReviewRow::Section(reviewed) = row {
            section = Some(&reviewed.section);
        }
        assert!(row.section().is_none_or(|of| Some(of) == section), "{row:?}");
    }
}

#[test]
fn leaving_an_answer_by_enter_tab_or_esc_comes_back_to_its_row() {
    for key in [ENTER, TAB, ESC, Key::plain(Code::BackTab)] {
        let mut desk = reviewing("unit_name");
        desk.press(ENTER);
        assert_eq!(*desk.place(), field_place("unit_name"));
        desk.write("flyktningtjenesten").press(key);
        assert!(is_answer(selected(&desk), "unit_name"), "{key}");
        assert!(desk.asked().contains(&"append"), "{key}: what is left is on disk");
        assert!(desk.answer("unit_name").is_some());
        assert_eq!(desk.press(ESC).app.screen, Screen::Overview { row: 0 }, "{key}");
    }
}

#[test]
fn an_option_that_is_chosen_comes_back_and_so_does_a_list_that_is_left() {
    let mut desk = reviewing("leader_meeting_period");
    desk.press(ENTER).send(Msg::Pick(3));
    assert!(is_answer(selected(&desk), "leader_meeting_period"));
    assert!(desk.answer("leader_meeting_period").is_some());

    let mut desk = reviewing("subgoals");
    desk.press(ENTER).press(ENTER).write("Flere i arbeid").press(ESC);
    assert_eq!(desk.app.situation(), Situation::Items, "a form is left for its list");
    desk.press(TAB);
    assert!(is_answer(selected(&desk), "subgoals"));
}

#[test]
fn the_row_is_the_same_when_others_came_or_went_above_it() {
    let mut desk = reviewing("leader_meeting_participants");
    let before = desk.app.screen.clone();
    let section = SectionId::new("parties").unwrap();
    edit(&mut desk, Edit::Declare { section, state: Some(Declared::NotRelevant) });
    assert!(is_answer(selected(&desk), "leader_meeting_participants"));
    assert_ne!(desk.app.screen, before, "rows went");
    desk.press(Key::char('u'));
    assert!(is_answer(selected(&desk), "leader_meeting_participants"));
    assert_eq!(desk.app.screen, before);
}

#[test]
fn a_section_is_walked_through_and_left_for_the_review_at_its_end() {
    let mut desk = reviewing("unit_name");
    select(
        &mut desk,
        |row| matches!(row, ReviewRow::Section(at) if at.section.as_str() == "leader_meetings"),
    );
    desk.press(ENTER);
    let places = desk.session().places(&desk.section());
    for place in &places {
        assert_eq!(desk.place(), place);
        desk.press(TAB);
    }
    let ReviewRow::Section(at) = selected(&desk) else { panic!("{:?}", selected(&desk)) };
    assert_eq!(at.section.as_str(), "leader_meetings");
    // A text is stepped out of first, as everywhere else.
    desk.press(ENTER).press(ESC);
    assert!(desk.app.section_screen().is_some());
    desk.press(ESC);
    assert_eq!(desk.app.situation(), Situation::Review);
}

#[test]
fn esc_steps_out_of_the_review_to_where_it_was_asked_for() {
    let mut desk = Desk::new();
    desk.go("leader_meeting_period");
    let from = desk.app.screen.clone();
    desk.press(REVIEW).press(ESC);
    assert_eq!(desk.app.screen, from);
    desk.press(ESC);
    assert_eq!(desk.app.situation(), Situation::Overview);
    // From a text too, which is on disk then.
    desk.go("unit_name").write("enheten").press(Key::ctrl('r'));
    assert_eq!((desk.app.situation(), desk.asked()), (Situation::Review, vec!["append"]));
    desk.press(ESC);
    assert_eq!(*desk.place(), field_place("unit_name"));
}

#[test]
fn other_ways_out_lead_where_they_always_do() {
    let mut desk = reviewing("unit_name");
    desk.press(Key::char('o'));
    let row = desk.session().section_ids().position(|id| id.as_str() == "parties");
    assert_eq!(desk.app.screen, Screen::Overview { row: row.unwrap() });
    assert_eq!(desk.press(ESC).app.situation(), Situation::Drafts, "and not the review again");

    let mut desk = reviewing("unit_name");
    desk.press(ENTER).press(Key::ctrl('n'));
    let section = desk.section();
    assert_eq!(desk.press(ESC).app.situation(), Situation::Resting, "{section}");
}

#[test]
fn the_review_is_gone_back_to_from_what_was_gone_to_from_there() {
    let mut desk = reviewing("unit_name");
    desk.press(ENTER).press(Key::ctrl('r'));
    assert!(is_answer(selected(&desk), "unit_name"), "it is the same review");
    assert_eq!(desk.press(ESC).app.situation(), Situation::Overview);
}

#[test]
fn what_is_left_is_gone_through_in_both_directions_and_round() {
    let mut desk = Desk::new();
    desk.press(REVIEW);
    let left = review(&desk).left.clone();
    assert!(left.len() > 5, "{left:?}");
    let mut seen = Vec::new();
    for _ in 0..=left.len() {
        desk.press(Key::char('n'));
        let Screen::Review { row } = desk.app.screen else { panic!() };
        seen.push(row);
    }
    assert_eq!(seen[..left.len()], left);
    assert_eq!(seen.last(), left.first(), "and round");
    desk.press(Key::char('N'));
    assert_eq!(desk.app.screen, Screen::Review { row: *left.last().unwrap() });
}

#[test]
fn the_counts_lead_to_the_first_of_what_they_count() {
    let mut desk = reviewing("unit_name");
    leave_out(&mut desk, "shared_goal.quality");
    desk.send(Msg::Tick);
    let tally = review(&desk).tally.clone();
    assert_eq!(tally.unanswered, desk.session().progress.count(progress::Why::Missing));
    assert_eq!(tally.deviations, 1);
    assert!(!tally.is_ready());
    select(&mut desk, |row| *row == ReviewRow::Unanswered);
    desk.press(ENTER);
    assert!(matches!(selected(&desk), ReviewRow::Answer(..)));
    select(&mut desk, |row| *row == ReviewRow::Found);
    desk.press(ENTER);
    assert!(matches!(selected(&desk), ReviewRow::Finding(_)));
    select(&mut desk, |row| *row == ReviewRow::States);
    desk.press(ENTER);
    assert!(matches!(selected(&desk), ReviewRow::Section(_)));
    select(&mut desk, |row| *row == ReviewRow::Deviations);
    desk.press(ENTER);
    assert_eq!(desk.app.situation(), Situation::Deviations);
    assert_eq!(desk.press(ESC).app.situation(), Situation::Review);
}

#[test]
fn a_question_without_an_answer_says_so_once_and_is_no_finding_besides() {
    let desk = reviewing("unit_name");
    for row in &review(&desk).rows {
        let ReviewRow::Finding(finding) = row else { continue };
        let field = finding.field.as_ref();
        let missing = desk.session().progress.sections.iter().flat_map(|section| &section.left);
        assert!(!missing.into_iter().any(|left| Some(&left.field) == field), "{finding:?}");
    }
}

#[test]
fn a_finding_leads_to_its_clause_and_is_gone_when_it_is_mended() {
    let mut desk = Desk::new();
    change_clause(
        &mut desk,
        "shared_goal.quality",
        ClauseState::Replaced(Prose::kept("Arbeidet følger introduksjonsloven.")),
    );
    desk.press(REVIEW);
    let is_it = |row: &ReviewRow| {
        let ReviewRow::Finding(finding) = row else { return false };
        finding.clause.as_ref().is_some_and(|id| id.as_str() == "shared_goal.quality")
            && finding.severity == Severity::Info
    };
    select(&mut desk, is_it);
    desk.press(ENTER);
    assert_eq!(desk.app.situation(), Situation::Clauses);
    assert_eq!(desk.notice(), Some("check-older-word"), "what was found is said there too");
    desk.press(Key::char('r')).press(ESC);
    assert_eq!(desk.app.situation(), Situation::Review);
    assert!(!review(&desk).rows.iter().any(is_it), "it is mended");
    assert!(desk.app.review_row().is_some(), "what came after it is selected");
}

#[test]
fn a_note_is_led_to_where_it_was_written() {
    let mut desk = Desk::new();
    desk.go("unit_name").press(Key::ctrl('k')).write("Avklares med NAV").press(ESC);
    desk.press(Key::ctrl('r'));
    assert_eq!(review(&desk).tally.notes, 1);
    select(&mut desk, |row| matches!(row, ReviewRow::Note(..)));
    desk.press(ENTER);
    assert_eq!(*desk.place(), field_place("unit_name"));
}

#[test]
fn a_section_is_declared_from_the_review() {
    let mut desk = reviewing("unit_name");
    desk.press(Key::char('f')).send(Msg::Pick(1));
    assert!(is_answer(selected(&desk), "unit_name"), "one stays");
    assert_eq!(review(&desk).tally.states.done, 1);
}

#[test]
fn a_draft_that_is_filled_in_is_ready_and_never_called_more() {
    let mut desk = Desk::new();
    let sections: Vec<_> = desk.session().section_ids().cloned().collect();
    for section in sections {
        let state = Some(Declared::NotRelevant);
        edit(&mut desk, Edit::Declare { section, state });
    }
    desk.press(REVIEW);
    if review(&desk).tally.is_ready() {
        assert_eq!(*selected(&desk), ReviewRow::Ready);
        assert_eq!(desk.press(ENTER).app.situation(), Situation::Dialog, "a document can be made");
    } else {
        assert!(!review(&desk).rows.contains(&ReviewRow::Ready));
    }
}

#[test]
fn reviewing_costs_nothing_while_the_draft_stays_or_the_review_is_not_shown() {
    let mut desk = reviewing("unit_name");
    let of = review(&desk).of;
    desk.press(ENTER).write("enheten vår");
    assert_eq!(review(&desk).of, of, "nothing is reviewed while a text is written");
    desk.press(ESC);
    assert_eq!(review(&desk).of.0, desk.session().saving.revision());
}

#[test]
fn a_lost_line_saves_and_leaves_from_review_and_deviations() {
    for keys in [&[REVIEW][..], &[DEVIATIONS], &[DEVIATIONS, ENTER], &[REVIEW, ENTER]] {
        let mut desk = Desk::new();
        leave_out(&mut desk, "shared_goal.quality");
        for key in keys {
            desk.press(*key);
        }
        desk.send(Msg::Hangup);
        let asked: Vec<_> = desk.asked().into_iter().filter(|name| *name != "append").collect();
        assert_eq!(asked, ["rescue", "keep", "close", "quit"], "{keys:?}");
    }
}

#[test]
fn another_draft_has_a_review_of_its_own() {
    let mut desk = reviewing("unit_name");
    desk.press(ESC).press(ESC);
    let draft = desk.draft("annet", "Annet");
    let clause = ClauseId::new("shared_goal.quality").unwrap();
    desk.open(draft.into());
    let text = Some(ClauseChange {
        state: ClauseState::Replaced(Prose::kept("Vi vil mer.")),
        reason: None,
        standard: String::new(),
    });
    desk.press(REVIEW);
    assert_eq!(review(&desk).tally.deviations, 0);
    edit(&mut desk, Edit::Clause { clause, change: text });
    assert_eq!(review(&desk).tally.deviations, 1);
}
