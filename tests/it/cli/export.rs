//! Exports: where they are written, what they refuse, and that a final one is whole.

use super::place::{COMPLETE, Place};

const FORMATS: [&str; 4] = ["md", "txt", "html", "json"];

fn complete() -> (Place, String) {
    let place = Place::new();
    let id = place.run_with(&["new", "--answers", "-", "--no-open"], COMPLETE);
    let id = id.ok().trim_end().to_owned();
    (place, id)
}

#[test]
fn a_draft_is_exported_with_its_mark_and_what_is_missing() {
    let place = Place::new();
    let id = place.draft("Bodø");
    for format in ["md", "txt", "html"] {
        let ran = place.run(&["export", &id, "--format", format]);
        assert!(ran.ok().contains("UTKAST"), "{format}");
        assert!(ran.ok().contains("mangler: "), "{format}");
        assert_eq!(ran.err, "");
    }
}

#[test]
fn headings_are_numbered_when_that_is_asked_for() {
    let place = Place::new();
    let id = place.draft("Bodø");
    let ran = place.run(&["export", &id, "--format", "md", "--numbered"]);
    assert!(ran.ok().contains("\n## 1 Bakgrunn og formål\n"), "{}", ran.out);
    let plain = place.run(&["export", &id, "--format", "md"]);
    assert!(plain.ok().contains("\n## Bakgrunn og formål\n"), "{}", plain.out);
}

