//! Reading the kind of a field or a part, with the keys that belong to it.

use super::field;
use super::log::{Log, Names, Scope, Sort, What};
use super::table::Table;
use crate::base::norwegian::Gender;
use crate::base::{FieldId, Message, OptionId};
use crate::template::value::OPEN;
use crate::template::{Choice, FieldKind, Noun};

/// The most characters of a line when the pack says nothing.
const LINE: usize = 200;

/// The most characters of a long text when the pack says nothing.
const PROSE: usize = 8_000;

/// The greatest count when the pack says nothing.
const COUNT: usize = 99;

/// The most items of a list when the pack says nothing.
const ITEMS: usize = 50;

/// What takes the answer.
#[derive(Clone, Copy, Debug)]
pub(super) enum Holder<'a> {
    /// The field of this number in asking order.
    Field {
        /// Its id, when that is no fault.
        id: Option<&'a FieldId>,
        /// Its number.
        number: usize,
    },
    /// A part of the list of this number.
    Part {
        /// The list's number.
        number: usize,
    },
}

#[derive(Clone, Copy)]
enum Word {
    Line,
    Prose,
    Count,
    Choice,
    Term,
    Time,
    PlaceDate,
    List,
}

/// Reads `kind` and its keys; `None` when there is no such kind.
pub(super) fn read<'t>(
    table: &mut Table<'t>,
    holder: Holder<'_>,
    log: &mut Log<'t>,
) -> Option<FieldKind> {
    let words = [
        ("line", Word::Line),
        ("prose", Word::Prose),
        ("count", Word::Count),
        ("choice", Word::Choice),
        ("term", Word::Term),
        ("time", Word::Time),
        ("place_date", Word::PlaceDate),
        ("list", Word::List),
    ];
    let text = table.text("kind", &mut log.faults)?;
    let number = match holder {
        Holder::Field { number, .. } | Holder::Part { number } => number,
    };
    Some(match log.word(&text, "kind", &words)? {
        Word::Line => FieldKind::Line {
            max: most(table, LINE, log),
            prefix: word(table, "prefix", log),
            suffix: word(table, "suffix", log),
        },
        Word::Prose => FieldKind::Prose {
            max: most(table, PROSE, log),
            continues: table.flag("continues", &mut log.faults),
        },
        Word::Count => count(table, log),
        Word::Choice => choice(table, number, log),
        Word::Term => FieldKind::Term { open: open(table, number, log) },
        Word::Time => FieldKind::Time,
        Word::PlaceDate => FieldKind::PlaceDate,
        Word::List => match holder {
            Holder::Field { id, .. } => list(table, id, number, log),
            Holder::Part { .. } => {
                log.fault(text.place, Message::new("template-part-list"));
                return None;
            }
        },
    })
}

fn most<'t>(table: &mut Table<'t>, otherwise: usize, log: &mut Log<'t>) -> usize {
    table.number("max", 1..=100_000, &mut log.faults).unwrap_or(otherwise)
}

fn word<'t>(table: &mut Table<'t>, key: &'static str, log: &mut Log<'t>) -> Option<String> {
    table.maybe(key, &mut log.faults).map(|text| text.text.to_owned())
}

fn count<'t>(table: &mut Table<'t>, log: &mut Log<'t>) -> FieldKind {
    let place = table.place;
    let mut bound = |key, otherwise| {
        let number = table.number(key, 0..=9_999, &mut log.faults).unwrap_or(otherwise);
        u16::try_from(number).unwrap_or(u16::MAX)
    };
    let (min, max) = (bound("min", 1), bound("max", COUNT));
    if min > max {
        log.fault(place, Message::new("template-min-max"));
    }
    let at_least = table.flag("at_least", &mut log.faults);
    let noun = table.needed_table("noun", &mut log.faults).and_then(|table| noun(table, log));
    let none = Noun { one: String::new(), many: String::new(), gender: Gender::Neuter };
    FieldKind::Count { min, max, at_least, noun: noun.unwrap_or(none) }
}

fn noun<'t>(mut table: Table<'t>, log: &mut Log<'t>) -> Option<Noun> {
    let genders = [
        ("masculine", Gender::Masculine),
        ("feminine", Gender::Feminine),
        ("neuter", Gender::Neuter),
    ];
    let one = table.text("one", &mut log.faults);
    let many = table.text("many", &mut log.faults);
    let gender = table.text("gender", &mut log.faults);
    let gender = gender.and_then(|text| log.word(&text, "gender", &genders));
    table.close(&mut log.faults);
    Some(Noun { one: one?.text.to_owned(), many: many?.text.to_owned(), gender: gender? })
}

fn choice<'t>(table: &mut Table<'t>, number: usize, log: &mut Log<'t>) -> FieldKind {
    let free = table.number("free", 1..=1_000, &mut log.faults);
    let set = table.maybe("choices", &mut log.faults);
    let own = table.tables("option", &mut log.faults);
    let options = match set {
        Some(set) if own.is_empty() => {
            log.want(&set, What::Named(Sort::ChoiceSet));
            let options = log.sets.get(set.text).cloned().unwrap_or_default();
            let patterns =
                options.iter().flat_map(|choice| [Some(&choice.text), choice.per.as_ref()]);
            for slot in patterns.flatten().flat_map(crate::template::Pattern::slots) {
                log.want(&set, What::Earlier(slot.field.clone(), number));
            }
            options
        }
        None if !own.is_empty() => field::options(own, number, log),
        Some(_) | None => {
            log.fault(table.place, Message::new("template-options-one"));
            Vec::new()
        }
    };
    FieldKind::Choice { options, free }
}

fn open<'t>(table: &mut Table<'t>, number: usize, log: &mut Log<'t>) -> Option<Choice> {
    let open = table.table("open", &mut log.faults)?;
    field::option(open, OptionId::new(OPEN).ok(), number, log)
}

fn list<'t>(
    table: &mut Table<'t>,
    id: Option<&FieldId>,
    number: usize,
    log: &mut Log<'t>,
) -> FieldKind {
    let mut names = Names::default();
    let tables = table.needed_tables("part", &mut log.faults);
    let parts = tables.into_iter().filter_map(|part| field::part(part, &mut names, number, log));
    let parts: Vec<_> = parts.collect();
    let max = most(table, ITEMS, log);
    let item = table.text("item", &mut log.faults).map(|text| text.text.to_owned());
    let prefix = word(table, "prefix", log);
    let inline = table.text("inline", &mut log.faults).map(|text| match id {
        Some(id) => log.pattern(&text, &Scope::Parts(id.clone())),
        None => crate::template::Pattern::default(),
    });
    let derived = table.maybe("derived", &mut log.faults).and_then(|text| {
        let id = log.id(&text, FieldId::new)?;
        log.want(&text, What::Derived(id.clone(), number));
        Some(id)
    });
    FieldKind::List {
        parts,
        max,
        item: item.unwrap_or_default(),
        prefix,
        inline: inline.unwrap_or_default(),
        derived,
    }
}
