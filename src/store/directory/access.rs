//! Who may read and write what the store makes.

use std::os::fd::AsFd;

use rustix::fs::{self, Gid, Mode, Stat};
use rustix::io::Errno;

/// For the owner to read and write.
pub(super) const FOR_OWNER: Mode = Mode::RUSR.union(Mode::WUSR);
const FOR_GROUP: Mode = FOR_OWNER.union(Mode::RGRP).union(Mode::WGRP);
const FOLDER_FOR_GROUP: Mode = Mode::RWXU.union(Mode::RWXG).union(Mode::SGID);
const GROUP: Mode = Mode::RWXG.union(Mode::SGID);

/// Who may read and write a file or a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) struct Access {
    mode: Mode,
    /// The group to give it; the writer's own when `None`.
    group: Option<Gid>,
}

impl Access {
    /// Returns the access of a new file: for its owner alone, or for the group too in a group's folder.
    pub(in crate::store) fn of_new_file(folder: &Stat) -> Self {
        match group_of(folder) {
            Some(group) => Self { mode: FOR_GROUP, group: Some(group) },
            None => Self { mode: FOR_OWNER, group: None },
        }
    }

    /// Returns the access that a file gives on to the one in its place, never to more than the folder's.
    pub(in crate::store) fn of_replaced(old: &Stat, folder: &Stat) -> Self {
        let mode = (mode_of(old) & allowed(mode_of(folder))) | FOR_OWNER;
        Self { mode, group: Some(Gid::from_raw(old.st_gid)) }
    }

    /// Returns whether those who get it may read the file with this `stat` too.
    pub(in crate::store) fn can_read(self, stat: &Stat) -> bool {
        self.group
            .is_none_or(|group| group.as_raw() == stat.st_gid && mode_of(stat).contains(Mode::RGRP))
    }

    /// Returns the access of a new folder: for its owner alone, or for the group too in a group's folder.
    pub(super) fn of_new_folder(around: &Stat) -> Self {
        match group_of(around) {
            Some(group) => Self { mode: FOLDER_FOR_GROUP, group: Some(group) },
            None => Self { mode: Mode::RWXU, group: None },
        }
    }

    /// Gives it to what is open, by its handle, so that no umask has a say.
    pub(super) fn give(self, to: impl AsFd) -> Result<(), Errno> {
        let now = fs::fstat(&to)?;
        let group = self.group.filter(|group| group.as_raw() != now.st_gid);
        let kept = match group {
            None => true,
            Some(group) => fs::fchown(&to, None, Some(group)).is_ok(),
        };
        // A group that the writer is no member of cannot be given; no other group gets its rights instead.
        fs::fchmod(to, if kept { self.mode } else { self.mode & !GROUP })
    }
}

/// Returns the mode of a file or folder.
pub(in crate::store) fn mode_of(stat: &Stat) -> Mode {
    Mode::from_raw_mode(stat.st_mode)
}

/// Returns the group that writes in a folder together; a folder for everybody, such as /tmp, is no group's.
fn group_of(folder: &Stat) -> Option<Gid> {
    let mode = mode_of(folder);
    let shared = mode.contains(Mode::WGRP) && !mode.contains(Mode::WOTH);
    shared.then(|| Gid::from_raw(folder.st_gid))
}

/// Returns what a file may allow in a folder of this mode: to read for those who can list or enter it,
/// to write for those who can change it.
fn allowed(folder: Mode) -> Mode {
    let mut mode = Mode::empty();
    mode.set(Mode::RGRP, folder.intersects(Mode::RGRP | Mode::XGRP));
    mode.set(Mode::WGRP, folder.contains(Mode::WGRP));
    mode.set(Mode::ROTH, folder.intersects(Mode::ROTH | Mode::XOTH));
    mode.set(Mode::WOTH, folder.contains(Mode::WOTH));
    mode
}
