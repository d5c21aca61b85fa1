//! The package for Debian and the static build, installed where they do no harm and run there.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use super::terminal::Terminal;

/// Returns the path in a variable that CI sets.
fn made(variable: &str, how: &str) -> PathBuf {
    let path = std::env::var_os(variable)
        .unwrap_or_else(|| panic!("`export {variable}=\"$({how})\"` makes it"));
    PathBuf::from(path)
}

/// Runs a command that must end well, and returns what it wrote.
#[track_caller]
fn done(command: &mut Command) -> String {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let said = String::from_utf8_lossy(&stderr);
    assert!(status.success(), "{command:?}: {said}");
    String::from_utf8(stdout).unwrap()
}

/// A machine with nothing on it but what `dpkg` must have.
struct Machine {
    root: TempDir,
}

impl Machine {
    fn new() -> Self {
        let root = TempDir::new().unwrap();
        for folder in ["var/lib/dpkg/info", "var/lib/dpkg/updates"] {
            fs::create_dir_all(root.path().join(folder)).unwrap();
        }
        fs::write(root.path().join("var/lib/dpkg/status"), "").unwrap();
        Self { root }
    }

    fn path(&self, path: &str) -> PathBuf {
        self.root.path().join(path.trim_start_matches('/'))
    }

    #[track_caller]
    fn dpkg(&self, arguments: &[&str]) -> String {
        let mut dpkg = Command::new("dpkg");
        // What the program needs is not there, and is not asked for: it is on the machine that runs the test.
        dpkg.arg(format!("--root={}", self.root.path().display()));
        dpkg.args(["--force-depends", "--force-bad-path"]).args(arguments).env("LC_ALL", "C.UTF-8");
        done(&mut dpkg)
    }

    /// Returns the files of the package, as paths on this machine.
    fn files(&self) -> Vec<String> {
        let listed = self.dpkg(&["--listfiles", "avtale"]);
        listed.lines().filter(|path| self.path(path).is_file()).map(str::to_owned).collect()
    }
}

#[test]
fn the_package_puts_everything_where_debian_looks_for_it() {
    let package = made("AVTALE_DEB", ".ci/deb");
    let machine = Machine::new();
    machine.dpkg(&["--install", package.to_str().unwrap()]);
    let files = machine.files();
    for path in [
        "/usr/bin/avtale",
        "/usr/share/man/man1/avtale.1.gz",
        "/usr/share/man/man1/avtale-doctor.1.gz",
        "/usr/share/man/en/man1/avtale.1.gz",
        "/usr/share/man/nn/man1/avtale-merge.1.gz",
        "/usr/share/bash-completion/completions/avtale",
        "/usr/share/zsh/vendor-completions/_avtale",
        "/usr/share/fish/vendor_completions.d/avtale.fish",
        "/usr/share/doc/avtale/copyright",
        "/usr/share/doc/avtale/changelog.Debian.gz",
        "/usr/share/doc/avtale/changelog.gz",
        "/usr/share/doc/avtale/README.md",
        "/usr/share/doc/avtale/examples/kristiansand-2020.json",
    ] {
        assert!(files.iter().any(|file| file == path), "{path} is not among {files:#?}");
    }
    for file in &files {
        let mode = fs::metadata(machine.path(file)).unwrap().permissions().mode() & 0o7777;
        let expected = if file == "/usr/bin/avtale" { 0o755 } else { 0o644 };
        assert_eq!(mode, expected, "{file}");
    }
    let told = machine.dpkg(&["--status", "avtale"]);
    for line in ["Status: install ok installed", "Recommends: hunspell-no", "Section: text"] {
        assert!(told.lines().any(|said| said == line), "{line}: {told}");
    }
    assert!(told.contains("Depends: libc6 (>= "), "{told}");
    machine.dpkg(&["--purge", "avtale"]);
    let left: Vec<_> = files.iter().filter(|file| machine.path(file).exists()).collect();
    assert_eq!(left, Vec::<&String>::new(), "they are removed again");
}

