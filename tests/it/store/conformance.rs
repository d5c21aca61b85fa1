//! What several sessions at one draft can trust any store with: the same tests for files and for memory.

mod mended;

use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use avtale::base::{FieldId, Line, Moment, Prose, SectionId, SessionId};
use avtale::draft::together::{Base, Registers, Together, Version, told};
use avtale::draft::{Change, Draft, Edit, Entry, Stamp};
use avtale::store::{Cause, Damage, FolderStore, Here, MemoryStore, Saved, Settings, Store, Taken};
use avtale::template::Value;
use proptest::prelude::*;
use tempfile::TempDir;

use super::{draft, id, library, stamp, template};

/// How long one waits at most for what comes at once.
const PATIENCE: Duration = Duration::from_secs(20);

/// A place for drafts that several sessions can come to.
trait Place {
    fn session(&self, name: &str) -> Box<dyn Store>;

    /// Ends a session without a word.
    fn kill(&self, name: &str, store: Box<dyn Store>);
}

impl Place for TempDir {
    fn session(&self, name: &str) -> Box<dyn Store> {
        let (session, by) = (SessionId::new(name).unwrap(), Line::kept(name));
        let settings = Settings { session, by, ..Settings::default() };
        Box::new(FolderStore::open(self.path(), library()).unwrap().for_session(settings))
    }

    fn kill(&self, _: &str, store: Box<dyn Store>) {
        drop(store);
    }
}

impl Place for MemoryStore {
    fn session(&self, name: &str) -> Box<dyn Store> {
        Box::new(Self::session(self, SessionId::new(name).unwrap()))
    }

    fn kill(&self, name: &str, store: Box<dyn Store>) {
        drop(store);
        Self::session(self, SessionId::new(name).unwrap()).die();
    }
}

/// A session that does what the program does.
struct Writer {
    name: String,
    store: Box<dyn Store>,
    draft: Draft,
    together: Together,
    base: u64,
    number: u64,
    woken: Receiver<()>,
}

impl Writer {
    fn comes(place: &dyn Place, name: &str) -> Self {
        let mut store = place.session(name);
        let by = Stamp { by: Line::kept(name), ..stamp(1) };
        let draft = store.open(&id("a"), &by).unwrap().draft;
        let (wake, woken) = mpsc::channel();
        let wake = Box::new(move || wake.send(()).unwrap_or_default());
        let following = store.follow(&id("a"), &by, wake).unwrap();
        assert_eq!(following.me.as_str(), name);
        let registers = Registers::holding(following.held);
        let base = Base { draft: draft.clone(), registers, marks: following.marks };
        let (together, name) = (Together::on(base), name.to_owned());
        let base = following.base;
        let mut writer = Self { name, store, draft, together, base, number: 0, woken };
        writer.looks();
        writer
    }

    fn writes(&mut self, edit: Edit) {
        let by = Stamp { by: Line::kept(&self.name), ..stamp(2) };
        let change = Change::new(edit, by);
        let before = self.draft.clone();
        self.draft.apply(&template(), change.clone()).unwrap();
        self.number = (self.number + 1).max(self.together.clock() + 1 - self.base);
        let session = SessionId::new(&self.name).unwrap();
        let version = Version { clock: self.base + self.number, session };
        let saw = self.together.own(&version, change.clone());
        let saw = told(&before, &change.edit, &version, saw);
        self.store.append(&id("a"), &[Entry { number: self.number, change, saw }]).unwrap();
    }

    fn names(&mut self, text: &str) {
        self.writes(Edit::Rename(Line::kept(text)));
    }

    fn fills(&mut self, field: &str, text: &str) {
        let value = Some(Value::Prose(Prose::kept(text)));
        self.writes(Edit::Answer { field: FieldId::new(field).unwrap(), value });
    }

    /// Takes in what others did, and returns how many changes that were.
    fn looks(&mut self) -> usize {
        self.hears().0
    }

    /// Takes in what others did, and returns how many changes that were, and what became of a damaged file.
    fn hears(&mut self) -> (usize, Option<Damage>) {
        let news = self.store.news(&id("a")).unwrap();
        let events = self.together.others(&mut self.draft, &template(), news.events);
        if let Some(saved) = news.saved {
            self.together.rebase(&mut self.draft, &template(), *saved);
        }
        (events.len(), news.damage)
    }

