//! When to append and when to save, and what is said of it.

use super::*;
use crate::base::{Message, Splice};
use crate::draft::testing::{change, draft, field_id, line, prose, template};
use crate::draft::{Edit, TextKey};
use crate::template::Template;

fn at(milliseconds: i64) -> Moment {
    Moment::from_millisecond(milliseconds).unwrap()
}

fn full() -> StoreError {
    StoreError::other(Message::new("app-cancel"))
}

/// A draft that is typed in, and what is asked to be put on disk of it.
struct Desk {
    template: Template,
    draft: Draft,
    saving: Saving,
}

impl Desk {
    fn new() -> Self {
        let template = template();
        Self { draft: draft(&template), template, saving: Saving::opened() }
    }

    fn make(&mut self, edit: Edit, now: i64) {
        let change = change(edit, now);
        self.draft.apply(&self.template, change.clone()).unwrap();
        self.saving.changed(change, (&self.draft, None), at(now));
    }

    /// Makes a change at a moment.
    fn change(&mut self, now: i64) {
        let value = Some(line(&format!("{now}")));
        self.make(Edit::Answer { field: field_id("name"), value }, now);
    }

    /// Returns the numbers of the entries to append at a moment, and whether to save.
    fn ask(&mut self, now: i64, haste: Haste) -> (Vec<u64>, bool) {
        let Wanted { entries, save } = self.saving.ask(at(now), haste);
        (entries.iter().map(|entry| entry.number).collect(), save)
    }
}

#[test]
fn a_steady_typist_puts_neither_the_journal_nor_the_save_off() {
    let mut desk = Desk::new();
    let (mut appended, mut saved) = (Vec::new(), Vec::new());
    for now in 0..=3_000 {
        if now % 100 == 0 {
            desk.change(now);
        }
        let (entries, save) = desk.ask(now, Haste::Due);
        if !entries.is_empty() {
            appended.push(now);
            desk.saving.journaled(entries[entries.len() - 1]);
        }
        if save {
            saved.push(now);
        }
    }
    assert_eq!(appended, [300, 700, 1_100, 1_500, 1_900, 2_300, 2_700]);
    assert_eq!(saved, [1_500], "the next change was at 1,600");
}

#[test]
fn nothing_is_due_while_nothing_is_changed() {
    let mut desk = Desk::new();
    assert_eq!(desk.saving.deadline(), None);
    desk.change(0);
    assert_eq!(desk.saving.deadline(), Some(at(300)));
    assert_eq!(desk.ask(300, Haste::Due), (vec![1], false));
    assert_eq!(desk.saving.deadline(), Some(at(1_500)));
    assert_eq!(desk.ask(1_500, Haste::Due), (vec![], true));
    assert_eq!(desk.saving.deadline(), None, "all is asked for");
}

#[test]
fn in_haste_each_change_is_asked_for_once() {
    let mut desk = Desk::new();
    desk.change(0);
    assert_eq!(desk.ask(0, Haste::Journal), (vec![1], false));
    assert_eq!(desk.ask(1, Haste::Journal), (vec![], false));
    desk.change(2);
    assert_eq!(desk.ask(2, Haste::File), (vec![2], true));
    assert_eq!(desk.ask(3, Haste::File), (vec![], false));
}

#[test]
fn what_is_saved_is_appended_too_so_that_the_journal_has_no_gaps() {
    let mut desk = Desk::new();
    desk.change(0);
    assert_eq!(desk.ask(300, Haste::Due), (vec![1], false));
    desk.change(1_400);
    assert_eq!(desk.ask(1_500, Haste::Due), (vec![2], true));
    desk.saving.succeeded(2, at(1_510));
    assert_eq!(desk.saving.deadline(), None);
    assert_eq!(desk.ask(2_000, Haste::Journal), (vec![], false));
}

#[test]
fn a_clock_that_is_set_back_puts_nothing_off() {
    let mut desk = Desk::new();
    desk.change(3_600_000);
    assert_eq!(desk.ask(3_600_000, Haste::Due), (vec![], false));
    assert_eq!(desk.ask(5, Haste::Due), (vec![1], true));
}

#[test]
fn a_save_that_overtakes_a_failed_one_is_the_last_one_asked_for() {
    let mut desk = Desk::new();
    desk.change(0);
    assert!(desk.ask(0, Haste::File).1);
    desk.change(1);
    assert!(desk.ask(1, Haste::File).1);
    desk.saving.failed(full(), None, at(2));
    desk.saving.succeeded(2, at(3));
    assert!(!desk.ask(4, Haste::File).1);
}

#[test]
fn saved_is_said_of_the_newest_text_in_the_file_and_not_of_the_journal() {
    let mut desk = Desk::new();
    assert_eq!(desk.saving.state(), State::Untouched);
    desk.change(0);
    assert_eq!(desk.ask(300, Haste::Due), (vec![1], false));
    desk.saving.journaled(1);
    assert_eq!(desk.saving.state(), State::Unsaved);
    assert!(desk.ask(1_500, Haste::Due).1);
    desk.change(1_600);
    desk.saving.succeeded(1, at(1_700));
    assert_eq!(desk.saving.state(), State::Unsaved);
    assert!(desk.ask(1_700, Haste::File).1);
    desk.saving.succeeded(2, at(1_800));
    assert_eq!(desk.saving.state(), State::Saved(at(1_800)));
}

