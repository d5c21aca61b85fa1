//! Reading what the rules of `check` rest on.

use super::log::{Log, Sort};
use super::table::Table;
use crate::base::{Message, SourceId};
use crate::template::rule::RULES;
use crate::template::{Phrase, Rule, Severity, Topic};

const SEVERITIES: [(&str, Severity); 5] = [
    ("must", Severity::Must),
    ("should", Severity::Should),
    ("form", Severity::Form),
    ("may", Severity::May),
    ("info", Severity::Info),
];

/// Reads a `[[check]]`.
pub(super) fn rule<'t>(mut table: Table<'t>, log: &mut Log<'t>) -> Option<Rule> {
    let known: Vec<_> = RULES.iter().map(|(id, topics)| (*id, (*id, *topics))).collect();
    let id = table.text("id", &mut log.faults).and_then(|text| {
        let found = log.word(&text, "id", &known);
        log.names.take(Sort::Rule, text.text, text.place, &mut log.faults);
        found
    });
    let severity = table.text("severity", &mut log.faults);
    let severity = severity.and_then(|text| log.word(&text, "severity", &SEVERITIES));
    let says = table.long_text("says", &mut log.faults);
    let mut sources = Vec::new();
    for text in table.texts("sources", &mut log.faults) {
        sources.extend(log.named(&text, Sort::Source, SourceId::new));
    }
    if sources.is_empty() {
        log.fault(table.place, Message::new("template-check-source"));
    }
    let citation = table.text("citation", &mut log.faults);
    let allowed = id.map_or(&[][..], |(_, topics)| topics);
    let mut topics: Vec<Topic> = Vec::new();
    for table in table.tables("topic", &mut log.faults) {
        let place = table.place;
        let Some(topic) = topic(table, allowed, log) else { continue };
        if topics.iter().any(|other| other.id == topic.id) {
            log.fault(place, Message::new("template-check-topic-twice").with("topic", topic.id));
        }
        topics.push(topic);
    }
    // A rule that is not known has its fault already.
    for missing in allowed.iter().filter(|id| !topics.iter().any(|topic| topic.id == **id)) {
        log.fault(table.place, Message::new("template-check-topic").with("topic", *missing));
    }
    table.close(&mut log.faults);
    Some(Rule {
        id: id?.0,
        severity: severity?,
        says: says?.text.to_owned(),
        sources,
        citation: citation?.text.to_owned(),
        topics,
    })
}

fn topic<'t>(mut table: Table<'t>, allowed: &[&'static str], log: &mut Log<'t>) -> Option<Topic> {
    let known: Vec<_> = allowed.iter().map(|id| (*id, *id)).collect();
    let id = table.text("id", &mut log.faults).and_then(|text| log.word(&text, "id", &known));
    let label = table.text("label", &mut log.faults);
    let place = table.place;
    let words = phrases(&mut table, "words", log);
    if words.is_empty() {
        log.fault(place, Message::new("template-blank").with("key", "words"));
    }
    let with = phrases(&mut table, "with", log);
    let unless = phrases(&mut table, "unless", log);
    table.close(&mut log.faults);
    Some(Topic { id: id?, label: label?.text.to_owned(), words, with, unless })
}

fn phrases<'t>(table: &mut Table<'t>, key: &'static str, log: &mut Log<'t>) -> Vec<Phrase> {
    let mut phrases = Vec::new();
    for text in table.texts(key, &mut log.faults) {
        let phrase = Phrase::read(text.text);
        if phrase.is_none() {
            log.fault(text.place, Message::new("template-phrase").with("text", text.text));
        }
        phrases.extend(phrase);
    }
    phrases
}
