//! Walking a JSON tree by hand: every fault is gathered with its path, and keys that nobody asked for are
//! kept or refused.

use std::collections::{BTreeMap, BTreeSet};

use super::fault::{JsonFault, Named, Shape, Wrong};
use super::json::{self, Json, MOST_BYTES, Member, Misread, Node};
use crate::base::Message;
use crate::base::nearest::nearest;
use crate::draft::MOST_ELEMENTS;
use crate::template::read::MOST_IN_PROSE;

/// The most faults that are reported of one file.
const MOST_FAULTS: usize = 100;

/// Stands for a value that has a fault, which is reported already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reported;

/// A value of the tree with the path to it.
#[derive(Clone, Debug)]
pub(super) struct At<'n> {
    /// The value.
    pub(super) node: &'n Node<'n>,
    /// The JSON pointer to it.
    pub(super) path: String,
}

/// The members of one object, taken out one by one.
#[derive(Debug)]
pub(super) struct Members<'n> {
    /// The object.
    pub(super) at: At<'n>,
    list: &'n [Member<'n>],
    asked: Vec<&'n str>,
}

/// What happens to keys that nobody asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strangers {
    /// They are kept and written back.
    Kept,
    /// They are faults.
    Refused,
}

/// What is found on a walk.
#[derive(Debug)]
pub(super) struct Walk<'s> {
    source: &'s str,
    strangers: Strangers,
    faults: Vec<JsonFault>,
    kept: BTreeMap<String, String>,
}

/// Where a walk stood, so that a part of it can be taken back.
#[derive(Debug)]
pub(super) struct Mark(usize);

/// Returns `segment` as it stands in a JSON pointer.
pub(super) fn escaped(segment: &str) -> String {
    segment.replace('~', "~0").replace('/', "~1")
}

/// Returns the segment of a JSON pointer as it was before [`escaped`].
pub(super) fn unescaped(segment: &str) -> String {
    segment.replace("~1", "/").replace("~0", "~")
}

/// Reads a file's `bytes` as one JSON value, with the text they hold.
pub(super) fn open(bytes: &[u8]) -> Result<(&str, Node<'_>), Vec<JsonFault>> {
    let misread = |(at, wrong): Misread| vec![wrong.fault(String::new(), json::place(bytes, at))];
    parsed(bytes, MOST_BYTES).map_err(misread)
}

/// Reads `bytes`, at most `most`, as one JSON value, with the text they hold.
pub(super) fn parsed(bytes: &[u8], most: usize) -> Result<(&str, Node<'_>), Misread> {
    let source = json::text(bytes, most)?;
    Ok((source, json::parse(source)?))
}

impl<'n> At<'n> {
    /// Returns the root of the tree.
    pub(super) fn root(node: &'n Node<'n>) -> Self {
        Self { node, path: String::new() }
    }

    /// Returns a value inside this one.
    pub(super) fn inside(&self, segment: &str, node: &'n Node<'n>) -> Self {
        Self { node, path: format!("{}/{}", self.path, escaped(segment)) }
    }

    /// Returns `at`, an element of this list, with its id in place of its number.
    pub(super) fn renamed(&self, id: &impl std::fmt::Display, at: &Self) -> Self {
        Self { node: at.node, path: format!("{}/#{id}", self.path) }
    }

    /// Returns whether it is `null`.
    pub(super) fn is_null(&self) -> bool {
        matches!(self.node.json, Json::Null)
    }

    /// Returns the text, when it is one.
    pub(super) fn as_text(&self) -> Option<&'n str> {
        match &self.node.json {
            Json::Text(text) => Some(text),
            Json::Null | Json::Truth(_) | Json::Number(_) | Json::List(_) | Json::Object(_) => None,
        }
    }

    /// Returns the members, when it is an object.
    pub(super) fn as_object(&self) -> Option<Members<'n>> {
        match &self.node.json {
            Json::Object(members) => {
                Some(Members { at: self.clone(), list: members, asked: Vec::new() })
            }
            Json::Null | Json::Truth(_) | Json::Number(_) | Json::Text(_) | Json::List(_) => None,
        }
    }
}

