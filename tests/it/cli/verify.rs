//! Where a finished file comes from, and whether it is as it was made.

use std::fs;

use serde_json::Value;

use super::place::{COMPLETE, Place, Ran};

/// Every format that is text, and the end of its files' names.
const TEXTS: [(&str, &str); 4] =
    [("md", "md"), ("txt", "txt"), ("html", "html"), ("json", "avtale")];

/// The formats that are not.
const OTHERS: [(&str, &str); 3] = [("docx", "docx"), ("odt", "odt"), ("pdf", "pdf")];

/// A draft with everything that an agreement needs, and one version that reads as it does.
fn place() -> (Place, String) {
    let place = Place::new();
    let id = place.run_with(&["new", "--answers", "-", "--no-open"], COMPLETE);
    let id = id.ok().trim_end().to_owned();
    let clause =
        r#"{ "title": "Bodø", "clauses": { "shared_goal.quality": { "state": "left_out" } } }"#;
    assert_eq!(place.run_with(&["fill", &id, "--answers", "-"], clause).code, 0);
    (place, id)
}

/// Writes the agreement to a file outside the folder of drafts and returns its path.
fn exported(place: &Place, id: &str, arguments: &[&str]) -> String {
    let path = place.beside("avtale.fil").to_str().unwrap().to_owned();
    let arguments = [&["export", id, "-o", &path][..], arguments].concat();
    assert_eq!(place.run(&arguments).code, 0);
    path
}

fn change(place: &Place, id: &str, unit: &str) {
    let answers = format!("{{ \"unit_name\": \"{unit}\" }}");
    let ran = place.run_with(&["--as", "Ola", "fill", id, "--answers", "-"], &answers);
    assert_eq!(ran.code, 0, "{}", ran.err);
}

fn json(ran: &Ran) -> Value {
    serde_json::from_str(&ran.out).unwrap()
}

#[test]
fn a_file_of_every_kind_is_known_for_what_it_is() {
    let (place, id) = place();
    for (format, _) in TEXTS.into_iter().chain(OTHERS) {
        for (options, made) in [
            (&[][..], "Den er laget som utkast."),
            (&["--final"], "Den er laget som ferdig avtale."),
            (
                &["--final", "--with-deviations"],
                "Den er laget som ferdig avtale, med vedlegget om endringer fra malen.",
            ),
            (
                &["--with-deviations"],
                "Den er laget som utkast, med vedlegget om endringer fra malen.",
            ),
            (
                &["--final", "--numbered"],
                "Den er laget som ferdig avtale.\nOverskriftene er nummerert.",
            ),
        ] {
            let path = exported(&place, &id, &[&["--format", format], options].concat());
            let ran = place.run(&["verify", &path]);
            // The data have no numbers to tell of.
            let made = if format == "json" { made.split('\n').next().unwrap() } else { made };
            let said = format!(
                "Fila er uendret siden den ble laget.\n\
                 Teksten er fra utkastet «Bodø» ({id}), slik det er nå.\n\
                 Den samme teksten har også versjon 2.\n{made}\n"
            );
            assert_eq!((ran.ok(), ran.err.as_str()), (said.as_str(), ""), "{format} {options:?}");
        }
    }
}

#[test]
fn a_file_of_an_earlier_state_is_known_by_its_version() {
    let (place, id) = place();
    let path = exported(&place, &id, &["--format", "html"]);
    change(&place, &id, "Flyktningtjenesten");
    change(&place, &id, "Integreringsenheten");
    let ran = place.run(&["verify", &path]);
    let lines: Vec<_> = ran.ok().lines().collect();
    assert_eq!(lines[0], "Fila er uendret siden den ble laget.");
    assert!(
        lines[1].starts_with(&format!("Teksten er fra utkastet «Bodø» ({id}), versjon 2: ")),
        "{lines:?}"
    );
    assert!(lines[1].ends_with(", Kari."), "{lines:?}");
    assert_eq!(lines[2..], ["Den er laget som utkast."]);
    let found = json(&place.run(&["verify", &path, "--json"]));
    assert_eq!(found["states"][0]["version"]["number"], 2);
    assert_eq!(found["states"].as_array().unwrap().len(), 1);
    assert_eq!((&found["unchanged"], &found["stage"]), (&true.into(), &"draft".into()));
    // The versions tell it also when the draft's own file is gone.
    fs::remove_file(place.path(&format!("{id}.json"))).unwrap();
    assert!(place.run(&["verify", &path]).ok().contains("versjon 2: "));
}

