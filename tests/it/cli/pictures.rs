//! The pictures of agreements: those that lie beside the draft, whole, and no other file.

use std::fs;
use std::os::unix::fs::symlink;

use super::place::Place;

/// A red picture of 2 × 1 pixels.
const PNG: &[u8] = include_bytes!("red.png");

/// Returns a place with a draft that names this file as its logo, and the draft's id.
fn naming(file: &str) -> (Place, String) {
    let place = Place::new();
    let answers = serde_json::json!({
        "logos": [{ "file": file, "alternative": "Kommunevåpenet" }]
    });
    let ran = place.run_with(&["new", "--answers", "-", "--no-open"], &answers.to_string());
    let id = ran.ok().trim_end().to_owned();
    (place, id)
}

#[track_caller]
fn is_left_out(place: &Place, id: &str, why: &str) {
    for mode in [&[][..], &["--restricted"]] {
        let folder = place.folder();
        let arguments =
            [mode, &["--drafts", &folder, "export", id, "--format", "html"]].concat();
        let ran = place.run(&arguments);
        assert!(ran.ok().contains("Logo: Kommunevåpenet"), "{}", ran.out);
        assert!(!ran.out.contains("<img"), "{}", ran.out);
        assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
        assert!(ran.err.contains(why), "{}", ran.err);
    }
}

#[test]
fn a_picture_beside_the_draft_is_in_the_page() {
    let (place, id) = naming("våpen.png");
    fs::write(place.path("våpen.png"), PNG).unwrap();
    let folder = place.folder();
    for mode in [&[][..], &["--restricted"]] {
        let ran =
            place.run(&[mode, &["--drafts", &folder, "export", &id, "--format", "html"]].concat());
        assert!(ran.ok().contains("<img src=\"data:image/png;base64,"), "{}", ran.out);
        assert!(ran.out.contains("alt=\"Kommunevåpenet\""), "{}", ran.out);
        assert_eq!(ran.err, "");
    }
}

#[test]
fn a_picture_that_is_not_there_is_told_and_its_text_stands() {
    let (place, id) = naming("våpen.png");
    is_left_out(&place, &id, "Bildet «våpen.png» er ikke med, så teksten til det står i stedet. «");
    fs::create_dir(place.path("våpen.png")).unwrap();
    is_left_out(&place, &id, "er ikke en vanlig fil");
}

#[test]
fn a_file_that_is_no_picture_is_told_and_its_text_stands() {
    let (place, id) = naming("våpen.png");
    fs::write(place.path("våpen.png"), &PNG[..PNG.len() - 1]).unwrap();
    is_left_out(&place, &id, "ikke et helt bilde av typen PNG eller JPEG");
    let mut wide = PNG.to_vec();
    wide[16] = 1;
    fs::write(place.path("våpen.png"), wide).unwrap();
    is_left_out(&place, &id, "mer enn 16 millioner bildepunkter");
    fs::write(place.path("våpen.png"), vec![0; 8 * 1024 * 1024 + 1]).unwrap();
    is_left_out(&place, &id, "større enn 8 MiB");
}

#[test]
fn a_draft_cannot_name_a_file_elsewhere() {
    for file in ["../våpen.png", "{outside}", "mappe/våpen.png", "./våpen.png", ".våpen.png"] {
        let outside = Place::new();
        let path = outside.path("våpen.png");
        let (place, id) = naming(&file.replace("{outside}", path.to_str().unwrap()));
        fs::create_dir(place.path("mappe")).unwrap();
        for path in [path, place.beside("våpen.png"), place.path("mappe/våpen.png")] {
            fs::write(path, PNG).unwrap();
        }
        fs::write(place.path(".våpen.png"), PNG).unwrap();
        is_left_out(&place, &id, "Legg det i mappa med utkast");
    }
}

#[test]
fn a_link_in_the_place_of_a_picture_is_not_followed() {
    let (place, id) = naming("våpen.png");
    fs::write(place.beside("våpen.png"), PNG).unwrap();
    symlink(place.beside("våpen.png"), place.path("våpen.png")).unwrap();
    is_left_out(&place, &id, "er ikke en vanlig fil");
    fs::remove_file(place.path("våpen.png")).unwrap();
    fs::hard_link(place.beside("våpen.png"), place.path("våpen.png")).unwrap();
    is_left_out(&place, &id, "flere navn");
}

#[test]
fn formats_that_hold_no_pictures_ask_for_none() {
    let (place, id) = naming("våpen.png");
    for format in ["txt", "md", "json"] {
        let ran = place.run(&["export", &id, "--format", format]);
        assert!(ran.ok().contains("Kommunevåpenet"), "{format}");
        assert_eq!(ran.err, "", "{format}");
    }
}
