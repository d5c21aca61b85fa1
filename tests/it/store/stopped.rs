//! Tests of a store that is stopped, or whose disk fails, at any of its calls.

use std::path::PathBuf;
use std::sync::Mutex;

use avtale::store::{Call, Gate, Settings, Why, write_export_watched};
use rustix::fs::FlockOperation;
use rustix::io::Errno;

use super::*;

/// What happens at one call to the disk.
#[derive(Clone, Copy, Debug)]
enum Fault {
    /// The process ends: no call is made from then on.
    End,
    /// The call fails, and the next ones don't.
    Once(Errno),
}

/// The call to come, from 0, that something happens at; the calls that were made.
#[derive(Default)]
struct Disk {
    stop: Option<(usize, Fault)>,
    calls: Vec<Call>,
}

/// What every ground begins with.
struct Seeds {
    library: Arc<Library>,
    old: Draft,
    new: Draft,
    other: Draft,
}

impl Seeds {
    fn new() -> Self {
        let (old, mut new, other) = (draft("a", "Gammel"), draft("a", "Gammel"), draft("b", "B"));
        fill(&mut new, "{\"unit_name\": \"Kvalifisering\"}", 5);
        Self { library: library(), old, new, other }
    }

    /// Opens a folder of drafts for a session that keeps one version besides the last of each day.
    fn open(&self, around: &Path) -> FolderStore {
        let shelters = vec![around.join("shelter")];
        let settings = Settings { versions: 1, shelters, ..Settings::default() };
        let store = FolderStore::open(&around.join("drafts"), Arc::clone(&self.library)).unwrap();
        store.for_session(settings)
    }
}

/// A folder with a draft `a` and a version of it, an exported file, and a place for emergency copies.
struct Ground<'s> {
    seeds: &'s Seeds,
    around: TempDir,
    disk: Arc<Mutex<Disk>>,
    gate: Gate,
    store: FolderStore,
}

impl<'s> Ground<'s> {
    fn new(seeds: &'s Seeds) -> Self {
        let around = TempDir::new().unwrap();
        let disk = Arc::new(Mutex::new(Disk::default()));
        let watched = Arc::clone(&disk);
        let gate = Gate::new(move |call| {
            let mut disk = watched.lock().unwrap();
            let count = disk.calls.len();
            disk.calls.push(call);
            match disk.stop {
                Some((stop, Fault::End)) if count >= stop => Err(Errno::IO),
                Some((stop, Fault::Once(errno))) if count == stop => Err(errno),
                Some(_) | None => Ok(()),
            }
        });
        let mut store = seeds.open(around.path()).watched(gate.clone());
        store.create(&seeds.old).unwrap();
        store.keep(&seeds.old, 0, Why::Ended, &stamp(0)).unwrap();
        fs::write(around.path().join("out.md"), "old").unwrap();
        Self { seeds, around, disk, gate, store }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.around.path().join(name)
    }

    /// Lets something happen at a call from now on.
    fn stop_at(&self, stop: Option<(usize, Fault)>) {
        *self.disk.lock().unwrap() = Disk { stop, calls: Vec::new() };
    }

    /// Returns the call that something happened at.
    fn stopped_at(&self) -> Option<Call> {
        let disk = self.disk.lock().unwrap();
        disk.stop.and_then(|(stop, _)| disk.calls.get(stop).copied())
    }
}

/// Something that a store does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Deed {
    Save,
    SaveSheltered,
    Create,
    Keep,
    KeepFirst,
    Shelter,
    Export,
}

const DEEDS: [Deed; 7] = [
    Deed::Save,
    Deed::SaveSheltered,
    Deed::Create,
    Deed::Keep,
    Deed::KeepFirst,
    Deed::Shelter,
    Deed::Export,
];

impl Deed {
    fn prepare(self, ground: &mut Ground<'_>) {
        if self == Self::SaveSheltered {
            ground.store.shelter(&ground.seeds.new, 0).unwrap();
        }
    }

