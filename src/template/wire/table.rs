//! Tables of a TOML file, read key by key; what is missing, mistyped or unknown is a fault with its place.

use std::ops::RangeInclusive;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::place::{Faults, File, Place};
use super::tongue::{Given, Languages};
use crate::base::Message;
use crate::base::text::is_hidden;

/// A text, and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found<'t> {
    /// The text.
    pub text: &'t str,
    /// The text as the file spells it, with its quotes.
    pub raw: &'t str,
    /// Where it begins.
    pub place: Place,
}

/// A value of any type, and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node<'t> {
    file: File<'t>,
    key: &'t str,
    value: &'t Spanned<DeValue<'t>>,
    languages: Languages<'t>,
}

/// A table, and which of its keys have been asked for.
#[derive(Debug)]
pub(super) struct Table<'t> {
    file: File<'t>,
    /// Where it begins.
    pub place: Place,
    entries: &'t DeTable<'t>,
    known: Vec<&'static str>,
    languages: Languages<'t>,
}

/// How many lines a text may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lines {
    One,
    Many,
}

impl<'t> Node<'t> {
    pub(super) fn place(&self) -> Place {
        Place { file: self.file.index, at: self.value.span().start }
    }

    fn wrong(&self, wanted: &str, faults: &mut Faults<'t>) {
        let message = Message::new("template-wrong-type").with("key", self.key);
        faults.add(self.place(), message.with("wanted", wanted));
    }

