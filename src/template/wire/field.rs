//! Reading fields, the parts of lists and the options of choices.

use super::condition;
use super::kind::{self, Holder};
use super::log::{Log, Names, Scope, Sort};
use super::table::{Found, Table};
use crate::base::{FieldId, Message, OptionId, PartId};
use crate::template::field::{RESERVED, RESERVED_PART};
use crate::template::pattern::shown;
use crate::template::{Choice, Default, Field, FieldKind, Need, Part, Value};

/// Reads a `[[section.field]]`; `None` when a fault leaves nothing to go on with.
pub(super) fn read<'t>(mut table: Table<'t>, log: &mut Log<'t>) -> Option<Field> {
    let id = log.own_id(&mut table, Sort::Field, FieldId::new);
    let number = log.order.len();
    if let Some(id) = &id {
        log.order.entry(id.clone()).or_insert(number);
        reserved(id, log);
    }
    let when = condition::read(&mut table, number, log);
    let label = table.text("label", &mut log.faults);
    let label_language = log.language_of(&table, "label");
    if let Some(label) = &label {
        own_label(label, log);
    }
    let question = table.text("question", &mut log.faults);
    let missing = table.maybe("missing", &mut log.faults);
    let need = need(&mut table, log);
    let holder = Holder::Field { id: id.as_ref(), number };
    log.is_part_unsaid = false;
    let is_said = words_of_answers(&mut table, log);
    let kind = kind::read(&mut table, holder, log);
    if let Some(id) = id.as_ref().filter(|_| !is_said || log.is_part_unsaid) {
        log.unsaid.insert(id.to_string());
    }
    let default = kind.as_ref().and_then(|kind| default(&mut table, kind, number, log));
    if kind.is_some() {
        table.close(&mut log.faults);
    }
    let label = label?.text;
    Some(Field {
        id: id?,
        label: label.to_owned(),
        label_language,
        question: question?.text.to_owned(),
        missing: missing.map_or_else(|| lowered(label), |text| text.text.to_owned()),
        kind: kind?,
        default,
        need,
        when,
    })
}

/// Decides in which language the words of answers are read on; returns whether it is the one that is read.
fn words_of_answers<'t>(table: &mut Table<'t>, log: &mut Log<'t>) -> bool {
    let read = table.language();
    log.settle(table, &["noun", "open", "option"]);
    log.spoken = None;
    let set = table.maybe("choices", &mut log.faults);
    table.language() == read && !set.is_some_and(|set| log.unsaid.contains(set.text))
}

/// Reads a `[[section.field.part]]`; parts of one list differ in id and label.
pub(super) fn part<'t>(
    mut table: Table<'t>,
    names: &mut Names,
    number: usize,
    log: &mut Log<'t>,
) -> Option<Part> {
    let id = table.text("id", &mut log.faults);
    let id = id.and_then(|text| {
        names.take(Sort::Part, text.text, text.place, &mut log.faults);
        if text.text == RESERVED_PART {
            log.fault(text.place, Message::new("template-part-reserved").with("id", text.text));
        }
        log.id(&text, PartId::new)
    });
    let label = table.text("label", &mut log.faults);
    if let Some(label) = &label {
        names.take(Sort::Label, &shown::plain(label.text), label.place, &mut log.faults);
    }
    let need = need(&mut table, log);
    log.is_part_unsaid |= !words_of_answers(&mut table, log);
    let kind = kind::read(&mut table, Holder::Part { number }, log)?;
    table.close(&mut log.faults);
    Some(Part { id: id?, label: label?.text.to_owned(), kind, need })
}

