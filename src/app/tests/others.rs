//! Others at the same draft: what they write, who writes where, and which text is chosen.

mod choosing;
mod leases;

use super::*;
use crate::base::{Prose, SessionId};
use crate::draft::compare::Run;
use crate::draft::together::{Base, Event, Key as Of, Marks, Registers, Saw, Version};
use crate::draft::{Change, Edit, TextKey};
use crate::store::seam::{Following, Here, Outside, Person};

/// Somebody else at the draft that Kari has open.
struct Ola {
    clock: u64,
}

fn id(session: &str) -> SessionId {
    SessionId::new(session).unwrap()
}

fn field(name: &str) -> FieldId {
    FieldId::new(name).unwrap()
}

fn prose(name: &str, text: &str) -> Edit {
    let value = Some(Value::Prose(Prose::kept(text)));
    Edit::Answer { field: field(name), value }
}

impl Ola {
    fn stamp(desk: &Desk) -> Stamp {
        Stamp { by: Line::kept("Ola"), at: desk.now }
    }

    /// Returns a change of his, made with these versions in sight.
    fn event(&mut self, desk: &Desk, edit: Edit, saw: Saw) -> Event {
        self.clock += 1;
        let version = Version { clock: self.clock, session: id("ola") };
        Event { version, saw, change: Change::new(edit, Self::stamp(desk)) }
    }

    fn writes(&mut self, desk: &mut Desk, edit: Edit, saw: Saw) {
        let event = self.event(desk, edit, saw);
        desk.send(Msg::Others(Box::new(News { events: vec![event], ..News::default() })));
    }

    /// Writes in a section that he is in.
    fn writes_in(&mut self, desk: &mut Desk, section: &str, edit: Edit) {
        let event = self.event(desk, edit, Saw::new());
        let company = desk.session().company.as_ref().unwrap();
        let people = company.people.clone();
        assert!(company.writes_in(&SectionId::new(section).unwrap()).is_some());
        desk.send(Msg::Others(Box::new(News { events: vec![event], people, ..News::default() })));
    }

    fn is_in(desk: &mut Desk, section: Option<&str>) {
        let section = section.map(|section| SectionId::new(section).unwrap());
        Self::says(desk, Here { section, ..Here::nowhere(desk.now) });
    }

    fn says(desk: &mut Desk, here: Here) {
        let person = Person { session: id("ola"), by: Line::kept("Ola"), here };
        let news = News { people: vec![person], ..News::default() };
        desk.send(Msg::Others(Box::new(news)));
    }
}

fn together() -> (Desk, Ola) {
    let mut desk = Desk::listing();
    let draft = desk.draft("prove", "Prøve");
    let following = Following { me: id("kari"), base: 0, marks: Marks::new(), held: [].into() };
    let following = Some(Box::new(following));
    desk.open(Loaded { draft, recovered: None, following });
    (desk, Ola { clock: 0 })
}

fn seen(desk: &Desk, name: &str) -> Saw {
    let key = Of::Text(TextKey::Answer(field(name)));
    let held = &desk.session().company.as_ref().unwrap().together.registers().held;
    held.get(&key).map(|held| (key, held.version.clone())).into_iter().collect()
}

#[test]
fn what_another_writes_elsewhere_leaves_the_text_in_focus_and_ones_own_way_back() {
    let (mut desk, mut ola) = together();
    desk.go("purpose_text").write("Mitt").write("Mitt formål");
    let writing = desk.app.writing.clone();
    ola.writes(&mut desk, prose("teams", "Deres"), Saw::new());
    assert_eq!(desk.app.writing, writing);
    assert_eq!(desk.answer("teams"), Some(&Value::Prose(Prose::kept("Deres"))));
    desk.press(Key::ctrl('z'));
    assert_eq!((desk.answer("purpose_text"), desk.answer("teams").is_some()), (None, true));
    desk.press(Key::ctrl('z'));
    assert!(desk.answer("teams").is_some(), "what others wrote is theirs to take back");
}

#[test]
fn what_another_writes_in_the_same_text_with_it_in_sight_is_taken_over_and_no_longer_ours_to_take_back()
 {
    let (mut desk, mut ola) = together();
    desk.go("purpose_text").write("Ett");
    ola.clock = 5;
    let saw = seen(&desk, "purpose_text");
    ola.writes(&mut desk, prose("purpose_text", "Ett og to"), saw);
    let writing = desk.app.writing.as_ref().unwrap();
    assert_eq!((&*writing.text, writing.others), ("Ett og to", 1));
    assert_eq!(desk.session().draft.alternatives, []);
    desk.press(Key::ctrl('z'));
    assert_eq!(desk.notice(), Some("app-nothing-to-undo"));
    assert_eq!(desk.answer("purpose_text"), Some(&Value::Prose(Prose::kept("Ett og to"))));
}

