//! Rules that damage values and keys: of another type, missing, doubled, unknown; numbers that are none.

use std::collections::BTreeSet;

use avtale::store::wire::SCHEMA_DRAFT;
use serde_json::json;

use super::sample::{changed, paths, spelled, text, whole, with};
use super::{Case, Fate, damaged, place};

/// What is said of a value of another type, or of one that is not there.
const SHAPES: [&str; 16] = [
    "shape-object",
    "shape-list",
    "shape-text",
    "shape-truth",
    "shape-count",
    "shape-choice",
    "shape-term",
    "shape-time",
    "shape-place-date",
    "shape-item",
    "missing",
    "day",
    "moment",
    "id",
    "unknown-state",
    "range",
];

pub(super) fn all() -> Vec<Case> {
    [types(), missing(), doubled(), unknown(), numbers()].concat()
}

/// Another type at every path.
fn types() -> Vec<Case> {
    let whole = whole();
    let mut cases = Vec::new();
    for path in paths(&whole) {
        let old = whole.pointer(&path).unwrap();
        for value in [json!(true), json!(3.5), json!("\u{1b}]52;c;x\u{7}"), json!([]), json!({})] {
            if std::mem::discriminant(old) == std::mem::discriminant(&value) {
                continue;
            }
            let damaged_draft = with(&whole, &path, value.clone());
            let fate = Fate::Damaged(SHAPES.into(), None);
            let how = format!("{value} at {path}");
            cases.push(Case::new("type", how, text(&damaged_draft).into(), fate));
        }
    }
    cases
}

/// Every key left out: those that the schema requires are missed, the others not.
fn missing() -> Vec<Case> {
    let whole = whole();
    let schema = serde_json::from_str(SCHEMA_DRAFT).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    let mut cases = Vec::new();
    for path in paths(&whole).into_iter().skip(1) {
        let (outside, key) = path.rsplit_once('/').unwrap();
        if !whole.pointer(outside).unwrap().is_object() {
            continue;
        }
        let without = changed(&whole, outside, |members| drop(members.shift_remove(key)));
        // In the schema an object without a key may be a place and a day; here its field knows better.
        let choice = ["choice", "at_least", "week"].contains(&key);
        let fate = if schema.is_valid(&without) && !choice {
            Fate::Kept(vec![])
        } else {
            damaged(["missing", "shape-choice", "shape-time", "shape-count"])
        };
        cases.push(Case::new("missing key", path, text(&without).into(), fate));
    }
    cases
}

/// Every key twice, at every level: told where the second stands.
fn doubled() -> Vec<Case> {
    let whole = whole();
    let mut seen = BTreeSet::new();
    let mut cases = Vec::new();
    for path in paths(&whole).into_iter().skip(1) {
        let (outside, key) = path.rsplit_once('/').unwrap();
        // Once for each key and level is enough.
        let levels = outside.matches('/').count();
        if !whole.pointer(outside).unwrap().is_object() || !seen.insert((key.to_owned(), levels)) {
            continue;
        }
        let twice = changed(&whole, outside, |members| {
            let value = members[key].clone();
            members.insert("TWIN".to_owned(), value);
        });
        let text = text(&twice);
        let at = text.find("\"TWIN\"").unwrap();
        let fate = Fate::Damaged(vec!["duplicate"], Some(place(text.as_bytes(), at)));
        let text = text.replace("\"TWIN\"", &format!("\"{key}\""));
        cases.push(Case::new("doubled key", path, text.into(), fate));
    }
    // Spelled in two ways it is the same key.
    let text = text(&whole).replace("\"title\":", "\"titl\\u0065\": 1,\n\"title\":");
    let at = text.find("\"title\":").unwrap();
    let fate = Fate::Damaged(vec!["duplicate"], Some(place(text.as_bytes(), at)));
    cases.push(Case::new("doubled key", "escaped", text.into(), fate));
    cases
}

/// Keys of a newer version in every object: kept to the letter.
fn unknown() -> Vec<Case> {
    let whole = whole();
    // Names of keys are at home here, and a value must be what they stand for.
    let named = ["/clauses", "/notes", "/journal/sessions"];
    let mut cases = Vec::new();
    for path in paths(&whole) {
        let value = whole.pointer(&path).unwrap();
        if !value.is_object() || named.contains(&&*path) {
            continue;
        }
        let added =
            changed(&whole, &path, |members| drop(members.insert("zz_new".into(), json!("HERE"))));
        for (rule, kept) in [
            (
                "unknown key",
                "{ \"a\": [1.50, 1E400, -0, 18446744073709551616], \"å\\u202E\": null }",
            ),
            ("unknown key", "\"\\ud83d\\ude00 \\/\""),
        ] {
            let text = text(&added).replace("\"HERE\"", kept);
            let fate = Fate::Kept(vec![format!("\"zz_new\": {kept}")]);
            cases.push(Case::new(rule, format!("{kept} in {path}"), text.into(), fate));
        }
    }
    for name in
        ["constructor", "__proto__", "", " ", "../x", "a/b~c", "\\u001b[2J", "\\ud83d\\ude00"]
    {
        let text = text(&whole).replacen('{', &format!("{{\"{name}\": 1.0,"), 1);
        cases.push(Case::new("unknown key", name, text.into(), Fate::Kept(vec![": 1.0".into()])));
    }
    cases
}

/// Numbers that are none, or too great: where a count is asked for.
fn numbers() -> Vec<Case> {
    let whole = whole();
    let mut cases = Vec::new();
    let long = "9".repeat(10_000);
    let kinds: [(&[&str], &[&str]); 3] = [
        (
            &["range"],
            &[
                "-0",
                "-1",
                "65536",
                "4294967296",
                "18446744073709551616",
                "1e400",
                "1E2",
                "2.0",
                "1e-1",
                &long,
            ],
        ),
        (&["object-end"], &["00", "01", "0x10", "1_000", "1,5", "2½", "1 2"]),
        (
            &["digit", "value", "key"],
            &["+1", ".5", "1.", "1e", "1e+", "-", "Infinity", "-Infinity", "NaN", "٣"],
        ),
    ];
    for path in [
        "/answers/leader_meeting_count/value",
        "/answers/cooperation_meeting_count/value/at_least",
        "/answers/evaluation_time/value/week",
    ] {
        for (faults, numbers) in kinds {
            for number in numbers {
                let text = spelled(&whole, path, number);
                let faults = [faults, if *number == "1,5" { &["key"] } else { &[] }].concat();
                let fate = Fate::Damaged(faults, None);
                cases.push(Case::new(
                    "number",
                    format!("{number:.30} at {path}"),
                    text.into(),
                    fate,
                ));
            }
        }
    }
    for (number, path) in [
        ("54", "/answers/evaluation_time/value/week"),
        ("0", "/answers/evaluation_time/value/week"),
    ] {
        let fate = damaged(["range"]);
        cases.push(Case::new("number", number, spelled(&whole, path, number).into(), fate));
    }
    cases
}
