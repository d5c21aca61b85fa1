//! The worked examples in `drafts/`: made from their answers, valid, and complete where they say so.

use std::collections::BTreeSet;
use std::sync::Arc;

use avtale::assemble::{Block, BlockKind, Document, Run, assemble};
use avtale::base::{DraftId, FieldId, Line};
use avtale::check::check;
use avtale::draft::{Change, ClauseState, Draft};
use avtale::export::{Format, Options, Stage, Wanted, Words, export};
use avtale::store::wire;
use avtale::template::library::Library;
use avtale::template::{Severity, Template};
use avtale::texts::{Language, Texts};

pub(crate) const KRISTIANSAND: &str = include_str!("../../drafts/kristiansand-2020.json");
pub(crate) const FULL: &str = include_str!("../../drafts/fullfort-eksempel.json");
pub(crate) const EMPTY: &str = include_str!("../../drafts/tomt-utkast.json");

fn template() -> Arc<Template> {
    Arc::clone(&Library::official().all()[0])
}

/// Reads an example.
#[track_caller]
pub(crate) fn read(text: &str) -> (Arc<Template>, Draft) {
    let template = template();
    let draft = wire::read_draft(text.as_bytes(), |named| {
        (&named.id == template.id()).then_some(&*template)
    });
    let draft = draft.expect("the example is read");
    (template, draft)
}

fn text_of(document: &Document, stage: Stage) -> String {
    let texts = Texts::load(Language::Nb);
    let words = Words::read(|key| texts.get(key).into_owned());
    let options = Options::new(Wanted { stage, ..Wanted::draft(Format::Text) }, words);
    String::from_utf8(export(document, Format::Text, &options).unwrap()).unwrap()
}

/// Makes the draft anew from its answers, as `avtale new --answers` does.
#[track_caller]
fn is_made_from(text: &str, answers: &str) {
    let (template, draft) = read(text);
    let stamp = draft.created.clone();
    let title = Line::typed("").text;
    let mut made = Draft::new(draft.id.clone(), title, &template, stamp.clone());
    let edits = wire::read_answers(answers.as_bytes(), &template, &made).expect("answers are read");
    for edit in edits {
        made.apply(&template, Change::new(edit, stamp.clone())).expect("answers fit");
    }
    assert_eq!(made, draft);
}

#[test]
fn kristiansands_draft_is_what_its_answers_make() {
    is_made_from(KRISTIANSAND, include_str!("../data/answers/kristiansand-2020.json"));
}

#[test]
fn the_full_draft_is_what_its_answers_make() {
    is_made_from(FULL, include_str!("../data/answers/fullfort-eksempel.json"));
}

#[test]
fn the_empty_draft_is_as_new_makes_it() {
    let (template, draft) = read(EMPTY);
    let id = DraftId::new("tomt-utkast").unwrap();
    let made = Draft::new(id, draft.title.clone(), &template, draft.created.clone());
    assert_eq!(made, draft);
}

#[test]
fn every_example_is_written_back_byte_for_byte_and_fits_the_schema() {
    let schema = serde_json::from_str(wire::SCHEMA_DRAFT).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    for text in [KRISTIANSAND, FULL, EMPTY] {
        let (template, draft) = read(text);
        assert_eq!(String::from_utf8(wire::write_draft(&draft, &template)).unwrap(), text);
        let json = serde_json::from_str(text).unwrap();
        let faults: Vec<_> = schema.iter_errors(&json).map(|error| error.to_string()).collect();
        assert_eq!(faults, Vec::<String>::new(), "{}", draft.id);
    }
}

