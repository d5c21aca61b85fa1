//! The draft's answers as the agreement takes them: defaults, derived lists and questions not asked.

use crate::base::norwegian::nav::Spelling;
use crate::base::{FieldId, PartId, SectionId};
use crate::draft::{Declared, Draft};
use crate::template::{
    Chosen, Condition, Default, Field, FieldKind, Item, Part, Template, TimeOfYear, Value,
};

/// Fields that say something of the agreement as a whole, and their options.
pub(super) const ORGANISATION: (&str, &str) = ("organisation", "inside_nav");
pub(super) const NAV_SPELLING: (&str, &str) = ("nav_spelling", "nav_lower");
pub(super) const LANGUAGE: &str = "language";
pub(super) const CASE_REFERENCE: &str = "case_reference";
/// Fields whose answers name the parties, in order.
pub(super) const PARTY_NAMES: [&str; 3] = ["municipality_name", "nav_office", "parties"];
pub(super) const UNIT_NAME: &str = "unit_name";

/// Template and draft as one: what each field says.
#[derive(Clone, Copy)]
pub(super) struct Answers<'a> {
    pub(super) template: &'a Template,
    pub(super) draft: &'a Draft,
    pub(super) spelling: Spelling,
}

/// The items of a list field that say something.
pub(super) struct Items<'a> {
    /// The field that the items are answers to.
    pub(super) field: &'a Field,
    /// Those of them that say something.
    pub(super) list: Vec<&'a Item>,
    /// Whether only their first part counts, since they stand in for another field's.
    pub(super) taken: Taken,
}

/// Whose items a list has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Taken {
    /// The field's own.
    Own,
    /// Those of the field it is derived from, by their first part.
    Derived,
}

impl<'a> Answers<'a> {
    pub(super) fn new(template: &'a Template, draft: &'a Draft) -> Self {
        let mut answers = Self { template, draft, spelling: Spelling::Upper };
        if answers.chose(NAV_SPELLING) {
            answers.spelling = Spelling::Lower;
        }
        answers
    }

    /// Returns the value called `id` in a table of ids as text; `None` when the template has no such field.
    pub(super) fn called(&self, id: &str) -> Option<&'a Value> {
        self.value(&FieldId::new(id).ok()?)
    }

    /// Returns whether the field has the option as its answer.
    pub(super) fn chose(&self, (field, option): (&str, &str)) -> bool {
        self.called(field).and_then(Value::option) == Some(option)
    }

    /// Returns whether the condition holds.
    pub(super) fn holds(&self, condition: &Condition) -> bool {
        condition.holds(|id| self.value(id))
    }

    /// Returns whether the field is asked, as the answers before it are.
    pub(super) fn asks(&self, field: &Field) -> bool {
        self.holds(&field.when)
    }

    /// Returns the value that counts: the answer, the default, or the list that it is derived from;
    /// `None` for a question that is not asked and for an answer that says nothing.
    pub(super) fn value(&self, id: &FieldId) -> Option<&'a Value> {
        let field = self.template.field(id)?;
        if !self.asks(field) {
            return None;
        }
        match (self.draft.answer(id).filter(|value| says(value)), &field.default) {
            (Some(value), _) | (None, Some(Default::Value(value))) => Some(value),
            (None, Some(Default::Text(_)) | None) => {
                self.source(field).and_then(|source| self.value(&source.id))
            }
        }
    }

    /// Returns the items that say something; `None` when the field is no list.
    pub(super) fn items(&self, id: &FieldId) -> Option<Items<'a>> {
        let field = self.template.field(id)?;
        let own: Vec<&Item> =
            self.draft.answer(id).map(filled).filter(|_| self.asks(field)).unwrap_or_default();
        match self.source(field).filter(|_| own.is_empty()) {
            Some(source) => {
                let list = self.value(&source.id).map(filled).unwrap_or_default();
                Some(Items { field: source, list, taken: Taken::Derived })
            }
            None if matches!(field.kind, FieldKind::List { .. }) => {
                Some(Items { field, list: own, taken: Taken::Own })
            }
            None => None,
        }
    }

    /// The field whose items stand for `field` until it is answered. An answer without items is an
    /// answer: that there are none.
    fn source(&self, field: &Field) -> Option<&'a Field> {
        let FieldKind::List { derived: Some(source), .. } = &field.kind else { return None };
        let answered = self.draft.answer(&field.id).is_some();
        let printed = !self.sections_of(source).any(|section| self.is_not_relevant(section));
        if answered || !printed { None } else { self.template.field(source) }
    }

    fn sections_of(&self, field: &FieldId) -> impl Iterator<Item = &'a SectionId> {
        let sections = self.template.sections().iter();
        sections.filter(move |section| section.fields.contains(field)).map(|section| &section.id)
    }

    /// Returns whether a person declared that the section is not relevant.
    pub(super) fn is_not_relevant(&self, section: &SectionId) -> bool {
        let entry = self.draft.section(section);
        entry
            .and_then(|entry| entry.declared.as_ref())
            .is_some_and(|state| state.value == Declared::NotRelevant)
    }
}

/// Returns the part of a list field called `id`.
pub(super) fn part<'a>(field: &'a Field, id: &str) -> Option<&'a Part> {
    parts(field).iter().find(|part| part.id.as_str() == id)
}

/// Returns the parts of a list field's items.
pub(super) fn parts(field: &Field) -> &[Part] {
    match &field.kind {
        FieldKind::List { parts, .. } => parts,
        FieldKind::Line { .. }
        | FieldKind::Prose { .. }
        | FieldKind::Count { .. }
        | FieldKind::Choice { .. }
        | FieldKind::Term { .. }
        | FieldKind::Time
        | FieldKind::PlaceDate => &[],
    }
}

/// Returns what an item says of one part.
pub(super) fn of_part<'a>(item: &'a Item, part: &PartId) -> Option<&'a Value> {
    item.parts.get(part).filter(|value| says(value))
}

fn filled(value: &Value) -> Vec<&Item> {
    value.items().iter().filter(|item| item.parts.values().any(speaks)).collect()
}

/// Whether an answer says something: a letter or a figure at least.
fn says(value: &Value) -> bool {
    match value {
        Value::Line(line)
        | Value::Choice(Chosen::Other(line))
        | Value::Time(TimeOfYear::Other(line)) => has_word(line.as_str()),
        Value::Prose(prose) => has_word(prose.as_str()),
        Value::List(_) => !filled(value).is_empty(),
        Value::PlaceDate { .. }
        | Value::Unread(_)
        | Value::Count { .. }
        | Value::Choice(Chosen::Option(_))
        | Value::Term(_)
        | Value::Time(_) => !value.is_empty(),
    }
}

/// Whether something was typed, readable or not.
pub(super) fn speaks(value: &Value) -> bool {
    match value {
        Value::Unread(line) => has_word(line.as_str()),
        Value::Line(_)
        | Value::Prose(_)
        | Value::Count { .. }
        | Value::Choice(_)
        | Value::Term(_)
        | Value::Time(_)
        | Value::PlaceDate { .. }
        | Value::List(_) => says(value),
    }
}

fn has_word(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}
