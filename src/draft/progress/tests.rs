//! Tests of progress: states, what is left, and the next place with something left.

use super::*;
use crate::base::{Line, Prose, Splice};
use crate::draft::testing::random::edits;
use crate::draft::testing::{
    answered, change, clause_id, draft, field_id, item, line, option, own_clause, prose,
    section_id, stamp, template,
};
use crate::draft::{ClauseChange, ClauseState, Edit, Stamped, TextKey};
use proptest::prelude::*;

fn unread(text: &str) -> Value {
    Value::Unread(Line::kept(text))
}

#[track_caller]
fn case(draft: &Draft, section: &str, state: &State, left: &[(&str, Why)]) {
    let found = section_progress(&template(), draft, &section_id(section)).unwrap();
    let fields: Vec<_> = found.left.iter().map(|left| (left.field.as_str(), left.why)).collect();
    assert_eq!((&found.state, &*fields), (state, left));
}

#[test]
fn a_section_tells_what_is_left_in_it() {
    let template = template();
    let empty = draft(&template);
    case(&empty, "first", &State::NotBegun, &[("name", Why::Missing), ("story", Why::Missing)]);
    case(&empty, "second", &State::NotBegun, &[("people", Why::Missing)]);
    let answers = [("mode", option("own")), ("name", unread("?")), ("story", prose(" "))];
    let left = [("name", Why::Unread), ("reason", Why::Missing), ("story", Why::Missing)];
    case(&answered(&template, &answers), "first", &State::Begun, &left);
    let nameless = item("i1", &[("about", prose("Rådgiver"))]);
    let people = answered(&template, &[("people", Value::List(vec![nameless]))]);
    case(&people, "second", &State::Begun, &[("people", Why::Incomplete)]);
}

#[test]
fn a_clause_left_out_or_written_anew_needs_no_answer() {
    let template = template();
    let mut draft = draft(&template);
    for (state, left) in [
        (ClauseState::LeftOut, &[][..]),
        (ClauseState::Replaced(Prose::kept("Alt er nytt.")), &[]),
        (ClauseState::Edited(Prose::kept("Hos {name}.")), &[("name", Why::Missing)]),
    ] {
        let change = ClauseChange { state, reason: None, standard: String::new() };
        let change = Stamped { value: change, stamp: stamp("Kari", 1) };
        draft.clauses.insert(clause_id("first.one"), change);
        case(&draft, "first", &State::Begun, left);
    }
}

#[test]
fn a_person_declares_a_section_done_with_name_and_time() {
    let template = template();
    let mut draft = answered(&template, &[("name", line("Vi")), ("story", prose("Det var."))]);
    let who = stamp("Ola", 7);
    for (declared, state) in [
        (Declared::Done, State::Done(who.clone())),
        (Declared::MustMend, State::MustMend(who.clone())),
        (Declared::NotRelevant, State::NotRelevant(who.clone())),
    ] {
        draft.sections[0].declared = Some(Stamped { value: declared, stamp: who.clone() });
        case(&draft, "first", &state, &[]);
    }
    // Nothing is left in what is not relevant, whatever was answered.
    draft.answers.clear();
    case(&draft, "first", &State::NotRelevant(who), &[]);
}

#[test]
fn a_bare_heading_has_no_progress_until_something_is_written_there() {
    let template = template();
    let mut draft = draft(&template);
    assert_eq!(section_progress(&template, &draft, &section_id("bare")), None);
    draft.own_clauses.push(own_clause("c1", "bare", None));
    case(&draft, "bare", &State::Begun, &[]);
    let progress = progress(&template, &draft);
    let totals = Totals { not_begun: 2, begun: 1, ..Totals::default() };
    assert_eq!(progress.totals(), totals);
    assert_eq!(progress.of(&section_id("bare")).map(|found| found.count(Why::Missing)), Some(0));
}

