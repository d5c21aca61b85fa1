//! What can be wrong in a JSON file, with its place.

use crate::base::Message;
use crate::base::text::visible;

/// One fault of a JSON file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JsonFault {
    /// The JSON pointer of the value; items of lists by `#` and their id, or by their number from 0.
    pub path: String,
    /// The line it begins in, from 1.
    pub line: usize,
    /// The character of the line it begins at, from 1.
    pub column: usize,
    /// What is wrong and what to do; the place is not in its words.
    pub message: Message,
}

/// What a parser of JSON expects next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Expected {
    Value,
    Key,
    Colon,
    ObjectEnd,
    ListEnd,
    TextEnd,
    NoControl,
    Escape,
    Digit,
    End,
}

/// The shape that a value should have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Object,
    List,
    Text,
    Truth,
    Count,
    Choice,
    Option,
    Term,
    Time,
    PlaceDate,
    Item,
    Clause,
}

/// What a name should be the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    Key,
    Field,
    Option,
    Clause,
    Section,
    State,
    /// A sort of note.
    Sort,
    /// A reason to keep a version.
    Why,
}

/// What is wrong with a file or a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Wrong {
    /// More bytes than are read.
    TooBig,
    /// Not UTF-8.
    NotUtf8,
    /// A byte order mark comes first.
    ByteOrderMark,
    /// Not JSON.
    Syntax(Expected),
    /// Too many levels.
    TooDeep,
    /// Too many values.
    TooMany,
    /// A key stands twice in one object.
    Duplicate(String),
    /// A value has another shape.
    Shape(Shape),
    /// A key is missing.
    Missing(&'static str),
    /// The schema version is none that was ever published.
    Schema(String),
    /// The file needs a newer version of the program.
    Newer(String),
    /// There is no such template.
    NoTemplate(String),
    /// A text that cannot be an id.
    Id(String),
    /// An id that something else has.
    Taken(String),
    /// A name that nothing has, and the nearest that something has.
    Unknown(Named, String, Option<String>),
    /// No day of the calendar.
    Day(String),
    /// No moment in time.
    Moment(String),
    /// A number outside its range.
    Range {
        /// The least.
        least: usize,
        /// The greatest.
        greatest: usize,
    },
    /// A text of more characters than are read.
    TooLong(usize),
    /// A list of more elements than are read.
    TooManyElements(usize),
    /// An own section has the id of one of the template's.
    NotOwn(String),
}

/// The longest name or text that a message repeats, in characters.
const SHOWN: usize = 80;

fn shown(text: &str) -> String {
    let mut shown: String = visible(text).chars().take(SHOWN).collect();
    if visible(text).chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

impl Wrong {
    /// Returns the fault at `path`, `line` and `column`.
    pub(super) fn fault(&self, path: String, (line, column): (usize, usize)) -> JsonFault {
        let message = Message::new(self.key()).with("fault", self.name());
        JsonFault { path, line, column, message: self.describe(message) }
    }

    fn key(&self) -> &'static str {
        match self {
            Self::Newer(_) => "store-newer",
            Self::NoTemplate(_) => "store-no-template",
            Self::TooBig
            | Self::NotUtf8
            | Self::ByteOrderMark
            | Self::Syntax(_)
            | Self::TooDeep
            | Self::TooMany
            | Self::Duplicate(_)
            | Self::Shape(_)
            | Self::Missing(_)
            | Self::Schema(_)
            | Self::Id(_)
            | Self::Taken(_)
            | Self::Unknown(..)
            | Self::Day(_)
            | Self::Moment(_)
            | Self::Range { .. }
            | Self::TooLong(_)
            | Self::TooManyElements(_)
            | Self::NotOwn(_) => "store-fault",
        }
    }

    fn describe(&self, message: Message) -> Message {
        match self {
            Self::TooBig
            | Self::NotUtf8
            | Self::ByteOrderMark
            | Self::Syntax(_)
            | Self::TooDeep
            | Self::TooMany
            | Self::Shape(_) => message,
            Self::Missing(text) => message.with("text", text),
            Self::Duplicate(text)
            | Self::Schema(text)
            | Self::Newer(text)
            | Self::NoTemplate(text)
            | Self::Id(text)
            | Self::Taken(text)
            | Self::Day(text)
            | Self::Moment(text)
            | Self::NotOwn(text) => message.with("text", &shown(text)),
            Self::Unknown(_, text, nearest) => message
                .with("text", &shown(text))
                .with("nearest", &shown(nearest.as_deref().unwrap_or_default()))
                .with("near", if nearest.is_some() { "yes" } else { "no" }),
            Self::TooLong(most) | Self::TooManyElements(most) => message.count("most", *most),
            Self::Range { least, greatest } => {
                message.count("least", *least).count("greatest", *greatest)
            }
        }
    }

    /// Returns the name that the text of the message chooses its words by.
    fn name(&self) -> &'static str {
        match self {
            Self::TooBig => "too-big",
            Self::NotUtf8 => "not-utf8",
            Self::ByteOrderMark => "byte-order-mark",
            Self::Syntax(expected) => expected.name(),
            Self::TooDeep => "too-deep",
            Self::TooMany => "too-many",
            Self::Duplicate(_) => "duplicate",
            Self::Shape(shape) => shape.name(),
            Self::Missing(_) => "missing",
            Self::Schema(_) => "schema",
            Self::Newer(_) => "newer",
            Self::NoTemplate(_) => "no-template",
            Self::Id(_) => "id",
            Self::Taken(_) => "taken",
            Self::Unknown(named, ..) => named.name(),
            Self::Day(_) => "day",
            Self::Moment(_) => "moment",
            Self::Range { .. } => "range",
            Self::TooLong(_) => "too-long",
            Self::TooManyElements(_) => "too-many-elements",
            Self::NotOwn(_) => "not-own",
        }
    }
}

