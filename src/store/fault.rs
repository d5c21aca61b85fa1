//! Why the disk could not do it, put as a message.

use std::path::Path;

use rustix::io::Errno;

use super::directory::NotRead;
use super::replace::Failure;
use super::wire::JsonFault;
use super::{Cause, StoreError};
use crate::base::Message;
use crate::base::text::visible;

/// What was being done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doing {
    /// Reading a file.
    Reading,
    /// Writing a file.
    Writing,
    /// Making or listing a folder.
    Opening,
}

impl Doing {
    fn name(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Writing => "writing",
            Self::Opening => "opening",
        }
    }
}

/// Returns what to tell about a fault of the file system at `path`.
pub(super) fn disk(doing: Doing, path: &Path, errno: Errno) -> StoreError {
    let key = key(doing, errno);
    let message = Message::new(key)
        .with("doing", doing.name())
        .with("path", &visible(&path.to_string_lossy()))
        .with("error", &std::io::Error::from(errno));
    let cause = if key == "store-no-file" { Cause::Missing } else { Cause::Other };
    StoreError { cause, message }
}

fn key(doing: Doing, errno: Errno) -> &'static str {
    match errno {
        Errno::NOSPC => "store-disk-full",
        Errno::DQUOT => "store-quota",
        Errno::ROFS => "store-read-only",
        Errno::ACCESS | Errno::PERM => "store-no-permission",
        Errno::NOENT if doing == Doing::Reading => "store-no-file",
        Errno::NOENT if doing == Doing::Opening => "store-no-folder",
        Errno::NOTDIR | Errno::LOOP if doing == Doing::Opening => "store-not-a-folder",
        Errno::NOENT | Errno::NOTDIR => "store-folder-gone",
        Errno::STALE => "store-stale",
        Errno::WOULDBLOCK => "store-held",
        Errno::FBIG => "store-file-limit",
        Errno::EXIST => "store-exists",
        Errno::LOOP | Errno::ISDIR => "store-not-a-file",
        Errno::NAMETOOLONG => "store-long-name",
        Errno::IO | Errno::NXIO | Errno::NODEV => "store-broken",
        Errno::MFILE | Errno::NFILE | Errno::NOMEM | Errno::NOBUFS => "store-overloaded",
        Errno::TIMEDOUT
        | Errno::HOSTDOWN
        | Errno::HOSTUNREACH
        | Errno::NETDOWN
        | Errno::NETUNREACH
        | Errno::NOTCONN
        | Errno::REMOTEIO => "store-no-answer",
        _ => "store-disk-fault",
    }
}

/// Returns what to tell when `path` could not be written.
pub(super) fn writing(path: &Path, failure: Failure) -> StoreError {
    disk(Doing::Writing, path, failure.errno)
}

/// Returns what to tell when `path` was not read.
pub(super) fn unread(path: &Path, not_read: NotRead) -> StoreError {
    let key = match not_read {
        NotRead::Disk(Errno::LOOP) | NotRead::NoFile => "store-not-a-file",
        NotRead::Disk(errno) => return disk(Doing::Reading, path, errno),
        NotRead::Linked => "store-linked",
        NotRead::TooBig => "store-too-big",
    };
    StoreError::other(Message::new(key).with("path", &visible(&path.to_string_lossy())))
}

/// Returns what to tell of a draft's file that is no readable draft: the first fault, and how many more.
pub(super) fn damaged(file: &str, faults: &[JsonFault]) -> StoreError {
    let Some(first) = faults.first() else {
        return StoreError::other(Message::new("store-disk-fault").with("path", &visible(file)));
    };
    let mut message = first.message.clone();
    // A draft of a newer version or of another template is whole; it is this program that cannot read it.
    let mut cause = Cause::Other;
    if message.key == "store-fault" {
        message.key = "store-damaged";
        cause = Cause::Damaged;
    }
    let message = message
        .with("file", &visible(file))
        .with("path", &visible(&first.path))
        .count("line", first.line)
        .count("column", first.column)
        .count("more", faults.len() - 1);
    StoreError { cause, message }
}
