//! Disks that fail in every way, under a session that goes on: what is typed is said not to be saved, kept
//! elsewhere where there is elsewhere, and saved by itself when the disk is mended.
//!
//! They need root, `strace`, and file systems of their own.

mod clock;
mod desk;
mod mount;
mod surroundings;
mod tracer;

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use desk::{Desk, Place, User};
use mount::Mount;
use rustix::process::{Pid, Resource, Rlimit, prlimit};
use tracer::Tracer;

use crate::say;

/// The size of a file system for a test, in bytes.
const DISK: u64 = 4 << 20;
/// How many files one may have.
const FILES: u64 = 64;

/// How a session with a fault under it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    /// The disk is mended, and the session goes on by itself.
    Mended,
    /// It is killed, then the disk is mended and the draft opened again.
    Killed,
}

const ENDS: [End; 2] = [End::Mended, End::Killed];

/// Writes, breaks something, writes on; what is returned by `damage` goes to `mend`.
#[track_caller]
fn rides_out<D>(mut desk: Desk, end: End, damage: impl FnOnce(&Desk) -> D, mend: impl FnOnce(D)) {
    desk.write_half();
    desk.wait_for_save();
    let damaged = damage(&desk);
    goes_on_under(desk, end, || mend(damaged));
}

/// Writes on what is broken already, and mends it.
#[track_caller]
fn goes_on_under(mut desk: Desk, end: End, mend: impl FnOnce()) {
    let old = fs::read(desk.draft()).ok();
    desk.write_rest();
    let copy = desk.wait_for_alarm().expect("an emergency copy is on the screen");
    assert_eq!(fs::read(desk.draft()).ok(), old, "the old draft is not whole");
    desk.has_all(&copy);
    match end {
        End::Mended => {
            mend();
            desk.wait_for_save();
            desk.leave();
        }
        End::Killed => desk.die_and_open_again(mend),
    }
}

fn remove(paths: Vec<PathBuf>) {
    for path in paths {
        fs::remove_file(path).unwrap();
    }
}

#[test]
fn a_full_disk_loses_nothing() {
    for end in ENDS {
        let place = Place::new(User::Root);
        let volume = Mount::new(&place.drafts, DISK, FILES);
        rides_out(Desk::open(place, 0), end, |_| volume.fill_bytes(), remove);
    }
}

#[test]
fn a_disk_with_no_file_left_loses_nothing() {
    for end in ENDS {
        let place = Place::new(User::Root);
        let volume = Mount::new(&place.drafts, DISK, FILES);
        rides_out(Desk::open(place, 0), end, |_| volume.fill_inodes(), remove);
    }
}

#[test]
fn a_disk_that_can_only_be_read_loses_nothing() {
    for end in ENDS {
        let place = Place::new(User::Root);
        let volume = Mount::new(&place.drafts, DISK, FILES);
        // Before the draft is opened: a disk on which a file is open for writing stays writable.
        let desk = Desk::open_on(place, || volume.allow_writing(false));
        goes_on_under(desk, end, || volume.allow_writing(true));
    }
}

/// Lets calls in the folder of drafts fail under a session, and then no longer.
#[track_caller]
fn call_fails(calls: &str, error: &str) {
    let desk = Desk::open(Place::new(User::Root).with_folder(), 0);
    rides_out(
        desk,
        End::Mended,
        |desk| {
            let how = format!("error={error}");
            let program = desk.terminal.process();
            Tracer::inject(program, (calls, &how), &desk.written(), desk.place.base())
        },
        |tracer| {
            let (calls, _) = tracer.calls();
            assert!(calls > 0, "no call failed");
        },
    );
}

#[test]
fn a_fault_of_the_disk_loses_nothing() {
    call_fails("fsync,fdatasync", "EIO");
}

#[test]
fn a_file_that_cannot_be_put_in_its_place_loses_nothing() {
    call_fails("rename,renameat,renameat2", "EIO");
    call_fails("rename,renameat,renameat2", "ENOSPC");
}

fn limit(process: Pid, bytes: Option<u64>) {
    let limits = Rlimit { current: bytes, maximum: None };
    prlimit(Some(process), Resource::Fsize, limits).unwrap();
}

#[test]
fn a_limit_of_files_in_size_is_met_as_an_error() {
    let mut desk = Desk::open(Place::new(User::Root).with_folder(), 0);
    let process = desk.terminal.process();
    desk.write_half();
    desk.wait_for_save();
    // Neither journal nor copy can be written: memory is all there is.
    limit(process, Some(16));
    desk.write_rest();
    assert_eq!(desk.wait_for_alarm(), None);
    limit(process, None);
    desk.wait_for_save();
    desk.leave();
}

#[test]
fn a_draft_larger_than_files_may_be_is_kept_by_its_journal() {
    let mut desk = Desk::open(Place::new(User::Root).with_folder(), 200_000);
    limit(desk.terminal.process(), Some(100_000));
    desk.write_rest();
    assert_eq!(desk.wait_for_alarm(), None);
    desk.die_and_open_again(|| {});
}

#[test]
fn a_folder_that_may_not_be_written_to_loses_nothing() {
    for end in ENDS {
        let desk = Desk::open(Place::new(User::Nobody).with_folder(), 0);
        let set = |folder: &PathBuf, mode| {
            fs::set_permissions(folder, Permissions::from_mode(mode)).unwrap();
        };
        let damage = |desk: &Desk| {
            set(&desk.place.drafts, 0o500);
            desk.place.drafts.clone()
        };
        rides_out(desk, end, damage, |folder| set(&folder, 0o700));
    }
}

#[test]
fn a_folder_that_is_moved_away_loses_nothing() {
    for end in ENDS {
        let desk = Desk::open(Place::new(User::Root).with_folder(), 0);
        let damage = |desk: &Desk| {
            let (here, away) = (desk.place.drafts.clone(), desk.place.base().join("borte"));
            fs::rename(&here, &away).unwrap();
            (here, away)
        };
        rides_out(desk, end, damage, |(here, away)| fs::rename(away, here).unwrap());
    }
}

/// How long a disk takes that takes its time.
const SLOW: Duration = Duration::from_secs(2);
/// How long a key may wait for its echo, in half of all.
const ECHO: Duration = Duration::from_millis(250);

#[test]
fn keys_are_answered_while_the_disk_takes_its_time() {
    let mut desk = Desk::open(Place::new(User::Root).with_folder(), 0);
    let how = format!("delay_enter={}", SLOW.as_micros());
    let program = desk.terminal.process();
    let tracer = Tracer::inject(program, ("fsync,fdatasync", &how), &[], desk.place.base());
    let mut echoes = desk.write_key_by_key(Duration::from_millis(100));
    echoes.sort();
    let (median, max) = (echoes[echoes.len() / 2], echoes[echoes.len() - 1]);
    say(&format!(
        "faults: with syncs of {SLOW:?}, keys echoed after {median:.1?}, {max:.1?} at most\n"
    ));
    assert!(tracer.calls().0 > 0, "no sync was slow");
    assert!(median <= ECHO, "{median:?}");
    assert!(max < SLOW, "a key waited for the disk: {max:?}");
    let since = Instant::now();
    desk.wait_for_save();
    say(&format!("faults: saved {:.1?} after the last key\n", since.elapsed()));
    drop(tracer);
    desk.leave();
}
