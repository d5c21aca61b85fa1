//! The published schemas hold of what the program writes and reads.

use serde_json::Value;

use super::place::{COMPLETE, Place};

fn schema(place: &Place, which: &str) -> jsonschema::Validator {
    let schema: Value = serde_json::from_str(place.run(&["schema", which]).ok()).unwrap();
    jsonschema::validator_for(&schema).unwrap()
}

#[track_caller]
fn holds(validator: &jsonschema::Validator, json: &str) {
    let value = serde_json::from_str(json).unwrap();
    let faults: Vec<_> = validator.iter_errors(&value).map(|fault| fault.to_string()).collect();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn each_schema_describes_what_it_says() {
    let place = Place::new();
    holds(&schema(&place, "answers"), COMPLETE);
    let empty = place.draft("Tom");
    let full = place.run_with(&["new", "--answers", "-", "--no-open"], COMPLETE);
    for id in [empty.as_str(), full.ok().trim_end()] {
        holds(&schema(&place, "draft"), &place.read(&format!("{id}.json")));
        let json = place.run(&["export", id, "--format", "json"]);
        holds(&schema(&place, "agreement"), json.ok());
        holds(&schema(&place, "findings"), &place.run(&["check", id, "--json"]).out);
    }
}
