//! Restricted mode: whatever is asked for and whatever the environment says, nothing outside the folder of
//! drafts is shown or written.

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use super::place::{COMPLETE, Place, Ran};

/// Stands in every file outside the folder, and is never to be seen.
const SECRET: &str = "Hemmelighuset";

/// What the environment says, besides what it must.
const ENVIRONMENTS: [&[(&str, &str)]; 3] = [
    &[],
    &[
        ("AVTALE_DRAFTS", "{outside}"),
        ("AVTALE_USER", "Ola"),
        ("AVTALE_LANG", "en"),
        ("AVTALE_VERSIONS", "1"),
        ("AVTALE_RESTRICTED", "0"),
        ("HOME", "{outside}"),
        ("XDG_DATA_HOME", "{outside}"),
        ("XDG_STATE_HOME", "{outside}"),
        ("XDG_CONFIG_HOME", "{outside}"),
        ("TMPDIR", "{outside}"),
        ("TZ", "{outside}/hemmelig.json"),
        ("LOGNAME", "ola"),
        ("USER", "ola"),
        ("SHELL", "/bin/sh"),
        ("EDITOR", "/bin/sh"),
        ("VISUAL", "/bin/sh"),
        ("PAGER", "/bin/sh"),
        ("SSH_ORIGINAL_COMMAND", "show {outside}/hemmelig.json"),
    ],
    &[("AVTALE_RESTRICTED", "1"), ("HOME", ""), ("PATH", "")],
];

/// What is asked for after `--restricted --drafts FOLDER`, and the exit code.
const ASKED: &[(&[&str], i32)] = &[
    (&["list"], 0),
    (&["list", "--json"], 0),
    (&["show", "{id}"], 0),
    (&["show", "bodø"], 0),
    (&["check", "{id}"], 3),
    (&["versions", "{id}"], 0),
    (&["schema", "draft"], 0),
    (&["template", "list"], 0),
    (&["template", "check"], 0),
    (&["template", "check", "{outside}"], 2),
    (&["template", "check", "."], 2),
    (&["doctor"], 0),
    (&["doctor", "--json"], 0),
    (&["doctor", "--forget"], 2),
    // Drafts.
    (&["show", "{outside}/hemmelig.json"], 1),
    (&["show", "../ute/hemmelig.json"], 1),
    (&["show", "hemmelig.json"], 1),
    (&["show", "lenke"], 1),
    (&["show", "lenke.json"], 1),
    (&["open", "{outside}/hemmelig.json"], 1),
    (&["check", "../ute/hemmelig.json"], 1),
    (&["versions", "{outside}/hemmelig.json"], 1),
    (&["restore", "{outside}/hemmelig.json", "1"], 1),
    (&["fill", "{outside}/hemmelig.json", "--answers", "-"], 1),
    (&["export", "{outside}/hemmelig.json", "--format", "txt"], 1),
    // Answers.
    (&["fill", "{id}", "--answers", "-"], 0),
    (&["fill", "{id}", "--answers", "svar"], 0),
    (&["fill", "{id}", "--answers", "lenke.json"], 1),
    (&["fill", "{id}", "--answers", "lenkesvar"], 1),
    (&["fill", "{id}", "--answers", "mappe"], 1),
    (&["fill", "{id}", "--answers", "{outside}/hemmelig.json"], 2),
    (&["fill", "{id}", "--answers", "../ute/svar"], 2),
    (&["fill", "{id}", "--answers", "./svar"], 2),
    (&["fill", "{id}", "--answers", "mappe/svar"], 2),
    (&["fill", "{id}", "--answers", "/dev/stdin"], 2),
    (&["new", "--no-open", "--answers", "svar"], 0),
    (&["new", "--no-open", "--answers", "{outside}/svar"], 2),
    (&["new", "--no-open", "--answers", "lenkesvar"], 1),
    // Exports.
    (&["export", "{id}", "--format", "md"], 0),
    (&["export", "{id}", "--format", "md", "-o", "-"], 0),
    (&["export", "{id}", "--format", "md", "-o", "avtale.md"], 0),
    (&["export", "{id}", "--format", "json", "-o", "avtale.avtale"], 0),
    (&["export", "{id}", "--format", "docx", "-o", "avtale.docx"], 0),
    (&["export", "{id}", "--format", "odt", "-o", "avtale.odt"], 0),
    (&["export", "{id}", "--format", "odt", "-o", "avtale.docx"], 2),
    (&["export", "{id}", "--format", "txt", "-o", "lenke.txt"], 1),
    (&["export", "{id}", "--format", "json", "-o", "avtale.json"], 2),
    (&["export", "{id}", "--format", "json", "-o", "{id}.json"], 2),
    (&["export", "{id}", "--format", "md", "-o", "avtale.txt"], 2),
    (&["export", "{id}", "--format", "md", "-o", "avtale"], 2),
    (&["export", "{id}", "--format", "md", "-o", ".avtale.md"], 2),
    (&["export", "{id}", "--format", "md", "-o", "av\u{1b}tale.md"], 2),
    (&["export", "{id}", "--format", "md", "-o", "./avtale.md"], 2),
    (&["export", "{id}", "--format", "md", "-o", "mappe/avtale.md"], 2),
    (&["export", "{id}", "--format", "md", "-o", "../ute/avtale.md"], 2),
    (&["export", "{id}", "--format", "md", "-o", "{outside}/avtale.md"], 2),
    (&["export", "{id}", "--format", "md", "-o", "/dev/stdout"], 2),
    // Finished files.
    (&["verify", "svar"], 3),
    (&["verify", "-"], 3),
    (&["verify", "--code", "0000 0000 0000 0000"], 3),
    (&["verify", "lenke.txt"], 1),
    (&["verify", "mappe"], 1),
    (&["verify", "{outside}/tekst.txt"], 2),
    (&["verify", "../ute/tekst.txt"], 2),
    (&["verify", "./svar"], 2),
    (&["verify", "/dev/stdin"], 2),
    // What was said once is not said anew.
    (&["list", "--drafts", "{outside}"], 2),
    (&["--drafts={outside}", "list"], 2),
];

