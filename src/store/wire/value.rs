//! Answers as JSON: the canonical form of each kind, and what a drafter would type.

use std::collections::BTreeSet;

use super::fault::{Named, Shape, Wrong};
use super::walk::{At, Members, Walk};
use crate::base::{Day, ItemId, Line, OptionId, Prose};
use crate::template::value::OPEN;
use crate::template::{Chosen, Field, FieldKind, Item, Part, Term, TimeOfYear, Value};

/// The text that stands for the turn of the year.
pub(super) const NEW_YEAR: &str = "new_year";

/// How the values of a file came to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// Written by a store: canonical forms alone, every item with its id.
    Stored,
    /// Written by a person or another program: also as typed, items without ids, limits checked.
    Typed,
}

impl Entry {
    /// Returns a line as such a file gives it: cleaned when typed, and as it is when stored.
    pub(super) fn line(self, text: &str) -> Line {
        match self {
            Self::Stored => Line::kept(text),
            Self::Typed => Line::typed(text).text,
        }
    }

    /// Returns long text as such a file gives it.
    pub(super) fn prose(self, text: &str) -> Prose {
        match self {
            Self::Stored => Prose::kept(text),
            Self::Typed => Prose::typed(text).text,
        }
    }
}

/// A reader of values; one for a whole file, for items' ids are unique in it.
#[derive(Debug)]
pub(super) struct Values {
    entry: Entry,
    seen: BTreeSet<ItemId>,
    /// Those of them that the answer read last brought.
    brought: Vec<ItemId>,
    /// Those that it got here.
    made: BTreeSet<ItemId>,
    reserved: BTreeSet<String>,
    last: usize,
    /// What the ids that are made here end in; nothing when it is empty.
    mark: String,
}

impl Values {
    /// Returns a reader of what a store wrote.
    pub(super) fn stored() -> Self {
        Self::reader(Entry::Stored, BTreeSet::new(), BTreeSet::new())
    }

    /// Returns a reader of what was typed; items that stay have the ids `seen`, and new items get none
    /// of those that are `reserved`.
    pub(super) fn typed_beside(seen: BTreeSet<ItemId>, reserved: BTreeSet<String>) -> Self {
        Self::reader(Entry::Typed, seen, reserved)
    }

    fn reader(entry: Entry, seen: BTreeSet<ItemId>, reserved: BTreeSet<String>) -> Self {
        let (brought, made) = (Vec::new(), BTreeSet::new());
        Self { entry, seen, brought, made, reserved, last: 0, mark: String::new() }
    }

    /// Gives new items ids that end in a mark.
    pub(super) fn marking(mut self, mark: &str) -> Self {
        self.mark = if mark.is_empty() { String::new() } else { format!("-{mark}") };
        self
    }

    /// Lets the items of the answer read last that got their ids here, and say what an item of the answer
    /// before says, be that item.
    pub(super) fn keep_items(&mut self, value: &mut Value, before: &[Item]) {
        let Value::List(items) = value else { return };
        let mut before: Vec<&Item> =
            before.iter().filter(|item| !self.reserved.contains(item.id.as_str())).collect();
        for item in items.iter_mut().filter(|item| self.made.contains(&item.id)) {
            let same = before.iter().position(|other| other.parts == item.parts);
            let Some(same) = same.map(|at| before.remove(at)) else { continue };
            if self.seen.insert(same.id.clone()) {
                self.seen.remove(&item.id);
                item.id = same.id.clone();
            }
        }
    }

    /// Reads the answer of a field.
    pub(super) fn answer(
        &mut self,
        walk: &mut Walk<'_>,
        at: &At<'_>,
        field: &Field,
    ) -> Option<Value> {
        self.brought.clear();
        self.made.clear();
        self.value(walk, at, &field.kind)
    }

    /// Gives the items' ids of the answer read last free again, when it is none after all.
    pub(super) fn forget(&mut self) {
        for id in self.brought.drain(..) {
            self.seen.remove(&id);
        }
    }

    /// Takes an id for an item; says no when another item has it.
    fn take(&mut self, id: &ItemId) -> bool {
        let free = self.seen.insert(id.clone());
        if free {
            self.brought.push(id.clone());
        }
        free
    }

    /// Reads a value of this kind.
    pub(super) fn value(
        &mut self,
        walk: &mut Walk<'_>,
        at: &At<'_>,
        kind: &FieldKind,
    ) -> Option<Value> {
        if let Some(members) = at.as_object().filter(|members| members.has("unread")) {
            return unread(walk, members);
        }
        let value = match (self.entry, at.as_text()) {
            (Entry::Typed, Some(_)) => {
                let text = walk.text(at)?;
                self.typed(walk, at, (kind, text))?
            }
            (Entry::Typed, None) | (Entry::Stored, _) => self.canonical(walk, at, kind)?,
        };
        self.admitted(walk, at, (kind, value))
    }

    /// Holds what was typed against what the kind takes.
    fn admitted(
        &self,
        walk: &mut Walk<'_>,
        at: &At<'_>,
        (kind, value): (&FieldKind, Value),
    ) -> Option<Value> {
        let fault = match self.entry {
            Entry::Stored => None,
            Entry::Typed => kind.fault(&value),
        };
        match fault {
            Some(message) => {
                walk.say(at, message);
                None
            }
            None => Some(value),
        }
    }

