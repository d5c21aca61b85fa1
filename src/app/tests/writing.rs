//! Answers, items and clauses, as they are written.

use super::*;
use crate::base::Splice;
use crate::base::{ClauseId, Prose};
use crate::draft::{ClauseChange, ClauseState, Edit};
use crate::template::{Chosen, Item};

fn items<'a>(desk: &'a Desk, field: &str) -> &'a [Item] {
    desk.answer(field).map_or(&[], Value::items)
}

#[test]
fn what_cannot_be_read_yet_is_kept_and_blocks_nothing() {
    let mut desk = Desk::new();
    desk.go("end_date").press(Key::plain(Code::End)).press(ENTER).write("31.1");
    assert!(matches!(desk.answer("end_date"), Some(Value::Unread(_))));
    desk.press(TAB);
    assert_eq!(desk.app.notice.as_ref().map(|notice| notice.key), Some("app-unread"));
    desk.press(Key::plain(Code::BackTab)).press(ENTER);
    assert_eq!(desk.app.writing.as_ref().unwrap().text, "31.1", "shown where it was typed");
    desk.write("31.12.2027").press(TAB);
    assert_eq!(
        desk.answer("end_date").unwrap(),
        &Value::Term(crate::template::Term::Day("2027-12-31".parse().unwrap()))
    );
}

#[test]
fn a_choice_is_chosen_with_a_digit_and_goes_on() {
    let mut desk = Desk::new();
    desk.go("leader_meeting_period").send(Msg::Pick(4));
    let Some(Value::Choice(Chosen::Option(option))) = desk.answer("leader_meeting_period") else {
        panic!("{:?}", desk.answer("leader_meeting_period"));
    };
    assert_eq!(option.as_str(), "quarter");
    assert_eq!(desk.place(), &field_place("leader_meeting_participants"));
}

#[test]
fn a_choice_takes_an_answer_in_own_words_from_its_last_row() {
    let mut desk = Desk::new();
    desk.go("leader_meeting_period").press(Key::plain(Code::End)).press(ENTER);
    assert_eq!(desk.app.situation(), Situation::WritingLine);
    desk.write("annenhver uke").press(ENTER);
    let own = Value::Choice(Chosen::Other(Line::typed("annenhver uke").text));
    assert_eq!(desk.answer("leader_meeting_period"), Some(&own));
}

#[test]
fn a_list_is_written_straight_on() {
    let mut desk = Desk::new();
    desk.go("subgoals").press(ENTER).write("Ti i arbeid").press(ENTER);
    desk.press(ENTER).write("Fem i utdanning").press(ENTER);
    desk.press(ENTER).press(ESC);
    let texts: Vec<_> =
        items(&desk, "subgoals").iter().map(|item| item.parts.values().next().cloned()).collect();
    let line = |text: &str| Some(Value::Line(Line::typed(text).text));
    assert_eq!(texts, [line("Ti i arbeid"), line("Fem i utdanning")], "the blank item is gone");
}

#[test]
fn an_item_is_filled_part_by_part_moved_and_removed() {
    let mut desk = Desk::new();
    desk.go("contacts_nav").press(Key::char('+'));
    desk.write("Ola Dunk").press(TAB).write("veileder").press(TAB);
    desk.write("22 22 22 22").press(TAB).write("ola@nav.no").press(TAB);
    desk.press(Key::char('+')).write("Kari Dunk").press(ESC);
    assert_eq!(items(&desk, "contacts_nav").len(), 2);
    let first = items(&desk, "contacts_nav")[0].id.clone();
    desk.press(Key::plain(Code::Home)).press(Key::char('>'));
    assert_eq!(items(&desk, "contacts_nav")[1].id, first);
    desk.press(Key::char('-'));
    assert_eq!(items(&desk, "contacts_nav").len(), 1);
    desk.press(Key::char('u'));
    assert_eq!(items(&desk, "contacts_nav")[1].id, first);
    assert_eq!(items(&desk, "contacts_nav")[1].parts.len(), 4);
}

