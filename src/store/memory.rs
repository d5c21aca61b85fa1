//! Drafts in memory, for tests of what stands on a store: it can be told to fail.

mod together;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use self::together::Room;
use super::summary::summary;
use super::{
    Cause, Common, Following, Here, Listed, Loaded, News, Received, Salvage, Saved, Store,
    StoreError, Taken, Version, Wake, Why,
};
use crate::base::text::fingerprint;
use crate::base::{DraftId, Message, SessionId};
use crate::draft::{Draft, Entry, Sent, Stamp};

/// Drafts in memory; clones share them, and are one session.
#[derive(Clone, Debug)]
pub struct MemoryStore {
    memory: Arc<Mutex<Memory>>,
    me: SessionId,
}

impl Default for MemoryStore {
    fn default() -> Self {
        Self { memory: Arc::default(), me: SessionId::numbered('s', 0) }
    }
}

#[derive(Debug, Default)]
struct Memory {
    drafts: BTreeMap<DraftId, Draft>,
    entries: BTreeMap<DraftId, Vec<Entry>>,
    versions: BTreeMap<DraftId, Vec<(Version, Draft)>>,
    rooms: BTreeMap<DraftId, Room>,
    copies: BTreeMap<String, Draft>,
    failing: Option<StoreError>,
    changed: bool,
    writes: usize,
}

impl MemoryStore {
    /// Returns the same drafts for another session.
    #[must_use]
    pub fn session(&self, me: SessionId) -> Self {
        Self { memory: Arc::clone(&self.memory), me }
    }

    /// Makes every call fail so, until told otherwise.
    pub fn fail(&self, error: Option<StoreError>) {
        self.memory().failing = error;
    }

    /// Makes every save fail as when somebody else has changed the draft.
    pub fn let_others_change(&self) {
        self.memory().changed = true;
    }

    /// Returns a draft as it is kept.
    pub fn kept(&self, id: &DraftId) -> Option<Draft> {
        self.memory().drafts.get(id).cloned()
    }

    /// Returns the entries of a draft's journal.
    pub fn journal(&self, id: &DraftId) -> Vec<Entry> {
        self.memory().entries.get(id).cloned().unwrap_or_default()
    }

    /// Returns how many times a draft was written.
    pub fn writes(&self) -> usize {
        self.memory().writes
    }

    /// Ends the session as a kill does: without a word.
    pub fn die(&self) {
        for room in self.memory().rooms.values_mut() {
            room.leave(&self.me);
        }
    }

    fn memory(&self) -> MutexGuard<'_, Memory> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
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

    fn load(&mut self, id: &DraftId) -> Result<Loaded, StoreError> {
        let kept = self.working()?.drafts.get(id).cloned();
        let draft =
            kept.ok_or_else(|| StoreError::other(Message::new("store-none").with("name", id)))?;
        Ok(draft.into())
    }

    fn open(&mut self, id: &DraftId, _: &Stamp) -> Result<Loaded, StoreError> {
        self.load(id)
    }

    fn create(&mut self, draft: &Draft) -> Result<(), StoreError> {
        let mut memory = self.working()?;
        if memory.drafts.contains_key(&draft.id) {
            let message = Message::new("store-exists").with("path", &draft.id);
            return Err(StoreError::other(message));
        }
        memory.writes += 1;
        memory.drafts.insert(draft.id.clone(), draft.clone());
        Ok(())
    }

    fn append(&mut self, id: &DraftId, entries: &[Entry]) -> Result<(), StoreError> {
        let mut memory = self.working()?;
        memory.entries.entry(id.clone()).or_default().extend_from_slice(entries);
        if let Some(room) = memory.rooms.get_mut(id) {
            room.append(&self.me, entries);
        }
        Ok(())
    }

    fn save(&mut self, draft: &Draft, upto: u64) -> Result<Saved, StoreError> {
        let mut memory = self.working()?;
        if memory.changed {
            let message = Message::new("store-changed").with("path", &draft.id);
            return Err(StoreError { cause: Cause::Changed, message });
        }
        if let Some(room) = memory.rooms.get_mut(&draft.id) {
            room.save(&self.me, draft, upto)?;
        }
        memory.writes += 1;
        let before = memory.drafts.insert(draft.id.clone(), draft.clone());
        Ok(if before.is_some() { Saved::InPlace } else { Saved::Again })
    }

    fn keep(
        &mut self,
        draft: &Draft,
        _: u64,
        why: Why,
        stamp: &Stamp,
    ) -> Result<Option<Version>, StoreError> {
        let mut memory = self.working()?;
        let versions = memory.versions.entry(draft.id.clone()).or_default();
        let is_same = |(version, newest): &(Version, Draft)| {
            newest == draft && (!why.travels() || version.why == why)
        };
        if versions.last().is_some_and(is_same) {
            return Ok(None);
        }
        let number = versions.last().map_or(1, |(version, _)| version.number + 1);
        let version = Version { number, why, stamp: stamp.clone() };
        versions.push((version.clone(), draft.clone()));
        Ok(Some(version))
    }