#[test]
fn a_section_with_an_answer_that_cannot_be_read_must_be_mended() {
    let template = template();
    let unread = Value::Unread(Line::kept("?"));
    let mut draft = answered(&template, &[("name", unread)]);
    let totals = |draft: &Draft| progress(&template, draft).totals();
    let one = Totals { not_begun: 1, must_mend: 1, ..Totals::default() };
    assert_eq!(totals(&draft), one);
    let who = stamp("Kari", 1);
    draft.sections[0].declared = Some(Stamped { value: Declared::Done, stamp: who.clone() });
    assert_eq!(totals(&draft), one, "whoever says it is done");
    draft.sections[0].declared = Some(Stamped { value: Declared::NotRelevant, stamp: who });
    let none = Totals { not_begun: 1, not_relevant: 1, ..Totals::default() };
    assert_eq!(totals(&draft), none);
}

#[test]
fn the_next_place_is_found_in_the_order_of_the_walk_and_round_again() {
    let template = template();
    let draft = draft(&template);
    let next = |section: &str, field: Option<&str>| {
        let field = field.map(field_id);
        let place = next_left(&template, &draft, &section_id(section), field.as_ref());
        place.map(|place| place.field.to_string())
    };
    assert_eq!(next("first", None).as_deref(), Some("name"));
    assert_eq!(next("first", Some("name")).as_deref(), Some("story"));
    assert_eq!(next("first", Some("mode")).as_deref(), Some("story"));
    assert_eq!(next("first", Some("story")).as_deref(), Some("people"));
    assert_eq!(next("second", Some("people")).as_deref(), Some("name"));
    assert_eq!(next("bare", None).as_deref(), Some("name"));
    let one = answered(&template, &[("name", line("Vi")), ("story", prose("Det var."))]);
    let people = (section_id("second"), field_id("people"));
    // The place where one stands comes last.
    assert_eq!(
        next_left(&template, &one, &people.0, Some(&people.1)).map(|place| place.field),
        Some(people.1)
    );
}

proptest! {
    #[test]
    fn what_is_said_to_change_no_progress_changes_none(edits in edits(60)) {
        let template = template();
        let mut draft = draft(&template);
        for (edit, pause) in edits {
            let (before, tag) = (progress(&template, &draft), draft.language(&template).to_owned());
            let Ok(back) = draft.apply(&template, change(edit.clone(), pause)) else { continue };
            if !may_change(&draft, &edit, &back.edit) {
                prop_assert_eq!(progress(&template, &draft), before, "{:?}", edit);
                prop_assert_eq!(draft.language(&template), tag);
            }
        }
    }
}

/// Replaces a run of a text, and holds what is said of it against what comes of it.
#[track_caller]
fn typed(start: &Edit, text: &TextKey, after: &str, expected: bool) {
    let template = template();
    let mut draft = draft(&template);
    draft.apply(&template, change(start.clone(), 0)).unwrap();
    let before = progress(&template, &draft);
    let splice = Splice::between(draft.text(text).unwrap(), after).unwrap();
    let edit = Edit::Splice { text: text.clone(), splice };
    let back = draft.apply(&template, change(edit.clone(), 1)).unwrap();
    assert_eq!(may_change(&draft, &edit, &back.edit), expected, "{after}");
    assert_eq!(progress(&template, &draft) != before, expected, "{after}");
}

#[test]
fn typing_on_changes_no_progress_until_it_makes_or_takes_a_word_or_a_slot() {
    let (story, key) = (field_id("story"), TextKey::Answer(field_id("story")));
    let answer = |text| Edit::Answer { field: story.clone(), value: Some(prose(text)) };
    typed(&answer("Det var"), &key, "Det var en", false);
    typed(&answer("D"), &key, "–", true);
    typed(&answer("–"), &key, "– D", true);
    let clause = clause_id("first.one");
    let clauses = TextKey::Clause(clause.clone());
    let wording = |text| {
        let state = ClauseState::Edited(Prose::kept(text));
        let change = ClauseChange { state, reason: None, standard: String::new() };
        Edit::Clause { clause: clause.clone(), change: Some(change) }
    };
    typed(&wording("Hos {name}."), &clauses, "Hos {name} alltid.", false);
    typed(&wording("Hos {name}."), &clauses, "Hos {nam}.", true);
    typed(&wording("Hos {name."), &clauses, "Hos {name}.", true);
    typed(&wording("Hos {name}."), &clauses, "Hos.", true);
}