/// Stands at the clauses of the leader meetings, on the first.
fn at_clauses() -> Desk {
    let mut desk = Desk::new();
    desk.go("leader_meeting_outlook").press(TAB);
    assert_eq!(desk.app.situation(), Situation::Clauses);
    desk
}

fn state(desk: &Desk, clause: &str) -> Option<ClauseState> {
    let id = ClauseId::new(clause).unwrap();
    desk.session().draft.clauses.get(&id).map(|change| change.value.state.clone())
}

#[test]
fn a_clause_is_edited_with_its_slots_in_words_and_restored() {
    let mut desk = at_clauses();
    desk.press(ENTER);
    let standard = desk.app.writing.as_ref().unwrap().text.clone();
    assert!(standard.contains("<Antall ledermøter>"), "{standard}");
    desk.write(&standard.replace("Det avholdes", "Partene holder")).press(ESC);
    let Some(ClauseState::Edited(text)) = state(&desk, "leader_meetings.frequency") else {
        panic!("{:?}", state(&desk, "leader_meetings.frequency"));
    };
    assert!(text.as_str().starts_with("Partene holder {leader_meeting_count}"), "{text:?}");
    desk.press(Key::char('b')).write("Slik sier vi det").press(ENTER);
    desk.press(ENTER).write(&standard);
    assert_eq!(state(&desk, "leader_meetings.frequency"), None, "typed back to the standard");
}

#[test]
fn a_clause_is_replaced_left_out_and_restored() {
    let mut desk = at_clauses();
    desk.press(Key::char('e')).write("Lederne møtes i mars.").press(ESC);
    assert!(matches!(state(&desk, "leader_meetings.frequency"), Some(ClauseState::Replaced(_))));
    desk.press(Key::char('x'));
    assert_eq!(state(&desk, "leader_meetings.frequency"), Some(ClauseState::LeftOut));
    desk.press(Key::char('r'));
    assert_eq!(state(&desk, "leader_meetings.frequency"), None);
}

#[test]
fn an_own_clause_is_written_moved_and_gone_when_nothing_was_written() {
    let mut desk = at_clauses();
    desk.press(Key::char('+')).write("Referat sendes alle.").press(ESC);
    let rows = desk.session().clause_rows(&desk.section());
    assert!(matches!(rows[1], place::ClauseRow::Own(_)), "{rows:?}");
    desk.press(Key::char('>'));
    let rows = desk.session().clause_rows(&desk.section());
    assert!(matches!(rows[2], place::ClauseRow::Own(_)), "{rows:?}");
    desk.press(Key::char('+')).press(ESC);
    assert_eq!(desk.session().draft.own_clauses.len(), 1);
}

#[test]
fn a_key_in_an_own_clause_is_journaled_as_that_key_and_not_as_the_whole_clause() {
    let mut desk = at_clauses();
    let text = "Referat sendes alle. ".repeat(100);
    desk.press(Key::char('+')).write(&text).wait();
    desk.write(&format!("{text}OK")).wait();
    let [Effect::Ask(Request::Append { entries, .. })] = &*desk.effects else {
        panic!("{:?}", desk.asked())
    };
    let [entry] = entries.as_slice() else { panic!("{entries:?}") };
    assert!(matches!(entry.change.edit, Edit::Splice { .. }), "{entry:?}");
    assert_eq!(desk.session().draft.own_clauses[0].text.value.as_str(), format!("{text}OK"));
}

#[test]
fn a_note_is_written_again_where_it_stands_and_gone_when_blank() {
    let mut desk = Desk::new();
    desk.go("unit_name").press(Key::ctrl('k')).write("Avklares med NAV").press(ESC);
    assert_eq!(desk.session().draft.notes.len(), 1);
    desk.press(Key::char('m')).send(Msg::Pick(2)).send(Msg::Pick(3));
    assert_eq!(desk.app.writing.as_ref().unwrap().text, "Avklares med NAV");
    desk.write("");
    assert_eq!(desk.session().draft.notes.len(), 0);
}

