//! Items of list fields: added, removed, moved, filled.

use super::answers::{admit, admit_item, kind_of};
use super::limits::countable;
use super::{Against, Back};
use crate::base::{FieldId, ItemId, Message, PartId};
use crate::draft::{Draft, Edit, Refusal, Stamp, Stamped};
use crate::template::{FieldKind, Item, Part, Value};

/// A place among a list's items.
pub(super) struct Place {
    pub(super) field: FieldId,
    pub(super) after: Option<ItemId>,
}

/// One part of one item.
pub(super) struct Cell {
    pub(super) field: FieldId,
    pub(super) item: ItemId,
    pub(super) part: PartId,
}

impl Draft {
    pub(super) fn add_item(
        &mut self,
        against: Against<'_>,
        place: Place,
        item: Item,
        stamp: &Stamp,
    ) -> Result<Back, Refusal> {
        let Place { field, after } = place;
        if let Against::Template(template) = against {
            self.admit_added(kind_of(template, &field)?, &field, &item)?;
        }
        if self.has_item(&item.id) {
            return Err(Refusal::Taken(item.id.to_string()));
        }
        let Some(answer) = self.answers.get_mut(&field) else {
            if let Some(after) = after {
                return Err(Refusal::Nowhere(after.to_string()));
            }
            self.answers.insert(field.clone(), Stamped::new(Value::List(vec![item]), stamp));
            return Ok((Edit::Answer { field, value: None }, None));
        };
        let items = items_of(&mut answer.value, &field)?;
        let at = place_after(items, after.as_ref())?;
        let id = item.id.clone();
        items.insert(at, item);
        let was = std::mem::replace(&mut answer.stamp, stamp.clone());
        Ok((Edit::RemoveItem { field, item: id }, Some(was)))
    }

    fn admit_added(&self, kind: &FieldKind, field: &FieldId, item: &Item) -> Result<(), Refusal> {
        let FieldKind::List { max, .. } = kind else {
            return Err(Refusal::WrongKind(field.to_string()));
        };
        if self.answer(field).is_some_and(|value| value.items().len() >= *max) {
            let what = Message::new("draft-too-many").count("max", *max);
            return Err(Refusal::OutOfRange { place: field.to_string(), what });
        }
        countable(self.items().count() + 1, || item.id.to_string())?;
        admit_item(kind, item)
    }

    pub(super) fn remove_item(
        &mut self,
        field: FieldId,
        id: &ItemId,
        stamp: &Stamp,
    ) -> Result<Back, Refusal> {
        let (items, at, was) = self.find_item(&field, id, stamp)?;
        let after = before(items, at);
        let item = items.remove(at);
        Ok((Edit::AddItem { field, item, after }, Some(was)))
    }

    pub(super) fn move_item(
        &mut self,
        place: Place,
        id: ItemId,
        stamp: &Stamp,
    ) -> Result<Back, Refusal> {
        let Place { field, after } = place;
        if let Some(after) = after.as_ref() {
            let there = self.answer(&field).is_some_and(|value| {
                *after != id && value.items().iter().any(|item| item.id == *after)
            });
            if !there {
                return Err(Refusal::Nowhere(after.to_string()));
            }
        }
        let (items, at, was) = self.find_item(&field, &id, stamp)?;
        let before = before(items, at);
        let item = items.remove(at);
        let to = place_after(items, after.as_ref())?;
        items.insert(to, item);
        Ok((Edit::MoveItem { field, item: id, after: before }, Some(was)))
    }

    pub(super) fn set_part(
        &mut self,
        against: Against<'_>,
        cell: Cell,
        value: Option<Value>,
        stamp: &Stamp,
    ) -> Result<Back, Refusal> {
        let Cell { field, item: id, part } = cell;
        if let Against::Template(template) = against {
            let declared = part_of(kind_of(template, &field)?, &part)?;
            if let Some(value) = &value {
                admit(&declared.kind, value, part.as_str())?;
            }
        }
        let (items, at, was) = self.find_item(&field, &id, stamp)?;
        let Some(item) = items.get_mut(at) else {
            return Err(Refusal::Nowhere(id.to_string()));
        };
        let value = match value {
            Some(value) => item.parts.insert(part.clone(), value),
            None => item.parts.remove(&part),
        };
        Ok((Edit::SetPart { field, item: id, part, value }, Some(was)))
    }

    /// Finds an item and stamps its list; the last thing in an edit that can fail.
    fn find_item(
        &mut self,
        field: &FieldId,
        id: &ItemId,
        stamp: &Stamp,
    ) -> Result<(&mut Vec<Item>, usize, Stamp), Refusal> {
        let nowhere = || Refusal::Nowhere(id.to_string());
        let answer = self.answers.get_mut(field).ok_or_else(nowhere)?;
        let items = items_of(&mut answer.value, field)?;
        let at = items.iter().position(|item| item.id == *id).ok_or_else(nowhere)?;
        let was = std::mem::replace(&mut answer.stamp, stamp.clone());
        Ok((items, at, was))
    }
}

/// Returns the part that a list calls `id`.
pub(super) fn part_of<'a>(kind: &'a FieldKind, id: &PartId) -> Result<&'a Part, Refusal> {
    kind.part(id.as_str()).ok_or_else(|| Refusal::Nowhere(id.to_string()))
}

fn items_of<'a>(value: &'a mut Value, field: &FieldId) -> Result<&'a mut Vec<Item>, Refusal> {
    let Value::List(items) = value else { return Err(Refusal::WrongKind(field.to_string())) };
    Ok(items)
}

fn place_after(items: &[Item], after: Option<&ItemId>) -> Result<usize, Refusal> {
    let Some(after) = after else { return Ok(0) };
    items
        .iter()
        .position(|item| item.id == *after)
        .map(|at| at + 1)
        .ok_or_else(|| Refusal::Nowhere(after.to_string()))
}

fn before(items: &[Item], at: usize) -> Option<ItemId> {
    at.checked_sub(1).and_then(|before| items.get(before)).map(|item| item.id.clone())
}
