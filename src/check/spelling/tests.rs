//! Tests of the rules on spelling and hidden characters.

use super::*;
use crate::check::testing::{keys, template};
use crate::draft::testing::{answered, line, option, own_clause, prose};

#[test]
fn variants_of_the_name_are_told_from_its_forms_and_from_other_words() {
    for (name, word) in [
        ("flyktningenheten", "Flyktningsenheten"),
        ("flyktningenheten", "flyktningeenheten"),
        ("flyktningsenheten", "flyktningenheten"),
        ("integreringsenheten", "integreringenheten"),
        ("flyktningtjenesten", "flyktningetjenesten"),
        ("læringssenteret", "læringsenteret"),
        ("oppvekst", "oppvkst"),
    ] {
        assert_eq!(is_variant(name, word), word.chars().count() >= LONG, "{name} {word}");
    }
    for (name, word) in [
        ("flyktningenheten", "flyktningenheten"),
        ("flyktningenheten", "FLYKTNINGENHETENS"),
        ("flyktningenheten", "flyktningenhet"),
        ("flyktningenheten", "flyktningenhetene"),
        ("integreringsenheten", "integreringen"),
        ("integrering", "integreringen"),
        ("integrering", "integrerte"),
        ("voksenopplæringen", "voksenopplæring"),
        ("læringssenteret", "læringssentrene"),
        ("kommunen", "kommunal"),
        ("mestring", "bestilling"),
        ("oppvekst", "oppveksten"),
        ("introduksjonsenheten", "introduksjonsordningen"),
    ] {
        assert!(!is_variant(name, word), "{name} {word}");
    }
}

#[test]
fn the_unit_is_spelt_alike_in_answers_and_own_clauses() {
    let template = template();
    let mut draft = answered(
        &template,
        &[
            ("unit_name", line("flyktningenheten")),
            ("leader_meeting_agenda", prose("drøfte Flyktningsenhetens planer")),
            ("guideline_reference", line("Flyktningenhetens plan")),
        ],
    );
    draft.own_clauses.push(own_clause("c1", "parties", None));
    draft.own_clauses[0].text.value =
        crate::base::Prose::kept("Flyktningenheten har flyktningehetens nøkkel.");
    assert_eq!(keys(&template, &draft, "C41"), ["check-unit"; 2]);
}

#[test]
fn nav_is_spelt_as_chosen_but_in_titles_of_documents() {
    let template = template();
    let case = |spelling: Option<&str>, text: &str, found: usize| {
        let mut answers = vec![
            ("leader_meeting_agenda", prose(text)),
            ("guideline_reference", line("Veileder for Nav og NAV")),
        ];
        answers.extend(spelling.map(|spelling| ("nav_spelling", option(spelling))));
        let draft = answered(&template, &answers);
        assert_eq!(keys(&template, &draft, "nav").len(), found, "{text}");
    };
    case(None, "møte NAV og NAV-kontoret, se nav.no", 0);
    case(None, "møte Nav-kontoret og Nav", 1);
    case(Some("nav_lower"), "møte Nav-kontoret", 0);
    case(Some("nav_lower"), "møte NAV", 1);
    case(None, "navet i hjulet og Navn", 0);
}