    fn typed(
        &mut self,
        walk: &mut Walk<'_>,
        at: &At<'_>,
        (kind, text): (&FieldKind, &str),
    ) -> Option<Value> {
        if let FieldKind::List { .. } = kind {
            let lines = text.lines().filter(|line| !line.trim().is_empty());
            let items: Option<Vec<_>> =
                lines.map(|line| self.typed_item(walk, at, (kind, line))).collect();
            return items.map(Value::List);
        }
        match kind {
            FieldKind::Time if text == NEW_YEAR => Some(Value::Time(TimeOfYear::NewYear)),
            FieldKind::Line { .. }
            | FieldKind::Prose { .. }
            | FieldKind::Count { .. }
            | FieldKind::Choice { .. }
            | FieldKind::Term { .. }
            | FieldKind::Time
            | FieldKind::PlaceDate
            | FieldKind::List { .. } => Some(kind.read(text)),
        }
    }

    fn canonical(&mut self, walk: &mut Walk<'_>, at: &At<'_>, kind: &FieldKind) -> Option<Value> {
        match kind {
            FieldKind::Line { .. } => walk.text(at).map(|text| Value::Line(self.entry.line(text))),
            FieldKind::Prose { .. } => {
                walk.text(at).map(|text| Value::Prose(self.entry.prose(text)))
            }
            FieldKind::Count { .. } => count(walk, at),
            FieldKind::Choice { .. } => self.choice(walk, at, kind),
            FieldKind::Term { open } => {
                let open = open.as_ref().map(|_| Term::Open);
                term(walk, at, open).map(Value::Term)
            }
            FieldKind::Time => self.time(walk, at).map(Value::Time),
            FieldKind::PlaceDate => self.place_date(walk, at),
            FieldKind::List { .. } => self.list(walk, at, kind),
        }
    }

    fn list(&mut self, walk: &mut Walk<'_>, list: &At<'_>, kind: &FieldKind) -> Option<Value> {
        let nodes = walk.elements(list)?;
        // Every item is read, so that the faults of all are reported.
        let items: Vec<_> = nodes.iter().map(|at| self.item(walk, (list, at), kind)).collect();
        items.into_iter().collect::<Option<_>>().map(Value::List)
    }

    /// Reads an item of `list`, a field of this kind.
    pub(super) fn item(
        &mut self,
        walk: &mut Walk<'_>,
        (list, at): (&At<'_>, &At<'_>),
        kind: &FieldKind,
    ) -> Option<Item> {
        if let (Entry::Typed, Some(text)) = (self.entry, at.as_text()) {
            return self.typed_item(walk, at, (kind, text));
        }
        let FieldKind::List { parts, .. } = kind else { return None };
        let Some(mut members) = at.as_object() else { return walk.misshapen(at, Shape::Item) };
        let id = self.item_id(walk, &mut members)?;
        let mut members = walk.object(&list.renamed(&id, at))?;
        members.take("id");
        let mut item = Item { id, parts: std::collections::BTreeMap::new() };
        let mut whole = true;
        for part in parts {
            let Some(at) = members.given(part.id.as_str()) else { continue };
            match self.part(walk, &at, (kind, part)) {
                Some(value) => drop(item.parts.insert(part.id.clone(), value)),
                None => whole = false,
            }
        }
        walk.rest(&members);
        whole.then_some(item)
    }

    fn part(
        &mut self,
        walk: &mut Walk<'_>,
        at: &At<'_>,
        (list, part): (&FieldKind, &Part),
    ) -> Option<Value> {
        match (self.entry, at.as_text()) {
            (Entry::Typed, Some(text)) => self.part_typed(walk, at, (list, part, text)),
            (Entry::Typed, None) | (Entry::Stored, _) => self.value(walk, at, &part.kind),
        }
    }

    fn typed_item(
        &mut self,
        walk: &mut Walk<'_>,
        at: &At<'_>,
        (list, text): (&FieldKind, &str),
    ) -> Option<Item> {
        let FieldKind::List { parts, .. } = list else { return None };
        let first = parts.first()?;
        let value = self.part_typed(walk, at, (list, first, text))?;
        Some(Item { id: self.fresh()?, parts: [(first.id.clone(), value)].into() })
    }

    fn part_typed(
        &mut self,
        walk: &mut Walk<'_>,
        at: &At<'_>,
        (list, part, text): (&FieldKind, &Part, &str),
    ) -> Option<Value> {
        let value = list.read_part(&part.id, text)?;
        self.admitted(walk, at, (&part.kind, value))
    }

