//! HTML held against the standard, by a parser that is not ours.

use std::io::Write as _;
use std::process::{Command, Stdio};

/// Returns every fault of the page, with line and column.
pub(crate) fn faults(page: &str) -> Vec<String> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/system/html.py");
    // Debian's own, which is the one that finds Debian's packages.
    let mut python = Command::new("/usr/bin/python3")
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("python3 starts");
    python.stdin.take().unwrap().write_all(page.as_bytes()).unwrap();
    let output = python.wait_with_output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    let broken = String::from_utf8_lossy(&output.stderr);
    assert!(broken.is_empty(), "is python3-html5lib installed? {broken}");
    said.lines().map(str::to_owned).collect()
}

#[test]
fn the_validator_tells_good_html_from_bad() {
    let good =
        "<!doctype html><html lang=nb><meta charset=utf-8><title>Æ</title><p>Å &amp; ø</html>";
    assert_eq!(faults(good), Vec::<String>::new());
    let crossed = faults("<!doctype html><title>x</title><p><b>a<i>b</b></i></p>");
    assert!(crossed.iter().any(|fault| fault.starts_with("1:")), "{crossed:?}");
    assert!(!faults("<p>no doctype</p>").is_empty());
}
