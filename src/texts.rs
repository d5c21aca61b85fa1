//! The words of screens and messages, from one Fluent file a language.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::{Mutex, OnceLock, PoisonError};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::base::message::{Argument, Message};
use crate::base::text::visible;
use crate::base::time::{Day, Moment, TimeZone};

/// A language that screens and messages are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// Bokmål.
    #[default]
    Nb,
    /// Nynorsk.
    Nn,
    /// English.
    En,
}

impl Language {
    /// All languages.
    pub const ALL: [Self; 3] = [Self::Nb, Self::Nn, Self::En];

    /// Returns the language for a BCP 47 tag or the name of a locale, such as `nb`, `nn-NO` or `en_GB.UTF-8`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let main = tag.split(['-', '_', '.', '@']).next().unwrap_or_default();
        match main.to_ascii_lowercase().as_str() {
            "nb" | "no" => Some(Self::Nb),
            "nn" => Some(Self::Nn),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// Returns the language of the screens, and what to say when the one that was asked for isn't there.
    ///
    /// What somebody asked for counts.
    /// Of the host's locale only nynorsk does: nobody has that without having chosen it, while English is
    /// what hosts come with, and says nothing of the clerk who logs in.
    pub fn chosen(asked: Option<&str>, locale: Option<&str>) -> (Self, Option<Message>) {
        let known = asked.and_then(Self::from_tag);
        let of_the_host = locale.and_then(Self::from_tag).filter(|language| *language == Self::Nn);
        let told = asked.filter(|_| known.is_none());
        let told = told.map(|tag| Message::new("texts-no-such-language").with("tag", tag));
        (known.or(of_the_host).unwrap_or_default(), told)
    }

    /// Returns its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }

    /// Returns the language that agreements are begun in on screens in this one; another can be chosen for each.
    #[must_use]
    pub fn of_agreements(self) -> Self {
        match self {
            Self::Nn => Self::Nn,
            Self::Nb | Self::En => Self::Nb,
        }
    }

    fn source(self) -> &'static str {
        match self {
            Self::Nb => include_str!("texts/nb.ftl"),
            Self::Nn => include_str!("texts/nn.ftl"),
            Self::En => include_str!("texts/en.ftl"),
        }
    }
}

/// What keys are called that ask for commands, by the commands' names in files.
///
/// A text names a key as `KEY("undo", "Ctrl+Z")`: the command, and the key that it has until somebody binds
/// another.
#[derive(Clone, Debug, Default)]
pub struct KeyNames(pub BTreeMap<&'static str, KeyName>);

/// What the keys of one command are called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyName {
    /// The one that works in lists alone, in place of a standard one that does.
    pub typed: String,
    /// The one that works in texts too.
    pub held: String,
}

impl KeyNames {
    fn named<'a>(&self, given: &[FluentValue<'a>]) -> FluentValue<'a> {
        let [FluentValue::String(command), FluentValue::String(standard)] = given else {
            return FluentValue::Error;
        };
        match self.0.get(command.as_ref()) {
            None => FluentValue::String(standard.clone()),
            Some(name) if standard.chars().count() == 1 => name.typed.clone().into(),
            Some(name) => name.held.clone().into(),
        }
    }
}

/// The words of one language. A text is read when it is said for the first time: a session says a few hundred
/// of the many there are.
pub struct Texts {
    language: Language,
    /// In the order of their keys.
    entries: Vec<Entry>,
    read: Mutex<Read>,
}

/// One text as its file has it.
struct Entry {
    key: &'static str,
    source: &'static str,
    /// The text ready to show, when it takes no arguments: a frame asks for dozens of them.
    plain: OnceLock<Option<Box<str>>>,
}

/// The texts that were read.
struct Read {
    keys: BTreeSet<&'static str>,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Texts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Texts").field("language", &self.language).finish_non_exhaustive()
    }
}

impl Texts {
    /// Returns the words of `language`, with keys as they are until somebody binds them anew.
    pub fn load(language: Language) -> Self {
        Self::naming(language, KeyNames::default())
    }

    /// Returns the words of `language`, with keys named as these do; standard ones where they name none.
    pub fn naming(language: Language, keys_in_force: KeyNames) -> Self {
        Self::of(language, language.source(), keys_in_force)
    }

    fn of(language: Language, source: &'static str, keys_in_force: KeyNames) -> Self {
        let locale = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // The marks would be hidden characters on the screen, and the cells would be counted wrong.
        bundle.set_use_isolating(false);
        // A bundle that is new has no function of this name, which is the only fault there can be.
        bundle.add_function("KEY", move |given, _| keys_in_force.named(given)).unwrap_or_default();
        let mut entries = entries(source);
        entries.sort_by_key(|entry| entry.key);
        Self { language, entries, read: Mutex::new(Read { keys: BTreeSet::new(), bundle }) }
    }