    fn saves(&mut self) -> Saved {
        for _ in 0..3 {
            let registers = self.together.registers();
            let marks = self.together.known().clone();
            self.store.took(&id("a"), &Taken { marks, held: registers.held.clone() });
            match self.store.save(&self.draft, self.number) {
                Ok(saved) => {
                    self.together.saved(self.together.standing(&self.draft));
                    return saved;
                }
                Err(error) => assert_eq!(error.cause, Cause::Behind, "{error:?}"),
            }
            self.looks();
        }
        panic!("others save all the time");
    }

    fn people(&mut self) -> Vec<(String, Option<String>)> {
        let people = self.store.news(&id("a")).unwrap().people.into_iter();
        let section = |id: SectionId| id.as_str().to_owned();
        people.map(|it| (it.by.as_str().to_owned(), it.here.section.map(section))).collect()
    }
}

fn on(test: impl Fn(&dyn Place)) {
    let (folder, memory) = (TempDir::new().unwrap(), MemoryStore::default());
    let places: [&dyn Place; 2] = [&folder, &memory];
    for place in places {
        place.session("maker").create(&draft("a", "Utkast")).unwrap();
        test(place);
    }
}

#[test]
fn what_one_writes_the_other_is_told_of_once_and_at_once() {
    on(|place| {
        let (mut kari, mut ola) = (Writer::comes(place, "kari"), Writer::comes(place, "ola"));
        while kari.woken.recv_timeout(Duration::from_millis(100)).is_ok() {}
        while ola.woken.recv_timeout(Duration::from_millis(100)).is_ok() {}
        kari.names("Bodø");
        ola.woken.recv_timeout(PATIENCE).unwrap();
        assert_eq!((ola.looks(), ola.looks()), (1, 0));
        assert_eq!(ola.draft, kari.draft);
        kari.fills("teams", "Ett");
        kari.fills("teams", "To");
        assert_eq!(ola.looks(), 2);
        assert_eq!(ola.draft, kari.draft);
    });
}

#[test]
fn it_is_told_who_is_at_work_and_no_longer_when_they_die() {
    on(|place| {
        let mut kari = Writer::comes(place, "kari");
        assert_eq!(kari.people(), []);
        let mut ola = Writer::comes(place, "ola");
        let teams = SectionId::new("teams").unwrap();
        let at = Moment::from_millisecond(9).unwrap();
        let leads = Some(SectionId::new("teams").unwrap());
        let asks = Some(SectionId::new("purpose").unwrap());
        let took = Some(SessionId::new("kari").unwrap());
        let here = Here { section: Some(teams), since: at, leads, asks, took };
        ola.store.tell(&id("a"), &here);
        assert_eq!(kari.store.news(&id("a")).unwrap().people[0].here, here);
        let here = Some("teams".to_owned());
        assert_eq!(kari.people(), [("ola".to_owned(), here)]);
        assert_eq!(ola.people(), [("kari".to_owned(), None)]);
        ola.names("Bodø");
        while kari.woken.try_recv().is_ok() {}
        place.kill("ola", ola.store);
        kari.woken.recv_timeout(PATIENCE).unwrap();
        assert_eq!(kari.looks(), 1, "what the dead have written is there");
        assert_eq!(kari.people(), []);
        assert_eq!(kari.draft.title.as_str(), "Bodø");
    });
}

#[test]
fn nobody_saves_over_what_others_have_saved() {
    on(|place| {
        let (mut kari, mut ola) = (Writer::comes(place, "kari"), Writer::comes(place, "ola"));
        kari.names("Bodø");
        kari.saves();
        ola.fills("teams", "Ett");
        let error = ola.store.save(&ola.draft, ola.number).unwrap_err();
        assert_eq!(error.cause, Cause::Behind);
        ola.saves();
        kari.looks();
        assert_eq!(kari.draft, ola.draft);
        let kept = place.session("reader").load(&id("a")).unwrap().draft;
        assert_eq!((kept.title.as_str(), &kept), ("Bodø", &ola.draft));
        kari.saves();
    });
}

