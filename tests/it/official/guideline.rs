//! The official guideline: complete against the recommendations of the sources, with place and date.
//!
//! Source: the guidelines of 2015, 2017, 2021 and 2023; see `src/template/official/SOURCE.md`.

use std::collections::{BTreeMap, BTreeSet};

use avtale::base::{FieldId, OptionId, SectionId, SourceId};
use avtale::template::guideline::Entry;
use avtale::template::{Body, Chosen, Guideline, Library, Strength, Template, Value};

use super::{clauses, official};

/// The names of the recommendations that the sources were split into.
const RECOMMENDATIONS: &str = include_str!("../../data/recommendations.txt");

/// The sections that the template leaves blank.
const BLANK: [&str; 4] = [
    "municipality_responsibilities",
    "nav_role_items",
    "information_exchange",
    "follow_up_after_programme",
];

fn guideline() -> Guideline {
    let library = Library::official();
    library.guideline(library.all()[0].id())
}

#[test]
fn every_recommendation_of_the_sources_is_in_the_digest_once() {
    let wanted: BTreeSet<&str> = RECOMMENDATIONS.lines().collect();
    assert_eq!(wanted.len(), 184);
    let guideline = guideline();
    let points = guideline.topics().iter().flat_map(|topic| &topic.points);
    let mut times = BTreeMap::new();
    for covered in points.flat_map(|point| &point.covers) {
        *times.entry(covered.as_str()).or_insert(0) += 1;
    }
    assert_eq!(times.keys().copied().collect::<BTreeSet<_>>(), wanted);
    let twice: Vec<_> = times.iter().filter(|(_, times)| **times > 1).collect();
    assert!(twice.is_empty(), "{twice:?}");
}

#[test]
fn a_point_rests_on_the_documents_that_it_carries_recommendations_of() {
    let of = |name: &str| match name.split([' ', '-']).next().unwrap() {
        "V23" => "guideline-2023",
        "V21" => "guideline-2021",
        "N17" => "nav-guideline-2017",
        "Q15" => "q-27-2015",
        "G17" => "g-27-2017",
        other => panic!("{other}"),
    };
    let newest =
        ["guideline-2023", "guideline-2021", "g-27-2017", "nav-guideline-2017", "q-27-2015"];
    for point in guideline().topics().iter().flat_map(|topic| &topic.points) {
        for covered in &point.covers {
            let source = SourceId::new(of(covered)).unwrap();
            assert!(point.sources.contains(&source), "{covered}: {}", point.text);
        }
        let order: Vec<_> = point
            .sources
            .iter()
            .map(|source| newest.iter().position(|id| *id == source.as_str()).unwrap())
            .collect();
        assert!(order.is_sorted(), "newest first: {}", point.text);
        let old = order.iter().all(|at| *at >= 2);
        assert_eq!(old, point.strength == Strength::Background, "{}", point.text);
    }
}

#[test]
fn every_point_says_where_it_stands_and_when_it_was_written() {
    for point in guideline().topics().iter().flat_map(|topic| &topic.points) {
        for place in point.citation.split("; ") {
            assert!(place.contains('§') || place.contains('«') || place.contains("innledningen"));
            assert!(place.contains("20"), "{place}");
        }
        assert_eq!(
            point.citation.split("; ").count(),
            point.sources.len().max(1),
            "{}",
            point.text
        );
    }
}

#[test]
fn the_words_are_whole_sentences_and_plain() {
    let guideline = guideline();
    let mut texts = Vec::new();
    for entry in guideline.entries() {
        match entry {
            Entry::Point(_, point) => {
                texts.push(&point.text);
                texts.extend(Some(&point.background).filter(|text| !text.is_empty()));
            }
            Entry::Conflict(_, conflict) => {
                texts.push(&conflict.newest);
                texts.extend(&conflict.older);
            }
            Entry::Law(note) => {
                texts.extend([&note.title, &note.found, &note.consequence]);
                texts.extend(Some(&note.unconfirmed).filter(|text| !text.is_empty()));
            }
        }
    }
    for suggestion in guideline.suggestions() {
        texts.extend(suggestion.wordings.iter().map(|(_, text)| text));
    }
    for text in texts {
        assert!(text.ends_with('.') && !text.ends_with(".."), "{text}");
        assert!(text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()), "{text}");
        let lower = text.to_lowercase();
        for word in ["vennligst", "ugyldig", "\"", "<", ">", "  ", "v21", "v23"] {
            assert!(!lower.contains(word), "{text}");
        }
    }
}

