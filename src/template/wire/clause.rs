//! Reading clauses and what they hold.

use super::condition;
use super::log::{Log, Scope, Sort, Takes, What};
use super::section::{source, variants};
use super::table::Table;
use super::tongue::Given;
use crate::base::{ClauseId, FieldId, Message, PartId};
use crate::template::{Body, Clause, Column, Condition, Pattern, Variant};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Word {
    Text,
    Footnote,
    List,
    Each,
    Table,
    Images,
    Signatures,
}

const WORDS: [(&str, Word); 7] = [
    ("text", Word::Text),
    ("footnote", Word::Footnote),
    ("list", Word::List),
    ("each", Word::Each),
    ("table", Word::Table),
    ("images", Word::Images),
    ("signatures", Word::Signatures),
];

/// What a clause prints stands under these keys, and in the tables there.
const WORDS_OF_BODY: [&str; 10] = [
    "columns",
    "group",
    "heading",
    "item",
    "lead",
    "parties",
    "rows",
    "sentences",
    "text",
    "variant",
];

/// Reads the clauses of a section in order.
pub(super) fn read_all<'t>(section: &mut Table<'t>, log: &mut Log<'t>) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::new();
    for table in section.tables("clause", &mut log.faults) {
        let place = table.place;
        if let Some(clause) = read(table, log) {
            let goes_on = |clause: &Clause| !matches!(clause.body, Body::Footnote(_));
            if clause.joined && !clauses.iter().any(goes_on) {
                log.fault(place, Message::new("template-joined-first"));
            }
            clauses.push(clause);
        }
    }
    clauses
}

fn read<'t>(mut table: Table<'t>, log: &mut Log<'t>) -> Option<Clause> {
    let id = log.own_id(&mut table, Sort::Clause, ClauseId::new);
    let label = table.text("label", &mut log.faults);
    let label_language = log.language_of(&table, "label");
    let is_wordless = table.given(&WORDS_OF_BODY) == Given::Wordless;
    let language = log.settle(&mut table, &WORDS_OF_BODY);
    if is_wordless {
        log.spoken = None;
    }
    let before = log.order.len();
    let when = condition::read(&mut table, before, log);
    let joined = table.flag("joined", &mut log.faults);
    let own_source = source(&mut table, log);
    let footnote = table.maybe("footnote", &mut log.faults).and_then(|text| {
        let id = log.id(&text, ClauseId::new)?;
        log.want(&text, What::Footnote);
        Some(id)
    });
    let word = match table.maybe("body", &mut log.faults) {
        Some(text) => log.word(&text, "body", &WORDS)?,
        None => Word::Text,
    };
    let body = body(&mut table, word, log);
    table.close(&mut log.faults);
    let body = body?;
    // What has no words of its own is in the language of the answers that it prints.
    let is_unsaid = is_wordless && prints_unsaid(&body, log);
    let language = if is_unsaid { log.own_language.clone() } else { language };
    Some(Clause {
        id: id?,
        label: label?.text.to_owned(),
        when,
        joined,
        body,
        source: own_source.or_else(|| log.source.clone())?,
        footnote,
        language,
        label_language,
        elsewhere: Vec::new(),
    })
}

/// Returns whether a body prints answers whose words are in the template's own language alone.
fn prints_unsaid(body: &Body, log: &Log<'_>) -> bool {
    let is_unsaid = |field: &FieldId| log.unsaid.contains(field.as_str());
    match body {
        Body::Text(variants) | Body::Footnote(variants) => {
            variants.iter().any(|variant| variant.text.slots().any(|slot| is_unsaid(&slot.field)))
        }
        Body::List { field, .. } | Body::Each { field, .. } => is_unsaid(field),
        Body::Table { .. } | Body::Images { .. } | Body::Signatures { .. } => false,
    }
}

fn body<'t>(table: &mut Table<'t>, word: Word, log: &mut Log<'t>) -> Option<Body> {
    match word {
        Word::Text => Some(Body::Text(sentences(table, log))),
        Word::Footnote => Some(Body::Footnote(sentences(table, log))),
        Word::List => {
            let field = field(table, "field", Takes::List, log);
            let lead = table.maybe("lead", &mut log.faults);
            let lead = lead.map(|text| log.pattern(&text, &Scope::Fields(None)));
            let item = item_pattern(table, "item", field.as_ref(), log);
            Some(Body::List { field: field?, lead: lead.unwrap_or_default(), item: item? })
        }
        Word::Each => each(table, log),
        Word::Table => self::table(table, log),
        Word::Images => {
            let field = field(table, "field", Takes::List, log);
            let file = part(table, "file", field.as_slice(), log);
            let alternative = part(table, "alternative", field.as_slice(), log);
            Some(Body::Images { field: field?, file: file?, alternative: alternative? })
        }
        Word::Signatures => signatures(table, log),
    }
}

