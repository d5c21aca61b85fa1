//! Tests of who may read what the store makes: as the folder asks, and whatever the umask.

use std::process::Command;

use avtale::store::{Settings, Why, write_export};

use super::*;

fn mode_of(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

/// Works in a folder of drafts with the mode `around`, and looks at files and folders made in it.
#[track_caller]
fn modes(around: u32, files: u32, folders: u32) {
    let ground = TempDir::new().unwrap();
    let path = ground.path().join("drafts");
    fs::create_dir(&path).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(around)).unwrap();
    let shelter = ground.path().join("state/shelter");
    let settings = Settings { shelters: vec![shelter.clone()], ..Settings::default() };
    let mut store = FolderStore::open(&path, library()).unwrap().for_session(settings);
    let draft = draft("a", "A");
    store.create(&draft).unwrap();
    assert_eq!(mode_of(&path.join("a.json")), files, "created in {around:o}");
    store.save(&draft, 0).unwrap();
    assert_eq!(mode_of(&path.join("a.json")), files, "saved in {around:o}");
    store.keep(&draft, 0, Why::Asked, &stamp(1)).unwrap();
    let history = path.join("a.history");
    assert_eq!(mode_of(&history), folders, "history in {around:o}");
    assert_eq!(mode_of(&history.join("000001.json")), files, "version in {around:o}");
    write_export(&path.join("out.md"), b"text").unwrap();
    assert_eq!(mode_of(&path.join("out.md")), files, "export in {around:o}");
    let copy = store.shelter(&draft, 0).unwrap();
    assert_eq!(mode_of(Path::new(&copy)), 0o600, "an emergency copy is its writer's alone");
    assert_eq!(mode_of(&shelter), 0o700);
    assert_eq!(mode_of(&ground.path().join("state")), 0o700);
    assert_eq!(mode_of(&path), around, "the folder itself is left as it is");
}

#[test]
fn files_and_folders_are_open_to_whom_the_folder_of_drafts_asks() {
    modes(0o700, 0o600, 0o700);
    modes(0o750, 0o600, 0o700);
    modes(0o770, 0o660, 0o2770);
    modes(0o2770, 0o660, 0o2770);
    modes(0o2775, 0o660, 0o2770);
    modes(0o777, 0o600, 0o700);
    modes(0o1777, 0o600, 0o700);
}

/// Runs the test above once more in a process of its own: a umask is the whole process's.
#[track_caller]
fn with_umask(umask: &str) {
    let test = "store::modes::files_and_folders_are_open_to_whom_the_folder_of_drafts_asks";
    let output = Command::new("sh")
        .args(["-c", "umask \"$1\" && shift && exec \"$@\"", "sh", umask])
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", test])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("1 passed"), "umask {umask}: {said}");
}

#[test]
fn the_umask_has_no_say() {
    for umask in ["000", "022", "077", "027"] {
        with_umask(umask);
    }
}
