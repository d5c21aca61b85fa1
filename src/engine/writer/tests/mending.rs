//! Several people at one draft in a folder, each at a whole session of their own, whose file is damaged: they stay
//! together, and each is told once.

use std::collections::{BTreeMap, VecDeque};
use std::path::PathBuf;
use std::sync::Arc;

use tempfile::TempDir;

use super::races::LIBRARY;
use super::*;
use crate::app::{Access, App, Begin, Code, Effect, Entered, Key, Keymap, Purpose, SaveState};
use crate::base::time::TimeZone;
use crate::base::{Argument, SessionId};
use crate::store::{FolderStore, Gate, Settings};

/// When everybody begins, in milliseconds.
const BEGUN: i64 = 1_795_325_525_000;

/// One person at the draft.
struct Seat {
    name: &'static str,
    app: App,
    work: Work,
    /// Where the store wakes the thread.
    wakes: Receiver<Job>,
    asked: VecDeque<Request>,
    /// What was told on the screen, and how often.
    told: BTreeMap<&'static str, usize>,
    /// Where the damaged file lies, as it was told.
    aside: Option<String>,
    /// Whether it was ever said that a save had failed.
    failed: bool,
}

fn at(now: i64) -> Moment {
    Moment::from_millisecond(now).unwrap()
}

impl Seat {
    fn opens(folder: &TempDir, (name, purpose): (&'static str, Purpose), gate: Gate) -> Self {
        let user = Line::kept(name);
        let (session, by) = (SessionId::new(name).unwrap(), user.clone());
        let settings = Settings { session, by: by.clone(), ..Settings::default() };
        let store = FolderStore::open(folder.path(), Arc::clone(&LIBRARY)).unwrap();
        let (jobs, wakes) = mpsc::channel();
        let desk = Desk {
            store: Box::new(store.for_session(settings).watched(gate)),
            make: Box::new(move |title, _| Ok(draft(&format!("ny-{name}"), title.as_str()))),
            example: Box::new(|| Err(StoreError::other(Message::new("app-cancel")))),
            stamp: Box::new(move || Stamp { by: by.clone(), at: at(BEGUN) }),
            export: Box::new(|_, _| Err(StoreError::other(Message::new("app-cancel")))),
        };
        let work = Work { desk, beside: None, made: None, jobs, open: None, people: Vec::new() };
        let (app, effects) = App::new(Begin {
            library: Arc::clone(&LIBRARY),
            user,
            access: Access::Full,
            zone: TimeZone::UTC,
            open: Some(DraftId::new("prove").unwrap()),
            language: crate::texts::Language::Nb,
            keys: Keymap::standard(),
            purpose,
        });
        let (asked, told, aside) = Default::default();
        let mut seat = Self { name, app, work, wakes, asked, told, aside, failed: false };
        seat.asks(effects);
        seat.works(BEGUN);
        assert!(seat.app.session.is_some(), "{name} has it open");
        seat
    }

    fn asks(&mut self, effects: Vec<Effect>) {
        let asked = effects.into_iter().filter_map(|effect| {
            if let Effect::Ask(request) = effect { Some(request) } else { None }
        });
        self.asked.extend(asked);
    }

    fn hears(&mut self, msg: Msg, now: i64) {
        let effects = self.app.update(msg, at(now));
        self.asks(effects);
        if let Some(notice) = self.app.notice.take() {
            *self.told.entry(notice.key).or_default() += 1;
            if notice.key == "app-mended" {
                let [("path", Argument::Text(path))] = &notice.arguments[..] else {
                    panic!("{notice:?}")
                };
                self.aside = Some(path.clone());
            }
        }
        let state = self.app.session.as_ref().map(|session| session.saving.state());
        self.failed |= matches!(state, Some(SaveState::Failed { .. }));
    }

    /// The thread does what is asked, and looks at what others have done.
    fn works(&mut self, now: i64) {
        self.wakes.try_iter().for_each(drop);
        let look = Job::Look(DraftId::new("prove").unwrap());
        let asked = self.asked.drain(..).map(Job::Request);
        for job in joined(std::iter::once(look).chain(asked).collect()) {
            let answers = match job {
                Job::Request(request) => self.work.done(request),
                Job::Look(id) => self.work.look(&id).into_iter().collect(),
                Job::Flush(_) | Job::End => Vec::new(),
            };
            for answer in answers {
                self.hears(answer, now);
            }
        }
    }

    fn draft(&self) -> &Draft {
        &self.app.session.as_ref().unwrap().draft
    }

    fn presses(&mut self, key: Key, now: i64) {
        // Who is at the overview already needs no key to get there.
        if let Some(command) = self.app.keys.find(self.app.situation(), key) {
            self.hears(Msg::Command(command), now);
        }
    }

    /// Goes to a section that is one long text by way of the overview, and makes it this text.
    fn writes(&mut self, section: &str, text: &str, now: i64) {
        let session = self.app.session.as_ref().unwrap();
        let row = session.section_ids().position(|id| id.as_str() == section).unwrap();
        self.presses(Key::ctrl('o'), now);
        self.presses(Key::plain(Code::Home), now);
        for _ in 0..row {
            self.presses(Key::plain(Code::Down), now);
        }
        self.presses(Key::plain(Code::Enter), now);
        assert!(self.app.writing.is_some(), "{} has the focus in {section}", self.name);
        self.hears(
            Msg::Wrote { text: Entered::Whole(text.to_owned()), pasted: false, removed: 0 },
            now,
        );
    }
}

/// Kari, Ola and a wall, who have all seen what she has saved; he has written what is not saved.
struct Room {
    folder: TempDir,
    now: i64,
    seats: Vec<Seat>,
}

impl Room {
    fn with(gate: impl Fn(&str) -> Gate) -> Self {
        let folder = TempDir::new().unwrap();
        let mut store = FolderStore::open(folder.path(), Arc::clone(&LIBRARY)).unwrap();
        store.create(&draft("prove", "Prøve")).unwrap();
        let people =
            [("kari", Purpose::Write), ("ola", Purpose::Write), ("vegg", Purpose::Wall(None))];
        let seats = people.map(|who| Seat::opens(&folder, who, gate(who.0))).into();
        let mut room = Self { folder, now: BEGUN, seats };
        room.seats[0].writes("teams", "Karis ord", room.now);
        room.waits(3_000);
        room.seats[1].writes("purpose", "Olas ord", room.now);
        room
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("prove.json")
    }