#[cfg(not(feature = "pdf"))]
#[test]
fn a_build_without_pdf_says_so() {
    let place = Place::new();
    let id = place.draft("Bodø");
    let ran = place.run(&["export", &id, "--format", "pdf"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert_eq!(ran.err, "Dette programmet er bygd uten PDF. Velg en annen filtype.\n");
}

#[test]
fn a_final_export_is_refused_while_something_is_missing() {
    let place = Place::new();
    let id = place.draft("Bodø");
    for format in FORMATS.into_iter().chain(["docx", "odt"]) {
        let file = place.beside("avtale");
        let file = file.to_str().unwrap();
        for output in [&["-o", file][..], &[]] {
            let arguments = [&["export", &id, "--format", format, "--final"][..], output].concat();
            let ran = place.run(&arguments);
            assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{}", ran.err);
            assert!(ran.err.lines().any(|line| line.starts_with("Varighet: [må, ")), "{}", ran.err);
            assert!(ran.err.contains("ingenting er skrevet"), "{}", ran.err);
            assert!(!place.beside("avtale").exists());
        }
    }
}

#[test]
fn a_complete_draft_is_exported_as_final_without_a_mark() {
    let (place, id) = complete();
    for format in FORMATS {
        let ran = place.run(&["export", &id, "--format", format, "--final"]);
        let text = ran.ok();
        assert!(text.contains("Flyktningkontoret"), "{format}");
        assert!(!text.contains("mangler: "), "{format}: {text}");
        assert_eq!(text.contains("UTKAST"), format == "json", "{format}");
    }
}

#[test]
fn a_final_export_says_what_is_still_to_be_looked_at() {
    let (place, id) = complete();
    let path = place.beside("avtale.md");
    let export = ["export", &id, "--format", "md", "--final", "-o", path.to_str().unwrap()];
    let sections = place.run(&export);
    let fill = |text: &str| {
        assert_eq!(place.run_with(&["fill", &id, "--answers", "-"], text).code, 0);
    };
    fill(r#"{ "end_date": "1.1.2020" }"#);
    let ran = place.run(&export);
    assert_eq!(ran.ok(), "");
    let lines: Vec<_> = ran.err.lines().collect();
    assert_eq!(lines.len(), 3, "{}", ran.err);
    assert!(lines[0].starts_with("Avtalen er skrevet til "), "{}", ran.err);
    assert!(lines[1].starts_with("Avtalen er skrevet som ferdig, men det er "), "{}", ran.err);
    assert!(lines[1].contains(" form"), "{}", ran.err);
    assert!(lines[1].ends_with(&format!(": «avtale check {id}».")), "{}", ran.err);
    assert!(lines[2].ends_with("avsnitt er ikke satt til ferdig."), "{}", ran.err);
    assert!(!sections.err.contains(" 0 "), "{}", sections.err);
    // A draft has no such claim to be finished.
    let ran = place.run(&["export", &id, "--format", "md", "-o", path.to_str().unwrap()]);
    assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
}

#[test]
fn an_export_is_written_to_a_file_or_to_standard_output() {
    let (place, id) = complete();
    let file = place.beside("avtale.md");
    let path = file.to_str().unwrap();
    for _ in 0..2 {
        let ran = place.run(&["export", &id, "--format", "md", "-o", path]);
        let said = format!("Avtalen er skrevet til {path}.\n");
        assert_eq!((ran.ok(), ran.err.as_str()), ("", said.as_str()));
    }
    let written = std::fs::read_to_string(&file).unwrap();
    assert_eq!(place.run(&["export", &id, "--format", "md", "-o", "-"]).ok(), written);
    assert_eq!(place.run(&["export", &id, "--format", "md"]).ok(), written);
}

#[test]
fn an_export_is_never_written_onto_a_draft() {
    let (place, id) = complete();
    let elsewhere = place.beside("kopi.json");
    std::fs::copy(place.path(&format!("{id}.json")), &elsewhere).unwrap();
    let copy = std::fs::read(&elsewhere).unwrap();
    let before = place.contents();
    let targets = [
        place.path(&format!("{id}.json")),
        place.path("ny.json"),
        place.beside("utkast/../utkast/x.JSON"),
        elsewhere.clone(),
    ];
    for target in targets {
        let target = target.to_str().unwrap();
        let ran = place.run(&["export", &id, "--format", "json", "-o", target]);
        let said = format!(
            "{target} er et utkast, eller ligger blant utkastene. Velg en annen fil etter «-o».\n"
        );
        assert_eq!((ran.code, ran.err), (1, said));
    }
    assert_eq!(place.contents(), before);
    assert_eq!(std::fs::read(&elsewhere).unwrap(), copy);
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    let (place, id) = complete();
    let ran = place.run(&["export", &id, "--format", "md", "-o", "ikke/her/avtale.md"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("ikke/her"), "{}", ran.err);
}

#[test]
fn word_and_opendocument_files_are_whole_archives_wherever_they_go() {
    let (place, id) = complete();
    for (format, first) in [("docx", "[Content_Types].xml"), ("odt", "mimetype")] {
        let file = place.beside("avtale").with_extension(format);
        let path = file.to_str().unwrap();
        let ran = place.run(&["export", &id, "--format", format, "--final", "-o", path]);
        assert_eq!(ran.ok(), "");
        let written = std::fs::read(&file).unwrap();
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&written)).unwrap();
        assert_eq!(archive.by_index(0).unwrap().name().unwrap(), first);
        let mut command = place.command(&["export", &id, "--format", format, "--final"]);
        assert_eq!(command.output().unwrap().stdout, written, "{format}");
        let ran = place.run(&["export", &place.draft("Tom"), "--format", format, "--final"]);
        assert_eq!((ran.code, ran.out.as_str()), (3, ""), "{}", ran.err);
    }
}

#[test]
fn what_departs_from_the_template_is_told_behind_the_agreement_when_it_is_asked_for() {
    let place = Place::new();
    std::fs::copy("drafts/kristiansand-2020.json", place.path("kristiansand-2020.json")).unwrap();
    for format in FORMATS {
        let export = ["export", "kristiansand", "--format", format];
        let ran = place.run(&export);
        assert!(!ran.ok().contains("viser ikke til veilederen"), "{format}");
        let ran = place.run(&[&export[..], &["--with-deviations"]].concat());
        for words in [
            "Bakgrunn og formål: Hva avtalen bygger på",
            "Samarbeidsavtalen er utarbeidet på bakgrunn av Veileder om samarbeid",
            "Avtalen er fra 2020 og viser ikke til veilederen",
            "Avtalen skal gjøre det klart hvem som gjør hva",
        ] {
            let seen = ran.ok().split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(seen.contains(words), "{format}: {words}:\n{seen}");
        }
    }
}