#[test]
fn a_failed_save_is_tried_again_each_second_though_nothing_changes() {
    let mut desk = Desk::new();
    desk.change(0);
    assert!(desk.ask(0, Haste::File).1);
    for second in 0..3 {
        let now = second * RETRY;
        desk.saving.failed(full(), Some("/tmp/x".into()), at(now));
        let error = full();
        let failed = State::Failed { error: &error, shelter: Some("/tmp/x") };
        assert_eq!(desk.saving.state(), failed);
        assert_eq!(desk.saving.deadline(), Some(at(now + RETRY)));
        assert!(!desk.ask(now + RETRY - 1, Haste::Due).1);
        assert!(desk.ask(now + RETRY, Haste::Due).1);
    }
    desk.saving.succeeded(1, at(9_000));
    assert_eq!(desk.saving.state(), State::Saved(at(9_000)));
    assert_eq!(desk.saving.deadline(), None);
}

#[test]
fn the_journal_goes_on_while_saves_fail() {
    let mut desk = Desk::new();
    desk.change(0);
    assert_eq!(desk.ask(0, Haste::File), (vec![1], true));
    desk.saving.journaled(1);
    desk.saving.failed(full(), None, at(10));
    desk.change(20);
    assert_eq!(desk.ask(320, Haste::Due), (vec![2], false));
    assert!(!desk.saving.is_on_disk());
    desk.saving.journaled(2);
    assert!(desk.saving.is_on_disk(), "opening the draft brings it back");
}

#[test]
fn an_emergency_copy_has_what_was_there_when_it_was_made_and_no_more() {
    let mut desk = Desk::new();
    desk.change(0);
    assert!(desk.ask(0, Haste::File).1);
    desk.saving.journal_failed();
    let fail = |desk: &mut Desk, now| {
        desk.saving.failed(full(), Some("/tmp/x".into()), at(now));
        desk.saving.is_on_disk()
    };
    assert!(fail(&mut desk, 10));
    desk.change(20);
    assert!(!desk.saving.is_on_disk());
    assert!(desk.ask(10 + RETRY, Haste::Due).1);
    assert!(!desk.saving.is_on_disk(), "it is on its way");
    assert!(fail(&mut desk, 1_100));
}

#[test]
fn a_journal_that_failed_is_given_everything_again_with_saves_at_its_pace() {
    let mut desk = Desk::new();
    desk.change(0);
    assert_eq!(desk.ask(300, Haste::Due), (vec![1], false));
    desk.change(310);
    desk.saving.journal_failed();
    assert_eq!(desk.saving.deadline(), Some(at(300)));
    assert_eq!(desk.ask(320, Haste::Due), (vec![1, 2], true));
    desk.change(330);
    assert_eq!(desk.ask(340, Haste::Journal), (vec![1, 2, 3], true), "leaving a field saves");
    desk.saving.succeeded(2, at(350));
    desk.change(360);
    assert_eq!(desk.ask(660, Haste::Due), (vec![3, 4], true), "the save had the others");
    desk.saving.journaled(4);
    desk.change(1_000);
    assert_eq!(desk.ask(1_300, Haste::Due), (vec![5], false), "trusted again");
}

#[test]
fn a_long_text_is_journaled_whole_first_and_again_after_each_save() {
    let story = || TextKey::Answer(field_id("story"));
    let mut desk = Desk::new();
    desk.make(Edit::Answer { field: field_id("story"), value: Some(prose("Vi ")) }, 0);
    // As if it had been written before this session.
    desk.saving = Saving::opened();
    let mut now = 0;
    let mut is_whole = |desk: &mut Desk, text: &str| {
        now += 1;
        let splice = Splice::between(desk.draft.text(&story()).unwrap(), text).unwrap();
        desk.make(Edit::Splice { text: story(), splice }, now);
        let last = desk.saving.ask(at(now), Haste::Journal).entries.pop().unwrap();
        desk.saving.journaled(last.number);
        let whole = Edit::Answer { field: field_id("story"), value: Some(prose(text)) };
        let edit = last.change.edit;
        assert!(edit == whole || matches!(edit, Edit::Splice { .. }), "{edit:?}");
        edit == whole
    };
    assert!(is_whole(&mut desk, "Vi vil"));
    assert!(!is_whole(&mut desk, "Vi vil alt"));
    desk.saving.journal_failed();
    desk.saving.journaled(2);
    assert!(!is_whole(&mut desk, "Vi vil alt."), "it is given again with what failed");
    assert!(desk.ask(20, Haste::File).1);
    assert!(is_whole(&mut desk, "Vi vil alt, ja."), "others may save before this is brought back");
    desk.saving.failed(full(), None, at(30));
    assert!(desk.ask(30 + RETRY, Haste::Due).1);
    assert!(!is_whole(&mut desk, "Vi vil alt, ja!"), "not with each save that fails");
    desk.saving.succeeded(4, at(2_000));
    assert!(is_whole(&mut desk, "Vi vil alt, ja!!"));
}

#[test]
fn a_draft_kept_under_another_id_has_a_journal_of_its_own() {
    let mut desk = Desk::new();
    desk.change(0);
    assert_eq!(desk.ask(0, Haste::File), (vec![1], true));
    desk.change(10);
    assert_eq!(desk.ask(20, Haste::Journal), (vec![2], false));
    desk.saving.moved(1, at(30));
    assert_eq!(desk.ask(330, Haste::Due), (vec![2], false));
    assert_eq!(desk.ask(1_530, Haste::Due), (vec![], true));
}

#[test]
fn what_was_brought_back_and_is_not_in_the_file_is_unsaved() {
    let mut saving = Saving::opened_unsaved(at(0));
    assert_eq!(saving.state(), State::Unsaved);
    let Wanted { entries, save } = saving.ask(at(DELAY), Haste::Due);
    assert_eq!((entries, save), (vec![], true));
    saving.succeeded(1, at(DELAY));
    assert_eq!(saving.deadline(), None);
}
