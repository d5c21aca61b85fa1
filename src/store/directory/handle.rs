//! An open file of a folder.

use std::fs::File;
use std::io::{Read, Seek as _, SeekFrom};
use std::os::fd::AsFd;

use rustix::fs::{self, FileType, FlockOperation, Stat};
use rustix::io::{Errno, retry_on_intr};

use super::{Access, Call, Gate};
use crate::store::wire::MOST_BYTES;

/// An open file; each call on it is announced.
#[derive(Debug)]
pub(in crate::store) struct Handle {
    file: File,
    gate: Gate,
}

/// Whose the lock on a file or folder is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum Locked {
    /// It is held by this handle until that is dropped.
    Ours,
    /// Another handle has it, here or in a living process.
    Theirs,
    /// The file system has no locks.
    Unsupported,
}

/// Why a file was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) enum NotRead {
    /// The file system says no.
    Disk(Errno),
    /// A link, folder, pipe, socket or device.
    NoFile,
    /// The file has several names (hard links).
    Linked,
    /// More than is read: 8 MiB, of a journal 64 MiB.
    TooBig,
}

impl From<Errno> for NotRead {
    fn from(errno: Errno) -> Self {
        Self::Disk(errno)
    }
}

impl Handle {
    pub(super) fn new(file: impl Into<File>, gate: &Gate) -> Self {
        Self { file: file.into(), gate: gate.clone() }
    }

    /// Returns what the file looks like.
    pub(in crate::store) fn stat(&self) -> Result<Stat, Errno> {
        self.gate.pass(Call::Look)?;
        fs::fstat(&self.file)
    }

    /// Returns what the file looks like when it is a regular file.
    pub(super) fn regular(&self) -> Result<Stat, NotRead> {
        let stat = self.stat()?;
        let is_file = FileType::from_raw_mode(stat.st_mode).is_file();
        if is_file { Ok(stat) } else { Err(NotRead::NoFile) }
    }

    /// Returns what the file holds, from its beginning.
    pub(in crate::store) fn read(&self, stat: &Stat) -> Result<Vec<u8>, NotRead> {
        self.read_up_to(stat, MOST_BYTES)
    }

    /// Returns what the file holds, from its beginning, when that is at most `most` bytes.
    pub(in crate::store) fn read_up_to(
        &self,
        stat: &Stat,
        most: usize,
    ) -> Result<Vec<u8>, NotRead> {
        let size = usize::try_from(stat.st_size).unwrap_or(usize::MAX);
        if size > most {
            return Err(NotRead::TooBig);
        }
        self.gate.pass(Call::Read)?;
        (&self.file).rewind().map_err(|error| NotRead::Disk(errno_of(&error)))?;
        limited(&self.file, size, most)
    }

    /// Returns what the file holds from a place on, at most `most` bytes.
    pub(in crate::store) fn read_after(&self, at: u64, most: usize) -> Result<Vec<u8>, NotRead> {
        self.gate.pass(Call::Read)?;
        (&self.file).seek(SeekFrom::Start(at)).map_err(|error| NotRead::Disk(errno_of(&error)))?;
        limited(&self.file, 0, most)
    }

    /// Returns whether a living session holds the lock on the file; where there are no locks, all of them do.
    pub(in crate::store) fn is_held(&self) -> bool {
        let lock = |operation| retry_on_intr(|| fs::flock(&self.file, operation));
        if self.gate.pass(Call::Lock).is_err() {
            return true;
        }
        let shared = lock(FlockOperation::NonBlockingLockShared);
        // A moment's hold: whoever wants the lock for himself meanwhile takes the session for a living one.
        shared.is_err() || lock(FlockOperation::Unlock).is_err()
    }

    /// Sets group and mode.
    pub(in crate::store) fn permit(&self, access: Access) -> Result<(), Errno> {
        self.gate.pass(Call::Permit)?;
        access.give(&self.file)
    }

    /// Writes all of `bytes`. After a fault some of them may be in the file.
    pub(in crate::store) fn write_all(&self, mut bytes: &[u8]) -> Result<(), Errno> {
        while !bytes.is_empty() {
            self.gate.pass(Call::Write)?;
            let written = retry_on_intr(|| rustix::io::write(&self.file, bytes))?;
            bytes = bytes.get(written..).unwrap_or_default();
            if written == 0 {
                return Err(Errno::IO);
            }
        }
        Ok(())
    }

    /// Brings the file to disk.
    pub(in crate::store) fn sync(&self) -> Result<(), Errno> {
        self.gate.pass(Call::Sync)?;
        fs::fsync(&self.file)
    }

    /// Cuts the file off after `length` bytes.
    pub(in crate::store) fn cut(&self, length: u64) -> Result<(), Errno> {
        self.gate.pass(Call::Cut)?;
        fs::ftruncate(&self.file, length)
    }

    /// Locks the file for this handle alone, without waiting.
    pub(in crate::store) fn try_lock(&self) -> Result<Locked, Errno> {
        try_lock(&self.file, &self.gate)
    }
}

/// Locks a file or folder for this handle alone, without waiting.
pub(super) fn try_lock(file: impl AsFd, gate: &Gate) -> Result<Locked, Errno> {
    let lock = || fs::flock(&file, FlockOperation::NonBlockingLockExclusive);
    match gate.pass(Call::Lock).and_then(|()| retry_on_intr(lock)) {
        Ok(()) => Ok(Locked::Ours),
        Err(Errno::WOULDBLOCK) => Ok(Locked::Theirs),
        Err(Errno::NOLCK | Errno::OPNOTSUPP | Errno::NOSYS) => Ok(Locked::Unsupported),
        Err(errno) => Err(errno),
    }
}

/// Returns what a stream holds, at most `most` bytes; `size` is how much is expected.
pub(in crate::store) fn limited(
    from: impl Read,
    size: usize,
    most: usize,
) -> Result<Vec<u8>, NotRead> {
    let mut bytes = Vec::with_capacity(size + 1);
    // One byte more than is allowed tells that there is more.
    let enough = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    from.take(enough).read_to_end(&mut bytes).map_err(|error| NotRead::Disk(errno_of(&error)))?;
    if bytes.len() > most { Err(NotRead::TooBig) } else { Ok(bytes) }
}

fn errno_of(error: &std::io::Error) -> Errno {
    Errno::from_io_error(error).unwrap_or(Errno::IO)
}