#[test]
fn who_comes_late_has_what_is_saved_and_what_is_not() {
    on(|place| {
        let (mut kari, mut ola) = (Writer::comes(place, "kari"), Writer::comes(place, "ola"));
        kari.names("Bodø");
        ola.looks();
        ola.names("Fauske");
        ola.saves();
        kari.fills("teams", "Ett");
        let mut per = Writer::comes(place, "per");
        kari.looks();
        assert_eq!(per.draft, kari.draft);
        per.names("Narvik");
        kari.looks();
        assert_eq!(per.draft, kari.draft);
        assert_eq!(per.draft.alternatives, [], "they saw each other");
    });
}

#[test]
fn of_two_who_did_not_see_each_other_both_texts_are_kept() {
    on(|place| {
        let (mut kari, mut ola) = (Writer::comes(place, "kari"), Writer::comes(place, "ola"));
        kari.names("Bodø");
        ola.names("Fauske");
        kari.looks();
        ola.looks();
        assert_eq!(kari.draft, ola.draft);
        assert_eq!(kari.draft.title.as_str(), "Fauske");
        let kept: Vec<_> =
            kari.draft.alternatives.iter().map(|it| it.change.edit.clone()).collect();
        assert_eq!(kept, [Edit::Rename(Line::kept("Bodø"))]);
        kari.saves();
        let late = Writer::comes(place, "per");
        assert_eq!(late.draft, kari.draft);
    });
}

#[test]
fn who_leaves_leaves_nothing_behind_when_all_is_saved() {
    let folder = TempDir::new().unwrap();
    folder.session("maker").create(&draft("a", "Utkast")).unwrap();
    let (mut kari, mut ola) = (Writer::comes(&folder, "kari"), Writer::comes(&folder, "ola"));
    kari.names("Bodø");
    kari.saves();
    ola.looks();
    ola.fills("teams", "Ett");
    kari.looks();
    kari.saves();
    ola.looks();
    // What she wrote is in the file that he saved.
    ola.store.close(&id("a")).unwrap();
    kari.store.close(&id("a")).unwrap();
    let left = std::fs::read_dir(folder.path().join("a.history")).unwrap().count();
    assert_eq!(left, 0);
    let opened = folder.session("per").open(&id("a"), &stamp(5)).unwrap();
    assert_eq!((opened.recovered, opened.draft), (None, kari.draft));
}

/// What somebody does: writes, looks, saves, or dies and comes again.
fn deed() -> impl Strategy<Value = (usize, u8, u8)> {
    (0..3_usize, 0..10_u8, 0..3_u8)
}

fn does(place: &dyn Place, writers: &mut [Writer], count: &mut usize, deed: (usize, u8, u8)) {
    let (who, what, where_) = deed;
    *count += 1;
    let text = format!("Tekst {count}.");
    match what {
        0..4 => match where_ {
            0 => writers[who].names(&text),
            1 => writers[who].fills("teams", &text),
            _ => writers[who].fills("purpose_text", &text),
        },
        4..7 => drop(writers[who].looks()),
        7..9 => drop(writers[who].saves()),
        _ => {
            let new = Writer::comes(place, &format!("s{count}"));
            let old = std::mem::replace(&mut writers[who], new);
            place.kill(&old.name, old.store);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn everybody_has_the_same_draft_in_the_end(deeds in prop::collection::vec(deed(), 0..30)) {
        on(|place| {
            let mut writers: Vec<_> =
                (0..3).map(|n| Writer::comes(place, &format!("w{n}"))).collect();
            let mut count = 0;
            for deed in &deeds {
                does(place, &mut writers, &mut count, *deed);
            }
            for writer in &mut writers {
                writer.looks();
            }
            writers[0].saves();
            for writer in &mut writers {
                writer.looks();
            }
            let kept = place.session("reader").load(&id("a")).unwrap().draft;
            for writer in &writers {
                assert_eq!(writer.draft, writers[0].draft);
            }
            assert_eq!(kept, writers[0].draft);
        });
    }
}
