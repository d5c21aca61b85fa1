//! The words of screens and messages, from one Fluent file a language.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

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

/// The words of one language.
pub struct Texts {
    language: Language,
    /// Texts that take no arguments, ready to show: a frame asks for dozens of them.
    plain: BTreeMap<&'static str, String>,
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
        // A text that Fluent cannot read is left out, and shows its key; a test holds that there is none.
        let resource = match FluentResource::try_new(language.source().to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let locale = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // The marks would be hidden characters on the screen, and the cells would be counted wrong.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        // A bundle that is new has no function of this name, which is the only fault there can be.
        bundle.add_function("KEY", move |given, _| keys_in_force.named(given)).unwrap_or_default();
        let plain = keys(language.source())
            .filter_map(|key| Some((key, format(&bundle, key, None)?)))
            .collect();
        Self { language, plain, bundle }
    }

    /// Returns the language of these words.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Returns the text called `key`, which takes no arguments; the key itself when there is no such text.
    pub fn get<'a>(&'a self, key: &'a str) -> Cow<'a, str> {
        Cow::Borrowed(self.plain.get(key).map_or(key, String::as_str))
    }

    /// Returns the message in words, its arguments neutralised; its key when there is no such text.
    pub fn say(&self, message: &Message) -> String {
        let Message { key, arguments } = message;
        if let Some(text) = self.plain.get(key) {
            return text.clone();
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
        format(&self.bundle, key, Some(&values)).unwrap_or_else(|| (*key).to_owned())
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
        format(&self.bundle, key, Some(&values)).unwrap_or_else(|| day.to_string())
    }
}

/// Returns the text, or `None` when there is none or it asks for an argument that is not given.
fn format(
    bundle: &FluentBundle<FluentResource>,
    key: &str,
    arguments: Option<&FluentArgs<'_>>,
) -> Option<String> {
    let mut errors = Vec::new();
    let pattern = bundle.get_message(key)?.value()?;
    let text = bundle.format_pattern(pattern, arguments, &mut errors).into_owned();
    // With arguments the text is shown as far as it goes; the tests hold that none is missing.
    (arguments.is_some() || errors.is_empty()).then_some(text)
}

/// Returns the names of the texts of a Fluent file: what stands before `=` at the beginning of a line.
fn keys(source: &'static str) -> impl Iterator<Item = &'static str> {
    source
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        .filter_map(|line| line.split_once('='))
        .map(|(key, _)| key.trim_end())
}

#[cfg(test)]
mod tests;
