//! Reading what drafters type as an answer, showing an answer so that it can be typed over, and saying
//! what is wrong with it.
//!
//! Reading is total: what a kind can't read is kept as [`Value::Unread`].
//! Length is never a reason to lose words: what is longer than the template asks for is kept up to
//! [`MOST_IN_LINE`] and [`MOST_IN_PROSE`], and [`FieldKind::fault`] says so.

mod choice;
mod day;
#[cfg(test)]
mod tests;

use super::{Chosen, Field, FieldKind, Part, Term, TimeOfYear, Value};
use crate::base::norwegian::read::number;
use crate::base::{Line, Message, PartId, Prose};

/// The most characters that a draft keeps in a line.
pub const MOST_IN_LINE: usize = 4_000;

/// The most characters that a draft keeps in a long text.
pub const MOST_IN_PROSE: usize = 200_000;

/// The most characters of a time or place in the drafters' own words.
const OWN_WORDS: usize = 120;

impl Field {
    /// Returns what is wrong with an answer and how to mend it; see [`FieldKind::fault`].
    pub fn fault(&self, value: &Value) -> Option<Message> {
        self.kind.fault(value)
    }
}

impl FieldKind {
    /// Returns the answer that `typed` spells; [`Value::Unread`] when this kind can't read it.
    ///
    /// Blank text gives a blank [`Value::Line`], [`Value::Prose`] or [`Value::Unread`], all of them empty.
    /// A list is not typed as one text; see [`FieldKind::read_part`].
    pub fn read(&self, typed: &str) -> Value {
        let line = line(typed);
        match self {
            Self::Prose { .. } => return Value::Prose(Prose::typed(typed).text),
            Self::Line { prefix, suffix, .. } => {
                return Value::Line(bare(&line, prefix.as_deref(), suffix.as_deref()));
            }
            Self::Count { .. }
            | Self::Choice { .. }
            | Self::Term { .. }
            | Self::Time
            | Self::PlaceDate
            | Self::List { .. } => {}
        }
        self.read_exact(&line).unwrap_or(Value::Unread(line))
    }

    fn read_exact(&self, line: &Line) -> Option<Value> {
        let text = line.as_str();
        if line.is_blank() {
            return None;
        }
        match self {
            Self::Line { .. } | Self::Prose { .. } | Self::List { .. } => None,
            Self::Count { noun, .. } => {
                let value = count(text, [&noun.one, &noun.many])?;
                self.admits(&value).is_ok().then_some(value)
            }
            Self::Choice { options, free } => match choice::option(options, text) {
                Some(choice) => Some(Value::Choice(Chosen::Option(choice.id.clone()))),
                None => free.map(|_| Value::Choice(Chosen::Other(line.clone()))),
            },
            Self::Term { open } => match open {
                Some(open) if choice::option(std::slice::from_ref(open), text).is_some() => {
                    Some(Value::Term(Term::Open))
                }
                Some(_) | None => day::day(text).map(|day| Value::Term(Term::Day(day))),
            },
            Self::Time => day::time(text).map(Value::Time),
            Self::PlaceDate => {
                let (place, day) = day::place_and_day(text)?;
                Some(Value::PlaceDate { place: Line::typed(&place).text, day })
            }
        }
    }

    /// Returns what `typed` spells as one part of an item of this list; `None` when it has no such part.
    ///
    /// The list's own prefix is taken off its first part, as [`FieldKind::read`] does for a line.
    pub fn read_part(&self, part: &PartId, typed: &str) -> Option<Value> {
        let value = self.part(part.as_str())?.kind.read(typed);
        Some(match (value, self) {
            (Value::Line(line), Self::List { prefix: Some(prefix), .. })
                if self.first_part() == Some(part) =>
            {
                Value::Line(bare(&line, Some(prefix), None))
            }
            (value, _) => value,
        })
    }

    /// Returns the answer as text that can be typed over and that [`FieldKind::read`] reads back.
    ///
    /// A list is shown by the first parts of its items, for reading only.
    pub fn show(&self, value: &Value) -> String {
        match value {
            Value::Line(line)
            | Value::Unread(line)
            | Value::Choice(Chosen::Other(line))
            | Value::Time(TimeOfYear::Other(line)) => line.as_str().to_owned(),
            Value::Prose(prose) => prose.as_str().to_owned(),
            Value::Count { number, at_least: true } => format!("minst {number}"),
            Value::Count { number, at_least: false } => number.to_string(),
            Value::Choice(Chosen::Option(id)) => self
                .options()
                .iter()
                .find(|choice| choice.id == *id)
                .map_or_else(|| id.to_string(), |choice| choice.label.clone()),
            Value::Term(Term::Day(day)) => day::show_day(*day),
            Value::Term(Term::Open) => self
                .options()
                .first()
                .map_or_else(|| super::value::OPEN.to_owned(), |choice| choice.label.clone()),
            Value::Time(time) => day::show_time(time),
            Value::PlaceDate { place, day: None } => place.as_str().to_owned(),
            Value::PlaceDate { place, day: Some(day) } if place.is_blank() => day::show_day(*day),
            Value::PlaceDate { place, day: Some(day) } => {
                format!("{}, {}", place.as_str(), day::show_day(*day))
            }
            Value::List(items) => {
                let first = self.parts().first();
                let shown = items.iter().filter_map(|item| {
                    let part = first?;
                    Some(part.kind.show(item.parts.get(&part.id)?))
                });
                shown.collect::<Vec<_>>().join("; ")
            }
        }
    }

