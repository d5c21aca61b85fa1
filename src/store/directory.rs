//! A folder reached by its handle: each system call of the store is made here, and announced first.
//!
//! A name is looked up in the folder that was opened, whatever became of the folder's path since, and no
//! link is followed.

mod access;
mod gate;
mod handle;
mod make;
mod mark;
mod temporary;
mod watch;

use std::os::fd::{AsFd as _, BorrowedFd, OwnedFd};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rustix::fs::{self, AtFlags, FileType, Mode, OFlags, RenameFlags, Stat};
use rustix::io::Errno;

pub(super) use access::Access;
pub use gate::{Call, Gate};
pub(super) use handle::{Handle, Locked, NotRead, limited};
pub(super) use mark::Mark;
pub(super) use temporary::is_temporary;
pub(super) use watch::Watch;

use access::FOR_OWNER;

const FOLDER: OFlags = OFlags::RDONLY.union(OFlags::DIRECTORY).union(OFlags::CLOEXEC);
const READ: OFlags = OFlags::RDONLY.union(OFlags::NONBLOCK).union(OFlags::CLOEXEC);
const NEW: OFlags = OFlags::CREATE.union(OFlags::EXCL);
const APPEND: OFlags = OFlags::RDWR
    .union(OFlags::APPEND)
    .union(OFlags::NOFOLLOW)
    .union(OFlags::NONBLOCK)
    .union(OFlags::CLOEXEC);

/// How many times the lock on a folder is tried for.
const TRIES: usize = 200;
/// The time between two of them.
const PAUSE: Duration = Duration::from_millis(10);

/// What may stand at the name that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Nothing: what stands there is never overwritten.
    Free,
    /// A file, which is replaced, or nothing.
    Any,
}

/// An open folder. Its lock, when it has one, lasts until it is dropped.
#[derive(Debug)]
pub(super) struct Directory {
    handle: OwnedFd,
    path: PathBuf,
    gate: Gate,
}

impl Directory {
    /// Opens the folder at `path`, which may be a link to one.
    pub(super) fn open(path: &Path, gate: &Gate) -> Result<Self, Errno> {
        gate.pass(Call::OpenFolder)?;
        let handle = fs::open(path, FOLDER, Mode::empty())?;
        Ok(Self { handle, path: path.to_owned(), gate: gate.clone() })
    }

    /// Opens the folder `name` of this one, which is no link; `None` when nothing has the name.
    pub(super) fn inside(&self, name: &str) -> Result<Option<Self>, Errno> {
        self.gate.pass(Call::OpenFolder)?;
        match fs::openat(&self.handle, name, FOLDER | OFlags::NOFOLLOW, Mode::empty()) {
            Err(Errno::NOENT) => Ok(None),
            Err(errno) => Err(errno),
            Ok(handle) => {
                Ok(Some(Self { handle, path: self.path_of(name), gate: self.gate.clone() }))
            }
        }
    }

