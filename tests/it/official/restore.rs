//! Slots put back into the document's own words.

use std::collections::BTreeSet;

use avtale::base::{ClauseId, FieldId, SectionId};
use avtale::template::{
    Body, Chosen, Default, Field, FieldKind, Form, Pattern, Placeholder, Segment, Slot, Template,
    Term, Value,
};

use super::document::normal;

/// Puts the document's words back for the slots of one clause or heading.
pub(super) struct Restorer<'a> {
    template: &'a Template,
    place: &'a str,
    left: Vec<&'a Placeholder>,
}

impl<'a> Restorer<'a> {
    /// Starts on the clause, or the section for its heading, called `place`.
    pub(super) fn new(template: &'a Template, place: &'a str) -> Self {
        Self { template, place, left: placeholders(template, place).collect() }
    }

    /// Returns the pattern in the document's words; every placeholder of the place must be used.
    pub(super) fn sentence(mut self, pattern: &Pattern) -> String {
        let text = self.words(pattern);
        assert!(self.left.is_empty(), "{}: unused {:?}", self.place, self.left);
        normal(&text)
    }

    fn words(&mut self, pattern: &Pattern) -> String {
        pattern
            .0
            .iter()
            .map(|segment| match segment {
                Segment::Text(text) => text.clone(),
                Segment::Slot(slot) => self.slot(slot),
            })
            .collect()
    }

    /// The document speaks of one office; a slot without a placeholder stands for its default's words.
    fn slot(&mut self, slot: &Slot) -> String {
        if let Form::Number { one, .. } = &slot.form {
            return one.clone();
        }
        if let Some(at) = self.left.iter().position(|found| found.field == slot.field) {
            let found = self.left.remove(at);
            return found.words.clone().unwrap_or_else(|| format!("[{}]", found.bracket));
        }
        let default = self.template.field(&slot.field).and_then(default_pattern);
        self.words(&default.unwrap_or_else(|| panic!("{}: {slot} stands for nothing", self.place)))
    }
}

fn placeholders<'a>(template: &'a Template, place: &str) -> impl Iterator<Item = &'a Placeholder> {
    template
        .placeholders()
        .iter()
        .filter(move |found| found.clause.as_ref().is_some_and(|clause| clause.as_str() == place))
}

/// Returns the brackets that stand alone at a place, such as the bullets of a list.
pub(super) fn brackets_of(template: &Template, place: &str) -> Vec<String> {
    placeholders(template, place).map(|found| normal(&format!("[{}]", found.bracket))).collect()
}

fn default_pattern(field: &Field) -> Option<Pattern> {
    match (field.default.as_ref()?, &field.kind) {
        (Default::Text(text), _) => Some(text.clone()),
        (Default::Value(Value::Line(line)), _) => Some(Pattern::read(line.as_str(), |_| false)),
        (Default::Value(Value::Choice(Chosen::Option(id))), FieldKind::Choice { options, .. }) => {
            options.iter().find(|option| option.id == *id).map(|option| option.text.clone())
        }
        (Default::Value(Value::Term(Term::Open)), FieldKind::Term { open }) => {
            open.as_ref().map(|open| open.text.clone())
        }
        (Default::Value(_), _) => None,
    }
}

/// Returns the fields whose answers stand at a place, also through a default or an option's words.
pub(super) fn fields_behind(template: &Template, place: &str) -> BTreeSet<FieldId> {
    let section = SectionId::new(place).ok().and_then(|id| template.section(&id));
    let clause = ClauseId::new(place).ok().and_then(|id| template.clause(&id));
    let mut found = BTreeSet::new();
    let mut follow: Vec<FieldId> = Vec::new();
    if let Some(section) = section {
        let headings = section.headings.iter().flat_map(|heading| heading.text.slots());
        follow.extend(headings.map(|slot| slot.field.clone()));
    }
    if let Some((_, clause)) = clause {
        follow.extend(fields_of_body(&clause.body));
    }
    while let Some(id) = follow.pop() {
        if let Some(field) = template.field(&id).filter(|_| found.insert(id.clone())) {
            follow.extend(fields_of_field(field));
        }
    }
    found
}

fn fields_of_body(body: &Body) -> Vec<FieldId> {
    match body {
        Body::Text(variants) | Body::Footnote(variants) => {
            variants.iter().flat_map(|v| v.text.slots()).map(|slot| slot.field.clone()).collect()
        }
        Body::List { field, .. } | Body::Each { field, .. } | Body::Images { field, .. } => {
            vec![field.clone()]
        }
        Body::Table { rows, .. } => rows.iter().map(|(field, _)| field.clone()).collect(),
        Body::Signatures { place_date, parties } => {
            let signed = parties.iter().map(|(field, _)| field.clone());
            std::iter::once(place_date.clone()).chain(signed).collect()
        }
    }
}

fn fields_of_field(field: &Field) -> Vec<FieldId> {
    let mut patterns = Vec::new();
    if let Some(Default::Text(text)) = &field.default {
        patterns.push(text);
    }
    if let FieldKind::Choice { options, .. } = &field.kind {
        patterns.extend(options.iter().map(|option| &option.text));
    }
    patterns.into_iter().flat_map(Pattern::slots).map(|slot| slot.field.clone()).collect()
}