    /// Returns whether a draft may hold `value` as the answer: of this kind, a count in range, an option
    /// that exists, parts that exist, text that is not boundless. What is unread is always held, but not
    /// in place of a list. Text longer than the template asks for is held; see [`FieldKind::fault`].
    ///
    /// # Errors
    /// What is wrong, and what would do.
    pub fn admits(&self, value: &Value) -> Result<(), Message> {
        match (self, value) {
            (Self::List { .. }, Value::Unread(_)) => Err(self.wanted()),
            (_, Value::Unread(line))
            | (Self::Line { .. }, Value::Line(line))
            | (Self::Choice { free: Some(_), .. }, Value::Choice(Chosen::Other(line)))
            | (Self::Time, Value::Time(TimeOfYear::Other(line)))
            | (Self::PlaceDate, Value::PlaceDate { place: line, .. }) => {
                within(line.as_str(), MOST_IN_LINE)
            }
            (Self::Prose { .. }, Value::Prose(prose)) => within(prose.as_str(), MOST_IN_PROSE),
            (Self::List { max, .. }, Value::List(items)) => {
                if items.len() > *max {
                    return Err(many(items.len(), *max));
                }
                items.iter().flat_map(|item| &item.parts).try_for_each(|(id, value)| {
                    match self.part(id.as_str()) {
                        Some(part) => part.kind.admits(value),
                        None => Err(Message::new("template-answer-part").with("part", id)),
                    }
                })
            }
            (kind, value) if kind.holds(value) => Ok(()),
            (kind, _) => Err(kind.wanted()),
        }
    }

    /// Returns whether this kind can hold a value that is neither text nor a list.
    fn holds(&self, value: &Value) -> bool {
        match (self, value) {
            (Self::Count { min, max, at_least: may, .. }, Value::Count { number, at_least }) => {
                (*min..=*max).contains(number) && (*may || !*at_least)
            }
            (Self::Choice { options, .. }, Value::Choice(Chosen::Option(id))) => {
                options.iter().any(|choice| choice.id == *id)
            }
            (Self::Term { open }, Value::Term(term)) => match term {
                Term::Open => open.is_some(),
                Term::Day(_) => true,
            },
            (Self::Time, Value::Time(time)) => match time {
                TimeOfYear::Day(_) | TimeOfYear::NewYear | TimeOfYear::Other(_) => true,
                TimeOfYear::DayOfYear { month, day } => day::is_day_of_year(*month, *day),
                TimeOfYear::Month(month) => (1..=12).contains(month),
                TimeOfYear::Week(week) => (1..=53).contains(week),
            },
            _ => false,
        }
    }

    /// Returns what is wrong with an answer and how to mend it; `None` when nothing is, or when the
    /// answer is empty. Of a list, the first thing wrong with an item.
    pub fn fault(&self, value: &Value) -> Option<Message> {
        if let Err(message) = self.admits(value) {
            return Some(message);
        }
        match (self, value) {
            (_, Value::Unread(line)) if line.is_blank() => None,
            (Self::Time, Value::Unread(_)) => Some(Message::new("template-answer-no-time")),
            (Self::PlaceDate, Value::Unread(_)) => Some(Message::new("template-answer-no-day")),
            (_, Value::Unread(_)) => Some(self.wanted()),
            (Self::Line { max, .. }, Value::Line(line))
            | (Self::Choice { free: Some(max), .. }, Value::Choice(Chosen::Other(line))) => {
                within(line.as_str(), *max).err()
            }
            (Self::Prose { max, .. }, Value::Prose(prose)) => within(prose.as_str(), *max).err(),
            (Self::Time, Value::Time(TimeOfYear::Other(line)))
            | (Self::PlaceDate, Value::PlaceDate { place: line, .. }) => {
                within(line.as_str(), OWN_WORDS).err()
            }
            (Self::List { parts, .. }, Value::List(items)) => items.iter().find_map(|item| {
                parts.iter().find_map(|part| part.kind.fault(item.parts.get(&part.id)?))
            }),
            _ => None,
        }
    }

