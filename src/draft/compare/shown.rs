//! What the parts of a draft say, as drafters read it.

use crate::base::{ClauseId, FieldId, ItemId, NoteId, PartId, SectionId};
use crate::draft::order::{Placed, order};
use crate::draft::{ClauseState, Draft};
use crate::template::{
    Body, Clause, Field, FieldKind, Item, Part, Pattern, Template, Value, Variant,
};

/// A draft as drafters read it.
pub(in crate::draft) struct Reader<'a> {
    pub(in crate::draft) template: &'a Template,
    pub(in crate::draft) draft: &'a Draft,
}

impl<'a> Reader<'a> {
    pub(in crate::draft) fn new(template: &'a Template, draft: &'a Draft) -> Self {
        Self { template, draft }
    }

    /// Returns the section's name in an overview.
    pub(in crate::draft) fn title(&self, id: &SectionId) -> String {
        match self.template.section(id) {
            Some(section) => section.title.clone(),
            None => self.heading(id).unwrap_or_else(|| id.to_string()),
        }
    }

    /// Returns the section's heading; nothing when the section is not there.
    pub(in crate::draft) fn heading(&self, id: &SectionId) -> Option<String> {
        let entry = self.draft.section(id)?;
        if let Some(heading) = &entry.heading {
            return Some(heading.value.as_str().to_owned());
        }
        let headings = self.template.section(id).map_or(&[][..], |section| &section.headings);
        Some(self.standing(headings).map(|text| self.template.shown(text)).unwrap_or_default())
    }

    /// Returns what the drafters have answered; nothing for an answer that says nothing, unless it says
    /// that there is nothing of what another answer lists.
    pub(in crate::draft) fn answer(&self, id: &FieldId) -> Option<String> {
        let value = self.draft.answer(id)?;
        let Field { kind, .. } = self.template.field(id)?;
        let shown = match value {
            Value::List(items) => {
                let items: Vec<_> = items.iter().map(|item| shown_item(kind, item)).collect();
                items.join("\n")
            }
            Value::Line(_)
            | Value::Prose(_)
            | Value::Count { .. }
            | Value::Choice(_)
            | Value::Term(_)
            | Value::Time(_)
            | Value::PlaceDate { .. }
            | Value::Unread(_) => kind.show(value),
        };
        let is_derived = matches!(kind, FieldKind::List { derived: Some(_), .. });
        (is_derived || !shown.trim().is_empty()).then_some(shown)
    }

    /// Returns one item of an answer.
    pub(in crate::draft) fn item(&self, field: &FieldId, id: &ItemId) -> Option<String> {
        let kind = &self.template.field(field)?.kind;
        let item = self.draft.items_of(field).iter().find(|item| item.id == *id)?;
        Some(shown_item(kind, item))
    }

    /// Returns one part of an item of an answer.
    pub(in crate::draft) fn part(
        &self,
        field: &FieldId,
        id: &ItemId,
        part: &PartId,
    ) -> Option<String> {
        let parts = self.template.field(field)?.kind.parts();
        let kind = &parts.iter().find(|one| one.id == *part)?.kind;
        let item = self.draft.items_of(field).iter().find(|item| item.id == *id)?;
        Some(kind.show(item.parts.get(part)?))
    }

    /// Returns the ids of a section's clauses in the order in which they stand.
    pub(in crate::draft) fn placed(&self, section: &SectionId) -> Vec<&'a ClauseId> {
        if self.draft.section(section).is_none() {
            return Vec::new();
        }
        let own = self.draft.own_clauses.iter().filter(|own| own.section == *section);
        let own: Vec<_> = own.collect();
        let clauses = self.template.section(section).map_or(&[][..], |section| &section.clauses);
        order(clauses, &own).iter().map(Placed::id).collect()
    }

    /// Returns a few words that name a clause.
    pub(in crate::draft) fn clause_name(&self, id: &ClauseId) -> String {
        if let Some((_, clause)) = self.template.clause(id) {
            return clause.label.clone();
        }
        let text = self.draft.own_clause(id).map(|own| self.stored(own.text.value.as_str()));
        text.and_then(|text| text.lines().next().map(ToOwned::to_owned)).unwrap_or_default()
    }

    /// Returns the wording of a clause of the template; nothing when it is left out.
    pub(in crate::draft) fn clause(&self, clause: &Clause) -> Option<String> {
        match self.draft.clauses.get(&clause.id).map(|change| &change.value.state) {
            Some(ClauseState::Edited(text) | ClauseState::Replaced(text)) => {
                Some(self.stored(text.as_str()))
            }
            Some(ClauseState::LeftOut) => None,
            None => Some(self.standard(clause)),
        }
    }

    /// Returns the standard wording; the name of what has no wording of its own, such as a table.
    fn standard(&self, clause: &Clause) -> String {
        match &clause.body {
            Body::Text(variants) | Body::Footnote(variants) => {
                let first = variants.first().map(|variant| &variant.text);
                let text = self.standing(variants).or(first);
                text.map(|text| self.template.shown(text)).unwrap_or_default()
            }
            Body::List { .. }
            | Body::Each { .. }
            | Body::Table { .. }
            | Body::Images { .. }
            | Body::Signatures { .. } => clause.label.clone(),
        }
    }

    /// Returns the text of an own clause of this section.
    pub(in crate::draft) fn own_clause(
        &self,
        section: &SectionId,
        id: &ClauseId,
    ) -> Option<String> {
        let own = self.draft.own_clause(id).filter(|own| own.section == *section)?;
        Some(self.stored(own.text.value.as_str()))
    }

    /// Returns the notes of a section, settled ones too.
    pub(in crate::draft) fn notes(
        &self,
        section: &SectionId,
    ) -> impl Iterator<Item = &'a NoteId> + use<'a> {
        let section = section.clone();
        let notes = self.draft.notes.iter();
        notes.filter(move |(_, note)| note.value.section == section).map(|(id, _)| id)
    }

    /// Returns the text of a note of this section that is not settled.
    pub(in crate::draft) fn note(&self, section: &SectionId, id: &NoteId) -> Option<String> {
        let note = &self.draft.notes.get(id)?.value;
        let is_open = note.section == *section && note.closed.is_none();
        is_open.then(|| note.text.as_str().to_owned())
    }

    fn standing<'v>(&self, variants: &'v [Variant]) -> Option<&'v Pattern> {
        let holds = |variant: &&Variant| self.draft.holds(self.template, &variant.when);
        variants.iter().find(holds).map(|variant| &variant.text)
    }

    fn stored(&self, text: &str) -> String {
        self.template.shown(&Pattern::read(text, |id| self.template.field(id).is_some()))
    }
}

/// Returns an item with its parts in order, by name where the list has several.
fn shown_item(list: &FieldKind, item: &Item) -> String {
    let parts = list.parts();
    let shown = |part: &Part| {
        let shown = part.kind.show(item.parts.get(&part.id)?);
        match parts {
            [_] => Some(shown),
            _ if shown.trim().is_empty() => None,
            _ => Some(format!("{}: {shown}", part.label)),
        }
    };
    parts.iter().filter_map(shown).collect::<Vec<_>>().join("; ")
}
