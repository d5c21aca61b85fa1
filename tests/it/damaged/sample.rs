//! What is damaged: the worked drafts, and a small one with every part of the format made of them.

use serde_json::{Map, Value};

/// The worked drafts.
pub(super) const WORKED: [&str; 3] = [
    include_str!("../../../drafts/tomt-utkast.json"),
    include_str!("../../../drafts/kristiansand-2020.json"),
    include_str!("../../../drafts/fullfort-eksempel.json"),
];

/// Fields of all kinds.
const FIELDS: [&str; 12] = [
    "organisation",
    "unit_name",
    "purpose_text",
    "leader_meeting_count",
    "cooperation_meeting_count",
    "cooperation_meeting_convener",
    "start_date",
    "end_date",
    "evaluation_time",
    "signing_place_date",
    "contacts_nav",
    "extra_meetings",
];

/// Returns the full example with a field of every kind, and few sections.
pub(super) fn whole() -> Value {
    let mut draft: Value = serde_json::from_str(WORKED[2]).unwrap();
    let answers = draft["answers"].as_object_mut().unwrap();
    answers.retain(|key, _| FIELDS.contains(&key.as_str()));
    assert_eq!(answers.len(), FIELDS.len());
    answers["evaluation_time"]["value"] = serde_json::json!({ "week": 46 });
    answers["cooperation_meeting_count"]["value"] = serde_json::json!({ "at_least": 2 });
    let own = draft["own_clauses"].as_array_mut().unwrap();
    own.retain(|clause| clause["section"] == "leader_meetings");
    let heading = serde_json::json!({ "text": "Vedlegg", "by": "Kari" });
    draft["sections"] = serde_json::json!([
        { "id": "purpose", "state": { "value": "done", "by": "Kari" } },
        { "id": "s1", "own": true, "heading": heading },
    ]);
    draft["journal"] = serde_json::json!({ "clock": 7, "sessions": { "0199": 7 } });
    draft
}

/// Returns the JSON as it is written.
pub(super) fn text(json: &Value) -> String {
    format!("{json:#}\n")
}

/// Returns the pointers to every value, the root first.
pub(super) fn paths(json: &Value) -> Vec<String> {
    let mut paths = vec![String::new()];
    let inside = |key: &str, value| {
        let key = key.replace('~', "~0").replace('/', "~1");
        self::paths(value).into_iter().map(move |path| format!("/{key}{path}"))
    };
    match json {
        Value::Object(members) => {
            paths.extend(members.iter().flat_map(|(key, value)| inside(key, value)));
        }
        Value::Array(items) => {
            paths.extend(items.iter().enumerate().flat_map(|(n, it)| inside(&n.to_string(), it)));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    paths
}

/// Returns the JSON with another value at a path.
pub(super) fn with(json: &Value, path: &str, value: Value) -> Value {
    let mut json = json.clone();
    *json.pointer_mut(path).unwrap() = value;
    json
}

/// Returns the JSON with an object changed.
pub(super) fn changed(
    json: &Value,
    path: &str,
    change: impl FnOnce(&mut Map<String, Value>),
) -> Value {
    let mut json = json.clone();
    change(json.pointer_mut(path).unwrap().as_object_mut().unwrap());
    json
}

/// Returns the text with `spelled` in place of the value at a path, for what `serde_json` won't write.
pub(super) fn spelled(json: &Value, path: &str, spelled: &str) -> String {
    const MARK: &str = "HERE";
    text(&with(json, path, MARK.into())).replace(&format!("\"{MARK}\""), spelled)
}
