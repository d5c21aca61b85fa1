//! Tests of the rule on data of participants. The numbers are of days that have not come, so that they are
//! nobody's, and are worked out here.

use super::*;
use crate::template::Phrase;

/// Returns a number of this date of birth with right check digits, the first there is from 500.
fn number_of(date: &str) -> String {
    (500..1000)
        .flat_map(|person| (0..100).map(move |check| format!("{date}{person}{check:02}")))
        .find(|figures| is_identity_number(figures))
        .unwrap()
}

#[test]
fn a_number_is_known_by_its_day_and_check_digits() {
    let number = number_of("311239");
    let (date, rest) = number.split_at(6);
    let as_d_number = number_of("711239");
    for text in [
        number.clone(),
        format!("Deltaker {date} {rest}, bosatt"),
        format!("{date}-{rest}"),
        format!("{date}\u{a0}{rest}."),
        format!("31 12 39 {rest}"),
        format!("Se {as_d_number}"),
        format!("22 22 22 22 {date} {rest}"),
    ] {
        assert!(has_number(&text), "{text}");
    }
}

#[test]
fn other_figures_are_no_identity_number() {
    let number = number_of("311239");
    let last = if number.ends_with('0') { "1" } else { "0" };
    let (begin, _) = number.split_at(10);
    for text in [
        format!("{begin}{last}"),
        format!("1{number}"),
        format!("{number}1"),
        "22222222 33333333".to_owned(),
        "2027/123456".to_owned(),
        "12345678901".to_owned(),
        "00000000000".to_owned(),
        "1.9.2020 og 18.9.2020".to_owned(),
        "org.nr. 123 456 789".to_owned(),
    ] {
        assert!(!has_number(&text), "{text}");
    }
}

#[test]
fn a_date_of_birth_is_a_date_after_a_word_for_it() {
    let words = ["født", "fødselsdato*", "f"].map(|word| Phrase::read(word).unwrap());
    let (with, unless) = (Vec::new(), Vec::new());
    let topic = Topic { id: "born", label: String::new(), words: words.into(), with, unless };
    for text in [
        "Kari, født 12.3.1990",
        "født den 12. mars 1990",
        "Født i Kabul 12/03-90",
        "fødselsdato: 120390",
        "f. 12.03.90",
    ] {
        assert!(has_birth_date(text, &topic), "{text}");
    }
    for text in [
        "født etter 1.1.2005",
        "deltakere født før 1. januar 1990",
        "født i 1990",
        "f.eks. 12.3.2027",
        "Født leder. Avtalen gjelder fra og med den 12.3.2027",
        "fødestedet er ikke viktig 12.3.1990",
        "18.9.2020",
    ] {
        assert!(!has_birth_date(text, &topic), "{text}");
    }
}