    fn choice(&self, walk: &mut Walk<'_>, at: &At<'_>, kind: &FieldKind) -> Option<Value> {
        let FieldKind::Choice { options, free } = kind else { return None };
        let Some(mut members) = at.as_object() else { return walk.misshapen(at, Shape::Choice) };
        let chosen = if let Some(other) = members.take("other") {
            if free.is_none() {
                return walk.misshapen(&other, Shape::Option);
            }
            walk.text(&other).map(|text| Chosen::Other(self.entry.line(text)))
        } else if let Some(option) = members.take("choice") {
            let name = walk.text(&option)?;
            let found =
                OptionId::new(name).ok().filter(|id| options.iter().any(|one| one.id == *id));
            if found.is_none() {
                let names = options.iter().map(|option| option.id.as_str());
                walk.unknown(&option, Named::Option, name, names);
            }
            found.map(Chosen::Option)
        } else {
            return walk.misshapen(at, Shape::Choice);
        };
        walk.rest(&members);
        chosen.map(Value::Choice)
    }

    fn time(&self, walk: &mut Walk<'_>, at: &At<'_>) -> Option<TimeOfYear> {
        if let Some(text) = at.as_text() {
            let new_year = (text == NEW_YEAR).then_some(TimeOfYear::NewYear);
            return new_year.or_else(|| walk.misshapen(at, Shape::Time));
        }
        let Some(mut members) = at.as_object() else { return walk.misshapen(at, Shape::Time) };
        let time = if let Some(at) = members.take("date") {
            day(walk, &at).map(TimeOfYear::Day)
        } else if let Some(at) = members.take("day") {
            walk.spelled(&at, day_of_year, Wrong::Day)
        } else if let Some(at) = members.take("month") {
            walk.number(&at, 1, 12).map(TimeOfYear::Month)
        } else if let Some(at) = members.take("week") {
            walk.number(&at, 1, 53).map(TimeOfYear::Week)
        } else if let Some(at) = members.take("other") {
            walk.text(&at).map(|text| TimeOfYear::Other(self.entry.line(text)))
        } else {
            return walk.misshapen(at, Shape::Time);
        };
        walk.rest(&members);
        time
    }

    fn place_date(&self, walk: &mut Walk<'_>, at: &At<'_>) -> Option<Value> {
        let Some(mut members) = at.as_object() else { return walk.misshapen(at, Shape::PlaceDate) };
        let place = match members.given("place") {
            Some(at) => self.entry.line(walk.text(&at)?),
            None => Line::default(),
        };
        let day = match members.given("date") {
            Some(at) => Some(day(walk, &at)?),
            None => None,
        };
        walk.rest(&members);
        Some(Value::PlaceDate { place, day })
    }

    fn item_id(&mut self, walk: &mut Walk<'_>, members: &mut Members<'_>) -> Option<ItemId> {
        let at = match (self.entry, members.given("id")) {
            (_, Some(at)) => at,
            (Entry::Typed, None) => return self.fresh(),
            (Entry::Stored, None) => {
                walk.wrong(&members.at, &Wrong::Missing("id"));
                return None;
            }
        };
        let id = walk.spelled(&at, |text| ItemId::new(text).ok(), Wrong::Id)?;
        if !self.take(&id) {
            walk.wrong(&at, &Wrong::Taken(id.to_string()));
            return None;
        }
        Some(id)
    }

    fn fresh(&mut self) -> Option<ItemId> {
        loop {
            self.last += 1;
            let id = format!("i{}{}", self.last, self.mark);
            let id = ItemId::new(&id).ok()?;
            if !self.reserved.contains(id.as_str()) && self.take(&id) {
                self.made.insert(id.clone());
                return Some(id);
            }
        }
    }
}

/// Reads `{"unread": …}`, which stands for a value of any kind.
fn unread(walk: &mut Walk<'_>, mut members: Members<'_>) -> Option<Value> {
    let text = members.take("unread")?;
    walk.rest(&members);
    walk.text(&text).map(|text| Value::Unread(Line::kept(text)))
}

fn count(walk: &mut Walk<'_>, at: &At<'_>) -> Option<Value> {
    let Some(mut members) = at.as_object() else {
        return walk.number(at, 0, u16::MAX).map(|number| Value::Count { number, at_least: false });
    };
    let Some(least) = members.take("at_least") else { return walk.misshapen(at, Shape::Count) };
    walk.rest(&members);
    walk.number(&least, 0, u16::MAX).map(|number| Value::Count { number, at_least: true })
}

fn term(walk: &mut Walk<'_>, at: &At<'_>, open: Option<Term>) -> Option<Term> {
    let Some(text) = at.as_text() else { return walk.misshapen(at, Shape::Term) };
    match open {
        Some(open) if text == OPEN => Some(open),
        Some(_) | None => day(walk, at).map(Term::Day),
    }
}

fn day(walk: &mut Walk<'_>, at: &At<'_>) -> Option<Day> {
    walk.spelled(at, |text| text.parse().ok(), Wrong::Day)
}

/// Reads `03-15`; 29 February is a day of some years.
fn day_of_year(text: &str) -> Option<TimeOfYear> {
    let (month, day) = text.split_once('-').filter(|_| text.len() == 5)?;
    let (month, day): (u8, u8) = (month.parse().ok()?, day.parse().ok()?);
    Day::new(2024, month.try_into().ok()?, day.try_into().ok()?)?;
    Some(TimeOfYear::DayOfYear { month, day })
}
