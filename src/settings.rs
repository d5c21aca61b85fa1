//! What people have set for good: language, name, prompts, the look of the screen, and keys.

mod wire;

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::app::Keymap;
use crate::app::keymap::Refused;
use crate::base::Message;
use crate::platform::{Configured, Found};
use crate::texts::Texts;

/// What the files of settings say together; of two that say something of the same, the later one counts.
#[derive(Clone, Debug)]
pub struct Settings {
    /// What the surroundings are set to.
    pub configured: Configured,
    /// The language of the screens, as a BCP 47 tag that there are texts for.
    pub language: Option<String>,
    /// The keys in force.
    pub keys: Keymap,
    /// What is wrong in the files, in their order; all else in them counts.
    pub faults: Vec<Fault>,
}

/// Something wrong in a file of settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file.
    pub file: PathBuf,
    /// The line, from 1; `None` when it is the file.
    pub line: Option<usize>,
    /// What is wrong, and what to do.
    pub what: Wrong,
}

/// What is wrong in a file of settings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// This.
    Said(Message),
    /// A key could not be bound.
    Key(Refused),
}

impl Fault {
    /// Returns what to say of it, with the file and the line.
    pub fn message(&self, texts: &Texts) -> Message {
        let what = match &self.what {
            Wrong::Said(message) => texts.say(message),
            Wrong::Key(refused) => texts.say(&refused.message(texts)),
        };
        let file = self.file.display();
        match self.line {
            Some(line) => Message::new("settings-fault-line")
                .with("file", &file)
                .with("line", &line)
                .with("what", &what),
            None => Message::new("settings-fault").with("file", &file).with("what", &what),
        }
    }
}

impl Settings {
    /// Reads files of settings, the strongest last.
    pub fn read(files: Vec<Found>) -> Self {
        let mut settings = Self {
            configured: Configured::default(),
            language: None,
            keys: Keymap::standard(),
            faults: Vec::new(),
        };
        for Found { path, text } in files {
            match text {
                Ok(text) => settings.take(&path, &text),
                Err(message) => {
                    settings.faults.push(Fault {
                        file: path,
                        line: None,
                        what: Wrong::Said(message),
                    });
                }
            }
        }
        settings
    }

    /// Returns the words of the screens, with the keys named as they are in force.
    pub fn texts(&self, language: crate::texts::Language) -> Texts {
        let texts = Texts::load(language);
        if self.keys == Keymap::standard() {
            return texts;
        }
        let names = self.keys.names(&texts);
        Texts::naming(language, names)
    }

    /// Returns what is wrong in words, each file and line once.
    pub fn told(&self, texts: &Texts) -> Vec<Message> {
        let mut told = BTreeSet::new();
        let faults = self.faults.iter().map(|fault| fault.message(texts));
        faults.filter(|message| told.insert(texts.say(message))).collect()
    }

    /// Returns what is wrong in one message: the first fault, and how many more there are.
    pub fn in_short(&self, texts: &Texts) -> Option<Message> {
        let told = self.told(texts);
        let (first, others) = told.split_first()?;
        if others.is_empty() {
            return Some(first.clone());
        }
        let first = texts.say(first);
        Some(Message::new("settings-more").with("first", &first).count("count", others.len()))
    }
}

#[cfg(test)]
mod tests;