    fn versions(&mut self, id: &DraftId) -> Result<Vec<Version>, StoreError> {
        let memory = self.working()?;
        let versions = memory.versions.get(id).into_iter().flatten();
        Ok(versions.rev().map(|(version, _)| version.clone()).collect())
    }

    fn version(&mut self, id: &DraftId, number: u32) -> Result<Draft, StoreError> {
        let memory = self.working()?;
        let mut versions = memory.versions.get(id).into_iter().flatten();
        let found = versions.find(|(version, _)| version.number == number);
        found.map(|(_, draft)| draft.clone()).ok_or_else(|| {
            StoreError::other(Message::new("store-no-version").with("number", &number))
        })
    }

    fn send(&mut self, draft: &Draft, upto: u64, stamp: &Stamp) -> Result<String, StoreError> {
        let number = self.keep(draft, upto, Why::Sent, stamp)?.map(|version| version.number);
        let mut copy = draft.clone();
        let (draft, hash, stamp) = (draft.id.clone(), known_by(draft), stamp.clone());
        copy.sent.push(Sent { draft, version: number, hash, stamp });
        let mut memory = self.working()?;
        let name = format!("{}-{}.kopi", copy.id, memory.copies.len() + 1);
        memory.copies.insert(name.clone(), copy);
        Ok(name)
    }

    fn copies(&mut self) -> Result<Vec<String>, StoreError> {
        Ok(self.working()?.copies.keys().cloned().collect())
    }

    fn receive(&mut self, name: &str) -> Result<Received, StoreError> {
        let copy = self.working()?.copies.get(name).cloned();
        let none = || StoreError::other(Message::new("store-none").with("name", name));
        let mut draft = copy.ok_or_else(none)?;
        let (of, hash, stamp) = (draft.id.clone(), known_by(&draft), draft.changed.clone());
        if draft.sent.last().is_none_or(|last| last.hash != hash) {
            draft.sent.push(Sent { draft: of, version: None, hash, stamp });
        }
        Ok(Received { name: name.to_owned(), draft })
    }

    fn common(&mut self, ours: &Draft, theirs: &Received) -> Result<Common, StoreError> {
        let has = |draft: &Draft, hash: &str| draft.sent.iter().any(|sent| sent.hash == hash);
        let memory = self.working()?;
        let versions = memory.versions.get(&ours.id).into_iter().flatten().rev();
        let base = versions
            .filter(|(version, draft)| version.why != Why::Received || has(ours, &known_by(draft)))
            .find(|(_, draft)| has(&theirs.draft, &known_by(draft)));
        let state = theirs.state().map(|state| state.hash.clone()).unwrap_or_default();
        let is_known = has(ours, &state) || base.is_some_and(|(_, draft)| known_by(draft) == state);
        let base = base.map(|(version, draft)| (version.number, Box::new(draft.clone())));
        Ok(Common { base, is_known })
    }

    fn salvage(&mut self, _: &DraftId) -> Result<Option<Salvage>, StoreError> {
        self.working().map(|_| None)
    }

    fn shelter(&mut self, _: &Draft, _: u64) -> Result<String, StoreError> {
        Err(StoreError::other(Message::new("store-no-shelter")))
    }

    fn follow(&mut self, id: &DraftId, stamp: &Stamp, wake: Wake) -> Result<Following, StoreError> {
        let mut memory = self.working()?;
        Ok(memory.rooms.entry(id.clone()).or_default().enter(&self.me, stamp, wake))
    }

    fn news(&mut self, id: &DraftId) -> Result<News, StoreError> {
        let mut memory = self.working()?;
        let saved = memory.drafts.get(id).cloned();
        let room = memory.rooms.get_mut(id).zip(saved);
        Ok(room.map(|(room, saved)| room.news(&self.me, saved)).unwrap_or_default())
    }

    fn took(&mut self, id: &DraftId, taken: &Taken) {
        if let Some(room) = self.memory().rooms.get_mut(id) {
            room.took(&self.me, taken);
        }
    }

    fn tell(&mut self, id: &DraftId, here: &Here) {
        if let Some(room) = self.memory().rooms.get_mut(id) {
            room.tell(&self.me, here);
        }
    }

    fn close(&mut self, id: &DraftId) -> Result<(), StoreError> {
        let mut memory = self.working()?;
        memory.entries.remove(id);
        if let Some(room) = memory.rooms.get_mut(id) {
            room.leave(&self.me);
        }
        Ok(())
    }

    fn forget(&mut self, id: &DraftId) -> Result<(), StoreError> {
        self.close(id)
    }
}

/// Returns what a state is known by: no file is read, so that anything that tells two apart will do.
fn known_by(draft: &Draft) -> String {
    fingerprint(&format!("{:?}", Draft { sent: Vec::new(), ..draft.clone() }))
}