#[test]
fn what_the_package_brings_works() {
    let package = made("AVTALE_DEB", ".ci/deb");
    let machine = Machine::new();
    machine.dpkg(&["--install", package.to_str().unwrap()]);
    let program = machine.path("usr/bin/avtale");
    let version = format!("avtale {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(done(Command::new(&program).arg("--version")), version);
    for (page, words) in [
        ("usr/share/man/man1/avtale.1.gz", ["NAVN", "Kommandoer"]),
        ("usr/share/man/en/man1/avtale-doctor.1.gz", ["SYNOPSIS", "--forget"]),
    ] {
        let mut man = Command::new("man");
        man.args(["--local-file", "--warnings"]).arg(machine.path(page));
        let shown = done(man.env("MANWIDTH", "80").env("LC_ALL", "C.UTF-8"));
        for word in words {
            assert!(shown.contains(word), "{page}: {word}: {shown}");
        }
    }
    let completions = machine.path("usr/share/bash-completion/completions/avtale");
    let asked = format!(
        ". '{}'; COMP_WORDS=(avtale doc); COMP_CWORD=1; _avtale avtale doc avtale; \
         echo \"${{COMPREPLY[*]}}\"",
        completions.display()
    );
    let completed = done(Command::new("bash").args(["--norc", "-c", &asked]));
    assert_eq!(completed, "doctor\n");
    for (shell, path) in [
        ("zsh", "usr/share/zsh/vendor-completions/_avtale"),
        ("fish", "usr/share/fish/vendor_completions.d/avtale.fish"),
    ] {
        let written = done(Command::new(&program).args(["--lang", "nb", "completions", shell]));
        assert_eq!(fs::read_to_string(machine.path(path)).unwrap(), written, "{shell}");
    }
    let drafts = machine.path("utkast");
    fs::create_dir(&drafts).unwrap();
    let example = "usr/share/doc/avtale/examples/kristiansand-2020.json";
    fs::copy(machine.path(example), drafts.join("kristiansand-2020.json")).unwrap();
    let listed = done(Command::new(&program).arg("list").arg("--drafts").arg(&drafts));
    assert!(listed.contains("kristiansand-2020"), "{listed}");
}

/// Makes a folder with the static build and nothing else but what the kernel gives.
fn empty_machine() -> TempDir {
    let root = TempDir::new().unwrap();
    fs::copy(made("AVTALE_STATIC", ".ci/static"), root.path().join("avtale")).unwrap();
    fs::create_dir(root.path().join("dev")).unwrap();
    for (name, minor) in [("random", "8"), ("urandom", "9")] {
        done(Command::new("mknod").arg(root.path().join("dev").join(name)).args(["c", "1", minor]));
    }
    root
}

fn inside(root: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("chroot");
    command.arg(root).arg("/avtale").args(["--drafts", "/utkast"]).args(arguments);
    command.env_clear().env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command
}

#[test]
fn the_static_build_needs_nothing_of_the_machine() {
    let root = empty_machine();
    let root = root.path();
    let version = format!("avtale {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(done(&mut inside(root, &["--version"])), version);
    done(&mut inside(root, &["new", "--title", "Ås", "--no-open"]));
    let listed = done(&mut inside(root, &["list"]));
    assert!(listed.contains("Ås"), "{listed}");
    done(&mut inside(root, &["export", "ås", "--format", "docx", "-o", "/avtale.docx"]));
    assert!(fs::read(root.join("avtale.docx")).unwrap().starts_with(b"PK"));
    let found = done(&mut inside(root, &["doctor"]));
    assert!(found.contains("Ett utkast kan leses."), "{found}");
    let place = root.to_str().unwrap();
    let line = ["chroot", place, "/avtale", "--drafts", "/utkast", "open", "ås"];
    let mut terminal = Terminal::start((80, 24), Path::new("/"), &line);
    terminal.wait_for("Organisering og brevhode");
    terminal.send("q");
    assert!(terminal.wait_for_end().success());
}
