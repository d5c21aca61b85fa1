//! The official template is held against the template document itself, word for word.
//!
//! Source: *Samarbeidsavtale mellom [flyktningenheten] og NAV [lokalkontor] om
//! introduksjonsprogrammet*, edition 2023-12, whole; see `tests/data/SOURCE.md`.

use std::collections::BTreeSet;
use std::sync::Arc;

use avtale::base::{FieldId, OptionId, SectionId};
use avtale::template::{
    Body, Chosen, Clause, FieldKind, Hint, Library, Template, Term, Value, Variant,
};
use sha2::{Digest as _, Sha256};

use document::{DOCUMENT, Document, normal};
use restore::{Restorer, brackets_of, fields_behind};

mod built;
mod document;
mod guideline;
mod restore;

/// Every field id that `domain.md` 1.3 promises.
const PROMISED: [&str; 46] = [
    "organisation",
    "language",
    "nav_spelling",
    "case_reference",
    "logos",
    "municipality_name",
    "unit_name",
    "nav_office",
    "parties",
    "guideline_reference",
    "purpose_text",
    "municipality_responsibility_mode",
    "municipality_responsibilities",
    "nav_role_mode",
    "nav_role_items",
    "other_party_responsibilities",
    "follow_up_after_programme",
    "leader_meeting_count",
    "leader_meeting_period",
    "leader_meeting_participants",
    "leader_meeting_convener",
    "leader_meeting_agenda",
    "leader_meeting_outlook",
    "cooperation_meeting_count",
    "cooperation_meeting_period",
    "cooperation_meeting_participants",
    "cooperation_meeting_convener",
    "extra_meetings",
    "teams",
    "information_exchange",
    "target_figures",
    "subgoals",
    "other_areas",
    "reporting_other_areas",
    "reporting_period",
    "contacts_municipality",
    "contacts_nav",
    "information_responsible",
    "start_date",
    "end_date",
    "renegotiation_triggers",
    "evaluation_time",
    "evaluation_convener",
    "signing_place_date",
    "signatories_municipality",
    "signatories_nav",
];

fn official() -> Arc<Template> {
    Arc::clone(&Library::official().all()[0])
}

fn clauses(template: &Template) -> impl Iterator<Item = &Clause> {
    template.sections().iter().flat_map(|section| &section.clauses)
}

/// The wording that is the document's own: it names no other source and asks for no condition.
fn wording_of_document<'a>(template: &Template, clause: &'a Clause) -> Option<&'a Variant> {
    let (Body::Text(variants) | Body::Footnote(variants)) = &clause.body else { return None };
    let own =
        |variant: &&Variant| variant.source.as_ref().unwrap_or(&clause.source) == template.source();
    let found: Vec<_> = variants.iter().filter(own).collect();
    assert!(found.len() <= 1, "{}: more than one wording is said to be the document's", clause.id);
    found.first().copied()
}

/// The sentences, headings and lone placeholders that the template says are the document's.
fn taken_from_document(template: &Template) -> BTreeSet<String> {
    let mut taken = BTreeSet::new();
    for section in template.sections() {
        taken.extend(section.guidance.iter().map(|sentence| normal(sentence)));
        for heading in section.headings.iter().filter(|heading| heading.source.is_none()) {
            taken.insert(Restorer::new(template, section.id.as_str()).sentence(&heading.text));
        }
    }
    for clause in clauses(template).filter(|clause| clause.source == *template.source()) {
        match wording_of_document(template, clause) {
            Some(wording) => {
                taken.insert(Restorer::new(template, clause.id.as_str()).sentence(&wording.text));
            }
            None => taken.extend(brackets_of(template, clause.id.as_str())),
        }
    }
    taken
}

#[test]
fn every_sentence_of_the_document_is_in_the_template() {
    let taken = taken_from_document(&official());
    let document = Document::read();
    let left_out: Vec<_> = document.pieces.iter().filter(|piece| !taken.contains(*piece)).collect();
    assert!(left_out.is_empty(), "{left_out:#?}");
}

#[test]
fn every_clause_of_the_template_says_what_the_document_says() {
    let template = official();
    let document = Document::read();
    let mut sentences = 0;
    for clause in clauses(&template).filter(|clause| clause.source == *template.source()) {
        let Some(wording) = wording_of_document(&template, clause) else { continue };
        let restored = Restorer::new(&template, clause.id.as_str()).sentence(&wording.text);
        if matches!(clause.body, Body::Footnote(_)) {
            assert_eq!(restored, document.footnote, "{}", clause.id);
        } else {
            assert!(document.pieces.contains(&restored), "{}: {restored}", clause.id);
            sentences += 1;
        }
    }
    assert_eq!(sentences, 22, "21 sentences and the one of target figures");
}

