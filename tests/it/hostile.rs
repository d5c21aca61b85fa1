//! Names, arguments and surroundings that somebody means harm by: nothing of them reaches the terminal as
//! it is, and none is a way out of the folder.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::os::unix::ffi::OsStringExt as _;
use std::process::Command;

use avtale::base::text::is_hidden;
use avtale::template::wire::load;

use crate::cli::place::Place;

/// What steers a terminal, or hides what a text says.
const PAYLOADS: [&str; 26] = [
    "\u{1b}[2J",
    "\u{1b}]0;tittel\u{7}",
    "\u{1b}]52;c;eA==\u{7}",
    "\u{1b}]8;;http://x\u{1b}\\",
    "\u{1b}P+q544e\u{1b}\\",
    "\u{1b}[?1049h",
    "\u{1b}[6n",
    "\u{1b}c",
    "\u{9b}2J",
    "\u{9d}0;x\u{9c}",
    "\u{90}x\u{9c}",
    "\u{7}",
    "\u{8}\u{8}",
    "\r",
    "\n",
    "\t",
    "\u{b}",
    "\u{7f}",
    "\u{e}",
    "\u{202e}",
    "\u{2066}",
    "\u{61c}",
    "\u{200b}",
    "\u{feff}",
    "\u{e0041}",
    "\u{2028}",
];

/// Runs a command and fails when anything that it prints could steer the terminal.
#[track_caller]
fn shown(command: Command) -> (i32, String) {
    let how = format!("{command:?}");
    let output =
        assert_cmd::Command::from_std(command).write_stdin("{\"title\": \"Ny\"}").output().unwrap();
    let mut said = String::new();
    for bytes in [output.stdout, output.stderr] {
        let text = String::from_utf8(bytes).unwrap_or_else(|error| panic!("{how}: {error}"));
        assert!(!text.contains(|c: char| c != '\n' && is_hidden(c)), "{how}: {text:?}");
        said.push_str(&text);
    }
    (output.status.code().unwrap_or_else(|| panic!("{how} was ended by a signal")), said)
}

/// Returns the payloads that the name of a file can have.
fn names() -> impl Iterator<Item = &'static str> {
    PAYLOADS.into_iter().filter(|payload| !payload.contains('/'))
}

fn joined() -> String {
    format!("x{}y", PAYLOADS.concat())
}

#[test]
fn no_argument_reaches_the_terminal_raw() {
    let place = Place::new();
    let id = place.draft("Bodø");
    let all = joined();
    let path = format!("{all}.json");
    let arguments: [&[&str]; 25] = [
        &["show", &all],
        &["show", &path],
        &["check", &all],
        &["open", &all],
        &["fill", &all, "--answers", "-"],
        &["fill", &id, "--answers", &path],
        &["export", &all, "--format", "txt"],
        &["export", &id, "--format", &all],
        &["export", &id, "--format", "txt", "-o", &format!("{all}/x.txt")],
        &["list", &all],
        &["list", &format!("--{all}")],
        &[&all],
        &["new", "--no-open", "--template", &all],
        &["new", "--no-open", "--title", &all, "--answers", &path],
        &["--drafts", &all, "list"],
        &["--drafts", &format!("{id}.json/{all}"), "list"],
        &["--as", &all, "show", &id],
        &["--lang", &all, "list"],
        &["template", "show", &all],
        &["template", "check", &all],
        &["template", &all],
        &["schema", &all],
        &["versions", &all],
        &["--help", &all],
        &["new", "--no-open", "--title", &all],
    ];
    for arguments in arguments {
        shown(place.command(arguments));
    }
    for payload in PAYLOADS {
        let title = format!("Bodø{payload}kommune");
        let (code, made) = shown(place.command(&["new", "--no-open", "--title", &title]));
        assert_eq!(code, 0, "{payload:?}: {made}");
        shown(place.command(&["show", &title]));
    }
    let (code, listed) = shown(place.command(&["list"]));
    assert_eq!(code, 0);
    assert!(listed.contains("Bodøkommune") && listed.contains("Bodø kommune"), "{listed}");
}