#[test]
fn undo_takes_the_form_away_with_the_item_it_made() {
    let mut desk = Desk::new();
    desk.go("subgoals").press(ENTER).write("Ti i arbeid");
    desk.press(Key::ctrl('z')).press(Key::ctrl('z'));
    assert_eq!(items(&desk, "subgoals").len(), 0);
    assert_eq!(desk.app.situation(), Situation::Items);
}

#[test]
fn a_chosen_answer_is_taken_back_and_its_default_stands_again() {
    let mut desk = Desk::new();
    desk.go("leader_meeting_period").send(Msg::Pick(4)).press(Key::plain(Code::BackTab));
    assert!(desk.answer("leader_meeting_period").is_some());
    desk.press(Key::char('-'));
    assert_eq!(desk.answer("leader_meeting_period"), None);
    assert_eq!(desk.app.notice, Some(Message::new("app-removed")));
}

#[test]
fn a_note_in_a_form_leads_back_to_the_part_it_was_written_from() {
    let mut desk = Desk::new();
    desk.go("contacts_nav").press(Key::char('+')).write("Ola");
    desk.press(Key::ctrl('k')).write("Spør Ola").press(ESC);
    assert_eq!(desk.app.situation(), Situation::Resting);
    desk.press(ENTER).write("Ola Dunk").press(ESC);
    let name = items(&desk, "contacts_nav")[0].parts.values().next().cloned();
    assert_eq!(name, Some(Value::Line(Line::typed("Ola Dunk").text)));
}

#[test]
fn what_a_clause_does_not_take_is_said() {
    let mut desk = at_clauses();
    for (key, notice) in [
        ('r', "app-nothing-to-restore"),
        ('b', "app-reason-needs-change"),
        ('-', "app-clause-of-template"),
        ('>', "app-clause-stays"),
    ] {
        desk.press(Key::char(key));
        assert_eq!(desk.app.notice, Some(Message::new(notice)), "{key}");
    }
    desk.press(Key::char('+')).write("Referat sendes alle.").press(ESC);
    for key in ['e', 'x', 'r', 'b'] {
        desk.press(Key::char(key));
        assert_eq!(desk.app.notice, Some(Message::new("app-clause-of-yours")), "{key}");
    }
}

#[test]
fn a_new_item_comes_last_whichever_is_selected() {
    let mut desk = Desk::new();
    desk.go("subgoals").press(ENTER).write("Ti i arbeid").press(ENTER);
    desk.press(ENTER).write("Fem i utdanning").press(ENTER);
    desk.press(Key::plain(Code::Home))
        .press(Key::char('+'))
        .write("Alle får en fadder")
        .press(ENTER);
    let last = items(&desk, "subgoals").last().and_then(|item| item.parts.values().next().cloned());
    assert_eq!(last, Some(Value::Line(Line::typed("Alle får en fadder").text)));
}

/// Selects the clause called `id`, and presses Enter.
fn enter(desk: &mut Desk, section: &str, id: &str) {
    let section = SectionId::new(section).unwrap();
    let rows = desk.session().clause_rows(&section);
    let row = rows.iter().position(|row| row.id().as_str() == id).unwrap();
    let focus = Focus::Clauses { row };
    desk.app.writing = None;
    desk.app.screen = Screen::Section(SectionScreen { section, place: Place::Clauses, focus });
    desk.press(ENTER);
}

