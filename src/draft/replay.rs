//! Changes of one state of a draft made on another: what interrupted sessions left is brought back so.

use std::collections::BTreeSet;

use super::order::{Placed, order};
use super::renaming::Names;
use super::{Change, Draft, Edit, Note, NoteKind, Refusal, TextKey};
use crate::base::{ClauseId, FieldId, ItemId, Line, NoteId, SectionId};
use crate::template::{Body, Item, Template, Value};

/// The ids that the changes of one journal got on another draft, where theirs were taken by something
/// else; one for each journal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Renamed {
    items: Names<ItemId>,
    clauses: Names<ClauseId>,
    sections: Names<SectionId>,
    notes: Names<NoteId>,
}

/// Makes a change that was made on another state of the draft; on the same state it is [`Draft::apply`].
///
/// A place that is no longer there means the last one, and a section that is no longer there the last
/// section. What is to be removed and not there is removed already. What is added with an id that
/// something else has gets a new one, and `names` keeps it for the changes that follow in the same journal.
/// A text that is given whole replaces what stands there. Every stamp is kept as the change has it.
///
/// # Errors
/// [`Refusal`] when the change does not fit the draft even so; nothing is changed then.
pub fn replay(
    draft: &mut Draft,
    template: &Template,
    change: Change,
    names: &mut Renamed,
) -> Result<(), Refusal> {
    let Change { edit, stamp, changed } = change;
    if let Edit::Several(changes) = edit {
        let mut whole = draft.clone();
        for change in changes {
            replay(&mut whole, template, change, names)?;
        }
        whole.changed = changed.unwrap_or(stamp);
        *draft = whole;
        return Ok(());
    }
    let edit = Fit { draft, template, names }.edit(edit);
    if is_done(draft, &edit) {
        return Ok(());
    }
    draft.apply(template, Change { edit, stamp, changed }).map(drop)
}

/// Returns whether the edit removes what is not there.
fn is_done(draft: &Draft, edit: &Edit) -> bool {
    let has_item = |field, item: &ItemId| draft.items_of(field).iter().any(|one| one.id == *item);
    matches!(edit, Edit::RemoveItem { field, item } if !has_item(field, item))
        || matches!(edit, Edit::RemoveSection(id) if draft.section(id).is_none())
        || matches!(edit, Edit::RemoveClause(id) if draft.own_clause(id).is_none())
        || matches!(edit, Edit::Note { id, note: None } if !draft.notes.contains_key(id))
        || matches!(edit, Edit::Discard { key, version } if draft.alternative(key, version).is_none())
}

/// A draft that a change is made to fit.
struct Fit<'a> {
    draft: &'a Draft,
    template: &'a Template,
    names: &'a mut Renamed,
}

