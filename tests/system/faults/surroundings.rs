//! Poor surroundings: no home folder, or none that can be used. It works, or it is said why not.

use std::fs;

use super::desk::{Place, User};

/// Starts the program with this setting of `HOME`; it ends, and says why.
#[track_caller]
fn ends_and_says_why(place: &Place, home: &str) {
    let before = ["env", "-u", "AVTALE_DRAFTS", "-u", "XDG_DATA_HOME", home];
    let before = if home == "-u HOME" {
        vec!["env", "-u", "AVTALE_DRAFTS", "-u", "XDG_DATA_HOME", "-u", "HOME"]
    } else {
        before.to_vec()
    };
    let mut terminal = place.start(&before, &[]);
    let status = terminal.wait_for_end();
    let said = terminal.text();
    assert!(!status.success(), "{home}: {said}");
    assert!(!said.contains("panicked"), "{home}: {said}");
    assert!(said.contains("mappe"), "{home}: {said}");
}

#[test]
fn without_a_home_folder_it_is_said_what_to_do() {
    let place = Place::new(User::Nobody);
    let file = place.base().join("fil");
    fs::write(&file, "").unwrap();
    let read_only = place.base().join("låst");
    fs::create_dir(&read_only).unwrap();
    ends_and_says_why(&place, "-u HOME");
    ends_and_says_why(&place, "HOME=");
    ends_and_says_why(&place, "HOME=her");
    ends_and_says_why(&place, "HOME=/finnes/ikke");
    ends_and_says_why(&place, &format!("HOME={}", file.display()));
    ends_and_says_why(&place, &format!("HOME={}", read_only.display()));
}

#[test]
fn without_a_home_folder_drafts_can_lie_elsewhere() {
    let place = Place::new(User::Nobody).with_folder();
    let drafts = place.drafts.to_str().unwrap().to_owned();
    let before = ["env", "-u", "AVTALE_DRAFTS", "-u", "HOME"];
    let mut terminal = place.start(&before, &["--drafts", &drafts]);
    terminal.wait_for("Lag det første utkastet");
    terminal.send("\x11");
    assert!(terminal.wait_for_end().success());
}
