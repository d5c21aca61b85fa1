//! The JSON Schema of a file of answers, made from a template.

use serde_json::{Map, Value as Json, json};

use super::DECLARED;
use super::answers::OTHER_KEYS;
use super::notes::SORTS;
use crate::base::FieldId;
use crate::draft::MOST_ELEMENTS;
use crate::template::read::{MOST_IN_LINE, MOST_IN_PROSE};
use crate::template::{Field, FieldKind, Need, Part, Template};

/// Returns the JSON Schema (2020-12) of the files that [`super::read_answers`] takes for `template`.
pub fn schema_answers(template: &Template) -> String {
    let mut properties = Map::new();
    for field in template.fields_in_order() {
        properties.insert(field.id.to_string(), answer(field));
    }
    for (key, schema) in OTHER_KEYS.into_iter().zip(others(template)) {
        properties.insert(key.to_owned(), schema);
    }
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": format!("Answers to {} {}", template.id(), template.edition()),
        "description": "Answers by field. Each is given in its canonical form, or as a drafter would type it; null or an empty text takes the answer away. At most 8 MiB of UTF-8 without a byte order mark, 64 levels deep and 150 000 values, no key twice in one object.",
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
        "$defs": definitions(),
    });
    format!("{schema:#}\n")
}

fn answer(field: &Field) -> Json {
    let mut description = format!("{}. {}", field.label, field.question);
    match field.need {
        Need::Required => {}
        Need::Optional => description.push_str(" (optional)"),
        Need::AtSigning => description.push_str(" (may wait until the signing)"),
    }
    json!({ "description": description, "anyOf": [{ "type": "null" }, kind(&field.kind)] })
}

fn kind(kind: &FieldKind) -> Json {
    let canonical = match kind {
        // Names may be given with the word before or after them, which is not counted.
        FieldKind::Line { .. } => return line(),
        FieldKind::Prose { max, .. } => return json!({ "type": "string", "maxLength": max }),
        FieldKind::Count { min, max, at_least, .. } => {
            let number = json!({ "type": "integer", "minimum": min, "maximum": max });
            let least = at_least.then(|| only("at_least", &number));
            std::iter::once(number).chain(least).collect()
        }
        FieldKind::Choice { options, free } => {
            let ids: Vec<_> = options.iter().map(|option| option.id.as_str()).collect();
            let other =
                free.map(|max| only("other", &json!({ "type": "string", "maxLength": max })));
            let choice = only("choice", &json!({ "enum": ids }));
            std::iter::once(choice).chain(other).collect()
        }
        FieldKind::Term { .. } => Vec::new(),
        FieldKind::Time => vec![json!({ "$ref": "#/$defs/time" })],
        FieldKind::PlaceDate => vec![json!({ "$ref": "#/$defs/place_date" })],
        FieldKind::List { parts, max, .. } => vec![list(parts, *max)],
    };
    let most = match kind {
        FieldKind::List { .. } => MOST_IN_PROSE,
        FieldKind::Line { .. }
        | FieldKind::Prose { .. }
        | FieldKind::Count { .. }
        | FieldKind::Choice { .. }
        | FieldKind::Term { .. }
        | FieldKind::Time
        | FieldKind::PlaceDate => MOST_IN_LINE,
    };
    let text = json!({ "type": "string", "maxLength": most, "description": words(kind) });
    let unread = only("unread", &line());
    let forms: Vec<_> = canonical.into_iter().chain([text, unread]).collect();
    json!({ "anyOf": forms })
}

fn line() -> Json {
    json!({ "type": "string", "maxLength": MOST_IN_LINE })
}

fn prose() -> Json {
    json!({ "type": "string", "maxLength": MOST_IN_PROSE })
}

/// Describes the text that a drafter can type.
fn words(kind: &FieldKind) -> String {
    match kind {
        FieldKind::Line { .. } | FieldKind::Prose { .. } => String::new(),
        FieldKind::Count { noun, .. } => format!("a number with or without «{}»", noun.many),
        FieldKind::Choice { options, .. } => {
            let labels: Vec<_> = options.iter().map(|option| &*option.label).collect();
            format!("one of: {}", labels.join(", "))
        }
        FieldKind::Term { open: Some(open) } => {
            format!("a day such as 2027-12-31, or «{}» (open)", open.label)
        }
        FieldKind::Term { open: None } => "a day such as 2027-12-31".to_owned(),
        FieldKind::Time => "a day, a month or a week such as «uke 46», or new_year".to_owned(),
        FieldKind::PlaceDate => "a place and a day such as «Bodø, 15.3.2027»".to_owned(),
        FieldKind::List { .. } => "one item a line, by its first part".to_owned(),
    }
}

fn list(parts: &[Part], max: usize) -> Json {
    let mut properties = Map::new();
    let id = json!({ "$ref": "#/$defs/id", "description": "given, it keeps the item's place in history" });
    properties.insert("id".to_owned(), id);
    for part in parts {
        let schema =
            json!({ "description": part.label, "anyOf": [{ "type": "null" }, kind(&part.kind)] });
        properties.insert(part.id.to_string(), schema);
    }
    json!({
        "type": "array",
        "maxItems": max,
        "items": { "anyOf": [
            line(),
            { "type": "object", "properties": properties, "additionalProperties": false },
        ] },
    })
}

