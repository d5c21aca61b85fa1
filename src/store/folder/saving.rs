//! Writing a draft's file, and never over what somebody else wrote there.

use super::{FolderStore, name_of};
use crate::base::text::{fingerprint, visible};
use crate::base::{DraftId, Message};
use crate::draft::Draft;
use crate::store::directory::{Directory, Mark, NotRead, Place};
use crate::store::fault::{Doing, disk, unread, writing};
use crate::store::files::sweep;
use crate::store::replace::Failure;
use crate::store::wire::{About, MOST_BYTES, write_file};
use crate::store::{Cause, StoreError};

/// What is known of temporary files that crashes left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Leftovers {
    /// Nothing yet.
    Unseen,
    /// The old ones are removed.
    Swept,
}

/// A file as it was last read or written here.
#[derive(Clone, Debug, Default)]
pub(in crate::store) struct Seen {
    /// What it looked like; `None` when a write was not brought to its end.
    pub(in crate::store) mark: Option<Mark>,
    /// The fingerprints of the contents that are known here: what was read or written, and what a write
    /// that failed late may have left in place.
    pub(in crate::store) contents: Vec<String>,
}

impl Seen {
    /// Takes note of a write that failed: from the rename on its content may stand in place, and before
    /// that nothing has changed.
    fn failed(&mut self, failure: Failure, content: String) {
        if failure.may_be_in_place() && !self.contents.contains(&content) {
            self.contents.push(content);
        }
    }
}

impl FolderStore {
    /// Returns the bytes of a draft's file, or of another that says `about` it too.
    pub(in crate::store) fn bytes(
        &self,
        draft: &Draft,
        about: &About,
    ) -> Result<Vec<u8>, StoreError> {
        let bytes = write_file(draft, self.template(&draft.id, &draft.template)?, about);
        if bytes.len() > MOST_BYTES {
            return Err(unread(&self.file(&draft.id), NotRead::TooBig));
        }
        Ok(bytes)
    }

    /// Returns what may stand at the draft's name now, when it is what this store last read or wrote.
    pub(in crate::store) fn place(
        &self,
        folder: &Directory,
        id: &DraftId,
    ) -> Result<Place, StoreError> {
        let name = name_of(id);
        let looked = folder.look(&name);
        let stat = looked.map_err(|errno| disk(Doing::Writing, &self.file(id), errno))?;
        let Some(stat) = stat else { return Ok(Place::Free) };
        let seen = self.seen.get(id).cloned().unwrap_or_default();
        if seen.mark == Some(Mark::of(&stat)) {
            return Ok(Place::Any);
        }
        let (bytes, _) = folder.read(&name).map_err(|not_read| match not_read {
            NotRead::NoFile | NotRead::Linked | NotRead::TooBig => self.changed(id),
            NotRead::Disk(_) => unread(&self.file(id), not_read),
        })?;
        if seen.contents.contains(&fingerprint(&bytes)) {
            return Ok(Place::Any);
        }
        Err(self.changed(id))
    }

    /// Returns what may stand at a new draft's name now: nothing, but for what was written when it was made
    /// a first time and the disk failed late.
    pub(super) fn place_of_new(
        &self,
        folder: &Directory,
        id: &DraftId,
    ) -> Result<Place, StoreError> {
        let tried = self.seen.get(id).is_some_and(|seen| seen.mark.is_none());
        if tried { self.place(folder, id) } else { Ok(Place::Free) }
    }

    fn changed(&self, id: &DraftId) -> StoreError {
        let path = self.file(id);
        StoreError {
            cause: Cause::Changed,
            message: Message::new("store-changed").with("path", &visible(&path.to_string_lossy())),
        }
    }

    pub(in crate::store) fn write(
        &mut self,
        folder: &Directory,
        id: &DraftId,
        (bytes, place): (&[u8], Place),
    ) -> Result<(), StoreError> {
        let name = name_of(id);
        let content = fingerprint(bytes);
        match folder.replace(&name, bytes, place) {
            Ok(()) => {
                let mark = folder.look(&name).ok().flatten().map(|stat| Mark::of(&stat));
                self.sweep(folder, &name);
                self.seen.insert(id.clone(), Seen { mark, contents: vec![content] });
                Ok(())
            }
            Err(failure) => {
                self.seen.entry(id.clone()).or_default().failed(failure, content);
                Err(writing(&folder.path_of(&name), failure))
            }
        }
    }

    /// Removes what crashes left, once, after the first write.
    fn sweep(&mut self, folder: &Directory, written: &str) {
        match self.leftovers {
            // A leftover that another may not remove does no harm.
            Leftovers::Unseen => sweep(folder, written).unwrap_or_default(),
            Leftovers::Swept => {}
        }
        self.leftovers = Leftovers::Swept;
    }
}

#[cfg(test)]
mod tests {
    use rustix::io::Errno;

    use super::*;
    use crate::store::directory::Call;

    #[test]
    fn what_a_late_failure_left_in_place_is_known_until_a_write_succeeds() {
        let mut seen = Seen { mark: None, contents: vec!["old".to_owned()] };
        let calls = [
            (Call::SyncFolder, "new"),
            (Call::Make, "newer"),
            (Call::Rename, "newest"),
            (Call::Rename, "newest"),
        ];
        for (call, content) in calls {
            seen.failed(Failure { call, errno: Errno::IO }, content.to_owned());
        }
        assert_eq!(seen.contents, ["old", "new", "newest"]);
    }
}
