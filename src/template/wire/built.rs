//! A template and its guideline as the program reads them fastest: what their TOML files say, as JSON that is
//! made of them before the program is built, and held against them by a test.
//!
//! Each thing is a row of its parts in their order, and what is one of several begins with which one it is. The
//! text is part of the program, so that nothing of it is ever damaged, and ids and names can stand on it.

use std::convert::Infallible;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Error, SeqAccess, Visitor};
use serde::ser::SerializeSeq as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::base::norwegian::Gender;
use crate::base::{
    ClauseId, Day, FieldId, HintId, ItemId, Line, OptionId, PartId, Prose, SectionId, SourceId,
    StepId, TemplateId,
};
use crate::template::guideline::{self, Conflict, LawNote, Point, Rest, Suggestion};
use crate::template::phrase::{Stem, Whole};
use crate::template::{
    Body, Choice, Chosen, Clause, Column, Condition, Default, Field, FieldKind, Form, Guideline,
    Hint, Item, Need, Noun, Part, Pattern, Phrase, Placeholder, Rule, Section, Segment, Severity,
    Slot, Source, Step, Strength, Template, Term, Test, TimeOfYear, Topic, Translations, Value,
    Variant,
};

/// Reads what was made of a template's files.
///
/// # Errors
/// When it was made for other types than those of today.
pub(in crate::template) fn built<T: Deserialize<'static>>(
    text: &'static str,
) -> Result<T, serde_json::Error> {
    serde_json::from_str(text)
}

/// What is read of a row.
trait OfRow: Sized {
    const NAME: &str;

    fn read<A: SeqAccess<'static>>(row: &mut A) -> Result<Self, A::Error>;
}

/// Reads the next part of a row.
fn next<T: Deserialize<'static>, A: SeqAccess<'static>>(row: &mut A) -> Result<T, A::Error> {
    row.next_element()?.ok_or_else(|| A::Error::custom("a row is too short"))
}

/// A row that is to be read.
struct Row<T>(PhantomData<T>);

impl<T: OfRow> Visitor<'static> for Row<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::NAME)
    }

    fn visit_seq<A: SeqAccess<'static>>(self, mut row: A) -> Result<T, A::Error> {
        T::read(&mut row)
    }
}

/// Texts, read by what makes them.
macro_rules! texts {
    ($($name:ident: $read:expr),* $(,)?) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.as_str())
            }
        }

        impl Deserialize<'static> for $name {
            fn deserialize<D: Deserializer<'static>>(from: D) -> Result<Self, D::Error> {
                $read(&String::deserialize(from)?).map_err(D::Error::custom)
            }
        }
    )*};
}

texts! {
    ClauseId: ClauseId::new,
    FieldId: FieldId::new,
    HintId: HintId::new,
    ItemId: ItemId::new,
    OptionId: OptionId::new,
    PartId: PartId::new,
    SectionId: SectionId::new,
    SourceId: SourceId::new,
    StepId: StepId::new,
    TemplateId: TemplateId::new,
    Line: |text: &str| Ok::<_, Infallible>(Line::kept(text)),
    Prose: |text: &str| Ok::<_, Infallible>(Prose::kept(text)),
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        (self.year(), self.month(), self.day()).serialize(to)
    }
}

impl Deserialize<'static> for Day {
    fn deserialize<D: Deserializer<'static>>(from: D) -> Result<Self, D::Error> {
        let (year, month, day) = Deserialize::deserialize(from)?;
        Self::new(year, month, day).ok_or_else(|| D::Error::custom("no such day"))
    }
}

/// The translations of a template stand in a text of their own.
impl Serialize for Translations {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_unit()
    }
}

impl Deserialize<'static> for Translations {
    fn deserialize<D: Deserializer<'static>>(from: D) -> Result<Self, D::Error> {
        <()>::deserialize(from)?;
        Ok(Self::default())
    }
}

/// Things that are one other thing.
macro_rules! alone {
    ($($name:ident)*) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                self.0.serialize(to)
            }
        }

        impl Deserialize<'static> for $name {
            fn deserialize<D: Deserializer<'static>>(from: D) -> Result<Self, D::Error> {
                Ok(Self(Deserialize::deserialize(from)?))
            }
        }
    )*};
}