#[test]
fn sentences_of_one_paragraph_are_joined_and_others_are_not() {
    let template = official();
    let document = Document::read();
    for section in template.sections() {
        let mut before: Option<String> = None;
        for clause in &section.clauses {
            let Some(wording) = wording_of_document(&template, clause) else { continue };
            if matches!(clause.body, Body::Footnote(_)) {
                continue;
            }
            let sentence = Restorer::new(&template, clause.id.as_str()).sentence(&wording.text);
            let same = before.as_ref().is_some_and(|before| document.same_line(before, &sentence));
            assert_eq!(clause.joined, same, "{}", clause.id);
            before = Some(sentence);
        }
    }
}

#[test]
fn only_headings_of_ours_are_added() {
    let template = official();
    let document = Document::read();
    let ours = ["other_responsibilities", "follow_up", "extra_meetings", "teams"];
    for section in template.sections() {
        for heading in section.headings.iter().filter(|heading| heading.source.is_none()) {
            let text = Restorer::new(&template, section.id.as_str()).sentence(&heading.text);
            let known = document.pieces.contains(&text);
            assert_eq!(known, !ours.contains(&section.id.as_str()), "{text}");
        }
    }
}

#[test]
fn guidance_is_kept_and_stands_in_no_clause() {
    let template = official();
    let document = Document::read();
    let guidance: Vec<_> = template.sections().iter().flat_map(|s| &s.guidance).collect();
    assert_eq!(guidance.len(), 21);
    for sentence in guidance {
        assert!(document.pieces.contains(&normal(sentence)), "{sentence}");
        for clause in clauses(&template) {
            assert!(!normal(&clause.wording()).contains(&normal(sentence)), "{}", clause.id);
        }
    }
}

#[test]
fn placeholders_stand_in_the_order_of_the_document() {
    let template = official();
    let document = Document::read();
    let numbers: Vec<_> = template.placeholders().iter().map(|p| usize::from(p.number)).collect();
    assert_eq!(numbers, (1..=36).collect::<Vec<_>>());
    let brackets: Vec<_> = template.placeholders().iter().map(|p| p.bracket.clone()).collect();
    assert_eq!(brackets, document.brackets);
}

#[test]
fn each_placeholder_is_reached_where_the_document_has_it() {
    let template = official();
    for placeholder in template.placeholders() {
        let place = placeholder.clause.as_ref().expect("each placeholder has a place");
        let fields = fields_behind(&template, place.as_str());
        assert!(fields.contains(&placeholder.field), "{} in {place}", placeholder.number);
        if let Some(words) = &placeholder.words {
            assert!(words.contains(&format!("[{}]", placeholder.bracket)), "{words}");
        }
    }
}

/// Counted as `domain.md` 1.1 does: one value is one field, however many brackets repeat it. The unit's
/// name stands five times by itself and twice inside a convener, which is a question of its own; a list
/// of three bullets and a contact with three particulars are one value each.
#[test]
fn the_placeholders_ask_for_25_values() {
    let template = official();
    let fields: Vec<_> = template.placeholders().iter().map(|p| p.field.as_str()).collect();
    assert_eq!(fields.iter().collect::<BTreeSet<_>>().len(), 25);
    let times = |name: &str| fields.iter().filter(|field| **field == name).count();
    assert_eq!(times("unit_name"), 5);
    assert_eq!(times("nav_office"), 4);
    assert_eq!(times("subgoals"), 3);
    assert_eq!(times("other_areas"), 3);
}

#[test]
fn every_promised_field_is_asked_once() {
    let template = official();
    let asked: Vec<_> = template.fields_in_order().map(|field| field.id.to_string()).collect();
    let mut sorted = asked.clone();
    sorted.sort();
    let mut promised = PROMISED.map(str::to_owned).to_vec();
    promised.sort();
    assert_eq!(sorted, promised);
    for field in template.fields().values() {
        assert!(field.question.contains('?'), "{}: {}", field.id, field.question);
    }
}

#[test]
fn all_90_hints_are_attached_and_name_their_sources() {
    let template = official();
    assert_eq!(template.hints().len(), 90);
    for hint in template.hints() {
        attached(&template, hint);
        assert!(!hint.sources.is_empty() && !hint.citation.is_empty(), "{}", hint.id);
        for source in &hint.sources {
            let source = template.source_called(source).expect("hints name sources that exist");
            assert!(!source.title.is_empty() && !source.date_label.is_empty(), "{}", source.id);
        }
        let sentences = hint.text.matches(['.', '?']).count() - hint.text.matches("12.").count();
        assert!((1..=4).contains(&sentences), "{}: {}", hint.id, hint.text);
    }
    let ids: BTreeSet<_> = template.hints().iter().map(|hint| hint.id.as_str()).collect();
    assert_eq!(ids.len(), 90);
}

