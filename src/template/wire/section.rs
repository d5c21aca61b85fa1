//! Reading sections with their headings.

use std::collections::BTreeMap;

use super::log::{Log, Scope, Sort};
use super::table::{Found, Table};
use super::{clause, condition, field};
use crate::base::{FieldId, SectionId, SourceId, StepId};
use crate::template::{Condition, Field, Section, Variant};

/// The level of a section without a heading; nothing is printed for it.
const NO_HEADING: usize = 1;

/// Reads a `[[section]]` and adds its fields; `None` when a fault leaves nothing to go on with.
pub(super) fn read<'t>(
    mut table: Table<'t>,
    fields: &mut BTreeMap<FieldId, Field>,
    log: &mut Log<'t>,
) -> Option<Section> {
    let id = log.own_id(&mut table, Sort::Section, SectionId::new);
    let step = table.text("step", &mut log.faults);
    let step = step.and_then(|text| log.named(&text, Sort::Step, StepId::new));
    let title = table.text("title", &mut log.faults);
    let title_language = log.language_of(&table, "title");
    let question = table.text("question", &mut log.faults);
    let guidance = texts(&table.texts("guidance", &mut log.faults));
    log.spoken = None;
    let mut own_fields = Vec::new();
    for field in table.tables("field", &mut log.faults) {
        if let Some(field) = field::read(field, log) {
            own_fields.push(field.id.clone());
            fields.entry(field.id.clone()).or_insert(field);
        }
    }
    let clauses = clause::read_all(&mut table, log);
    let language = log.settle(&mut table, &["heading", "heading_variant"]);
    let (headings, level) = headings(&mut table, log);
    table.close(&mut log.faults);
    Some(Section {
        id: id?,
        step: step?,
        title: title?.text.to_owned(),
        headings,
        language,
        title_language,
        level: u8::try_from(level).unwrap_or_default(),
        question: question?.text.to_owned(),
        fields: own_fields,
        clauses,
        guidance,
    })
}

fn headings<'t>(table: &mut Table<'t>, log: &mut Log<'t>) -> (Vec<Variant>, usize) {
    let mut headings = variants(table, "heading_variant", log);
    if let Some(text) = table.maybe("heading", &mut log.faults) {
        let text = log.pattern(&text, &Scope::Fields(None));
        headings.push(Variant { when: Condition::default(), text, source: None });
    }
    let level = table.number("level", 0..=3, &mut log.faults);
    if level.is_none() && !headings.is_empty() && table.node("level").is_none() {
        log.faults.add_missing(table.place, "level");
    }
    (headings, level.unwrap_or(NO_HEADING))
}

/// Reads variants of a heading or clause; their conditions may name the fields read so far.
pub(super) fn variants<'t>(
    table: &mut Table<'t>,
    key: &'static str,
    log: &mut Log<'t>,
) -> Vec<Variant> {
    let before = log.order.len();
    let tables = table.tables(key, &mut log.faults);
    let read = |mut table: Table<'t>| {
        let when = condition::read(&mut table, before, log);
        let text = table.text("text", &mut log.faults);
        let text = text.map(|text| log.pattern(&text, &Scope::Fields(None)));
        let source = source(&mut table, log);
        table.close(&mut log.faults);
        Some(Variant { when, text: text?, source })
    };
    tables.into_iter().filter_map(read).collect()
}

/// Reads the source that a clause or variant names, if any.
pub(super) fn source<'t>(table: &mut Table<'t>, log: &mut Log<'t>) -> Option<SourceId> {
    let text = table.maybe("source", &mut log.faults)?;
    log.named(&text, Sort::Source, SourceId::new)
}

fn texts(texts: &[Found<'_>]) -> Vec<String> {
    texts.iter().map(|text| text.text.to_owned()).collect()
}