#[test]
fn no_argument_that_is_no_text_reaches_the_terminal_raw() {
    let place = Place::new();
    let id = place.draft("Bodø");
    let bytes = || OsString::from_vec(b"x\xff\x1b[2J\xc2".to_vec());
    for before in [&["show"][..], &["fill", &id, "--answers"], &["template", "check"], &[]] {
        let mut command = place.command(before);
        command.arg(bytes());
        let (code, _) = shown(command);
        assert_ne!(code, 0, "{before:?}");
    }
    // A folder and a name can be anything, and where there is no terminal the walk goes on at prompts.
    for before in ["--drafts", "--as"] {
        let mut command = place.command(&[before]);
        command.arg(bytes());
        shown(command);
    }
}

#[test]
fn no_variable_of_the_environment_reaches_the_terminal_raw() {
    let place = Place::new();
    let id = place.draft("Bodø");
    let variables = [
        "AVTALE_DRAFTS",
        "AVTALE_USER",
        "AVTALE_LANG",
        "AVTALE_RESTRICTED",
        "AVTALE_VERSIONS",
        "LOGNAME",
        "USER",
        "HOME",
        "XDG_DATA_HOME",
        "TERM",
        "LANG",
        "LC_ALL",
        "TZ",
        "COLUMNS",
        "NO_COLOR",
        "TMPDIR",
        "PATH",
    ];
    let values = [
        OsString::from(joined()),
        OsString::from_vec(b"\xff\x1b[2J".to_vec()),
        OsString::from("../../x"),
    ];
    for variable in variables {
        for value in &values {
            for arguments in [&["list"][..], &["show", &id], &["open", &id]] {
                let mut command = place.command(arguments);
                // Every other name of the user would count for more.
                command.env_remove("AVTALE_USER").env_remove("LOGNAME").env_remove("USER");
                if ["HOME", "XDG_DATA_HOME"].contains(&variable) {
                    command.env_remove("AVTALE_DRAFTS");
                }
                command.env(variable, value);
                shown(command);
            }
        }
    }
}

#[test]
fn no_name_of_a_file_reaches_the_terminal_raw() {
    let place = Place::new();
    let id = place.draft("Bodø");
    let good = place.read(&format!("{id}.json"));
    for payload in names() {
        place.write(&format!("x{payload}y.json"), &good);
    }
    place.write(&format!("{}.json", "å".repeat(125)), &good);
    let no_text = OsString::from_vec(b"\xff\x1b[2J.json".to_vec());
    fs::write(place.path("").join(no_text), &good).unwrap();
    let (code, listed) = shown(place.command(&["list"]));
    assert_eq!(code, 0);
    // A title line, the draft, and a line for each that can't be one.
    assert_eq!(listed.lines().count(), 2 + names().count() + 2, "{listed}");
    shown(place.command(&["list", "--json"]));
    for payload in names() {
        let path = place.path(&format!("x{payload}y.json"));
        let (code, said) = shown(place.command(&["show", path.to_str().unwrap()]));
        assert_eq!(code, 1, "{payload:?}: {said}");
    }
    shown(place.command(&["show", "xBodø"]));
}