    /// Lets time pass in small steps; whoever has something due does it, in the order of the seats.
    fn waits(&mut self, time: i64) {
        for _ in 0..time / 50 {
            self.now += 50;
            for seat in &mut self.seats {
                if seat.app.deadline().is_some_and(|deadline| deadline <= at(self.now)) {
                    seat.hears(Msg::Tick, self.now);
                }
                seat.works(self.now);
            }
        }
    }

    /// Asserts that all have one draft with everybody's words, and that it stands in its file, alone.
    #[track_caller]
    fn is_together(&mut self) {
        let mut store = FolderStore::open(self.folder.path(), Arc::clone(&LIBRARY)).unwrap();
        assert_eq!(store.list().unwrap().len(), 1, "one draft");
        let saved = store.load(&DraftId::new("prove").unwrap()).unwrap().draft;
        for seat in &self.seats {
            assert_eq!(seat.draft(), &saved, "{}", seat.name);
            assert!(!seat.app.is_unsaved(), "{}", seat.name);
        }
        let said = format!("{saved:?}");
        assert!(said.contains("Karis ord") && said.contains("Olas ord"), "{said}");
        assert!(saved.alternatives.is_empty());
    }

    fn aside(&self) -> Vec<PathBuf> {
        let beside = self.file().with_extension("history");
        let names = beside.read_dir().unwrap().map(|entry| entry.unwrap().path());
        names.filter(|path| path.extension().is_some_and(|it| it == "damaged")).collect()
    }
}

#[expect(clippy::disallowed_methods, reason = "another program writes in the plainest way")]
fn spoil(path: &std::path::Path, with: &[u8]) {
    std::fs::write(path, with).unwrap();
}

#[test]
fn when_the_file_is_damaged_all_stay_together_and_each_is_told_once_where_it_lies() {
    for damage in [&b""[..], b"{\"schema\": \"1.0\", ", &[0xff; 100]] {
        let mut room = Room::with(|_| Gate::default());
        spoil(&room.file(), damage);
        room.waits(400);
        assert!(room.aside().is_empty(), "somebody may be in the middle of writing it");
        room.waits(5_000);
        room.is_together();
        let aside = room.aside();
        assert_eq!(aside.len(), 1, "one has written the draft anew: {aside:?}");
        for seat in &room.seats {
            assert!(!seat.failed, "{} is told that something is unsaved", seat.name);
            if seat.name == "vegg" {
                assert_eq!(seat.told.get("app-mended"), None);
                continue;
            }
            assert_eq!(seat.told.get("app-mended"), Some(&1), "{}: {:?}", seat.name, seat.told);
            assert_eq!(seat.aside.as_deref(), aside[0].to_str(), "{}", seat.name);
            assert_eq!(seat.told.get("app-outside"), None, "{}", seat.name);
        }
        assert!(room.seats.iter().all(|seat| seat.app.deadline().is_none()), "all are at rest");
    }
}

#[test]
fn when_nobody_writes_the_file_is_whole_again_all_the_same_and_written_once() {
    let mut room = Room::with(|_| Gate::default());
    room.waits(4_000);
    spoil(&room.file(), b"{");
    room.waits(1_100);
    let inode = |room: &Room| {
        use std::os::unix::fs::MetadataExt as _;
        room.file().metadata().unwrap().ino()
    };
    room.is_together();
    let first = inode(&room);
    room.waits(5_000);
    room.is_together();
    assert_eq!(inode(&room), first, "one session writes it, and no other again");
    assert_eq!(room.aside().len(), 1);
}

#[test]
fn a_file_that_somebody_removes_comes_back_with_the_next_word() {
    let mut room = Room::with(|_| Gate::default());
    room.waits(4_000);
    std::fs::remove_file(room.file()).unwrap();
    room.waits(3_000);
    assert!(!room.file().exists(), "nobody has written anything");
    room.seats[1].writes("purpose", "Olas ord igjen", room.now);
    room.waits(4_000);
    room.is_together();
    assert_eq!(room.seats[1].told.get("app-saved-again"), Some(&1));
    assert!(room.aside().is_empty());
}

#[test]
fn whoever_quits_before_the_damage_is_mended_mends_it() {
    let mut room = Room::with(|_| Gate::default());
    spoil(&room.file(), b"{");
    room.seats.truncate(2);
    let kari = room.seats.remove(0);
    drop(kari);
    room.waits(100);
    let now = room.now;
    room.seats[0].hears(Msg::Hangup, now);
    room.seats[0].works(now);
    let mut store = FolderStore::open(room.folder.path(), Arc::clone(&LIBRARY)).unwrap();
    let saved = store.load(&DraftId::new("prove").unwrap()).unwrap().draft;
    let said = format!("{saved:?}");
    assert!(said.contains("Karis ord") && said.contains("Olas ord"), "{said}");
    assert_eq!(room.aside().len(), 1);
    assert_eq!(store.list().unwrap().len(), 1, "none beside it");
}

#[test]
fn while_the_disk_is_full_who_has_written_is_told_and_the_wall_is_not() {
    use std::sync::atomic::{AtomicBool, Ordering};

    let full = Arc::new(AtomicBool::new(false));
    let mut room = Room::with(|_| {
        let full = Arc::clone(&full);
        Gate::new(move |call| {
            let writes = call == crate::store::Call::Write && full.load(Ordering::Relaxed);
            if writes { Err(rustix::io::Errno::NOSPC) } else { Ok(()) }
        })
    });
    full.store(true, Ordering::Relaxed);
    spoil(&room.file(), b"{");
    room.waits(4_000);
    for (seat, failed) in room.seats.iter().zip([false, true, false]) {
        assert_eq!(seat.failed, failed, "{}", seat.name);
        assert_eq!(seat.told.get("app-mended"), None, "{}", seat.name);
    }
    assert!(room.seats[0].told.contains_key("app-not-mended"));
    assert_eq!(room.seats[2].told.get("app-not-mended"), None);
    full.store(false, Ordering::Relaxed);
    room.waits(5_000);
    room.is_together();
}
