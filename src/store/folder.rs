//! Drafts as files in a folder, one JSON file each.

mod saving;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustix::io::Errno;

use super::directory::{Directory, Gate, Place};
use super::fault::{Doing, damaged, disk, unread};
use super::files::{is_seen, open_folder};
use super::settings::Settings;
use super::shelter::Held;
use super::summary::summary;
use super::wire::{About, read_file};
use super::{Listed, Loaded, Salvage, Saved, Store, StoreError, Version, Why};
use crate::base::text::{fingerprint, visible};
use crate::base::{DraftId, Message};
use crate::draft::{Draft, Entry, Stamp};
use crate::template::{Library, Template};

use saving::{Leftovers, Seen};

/// The end of the names of drafts' files.
const END: &str = ".json";

/// Drafts as files in a folder.
#[derive(Debug)]
pub struct FolderStore {
    path: PathBuf,
    gate: Gate,
    settings: Settings,
    library: Arc<Library>,
    seen: BTreeMap<DraftId, Seen>,
    pub(super) sheltered: BTreeMap<DraftId, Held>,
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
            sheltered: BTreeMap::new(),
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
        let templates = self.library.all();
        let find = |named: &crate::draft::TemplateRef| {
            templates.iter().map(|template| &**template).find(|template| *template.id() == named.id)
        };
        let (draft, about) = read_file(bytes, find).map_err(|faults| damaged(shown, &faults))?;
        // A copy that was made with another name is a draft of its own.
        Ok((Draft { id: id.clone(), ..draft }, about))
    }

    fn template(&self, draft: &Draft) -> Result<Arc<Template>, StoreError> {
        self.library.get(&draft.template.id).ok_or_else(|| {
            let message = Message::new("store-no-template").with("file", &name_of(&draft.id));
            StoreError::other(message.with("text", &draft.template.id))
        })
    }

    fn listed(&self, folder: &Directory, name: &str) -> Listed {
        let file = || visible(name).into_owned();
        let Some(id) = id_of(name) else {
            let fault =
                StoreError::other(Message::new("store-bad-name").with("file", &visible(name)));
            return Listed::Damaged { file: file(), fault };
        };
        let read = folder.read(name).map_err(|not_read| unread(&folder.path_of(name), not_read));
        match read.and_then(|(bytes, _)| self.read(&id, &bytes)) {
            Ok(draft) => {
                let template = self.library.get(&draft.template.id);
                Listed::Draft(summary(&draft, template.as_deref()))
            }
            Err(fault) => Listed::Damaged { file: file(), fault },
        }
    }
}

impl Store for FolderStore {
    fn list(&mut self) -> Result<Vec<Listed>, StoreError> {
        let folder = self.folder()?;
        let names = folder
            .names(|name| is_seen(name, END))
            .map_err(|errno| disk(Doing::Opening, &self.path, errno))?;
        let mut listed: Vec<_> = names.iter().map(|name| self.listed(&folder, name)).collect();
        listed.sort_by_key(|one| match one {
            Listed::Draft(summary) => std::cmp::Reverse(Some(summary.changed)),
            Listed::Damaged { .. } => std::cmp::Reverse(None),
        });
        Ok(listed)
    }

    fn load(&mut self, id: &DraftId) -> Result<Loaded, StoreError> {
        let folder = self.folder()?;
        let read = folder.read(&name_of(id));
        let (bytes, mark) = read.map_err(|not_read| unread(&self.file(id), not_read))?;
        let draft = self.read(id, &bytes)?;
        let seen = Seen { mark: Some(mark), contents: vec![fingerprint(&bytes)] };
        self.seen.insert(id.clone(), seen);
        Ok(Loaded { draft, recovered: None })
    }

    fn open(&mut self, id: &DraftId, _: &Stamp) -> Result<Loaded, StoreError> {
        self.load(id)
    }

    fn create(&mut self, draft: &Draft) -> Result<(), StoreError> {
        let bytes = self.bytes(draft, &About::default())?;
        let folder = self.folder()?;
        self.write(&folder, &draft.id, (&bytes, Place::Free))
    }

    fn append(&mut self, _: &DraftId, _: &[Entry]) -> Result<(), StoreError> {
        Ok(())
    }

    fn save(&mut self, draft: &Draft, _: u64) -> Result<Saved, StoreError> {
        let bytes = self.bytes(draft, &About::default())?;
        let folder = self.folder()?;
        // From the look at what lies there to the rename: two who save at once must not both be first.
        folder.lock().map_err(|errno| disk(Doing::Writing, &self.file(&draft.id), errno))?;
        let place = self.place(&folder, &draft.id)?;
        self.write(&folder, &draft.id, (&bytes, place))?;
        self.unshelter(&draft.id);
        Ok(match place {
            Place::Free => Saved::Again,
            Place::Any => Saved::InPlace,
        })
    }

    fn keep(
        &mut self,
        draft: &Draft,
        why: Why,
        stamp: &Stamp,
    ) -> Result<Option<Version>, StoreError> {
        self.keep_version(draft, (why, stamp))
    }

    fn versions(&mut self, id: &DraftId) -> Result<Vec<Version>, StoreError> {
        self.all_versions(id)
    }

    fn version(&mut self, id: &DraftId, number: u32) -> Result<Draft, StoreError> {
        self.one_version(id, number)
    }

    fn salvage(&mut self, _: &DraftId) -> Result<Option<Salvage>, StoreError> {
        Ok(None)
    }

    fn shelter(&mut self, draft: &Draft, _: u64) -> Result<String, StoreError> {
        self.keep_sheltered(draft)
    }

    fn close(&mut self, _: &DraftId) -> Result<(), StoreError> {
        Ok(())
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
