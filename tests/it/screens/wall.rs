//! The agreement on the wall.

use insta::assert_snapshot;

use avtale::app::{Code, Key, Msg, Purpose};
use avtale::base::{Line, SectionId, SessionId};
use avtale::draft::together::Marks;
use avtale::store::{Following, Here, Loaded, News, Person};

use super::Desk;
use crate::drafts;

const WALL: Key = Key::char('W');
const SPACE: Key = Key::char(' ');

fn kristiansand(size: (u16, u16)) -> Desk {
    let (_, draft) = drafts::read(drafts::KRISTIANSAND);
    Desk::on(draft, size)
}

#[test]
fn a_section_stands_large_and_clear_with_few_lines() {
    let mut desk = kristiansand((80, 24));
    desk.press(&[Key::plain(Code::Down); 10]).press(&[WALL]);
    assert_snapshot!("wall", desk.screen());
    desk.press(&[SPACE, SPACE]);
    assert_snapshot!("wall_turned", desk.screen());
    desk.press(&[Key::char('w')]).resize(200, 50);
    assert_snapshot!("wall_wide", desk.screen());
}

#[test]
fn the_wall_is_drawn_at_every_small_size() {
    let mut desk = kristiansand((80, 24));
    desk.press(&[WALL]);
    super::small::resize_to_all(&mut desk);
    desk.resize(80, 24);
    desk.press(&[Key::plain(Code::End)]);
    super::small::resize_to_all(&mut desk);
}

/// Somebody else at work, who writes in one section and leads to another.
fn person(desk: &Desk, by: &str, section: Option<&str>, leads: Option<&str>) -> Person {
    let id = |id: &str| SectionId::new(id).unwrap();
    let session = SessionId::new(&by.to_lowercase()).unwrap();
    let (section, leads) = (section.map(id), leads.map(id));
    let here = Here { section, leads, ..Here::nowhere(desk.now) };
    Person { session, by: Line::kept(by), here }
}

#[test]
fn the_wall_says_whom_it_follows_and_who_writes_where() {
    let (_, draft) = drafts::read(drafts::KRISTIANSAND);
    let mut desk = Desk::come_for(Purpose::Wall(None), (80, 24));
    let me = SessionId::new("veggen").unwrap();
    let following = Following { me, base: 0, marks: Marks::new(), held: [].into() };
    let loaded = Loaded { draft, recovered: None, following: Some(Box::new(following)) };
    desk.send(Msg::Opened(Ok(Box::new(loaded))));
    assert_snapshot!("wall_waits", desk.screen());
    let people = vec![
        person(&desk, "Ola", Some("duration"), Some("leader_meetings")),
        person(&desk, "Anne", Some("purpose"), None),
    ];
    desk.send(Msg::Others(Box::new(News { people, ..News::default() })));
    assert_snapshot!("wall_led", desk.screen());
}
