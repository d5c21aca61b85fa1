//! The only way in which a file is written: whole and synced under another name, then put in its place.
//!
//! At every instant the name holds either the old file or the new one, whole. A crash can leave the
//! temporary file behind (`.avtale-<process>-<n>.tmp`), never half a draft; [`super::FolderStore`] removes
//! it a day later.

use std::fs::File;
use std::io::Write as _;
use std::os::fd::{AsFd as _, OwnedFd};

use rustix::fs::{self, AtFlags, FileType, Gid, Mode, OFlags, RenameFlags, Stat};
use rustix::io::Errno;

/// The beginning of the names of temporary files.
const TEMPORARY: &str = ".avtale-";
/// Their end.
const TEMPORARY_END: &str = ".tmp";

/// Returns whether a file is called as temporary ones are.
pub(super) fn is_temporary(name: &str) -> bool {
    name.starts_with(TEMPORARY) && name.ends_with(TEMPORARY_END)
}

/// What may stand at the name that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Nothing: what stands there is never overwritten.
    Free,
    /// A file, which is replaced, or nothing.
    Any,
}

/// A step of writing a file, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Looks at the folder and at the file that is there.
    Look,
    /// Makes the temporary file.
    Make,
    /// Sets its group and mode.
    Permit,
    /// Writes it.
    Write,
    /// Brings it to disk.
    Sync,
    /// Puts it in its place.
    Rename,
    /// Brings the folder to disk.
    SyncFolder,
}

/// All steps, in order.
pub const STEPS: [Step; 7] =
    [Step::Look, Step::Make, Step::Permit, Step::Write, Step::Sync, Step::Rename, Step::SyncFolder];

/// The step that failed, and why; the old file is whole, and no temporary file is left.
/// After [`Step::SyncFolder`] the new file is in place, but a power cut may bring the old one back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{step:?}: {errno}")]
pub struct Failure {
    /// The step.
    pub step: Step,
    /// Why.
    pub errno: Errno,
}

/// Writes `bytes` as the file `name` of `folder`, and returns when file and folder are synced.
///
/// A file that is replaced gives its group and mode on; a new one is for its owner alone, or for the group
/// too in a folder that the group can write to. Never is the file open to more people than the folder.
///
/// # Errors
/// The step that failed: no such folder, no permission, no room, a name that is taken ([`Errno::EXIST`]),
/// a name that is no regular file ([`Errno::LOOP`]), or a fault of the disk.
pub fn replace(folder: &OwnedFd, name: &str, bytes: &[u8], place: Place) -> Result<(), Failure> {
    replace_watched(folder, &New { name, bytes, place }, |_| Ok(()))
}

/// What is written.
#[derive(Clone, Copy, Debug)]
pub struct New<'a> {
    /// The file's name in its folder.
    pub name: &'a str,
    /// Its content.
    pub bytes: &'a [u8],
    /// What may stand there.
    pub place: Place,
}

/// Does as [`replace`], and asks `before` each step whether to go on; tests stop it anywhere so.
///
/// # Errors
/// As [`replace`], and what `before` returned.
pub fn replace_watched(
    folder: &OwnedFd,
    new: &New<'_>,
    mut before: impl FnMut(Step) -> Result<(), Errno>,
) -> Result<(), Failure> {
    let mut step = |step| before(step).map_err(|errno| Failure { step, errno });
    let failed = |step| move |errno| Failure { step, errno };
    step(Step::Look)?;
    let access = access(folder, new).map_err(failed(Step::Look))?;
    step(Step::Make)?;
    let (temporary, file) = make(folder).map_err(failed(Step::Make))?;
    let written = write(folder, &temporary, (file, new, access), &mut step);
    if written.is_err() {
        // The first fault is the one to tell; a temporary file that stays is harmless.
        fs::unlinkat(folder, &*temporary, AtFlags::empty()).unwrap_or_default();
    }
    written?;
    step(Step::SyncFolder)?;
    match fs::fsync(folder) {
        // Some network file systems can't sync a folder; they bring renames to disk by themselves.
        Ok(()) | Err(Errno::INVAL | Errno::OPNOTSUPP | Errno::NOSYS) => Ok(()),
        Err(errno) => Err(Failure { step: Step::SyncFolder, errno }),
    }
}

