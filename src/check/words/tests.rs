//! Tests of the rule on doubled words, with good and bad sentences.

use super::*;
use crate::base::SectionId;
use crate::check::context::Place;
use std::borrow::Cow;

#[track_caller]
fn case(text: &str, found: &[&str]) {
    let section = SectionId::new("s").unwrap();
    let place = Place { section, field: None, clause: None };
    let text = Text::new(place, Sort::Words, Cow::Borrowed(text));
    assert_eq!(doubled_in(&text), found, "{}", text.words);
}

#[test]
fn doubled_words_are_found() {
    case("Avtale med NAV NAV Bodø.", &["NAV NAV"]);
    case("Avtale med NAV Nav-kontoret.", &["NAV Nav"]);
    case("I Bodø kommune kommune er", &["kommune kommune"]);
    case("Kommunen kommune er", &["Kommunen kommune"]);
    case("Status hver hvert tertial.", &["hver hvert"]);
    case("Ett møte per hver måned.", &["per hver"]);
    case("Leder ved leder ved enheten kaller inn.", &["Leder ved leder"]);
    case("Fagansvarlig ved fagansvarlig i NAV", &["Fagansvarlig ved fagansvarlig"]);
    case("Partene partene møtes og\u{a0}og drøfter.", &["Partene partene", "og og"]);
    case("til til til", &["til til", "til til"]);
}

#[test]
fn ordinary_sentences_are_left_alone() {
    for text in [
        "",
        "Partene skal gjøre det det er behov for.",
        "De de møter, er programrådgivere.",
        "Det som er er avtalt, gjelder.",
        "Telefon 22 22 22 22, rom 12 12.",
        "Kommunen møter NAV. NAV kaller inn.",
        "Møtet holdes i NAV, NAV leder det.",
        "NAV\nNAV",
        "Kontorene sitter side ved side og møtes dag ved dag.",
        "Leder ved enheten og leder ved NAV Bodø deltar.",
        "I kommunen møtes kommuner, fylkeskommune og kommunens enheter.",
        "Barne- og ungdomsarbeid, samarbeid med NAV-kontoret og NAV-veilederne.",
        "Hver måned, og ett møte hvert halvår per kontor.",
        "Ett og ett tema tas opp, mer og mer.",
        "Planen gjelder den den er laget for.",
        "«Nav» og «NAV» er samme etat.",
    ] {
        case(text, &[]);
    }
}
