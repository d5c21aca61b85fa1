//! Tests of what is checked for spelling, and of what never is.

use super::*;
use crate::check::testing::template;
use crate::draft::testing::{
    answered, clause_id, item, line, own_clause, prose, section_id, stamp,
};
use crate::draft::{ClauseChange, Declared, Stamped};
use crate::spell::Tongue;
use crate::spell::testing::speller;

const WORDS: [&str; 8] =
    ["møter", "og", "planlegge", "evaluere", "nytt", "leder/N", "enhet/N", "faste"];

#[track_caller]
fn case(draft: &Draft, own: &[&str], words: &[&str]) {
    let (template, speller) = (template(), speller(Tongue::Bokmal, &WORDS));
    let own = own.iter().map(|word| (*word).to_owned()).collect();
    let mut checked = Checked::default();
    let find = |checked: &mut Checked| misspelt((&template, draft), &speller, &own, checked);
    let found = find(&mut checked);
    assert_eq!(found, find(&mut checked), "the same from what is remembered");
    assert_eq!(found.iter().map(|it| &*it.word).collect::<Vec<_>>(), words);
}

#[test]
fn everything_that_the_drafters_wrote_is_checked_in_the_order_of_the_page() {
    let template = template();
    let meeting = item("i1", &[("name", line("Møtte")), ("convener", line("ledder"))]);
    let mut draft = answered(
        &template,
        &[
            ("leader_meeting_agenda", prose("planleggge og evaluere, planleggge")),
            ("extra_meetings", Value::List(vec![meeting])),
        ],
    );
    let text = crate::base::Prose::kept("{leader_meeting_agenda} er nyt.");
    let change =
        ClauseChange { state: ClauseState::Edited(text), reason: None, standard: String::new() };
    let value = Stamped { value: change, stamp: stamp("Kari", 1) };
    draft.clauses.insert(clause_id("leader_meetings.agenda"), value);
    let mut own = own_clause("c1", "leader_meetings", None);
    own.text.value = crate::base::Prose::kept("fasste møter");
    draft.own_clauses.push(own);
    let heading = crate::base::Line::kept("Faste møtene");
    let entry = draft.sections.iter_mut().find(|it| it.id == section_id("leader_meetings"));
    entry.unwrap().heading = Some(Stamped { value: heading, stamp: stamp("Kari", 1) });
    case(&draft, &[], &["møtene", "planleggge", "er", "nyt", "fasste", "Møtte", "ledder"]);
    let entry = draft.sections.iter_mut().find(|it| it.id == section_id("leader_meetings"));
    let value = Declared::NotRelevant;
    entry.unwrap().declared = Some(Stamped { value, stamp: stamp("Kari", 1) });
    case(&draft, &[], &["Møtte", "ledder"]);
}

#[test]
fn names_among_the_answers_are_right_everywhere_and_never_checked() {
    let template = template();
    let person = item("i1", &[("name", line("Kåri Nørd-Fjærå")), ("email", line("x@y.no"))]);
    let draft = answered(
        &template,
        &[
            ("municipality_name", line("Skjærvåg")),
            ("unit_name", line("Flykteenheten")),
            ("contacts_nav", Value::List(vec![person])),
            (
                "leader_meeting_agenda",
                prose("planlegge Skjærvågs og Skjærvåg-møter, FLYKTEENHETENS og Fjærå"),
            ),
        ],
    );
    case(&draft, &[], &[]);
}

#[test]
fn own_words_of_the_draft_and_of_the_user_are_right() {
    let mut draft =
        answered(&template(), &[("leader_meeting_agenda", prose("Blåplan og grønplanens"))]);
    case(&draft, &[], &["Blåplan", "grønplanens"]);
    draft.words.insert(crate::base::Line::kept("blåplan"), stamp("Kari", 1));
    case(&draft, &["grønplanen"], &[]);
}

#[test]
fn a_word_knows_its_place_and_is_for_ones_information() {
    let draft = answered(&template(), &[("leader_meeting_agenda", prose("og «planleggge»"))]);
    let (template, speller) = (template(), speller(Tongue::Bokmal, &WORDS));
    let found = misspelt((&template, &draft), &speller, &BTreeSet::new(), &mut Checked::default());
    assert_eq!(found[0].bytes, 5..15);
    let finding = found[0].finding();
    assert_eq!((finding.rule, finding.severity), (SPELLING, Severity::Info));
    assert_eq!(finding.field.as_ref().map(FieldId::as_str), Some("leader_meeting_agenda"));
}

#[test]
fn what_the_template_proposes_and_nobody_has_changed_is_not_checked() {
    let mut template = template();
    let id = crate::draft::testing::field_id("leader_meeting_agenda");
    let field = template.fields.get_mut(&id).unwrap();
    field.default = Some(Standing::Value(prose("forslått tekst")));
    let speller = speller(Tongue::Bokmal, &WORDS);
    for (text, count) in [("forslått tekst", 0), ("forslått tekst og", 2)] {
        let draft = answered(&template, &[("leader_meeting_agenda", prose(text))]);
        let checked = &mut Checked::default();
        let found = misspelt((&template, &draft), &speller, &BTreeSet::new(), checked);
        assert_eq!(found.len(), count, "{text}");
    }
}
