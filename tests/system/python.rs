//! Scripts in Debian's Python, which is the one that finds Debian's packages.

use std::ffi::OsStr;
use std::io::Write as _;
use std::process::{Command, Stdio};

/// Runs a script below `tests/` with these arguments and this standard input, and returns what it prints.
/// `needs` is the package without which it says something else.
#[track_caller]
pub(crate) fn run<A: AsRef<OsStr>>(
    script: &str,
    arguments: &[A],
    input: &str,
    needs: &str,
) -> String {
    let script = format!("{}/tests/{script}", env!("CARGO_MANIFEST_DIR"));
    let mut python = Command::new("/usr/bin/python3")
        .arg(script)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("python3 starts");
    python.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = python.wait_with_output().unwrap();
    let broken = String::from_utf8_lossy(&output.stderr);
    assert!(broken.is_empty(), "is {needs} installed? {broken}");
    String::from_utf8(output.stdout).unwrap()
}
