//! Tests of the template loader and of slots as drafters see them.

mod checks;
mod faults;
mod guideline;
pub(crate) mod languages;
mod shown;

use avtale::base::{FieldId, SectionId, TemplateId};
use avtale::template::{Default, Field, Library, Need, Strength, Template, wire};

/// Returns the files of the small test pack.
fn pack() -> Vec<(String, String)> {
    [
        ("template.toml", include_str!("../data/pack/template.toml")),
        ("content.toml", include_str!("../data/pack/content.toml")),
        ("hints.toml", include_str!("../data/pack/hints.toml")),
    ]
    .map(|(name, text)| (name.to_owned(), text.to_owned()))
    .into()
}

fn small() -> Template {
    wire::load(&pack()).unwrap()
}

fn field<'t>(template: &'t Template, id: &str) -> &'t Field {
    template.field(&FieldId::new(id).unwrap()).unwrap()
}

#[test]
fn a_pack_without_faults_is_a_template() {
    let template = small();
    assert_eq!((template.id().as_str(), template.edition()), ("small", "2026-01"));
    assert_eq!(template.steps().len(), 2);
    let order: Vec<_> = template.fields_in_order().map(|field| field.id.as_str()).collect();
    let expected = [
        "side",
        "unit",
        "office",
        "count",
        "period",
        "convener",
        "participants",
        "agenda",
        "others",
        "reported",
        "until",
        "evaluated",
        "place_date",
    ];
    assert_eq!(order, expected);
    let numbers: Vec<_> = template.placeholders().iter().map(|place| place.number).collect();
    assert_eq!(numbers, [1, 2]);
    assert_eq!(template.hints()[0].strength, Strength::Should);
    assert_eq!(template.sources()[0].date.unwrap().to_string(), "2023-12-12");
}

#[test]
fn variants_come_before_the_text_that_always_stands() {
    let template = small();
    let parties = template.section(&SectionId::new("parties").unwrap()).unwrap();
    let headings: Vec<_> = parties.headings.iter().map(|v| v.text.to_string()).collect();
    assert_eq!(headings, ["Rutine ved {office}", "Avtale mellom {unit} og {office}"]);
    assert_eq!(parties.headings[1].when.0, []);
    assert_eq!(parties.headings[0].source.as_ref().unwrap().as_str(), "own");
}

#[test]
fn what_a_field_leaves_out_has_its_usual_value() {
    let template = small();
    assert_eq!(field(&template, "side").missing, "organisering");
    assert_eq!(field(&template, "office").missing, "NAV-kontor");
    assert_eq!(field(&template, "unit").need, Need::Required);
    assert_eq!(field(&template, "place_date").need, Need::AtSigning);
    assert!(matches!(field(&template, "participants").default, Some(Default::Text(_))));
    assert!(matches!(field(&template, "agenda").default, Some(Default::Value(_))));
}

#[test]
fn the_hash_changes_with_any_file_and_not_with_their_order() {
    let hash = |files: &[(String, String)]| wire::load(files).unwrap().hash().to_owned();
    let before = hash(&pack());
    assert_eq!(before.len(), 64);
    let mut turned = pack();
    turned.reverse();
    assert_eq!(hash(&turned), before);
    let mut changed = pack();
    changed[2].1.push_str("# ny\n");
    assert_ne!(hash(&changed), before);
}

#[test]
fn the_official_template_has_no_faults_and_is_in_the_library() {
    let library = Library::official();
    let official = library.all().first().expect("the official template has faults");
    assert_eq!(official.id().as_str(), "imdi-avdir-2023");
    assert_eq!(library.get(official.id()).unwrap().hash(), official.hash());
}

#[test]
fn a_template_of_the_same_id_takes_the_place_of_the_one_before() {
    let mut library = Library::official();
    let before = library.all().len();
    library.add(small());
    library.add(small());
    assert_eq!(library.all().len(), before + 1);
    let id = small().id().clone();
    assert_eq!(library.get(&id).unwrap().name(), "Liten mal");
    assert!(library.get(&TemplateId::new("x").unwrap()).is_none());
}
