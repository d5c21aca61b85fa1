//! Tests of the rules on changed clauses and slots.

use super::*;
use crate::base::Prose;
use crate::base::text::fingerprint;
use crate::check::testing::{findings, keys, template};
use crate::draft::testing::{clause_id, draft, own_clause, stamp};
use crate::draft::{ClauseChange, Stamped};

#[track_caller]
fn case(text: &str, found: &[&str]) {
    assert_eq!(strangers(text, |field| field.as_str() == "unit_name"), found, "{text}");
}

#[test]
fn what_stands_in_braces_is_a_slot_or_a_stranger() {
    case("Leder ved {unit_name} og {unit_name?en|flere}.", &[]);
    case("Leder ved {enhet} og { unit_name }.", &["{enhet}", "{ unit_name }"]);
    case("{unit_name:nei} {unit_name?en}", &["{unit_name:nei}", "{unit_name?en}"]);
    case("ingen { klamme her", &[]);
}

#[test]
fn a_clause_that_was_changed_is_told_and_its_old_standard_too() {
    let template = template();
    let mut draft = draft(&template);
    let now = fingerprint(&template.clause(&clause_id("areas")).unwrap().1.wording());
    for (id, state, standard) in [
        ("areas", ClauseState::LeftOut, now.as_str()),
        ("parties.between", ClauseState::Edited(Prose::kept("Vi.")), "an older one"),
        ("gone", ClauseState::Replaced(Prose::kept("x")), ""),
    ] {
        let change = ClauseChange { state, reason: None, standard: standard.to_owned() };
        let change = Stamped { value: change, stamp: stamp("Kari", 1) };
        draft.clauses.insert(clause_id(id), change);
    }
    assert_eq!(keys(&template, &draft, "C46"), ["check-edited", "check-dropped"]);
    assert_eq!(keys(&template, &draft, "standard"), ["check-standard", "check-no-clause"]);
}

#[test]
fn a_slot_that_names_no_field_blocks() {
    let template = template();
    let mut draft = draft(&template);
    draft.own_clauses.push(own_clause("c1", "parties", None));
    draft.own_clauses[0].text.value = Prose::kept("Vi er {unit_name} og {enhet}.");
    let found = findings(&template, &draft);
    let slots: Vec<_> = found.iter().filter(|f| f.message.key == "check-slot").collect();
    assert_eq!(slots.len(), 1);
    assert_eq!(
        (slots[0].severity, slots[0].clause.as_ref()),
        (Severity::Must, Some(&clause_id("c1")))
    );
}

#[track_caller]
fn half(text: &str, found: &[&str]) {
    let labels = ["navn på enheten", "oppfølging", "oppfølging etter programmet"];
    assert_eq!(halves(text, &labels.map(str::to_owned)), found, "{text}");
}

#[test]
fn half_a_place_for_an_answer_is_found() {
    half(
        "Vi gjør <Oppfølging etter programmet. Så er vi ferdige.",
        &["<Oppfølging etter programmet"],
    );
    half("Vi gjør ‹Oppfølging etter programmet", &["‹Oppfølging etter programmet"]);
    half("Vi gjør ‹Oppfølging etter programmet› så.", &["‹Oppfølging etter programmet›"]);
    half("Vi gjør Oppfølging etter programmet> nå.", &["oppfølging etter programmet>"]);
    half("Leder ved {unit_name kaller inn.\n}", &["{unit_name kaller inn"]);
    half("<Navn på enheten> og <Navn på\nenheten", &["<Navn på"]);
}

#[test]
fn signs_and_addresses_are_no_places() {
    for text in [
        "Leder ved <Navn på enheten> kaller inn, med {unit_name}.",
        "Færre enn < 5, flere enn > 20 og a -> b.",
        "Send til <kari@kommune.no",
        "Et «sitat i et ‹sitat›».",
        "ingen { klamme her",
        "",
    ] {
        half(text, &[]);
    }
}

#[test]
fn half_a_place_blocks() {
    let template = template();
    let mut draft = draft(&template);
    draft.own_clauses.push(own_clause("c1", "parties", None));
    draft.own_clauses[0].text.value = Prose::kept("Vi er <Navn på enheten");
    let found = findings(&template, &draft);
    let found = found.iter().find(|f| f.message.key == "check-half-slot").unwrap();
    assert_eq!((found.severity, found.clause.as_ref()), (Severity::Must, Some(&clause_id("c1"))));
}