#[test]
fn the_full_draft_answers_every_field_and_has_nothing_left() {
    let (template, draft) = read(FULL);
    let answered: BTreeSet<&FieldId> = draft.answers.keys().collect();
    let asked: BTreeSet<&FieldId> = template.fields().keys().collect();
    assert_eq!(asked.difference(&answered).collect::<Vec<_>>(), Vec::<&&FieldId>::new());
    let states: Vec<_> = draft.clauses.values().map(|change| &change.value.state).collect();
    assert!(states.iter().any(|state| matches!(state, ClauseState::Edited(_))));
    assert!(states.iter().any(|state| matches!(state, ClauseState::LeftOut)));
    let document = assemble(&template, &draft);
    let texts = Texts::load(Language::Nb);
    let findings: Vec<_> = check(&template, &draft, &document)
        .into_iter()
        // What the guideline recommends besides is told in `checks`.
        .filter(|finding| !matches!(finding.severity, Severity::Info | Severity::Should))
        .map(|finding| texts.say(&finding.message))
        .collect();
    assert_eq!(findings, Vec::<String>::new());
    let text = text_of(&document, Stage::Final);
    assert!(!text.contains('[') || text.contains("[1]"), "{text}");
    insta::assert_snapshot!("full", text);
}

#[test]
fn kristiansands_agreement_reads_as_a_whole() {
    let (template, draft) = read(KRISTIANSAND);
    let text = text_of(&assemble(&template, &draft), Stage::Final);
    assert!(!text.contains("[mangler"), "{text}");
    insta::assert_snapshot!("kristiansand", text);
}

/// Words of the printed agreement that the draft puts otherwise, and how.
const PUT_OTHERWISE: &[(&str, &str)] = &[
    ("initieres", "«er ansvarlig for å kalle inn til»"),
    ("innkalling", "«er ansvarlig for å kalle inn til»"),
    ("inviterer", "«kaller inn til møtet»"),
    ("jamfør", "«til de kvartalsvise ledermøtene»"),
    ("slutfasen", "spelt «sluttfasen»"),
];

/// Source: Kristiansand kommune, samarbeidsavtale valid from 1.9.2020, `tests/data/kristiansand-2020.md`.
#[test]
fn nothing_of_substance_in_kristiansands_agreement_is_lost() {
    let (template, draft) = read(KRISTIANSAND);
    let text = text_of(&assemble(&template, &draft), Stage::Final);
    let ours: BTreeSet<String> = stems(&text);
    let printed = stems(include_str!("../data/kristiansand-2020.md"));
    let known: BTreeSet<String> = PUT_OTHERWISE.iter().flat_map(|(word, _)| stems(word)).collect();
    let lost: Vec<_> = printed.difference(&ours).filter(|stem| !known.contains(*stem)).collect();
    assert_eq!(lost, Vec::<&String>::new());
}

#[test]
fn kristiansands_agreement_keeps_its_shape() {
    let (template, draft) = read(KRISTIANSAND);
    let document = assemble(&template, &draft);
    let signing: Vec<usize> = document
        .blocks
        .iter()
        .filter_map(|block| {
            let BlockKind::Signatures { signatories, .. } = &block.kind else { return None };
            Some(signatories.len())
        })
        .collect();
    assert_eq!(signing, [2], "two on one side, none on the other");
    let items = |field: &str| {
        let id = FieldId::new(field).unwrap();
        draft.answer(&id).map_or(0, |value| value.items().len())
    };
    assert_eq!((items("parties"), items("nav_role_items")), (3, 7));
    assert_eq!(2 + items("extra_meetings"), 6, "six kinds of meetings");
    let bullets = |party: &str| bullets_under(&document.blocks, party);
    assert_eq!((bullets("Enhet for integrering"), bullets("Kongsgård skolesenter")), (8, 8));
}

/// Returns how many bullets stand right under a heading.
#[track_caller]
fn bullets_under(blocks: &[Block], heading: &str) -> usize {
    let words = [Run::Text(heading.to_owned())];
    let is_heading =
        |block: &Block| matches!(&block.kind, BlockKind::Heading { text, .. } if *text == words);
    let at = blocks.iter().position(is_heading).expect("the party has a heading");
    let BlockKind::List(items) = &blocks[at + 1].kind else { panic!("no bullets: {heading}") };
    items.len()
}

/// Returns the beginnings of the words that carry meaning: those of five letters or more, so that
/// inflected forms count as the same.
fn stems(text: &str) -> BTreeSet<String> {
    text.to_lowercase()
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| word.chars().count() >= 5)
        .map(|word| word.chars().take(5).collect())
        .collect()
}
