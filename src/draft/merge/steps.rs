//! The way from our draft to the merged one, as changes: each thing by the edit that changes it alone, so that
//! whoever writes in another place meanwhile is not touched.

use crate::base::{FieldId, ItemId};
use crate::draft::compare::parted;
use crate::draft::order::order;
use crate::draft::{Change, Draft, Edit, Note, OwnClause, SectionEntry, Stamp, Stamped};
use crate::template::{Item, Template, Value};

/// Returns the draft that the changes lead to from `ours`, and the changes.
pub(super) fn steps(template: &Template, ours: &Draft, to: &Draft) -> (Draft, Vec<Change>) {
    let mut steps = Steps { template, to, at: ours.clone(), changes: Vec::new() };
    steps.title();
    steps.clear();
    steps.add_sections();
    steps.own_clauses();
    steps.remove_sections();
    steps.order_sections();
    steps.head_sections();
    steps.answers();
    steps.clauses();
    steps.notes();
    steps.alternatives();
    steps.sent();
    steps.words();
    (steps.at, steps.changes)
}

/// The way as it is laid.
struct Steps<'a> {
    template: &'a Template,
    to: &'a Draft,
    /// The draft as far as the way goes.
    at: Draft,
    changes: Vec<Change>,
}

impl Steps<'_> {
    /// Makes the next change. It puts there what stands in a draft, and so is not held against what the
    /// template allows.
    fn make(&mut self, edit: Edit, stamp: Option<&Stamp>) {
        let changed = self.at.changed.clone();
        let stamp = stamp.unwrap_or(&self.to.changed).clone();
        let change = Change { edit, stamp, changed: Some(changed) };
        if self.at.apply(self.template, change.clone()).is_ok() {
            self.changes.push(change);
        }
    }

    fn title(&mut self) {
        if self.at.title != self.to.title {
            self.make(Edit::Rename(self.to.title.clone()), None);
        }
    }

    /// Takes away the notes and own clauses that do not stay.
    fn clear(&mut self) {
        let notes = self.at.notes.keys().filter(|id| !self.to.notes.contains_key(*id));
        for id in notes.cloned().collect::<Vec<_>>() {
            self.make(Edit::Note { id, note: None }, None);
        }
        let own = self.at.own_clauses.iter().map(|own| &own.id);
        let gone = own.filter(|id| self.to.own_clause(id).is_none());
        for id in gone.cloned().collect::<Vec<_>>() {
            self.make(Edit::RemoveClause(id), None);
        }
    }

    fn add_sections(&mut self) {
        let mut after = None;
        for entry in &self.to.sections {
            if let Some(Stamped { value, stamp }) =
                entry.heading.as_ref().filter(|_| self.at.section(&entry.id).is_none())
            {
                let (section, heading) = (entry.id.clone(), value.clone());
                self.make(Edit::AddSection { section, heading, after: after.clone() }, Some(stamp));
            }
            if self.at.section(&entry.id).is_some() {
                after = Some(entry.id.clone());
            }
        }
    }

    /// Puts each own clause in its place, those before it first.
    fn own_clauses(&mut self) {
        let (to, template) = (self.to, self.template);
        for SectionEntry { id, .. } in &to.sections {
            let own: Vec<_> = to.own_clauses.iter().filter(|own| own.section == *id).collect();
            let clauses = template.section(id).map_or(&[][..], |section| &section.clauses);
            for placed in order(clauses, &own) {
                if let Some(own) = to.own_clause(placed.id()) {
                    self.own_clause(own);
                }
            }
        }
    }

    fn own_clause(&mut self, own: &OwnClause) {
        let OwnClause { id, section, after, text: Stamped { value: text, stamp } } = own;
        let (clause, section, after) = (id.clone(), section.clone(), after.clone());
        let Some(now) = self.at.own_clause(id) else {
            let text = text.clone();
            return self.make(Edit::AddClause { clause, section, after, text }, Some(stamp));
        };
        let is_written = now.text.value == *text;
        if (&now.section, &now.after) != (&section, &after) {
            self.make(Edit::MoveClause { clause: clause.clone(), section, after }, None);
        }
        if !is_written {
            self.make(Edit::OwnText { clause, text: text.clone() }, Some(stamp));
        }
    }

    fn remove_sections(&mut self) {
        let sections = self.at.sections.iter().map(|entry| &entry.id);
        let gone = sections.filter(|id| self.to.section(id).is_none());
        for id in gone.cloned().collect::<Vec<_>>() {
            // Notes that move out of it move with their text.
            for (note, to) in &self.to.notes {
                if self.at.notes.get(note).is_some_and(|now| now.value.section == id) {
                    let edit = Edit::Note { id: note.clone(), note: Some(to.value.clone()) };
                    self.make(edit, Some(&to.stamp));
                }
            }
            self.make(Edit::RemoveSection(id), None);
        }
    }

    fn order_sections(&mut self) {
        let mut after = None;
        for (place, entry) in self.to.sections.iter().enumerate() {
            let section = entry.id.clone();
            if self.at.sections.get(place).map(|entry| &entry.id) != Some(&section) {
                self.make(Edit::MoveSection { section: section.clone(), after }, None);
            }
            after = Some(section);
        }
    }

    fn head_sections(&mut self) {
        for entry in &self.to.sections {
            let Some(now) = self.at.section(&entry.id).cloned() else { continue };
            let section = || entry.id.clone();
            if now.heading != entry.heading {
                let (heading, stamp) = parted(entry.heading.as_ref());
                self.make(Edit::Heading { section: section(), heading }, stamp);
            }
            if now.declared != entry.declared {
                let (state, stamp) = parted(entry.declared.as_ref());
                self.make(Edit::Declare { section: section(), state }, stamp);
            }
            if now.assigned != entry.assigned {
                let (to, stamp) = parted(entry.assigned.as_ref());
                self.make(Edit::Assign { section: section(), to }, stamp);
            }
        }
    }

    fn answers(&mut self) {
        let now: Vec<FieldId> = self.at.answers.keys().cloned().collect();
        for field in now.iter().filter(|field| !self.to.answers.contains_key(*field)) {
            self.make(Edit::Answer { field: field.clone(), value: None }, None);
        }
        // An item that goes from one list to another must be gone from where it is.
        for (field, answer) in &self.to.answers {
            if let (Some(Value::List(_)), Value::List(to)) = (self.at.answer(field), &answer.value)
            {
                self.remove_items(field, to, &answer.stamp);
            }
        }
        for (field, answer) in &self.to.answers {
            let Stamped { value, stamp } = answer;
            match (self.at.answer(field), value) {
                (Some(now), value) if now == value => {}
                (Some(Value::List(_)), Value::List(items)) => self.items(field, items, stamp),
                (_, value) => {
                    let (field, value) = (field.clone(), Some(value.clone()));
                    self.make(Edit::Answer { field, value }, Some(stamp));
                }
            }
        }
    }

    fn remove_items(&mut self, field: &FieldId, to: &[Item], stamp: &Stamp) {
        let gone = self.at.items_of(field).iter().map(|item| &item.id);
        let gone = gone.filter(|id| !to.iter().any(|item| item.id == **id));
        for item in gone.cloned().collect::<Vec<ItemId>>() {
            self.make(Edit::RemoveItem { field: field.clone(), item }, Some(stamp));
        }
    }

    /// Adds, moves and fills items, each after those before it.
    fn items(&mut self, field: &FieldId, to: &[Item], stamp: &Stamp) {
        let mut after: Option<ItemId> = None;
        for (place, item) in to.iter().enumerate() {
            let before = after.replace(item.id.clone());
            let now = self.at.items_of(field);
            let found = now.iter().position(|other| other.id == item.id);
            let Some(found) = found else {
                let (field, item) = (field.clone(), item.clone());
                self.make(Edit::AddItem { field, item, after: before }, Some(stamp));
                continue;
            };
            if found != place {
                let (field, item) = (field.clone(), item.id.clone());
                self.make(Edit::MoveItem { field, item, after: before }, Some(stamp));
            }
            self.parts(field, item, stamp);
        }
    }

    fn parts(&mut self, field: &FieldId, to: &Item, stamp: &Stamp) {
        let items = self.at.items_of(field).iter();
        let Some(now) = items.clone().find(|item| item.id == to.id).cloned() else { return };
        for part in now.parts.keys().chain(to.parts.keys()) {
            let value = to.parts.get(part);
            let items = self.at.items_of(field).iter();
            let stands = items.clone().find(|item| item.id == to.id);
            if stands.is_some_and(|item| item.parts.get(part) != value) {
                let (field, item, part) = (field.clone(), to.id.clone(), part.clone());
                self.make(Edit::SetPart { field, item, part, value: value.cloned() }, Some(stamp));
            }
        }
    }

    fn clauses(&mut self) {
        let ids = self.at.clauses.keys().chain(self.to.clauses.keys()).cloned();
        for id in ids.collect::<std::collections::BTreeSet<_>>() {
            if self.at.clauses.get(&id) != self.to.clauses.get(&id) {
                let (change, stamp) = parted(self.to.clauses.get(&id));
                self.make(Edit::Clause { clause: id, change }, stamp);
            }
        }
    }

    fn notes(&mut self) {
        for (id, Stamped { value: to, stamp }) in &self.to.notes {
            let written =
                |note: &Note| (note.text.clone(), note.section.clone(), note.field.clone());
            let now = self.at.notes.get(id);
            if now.map(|now| (written(&now.value), &now.stamp)) != Some((written(to), stamp)) {
                let note = match now.map(|now| now.value.clone()) {
                    Some(Note { kind, closed, .. }) => Note { kind, closed, ..to.clone() },
                    None => to.clone(),
                };
                self.make(Edit::Note { id: id.clone(), note: Some(note) }, Some(stamp));
            }
            let Some(Note { kind, closed, .. }) =
                self.at.notes.get(id).map(|now| now.value.clone())
            else {
                continue;
            };
            if kind != to.kind {
                self.make(Edit::NoteKind { note: id.clone(), kind: to.kind.clone() }, None);
            }
            if closed != to.closed {
                let edit = Edit::CloseNote { note: id.clone(), closed: to.closed.is_some() };
                self.make(edit, to.closed.as_ref());
            }
        }
    }

    fn alternatives(&mut self) {
        let gone = self.at.alternatives.iter().filter(|one| !self.to.alternatives.contains(one));
        for one in gone.cloned().collect::<Vec<_>>() {
            if let Some(key) = one.key() {
                self.make(Edit::Discard { key, version: one.version }, None);
            }
        }
        for one in &self.to.alternatives {
            if !self.at.alternatives.contains(one) {
                self.make(Edit::SetAside(Box::new(one.clone())), None);
            }
        }
    }

    fn sent(&mut self) {
        if self.at.sent != self.to.sent {
            self.make(Edit::Sent(self.to.sent.clone()), None);
        }
    }

    fn words(&mut self) {
        let gone = self.at.words.keys().filter(|word| !self.to.words.contains_key(*word));
        for word in gone.cloned().collect::<Vec<_>>() {
            self.make(Edit::Word { word, own: false }, None);
        }
        for (word, stamp) in &self.to.words {
            if self.at.words.get(word) != Some(stamp) {
                self.make(Edit::Word { word: word.clone(), own: true }, Some(stamp));
            }
        }
    }
}
