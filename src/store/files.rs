//! Files and folders, opened so that no link, pipe or device is ever taken for a file.

use std::fs::File;
use std::io::Read;
use std::os::fd::OwnedFd;
use std::path::{Path, PathBuf};

use rustix::fs::{self, AtFlags, FileType, FlockOperation, Mode, OFlags, Stat};
use rustix::io::Errno;

use super::StoreError;
use super::fault::{Doing, disk, writing};
use super::replace::{Place, is_temporary, replace};
use super::wire::MOST_BYTES;
use crate::base::Message;
use crate::base::text::visible;

/// The most files of one template pack.
const MOST_PACK_FILES: usize = 200;

/// A day, in seconds.
const DAY: i64 = 24 * 60 * 60;

/// What tells one state of a file from another without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    inode: u64,
    size: i64,
    modified: (i64, u64),
    changed: (i64, u64),
}

impl Mark {
    /// Returns the mark of a file as it is now.
    #[expect(clippy::useless_conversion, reason = "the widths differ between kinds of machines")]
    pub(super) fn of(stat: &Stat) -> Self {
        Self {
            inode: stat.st_ino.into(),
            size: stat.st_size.into(),
            modified: (stat.st_mtime.into(), stat.st_mtime_nsec.into()),
            changed: (stat.st_ctime.into(), stat.st_ctime_nsec.into()),
        }
    }
}

/// Opens a folder.
pub(super) fn open_folder(path: &Path) -> Result<OwnedFd, StoreError> {
    let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
    fs::open(path, flags, Mode::empty()).map_err(|errno| disk(Doing::Opening, path, errno))
}

/// Waits until nobody else is writing in the folder, and keeps others out until the handle is closed.
/// Where the file system has no locks the folder is written in all the same.
pub(super) fn lock(folder: &OwnedFd) {
    while fs::flock(folder, FlockOperation::LockExclusive) == Err(Errno::INTR) {}
}

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NotRead {
    /// The file system says no.
    Disk(Errno),
    /// A link, folder, pipe, socket or device.
    NoFile,
    /// The file has several names (hard links).
    Linked,
    /// More than 8 MiB.
    TooBig,
}

impl NotRead {
    /// Returns what to tell about it.
    pub(super) fn error(self, path: &Path) -> StoreError {
        let key = match self {
            Self::Disk(Errno::LOOP) | Self::NoFile => "store-not-a-file",
            Self::Disk(errno) => return disk(Doing::Reading, path, errno),
            Self::Linked => "store-linked",
            Self::TooBig => "store-too-big",
        };
        StoreError::other(Message::new(key).with("path", &visible(&path.to_string_lossy())))
    }
}

/// Reads the regular file `name` of `folder`, which has that one name only.
pub(super) fn read_in(folder: &OwnedFd, name: &str) -> Result<(Vec<u8>, Mark), NotRead> {
    let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let file = fs::openat(folder, name, flags, Mode::empty()).map_err(NotRead::Disk)?;
    let stat = regular(&file)?;
    if stat.st_nlink != 1 {
        return Err(NotRead::Linked);
    }
    Ok((whole(File::from(file), &stat)?, Mark::of(&stat)))
}

fn regular(file: &OwnedFd) -> Result<Stat, NotRead> {
    let stat = fs::fstat(file).map_err(NotRead::Disk)?;
    if FileType::from_raw_mode(stat.st_mode).is_file() { Ok(stat) } else { Err(NotRead::NoFile) }
}

fn whole(file: File, stat: &Stat) -> Result<Vec<u8>, NotRead> {
    let size = usize::try_from(stat.st_size).unwrap_or(usize::MAX);
    if size > MOST_BYTES {
        return Err(NotRead::TooBig);
    }
    limited(file, size)
}

fn limited(from: impl Read, size: usize) -> Result<Vec<u8>, NotRead> {
    let mut bytes = Vec::with_capacity(size + 1);
    let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX);
    // One byte more than is allowed tells that there is more.
    from.take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| NotRead::Disk(Errno::from_io_error(&error).unwrap_or(Errno::IO)))?;
    if bytes.len() > MOST_BYTES { Err(NotRead::TooBig) } else { Ok(bytes) }
}

