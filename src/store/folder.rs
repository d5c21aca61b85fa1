//! Drafts as files in a folder, one JSON file each.

mod listing;
mod saving;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustix::io::Errno;

use super::directory::{Directory, Gate};
use super::fault::{Doing, damaged, disk};
use super::files::open_folder;
use super::follow::Follow;
use super::settings::Settings;
use super::shelter::Held;
use super::wire::{About, read_file};
use super::work::Work;
use super::{
    Common, Following, Here, Listed, Loaded, News, Received, Salvage, Saved, Store, StoreError,
    Taken, Version, Wake, Why,
};
use crate::base::{DraftId, Message};
use crate::draft::{Draft, Entry, Stamp, TemplateRef};
use crate::template::{Library, Template};

use saving::Leftovers;
pub(super) use saving::Seen;

/// The end of the names of drafts' files.
const END: &str = ".json";

/// Drafts as files in a folder.
#[derive(Debug)]
pub struct FolderStore {
    path: PathBuf,
    gate: Gate,
    settings: Settings,
    library: Arc<Library>,
    pub(super) seen: BTreeMap<DraftId, Seen>,
    pub(super) works: BTreeMap<DraftId, Work>,
    pub(super) sheltered: BTreeMap<DraftId, Held>,
    pub(super) follows: BTreeMap<DraftId, Follow>,
    leftovers: Leftovers,
}

impl FolderStore {
    /// Opens a folder of drafts; makes it, for its owner alone, when it isn't there.
    ///
    /// # Errors
    /// When it cannot be made or opened.
    pub fn open(path: &Path, library: Arc<Library>) -> Result<Self, StoreError> {
        let path = std::path::absolute(path).map_err(|error| {
            disk(Doing::Opening, path, Errno::from_io_error(&error).unwrap_or(Errno::NOENT))
        })?;
        let gate = Gate::default();
        Directory::make(&path, &gate).map_err(|errno| disk(Doing::Opening, &path, errno))?;
        Ok(Self {
            path,
            gate,
            settings: Settings::default(),
            library,
            seen: BTreeMap::new(),
            works: BTreeMap::new(),
            sheltered: BTreeMap::new(),
            follows: BTreeMap::new(),
            leftovers: Leftovers::Unseen,
        })
    }

    /// Works for a session from now on.
    #[must_use]
    pub fn for_session(self, settings: Settings) -> Self {
        Self { settings, ..self }
    }

    /// Announces each system call from now on to `gate`.
    #[must_use]
    pub fn watched(self, gate: Gate) -> Self {
        Self { gate, ..self }
    }

    /// Returns the folder's path, absolute.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the path of a draft's file.
    pub fn file(&self, id: &DraftId) -> PathBuf {
        self.path.join(name_of(id))
    }

    /// Returns what the session asks.
    pub(super) fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Returns the gate that system calls are announced at.
    pub(super) fn gate(&self) -> &Gate {
        &self.gate
    }

    /// Opens the folder anew for each call, so that one that was unmounted or restored is found again.
    pub(super) fn folder(&self) -> Result<Directory, StoreError> {
        open_folder(&self.path, &self.gate)
    }

    fn read(&self, id: &DraftId, bytes: &[u8]) -> Result<Draft, StoreError> {
        self.read_file(id, &name_of(id), bytes).map(|(draft, _)| draft)
    }

    /// Reads a file of a draft, its own or another that messages call `shown`.
    pub(super) fn read_file(
        &self,
        id: &DraftId,
        shown: &str,
        bytes: &[u8],
    ) -> Result<(Draft, About), StoreError> {
        let read = read_file(bytes, |named| self.known_template(named));
        let (draft, about) = read.map_err(|faults| damaged(shown, &faults))?;
        // A copy that was made with another name is a draft of its own.
        Ok((Draft { id: id.clone(), ..draft }, about))
    }

    /// Returns the template that something was made from, when it is at hand.
    pub(super) fn known_template(&self, named: &TemplateRef) -> Option<&Template> {
        let templates = self.library.all().iter().map(|template| &**template);
        templates.into_iter().find(|template| *template.id() == named.id)
    }

