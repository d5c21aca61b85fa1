//! Tests of links, pipes and folders that somebody plants: nothing is read or written through them.

use std::collections::BTreeMap;
use std::os::unix::net::UnixListener;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};

use avtale::base::SessionId;
use avtale::store::{Gate, Settings, Why, write_export};

use super::*;

/// The title of the draft that nobody may read.
const SECRET: &str = "HEMMELIG";

/// What somebody plants at a name.
#[derive(Clone, Copy, Debug)]
enum Planted {
    LinkToFile,
    LinkToFolder,
    LinkNowhere,
    HardLink,
    Pipe,
    Socket,
    Folder,
}

const PLANTED: [Planted; 7] = [
    Planted::LinkToFile,
    Planted::LinkToFolder,
    Planted::LinkNowhere,
    Planted::HardLink,
    Planted::Pipe,
    Planted::Socket,
    Planted::Folder,
];

/// A folder of drafts with a draft `a` and a version of it, beside a folder that is none of its business.
struct Ground {
    around: TempDir,
    store: FolderStore,
}

/// What every ground begins with.
struct Seeds {
    library: Arc<Library>,
    draft: Draft,
    changed: Draft,
    secret: Draft,
}

impl Seeds {
    fn new() -> Self {
        let draft = draft("a", "Vår");
        let titled = |title| Draft { title: Line::kept(title), ..draft.clone() };
        let (changed, secret) = (titled("Endret"), titled(SECRET));
        Self { library: library(), draft, changed, secret }
    }
}

impl Ground {
    fn new(seeds: &Seeds, gate: Gate) -> Self {
        let Seeds { library, draft, changed: _, secret } = seeds;
        let around = TempDir::new().unwrap();
        let settings = Settings {
            session: SessionId::new("s1").unwrap(),
            shelters: vec![around.path().join("shelter")],
            ..Settings::default()
        };
        let store = FolderStore::open(&around.path().join("drafts"), Arc::clone(library)).unwrap();
        let mut store = store.for_session(settings).watched(gate);
        store.create(secret).unwrap();
        store.keep(secret, 0, Why::Asked, &stamp(0)).unwrap();
        store.shelter(secret, 0).unwrap();
        let canary = around.path().join("canary");
        fs::create_dir(&canary).unwrap();
        for (from, to) in [
            ("drafts/a.json", "a.json"),
            ("drafts/a.history/000001.json", "000001.json"),
            ("shelter/a.s1.json", "a.s1.json"),
        ] {
            fs::rename(around.path().join(from), canary.join(to)).unwrap();
        }
        store.create(draft).unwrap();
        store.keep(draft, 0, Why::Asked, &stamp(0)).unwrap();
        fs::write(around.path().join("out.md"), "old").unwrap();
        Self { around, store }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.around.path().join(name)
    }

    fn plant(&self, planted: Planted, name: &str) {
        let path = self.path(name);
        if path.is_dir() {
            fs::remove_dir_all(&path).unwrap();
        } else if path.exists() {
            fs::remove_file(&path).unwrap();
        }
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        match planted {
            Planted::LinkToFile => symlink(self.path("canary/a.json"), path).unwrap(),
            Planted::LinkToFolder => symlink(self.path("canary"), path).unwrap(),
            Planted::LinkNowhere => symlink(self.path("canary/new"), path).unwrap(),
            Planted::HardLink => fs::hard_link(self.path("canary/a.json"), path).unwrap(),
            Planted::Pipe => {
                rustix::fs::mkfifoat(rustix::fs::CWD, path, 0o600.into()).unwrap();
            }
            Planted::Socket => drop(UnixListener::bind(path).unwrap()),
            Planted::Folder => fs::create_dir(path).unwrap(),
        }
    }

