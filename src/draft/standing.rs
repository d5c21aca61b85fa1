//! What counts as the answer of a field: the drafters' own, the default, or the list it is derived from.

use std::sync::Arc;

use super::{Declared, Draft, Edit, SectionEntry};
use crate::base::{FieldId, SectionId};
use crate::template::{Choice, Chosen, Condition, Default, Field, FieldKind, Template, Value};

/// The field that asks for the language of the agreement.
const LANGUAGE: &str = "language";

/// Returns the languages that an agreement can be in, as options whose ids are BCP 47 tags; none when the
/// template doesn't ask for one.
pub fn languages(template: &Template) -> &[Choice] {
    let field = FieldId::new(LANGUAGE).ok().and_then(|id| template.field(&id));
    field.map_or(&[], |field| field.kind.options())
}

/// Returns the edit that chooses the language of an agreement; `None` when the template has no such one.
pub fn choose_language(template: &Template, tag: &str) -> Option<Edit> {
    let option = languages(template).iter().find(|option| option.id.as_str() == tag)?;
    let value = Some(Value::Choice(Chosen::Option(option.id.clone())));
    Some(Edit::Answer { field: FieldId::new(LANGUAGE).ok()?, value })
}

impl Draft {
    /// Returns the value that counts: the answer, the template's default value, or the list that the field
    /// is derived from; `None` for a question that is not asked and for an answer that says nothing.
    ///
    /// A default with slots is no value: `assemble` puts its text.
    pub fn standing<'a>(&'a self, template: &'a Template, id: &FieldId) -> Option<&'a Value> {
        let field = template.field(id)?;
        if !self.asks(template, field) {
            return None;
        }
        match (self.answer(id).filter(|value| value.counts()), &field.default) {
            (Some(value), _) | (None, Some(Default::Value(value))) => Some(value),
            (None, Some(Default::Text(_)) | None) => {
                self.source(template, field).and_then(|source| self.standing(template, &source.id))
            }
        }
    }

    /// Returns the language of the agreement as a BCP 47 tag: the one chosen, or the template's own.
    pub fn language<'a>(&'a self, template: &'a Template) -> &'a str {
        let chosen = FieldId::new(LANGUAGE).ok().and_then(|id| self.standing(template, &id));
        chosen.and_then(Value::option).unwrap_or(template.language())
    }

    /// Returns the template with its texts in the language of the agreement, as far as it gives them in it.
    #[must_use]
    pub fn spoken(&self, template: &Arc<Template>) -> Arc<Template> {
        template.in_language(self.language(template))
    }

    /// Returns whether the field is asked, as the answers before it are.
    pub fn asks(&self, template: &Template, field: &Field) -> bool {
        self.holds(template, &field.when)
    }

    /// Returns whether a condition holds of the values that count.
    pub fn holds(&self, template: &Template, condition: &Condition) -> bool {
        condition.holds(|id| self.standing(template, id))
    }

    /// Returns the field whose items stand for `field` until it is answered. An answer without items is an
    /// answer: that there are none.
    pub fn source<'t>(&self, template: &'t Template, field: &Field) -> Option<&'t Field> {
        let FieldKind::List { derived: Some(source), .. } = &field.kind else { return None };
        let mut sections = template.sections().iter();
        let printed = !sections
            .any(|section| section.fields.contains(source) && self.is_not_relevant(&section.id));
        let stands = printed && self.answer(&field.id).is_none();
        if stands { template.field(source) } else { None }
    }

    /// Returns whether a person has declared the section not relevant.
    pub fn is_not_relevant(&self, section: &SectionId) -> bool {
        self.section(section).is_some_and(SectionEntry::is_not_relevant)
    }
}

impl SectionEntry {
    /// Returns whether a person has declared it not relevant.
    pub fn is_not_relevant(&self) -> bool {
        self.declared.as_ref().is_some_and(|declared| declared.value == Declared::NotRelevant)
    }
}

#[cfg(test)]
mod tests {
    use crate::draft::testing::{answered, field_id, line, list, option, prose, template};
    use crate::draft::{Declared, Stamped};
    use crate::template::{FieldKind, Need, Value};

    #[test]
    fn an_answer_counts_when_it_says_something_and_is_asked_for() {
        let template = template();
        for (answers, field, value) in [
            (vec![], "mode", Some(option("law"))),
            (vec![("mode", option("own"))], "mode", Some(option("own"))),
            (vec![("name", line(" – . "))], "name", None),
            (vec![("name", line("7"))], "name", Some(line("7"))),
            (vec![("story", prose("\n"))], "story", None),
            // Asked for when the mode is the drafters' own.
            (vec![("reason", line("Derfor"))], "reason", None),
            (
                vec![("mode", option("own")), ("reason", line("Derfor"))],
                "reason",
                Some(line("Derfor")),
            ),
            (vec![("people", Value::List(vec![]))], "people", None),
        ] {
            let draft = answered(&template, &answers);
            assert_eq!(draft.standing(&template, &field_id(field)), value.as_ref(), "{answers:?}");
        }
    }

    #[test]
    fn a_derived_list_stands_until_it_is_answered_or_its_source_is_not_relevant() {
        let mut template = template();
        let mut others = list(&[("name", crate::draft::testing::a_line(), Need::Required)]);
        if let FieldKind::List { derived, .. } = &mut others {
            *derived = Some(field_id("people"));
        }
        template.fields.insert(field_id("others"), crate::draft::testing::field("others", others));
        let people =
            Value::List(vec![crate::draft::testing::item("i1", &[("name", line("Kari"))])]);
        let mut draft = answered(&template, &[("people", people.clone())]);
        let others = field_id("others");
        assert_eq!(draft.standing(&template, &others), Some(&people));
        let stamp = draft.created.clone();
        let none = Stamped { value: Value::List(vec![]), stamp: stamp.clone() };
        draft.answers.insert(others.clone(), none);
        assert_eq!(draft.standing(&template, &others), None);
        draft.answers.remove(&others);
        draft.sections[1].declared = Some(Stamped { value: Declared::NotRelevant, stamp });
        assert_eq!(draft.standing(&template, &others), None);
    }
}