    /// Says which answers this kind takes.
    fn wanted(&self) -> Message {
        match self {
            Self::Line { .. } | Self::Prose { .. } => Message::new("template-answer-text"),
            Self::Count { min, max, at_least, .. } => {
                let key =
                    if *at_least { "template-answer-at-least" } else { "template-answer-count" };
                Message::new(key).count("min", usize::from(*min)).count("max", usize::from(*max))
            }
            Self::Choice { options, .. } => {
                let labels: Vec<_> = options.iter().map(|choice| &*choice.label).collect();
                Message::new("template-answer-choice").with("options", &labels.join(", "))
            }
            Self::Term { open: Some(open) } => {
                Message::new("template-answer-day-or-open").with("open", &open.label)
            }
            Self::Term { open: None } => Message::new("template-answer-day"),
            Self::Time => Message::new("template-answer-time"),
            Self::PlaceDate => Message::new("template-answer-place-date"),
            Self::List { item, .. } => Message::new("template-answer-list").with("item", item),
        }
    }

    /// Returns the options of a choice, or the open end of a term.
    pub fn options(&self) -> &[super::Choice] {
        match self {
            Self::Choice { options, .. } => options,
            Self::Term { open } => open.as_slice(),
            Self::Line { .. }
            | Self::Prose { .. }
            | Self::Count { .. }
            | Self::Time
            | Self::PlaceDate
            | Self::List { .. } => &[],
        }
    }

    /// Returns the parts of a list's items in order; none for other kinds.
    pub fn parts(&self) -> &[Part] {
        match self {
            Self::List { parts, .. } => parts,
            Self::Line { .. }
            | Self::Prose { .. }
            | Self::Count { .. }
            | Self::Choice { .. }
            | Self::Term { .. }
            | Self::Time
            | Self::PlaceDate => &[],
        }
    }

    /// Returns the part called `id`, which may come from a slot.
    pub fn part(&self, id: &str) -> Option<&Part> {
        self.parts().iter().find(|part| part.id.as_str() == id)
    }

    /// Returns the part that an item is known by: the first.
    pub fn first_part(&self) -> Option<&PartId> {
        self.parts().first().map(|part| &part.id)
    }
}

fn line(typed: &str) -> Line {
    Line::typed(Line::typed(typed).text.as_str().trim()).text
}

fn within(text: &str, max: usize) -> Result<(), Message> {
    let length = text.chars().count();
    if length <= max {
        return Ok(());
    }
    Err(Message::new("template-answer-long").count("length", length).count("max", max))
}

fn many(count: usize, max: usize) -> Message {
    Message::new("template-answer-many").count("count", count).count("max", max)
}

/// Reads «2», «to», «minst to», «minimum 2», «to eller flere», with or without the noun.
fn count(text: &str, nouns: [&str; 2]) -> Option<Value> {
    let text = text.to_lowercase();
    let (text, least_before) = ["minst", "minimum", "min.", "min"]
        .iter()
        .find_map(|word| Some((text.strip_prefix(word)?.strip_prefix(' ')?.trim(), true)))
        .unwrap_or((&text, false));
    let (first, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let (rest, least_after) = ["eller flere", "eller fler"]
        .iter()
        .find_map(|words| Some((rest.strip_suffix(words)?, true)))
        .unwrap_or((rest, false));
    let rest = rest.trim();
    let is_noun = ["", "gang", "ganger", "møte", "møter"].contains(&rest)
        || nouns.iter().any(|noun| noun.to_lowercase() == rest);
    let number = number(first).filter(|_| is_noun)?;
    Some(Value::Count { number, at_least: least_before || least_after })
}

/// Takes the word before or after a name off it, as often as it stands there; a name is never emptied.
fn bare(line: &Line, prefix: Option<&str>, suffix: Option<&str>) -> Line {
    let mut name = line.as_str().trim();
    let before = name.len();
    while let Some(rest) = prefix.and_then(|word| without_first(name, word)) {
        name = rest;
    }
    while let Some(rest) = suffix.and_then(|word| without_last(name, word)) {
        name = rest;
    }
    if name.len() == before { Line::typed(name).text } else { capitalised(name) }
}

fn without_first<'a>(name: &'a str, word: &str) -> Option<&'a str> {
    let (first, rest) = name.split_at_checked(word.len())?;
    let same = first.to_lowercase() == word.to_lowercase() && rest.starts_with(char::is_whitespace);
    same.then(|| rest.trim_start()).filter(|rest| !rest.is_empty())
}

fn without_last<'a>(name: &'a str, word: &str) -> Option<&'a str> {
    let (rest, last) = name.split_at_checked(name.len().checked_sub(word.len())?)?;
    let same = last.to_lowercase() == word.to_lowercase() && rest.ends_with(char::is_whitespace);
    same.then(|| rest.trim_end()).filter(|rest| !rest.is_empty())
}

fn capitalised(name: &str) -> Line {
    let mut chars = name.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    Line::typed(&first.chain(chars).collect::<String>()).text
}
