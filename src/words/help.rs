//! What the commands are called, and finding them by words.

use crate::app::{App, Command};
use crate::texts::Texts;

/// Returns what a command does where the help was opened, in words.
pub fn label(app: &App, command: Command, texts: &Texts) -> String {
    texts.say(&command.label_in(app.situation_below()))
}

/// Returns its keys where the help was opened, or else all it has.
pub fn keys(app: &App, command: Command, here: bool, texts: &Texts) -> String {
    let below = app.situation_below();
    let row = app.keys.rows().iter().find(|row| row.command == command);
    let keys = row.map(|row| if here { row.keys(below).collect() } else { row.keys.clone() });
    let keys: Vec<_> = keys.unwrap_or_default().iter().map(|key| key.named(texts)).collect();
    keys.join(", ")
}

/// Returns the commands that all the words name, by what they do, their keys, or their names in files.
pub fn found(app: &App, query: &str, texts: &Texts) -> Vec<Command> {
    let query = query.to_lowercase();
    let named = |command: Command, here: bool| {
        let label = texts.say(&command.label()).to_lowercase();
        let text = format!("{} {label}", self::label(app, command, texts).to_lowercase());
        let keys = keys(app, command, here, texts).to_lowercase();
        query.split_whitespace().all(|word| {
            text.contains(word)
                || command.name().contains(word)
                || keys.split(", ").any(|key| key == word)
        })
    };
    let rows = app.commands().into_iter();
    rows.filter(|row| named(row.command, row.here)).map(|row| row.command).collect()
}
