//! One file of settings, as TOML; what is wrong in it is told with its line, and the rest counts.

use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Fault, Settings, Wrong};
use crate::app::keymap::Binding;
use crate::app::{Command, Key};
use crate::base::Message;
use crate::base::nearest::nearest;
use crate::platform::{Characters, Colours, Mouse};
use crate::texts::Language;

/// How many lines that cannot be read as TOML are told of before the rest of the file is given up.
const MOST_BROKEN: usize = 20;

/// The settings there are.
const SETTINGS: [&str; 8] =
    ["language", "name", "drafts", "line", "colours", "characters", "mouse", "keys"];

/// Sets of keys that fingers may know, as files of settings would have them.
const PRESETS: [(&str, &str); 2] =
    [("nano", include_str!("presets/nano.toml")), ("vim", include_str!("presets/vim.toml"))];

/// The setting that chooses one of them.
const PRESET: &str = "preset";

/// A file as it is read.
struct Reading<'t> {
    path: &'t Path,
    text: &'t str,
    faults: Vec<Fault>,
}

type Value<'t> = Spanned<DeValue<'t>>;

impl Settings {
    /// Takes in what a file says.
    pub(super) fn take(&mut self, path: &Path, text: &str) {
        let mut reading = Reading { path, text, faults: Vec::new() };
        let text = reading.without_broken_lines();
        let tree = DeTable::parse_recoverable(&text).0;
        for (name, value) in tree.get_ref() {
            self.set(name.get_ref(), (name.span().start, value), &mut reading);
        }
        reading.faults.sort_by_key(|fault| fault.line);
        self.faults.append(&mut reading.faults);
    }

    fn set(&mut self, name: &str, (at, value): (usize, &Value<'_>), reading: &mut Reading<'_>) {
        let configured = &mut self.configured;
        match name {
            "language" => {
                let tags = Language::ALL.map(Language::tag);
                if let Some(tag) = reading.one_of(value, &tags, Language::from_tag) {
                    self.language = Some(tag.tag().to_owned());
                }
            }
            "name" => configured.user = reading.words(value).or(configured.user.take()),
            "drafts" => {
                let folder = reading.words(value).map(PathBuf::from);
                if folder.as_ref().is_some_and(|folder| !folder.is_absolute()) {
                    reading.fault(value.span().start, Message::new("settings-relative"));
                } else {
                    configured.drafts = folder.or(configured.drafts.take());
                }
            }
            "line" => configured.line = reading.flag(value).unwrap_or(configured.line),
            "colours" => {
                let names: Vec<_> = Colours::ALL.iter().map(|it| it.name()).collect();
                let chosen = reading.one_of(value, &names, Colours::from_name);
                configured.display.colours = chosen.or(configured.display.colours);
            }
            "characters" => {
                let names: Vec<_> = Characters::ALL.iter().map(|it| it.name()).collect();
                let chosen = reading.one_of(value, &names, Characters::from_name);
                configured.display.characters = chosen.or(configured.display.characters);
            }
            "mouse" => {
                let mouse =
                    reading.flag(value).map(|is_on| if is_on { Mouse::On } else { Mouse::Off });
                configured.display.mouse = mouse.or(configured.display.mouse);
            }
            "keys" => match value.get_ref().as_table() {
                Some(table) => self.bind(table, reading),
                None => reading.fault(value.span().start, Message::new("settings-keys")),
            },
            unknown => reading.unknown(at, unknown, SETTINGS),
        }
    }

    /// Binds the keys of a file: those of a preset it names, and over them its own.
    fn bind(&mut self, table: &DeTable<'_>, reading: &mut Reading<'_>) {
        let mut bindings = Vec::new();
        let mut places = Vec::new();
        for (name, value) in table {
            let at = name.span().start;
            if name.get_ref() == PRESET {
                let names = PRESETS.map(|(name, _)| name);
                if let Some(preset) = reading.one_of(value, &names, preset) {
                    self.keys = self.keys.bound(&preset).0;
                }
            } else if let Some(command) = Command::named(name.get_ref()) {
                if let Some(keys) = reading.keys(value) {
                    bindings.push(Binding { command, keys });
                    places.push(value.span().start);
                }
            } else {
                let names = Command::ALL.iter().map(|command| command.name());
                reading.unknown(at, name.get_ref(), names.chain([PRESET]));
            }
        }
        let (keys, refused) = self.keys.bound(&bindings);
        self.keys = keys;
        for refused in refused {
            let at = places.get(refused.binding).copied().unwrap_or_default();
            reading.wrong(at, Wrong::Key(refused));
        }
    }
}

/// Returns the keys of the preset called `name`.
fn preset(name: &str) -> Option<Vec<Binding>> {
    let (name, text) = PRESETS.into_iter().find(|(known, _)| *known == name)?;
    let mut reading = Reading { path: Path::new(name), text, faults: Vec::new() };
    let tree = DeTable::parse_recoverable(text).0;
    let bindings = tree.get_ref().iter().filter_map(|(command, value)| {
        let command = Command::named(command.get_ref())?;
        Some(Binding { command, keys: reading.keys(value)? })
    });
    Some(bindings.collect())
}

impl Reading<'_> {
    /// Returns the text with blanks in place of the lines that cannot be read, each of which is a fault; it
    /// keeps its length, so that places in it are places in the file.
    fn without_broken_lines(&mut self) -> String {
        let mut text = self.text.to_owned();
        for _ in 0..MOST_BROKEN {
            let errors = DeTable::parse_recoverable(&text).1;
            let start = errors.iter().map(|error| error.span().map_or(0, |span| span.start)).min();
            let Some(at) = start.map(|at| at.min(text.len())) else { return text };
            self.fault(at, Message::new("settings-syntax"));
            let (before, after) = text.split_at_checked(at).unwrap_or((&text, ""));
            let from = before.rfind('\n').map_or(0, |at| at + 1);
            let to = after.find('\n').map_or(text.len(), |end| at + end);
            let blanks = " ".repeat(to - from);
            text.replace_range(from..to, &blanks);
        }
        // What is as broken as this is no file of settings.
        String::new()
    }

