//! Reading sources, hints and placeholders.

use super::log::{Log, Sort, Takes, What};
use super::table::Table;
use crate::base::{ClauseId, FieldId, HintId, Message, SectionId, SourceId};
use crate::template::{Hint, Placeholder, Source, Strength};

/// The words for how strongly a source puts something.
pub(super) const STRENGTHS: [(&str, Strength); 6] = [
    ("must", Strength::Must),
    ("should", Strength::Should),
    ("may", Strength::May),
    ("info", Strength::Info),
    ("advice", Strength::Advice),
    ("background", Strength::Background),
];

/// Reads a `[[source]]`.
pub(super) fn source<'t>(mut table: Table<'t>, log: &mut Log<'t>) -> Option<Source> {
    let id = log.own_id(&mut table, Sort::Source, SourceId::new);
    let title = table.text("title", &mut log.faults);
    let short = table.text("short", &mut log.faults);
    let date = table.date("date", &mut log.faults);
    let date_label = table.maybe("date_label", &mut log.faults);
    table.close(&mut log.faults);
    Some(Source {
        id: id?,
        title: title?.text.to_owned(),
        short: short?.text.to_owned(),
        date,
        date_label: date_label.map(|text| text.text.to_owned()).unwrap_or_default(),
    })
}

/// Reads a `[[hint]]`.
pub(super) fn hint<'t>(mut table: Table<'t>, log: &mut Log<'t>) -> Option<Hint> {
    let id = log.own_id(&mut table, Sort::Hint, HintId::new);
    let mut fields = Vec::new();
    for text in table.texts("fields", &mut log.faults) {
        fields.extend(log.named(&text, Sort::Field, FieldId::new));
    }
    let mut sections = Vec::new();
    for text in table.texts("sections", &mut log.faults) {
        sections.extend(log.named(&text, Sort::Section, SectionId::new));
    }
    if fields.is_empty() && sections.is_empty() {
        log.fault(table.place, Message::new("template-hint-nowhere"));
    }
    let strength = table.text("strength", &mut log.faults);
    let strength = strength.and_then(|text| log.word(&text, "strength", &STRENGTHS));
    let language = log.settle(&mut table, &["strength_label", "text", "citation", "remark"]);
    log.spoken = None;
    let strength_label = table.text("strength_label", &mut log.faults);
    let text = table.long_text("text", &mut log.faults);
    let mut sources = Vec::new();
    for text in table.texts("sources", &mut log.faults) {
        sources.extend(log.named(&text, Sort::Source, SourceId::new));
    }
    if sources.is_empty() {
        log.fault(table.place, Message::new("template-hint-source"));
    }
    let citation = table.text("citation", &mut log.faults);
    let remark = table.maybe_long("remark", &mut log.faults);
    table.close(&mut log.faults);
    Some(Hint {
        id: id?,
        fields,
        sections,
        strength: strength?,
        strength_label: strength_label?.text.to_owned(),
        text: text?.text.to_owned(),
        language,
        sources,
        citation: citation?.text.to_owned(),
        remark: remark.map(|text| text.text.to_owned()).unwrap_or_default(),
    })
}

/// Reads a `[[placeholder]]`.
pub(super) fn placeholder<'t>(mut table: Table<'t>, log: &mut Log<'t>) -> Option<Placeholder> {
    let number = table.number("number", 1..=255, &mut log.faults);
    let number = number.and_then(|number| u8::try_from(number).ok());
    if let Some(number) = number {
        let name = number.to_string();
        log.names.take(Sort::Placeholder, &name, table.place, &mut log.faults);
    } else if table.node("number").is_none() {
        log.faults.add_missing(table.place, "number");
    }
    let bracket = table.text("bracket", &mut log.faults);
    let field = table.text("field", &mut log.faults).and_then(|text| {
        let id = log.id(&text, FieldId::new)?;
        log.want(&text, What::Field(id.clone(), Takes::Anything));
        Some(id)
    });
    let clause = table.maybe("clause", &mut log.faults).and_then(|text| {
        let id = log.id(&text, ClauseId::new)?;
        log.want(&text, What::ClauseOrHeading);
        Some(id)
    });
    let words = table.maybe("words", &mut log.faults);
    if let (Some(words), Some(bracket)) = (&words, &bracket)
        && !words.text.contains(&format!("[{}]", bracket.text))
    {
        let message = Message::new("template-bracket").with("bracket", bracket.text);
        log.fault(words.place, message);
    }
    table.close(&mut log.faults);
    Some(Placeholder {
        number: number?,
        bracket: bracket?.text.to_owned(),
        field: field?,
        clause,
        words: words.map(|text| text.text.to_owned()),
    })
}
