//! A session on a draft in a folder that something happens to, and what can be seen of it from outside.

use std::cell::Cell;
use std::fs::{self, Permissions};
use std::os::unix::fs::{PermissionsExt as _, chown};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::AVTALE;
use crate::terminal::Terminal;
use crate::words::{MARK, Words, anywhere, on_disk};
use crate::{drafts, say};

/// Wide, so that what is typed stands on one row.
const SIZE: (u16, u16) = (200, 24);
/// What the screen says of text that is on disk.
const SAVED: &str = "Lagret ";
/// What it says of text that is not.
const NOT_SAVED: &str = "IKKE LAGRET";
/// From the last key until it is said that the text is not saved: a second and a half until the save, a
/// second to say so, and as long again, since the machine has others to serve.
const TOLD: Duration = Duration::from_secs(5);
/// How many words are written in all.
const WORDS: usize = 6;
/// How many names a session has for new files, as far as they are needed here.
const MOST_FILES: usize = 10;
/// A user that may do next to nothing.
const NOBODY: u32 = 65_534;

/// A place for one test: a folder for drafts, one for emergency copies, and the program.
pub(crate) struct Place {
    base: TempDir,
    /// Where drafts lie.
    pub(crate) drafts: PathBuf,
    user: User,
}

/// Who runs the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum User {
    /// Whoever runs the tests; root, to whom little is forbidden.
    Root,
    /// A user that owns the folders and nothing else.
    Nobody,
}

impl Place {
    /// Returns a place whose folder for drafts is not made yet.
    pub(crate) fn new(user: User) -> Self {
        let base = tempfile::tempdir().unwrap();
        fs::set_permissions(base.path(), Permissions::from_mode(0o755)).unwrap();
        let drafts = base.path().join("utkast");
        let place = Self { base, drafts, user };
        fs::create_dir(place.shelter()).unwrap();
        if user == User::Nobody {
            // Other users may not be let into the folder that the program is built in.
            fs::copy(AVTALE, place.program()).unwrap();
            hand_over(&place.shelter());
        }
        place
    }

    /// Makes a folder for drafts.
    pub(crate) fn with_folder(self) -> Self {
        fs::create_dir(&self.drafts).unwrap();
        if self.user == User::Nobody {
            hand_over(&self.drafts);
        }
        self
    }

    /// Returns a folder that holds nothing of the program's.
    pub(crate) fn base(&self) -> &Path {
        self.base.path()
    }

    fn shelter(&self) -> PathBuf {
        self.base().join("nød")
    }

    fn program(&self) -> PathBuf {
        self.base().join("avtale")
    }

    /// Starts the program as the place's user, `before` being what stands before it on the command line.
    pub(crate) fn start(&self, before: &[&str], arguments: &[&str]) -> Terminal {
        let copy = self.program();
        let program = match self.user {
            User::Root => vec![AVTALE],
            User::Nobody => {
                let user = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
                [user.as_slice(), &[copy.to_str().unwrap()]].concat()
            }
        };
        Terminal::start(SIZE, self.base(), &[before, &program, arguments].concat())
    }

    /// Makes a draft and returns its id.
    pub(crate) fn make(&self, bytes: usize) -> String {
        let id = drafts::make_large(&self.drafts, bytes);
        if self.user == User::Nobody {
            let made = fs::read_dir(&self.drafts).unwrap();
            made.for_each(|entry| hand_over(&entry.unwrap().path()));
        }
        id
    }
}

fn hand_over(path: &Path) {
    chown(path, Some(NOBODY), Some(NOBODY)).unwrap();
}

/// A session on a draft.
pub(crate) struct Desk {
    pub(crate) place: Place,
    pub(crate) terminal: Terminal,
    id: String,
    words: Words,
    typed: usize,
}

impl Desk {
    /// Opens a draft of about so many bytes and begins an answer.
    pub(crate) fn open(place: Place, bytes: usize) -> Self {
        Self::open_with(place, bytes, &[])
    }

    /// Makes a draft, damages what it lies on, and opens it.
    pub(crate) fn open_on(place: Place, damage: impl FnOnce()) -> Self {
        let id = place.make(0);
        damage();
        Self::at(place, &[], id)
    }

    /// Opens a draft with something before the program on the command line.
    pub(crate) fn open_with(place: Place, bytes: usize, before: &[&str]) -> Self {
        let id = place.make(bytes);
        Self::at(place, before, id)
    }

    fn at(place: Place, before: &[&str], id: String) -> Self {
        let terminal = Self::session(&place, before, &id);
        Self { place, terminal, id, words: Words::new(MARK, WORDS), typed: 0 }
    }

    fn session(place: &Place, before: &[&str], id: &str) -> Terminal {
        let (drafts, shelter) = (place.drafts.to_str().unwrap(), place.shelter());
        let shelter = shelter.to_str().unwrap();
        let arguments = ["--drafts", drafts, "--emergency", shelter, "open", id];
        let mut terminal = place.start(before, &arguments);
        terminal.wait_for("1 Organisering og brev");
        terminal.send("\x1b[B\r");
        terminal.wait_for("Hva heter kommunen?");
        terminal
    }

