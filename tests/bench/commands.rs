//! What commands take, each as a process of its own.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use crate::editor::{Editor, folder};
use crate::session::milliseconds;
use crate::terminal::environment;

/// The worked example.
const EXAMPLE: &str = include_str!("../../drafts/fullfort-eksempel.json");

/// Returns after how many milliseconds a command on the worked example has ended; 0 and 3 are good ends.
pub(crate) fn time(editor: Editor, words: &[&str]) -> Vec<f64> {
    let Editor::Avtale(program) = editor else { return Vec::new() };
    let folder = folder();
    fs::write(folder.path().join("fullfort-eksempel.json"), EXAMPLE).unwrap();
    let mut command = Command::new(program);
    command.arg("--drafts").arg(folder.path()).args(words);
    command.current_dir(folder.path()).env_clear().envs(environment(folder.path()));
    let began = Instant::now();
    let output = command.output().unwrap();
    let took = milliseconds(began.elapsed());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(matches!(output.status.code(), Some(0 | 3)), "{words:?}: {said}");
    vec![took]
}

/// Returns whether a program is installed.
pub(crate) fn is_there(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok()
}

/// Returns the size of the program in MB.
pub(crate) fn size(editor: Editor) -> Vec<f64> {
    let Editor::Avtale(program) = editor else { return Vec::new() };
    vec![fs::metadata(Path::new(program)).unwrap().len() as f64 / 1e6]
}