/// Reads options; their texts may name fields asked before the field of this number.
pub(super) fn options<'t>(tables: Vec<Table<'t>>, before: usize, log: &mut Log<'t>) -> Vec<Choice> {
    let mut names = Names::default();
    let mut places = Vec::new();
    let mut options = Vec::new();
    for mut table in tables {
        let id = table.text("id", &mut log.faults);
        let id = id.and_then(|text| {
            names.take(Sort::Option, text.text, text.place, &mut log.faults);
            if ["open", "empty", "answered"].contains(&text.text) {
                log.fault(text.place, Message::new("template-option-reserved"));
            }
            log.id(&text, OptionId::new)
        });
        let place = table.place;
        if let Some(choice) = option(table, id, before, log) {
            options.push(choice);
            places.push(place);
        }
    }
    let kind = FieldKind::Choice { options, free: None };
    for (choice, place) in kind.options().iter().zip(places) {
        let read_back = kind.read(&choice.label);
        if read_back.option() != Some(choice.id.as_str()) {
            log.fault(place, Message::new("template-option-alike").with("label", &choice.label));
        }
    }
    kind.options().to_vec()
}

/// Reads what an option says besides its id, and ends its table.
pub(super) fn option<'t>(
    mut table: Table<'t>,
    id: Option<OptionId>,
    before: usize,
    log: &mut Log<'t>,
) -> Option<Choice> {
    table.node("id");
    let scope = Scope::Fields(Some(before));
    let label = table.text("label", &mut log.faults);
    let text = table.text("text", &mut log.faults).map(|text| log.pattern(&text, &scope));
    let per = table.maybe("per", &mut log.faults).map(|text| log.pattern(&text, &scope));
    let per_year = table.number("per_year", 1..=366, &mut log.faults);
    table.close(&mut log.faults);
    Some(Choice {
        id: id?,
        label: label?.text.to_owned(),
        text: text?,
        per,
        per_year: per_year.and_then(|number| u16::try_from(number).ok()),
    })
}

fn reserved(id: &FieldId, log: &mut Log<'_>) {
    let place = log.names.place(Sort::Field, id.as_str());
    if let Some(place) = place.filter(|_| RESERVED.contains(&id.as_str())) {
        log.fault(place, Message::new("template-field-reserved").with("id", id));
    }
}

fn own_label<'t>(label: &Found<'t>, log: &mut Log<'t>) {
    if label.text.contains(['<', '>']) {
        log.fault(label.place, Message::new("template-label-angle"));
    }
    log.names.take(Sort::Label, &shown::plain(label.text), label.place, &mut log.faults);
}

fn need<'t>(table: &mut Table<'t>, log: &mut Log<'t>) -> Need {
    let words = [
        ("required", Need::Required),
        ("optional", Need::Optional),
        ("at_signing", Need::AtSigning),
    ];
    let text = table.maybe("need", &mut log.faults);
    text.and_then(|text| log.word(&text, "need", &words)).unwrap_or(Need::Required)
}

fn default<'t>(
    table: &mut Table<'t>,
    kind: &FieldKind,
    number: usize,
    log: &mut Log<'t>,
) -> Option<Default> {
    let text = match kind {
        FieldKind::List { .. } => return None,
        FieldKind::Prose { .. } => table.maybe_long("default", &mut log.faults)?,
        FieldKind::Line { .. }
        | FieldKind::Count { .. }
        | FieldKind::Choice { .. }
        | FieldKind::Term { .. }
        | FieldKind::Time
        | FieldKind::PlaceDate => table.maybe("default", &mut log.faults)?,
    };
    let is_text = matches!(kind, FieldKind::Line { .. } | FieldKind::Prose { .. });
    if is_text {
        let pattern = log.pattern(&text, &Scope::Fields(Some(number)));
        if pattern.slots().next().is_some() {
            return Some(Default::Text(pattern));
        }
    }
    let value = kind.read(text.text);
    if matches!(value, Value::Unread(_)) || kind.fault(&value).is_some() {
        log.fault(text.place, Message::new("template-default").with("text", text.text));
    }
    Some(Default::Value(value))
}

/// Lowers the first letter, but not that of a word in capitals such as "NAV-kontor".
fn lowered(label: &str) -> String {
    let mut chars = label.chars();
    let first = chars.next();
    let rest = chars.as_str();
    match first {
        Some(first) if !rest.starts_with(char::is_uppercase) => {
            first.to_lowercase().chain(rest.chars()).collect()
        }
        Some(_) | None => label.to_owned(),
    }
}