#[test]
fn nothing_that_a_draft_says_reaches_the_terminal_raw() {
    let place = Place::new();
    let id = place.draft("Bodø");
    let mut draft: serde_json::Value =
        serde_json::from_str(&place.read(&format!("{id}.json"))).unwrap();
    let all = joined();
    let said = || serde_json::json!({ "by": all, "at": "2026-11-22T12:00:00Z" });
    draft["title"] = all.clone().into();
    draft["changed"] = said();
    draft["created"] = said();
    draft["template"]["edition"] = all.clone().into();
    draft["answers"] = serde_json::json!({
        "municipality_name": { "value": all, "by": all },
        "unit_name": { "value": { "unread": all } },
        "nav_office": { "value": [{ "id": "i1", "name": all }] },
        "purpose_text": { "value": all },
        "evaluation_time": { "value": { "other": all } },
        "signing_place_date": { "value": { "place": all } },
        all.clone(): { "value": all },
    });
    draft["sections"] = serde_json::json!([{ "id": "s1", "own": true, "heading": { "text": all, "by": all }, "state": { "value": "done", "by": all } }]);
    draft["own_clauses"] =
        serde_json::json!([{ "id": "k1", "section": "s1", "text": format!("{all}{{{all}}}") }]);
    draft["notes"] = serde_json::json!({ "n1": { "section": "s1", "text": all } });
    draft[&all] = serde_json::json!([all]);
    place.write("ond.json", &draft.to_string());
    let formats =
        ["txt", "md", "html", "json"].map(|format| vec!["export", "ond", "--format", format]);
    let commands: [&[&str]; 6] = [
        &["show", "ond"],
        &["check", "ond"],
        &["check", "ond", "--json"],
        &["list"],
        &["list", "--json"],
        &["versions", "ond"],
    ];
    for arguments in commands.into_iter().chain(formats.iter().map(Vec::as_slice)) {
        shown(place.command(arguments));
    }
    let (code, found) = shown(place.command(&["check", "ond"]));
    assert_eq!(code, 3);
    for field in [
        "municipality_name",
        "unit_name",
        "nav_office",
        "purpose_text",
        "evaluation_time",
        "signing_place_date",
    ] {
        assert!(found.matches(" skjult").count() >= 7, "{field}: {found}");
    }
    // Kept to the letter until somebody decides.
    assert_eq!(shown(place.command(&["fill", "ond", "--answers", "-"])).0, 0);
    let kept: serde_json::Value = serde_json::from_str(&place.read("ond.json")).unwrap();
    assert_eq!(kept["answers"]["purpose_text"]["value"], all.replace("\r\n", "\n"));
    assert_eq!(kept["answers"][&all], draft["answers"][&all]);
    assert_eq!(kept[&all], draft[&all]);
}

/// Returns the texts of the small test pack.
fn pack() -> Vec<(String, String)> {
    [
        ("template.toml", include_str!("../data/pack/template.toml")),
        ("content.toml", include_str!("../data/pack/content.toml")),
        ("hints.toml", include_str!("../data/pack/hints.toml")),
    ]
    .map(|(name, text)| (name.to_owned(), text.to_owned()))
    .into()
}

#[test]
fn no_text_of_a_template_holds_anything_hidden() {
    let mut tried = 0;
    for hidden in [
        "\\u001b[2J",
        "\\u009b",
        "\\u202e",
        "\\u200b",
        "\\U000e0041",
        "\u{202e}",
        "\u{feff}",
        "\u{ad}",
    ] {
        for (file, (name, text)) in pack().iter().enumerate() {
            for (at, _) in text.match_indices(" = \"").step_by(3) {
                let mut files = pack();
                files[file].1.insert_str(at + 4, hidden);
                let line = text.get(..at).unwrap().matches('\n').count() + 1;
                let faults = load(&files).expect_err(name);
                let here =
                    |fault: &avtale::template::Fault| fault.file == *name && fault.line == line;
                assert!(faults.iter().any(here), "{hidden:?} in line {line} of {name}: {faults:?}");
                tried += 1;
            }
        }
    }
    assert!(tried > 200, "{tried}");
}

#[test]
fn the_faults_of_a_hostile_template_are_told_in_plain_sight() {
    let place = Place::new();
    let folder = place.beside("mal");
    fs::create_dir(&folder).unwrap();
    for (name, text) in pack() {
        fs::write(folder.join(name), text).unwrap();
    }
    let check = || shown(place.command(&["template", "check", folder.to_str().unwrap()]));
    let all: String =
        joined().chars().filter(|c| !"\n\r\t\u{7f}".contains(*c) && *c >= ' ').collect();
    for text in [
        format!("\"{all}\" = 1"),
        format!("x = \"{all}\""),
        format!("[{all}"),
        format!("x = {all}"),
        format!("files = [\"{all}\"]"),
        "x = \"\u{1b}[2J\"".to_owned(),
    ] {
        fs::write(folder.join("content.toml"), text).unwrap();
        let (code, said) = check();
        assert_eq!(code, 3, "{said}");
    }
    for payload in names() {
        fs::write(folder.join(format!("x{payload}.toml")), "").unwrap();
    }
    assert_eq!(check().0, 3);
    fs::write(folder.join(OsStr::new("content.toml")), b"\xff\x1b[2J").unwrap();
    assert_eq!(check().0, 1);
}