/// Things with all their parts, as rows of them.
macro_rules! rows {
    ($($name:path { $($part:ident),* $(,)? })*) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                let Self { $($part),* } = self;
                let mut row = to.serialize_seq(None)?;
                $(row.serialize_element($part)?;)*
                row.end()
            }
        }

        impl Deserialize<'static> for $name {
            fn deserialize<D: Deserializer<'static>>(from: D) -> Result<Self, D::Error> {
                from.deserialize_seq(Row(PhantomData))
            }
        }

        impl OfRow for $name {
            const NAME: &str = stringify!($name);

            fn read<A: SeqAccess<'static>>(row: &mut A) -> Result<Self, A::Error> {
                $(let $part = next(row)?;)*
                Ok(Self { $($part),* })
            }
        }
    )*};
}

/// What is one of several things, as rows of which one it is and of its parts.
macro_rules! either {
    ($($name:ident { $($one:ident $(($it:ident))? $({ $($part:ident),* })?,)* })*) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                let mut row = to.serialize_seq(None)?;
                match self {
                    $(Self::$one $(($it))? $({ $($part),* })? => {
                        row.serialize_element(stringify!($one))?;
                        $(row.serialize_element($it)?;)?
                        $($(row.serialize_element($part)?;)*)?
                    })*
                }
                row.end()
            }
        }

        impl Deserialize<'static> for $name {
            fn deserialize<D: Deserializer<'static>>(from: D) -> Result<Self, D::Error> {
                from.deserialize_seq(Row(PhantomData))
            }
        }

        impl OfRow for $name {
            const NAME: &str = stringify!($name);

            fn read<A: SeqAccess<'static>>(row: &mut A) -> Result<Self, A::Error> {
                let one: &str = next(row)?;
                $(if one == stringify!($one) {
                    $(let $it = next(row)?;)?
                    $($(let $part = next(row)?;)*)?
                    return Ok(Self::$one $(($it))? $({ $($part),* })?);
                })*
                Err(A::Error::unknown_variant(one, &[]))
            }
        }
    )*};
}

alone! { Condition Pattern Phrase }

rows! {
    Template {
        id, edition, name, language, source, hash, steps, sections, fields, hints, sources,
        placeholders, rules, translations,
    }
    Step { id, title }
    Section {
        id, step, title, headings, language, level, title_language, question, fields, clauses,
        guidance,
    }
    Clause { id, label, when, joined, body, source, footnote, language, label_language, elsewhere }
    Column { heading, part }
    Variant { when, text, source }
    Hint {
        id, fields, sections, strength, strength_label, text, language, sources, citation,
        remark,
    }
    Source { id, title, short, date, date_label }
    Placeholder { number, bracket, field, clause, words }
    Field { id, label, label_language, question, missing, kind, default, need, when }
    Part { id, label, kind, need }
    Choice { id, label, text, per, per_year }
    Noun { one, many, gender }
    Slot { field, form }
    Stem { letters, whole, capital }
    Rule { id, severity, says, sources, citation, topics }
    Topic { id, label, words, with, unless }
    Item { id, parts }
    Guideline { topics, law, suggestions, rests }
    guideline::Topic { title, sections, points, conflicts }
    Point { strength, strength_label, text, background, sources, citation, covers, fields }
    Conflict { title, newest, citation, older }
    LawNote { noted, title, found, source, consequence, unconfirmed, fields, sections }
    Suggestion { field, wordings, sources, citation }
    Rest { source, section, fingerprint, hints }
}

either! {
    Body {
        Text(it),
        Footnote(it),
        List { field, lead, item },
        Each { field, heading, sentences, bullets },
        Table { rows, columns, group },
        Images { field, file, alternative },
        Signatures { place_date, parties },
    }
    Strength { Background, Info, Advice, May, Should, Must, }
    Test { Is(it), IsNot(it), Empty, Answered, }
    Default { Value(it), Text(it), }
    Need { Required, Optional, AtSigning, }
    FieldKind {
        Line { max, prefix, suffix },
        Prose { max, continues },
        Count { min, max, at_least, noun },
        Choice { options, free },
        Term { open },
        Time,
        PlaceDate,
        List { parts, max, item, prefix, inline, derived },
    }
    Segment { Text(it), Slot(it), }
    Form { Plain, Per, Rest, Number { one, many }, }
    Whole { Word, Beginning, End, }
    Severity { Info, May, Form, Should, Must, }
    Value {
        Line(it),
        Prose(it),
        Count { number, at_least },
        Choice(it),
        Term(it),
        Time(it),
        PlaceDate { place, day },
        List(it),
        Unread(it),
    }
    Chosen { Option(it), Other(it), }
    Term { Day(it), Open, }
    TimeOfYear { Day(it), DayOfYear { month, day }, Month(it), Week(it), NewYear, Other(it), }
    Gender { Masculine, Feminine, Neuter, }
}
