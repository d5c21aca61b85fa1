//! Notes: their sorts, answers to them, the list of all, and whose a section is.

use super::*;
use crate::app::notes::NoteRow;
use crate::base::{Day, NoteId};
use crate::draft::{Note, NoteKind, Stamped};
use crate::template::TimeOfYear;

fn note(desk: &Desk, id: &str) -> Stamped<Note> {
    desk.session().draft.notes[&NoteId::new(id).unwrap()].clone()
}

/// A desk with a note of this text at a field.
fn noted(field: &str, text: &str) -> Desk {
    let mut desk = Desk::new();
    desk.go(field).press(Key::ctrl('k')).write(text).press(ESC);
    desk
}

/// Another person goes on.
fn as_person(desk: &mut Desk, name: &str) {
    desk.app.user = Line::typed(name).text;
    desk.now = desk.now.later(60_000);
}

fn listed(desk: &Desk) -> Vec<String> {
    let notes = desk.app.notes.as_ref().unwrap();
    let told = |NoteRow { note, answers }: &NoteRow| {
        let all = std::iter::once(note).chain(answers);
        all.map(|id| id.as_str().to_owned()).collect::<Vec<_>>().join("<")
    };
    notes.rows.iter().map(told).collect()
}

#[test]
fn a_note_gets_its_sort_while_it_is_written_and_keeps_what_was_typed() {
    let mut desk = Desk::new();
    desk.go("unit_name").press(Key::ctrl('k'));
    desk.press(Key::ctrl('k')).send(Msg::Pick(2));
    desk.write("Hva heter enheten?");
    assert_eq!(note(&desk, "n1").value.kind, NoteKind::Question);
    desk.press(Key::ctrl('k')).send(Msg::Pick(4)).write("Hva heter enheten nå?");
    let Stamped { value, .. } = note(&desk, "n1");
    assert_eq!(
        (value.kind, value.text.as_str()),
        (NoteKind::Disagreement, "Hva heter enheten nå?")
    );
    desk.press(ESC).press(Key::char('u')).press(Key::char('u'));
    assert_eq!(note(&desk, "n1").value.kind, NoteKind::Question, "the sort is a step of its own");
}

#[test]
fn who_to_ask_and_by_when_are_asked_for_and_stay_whoever_sorts_it() {
    let mut desk = noted("unit_name", "Navnet");
    as_person(&mut desk, "Ola");
    desk.press(Key::char('m')).send(Msg::Pick(2)).send(Msg::Pick(4)).send(Msg::Pick(5));
    desk.write("Statsforvalteren").press(ENTER).write("12.5.2027").press(ENTER);
    assert_eq!(desk.app.writing, None, "what it says was written before");
    let Stamped { value, stamp } = note(&desk, "n1");
    assert_eq!(value.kind.whom().map(Line::as_str), Some("Statsforvalteren"));
    assert_eq!(value.kind.due(), Day::new(2027, 5, 12).map(TimeOfYear::Day).as_ref());
    assert_eq!(stamp.by.as_str(), "Kari", "who wrote it stays");
    // A limit that is no day is kept as it was said.
    desk.press(Key::char('m')).send(Msg::Pick(2)).send(Msg::Pick(4)).send(Msg::Pick(5));
    assert_eq!(desk.app.writing.as_ref().unwrap().text, "Statsforvalteren");
    desk.press(ENTER);
    assert_eq!(desk.app.writing.as_ref().unwrap().text, "12.05.2027");
    desk.write("neste ledermøte").press(ESC);
    let due = note(&desk, "n1").value.kind.due().cloned();
    assert_eq!(due, Some(TimeOfYear::Other(Line::typed("neste ledermøte").text)));
    assert_eq!(desk.app.notice, None);
}

#[test]
fn a_limit_that_no_calendar_has_is_kept_and_told_of() {
    let mut desk = noted("unit_name", "Navnet");
    desk.press(Key::char('m')).send(Msg::Pick(2)).send(Msg::Pick(4)).send(Msg::Pick(5));
    desk.write("Ola").press(ENTER).write("31.2.2027").press(ENTER);
    assert!(desk.app.notice.is_some());
    let due = note(&desk, "n1").value.kind.due().cloned();
    assert_eq!(due, Some(TimeOfYear::Other(Line::typed("31.2.2027").text)));
}