impl Expected {
    fn name(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Key => "key",
            Self::Colon => "colon",
            Self::ObjectEnd => "object-end",
            Self::ListEnd => "list-end",
            Self::TextEnd => "text-end",
            Self::NoControl => "control",
            Self::Escape => "escape",
            Self::Digit => "digit",
            Self::End => "end",
        }
    }
}

impl Shape {
    fn name(self) -> &'static str {
        match self {
            Self::Object => "shape-object",
            Self::List => "shape-list",
            Self::Text => "shape-text",
            Self::Truth => "shape-truth",
            Self::Count => "shape-count",
            Self::Choice => "shape-choice",
            Self::Option => "shape-option",
            Self::Term => "shape-term",
            Self::Time => "shape-time",
            Self::PlaceDate => "shape-place-date",
            Self::Item => "shape-item",
            Self::Clause => "shape-clause",
        }
    }
}

impl Named {
    fn name(self) -> &'static str {
        match self {
            Self::Key => "unknown-key",
            Self::Field => "unknown-field",
            Self::Option => "unknown-option",
            Self::Clause => "unknown-clause",
            Self::Section => "unknown-section",
            Self::State => "unknown-state",
            Self::Sort => "unknown-sort",
            Self::Why => "unknown-why",
        }
    }
}

/// Returns the names of all faults that the text `store-fault` has words for.
#[cfg(test)]
pub(super) fn names() -> Vec<&'static str> {
    let text = String::new;
    let expected = [
        Expected::Value,
        Expected::Key,
        Expected::Colon,
        Expected::ObjectEnd,
        Expected::ListEnd,
        Expected::TextEnd,
        Expected::NoControl,
        Expected::Escape,
        Expected::Digit,
        Expected::End,
    ];
    let shapes = [
        Shape::Object,
        Shape::List,
        Shape::Text,
        Shape::Truth,
        Shape::Count,
        Shape::Choice,
        Shape::Option,
        Shape::Term,
        Shape::Time,
        Shape::PlaceDate,
        Shape::Item,
        Shape::Clause,
    ];
    let named = [
        Named::Key,
        Named::Field,
        Named::Option,
        Named::Clause,
        Named::Section,
        Named::State,
        Named::Sort,
        Named::Why,
    ];
    let others = [
        Wrong::TooBig,
        Wrong::NotUtf8,
        Wrong::ByteOrderMark,
        Wrong::TooDeep,
        Wrong::TooMany,
        Wrong::Duplicate(text()),
        Wrong::Missing(""),
        Wrong::Schema(text()),
        Wrong::Id(text()),
        Wrong::Taken(text()),
        Wrong::Day(text()),
        Wrong::Moment(text()),
        Wrong::Range { least: 0, greatest: 0 },
        Wrong::TooLong(0),
        Wrong::TooManyElements(0),
        Wrong::NotOwn(text()),
    ];
    let expected = expected.map(Wrong::Syntax).into_iter();
    let shapes = shapes.map(Wrong::Shape).into_iter();
    let named = named.map(|named| Wrong::Unknown(named, text(), None)).into_iter();
    expected.chain(shapes).chain(named).chain(others).map(|wrong| wrong.name()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_message_repeats_is_short_and_visible() {
        let fault =
            Wrong::Duplicate(format!("\u{1b}[2J{}", "x".repeat(100))).fault("/a".into(), (1, 2));
        let words = format!("{:?}", fault.message);
        assert!(words.contains("‹1B›[2Jxxx"), "{words}");
        assert!(words.len() < 600, "{words}");
    }
}
