//! What the published schemas say of sizes is what the readers hold to.

use serde_json::{Value as Json, json};

use super::all_kinds;
use super::faults::words;
use crate::base::DraftId;
use crate::draft::MOST_ELEMENTS;
use crate::draft::testing::draft;
use crate::store::wire::{
    MOST_BYTES, MOST_CLOCK, MOST_LEVELS, MOST_VALUES, SCHEMA_DRAFT, read_answers, read_draft,
    schema_answers, write_draft,
};
use crate::template::read::{MOST_IN_LINE, MOST_IN_PROSE};

fn parsed(schema: &str) -> Json {
    serde_json::from_str(schema).unwrap()
}

/// Returns every part of a schema, with its pointer.
fn parts<'j>(json: &'j Json, path: &str, found: &mut Vec<(String, &'j Json)>) {
    found.push((path.to_owned(), json));
    match json {
        Json::Object(members) => {
            members.iter().for_each(|(key, part)| parts(part, &format!("{path}/{key}"), found));
        }
        Json::Array(items) => items.iter().for_each(|part| parts(part, path, found)),
        Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => {}
    }
}

#[test]
fn no_schema_has_a_text_or_a_list_without_a_limit() {
    let answers = schema_answers(&all_kinds());
    for schema in [parsed(SCHEMA_DRAFT), parsed(&answers)] {
        let mut found = Vec::new();
        parts(&schema, "", &mut found);
        let is = |part: &Json, kind: &str| {
            part["type"] == kind
                || part["type"].as_array().is_some_and(|it| it.contains(&kind.into()))
        };
        for (path, part) in found {
            let bounded = ["maxLength", "pattern"].iter().any(|key| part.get(key).is_some());
            assert!(!is(part, "string") || bounded, "{path}: {part}");
            assert!(!is(part, "array") || part.get("maxItems").is_some(), "{path}: {part}");
        }
    }
}

#[test]
fn the_schema_of_a_draft_says_the_limits_that_it_is_read_by() {
    let schema = parsed(SCHEMA_DRAFT);
    let said = schema["description"].as_str().unwrap();
    let spaced = |number: usize| format!("{} {:03}", number / 1_000, number % 1_000);
    for limit in [
        format!("{} MiB", MOST_BYTES >> 20),
        format!("{MOST_LEVELS} levels"),
        format!("{} values", spaced(MOST_VALUES)),
        format!("{} characters", spaced(MOST_IN_PROSE)),
    ] {
        assert!(said.contains(&limit), "{limit} in {said}");
    }
    let limit = |path: &str| schema.pointer(path).unwrap_or_else(|| panic!("{path}")).clone();
    assert_eq!(limit("/$defs/text/maxLength"), MOST_IN_PROSE);
    assert_eq!(limit("/$defs/line/maxLength"), MOST_IN_PROSE);
    assert_eq!(limit("/properties/sections/maxItems"), MOST_ELEMENTS);
    assert_eq!(limit("/properties/own_clauses/maxItems"), MOST_ELEMENTS);
    assert_eq!(limit("/$defs/value/anyOf/1/maxItems"), MOST_ELEMENTS);
    assert_eq!(limit("/$defs/count/maximum"), u16::MAX);
    assert_eq!(limit("/$defs/clock/maximum"), MOST_CLOCK);
}

/// A draft at a limit is read, and one beyond it is refused by the reader and the schema alike.
#[track_caller]
fn held(change: impl Fn(&mut Json, usize), most: usize, fault: &str) {
    let template = all_kinds();
    let schema = jsonschema::validator_for(&parsed(SCHEMA_DRAFT)).unwrap();
    for (size, fits) in [(most, true), (most + 1, false)] {
        let mut json =
            parsed(&String::from_utf8(write_draft(&draft(&template), &template)).unwrap());
        change(&mut json, size);
        let found = read_draft(json.to_string().as_bytes(), |_| Some(&template));
        let faults: Vec<_> = found.err().unwrap_or_default();
        let named: Vec<_> = faults.iter().map(|fault| words(&fault.message).0).collect();
        let expected: &[&str] = if fits { &[] } else { &[fault] };
        assert_eq!(named, expected, "{size}");
        assert_eq!(schema.is_valid(&json), fits, "{size}");
    }
}

#[test]
fn a_draft_at_a_limit_is_read_and_one_beyond_it_refused() {
    let text = |size| "å".repeat(size);
    held(|json, size| json["title"] = text(size).into(), MOST_IN_PROSE, "too-long");
    held(
        |json, size| json["answers"] = json!({ "purpose": { "value": text(size) } }),
        MOST_IN_PROSE,
        "too-long",
    );
    let items = |size| (0..size).map(|n| json!({ "id": format!("i{n}") })).collect::<Vec<_>>();
    held(
        |json, size| json["answers"] = json!({ "contacts": { "value": items(size) } }),
        MOST_ELEMENTS,
        "too-many-elements",
    );
    let own = |n| json!({ "id": format!("k{n}"), "section": "goals", "text": "" });
    held(
        |json, size| json["own_clauses"] = (0..size).map(own).collect(),
        MOST_ELEMENTS,
        "too-many-elements",
    );
    held(|json, size| json["id"] = "a".repeat(size).into(), 64, "id");
}

#[test]
fn an_id_is_one_to_the_reader_and_the_schema_alike() {
    let pattern = parsed(SCHEMA_DRAFT)["$defs"]["id"].clone();
    let schema = jsonschema::validator_for(&pattern).unwrap();
    for id in
        ["a", "0", "a.b_c-d", "a..b", "", ".a", "-a", "_a", "A", "å", "a b", "a/b", "a\n", "a\u{0}"]
    {
        assert_eq!(schema.is_valid(&id.into()), DraftId::new(id).is_ok(), "{id:?}");
    }
}

#[test]
fn the_answers_of_a_schema_at_its_limits_are_read() {
    let template = all_kinds();
    let schema = jsonschema::validator_for(&parsed(&schema_answers(&template))).unwrap();
    let long = |size: usize| json!({ "title": "å".repeat(size) });
    for (size, fits) in [(MOST_IN_LINE, true), (MOST_IN_LINE + 1, false)] {
        assert_eq!(schema.is_valid(&long(size)), fits);
    }
    let list = json!({ "parties": "å".repeat(MOST_IN_PROSE + 1) });
    assert!(!schema.is_valid(&list));
    let found = read_answers(list.to_string().as_bytes(), &template, &draft(&template));
    assert_eq!(words(&found.unwrap_err()[0].message).0, "too-long");
}
