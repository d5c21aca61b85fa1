//! Free ids for what drafters add, and the texts by their keys.

use std::collections::BTreeSet;

use super::{ClauseState, Draft, Edit, OwnClause, TextKey};
use crate::base::{ClauseId, FieldId, ItemId, NoteId, SectionId};
use crate::template::{Item, Value};

impl Draft {
    /// Returns the first of `i1`, `i2`, … that no item has.
    pub fn next_item_id(&self) -> ItemId {
        ItemId::numbered('i', first_free('i', self.items().map(|item| item.id.as_str())))
    }

    /// Returns those of `i1`, `i2`, … that no item has.
    pub fn free_item_ids(&self) -> impl Iterator<Item = ItemId> {
        let taken: BTreeSet<&ItemId> = self.items().map(|item| &item.id).collect();
        (1..).map(|number| ItemId::numbered('i', number)).filter(move |id| !taken.contains(id))
    }

    /// Returns the first of `c1`, `c2`, … that no own clause has.
    pub fn next_clause_id(&self) -> ClauseId {
        let clauses = self.own_clauses.iter().map(|own| own.id.as_str());
        ClauseId::numbered('c', first_free('c', clauses))
    }

    /// Returns the first of `s1`, `s2`, … that no section has.
    pub fn next_section_id(&self) -> SectionId {
        let sections = self.sections.iter().map(|entry| entry.id.as_str());
        SectionId::numbered('s', first_free('s', sections))
    }

    /// Returns the first of `n1`, `n2`, … that no note has, with or without the mark of a session.
    pub fn next_note_id(&self) -> NoteId {
        NoteId::numbered('n', first_free('n', self.notes.keys().map(NoteId::as_str)))
    }

    /// Returns the text that `key` names, also a one-line answer; `None` when nothing is written there.
    pub fn text(&self, key: &TextKey) -> Option<&str> {
        match key {
            TextKey::Title => Some(self.title.as_str()),
            TextKey::Answer(field) => self.answer(field).and_then(words),
            TextKey::Part(field, item, part) => {
                let items = self.answer(field)?.items();
                items.iter().find(|other| other.id == *item)?.parts.get(part).and_then(words)
            }
            TextKey::Clause(clause) => match &self.clauses.get(clause)?.value.state {
                ClauseState::Edited(text) | ClauseState::Replaced(text) => Some(text.as_str()),
                ClauseState::LeftOut => None,
            },
            TextKey::OwnClause(clause) => Some(self.own_clause(clause)?.text.value.as_str()),
            TextKey::Note(note) => Some(self.notes.get(note)?.value.text.as_str()),
        }
    }

    /// Returns the edit that gives the text that `key` names whole, as it stands now; `None` when nothing
    /// is written there.
    pub fn whole(&self, key: &TextKey) -> Option<Edit> {
        Some(match key {
            TextKey::Title => Edit::Rename(self.title.clone()),
            TextKey::Answer(field) => {
                let value = Some(self.answer(field)?.clone());
                Edit::Answer { field: field.clone(), value }
            }
            TextKey::Part(field, item, part) => {
                let items = self.answer(field)?.items();
                let value = items.iter().find(|other| other.id == *item)?.parts.get(part)?;
                Edit::SetPart {
                    field: field.clone(),
                    item: item.clone(),
                    part: part.clone(),
                    value: Some(value.clone()),
                }
            }
            TextKey::Clause(clause) => {
                let change = Some(self.clauses.get(clause)?.value.clone());
                Edit::Clause { clause: clause.clone(), change }
            }
            TextKey::OwnClause(clause) => {
                let text = self.own_clause(clause)?.text.value.clone();
                Edit::OwnText { clause: clause.clone(), text }
            }
            TextKey::Note(id) => {
                let note = Some(self.notes.get(id)?.value.clone());
                Edit::Note { id: id.clone(), note }
            }
        })
    }

    /// Returns the drafters' own clause called `id`.
    pub(super) fn own_clause(&self, id: &ClauseId) -> Option<&OwnClause> {
        self.own_clauses.iter().find(|own| own.id == *id)
    }

    /// Returns the items of all lists.
    pub(super) fn items(&self) -> impl Iterator<Item = &Item> {
        self.answers.values().flat_map(|answer| answer.value.items())
    }

    /// Returns the items of a list field; none when it is not answered.
    pub(super) fn items_of(&self, field: &FieldId) -> &[Item] {
        self.answer(field).map_or(&[], Value::items)
    }

    /// Returns whether any list has an item called `id`.
    pub(super) fn has_item(&self, id: &ItemId) -> bool {
        self.items().any(|item| item.id == *id)
    }

    /// Returns whether a list of another field has an item called `id`.
    pub(super) fn has_item_outside(&self, field: &FieldId, id: &ItemId) -> bool {
        let others = self.answers.iter().filter(|(other, _)| *other != field);
        others.flat_map(|(_, answer)| answer.value.items()).any(|item| item.id == *id)
    }
}

fn words(value: &Value) -> Option<&str> {
    match value {
        Value::Line(line) | Value::Unread(line) => Some(line.as_str()),
        Value::Prose(text) => Some(text.as_str()),
        Value::Count { .. }
        | Value::Choice(_)
        | Value::Term(_)
        | Value::Time(_)
        | Value::PlaceDate { .. }
        | Value::List(_) => None,
    }
}

fn first_free(letter: char, ids: impl Iterator<Item: AsRef<str>>) -> usize {
    // What was made while others were at work has its number before the mark of its session.
    let number = |id: &str| {
        let rest = id.strip_prefix(letter)?;
        rest.split_once('-').map_or(rest, |(number, _)| number).parse().ok()
    };
    let taken: BTreeSet<usize> = ids.filter_map(|id| number(id.as_ref())).collect();
    // Among one more number than are taken, one is free.
    (1..=taken.len() + 1).find(|number| !taken.contains(number)).unwrap_or(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(taken: &[&str], free: usize) {
        assert_eq!(first_free('i', taken.iter().copied()), free);
    }

    #[test]
    fn the_smallest_free_number_is_taken() {
        case(&[], 1);
        case(&["i1", "i2", "x3"], 3);
        case(&["i2", "i3", "ix", "i"], 1);
        case(&["i1", "i3"], 2);
        case(&["i1-8e21744f", "i2", "i3x-8e21744f"], 3);
    }
}
