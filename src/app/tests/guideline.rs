//! The digest of the guideline, and looking for words in it.

use super::*;
use crate::template::guideline::Entry;

fn digest(desk: &Desk) -> &Digest {
    match &desk.app.panel {
        Some(Panel::Guideline(digest)) => digest,
        other => panic!("the guideline is not open: {other:?}"),
    }
}

/// Returns the heading of the part, and the text of the point, that is selected.
fn selected(desk: &Desk) -> (String, String) {
    let entries = desk.session().guideline.entries();
    match &entries[digest(desk).row] {
        Entry::Point(topic, point) => (topic.title.clone(), point.text.clone()),
        Entry::Conflict(topic, conflict) => (topic.title.clone(), conflict.title.clone()),
        Entry::Law(note) => (String::new(), note.title.clone()),
    }
}

#[test]
fn one_key_goes_from_hints_to_guideline_to_preview_and_back_to_the_text() {
    let mut desk = Desk::new();
    desk.go("case_reference").write("12/345");
    let panels = [Situation::Reading, Situation::Guideline, Situation::Preview];
    for expected in panels {
        desk.send(Msg::Command(Command::Guidance));
        assert_eq!(desk.app.situation(), expected);
    }
    desk.send(Msg::Command(Command::Guidance));
    assert_eq!(desk.app.situation(), Situation::WritingLine);
    assert_eq!(desk.app.writing.as_ref().unwrap().text, "12/345");
}

#[track_caller]
fn opens_at(field: &str, title: &str) {
    let mut desk = Desk::new();
    desk.go(field).send(Msg::Command(Command::Guidance)).send(Msg::Command(Command::Guidance));
    assert_eq!(selected(&desk).0, title, "{field}");
}

#[test]
fn the_guideline_opens_at_the_part_that_belongs_to_the_field_or_the_section() {
    opens_at("nav_role_mode", "NAVs rolle");
    opens_at("municipality_responsibility_mode", "Kommunens ansvar");
    opens_at("information_exchange", "Informasjonsutveksling");
    opens_at("leader_meeting_period", "Møter og team");
    opens_at("follow_up_after_programme", "Når programmet er over");
    opens_at("signatories_nav", "Evaluering og signering");
    opens_at("case_reference", "Om veilederen");
}

#[test]
fn words_are_found_as_they_are_typed_and_enter_goes_to_the_next() {
    let mut desk = Desk::new();
    desk.press(Key::char('/'));
    assert_eq!(desk.app.situation(), Situation::Searching);
    desk.send(Msg::Wrote {
        text: Entered::Whole("HURTIGSPORET".into()),
        pasted: false,
        removed: 0,
    });
    let hits = desk.app.hits("hurtigspor");
    assert!(hits.len() > 2, "{hits:?}");
    for hit in hits.iter().chain(&hits[..1]) {
        assert_eq!(digest(&desk).row, *hit);
        desk.press(Key::plain(Code::Enter));
    }
    let row = digest(&desk).row;
    desk.send(Msg::Wrote { text: Entered::Whole("xyzzy".into()), pasted: false, removed: 0 });
    assert_eq!(digest(&desk).row, row, "nothing found, nothing moved");
    desk.press(Key::plain(Code::Esc));
    assert_eq!(desk.app.situation(), Situation::Guideline);
    desk.press(Key::char('/'));
    assert_eq!(desk.app.query(), Some("xyzzy"), "what was looked for last stands there");
    desk.press(Key::plain(Code::Esc)).press(Key::plain(Code::Esc));
    assert_eq!(desk.app.situation(), Situation::Overview);
}

#[test]
fn looking_something_up_touches_neither_the_draft_nor_the_text_in_writing() {
    let mut desk = Desk::new();
    desk.go("follow_up_after_programme").write("NAV følger opp.");
    let before = desk.session().draft.clone();
    desk.press(Key::ctrl('f'));
    desk.send(Msg::Wrote { text: Entered::Whole("team\u{1b}".into()), pasted: true, removed: 0 });
    assert_eq!(desk.app.query(), Some("team"));
    assert_eq!(desk.session().draft, before);
    desk.press(Key::plain(Code::Esc)).press(Key::plain(Code::Esc));
    assert_eq!(desk.app.situation(), Situation::WritingProse);
    assert_eq!(desk.app.writing.as_ref().unwrap().text, "NAV følger opp.");
}

#[test]
fn enter_goes_to_the_question_that_an_entry_is_about() {
    let mut desk = Desk::new();
    desk.press(Key::char('/'));
    desk.send(Msg::Wrote {
        text: Entered::Whole("overgangssamtale".into()),
        pasted: false,
        removed: 0,
    });
    desk.press(Key::plain(Code::Esc)).press(Key::plain(Code::Enter));
    let field = FieldId::new("follow_up_after_programme").unwrap();
    assert_eq!(desk.place(), &Place::Field(field));
    // The list of NAV's tasks is not asked for until somebody chooses to write them out.
    desk.press(Key::plain(Code::Esc)).press(Key::plain(Code::Esc));
    desk.press(Key::char('/'));
    desk.send(Msg::Wrote { text: Entered::Whole("jobbmesser".into()), pasted: false, removed: 0 });
    desk.press(Key::plain(Code::Esc)).press(Key::plain(Code::Enter));
    assert_eq!(desk.section().as_str(), "nav_role");
    assert_eq!(desk.app.panel, None);
}

#[test]
fn the_arrow_keys_go_from_entry_to_entry_and_stop_at_the_ends() {
    let mut desk = Desk::new();
    desk.send(Msg::Command(Command::Guidance)).send(Msg::Command(Command::Guidance));
    let last = desk.session().guideline.entries().len() - 1;
    desk.press(Key::plain(Code::End)).press(Key::plain(Code::Down));
    assert_eq!(digest(&desk).row, last);
    desk.press(Key::plain(Code::Up));
    assert_eq!(digest(&desk).row, last - 1);
    desk.press(Key::plain(Code::Home)).press(Key::plain(Code::Up));
    assert_eq!(digest(&desk).row, 0);
}

#[test]
fn nothing_is_looked_up_without_a_draft() {
    let mut desk = Desk::listing();
    desk.send(Msg::Command(Command::Search)).send(Msg::Command(Command::Suggest));
    assert_eq!(desk.app.panel, None);
}
