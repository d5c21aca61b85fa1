//! Tests of the rules together: their order, and that each fault is told once.

use super::testing::{findings, keys, template};
use super::*;
use crate::base::{Line, Prose};
use crate::draft::testing::{
    answered, clause_id, draft, field_id, item, line, own_clause, prose, section_id, stamp,
};
use crate::draft::{ClauseChange, ClauseState, Declared, Stamped};
use crate::template::Value;

#[test]
fn findings_come_in_the_order_of_the_draft() {
    let template = template();
    let mut draft = draft(&template);
    let first = |draft: &Draft| findings(&template, draft)[0].field.clone();
    assert_eq!(first(&draft), Some(field_id("municipality_name")));
    draft.sections.rotate_left(1);
    assert_eq!(first(&draft), Some(field_id("leader_meeting_convener")));
}

#[test]
fn a_fault_that_was_written_is_not_told_again_where_it_is_printed() {
    let template = template();
    let answers = [("unit_name", line("[enheten] i NAV NAV")), ("municipality_name", line("Bodø"))];
    let draft = answered(&template, &answers);
    assert_eq!(keys(&template, &draft, "C39"), ["check-leftover"]);
    assert_eq!(keys(&template, &draft, "C40"), ["check-doubled"]);
}

#[test]
fn what_was_written_and_is_not_printed_is_told() {
    let template = template();
    let mut draft = answered(&template, &[("leader_meeting_agenda", prose("drøfte status"))]);
    assert_eq!(keys(&template, &draft, "unprinted"), Vec::<&str>::new());
    let change = ClauseChange {
        state: ClauseState::Replaced(Prose::kept("Lederne møtes.")),
        reason: None,
        standard: String::new(),
    };
    let change = Stamped { value: change, stamp: stamp("Kari", 1) };
    draft.clauses.insert(clause_id("leader_meetings.agenda"), change);
    assert_eq!(keys(&template, &draft, "unprinted"), ["check-unprinted"]);
    draft.own_clauses.push(own_clause("c1", "contacts", None));
    for at in [1, 5] {
        let declared = Stamped { value: Declared::NotRelevant, stamp: stamp("Kari", 2) };
        draft.sections[at].declared = Some(declared);
    }
    assert_eq!(keys(&template, &draft, "unprinted"), ["check-not-relevant"; 2]);
    let unknown = Stamped { value: line("x"), stamp: stamp("Kari", 3) };
    draft.answers.insert(field_id("gone"), unknown);
    assert!(keys(&template, &draft, "unprinted").contains(&"check-no-question"));
}

#[test]
fn names_of_persons_may_hold_a_word_twice() {
    let template = template();
    let contact = item("i1", &[("name", line("Mohamed Mohamed"))]);
    let office = item("i2", &[("name", line("Bodø Bodø"))]);
    let draft = answered(
        &template,
        &[("contacts_nav", Value::List(vec![contact])), ("nav_office", Value::List(vec![office]))],
    );
    let found = findings(&template, &draft);
    let doubled: Vec<_> =
        found.iter().filter(|f| f.rule == "C40").map(|f| f.field.clone()).collect();
    assert_eq!(doubled, [Some(field_id("nav_office"))]);
}

#[test]
fn a_heading_of_the_drafters_is_read_too() {
    let template = template();
    let mut draft = draft(&template);
    let heading = Stamped { value: Line::kept("Møter [her]"), stamp: stamp("Kari", 1) };
    draft.sections[1].heading = Some(heading);
    let found = findings(&template, &draft);
    let left = found.iter().find(|finding| finding.rule == "C39").unwrap();
    assert_eq!(left.section, section_id("leader_meetings"));
}
