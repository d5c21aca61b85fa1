//! Drafts that are big or costly: told, or read, within two seconds of work and 64 MiB of memory. The
//! system holds the program to both: what takes more is ended by it.

use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::process::Output;

use avtale::draft::MOST_ELEMENTS;
use avtale::store::wire::{MOST_BYTES, MOST_VALUES};
use serde_json::{Value, json};

use super::sample::WORKED;
use crate::cli::place::Place;

/// Kilobytes of memory that the program may write to.
const MEMORY: usize = 64 * 1024;
/// Seconds of a processor.
const WORK: usize = 2;

/// Runs the program within both limits.
fn run(place: &Place, arguments: &[&str]) -> Output {
    let inner = place.command(arguments);
    let limits = format!("ulimit -d {MEMORY} && ulimit -t {WORK} && exec \"$@\"");
    let mut command = std::process::Command::new("sh");
    command.args(["-c", &limits, "sh"]).arg(inner.get_program()).args(inner.get_args());
    for (name, value) in inner.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    command.current_dir(inner.get_current_dir().unwrap()).output().unwrap()
}

/// Returns the empty draft with something more in it.
fn with(key: &str, value: Value) -> String {
    let mut draft: Value = serde_json::from_str(WORKED[0]).unwrap();
    draft[key] = value;
    draft.to_string()
}

fn filled(begin: &str, piece: &str, size: usize) -> String {
    let mut text = String::with_capacity(size);
    text.push_str(begin);
    while text.len() + piece.len() <= size {
        text.push_str(piece);
    }
    text
}

/// A draft of nearly the greatest size: its name, what stands in it, and what is told of it; nothing of one
/// that is read.
type Big = (&'static str, String, Option<&'static str>);

/// Returns what costs a parser most.
fn shapes() -> Vec<Big> {
    let most = MOST_BYTES;
    let key = "a".repeat(most / 3);
    vec![
        ("lists", filled("", "[", most), Some("64 nivåer")),
        ("objects", filled("", "{\"a\":", most), Some("64 nivåer")),
        ("unclosed", filled("\"", "å", most), Some("anførselstegn")),
        ("values", filled("[0", ",0", most), Some("150 000 verdier")),
        ("empty-lists", filled("[[]", ",[]", most), Some("150 000 verdier")),
        ("lines", filled("", "\n", most - 1) + "x", Some("en verdi")),
        ("one-line", filled("", " ", most - 1) + "x", Some("en verdi")),
        ("escapes", filled("\"", "\\u00e5", most), Some("anførselstegn")),
        ("one-key", format!("{{\"{key}\": 1, \"{key}\": 2}}"), Some("står to ganger")),
        ("digits", filled("1", "1", most), Some("et objekt")),
        ("blanks", WORKED[0].to_owned() + &" ".repeat(most - 1_000), None),
        ("too-big", WORKED[0].to_owned() + &" ".repeat(most), Some("større enn 8 MiB")),
    ]
}

/// Returns what costs a reader of drafts most.
fn contents() -> Vec<Big> {
    let most = MOST_ELEMENTS;
    let list =
        |count: usize, one: &dyn Fn(usize) -> Value| -> Value { (0..count).map(one).collect() };
    let object = |count: usize, key: &str, one: Value| -> Value {
        (0..count).map(|n| (format!("{key}{n}"), one.clone())).collect()
    };
    let after = |n: usize| format!("k{}", (n + 1) % most);
    let clause = |n: usize| json!({ "id": format!("k{n}"), "section": "purpose", "after": after(n), "text": "x" });
    let section =
        |n: usize| json!({ "id": format!("s{n}"), "own": true, "heading": { "text": "x" } });
    let items = list(50_000, &|n| json!({ "id": format!("i{n}") }));
    let note = json!({ "section": "purpose", "text": "x" });
    vec![
        ("title", with("title", "å".repeat(MOST_BYTES / 2 - 1_000).into()), Some("200000 tegn")),
        ("unknown-keys", with("x", object(MOST_VALUES / 2, "k", 0.into())), None),
        ("unknown-answers", with("answers", object(70_000, "f", json!([1]))), None),
        ("notes", with("notes", object(30_000, "n", note)), None),
        ("bad-notes", with("notes", object(60_000, "N", 1.into())), Some("kan ikke være en id")),
        ("ring", with("own_clauses", list(most, &clause)), None),
        ("clauses", with("own_clauses", list(most + 1, &clause)), Some("5000 rader")),
        ("sections", with("sections", list(most - 100, &section)), None),
        // Those of the template come on top, and all must find room when the draft is saved.
        ("all-sections", with("sections", list(most, &section)), Some("5000 rader")),
        (
            "items",
            with("answers", json!({ "contacts_nav": { "value": items } })),
            Some("5000 rader"),
        ),
    ]
}

#[test]
fn a_big_draft_is_told_or_read_in_two_seconds_and_64_mib() {
    let place = Place::new();
    for (name, text, told) in shapes().into_iter().chain(contents()) {
        let file = format!("{name}.json");
        place.write(&file, &text);
        let before = fs::metadata(place.path(&file)).unwrap();
        let ran = run(&place, &["show", name]);
        let err = String::from_utf8(ran.stderr).unwrap();
        match told {
            Some(words) => {
                assert_eq!(ran.status.code(), Some(1), "{name}: {:?} {err}", ran.status);
                assert!(err.contains(words) && err.contains(&file), "{name}: {err}");
                assert!(err.chars().count() < 600, "{name}: {err}");
            }
            None => assert_eq!(ran.status.code(), Some(0), "{name}: {:?} {err}", ran.status),
        }
        let after = fs::metadata(place.path(&file)).unwrap();
        let traces = |meta: &fs::Metadata| (meta.ino(), meta.mtime_nsec(), meta.ctime_nsec());
        assert_eq!(traces(&before), traces(&after), "{name}");
        fs::remove_file(place.path(&file)).unwrap();
    }
}

#[test]
fn a_file_of_gigabytes_that_holds_nothing_is_told_and_not_read() {
    let place = Place::new();
    for (name, size) in [("stor.json", 200 << 20), ("storst.json", 3 << 30)] {
        fs::File::create(place.path(name)).unwrap().set_len(size).unwrap();
    }
    for name in ["stor", "storst"] {
        let ran = run(&place, &["check", name]);
        let err = String::from_utf8(ran.stderr).unwrap();
        assert_eq!(ran.status.code(), Some(1), "{err}");
        assert!(err.contains("større enn 8 MiB") && err.contains(&format!("{name}.json")), "{err}");
    }
    let ran = run(&place, &["list"]);
    assert_eq!(ran.status.code(), Some(0));
    // Neither is there more of it on the disk than before.
    assert!(fs::metadata(place.path("storst.json")).unwrap().blocks() < 100);
}
