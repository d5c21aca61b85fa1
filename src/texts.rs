//! The words of screens and messages, from one Fluent file a language.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::base::message::{Argument, Message};
use crate::base::text::visible;

/// A language that screens and messages are written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// Bokmål.
    #[default]
    Nb,
}

impl Language {
    /// Returns the language for a BCP 47 tag such as `nb`, and what to say when it is not the one asked for.
    ///
    /// Nynorsk (`nn`), English (`en`) and anything else give bokmål until somebody has translated the texts.
    pub fn from_tag(tag: &str) -> (Self, Option<Message>) {
        let main = tag.split(['-', '_', '.']).next().unwrap_or_default();
        match main.to_ascii_lowercase().as_str() {
            "nb" | "no" => (Self::Nb, None),
            "nn" => (Self::Nb, Some(Message::new("texts-no-nynorsk"))),
            "en" => (Self::Nb, Some(Message::new("texts-no-english"))),
            _ => (Self::Nb, Some(Message::new("texts-no-such-language").with("tag", tag))),
        }
    }

    /// Returns its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Nb => "nb",
        }
    }

    fn source(self) -> &'static str {
        match self {
            Self::Nb => include_str!("texts/nb.ftl"),
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
    /// Returns the words of `language`.
    pub fn load(language: Language) -> Self {
        // A text that Fluent cannot read is left out, and shows its key; a test holds that there is none.
        let resource = match FluentResource::try_new(language.source().to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let locale = language.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // The marks would be hidden characters on the screen, and the cells would be counted wrong.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
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
            };
            values.set(*name, value);
        }
        format(&self.bundle, key, Some(&values)).unwrap_or_else(|| (*key).to_owned())
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
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_and_its_arguments_are_neutralised() {
        let texts = Texts::load(Language::Nb);
        let (_, message) = Language::from_tag("fr\u{1b}[2J");
        assert_eq!(
            texts.say(&message.unwrap()),
            "«fr‹1B›[2J» er ikke et språk skjermteksten finnes på. Den vises på bokmål."
        );
    }

    #[test]
    fn a_text_that_is_not_there_shows_its_key() {
        let texts = Texts::load(Language::Nb);
        assert_eq!(texts.get("not-there"), "not-there");
        assert_eq!(texts.say(&Message { key: "not-there", arguments: vec![] }), "not-there");
    }

    #[test]
    fn a_text_without_arguments_is_ready_to_show() {
        let texts = Texts::load(Language::Nb);
        assert!(matches!(texts.get("texts-no-nynorsk"), Cow::Borrowed(text) if text.contains(' ')));
    }

    #[test]
    fn bokmal_is_the_language_until_others_are_translated() {
        for (tag, said) in [
            ("nb", None),
            ("nb_NO.UTF-8", None),
            ("no", None),
            ("nn-NO", Some("texts-no-nynorsk")),
            ("en_US", Some("texts-no-english")),
            ("", Some("texts-no-such-language")),
        ] {
            let (language, message) = Language::from_tag(tag);
            assert_eq!((language, message.map(|m| m.key)), (Language::Nb, said), "{tag}");
        }
    }

    #[test]
    fn a_number_chooses_its_form() {
        let source = "a = { $n ->\n    [one] ett\n   *[other] { $n } stykker\n }\n";
        let mut bundle = FluentBundle::new_concurrent(vec!["nb".parse().unwrap()]);
        bundle.add_resource_overriding(FluentResource::try_new(source.to_owned()).unwrap());
        bundle.set_use_isolating(false);
        let texts = Texts { language: Language::Nb, plain: BTreeMap::new(), bundle };
        assert_eq!(
            texts.say(&Message { key: "a", arguments: vec![("n", Argument::Number(1))] }),
            "ett"
        );
        let many = Message { key: "a", arguments: vec![("n", Argument::Number(1200))] };
        assert_eq!(texts.say(&many), "1200 stykker");
    }
}
