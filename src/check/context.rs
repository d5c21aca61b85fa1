//! What the rules look at: template, draft and document, and every text once with its place.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::Finding;
use super::speech::Speech;
use super::token::{Span, Token, spans};
use crate::assemble::{Block, BlockKind, Document, Run};
use crate::base::{ClauseId, FieldId, Message, SectionId};
use crate::draft::{ClauseState, Draft};
use crate::template::{Field, Item, Section, Severity, Template, Value};

/// List fields whose items are persons; names of persons may hold the same word twice.
const PERSONS: [&str; 5] = [
    "contacts_municipality",
    "contacts_nav",
    "information_responsible",
    "signatories_municipality",
    "signatories_nav",
];

/// What every rule is given.
pub(super) struct Context<'a> {
    pub(super) template: &'a Template,
    pub(super) draft: &'a Draft,
    pub(super) document: &'a Document,
    /// What the drafters wrote.
    pub(super) written: Vec<Text<'a>>,
    /// What the agreement says.
    pub(super) printed: Vec<Text<'a>>,
    /// What these texts speak of.
    pub(super) speech: Speech,
}

/// A text and its place.
pub(super) struct Text<'a> {
    pub(super) place: Place,
    pub(super) sort: Sort,
    pub(super) words: Cow<'a, str>,
    /// Where its words stand, found once for all rules.
    spans: Vec<Span>,
}

impl<'a> Text<'a> {
    pub(super) fn new(place: Place, sort: Sort, words: Cow<'a, str>) -> Self {
        let spans = spans(&words).collect();
        Self { place, sort, words, spans }
    }

    /// Returns whether it is an answer or a clause, and no heading.
    pub(super) fn is_more_than_heading(&self) -> bool {
        self.place.field.is_some() || self.place.clause.is_some()
    }

    /// Returns its words in order.
    pub(super) fn tokens(&self) -> impl Iterator<Item = Token<'_>> {
        self.spans.iter().map(|span| span.token(&self.words))
    }

    /// Returns whether a sentence, a line or a point begins with its word number `at`.
    pub(super) fn opens_sentence(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.spans.get(before));
        let between = before
            .zip(self.spans.get(at))
            .and_then(|(before, span)| self.words.get(before.bytes.end..span.bytes.start));
        between.is_none_or(|between| between.contains(['.', '!', '?', ':', '\n']))
    }

    /// Returns what stands from word `first` to word `last`, as it was written.
    pub(super) fn between(&self, first: usize, last: usize) -> &str {
        let ends = self.spans.get(first).zip(self.spans.get(last));
        ends.and_then(|(first, last)| self.words.get(first.bytes.start..last.bytes.end))
            .unwrap_or_default()
    }
}

/// What sort of text it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// Ordinary words.
    Words,
    /// A text that may hold slots: a clause of the drafters' own or in place of a standard one.
    Clause,
    /// The title of a document, which keeps its own spelling.
    Reference,
    /// Words of the agreement as they are printed.
    Printed,
    /// A person's name, an address, a number or a file.
    Name,
}

/// What has become of a section of the template in the agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Presence {
    /// The drafters have declared it not relevant.
    Declined,
    /// Nothing of it is printed.
    Gone,
    /// Something of it is printed, if only a blank to fill.
    Stands,
}

/// A place to go to.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub(super) section: SectionId,
    pub(super) field: Option<FieldId>,
    pub(super) clause: Option<ClauseId>,
}

impl<'a> Context<'a> {
    pub(super) fn new(template: &'a Template, draft: &'a Draft, document: &'a Document) -> Self {
        let mut context = Self {
            template,
            draft,
            document,
            written: Vec::new(),
            printed: Vec::new(),
            speech: Speech::default(),
        };
        context.read_answers();
        context.read_clauses();
        context.read_headings();
        context.printed = document.blocks.iter().flat_map(printed).collect();
        context.read_footnotes();
        context.speech = Speech::hear(template, &context.written, &context.printed);
        context
    }

    fn read_answers(&mut self) {
        for field in self.template.fields_in_order() {
            let Some(value) = self.draft.answer(&field.id) else { continue };
            let place = self.at_field(field);
            for item in value.items() {
                for (part, value) in &item.parts {
                    let sort = sort_of(field, part.as_str());
                    self.read_value(&place, sort, value);
                }
            }
            self.read_value(&place, sort_of(field, ""), value);
        }
    }

    fn read_value(&mut self, place: &Place, sort: Sort, value: &'a Value) {
        if let Some(text) = value.words() {
            self.written.push(Text::new(place.clone(), sort, Cow::Borrowed(text)));
        }
    }

