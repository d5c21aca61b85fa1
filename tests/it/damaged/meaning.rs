//! Rules that damage what a draft means: versions, names, days, and parts that stand twice or in a ring.

use serde_json::{Value, json};

use super::sample::{changed, text, whole, with};
use super::{Case, Fate, damaged};

pub(super) fn all() -> Vec<Case> {
    [versions(), ids(), templates(), days(), moments(), rings(), twins()].concat()
}

fn case(rule: &'static str, path: &str, value: Value, fate: Fate) -> Case {
    let how = format!("{:.60} at {path}", value.to_string());
    Case::new(rule, how, text(&with(&whole(), path, value)).into(), fate)
}

fn versions() -> Vec<Case> {
    let mut cases = Vec::new();
    for version in ["2.0", "2.17", "10.0", "9999.0"] {
        cases.push(case("newer version", "/schema", json!(version), Fate::Told("store-newer")));
    }
    for version in [
        "0.9",
        "0.0",
        "1",
        "1.",
        ".0",
        "1.0.0",
        " 1.0",
        "1.0 ",
        "+1.0",
        "-1.0",
        "01.0",
        "1.00000",
        "1.x",
        "x",
        "",
        "1,0",
        "١.٠",
        "65536.0",
        "1.0\u{1b}[2J",
        "99999999999999999999.0",
    ] {
        cases.push(case("version", "/schema", json!(version), damaged(["schema"])));
    }
    for version in ["1.1", "1.17", "1.9999"] {
        let kept = Fate::Kept(vec![format!("\"schema\": \"{version}\"")]);
        cases.push(case("newer minor version", "/schema", json!(version), kept));
    }
    cases
}

/// Names that lead elsewhere, or nowhere, wherever a draft has a name.
fn bad_ids() -> Vec<String> {
    let mut bad = [
        "",
        ".",
        "..",
        "../x",
        "../../etc/passwd",
        "/etc/passwd",
        "a/b",
        "a\\b",
        "a\u{0}b",
        "-rf",
        ".skjult",
        " a",
        "a ",
        "A",
        "Å",
        "a\u{202e}b",
        "a\u{1b}[2J",
        "a\nb",
        "a:b",
        "a*",
        "~",
        "%2e%2e",
    ]
    .map(ToOwned::to_owned)
    .to_vec();
    bad.push("a".repeat(10_000));
    bad
}

/// Every place of a draft where a name stands.
fn ids() -> Vec<Case> {
    let bad = bad_ids();
    let places = [
        "/id",
        "/template/id",
        "/answers/contacts_nav/value/0/id",
        "/sections/0/id",
        "/own_clauses/0/id",
        "/own_clauses/0/section",
        "/own_clauses/0/after",
        "/notes/n1/section",
    ];
    let mut cases = Vec::new();
    for place in places {
        for id in &bad {
            cases.push(case("id", place, json!(id), damaged(["id"])));
        }
    }
    for id in &bad {
        let draft = changed(&whole(), "/notes", |notes| {
            let note = notes["n1"].clone();
            notes.insert(id.clone(), note);
        });
        cases.push(Case::new(
            "id of a note",
            format!("{id:.30?}"),
            text(&draft).into(),
            damaged(["id"]),
        ));
        // An answer or a clause that the template doesn't have is kept aside, whatever it is called.
        for within in ["/answers", "/clauses"] {
            let draft =
                changed(&whole(), within, |it| drop(it.insert(id.clone(), json!({ "x": 1 }))));
            let how = format!("{id:.30?} in {within}");
            cases.push(Case::new("unknown name", how, text(&draft).into(), Fate::Kept(vec![])));
        }
    }
    cases
}

fn templates() -> Vec<Case> {
    ["en-annen-mal", "imdi-avdir-2024", "a"]
        .map(|id| case("template", "/template/id", json!(id), Fate::Told("store-no-template")))
        .into()
}

fn days() -> Vec<Case> {
    let days = [
        "",
        "2027-02-29",
        "2027-02-30",
        "2027-04-31",
        "2027-13-01",
        "2027-00-10",
        "2027-01-00",
        "2027-1-2",
        "1899-12-31",
        "2200-01-01",
        "0000-00-00",
        "99999-01-01",
        "-2027-01-01",
        "20270101",
        "2027/01/01",
        "01.02.2027",
        "2027-01-01T00:00",
        " 2027-01-01",
        "2027-01-01\u{202e}",
        "٢٠٢٧-٠١-٠١",
        "i morgen",
    ];
    let mut cases = Vec::new();
    for day in days {
        cases.push(case("day", "/answers/end_date/value", json!(day), damaged(["day"])));
        cases.push(case(
            "day",
            "/answers/signing_place_date/value/date",
            json!(day),
            damaged(["day"]),
        ));
        cases.push(case(
            "day",
            "/answers/evaluation_time/value",
            json!({ "date": day }),
            damaged(["day"]),
        ));
    }
    for day in ["", "02-30", "13-01", "00-10", "1-2", "2027-01-01", "0x-01"] {
        cases.push(case(
            "day",
            "/answers/evaluation_time/value",
            json!({ "day": day }),
            damaged(["day"]),
        ));
    }
    cases
}