impl<'n> Members<'n> {
    /// Takes out the value of `key`.
    pub(super) fn take(&mut self, key: &'n str) -> Option<At<'n>> {
        self.asked.push(key);
        let member = self.list.iter().find(|member| member.key == key)?;
        Some(self.at.inside(key, &member.value))
    }

    /// Takes out the value of `key`; `null` counts as none.
    pub(super) fn given(&mut self, key: &'n str) -> Option<At<'n>> {
        self.take(key).filter(|at| !at.is_null())
    }

    /// Returns whether there is such a key, without taking its value out.
    pub(super) fn has(&self, key: &str) -> bool {
        self.list.iter().any(|member| member.key == key)
    }

    /// Returns all members with their keys.
    pub(super) fn all(&self) -> impl Iterator<Item = (&'n str, At<'n>)> + use<'n, '_> {
        self.list.iter().map(|member| (&*member.key, self.at.inside(&member.key, &member.value)))
    }

    /// Returns the members that were not taken out.
    fn rest(&self) -> impl Iterator<Item = (&'n str, At<'n>)> + use<'n, '_> {
        self.all().filter(|(key, _)| !self.asked.contains(key))
    }
}

impl<'s> Walk<'s> {
    /// Begins a walk over what was read from `source`.
    pub(super) fn new(source: &'s str, strangers: Strangers) -> Self {
        Self { source, strangers, faults: Vec::new(), kept: BTreeMap::new() }
    }

    /// Ends the walk: what is kept, or all faults.
    pub(super) fn end<T>(
        self,
        read: impl FnOnce(BTreeMap<String, String>) -> Option<T>,
    ) -> Result<T, Vec<JsonFault>> {
        if self.faults.is_empty() { read(self.kept).ok_or_else(Vec::new) } else { Err(self.faults) }
    }

    /// Reports a fault.
    pub(super) fn wrong(&mut self, at: &At<'_>, wrong: &Wrong) {
        if self.faults.len() < MOST_FAULTS {
            let place = json::place(self.source.as_bytes(), at.node.at);
            self.faults.push(wrong.fault(at.path.clone(), place));
        }
    }

    /// Reports a fault that is already put as a message.
    pub(super) fn say(&mut self, at: &At<'_>, message: Message) {
        if self.faults.len() < MOST_FAULTS {
            let (line, column) = json::place(self.source.as_bytes(), at.node.at);
            self.faults.push(JsonFault { path: at.path.clone(), line, column, message });
        }
    }

    /// Reports that a value has another shape, and returns nothing.
    pub(super) fn misshapen<T>(&mut self, at: &At<'_>, shape: Shape) -> Option<T> {
        self.wrong(at, &Wrong::Shape(shape));
        None
    }

    /// Keeps a value as it is spelled, to be written back.
    pub(super) fn keep(&mut self, at: &At<'_>) {
        let text = self.source.get(at.node.at..at.node.end).unwrap_or_default();
        self.kept.insert(at.path.clone(), text.to_owned());
    }

    /// Notes where the walk stands.
    pub(super) fn mark(&self) -> Mark {
        Mark(self.faults.len())
    }

    /// Returns whether nothing was found to be wrong since `mark`.
    pub(super) fn is_at(&self, mark: &Mark) -> bool {
        self.faults.len() == mark.0
    }

    /// Keeps `at` whole, in place of all that was found in it since `mark`.
    pub(super) fn keep_instead(&mut self, mark: &Mark, at: &At<'_>) {
        self.faults.truncate(mark.0);
        let inside = format!("{}/", at.path);
        self.kept.retain(|path, _| !path.starts_with(&inside));
        self.keep(at);
    }

    /// Keeps or refuses the members that were not taken out.
    pub(super) fn rest(&mut self, members: &Members<'_>) {
        for (key, at) in members.rest() {
            match self.strangers {
                Strangers::Kept => self.keep(&at),
                Strangers::Refused => {
                    self.unknown(&at, Named::Key, key, members.asked.iter().copied());
                }
            }
        }
    }

    /// Reports a name that nothing has.
    pub(super) fn unknown(
        &mut self,
        at: &At<'_>,
        named: Named,
        name: &str,
        known: impl IntoIterator<Item: AsRef<str>>,
    ) {
        // The search for a nearer name is not worth a hostile file's time once enough is wrong.
        if self.faults.len() < MOST_FAULTS {
            self.wrong(at, &Wrong::Unknown(named, name.to_owned(), nearest(name, known)));
        }
    }

    /// Returns the members of an object.
    pub(super) fn object<'n>(&mut self, at: &At<'n>) -> Option<Members<'n>> {
        at.as_object().or_else(|| self.misshapen(at, Shape::Object))
    }

