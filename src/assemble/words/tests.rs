//! Pieces set as sentences.

use super::*;
use crate::base::FieldId;

/// Reads pieces from a text in which `<…>` is an answer, `(…)` long text and `?` something missing.
fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for part in text.split_inclusive(['>', '|']) {
        let part = part.trim_end_matches('|');
        if part == "?" {
            let missing = Missing { field: FieldId::new("f").unwrap(), what: "svar".into() };
            pieces.push(Piece::Missing(missing));
        } else if let Some(long) = part.strip_prefix("long:") {
            pieces.push(Piece::Prose(long.into()));
        } else if let Some((literal, answer)) = part.split_once('<') {
            pieces.push(Piece::Literal(literal.into()));
            pieces.push(Piece::Value(answer.trim_end_matches('>').into()));
        } else {
            pieces.push(Piece::Literal(part.into()));
        }
    }
    pieces
}

/// Returns the runs as one text, `?` where something is missing.
fn shown(runs: &[Run]) -> String {
    let words = runs.iter().map(|run| match run {
        Run::Text(words) | Run::Foreign { text: words, .. } => words,
        Run::Missing(_) => "?",
        Run::Footnote(_) => "",
    });
    words.collect()
}

#[track_caller]
fn case(text: &str, printed: &str) {
    assert_eq!(shown(&sentence(pieces(text))), printed);
}

#[test]
fn an_answer_brings_no_mark_into_the_sentence() {
    case("Leder ved <enheten.> kaller inn.", "Leder ved enheten kaller inn.");
    case("Vi møtes <ved behov.>.", "Vi møtes ved behov.");
    case("Vi møtes <ved behov..>.", "Vi møtes ved behov.");
    case("Skolen, <NAV mv.>.", "Skolen, NAV mv.");
    case("Skolen, <NAV mv.> og andre.", "Skolen, NAV mv. og andre.");
    case("Hva med <oss?>.", "Hva med oss?");
    case("a <b> .", "A b.");
}

#[test]
fn no_word_stands_twice_where_clause_and_answer_meet() {
    case("Leder ved <leder ved enheten> møter.", "Leder ved enheten møter.");
    case("I <Bodø kommune> kommune.", "I Bodø kommune.");
    case("status hver <hvert tertial>.", "Status hvert tertial.");
    case("ett møte per <hver måned>.", "Ett møte hver måned.");
    case("ved <ved årsskiftet>.", "Ved årsskiftet.");
    case("møtes <ofte> ofte nok.", "Møtes ofte nok.");
    case("det som det det er.", "Det som det det er.");
}

#[test]
fn a_common_word_has_no_capital_inside_a_sentence() {
    case("Det avholdes to møter <Hver 14. dag>.", "Det avholdes to møter hver 14. dag.");
    case("mellom <Leder ved skolen>.", "Mellom leder ved skolen.");
    case("ved <Enhet for integrering>.", "Ved Enhet for integrering.");
    case("Område: <Fra skole til jobb>", "Område: Fra skole til jobb");
}

#[test]
fn a_sentence_starts_with_a_capital_also_in_an_answer() {
    case("<enheten> møter.", "Enheten møter.");
    case("?| møter.", "? møter.");
    case("  <enheten>", "Enheten");
}

#[test]
fn long_text_keeps_its_sentences() {
    case("long:Først dette.|.", "Først dette.");
    case("long:Først dette|.", "Først dette.");
    case("long:Først dette| Så det.", "Først dette. Så det.");
    case("long:Først dette.| og det.", "Først dette og det.");
}

#[test]
fn a_sentence_that_others_follow_is_closed() {
    let joined = |first: &str| {
        let mut paragraph = sentence(pieces(first));
        join(&mut paragraph, sentence(pieces("slik er det.")));
        shown(&paragraph)
    };
    assert_eq!(joined("uten stopp"), "Uten stopp. Slik er det.");
    assert_eq!(joined("med stopp."), "Med stopp. Slik er det.");
    assert_eq!(joined("med komma,"), "Med komma. Slik er det.");
    assert_eq!(joined("?"), "?. Slik er det.");
}

#[test]
fn a_full_stop_stands_before_the_mark_of_a_footnote() {
    let mut runs = vec![Run::Text("slik".into()), Run::Footnote(1)];
    close(&mut runs);
    assert_eq!(runs, [Run::Text("slik.".into()), Run::Footnote(1)]);
}
