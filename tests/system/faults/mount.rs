//! Small file systems of a test's own, taken away again whatever happens.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A file system in memory that is mounted as long as this lives.
pub(crate) struct Mount {
    path: PathBuf,
}

impl Mount {
    /// Mounts one of so many bytes and inodes on an empty folder that is made for it.
    pub(crate) fn new(path: &Path, bytes: u64, inodes: u64) -> Self {
        fs::create_dir(path).unwrap();
        let size = format!("size={bytes},nr_inodes={inodes},mode=0755");
        run("mount", &["-t", "tmpfs", "-o", &size, "avtale-test"], path);
        Self { path: path.to_owned() }
    }

    /// Makes it one that can only be read, or be written to again.
    pub(crate) fn allow_writing(&self, allowed: bool) {
        let how = if allowed { "remount,rw" } else { "remount,ro" };
        run("mount", &["-o", how], &self.path);
    }

    /// Fills it to the last byte; what is returned is to be removed to have room again.
    pub(crate) fn fill_bytes(&self) -> Vec<PathBuf> {
        let path = self.path.join("fyll");
        let mut file = File::create(&path).unwrap();
        for chunk in [4096, 1] {
            while file.write_all(&vec![0; chunk]).is_ok() {}
        }
        vec![path]
    }

    /// Fills it with files until no other can be made.
    pub(crate) fn fill_inodes(&self) -> Vec<PathBuf> {
        let paths = (0..).map(|number| self.path.join(format!("fyll-{number}")));
        paths.take_while(|path| File::create(path).is_ok()).collect()
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        // Lazily, since a program that a failed test left may still be in it.
        run("umount", &["--lazy"], &self.path);
    }
}

#[track_caller]
fn run(program: &str, arguments: &[&str], path: &Path) {
    let output = Command::new(program).args(arguments).arg(path).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} {arguments:?} needs root: {said}");
}