impl Fit<'_> {
    /// Returns the edit with ids and places as they are in the draft.
    fn edit(&mut self, edit: Edit) -> Edit {
        match edit {
            Edit::Rename(_)
            | Edit::Clause { .. }
            | Edit::SetAside(_)
            | Edit::Discard { .. }
            | Edit::Sent(_)
            | Edit::Word { .. }
            | Edit::Several(_) => edit,
            Edit::Answer { field, value } => {
                let value = value.map(|value| self.value(&field, value));
                Edit::Answer { field, value }
            }
            Edit::Splice { text, splice } => Edit::Splice { text: self.text(text), splice },
            Edit::AddItem { field, item, after } => self.add_item(field, item, after),
            Edit::RemoveItem { field, item } => {
                Edit::RemoveItem { field, item: self.names.items.of(item) }
            }
            Edit::MoveItem { field, item, after } => self.move_item(field, item, after),
            Edit::SetPart { field, item, part, value } => {
                Edit::SetPart { field, item: self.names.items.of(item), part, value }
            }
            Edit::AddSection { section, heading, after } => {
                self.add_section(section, heading, after)
            }
            Edit::RemoveSection(section) => Edit::RemoveSection(self.names.sections.of(section)),
            Edit::Heading { section, heading } => {
                Edit::Heading { section: self.names.sections.of(section), heading }
            }
            Edit::MoveSection { section, after } => self.move_section(section, after),
            Edit::AddClause { clause, section, after, text } => {
                let (section, after) = self.spot(section, after, None);
                Edit::AddClause { clause: self.new_clause(clause), section, after, text }
            }
            Edit::OwnText { clause, text } => {
                Edit::OwnText { clause: self.names.clauses.of(clause), text }
            }
            Edit::MoveClause { clause, section, after } => self.move_clause(clause, section, after),
            Edit::RemoveClause(clause) => Edit::RemoveClause(self.names.clauses.of(clause)),
            Edit::Declare { section, state } => {
                Edit::Declare { section: self.names.sections.of(section), state }
            }
            Edit::Assign { section, to } => {
                Edit::Assign { section: self.names.sections.of(section), to }
            }
            Edit::NoteKind { note, kind } => {
                Edit::NoteKind { note: self.names.notes.of(note), kind: self.sort(kind) }
            }
            Edit::CloseNote { note, closed } => {
                Edit::CloseNote { note: self.names.notes.of(note), closed }
            }
            Edit::Note { id, note: Some(note) } => self.note(id, note),
            Edit::Note { id, note: None } => Edit::Note { id: self.names.notes.of(id), note: None },
        }
    }

    fn text(&self, key: TextKey) -> TextKey {
        match key {
            TextKey::Title | TextKey::Answer(_) | TextKey::Clause(_) => key,
            TextKey::Part(field, item, part) => {
                TextKey::Part(field, self.names.items.of(item), part)
            }
            TextKey::OwnClause(clause) => TextKey::OwnClause(self.names.clauses.of(clause)),
            TextKey::Note(note) => TextKey::Note(self.names.notes.of(note)),
        }
    }

    fn value(&mut self, field: &FieldId, value: Value) -> Value {
        let Value::List(mut items) = value else { return value };
        let draft = self.draft;
        let beside: BTreeSet<ItemId> = items.iter().map(|item| item.id.clone()).collect();
        for item in &mut items {
            let known = self.names.items.of(item.id.clone());
            item.id = if draft.has_item_outside(field, &known) {
                let is_taken = |id: &ItemId| beside.contains(id) || draft.has_item(id);
                self.names.items.renew(item.id.clone(), is_taken)
            } else {
                known
            };
        }
        Value::List(items)
    }

    fn add_item(&mut self, field: FieldId, item: Item, after: Option<ItemId>) -> Edit {
        let draft = self.draft;
        let after = self.place_among_items(&field, after, None);
        let is_taken = |id: &ItemId| draft.has_item(id);
        let id = self.names.items.new_id(item.id, is_taken);
        Edit::AddItem { field, item: Item { id, ..item }, after }
    }

    fn move_item(&self, field: FieldId, item: ItemId, after: Option<ItemId>) -> Edit {
        let item = self.names.items.of(item);
        let after = self.place_among_items(&field, after, Some(&item));
        Edit::MoveItem { field, item, after }
    }

    fn place_among_items(
        &self,
        field: &FieldId,
        after: Option<ItemId>,
        moved: Option<&ItemId>,
    ) -> Option<ItemId> {
        let after = self.names.items.of(after?);
        let mut items = self.draft.items_of(field).iter().map(|item| &item.id);
        if items.clone().any(|id| *id == after) {
            return Some(after);
        }
        items.rfind(|id| Some(*id) != moved).cloned()
    }

    fn add_section(&mut self, id: SectionId, heading: Line, after: Option<SectionId>) -> Edit {
        let after = self.place_among_sections(after, None);
        let (draft, template) = (self.draft, self.template);
        let is_taken =
            |id: &SectionId| draft.section(id).is_some() || template.section(id).is_some();
        let section = self.names.sections.new_id(id, is_taken);
        Edit::AddSection { section, heading, after }
    }

    fn move_section(&self, section: SectionId, after: Option<SectionId>) -> Edit {
        let section = self.names.sections.of(section);
        let after = self.place_among_sections(after, Some(&section));
        Edit::MoveSection { section, after }
    }

    fn place_among_sections(
        &self,
        after: Option<SectionId>,
        moved: Option<&SectionId>,
    ) -> Option<SectionId> {
        let after = self.names.sections.of(after?);
        if self.draft.section(&after).is_some() {
            return Some(after);
        }
        let mut sections = self.draft.sections.iter().map(|entry| &entry.id);
        sections.rfind(|id| Some(*id) != moved).cloned()
    }

    fn move_clause(&self, id: ClauseId, section: SectionId, after: Option<ClauseId>) -> Edit {
        let clause = self.names.clauses.of(id);
        let (section, after) = self.spot(section, after, Some(&clause));
        Edit::MoveClause { clause, section, after }
    }

    fn new_clause(&mut self, id: ClauseId) -> ClauseId {
        let (draft, template) = (self.draft, self.template);
        let is_taken =
            |id: &ClauseId| draft.own_clause(id).is_some() || template.clause(id).is_some();
        self.names.clauses.new_id(id, is_taken)
    }

    fn spot(
        &self,
        section: SectionId,
        after: Option<ClauseId>,
        moved: Option<&ClauseId>,
    ) -> (SectionId, Option<ClauseId>) {
        let named = self.names.sections.of(section);
        let section = self.section_or_last(named.clone());
        let after = after.map(|after| self.names.clauses.of(after));
        let stands = match &after {
            None => section == named,
            Some(after) => self.draft.is_leader(self.template, &section, after),
        };
        let after = if stands { after } else { self.last_clause(&section, moved) };
        (section, after)
    }

    fn section_or_last(&self, section: SectionId) -> SectionId {
        if self.draft.section(&section).is_some() {
            return section;
        }
        self.draft.sections.last().map_or(section, |entry| entry.id.clone())
    }

    /// Returns the last clause of a section that another can follow, but for the one that is moved.
    fn last_clause(&self, section: &SectionId, moved: Option<&ClauseId>) -> Option<ClauseId> {
        let clauses = self.template.section(section).map_or(&[][..], |section| &section.clauses);
        let own = self.draft.own_clauses.iter().filter(|own| own.section == *section);
        let own: Vec<_> = own.collect();
        let leads = |placed: &Placed<'_>| match placed {
            Placed::Template(clause) => !matches!(clause.body, Body::Footnote(_)),
            Placed::Own(own) => Some(&own.id) != moved,
        };
        order(clauses, &own).iter().rfind(|placed| leads(placed)).map(|placed| placed.id().clone())
    }

    fn sort(&self, kind: NoteKind) -> NoteKind {
        kind.renamed(|of| self.names.notes.of(of))
    }

    fn note(&mut self, id: NoteId, mut note: Note) -> Edit {
        let draft = self.draft;
        note.kind = self.sort(note.kind);
        note.section = self.section_or_last(self.names.sections.of(note.section));
        note.field = note.field.filter(|field| self.template.field(field).is_some());
        let written = self.names.notes.given(&id).cloned();
        let id = written.unwrap_or_else(|| {
            // Notes stay where they are made: one in another place is another note.
            let is_another = |id: &NoteId| {
                draft.notes.get(id).is_some_and(|there| {
                    let there = &there.value;
                    (&there.section, &there.field) != (&note.section, &note.field)
                })
            };
            if is_another(&id) {
                self.names.notes.renew(id, |id| draft.notes.contains_key(id))
            } else {
                self.names.notes.keep(id)
            }
        });
        Edit::Note { id, note: Some(note) }
    }
}

#[cfg(test)]
mod tests;
