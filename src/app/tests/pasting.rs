//! Pastes: long texts in one step, and the items of lists.

use super::*;

const TASKS: &str = "contacts_nav";
const PROSE: &str = "follow_up_after_programme";

fn rows(rows: &[&[&str]]) -> Msg {
    let cells = |row: &&[&str]| row.iter().map(|cell| (*cell).to_owned()).collect();
    Msg::PastedRows(rows.iter().map(cells).collect())
}

fn contacts(desk: &Desk) -> Vec<Vec<String>> {
    let field = FieldId::new(TASKS).unwrap();
    let template = &desk.session().template;
    let parts = template.field(&field).unwrap().kind.parts();
    let items = desk.session().items(&field).iter();
    let said = |item: &crate::template::Item| {
        let said = parts.iter().map(|part| item.parts.get(&part.id).map(|it| part.kind.show(it)));
        said.map(Option::unwrap_or_default).collect()
    };
    items.map(said).collect()
}

#[test]
fn a_long_paste_says_how_much_it_was_and_is_one_step() {
    let mut desk = Desk::new();
    desk.go(PROSE).write("Før.");
    let text = "Før.\n- arbeid\n- utdanning".to_owned();
    desk.send(Msg::Pasted { text: Entered::Whole(text), lines: 2, bullets: 2, removed: 1 });
    let notice = desk.app.notice.as_ref().unwrap();
    assert_eq!(notice.key, "app-pasted");
    assert!(!desk.effects.is_empty(), "it is journaled at once");
    desk.press(Key::ctrl('z'));
    assert_eq!(desk.app.writing.as_ref().unwrap().text, "Før.");
}

#[test]
fn a_part_of_a_line_is_pasted_without_a_word() {
    let mut desk = Desk::new();
    desk.go(PROSE);
    desk.send(Msg::Pasted {
        text: Entered::Whole("ord".to_owned()),
        lines: 1,
        bullets: 0,
        removed: 0,
    });
    assert_eq!(desk.app.notice, None);
    desk.send(Msg::Pasted {
        text: Entered::Whole("ordet".to_owned()),
        lines: 1,
        bullets: 0,
        removed: 2,
    });
    assert_eq!(desk.app.notice.as_ref().unwrap().key, "app-removed-hidden");
}

#[test]
fn lines_pasted_into_a_list_are_its_items_in_one_step() {
    let mut desk = Desk::new();
    desk.go(TASKS).send(rows(&[&["Kari", "rådgiver"], &["Ola"]]));
    assert_eq!(
        contacts(&desk).iter().map(|row| row[0].as_str()).collect::<Vec<_>>(),
        ["Kari", "Ola"]
    );
    assert_eq!(contacts(&desk)[0][1], "rådgiver");
    assert_eq!(desk.app.notice.as_ref().unwrap().key, "app-pasted-items");
    desk.send(rows(&[&["Per"]]));
    assert_eq!(contacts(&desk)[2][0], "Per");
    desk.press(Key::char('u')).press(Key::char('u'));
    assert!(contacts(&desk).is_empty());
}

#[test]
fn the_first_line_goes_into_the_part_that_is_written_when_nothing_stands_there() {
    let mut desk = Desk::new();
    desk.go(TASKS).press(Key::char('+'));
    desk.send(rows(&[&["Kari"], &["Ola"]]));
    assert_eq!(contacts(&desk).len(), 2);
    desk.press(Key::char('+')).write("Per");
    desk.send(rows(&[&["Anne"], &["Liv"]]));
    let names: Vec<_> = contacts(&desk).into_iter().map(|mut row| row.remove(0)).collect();
    assert_eq!(names, ["Kari", "Ola", "Per", "Anne", "Liv"]);
}

#[test]
fn what_a_list_has_no_room_for_is_refused_whole() {
    let mut desk = Desk::new();
    let long = "å".repeat(5_000);
    desk.go(TASKS).send(rows(&[&["Kari"], &[&long]]));
    assert!(contacts(&desk).is_empty());
    assert!(desk.app.notice.is_some());
}

#[test]
fn rows_pasted_where_there_is_no_list_change_nothing() {
    let mut desk = Desk::new();
    let before = desk.session().draft.clone();
    desk.send(rows(&[&["Kari"]]));
    assert_eq!(desk.session().draft, before);
}

#[test]
fn cells_that_there_is_no_part_for_stand_in_the_last_one() {
    let mut desk = Desk::new();
    desk.go(TASKS).send(rows(&[&["Kari", "rådgiver", "22222222", "k@bodo.no", "eller", "sms"]]));
    assert_eq!(contacts(&desk)[0][3], "k@bodo.no eller sms");
}
