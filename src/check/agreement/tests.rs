//! Tests of the rules on answers that must agree.

use super::*;
use crate::check::testing::{keys, template};
use crate::draft::testing::{answered, item, line, option, other};

fn list(part: &str, names: &[&str]) -> Value {
    let items = names.iter().enumerate();
    Value::List(
        items.map(|(at, name)| item(&format!("{part}{at}"), &[(part, line(name))])).collect(),
    )
}

#[track_caller]
fn reports(areas: &[&str], reported: Option<&[&str]>, found: &[&str]) {
    let template = template();
    let mut answers = vec![("other_areas", list("area", areas))];
    answers.extend(reported.map(|names| ("reporting_other_areas", list("area", names))));
    let draft = answered(&template, &answers);
    assert_eq!(keys(&template, &draft, "C24"), found);
}

#[test]
fn what_is_reported_on_is_what_is_agreed_on() {
    reports(&["Praksisplasser"], None, &[]);
    reports(&["Praksisplasser", "Kurs"], Some(&["kurs", "praksisplasser "]), &[]);
    reports(&["Kurs"], Some(&["Kurs", "Jobbmesser"]), &["check-reported-not-agreed"]);
    reports(&["Kurs", "Jobbmesser"], Some(&["Kurs"]), &["check-agreed-not-reported"]);
    reports(&["Kurs"], Some(&[]), &["check-agreed-not-reported"]);
    reports(&[], Some(&[]), &[]);
}

#[track_caller]
fn contact(municipality: (&str, &str), nav: (&str, &str), organisation: &str, found: usize) {
    let template = template();
    let side = |id, (name, email)| {
        Value::List(vec![item(id, &[("name", line(name)), ("email", line(email))])])
    };
    let draft = answered(
        &template,
        &[
            ("organisation", option(organisation)),
            ("contacts_municipality", side("i1", municipality)),
            ("contacts_nav", side("i2", nav)),
        ],
    );
    assert_eq!(keys(&template, &draft, "C28").len(), found);
}

#[test]
fn the_two_sides_have_a_contact_each_unless_they_are_one_office() {
    let kari = ("Kari Li", "kari@bodo.kommune.no");
    contact(kari, ("Ola Moe", "ola@nav.no"), "outside_nav", 0);
    contact(kari, ("kari  li", ""), "outside_nav", 1);
    contact(kari, ("K. Li", "Kari@bodo.kommune.no"), "outside_nav", 1);
    contact(kari, kari, "inside_nav", 0);
    contact(("", ""), ("", ""), "outside_nav", 0);
}

#[test]
fn who_calls_a_meeting_is_a_party_or_holds_a_role() {
    let known: Vec<_> = ["integreringsenheten", "bodø", "skolesenter"].map(str::to_owned).into();
    for text in [
        "",
        "Leder ved integreringsenheten",
        "Integreringsenhetens leder",
        "NAV-leder",
        "Leder av NAV Bodø",
        "Partene bytter på",
        "Lederne på omgang",
        "Fagansvarlig",
        "Programrådgiveren",
        "Kommunens kontaktperson",
        "Rektor ved Kongsgård skolesenter",
    ] {
        assert!(!names_stranger(text, &known), "{text}");
    }
    for text in ["Leder ved flyktningtjenesten", "Voksenopplæringen", "Rektor ved karrieresenteret"]
    {
        assert!(names_stranger(text, &known), "{text}");
    }
}

#[test]
fn a_convener_in_own_words_is_held_against_the_parties() {
    let template = template();
    let case = |convener: Value, parties: &[&str], found: usize| {
        let answers = [
            ("unit_name", line("integreringsenheten")),
            ("parties", list("name", parties)),
            ("leader_meeting_convener", convener),
        ];
        let draft = answered(&template, &answers);
        assert_eq!(keys(&template, &draft, "C42").len(), found);
    };
    case(option("unit_leader"), &[], 0);
    case(other("Leder ved integreringsenheten"), &[], 0);
    case(other("Rektor ved skolesenteret"), &[], 1);
    case(other("Rektor ved skolesenteret"), &["Kongsgård skolesenter"], 0);
}

#[test]
fn who_takes_part_in_the_meeting_may_call_it() {
    let template = template();
    let convener = "kommunalsjef for oppvekst og læring";
    let case = |participants: &str, found: usize| {
        let answers = [
            ("leader_meeting_participants", line(participants)),
            ("leader_meeting_convener", other(convener)),
        ];
        let draft = answered(&template, &answers);
        assert_eq!(keys(&template, &draft, "C42").len(), found);
    };
    case("rektorene", 1);
    case("Kommunalsjef for oppvekst og læring og rektorene", 0);
}