#[test]
fn whom_to_ask_is_kept_at_once_even_when_nothing_else_is_said_yet() {
    let mut desk = Desk::new();
    desk.go("unit_name").press(Key::ctrl('k'));
    desk.press(Key::ctrl('k')).send(Msg::Pick(5)).write("NAV");
    assert_eq!(note(&desk, "n1").value.kind.whom().map(Line::as_str), Some("NAV"));
    desk.press(ENTER).press(ENTER).write("Hvem signerer?").press(ESC);
    assert_eq!(note(&desk, "n1").value.text.as_str(), "Hvem signerer?");
    // Taken back letter by letter it leaves nothing behind.
    desk.press(Key::char('m')).send(Msg::Pick(2)).send(Msg::Pick(3)).write("").press(ESC);
    desk.press(Key::char('m')).send(Msg::Pick(2)).send(Msg::Pick(4)).send(Msg::Pick(5)).write("");
    assert_eq!(desk.session().draft.notes.len(), 0);
}

#[test]
fn a_second_note_stands_beside_the_first_and_nobody_writes_in_anothers_by_chance() {
    let mut desk = noted("unit_name", "Karis");
    as_person(&mut desk, "Ola");
    desk.press(Key::char('m')).send(Msg::Pick(1)).write("Olas").press(ESC);
    let by: Vec<_> =
        desk.session().draft.notes.values().map(|note| note.stamp.by.as_str()).collect();
    assert_eq!(by, ["Kari", "Ola"]);
}

#[test]
fn an_answer_says_who_and_when_and_stands_with_its_note() {
    let mut desk = noted("unit_name", "Hva heter enheten?");
    as_person(&mut desk, "Ola");
    desk.press(Key::char('M')).press(Key::char('+')).write("Flyktningtjenesten").press(ESC);
    assert_eq!(desk.app.situation(), Situation::Notes);
    as_person(&mut desk, "Per");
    desk.press(Key::char('a')).write("Eller NAV").press(ESC);
    assert_eq!(listed(&desk), ["n1<n2<n3"]);
    let answer = note(&desk, "n2");
    assert_eq!(answer.value.kind, NoteKind::Answer(NoteId::new("n1").unwrap()));
    assert_eq!(
        (answer.value.field, answer.stamp.by.as_str()),
        (note(&desk, "n1").value.field, "Ola")
    );
    assert_eq!(desk.session().draft.waiting_notes(), 1, "answers wait for nobody");
}

#[test]
fn a_note_is_settled_and_opened_again_with_who_did_it() {
    let mut desk = noted("unit_name", "Hva heter enheten?");
    as_person(&mut desk, "Ola");
    desk.press(Key::char('M')).press(Key::char('l'));
    let closed = |desk: &Desk| note(desk, "n1").value.closed.map(|by| by.by.as_str().to_owned());
    assert_eq!(closed(&desk).as_deref(), Some("Ola"));
    assert_eq!(note(&desk, "n1").stamp.by.as_str(), "Kari");
    desk.press(Key::char('l'));
    assert_eq!(closed(&desk), None);
    desk.press(Key::char('u'));
    assert_eq!(closed(&desk).as_deref(), Some("Ola"), "with the moment it was settled");
}

/// Returns the ids of the notes that wait at a field.
fn waiting(desk: &Desk, field: &str) -> Vec<String> {
    let field = FieldId::new(field).unwrap();
    let open = desk.session().open_notes(&desk.section(), Some(&field));
    let all = open.iter().flat_map(|row| std::iter::once(&row.note).chain(&row.answers));
    all.map(|id| id.as_str().to_owned()).collect()
}

#[test]
fn the_notes_that_wait_at_a_place_follow_whatever_is_done_to_them() {
    let mut desk = noted("unit_name", "Hva heter enheten?");
    assert_eq!(waiting(&desk, "unit_name"), ["n1"]);
    assert_eq!(waiting(&desk, "municipality_name"), [""; 0]);
    desk.press(Key::char('M')).press(Key::char('a')).write("Flyktningtjenesten").press(ESC);
    desk.press(Key::char('l')).go("unit_name");
    assert_eq!(waiting(&desk, "unit_name"), [""; 0], "it is settled");
    desk.press(Key::ctrl('z'));
    assert_eq!(waiting(&desk, "unit_name"), ["n1", "n2"]);
    desk.press(Key::ctrl('y'));
    assert_eq!(waiting(&desk, "unit_name"), [""; 0]);
    let opened = desk.session().draft.clone();
    let mut other = Desk::listing();
    other.open(opened.into()).go("unit_name");
    assert_eq!(waiting(&other, "unit_name"), [""; 0]);
}

