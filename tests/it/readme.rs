//! What the README shows is what the program has.

use std::fmt::Write as _;

use avtale::app::keymap::Row;
use avtale::app::{Code, Key, Keymap, Situation};
use avtale::platform::{Configured, Found, Wishes};
use avtale::settings::Settings;
use avtale::texts::{Language, Texts};

use crate::drafts;
use crate::screens::Desk;

const README: &str = include_str!("../../README.md");

/// Returns what stands between `<!-- name -->` and `<!-- /name -->`.
#[track_caller]
fn block(name: &str) -> &'static str {
    let (begin, end) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let after = README.split_once(&begin).expect("the README has the mark").1;
    after.split_once(&end).expect("the README has the end mark").0
}

/// Returns the keys of one column: those in any situation where the command means something.
fn keys(row: &Row, writing: bool, texts: &Texts) -> String {
    let mut shown: Vec<String> = Vec::new();
    for situation in Situation::ALL.iter().filter(|situation| situation.is_writing() == writing) {
        for key in row.keys(*situation).map(|key| format!("`{}`", key.named(texts))) {
            if !shown.contains(&key) {
                shown.push(key);
            }
        }
    }
    shown.join(" ")
}

fn table() -> String {
    let texts = Texts::load(Language::Nb);
    let mut table = String::from("| | in a text | in a list | in settings |\n|---|---|---|---|\n");
    for row in Keymap::standard().rows() {
        let label = texts.say(&row.command.label());
        let (writing, listing) = (keys(row, true, &texts), keys(row, false, &texts));
        let name = row.command.name();
        writeln!(table, "| {label} | {writing} | {listing} | `{name}` |").unwrap();
    }
    table
}

/// Returns the screen on which Kristiansand's draft says how often its leaders meet.
fn screen() -> String {
    let (_, draft) = drafts::read(drafts::KRISTIANSAND);
    let mut desk = Desk::on(draft, (80, 24));
    let (down, tab) = (Key::plain(Code::Down), Key::plain(Code::Tab));
    desk.press(&[down; 10]).press(&[Key::plain(Code::Enter)]).press(&[tab]);
    format!("```text\n{}\n```\n", desk.screen().trim_end())
}

#[test]
fn the_readmes_picture_is_the_screen() {
    assert_eq!(block("screen"), screen(), "put this between the marks in README.md");
}

#[test]
fn the_readmes_key_table_is_the_key_table() {
    assert_eq!(block("keys"), table(), "put this between the marks in README.md");
}

#[test]
fn the_readmes_settings_are_all_there_are_and_can_be_read() {
    let shown = block("settings").strip_prefix("```toml\n").unwrap();
    let text = Ok(shown.strip_suffix("```\n").unwrap().to_owned());
    let settings = Settings::read(vec![Found { path: "config.toml".into(), text }]);
    assert_eq!(settings.faults, []);
    let Configured { user, drafts, line, display } = settings.configured;
    assert!(user.is_some() && drafts.is_some() && line && settings.language.is_some());
    let Wishes { colours, characters, mouse } = display;
    assert!(colours.is_some() && characters.is_some() && mouse.is_some());
    assert_ne!(settings.keys, Keymap::standard());
}
