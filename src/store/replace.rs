//! The only way in which a file is written: whole and synced under another name, then put in its place.
//!
//! At every instant the name holds either the old file or the new one, whole. A crash can leave the
//! temporary file behind (`.avtale-<process>-<n>.tmp`), never half a draft; [`super::FolderStore`] removes
//! it a day later.

use rustix::io::Errno;

use super::directory::{Access, Call, Directory, Handle, Locked, Place, is_file};

/// The call that failed, and why; the old file is whole, and no temporary file is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{call:?}: {errno}")]
pub(super) struct Failure {
    /// The call.
    pub(super) call: Call,
    /// Why.
    pub(super) errno: Errno,
}

impl Failure {
    /// Returns whether the new file may be in place for all that, though a power cut may bring the old one
    /// back.
    pub(super) fn may_be_in_place(self) -> bool {
        matches!(self.call, Call::Rename | Call::SyncFolder)
    }
}

/// Names the call that a fault came from.
fn at(call: Call) -> impl Fn(Errno) -> Failure {
    move |errno| Failure { call, errno }
}

impl Directory {
    /// Writes `bytes` as the file `name`, and returns when file and folder are synced.
    ///
    /// A file that is replaced gives its group and mode on; a new one is for its owner alone, or for the
    /// group too in a folder that the group can write to. Never is the file open to more people than the
    /// folder.
    ///
    /// # Errors
    /// The call that failed: no such folder, no permission, no room, a name that is taken
    /// ([`Errno::EXIST`]), a name that is no regular file ([`Errno::LOOP`]), or a fault of the disk.
    pub(super) fn replace(&self, name: &str, bytes: &[u8], place: Place) -> Result<(), Failure> {
        self.write(name, bytes, place, |_| Ok(())).map(drop)
    }

    /// Writes as [`Directory::replace`] does, and returns the new file, open for appending. It is locked
    /// from before it has its name until the handle is dropped, so that nobody ever finds it without.
    ///
    /// # Errors
    /// As [`Directory::replace`].
    pub(super) fn replace_held(
        &self,
        name: &str,
        bytes: &[u8],
        place: Place,
    ) -> Result<(Handle, Locked), Failure> {
        self.write(name, bytes, place, hold)
    }

    /// Writes as [`Directory::replace_held`] does, without waiting for the disk: for what says nothing yet that
    /// a crash may not take.
    ///
    /// # Errors
    /// As [`Directory::replace`].
    pub(super) fn replace_held_unsynced(
        &self,
        name: &str,
        bytes: &[u8],
        place: Place,
    ) -> Result<(Handle, Locked), Failure> {
        self.put_in_place(name, bytes, place, hold)
    }

    fn write<T>(
        &self,
        name: &str,
        bytes: &[u8],
        place: Place,
        hold: impl FnOnce(&Handle) -> Result<T, Failure>,
    ) -> Result<(Handle, T), Failure> {
        let written = self.put_in_place(name, bytes, place, |file| {
            file.sync().map_err(at(Call::Sync))?;
            hold(file)
        })?;
        self.sync().map_err(at(Call::SyncFolder))?;
        // Closing reports nothing in safe Rust; after a sync that went well nothing is left to fail.
        Ok(written)
    }

    /// Writes `bytes` as the file `name` without waiting for the disk: for what can be made again, and is
    /// known to be spoilt when a crash has spoilt it. Access is as with [`Directory::replace`].
    ///
    /// # Errors
    /// As [`Directory::replace`].
    pub(super) fn replace_unsynced(&self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        self.put_in_place(name, bytes, Place::Any, |_| Ok(())).map(drop)
    }

    /// Writes under another name, and gives the file its name when `ready` has seen to it.
    fn put_in_place<T>(
        &self,
        name: &str,
        bytes: &[u8],
        place: Place,
        ready: impl FnOnce(&Handle) -> Result<T, Failure>,
    ) -> Result<(Handle, T), Failure> {
        let access = self.access(name, place).map_err(at(Call::Look))?;
        let (temporary, file) = self.make_temporary().map_err(at(Call::Make))?;
        let written = fill(&file, bytes, access).and_then(|()| {
            let made = ready(&file)?;
            self.rename(&temporary, name, place).map_err(at(Call::Rename))?;
            Ok(made)
        });
        if written.is_err() {
            // The first fault is the one to tell; a temporary file that stays is harmless.
            self.remove(&temporary).unwrap_or_default();
        }
        written.map(|made| (file, made))
    }

    /// Returns the access that the new file gets, when it may stand at `name`.
    fn access(&self, name: &str, place: Place) -> Result<Access, Errno> {
        let folder = self.stat()?;
        match (self.look(name)?, place) {
            (None, _) => Ok(Access::of_new_file(&folder)),
            (Some(_), Place::Free) => Err(Errno::EXIST),
            (Some(old), Place::Any) if is_file(&old) => Ok(Access::of_replaced(&old, &folder)),
            (Some(_), Place::Any) => Err(Errno::LOOP),
        }
    }
}

fn hold(file: &Handle) -> Result<Locked, Failure> {
    file.try_lock().map_err(at(Call::Lock))
}

fn fill(file: &Handle, bytes: &[u8], access: Access) -> Result<(), Failure> {
    file.permit(access).map_err(at(Call::Permit))?;
    file.write_all(bytes).map_err(at(Call::Write))
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests write and read files in the plainest way")]
mod tests;
