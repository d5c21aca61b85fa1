//! Copies on the screens: asked for, shown before anything is taken in, and sent.

use avtale::app::{Code, Key, Msg};
use avtale::base::{FieldId, Line, Prose, SectionId};
use avtale::draft::{Change, Draft, Edit, Sent, Stamp};
use avtale::store::{Common, Received};
use avtale::template::Value;
use insta::assert_snapshot;

use super::{DOWN, Desk, ENTER};

fn writes(desk: &Desk, draft: &mut Draft, by: &str, field: &str, text: &str) {
    let value = Some(Value::Prose(Prose::kept(text)));
    edits(desk, draft, by, Edit::Answer { field: FieldId::new(field).unwrap(), value });
}

fn edits(desk: &Desk, draft: &mut Draft, by: &str, edit: Edit) {
    let stamp = Stamp { by: Line::kept(by), at: desk.now.later(60_000) };
    let template = desk.app.session.as_ref().unwrap().template.clone();
    draft.apply(&template, Change::new(edit, stamp)).unwrap();
}

/// A copy on the screen that has changed one text, and another one that was changed here too.
pub(super) fn weighing(size: (u16, u16)) -> Desk {
    let mut desk = Desk::opened(size.0, size.1);
    let first = desk.app.session.as_ref().unwrap().draft.clone();
    let (mut ours, mut theirs) = (first.clone(), first.clone());
    writes(&desk, &mut ours, "Kari", "purpose_text", "Formålet er at alle skal i arbeid.");
    writes(&desk, &mut theirs, "Ola", "purpose_text", "Formålet er at flere skal i arbeid.");
    writes(&desk, &mut theirs, "Ola", "teams", "Teamet møtes hver uke.\u{1b}[2J");
    comes(&mut desk, first, (ours, theirs));
    desk
}

/// Shows a copy beside the draft as it stands here.
fn comes(desk: &mut Desk, first: Draft, (ours, mut theirs): (Draft, Draft)) {
    desk.app.session.as_mut().unwrap().draft = ours;
    let (hash, stamp) = ("0".repeat(64), theirs.changed.clone());
    theirs.sent.push(Sent { draft: first.id.clone(), version: None, hash, stamp });
    let theirs = Received { name: "svar fra NAV.kopi".to_owned(), draft: theirs };
    let common = Common { base: Some((3, Box::new(first))), is_known: false };
    desk.send(Msg::Common(Ok(Box::new((theirs, common)))));
}

#[test]
fn a_copy_shows_what_comes_from_it_and_what_both_have_changed() {
    assert_snapshot!("copy", weighing((80, 24)).screen());
    assert_snapshot!("copy_wide", weighing((200, 50)).press(&[DOWN]).screen());
}

#[test]
fn what_both_have_changed_is_shown_with_who_wrote_it() {
    let mut desk = weighing((80, 24));
    assert_snapshot!("copy_difference", desk.press(&[DOWN, ENTER]).screen());
}

/// A copy with what can only be one way: a text and a section that one has removed and the other changed, and two
/// orders.
pub(super) fn clashing(size: (u16, u16)) -> Desk {
    let mut desk = Desk::opened(size.0, size.1);
    let section = |id: &str| SectionId::new(id).unwrap();
    let mut first = desk.app.session.as_ref().unwrap().draft.clone();
    let own = first.next_section_id();
    let heading = |text: &str| Line::kept(text);
    let after = Some(section("purpose"));
    let add = Edit::AddSection { section: own.clone(), heading: heading("Barnevern"), after };
    edits(&desk, &mut first, "Kari", add);
    writes(&desk, &mut first, "Kari", "teams", "Teamet møtes hver måned.");
    let (mut ours, mut theirs) = (first.clone(), first.clone());
    edits(&desk, &mut ours, "Kari", Edit::RemoveSection(own.clone()));
    let named = heading("Samarbeid med barnevernet\u{1b}[2J");
    edits(&desk, &mut theirs, "Ola", Edit::Heading { section: own, heading: Some(named) });
    writes(&desk, &mut ours, "Kari", "teams", "Teamet møtes hver uke, og oftere når det trengs.");
    let none = Edit::Answer { field: FieldId::new("teams").unwrap(), value: None };
    edits(&desk, &mut theirs, "Ola", none);
    let moves = |after| Edit::MoveSection { section: section("reporting"), after };
    edits(&desk, &mut ours, "Kari", moves(Some(section("purpose"))));
    edits(&desk, &mut theirs, "Ola", moves(Some(section("goals"))));
    comes(&mut desk, first, (ours, theirs));
    desk
}

#[test]
fn what_can_only_be_one_way_is_listed_with_what_comes_of_it_and_chosen() {
    let mut desk = clashing((80, 24));
    assert_snapshot!("copy_clashes", desk.screen());
    let rows = desk.app.comparison.as_ref().unwrap().rows();
    let last = vec![DOWN; rows - 1];
    assert_snapshot!("copy_clash", desk.press(&last).press(&[ENTER]).screen());
    assert_snapshot!("copy_clash_chosen", desk.press(&[Key::char('2')]).screen());
    assert_snapshot!(
        "copy_clash_order",
        desk.press(&[Key::plain(Code::Home), DOWN, DOWN, ENTER]).screen()
    );
}

#[test]
fn the_copies_in_the_folder_are_offered_and_a_path_can_be_written() {
    let mut desk = Desk::new(80, 24);
    desk.press(&[Key::char('i')]);
    let names = ["svar fra NAV.kopi", "eldre.kopi"].map(str::to_owned).to_vec();
    desk.send(Msg::Copies(Ok(names)));
    assert_snapshot!("copies", desk.screen());
    desk.press(&[Key::char('3')]);
    assert_snapshot!("copy_where", desk.write("/tmp/svar.kopi").screen());
}

#[test]
fn a_copy_that_was_sent_says_where_it_lies_and_what_to_do_with_it() {
    let mut desk = Desk::opened(80, 24);
    desk.press(&[Key::char('S')]);
    desk.send(Msg::Sent(Ok("/srv/avtale/utkast/bodø-0198f3a2-versjon-4.kopi".to_owned())));
    assert_snapshot!("sent", desk.screen());
    desk.press(&[Key::plain(Code::Enter)]);
    assert!(desk.app.dialog.is_none());
}