    fn act(self, ground: &mut Ground<'_>) -> Result<(), StoreError> {
        let out = ground.path("out.md");
        let Ground { store, gate, seeds: Seeds { new, other, .. }, .. } = ground;
        match self {
            Self::Save | Self::SaveSheltered => store.save(new, 0).map(drop),
            Self::Create => store.create(other),
            Self::Keep => store.keep(new, 0, Why::Asked, &stamp(9)).map(drop),
            Self::KeepFirst => store.keep(other, 0, Why::Asked, &stamp(9)).map(drop),
            Self::Shelter => store.shelter(new, 0).map(drop),
            Self::Export => write_export_watched(&out, b"new", gate),
        }
    }

    /// Holds that what was asked for is there.
    fn assert_done(self, seeds: &Seeds, found: &Found) {
        match self {
            Self::Save | Self::SaveSheltered => assert_eq!(found.draft.as_ref(), Some(&seeds.new)),
            Self::Create => assert_eq!(found.other.as_ref(), Some(&seeds.other)),
            Self::Keep => assert!(found.versions.contains(&seeds.new)),
            Self::KeepFirst => {
                assert_eq!(found.others_versions, std::slice::from_ref(&seeds.other));
            }
            Self::Shelter => assert_eq!(found.sheltered, std::slice::from_ref(&seeds.new)),
            Self::Export => assert_eq!(found.exported, "new"),
        }
    }
}

/// What another process finds.
struct Found {
    draft: Option<Draft>,
    other: Option<Draft>,
    versions: Vec<Draft>,
    others_versions: Vec<Draft>,
    sheltered: Vec<Draft>,
    exported: String,
}

impl Found {
    /// Looks at all there is, and holds that every part of it is whole.
    fn whole(ground: &Ground<'_>) -> Self {
        let mut store = ground.seeds.open(ground.around.path());
        let found = Self {
            draft: loaded(&mut store, "a"),
            other: loaded(&mut store, "b"),
            versions: versions(&mut store, "a"),
            others_versions: versions(&mut store, "b"),
            sheltered: sheltered(&ground.path("shelter"), &ground.seeds.library),
            exported: fs::read_to_string(ground.path("out.md")).unwrap(),
        };
        let Seeds { old, new, other, .. } = ground.seeds;
        assert!([Some(old), Some(new)].contains(&found.draft.as_ref()));
        assert!([None, Some(other)].contains(&found.other.as_ref()));
        assert!(found.versions.iter().all(|kept| [old, new].contains(&kept)));
        assert!(!found.versions.is_empty());
        assert!(found.others_versions.iter().all(|kept| kept == other));
        assert!(found.sheltered.iter().all(|kept| kept == new));
        assert!(["old", "new"].contains(&&*found.exported));
        found
    }
}

fn loaded(store: &mut FolderStore, name: &str) -> Option<Draft> {
    match store.load(&id(name)) {
        Ok(loaded) => Some(loaded.draft),
        Err(error) => {
            assert_eq!(error.message.key, "store-no-file");
            None
        }
    }
}

/// Returns the versions of a draft; there is no file among them that cannot be read.
fn versions(store: &mut FolderStore, name: &str) -> Vec<Draft> {
    let versions = store.versions(&id(name)).unwrap();
    let history = store.path().join(format!("{name}.history"));
    let files = fs::read_dir(history).map_or(0, |files| seen(files).count());
    assert_eq!(versions.len(), files);
    versions.iter().map(|kept| store.version(&id(name), kept.number).unwrap()).collect()
}

fn sheltered(folder: &Path, library: &Library) -> Vec<Draft> {
    let Ok(files) = fs::read_dir(folder) else { return Vec::new() };
    let template = library.all()[0].clone();
    seen(files)
        .map(|path| wire::read_draft(&fs::read(path).unwrap(), |_| Some(&*template)).unwrap())
        .collect()
}