    fn read_clauses(&mut self) {
        for section in self.template.sections() {
            for clause in &section.clauses {
                let change = self.draft.clauses.get(&clause.id).map(|change| &change.value.state);
                if let Some(ClauseState::Edited(text) | ClauseState::Replaced(text)) = change {
                    self.read_clause(&section.id, &clause.id, text.as_str());
                }
            }
        }
        for own in &self.draft.own_clauses {
            self.read_clause(&own.section, &own.id, own.text.value.as_str());
        }
    }

    fn read_clause(&mut self, section: &SectionId, clause: &ClauseId, text: &'a str) {
        let place = Place { section: section.clone(), field: None, clause: Some(clause.clone()) };
        self.written.push(Text::new(place, Sort::Clause, Cow::Borrowed(text)));
    }

    fn read_headings(&mut self) {
        for entry in &self.draft.sections {
            if let Some(heading) = &entry.heading {
                let place = Place { section: entry.id.clone(), field: None, clause: None };
                let text = Cow::Borrowed(heading.value.as_str());
                self.written.push(Text::new(place, Sort::Words, text));
            }
        }
    }

    fn read_footnotes(&mut self) {
        for footnote in &self.document.footnotes {
            let Some((section, _)) = self.template.clause(&footnote.clause) else { continue };
            let clause = Some(footnote.clause.clone());
            let place = Place { section: section.id.clone(), field: None, clause };
            let text = joined(&footnote.text);
            self.printed.push(Text::new(place, Sort::Printed, text));
        }
    }