fn moments() -> Vec<Case> {
    let moments = [
        "",
        "2026-11-22",
        "2026-11-22T12:00:00",
        "2026-11-22T25:00:00Z",
        "2026-11-22T12:60:00Z",
        "2026-11-31T12:00:00Z",
        "99999999-01-01T00:00:00Z",
        "2026-11-22T12:00:00+99:00",
        "12:00",
        "nå",
        "2026-11-22T12:00:00Z\u{1b}[2J",
        "1795325525",
    ];
    let mut cases = Vec::new();
    for moment in moments {
        for path in ["/created/at", "/changed/at", "/answers/unit_name/at"] {
            cases.push(case("moment", path, json!(moment), damaged(["moment"])));
        }
    }
    cases
}

/// Own clauses that stand after each other in a ring, after themselves or after nothing: all are kept.
fn rings() -> Vec<Case> {
    let clauses = |after: &[(&str, &str)]| {
        let one = |(id, after): &(&str, &str)| json!({ "id": id, "section": "purpose", "after": after, "text": format!("Tekst {id}.") });
        Value::Array(after.iter().map(one).collect())
    };
    let text = |ids: &[&str]| Fate::Kept(ids.iter().map(|id| format!("Tekst {id}.")).collect());
    let case = |after: &[(&str, &str)], ids: &[&str]| {
        case("ring of clauses", "/own_clauses", clauses(after), text(ids))
    };
    let long: Vec<_> = (0..300).map(|n| (format!("k{n}"), format!("k{}", (n + 1) % 300))).collect();
    let long: Vec<_> = long.iter().map(|(id, after)| (&**id, &**after)).collect();
    vec![
        case(&[("k1", "k1")], &["k1"]),
        case(&[("k1", "k2"), ("k2", "k1")], &["k1", "k2"]),
        case(&[("k1", "k2"), ("k2", "k3"), ("k3", "k1")], &["k1", "k2", "k3"]),
        case(&[("k1", "k2"), ("k2", "k1"), ("k3", "k1")], &["k1", "k2", "k3"]),
        case(&[("k1", "borte"), ("k2", "borte")], &["k1", "k2"]),
        case(&long, &["k0", "k299"]),
    ]
}

/// What must be one of its kind and stands twice.
fn twins() -> Vec<Case> {
    let taken = || damaged(["taken"]);
    let own = |id: &str, section: &str| json!([{ "id": id, "section": section, "text": "x" }]);
    let two = |one: Value| Value::Array(vec![one.clone(), one]);
    let section =
        |id: &str, own: bool| json!([{ "id": id, "own": own, "heading": { "text": "x" } }]);
    let nobody = json!({ "id": "i1", "name": "Ola" });
    let other = whole()["answers"]["contacts_nav"]["value"][0]["id"].clone();
    let mut cases = vec![
        case("twins", "/answers/contacts_nav/value", two(nobody), taken()),
        case("twins", "/answers/extra_meetings/value/0/id", other, taken()),
        case("twins", "/sections", two(json!({ "id": "purpose" })), taken()),
        case("twins", "/sections", two(section("s1", true)[0].clone()), taken()),
        case("twins", "/own_clauses", two(own("k1", "purpose")[0].clone()), taken()),
        case("twins", "/own_clauses", own("purpose.aim", "purpose"), taken()),
        case("not theirs", "/sections", section("purpose", true), damaged(["not-own"])),
        case("nowhere", "/own_clauses", own("k1", "borte"), damaged(["unknown-section"])),
        case(
            "unknown option",
            "/answers/organisation/value",
            json!({ "choice": "borte" }),
            damaged(["unknown-option"]),
        ),
        case(
            "unknown option",
            "/answers/organisation/value",
            json!({ "other": "x" }),
            damaged(["shape-option"]),
        ),
        case(
            "unknown state",
            "/sections/0/state/value",
            json!("ferdig"),
            damaged(["unknown-state"]),
        ),
        case(
            "unknown state",
            "/clauses/evaluation.changes/state",
            json!("standard"),
            damaged(["unknown-state"]),
        ),
        // A section that the template doesn't have is kept aside.
        case(
            "unknown name",
            "/sections",
            section("borte", false),
            Fate::Kept(vec!["\"borte\"".into()]),
        ),
    ];
    for list in ["/sections", "/own_clauses"] {
        for element in [json!(null), json!(1), json!("purpose"), json!([])] {
            cases.push(case("element", list, json!([element]), damaged(["shape-object"])));
        }
    }
    cases
}
