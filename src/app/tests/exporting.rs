//! Documents from the screens: which file, and what keeps it from being final.

use super::*;
use crate::check::{Obstacles, obstacles};
use crate::draft::testing::line;
use crate::export::{Annex, Format, Headings, Stage, Wanted};
use crate::store::wire::read_draft;

/// A session on the worked example that answers everything.
fn full() -> Desk {
    let mut desk = Desk::listing();
    let template = Arc::clone(&desk.app.library.all()[0]);
    let example = include_bytes!("../../../drafts/fullfort-eksempel.json");
    let draft = read_draft(example, |_| Some(&*template)).unwrap();
    desk.open(draft.into());
    desk
}

/// Returns the keys of the answers to the question that waits.
fn answers(desk: &Desk) -> Vec<&'static str> {
    let dialog = desk.app.dialog.as_ref().expect("a question waits");
    dialog.answers.iter().map(|(message, _)| message.key).collect()
}

#[track_caller]
fn pick(desk: &mut Desk, answer: &str) {
    let row = answers(desk).iter().position(|key| *key == answer).expect(answer);
    desk.send(Msg::Pick(row + 1));
}

/// Returns which file is asked for.
fn wanted(desk: &Desk) -> Option<Wanted> {
    desk.requests().find_map(|request| {
        let Request::Export { wanted, .. } = request else { return None };
        Some(*wanted)
    })
}

#[test]
fn a_document_is_a_draft_until_it_is_asked_for_as_final() {
    let mut desk = full();
    desk.send(Msg::Command(Command::Export));
    pick(&mut desk, "app-format-html");
    assert_eq!(wanted(&desk), Some(Wanted::draft(Format::Html)));
    desk.send(Msg::Command(Command::Export));
    pick(&mut desk, "app-stage-draft");
    pick(&mut desk, "app-annex-none");
    pick(&mut desk, "app-headings-plain");
    pick(&mut desk, "app-format-text");
    let (stage, annex, headings) = (Stage::Final, Annex::Deviations, Headings::Numbered);
    let all = Wanted { stage, annex, headings, ..Wanted::draft(Format::Text) };
    assert_eq!(wanted(&desk), Some(all));
    desk.send(Msg::Command(Command::Export));
    pick(&mut desk, "app-stage-draft");
    pick(&mut desk, "app-stage-final");
    pick(&mut desk, "app-headings-plain");
    pick(&mut desk, "app-headings-numbered");
    pick(&mut desk, "app-format-markdown");
    assert_eq!(wanted(&desk), Some(Wanted::draft(Format::Markdown)));
}

#[test]
fn what_keeps_a_document_from_being_final_is_told_and_gone_to() {
    let mut desk = Desk::new();
    desk.send(Msg::Command(Command::Export));
    pick(&mut desk, "app-stage-draft");
    let dialog = desk.app.dialog.as_ref().unwrap();
    assert_eq!(dialog.question.key, "app-not-final");
    assert!(dialog.detail.is_some());
    assert_eq!(answers(&desk), ["app-go-there", "app-as-draft", "app-cancel"]);
    let session = desk.app.session.as_mut().unwrap();
    let Obstacles { findings, missing } = session.obstacles();
    let first = findings.first().unwrap();
    let (section, field) = (first.section.clone(), first.field.clone().unwrap());
    assert!(!missing.is_empty() || findings.len() > 1);
    pick(&mut desk, "app-go-there");
    let Screen::Section(screen) = &desk.app.screen else { panic!("{:?}", desk.app.screen) };
    assert_eq!((&screen.section, &screen.place), (&section, &Place::Field(field)));
    assert_eq!(wanted(&desk), None);
}

#[test]
fn what_is_not_final_can_leave_as_a_draft_at_once() {
    let mut desk = Desk::new();
    desk.send(Msg::Command(Command::Export));
    pick(&mut desk, "app-stage-draft");
    pick(&mut desk, "app-as-draft");
    pick(&mut desk, "app-format-json");
    assert_eq!(wanted(&desk), Some(Wanted::draft(Format::Json)));
}

#[test]
fn a_place_that_no_finding_tells_of_keeps_a_document_from_being_final() {
    let desk = full();
    let session = desk.app.session.as_ref().unwrap();
    let mut draft = session.draft.clone();
    let document = crate::assemble::assemble(&session.template, &draft);
    assert_eq!(obstacles(&session.template, &draft, &document).count(), 0);
    let unit = FieldId::new("unit_name").unwrap();
    let stamp = Stamp { by: Line::typed("Kari").text, at: desk.now };
    let edit = crate::draft::Edit::Answer { field: unit.clone(), value: Some(line("")) };
    draft.apply(&session.template, crate::draft::Change::new(edit, stamp)).unwrap();
    let document = crate::assemble::assemble(&session.template, &draft);
    let found = obstacles(&session.template, &draft, &document);
    let told = found.findings.iter().any(|finding| finding.field.as_ref() == Some(&unit));
    assert!(told || found.missing.iter().any(|missing| missing.field == unit), "{found:?}");
}