/// Returns the files that are no temporary ones.
fn seen(files: fs::ReadDir) -> impl Iterator<Item = PathBuf> {
    files.map(|file| file.unwrap().path()).filter(|path| !is_temporary(path))
}

fn is_temporary(path: &Path) -> bool {
    path.file_name().unwrap().to_str().unwrap().starts_with(".avtale-")
}

/// Returns every temporary file and folder below `path`.
fn temporary_below(path: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(path).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(temporary_below(&path));
        }
        if is_temporary(&path) {
            found.push(path);
        }
    }
    found
}

/// Does `deed` with a fault at every call in turn, and shows each outcome to `check`.
fn at_every_call(fault: Fault, deed: Deed, check: impl Fn(Ground<'_>, &Result<(), StoreError>)) {
    let seeds = Seeds::new();
    for stop in 0.. {
        let mut ground = Ground::new(&seeds);
        deed.prepare(&mut ground);
        ground.stop_at(Some((stop, fault)));
        let result = deed.act(&mut ground);
        if ground.stopped_at().is_none() {
            result.unwrap();
            assert!(stop > 6, "{deed:?} makes {stop} calls");
            return;
        }
        check(ground, &result);
    }
}

#[test]
fn wherever_the_process_ends_each_file_is_the_old_or_the_new_one() {
    for deed in DEEDS {
        at_every_call(Fault::End, deed, |ground, result| {
            let found = Found::whole(&ground);
            if result.is_ok() {
                deed.assert_done(ground.seeds, &found);
            }
            let Ground { store, around, .. } = ground;
            drop(store);
            let folder = fs::File::open(around.path().join("drafts")).unwrap();
            let lock = rustix::fs::flock(&folder, FlockOperation::NonBlockingLockExclusive);
            assert_eq!(lock, Ok(()), "no lock is left");
        });
    }
}

#[test]
fn wherever_the_disk_fails_it_is_said_and_the_next_try_succeeds() {
    let faults: [(_, _, &[Deed]); 4] = [
        (Errno::NOSPC, "store-disk-full", &DEEDS),
        (Errno::IO, "store-broken", &DEEDS),
        (Errno::DQUOT, "store-quota", &[Deed::Save]),
        (Errno::ROFS, "store-read-only", &[Deed::Save]),
    ];
    for (errno, told, deeds) in faults {
        for deed in deeds.iter().copied() {
            at_every_call(Fault::Once(errno), deed, |mut ground, result| {
                let call = ground.stopped_at();
                let found = Found::whole(&ground);
                let told = if deed == Deed::Shelter { "store-no-shelter" } else { told };
                match result {
                    Ok(()) => deed.assert_done(ground.seeds, &found),
                    Err(error) => assert_eq!(error.message.key, told, "{deed:?} {call:?}"),
                }
                assert_eq!(
                    temporary_below(ground.around.path()),
                    Vec::<PathBuf>::new(),
                    "{deed:?} {call:?}"
                );
                ground.stop_at(None);
                deed.act(&mut ground).unwrap();
                let found = Found::whole(&ground);
                deed.assert_done(ground.seeds, &found);
                assert!(deed != Deed::SaveSheltered || found.sheltered.is_empty(), "{call:?}");
            });
        }
    }
}

#[test]
fn a_fault_before_the_new_file_has_its_name_leaves_the_old_one() {
    for deed in [Deed::Save, Deed::Export] {
        at_every_call(Fault::Once(Errno::NOSPC), deed, |ground, _| {
            let found = Found::whole(&ground);
            let untouched =
                found.draft.as_ref() == Some(&ground.seeds.old) && found.exported == "old";
            let late = [Call::SyncFolder, Call::Look, Call::List, Call::Remove];
            let call = ground.stopped_at().unwrap();
            assert!(untouched || late.contains(&call), "{deed:?} {call:?}");
        });
    }
}
