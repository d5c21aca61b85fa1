//! Copies that travel: sent, found again, shown before anything is taken in, and taken in as one step.

use super::*;
use crate::base::{Argument, ClauseId, Prose};
use crate::draft::merge::Side;
use crate::draft::{Change, Declared, Edit, Sent};

const I: Key = Key::char('i');

fn prose(field: &str, text: &str) -> Edit {
    let value = Some(Value::Prose(Prose::kept(text)));
    Edit::Answer { field: FieldId::new(field).unwrap(), value }
}

fn edited(desk: &Desk, draft: &Draft, by: &str, edits: Vec<Edit>) -> Draft {
    let mut draft = draft.clone();
    let template = desk.app.library.all()[0].clone();
    for edit in edits {
        let stamp = Stamp { by: Line::kept(by), at: desk.now.later(1) };
        draft.apply(&template, Change::new(edit, stamp)).unwrap();
    }
    draft
}

fn copy_of(draft: &Draft) -> Received {
    let (hash, stamp) = ("0".repeat(64), draft.changed.clone());
    let mut copy = draft.clone();
    copy.sent.push(Sent { draft: draft.id.clone(), version: None, hash, stamp });
    Received { name: "svar.kopi".to_owned(), draft: copy }
}

/// A session that has asked for a copy, and has opened the draft that it is of.
fn weighing(base: Option<Vec<Edit>>, ours: Vec<Edit>, theirs: Vec<Edit>) -> (Desk, Draft) {
    let mut desk = Desk::listing();
    let first = desk.draft("prove", "Prøve");
    let first = edited(&desk, &first, "Kari", base.clone().unwrap_or_default());
    let ours = edited(&desk, &first, "Kari", ours);
    let theirs = copy_of(&edited(&desk, &first, "Ola", theirs));
    desk.press(I);
    assert_eq!(desk.asked(), ["copies"]);
    desk.send(Msg::Copies(Ok(vec!["svar.kopi".to_owned()]))).press(ENTER);
    assert_eq!(desk.asked(), ["receive"]);
    desk.send(Msg::Received(Ok(Box::new((theirs.clone(), Some(first.id.clone()))))));
    assert_eq!(desk.asked(), ["open"]);
    desk.open(ours.clone().into());
    assert_eq!(desk.asked(), ["common"]);
    let base = base.map(|_| (1, Box::new(first)));
    desk.send(Msg::Common(Ok(Box::new((theirs, Common { base, is_known: false })))));
    (desk, ours)
}

#[test]
fn nothing_of_a_copy_is_taken_in_before_it_is_seen_and_confirmed() {
    let (mut desk, ours) =
        weighing(Some(vec![]), vec![prose("teams", "Vårt")], vec![prose("purpose_text", "Deres")]);
    assert_eq!(desk.app.situation(), Situation::Comparison);
    let sections = &desk.app.comparison.as_ref().unwrap().sections;
    assert_eq!(sections.len(), 1);
    assert_eq!(sections[0].changes[0].now.as_deref(), Some("Deres"));
    assert_eq!(desk.session().draft, ours);
    desk.press(I);
    assert_eq!(desk.asked(), ["keep", "keep", "append"]);
    let kept = desk.requests().filter_map(|request| {
        let Request::Keep { why, draft, .. } = request else { return None };
        Some((*why, draft.id.to_string()))
    });
    let prove = || "prove".to_owned();
    let expected = [(Why::BeforeMerge, prove()), (Why::Received, prove())];
    assert_eq!(kept.collect::<Vec<_>>(), expected);
    assert_eq!(desk.answer("purpose_text"), Some(&Value::Prose(Prose::kept("Deres"))));
    assert_eq!(desk.answer("teams"), Some(&Value::Prose(Prose::kept("Vårt"))));
    assert_eq!(
        (desk.notice(), &desk.app.screen),
        (Some("app-copy-taken"), &Screen::Overview { row: 0 })
    );
    assert_eq!(desk.session().draft.sent.len(), 1);
    // One step takes all of it back.
    desk.press(Key::char('u'));
    assert_eq!(desk.session().draft, ours);
}

#[test]
fn what_both_have_changed_is_chosen_after_the_copy_is_taken_in() {
    let edits = |text| vec![prose("purpose_text", text)];
    let (mut desk, _) = weighing(Some(edits("Felles")), edits("Vårt"), edits("Deres"));
    desk.press(I);
    assert_eq!(desk.answer("purpose_text"), Some(&Value::Prose(Prose::kept("Vårt"))));
    desk.press(Key::char('T'));
    let dialog = desk.app.dialog.as_ref().unwrap();
    assert_eq!(dialog.question.key, "app-ask-which-text");
    desk.send(Msg::Pick(2));
    assert_eq!(desk.answer("purpose_text"), Some(&Value::Prose(Prose::kept("Deres"))));
    assert_eq!(desk.session().draft.alternatives, []);
}

