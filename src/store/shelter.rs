//! Emergency copies: drafts that cannot be saved, kept in a place of their own until they can.
//!
//! A copy is the file `<id>.<session>.json` in the first folder of [`super::Settings::shelters`] that can be
//! written to, and says which folder of drafts it belongs to.

use std::path::Path;

use rustix::fs::Mode;
use rustix::io::Errno;
use rustix::process::geteuid;

use super::StoreError;
use super::directory::{Directory, Handle, Locked, Place};
use super::files::{folder_of, sweep};
use super::folder::FolderStore;
use super::wire::{About, Marks, Origin};
use crate::base::text::visible;
use crate::base::{DraftId, Message, SessionId};
use crate::draft::{Draft, MOST_ELEMENTS};

/// The end of the names of emergency copies.
const END: &str = ".json";

/// An emergency copy of this session.
///
/// Its file is locked from before it has its name until the next copy has taken its place, so that nobody
/// ever finds a copy of a living session without a lock; a lock file beside it could be left behind.
#[derive(Debug)]
pub(super) struct Held {
    folder: Directory,
    name: String,
    _lock: Handle,
}

/// An emergency copy that an interrupted session left.
#[derive(Debug)]
pub(super) struct Sheltered {
    /// The draft as the session had it.
    pub(super) draft: Draft,
    /// What it has of the draft's journals.
    pub(super) marks: Marks,
    /// The session.
    pub(super) session: SessionId,
    over: Vec<String>,
    folder: Directory,
    name: String,
    /// Keeps others from bringing back the same copy.
    _lock: Handle,
}

impl Sheltered {
    /// Returns whether the draft's file, by its fingerprint, is one that the session knew: then it has nothing
    /// that the copy has not.
    pub(super) fn is_over(&self, file: &[String]) -> bool {
        self.over.iter().any(|known| file.contains(known))
    }

    /// Removes the copy, when the draft's file has what it has.
    pub(super) fn remove(&self) -> Result<(), Errno> {
        self.folder.remove(&self.name)
    }
}

impl FolderStore {
    /// Keeps an emergency copy as [`super::Store::shelter`] does.
    pub(super) fn keep_sheltered(
        &mut self,
        draft: &Draft,
        upto: u64,
    ) -> Result<String, StoreError> {
        let known = self.seen.get(&draft.id).map_or(&[][..], |seen| &seen.contents);
        // Each save that fails late adds one; the newest may be in place.
        let over = known.iter().rev().take(MOST_ELEMENTS).cloned().collect();
        let about = About {
            sheltered: Some(Origin { folder: self.shown_path(), over }),
            marks: self.marks_of(&draft.id, upto),
            ..About::default()
        };
        let bytes = self.bytes(draft, &about)?;
        let name = format!("{}.{}{END}", draft.id, self.settings().session);
        let kept = self.settings().shelters.iter().find_map(|path| {
            let folder = self.shelter_at(path, Missing::Made).ok()?;
            let (lock, _) = folder.replace_held(&name, &bytes, Place::Any).ok()?;
            Some(Held { folder, name: name.clone(), _lock: lock })
        });
        let held = kept.ok_or_else(|| StoreError::other(Message::new("store-no-shelter")))?;
        let path = held.folder.path_of(&name);
        if !self.sheltered.contains_key(&draft.id) {
            // What another may not remove does no harm.
            sweep(&held.folder, &name).unwrap_or_default();
        }
        let before = self.sheltered.insert(draft.id.clone(), held);
        if let Some(before) = before.filter(|before| Some(before.folder.path()) != path.parent()) {
            // An older copy in another folder; one that stays is brought back and removed later.
            before.folder.remove(&before.name).unwrap_or_default();
        }
        Ok(visible(&path.to_string_lossy()).into_owned())
    }

    /// Returns the emergency copies of a draft that interrupted sessions left; those that cannot be read
    /// are left out, and so are those of sessions that still live.
    pub(super) fn sheltered(&self, id: &DraftId) -> Vec<Sheltered> {
        let mut found = Vec::new();
        for path in &self.settings().shelters {
            let Ok(folder) = self.shelter_at(path, Missing::Missing) else { continue };
            let names = folder.names(|name| session_of(name, id).is_some()).unwrap_or_default();
            for name in names {
                let Ok(folder) = self.shelter_at(path, Missing::Missing) else { continue };
                found.extend(self.left_behind(folder, id, name));
            }
        }
        found
    }

    fn left_behind(&self, folder: Directory, id: &DraftId, name: String) -> Option<Sheltered> {
        let lock = folder.append_to(&name).ok()?;
        // A living session may have put a newer copy in its place since it was opened, and let go of this.
        if lock.try_lock().ok()? == Locked::Theirs || !folder.names_it(&name, &lock).ok()? {
            return None;
        }
        let bytes = lock.read(&lock.stat().ok()?).ok()?;
        let (draft, about) = self.read_file(id, &name, &bytes).ok()?;
        let Origin { over, .. } =
            about.sheltered.filter(|origin| origin.folder == self.shown_path())?;
        let session = session_of(&name, id)?;
        Some(Sheltered { draft, marks: about.marks, session, over, folder, name, _lock: lock })
    }

    /// Removes this session's emergency copy of a draft. One that cannot be removed is tried again later.
    pub(super) fn unshelter(&mut self, id: &DraftId) {
        let gone = |held: &Held| match held.folder.remove(&held.name) {
            Ok(()) | Err(Errno::NOENT) => true,
            Err(_) => false,
        };
        if self.sheltered.get(id).is_some_and(gone) {
            self.sheltered.remove(id);
        }
    }

    /// Opens a folder for emergency copies: no link, the user's own, and nobody else's to write in.
    fn shelter_at(&self, path: &Path, missing: Missing) -> Result<Directory, Errno> {
        let gate = self.gate();
        if missing == Missing::Made {
            Directory::make(path, gate)?;
        }
        let name = path.file_name().and_then(|name| name.to_str()).ok_or(Errno::INVAL)?;
        let around = Directory::open(&folder_of(path), gate)?;
        let folder = around.inside(name)?.ok_or(Errno::NOENT)?;
        let stat = folder.stat()?;
        let others = Mode::from_raw_mode(stat.st_mode).intersects(Mode::WGRP | Mode::WOTH);
        if stat.st_uid == geteuid().as_raw() && !others { Ok(folder) } else { Err(Errno::ACCESS) }
    }

    /// Returns the folder of drafts as copies name it.
    fn shown_path(&self) -> String {
        self.path().to_string_lossy().into_owned()
    }
}

/// What happens when a folder for emergency copies is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Missing {
    /// It is made.
    Made,
    /// It stays so.
    Missing,
}

/// Returns the session whose emergency copy of a draft a file is.
fn session_of(name: &str, id: &DraftId) -> Option<SessionId> {
    let rest = name.strip_prefix(id.as_str())?.strip_prefix('.')?;
    // What has a full stop in it is the copy of a draft whose id begins with this one's.
    let session = rest.strip_suffix(END)?;
    SessionId::new(session).ok().filter(|_| !session.contains('.'))
}

#[cfg(test)]
mod tests;
