//! From place to place.

use super::*;

#[test]
fn tab_goes_through_every_place_of_the_walk_once_and_stops_at_the_end() {
    let mut desk = Desk::new();
    desk.press(ENTER);
    let mut seen = vec![(desk.section(), desk.place().clone())];
    loop {
        desk.press(TAB);
        let at = (desk.section(), desk.place().clone());
        if seen.last() == Some(&at) {
            break;
        }
        assert!(!seen.contains(&at), "{at:?} came twice");
        seen.push(at);
    }
    assert_eq!(desk.app.notice, Some(Message::new("app-last-place")));
    let fields = seen.iter().filter(|(_, place)| matches!(place, Place::Field(_))).count();
    let asked = desk.session().template.sections().iter();
    let asked: usize = asked.map(|section| desk.session().asked(section).count()).sum();
    assert_eq!(fields, asked);
    for _ in 1..seen.len() {
        desk.press(Key::plain(Code::BackTab));
    }
    assert_eq!(seen.first(), Some(&(desk.section(), desk.place().clone())));
}

#[test]
fn esc_steps_out_one_level_at_a_time_and_never_leaves_the_program() {
    let mut desk = Desk::new();
    desk.go("unit_name");
    assert_eq!(desk.app.situation(), Situation::WritingLine);
    desk.press(ESC);
    assert_eq!(desk.app.situation(), Situation::Resting);
    desk.press(ESC);
    assert_eq!(desk.app.situation(), Situation::Overview);
    desk.press(ESC);
    assert_eq!(desk.app.situation(), Situation::Drafts);
    assert!(!desk.effects.contains(&Effect::Quit));
    assert_eq!(Keymap::standard().find(Situation::Drafts, ESC), None);
}

#[test]
fn arrows_go_from_a_text_at_rest_to_its_neighbours() {
    let mut desk = Desk::new();
    desk.go("unit_name").press(ESC).press(DOWN);
    assert_eq!(desk.place(), &field_place("nav_office"));
    desk.go("unit_name").press(ESC).press(Key::plain(Code::Up));
    assert_eq!(desk.place(), &field_place("municipality_name"));
}

#[test]
fn the_next_missing_answer_is_one_key_away_from_anywhere() {
    let mut desk = Desk::new();
    desk.press(Key::char('n'));
    assert_eq!(desk.place(), &field_place("organisation"));
    desk.send(Msg::Pick(1));
    desk.press(Key::ctrl('u'));
    assert_eq!(desk.place(), &field_place("municipality_name"));
    desk.press(Key::ctrl('u'));
    assert_eq!(desk.place(), &field_place("unit_name"));
}

#[test]
fn a_letter_that_jumps_never_ends_in_a_text_where_it_would_be_typed() {
    let mut seen = Vec::new();
    for letter in ['n', 'j', 'k'] {
        let mut desk = Desk::new();
        desk.press(Key::char('n')).send(Msg::Pick(1));
        desk.press(ESC);
        for _ in 0..12 {
            desk.press(Key::char(letter));
            assert_eq!(desk.app.writing, None, "{letter} at {:?}", desk.app.screen);
            seen.push(desk.app.situation());
        }
    }
    assert!(seen.contains(&Situation::Resting), "no text was met: {seen:?}");
    let mut desk = Desk::new();
    desk.go("unit_name").press(ESC).press(ENTER);
    assert_eq!(desk.app.situation(), Situation::WritingLine);
}

#[test]
fn whoever_writes_goes_on_writing_at_the_next_missing_answer() {
    let mut desk = Desk::new();
    desk.go("municipality_name").write("Bodø").press(Key::ctrl('u'));
    assert_eq!(desk.place(), &field_place("unit_name"));
    assert_eq!(desk.app.situation(), Situation::WritingLine);
}

#[test]
fn help_beside_a_text_makes_no_letter_write_in_the_next() {
    let mut desk = Desk::new();
    desk.go("municipality_name").write("Bodø").press(Key::ctrl('g')).press(Key::char('n'));
    assert_eq!(desk.place(), &field_place("unit_name"));
    assert_eq!(desk.app.situation(), Situation::Resting);
}

#[test]
fn the_preview_jumps_to_what_is_missing_or_to_the_clause() {
    let mut desk = Desk::new();
    desk.go("leader_meeting_count");
    desk.press(Key::ctrl('t')).press(Key::ctrl('t')).press(Key::ctrl('t'));
    assert_eq!(desk.app.situation(), Situation::Preview);
    desk.press(ENTER);
    assert_eq!(desk.section().as_str(), "leader_meetings");
    desk.press(ESC).press(ESC);
    desk.press(Key::char('v')).press(Key::char('v')).press(Key::char('v'));
    desk.press(Key::plain(Code::Home)).press(ENTER);
    assert_eq!(desk.place(), &field_place("unit_name"));
}

#[test]
fn a_section_moves_with_the_selection_and_back_again() {
    let mut desk = Desk::new();
    let before: Vec<_> = desk.session().section_ids().cloned().collect();
    desk.press(DOWN).press(Key::char('>'));
    let ids: Vec<_> = desk.session().section_ids().cloned().collect();
    assert_eq!((&ids[1], &ids[2]), (&before[2], &before[1]));
    assert_eq!(desk.app.screen, Screen::Overview { row: 2 });
    desk.press(Key::char('<'));
    assert_eq!(desk.session().section_ids().cloned().collect::<Vec<_>>(), before);
    desk.press(Key::plain(Code::Home)).press(Key::char('<'));
    assert_eq!(desk.session().section_ids().cloned().collect::<Vec<_>>(), before);
}

