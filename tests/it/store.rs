//! Tests of drafts as files: nothing is lost, nothing is overwritten, nothing but files is read.

mod conformance;
mod copies;
mod files;
mod index;
mod journal;
mod leftovers;
mod links;
mod modes;
mod outside;
mod shelter;
mod stopped;
mod together;
mod torn;
mod versions;

use std::fs;
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};
use std::path::Path;
use std::sync::{Arc, LazyLock};

use avtale::base::{Argument, DraftId, FieldId, Line, Message, Moment};
use avtale::draft::{Change, Draft, Edit, Stamp};
use avtale::store::{FolderStore, Listed, MemoryStore, Saved, Store, StoreError, wire};
use avtale::template::{Library, Template};
use avtale::texts::{Language, Texts};
use tempfile::TempDir;

/// The templates there are, read once.
static LIBRARY: LazyLock<Arc<Library>> = LazyLock::new(|| Arc::new(Library::official()));

fn library() -> Arc<Library> {
    LIBRARY.clone()
}

fn template() -> Arc<Template> {
    library().all()[0].clone()
}

fn open(folder: &TempDir) -> FolderStore {
    FolderStore::open(folder.path(), library()).unwrap()
}

fn stamp(at: i64) -> Stamp {
    Stamp { by: Line::kept("Kari"), at: Moment::from_millisecond(at).unwrap() }
}

fn id(id: &str) -> DraftId {
    DraftId::new(id).unwrap()
}

fn draft(name: &str, title: &str) -> Draft {
    Draft::new(id(name), Line::kept(title), &template(), stamp(0))
}

/// Gives a draft an answer as `fill` does.
fn fill(draft: &mut Draft, answers: &str, at: i64) {
    let template = template();
    for edit in wire::read_answers(answers.as_bytes(), &template, draft).unwrap() {
        draft.apply(&template, Change::new(edit, stamp(at))).unwrap();
    }
}

fn key<T: std::fmt::Debug>(result: Result<T, StoreError>) -> &'static str {
    result.unwrap_err().message.key
}

#[test]
fn a_draft_is_kept_and_found_again() {
    let folder = TempDir::new().unwrap();
    let mut store = open(&folder);
    let mut first = draft("a", "Første");
    store.create(&first).unwrap();
    fill(
        &mut first,
        "{\"municipality_name\": \"Bodø kommune\", \"nav_office\": [\"NAV Bodø\", \"NAV Fauske\"]}",
        5,
    );
    store.save(&first, 0).unwrap();
    store.create(&draft("b", "Andre")).unwrap();
    assert_eq!(store.load(&first.id).unwrap().draft, first);
    assert_eq!(open(&folder).load(&first.id).unwrap().draft, first);
    let listed = store.list().unwrap();
    let Listed::Draft(summary) = &listed[0] else { panic!("{listed:?}") };
    assert_eq!(summary.title.as_str(), "Første");
    assert_eq!(summary.parties, ["Bodø kommune", "NAV Bodø", "NAV Fauske"]);
    assert_eq!(summary.changed, stamp(5).at);
    assert_eq!(summary.sections, first.sections.len() - 3, "three are headings and no more");
    assert_eq!(listed.len(), 2);
    assert_eq!(key(store.create(&draft("a", "Tredje"))), "store-exists");
    assert_eq!(store.load(&first.id).unwrap().draft, first);
    assert_eq!(key(store.load(&id("c"))), "store-no-file");
}

#[test]
fn the_folder_and_its_drafts_are_for_their_owner_alone() {
    let around = TempDir::new().unwrap();
    let path = around.path().join("deep/drafts");
    let mut store = FolderStore::open(&path, library()).unwrap();
    store.create(&draft("a", "A")).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o7777;
    assert_eq!(mode(&path), 0o700);
    assert_eq!(mode(&path.join("a.json")), 0o600);
}

