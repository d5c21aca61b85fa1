//! The draft's answers as the agreement takes them: defaults, derived lists and questions not asked.

use crate::base::norwegian::Norm;
use crate::base::norwegian::nav::Spelling;
use crate::base::{FieldId, PartId};
use crate::draft::Draft;
use crate::template::{Condition, Field, FieldKind, Item, Template, Value};

/// Fields that say something of the agreement as a whole, and their options.
pub(super) const ORGANISATION: (&str, &str) = ("organisation", "inside_nav");
pub(super) const NAV_SPELLING: (&str, &str) = ("nav_spelling", "nav_lower");
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
    /// The language of the agreement, and of the text whose answers are put into words.
    language: &'a str,
    spoken: &'a str,
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
        let language = draft.language(template);
        let spelling = Spelling::Upper;
        let mut answers = Self { template, draft, spelling, language, spoken: language };
        if answers.chose(NAV_SPELLING) {
            answers.spelling = Spelling::Lower;
        }
        answers
    }

    /// Returns the same answers, to be put into words in a text of this language.
    pub(super) fn in_language(self, spoken: &'a str) -> Self {
        Self { spoken, ..self }
    }

    /// Returns the language of the text, when it is another than the agreement's.
    pub(super) fn foreign(&self) -> Option<&'a str> {
        (self.spoken != self.language).then_some(self.spoken)
    }

    /// Returns the norm that answers are put into words by.
    pub(super) fn norm(&self) -> Norm {
        Norm::of(self.spoken)
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
        self.draft.holds(self.template, condition)
    }

    /// Returns whether the field is asked, as the answers before it are.
    pub(super) fn asks(&self, field: &Field) -> bool {
        self.draft.asks(self.template, field)
    }

    /// Returns the value that counts; see [`Draft::standing`].
    pub(super) fn value(&self, id: &FieldId) -> Option<&'a Value> {
        self.draft.standing(self.template, id)
    }

    /// Returns the items that say something; `None` when the field is no list.
    pub(super) fn items(&self, id: &FieldId) -> Option<Items<'a>> {
        let field = self.template.field(id)?;
        let own: Vec<&Item> =
            self.draft.answer(id).map(filled).filter(|_| self.asks(field)).unwrap_or_default();
        match self.draft.source(self.template, field).filter(|_| own.is_empty()) {
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
}

/// Returns what an item says of one part.
pub(super) fn of_part<'a>(item: &'a Item, part: &PartId) -> Option<&'a Value> {
    item.parts.get(part).filter(|value| value.counts())
}

fn filled(value: &Value) -> Vec<&Item> {
    value.items().iter().filter(|item| item.is_written()).collect()
}
