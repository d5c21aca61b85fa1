//! Sections: own ones, headings, order and declared states.

use super::limits::countable;
use super::{Against, Back};
use crate::base::{Line, SectionId};
use crate::draft::{Declared, Draft, Edit, Refusal, SectionEntry, Stamp, Stamped};
use crate::template::Template;

impl Draft {
    pub(super) fn add_section(
        &mut self,
        (template, against): (&Template, Against<'_>),
        id: SectionId,
        heading: Stamped<Line>,
        after: Option<&SectionId>,
    ) -> Result<Back, Refusal> {
        if template.section(&id).is_some() || self.section(&id).is_some() {
            return Err(Refusal::Taken(id.to_string()));
        }
        if matches!(against, Against::Template(_)) && heading.value.is_blank() {
            return Err(Refusal::NeedsHeading(id));
        }
        countable(self.sections.len() + 1, || id.to_string())?;
        let at = self.section_place(after)?;
        let entry =
            SectionEntry { own: true, heading: Some(heading), ..SectionEntry::of_template(&id) };
        self.sections.insert(at, entry);
        Ok((Edit::RemoveSection(id), None))
    }

    pub(super) fn remove_section(&mut self, id: SectionId) -> Result<Back, Refusal> {
        let at = self.section_at(&id)?;
        let Some(SectionEntry { id: _, own: true, heading: Some(heading), declared, assigned }) =
            self.sections.get(at).cloned()
        else {
            return Err(Refusal::OfTemplate(id));
        };
        let held = self.own_clauses.iter().any(|own| own.section == id)
            || self.notes.values().any(|note| note.value.section == id);
        if held {
            return Err(Refusal::NotEmpty(id));
        }
        let after = self.before(at);
        self.sections.remove(at);
        let (heading, was) = heading.split();
        let add = Edit::AddSection { section: id.clone(), heading, after };
        let declared = declared.map(|declared| {
            let (state, by) = declared.split();
            (Edit::Declare { section: id.clone(), state: Some(state) }, by)
        });
        let assigned = assigned.map(|assigned| {
            let (to, by) = assigned.split();
            (Edit::Assign { section: id, to: Some(to) }, by)
        });
        if declared.is_none() && assigned.is_none() {
            return Ok((add, Some(was)));
        }
        // Each brings a stamp of its own back, and `changed` only says that they restore.
        let now = self.changed.clone();
        let restore = |(edit, stamp)| super::Change { edit, stamp, changed: Some(now.clone()) };
        let all = std::iter::once((add, was)).chain(declared).chain(assigned);
        Ok((Edit::Several(all.map(restore).collect()), None))
    }

    pub(super) fn set_heading(
        &mut self,
        against: Against<'_>,
        section: SectionId,
        heading: Option<Line>,
        stamp: &Stamp,
    ) -> Result<Back, Refusal> {
        let at = self.section_at(&section)?;
        let Some(entry) = self.sections.get_mut(at) else {
            return Err(Refusal::Nowhere(section.to_string()));
        };
        let is_wanting = match against {
            Against::Template(_) => heading.as_ref().is_none_or(Line::is_blank),
            Against::Nothing => heading.is_none(),
        };
        if entry.own && is_wanting {
            return Err(Refusal::NeedsHeading(section));
        }
        let heading = heading.map(|heading| Stamped::new(heading, stamp));
        let (heading, was) =
            std::mem::replace(&mut entry.heading, heading).map(Stamped::split).unzip();
        Ok((Edit::Heading { section, heading }, was))
    }

    pub(super) fn move_section(
        &mut self,
        section: SectionId,
        after: Option<&SectionId>,
    ) -> Result<Back, Refusal> {
        let at = self.section_at(&section)?;
        if after == Some(&section) {
            return Err(Refusal::Nowhere(section.to_string()));
        }
        let to = self.section_place(after)?;
        let before = self.before(at);
        let entry = self.sections.remove(at);
        // The place was counted while the section still stood before it.
        let to = if to > at { to - 1 } else { to };
        self.sections.insert(to, entry);
        Ok((Edit::MoveSection { section, after: before }, None))
    }

    pub(super) fn declare(
        &mut self,
        section: SectionId,
        state: Option<Declared>,
        stamp: &Stamp,
    ) -> Result<Back, Refusal> {
        let at = self.section_at(&section)?;
        let Some(entry) = self.sections.get_mut(at) else {
            return Err(Refusal::Nowhere(section.to_string()));
        };
        let state = state.map(|state| Stamped::new(state, stamp));
        let (state, was) =
            std::mem::replace(&mut entry.declared, state).map(Stamped::split).unzip();
        Ok((Edit::Declare { section, state }, was))
    }

    pub(super) fn assign(
        &mut self,
        section: SectionId,
        to: Option<Line>,
        stamp: &Stamp,
    ) -> Result<Back, Refusal> {
        let at = self.section_at(&section)?;
        let Some(entry) = self.sections.get_mut(at) else {
            return Err(Refusal::Nowhere(section.to_string()));
        };
        let to = to.map(|to| Stamped::new(to, stamp));
        let (to, was) = std::mem::replace(&mut entry.assigned, to).map(Stamped::split).unzip();
        Ok((Edit::Assign { section, to }, was))
    }

    fn section_at(&self, id: &SectionId) -> Result<usize, Refusal> {
        let at = self.sections.iter().position(|entry| entry.id == *id);
        at.ok_or_else(|| Refusal::Nowhere(id.to_string()))
    }

    fn section_place(&self, after: Option<&SectionId>) -> Result<usize, Refusal> {
        after.map_or(Ok(0), |after| self.section_at(after).map(|at| at + 1))
    }

    fn before(&self, at: usize) -> Option<SectionId> {
        let before = at.checked_sub(1).and_then(|before| self.sections.get(before));
        before.map(|entry| entry.id.clone())
    }
}