/// What another program may do to an open draft, and whether it is still saved then.
#[track_caller]
fn touched(touch: impl FnOnce(&Path), saved: Result<Saved, &str>) {
    let folder = TempDir::new().unwrap();
    let mut store = open(&folder);
    let mut ours = draft("a", "Vår");
    store.create(&ours).unwrap();
    let path = store.file(&ours.id);
    touch(&path);
    let theirs = fs::read(&path).ok();
    fill(&mut ours, "{\"unit_name\": \"Kvalifisering\"}", 5);
    let result = store.save(&ours, 0);
    assert_eq!(
        result.as_ref().map_err(|error| error.message.key),
        saved.as_ref().map_err(|key| *key)
    );
    if result.is_ok() {
        assert_eq!(open(&folder).load(&ours.id).unwrap().draft, ours);
    } else {
        assert_eq!(fs::read(&path).ok(), theirs);
        assert_eq!(store.save(&ours, 0).map_err(|error| error.message.key), saved);
    }
}

#[test]
fn a_draft_changed_from_outside_is_never_overwritten() {
    let other = || wire::write_draft(&draft("a", "Deres"), &template());
    touched(|path| fs::write(path, other()).unwrap(), Err("store-changed"));
    touched(|path| fs::write(path, "").unwrap(), Err("store-changed"));
    touched(|path| fs::write(path, "{").unwrap(), Err("store-changed"));
    touched(
        |path| {
            let moved = path.with_extension("new");
            fs::write(&moved, other()).unwrap();
            fs::rename(moved, path).unwrap();
        },
        Err("store-changed"),
    );
    touched(
        |path| {
            fs::remove_file(path).unwrap();
            symlink("/etc/passwd", path).unwrap();
        },
        Err("store-not-a-file"),
    );
    touched(
        |path| {
            fs::remove_file(path).unwrap();
            fs::create_dir(path).unwrap();
        },
        Err("store-changed"),
    );
    touched(|path| fs::hard_link(path, path.with_extension("x")).unwrap(), Err("store-changed"));
}

#[test]
fn a_draft_that_says_the_same_or_is_gone_is_written_again() {
    touched(|path| fs::remove_file(path).unwrap(), Ok(Saved::Again));
    touched(
        |path| {
            let same = fs::read(path).unwrap();
            fs::remove_file(path).unwrap();
            fs::write(path, same).unwrap();
        },
        Ok(Saved::InPlace),
    );
    touched(
        |path| fs::set_permissions(path, fs::Permissions::from_mode(0o400)).unwrap(),
        Ok(Saved::InPlace),
    );
}

#[test]
fn a_draft_that_was_never_loaded_here_is_not_overwritten() {
    let folder = TempDir::new().unwrap();
    open(&folder).create(&draft("a", "Deres")).unwrap();
    let mut store = open(&folder);
    assert_eq!(key(store.save(&draft("a", "Vår"), 0)), "store-changed");
    assert_eq!(store.load(&id("a")).unwrap().draft.title.as_str(), "Deres");
    store.save(&draft("a", "Vår"), 0).unwrap();
}

#[test]
fn a_folder_that_is_gone_and_comes_back_is_found_again() {
    let around = TempDir::new().unwrap();
    let path = around.path().join("drafts");
    let mut store = FolderStore::open(&path, library()).unwrap();
    let draft = draft("a", "A");
    store.create(&draft).unwrap();
    let away = around.path().join("away");
    fs::rename(&path, &away).unwrap();
    assert_eq!(key(store.save(&draft, 0)), "store-no-folder");
    assert_eq!(key(store.list()), "store-no-folder");
    fs::write(&path, "").unwrap();
    assert_eq!(key(store.save(&draft, 0)), "store-not-a-folder");
    fs::remove_file(&path).unwrap();
    fs::rename(&away, &path).unwrap();
    store.save(&draft, 0).unwrap();
}

fn sparse(path: &Path, size: u64) {
    fs::File::create(path).unwrap().set_len(size).unwrap();
}

