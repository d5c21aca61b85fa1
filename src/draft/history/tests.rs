//! Tests of undo and redo.

use super::*;
use crate::base::{Line, Splice};
use crate::draft::testing::{change, draft, field_id, line, option, prose, stamp, template};
use crate::draft::{Edit, TextKey};

fn typing(draft: &Draft, text: &str, at: i64) -> Change {
    let key = TextKey::Answer(field_id("story"));
    let splice = Splice::between(draft.text(&key).unwrap(), text).unwrap();
    change(Edit::Splice { text: key, splice }, at)
}

fn perform(draft: &mut Draft, history: &mut History, change: Change) {
    let run = Run::of(&change);
    let inverse = draft.apply(&template(), change).unwrap();
    history.record(inverse, run);
}

/// Types one state of a text after the other, with the milliseconds at which each stands, and holds the
/// texts that undo then shows against `undone`.
#[track_caller]
fn case(states: &[(&str, i64)], undone: &[&str]) {
    let template = template();
    let mut draft = draft(&template);
    let mut history = History::default();
    let story = field_id("story");
    let answer = |text| Edit::Answer { field: story.clone(), value: Some(prose(text)) };
    perform(&mut draft, &mut history, change(answer("abc def"), 0));
    history.seal();
    let start = draft.clone();
    for (text, at) in states {
        let change = typing(&draft, text, *at);
        perform(&mut draft, &mut history, change);
    }
    let last = draft.clone();
    let mut found = Vec::new();
    while draft != start {
        history.undo(&mut draft, &template).unwrap().unwrap();
        found.push(draft.text(&TextKey::Answer(story.clone())).unwrap().to_owned());
    }
    assert_eq!(found, undone);
    for _ in undone {
        history.redo(&mut draft, &template).unwrap().unwrap();
    }
    assert_eq!(draft, last);
    assert!(!history.can_redo());
}

#[test]
fn a_run_of_typing_is_one_step() {
    case(&[("abcx def", 10), ("abcxy def", 20), ("abcxyz def", 30)], &["abc def"]);
    // Deleting, going on before and over what was typed.
    case(&[("abcx def", 1), ("abc def", 2), ("ab def", 3), ("abq def", 4)], &["abc def"]);
    case(&[("abcåå def", 1), ("axåå def", 2), ("ay", 3)], &["abc def"]);
}

#[test]
fn a_pause_a_line_break_or_another_place_begins_a_new_step() {
    case(
        &[("abcx def", 0), ("abcxy def", 1_999), ("abcxyz def", 3_999)],
        &["abcxy def", "abc def"],
    );
    case(&[("abc def\n", 1), ("abc def\nx", 2)], &["abc def\n", "abc def"]);
    case(&[("xabc def", 1), ("xabc defy", 2)], &["xabc def", "abc def"]);
}

#[test]
fn a_one_line_answer_joins_and_a_choice_stands_alone() {
    let template = template();
    let mut draft = draft(&template);
    let mut history = History::default();
    let start = draft.clone();
    let answer = |field, value| Edit::Answer { field: field_id(field), value: Some(value) };
    for (at, text) in [(1, "N"), (2, "Na"), (3, "Nav")] {
        perform(&mut draft, &mut history, change(answer("name", line(text)), at));
    }
    let typed = draft.clone();
    for at in ["law", "own"] {
        perform(&mut draft, &mut history, change(answer("mode", option(at)), 4));
    }
    history.undo(&mut draft, &template).unwrap();
    history.undo(&mut draft, &template).unwrap();
    assert_eq!(draft, typed);
    history.undo(&mut draft, &template).unwrap();
    assert_eq!(draft, start);
    assert_eq!(history.undo(&mut draft, &template), Ok(None));
}

#[test]
fn a_new_edit_clears_redo_and_old_steps_are_forgotten() {
    let template = template();
    let mut draft = draft(&template);
    let mut history = History::keeping(2);
    for at in 0..4 {
        let title = Edit::Rename(Line::kept(&format!("Utgave {at}")));
        perform(&mut draft, &mut history, change(title, at * 10_000));
    }
    history.undo(&mut draft, &template).unwrap();
    assert!(history.can_redo());
    perform(&mut draft, &mut history, change(Edit::Rename(Line::kept("Ny")), 90_000));
    assert!(!history.can_redo());
    while history.can_undo() {
        history.undo(&mut draft, &template).unwrap();
    }
    assert_eq!(draft.title.as_str(), "Utgave 1");
}

#[test]
fn a_step_that_no_longer_fits_is_dropped_and_changes_nothing() {
    let template = template();
    let mut draft = draft(&template);
    let mut history = History::default();
    let answer = Edit::Answer { field: field_id("story"), value: Some(prose("ab")) };
    perform(&mut draft, &mut history, change(answer.clone(), 0));
    history.seal();
    let typed = typing(&draft, "abc", 1);
    perform(&mut draft, &mut history, typed);
    // Someone else writes the text anew.
    draft.answers.get_mut(&field_id("story")).unwrap().value = prose("xyz");
    draft.changed = stamp("Ola", 2);
    let before = draft.clone();
    assert!(matches!(history.undo(&mut draft, &template), Err(Refusal::Stale(_))));
    assert_eq!(draft, before);
    assert!(history.can_undo() && !history.can_redo());
}