    /// Returns the field called `id`; `None` when the template has no such field.
    pub(super) fn field(&self, id: &str) -> Option<&'a Field> {
        self.template.field(&FieldId::new(id).ok()?)
    }

    /// Returns the value of the field called `id` that counts.
    pub(super) fn standing(&self, id: &str) -> Option<&'a Value> {
        self.draft.standing(self.template, &FieldId::new(id).ok()?)
    }

    /// Returns the items of the list field called `id` that stand; none when it has none.
    pub(super) fn items(&self, id: &str) -> &'a [Item] {
        self.standing(id).map_or(&[][..], Value::items)
    }

    /// Returns the option chosen in the field called `id`.
    pub(super) fn option(&self, id: &str) -> Option<&'a str> {
        self.standing(id).and_then(Value::option)
    }

    /// Returns whether the programme is part of the NAV office.
    pub(super) fn is_inside_nav(&self) -> bool {
        self.option("organisation") == Some("inside_nav")
    }

    /// Returns whether the template has a section called `id`, and the section.
    pub(super) fn section(&self, id: &str) -> Option<&'a Section> {
        self.template.section(&SectionId::new(id).ok()?)
    }

    /// Returns what has become of a section in the agreement.
    pub(super) fn presence(&self, section: &SectionId) -> Presence {
        let printed = |block: &Block| {
            block.origin.section == *section && !matches!(block.kind, BlockKind::Heading { .. })
        };
        if self.draft.is_not_relevant(section) {
            Presence::Declined
        } else if self.document.blocks.iter().any(printed) {
            Presence::Stands
        } else {
            Presence::Gone
        }
    }

    /// Returns whether the drafters have written clauses of their own in a section, or standard ones anew.
    pub(super) fn has_own_clauses(&self, section: &SectionId) -> bool {
        self.written.iter().any(|text| text.sort == Sort::Clause && text.place.section == *section)
    }

    /// Returns how grave the template has a rule; `usual` when it has nothing on it.
    pub(super) fn severity(&self, rule: &str, usual: Severity) -> Severity {
        self.template.rule(rule).map_or(usual, |rule| rule.severity)
    }

    /// Returns the finding of a rule that rests on the template's guideline, as grave as it is there; `None`
    /// when it has nothing on the rule, for then nobody recommends it.
    pub(super) fn advise(
        &self,
        rule: &'static str,
        place: &Place,
        message: Message,
    ) -> Option<Finding> {
        let severity = self.template.rule(rule)?.severity;
        Some(place.finding(rule, severity, message))
    }

    /// As [`Context::advise`], but no more than for one's information: what the drafters have decided, or
    /// what cannot be read for certain.
    pub(super) fn inform(
        &self,
        rule: &'static str,
        place: &Place,
        message: Message,
    ) -> Option<Finding> {
        let finding = self.advise(rule, place, message)?;
        Some(Finding { severity: finding.severity.min(Severity::Info), ..finding })
    }

    /// Returns what drafters call a topic of a rule.
    pub(super) fn label(&self, rule: &str, topic: &str) -> &'a str {
        let topics = self.template.rule(rule).map_or(&[][..], |rule| &rule.topics);
        topics.iter().find(|found| found.id == topic).map_or("", |topic| &topic.label)
    }

    /// Returns the place of the field called `id`: where it is asked, and else its section alone.
    pub(super) fn place_of(&self, id: &str) -> Option<Place> {
        let field = self.field(id)?;
        let place = self.at_field(field);
        let asked = self.draft.asks(self.template, field);
        Some(if asked { place } else { Place { field: None, ..place } })
    }

    /// Returns the place where a field is asked.
    pub(super) fn at_field(&self, field: &Field) -> Place {
        let asked = |section: &&Section| section.fields.contains(&field.id);
        let section = self.template.sections().iter().find(asked);
        let section = section.map_or_else(|| self.first_section(), |section| section.id.clone());
        Place { section, field: Some(field.id.clone()), clause: None }
    }

    /// Returns the section for what belongs to none.
    pub(super) fn first_section(&self) -> SectionId {
        match self.draft.sections.first() {
            Some(entry) => entry.id.clone(),
            // A draft without sections comes from no template; any id will do to go nowhere.
            None => SectionId::numbered('s', 0),
        }
    }

    /// Returns what drafters call a place.
    pub(super) fn name_of(&self, place: &Place) -> String {
        let field = place.field.as_ref().and_then(|id| self.template.field(id));
        let clause = place.clause.as_ref().and_then(|id| self.template.clause(id));
        match (field, clause) {
            (Some(field), _) => field.label.clone(),
            (None, Some((_, clause))) => clause.label.clone(),
            (None, None) => self.title_of(&place.section),
        }
    }

    /// Returns what drafters call a section.
    pub(super) fn title_of(&self, section: &SectionId) -> String {
        let heading = self.draft.section(section).and_then(|entry| entry.heading.as_ref());
        match (heading, self.template.section(section)) {
            (Some(heading), _) => heading.value.as_str().to_owned(),
            (None, Some(section)) => section.title.clone(),
            (None, None) => section.to_string(),
        }
    }

    /// Returns what is found in what is written, and what is found in print alone: a fault that the
    /// drafters wrote would else be told again for every place that repeats it. What is found in a text
    /// that `excused` names is told nowhere.
    pub(super) fn found(
        &self,
        find: impl Fn(&Text<'_>) -> Vec<String>,
        excused: impl Fn(&Text<'_>) -> bool,
    ) -> Vec<(Place, String)> {
        let mut told = BTreeSet::new();
        let mut found = Vec::new();
        for text in &self.written {
            for words in find(text) {
                told.insert(words.to_lowercase());
                if !excused(text) {
                    found.push((text.place.clone(), words));
                }
            }
        }
        for text in &self.printed {
            for words in find(text) {
                if told.insert(words.to_lowercase()) {
                    found.push((text.place.clone(), words));
                }
            }
        }
        found.dedup();
        found
    }
}

impl Place {
    /// Returns the finding of `rule` at this place.
    pub(super) fn finding(
        &self,
        rule: &'static str,
        severity: Severity,
        message: Message,
    ) -> Finding {
        let Self { section, field, clause } = self.clone();
        Finding { rule, severity, section, field, clause, message, grounds: None }
    }
}

pub(super) fn sort_of(field: &Field, part: &str) -> Sort {
    match (field.id.as_str(), part) {
        ("guideline_reference", _) => Sort::Reference,
        ("case_reference", _) | ("logos", "file") => Sort::Name,
        (field, "name" | "who" | "phone" | "email") if PERSONS.contains(&field) => Sort::Name,
        _ => Sort::Words,
    }
}

/// Returns the texts of a block; tables and signatures hold names and answers alone.
fn printed(block: &Block) -> Vec<Text<'_>> {
    let clause = block.origin.clauses.first().cloned();
    let place = Place { section: block.origin.section.clone(), field: None, clause };
    let text = |words| Text::new(place.clone(), Sort::Printed, words);
    match &block.kind {
        BlockKind::Heading { level: _, text: runs } | BlockKind::Paragraph(runs) => {
            vec![text(joined(runs))]
        }
        BlockKind::List(items) => items.iter().map(|item| text(joined(item))).collect(),
        BlockKind::Table { .. }
        | BlockKind::Image { .. }
        | BlockKind::PlaceAndDate { .. }
        | BlockKind::Signatures { .. } => Vec::new(),
    }
}

/// Returns the runs as one text, with a mark that is no word where something is missing.
fn joined(runs: &[Run]) -> Cow<'_, str> {
    if let [Run::Text(text) | Run::Foreign { text, .. }] = runs {
        return Cow::Borrowed(text);
    }
    let words = runs.iter().map(|run| match run {
        Run::Text(text) | Run::Foreign { text, .. } => text,
        Run::Missing(_) => "\u{fffc}",
        Run::Footnote(_) => "",
    });
    Cow::Owned(words.collect())
}