    /// Returns the values of a list, with their numbers as paths.
    pub(super) fn list<'n>(&mut self, at: &At<'n>) -> Option<Vec<At<'n>>> {
        let Json::List(nodes) = &at.node.json else { return self.misshapen(at, Shape::List) };
        Some(nodes.iter().enumerate().map(|(n, node)| at.inside(&n.to_string(), node)).collect())
    }

    /// Returns the elements of a list that holds no more than a draft does.
    pub(super) fn elements<'n>(&mut self, list: &At<'n>) -> Option<Vec<At<'n>>> {
        let elements = self.list(list)?;
        if elements.len() > MOST_ELEMENTS {
            self.wrong(list, &Wrong::TooManyElements(MOST_ELEMENTS));
            return None;
        }
        Some(elements)
    }

    /// Returns a text that is no longer than a draft keeps.
    pub(super) fn text<'n>(&mut self, at: &At<'n>) -> Option<&'n str> {
        let text = at.as_text().or_else(|| self.misshapen(at, Shape::Text))?;
        if text.len() > MOST_IN_PROSE && text.chars().count() > MOST_IN_PROSE {
            self.wrong(at, &Wrong::TooLong(MOST_IN_PROSE));
            return None;
        }
        Some(text)
    }

    /// Returns `true` or `false`.
    pub(super) fn truth(&mut self, at: &At<'_>) -> Option<bool> {
        let Json::Truth(truth) = at.node.json else { return self.misshapen(at, Shape::Truth) };
        Some(truth)
    }

    /// Returns a whole number from `least` to `greatest`.
    pub(super) fn number<N: TryFrom<u64> + PartialOrd + Into<u64> + Copy>(
        &mut self,
        at: &At<'_>,
        least: N,
        greatest: N,
    ) -> Option<N> {
        let Json::Number(spelled) = at.node.json else { return self.misshapen(at, Shape::Count) };
        let number = spelled.parse::<u64>().ok().and_then(|number| N::try_from(number).ok());
        let fits = number.filter(|number| (least..=greatest).contains(number));
        if fits.is_none() {
            let wide = |n: N| usize::try_from(n.into()).unwrap_or(usize::MAX);
            self.wrong(at, &Wrong::Range { least: wide(least), greatest: wide(greatest) });
        }
        fits
    }

    /// Returns a text as what it spells; `wrong` says what it does not spell.
    pub(super) fn spelled<T>(
        &mut self,
        at: &At<'_>,
        read: impl FnOnce(&str) -> Option<T>,
        wrong: impl FnOnce(String) -> Wrong,
    ) -> Option<T> {
        let text = self.text(at)?;
        let read = read(text);
        if read.is_none() {
            self.wrong(at, &wrong(text.to_owned()));
        }
        read
    }

    /// Returns the value of `key`; its absence is a fault.
    pub(super) fn need<'n>(
        &mut self,
        members: &mut Members<'n>,
        key: &'static str,
    ) -> Option<At<'n>> {
        let found = members.take(key);
        if found.is_none() {
            self.wrong(&members.at, &Wrong::Missing(key));
        }
        found
    }
}

/// Returns every text that stands under a key `id` anywhere in the tree.
pub(super) fn ids<'n>(node: &'n Node<'n>, found: &mut BTreeSet<&'n str>) {
    match &node.json {
        Json::Object(members) => {
            for Member { key, value } in members {
                match &value.json {
                    Json::Text(text) if key == "id" => {
                        found.insert(text);
                    }
                    Json::Text(_)
                    | Json::Null
                    | Json::Truth(_)
                    | Json::Number(_)
                    | Json::List(_)
                    | Json::Object(_) => ids(value, found),
                }
            }
        }
        Json::List(nodes) => nodes.iter().for_each(|node| ids(node, found)),
        Json::Null | Json::Truth(_) | Json::Number(_) | Json::Text(_) => {}
    }
}