#[test]
fn of_two_texts_that_did_not_see_each_other_one_is_chosen_and_that_can_be_taken_back() {
    let (mut desk, mut ola) = together();
    desk.go("purpose_text").write("Mitt").press(ESC);
    ola.clock = 5;
    ola.writes(&mut desk, prose("purpose_text", "Deres"), Saw::new());
    assert_eq!(desk.notice(), Some("app-two-texts"));
    assert_eq!(desk.answer("purpose_text"), Some(&Value::Prose(Prose::kept("Deres"))));
    desk.press(Key::char('T'));
    let dialog = desk.app.dialog.clone().unwrap();
    assert_eq!(dialog.question.key, "app-ask-which-text");
    let runs = [Run::Removed("Deres".to_owned()), Run::Added("Mitt".to_owned())];
    let texts = dialog.texts.map(|texts| texts.runs);
    assert_eq!(texts.as_deref(), Some(&runs[..]), "word by word");
    desk.send(Msg::Pick(2));
    assert_eq!(desk.answer("purpose_text"), Some(&Value::Prose(Prose::kept("Mitt"))));
    assert_eq!(
        (desk.notice(), &desk.session().draft.alternatives[..]),
        (Some("app-chosen"), &[][..])
    );
    desk.press(Key::char('u'));
    assert_eq!(desk.answer("purpose_text"), Some(&Value::Prose(Prose::kept("Deres"))));
    desk.press(Key::char('T')).send(Msg::Pick(1));
    assert_eq!(desk.answer("purpose_text"), Some(&Value::Prose(Prose::kept("Deres"))));
    desk.press(Key::char('T'));
    assert_eq!(desk.notice(), Some("app-nothing-to-choose"));
}

#[test]
fn ones_own_changes_come_after_all_that_was_seen() {
    let (mut desk, mut ola) = together();
    ola.clock = 40;
    ola.writes(&mut desk, prose("teams", "Deres"), Saw::new());
    desk.go("purpose_text").write("Mitt").press(ESC);
    let appended = desk.effects.iter().find_map(|effect| {
        let Effect::Ask(Request::Append { entries, .. }) = effect else { return None };
        entries.first().cloned()
    });
    assert_eq!(appended.unwrap().number, 42);
}

#[test]
fn what_another_has_saved_of_ones_own_is_saved() {
    let (mut desk, mut ola) = together();
    desk.go("purpose_text").write("Mitt");
    let mut draft = desk.session().draft.clone();
    let event = ola.event(&desk, prose("teams", "Deres"), Saw::new());
    draft.apply(&desk.session().template.clone(), event.change.clone()).unwrap();
    let marks = [(id("kari"), 1), (id("ola"), 1)].into();
    let saved = Base { draft: draft.clone(), registers: Registers::default(), marks };
    let news = News { saved: Some(Box::new(saved)), events: vec![event], ..News::default() };
    desk.send(Msg::Others(Box::new(news)));
    assert!(!desk.app.is_unsaved());
    assert_eq!(desk.session().draft, draft);
    assert_eq!(desk.app.deadline(), None, "an idle program sleeps");
}

#[test]
fn a_save_that_others_were_quicker_than_is_asked_for_again_at_once() {
    let (mut desk, _) = together();
    desk.go("purpose_text").write("Mitt").press(Key::ctrl('s'));
    assert_eq!(desk.asked(), ["append", "took", "save", "keep"]);
    desk.send(Msg::Behind);
    assert_eq!(desk.asked(), ["took", "save"]);
    desk.save();
    assert!(!desk.app.is_unsaved());
}

#[test]
fn where_somebody_writes_one_reads_along_until_one_chooses_to_write() {
    let (mut desk, _) = together();
    Ola::is_in(&mut desk, Some("purpose"));
    desk.go("purpose_text");
    assert_eq!((desk.section().as_str(), &desk.app.writing), ("purpose", &None));
    desk.press(ENTER);
    assert_eq!(desk.app.dialog.as_ref().unwrap().question.key, "app-ask-write-along");
    desk.press(ENTER);
    assert_eq!((&desk.app.dialog, &desk.app.writing), (&None, &None), "to read is what is offered");
    desk.press(ENTER).send(Msg::Pick(3));
    assert!(desk.app.writing.is_some());
    assert_eq!(desk.asked(), ["tell"], "the other is told");
    desk.write("Også meg");
    Ola::is_in(&mut desk, None);
    desk.press(ESC);
    assert_eq!(desk.asked().last(), Some(&"tell"));
}

