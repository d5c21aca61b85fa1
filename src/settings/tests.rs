//! Tests of files of settings: what counts, what is wrong, and on which line.

use super::*;
use crate::app::{Command, Key, Situation};
use crate::platform::{Characters, Colours, Mouse};
use crate::texts::Language;

fn read(texts: &[&str]) -> Settings {
    let found = texts.iter().enumerate().map(|(index, text)| Found {
        path: PathBuf::from(format!("{index}.toml")),
        text: Ok((*text).to_owned()),
    });
    Settings::read(found.collect())
}

/// The faults of one file, as they are told.
fn told(text: &str) -> Vec<String> {
    let texts = Texts::load(Language::Nb);
    read(&[text]).told(&texts).iter().map(|message| texts.say(message)).collect()
}

#[track_caller]
fn case(text: &str, expected: &str) {
    assert_eq!(told(text), [expected], "{text}");
}

#[test]
fn everything_that_can_be_set_is() {
    let settings = read(&[concat!(
        "language = 'nn'\nname = 'Kari'\ndrafts = '/srv/avtaler'\nline = true\n",
        "colours = 'contrast'\ncharacters = 'plain'\nmouse = true\n",
        "[keys]\nsave = 'ctrl+o'\n"
    )]);
    assert_eq!(settings.faults, []);
    assert_eq!(settings.language.as_deref(), Some("nn"));
    let Configured { user, drafts, line, display } = &settings.configured;
    assert_eq!(user.as_deref(), Some("Kari"));
    assert_eq!(drafts.as_deref(), Some("/srv/avtaler".as_ref()));
    assert!(line);
    assert_eq!(display.colours, Some(Colours::Contrast));
    assert_eq!(display.characters, Some(Characters::Plain));
    assert_eq!(display.mouse, Some(Mouse::On));
    let asks = settings.keys.find(Situation::WritingProse, Key::ctrl('o'));
    assert_eq!(asks, Some(Command::Save));
    let texts = settings.texts(Language::Nb);
    assert!(texts.get("view-no-versions").ends_with("når du trykker Ctrl+O."));
}

#[test]
fn without_files_everything_is_as_usual() {
    let settings = read(&[]);
    assert_eq!(settings.configured, Configured::default());
    assert_eq!(settings.keys, Keymap::standard());
}

#[test]
fn the_later_file_counts_and_leaves_what_it_says_nothing_of() {
    let settings = read(&[
        "name = 'Kari'\nline = true\n[keys]\nsave = 'ctrl+o'\nwall = []\n",
        "line = false\n[keys]\nsave = ['s', 'ctrl+b']\n",
    ]);
    assert_eq!(settings.configured.user.as_deref(), Some("Kari"));
    assert!(!settings.configured.line);
    let find = |key| settings.keys.find(Situation::Resting, key);
    assert_eq!(find(Key::ctrl('b')), Some(Command::Save));
    assert_eq!(find(Key::ctrl('o')), None);
    assert_eq!(find(Key::char('W')), None);
}

#[test]
fn a_preset_comes_before_the_keys_of_the_file() {
    let settings = read(&["[keys]\nsave = ['s', 'ctrl+b']\npreset = 'nano'\n"]);
    assert_eq!(settings.faults, []);
    let find = |key| settings.keys.find(Situation::WritingProse, key);
    assert_eq!(find(Key::ctrl('b')), Some(Command::Save));
    assert_eq!(find(Key::ctrl('w')), Some(Command::Search));
    assert_eq!(find(Key::ctrl('o')), None);
}

#[test]
fn what_is_wrong_is_told_with_its_line() {
    case("\nlin = true", "0.toml, linje 2: «lin» er ikke en innstilling. Mente du «line»?");
    case("farge = 'x'", "0.toml, linje 1: «farge» er ikke en innstilling. Se «Settings» i README.");
    case("line = 'ja'", "0.toml, linje 1: Skriv true eller false, uten hermetegn.");
    case("name = 3", "0.toml, linje 1: Skriv ord i hermetegn, som i name = \"Kari Nordmann\".");
    case("drafts = 'avtaler'", "0.toml, linje 1: Skriv hele stien, fra /.");
    case("colours = 'rosa'", "0.toml, linje 1: Velg ett av disse: terminal, contrast, none.");
    case(
        "keys = 'nano'",
        "0.toml, linje 1: Skriv [keys] på en egen linje, og tastene på linjene under.",
    );
    case("[keys]\nsav = 's'", "0.toml, linje 2: «sav» er ikke en innstilling. Mente du «save»?");
    case(
        "[keys]\n\nsave = 'meta+s'",
        "0.toml, linje 3: Dette er ingen tast. Skriv for eksempel \"ctrl+s\", \"F2\", \"alt+u\" eller \"s\".",
    );
    case(
        "[keys]\nsave = 'ctrl+i'",
        "0.toml, linje 2: Ctrl+I kan ikke brukes: terminalen sender det samme som for Tab.",
    );
    case(
        "[keys]\nquit = []",
        "0.toml, linje 2: «avslutt» må ha en tast både i tekster og i lister. Den beholder de vanlige.",
    );
}

#[test]
fn a_line_that_cannot_be_read_takes_nothing_with_it() {
    let text = "name = 'Kari\nline = true\n= 3\n[keys]\nsave = 'ctrl+o'\n";
    let settings = read(&[text]);
    assert!(settings.configured.line);
    assert_eq!(settings.keys.find(Situation::Resting, Key::ctrl('o')), Some(Command::Save));
    let lines: Vec<_> = settings.faults.iter().filter_map(|fault| fault.line).collect();
    assert_eq!(lines, [1, 3]);
}

#[test]
fn a_file_that_is_something_else_altogether_is_told_of_and_ends() {
    let text = "\u{0}\u{1b}[2J = = [[[\n".repeat(1_000);
    let settings = read(&[&text]);
    assert!(!settings.faults.is_empty() && settings.faults.len() <= 20);
    assert_eq!(settings.keys, Keymap::standard());
}
