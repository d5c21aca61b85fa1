//! Minutes: what they hold, what they refuse, and that nothing of a note is in the agreement.

use super::place::{COMPLETE, Place};

/// Notes of every sort, each with a word of its own.
const NOTES: &str = r#"{
  "sections": [{ "id": "purpose", "assigned": "Tildelt Person", "state": "done" }],
  "notes": {
    "n1": { "section": "purpose", "kind": "question", "text": "Spurtord?" },
    "n2": { "section": "purpose", "kind": "answer", "answers": "n1", "text": "Svartord" },
    "n3": { "section": "purpose", "kind": "decision", "text": "Besluttetord" },
    "n4": { "section": "purpose", "kind": "disagreement", "text": "Uenigord", "closed": true },
    "n5": { "section": "purpose", "kind": "clarify", "with": "Hvemord", "due": "12.5.2027", "text": "Hvaord" },
    "n6": { "section": "purpose", "text": "Notatord" }
  }
}"#;
const WORDS: [&str; 8] = [
    "Tildelt Person",
    "Spurtord",
    "Svartord",
    "Besluttetord",
    "Uenigord",
    "Hvemord",
    "Hvaord",
    "Notatord",
];

fn workshop() -> (Place, String) {
    let place = Place::new();
    let id = place.run_with(&["new", "--answers", "-", "--no-open"], COMPLETE);
    let id = id.ok().trim_end().to_owned();
    place.run_with(&["fill", &id, "--answers", "-"], NOTES).ok();
    (place, id)
}

#[test]
fn the_minutes_hold_every_note_with_who_wrote_it() {
    let (place, id) = workshop();
    let minutes = place.run(&["export", &id, "--minutes", "--format", "md"]);
    let minutes = minutes.ok();
    for word in WORDS {
        assert!(minutes.contains(word), "{word}: {minutes}");
    }
    assert!(minutes.starts_with("# Referat: "), "{minutes}");
    assert!(minutes.contains("Avklares med Hvemord, frist 12. mai 2027: Hvaord (Kari, "));
    let heading = |name: &str| minutes.find(&format!("\n## {name}\n")).expect(name);
    let order = ["Merket ferdig", "Hvem har hva", "Besluttet", "Avklart", "Åpent"].map(heading);
    assert!(order.is_sorted(), "{minutes}");
    assert!(!minutes.contains("UTKAST"), "{minutes}");
    for format in ["docx", "odt", "html", "txt"] {
        let file = place.beside(&format!("referat.{format}"));
        let path = file.to_str().unwrap();
        let ran = place.run(&["export", &id, "--minutes", "--format", format, "-o", path]);
        assert_eq!(ran.err, format!("Referatet er skrevet til {path}.\n"));
        assert!(std::fs::metadata(&file).unwrap().len() > 500, "{format}");
    }
}

#[test]
fn the_agreement_never_holds_a_word_of_a_note() {
    let (place, id) = workshop();
    for format in ["md", "txt", "html", "json"] {
        for more in [&[][..], &["--with-deviations"], &["--final"]] {
            let ran = place.run(&[&["export", &id, "--format", format][..], more].concat());
            for word in WORDS {
                assert!(!ran.ok().contains(word), "{format} {more:?}: {word}");
            }
        }
    }
    // Of files that are packed, what they say without the notes is the same to the byte.
    let bare = r#"{ "notes": { "n1": null, "n2": null, "n3": null, "n4": null, "n5": null, "n6": null },
                    "sections": [{ "id": "purpose", "assigned": null }] }"#;
    let written = || {
        ["docx", "odt"].map(|format| {
            let file = place.beside(&format!("avtale.{format}"));
            let path = file.to_str().unwrap();
            place.run(&["export", &id, "--format", format, "--final", "-o", path]).ok();
            std::fs::read(file).unwrap()
        })
    };
    let before = written();
    place.run_with(&["fill", &id, "--answers", "-"], bare).ok();
    assert!(before == written(), "notes are in a file of the agreement");
}

#[test]
fn minutes_are_no_agreement() {
    let (place, id) = workshop();
    let file = place.beside("referat.md");
    let path = file.to_str().unwrap();
    place.run(&["export", &id, "--minutes", "--format", "md", "-o", path]).ok();
    let verified = place.run(&["verify", path]);
    assert_ne!(verified.code, 0, "{}", verified.out);
    let json = place.run(&["export", &id, "--minutes", "--format", "json"]);
    let said = "Referatet finnes ikke som json. Velg en annen filtype.\n";
    assert_eq!((json.code, json.out.as_str(), json.err.as_str()), (2, "", said));
    for other in ["--final", "--with-deviations"] {
        let ran = place.run(&["export", &id, "--minutes", "--format", "md", other]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{other}: {}", ran.err);
    }
}

#[test]
fn show_says_whose_a_section_is_and_how_many_notes_wait() {
    let (place, id) = workshop();
    let shown = place.run(&["show", &id]);
    assert!(shown.ok().contains("3 notater er ikke avklart."), "{}", shown.out);
    let purpose = shown.out.lines().find(|line| line.contains("Tildelt Person har det"));
    assert!(purpose.is_some_and(|line| line.contains(": ferdig (")), "{}", shown.out);
}
