//! What can still be read of a draft whose file is damaged or gone.

use super::bring::{State, bring_back};
use crate::base::{DraftId, Line};
use crate::draft::Draft;
use crate::store::folder::FolderStore;
use crate::store::wire::{Header, Marks};
use crate::store::{Salvage, StoreError, Version};

impl FolderStore {
    /// Returns what can still be read of a draft as [`crate::store::Store::salvage`] does: the newest version or
    /// emergency copy, with what the journals of interrupted sessions have beyond it.
    pub(in crate::store) fn salvage_draft(
        &self,
        id: &DraftId,
    ) -> Result<Option<Salvage>, StoreError> {
        let mut beside = self.beside(id);
        let Some((version, state)) = self.newest_state(id, beside.first())? else {
            return Ok(None);
        };
        beside.set_apart(&state.draft.created);
        let mut sessions = beside.take_sessions();
        // What the file had is lacking too.
        for session in &mut sessions {
            session.saved = 0;
        }
        let template = self.template(id, &state.draft.template)?;
        let brought = bring_back(template, state, &sessions);
        Ok(Some(Salvage { draft: brought.state.draft, version, changes: brought.changes }))
    }

    fn newest_state(
        &self,
        id: &DraftId,
        first: Option<&Header>,
    ) -> Result<Option<(Option<Version>, State)>, StoreError> {
        let newest = self.newest_version(id)?;
        let version = newest.map(|(version, draft, marks)| (Some(version), State { draft, marks }));
        let copies = self.sheltered(id).into_iter();
        let copies = copies.map(|copy| (None, State { draft: copy.draft, marks: copy.marks }));
        // Of those with the same clock, a copy: it is from later than any version that was kept.
        let newest = version.into_iter().chain(copies).max_by_key(|(_, state)| state.marks.clock);
        Ok(newest.or_else(|| Some((None, self.empty(id, first?)?))))
    }

    /// Returns the draft as it was before anything was written: a journal begun then has all of it.
    fn empty(&self, id: &DraftId, first: &Header) -> Option<State> {
        let template = self.known_template(&first.template)?;
        let title = Line::kept(id.as_str());
        let draft = Draft::new(id.clone(), title, template, first.created.clone());
        Some(State { draft, marks: Marks::default() })
    }
}
