//! Copies that travel: two parties with a folder each, and nothing but files between them.

use std::fs;

use serde_json::Value;

use super::place::{Place, Ran};

/// Here with a draft that has an answer, and there with what came from here; both with the same id.
fn parties() -> (Place, Place, String) {
    let (here, there) = (Place::new(), Place::new());
    let id = here.draft("Bodø");
    fill(&here, &id, r#"{ "unit_name": "Flyktningkontoret", "municipality_name": "Bodø" }"#);
    let copy = send(&here, &id);
    let ran = take(&there, &["--as", "Ola"], &copy);
    assert_eq!(ran.ok(), format!("{id}\n"));
    assert!(ran.err.contains("var ikke her fra før"), "{}", ran.err);
    (here, there, id)
}

#[track_caller]
fn fill(place: &Place, id: &str, answers: &str) {
    assert_eq!(place.run_with(&["fill", id, "--answers", "-"], answers).code, 0);
}

#[track_caller]
fn fill_as(place: &Place, name: &str, id: &str, answers: &str) {
    let ran = place.run_with(&["--as", name, "fill", id, "--answers", "-"], answers);
    assert_eq!(ran.code, 0, "{}", ran.err);
}

/// Sends a draft, and returns what the copy holds.
#[track_caller]
fn send(place: &Place, id: &str) -> String {
    let ran = place.run(&["send", id]);
    fs::read_to_string(ran.ok().trim_end()).unwrap()
}

/// Takes a copy in from a file outside the folder.
fn take(place: &Place, arguments: &[&str], copy: &str) -> Ran {
    let file = place.beside("fra andre.kopi");
    fs::write(&file, copy).unwrap();
    let file = file.to_str().unwrap();
    place.run(&[&["merge"], arguments, &[file]].concat())
}

fn answer(place: &Place, id: &str, field: &str) -> Value {
    draft(place, id)["answers"][field]["value"].clone()
}

fn draft(place: &Place, id: &str) -> Value {
    serde_json::from_str(&place.read(&format!("{id}.json"))).unwrap()
}

#[test]
fn what_each_party_has_changed_comes_together() {
    let (here, there, id) = parties();
    fill_as(&there, "Ola", &id, r#"{ "municipality_name": "Bodin" }"#);
    fill(&here, &id, r#"{ "unit_name": "Flyktningtjenesten" }"#);
    let copy = send(&there, &id);
    let ran = take(&here, &[&id], &copy);
    insta::assert_snapshot!(strip(ran.ok()), @r"
    Dette kommer fra kopien:
    Parter
      Kommunens navn (Ola, TID)
        [-Bodø-]{+Bodin+}
    ");
    assert!(ran.err.contains("Kopien er tatt inn i «Bodø»"), "{}", ran.err);
    assert_eq!(answer(&here, &id, "unit_name"), "Flyktningtjenesten");
    assert_eq!(answer(&here, &id, "municipality_name"), "Bodin");
    assert_eq!(draft(&here, &id)["answers"]["municipality_name"]["by"], "Ola");
    // The same copy again is nothing.
    let before = here.contents();
    let again = take(&here, &[&id], &copy);
    assert_eq!((again.ok(), here.contents()), ("", before));
    assert!(again.err.contains("er med i «Bodø» fra før"), "{}", again.err);
    // The next round begins where this one ended.
    let back = send(&here, &id);
    let ran = take(&there, &[&id], &back);
    insta::assert_snapshot!(strip(ran.ok()), @r"
    Dette kommer fra kopien:
    Parter
      Navn på enheten (Kari, TID)
        [-Flyktningkontoret-]{+Flyktningtjenesten+}
    ");
    fill_as(&there, "Ola", &id, r#"{ "unit_name": "Flyktningtjenesten i Bodø" }"#);
    let ran = take(&here, &[&id], &send(&there, &id));
    assert!(ran.ok().contains("Flyktningtjenesten{+ i Bodø+}"), "{}", ran.out);
}

/// Leaves moments out of what is told.
fn strip(told: &str) -> String {
    let mut stripped = String::new();
    for line in told.lines() {
        let line = match (line.rfind(", "), line.ends_with(')') || line.ends_with("):")) {
            (Some(at), true) => {
                let end = line.rfind(')').unwrap();
                format!("{}, TID{}", &line[..at], &line[end..])
            }
            _ => line.to_owned(),
        };
        stripped.push_str(line.trim_end());
        stripped.push('\n');
    }
    stripped
}

#[test]
fn what_both_have_changed_is_kept_in_both_wordings_until_somebody_chooses() {
    let (here, there, id) = parties();
    fill_as(&there, "Ola", &id, r#"{ "unit_name": "Flyktningkontoret i Bodø" }"#);
    fill(&here, &id, r#"{ "unit_name": "Flyktningtjenesten" }"#);
    let copy = send(&there, &id);
    let dry = take(&here, &[&id, "--dry-run"], &copy);
    let before = here.contents();
    assert_eq!(dry.code, 3, "{}", dry.err);
    let ran = take(&here, &[&id], &copy);
    assert_eq!((ran.code, &ran.out), (3, &dry.out), "{}", ran.err);
    assert_ne!(here.contents(), before);
    insta::assert_snapshot!(strip(&ran.out), @r"
    Dette har begge endret:
    Parter
      Navn på enheten
        hos oss (Kari, TID):
          Flyktningtjenesten
        i kopien (Ola, TID):
          Flyktningkontoret i Bodø
        forskjellen:
          [-Flyktningtjenesten-]{+Flyktningkontoret i Bodø+}
        Vår blir stående, og den fra kopien tas vare på til noen velger.
    ");
    assert!(ran.err.contains("trykk T i en liste for å velge"), "{}", ran.err);
    assert_eq!(answer(&here, &id, "unit_name"), "Flyktningtjenesten");
    let kept = &draft(&here, &id)["alternatives"][0];
    assert_eq!(
        (&kept["by"], &kept["edit"]["value"]),
        (&"Ola".into(), &"Flyktningkontoret i Bodø".into())
    );
    // One step takes it back: the draft is what it was, and can take the copy in again.
    let number = ran.err.split(&format!("«avtale restore {id} ")).nth(1).unwrap();
    let number = number.split('»').next().unwrap();
    assert_eq!(here.run(&["restore", &id, number]).code, 0);
    assert_eq!(draft(&here, &id).get("alternatives"), None);
    assert_eq!(take(&here, &[&id], &copy).code, 3);
}

#[test]
fn a_copy_that_was_changed_in_an_editor_comes_in_as_well() {
    let (here, _, id) = parties();
    let copy = send(&here, &id).replace("Flyktningkontoret", "Kvalifiseringstjenesten");
    let ran = take(&here, &[&id, "--json"], &copy);
    let json: Value = serde_json::from_str(ran.ok()).unwrap();
    assert_eq!(json["taken"][0]["id"], "unit_name");
    assert_eq!(json["taken"][0]["by"], "ukjent (endret for hånd)");
    assert_eq!((&json["conflicts"], &json["known"]), (&Value::Array(vec![]), &false.into()));
    assert!(json["before"].is_number() && json["base"].is_number(), "{json}");
    assert_eq!(answer(&here, &id, "unit_name"), "Kvalifiseringstjenesten");
}

#[test]
fn a_copy_that_was_damaged_in_an_editor_is_told_with_line_and_column() {
    let (here, _, id) = parties();
    let copy = send(&here, &id);
    let before = here.contents();
    let line = 1 + copy.lines().position(|line| line.contains("Flyktningkontoret")).unwrap();
    let ran = take(&here, &[&id], &copy.replace("\"Flyktningkontoret\"", "Flyktningkontoret"));
    assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{}", ran.err);
    assert!(ran.err.contains(&format!("Linje {line},")), "{line}: {}", ran.err);
    assert_eq!(here.contents(), before);
}

#[test]
fn what_is_no_copy_of_this_draft_is_refused_with_what_to_do() {
    let (here, _, id) = parties();
    let other = here.draft("Asker");
    let copy = send(&here, &other);
    let drafts = || {
        let contents = here.contents().into_iter();
        contents.filter(|(name, _)| name.rsplit('.').next() == Some("json")).collect::<Vec<_>>()
    };
    let before = drafts();
    let ran = take(&here, &[&id], &copy);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{}", ran.err);
    for part in ["«Asker»", "«Bodø»", "avtale merge KOPI"] {
        assert!(ran.err.contains(part), "{part} in {}", ran.err);
    }
    let edition = send(&here, &id).replace("\"edition\": \"", "\"edition\": \"x");
    let ran = take(&here, &[&id], &edition);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.err.contains("en annen utgave av malen"), "{}", ran.err);
    let newer = copy.replace("\"schema\": \"1.0\"", "\"schema\": \"2.0\"");
    assert_eq!(take(&here, &[&other], &newer).code, 1);
    assert_eq!(drafts(), before);
}

#[test]
fn without_a_known_version_all_that_differs_is_to_be_chosen() {
    let (here, _, id) = parties();
    let copy = send(&here, &id);
    // The folder was restored from a backup that had no versions.
    fs::remove_dir_all(here.path(&format!("{id}.history"))).unwrap();
    fill(&here, &id, r#"{ "unit_name": "Flyktningtjenesten" }"#);
    let ran = take(&here, &[&id], &copy);
    assert_eq!(ran.code, 3, "{}", ran.err);
    assert!(ran.err.contains("Det er ikke kjent hvilken versjon"), "{}", ran.err);
    assert!(ran.out.contains("Dette har begge endret:"), "{}", ran.out);
    assert_eq!(answer(&here, &id, "unit_name"), "Flyktningtjenesten");
}

#[test]
fn a_copy_goes_where_it_is_told_and_never_onto_a_draft() {
    let (here, _, id) = parties();
    let stream = here.run(&["send", &id, "-o", "-"]);
    assert!(stream.ok().contains("\"sent\": ["), "{}", stream.out);
    assert!(stream.err.contains("klar til å sendes"), "{}", stream.err);
    let file = here.beside("til NAV.json");
    let ran = here.run(&["send", &id, "-o", file.to_str().unwrap()]);
    assert_eq!(ran.ok(), format!("{}\n", file.display()));
    let onto = here.path("x.json");
    let ran = here.run(&["send", &id, "-o", onto.to_str().unwrap()]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains(".kopi"), "{}", ran.err);
    // Merged from standard input, by the draft that it says it is of.
    let copy = stream.out.replace("Flyktningkontoret", "Ny");
    let ran = here.run_with(&["merge", "-"], &copy);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(answer(&here, &id, "unit_name"), "Ny");
}

#[test]
fn restricted_mode_takes_names_in_the_folder_alone() {
    let (here, _, id) = parties();
    let copy = send(&here, &id).replace("Flyktningkontoret", "Ny");
    here.write("svar.kopi", &copy);
    let outside = here.beside("x.kopi");
    fs::write(&outside, &copy).unwrap();
    let folder = here.folder();
    let run = |arguments: &[&str]| {
        here.run(&[&["--restricted", "--drafts", &folder], arguments].concat())
    };
    let outside = outside.to_str().unwrap();
    for arguments in [
        &["merge", &id, outside][..],
        &["merge", &id, "../x.kopi"],
        &["send", &id, "-o", outside],
        &["send", &id, "-o", "x.json"],
    ] {
        let ran = run(arguments);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments:?}: {}", ran.err);
    }
    assert_eq!(run(&["send", &id, "-o", "ut.kopi"]).code, 0);
    assert_eq!(run(&["merge", &id, "svar.kopi"]).code, 0);
    assert_eq!(answer(&here, &id, "unit_name"), "Ny");
}

#[test]
fn nothing_in_a_copy_steers_the_terminal() {
    let (here, _, id) = parties();
    let evil = "Ny\\u001b[2J\\u202e";
    let copy = send(&here, &id)
        .replace("Flyktningkontoret", evil)
        .replace("\"Bodø\"", "\"Bo\\u001b]0;x\\u0007\"");
    for arguments in
        [&[id.as_str(), "--dry-run"][..], &[id.as_str(), "--json", "--dry-run"], &[id.as_str()]]
    {
        // `Place::run` itself holds what is said against hidden characters.
        assert_eq!(take(&here, arguments, &copy).code, 0);
    }
}

#[test]
fn an_answer_under_a_mistyped_key_is_told_with_what_was_meant_before_it_is_taken_in() {
    let (here, there, id) = parties();
    let copy = send(&there, &id).replace("\"unit_name\"", "\"unitname\"");
    let ran = take(&here, &[&id, "--dry-run"], &copy);
    let told =
        "Kopien svarer på «unitname», som ikke er noe spørsmål i malen. Er «unit_name» ment?";
    assert!(ran.err.contains(told), "{}", ran.err);
    assert_eq!(answer(&here, &id, "unit_name"), "Flyktningkontoret");
}
