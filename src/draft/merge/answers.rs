//! Answers, and the lists among them item by item.

use std::collections::{BTreeMap, BTreeSet};

use super::{Key, Merging, Place, Side, TextKey, Three, Verdict, one_sided, order};
use crate::base::{FieldId, ItemId, PartId};
use crate::draft::{Draft, Stamped};
use crate::template::{Item, Value};

impl Merging<'_> {
    pub(super) fn answers(&mut self) {
        let of = |draft: &Draft| draft.answers.keys().cloned().collect::<BTreeSet<_>>();
        let mut fields = of(self.sides.ours);
        fields.extend(of(self.sides.theirs));
        for field in fields {
            self.answer(field);
        }
    }

    fn answer(&mut self, field: FieldId) {
        let key = Key::Text(TextKey::Answer(field.clone()));
        let three = self.at(&key, |draft| draft.answer(&field));
        let (mut together, theirs) = (false, three.theirs);
        let value = match (three.verdict(), three) {
            (Verdict::Same | Verdict::Ours, _) => return,
            (
                Verdict::Theirs | Verdict::Both,
                Three { ours: Some(Value::List(ours)), theirs: Some(Value::List(_)), .. },
            ) => {
                let items = self.items(&field);
                if items == *ours {
                    return;
                }
                let items = Value::List(items);
                together = theirs != Some(&items);
                Some(items)
            }
            (verdict, Three { theirs, .. }) => {
                let theirs = theirs.cloned();
                if self.text(&key, verdict) == Side::Ours {
                    return;
                }
                theirs
            }
        };
        let mut stamp = self.stamp(&key);
        let ours = self.sides.ours.answers.get(&field).map(|answer| &answer.stamp);
        if let Some(ours) = ours.filter(|_| together && stamp != *self.sides.by_hand) {
            // With theirs it would come back to them as their own text that somebody has changed by hand.
            self.lists.insert(field.clone(), std::mem::replace(&mut stamp, ours.clone()));
        }
        match value {
            Some(value) => {
                self.draft.answers.insert(field, Stamped { value, stamp });
            }
            None => {
                self.draft.answers.remove(&field);
            }
        }
    }

    /// Brings the items of a list together.
    fn items(&mut self, field: &FieldId) -> Vec<Item> {
        let ids = |draft: &Draft| {
            let items = draft.items_of(field).iter();
            items.map(|item| item.id.clone()).collect::<Vec<_>>()
        };
        let listed = self.three(ids);
        let mut items = BTreeMap::new();
        for id in listed.ours.iter().chain(&listed.theirs).collect::<BTreeSet<_>>() {
            if let Some(item) = self.item(field, id) {
                items.insert(id.clone(), item);
            }
        }
        let stays: BTreeSet<ItemId> = items.keys().cloned().collect();
        let verdict = order::verdict(&listed, &stays);
        let (side, _) = self.side(verdict, Place::Items(field.clone()), Side::Ours);
        let ordered = order::ordered(listed, &stays, side);
        ordered.into_iter().filter_map(|id| items.remove(&id)).collect()
    }

    /// Returns an item as it stands in the end, when it does.
    fn item(&mut self, field: &FieldId, id: &ItemId) -> Option<Item> {
        let three = self.three(|draft| item_of(draft, field, id));
        match (three.ours, three.theirs) {
            (Some(ours), Some(theirs)) => {
                let parts: BTreeSet<&PartId> =
                    ours.parts.keys().chain(theirs.parts.keys()).collect();
                let parts = parts
                    .into_iter()
                    .filter_map(|part| Some((part.clone(), self.part((field, id, part))?)));
                Some(Item { id: id.clone(), parts: parts.collect() })
            }
            (ours, theirs) => {
                let (side, item) = match (ours, theirs) {
                    (Some(item), _) => (Side::Ours, item),
                    (None, Some(item)) => (Side::Theirs, item),
                    (None, None) => return None,
                };
                let base = three.base.filter(|_| !self.has_unseen(field, item));
                let verdict = one_sided(base, item, side);
                let (stands, _) = self.side(verdict, Place::Item(field.clone(), id.clone()), side);
                (stands == side).then(|| item.clone())
            }
        }
    }

    fn part(&mut self, (field, item, part): (&FieldId, &ItemId, &PartId)) -> Option<Value> {
        let text = TextKey::Part(field.clone(), item.clone(), part.clone());
        let key = Key::Text(text);
        let three = self.at(&key, |draft| item_of(draft, field, item)?.parts.get(part));
        let (ours, theirs) = (three.ours, three.theirs);
        match self.text(&key, three.verdict()) {
            Side::Ours => ours.cloned(),
            Side::Theirs => theirs.cloned(),
        }
    }

    fn has_unseen(&self, field: &FieldId, item: &Item) -> bool {
        let key =
            |part: &PartId| Key::Text(TextKey::Part(field.clone(), item.id.clone(), part.clone()));
        item.parts.keys().any(|part| self.sides.unseen.contains(&key(part)))
    }
}

fn item_of<'d>(draft: &'d Draft, field: &FieldId, id: &ItemId) -> Option<&'d Item> {
    draft.items_of(field).iter().find(|item| item.id == *id)
}
