//! A clock that jumps under a session: what is typed is saved as soon as ever.
//!
//! They need Debian's `libfaketime`.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::desk::{Desk, Place, User};
use crate::say;

/// How long text may take to the disk where no clock jumps, and a second of grace.
const SOON: Duration = Duration::from_secs(3);

/// A clock that a program goes by.
struct Clock {
    file: PathBuf,
    before: Vec<String>,
}

impl Clock {
    fn new(folder: &Path) -> Self {
        let file = folder.join("klokke");
        let library = fs::read_dir("/usr/lib")
            .unwrap()
            .map(|entry| entry.unwrap().path().join("faketime/libfaketimeMT.so.1"))
            .find(|path| path.exists())
            .expect("libfaketime is installed");
        let before = vec![
            "env".to_owned(),
            format!("LD_PRELOAD={}", library.display()),
            format!("FAKETIME_TIMESTAMP_FILE={}", file.display()),
            "FAKETIME_NO_CACHE=1".to_owned(),
            "FAKETIME_DONT_FAKE_MONOTONIC=1".to_owned(),
            "NO_FAKE_STAT=1".to_owned(),
        ];
        let clock = Self { file, before };
        clock.jump("+0");
        clock
    }

    /// Sets the clock to so far from the machine's own.
    fn jump(&self, to: &str) {
        let new = self.file.with_extension("ny");
        fs::write(&new, format!("{to}\n")).unwrap();
        fs::rename(new, &self.file).unwrap();
    }
}

/// Jumps before the text goes on and once more right after; all of it is saved all the same, and brought
/// back in a session whose clock is right.
#[track_caller]
fn case(first: &str, second: &str) {
    let place = Place::new(User::Root).with_folder();
    let clock = Clock::new(place.base());
    let before: Vec<_> = clock.before.iter().map(String::as_str).collect();
    let mut desk = Desk::open_with(place, 0, &before);
    desk.write_half();
    desk.wait_for_save();
    clock.jump(first);
    desk.write_rest();
    clock.jump(second);
    let since = Instant::now();
    desk.wait_for_save();
    let saved = since.elapsed();
    say(&format!("clock: {first}, {second}: saved after {saved:.1?}\n"));
    assert!(saved < SOON, "{first}, {second}: saved after {saved:?}");
    desk.die_and_open_again(|| {});
}

#[test]
fn a_clock_that_jumps_puts_no_save_off() {
    // An hour back and forth, as when summer ends and begins; a clock that is set right; one that lost its
    // battery; one that is far ahead; and jumps while something is to be saved.
    case("-1h", "-1h");
    case("+1h", "+1h");
    case("-1d", "+0");
    case("-56y", "-56y");
    case("+60y", "+60y");
    case("+0", "-1h");
    case("+0", "+1h");
}

#[test]
fn what_was_typed_under_a_wrong_clock_is_brought_back_under_the_right_one() {
    for wrong in ["-56y", "+60y"] {
        let place = Place::new(User::Root).with_folder();
        let clock = Clock::new(place.base());
        clock.jump(wrong);
        let before: Vec<_> = clock.before.iter().map(String::as_str).collect();
        let mut desk = Desk::open_with(place, 0, &before);
        desk.write_half();
        desk.wait_for_save();
        desk.write_rest();
        // Long enough for the journal, and too short for the draft's file.
        std::thread::sleep(Duration::from_millis(900));
        desk.die_and_open_again(|| {});
    }
}
