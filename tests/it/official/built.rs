//! What is built in of the official template is what its files say.

use std::fs;
use std::path::{Path, PathBuf};

use avtale::store::read_pack;
use avtale::template::wire::{load, load_guideline};
use serde_json::Value;

/// The variable that has the test make what is built in anew, with any value.
const MAKE: &str = "AVTALE_MAKE_BUILT";

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/template").join(name)
}

/// Writes a value as JSON with each part of each part on a line of its own, so that a change of the template is
/// seen as one.
fn lines(value: &Value, depth: usize) -> String {
    let inside = |one: &Value| if depth > 0 { lines(one, depth - 1) } else { one.to_string() };
    let (open, all, close): (_, Vec<_>, _) = match value {
        Value::Array(all) => ("[", all.iter().map(inside).collect(), "]"),
        Value::Object(all) => {
            let part =
                |(name, one)| format!("{}:{}", Value::from(String::as_str(name)), inside(one));
            ("{", all.iter().map(part).collect(), "}")
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            return value.to_string();
        }
    };
    if all.is_empty() {
        format!("{open}{close}")
    } else {
        format!("{open}\n{}\n{close}", all.join(",\n"))
    }
}

/// Holds a file of what is built in, or makes it anew.
#[track_caller]
fn case(name: &str, (value, depth): (&Value, usize)) {
    let (file, made) = (folder("built").join(name), lines(value, depth) + "\n");
    if std::env::var_os(MAKE).is_some() {
        fs::write(&file, &made).unwrap();
    }
    let is_it = fs::read_to_string(&file).is_ok_and(|built| built == made);
    assert!(is_it, "{name}: make it anew with `{MAKE}=1 cargo test --test it built`");
}

#[test]
fn what_is_built_in_is_what_the_files_of_the_template_say() {
    let files = read_pack(&folder("official")).unwrap();
    let template = load(&files).unwrap();
    let guideline = load_guideline(&files, Some(&template)).unwrap();
    case("template.json", (&serde_json::to_value(&template).unwrap(), 1));
    case("translations.json", (&serde_json::to_value(template.translations()).unwrap(), 2));
    case("guideline.json", (&serde_json::to_value(&guideline).unwrap(), 1));
}
