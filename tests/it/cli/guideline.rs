//! The guideline on the command line, and documents laid beside the template.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;

use super::place::{Place, Ran};

const DOCUMENT: &str = "Veileder\n\n4.1 Kommunen\n\nEn \u{1b}[2Jtekst.\n\n5.1 Innholdet\n\nMer.\n";

/// Lays a document in a folder of its own, and returns the folder.
fn laid(place: &Place, name: &str, text: &str) -> String {
    let folder = place.beside("veileder");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(name), text).unwrap();
    folder.to_str().unwrap().to_owned()
}

#[test]
fn the_digest_is_printed_whole_or_what_has_the_words() {
    let place = Place::new();
    let whole = place.run(&["guideline"]);
    let whole = whole.ok();
    assert!(whole.starts_with("OM VEILEDEREN\n\ninfo: "), "{whole}");
    assert!(whole.contains("\nENDRET SIDEN VEILEDEREN\n"), "{whole}");
    assert!(whole.lines().all(|line| line.chars().count() <= 78), "{whole}");
    let found = place.run(&["guideline", "Hurtigsporet"]);
    let found = found.ok();
    assert!(found.contains("NAVS ROLLE") && found.contains("  Kilde: Veileder 08.04.2021 § 4.2.1"));
    assert!(found.len() < whole.len() / 10, "{found}");
    let both = place.run(&["guideline", "hurtigspor", "karrieresenter"]);
    assert_eq!(both.ok().matches("Kilde:").count(), 1, "{}", both.out);
    assert!(place.files().is_empty());
}

#[test]
fn words_that_nothing_has_are_said_and_no_failure() {
    let ran = Place::new().run(&["guideline", "xyzzy\u{1b}[2J"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""));
    assert!(ran.err.contains("xyzzy"), "{}", ran.err);
}

fn passages(place: &Place, folder: &str) -> Ran {
    place.run(&["guideline", "--passages", "--guideline", folder])
}

#[test]
fn the_passages_of_a_document_are_compared_with_what_the_hints_were_written_against() {
    let place = Place::new();
    let folder = laid(&place, "guideline-2021.txt", DOCUMENT);
    let ran = passages(&place, &folder);
    let line = |section: &str| {
        let lines = ran.ok().lines();
        let words = |line: &str| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        lines.map(words).find(|words| words[1] == section).unwrap().join(" ")
    };
    assert!(line("4.1").ends_with("endret siden tipsene ble skrevet"), "{}", line("4.1"));
    assert!(line("4.3").ends_with("finnes ikke i dokumentet"), "{}", line("4.3"));
    let ran = place.run_in(&["guideline", "--passages"], "", |command| {
        command.env("AVTALE_GUIDELINE", &folder);
    });
    assert!(ran.ok().contains("guideline-2021"), "{}", ran.err);
    let none = place.run(&["guideline", "--passages"]);
    assert_eq!((none.ok(), none.err.contains("--guideline")), ("", true));
}

#[test]
fn a_document_that_cannot_be_used_is_named() {
    let place = Place::new();
    let folder = laid(&place, "veileder.txt", DOCUMENT);
    let ran = passages(&place, &folder);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("veileder.txt"), "{}", ran.err);
    fs::remove_file(place.beside("veileder").join("veileder.txt")).unwrap();
    laid(&place, "guideline-2021.txt", "Uten overskrifter\n");
    assert_eq!(passages(&place, &folder).code, 1);
    laid(&place, "guideline-2021.txt", &"x".repeat(1024 * 1024 + 1));
    let ran = passages(&place, &folder);
    assert!(ran.code == 1 && ran.err.contains("1 MiB"), "{}", ran.err);
    let ran = passages(&place, "ikke-her");
    assert!(ran.code == 1 && ran.err.contains("ikke-her"), "{}", ran.err);
}

#[test]
fn in_restricted_mode_a_folder_that_others_may_write_is_not_read() {
    let place = Place::new();
    let folder = laid(&place, "guideline-2021.txt", DOCUMENT);
    let path = place.beside("veileder");
    let asked = ["--restricted", "--drafts", &place.folder(), "--guideline", &folder];
    let asked: Vec<&str> = asked.into_iter().chain(["guideline", "--passages"]).collect();
    for (target, mode) in [(path.clone(), 0o777), (path.join("guideline-2021.txt"), 0o666)] {
        let before = fs::metadata(&target).unwrap().permissions();
        fs::set_permissions(&target, fs::Permissions::from_mode(mode)).unwrap();
        let ran = place.run(&asked);
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{}", ran.err);
        assert!(ran.err.contains("root"), "{}", ran.err);
        fs::set_permissions(&target, before).unwrap();
    }
    // The environment is not the administrator's.
    let asked = ["--restricted", "--drafts", &place.folder(), "guideline", "--passages"];
    let ran = place.run_in(&asked, "", |command| {
        command.env("AVTALE_GUIDELINE", &folder);
    });
    assert_eq!((ran.ok(), ran.err.contains("--guideline")), ("", true));
}

#[test]
fn a_folder_without_a_document_is_told_of() {
    let place = Place::new();
    let folder = laid(&place, "veileder.pdf", "%PDF");
    let ran = passages(&place, &folder);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains(&folder) && ran.err.contains("guideline-2021.txt"), "{}", ran.err);
}