    /// Writes half of the text.
    pub(crate) fn write_half(&mut self) {
        self.write(WORDS / 2);
    }

    /// Writes the text to its end.
    pub(crate) fn write_rest(&mut self) {
        self.write(WORDS);
    }

    /// Writes the text key by key with a pause between; returns how long each waited for its echo.
    pub(crate) fn write_key_by_key(&mut self, pause: Duration) -> Vec<Duration> {
        let mut shown = String::new();
        let mut echo = |key: &char| {
            let since = Instant::now();
            self.terminal.send(&key.to_string());
            shown.push(*key);
            self.terminal.wait_for(&shown);
            let echo = since.elapsed();
            self.terminal.watch_until(since + pause, |_| {});
            echo
        };
        let echoes = self.words.dense().iter().map(&mut echo).collect();
        self.typed = self.words.dense().len();
        echoes
    }

    fn write(&mut self, words: usize) {
        let end = self.words.dense().len() * words / WORDS;
        let text: String = self.words.dense()[self.typed..end].iter().collect();
        self.terminal.send(&text);
        self.typed = end;
        let shown: String = self.words.dense()[..end].iter().collect();
        self.terminal.wait_for(&shown);
    }

    /// Waits until all that is typed is said to be saved, and so it is.
    #[track_caller]
    pub(crate) fn wait_for_save(&mut self) {
        self.terminal.wait_until("the save", |screen| screen.contains(SAVED));
        assert_eq!(self.kept(), self.typed, "said to be saved, and is not");
    }

    /// Waits until it is said that the text is not saved; returns where it says an emergency copy lies, if
    /// it does. Meanwhile nothing beyond the first half of the text is ever said to be saved.
    #[track_caller]
    pub(crate) fn wait_for_alarm(&mut self) -> Option<PathBuf> {
        let since = Instant::now();
        let (lie, typed) = (Cell::new(false), self.typed);
        self.terminal.wait_until("the alarm", |screen| {
            let all = self.words.furthest(screen) == typed;
            lie.set(lie.get() || (screen.contains(SAVED) && all));
            screen.contains(NOT_SAVED)
        });
        let told = since.elapsed();
        assert!(!lie.get(), "text was said to be saved that cannot be");
        say(&format!("faults: said {told:.1?} after the last key\n"));
        assert!(told < TOLD, "said after {told:?}");
        // The place is said once the copy is there; where there is none, the screen stays as it is.
        self.terminal.watch_until(Instant::now() + Duration::from_millis(500), |_| {});
        self.emergency_copy()
    }

    /// Returns the emergency copy whose path is on the screen.
    fn emergency_copy(&self) -> Option<PathBuf> {
        let screen: String = self.terminal.text().split_whitespace().collect();
        let folder = self.place.shelter().to_str().unwrap().to_owned();
        let (_, name) = screen.split_once(&folder)?;
        let (name, _) = name.split_once(".json")?;
        Some(PathBuf::from(format!("{folder}{name}.json")))
    }

    /// Returns the draft's file.
    pub(crate) fn draft(&self) -> PathBuf {
        drafts::path(&self.place.drafts, &self.id)
    }

    /// Returns everything that the session writes to in the folder of drafts, today and in a while.
    pub(crate) fn written(&self) -> Vec<PathBuf> {
        let drafts = self.place.drafts.clone();
        let history = self.draft().with_extension("history");
        let journals = fs::read_dir(&history).unwrap().map(|entry| entry.unwrap().path());
        let program = self.terminal.process().as_raw_pid();
        let files =
            (0..MOST_FILES).map(|count| drafts.join(format!(".avtale-{program}-{count}.tmp")));
        journals.chain(files).chain([drafts.clone(), history.clone()]).collect()
    }

    /// Returns how much of the text stands in the drafts of the folder.
    fn kept(&self) -> usize {
        self.words.kept(&on_disk(&self.place.drafts))
    }

    /// Asserts that an emergency copy has all that was typed.
    #[track_caller]
    pub(crate) fn has_all(&self, copy: &Path) {
        assert!(copy.is_file(), "{} is not there", copy.display());
        let copies = anywhere(copy.parent().unwrap());
        assert_eq!(self.words.kept(&copies), self.typed, "{}", copy.display());
    }

    /// Leaves the program, which has nothing to ask.
    #[track_caller]
    pub(crate) fn leave(mut self) {
        self.terminal.send("\x11");
        assert!(self.terminal.wait_for_end().success(), "{}", self.terminal.text());
        assert_eq!(self.kept(), self.typed);
        let left = anywhere(&self.place.shelter());
        assert_eq!(left, Vec::<String>::new(), "an emergency copy stays behind");
    }

    /// Kills the program, does as `mend` says, and opens the draft again: all is there, nothing is asked.
    #[track_caller]
    pub(crate) fn die_and_open_again(mut self, mend: impl FnOnce()) {
        self.terminal.kill(|_| {});
        mend();
        self.terminal = Self::session(&self.place, &[], &self.id);
        let shown: String = self.words.dense()[..self.typed].iter().collect();
        self.terminal.wait_for(&shown);
        self.leave();
    }
}