#[test]
fn a_file_that_was_changed_is_told_from_one_that_was_not() {
    let (place, id) = place();
    for (format, _) in TEXTS {
        let path = exported(&place, &id, &["--format", format, "--final"]);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replacen("Flyktningkontoret", "Flyktningetaten", 1)).unwrap();
        let ran = place.run(&["verify", &path]);
        assert_eq!(ran.code, 3, "{format}: {}", ran.err);
        // The verdict comes first, and what the file says of itself is told as just that.
        let said = format!(
            "Fila er endret etterpå, eller laget av en annen utgave av programmet.\n\
             Fila sier at den er fra utkastet «Bodø» ({id}), slik det er nå.\n\
             Den samme teksten har også versjon 2.\n"
        );
        assert_eq!(ran.out, said, "{format}");
        let found = json(&place.run(&["verify", &path, "--json"]));
        assert_eq!((&found["unchanged"], &found["stage"]), (&false.into(), &Value::Null));
    }
}

#[test]
fn a_file_that_no_state_gives_is_told_with_its_code() {
    let (place, id) = place();
    let path = exported(&place, &id, &["--format", "txt"]);
    let code = fs::read_to_string(&path).unwrap();
    let code = code.split_once(" · ").unwrap().1.lines().next().unwrap().to_owned();
    let other = Place::new();
    let ran = other.run(&["verify", &path]);
    let said = format!(
        "Fila sier at den er laget fra utkastet {id}, og koden er {code}. \
         Ingen versjon på denne maskinen har denne teksten.\n"
    );
    assert_eq!((ran.code, ran.out.as_str()), (3, said.as_str()));
    let found = json(&other.run(&["verify", &path, "--json"]));
    assert_eq!((&found["states"], &found["unchanged"]), (&Value::Array(vec![]), &false.into()));
    assert!(found["identifier"].as_str().unwrap().starts_with(&format!("avtale:{id}:")));
}

#[test]
fn a_copy_of_a_draft_under_another_id_is_found_too() {
    let (place, id) = place();
    let path = exported(&place, &id, &["--format", "md"]);
    let copy = place.read(&format!("{id}.json")).replace(&id, "kopi");
    let other = Place::new();
    other.write("kopi.json", &copy);
    other.write("skadet.json", "{");
    let ran = other.run(&["verify", &path]);
    // The reference names the draft, so that the file of another is another.
    assert_eq!(ran.code, 3, "{}", ran.err);
    assert!(
        ran.out.contains("\nFila sier at den er fra utkastet «Bodø» (kopi), slik det er nå.\n"),
        "{}",
        ran.out
    );
    assert!(ran.err.starts_with("Ett utkast kan ikke leses"), "{}", ran.err);
}

#[test]
fn a_file_that_says_nothing_of_itself_is_told() {
    let place = Place::new();
    let path = place.beside("brev.txt");
    fs::write(&path, "Hei på deg.\n").unwrap();
    let ran = place.run(&["verify", path.to_str().unwrap()]);
    assert_eq!(ran.code, 3);
    assert!(ran.out.starts_with("Fila sier ikke hvilket utkast den er laget fra."), "{}", ran.out);
    let ran = place.run_with(&["verify", "-", "--json"], "Hei");
    assert_eq!((ran.code, &json(&ran)["identifier"]), (3, &Value::Null));
}

#[test]
fn a_file_that_cannot_be_read_and_wrong_arguments_are_no_verdict() {
    let place = Place::new();
    let ran = place.run(&["verify", "finnes-ikke.txt"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{}", ran.err);
    for arguments in
        [&["verify"][..], &["verify", "x", "--code", "y"], &["verify", "--code", "12 34"]]
    {
        let ran = place.run(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments:?}: {}", ran.err);
    }
}

#[test]
fn a_code_from_a_page_leads_to_draft_and_version() {
    let (place, id) = place();
    place.draft("Asker");
    let path = exported(&place, &id, &["--format", "txt"]);
    let text = fs::read_to_string(&path).unwrap();
    let line = text.lines().find(|line| line.starts_with("Referanse: ")).unwrap();
    change(&place, &id, "Flyktningtjenesten");
    let code = line.split_once(" · ").unwrap().1;
    for typed in [line, code, &code.replace(' ', ""), &code.to_uppercase()] {
        let ran = place.run(&["verify", "--code", typed]);
        let said = format!("Teksten er fra utkastet «Bodø» ({id}), versjon 2: ");
        assert!(ran.ok().starts_with(&said) && ran.ok().lines().count() == 1, "{}", ran.out);
    }
    let found = json(&place.run(&["verify", "--code", code, "--json"]));
    assert_eq!((&found["file"], &found["unchanged"]), (&Value::Null, &Value::Null));
    assert_eq!(found["states"][0]["draft"], id.as_str());
    let ran = place.run(&["verify", "--code", "0000 0000 0000 0000"]);
    let said = "Ingen utkast og ingen versjoner på denne maskinen har koden 0000 0000 0000 0000.\n";
    assert_eq!((ran.code, ran.out.as_str()), (3, said));
}
