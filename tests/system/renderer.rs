//! A renderer outside the program, which knows the agreement JSON and nothing else of ours.

use std::process::Command;

use serde_json::Value;

use super::{AVTALE, html, python};

/// Returns the page that the renderer makes of an agreement JSON.
fn rendered(agreement: &str) -> String {
    python::run::<&str>("renderer/render.py", &[], agreement, "python3-jinja2")
}

/// Returns the agreement JSON of a worked example, with its annex.
fn agreement(example: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    let drafts = concat!(env!("CARGO_MANIFEST_DIR"), "/drafts");
    let name = format!("{example}.json");
    std::fs::copy(format!("{drafts}/{name}"), folder.path().join(&name)).unwrap();
    let output = Command::new(AVTALE)
        .args(["--drafts", folder.path().to_str().unwrap()])
        .args(["export", example, "--format", "json", "--with-deviations", "-o", "-"])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Collects everything that is printed of these values, in order.
fn texts(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| texts(item, into)),
        Value::Object(members) => {
            for (key, value) in members {
                match (key.as_str(), value) {
                    // What names things and is not printed; a missing thing's text has it in brackets.
                    (
                        "id" | "section" | "clauses" | "clause" | "kind" | "field" | "what"
                        | "file",
                        _,
                    )
                    | ("date" | "words", Value::String(_)) => {}
                    (_, value) => texts(value, into),
                }
            }
        }
        Value::String(text) => into.push(text.clone()),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Returns what a reader sees of a page, without blanks.
fn read(page: &str) -> String {
    let (_, body) = page.split_once("<main>").unwrap();
    let pieces = body.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
    let text = pieces.collect::<String>();
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&#34;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    bare(&entities.iter().fold(text, |text, (from, to)| text.replace(from, to)))
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Renders an agreement and holds the page against it: valid, and every text there in order.
#[track_caller]
fn is_whole(agreement: &str) {
    let page = rendered(agreement);
    assert_eq!(html::faults(&page), Vec::<String>::new(), "{page}");
    let value: Value = serde_json::from_str(agreement).unwrap();
    let mut printed = Vec::new();
    texts(&value["blocks"], &mut printed);
    texts(&value["footnotes"], &mut printed);
    texts(&value["annex"]["deviations"], &mut printed);
    assert!(printed.len() > 20, "{printed:?}");
    let shown = read(&page);
    let mut rest = shown.as_str();
    for text in printed {
        let Some((_, after)) = rest.split_once(bare(&text).as_str()) else {
            panic!("{text:?} is not in {rest}");
        };
        rest = after;
    }
    assert!(page.contains(value["identifier"].as_str().unwrap()));
    assert!(page.contains(value["reference"].as_str().unwrap()));
}

#[test]
fn the_contract_is_enough_for_a_renderer_that_knows_nothing_else() {
    for example in ["tomt-utkast", "fullfort-eksempel", "kristiansand-2020"] {
        is_whole(&agreement(example));
    }
}

#[test]
fn what_was_typed_is_text_in_the_renderers_page_too() {
    let evil = "</p><script>alert(1)</script>&amp;{{ 7*7 }}{% x %}";
    let mut value: Value = serde_json::from_str(&agreement("fullfort-eksempel")).unwrap();
    for block in value["blocks"].as_array_mut().unwrap() {
        if let Some(Value::String(text)) = block.pointer_mut("/text/0/text") {
            text.push_str(evil);
        }
    }
    let agreement = value.to_string();
    is_whole(&agreement);
    assert!(!rendered(&agreement).contains("<script"));
}
