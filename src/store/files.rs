//! Files and folders, opened so that no link, pipe or device is ever taken for a file.

use std::io::Read;
use std::path::{Path, PathBuf};

use rustix::io::Errno;

use super::StoreError;
use super::directory::{
    Directory, Gate, Mark, NotRead, Place, is_file, is_temporary, limited, read_at,
};
use super::fault::{Doing, disk, unread, writing};
use super::wire::MOST_BYTES;
use crate::base::Message;
use crate::base::text::visible;

/// The most files of one template pack.
const MOST_PACK_FILES: usize = 200;

/// A day, in seconds.
const DAY: i64 = 24 * 60 * 60;

/// Opens the folder at `path`.
pub(super) fn open_folder(path: &Path, gate: &Gate) -> Result<Directory, StoreError> {
    Directory::open(path, gate).map_err(|errno| disk(Doing::Opening, path, errno))
}

/// Returns what a file given on the command line holds, at most 8 MiB.
///
/// # Errors
/// When it cannot be read, is no regular file, or is bigger.
pub fn read_file(path: &Path) -> Result<Vec<u8>, StoreError> {
    read_at(path, &Gate::default()).map_err(|not_read| unread(path, not_read))
}

/// Returns what the file `name` of `folder` holds, at most 8 MiB; no link is followed.
///
/// # Errors
/// When it cannot be read, is no regular file, has several names, or is bigger.
pub fn read_plain(folder: &Path, name: &str) -> Result<Vec<u8>, StoreError> {
    let folder = open_folder(folder, &Gate::default())?;
    let read = folder.read(name).map_err(|not_read| unread(&folder.path_of(name), not_read));
    read.map(|(bytes, _)| bytes)
}

/// Returns what a stream such as standard input holds, at most 8 MiB; `name` is what messages call it.
///
/// # Errors
/// When it cannot be read, or holds more.
pub fn read_stream(stream: impl Read, name: &str) -> Result<Vec<u8>, StoreError> {
    limited(stream, 0, MOST_BYTES).map_err(|not_read| unread(Path::new(name), not_read))
}

/// Writes an exported file whole, in place of one that is there.
///
/// # Errors
/// When its folder is not there, or it could not be written and synced; a file that was there is whole.
pub fn write_export(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    write_export_watched(path, bytes, &Gate::default())
}

/// Does as [`write_export`], and announces each system call to `gate`.
///
/// # Errors
/// As [`write_export`], and what `gate` refuses.
pub fn write_export_watched(path: &Path, bytes: &[u8], gate: &Gate) -> Result<(), StoreError> {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
        return Err(unread(path, NotRead::NoFile));
    };
    let folder = open_folder(&folder_of(path), gate)?;
    folder.replace(name, bytes, Place::Any).map_err(|failure| writing(path, failure))
}

/// Writes the file `name` of a folder of the user's own whole, and makes the folder when it is not there;
/// without `bytes` the file goes.
///
/// # Errors
/// When the folder cannot be made, or the file not be written and synced, or not be removed.
pub fn keep_own(folder: &Path, name: &str, bytes: Option<&[u8]>) -> Result<(), StoreError> {
    let gate = Gate::default();
    let path = folder.join(name);
    let Some(bytes) = bytes else {
        let removed = Directory::open(folder, &gate).and_then(|folder| folder.remove(name));
        return match removed {
            Ok(()) | Err(Errno::NOENT) => Ok(()),
            Err(errno) => Err(disk(Doing::Writing, &path, errno)),
        };
    };
    let folder =
        Directory::make(folder, &gate).map_err(|errno| disk(Doing::Opening, folder, errno))?;
    folder.replace(name, bytes, Place::Any).map_err(|failure| writing(&path, failure))
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
    let folder = open_folder(path, &Gate::default())?;
    let toml = |name: &str| is_seen(name, ".toml");
    let names = folder.names(toml).map_err(|errno| disk(Doing::Opening, path, errno))?;
    if names.len() > MOST_PACK_FILES {
        let message = Message::new("store-pack-too-many").count("most", MOST_PACK_FILES);
        return Err(StoreError::other(message.with("path", &visible(&path.to_string_lossy()))));
    }
    names
        .into_iter()
        .map(|name| {
            let file = path.join(&name);
            let (bytes, _) = folder.read(&name).map_err(|not_read| unread(&file, not_read))?;
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

/// Removes the temporary files and empty folders that crashes left in a folder: those last written more
/// than a day before the file `written` just now, so that the folder's own clock decides.
pub(super) fn sweep(folder: &Directory, written: &str) -> Result<(), Errno> {
    let Some(now) = folder.look(written)?.map(|stat| Mark::of(&stat)) else { return Ok(()) };
    for name in folder.names(is_temporary)? {
        let Some(stat) = folder.look(&name)? else { continue };
        if Mark::of(&stat).written() >= now.written() - DAY {
            continue;
        }
        let removed =
            if is_file(&stat) { folder.remove(&name) } else { folder.remove_folder(&name) };
        // What another may not remove, or a folder that holds something, does no harm.
        removed.unwrap_or_default();
    }
    Ok(())
}
