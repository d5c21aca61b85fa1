//! Holds the agreement JSON's schema against itself and against what is no agreement.

use avtale::export::AGREEMENT_SCHEMA;
use serde_json::{Value, json};

fn schema() -> Value {
    serde_json::from_str(AGREEMENT_SCHEMA).unwrap()
}

#[test]
fn the_schema_is_a_json_schema() {
    jsonschema::meta::validate(&schema()).unwrap();
}

#[test]
fn the_schema_refuses_what_a_renderer_could_not_read() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let good = json!({
        "schema": "1.3", "kind": "agreement", "stage": "draft", "language": "nb",
        "title": "", "case_reference": null, "parties": [], "draft": "a",
        "template": { "id": "a", "edition": "1" },
        "words": { "draft": "", "missing": "", "footnotes": "", "place_and_date": "" },
        "blocks": [{ "number": 1, "id": "a", "section": "a", "clauses": [],
            "kind": "paragraph", "text": [{ "kind": "text", "text": "x" }] }],
        "footnotes": [], "later": "addition"
    });
    assert!(validator.is_valid(&good));
    for (pointer, bad) in [
        ("/schema", json!("2.0")),
        ("/kind", json!("contract")),
        ("/blocks/0/kind", json!("heading")),
        ("/blocks/0/kind", json!("video")),
        ("/blocks/0/number", json!(0)),
        ("/blocks/0/id", json!("../x")),
        ("/blocks/0/text/0/kind", json!("missing")),
        ("/blocks/0/text", json!("x")),
    ] {
        let mut agreement = good.clone();
        *agreement.pointer_mut(pointer).unwrap() = bad.clone();
        assert!(!validator.is_valid(&agreement), "{pointer} = {bad}");
    }
}
