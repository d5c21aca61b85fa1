//! Drafts as files in a folder, one JSON file each.

use std::collections::BTreeMap;
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rustix::fs::{self, AtFlags, Mode};
use rustix::io::Errno;

use super::fault::{Doing, damaged, disk, writing};
use super::files::{Mark, NotRead, is_seen, lock, names_in, open_folder, read_in, sweep};
use super::replace::{Place, Step, replace};
use super::summary::summary;
use super::wire::{MOST_BYTES, read_draft, write_draft};
use super::{Cause, Listed, Loaded, Salvage, Saved, Store, StoreError, Version, Why};
use crate::base::text::{fingerprint, visible};
use crate::base::{DraftId, Message};
use crate::draft::{Draft, Entry, Stamp};
use crate::template::{Library, Template};

/// The end of the names of drafts' files.
const END: &str = ".json";

/// Drafts as files in a folder.
#[derive(Debug)]
pub struct FolderStore {
    path: PathBuf,
    library: Arc<Library>,
    seen: BTreeMap<DraftId, Seen>,
    leftovers: Leftovers,
}

/// What is known of temporary files that crashes left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Leftovers {
    /// Nothing yet.
    Unseen,
    /// The old ones are removed.
    Swept,
}

/// A file as it was last read or written here.
#[derive(Clone, Debug, Default)]
struct Seen {
    /// What it looked like; `None` when a write was not brought to its end.
    mark: Option<Mark>,
    /// The fingerprints of the contents that are known here: what was read or written, and what a write
    /// that failed late may have left in place.
    contents: Vec<String>,
}