#[test]
fn a_sentence_that_is_an_answer_alone_is_changed_by_its_field() {
    let (section, clause) = ("follow_up", "follow_up.text");
    let mut desk = Desk::new();
    enter(&mut desk, section, clause);
    assert_eq!(desk.place(), &field_place("follow_up_after_programme"));
    // With words of its own, or edited, it is a sentence like others.
    enter(&mut desk, "evaluation", "evaluation.meeting");
    let target = |desk: &Desk| desk.app.writing.as_ref().map(|writing| writing.target.clone());
    assert!(matches!(target(&desk), Some(Target::Clause(..))));
    desk.press(ESC);
    enter(&mut desk, section, clause);
    desk.press(ESC).press(ESC);
    let id = ClauseId::new(clause).unwrap();
    let edited = ClauseState::Edited(Prose::typed("Nytt.").text);
    let change = ClauseChange { state: edited, reason: None, standard: String::new() };
    let stamp = Stamp { by: desk.app.user.clone(), at: desk.now };
    let edit = Edit::Clause { clause: id, change: Some(change) };
    desk.app.session.as_mut().unwrap().apply(edit, stamp).unwrap();
    enter(&mut desk, section, clause);
    assert!(matches!(target(&desk), Some(Target::Clause(..))));
}

/// Types at a byte of the text in focus, as the editor tells it.
fn type_at(desk: &mut Desk, at: usize, removed: &str, inserted: &str) {
    let run = Splice { at, removed: removed.to_owned(), inserted: inserted.to_owned() };
    desk.send(Msg::Wrote { text: Entered::Run(run), pasted: false, removed: 0 });
    let writing = desk.app.writing.as_ref().unwrap();
    assert_eq!(writing.length, writing.text.chars().count());
}

#[test]
fn a_run_typed_in_any_kind_of_text_comes_into_the_draft() {
    let mut desk = Desk::new();
    desk.go("purpose_text");
    if desk.app.writing.is_none() {
        desk.press(ENTER);
    }
    type_at(&mut desk, 0, "", "Å se");
    type_at(&mut desk, 2, " ", "rets ");
    let Some(Value::Prose(text)) = desk.answer("purpose_text") else { panic!() };
    assert_eq!(text.as_str(), "Årets se");
    desk.go("unit_name").press(Key::ctrl('k'));
    type_at(&mut desk, 0, "", "Spør");
    type_at(&mut desk, 5, "", " NAV");
    let said = |desk: &Desk| -> Vec<String> {
        let notes = desk.session().draft.notes.values();
        notes.map(|note| note.value.text.as_str().to_owned()).collect()
    };
    assert_eq!(said(&desk), ["Spør NAV"]);
    type_at(&mut desk, 0, "Spør NAV", "");
    assert!(said(&desk).is_empty());
}

#[test]
fn a_run_typed_in_a_clause_is_told_as_a_run_also_around_its_slots() {
    let mut desk = at_clauses();
    desk.press(ENTER);
    let shown = desk.app.writing.as_ref().unwrap().text.clone();
    let end = shown.len();
    type_at(&mut desk, end, "", " Alltid");
    type_at(&mut desk, end + 7, "", ".");
    let edited = |desk: &Desk| match state(desk, "leader_meetings.frequency") {
        Some(ClauseState::Edited(text)) => text.as_str().to_owned(),
        other => panic!("{other:?}"),
    };
    assert!(edited(&desk).contains("{leader_meeting_count}"), "{}", edited(&desk));
    assert!(edited(&desk).ends_with(" Alltid."), "{}", edited(&desk));
    desk.wait();
    type_at(&mut desk, end, " Alltid.", "");
    assert_eq!(state(&desk, "leader_meetings.frequency"), None, "the standard again");
    type_at(&mut desk, 0, "", "<Antall ");
    type_at(&mut desk, 8, "", "ledermøter> ");
    assert!(edited(&desk).starts_with("{leader_meeting_count} "), "a slot made of two runs");
}

#[test]
fn a_run_that_does_not_stand_in_the_text_changes_nothing_and_the_text_is_shown_again() {
    let mut desk = Desk::new();
    desk.go("unit_name");
    if desk.app.writing.is_none() {
        desk.press(ENTER);
    }
    desk.write("NAV");
    let before = desk.app.writing.clone().unwrap();
    type_at(&mut desk, 1, "X", "Y");
    let after = desk.app.writing.clone().unwrap();
    assert_eq!((after.text, before.revision < after.revision), (before.text, true));
}
