//! Being told that something in a folder has changed.

use std::io::{self, PipeWriter};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd as _, OwnedFd};
use std::path::PathBuf;
use std::thread;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::inotify::{self, CreateFlags, Reader, WatchFlags};
use rustix::io::Errno;

use super::{Call, Directory};

/// What is told of: whatever is written, comes, goes or is let go of.
const WATCHED: WatchFlags = WatchFlags::MODIFY
    .union(WatchFlags::CLOSE_WRITE)
    .union(WatchFlags::MOVED_TO)
    .union(WatchFlags::DELETE)
    .union(WatchFlags::ONLYDIR)
    .union(WatchFlags::DONT_FOLLOW);

/// What is told of one file: that it is written, and that another is put in its place.
const OF_A_FILE: WatchFlags = WatchFlags::CLOSE_WRITE
    .union(WatchFlags::ATTRIB)
    .union(WatchFlags::MOVE_SELF)
    .union(WatchFlags::DELETE_SELF)
    .union(WatchFlags::DONT_FOLLOW);

/// How often one looks where nobody tells, in seconds.
const PAUSE: i64 = 1;

/// The kinds of file systems that others change from other hosts, of which nobody tells here: NFS, SMB, CIFS,
/// AFS, Ceph and FUSE, by the numbers of statfs(2).
const FROM_AFAR: [i64; 7] =
    [0x6969, 0x517b, 0xff53_4d42, 0xfe53_4d42, 0x5346_414f, 0x00c3_6400, 0x6573_5546];

/// Tells of changes until it is dropped.
#[derive(Debug)]
pub(in crate::store) struct Watch {
    /// Its end is what the thread hears last.
    _until: PipeWriter,
}

/// How one learns of changes.
struct Source {
    /// Where the kernel tells.
    told: Option<OwnedFd>,
    /// How long one waits at most before one looks.
    patience: Option<Timespec>,
    /// A file outside the folder that is watched too.
    also: Option<PathBuf>,
}

impl Directory {
    /// Calls `wake` whenever something in the folder changes whose name is `wanted`, and whenever the file
    /// `also` does, from a thread of its own. Where the kernel doesn't tell of it, `wake` is called every
    /// second.
    pub(in crate::store) fn watch(
        &self,
        (wanted, also): (impl Fn(&str) -> bool + Send + 'static, Option<PathBuf>),
        wake: impl Fn() + Send + 'static,
    ) -> Result<Watch, Errno> {
        let source = self.source(also)?;
        let (until, alive) = io::pipe().map_err(|error| errno(&error)).map(|(r, w)| (w, r))?;
        let looks = move || {
            while let Ok(heard) = source.wait(alive.as_fd()) {
                match heard {
                    Heard::Nothing => {}
                    Heard::Names(names) if !names.iter().any(|name| wanted(name)) => {}
                    Heard::File => {
                        source.watch_file();
                        wake();
                    }
                    Heard::Names(_) | Heard::Perhaps => wake(),
                    Heard::End => return,
                }
            }
        };
        let thread = thread::Builder::new().name("watch".into()).spawn(looks);
        thread.map_err(|error| errno(&error))?;
        Ok(Watch { _until: until })
    }

    fn source(&self, also: Option<PathBuf>) -> Result<Source, Errno> {
        self.gate.pass(Call::Watch)?;
        let told = inotify::init(CreateFlags::NONBLOCK | CreateFlags::CLOEXEC).and_then(|told| {
            inotify::add_watch(&told, &self.path, WATCHED)?;
            Ok(told)
        });
        let told = told.ok();
        let blind = told.is_none() || self.is_from_afar();
        let patience = blind.then_some(Timespec { tv_sec: PAUSE, tv_nsec: 0 });
        let source = Source { told, patience, also };
        source.watch_file();
        Ok(source)
    }

    #[expect(clippy::useless_conversion, reason = "the widths differ between kinds of machines")]
    fn is_from_afar(&self) -> bool {
        let kind = rustix::fs::fstatfs(&self.handle).map(|stat| i64::from(stat.f_type));
        kind.is_ok_and(|kind| FROM_AFAR.contains(&kind))
    }
}

/// What came of waiting.
enum Heard {
    /// A signal, or what concerns no name.
    Nothing,
    /// Something happened to these.
    Names(Vec<String>),
    /// Something happened to the file that is watched too; where another was put in its place, that is not
    /// watched yet.
    File,
    /// Nobody told, but it may be.
    Perhaps,
    /// Nobody wants to know any more.
    End,
}

impl Source {
    /// Watches the file that stands at the path now; nobody tells of one that cannot be watched.
    fn watch_file(&self) {
        if let (Some(told), Some(also)) = (&self.told, &self.also) {
            // A file that is gone comes back with the next save.
            inotify::add_watch(told, also, OF_A_FILE).map(drop).unwrap_or_default();
        }
    }

    fn wait(&self, alive: std::os::fd::BorrowedFd<'_>) -> Result<Heard, Errno> {
        let mut waited = vec![PollFd::new(&alive, PollFlags::IN)];
        waited.extend(self.told.iter().map(|told| PollFd::new(told, PollFlags::IN)));
        match poll(&mut waited, self.patience.as_ref()) {
            Err(Errno::INTR) => return Ok(Heard::Nothing),
            Err(errno) => return Err(errno),
            Ok(0) => return Ok(Heard::Perhaps),
            Ok(_) => {}
        }
        if waited.first().is_some_and(|alive| !alive.revents().is_empty()) {
            return Ok(Heard::End);
        }
        self.told.as_ref().map_or(Ok(Heard::Nothing), names)
    }
}

/// Returns the names that the kernel told of; one that is not UTF-8 is nobody's.
fn names(told: &OwnedFd) -> Result<Heard, Errno> {
    let mut buffer = [MaybeUninit::uninit(); 4096];
    let mut reader = Reader::new(told, &mut buffer);
    let (mut names, mut nameless) = (Vec::new(), false);
    loop {
        match reader.next() {
            Ok(event) if event.events().contains(inotify::ReadFlags::QUEUE_OVERFLOW) => {
                return Ok(Heard::Perhaps);
            }
            Ok(event) => {
                let name = event.file_name();
                nameless |= name.is_none();
                names.extend(name.and_then(|name| name.to_str().ok()).map(ToOwned::to_owned));
            }
            // What was told of the file is looked at with all that was told of names.
            Err(Errno::WOULDBLOCK) if nameless => return Ok(Heard::File),
            Err(Errno::WOULDBLOCK) => return Ok(Heard::Names(names)),
            Err(errno) => return Err(errno),
        }
    }
}

fn errno(error: &io::Error) -> Errno {
    Errno::from_io_error(error).unwrap_or(Errno::IO)
}
