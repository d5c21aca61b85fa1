//! Answers from a file: all or none, and every fault with its place.

use std::sync::Arc;

use avtale::base::{DraftId, Line, Moment, SessionId};
use avtale::draft::Stamp;
use avtale::store::{FolderStore, Settings, Store as _};
use avtale::template::library::Library;

use super::place::{COMPLETE, Place};

/// Fills `answers` in, holds that it fails saying `expected`, and that nothing is written.
#[track_caller]
fn refused(answers: &str, expected: &[&str]) {
    let place = Place::new();
    let id = place.draft("Bodø");
    let before = place.contents();
    let ran = place.run_with(&["fill", &id, "--answers", "-"], answers);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{}", ran.err);
    assert_eq!(ran.err.lines().collect::<Vec<_>>(), expected);
    assert_eq!(place.contents(), before, "something was written");
    let ran = place.run_with(&["new", "--answers", "-", "--no-open"], answers);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{}", ran.err);
    assert_eq!(place.contents(), before, "a draft was made");
}

/// The same, with one fault at this place and no other.
#[track_caller]
fn case(answers: &str, fault: &str) {
    let fault = format!("standard inn, {fault}");
    refused(answers, &[&fault, "Én feil. Ingenting er lagret. Rett i fila og prøv igjen."]);
}

#[test]
fn an_unknown_field_is_refused_with_the_nearest_name() {
    case(
        r#"{ "unit_nam": "x" }"#,
        "linje 1, tegn 15, /unit_nam: Malen har ikke noe felt som heter «unit_nam». Mente du «unit_name»?",
    );
}

#[test]
fn an_answer_of_the_wrong_type_is_refused() {
    case(
        r#"{ "municipality_name": 7 }"#,
        "linje 1, tegn 24, /municipality_name: Her skal det stå en tekst i anførselstegn.",
    );
    case(
        r#"{ "leader_meeting_count": "mange" }"#,
        "linje 1, tegn 27, /leader_meeting_count: Skriv et tall fra 1 til 12, for eksempel «2» eller «to».",
    );
    case(
        r#"{ "organisation": "ved siden av" }"#,
        "linje 1, tegn 19, /organisation: Velg ett av alternativene: Utenfor NAV-kontoret – dere lager en avtale, I NAV-kontoret – dere lager en rutine.",
    );
}

#[test]
fn an_answer_that_is_too_long_is_refused() {
    case(
        &format!(r#"{{ "unit_name": "{}" }}"#, "x".repeat(5_000)),
        "linje 1, tegn 16, /unit_name: Teksten er på 5000 tegn, og det er plass til 4000. Kort den ned.",
    );
}

/// What is said of an end date that is none.
const NO_DAY: &str = "/end_date: Skriv en dato, for eksempel «22.11.2026» eller «22. november 2026», eller velg «uten sluttdato».";

#[test]
fn what_is_no_day_is_refused() {
    for day in ["31.2.2028", "2028-13-01", "snart"] {
        let answers = format!("{{ \"end_date\": \"{day}\" }}");
        case(&answers, &format!("linje 1, tegn 15, {NO_DAY}"));
    }
}

#[test]
fn every_fault_is_told_in_the_order_of_the_file() {
    let answers = r#"{
  "unit_nam": "x",
  "municipality_name": "Bodø",
  "end_date": "snart"
}"#;
    let day = format!("standard inn, linje 4, tegn 15, {NO_DAY}");
    refused(
        answers,
        &[
            "standard inn, linje 2, tegn 15, /unit_nam: Malen har ikke noe felt som heter «unit_nam». Mente du «unit_name»?",
            &day,
            "2 feil. Ingenting er lagret. Rett i fila og prøv igjen.",
        ],
    );
}

#[test]
fn what_is_no_json_is_refused() {
    let value =
        "Her skal det stå en verdi: tekst i anførselstegn, et tall, en liste eller et objekt.";
    case("{ \"unit_name\": ", &format!("linje 1, tegn 16, /: {value}"));
    case("", &format!("linje 1, tegn 1, /: {value}"));
    case("[]", "linje 1, tegn 1, /: Her skal det stå et objekt i krøllparenteser.");
    case(
        r#"{ "unit_name": "a", "unit_name": "b" }"#,
        "linje 1, tegn 21, /: Nøkkelen «unit_name» står to ganger. Ta bort den ene.",
    );
}

#[test]
fn an_answers_file_that_cannot_be_read_is_told() {
    let place = Place::new();
    let id = place.draft("Bodø");
    let folder = place.folder();
    for file in ["finnes-ikke.json", folder.as_str()] {
        let ran = place.run(&["fill", &id, "--answers", file]);
        assert_eq!(ran.code, 1, "{}", ran.err);
        assert!(ran.err.contains(file), "{}", ran.err);
    }
}

