//! The places of a draft that the drafters can stand at, and the way from one to the next.

use super::screen::{Focus, Place};
use super::session::Session;
use crate::assemble;
use crate::base::{ClauseId, FieldId, ItemId, PartId, SectionId};
use crate::template::{Field, FieldKind, Item, Part, Section, Value};

/// One row of a section's clauses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClauseRow {
    /// A clause or footnote of the template.
    Standard(ClauseId),
    /// A clause of the drafters' own.
    Own(ClauseId),
}

impl ClauseRow {
    /// Returns the clause's id.
    pub fn id(&self) -> &ClauseId {
        match self {
            Self::Standard(id) | Self::Own(id) => id,
        }
    }
}

impl Session {
    /// Returns the sections in the draft's order.
    pub fn section_ids(&self) -> impl DoubleEndedIterator<Item = &SectionId> {
        self.draft.sections.iter().map(|entry| &entry.id)
    }

    /// Returns the section's title for the overview: the template's, or an own section's heading.
    pub fn section_title<'a>(&'a self, id: &'a SectionId) -> &'a str {
        if let Some(section) = self.template.section(id) {
            return &section.title;
        }
        let entry = self.draft.section(id);
        entry
            .and_then(|entry| entry.heading.as_ref())
            .map_or(id.as_str(), |heading| heading.value.as_str())
    }

    /// Returns the places of a section in order: the fields that are asked, then its clauses.
    pub fn places(&self, id: &SectionId) -> Vec<Place> {
        let mut places: Vec<_> = self
            .template
            .section(id)
            .map(|section| {
                self.asked(section).map(|field| Place::Field(field.id.clone())).collect()
            })
            .unwrap_or_default();
        places.push(Place::Clauses);
        places
    }

    /// Returns the fields of a section whose condition holds.
    pub fn asked<'a>(&'a self, section: &'a Section) -> impl Iterator<Item = &'a Field> {
        let fields = section.fields.iter().filter_map(|id| self.template.field(id));
        fields.filter(|field| self.draft.asks(&self.template, field))
    }

    /// Returns the place after `place`, in this section or the next; `None` at the end.
    pub fn after(&self, section: &SectionId, place: &Place) -> Option<(SectionId, Place)> {
        let places = self.places(section);
        let at = places.iter().position(|other| other == place);
        if let Some(next) = at.and_then(|at| places.get(at + 1)) {
            return Some((section.clone(), next.clone()));
        }
        self.section_after(section).map(|next| (next.clone(), self.first_place(next)))
    }

    /// Returns the place before `place`, in this section or the one before; `None` at the beginning.
    pub fn before(&self, section: &SectionId, place: &Place) -> Option<(SectionId, Place)> {
        let places = self.places(section);
        let at = places.iter().position(|other| other == place).unwrap_or(0);
        if let Some(previous) = at.checked_sub(1).and_then(|at| places.get(at)) {
            return Some((section.clone(), previous.clone()));
        }
        self.section_before(section).map(|previous| (previous.clone(), Place::Clauses))
    }

    /// Returns the first place of a section.
    pub fn first_place(&self, section: &SectionId) -> Place {
        self.places(section).into_iter().next().unwrap_or(Place::Clauses)
    }

    /// Returns the section after `id` in the draft's order.
    pub fn section_after(&self, id: &SectionId) -> Option<&SectionId> {
        self.section_ids().skip_while(|other| *other != id).nth(1)
    }

    /// Returns the section before `id` in the draft's order.
    pub fn section_before(&self, id: &SectionId) -> Option<&SectionId> {
        self.section_ids().rev().skip_while(|other| *other != id).nth(1)
    }

    /// Returns the focus that a place is entered with.
    pub fn focus_at(&self, place: &Place) -> Focus {
        let Place::Field(id) = place else { return Focus::Clauses { row: 0 } };
        let value = self.shown_answer(id);
        match self.template.field(id).map(|field| &field.kind) {
            Some(FieldKind::List { .. }) => Focus::Items { row: 0 },
            Some(kind) if !kind.options().is_empty() => {
                Focus::Options { row: chosen_row(kind, value) }
            }
            Some(_) | None => Focus::Text,
        }
    }

    /// Returns the answer that a field shows: what the drafters wrote, also what cannot be read yet, or
    /// what stands without it.
    pub fn shown_answer<'a>(&'a self, id: &FieldId) -> Option<&'a Value> {
        let unread = |value: &&Value| matches!(value, Value::Unread(_));
        let unread = self.draft.answer(id).filter(unread);
        unread.or_else(|| self.draft.standing(&self.template, id))
    }

    /// Returns the items of a list field.
    pub fn items(&self, field: &FieldId) -> &[Item] {
        self.draft.answer(field).map_or(&[], Value::items)
    }

    /// Returns one item of a list field.
    pub fn item(&self, field: &FieldId, item: &ItemId) -> Option<&Item> {
        self.items(field).iter().find(|other| other.id == *item)
    }

    /// Returns the rows of a section's clauses as they stand: the template's with own ones between.
    /// A clause whose condition does not hold has no row, unless it was changed.
    pub fn clause_rows(&self, section: &SectionId) -> Vec<ClauseRow> {
        let order = assemble::clause_order(&self.template, &self.draft, section);
        let row = |id: &ClauseId| match self.template.clause(id) {
            Some((_, clause)) => {
                let changed = self.draft.clauses.contains_key(id);
                let stands = self.draft.holds(&self.template, &clause.when);
                (changed || stands).then(|| ClauseRow::Standard(id.clone()))
            }
            None => Some(ClauseRow::Own(id.clone())),
        };
        order.into_iter().filter_map(row).collect()
    }
}

/// Returns whether a kind with options also takes what is typed: one's own words, or a day.
pub fn takes_typing(kind: &FieldKind) -> bool {
    match kind {
        FieldKind::Choice { free, .. } => free.is_some(),
        FieldKind::Line { .. }
        | FieldKind::Prose { .. }
        | FieldKind::Count { .. }
        | FieldKind::Term { .. }
        | FieldKind::Time
        | FieldKind::PlaceDate => true,
        FieldKind::List { .. } => false,
    }
}

/// Returns how many rows a choice has: its options, and one for what is typed.
pub fn option_rows(kind: &FieldKind) -> usize {
    kind.options().len() + usize::from(takes_typing(kind))
}

/// Returns the row of the option that stands; the last one for one's own words, the first for none.
pub fn chosen_row(kind: &FieldKind, value: Option<&Value>) -> usize {
    let Some(value) = value else { return 0 };
    let options = kind.options();
    match value.option() {
        Some(name) => options.iter().position(|option| option.id.as_str() == name).unwrap_or(0),
        None if takes_typing(kind) => options.len(),
        None => 0,
    }
}

/// Returns the part called `id` of a list kind.
pub fn part<'a>(kind: &'a FieldKind, id: &PartId) -> Option<&'a Part> {
    kind.parts().iter().find(|part| part.id == *id)
}