    fn raw_text(&self) -> Option<Found<'t>> {
        let raw = self.file.text.get(self.value.span()).unwrap_or_default();
        match self.value.get_ref() {
            DeValue::String(text) => Some(Found { text, raw, place: self.place() }),
            DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_)
            | DeValue::Array(_)
            | DeValue::Table(_) => None,
        }
    }

    fn text(&self, lines: Lines, faults: &mut Faults<'t>) -> Option<Found<'t>> {
        let Some(text) = self.raw_text() else {
            self.wrong("text", faults);
            return None;
        };
        for c in text.text.chars() {
            if c == '\n' && lines == Lines::Many {
                continue;
            }
            if c == '\n' {
                let message = Message::new("template-line-break").with("key", self.key);
                faults.add(text.place, message);
            } else if is_hidden(c) {
                let at = text.raw.find(c).unwrap_or(0);
                let place = Place { file: text.place.file, at: text.place.at + at };
                let code = format!("U+{:04X}", u32::from(c));
                faults.add(place, Message::new("template-hidden").with("code", &code));
            }
        }
        Some(text)
    }

    /// Returns the texts of an array of texts, or a single text.
    pub(super) fn texts(&self, faults: &mut Faults<'t>) -> Vec<Found<'t>> {
        let DeValue::Array(array) = self.value.get_ref() else {
            return self.text(Lines::Many, faults).into_iter().collect();
        };
        let nodes = array.iter().map(|value| Node { value, ..*self });
        nodes.filter_map(|node| node.text(Lines::Many, faults)).collect()
    }

    pub(super) fn is_empty_array(&self) -> bool {
        matches!(self.value.get_ref(), DeValue::Array(array) if array.is_empty())
    }

    fn table(&self, faults: &mut Faults<'t>) -> Option<Table<'t>> {
        if let DeValue::Table(entries) = self.value.get_ref() {
            return Some(Table {
                file: self.file,
                place: self.place(),
                entries,
                known: Vec::new(),
                languages: self.languages,
            });
        }
        self.wrong("table", faults);
        None
    }
}

impl<'t> Table<'t> {
    /// Returns the table that a whole file is, to be read in one of its languages.
    pub(super) fn root(file: File<'t>, entries: &'t DeTable<'t>, languages: Languages<'t>) -> Self {
        let place = Place { file: file.index, at: 0 };
        Self { file, place, entries, known: Vec::new(), languages }
    }

    /// Returns a key's value, if any, in the language that is read where it is given in it; the key is known
    /// from now on.
    pub(super) fn node(&mut self, key: &'static str) -> Option<Node<'t>> {
        self.known.push(key);
        let said = self.languages.said(key).and_then(|key| self.entries.get_key_value(&*key));
        let said = said.map(|(key, value)| (&**key.get_ref(), value));
        let (key, value) = match said {
            Some(said) => said,
            None => (key, self.entries.get(key)?),
        };
        Some(Node { file: self.file, key, value, languages: self.languages })
    }

    /// Returns how far what stands under these keys, and in the tables there, is given in the language that
    /// is read.
    pub(super) fn given(&self, keys: &[&str]) -> Given {
        self.languages.given(self.place, self.entries, keys)
    }

    /// Returns the language that is read, when the text under `key` is given in it and it is not the template's
    /// own.
    pub(super) fn said(&self, key: &str) -> Option<&'t str> {
        let is_given = self.languages.said(key).is_some_and(|key| self.entries.contains_key(&*key));
        self.languages.read.filter(|_| is_given)
    }

    /// Reads the template's own language from now on, in the tables within this one too.
    pub(super) fn read_own(&mut self) {
        self.languages = self.languages.own();
    }

    /// Returns the language that is read, when it is another than the template's own.
    pub(super) fn language(&self) -> Option<&'t str> {
        self.languages.read
    }

    /// Returns all keys with their values; for tables whose keys are ids.
    pub(super) fn entries(&self) -> Vec<(Found<'t>, Node<'t>)> {
        let entry = |(key, value): (&'t Spanned<_>, _)| {
            let place = Place { file: self.file.index, at: key.span().start };
            let text: &'t std::borrow::Cow<'t, str> = key.get_ref();
            let node = Node { file: self.file, key: text, value, languages: self.languages };
            (Found { text, raw: text, place }, node)
        };
        self.entries.iter().map(entry).collect()
    }

    fn missing(&self, key: &'static str, faults: &mut Faults<'t>) {
        faults.add_missing(self.place, key);
    }

    /// Returns a line of text that must be there and not be blank.
    pub(super) fn text(&mut self, key: &'static str, faults: &mut Faults<'t>) -> Option<Found<'t>> {
        self.required(key, Lines::One, faults)
    }

    /// Returns a text of one or more lines that must be there and not be blank.
    pub(super) fn long_text(
        &mut self,
        key: &'static str,
        faults: &mut Faults<'t>,
    ) -> Option<Found<'t>> {
        self.required(key, Lines::Many, faults)
    }

    fn required(
        &mut self,
        key: &'static str,
        lines: Lines,
        faults: &mut Faults<'t>,
    ) -> Option<Found<'t>> {
        let Some(node) = self.node(key) else {
            self.missing(key, faults);
            return None;
        };
        let text = node.text(lines, faults)?;
        if text.text.trim().is_empty() {
            faults.add(text.place, Message::new("template-blank").with("key", key));
            return None;
        }
        Some(text)
    }

    /// Returns a line of text that may be absent or blank.
    pub(super) fn maybe(
        &mut self,
        key: &'static str,
        faults: &mut Faults<'t>,
    ) -> Option<Found<'t>> {
        let text = self.node(key)?.text(Lines::One, faults)?;
        (!text.text.trim().is_empty()).then_some(text)
    }

    /// Returns a text of one or more lines that may be absent or blank.
    pub(super) fn maybe_long(
        &mut self,
        key: &'static str,
        faults: &mut Faults<'t>,
    ) -> Option<Found<'t>> {
        let text = self.node(key)?.text(Lines::Many, faults)?;
        (!text.text.trim().is_empty()).then_some(text)
    }

    /// Returns a list of texts; empty when absent.
    pub(super) fn texts(&mut self, key: &'static str, faults: &mut Faults<'t>) -> Vec<Found<'t>> {
        let Some(node) = self.node(key) else { return Vec::new() };
        if !matches!(node.value.get_ref(), DeValue::Array(_)) {
            node.wrong("texts", faults);
            return Vec::new();
        }
        node.texts(faults)
    }

    /// Returns a whole number in a range; `None` when absent or faulty.
    pub(super) fn number(
        &mut self,
        key: &'static str,
        range: RangeInclusive<usize>,
        faults: &mut Faults<'t>,
    ) -> Option<usize> {
        let node = self.node(key)?;
        let DeValue::Integer(integer) = node.value.get_ref() else {
            node.wrong("number", faults);
            return None;
        };
        let number = usize::from_str_radix(integer.as_str(), integer.radix()).ok();
        let number = number.filter(|number| range.contains(number));
        if number.is_none() {
            let message = Message::new("template-range").with("key", key);
            let message = message.count("min", *range.start()).count("max", *range.end());
            faults.add(node.place(), message);
        }
        number
    }

    /// Returns whether a key is true; absent is false.
    pub(super) fn flag(&mut self, key: &'static str, faults: &mut Faults<'t>) -> bool {
        let Some(node) = self.node(key) else { return false };
        if let DeValue::Boolean(flag) = node.value.get_ref() {
            return *flag;
        }
        node.wrong("flag", faults);
        false
    }

    /// Returns a date, written with or without quotes, as `2023-12-12`.
    pub(super) fn date(
        &mut self,
        key: &'static str,
        faults: &mut Faults<'t>,
    ) -> Option<crate::base::Day> {
        let node = self.node(key)?;
        let text = match node.value.get_ref() {
            DeValue::Datetime(datetime) => datetime.to_string(),
            DeValue::String(text) => text.to_string(),
            DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Array(_)
            | DeValue::Table(_) => String::new(),
        };
        let day = text.parse().ok();
        if day.is_none() {
            faults.add(node.place(), Message::new("template-date").with("key", key));
        }
        day
    }

    /// Returns a table within this one, if any.
    pub(super) fn table(&mut self, key: &'static str, faults: &mut Faults<'t>) -> Option<Self> {
        self.node(key)?.table(faults)
    }

    /// Returns a table within this one that must be there.
    pub(super) fn needed_table(
        &mut self,
        key: &'static str,
        faults: &mut Faults<'t>,
    ) -> Option<Self> {
        if !self.entries.contains_key(key) {
            self.missing(key, faults);
        }
        self.table(key, faults)
    }

    /// Returns the tables of a list; empty when absent.
    pub(super) fn tables(&mut self, key: &'static str, faults: &mut Faults<'t>) -> Vec<Self> {
        let Some(node) = self.node(key) else { return Vec::new() };
        let DeValue::Array(array) = node.value.get_ref() else {
            node.wrong("tables", faults);
            return Vec::new();
        };
        array.iter().filter_map(|value| Node { value, ..node }.table(faults)).collect()
    }

    /// Returns the tables of a list that must hold at least one.
    pub(super) fn needed_tables(
        &mut self,
        key: &'static str,
        faults: &mut Faults<'t>,
    ) -> Vec<Self> {
        let absent = !self.entries.contains_key(key);
        let tables = self.tables(key, faults);
        if absent {
            self.missing(key, faults);
        } else if tables.is_empty() {
            faults.add(self.place, Message::new("template-blank").with("key", key));
        }
        tables
    }

    /// Ends the reading: every key that was not asked for is a fault.
    pub(super) fn close(self, faults: &mut Faults<'t>) {
        for (key, _) in self.entries() {
            let is_known = |key: &str| self.known.contains(&key);
            if !is_known(key.text) && !self.languages.own_key(key.text).is_some_and(is_known) {
                let known = self.known.join(", ");
                let message = Message::new("template-key-unknown").with("key", key.text);
                faults.add(key.place, message.with("known", &known));
            }
        }
    }
}