    /// Returns the language of these words.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Returns the text called `key`, which takes no arguments; the key itself when there is no such text.
    pub fn get<'a>(&'a self, key: &'a str) -> Cow<'a, str> {
        Cow::Borrowed(self.plain(key).unwrap_or(key))
    }

    /// Returns the message in words, its arguments neutralised; its key when there is no such text.
    pub fn say(&self, message: &Message) -> String {
        let Message { key, arguments } = message;
        if let Some(text) = self.plain(key) {
            return text.to_owned();
        }
        let mut values = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            let value = match argument {
                Argument::Text(text) => FluentValue::String(visible(text)),
                Argument::Number(number) => FluentValue::from(*number),
                Argument::Day(day) => FluentValue::String(self.day(*day).into()),
                Argument::Time(day, clock) => FluentValue::String(self.time(*day, clock).into()),
            };
            values.set(*name, value);
        }
        self.format(key, Some(&values)).unwrap_or_else(|| (*key).to_owned())
    }

    /// Returns a day in words, such as "1. september 2027".
    pub fn day(&self, day: Day) -> String {
        self.worded("texts-day", day)
    }

    /// Returns date and time in `zone`, such as `22.11.2026 14:32`.
    pub fn stamp(&self, at: Moment, zone: &TimeZone) -> String {
        self.time(at.day(zone), &at.clock(zone))
    }

    /// Returns how wide a stamp is at most, in cells.
    pub fn stamp_width(&self) -> usize {
        match self.language {
            Language::Nb | Language::Nn => "22.11.2026 14:32".len(),
            Language::En => "22 Nov 2026 14:32".len(),
        }
    }

    fn time(&self, day: Day, clock: &str) -> String {
        match self.language {
            Language::Nb | Language::Nn => {
                format!("{:02}.{:02}.{} {clock}", day.day(), day.month(), day.year())
            }
            // The first three letters are the usual short form of each month.
            Language::En => {
                let month: String = self.worded("texts-month", day).chars().take(3).collect();
                format!("{} {month} {} {clock}", day.day(), day.year())
            }
        }
    }

    fn worded(&self, key: &'static str, day: Day) -> String {
        let mut values = FluentArgs::with_capacity(3);
        values.set("day", day.day());
        values.set("month", day.month());
        values.set("year", day.year());
        self.format(key, Some(&values)).unwrap_or_else(|| day.to_string())
    }

    fn entry(&self, key: &str) -> Option<&Entry> {
        let at = self.entries.binary_search_by_key(&key, |entry| entry.key).ok()?;
        self.entries.get(at)
    }

    /// Returns the text called `key` when it takes no arguments.
    fn plain(&self, key: &str) -> Option<&str> {
        let plain = || self.format(key, None).map(String::into_boxed_str);
        self.entry(key)?.plain.get_or_init(plain).as_deref()
    }

    /// Returns the text, or `None` when there is none or it asks for an argument that is not given.
    fn format(&self, key: &str, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
        let mut read = self.read.lock().unwrap_or_else(PoisonError::into_inner);
        self.read(key, &mut read);
        let mut errors = Vec::new();
        let pattern = read.bundle.get_message(key)?.value()?;
        let text = read.bundle.format_pattern(pattern, arguments, &mut errors).into_owned();
        // With arguments the text is shown as far as it goes; the tests hold that none is missing.
        (arguments.is_some() || errors.is_empty()).then_some(text)
    }

    /// Reads a text and those that stand in it, unless they are read already.
    fn read(&self, key: &str, read: &mut Read) {
        let Some(entry) = self.entry(key) else { return };
        if !read.keys.insert(entry.key) {
            return;
        }
        // A text that Fluent cannot read is left out, and shows its key; a test holds that there is none.
        let resource = match FluentResource::try_new(entry.source.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        read.bundle.add_resource_overriding(resource);
        for part in entry.source.split('{').skip(1) {
            let name = part.trim_start();
            let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
            self.read(name.get(..end.unwrap_or(name.len())).unwrap_or_default(), read);
        }
    }
}

/// Returns the texts of a Fluent file: each from a name at the beginning of a line to the next one.
fn entries(source: &'static str) -> Vec<Entry> {
    let mut starts = Vec::new();
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        if line.starts_with(|c: char| c.is_ascii_alphabetic())
            && let Some((key, _)) = line.split_once('=')
        {
            starts.push((at, key.trim_end()));
        }
        at += line.len();
    }
    let ends = starts.iter().skip(1).map(|(start, _)| *start).chain([source.len()]);
    let entry = |(&(from, key), to)| {
        let source = source.get(from..to).unwrap_or_default();
        Entry { key, source, plain: OnceLock::new() }
    };
    starts.iter().zip(ends).map(entry).collect()
}

#[cfg(test)]
mod tests;
