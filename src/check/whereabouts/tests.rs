//! Characters are found where they were written.

use super::super::testing::template;
use super::*;
use crate::assemble::assemble;
use crate::base::Prose;
use crate::draft::Stamped;
use crate::draft::testing::{
    answered, clause_id, draft, item, line, own_clause, section_id, stamp,
};
use crate::template::Value;

/// Returns the places where characters stand: the character, the section, and the place's name.
#[track_caller]
fn case(draft: &Draft, printed: &[(char, &str)], expected: &[(char, &str, &str)]) {
    let template = template();
    let document = assemble(&template, draft);
    let printed: Vec<_> = printed.iter().map(|(c, id)| (*c, section_id(id), None)).collect();
    let found = whereabouts(&template, draft, &document, &printed);
    let told: Vec<_> = found
        .iter()
        .map(|found| (found.character, found.section.as_str(), found.name.as_str()))
        .collect();
    assert_eq!(told, expected);
}

#[test]
fn a_character_is_found_in_every_answer_and_clause_that_has_it() {
    let template = template();
    let label =
        |id: &str| template.field(&crate::draft::testing::field_id(id)).unwrap().label.clone();
    let nav = Value::List(vec![item("i1", &[("name", line("Bodø 😀 😀"))])]);
    let mut draft = answered(&template, &[("unit_name", line("x😀")), ("nav_office", nav)]);
    let mut own = own_clause("k1", "parties", None);
    own.text = Stamped { value: Prose::kept("A\u{30a} og 漢"), stamp: stamp("Kari", 0) };
    draft.own_clauses.push(own);
    let id = clause_id("k1");
    case(
        &draft,
        &[('😀', "parties"), ('Å', "parties")],
        &[
            ('😀', "parties", &label("unit_name")),
            ('😀', "parties", &label("nav_office")),
            ('Å', "parties", "Avsnitt parties"),
        ],
    );
    let found = whereabouts(
        &template,
        &draft,
        &assemble(&template, &draft),
        &[('漢', section_id("parties"), None)],
    );
    assert_eq!(found[0].clause.as_ref(), Some(&id));
}

#[test]
fn a_character_that_nobody_wrote_is_told_where_it_is_printed() {
    case(&draft(&template()), &[('♞', "parties")], &[('♞', "parties", "Avsnitt parties")]);
}
