//! Answers of fields, each held against the kind of its field.

use std::collections::BTreeSet;

use super::limits::countable;
use super::{Against, Back};
use crate::base::FieldId;
use crate::draft::{Draft, Edit, Refusal, Stamp, Stamped};
use crate::template::{FieldKind, Item, Template, Value};

impl Draft {
    pub(super) fn set_answer(
        &mut self,
        against: Against<'_>,
        field: FieldId,
        value: Option<Value>,
        stamp: &Stamp,
    ) -> Result<Back, Refusal> {
        if let Against::Template(template) = against {
            let kind = kind_of(template, &field)?;
            if let Some(value) = &value {
                admit(kind, value, field.as_str())?;
            }
        }
        let items = value.as_ref().map_or(&[][..], Value::items);
        self.admit_items(against, &field, items)?;
        let was = match value {
            Some(value) => self.answers.insert(field.clone(), Stamped::new(value, stamp)),
            None => self.answers.remove(&field),
        };
        let (value, was) = was.map(Stamped::split).unzip();
        Ok((Edit::Answer { field, value }, was))
    }

    fn admit_items(
        &self,
        against: Against<'_>,
        field: &FieldId,
        items: &[Item],
    ) -> Result<(), Refusal> {
        // Most answers are no lists, and a key in one shall cost nothing.
        if items.is_empty() {
            return Ok(());
        }
        if let Against::Template(_) = against {
            let others = self.items().count() - self.items_of(field).len();
            countable(others + items.len(), || field.to_string())?;
        }
        let mut seen = BTreeSet::new();
        for item in items {
            if !seen.insert(&item.id) || self.has_item_outside(field, &item.id) {
                return Err(Refusal::Taken(item.id.to_string()));
            }
        }
        Ok(())
    }
}

/// Returns the kind of a field.
pub(super) fn kind_of<'a>(
    template: &'a Template,
    field: &FieldId,
) -> Result<&'a FieldKind, Refusal> {
    template.field(field).map(|field| &field.kind).ok_or_else(|| Refusal::NoField(field.clone()))
}

/// Holds a value against a kind.
pub(super) fn admit(kind: &FieldKind, value: &Value, place: &str) -> Result<(), Refusal> {
    let refusal = |what| Refusal::OutOfRange { place: place.to_owned(), what };
    kind.admits(value).map_err(refusal)
}

/// Holds the parts of an item against the parts of a list.
pub(super) fn admit_item(kind: &FieldKind, item: &Item) -> Result<(), Refusal> {
    item.parts.iter().try_for_each(|(id, value)| {
        let part = super::items::part_of(kind, id)?;
        admit(&part.kind, value, id.as_str())
    })
}