/// Kari has changed a text that Ola has removed.
fn clashing() -> (Desk, Draft) {
    let gone = Edit::Answer { field: FieldId::new("teams").unwrap(), value: None };
    weighing(Some(vec![prose("teams", "Felles")]), vec![prose("teams", "Vårt")], vec![gone])
}

fn clash(desk: &Desk) -> &Clash {
    &desk.app.comparison.as_ref().unwrap().clashes()[0]
}

#[test]
fn a_removal_against_a_change_is_chosen_before_the_copy_is_taken_in() {
    let (mut desk, ours) = clashing();
    let comparison = desk.app.comparison.as_ref().unwrap();
    assert_eq!((comparison.sections.len(), comparison.rows()), (0, 1));
    assert_eq!(clash(&desk).happened().key, "app-clash-removed-there");
    assert_eq!(clash(&desk).outcome(clash(&desk).side()).key, "app-clash-keep-change");
    desk.press(ENTER);
    let dialog = desk.app.dialog.as_ref().unwrap();
    assert_eq!((dialog.question.key, dialog.row), ("app-ask-clash", 0), "the change stands");
    let answers = dialog.answers.iter().map(|(message, _)| message.key).collect::<Vec<_>>();
    assert_eq!(answers, ["app-clash-keep-change", "app-clash-remove", "app-cancel"]);
    desk.send(Msg::Pick(2));
    assert_eq!(desk.session().draft, ours, "nothing is taken in yet");
    assert_eq!(clash(&desk).outcome(clash(&desk).side()).key, "app-clash-remove");
    // What comes of it stands above it by now, and the choice is still selected.
    assert_eq!(desk.app.screen, Screen::Comparison { row: 1 });
    desk.press(ENTER).send(Msg::Pick(1));
    assert_eq!(desk.app.screen, Screen::Comparison { row: 0 });
    desk.press(ENTER).send(Msg::Pick(2)).press(I);
    assert_eq!((desk.answer("teams"), desk.notice()), (None, Some("app-copy-taken")));
    desk.press(Key::char('u'));
    assert_eq!(desk.session().draft, ours);
}

#[test]
fn what_nobody_chooses_stands_as_it_was_said_to_and_is_not_asked_about_later() {
    let (mut desk, _) = clashing();
    desk.press(I);
    assert_eq!(desk.answer("teams"), Some(&Value::Prose(Prose::kept("Vårt"))));
    let told = desk.app.notice.clone().unwrap();
    assert_eq!(told.arguments.last(), Some(&("conflicts", Argument::Number(0))));
    desk.press(Key::char('T'));
    assert_eq!(desk.notice(), Some("app-nothing-to-choose"));
}

#[test]
fn a_choice_stands_when_the_draft_changes_under_it() {
    let (mut desk, _) = clashing();
    desk.press(ENTER).send(Msg::Pick(2));
    let changed = Change::new(
        prose("purpose_text", "Også her"),
        Stamp { by: Line::kept("Kari"), at: desk.now },
    );
    let session = desk.app.session.as_mut().unwrap();
    session.apply(changed.edit, changed.stamp).unwrap();
    desk.send(Msg::Tick);
    assert_eq!(clash(&desk).chosen, Some(Side::Theirs));
    desk.press(I);
    assert_eq!(desk.answer("teams"), None);
    assert!(desk.answer("purpose_text").is_some());
}

/// Returns what happened and the two outcomes of the only clash, by their keys.
#[track_caller]
fn clash_of(base: Option<Vec<Edit>>, ours: Vec<Edit>, theirs: Vec<Edit>) -> [&'static str; 3] {
    let (desk, _) = weighing(base, ours, theirs);
    let clash = clash(&desk);
    [clash.happened(), clash.outcome(Side::Ours), clash.outcome(Side::Theirs)].map(|it| it.key)
}

#[test]
fn both_outcomes_are_said_in_words() {
    let section = |id: &str| SectionId::new(id).unwrap();
    let moves = |after: &str| {
        vec![Edit::MoveSection { section: section("reporting"), after: Some(section(after)) }]
    };
    assert_eq!(
        clash_of(Some(vec![]), moves("purpose"), moves("goals")),
        ["app-clash-order", "app-clash-order-here", "app-clash-order-there"]
    );
    assert_eq!(
        clash_of(None, vec![prose("teams", "Vårt")], vec![]),
        ["app-clash-only-here", "app-clash-keep", "app-clash-remove"]
    );
    let new = section("own1");
    let after = Some(section("purpose"));
    let add = Edit::AddSection { section: new.clone(), heading: Line::kept("Barnevern"), after };
    let named = Edit::Heading { section: new.clone(), heading: Some(Line::kept("Barn")) };
    assert_eq!(
        clash_of(Some(vec![add]), vec![Edit::RemoveSection(new)], vec![named]),
        ["app-clash-removed-here", "app-clash-remove", "app-clash-keep-change"]
    );
    let declares = |state| vec![Edit::Declare { section: section("purpose"), state }];
    let (done, mend) = (declares(Some(Declared::Done)), declares(Some(Declared::MustMend)));
    assert_eq!(
        clash_of(Some(done), mend, declares(None)),
        ["app-clash-states", "app-clash-state", "app-clash-state"]
    );
    let own = || ClauseId::new("o1").unwrap();
    let add = Edit::AddClause {
        clause: own(),
        section: section("purpose"),
        after: None,
        text: Prose::kept("Eget"),
    };
    let to = |id: &str| vec![Edit::MoveClause { clause: own(), section: section(id), after: None }];
    assert_eq!(
        clash_of(Some(vec![add]), to("teams"), to("goals")),
        ["app-clash-moved", "app-clash-move", "app-clash-move"]
    );
}

