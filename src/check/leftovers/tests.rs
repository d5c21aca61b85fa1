//! Tests of the rule on leftovers of the template, with good and bad sentences.

use super::*;
use crate::base::SectionId;
use crate::check::context::Place;
use std::borrow::Cow;

fn found(text: &str, sort: Sort) -> Vec<String> {
    let section = SectionId::new("s").unwrap();
    let place = Place { section, field: None, clause: None };
    let phrases = ["f.eks. hvert tertial".to_owned(), "kan dette settes inn her".to_owned()];
    leftovers_in(&Text::new(place, sort, Cow::Borrowed(text)), &phrases)
}

#[track_caller]
fn case(text: &str, left: &[&str]) {
    assert_eq!(found(text, Sort::Words), left, "{text}");
}

#[test]
fn what_the_template_left_behind_is_found() {
    case("Samarbeidsavtale mellom [flyktningenheten] og NAV", &["[flyktningenheten]"]);
    case("Hvert [ halvår ] og [ ]", &["[ halvår ]", "[ ]"]);
    case("Leder ved <Navn på enheten> kaller inn.", &["<Navn på enheten>"]);
    case("Leder ved {unit_name} kaller inn.", &["{unit_name}"]);
    case("Sett inn delmål", &["sett inn"]);
    case("Først.\n- sett inn dato", &["sett inn"]);
    case("Status hver f.eks. hvert tertial", &["f.eks. hvert tertial"]);
    case("Der det er måltall, kan dette settes inn her", &["kan dette settes inn her"]);
}

#[test]
fn ordinary_sentences_are_left_alone() {
    for text in [
        "",
        "Færre enn < 5 deltakere, og flere enn > 20.",
        "Send til Kari Nordmann <kari.nordmann@bodo.kommune.no>.",
        "Kommunen (v/ enheten) møter NAV (1–2 ganger).",
        "Vi har sett innholdet, og det ser bra ut.",
        "Tiltaket må sees i sammenheng, og penger settes inn på konto.",
        "For eksempel hvert tertial.",
        "Uten sluttklamme [ står det igjen",
    ] {
        case(text, &[]);
    }
}

#[test]
fn slots_of_own_clauses_are_no_leftovers() {
    assert_eq!(found("Leder ved {unit_name}.", Sort::Clause), Vec::<String>::new());
    assert_eq!(found("[navn]", Sort::Name), ["[navn]"]);
    assert_eq!(found("Fra [enheten]", Sort::Printed), ["[enheten]"]);
}

#[test]
fn a_bullet_without_words_is_empty() {
    for line in ["-", " • ", "- ", "*"] {
        assert!(is_empty_bullet(line), "{line}");
    }
    for line in ["", "- a", "--", "5"] {
        assert!(!is_empty_bullet(line), "{line}");
    }
}