/// A folder of drafts with a draft, answers and links that lead out, and a folder outside.
fn place() -> (Place, String) {
    let place = Place::new();
    let id = place.draft("Bodø");
    let outside = place.beside("ute");
    fs::create_dir(&outside).unwrap();
    let draft = place.read(&format!("{id}.json")).replace("Bodø", SECRET);
    fs::write(outside.join("hemmelig.json"), draft).unwrap();
    let answers = format!("{{\"unit_name\": \"{SECRET}\"}}");
    fs::write(outside.join("svar"), answers).unwrap();
    fs::write(outside.join("tekst.txt"), SECRET).unwrap();
    place.write("svar", "{\"unit_name\": \"Flyktningkontoret\"}");
    fs::create_dir(place.path("mappe")).unwrap();
    fs::write(place.path("mappe/svar"), "{}").unwrap();
    for (link, to) in
        [("lenke.json", "hemmelig.json"), ("lenkesvar", "svar"), ("lenke.txt", "tekst.txt")]
    {
        symlink(outside.join(to), place.path(link)).unwrap();
    }
    (place, id)
}

/// Returns every file below a folder with what it holds.
fn tree(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            found.insert(path.clone(), Vec::new());
            found.extend(tree(&path));
        } else {
            found.insert(path.clone(), fs::read(&path).unwrap());
        }
    }
    found
}

/// Returns every file beside the folder of drafts.
fn outside(place: &Place) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut all = tree(&place.beside(""));
    all.retain(|path, _| !path.starts_with(place.folder()));
    all
}

fn run(place: &Place, arguments: &[String], environment: &[(&str, &str)]) -> Ran {
    let outside = place.beside("ute");
    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
    place.run_in(&arguments, COMPLETE, |command| {
        command.env_remove("AVTALE_DRAFTS").env_remove("AVTALE_USER");
        for (name, value) in environment {
            command.env(name, value.replace("{outside}", outside.to_str().unwrap()));
        }
    })
}

#[test]
fn nothing_outside_the_folder_is_shown_or_written_in_restricted_mode() {
    for environment in ENVIRONMENTS {
        let (place, id) = place();
        let before = outside(&place);
        for (asked, code) in ASKED {
            let filled = asked.iter().map(|part| {
                let part = part.replace("{id}", &id);
                part.replace("{outside}", place.beside("ute").to_str().unwrap())
            });
            let fixed = ["--restricted", "--drafts", &place.folder()].map(str::to_owned);
            let arguments: Vec<_> = fixed.into_iter().chain(filled).collect();
            let ran = run(&place, &arguments, environment);
            assert_eq!(ran.code, *code, "{asked:?} {environment:?}: {}", ran.err);
            assert!(!format!("{ran:?}").contains(SECRET), "{asked:?}: {ran:?}");
            assert!(outside(&place) == before, "{asked:?} {environment:?} wrote outside");
        }
        let written = place.read("avtale.md");
        assert!(written.contains("Flyktningkontoret"), "{written}");
        // Who wrote is the account, and not what the environment says.
        let drafts = place.read(&format!("{id}.json"));
        assert!(!drafts.contains("\"Ola\"") && !drafts.contains("\"ola\""), "{drafts}");
    }
}

#[test]
fn restricted_mode_asks_for_the_folder_on_the_command_line() {
    let (place, _) = place();
    let before = outside(&place);
    for environment in ENVIRONMENTS {
        for arguments in [&["--restricted"][..], &["--restricted", "list"], &["schema", "draft"]] {
            let mut environment = environment.to_vec();
            if !arguments.contains(&"--restricted") {
                environment.push(("AVTALE_RESTRICTED", "1"));
            }
            let arguments: Vec<_> = arguments.iter().map(|part| (*part).to_owned()).collect();
            let ran = run(&place, &arguments, &environment);
            assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
            assert_eq!(
                ran.err,
                "I begrenset modus må mappa med utkast stå på kommandolinja. Legg til «--drafts MAPPE».\n"
            );
        }
    }
    assert!(outside(&place) == before);
}

#[test]
fn in_restricted_mode_the_folder_is_there_or_it_is_told() {
    let (place, id) = place();
    let gone = place.beside("borte");
    let ran = place.run(&["--restricted", "--drafts", gone.to_str().unwrap(), "list"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains(gone.to_str().unwrap()), "{}", ran.err);
    assert!(!gone.exists());
    let link = place.beside("lenke");
    symlink(place.folder(), &link).unwrap();
    let ran = place.run(&["--restricted", "--drafts", link.to_str().unwrap(), "show", &id]);
    assert!(ran.ok().starts_with("Utkast:  Bodø\n"), "a link that the administrator gives is fine");
}
