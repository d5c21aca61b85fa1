//! What is kept beside what stands, until somebody chooses.

use super::Back;
use crate::draft::together::{Key, Version};
use crate::draft::{Alternative, Draft, Edit, Refusal};

impl Alternative {
    /// Returns whether it was written where `key` stands.
    pub fn is_of(&self, key: &Key) -> bool {
        Key::of(&self.change.edit).as_ref() == Some(key)
    }

    /// Returns where it was written; `None` for what a file alone can say.
    pub fn key(&self) -> Option<Key> {
        Key::of(&self.change.edit)
    }
}

impl Draft {
    /// Returns what is kept of one place and one change.
    pub fn alternative(&self, key: &Key, version: &Version) -> Option<&Alternative> {
        self.alternatives.iter().find(|kept| kept.version == *version && kept.is_of(key))
    }

    /// Keeps something beside what stands; what one change wrote in one place is kept once.
    pub(in crate::draft) fn set_aside(&mut self, alternative: Alternative) {
        let key = alternative.key();
        let is_same = |kept: &Alternative| kept.version == alternative.version && kept.key() == key;
        if self.alternatives.iter().any(is_same) {
            return;
        }
        let order = |kept: &Alternative| (kept.version.clone(), kept.key());
        let at = self
            .alternatives
            .partition_point(|kept| order(kept) < (alternative.version.clone(), key.clone()));
        self.alternatives.insert(at, alternative);
    }

    pub(super) fn set_aside_again(&mut self, alternative: Alternative) -> Result<Back, Refusal> {
        let Some(key) = alternative.key() else {
            return Err(Refusal::Nowhere("alternative".to_owned()));
        };
        let version = alternative.version.clone();
        if self.alternative(&key, &version).is_some() {
            return Err(Refusal::Taken(version.session.to_string()));
        }
        self.set_aside(alternative);
        Ok((Edit::Discard { key, version }, None))
    }

    pub(super) fn discard(&mut self, key: &Key, version: &Version) -> Result<Back, Refusal> {
        let at = self
            .alternatives
            .iter()
            .position(|kept| kept.version == *version && kept.is_of(key))
            .ok_or_else(|| Refusal::Nowhere(version.session.to_string()))?;
        let kept = self.alternatives.remove(at);
        Ok((Edit::SetAside(Box::new(kept)), None))
    }
}