#[test]
fn what_is_no_readable_draft_is_listed_so_and_left_alone() {
    let folder = TempDir::new().unwrap();
    let mut store = open(&folder);
    store.create(&draft("good", "God")).unwrap();
    let path = |name: &str| folder.path().join(name);
    let good = fs::read_to_string(path("good.json")).unwrap();
    fs::write(path("torn.json"), good.get(..good.len() / 2).unwrap()).unwrap();
    fs::write(path("newer.json"), good.replace("\"1.0\"", "\"2.0\"")).unwrap();
    fs::write(path("other.json"), good.replace("imdi-avdir-2023", "en-annen-mal")).unwrap();
    fs::write(path("mark.json"), format!("\u{feff}{good}")).unwrap();
    fs::write(path("empty.json"), "").unwrap();
    fs::write(path("Min avtale\u{1b}.json"), &good).unwrap();
    fs::write(path(".hidden.json"), "").unwrap();
    fs::write(path("notes.txt"), "").unwrap();
    fs::create_dir(path("folder.json")).unwrap();
    symlink(path("good.json"), path("link.json")).unwrap();
    fs::write(path("linked.txt"), &good).unwrap();
    fs::hard_link(path("linked.txt"), path("linked.json")).unwrap();
    sparse(&path("big.json"), 3 << 30);
    rustix::fs::mkfifoat(rustix::fs::CWD, path("pipe.json"), 0o600.into()).unwrap();
    let before = fs::metadata(path("torn.json")).unwrap();
    let listed = store.list().unwrap();
    let mut faults: Vec<_> = listed
        .iter()
        .filter_map(|one| match one {
            Listed::Draft(_) => None,
            Listed::Damaged { file, fault } => Some((file.as_str(), fault.message.key)),
        })
        .collect();
    faults.sort_unstable();
    assert_eq!(
        faults,
        [
            ("Min avtale‹1B›.json", "store-bad-name"),
            ("big.json", "store-too-big"),
            ("empty.json", "store-damaged"),
            ("folder.json", "store-not-a-file"),
            ("link.json", "store-not-a-file"),
            ("linked.json", "store-linked"),
            ("mark.json", "store-damaged"),
            ("newer.json", "store-newer"),
            ("other.json", "store-no-template"),
            ("pipe.json", "store-not-a-file"),
            ("torn.json", "store-damaged"),
        ]
    );
    assert!(matches!(&listed[0], Listed::Draft(summary) if summary.id.as_str() == "good"));
    assert_eq!(key(store.load(&id("torn"))), "store-damaged");
    assert_eq!(key(store.save(&draft("torn", "Ny"), 0)), "store-changed");
    let after = fs::metadata(path("torn.json")).unwrap();
    assert_eq!((before.ino(), before.mtime_nsec()), (after.ino(), after.mtime_nsec()));
}

#[test]
fn a_copy_with_another_name_is_a_draft_of_its_own() {
    let folder = TempDir::new().unwrap();
    let mut store = open(&folder);
    store.create(&draft("a", "A")).unwrap();
    fs::copy(folder.path().join("a.json"), folder.path().join("b.json")).unwrap();
    let copy = store.load(&id("b")).unwrap().draft;
    assert_eq!(copy.id, id("b"));
    store.save(&copy, 0).unwrap();
    assert_eq!(store.load(&id("a")).unwrap().draft.id, id("a"));
}

#[test]
fn a_draft_is_found_by_what_it_is_called() {
    let folder = TempDir::new().unwrap();
    let mut store = open(&folder);
    for (id, title) in
        [("0199-aa", "Bodø"), ("0199-ab", "Bodø og Fauske"), ("0200-b", "Kristiansand")]
    {
        store.create(&draft(id, title)).unwrap();
    }
    fs::write(folder.path().join("torn.json"), "{").unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    let mut case = |argument: &str, found: Result<&str, &str>| {
        let result = store.find(argument);
        let result = result.as_ref().map(DraftId::as_str).map_err(|error| error.message.key);
        assert_eq!(result, found, "{argument}");
    };
    case("0199-aa", Ok("0199-aa"));
    case("02", Ok("0200-b"));
    case("bodø", Ok("0199-aa"));
    case("BODØ OG", Ok("0199-ab"));
    case("krist", Ok("0200-b"));
    case("bod", Err("store-several"));
    case("0199", Err("store-several"));
    case("Oslo", Err("store-none"));
    case("", Err("store-none"));
    case("torn", Ok("torn"));
    case("0200-b.json", Ok("0200-b"));
    case(&path("0200-b.json"), Ok("0200-b"));
    case(&path("../0200-b.json"), Err("store-outside"));
    case("/etc/passwd", Err("store-outside"));
    case("nowhere/0200-b.json", Err("store-outside"));
    case(&path("Å.json"), Err("store-bad-name"));
    case("..", Err("store-none"));
}

