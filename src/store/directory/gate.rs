//! The gate that each system call of the store is announced at before it is made.

use std::fmt;
use std::sync::Arc;

use rustix::io::Errno;

/// A system call of the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    /// Opens a folder.
    OpenFolder,
    /// Makes a folder.
    MakeFolder,
    /// Reads the names in a folder.
    List,
    /// Asks what kind of thing a file or folder is, whose, and how big.
    Look,
    /// Opens a file that is there.
    Open,
    /// Reads a file.
    Read,
    /// Makes a file.
    Make,
    /// Sets the group or the mode of a file or folder.
    Permit,
    /// Writes to a file.
    Write,
    /// Brings a file to disk.
    Sync,
    /// Gives a file another name.
    Rename,
    /// Gives a file a second name, where [`Call::Rename`] cannot leave alone what has the name already.
    Link,
    /// Removes a file or an empty folder.
    Remove,
    /// Brings the names of a folder to disk.
    SyncFolder,
    /// Locks a file or folder.
    Lock,
    /// Cuts the end off a file.
    Cut,
    /// Asks to be told of changes in a folder.
    Watch,
}

type Watch = dyn Fn(Call) -> Result<(), Errno> + Send + Sync;

/// Lets every call pass, unless it was made to watch them: tests stop the store anywhere so. Clones share
/// what they watch with.
#[derive(Clone, Default)]
pub struct Gate(Option<Arc<Watch>>);

impl Gate {
    /// Returns a gate that asks `watch` before each call; what it refuses counts as the call's own fault.
    pub fn new(watch: impl Fn(Call) -> Result<(), Errno> + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(watch)))
    }

    /// Announces a call.
    pub(super) fn pass(&self, call: Call) -> Result<(), Errno> {
        self.0.as_ref().map_or(Ok(()), |watch| watch(call))
    }
}

impl fmt::Debug for Gate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "Gate(watched)" } else { "Gate(open)" })
    }
}