#[test]
fn the_conflicts_between_the_sources_are_told_with_what_prevails() {
    let guideline = guideline();
    let conflicts: Vec<_> = guideline.topics().iter().flat_map(|topic| &topic.conflicts).collect();
    assert_eq!(conflicts.len(), 16);
    for conflict in conflicts {
        assert!(conflict.older.iter().all(|older| older.starts_with("20")), "{}", conflict.title);
    }
}

#[test]
fn every_section_of_the_agreement_has_a_part_of_the_guideline() {
    let (template, guideline) = (official(), guideline());
    let without: Vec<_> = template
        .sections()
        .iter()
        .map(|section| &section.id)
        .filter(|id| !guideline.topics().iter().any(|topic| topic.sections.contains(id)))
        .collect();
    assert!(without.is_empty(), "{without:?}");
}

#[test]
fn the_law_only_sentence_is_met_with_a_note_to_check_the_law() {
    let (template, guideline) = (official(), guideline());
    let field = FieldId::new("municipality_responsibility_mode").unwrap();
    let first = guideline.law_of_field(&field).next().unwrap();
    assert!(first.title.contains("§ 12 a") && first.title.contains("Sjekk gjeldende lov"));
    assert!(!first.unconfirmed.is_empty());
    let section = SectionId::new("municipality_responsibility").unwrap();
    let notes: Vec<_> = guideline.law_of_section(&template, &section).collect();
    assert!(notes.len() >= 4, "{notes:#?}");
    for note in guideline.law() {
        assert_eq!(note.noted, "november 2026");
        assert!(note.title.chars().count() <= 47, "one row at 80 columns: {}", note.title);
    }
    assert_eq!(guideline.law().len(), 15);
}

#[test]
fn the_blank_sections_have_formulations_that_a_lawyer_would_sign() {
    let guideline = guideline();
    for name in BLANK {
        let field = FieldId::new(name).unwrap();
        assert!(guideline.suggestions_of(&field).count() >= 8, "{name}");
    }
    for suggestion in guideline.suggestions() {
        let (_, text) = suggestion.wordings.last().unwrap();
        // A duty is said as what the party does, and nothing is left to fill in or to take back.
        for word in [" bør ", " skal ", " må ", " dere ", "[", "{", "…", "f.eks."] {
            assert!(!text.contains(word), "{text}");
        }
        assert!(BLANK.contains(&suggestion.field.as_str()), "{}", suggestion.field);
        assert!(!suggestion.citation.is_empty());
    }
}

#[test]
fn no_formulation_is_offered_twice_or_stands_in_the_standard_text() {
    let (template, guideline) = (official(), guideline());
    let mut seen = BTreeSet::new();
    for suggestion in guideline.suggestions() {
        for (_, text) in &suggestion.wordings {
            assert!(seen.insert((&suggestion.field, text)), "{text}");
            assert!(!says(&template, text), "{text}");
        }
    }
}

fn says(template: &Template, text: &str) -> bool {
    let sentences = |body: &Body| match body {
        Body::Text(variants) | Body::Footnote(variants) => {
            variants.iter().map(|variant| variant.text.to_string()).collect()
        }
        Body::List { .. }
        | Body::Each { .. }
        | Body::Table { .. }
        | Body::Images { .. }
        | Body::Signatures { .. } => Vec::new(),
    };
    clauses(template).flat_map(|clause| sentences(&clause.body)).any(|sentence| sentence == text)
}

#[test]
fn in_a_routine_no_formulation_speaks_of_opposite_parties() {
    let inside = Value::Choice(Chosen::Option(OptionId::new("inside_nav").unwrap()));
    let answers = |field: &FieldId| -> Option<&Value> {
        (field.as_str() == "organisation").then_some(&inside)
    };
    for suggestion in guideline().suggestions() {
        let text = suggestion.wording(answers).to_lowercase();
        let words: Vec<_> = text.split(|c: char| !c.is_alphanumeric()).collect();
        for word in ["kommunen", "avtalen", "nav", "partene"] {
            assert!(!words.contains(&word), "{text}");
        }
    }
}

#[test]
fn hints_name_the_places_that_they_were_written_against() {
    let guideline = guideline();
    let noted = guideline.rests().iter().filter(|rest| rest.fingerprint.is_some()).count();
    assert_eq!(noted, 11, "every section of the guideline of 2021 that a hint cites");
    assert!(guideline.rests().iter().all(|rest| !rest.hints.is_empty()));
    let template = official();
    for hint in template.hints() {
        let cites = hint.citation.contains("Veileder 08.04.2021 §");
        let rests = guideline.rests_of(&hint.id).any(|r| r.source.as_str() == "guideline-2021");
        assert_eq!(cites, rests, "{}: {}", hint.id, hint.citation);
    }
}
