//! What works here and what doesn't: told in words, and as one block.

use std::fs;

use super::place::{Place, Ran};

/// The lines between the two marks.
#[track_caller]
fn block(ran: &Ran) -> Vec<&str> {
    let after = ran.out.split_once("----- send dette til IT -----\n").expect("it begins").1;
    let block = after.split_once("----- slutt -----\n").expect("it ends").0;
    block.lines().collect()
}

/// What is remembered of terminals.
const FILE: &str = ".config/avtale/terminals.toml";

fn remember(place: &Place, text: &str) {
    fs::create_dir_all(place.beside(".config/avtale")).unwrap();
    fs::write(place.beside(FILE), text).unwrap();
}

#[test]
fn without_a_terminal_nothing_is_asked_and_nothing_is_made() {
    let place = Place::new();
    place.draft("Bodø");
    let before = place.contents();
    let ran = place.run_in(&["doctor"], "n\n", |command| {
        command.env("LANG", "nb_NO.UTF-8").env_remove("LC_CTYPE");
    });
    let words = ran.ok();
    for line in [
        "Bra: Terminalen kaller seg xterm.",
        "Bra: Ett utkast kan leses.",
        "Bra: Malen «Samarbeidsavtale om introduksjonsprogrammet», utgave 2023-12, har ingen feil.",
    ] {
        assert!(words.lines().any(|said| said == line), "{line}: {words}");
    }
    assert!(!words.contains("Enter:") && !words.contains("Feil:"), "{words}");
    let block = block(&ran);
    for begin in ["avtale: 0.1.0", "user: Kari (", "set: TERM=xterm", "size: no terminal"] {
        assert!(block.iter().any(|line| line.starts_with(begin)), "{begin}: {block:?}");
    }
    assert!(block.contains(&"drafts-count: 1, 0 damaged"), "{block:?}");
    assert_eq!(place.contents(), before);
    assert!(!place.beside(".config").exists() && !place.beside(".local").exists());
}

#[test]
fn what_stops_the_program_is_told_with_the_exit_code() {
    let place = Place::new();
    fs::write(place.beside("fil"), "").unwrap();
    let ran = place.run(&["doctor", "--drafts", "fil"]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("\nFeil: "), "{}", ran.out);
    assert!(ran.err.contains("Det som begynner med «Feil:», må rettes først."), "{}", ran.err);
    assert!(block(&ran).contains(&"drafts: fil unusable (store-not-a-folder)"), "{}", ran.out);
}

#[test]
fn other_programs_get_the_same_as_json() {
    let ran = Place::new().run(&["doctor", "--json"]);
    let found: serde_json::Value = serde_json::from_str(ran.ok()).unwrap();
    let finding = &found["findings"][0];
    assert_eq!((&finding["area"], &finding["grade"]), (&"program".into(), &"good".into()));
    let facts = found["facts"].as_array().unwrap();
    assert!(facts.iter().any(|fact| fact["name"] == "way"), "{facts:?}");
}

#[test]
fn a_spoilt_file_of_terminals_is_told_of_by_its_line_and_stops_nothing() {
    let place = Place::new();
    remember(&place, "[\"xterm\"]\ncharacters = \"plain\"\nx = 2\n");
    let ran = place.run(&["doctor"]);
    assert!(ran.ok().contains("Merk: Linje 3 i "), "{}", ran.out);
    assert!(ran.out.contains("Bra: Husket for xterm: "), "{}", ran.out);
    assert!(block(&ran).contains(&"remembered: characters=plain"), "{}", ran.out);
    // Nobody was asked anything: it only looks.
    let file = fs::read_to_string(place.beside(FILE)).unwrap();
    assert!(file.ends_with("x = 2\n"), "{file}");
}

#[test]
fn what_is_remembered_can_be_forgotten() {
    let place = Place::new();
    remember(&place, "[\"xterm\"]\ncharacters = \"plain\"\n");
    for _ in 0..2 {
        let ran = place.run(&["doctor", "--forget"]);
        assert_eq!(ran.ok(), "");
        assert_eq!(ran.err, "Det som var husket om terminalene, er glemt.\n");
        assert!(!place.beside(FILE).exists());
    }
}

#[test]
fn in_restricted_mode_no_path_is_told_and_nothing_is_remembered() {
    let place = Place::new();
    remember(&place, "[\"xterm\"]\ncharacters = \"plain\"\n");
    let restricted = |asked: &[&str]| {
        let folder = place.folder();
        place.run(&[&["--restricted", "--drafts", &folder], asked].concat())
    };
    let ran = restricted(&["doctor"]);
    let root = place.beside("").to_string_lossy().trim_end_matches('/').to_owned();
    assert!(!ran.ok().contains(&root), "{}", ran.out);
    assert!(!ran.out.contains("Husket") && !ran.out.contains("AVTALE_"), "{}", ran.out);
    assert!(ran.out.contains("Utkastene: --drafts kan leses og skrives i"), "{}", ran.out);
    assert_eq!(restricted(&["doctor", "--forget"]).code, 2);
    assert!(place.beside(FILE).exists());
}

#[test]
fn it_speaks_the_language_of_the_screens_and_the_block_one_of_its_own() {
    let place = Place::new();
    for (language, word, mark) in
        [("nn", "Merk:", "send dette til IT"), ("en", "Note:", "send this to IT")]
    {
        let ran = place.run(&["doctor", "--lang", language]);
        assert!(ran.ok().contains(&format!("\n{word} ")), "{}", ran.out);
        assert!(ran.out.contains(&format!("----- {mark} -----\navtale: ")), "{}", ran.out);
        assert!(ran.out.contains(&format!("\nlanguage: {language}\n")), "{}", ran.out);
    }
}

#[test]
fn every_fault_in_the_settings_is_told_and_counted() {
    let place = Place::new();
    let config = place.path("config.toml");
    fs::write(&config, "farge = 1\nlin = true\n").unwrap();
    let ran = place.run(&["doctor", "--config", config.to_str().unwrap()]);
    let told = ran.ok().lines().filter(|line| line.contains("config.toml, linje "));
    assert_eq!(told.filter(|line| line.starts_with("Merk: ")).count(), 2, "{}", ran.out);
    assert!(block(&ran).contains(&"settings: 2 faults"), "{}", ran.out);
    assert_eq!(ran.err, "");
    let list = place.run(&["list", "--config", config.to_str().unwrap()]);
    assert!(list.err.contains("Det er én feil til i innstillingene."), "{}", list.err);
}