#[test]
fn who_writes_is_told_when_somebody_else_begins_to_write_in_the_section() {
    let (mut desk, _) = together();
    desk.go("purpose_text").write("Mitt");
    Ola::is_in(&mut desk, Some("teams"));
    assert_eq!(desk.notice(), None);
    Ola::is_in(&mut desk, Some("purpose"));
    assert_eq!(desk.notice(), Some("app-others-write-here"));
}

#[test]
fn who_was_first_in_a_section_goes_on_from_field_to_field_when_somebody_else_comes() {
    let (mut desk, _) = together();
    desk.go("municipality_name").write("Prøve");
    Ola::is_in(&mut desk, Some("parties"));
    desk.press(TAB);
    let target = desk.app.writing.as_ref().map(|writing| &writing.target);
    let next = Target::Answer(AnswerKey::Field(field("unit_name")));
    assert_eq!(target, Some(&next), "what is typed next is text and no commands");
}

#[test]
fn a_second_note_of_ones_own_stands_beside_the_first_while_others_are_at_work() {
    let (mut desk, _) = together();
    Ola::is_in(&mut desk, None);
    desk.go("municipality_name").press(Key::ctrl('k')).write("Ett").press(ESC);
    desk.press(Key::ctrl('k')).send(Msg::Pick(1)).write("To").press(ESC);
    desk.go("teams").press(ESC).press(Key::ctrl('k')).write("Tre").press(ESC);
    desk.press(Key::char('M')).press(Key::char('+')).write("Svar").press(ESC);
    let notes = desk.session().draft.notes.iter();
    let said: Vec<_> = notes.map(|(id, note)| (id.as_str(), note.value.text.as_str())).collect();
    assert_eq!(
        said,
        [("n1-kari", "Ett"), ("n2-kari", "To"), ("n3-kari", "Tre"), ("n4-kari", "Svar")]
    );
}

#[test]
fn the_list_of_notes_has_those_of_others_as_they_come() {
    let (mut desk, mut ola) = together();
    desk.press(Key::char('M'));
    let note = crate::draft::Note::new(
        desk.session().draft.sections[0].id.clone(),
        None,
        Prose::kept("Olas"),
    );
    let id = crate::base::NoteId::new("n1-ola").unwrap();
    ola.writes(&mut desk, Edit::Note { id, note: Some(note) }, Saw::new());
    assert_eq!(desk.app.notes.as_ref().unwrap().rows.len(), 1);
}

#[test]
fn bringing_the_whole_draft_back_asks_with_whose_text_it_is_and_offers_to_leave_it() {
    let (mut desk, _) = together();
    Ola::is_in(&mut desk, None);
    desk.press(Key::char('V'));
    let stamp = Ola::stamp(&desk);
    let version = crate::store::seam::Version { number: 1, why: Why::Ended, stamp };
    desk.send(Msg::Versions(Ok(vec![version]))).press(Key::char('B'));
    let dialog = desk.app.dialog.as_ref().unwrap();
    assert_eq!(dialog.detail.as_ref().unwrap().key, "app-bring-back-others");
    assert_eq!(dialog.answers[dialog.row].1, Answer::Nothing);
}

#[test]
fn the_others_are_told_when_somebody_changes_many_places_at_once() {
    let (mut desk, mut ola) = together();
    let stamp = Ola::stamp(&desk);
    let fields = ["purpose_text", "teams", "municipality_name", "unit_name"];
    let changes = fields.map(|name| {
        let value = match name {
            "purpose_text" | "teams" => Value::Prose(Prose::kept("Før")),
            _ => Value::Line(Line::kept("Før")),
        };
        Change::new(Edit::Answer { field: field(name), value: Some(value) }, stamp.clone())
    });
    ola.writes(&mut desk, Edit::Several(changes.to_vec()), Saw::new());
    assert_eq!(desk.notice(), Some("app-others-changed-much"));
}

/// The draft's file as another program has left it, with an edit made by hand on what is saved.
fn outside(desk: &Desk, edit: Edit) -> News {
    let mut draft = desk.session().company.as_ref().unwrap().together.base().draft.clone();
    let mut stamp = draft.created.clone();
    if let Edit::Answer { field, .. } = &edit {
        stamp = draft.answers.get(field).map_or(stamp, |answer| answer.stamp.clone());
    }
    draft.apply(&desk.session().template.clone(), Change::new(edit, stamp)).unwrap();
    let version = Version { clock: 1, session: id("0-outside-1") };
    let outside = Outside { draft, version, sight: None };
    News { outside: Some(Box::new(outside)), ..News::default() }
}

