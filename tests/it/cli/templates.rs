//! The templates: which there are, what they ask, and the faults of one that somebody has changed.

use super::place::Place;

#[test]
fn the_official_template_is_listed_and_shown() {
    let place = Place::new();
    let listed = place.run(&["template", "list"]);
    assert!(listed.ok().starts_with("imdi-avdir-2023  2023-12  "), "{}", listed.out);
    let shown = place.run(&["template", "show"]);
    let lines: Vec<_> = shown.ok().lines().collect();
    assert_eq!(lines[0], "imdi-avdir-2023 (2023-12)");
    let words = |line: &&&str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines: Vec<_> = lines.iter().map(|line| words(&line)).collect();
    for line in ["Varighet (duration)", "end_date Gjelder til dato eller åpen må besvares"] {
        assert!(lines.iter().any(|one| one == line), "{line} in {lines:#?}");
    }
    assert!(place.files().is_empty());
}

#[test]
fn the_faults_of_a_template_are_listed_with_file_and_line() {
    let place = Place::new();
    let good = "Malen «imdi-avdir-2023» har ingen feil.\n";
    let official = concat!(env!("CARGO_MANIFEST_DIR"), "/src/template/official");
    for arguments in [&["template", "check"][..], &["template", "check", official]] {
        let ran = place.run(arguments);
        assert_eq!((ran.ok(), ran.err.as_str()), ("", good));
    }
    let folder = place.beside("mal");
    std::fs::create_dir(&folder).unwrap();
    for entry in std::fs::read_dir(official).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), folder.join(entry.file_name())).unwrap();
    }
    let changed = folder.join("6-duration.toml");
    let text = std::fs::read_to_string(&changed).unwrap().replace("kind = ", "knd = ");
    std::fs::write(&changed, text).unwrap();
    let ran = place.run(&["template", "check", folder.to_str().unwrap()]);
    assert_eq!(ran.code, 3, "{}", ran.err);
    assert!(ran.out.lines().all(|line| line.starts_with("6-duration.toml:")), "{}", ran.out);
    assert!(ran.err.contains(folder.to_str().unwrap()), "{}", ran.err);
    let ran = place.run(&["template", "check", "ikke-her"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("ikke-her"), "{}", ran.err);
}
