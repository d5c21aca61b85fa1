//! Notes with their answers, the list of all, and whose a section is.

use insta::assert_snapshot;

use avtale::app::{Code, Key};
use avtale::base::{FieldId, Line, Moment, NoteId, Prose, SectionId};
use avtale::draft::{Draft, Note, NoteKind, Stamp, Stamped};
use avtale::template::TimeOfYear;

use super::Desk;

const LIST: Key = Key::char('M');
const ENTER: Key = Key::plain(Code::Enter);
const ESC: Key = Key::plain(Code::Esc);
const LONG: &str = "Skal kommunen eller NAV ha ansvaret for at deltakerne får hjelp til å finne \
                    praksisplass, og hvem følger dem opp når plassen er funnet og arbeidet begynner?";

fn stamp(by: &str, minutes: i64) -> Stamp {
    let at = Moment::from_millisecond(1_795_325_525_000 + minutes * 60_000).unwrap();
    Stamp { by: Line::kept(by), at }
}

/// Returns a draft after half a day's workshop.
pub(super) fn workshop() -> Draft {
    let mut draft = Desk::new(80, 24).draft("prove", "Prøve kommune");
    let section = |id: &str| SectionId::new(id).unwrap();
    let meetings = || section("leader_meetings");
    let period = FieldId::new("leader_meeting_period").unwrap();
    let with = Line::kept("Statsforvalteren i Agder");
    let due = avtale::base::Day::new(2027, 5, 12).map(TimeOfYear::Day);
    let of = |id: &str| NoteKind::Answer(NoteId::new(id).unwrap());
    let at_period = |kind, text: &str| Note {
        kind,
        ..Note::new(meetings(), Some(period.clone()), Prose::kept(text))
    };
    let closed = Some(stamp("Ola Dunk", 90));
    let notes = [
        ("n1", ("Kari Nordmann", 1), at_period(NoteKind::Question, LONG)),
        ("n2", ("Ola Dunk", 5), at_period(of("n1"), "NAV finner plassen.")),
        ("n3", ("Åse Øvregård", 6), at_period(of("n1"), "Kommunen følger opp.")),
        (
            "n4",
            ("Ola Dunk", 7),
            Note {
                kind: NoteKind::Clarify { with, due },
                ..Note::new(section("purpose"), None, Prose::kept("Tilskuddet for 2027"))
            },
        ),
        (
            "n5",
            ("Ola Dunk", 8),
            Note {
                kind: NoteKind::Decision,
                ..Note::new(section("purpose"), None, Prose::kept("Avtalen gjelder i to år."))
            },
        ),
        ("n6", ("Kari Nordmann", 9), Note { closed, ..at_period(NoteKind::Plain, "Skrivefeil") }),
    ];
    for (id, (by, minutes), value) in notes {
        let note = Stamped { value, stamp: stamp(by, minutes) };
        draft.notes.insert(NoteId::new(id).unwrap(), note);
    }
    for (id, person) in [("purpose", "Åse Øvregård"), ("leader_meetings", "Ola Dunk")] {
        let entry = draft.sections.iter_mut().find(|entry| entry.id.as_str() == id).unwrap();
        let value = Line::kept(person);
        entry.assigned = Some(Stamped { value, stamp: stamp("Kari Nordmann", 10) });
    }
    draft
}

#[test]
fn all_notes_stand_in_one_list_with_the_answers_to_each() {
    let mut desk = Desk::on(workshop(), (80, 24));
    assert_snapshot!("overview_with_people", desk.screen());
    desk.press(&[LIST]);
    assert_snapshot!("notes", desk.screen());
    desk.press(&[Key::plain(Code::End)]);
    assert_snapshot!("notes_end", desk.screen());
    desk.resize(200, 50);
    assert_snapshot!("notes_wide", desk.screen());
    desk.press(&[Key::plain(Code::Home), ENTER]).resize(80, 24);
    assert_snapshot!("note_asked_about", desk.screen());
}

#[test]
fn the_section_shows_its_open_notes_and_the_review_lists_them() {
    let mut desk = Desk::on(workshop(), (80, 24));
    desk.press(&[LIST, Key::plain(Code::Down), Key::plain(Code::Down), ENTER, ENTER]);
    assert_snapshot!("section_with_notes", desk.screen());
    desk.press(&[ESC, ESC, Key::char('g'), Key::char('n')]);
    desk.resize(80, 50);
    assert_snapshot!("review_with_notes", desk.screen());
}

#[test]
fn an_answer_is_written_below_what_it_answers() {
    let mut desk = Desk::on(workshop(), (80, 24));
    desk.press(&[LIST, Key::plain(Code::Down), Key::plain(Code::Down), Key::char('+')]);
    desk.write("Vi deler det.");
    assert_snapshot!("answer_in_writing", desk.screen());
    desk.press(&[ESC]);
    assert!(desk.screen().contains("Svar (Kari Nordmann"), "{}", desk.screen());
}

#[test]
fn whom_to_ask_is_asked_for_where_the_note_is_written() {
    let mut desk = Desk::opened(80, 24);
    desk.press(&[ENTER, Key::ctrl('k'), Key::ctrl('k')]);
    assert_snapshot!("sorts", desk.screen());
    desk.press(&[Key::char('5')]).write("NAV");
    assert_snapshot!("with_whom", desk.screen());
    desk.press(&[ENTER]).write("uke 20").press(&[ENTER]).write("Tall for 2027");
    desk.press(&[ESC]);
    let said = "Avklares med NAV, frist uke 20";
    assert!(desk.screen().contains(said), "{}", desk.screen());
}

#[test]
fn the_list_of_notes_is_drawn_at_every_small_size() {
    for keys in [&[LIST][..], &[LIST, ENTER], &[LIST, Key::char('+')]] {
        let mut desk = Desk::on(workshop(), (80, 24));
        desk.press(keys);
        super::small::resize_to_all(&mut desk);
    }
    let mut desk = Desk::opened(80, 24);
    desk.press(&[LIST]);
    // The cursor stands on the first letter.
    assert!(desk.screen().contains("ngen har skrevet notater."), "{}", desk.screen());
}

#[test]
fn however_long_a_note_is_what_can_be_done_with_it_stands_below() {
    let mut desk = Desk::opened(80, 24);
    desk.press(&[ENTER, Key::char('m')]).write(&"Hva mener kommunen? ".repeat(120)).press(&[ESC]);
    desk.press(&[Key::char('m'), Key::char('2')]);
    let screen = desk.screen();
    for answer in ["1 Svar", "3 Endre teksten", "6 lukk, ikke endre noe"] {
        assert!(screen.contains(answer), "{screen}");
    }
}