#[test]
fn an_own_section_is_made_headed_moved_and_removed() {
    let mut desk = Desk::new();
    desk.press(Key::char('+')).write("Delegering").press(ENTER);
    let id = desk.session().section_ids().nth(1).unwrap().clone();
    assert_eq!(desk.session().section_title(&id), "Delegering");
    assert_eq!(desk.app.screen, Screen::Overview { row: 1 });
    desk.press(Key::char('h')).write("Delegering av myndighet").press(ENTER);
    assert_eq!(desk.session().section_title(&id), "Delegering av myndighet");
    desk.press(Key::char('-'));
    assert!(desk.session().section_ids().all(|other| *other != id));
    desk.press(Key::char('u'));
    assert_eq!(desk.session().section_title(&id), "Delegering av myndighet");
}

#[test]
fn a_section_of_the_template_is_not_removed_but_said_to_be_left_out() {
    let mut desk = Desk::new();
    let before = desk.session().draft.clone();
    desk.press(Key::char('-'));
    assert_eq!(desk.app.notice, Some(Message::new("app-section-of-template")));
    assert_eq!(desk.session().draft, before);
}

#[test]
fn a_state_is_declared_by_choosing_and_carries_who() {
    let mut desk = Desk::new();
    desk.press(Key::char('f')).send(Msg::Pick(1));
    let id = desk.session().section_ids().next().unwrap().clone();
    let declared = desk.session().draft.section(&id).unwrap().declared.clone().unwrap();
    assert_eq!(declared.value, crate::draft::Declared::Done);
    assert_eq!(declared.stamp.by.as_str(), "Kari");
}

#[test]
fn the_heading_of_a_new_section_is_kept_however_it_is_left() {
    let ways: &[fn(&mut Desk)] = &[
        |desk| {
            desk.press(ENTER);
        },
        |desk| {
            desk.press(ESC);
        },
        |desk| {
            desk.press(Key::ctrl('q'));
        },
        |desk| {
            desk.send(Msg::Hangup);
        },
    ];
    for (at, way) in ways.iter().enumerate() {
        let mut desk = Desk::new();
        desk.press(Key::char('+')).write("Delegering");
        way(&mut desk);
        let id = desk.session().section_ids().nth(1).unwrap().clone();
        assert_eq!(desk.session().section_title(&id), "Delegering", "way {at}");
        let saved = desk.effects.iter().any(|effect| {
            matches!(effect, Effect::Ask(Request::Save { .. } | Request::Rescue { .. }))
        });
        assert!(saved || desk.app.deadline().is_some(), "way {at}");
    }
    let mut desk = Desk::new();
    let before = desk.session().draft.clone();
    desk.press(Key::char('+')).write(" ").press(ESC);
    assert_eq!(desk.session().draft, before);
}

#[test]
fn a_blank_item_is_gone_wherever_one_goes_from_its_form() {
    for key in [ESC, Key::ctrl('o'), Key::ctrl('n'), Key::ctrl('p'), Key::ctrl('u')] {
        let mut desk = Desk::new();
        desk.go("contacts_nav").press(Key::char('+')).press(key);
        assert_eq!(desk.answer("contacts_nav").map_or(0, |value| value.items().len()), 0, "{key}");
    }
}

#[test]
fn a_row_is_selected_by_its_number_as_the_arrow_keys_do() {
    let mut desk = Desk::new();
    desk.send(Msg::Select(4));
    assert_eq!(desk.app.screen, Screen::Overview { row: 3 });
    desk.send(Msg::Select(1)).send(Msg::Select(999));
    let last = desk.session().draft.sections.len() - 1;
    assert_eq!(desk.app.screen, Screen::Overview { row: last });
}

#[test]
fn a_number_selects_nothing_where_arrow_keys_go_from_field_to_field() {
    let mut desk = Desk::new();
    desk.go("unit_name");
    let before = desk.place().clone();
    desk.send(Msg::Select(3));
    assert_eq!(*desk.place(), before);
    desk.press(ESC).send(Msg::Select(3));
    assert_eq!(*desk.place(), before);
}

#[test]
fn a_new_section_comes_after_the_one_selected_and_before_the_signatures() {
    for (row, expected) in [(0, 1), (3, 4)] {
        let mut desk = Desk::new();
        desk.app.screen = Screen::Overview { row };
        desk.press(Key::char('+')).write("Delegering").press(ENTER);
        assert_eq!(desk.app.screen, Screen::Overview { row: expected }, "after {row}");
    }
    let mut desk = Desk::new();
    desk.press(Key::plain(Code::End)).press(Key::char('+')).write("Delegering").press(ENTER);
    let selected = |desk: &Desk| {
        let Screen::Overview { row } = desk.app.screen else { panic!("{:?}", desk.app.screen) };
        desk.session().section_ids().nth(row).cloned().unwrap()
    };
    let own = selected(&desk);
    assert_eq!(desk.session().section_title(&own), "Delegering");
    let next = desk.session().section_after(&own);
    assert_eq!(next.map(SectionId::as_str), Some("signing"));
    // The next one comes after it again.
    desk.press(Key::char('+')).write("Arkiv").press(ENTER);
    assert_eq!(desk.session().section_before(&selected(&desk)), Some(&own));
}
