//! Versions by command: listed, compared and brought back, also of a draft whose file is damaged.

use std::path::Path;
use std::sync::Arc;

use avtale::base::{DraftId, FieldId, Line, Moment, SessionId};
use avtale::draft::together::Saw;
use avtale::draft::{Change, Edit, Entry, Stamp};
use avtale::store::{FolderStore, Settings, Store as _};
use avtale::template::{Library, Value};

use super::place::{Place, Ran};

/// A draft with two versions: Kari's, and Ola's after it.
fn place() -> (Place, String) {
    let place = Place::new();
    let id = place.draft("Bodø");
    let kari = r#"{ "unit_name": "Flyktningkontoret i Bodø", "municipality_name": "Bodø",
        "sections": [{ "id": "parties", "state": "done" }] }"#;
    assert_eq!(place.run_with(&["fill", &id, "--answers", "-"], kari).code, 0);
    let ola = r#"{ "title": "Bodø 2027", "unit_name": "Flyktningtjenesten i Bodø",
        "own_clauses": [{ "section": "purpose", "text": "Ja.\nNei." }],
        "sections": [{ "id": "parties", "state": "must_mend" }] }"#;
    assert_eq!(place.run_with(&["--as", "Ola", "fill", &id, "--answers", "-"], ola).code, 0);
    (place, id)
}

/// The lines of a listing without its heading and times: number, who and why.
fn listed(ran: &Ran) -> Vec<String> {
    let words = |line: &str| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let lines = ran.ok().lines().skip(1).map(words);
    lines.map(|words| [&words[..1], &words[3..]].concat().join(" ")).collect()
}

#[test]
fn versions_are_listed_with_who_when_and_why() {
    let (place, id) = place();
    let ran = place.run(&["versions", "bodø"]);
    assert!(ran.ok().starts_with("NR  NÅR "), "{}", ran.out);
    assert_eq!(listed(&ran), ["2 Ola økten ble avsluttet", "1 Kari økten ble avsluttet"]);
    let json = place.run(&["versions", &id, "--json"]);
    let json: serde_json::Value = serde_json::from_str(json.ok()).unwrap();
    let first = &json[0];
    assert_eq!(
        (&first["number"], &first["by"], &first["why"]),
        (&2.into(), &"Ola".into(), &"ended".into())
    );
    assert!(first["at"].as_str().unwrap().ends_with('Z'), "{first}");
    let none = place.draft("Asker");
    let ran = place.run(&["versions", &none]);
    assert_eq!(ran.ok(), "");
    assert!(ran.err.starts_with("Utkastet har ingen eldre versjoner ennå."), "{}", ran.err);
    assert_eq!(place.run(&["versions", &none, "--json"]).ok(), "[]\n");
}