#[test]
fn answers_are_filled_in_from_a_file_and_from_standard_input() {
    let place = Place::new();
    let id = place.draft("Bodø");
    let file = place.beside("svar.json");
    std::fs::write(&file, COMPLETE).unwrap();
    let ran = place.run(&["fill", "bod", "--answers", file.to_str().unwrap()]);
    assert_eq!(ran.ok(), "");
    let said = format!("20 endringer er lagret i utkastet «Bodø» ({id}).\n");
    assert_eq!(ran.err, said);
    let made = place.run_with(&["new", "--answers", "-", "--no-open"], COMPLETE);
    let made = made.ok().trim_end();
    let text = |id: &str| {
        let text = place.run(&["export", id, "--format", "txt"]).ok().to_owned();
        text.split_once("Referanse: ").unwrap().0.to_owned()
    };
    assert_eq!(text(made), text(&id));
    let ran = place.run_with(&["fill", &id, "--answers", "-"], "{}");
    let said = format!("Fila har ingen endringer. Utkastet «Bodø» ({id}) er som det var.\n");
    assert_eq!((ran.ok(), ran.err.as_str()), ("", said.as_str()));
}

#[test]
fn who_has_the_draft_open_is_named_when_answers_are_filled_in() {
    let place = Place::new();
    let id = place.draft("Bodø");
    let fill = |answers: &str| {
        let ran = place.run_with(&["fill", &id, "--answers", "-"], answers);
        assert_eq!(ran.code, 0, "{}", ran.err);
        ran.err.lines().skip(1).map(ToOwned::to_owned).collect::<Vec<_>>()
    };
    let mut others = Vec::new();
    for (session, name) in [("kari", "Kari"), ("ola-1", "Ola"), ("ola-2", "Ola")] {
        let store = FolderStore::open(place.folder().as_ref(), Arc::new(Library::official()));
        let by = Line::kept(name);
        let session = SessionId::new(session).unwrap();
        let settings = Settings { session, by: by.clone(), ..Settings::default() };
        let mut store = store.unwrap().for_session(settings);
        let (draft, stamp) =
            (DraftId::new(&id).unwrap(), Stamp { by, at: Moment::from_millisecond(0).unwrap() });
        store.open(&draft, &stamp).unwrap();
        store.follow(&draft, &stamp, Box::new(|| {})).unwrap();
        others.push(store);
    }
    let said = "Det er åpent hos Kari, Ola, som ser endringen.";
    assert_eq!(fill(r#"{"unit_name": "Flyktningenheten"}"#), [said]);
    assert!(fill("{}").is_empty(), "nothing was changed");
    drop(others);
    assert!(fill(r#"{"unit_name": "Enheten"}"#).is_empty(), "nobody is there");
}

#[test]
fn items_filled_in_anew_are_not_those_that_were_there() {
    let place = Place::new();
    let id = place.draft("Bodø");
    let ids = |answers: &str| {
        let ran = place.run_with(&["fill", &id, "--answers", "-"], answers);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let draft: serde_json::Value =
            serde_json::from_str(&place.read(&format!("{id}.json"))).unwrap();
        let items = draft["answers"]["subgoals"]["value"].as_array().unwrap().clone();
        items.iter().map(|item| item["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let first = ids(r#"{"subgoals": ["Ti i arbeid", "Fem i utdanning"]}"#);
    let second = ids(r#"{"subgoals": ["Ti i arbeid", "Alle får en fadder"]}"#);
    assert_eq!(second[0], first[0]);
    assert!(!first.contains(&second[1]), "{first:?} {second:?}");
}

#[test]
fn hidden_characters_that_were_taken_out_are_counted() {
    let place = Place::new();
    let title = "Bo\u{202e}dø";
    let ran = place.run(&["new", "--no-open", "--title", title]);
    let id = ran.ok().trim_end().to_owned();
    assert_eq!(ran.err, "Ett skjult tegn ble tatt bort fra navnet.\n");
    let answers = "{\"unit_name\": \"Fly\u{200b}kt\u{202e}\", \"subgoals\": [\"a\u{ad}b\"]}";
    let ran = place.run_with(&["fill", &id, "--answers", "-"], answers);
    assert_eq!((ran.code, ran.out.as_str()), (0, ""), "{}", ran.err);
    let lines: Vec<_> = ran.err.lines().collect();
    assert_eq!(lines[0], "3 skjulte tegn ble tatt bort fra svarene.");
    assert!(lines[1].starts_with("2 endringer er lagret i utkastet «Bodø»"), "{lines:?}");
}

#[test]
fn an_own_clause_after_one_that_is_not_there_is_refused() {
    let nowhere = "Det finnes ingen setning her som heter «tull». Se etter skrivefeil.";
    case(
        r#"{ "own_clauses": [{ "section": "parties", "after": "tull", "text": "a" }] }"#,
        &format!("linje 1, tegn 52, /own_clauses/0/after: {nowhere}"),
    );
    // What comes further down in the file is not there yet.
    case(
        r#"{ "own_clauses": [{ "section": "parties", "after": "c2", "text": "a" }, { "id": "c2", "section": "parties", "text": "b" }] }"#,
        "linje 1, tegn 52, /own_clauses/0/after: Det finnes ingen setning her som heter «c2». Se etter skrivefeil.",
    );
}
