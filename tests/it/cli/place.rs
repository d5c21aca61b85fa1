//! A folder of drafts of its own, and the program run in it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

/// Answers to everything that the agreement needs.
pub(crate) const COMPLETE: &str = include_str!("complete.json");

/// How a run ended.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Ran {
    /// The data, when all went well.
    #[track_caller]
    pub(crate) fn ok(&self) -> &str {
        assert_eq!(self.code, 0, "{}", self.err);
        &self.out
    }
}

/// A folder of drafts, and beside it room for other files.
pub(crate) struct Place {
    root: TempDir,
}

impl Place {
    pub(crate) fn new() -> Self {
        let root = TempDir::new().unwrap();
        fs::create_dir(root.path().join("utkast")).unwrap();
        Self { root }
    }

    pub(crate) fn folder(&self) -> String {
        self.root.path().join("utkast").to_str().unwrap().to_owned()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        Path::new(&self.folder()).join(name)
    }

    /// A path outside the folder of drafts.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// The names of all files in the folder, hidden ones too.
    pub(crate) fn files(&self) -> Vec<String> {
        self.contents().into_keys().collect()
    }

    pub(crate) fn contents(&self) -> BTreeMap<String, Vec<u8>> {
        fs::read_dir(self.folder())
            .unwrap()
            .map(|entry| entry.unwrap())
            .filter(|entry| entry.file_type().unwrap().is_file())
            .map(|entry| {
                (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())
            })
            .collect()
    }

    /// Makes a draft and returns its id.
    #[track_caller]
    pub(crate) fn draft(&self, title: &str) -> String {
        self.run(&["new", "--title", title, "--no-open"]).ok().trim_end().to_owned()
    }

    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_avtale"));
        for (name, _) in std::env::vars_os() {
            let is_locale = ["LC_ALL", "LC_MESSAGES", "LANG"].map(|locale| name == locale);
            if name.to_string_lossy().starts_with("AVTALE_") || is_locale.contains(&true) {
                command.env_remove(name);
            }
        }
        command
            .env("HOME", self.root.path())
            .env("AVTALE_USER", "Kari")
            .env("AVTALE_DRAFTS", self.folder())
            .env("TZ", "UTC")
            .env("TERM", "xterm")
            .env_remove("ACCESSIBLE")
            .current_dir(self.root.path())
            .args(arguments);
        command
    }

    pub(crate) fn run(&self, arguments: &[&str]) -> Ran {
        self.run_with(arguments, "")
    }

    /// Runs the program with `input` on standard input.
    pub(crate) fn run_with(&self, arguments: &[&str], input: &str) -> Ran {
        self.run_in(arguments, input, |_| {})
    }

    /// Runs the program with `input` on standard input, in an environment that `set` has made ready.
    pub(crate) fn run_in(
        &self,
        arguments: &[&str],
        input: &str,
        set: impl FnOnce(&mut Command),
    ) -> Ran {
        let mut command = self.command(arguments);
        set(&mut command);
        let mut command = assert_cmd::Command::from_std(command);
        let output = command.write_stdin(input).output().unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        let ran = Ran {
            code: output.status.code().unwrap(),
            out: text(output.stdout),
            err: text(output.stderr),
        };
        // Whatever was typed or read, nothing of it may steer the terminal.
        let steers = |c: char| c != '\n' && avtale::base::text::is_hidden(c);
        assert!(!ran.err.contains(steers) && !ran.out.contains(steers), "{ran:?}");
        ran
    }
}