#[track_caller]
fn attached(template: &Template, hint: &Hint) {
    assert!(!hint.fields.is_empty() || !hint.sections.is_empty(), "{}", hint.id);
    for field in &hint.fields {
        assert!(template.field(field).is_some(), "{}: {field}", hint.id);
    }
    for section in &hint.sections {
        assert!(template.section(section).is_some(), "{}: {section}", hint.id);
    }
}

#[test]
fn a_field_without_a_hint_is_one_that_no_source_speaks_of() {
    let template = official();
    let silent = template.fields_in_order().filter(|f| template.hints_of_field(&f.id).is_empty());
    let silent: Vec<_> = silent.map(|field| field.id.as_str()).collect();
    assert_eq!(
        silent,
        ["language", "nav_spelling", "case_reference", "logos", "municipality_name"]
    );
}

#[test]
fn hints_come_in_the_order_of_the_pack_whatever_their_strength() {
    let template = official();
    let field = FieldId::new("organisation").unwrap();
    let ids: Vec<_> = template.hints_of_field(&field).iter().map(|h| h.id.as_str()).collect();
    assert_eq!(ids, ["h01", "h02", "h03"]);
    let section = SectionId::new("contacts").unwrap();
    let ids: Vec<_> = template.hints_of_section(&section).iter().map(|h| h.id.as_str()).collect();
    assert_eq!(ids, ["h110", "h111", "h112", "h83"], "the section's own, then its fields'");
}

#[test]
fn a_routine_speaks_of_no_agreement_and_no_opposite_parties() {
    let template = official();
    let inside = Value::Choice(Chosen::Option(OptionId::new("inside_nav").unwrap()));
    let open = Value::Term(Term::Open);
    for end in [None, Some(&open)] {
        let answers = |field: &FieldId| match field.as_str() {
            "organisation" => Some(&inside),
            "end_date" => end,
            _ => None,
        };
        let stands = |variants: &[Variant]| {
            let found = variants.iter().find(|variant| variant.when.holds(answers));
            found.map(|variant| variant.text.to_string()).unwrap_or_default()
        };
        let headings = template.sections().iter().map(|section| stands(&section.headings));
        let clauses = clauses(&template).filter(|clause| clause.when.holds(answers));
        let texts = clauses.map(|clause| match &clause.body {
            Body::Text(variants) | Body::Footnote(variants) => stands(variants),
            Body::List { .. }
            | Body::Each { .. }
            | Body::Table { .. }
            | Body::Images { .. }
            | Body::Signatures { .. } => clause.wording(),
        });
        for text in headings.chain(texts) {
            let lower = text.to_lowercase();
            for word in ["avtale", "kommunens ansvar", "kommunen og nav", "mellom {unit_name} og"] {
                assert!(!lower.contains(word), "{text}");
            }
        }
    }
}

#[test]
fn the_words_are_plain_and_friendly() {
    let template = official();
    let fields = template.fields().values();
    let mut words: Vec<_> =
        fields.map(|f| format!("{} {} {}", f.label, f.question, f.missing)).collect();
    words.extend(template.hints().iter().map(|hint| format!("{} {}", hint.text, hint.remark)));
    words.extend(template.sections().iter().map(|s| format!("{} {}", s.title, s.question)));
    for text in words {
        let lower = text.to_lowercase();
        for word in ["vennligst", "ugyldig", "\"", "<", ">", "  ", "v21", "v23"] {
            assert!(!lower.contains(word), "{text}");
        }
    }
}

#[test]
fn periods_are_told_with_their_times_a_year() {
    let template = official();
    for name in ["leader_meeting_period", "cooperation_meeting_period", "reporting_period"] {
        let field = template.field(&FieldId::new(name).unwrap()).unwrap();
        let FieldKind::Choice { options, free: Some(_) } = &field.kind else { panic!("{name}") };
        let times: Vec<_> = options.iter().map(|option| option.per_year.unwrap()).collect();
        assert_eq!(times, [52, 26, 12, 4, 3, 2, 1], "{name}");
    }
}

#[test]
fn the_document_is_the_one_that_the_sources_name() {
    let line = format!("SHA-256: `{:x}`", Sha256::digest(DOCUMENT.as_bytes()));
    assert!(include_str!("../../src/template/official/SOURCE.md").contains(&line), "{line}");
    assert!(include_str!("../data/SOURCE.md").contains(&line), "{line}");
}