fn write(
    folder: &OwnedFd,
    temporary: &str,
    (file, new, access): (OwnedFd, &New<'_>, Access),
    step: &mut impl FnMut(Step) -> Result<(), Failure>,
) -> Result<(), Failure> {
    step(Step::Permit)?;
    permit(&file, access).map_err(|errno| Failure { step: Step::Permit, errno })?;
    step(Step::Write)?;
    let mut file = File::from(file);
    let failed = |step| {
        move |error: std::io::Error| Failure {
            step,
            errno: Errno::from_io_error(&error).unwrap_or(Errno::IO),
        }
    };
    file.write_all(new.bytes).map_err(failed(Step::Write))?;
    step(Step::Sync)?;
    file.sync_all().map_err(failed(Step::Sync))?;
    // Closing reports nothing in safe Rust; after a sync that went well nothing is left that could fail.
    drop(file);
    step(Step::Rename)?;
    rename(folder, temporary, new).map_err(|errno| Failure { step: Step::Rename, errno })
}

/// Who may read and write the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Access {
    mode: Mode,
    /// The group to give it; the folder's or the writer's own when `None`.
    group: Option<Gid>,
}

const FOR_OWNER: Mode = Mode::RUSR.union(Mode::WUSR);
const FOR_GROUP: Mode = FOR_OWNER.union(Mode::RGRP).union(Mode::WGRP);

fn access(folder: &OwnedFd, new: &New<'_>) -> Result<Access, Errno> {
    let around = mode_of(&fs::fstat(folder)?);
    let old = match fs::statat(folder, new.name, AtFlags::SYMLINK_NOFOLLOW) {
        Err(Errno::NOENT) => None,
        Err(errno) => return Err(errno),
        Ok(_) if new.place == Place::Free => return Err(Errno::EXIST),
        Ok(old) if !FileType::from_raw_mode(old.st_mode).is_file() => return Err(Errno::LOOP),
        Ok(old) => Some(old),
    };
    let mode = match &old {
        Some(old) => mode_of(old),
        // A folder for everybody, such as /tmp, is no group's.
        None if around.contains(Mode::WGRP) && !around.contains(Mode::WOTH) => FOR_GROUP,
        None => FOR_OWNER,
    };
    let group = old.map(|old| Gid::from_raw(old.st_gid));
    Ok(Access { mode: (mode & allowed(around)) | FOR_OWNER, group })
}

fn mode_of(stat: &Stat) -> Mode {
    Mode::from_raw_mode(stat.st_mode)
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

fn make(folder: &OwnedFd) -> Result<(String, OwnedFd), Errno> {
    let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let process = rustix::process::getpid().as_raw_nonzero();
    // Names that another thread holds, or that a process with the same number left, are passed over.
    for count in 1..1000 {
        let temporary = format!("{TEMPORARY}{process}-{count}{TEMPORARY_END}");
        match fs::openat(folder, &temporary, flags, FOR_OWNER) {
            Err(Errno::EXIST) => {}
            Err(errno) => return Err(errno),
            Ok(file) => return Ok((temporary, file)),
        }
    }
    Err(Errno::EXIST)
}

/// Sets group and mode on the handle, so that no umask has a say.
fn permit(file: &OwnedFd, access: Access) -> Result<(), Errno> {
    let now = fs::fstat(file.as_fd())?;
    let group = access.group.filter(|group| group.as_raw() != now.st_gid);
    let kept = match group {
        None => true,
        Some(group) => fs::fchown(file, None, Some(group)).is_ok(),
    };
    // A group that the writer is no member of cannot be given; no other group gets its rights instead.
    let mode = if kept { access.mode } else { access.mode & !(Mode::RGRP | Mode::WGRP) };
    fs::fchmod(file, mode)
}

fn rename(folder: &OwnedFd, temporary: &str, new: &New<'_>) -> Result<(), Errno> {
    match new.place {
        Place::Any => fs::renameat(folder, temporary, folder, new.name),
        Place::Free => {
            match fs::renameat_with(folder, temporary, folder, new.name, RenameFlags::NOREPLACE) {
                // Network file systems don't know the flag, but their links are exclusive too.
                Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => {
                    fs::linkat(folder, temporary, folder, new.name, AtFlags::empty())?;
                    fs::unlinkat(folder, temporary, AtFlags::empty())
                }
                done => done,
            }
        }
    }
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests write and read files in the plainest way")]
mod tests;
