//! Making folders, so that nobody ever finds one half made.

use std::path::Path;

use rustix::fs::{self, AtFlags, Mode, RenameFlags};
use rustix::io::Errno;

use super::temporary::temporary;
use super::{Access, Call, Directory, Gate, knows_no};

impl Directory {
    /// Opens the folder at `path`; makes it, and those around it that are missing, for their owner alone.
    pub(in crate::store) fn make(path: &Path, gate: &Gate) -> Result<Self, Errno> {
        let mkdir = || {
            gate.pass(Call::MakeFolder)?;
            fs::mkdir(path, Mode::RWXU)
        };
        let mut made = mkdir();
        if made == Err(Errno::NOENT) {
            Self::make(path.parent().ok_or(Errno::NOENT)?, gate)?;
            // Once more, and no more: a link that leads nowhere is there and yet holds nothing.
            made = mkdir();
        }
        match made {
            Ok(()) => {
                let folder = Self::open(path, gate)?;
                gate.pass(Call::Permit)?;
                // Set once more: the umask may have taken something away.
                fs::fchmod(&folder.handle, Mode::RWXU)?;
                Ok(folder)
            }
            Err(Errno::EXIST) => Self::open(path, gate),
            Err(errno) => Err(errno),
        }
    }

    /// Opens the folder `name` of this one as [`Directory::inside`] does; makes it when it is missing, for
    /// its owner alone, or for the group too when this is a group's folder. A new name is on disk once this
    /// folder is synced.
    ///
    /// It gets its name when group and mode are right: a folder that a crash left to its maker alone would
    /// shut the colleagues out.
    pub(in crate::store) fn make_inside(&self, name: &str) -> Result<Self, Errno> {
        if let Some(there) = self.inside(name)? {
            return Ok(there);
        }
        let access = Access::of_new_folder(&self.stat()?);
        let (temporary, ()) = temporary(|temporary| {
            self.gate.pass(Call::MakeFolder)?;
            fs::mkdirat(&self.handle, temporary, Mode::RWXU)
        })?;
        let placed =
            self.permit_inside(&temporary, access).and_then(|()| self.put(&temporary, name));
        if placed.is_err() {
            // The first fault is the one to tell; an empty folder that stays is harmless.
            self.remove_folder(&temporary).unwrap_or_default();
        }
        match placed {
            // Another session was first.
            Ok(()) | Err(Errno::EXIST | Errno::NOTEMPTY) => {}
            Err(errno) => return Err(errno),
        }
        self.inside(name)?.ok_or(Errno::NOENT)
    }

    fn permit_inside(&self, name: &str, access: Access) -> Result<(), Errno> {
        let folder = self.inside(name)?.ok_or(Errno::NOENT)?;
        self.gate.pass(Call::Permit)?;
        access.give(&folder.handle)
    }

    /// Gives a folder its name, where nothing has it.
    fn put(&self, temporary: &str, name: &str) -> Result<(), Errno> {
        self.gate.pass(Call::Rename)?;
        let flags = RenameFlags::NOREPLACE;
        match fs::renameat_with(&self.handle, temporary, &self.handle, name, flags) {
            // A plain rename never takes the place of a folder that holds something.
            Err(errno) if knows_no(errno) => {
                fs::renameat(&self.handle, temporary, &self.handle, name)
            }
            done => done,
        }
    }

    /// Removes an empty folder.
    pub(in crate::store) fn remove_folder(&self, name: &str) -> Result<(), Errno> {
        self.gate.pass(Call::Remove)?;
        fs::unlinkat(&self.handle, name, AtFlags::REMOVEDIR)
    }
}