fn only(key: &str, value: &Json) -> Json {
    json!({ "type": "object", "properties": { key: value }, "required": [key], "additionalProperties": false })
}

/// Describes what stands under [`OTHER_KEYS`], in their order.
fn others(template: &Template) -> [Json; 5] {
    let clauses = template.sections().iter().flat_map(|section| &section.clauses);
    let change = |id: &crate::base::ClauseId| (id.to_string(), json!({ "$ref": "#/$defs/clause" }));
    let clauses: Map<_, _> = clauses.map(|clause| change(&clause.id)).collect();
    let fields: Vec<_> = template.fields().keys().map(FieldId::as_str).collect();
    let note = json!({
        "type": ["object", "null"],
        "properties": {
            "section": { "$ref": "#/$defs/id" },
            "field": { "enum": fields },
            "kind": { "enum": SORTS },
            "with": { "description": "whom to ask; with clarify", "type": "string", "maxLength": MOST_IN_LINE },
            "due": { "description": "by when; with clarify", "anyOf": [line(), { "$ref": "#/$defs/time" }] },
            "answers": { "description": "the note that it answers; with answer", "$ref": "#/$defs/id" },
            "text": prose(),
            "closed": { "type": "boolean" },
        },
        "required": ["section", "text"],
        "additionalProperties": false,
    });
    [
        json!({ "description": "The draft's name.", "type": "string", "maxLength": MOST_IN_LINE }),
        json!({
            "description": "Clauses that don't stand as the template has them, by id.",
            "type": "object", "properties": clauses, "additionalProperties": false,
        }),
        json!({
            "description": "Sections: own ones, headings, states. Those named stand in the order of this list afterwards.",
            "type": "array", "maxItems": MOST_ELEMENTS, "items": { "$ref": "#/$defs/section" },
        }),
        json!({
            "description": "The drafters' own clauses: new ones, and those that the draft has by id.",
            "type": "array", "maxItems": MOST_ELEMENTS, "items": { "$ref": "#/$defs/own_clause" },
        }),
        json!({
            "description": "Notes by id; null removes one.",
            "type": "object", "propertyNames": { "$ref": "#/$defs/id" }, "additionalProperties": note,
        }),
    ]
}

fn definitions() -> Json {
    let states: Vec<_> = DECLARED.iter().map(|(name, _)| *name).collect();
    json!({
        "id": { "type": "string", "pattern": "^[a-z0-9][a-z0-9_.-]{0,63}$" },
        "date": { "type": "string", "pattern": "^(19|2[01])[0-9]{2}-[0-9]{2}-[0-9]{2}$" },
        "time": { "oneOf": [
            only("date", &json!({ "$ref": "#/$defs/date" })),
            only("day", &json!({ "type": "string", "pattern": "^[0-9]{2}-[0-9]{2}$" })),
            only("month", &json!({ "type": "integer", "minimum": 1, "maximum": 12 })),
            only("week", &json!({ "type": "integer", "minimum": 1, "maximum": 53 })),
            only("other", &line()),
        ] },
        "place_date": {
            "type": "object",
            "properties": { "place": line(), "date": { "$ref": "#/$defs/date" } },
            "additionalProperties": false,
        },
        "clause": { "anyOf": [
            { "enum": ["standard", null] },
            {
                "type": "object",
                "properties": {
                    "state": { "enum": ["edited", "replaced", "left_out"] },
                    "text": { "type": "string", "maxLength": MOST_IN_PROSE, "description": "may hold slots such as {unit_name}" },
                    "reason": line(),
                    "standard": prose(),
                },
                "required": ["state"],
                "additionalProperties": false,
            },
        ] },
        "section": {
            "type": "object",
            "properties": {
                "id": { "$ref": "#/$defs/id" },
                "own": { "type": "boolean" },
                "after": { "anyOf": [{ "type": "null" }, { "$ref": "#/$defs/id" }], "description": "the section it comes after; null for the beginning" },
                "heading": { "type": ["string", "null"], "maxLength": MOST_IN_LINE },
                "state": { "enum": states.into_iter().map(Json::from).chain([Json::Null]).collect::<Vec<_>>() },
                "assigned": { "type": ["string", "null"], "maxLength": MOST_IN_LINE, "description": "the person who sees to it; null for nobody" },
            },
            "required": ["id"],
            "additionalProperties": false,
        },
        "own_clause": {
            "type": "object",
            "properties": {
                "id": { "$ref": "#/$defs/id" },
                "section": { "$ref": "#/$defs/id" },
                "after": { "anyOf": [{ "type": "null" }, { "$ref": "#/$defs/id" }], "description": "the clause it comes after; null for the beginning, the section's end when left out" },
                "text": { "type": ["string", "null"], "maxLength": MOST_IN_PROSE, "description": "paragraphs by line, lines that begin with '- ' as bullets; null removes the clause" },
            },
            "additionalProperties": false,
        },
    })
}
