//! What a folder looks like to whoever wants to keep something in it: nothing is made but a file that is
//! removed again.

use std::path::Path;

use rustix::fs::{Access, AtFlags, CWD, Mode, Stat, accessat, fstatfs, fstatvfs, statat};
use rustix::io::Errno;

use super::StoreError;
use super::directory::{Directory, Gate, is_file};
use super::fault::{Doing, disk};
use super::files::is_seen;

/// The kinds of file systems by the numbers that the kernel gives them (`statfs(2)`), and whether others
/// than this host have them too.
const KINDS: [(u64, &str, bool); 14] = [
    (0xef53, "ext4", false),
    (0x5846_5342, "xfs", false),
    (0x9123_683e, "btrfs", false),
    (0x2fc1_2fc1, "zfs", false),
    (0x0102_1994, "tmpfs", false),
    (0x794c_7630, "overlay", false),
    (0x4d44, "vfat", false),
    (0x5346_544e, "ntfs", false),
    (0x6969, "nfs", true),
    (0x517b, "smb", true),
    (0xff53_4d42, "cifs", true),
    (0xfe53_4d42, "smb2", true),
    (0x0102_1997, "9p", true),
    (0x6573_5546, "fuse", false),
];

/// What a folder looks like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Looked {
    /// What stands there; `None` when nothing does yet, and it can be made.
    pub there: Option<There>,
    /// How many bytes are free for this account.
    pub free: u64,
    /// The kind of file system, such as `ext4`; a number when its name is not known.
    pub kind: String,
    /// Whether other machines have it too.
    pub is_shared: bool,
}

/// A folder that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct There {
    /// The number of the account that owns it.
    pub owner: u32,
    /// The number of its group.
    pub group: u32,
    /// Its mode, such as 0o2770.
    pub mode: u32,
    /// How many files in it that could be drafts everybody on the machine can read.
    pub readable: usize,
}

impl There {
    /// Returns whether everybody on the machine can see what is in it.
    pub fn is_listed(&self) -> bool {
        Mode::from_raw_mode(self.mode).contains(Mode::ROTH)
    }

    /// Returns whether everybody on the machine can put something in it or take something away.
    pub fn is_open(&self) -> bool {
        Mode::from_raw_mode(self.mode).contains(Mode::WOTH)
    }
}

/// Returns what the folder at `path` looks like, once a file has been made in it and removed again; of one
/// that is not there, what it would stand in.
///
/// # Errors
/// When it cannot be opened or written in; of one that is not there, when it cannot be made.
pub fn look(path: &Path) -> Result<Looked, StoreError> {
    let opening = |errno| disk(Doing::Opening, path, errno);
    let gate = Gate::default();
    match Directory::open(path, &gate) {
        Ok(folder) => {
            tried(&folder).map_err(|errno| disk(Doing::Writing, path, errno))?;
            let there = of_folder(&folder).map_err(opening)?;
            measured(&folder, Some(there)).map_err(opening)
        }
        Err(Errno::NOENT) => {
            let around = around(path).map_err(opening)?;
            measured(&around, None).map_err(opening)
        }
        Err(errno) => Err(opening(errno)),
    }
}

/// Makes a file and removes it.
fn tried(folder: &Directory) -> Result<(), Errno> {
    let (name, file) = folder.make_temporary()?;
    let written = file.write_all(b"avtale\n");
    folder.remove(&name)?;
    written
}

fn of_folder(folder: &Directory) -> Result<There, Errno> {
    let stat = folder.stat()?;
    let drafts = folder.names(|name| is_seen(name, ".json"))?;
    let is_readable = |stat: &Stat| is_file(stat) && mode(stat).contains(Mode::ROTH);
    let enters = mode(&stat).contains(Mode::XOTH);
    let readable = drafts.iter().filter(|name| {
        enters && folder.look(name).ok().flatten().is_some_and(|stat| is_readable(&stat))
    });
    Ok(There {
        owner: stat.st_uid,
        group: stat.st_gid,
        mode: mode(&stat).as_raw_mode(),
        readable: readable.count(),
    })
}

fn mode(stat: &Stat) -> Mode {
    Mode::from_raw_mode(stat.st_mode)
}

/// Opens the nearest folder that is there above one that is not, when this account may make something in it.
fn around(path: &Path) -> Result<Directory, Errno> {
    let full = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let there = |path: &&Path| statat(CWD, *path, AtFlags::empty()).is_ok();
    let around = full.ancestors().skip(1).find(there).ok_or(Errno::NOENT)?;
    accessat(CWD, around, Access::WRITE_OK | Access::EXEC_OK, AtFlags::EACCESS)?;
    Directory::open(around, &Gate::default())
}

fn measured(folder: &Directory, there: Option<There>) -> Result<Looked, Errno> {
    let handle = folder.handle();
    let room = fstatvfs(handle)?;
    let number = u64::try_from(fstatfs(handle)?.f_type).unwrap_or_default() & 0xffff_ffff;
    let known = KINDS.iter().find(|(of, _, _)| *of == number);
    Ok(Looked {
        there,
        free: room.f_bavail.saturating_mul(room.f_frsize),
        kind: known.map_or_else(|| format!("0x{number:x}"), |(_, name, _)| (*name).to_owned()),
        is_shared: known.is_some_and(|(_, _, is_shared)| *is_shared),
    })
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use super::*;

    fn permit(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    #[test]
    fn a_folder_is_looked_at_and_nothing_is_left_in_it() {
        let folder = tempfile::tempdir().unwrap();
        permit(folder.path(), 0o2775);
        for (name, mode) in [("a.json", 0o644), ("b.json", 0o640), ("c.txt", 0o644)] {
            #[expect(clippy::disallowed_methods, reason = "a test lays files of its own")]
            fs::write(folder.path().join(name), "x").unwrap();
            permit(&folder.path().join(name), mode);
        }
        let looked = look(folder.path()).unwrap();
        let there = looked.there.unwrap();
        assert_eq!((there.mode & 0o7777, there.readable), (0o2775, 1));
        assert!(there.is_listed() && !there.is_open());
        assert!(looked.free > 0 && !looked.kind.is_empty());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 3);
        permit(folder.path(), 0o770);
        let there = look(folder.path()).unwrap().there.unwrap();
        assert_eq!((there.is_listed(), there.readable), (false, 0), "nobody comes that far");
    }

    #[test]
    fn a_folder_that_is_not_there_is_looked_for_in_those_around_it_and_not_made() {
        let folder = tempfile::tempdir().unwrap();
        let looked = look(&folder.path().join("a/b")).unwrap();
        assert_eq!(looked.there, None);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn what_cannot_be_used_is_told_with_the_reason() {
        let folder = tempfile::tempdir().unwrap();
        #[expect(clippy::disallowed_methods, reason = "a test lays files of its own")]
        fs::write(folder.path().join("fil"), "x").unwrap();
        let key = |path: &str| look(&folder.path().join(path)).unwrap_err().message.key;
        assert_eq!(key("fil"), "store-not-a-folder");
        assert_eq!(key("fil/under"), "store-not-a-folder");
        symlink("ingen", folder.path().join("lenke")).unwrap();
        assert_eq!(look(&folder.path().join("lenke")).unwrap().there, None);
    }
}