#[test]
fn a_version_is_compared_with_the_draft_by_section() {
    let (place, id) = place();
    let ran = place.run(&["versions", &id, "1"]);
    insta::assert_snapshot!(ran.ok(), @"
    Utkastet som helhet
      Navn på utkastet
        Bodø{+ 2027+}

    Parter
      Hvor langt dere er kommet
        [-ferdig-]{+må rettes+}
      Navn på enheten
        [-Flyktningkontoret-]{+Flyktningtjenesten+} i Bodø

    Bakgrunn og formål
      Egen tekst
        {+Ja.
        Nei.+}
    ");
    assert_eq!(
        ran.err,
        "[-slik-] sto det i versjon 1, {+slik+} står det nå. «avtale restore» henter versjonen tilbake.\n"
    );
    let ran = place.run(&["versions", &id, "2"]);
    assert_eq!((ran.ok(), ran.err.as_str()), ("", "«Bodø 2027» er som i versjon 2.\n"));
    let text = place.run(&["versions", &id, "1", "--text"]);
    assert!(text.ok().contains("Flyktningkontoret i Bodø"), "{}", text.out);
    let ran = place.run(&["versions", &id, "7"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert_eq!(
        ran.err,
        "Det finnes ingen versjon 7 av utkastet. Se hvilke som finnes med «avtale versions».\n"
    );
}

#[test]
fn a_version_is_brought_back_whole_or_by_section_and_that_can_be_undone() {
    let (place, id) = place();
    let compared = |number: &str| place.run(&["versions", &id, number]);
    let whole = |name: &str| {
        let (place, id) = self::place();
        let ran = place.run(&["restore", &id, "1", "--section", name]);
        assert_eq!(ran.ok(), "");
        let differs = place.run(&["versions", &id, "1"]);
        assert!(!differs.ok().contains("Parter"), "{name}: {}", differs.out);
        assert!(differs.ok().contains("Egen tekst"), "{name}: {}", differs.out);
    };
    for name in ["parties", "Parter", "PARTER "] {
        whole(name);
    }
    let ran = place.run(&["--as", "Per", "restore", &id, "1"]);
    assert_eq!(ran.ok(), "");
    let said = format!("«Bodø» er som i versjon 1 igjen. «avtale restore {id} 2» angrer.\n");
    assert_eq!(ran.err, said);
    assert_eq!(compared("1").ok(), "");
    assert!(place.run(&["show", &id]).ok().contains(", Per\n"), "who brought it back is told");
    assert!(
        place.read(&format!("{id}.json")).contains("\"by\": \"Kari\""),
        "what Kari wrote stays hers"
    );
    let again = place.run(&["restore", &id, "1"]);
    assert_eq!(again.err, "Det er ingenting å hente tilbake. Det er som i versjon 1 fra før.\n");
    assert_eq!(place.run(&["restore", &id, "2"]).code, 0);
    assert_eq!(compared("2").ok(), "");
}

#[test]
fn what_nobody_kept_is_kept_before_an_older_version_takes_its_place() {
    let (place, id) = place();
    let name = format!("{id}.json");
    place.write(&name, &place.read(&name).replace("Flyktningtjenesten", "Introduksjonssenteret"));
    assert_eq!(place.run(&["--as", "Per", "restore", &id, "1"]).code, 0);
    let versions = listed(&place.run(&["versions", &id]));
    assert_eq!(versions[1], "3 Per før noe ble hentet tilbake");
    let text = place.run(&["versions", &id, "3", "--text"]);
    assert!(text.ok().contains("Introduksjonssenteret"), "{}", text.out);
}

#[test]
fn what_cannot_be_brought_back_is_told_and_nothing_is_done() {
    let (place, id) = place();
    let before = place.contents();
    let case = |arguments: &[&str], code: i32, said: &str| {
        let ran = place.run(&[&["restore", &id], arguments].concat());
        assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{}", ran.err);
        assert!(ran.err.contains(said), "{}", ran.err);
        assert_eq!(place.contents(), before);
        assert_eq!(listed(&place.run(&["versions", &id])).len(), 2);
    };
    case(&[], 2, &format!("«avtale versions {id}» viser dem"));
    case(&["7"], 1, "ingen versjon 7");
    case(&["x"], 2, "«x» passer ikke for «[NUMMER]»");
    case(&["1", "--section", "tull"], 1, "ikke noe avsnitt som heter «tull»");
    case(&["--section", "parties"], 2, "mangler");
}

#[test]
fn a_damaged_draft_is_left_as_it_is_and_brought_back_beside_it() {
    let (place, id) = place();
    let name = format!("{id}.json");
    let half = place.read(&name).split_once("\"answers\"").unwrap().0.to_owned();
    place.write(&name, &half);
    let ran = place.run(&["versions", &id]);
    assert_eq!(listed(&ran).len(), 2);
    assert!(
        ran.err.contains("er skadet") && ran.err.contains(&format!("«avtale restore {id} NUMMER»"))
    );
    assert_eq!(place.run(&["versions", &id, "1"]).code, 1);
    assert!(place.run(&["versions", &id, "1", "--text"]).ok().contains("Flyktningkontoret i Bodø"));
    let part = place.run(&["restore", &id, "1", "--section", "parties"]);
    assert_eq!((part.code, part.out.as_str()), (1, ""));
    assert!(part.err.contains("Utelat «--section»"), "{}", part.err);
    for (number, unit) in
        [(&["1"][..], "Flyktningkontoret i Bodø"), (&[], "Flyktningtjenesten i Bodø")]
    {
        let ran = place.run(&[&["restore", &id], number].concat());
        let made = ran.ok().trim_end().to_owned();
        assert!(
            ran.err.contains(&made) && ran.err.contains(&format!("{id}, er ikke rørt")),
            "{}",
            ran.err
        );
        assert!(place.read(&format!("{made}.json")).contains(unit), "{number:?}");
        assert_eq!(place.read(&name), half, "the damaged file is left");
    }
    let lone = place.draft("Asker");
    place.write(&format!("{lone}.json"), "{");
    let ran = place.run(&["restore", &lone]);
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("Verken versjoner eller journaler"), "{}", ran.err);
}

#[test]
fn a_draft_whose_file_is_gone_is_brought_back_by_its_id() {
    let (place, id) = place();
    std::fs::remove_file(Path::new(&place.folder()).join(format!("{id}.json"))).unwrap();
    let ran = place.run(&["versions", &id]);
    assert_eq!(listed(&ran).len(), 2);
    assert!(ran.err.contains("finnes ikke") && ran.err.contains("«avtale restore"), "{}", ran.err);
    for (number, unit) in
        [(&["1"][..], "Flyktningkontoret i Bodø"), (&[], "Flyktningtjenesten i Bodø")]
    {
        let ran = place.run(&[&["restore", &id], number].concat());
        let made = ran.ok().trim_end().to_owned();
        assert!(ran.err.contains(&format!("Fila til {id} er borte")), "{}", ran.err);
        assert!(place.read(&format!("{made}.json")).contains(unit), "{number:?}");
    }
    assert_eq!(place.run(&["show", &id]).code, 1);
}

/// Writes the unit's name as a session that is then killed: in its journal, and no further.
fn interrupted(folder: &str, id: &str, unit: &str) {
    let id = DraftId::new(id).unwrap();
    let store = FolderStore::open(Path::new(folder), Arc::new(Library::official())).unwrap();
    let session = SessionId::new("avbrutt").unwrap();
    let mut store = store.for_session(Settings { session, ..Settings::default() });
    let at = Moment::from_millisecond(1_795_325_525_120).unwrap();
    let stamp = Stamp { by: Line::kept("Ola"), at };
    store.open(&id, &stamp).unwrap();
    let field = FieldId::new("unit_name").unwrap();
    let edit = Edit::Answer { field, value: Some(Value::Line(Line::kept(unit))) };
    store
        .append(&id, &[Entry { number: 1, change: Change::new(edit, stamp), saw: Saw::new() }])
        .unwrap();
}

#[test]
fn text_of_an_interrupted_session_is_shown_and_told_and_taken_in_by_who_changes_the_draft() {
    let place = Place::new();
    let id = place.draft("Bodø");
    interrupted(&place.folder(), &id, "Introduksjonssenteret");
    let before = place.contents();
    let told = "«Bodø» har nyere tekst fra 22.11.2026 05:32 (Ola), fra en avbrutt økt.";
    for arguments in [&["show", &id][..], &["check", &id], &["export", &id, "--format", "txt"]] {
        let ran = place.run(arguments);
        assert!(ran.err.starts_with(told), "{arguments:?}: {}", ran.err);
        assert_eq!(place.contents(), before, "reading changes nothing");
    }
    assert_eq!(place.run(&["restore", &id]).code, 2);
    assert_eq!(place.contents(), before, "nor does what lacks an argument");
    let text = place.run(&["export", &id, "--format", "txt"]);
    assert!(text.ok().contains("Introduksjonssenteret"), "{}", text.out);
    let answers = "{ \"municipality_name\": \"Bodø\" }";
    let ran = place.run_with(&["fill", &id, "--answers", "-"], answers);
    assert_eq!(ran.ok(), "");
    assert!(
        ran.err.starts_with("«Bodø» hadde nyere tekst fra 22.11.2026 05:32 (Ola)"),
        "{}",
        ran.err
    );
    assert!(place.read(&format!("{id}.json")).contains("Introduksjonssenteret"));
    assert_eq!(place.run(&["show", &id]).err, "", "told once");
    let versions = listed(&place.run(&["versions", &id]));
    assert_eq!(versions, ["2 Kari økten ble avsluttet", "1 Kari før en avbrutt økt kom med"]);
}
