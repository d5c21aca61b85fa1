//! The wall, and following whoever leads.

use super::*;
use crate::app::wall::{Pace, Turned, Wall};
use crate::base::SessionId;
use crate::draft::together::{Event, Marks, Saw, Version};
use crate::draft::{Change, Edit};
use crate::store::seam::{Following, Here, Person};

fn section_id(id: &str) -> SectionId {
    SectionId::new(id).unwrap()
}

/// A session that others may be at, come for this.
fn came_for(purpose: Purpose) -> Desk {
    let mut desk = Desk::listing();
    desk.app.purpose = purpose;
    let draft = desk.draft("prove", "Prøve");
    let me = SessionId::new("kari").unwrap();
    let following = Following { me, base: 0, marks: Marks::new(), held: [].into() };
    desk.open(Loaded { draft, recovered: None, following: Some(Box::new(following)) });
    desk
}

/// Ola leads to this section, or to none.
fn leads(desk: &mut Desk, section: Option<&str>) {
    let (session, by) = (SessionId::new("ola").unwrap(), Line::kept("Ola"));
    let leads = section.map(section_id);
    let person = Person { session, by, here: Here { leads, ..Here::nowhere(desk.now) } };
    let news = News { people: vec![person], ..News::default() };
    desk.send(Msg::Others(Box::new(news)));
}

fn wall(desk: &Desk) -> &Wall {
    let Screen::Wall(wall) = &desk.app.screen else { panic!("{:?}", desk.app.screen) };
    wall
}

#[test]
fn the_wall_shows_the_section_that_one_is_in_and_leads_back_there() {
    let mut desk = came_for(Purpose::Write);
    desk.go("leader_meeting_period").press(Key::char('W'));
    assert_eq!(wall(&desk).section, section_id("leader_meetings"));
    assert!(wall(&desk).pages.iter().any(|page| !page.is_empty()), "its text is there");
    desk.press(ESC);
    assert_eq!(*desk.place(), field_place("leader_meeting_period"));
}

#[test]
fn space_turns_the_pages_of_a_section_and_goes_on_to_the_next_that_has_text() {
    let mut desk = came_for(Purpose::Write);
    desk.press(Key::char('W'));
    let mut seen = vec![wall(&desk).section.clone()];
    for _ in 0..400 {
        let (before, page) = (wall(&desk).section.clone(), wall(&desk).page);
        let last = wall(&desk).pages.len() - 1;
        desk.press(Key::char(' '));
        let now = wall(&desk);
        if page < last {
            assert_eq!((&now.section, now.page), (&before, page + 1));
        } else {
            assert_eq!(now.page, 0);
            assert!(!now.pages[0].is_empty(), "{:?} has text", now.section);
            seen.push(now.section.clone());
        }
    }
    let first = seen.iter().position(|id| seen.iter().filter(|it| *it == id).count() > 1);
    assert!(first.is_some() && seen.len() > 10, "it goes round: {seen:?}");
}

#[test]
fn the_wall_has_what_the_draft_says_at_once_and_nothing_of_a_note() {
    let mut desk = came_for(Purpose::Write);
    desk.go("purpose_text").press(ESC).press(Key::char('W'));
    let before = wall(&desk).pages.clone();
    let prose = |text: &str| Some(Value::Prose(crate::base::Prose::kept(text)));
    let field = FieldId::new("purpose_text").unwrap();
    let note =
        crate::draft::Note::new(section_id("purpose"), None, crate::base::Prose::kept("Notat"));
    let session = desk.app.session.as_mut().unwrap();
    for edit in [
        Edit::Answer { field, value: prose("Dette er formålet.") },
        Edit::Note { id: session.draft.next_note_id(), note: Some(note) },
    ] {
        let stamp = Stamp { by: Line::kept("Ola"), at: desk.now };
        session.apply(Change::new(edit, stamp.clone()).edit, stamp).unwrap();
    }
    desk.send(Msg::Tick);
    assert_ne!(wall(&desk).pages, before);
    let shown = format!("{:?}", wall(&desk).pages);
    assert!(shown.contains("Dette er formålet.") && !shown.contains("Notat"), "{shown}");
}

#[test]
fn the_wall_has_what_others_write_as_it_comes() {
    let mut desk = came_for(Purpose::Wall(None));
    leads(&mut desk, Some("purpose"));
    let value = Some(Value::Prose(crate::base::Prose::kept("Dette er formålet.")));
    let edit = Edit::Answer { field: FieldId::new("purpose_text").unwrap(), value };
    let stamp = Stamp { by: Line::kept("Ola"), at: desk.now };
    let version = Version { clock: 1, session: SessionId::new("ola").unwrap() };
    let event = Event { version, saw: Saw::new(), change: Change::new(edit, stamp) };
    desk.send(Msg::Others(Box::new(News { events: vec![event], ..News::default() })));
    let shown = format!("{:?}", wall(&desk).pages);
    assert!(shown.contains("Dette er formålet."), "{shown}");
}

#[test]
fn the_wall_goes_on_by_itself_only_when_told_and_sleeps_otherwise() {
    let mut desk = came_for(Purpose::Write);
    desk.press(Key::char('W'));
    assert_eq!(desk.app.deadline(), None);
    desk.press(Key::char('w'));
    assert_eq!(desk.app.deadline(), Some(desk.now.later(20_000)));
    let before = (wall(&desk).section.clone(), wall(&desk).page);
    desk.send(Msg::Tick);
    assert_eq!((wall(&desk).section.clone(), wall(&desk).page), before, "its time has not come");
    desk.wait();
    assert_ne!((wall(&desk).section.clone(), wall(&desk).page), before);
    assert_eq!(desk.app.deadline(), Some(desk.now.later(20_000)));
    desk.press(Key::char(' '));
    assert_eq!((wall(&desk).turned, desk.app.deadline()), (Turned::ByKeys, None));
    desk.press(Key::char('w')).press(ESC);
    assert_eq!(desk.app.deadline(), None, "off the wall there is no timer");
}

