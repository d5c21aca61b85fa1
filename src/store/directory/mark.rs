//! What tells one state of a file from another without reading it.

use rustix::fs::Stat;

/// A file's inode, size and times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::store) struct Mark {
    pub(in crate::store) inode: u64,
    pub(in crate::store) size: i64,
    /// When what it holds was last written, in seconds and nanoseconds.
    pub(in crate::store) modified: (i64, u64),
    /// When the file, its rights or its names last changed, in seconds and nanoseconds.
    pub(in crate::store) changed: (i64, u64),
}

impl Mark {
    /// Returns the mark of a file as it is now.
    #[expect(clippy::useless_conversion, reason = "the widths differ between kinds of machines")]
    pub(in crate::store) fn of(stat: &Stat) -> Self {
        Self {
            inode: stat.st_ino.into(),
            size: stat.st_size.into(),
            modified: (stat.st_mtime.into(), stat.st_mtime_nsec.into()),
            changed: (stat.st_ctime.into(), stat.st_ctime_nsec.into()),
        }
    }

    /// Returns when the file was last written, in seconds of its folder's own clock.
    pub(in crate::store) fn written(self) -> i64 {
        self.modified.0
    }

    /// Returns when anything about the file last changed, in seconds of its folder's own clock.
    pub(in crate::store) fn touched(self) -> i64 {
        self.changed.0.max(self.modified.0)
    }
}
