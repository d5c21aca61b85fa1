//! Tests of the rules on what is missing.

use super::*;
use crate::base::{Line, Prose};
use crate::check::testing::{findings, keys, template};
use crate::draft::testing::{
    answered, clause_id, draft, item, line, option, own_clause, prose, stamp,
};
use crate::draft::{ClauseChange, Stamped};

fn complete() -> Draft {
    let office = Value::List(vec![item("i1", &[("name", line("Bodø"))])]);
    answered(
        &template(),
        &[
            ("municipality_name", line("Bodø")),
            ("unit_name", line("flyktningenheten")),
            ("nav_office", office),
            ("leader_meeting_convener", option("unit_leader")),
            ("leader_meeting_agenda", prose("evaluere samarbeidet")),
        ],
    )
}

/// The rules with the field of each finding.
fn found(draft: &Draft) -> Vec<(&'static str, Severity, String)> {
    let found = findings(&template(), draft).into_iter();
    found
        .map(|f| (f.rule, f.severity, f.field.map_or_else(String::new, |id| id.to_string())))
        .collect()
}

#[test]
fn a_complete_draft_has_no_findings() {
    assert_eq!(findings(&template(), &complete()), []);
}

#[test]
fn an_empty_draft_lacks_its_answers_in_the_order_of_the_walk_each_once() {
    let must = |rule, field: &str| (rule, Severity::Must, field.to_owned());
    assert_eq!(
        found(&draft(&template())),
        [
            must("C03", "municipality_name"),
            must("C03", "unit_name"),
            must("C03", "nav_office"),
            must("C09", "leader_meeting_convener"),
        ]
    );
}

#[test]
fn what_cannot_be_read_is_told_once_and_instead_of_what_is_missing() {
    let mut draft = complete();
    let unread = Value::Unread(Line::kept("?"));
    for id in ["unit_name", "leader_meeting_agenda"] {
        let answer = draft.answers.get_mut(&crate::draft::testing::field_id(id)).unwrap();
        answer.value = unread.clone();
    }
    let must = |field: &str| ("unread", Severity::Must, field.to_owned());
    assert_eq!(found(&draft), [must("unit_name"), must("leader_meeting_agenda")]);
}

#[test]
fn an_answer_longer_than_there_is_room_for_is_kept_and_told() {
    let mut draft = complete();
    let answer = draft.answers.get_mut(&crate::draft::testing::field_id("leader_meeting_agenda"));
    answer.unwrap().value = prose(&"drøfte ".repeat(20));
    // The same word over and over is told as well.
    assert_eq!(keys(&template(), &draft, "long"), ["check-fault"]);
}

#[test]
fn an_item_lacks_what_it_needs() {
    let template = template();
    let case = |parts: &[(&str, Value)], rules: &[(&str, Severity)]| {
        let meetings = Value::List(vec![item("m1", parts)]);
        let mut draft = complete();
        let stamp = stamp("Kari", 1);
        draft.answers.insert(
            crate::draft::testing::field_id("extra_meetings"),
            Stamped { value: meetings, stamp },
        );
        let found: Vec<_> =
            findings(&template, &draft).into_iter().map(|f| (f.rule, f.severity)).collect();
        assert_eq!(found, rules);
    };
    let name = ("name", line("Trekantsamtale"));
    let convener = ("convener", line("NAV-leder"));
    let frequency = ("frequency", option("month"));
    case(&[name.clone(), convener.clone(), frequency.clone()], &[]);
    case(&[name.clone(), convener.clone()], &[("C47", Severity::Form)]);
    case(std::slice::from_ref(&name), &[("C47", Severity::Form), ("C47", Severity::Form)]);
    case(&[convener.clone(), frequency.clone()], &[("C47", Severity::Must)]);
    let unread = ("frequency", Value::Unread(Line::kept("ofte?")));
    case(&[name, convener, unread], &[("C47", Severity::Must)]);
}

#[track_caller]
fn left(states: &[(&str, ClauseState)], own: bool, rules: &[&str]) {
    let template = template();
    let mut draft = draft(&template);
    for (id, state) in states {
        let (_, clause) = template.clause(&clause_id(id)).unwrap();
        let standard = crate::base::text::fingerprint(&clause.wording());
        let change = ClauseChange { state: state.clone(), reason: None, standard };
        draft.clauses.insert(clause_id(id), Stamped { value: change, stamp: stamp("Kari", 1) });
    }
    if own {
        draft.own_clauses.push(own_clause("c1", "leader_meetings", None));
    }
    let found = findings(&template, &draft).into_iter().filter(|finding| {
        finding.severity != Severity::Info && finding.section.as_str() == "leader_meetings"
    });
    assert_eq!(found.map(|finding| finding.message.key).collect::<Vec<_>>(), rules);
}

#[test]
fn a_meeting_whose_convener_is_left_out_is_told_unless_it_is_said_otherwise() {
    let convener = || ("leader_meetings.convener", ClauseState::LeftOut);
    let agenda = |state| ("leader_meetings.agenda", state);
    left(&[convener()], false, &["check-left-out"]);
    left(&[convener()], true, &[]);
    left(&[convener(), agenda(ClauseState::Replaced(Prose::kept("Alle kaller inn.")))], false, &[]);
    // No such meeting at all.
    left(&[convener(), agenda(ClauseState::LeftOut)], false, &[]);
    left(&[agenda(ClauseState::LeftOut)], false, &["check-missing", "check-left-out"]);
}
