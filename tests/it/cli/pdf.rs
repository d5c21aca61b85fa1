//! The agreement as PDF, and characters that its font lacks.

use std::fs;

use super::place::{COMPLETE, Place};

/// Returns a place with a draft that says this of a unit, and the draft's id.
fn saying(unit: &str) -> (Place, String) {
    let place = Place::new();
    let answers = serde_json::json!({ "unit_name": unit });
    let ran = place.run_with(&["new", "--answers", "-", "--no-open"], &answers.to_string());
    let id = ran.ok().trim_end().to_owned();
    (place, id)
}

#[test]
fn a_complete_draft_is_written_as_a_final_pdf() {
    let place = Place::new();
    let ran = place.run_with(&["new", "--answers", "-", "--no-open"], COMPLETE);
    let id = ran.ok().trim_end().to_owned();
    let file = place.beside("avtale.pdf");
    let path = file.to_str().unwrap();
    place.run(&["export", &id, "--format", "pdf", "--final", "-o", path]).ok();
    let bytes = fs::read(&file).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7"));
    place
        .run(&[
            "--restricted",
            "--drafts",
            &place.folder(),
            "export",
            &id,
            "--format",
            "pdf",
            "-o",
            "a.pdf",
        ])
        .ok();
    assert!(fs::read(place.path("a.pdf")).unwrap().starts_with(b"%PDF-1.7"));
}

#[test]
fn a_character_that_the_font_lacks_is_named_with_its_place_and_nothing_is_written() {
    let (place, id) = saying("enheten 😀 ﷽");
    let file = place.beside("avtale.pdf");
    let path = file.to_str().unwrap();
    let ran = place.run(&["export", &id, "--format", "pdf", "-o", path]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    let lines: Vec<_> = ran.err.lines().collect();
    assert_eq!(
        lines,
        [
            "Parter: Skrifta i PDF-en har ikke tegnet 😀 (U+1F600), som står i «Navn på enheten». I stedet \
             kan det stå «?».",
            "Parter: Skrifta i PDF-en har ikke tegnet ﷽ (U+FDFD), som står i «Navn på enheten». I stedet kan \
             det stå «?».",
            "Ingenting er skrevet. Rett teksten i utkastet, eller ta med «--replace-characters», så bytter \
             PDF-en ut tegnene som står over. Utkastet blir ikke endret.",
        ]
    );
    assert!(!file.exists());
}

#[test]
fn characters_are_replaced_on_request_and_the_draft_is_as_it_was() {
    let (place, id) = saying("enheten 😀");
    let before = place.contents();
    let file = place.beside("avtale.pdf");
    let path = file.to_str().unwrap();
    place.run(&["export", &id, "--format", "pdf", "--replace-characters", "-o", path]).ok();
    assert!(fs::read(&file).unwrap().starts_with(b"%PDF-1.7"));
    assert_eq!(place.contents(), before);
    for format in ["md", "txt", "html", "json"] {
        let ran = place.run(&["export", &id, "--format", format]);
        assert!(ran.ok().contains("enheten 😀"), "{format} has every character");
    }
}
