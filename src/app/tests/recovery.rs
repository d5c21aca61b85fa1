//! Drafts whose last session was interrupted: the text is there, nothing is asked, and it is told.

use super::*;
use crate::base::message::Argument;
use crate::draft::{Change, Edit};
use crate::store::seam::Recovered;

/// Returns a draft in which an interrupted session had answered, `kept` in its file by now or not.
fn interrupted(desk: &Desk, kept: bool) -> (Draft, Recovered) {
    let before = desk.draft("prove", "Prøve");
    let mut draft = before.clone();
    let last = Stamp { by: Line::typed("Ola").text, at: desk.now.later(-60_000) };
    for field in ["unit_name", "leader_meeting_participants"] {
        let value = Some(Value::Line(Line::typed("enheten").text));
        let field = FieldId::new(field).unwrap();
        let kind = &desk.app.library.all()[0].field(&field).unwrap().kind;
        let value = if kind.options().is_empty() { Some(kind.read("enheten")) } else { value };
        let edit = Edit::Answer { field, value };
        draft.apply(&desk.app.library.all()[0], Change::new(edit, last.clone())).unwrap();
    }
    let before = Box::new(before);
    (draft, Recovered { before, last, torn: 0, unfitting: 0, unread: 0, beside: 0, kept })
}

fn said(desk: &Desk, argument: &str) -> Option<Argument> {
    let arguments = &desk.app.notice.as_ref()?.arguments;
    arguments.iter().find(|(name, _)| *name == argument).map(|(_, value)| value.clone())
}

#[test]
fn what_was_brought_back_is_there_at_once_and_is_told_of() {
    let mut desk = Desk::listing();
    let (draft, recovered) = interrupted(&desk, true);
    desk.open(Loaded { draft: draft.clone(), recovered: Some(recovered), following: None });
    assert_eq!(desk.app.situation(), Situation::Overview);
    assert_eq!(desk.session().draft, draft);
    assert_eq!(desk.notice(), Some("app-recovered"));
    assert_eq!(said(&desk, "sections"), Some(Argument::Number(2)));
    assert_eq!(said(&desk, "at"), Some(Argument::Text("05:31".into())));
    assert_eq!(desk.session().saving.state(), SaveState::Untouched);
    assert_eq!(desk.app.deadline(), None);
    desk.press(DOWN);
    assert_eq!(desk.app.notice, None);
}

#[test]
fn what_the_disk_refused_to_take_is_unsaved_until_a_save_succeeds() {
    let mut desk = Desk::listing();
    let (draft, recovered) = interrupted(&desk, false);
    desk.open(Loaded { draft, recovered: Some(recovered), following: None });
    assert_eq!(desk.session().saving.state(), SaveState::Unsaved);
    assert_eq!(desk.wait().asked(), ["save"]);
    desk.save();
    assert_eq!(desk.app.deadline(), None);
}

#[test]
fn what_is_lost_or_does_not_fit_is_told_of_also_alone() {
    let mut desk = Desk::listing();
    let (draft, recovered) = interrupted(&desk, true);
    let recovered = Recovered { before: Box::new(draft.clone()), torn: 1, ..recovered };
    desk.open(Loaded { draft, recovered: Some(recovered), following: None });
    assert_eq!(said(&desk, "sections"), Some(Argument::Number(0)));
    assert_eq!(said(&desk, "torn"), Some(Argument::Number(1)));

    let mut desk = Desk::listing();
    let (draft, recovered) = interrupted(&desk, true);
    let recovered = Recovered { before: Box::new(draft.clone()), beside: 1, ..recovered };
    desk.open(Loaded { draft, recovered: Some(recovered), following: None });
    assert_eq!(said(&desk, "beside"), Some(Argument::Number(1)));

    let mut desk = Desk::listing();
    let (draft, recovered) = interrupted(&desk, true);
    let recovered = Recovered { before: Box::new(draft.clone()), ..recovered };
    desk.open(Loaded { draft, recovered: Some(recovered), following: None });
    assert_eq!(desk.notice(), None, "nothing differs");
}

#[test]
fn an_interruption_of_another_day_is_told_with_its_date() {
    let mut desk = Desk::listing();
    let (draft, mut recovered) = interrupted(&desk, true);
    recovered.last.at = desk.now.later(-24 * 3_600_000);
    desk.open(Loaded { draft, recovered: Some(recovered), following: None });
    assert_eq!(
        said(&desk, "at"),
        Some(Argument::at(desk.now.later(-24 * 3_600_000), &TimeZone::UTC))
    );
}