/// Reads the variants and the text that stands when none of them does.
fn sentences<'t>(table: &mut Table<'t>, log: &mut Log<'t>) -> Vec<Variant> {
    let mut variants = variants(table, "variant", log);
    let text = if variants.is_empty() {
        table.text("text", &mut log.faults)
    } else {
        table.maybe("text", &mut log.faults)
    };
    if let Some(text) = text {
        let text = log.pattern(&text, &Scope::Fields(None));
        variants.push(Variant { when: Condition::default(), text, source: None });
    }
    variants
}

fn each<'t>(table: &mut Table<'t>, log: &mut Log<'t>) -> Option<Body> {
    let field = field(table, "field", Takes::List, log);
    let heading = item_pattern(table, "heading", field.as_ref(), log);
    let texts = table.texts("sentences", &mut log.faults);
    let sentences = field.as_ref().map(|field| {
        texts.iter().map(|text| log.pattern(text, &Scope::Parts(field.clone()))).collect()
    });
    let has_bullets = table.node("bullets").is_some();
    let bullets = if has_bullets { part(table, "bullets", field.as_slice(), log) } else { None };
    Some(Body::Each { field: field?, heading: heading?, sentences: sentences?, bullets })
}

fn table<'t>(table: &mut Table<'t>, log: &mut Log<'t>) -> Option<Body> {
    let mut rows = Vec::new();
    for mut row in table.needed_tables("rows", &mut log.faults) {
        let field = field(&mut row, "field", Takes::List, log);
        let label = row.text("label", &mut log.faults);
        row.close(&mut log.faults);
        rows.extend(field.zip(label.map(|label| label.text.to_owned())));
    }
    let fields: Vec<_> = rows.iter().map(|(field, _)| field.clone()).collect();
    let mut columns = Vec::new();
    for mut column in table.needed_tables("columns", &mut log.faults) {
        let heading = column.text("heading", &mut log.faults);
        let part = part(&mut column, "part", &fields, log);
        column.close(&mut log.faults);
        let heading = heading.map(|heading| heading.text.to_owned());
        columns.extend(heading.zip(part).map(|(heading, part)| Column { heading, part }));
    }
    let group = table.text("group", &mut log.faults)?.text.to_owned();
    Some(Body::Table { rows, columns, group })
}

fn signatures<'t>(table: &mut Table<'t>, log: &mut Log<'t>) -> Option<Body> {
    let place_date = field(table, "place_date", Takes::PlaceDate, log);
    let mut parties = Vec::new();
    for mut party in table.needed_tables("parties", &mut log.faults) {
        let field = field(&mut party, "field", Takes::List, log);
        let text = party.text("party", &mut log.faults);
        let text = text.map(|text| log.pattern(&text, &Scope::Fields(None)));
        party.close(&mut log.faults);
        parties.extend(field.zip(text));
    }
    Some(Body::Signatures { place_date: place_date?, parties })
}

fn field<'t>(
    table: &mut Table<'t>,
    key: &'static str,
    takes: Takes,
    log: &mut Log<'t>,
) -> Option<FieldId> {
    let text = table.text(key, &mut log.faults)?;
    let id = log.id(&text, FieldId::new)?;
    log.want(&text, What::Field(id.clone(), takes));
    Some(id)
}

fn part<'t>(
    table: &mut Table<'t>,
    key: &'static str,
    fields: &[FieldId],
    log: &mut Log<'t>,
) -> Option<PartId> {
    let text = table.text(key, &mut log.faults)?;
    let id = log.id(&text, PartId::new)?;
    for field in fields {
        log.want(&text, What::Part(field.clone(), id.clone()));
    }
    Some(id)
}

fn item_pattern<'t>(
    table: &mut Table<'t>,
    key: &'static str,
    field: Option<&FieldId>,
    log: &mut Log<'t>,
) -> Option<Pattern> {
    let text = table.text(key, &mut log.faults)?;
    Some(log.pattern(&text, &Scope::Parts(field?.clone())))
}