impl Seen {
    /// Takes note of a write that failed at `step`: from the rename on its content may stand in place, and
    /// before that nothing has changed.
    fn failed(&mut self, step: Step, content: String) {
        if step >= Step::Rename && !self.contents.contains(&content) {
            self.contents.push(content);
        }
    }
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
        make_folder(&path)?;
        open_folder(&path)?;
        Ok(Self { path, library, seen: BTreeMap::new(), leftovers: Leftovers::Unseen })
    }

    /// Returns the folder's path, absolute.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the path of a draft's file.
    pub fn file(&self, id: &DraftId) -> PathBuf {
        self.path.join(name_of(id))
    }

    /// Returns whether something stands at the name of a draft's file.
    pub(super) fn has(&self, id: &DraftId) -> bool {
        self.file(id).symlink_metadata().is_ok()
    }

    /// Opens the folder anew for each call, so that one that was unmounted or restored is found again.
    fn folder(&self) -> Result<OwnedFd, StoreError> {
        open_folder(&self.path)
    }

    fn read(&self, id: &DraftId, bytes: &[u8]) -> Result<Draft, StoreError> {
        let templates = self.library.all();
        let find = |named: &crate::draft::TemplateRef| {
            templates.iter().map(|template| &**template).find(|template| *template.id() == named.id)
        };
        let draft = read_draft(bytes, find).map_err(|faults| damaged(&name_of(id), &faults))?;
        // A copy that was made with another name is a draft of its own.
        Ok(Draft { id: id.clone(), ..draft })
    }

    fn template(&self, draft: &Draft) -> Result<Arc<Template>, StoreError> {
        self.library.get(&draft.template.id).ok_or_else(|| {
            let message = Message::new("store-no-template").with("file", &name_of(&draft.id));
            StoreError::other(message.with("text", &draft.template.id))
        })
    }

    fn bytes(&self, draft: &Draft) -> Result<Vec<u8>, StoreError> {
        let bytes = write_draft(draft, &*self.template(draft)?);
        if bytes.len() > MOST_BYTES {
            return Err(NotRead::TooBig.error(&self.file(&draft.id)));
        }
        Ok(bytes)
    }

    /// Returns what may stand at the draft's name now, when it is what this store last read or wrote.
    fn place(&self, folder: &OwnedFd, id: &DraftId) -> Result<Place, StoreError> {
        let name = name_of(id);
        let stat = match fs::statat(folder, &*name, AtFlags::SYMLINK_NOFOLLOW) {
            Err(Errno::NOENT) => return Ok(Place::Free),
            Err(errno) => return Err(disk(Doing::Writing, &self.file(id), errno)),
            Ok(stat) => stat,
        };
        let seen = self.seen.get(id).cloned().unwrap_or_default();
        if seen.mark == Some(Mark::of(&stat)) {
            return Ok(Place::Any);
        }
        let (bytes, _) = read_in(folder, &name).map_err(|not_read| match not_read {
            NotRead::NoFile | NotRead::Linked | NotRead::TooBig => self.changed(id),
            NotRead::Disk(_) => not_read.error(&self.file(id)),
        })?;
        if seen.contents.contains(&fingerprint(&bytes)) {
            return Ok(Place::Any);
        }
        Err(self.changed(id))
    }

    fn changed(&self, id: &DraftId) -> StoreError {
        let path = self.file(id);
        StoreError {
            cause: Cause::Changed,
            message: Message::new("store-changed").with("path", &visible(&path.to_string_lossy())),
        }
    }

    fn write(
        &mut self,
        folder: &OwnedFd,
        id: &DraftId,
        (bytes, place): (&[u8], Place),
    ) -> Result<(), StoreError> {
        let name = name_of(id);
        let content = fingerprint(bytes);
        let written = replace(folder, &name, bytes, place);
        let stat = fs::statat(folder, &*name, AtFlags::SYMLINK_NOFOLLOW);
        match written {
            Ok(()) => {
                let mark = stat.ok().map(|stat| Mark::of(&stat));
                self.sweep(folder, mark);
                self.seen.insert(id.clone(), Seen { mark, contents: vec![content] });
                Ok(())
            }
            Err(failure) => {
                self.seen.entry(id.clone()).or_default().failed(failure.step, content);
                Err(writing(&self.path.join(name), failure))
            }
        }
    }

    /// Removes what crashes left, once, after the first write.
    fn sweep(&mut self, folder: &OwnedFd, written: Option<Mark>) {
        if let (Leftovers::Unseen, Some(now)) = (self.leftovers, written) {
            // A leftover that another may not remove does no harm.
            sweep(folder, now).unwrap_or_default();
            self.leftovers = Leftovers::Swept;
        }
    }

    fn listed(&self, folder: &OwnedFd, name: &str) -> Listed {
        let file = || visible(name).into_owned();
        let Some(id) = id_of(name) else {
            let fault =
                StoreError::other(Message::new("store-bad-name").with("file", &visible(name)));
            return Listed::Damaged { file: file(), fault };
        };
        let read = read_in(folder, name).map_err(|not_read| not_read.error(&self.path.join(name)));
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
        let names = names_in(&folder, |name| is_seen(name, END))
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
        let read = read_in(&folder, &name_of(id));
        let (bytes, mark) = read.map_err(|not_read| not_read.error(&self.file(id)))?;
        let draft = self.read(id, &bytes)?;
        let seen = Seen { mark: Some(mark), contents: vec![fingerprint(&bytes)] };
        self.seen.insert(id.clone(), seen);
        Ok(Loaded { draft, recovered: None })
    }

    fn open(&mut self, id: &DraftId, _: &Stamp) -> Result<Loaded, StoreError> {
        self.load(id)
    }

    fn create(&mut self, draft: &Draft) -> Result<(), StoreError> {
        let bytes = self.bytes(draft)?;
        let folder = self.folder()?;
        self.write(&folder, &draft.id, (&bytes, Place::Free))
    }

    fn append(&mut self, _: &DraftId, _: &[Entry]) -> Result<(), StoreError> {
        Ok(())
    }

    fn save(&mut self, draft: &Draft, _: u64) -> Result<Saved, StoreError> {
        let bytes = self.bytes(draft)?;
        let folder = self.folder()?;
        // From the look at what lies there to the rename: two who save at once must not both be first.
        lock(&folder);
        let place = self.place(&folder, &draft.id)?;
        self.write(&folder, &draft.id, (&bytes, place))?;
        Ok(Saved::InPlace)
    }

    fn keep(&mut self, _: &Draft, _: Why, _: &Stamp) -> Result<Option<Version>, StoreError> {
        Ok(None)
    }

    fn versions(&mut self, _: &DraftId) -> Result<Vec<Version>, StoreError> {
        Ok(Vec::new())
    }

    fn version(&mut self, _: &DraftId, number: u32) -> Result<Draft, StoreError> {
        Err(StoreError::other(Message::new("store-no-version").with("number", &number)))
    }

    fn salvage(&mut self, _: &DraftId) -> Result<Option<Salvage>, StoreError> {
        Ok(None)
    }

    fn shelter(&mut self, _: &Draft, _: u64) -> Result<String, StoreError> {
        Err(StoreError::other(Message::new("store-no-shelter")))
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

/// Makes a folder for its owner alone, and those around it that are missing.
fn make_folder(path: &Path) -> Result<(), StoreError> {
    let failed = |errno| disk(Doing::Opening, path, errno);
    let mut made = fs::mkdir(path, Mode::RWXU);
    if made == Err(Errno::NOENT) {
        make_folder(path.parent().ok_or_else(|| failed(Errno::NOENT))?)?;
        // Once more, and no more: a link that leads nowhere is there and yet holds nothing.
        made = fs::mkdir(path, Mode::RWXU);
    }
    match made {
        // Set once more: the umask may have taken something away.
        Ok(()) => fs::fchmod(open_folder(path)?, Mode::RWXU).map_err(failed),
        Err(Errno::EXIST) => Ok(()),
        Err(errno) => Err(failed(errno)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_late_failure_left_in_place_is_known_until_a_write_succeeds() {
        let mut seen = Seen { mark: None, contents: vec!["old".to_owned()] };
        seen.failed(Step::SyncFolder, "new".to_owned());
        seen.failed(Step::Make, "newer".to_owned());
        seen.failed(Step::Rename, "newest".to_owned());
        seen.failed(Step::Rename, "newest".to_owned());
        assert_eq!(seen.contents, ["old", "new", "newest"]);
    }
}