#[test]
fn open_notes_come_first_each_where_the_walk_has_it() {
    let mut desk = noted("leader_meeting_period", "Senere i avtalen");
    desk.go("unit_name").press(Key::ctrl('k')).write("Først i avtalen").press(ESC);
    desk.press(Key::char('M'));
    assert_eq!(listed(&desk), ["n2", "n1"]);
    desk.press(Key::char('l'));
    assert_eq!(listed(&desk), ["n1", "n2"]);
    assert_eq!(desk.app.notes.as_ref().unwrap().open, 1);
    assert_eq!(desk.app.note_row().unwrap().as_str(), "n2", "the note stays selected");
}

#[test]
fn a_note_is_gone_to_and_come_back_from() {
    let mut desk = noted("unit_name", "Hva heter enheten?");
    desk.press(Key::char('o')).press(Key::char('M')).press(ENTER).send(Msg::Pick(1));
    assert_eq!(*desk.place(), field_place("unit_name"));
    desk.press(ESC);
    assert_eq!(desk.app.situation(), Situation::Notes);
    desk.press(ESC);
    assert_eq!(desk.app.situation(), Situation::Overview);
}

#[test]
fn a_note_goes_with_its_answers_and_all_come_back_in_one_step() {
    let mut desk = noted("unit_name", "Hva heter enheten?");
    desk.press(Key::char('M')).press(Key::char('+')).write("NAV").press(ESC);
    desk.press(Key::char('-'));
    assert_eq!(desk.session().draft.notes.len(), 0);
    desk.press(Key::char('u'));
    assert_eq!(listed(&desk), ["n1<n2"]);
}

#[test]
fn the_list_of_no_notes_takes_every_key() {
    let mut desk = Desk::new();
    desk.press(Key::char('M'));
    for key in [ENTER, Key::char('+'), Key::char('l'), Key::char('-'), DOWN] {
        desk.press(key);
        assert_eq!(desk.app.situation(), Situation::Notes, "{key}");
    }
}

fn assigned(desk: &Desk) -> Option<String> {
    let entry = desk.session().draft.section(&desk.section()).unwrap();
    entry.assigned.as_ref().map(|assigned| assigned.value.as_str().to_owned())
}

#[test]
fn a_section_is_given_to_somebody_the_draft_knows_to_another_and_to_nobody() {
    let mut desk = noted("unit_name", "Hva heter enheten?");
    as_person(&mut desk, "Ola");
    desk.press(Key::char('A'));
    let names: Vec<_> = desk.app.dialog.as_ref().unwrap().answers.iter().map(|it| &it.1).collect();
    let is = |answer: &Answer, name: &str| matches!(answer, Answer::Assign(_, Some(to)) if to.as_str() == name);
    assert!(is(names[0], "Ola") && is(names[1], "Kari"), "{names:?}");
    desk.send(Msg::Pick(2));
    assert_eq!(assigned(&desk).as_deref(), Some("Kari"));
    desk.press(Key::char('A')).send(Msg::Pick(3)).write("Anne Berg").press(ENTER);
    assert_eq!(assigned(&desk).as_deref(), Some("Anne Berg"));
    desk.press(Key::char('A'));
    let names = &desk.app.dialog.as_ref().unwrap().answers;
    let nobody = names.iter().position(|it| matches!(it.1, Answer::Assign(_, None))).unwrap();
    desk.send(Msg::Pick(nobody + 1));
    assert_eq!(assigned(&desk), None);
    desk.press(Key::char('u'));
    assert_eq!(assigned(&desk).as_deref(), Some("Anne Berg"));
}

#[test]
fn whoever_leaves_is_told_how_many_sections_they_see_to() {
    let mut desk = noted("unit_name", "Hva heter enheten?");
    desk.press(Key::char('A')).send(Msg::Pick(1));
    assert_eq!(desk.app.parting().unwrap().yours, 1);
    desk.press(Key::char('f')).send(Msg::Pick(1));
    assert_eq!(desk.app.parting().unwrap().yours, 0, "it is done");
}

#[test]
fn a_decision_is_shown_in_the_review_and_left_to_nobody() {
    let mut desk = Desk::new();
    desk.go("unit_name").press(Key::ctrl('k'));
    desk.press(Key::ctrl('k')).send(Msg::Pick(3)).write("NAV leder").press(ESC);
    desk.press(Key::char('g'));
    let review = desk.app.review.as_ref().unwrap();
    assert_eq!(review.tally.notes, 0);
    assert!(review.rows.iter().any(|row| matches!(row, ReviewRow::Note(..))));
}