    /// Returns the folder's handle, for asking about the file system that it is on.
    pub(super) fn handle(&self) -> BorrowedFd<'_> {
        self.handle.as_fd()
    }

    /// Returns the path that the folder was opened at.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the path of the file `name`, for messages.
    pub(super) fn path_of(&self, name: &str) -> PathBuf {
        self.path.join(name)
    }

    /// Returns what the folder itself looks like.
    pub(super) fn stat(&self) -> Result<Stat, Errno> {
        self.gate.pass(Call::Look)?;
        fs::fstat(&self.handle)
    }

    /// Returns what stands at `name`; `None` when nothing does.
    pub(super) fn look(&self, name: &str) -> Result<Option<Stat>, Errno> {
        self.gate.pass(Call::Look)?;
        match fs::statat(&self.handle, name, AtFlags::SYMLINK_NOFOLLOW) {
            Err(Errno::NOENT) => Ok(None),
            Err(errno) => Err(errno),
            Ok(stat) => Ok(Some(stat)),
        }
    }

    /// Returns the names that are `wanted`, in order; those that are not UTF-8 are passed over.
    pub(super) fn names(&self, wanted: impl Fn(&str) -> bool) -> Result<Vec<String>, Errno> {
        self.gate.pass(Call::List)?;
        let mut names = Vec::new();
        for entry in fs::Dir::read_from(&self.handle)? {
            let entry = entry?;
            let Ok(name) = entry.file_name().to_str() else { continue };
            if wanted(name) {
                names.push(name.to_owned());
            }
        }
        names.sort();
        Ok(names)
    }

    /// Reads the regular file `name`, which has that one name only.
    pub(super) fn read(&self, name: &str) -> Result<(Vec<u8>, Mark), NotRead> {
        let handle = self.open_to_read(name)?;
        let stat = handle.stat()?;
        Ok((handle.read(&stat)?, Mark::of(&stat)))
    }

    /// Opens the regular file `name`, which has that one name only, for reading.
    pub(super) fn open_to_read(&self, name: &str) -> Result<Handle, NotRead> {
        self.gate.pass(Call::Open)?;
        let file = fs::openat(&self.handle, name, READ | OFlags::NOFOLLOW, Mode::empty())?;
        let handle = Handle::new(file, &self.gate);
        self.of_one_name(&handle)?;
        Ok(handle)
    }

    /// Opens the regular file `name`, which has that one name only, for reading and appending.
    pub(super) fn append_to(&self, name: &str) -> Result<Handle, NotRead> {
        self.gate.pass(Call::Open)?;
        let handle =
            Handle::new(fs::openat(&self.handle, name, APPEND, Mode::empty())?, &self.gate);
        self.of_one_name(&handle)?;
        Ok(handle)
    }

    /// Returns what a regular file looks like that has one name only: what has another elsewhere may be
    /// somebody's file that was planted here.
    fn of_one_name(&self, handle: &Handle) -> Result<Stat, NotRead> {
        let stat = handle.regular()?;
        match stat.st_nlink {
            1 => Ok(stat),
            2 if self.has_temporary(&stat)? => Ok(stat),
            _ => Err(NotRead::Linked),
        }
    }

    /// Returns whether `name` is still the name of an open file.
    pub(super) fn names_it(&self, name: &str, file: &Handle) -> Result<bool, Errno> {
        Ok(self.look(name)?.is_some_and(is(&file.stat()?)))
    }

    /// Returns whether a file's other name is the temporary one, which a crash in [`Directory::rename`]
    /// can leave behind.
    fn has_temporary(&self, stat: &Stat) -> Result<bool, Errno> {
        for name in self.names(is_temporary)? {
            if self.look(&name)?.is_some_and(is(stat)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Makes a file with a temporary name, open for reading and appending, for its owner alone.
    pub(super) fn make_temporary(&self) -> Result<(String, Handle), Errno> {
        let (name, file) = temporary::temporary(|name| {
            self.gate.pass(Call::Make)?;
            fs::openat(&self.handle, name, APPEND | NEW, FOR_OWNER)
        })?;
        Ok((name, Handle::new(file, &self.gate)))
    }

    /// Gives the file `from` the name `to`, in place of what is there or where nothing is.
    pub(super) fn rename(&self, from: &str, to: &str, place: Place) -> Result<(), Errno> {
        let here = &self.handle;
        let renamed = self.gate.pass(Call::Rename).and_then(|()| match place {
            Place::Any => fs::renameat(here, from, here, to),
            Place::Free => fs::renameat_with(here, from, here, to, RenameFlags::NOREPLACE),
        });
        match renamed {
            // Network file systems don't know the flag, but their links are exclusive too.
            Err(errno) if place == Place::Free && knows_no(errno) => {
                self.gate.pass(Call::Link)?;
                fs::linkat(here, from, here, to, AtFlags::empty())?;
                self.remove(from)
            }
            done => done,
        }
    }

    /// Removes the file `name`.
    pub(super) fn remove(&self, name: &str) -> Result<(), Errno> {
        self.gate.pass(Call::Remove)?;
        fs::unlinkat(&self.handle, name, AtFlags::empty())
    }

    /// Brings the names in the folder to disk.
    pub(super) fn sync(&self) -> Result<(), Errno> {
        self.gate.pass(Call::SyncFolder)?;
        match fs::fsync(&self.handle) {
            // Some network file systems can't sync a folder; they bring renames to disk by themselves.
            Err(errno) if knows_no(errno) => Ok(()),
            done => done,
        }
    }

    /// Waits until nobody else is writing in the folder, and keeps others out until this is dropped. A
    /// program that was stopped in the middle is waited for two seconds ([`Errno::WOULDBLOCK`]).
    /// Where the file system has no locks the folder is written in all the same.
    pub(super) fn lock(&self) -> Result<(), Errno> {
        for _ in 0..TRIES {
            match handle::try_lock(&self.handle, &self.gate)? {
                Locked::Ours | Locked::Unsupported => return Ok(()),
                Locked::Theirs => std::thread::park_timeout(PAUSE),
            }
        }
        Err(Errno::WOULDBLOCK)
    }
}

/// Opens a file given by its path, which may be a link, and reads it.
pub(super) fn read_at(path: &Path, gate: &Gate) -> Result<Vec<u8>, NotRead> {
    gate.pass(Call::Open)?;
    let handle = Handle::new(fs::open(path, READ, Mode::empty())?, gate);
    let stat = handle.regular()?;
    handle.read(&stat)
}

/// Returns whether `stat` is that of a regular file.
pub(super) fn is_file(stat: &Stat) -> bool {
    FileType::from_raw_mode(stat.st_mode).is_file()
}

/// Returns whether `stat` is that of a regular file with one name only.
pub(super) fn is_plain(stat: &Stat) -> bool {
    is_file(stat) && stat.st_nlink == 1
}

/// Tells whether a file or folder is the one with this `stat`.
pub(super) fn is(stat: &Stat) -> impl Fn(Stat) -> bool {
    let place = (stat.st_dev, stat.st_ino);
    move |other| (other.st_dev, other.st_ino) == place
}

/// Returns whether a fault says that the file system doesn't know the call.
fn knows_no(errno: Errno) -> bool {
    [Errno::INVAL, Errno::NOSYS, Errno::OPNOTSUPP].contains(&errno)
}

#[cfg(test)]
mod tests;