    /// Does all that a store can do, and returns the titles of all drafts that it was given.
    fn do_all(&mut self, draft: &Draft) -> Vec<String> {
        let out = self.path("out.md");
        let store = &mut self.store;
        let mut found = Vec::new();
        for listed in store.list().unwrap_or_default() {
            match listed {
                Listed::Draft(summary) => found.push(summary.title),
                Listed::Damaged { .. } => {}
            }
        }
        found.extend(store.load(&draft.id).ok().map(|loaded| loaded.draft.title));
        // Each failure is as good as a success here: what counts is what was read and written.
        let saved = store.save(draft, 0).is_ok();
        let kept = store.keep(draft, 0, Why::Asked, &stamp(9)).is_ok();
        let sheltered = store.shelter(draft, 0).is_ok();
        let exported = write_export(&out, b"new").is_ok();
        assert!([saved, kept, sheltered, exported].contains(&true), "all but one still work");
        for version in store.versions(&draft.id).unwrap_or_default() {
            found.extend(store.version(&draft.id, version.number).ok().map(|draft| draft.title));
        }
        found.into_iter().map(|title| title.as_str().to_owned()).collect()
    }

    /// Returns all there is in the folder that is none of the store's business.
    fn canary(&self) -> BTreeMap<PathBuf, (u32, i64, Vec<u8>)> {
        let files = fs::read_dir(self.path("canary")).unwrap().map(|file| file.unwrap().path());
        files
            .map(|path| {
                let stat = fs::metadata(&path).unwrap();
                let content = fs::read(&path).unwrap();
                (path, (stat.mode(), stat.mtime_nsec(), content))
            })
            .collect()
    }
}

#[test]
fn nothing_is_read_or_written_through_what_somebody_plants() {
    let seeds = Seeds::new();
    let temporary = format!(".avtale-{}-1.tmp", std::process::id());
    let names = [
        "drafts/a.json".to_owned(),
        "drafts/a.history".to_owned(),
        "drafts/a.history/000001.json".to_owned(),
        "drafts/a.history/000002.json".to_owned(),
        format!("drafts/{temporary}"),
        format!("drafts/a.history/{temporary}"),
        "shelter".to_owned(),
        "shelter/a.s1.json".to_owned(),
        format!("shelter/{temporary}"),
        "out.md".to_owned(),
        temporary,
    ];
    for name in &names {
        for planted in PLANTED {
            let mut ground = Ground::new(&seeds, Gate::default());
            ground.plant(planted, name);
            let before = ground.canary();
            let found = ground.do_all(&seeds.changed);
            assert!(!found.iter().any(|title| title == SECRET), "{planted:?} at {name}");
            assert_eq!(ground.canary(), before, "{planted:?} at {name}");
            assert_eq!(before.len(), 3);
        }
    }
}

/// Does all that a store can do, while at the call `swap` something is put in the place of `name`, and
/// returns whether there was such a call.
fn swapped(seeds: &Seeds, name: &str, swap: usize) -> bool {
    let calls = Arc::new(AtomicUsize::new(usize::MAX / 2));
    let place = Arc::new(std::sync::Mutex::new(None::<(PathBuf, PathBuf)>));
    let (count, swapping) = (Arc::clone(&calls), Arc::clone(&place));
    let gate = Gate::new(move |_| {
        if count.fetch_add(1, Ordering::Relaxed) == swap
            && let Some((at, canary)) = &*swapping.lock().unwrap()
        {
            let moved = fs::rename(at, at.with_extension("away"));
            assert!(moved.is_ok() || !at.exists());
            symlink(canary, at).unwrap();
        }
        Ok(())
    });
    let mut ground = Ground::new(seeds, gate);
    let file = Path::new(name).extension().is_some_and(|end| end == "json");
    let canary = if file { "canary/a.json" } else { "canary" };
    *place.lock().unwrap() = Some((ground.path(name), ground.path(canary)));
    let before = ground.canary();
    calls.store(0, Ordering::Relaxed);
    let found = ground.do_all(&seeds.changed);
    assert!(!found.iter().any(|title| title == SECRET), "{name} at call {swap}");
    assert_eq!(ground.canary(), before, "{name} at call {swap}");
    calls.load(Ordering::Relaxed) > swap
}

#[test]
fn nothing_is_read_or_written_through_a_link_that_comes_in_the_middle() {
    let seeds = Seeds::new();
    for name in ["drafts/a.json", "drafts/a.history", "shelter", "shelter/a.s1.json"] {
        let last = (0..1000).find(|swap| !swapped(&seeds, name, *swap));
        assert!(last.is_some_and(|calls| calls > 30), "{last:?}");
    }
}
