//! New ids for what theirs has added under an id that ours has given to something else.

use super::Sides;
use crate::base::{ClauseId, ItemId, NoteId, SectionId};
use crate::draft::renaming::Names;
use crate::draft::{Draft, Edit, Note, OwnClause, SectionEntry};
use crate::template::Value;

/// Returns theirs with an id of its own for each thing that was added on both sides, and is another thing.
/// Where the base is not known, what is called the same is the same.
pub(super) fn apart(sides: &Sides<'_>) -> Draft {
    let mut draft = sides.theirs.clone();
    if let Some(base) = sides.base {
        let mut ids = Ids::default();
        ids.of_sections(sides, base);
        ids.of_clauses(sides, base);
        ids.of_notes(sides, base);
        ids.of_items(sides, base);
        ids.rename(&mut draft);
    }
    draft
}

/// The ids that theirs gets.
#[derive(Default)]
struct Ids {
    items: Names<ItemId>,
    clauses: Names<ClauseId>,
    sections: Names<SectionId>,
    notes: Names<NoteId>,
}

impl Ids {
    fn of_sections(&mut self, sides: &Sides<'_>, base: &Draft) {
        let Sides { template, ours, theirs, .. } = *sides;
        let has = |id: &SectionId| {
            template.section(id).is_some()
                || [base, ours, theirs].iter().any(|draft| draft.section(id).is_some())
        };
        for entry in theirs.sections.iter().filter(|entry| base.section(&entry.id).is_none()) {
            let value = |it: &SectionEntry| it.heading.as_ref().map(|it| it.value.clone());
            if ours.section(&entry.id).is_some_and(|other| value(other) != value(entry)) {
                self.sections.renew(entry.id.clone(), has);
            }
        }
    }

    fn of_clauses(&mut self, sides: &Sides<'_>, base: &Draft) {
        let Sides { template, ours, theirs, .. } = *sides;
        let has = |id: &ClauseId| {
            template.clause(id).is_some()
                || [base, ours, theirs].iter().any(|draft| draft.own_clause(id).is_some())
        };
        for own in theirs.own_clauses.iter().filter(|own| base.own_clause(&own.id).is_none()) {
            let is_other = |other: &OwnClause| {
                (&other.section, &other.text.value) != (&own.section, &own.text.value)
            };
            if ours.own_clause(&own.id).is_some_and(is_other) {
                self.clauses.renew(own.id.clone(), has);
            }
        }
    }

    fn of_notes(&mut self, sides: &Sides<'_>, base: &Draft) {
        let Sides { ours, theirs, .. } = *sides;
        let has =
            |id: &NoteId| [base, ours, theirs].iter().any(|draft| draft.notes.contains_key(id));
        for (id, note) in theirs.notes.iter().filter(|(id, _)| !base.notes.contains_key(id)) {
            if ours.notes.get(id).is_some_and(|other| other.value != note.value) {
                self.notes.renew(id.clone(), has);
            }
        }
    }

    fn of_items(&mut self, sides: &Sides<'_>, base: &Draft) {
        let Sides { ours, theirs, .. } = *sides;
        let has = |id: &ItemId| [base, ours, theirs].iter().any(|draft| draft.has_item(id));
        for (field, answer) in &theirs.answers {
            for item in answer.value.items() {
                let is_in = |draft: &Draft| draft.items_of(field).contains(item);
                let is_new = !base.has_item(&item.id) && ours.has_item(&item.id);
                let is_elsewhere = ours.has_item_outside(field, &item.id);
                if (is_new || is_elsewhere) && !is_in(ours) && !is_in(base) {
                    self.items.renew(item.id.clone(), has);
                }
            }
        }
    }

    fn rename(&self, draft: &mut Draft) {
        for entry in &mut draft.sections {
            entry.id = self.sections.of(entry.id.clone());
        }
        for own in &mut draft.own_clauses {
            own.id = self.clauses.of(own.id.clone());
            own.section = self.sections.of(own.section.clone());
            own.after = own.after.take().map(|after| self.clauses.of(after));
        }
        draft.own_clauses.sort_by(|a, b| a.id.cmp(&b.id));
        let notes = std::mem::take(&mut draft.notes).into_iter().map(|(id, mut note)| {
            self.rename_note(&mut note.value);
            (self.notes.of(id), note)
        });
        draft.notes = notes.collect();
        for answer in draft.answers.values_mut() {
            if let Value::List(items) = &mut answer.value {
                for item in items {
                    item.id = self.items.of(item.id.clone());
                }
            }
        }
        for alternative in &mut draft.alternatives {
            self.rename_in(&mut alternative.change.edit);
        }
    }

    fn rename_note(&self, note: &mut Note) {
        note.section = self.sections.of(note.section.clone());
        note.kind = note.kind.clone().renamed(|of| self.notes.of(of));
    }

    /// Gives the ids of what is kept beside something to that too.
    fn rename_in(&self, edit: &mut Edit) {
        if let Edit::SetPart { item, .. } = edit {
            *item = self.items.of(item.clone());
        }
        if let Edit::Answer { value: Some(Value::List(items)), .. } = edit {
            for item in items {
                item.id = self.items.of(item.id.clone());
            }
        }
        if let Edit::OwnText { clause, .. } | Edit::AddClause { clause, .. } = edit {
            *clause = self.clauses.of(clause.clone());
        }
        if let Edit::AddClause { section, .. }
        | Edit::Heading { section, .. }
        | Edit::Declare { section, .. }
        | Edit::Assign { section, .. } = edit
        {
            *section = self.sections.of(section.clone());
        }
        if let Edit::Note { id, note } = edit {
            *id = self.notes.of(id.clone());
            if let Some(note) = note {
                self.rename_note(note);
            }
        }
        if let Edit::NoteKind { note, kind } = edit {
            *note = self.notes.of(note.clone());
            *kind = kind.clone().renamed(|of| self.notes.of(of));
        }
    }
}