/// Returns what a file given on the command line holds, at most 8 MiB.
///
/// # Errors
/// When it cannot be read, is no regular file, or is bigger.
pub fn read_file(path: &Path) -> Result<Vec<u8>, StoreError> {
    let flags = OFlags::RDONLY | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let read = || {
        let file = fs::open(path, flags, Mode::empty()).map_err(NotRead::Disk)?;
        let stat = regular(&file)?;
        whole(File::from(file), &stat)
    };
    read().map_err(|not_read| not_read.error(path))
}

/// Returns what a stream such as standard input holds, at most 8 MiB; `name` is what messages call it.
///
/// # Errors
/// When it cannot be read, or holds more.
pub fn read_stream(stream: impl Read, name: &str) -> Result<Vec<u8>, StoreError> {
    limited(stream, 0).map_err(|not_read| not_read.error(Path::new(name)))
}

/// Writes an exported file whole, in place of one that is there.
///
/// # Errors
/// When its folder is not there, or it could not be written and synced; a file that was there is whole.
pub fn write_export(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
        return Err(NotRead::NoFile.error(path));
    };
    let folder = open_folder(&folder_of(path))?;
    replace(&folder, name, bytes, Place::Any).map_err(|failure| writing(path, failure))
}

/// Returns the folder that a path lies in.
pub fn folder_of(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if parent != Path::new("") => parent.to_owned(),
        Some(_) | None => PathBuf::from("."),
    }
}

/// Returns the TOML files of a template pack by name, in the order of their names.
///
/// # Errors
/// When the folder or one of them cannot be read, is no regular file, is bigger than 8 MiB or not UTF-8,
/// or there are more than 200.
pub fn read_pack(path: &Path) -> Result<Vec<(String, String)>, StoreError> {
    let folder = open_folder(path)?;
    let toml = |name: &str| is_seen(name, ".toml");
    let names = names_in(&folder, toml).map_err(|errno| disk(Doing::Opening, path, errno))?;
    if names.len() > MOST_PACK_FILES {
        let message = Message::new("store-pack-too-many").count("most", MOST_PACK_FILES);
        return Err(StoreError::other(message.with("path", &visible(&path.to_string_lossy()))));
    }
    names
        .into_iter()
        .map(|name| {
            let file = path.join(&name);
            let (bytes, _) = read_in(&folder, &name).map_err(|not_read| not_read.error(&file))?;
            let not_text = |_| {
                let message = Message::new("store-not-utf8");
                StoreError::other(message.with("path", &visible(&file.to_string_lossy())))
            };
            Ok((name, String::from_utf8(bytes).map_err(not_text)?))
        })
        .collect()
}

/// Returns whether a name ends so and does not begin with a full stop.
pub(super) fn is_seen(name: &str, end: &str) -> bool {
    name.ends_with(end) && !name.starts_with('.')
}

/// Returns the names in a folder that are `wanted`, in order; those that are not UTF-8 are passed over.
pub(super) fn names_in(
    folder: &OwnedFd,
    wanted: impl Fn(&str) -> bool,
) -> Result<Vec<String>, Errno> {
    let mut names = Vec::new();
    for entry in fs::Dir::read_from(folder)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().to_str() else { continue };
        if wanted(name) {
            names.push(name.to_owned());
        }
    }
    names.sort();
    Ok(names)
}

/// Removes the temporary files that crashes left in a folder: those last written more than a day before
/// the file with the mark `now`, so that the folder's own clock decides.
pub(super) fn sweep(folder: &OwnedFd, now: Mark) -> Result<(), Errno> {
    for name in names_in(folder, is_temporary)? {
        let stat = fs::statat(folder, &*name, AtFlags::SYMLINK_NOFOLLOW)?;
        let old = Mark::of(&stat).modified.0 < now.modified.0 - DAY;
        if old && FileType::from_raw_mode(stat.st_mode).is_file() {
            fs::unlinkat(folder, &*name, AtFlags::empty())?;
        }
    }
    Ok(())
}