#[test]
fn a_copy_that_is_left_changes_nothing() {
    let (mut desk, ours) = weighing(Some(vec![]), vec![], vec![prose("teams", "Deres")]);
    desk.press(ESC);
    assert_eq!((desk.asked(), desk.notice()), (vec![], Some("app-copy-left")));
    assert_eq!((&desk.session().draft, desk.app.is_unsaved()), (&ours, false));
}

#[test]
fn a_copy_of_no_known_version_says_so_and_leaves_all_that_differs_to_be_chosen() {
    let edits = |text| vec![prose("purpose_text", text)];
    let (desk, _) = weighing(None, edits("Vårt"), edits("Deres"));
    assert_eq!(desk.notice(), Some("app-copy-no-base"));
    let comparison = desk.app.comparison.as_ref().unwrap();
    assert_eq!(comparison.sections.len(), 1);
}

#[test]
fn a_copy_that_is_known_or_has_nothing_new_is_told_so() {
    let mut desk = Desk::new();
    let theirs = copy_of(&desk.session().draft);
    let base = Some((1, Box::new(desk.session().draft.clone())));
    for (is_known, told) in [(true, "app-copy-known"), (false, "app-copy-nothing")] {
        let common = Common { base: base.clone(), is_known };
        desk.send(Msg::Common(Ok(Box::new((theirs.clone(), common)))));
        assert_eq!((desk.notice(), desk.app.comparison.is_none()), (Some(told), true));
    }
}

#[test]
fn a_copy_of_a_draft_that_is_not_here_becomes_one_when_asked_to() {
    let mut desk = Desk::listing();
    let theirs = copy_of(&desk.draft("deres", "Deres"));
    desk.press(I).send(Msg::Copies(Ok(vec![]))).press(ENTER);
    assert_eq!(desk.app.writing.as_ref().unwrap().target, Target::Copy);
    desk.write("/tmp/svar.kopi").press(ENTER);
    let asked = Effect::Ask(Request::Receive("/tmp/svar.kopi".to_owned()));
    assert_eq!(desk.effects, [asked]);
    desk.send(Msg::Received(Ok(Box::new((theirs.clone(), None)))));
    assert_eq!(desk.app.dialog.as_ref().unwrap().question.key, "app-ask-begin");
    desk.press(ENTER);
    assert_eq!(desk.asked(), ["begin"]);
    desk.open(theirs.draft.into());
    assert_eq!(desk.session().draft.title.as_str(), "Deres");
}

#[test]
fn where_paths_are_closed_copies_in_the_folder_are_offered_alone() {
    let (app, _) = App::new(Begin { access: Access::Restricted, ..begin() });
    let now = Moment::from_millisecond(1_795_325_525_000).unwrap();
    let mut desk = Desk { app, now, effects: Vec::new() };
    desk.send(Msg::Listed(Ok(Vec::new()))).press(I).send(Msg::Copies(Ok(vec![])));
    assert_eq!((desk.notice(), &desk.app.dialog), (Some("app-no-copies"), &None));
    desk.press(I).send(Msg::Copies(Ok(vec!["a.kopi".to_owned()])));
    let keys = desk.app.dialog.as_ref().unwrap().answers.iter().map(|(message, _)| message.key);
    assert_eq!(keys.collect::<Vec<_>>(), ["app-copy-called", "app-cancel"]);
}

#[test]
fn a_copy_is_sent_of_what_is_saved_and_it_is_said_where_it_lies() {
    let mut desk = Desk::new();
    desk.go("purpose_text").write("Vårt").press(ESC).press(Key::char('S'));
    assert_eq!(desk.asked(), ["save", "send"]);
    desk.send(Msg::Sent(Ok("/utkast/a.kopi".to_owned())));
    let dialog = desk.app.dialog.as_ref().unwrap();
    assert_eq!(
        (dialog.question.key, dialog.detail.as_ref().unwrap().key),
        ("app-sent", "app-sent-how")
    );
    desk.press(ENTER);
    assert_eq!(desk.app.dialog, None);
}
