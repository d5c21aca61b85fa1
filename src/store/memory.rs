//! Drafts in memory, for tests of what stands on a store: it can be told to fail.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::summary::summary;
use super::{Listed, Store, StoreError};
use crate::base::{DraftId, Message};
use crate::draft::Draft;

/// Drafts in memory; clones share them.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore(Arc<Mutex<Memory>>);

#[derive(Debug, Default)]
struct Memory {
    drafts: BTreeMap<DraftId, Draft>,
    failing: Option<StoreError>,
    writes: usize,
}

impl MemoryStore {
    /// Makes every call fail so, until told otherwise.
    pub fn fail(&self, error: Option<StoreError>) {
        self.memory().failing = error;
    }

    /// Returns a draft as it is kept.
    pub fn kept(&self, id: &DraftId) -> Option<Draft> {
        self.memory().drafts.get(id).cloned()
    }

    /// Returns how many times a draft was written.
    pub fn writes(&self) -> usize {
        self.memory().writes
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn working(&self) -> Result<MutexGuard<'_, Memory>, StoreError> {
        let memory = self.memory();
        match &memory.failing {
            Some(error) => Err(error.clone()),
            None => Ok(memory),
        }
    }
}

impl Store for MemoryStore {
    fn list(&mut self) -> Result<Vec<Listed>, StoreError> {
        let memory = self.working()?;
        let mut drafts: Vec<_> = memory.drafts.values().collect();
        drafts.sort_by_key(|draft| std::cmp::Reverse(draft.changed.at));
        Ok(drafts.into_iter().map(|draft| Listed::Draft(summary(draft, None))).collect())
    }

    fn load(&mut self, id: &DraftId) -> Result<Draft, StoreError> {
        let kept = self.working()?.drafts.get(id).cloned();
        kept.ok_or_else(|| StoreError::other(Message::new("store-none").with("name", id)))
    }

    fn create(&mut self, draft: &Draft) -> Result<(), StoreError> {
        let mut memory = self.working()?;
        if memory.drafts.contains_key(&draft.id) {
            return Err(StoreError::other(Message::new("store-exists").with("path", &draft.id)));
        }
        memory.writes += 1;
        memory.drafts.insert(draft.id.clone(), draft.clone());
        Ok(())
    }

    fn save(&mut self, draft: &Draft) -> Result<(), StoreError> {
        let mut memory = self.working()?;
        memory.writes += 1;
        memory.drafts.insert(draft.id.clone(), draft.clone());
        Ok(())
    }
}