#[test]
fn every_message_has_words_and_shows_no_hidden_character() {
    let folder = TempDir::new().unwrap();
    let mut store = open(&folder);
    fs::write(folder.path().join("torn.json"), "{\"a\u{202e}\": 1, \"a\u{202e}\": 2}").unwrap();
    let texts = Texts::load(Language::Nb);
    let StoreError { message, .. } = store.load(&id("torn")).unwrap_err();
    let said = texts.say(&message);
    assert_eq!(
        said,
        "Utkastet «torn.json» er skadet, og fila er ikke rørt. Linje 1, tegn 11: Nøkkelen «a‹202E›» \
         står to ganger. Ta bort den ene. Rett fila, eller hent en eldre kopi."
    );
    let StoreError { message, .. } = store.find("x\u{1b}[2J").unwrap_err();
    assert!(texts.say(&message).starts_with("Fant ikke noe utkast som heter «x‹1B›[2J»."));
}

#[test]
fn drafts_in_memory_fail_when_told_to() {
    let memory = MemoryStore::default();
    let mut store: Box<dyn Store> = Box::new(memory.clone());
    store.create(&draft("a", "A")).unwrap();
    memory.fail(Some(StoreError::other(Message::new("store-disk-full"))));
    assert_eq!(key(store.save(&draft("a", "B"), 0)), "store-disk-full");
    assert_eq!(memory.kept(&id("a")).unwrap().title.as_str(), "A");
    memory.fail(None);
    store.save(&draft("a", "B"), 0).unwrap();
    assert_eq!((store.load(&id("a")).unwrap().draft.title.as_str(), memory.writes()), ("B", 2));
}

#[test]
fn the_answers_of_a_draft_fill_another_the_same() {
    let mut first = draft("a", "A");
    let answers = "{\"organisation\": \"outside_nav\", \"unit_name\": \"Kvalifisering\",
        \"leader_meeting_count\": 2, \"leader_meeting_period\": \"halvår\", \"end_date\": \"open\",
        \"evaluation_time\": \"uke 46\", \"contacts_nav\": [{\"name\": \"Ola\", \"email\": \"o@x.no\"}]}";
    fill(&mut first, answers, 1);
    let json: serde_json::Value =
        serde_json::from_slice(&wire::write_draft(&first, &template())).unwrap();
    let canonical: serde_json::Map<_, _> = json["answers"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(field, answer)| (field.clone(), answer["value"].clone()))
        .collect();
    let mut second = draft("a", "A");
    fill(&mut second, &serde_json::Value::Object(canonical).to_string(), 1);
    assert_eq!(second, first);
    assert_eq!(first.answers.len(), 7);
    let edits = wire::read_answers(b"{\"unit_name\": null}", &template(), &first).unwrap();
    let field = FieldId::new("unit_name").unwrap();
    assert_eq!(edits, [Edit::Answer { field, value: None }]);
}

#[test]
fn the_published_schemas_take_the_official_template() {
    let schema = serde_json::from_str(&wire::schema_answers(&template())).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    let mut draft = draft("a", "A");
    fill(&mut draft, "{\"end_date\": \"31.12.2027\"}", 1);
    let draft = serde_json::from_slice(&wire::write_draft(&draft, &template())).unwrap();
    let schema = serde_json::from_str(wire::SCHEMA_DRAFT).unwrap();
    assert!(jsonschema::validator_for(&schema).unwrap().is_valid(&draft));
    let none = wire::read_answers(b"{\"unit_nmae\": 1}", &template(), &self::draft("a", "A"));
    let fault = &none.unwrap_err()[0];
    let nearest = ("nearest", Argument::Text("unit_name".to_owned()));
    assert!(fault.message.arguments.contains(&nearest), "{fault:?}");
}