    fn wrong(&mut self, at: usize, what: Wrong) {
        let before = self.text.as_bytes().iter().take(at);
        let line = before.filter(|byte| **byte == b'\n').count() + 1;
        self.faults.push(Fault { file: self.path.to_owned(), line: Some(line), what });
    }

    fn fault(&mut self, at: usize, message: Message) {
        self.wrong(at, Wrong::Said(message));
    }

    fn unknown(&mut self, at: usize, name: &str, known: impl IntoIterator<Item = &'static str>) {
        let message = match nearest(name, known) {
            Some(near) => Message::new("settings-unknown-near").with("near", &near),
            None => Message::new("settings-unknown"),
        };
        self.fault(at, message.with("name", name));
    }

    fn words(&mut self, value: &Value<'_>) -> Option<String> {
        let words = value.get_ref().as_str().map(str::trim).filter(|words| !words.is_empty());
        if words.is_none() {
            self.fault(value.span().start, Message::new("settings-words"));
        }
        words.map(ToOwned::to_owned)
    }

    fn flag(&mut self, value: &Value<'_>) -> Option<bool> {
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.fault(value.span().start, Message::new("settings-flag"));
        }
        flag
    }

    fn one_of<T>(
        &mut self,
        value: &Value<'_>,
        names: &[&str],
        find: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let found = value.get_ref().as_str().and_then(|text| find(text.trim()));
        if found.is_none() {
            let message = Message::new("settings-one-of").with("names", &names.join(", "));
            self.fault(value.span().start, message);
        }
        found
    }

    /// Returns the keys that a command is to have: one, or a list of them.
    fn keys(&mut self, value: &Value<'_>) -> Option<Vec<Key>> {
        match value.get_ref().as_array() {
            Some(array) => Some(array.iter().filter_map(|value| self.key(value)).collect()),
            None => Some(vec![self.key(value)?]),
        }
    }

    fn key(&mut self, value: &Value<'_>) -> Option<Key> {
        let key = value.get_ref().as_str().and_then(|text| text.parse().ok());
        if key.is_none() {
            self.fault(value.span().start, Message::new("settings-no-key"));
        }
        key
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::{Keymap, Situation};

    #[test]
    fn the_presets_can_be_read_and_bound() {
        for (name, text) in PRESETS {
            let table: toml::Table = text.parse().unwrap();
            let bindings = preset(name).unwrap();
            assert_eq!(bindings.len(), table.len(), "{name}");
            let (keymap, refused) = Keymap::standard().bound(&bindings);
            assert_eq!(refused, [], "{name}");
            // Nothing that could be done in a text can no longer be done there.
            for &situation in Situation::ALL {
                for row in keymap.offered(situation) {
                    assert!(
                        row.keys(situation).next().is_some(),
                        "{name}: {:?} in {situation:?}",
                        row.command
                    );
                }
            }
        }
    }
}
