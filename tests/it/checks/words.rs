//! Words that a rule looks for: in all their forms, and in nothing that only looks like them.

use super::{Do, changed, of_rule, official};

#[track_caller]
fn case(rule: &str, section: &'static str, text: &'static str, found: usize) {
    let template = official();
    let draft = changed(&template, &[Do::Own(section, text)]);
    let all = of_rule(&template, &draft, rule);
    assert_eq!(all.len(), found, "{rule} in «{text}»: {all:?}");
}

#[test]
fn words_that_were_replaced_are_told_from_their_likes() {
    for (text, found) in [
        ("Deltakerne registreres i Arena.", 1),
        ("Deltakerne registreres i NAV Arena og «Arena».", 1),
        ("Arenaen for samarbeid er møtet, og på denne arenaen avklares saker.", 0),
        ("Arena for samarbeid: møtet. Arenaer finnes.", 0),
        ("Kampen spilles på Aker Arena.", 0),
        ("Opplæringsarena er skolen, og arena velges.", 0),
        ("Det lages en individuell plan.", 1),
        ("De individuelle planene følges opp.", 1),
        ("En individuell plan etter lov om helse- og omsorgstjenester.", 0),
        ("Programmet har individuell tilpasning og en plan.", 0),
        ("Kompetanse Norge har registeret.", 1),
        ("Kompetansen i Norge er høy, og kompetanse Norge trenger, finnes.", 0),
        ("Dette følger av introduksjonsloven.", 1),
        ("Introduksjonslovens formål er viktig.", 1),
        ("Dette følger av integreringsloven, før introduksjonsloven.", 0),
        ("Introduksjonsprogrammet følger loven.", 0),
        ("NAV gjør en arbeidsevnevurdering.", 1),
        ("NAV vurderer arbeidsevnen.", 0),
    ] {
        case("C37", "teams", text, found);
    }
}

#[test]
fn guidelines_that_were_replaced_are_told_from_the_newest() {
    for (text, found) in [
        ("Se Rundskriv Q-27/2015.", 1),
        ("Se G 27/2017 og veilederen fra 2021.", 1),
        ("Veilederen av 8. april 2021 gjelder.", 1),
        ("Veilederen fra desember 2023 gjelder.", 0),
        ("Avtalen gjelder fra 8.4.2021.", 0),
        ("Saken har nummer 2017/27.", 0),
    ] {
        case("C36", "teams", text, found);
    }
}

#[test]
fn a_number_is_never_repeated() {
    let template = official();
    let texts = avtale::texts::Texts::load(avtale::texts::Language::Nb);
    let draft = changed(&template, &[Do::Note("teams", "Hun er født 3.4.1991 i Kabul.")]);
    for finding in of_rule(&template, &draft, "C20") {
        assert!(!texts.say(&finding.message).contains("1991"));
    }
}