#[test]
fn what_another_program_writes_elsewhere_is_taken_in_and_what_stood_before_is_a_version() {
    let (mut desk, _) = together();
    desk.go("purpose_text").write("Mitt");
    let news = outside(&desk, prose("teams", "Utenfra"));
    desk.send(Msg::Others(Box::new(news)));
    assert_eq!((desk.asked(), desk.notice()), (vec!["keep"], Some("app-outside")));
    assert_eq!(desk.answer("purpose_text"), Some(&Value::Prose(Prose::kept("Mitt"))));
    assert_eq!(desk.answer("teams"), Some(&Value::Prose(Prose::kept("Utenfra"))));
    assert_eq!(desk.session().draft.alternatives, []);
    desk.send(Msg::Behind);
    assert_eq!(desk.asked(), ["append", "took", "save"]);
    desk.save();
    assert!(!desk.app.is_unsaved());
}

#[test]
fn what_another_program_writes_in_the_same_place_is_kept_beside_ones_own() {
    let (mut desk, _) = together();
    desk.go("purpose_text").write("Mitt");
    let news = outside(&desk, prose("purpose_text", "Utenfra"));
    desk.send(Msg::Others(Box::new(news)));
    assert_eq!(desk.notice(), Some("app-outside-two-texts"));
    assert_eq!(desk.answer("purpose_text"), Some(&Value::Prose(Prose::kept("Mitt"))));
    let kept = &desk.session().draft.alternatives[0].change.edit;
    assert_eq!(*kept, prose("purpose_text", "Utenfra"));
    assert_eq!(desk.app.writing.as_ref().unwrap().text, "Mitt");
}

#[test]
fn a_file_that_another_program_has_only_laid_out_anew_changes_nothing() {
    let (mut desk, _) = together();
    let draft = desk.session().draft.clone();
    let version = Version { clock: 1, session: id("0-outside-1") };
    let outside = Outside { draft: draft.clone(), version, sight: None };
    let news = News { outside: Some(Box::new(outside)), ..News::default() };
    desk.send(Msg::Others(Box::new(news)));
    assert_eq!((desk.asked(), desk.notice()), (vec![], None));
    assert_eq!((&desk.session().draft, desk.app.is_unsaved()), (&draft, false));
}

#[test]
fn of_a_text_that_changes_places_with_another_one_is_told_again() {
    let (mut desk, mut ola) = together();
    desk.go("purpose_text").write("Mitt").write("Mitt og");
    ola.writes(&mut desk, prose("purpose_text", "Deres"), Saw::new());
    let beside = |desk: &Desk| desk.session().draft.alternatives[0].change.stamp.by.clone();
    assert_eq!((desk.notice(), beside(&desk).as_str()), (Some("app-two-texts"), "Ola"));
    desk.app.notice = None;
    // He goes on with his own, and has not seen the other yet.
    ola.clock = 7;
    ola.writes(&mut desk, prose("purpose_text", "Deres og mer"), Saw::new());
    assert_eq!((desk.notice(), beside(&desk).as_str()), (Some("app-two-texts"), "Kari"));
    assert_eq!(desk.session().draft.alternatives.len(), 1);
}

#[test]
fn who_opens_a_draft_in_which_two_texts_wait_is_told() {
    let (mut desk, mut ola) = together();
    desk.go("purpose_text").write("Mitt").press(ESC);
    ola.clock = 5;
    ola.writes(&mut desk, prose("purpose_text", "Deres"), Saw::new());
    let draft = desk.session().draft.clone();
    let mut other = Desk::listing();
    other.open(draft.into());
    assert_eq!(other.notice(), Some("app-two-texts"));
}

#[test]
fn what_comes_late_from_somebody_who_is_gone_is_saved_here() {
    let (mut desk, mut ola) = together();
    Ola::is_in(&mut desk, None);
    desk.send(Msg::Others(Box::default()));
    assert_eq!(desk.app.deadline(), None);
    ola.writes(&mut desk, prose("teams", "Deres"), Saw::new());
    assert_eq!(desk.wait().asked(), ["took", "save"]);
    desk.save();
    assert_eq!(desk.app.deadline(), None, "once is enough");
}

#[test]
fn ones_own_state_that_is_saved_after_that_of_others_is_gone_on_from() {
    let (mut desk, mut ola) = together();
    desk.go("purpose_text").write("Mitt");
    ola.writes(&mut desk, prose("teams", "Deres"), Saw::new());
    desk.press(Key::ctrl('s'));
    let ours = desk.session().draft.clone();
    let mut theirs = ours.clone();
    theirs.changed = Stamp { by: Line::kept("Ola"), at: desk.now.later(9) };
    let marks = [(id("kari"), 1), (id("ola"), 1)].into();
    let saved = Base { draft: theirs.clone(), registers: Registers::default(), marks };
    let news = News { saved: Some(Box::new(saved)), ..News::default() };
    desk.send(Msg::Others(Box::new(news)));
    assert_eq!(desk.session().draft, theirs);
    desk.save();
    assert_eq!(desk.session().draft, ours, "it is what lies on disk");
}