    /// Returns the template that a draft was made from.
    pub(super) fn template(
        &self,
        id: &DraftId,
        named: &TemplateRef,
    ) -> Result<&Template, StoreError> {
        self.known_template(named).ok_or_else(|| {
            let message = Message::new("store-no-template").with("file", &name_of(id));
            StoreError::other(message.with("text", &named.id))
        })
    }
}

impl Store for FolderStore {
    fn list(&mut self) -> Result<Vec<Listed>, StoreError> {
        self.all_listed()
    }

    fn load(&mut self, id: &DraftId) -> Result<Loaded, StoreError> {
        self.load_draft(id)
    }

    fn open(&mut self, id: &DraftId, stamp: &Stamp) -> Result<Loaded, StoreError> {
        self.open_draft(id, stamp)
    }

    fn create(&mut self, draft: &Draft) -> Result<(), StoreError> {
        let bytes = self.bytes(draft, &About::default())?;
        let folder = self.folder()?;
        let place = self.place_of_new(&folder, &draft.id)?;
        self.write(&folder, &draft.id, (&bytes, place))?;
        self.begin_new(draft);
        Ok(())
    }

    fn append(&mut self, id: &DraftId, entries: &[Entry]) -> Result<(), StoreError> {
        self.append_entries(id, entries)
    }

    fn save(&mut self, draft: &Draft, upto: u64) -> Result<Saved, StoreError> {
        self.save_draft(draft, upto)
    }

    fn keep(
        &mut self,
        draft: &Draft,
        upto: u64,
        why: Why,
        stamp: &Stamp,
    ) -> Result<Option<Version>, StoreError> {
        // What others have saved since is no reason to keep nothing of what was written here, and neither is
        // a file that is damaged.
        let is_known = self.seen.contains_key(&draft.id) && !self.is_behind(&draft.id);
        if is_known && !self.is_lost(&draft.id) {
            self.place(&self.folder()?, &draft.id)?;
        }
        self.keep_version(draft, (why, stamp), &self.marks_of(&draft.id, upto))
    }

    fn versions(&mut self, id: &DraftId) -> Result<Vec<Version>, StoreError> {
        self.all_versions(id)
    }

    fn version(&mut self, id: &DraftId, number: u32) -> Result<Draft, StoreError> {
        self.one_version(id, number)
    }

    fn send(&mut self, draft: &Draft, upto: u64, stamp: &Stamp) -> Result<String, StoreError> {
        self.lay_copy(draft, upto, stamp)
    }

    fn copies(&mut self) -> Result<Vec<String>, StoreError> {
        self.copies_here()
    }

    fn receive(&mut self, name: &str) -> Result<Received, StoreError> {
        self.receive_copy(name)
    }

    fn common(&mut self, ours: &Draft, theirs: &Received) -> Result<Common, StoreError> {
        self.common_of(ours, theirs)
    }

    fn salvage(&mut self, id: &DraftId) -> Result<Option<Salvage>, StoreError> {
        self.salvage_draft(id)
    }

    fn shelter(&mut self, draft: &Draft, upto: u64) -> Result<String, StoreError> {
        self.keep_sheltered(draft, upto)
    }

    fn follow(&mut self, id: &DraftId, stamp: &Stamp, wake: Wake) -> Result<Following, StoreError> {
        self.follow_draft(id, stamp, wake)
    }

    fn news(&mut self, id: &DraftId) -> Result<News, StoreError> {
        self.news_of(id)
    }

    fn took(&mut self, id: &DraftId, taken: &Taken) {
        self.take_note(id, taken);
    }

    fn tell(&mut self, id: &DraftId, here: &Here) {
        self.tell_others(id, here);
    }

    fn close(&mut self, id: &DraftId) -> Result<(), StoreError> {
        self.close_draft(id)
    }

    fn forget(&mut self, id: &DraftId) -> Result<(), StoreError> {
        self.forget_draft(id)
    }
}

/// Returns the name of a draft's file.
pub(super) fn name_of(id: &DraftId) -> String {
    format!("{id}{END}")
}

/// Returns the draft that a file's name stands for.
pub(super) fn id_of(name: &str) -> Option<DraftId> {
    DraftId::new(name.strip_suffix(END)?).ok()
}