#[test]
fn who_came_for_the_wall_follows_whoever_leads_and_changes_nothing() {
    let mut desk = came_for(Purpose::Wall(None));
    leads(&mut desk, Some("duration"));
    assert_eq!(wall(&desk).section, section_id("duration"));
    leads(&mut desk, Some("purpose"));
    assert_eq!(wall(&desk).section, section_id("purpose"));
    for command in Command::ALL {
        if !Purpose::Wall(None).allows(*command) {
            desk.send(Msg::Command(*command));
            assert!(matches!(desk.app.screen, Screen::Wall(_)), "{command:?}");
            assert!(desk.app.dialog.is_none() && desk.app.writing.is_none(), "{command:?}");
        }
    }
    assert_eq!(desk.session().saving.revision(), 0, "nothing was changed");
    // A key takes over, and `F` gives it back.
    desk.press(Key::char(' '));
    leads(&mut desk, Some("duration"));
    assert_ne!(wall(&desk).section, section_id("duration"));
    desk.press(Key::char('F'));
    assert_eq!(wall(&desk).section, section_id("duration"));
    desk.press(ESC);
    assert!(desk.asked().contains(&"quit"), "{:?}", desk.asked());
}

#[test]
fn whoever_leads_tells_where_they_are_and_no_longer_when_they_stop() {
    let mut desk = came_for(Purpose::Write);
    let told = |desk: &Desk| {
        desk.requests().find_map(|request| {
            let Request::Tell { here, .. } = request else { return None };
            Some(here.leads.clone())
        })
    };
    desk.go("leader_meeting_period").press(Key::char('L'));
    assert_eq!(told(&desk), Some(Some(section_id("leader_meetings"))));
    assert_eq!(desk.notice(), Some("app-leads"));
    desk.press(Key::ctrl('n'));
    let next = desk.section();
    assert_eq!(told(&desk), Some(Some(next)));
    desk.press(ESC);
    desk.press(Key::char('L'));
    assert_eq!(told(&desk), Some(None));
}

#[test]
fn a_session_follows_whoever_leads_until_a_key_is_pressed() {
    let mut desk = came_for(Purpose::Write);
    desk.press(Key::char('F'));
    assert_eq!(desk.notice(), Some("app-nobody-leads"));
    leads(&mut desk, Some("duration"));
    assert!(matches!(desk.app.screen, Screen::Overview { .. }), "nobody is moved unasked");
    desk.press(Key::char('F'));
    assert_eq!(desk.section(), section_id("duration"));
    assert_eq!(desk.app.writing, None, "who follows writes nowhere");
    leads(&mut desk, Some("purpose"));
    assert_eq!((desk.section(), desk.notice()), (section_id("purpose"), Some("app-follows")));
    desk.press(TAB);
    let here = desk.section();
    leads(&mut desk, Some("duration"));
    assert_eq!(desk.section(), here, "a key ends it");
}

#[test]
fn a_leader_in_a_section_that_is_not_here_or_one_who_goes_leads_nowhere() {
    let mut desk = came_for(Purpose::Wall(None));
    leads(&mut desk, Some("purpose"));
    leads(&mut desk, Some("s99"));
    assert_eq!(wall(&desk).section, section_id("purpose"));
    leads(&mut desk, None);
    assert_eq!(wall(&desk).section, section_id("purpose"));
    desk.send(Msg::Others(Box::default()));
    assert_eq!(wall(&desk).section, section_id("purpose"));
}

#[test]
fn a_wall_with_a_pace_goes_on_by_itself_whenever_nobody_leads() {
    let mut desk = came_for(Purpose::Wall(Some(Pace::of_seconds(7))));
    assert!(!wall(&desk).pages[0].is_empty(), "it begins where there is something to read");
    assert_eq!(desk.app.deadline(), Some(desk.now.later(7_000)));
    let before = (wall(&desk).section.clone(), wall(&desk).page);
    desk.wait();
    assert_ne!((wall(&desk).section.clone(), wall(&desk).page), before);
    leads(&mut desk, Some("duration"));
    assert_eq!(wall(&desk).section, section_id("duration"), "whoever begins to lead has the wall");
    assert_eq!(desk.app.deadline(), None);
    // Who has let it go on by itself is not led until somebody begins anew.
    desk.press(Key::char('w'));
    leads(&mut desk, Some("purpose"));
    assert_eq!(wall(&desk).section, section_id("duration"));
    leads(&mut desk, None);
    leads(&mut desk, Some("purpose"));
    assert_eq!(wall(&desk).section, section_id("purpose"));
    leads(&mut desk, None);
    assert_eq!(wall(&desk).turned, Turned::ByItself(desk.now.later(7_000)));
    assert_eq!(wall(&desk).section, section_id("purpose"));
}

#[test]
fn a_wall_at_which_somebody_writes_too_is_theirs_until_they_follow() {
    let mut desk = came_for(Purpose::Write);
    desk.go("leader_meeting_period").press(Key::char('W'));
    leads(&mut desk, Some("duration"));
    assert_eq!(wall(&desk).section, section_id("leader_meetings"));
    desk.press(Key::char('F'));
    assert_eq!(wall(&desk).section, section_id("duration"));
}
