//! The house rules, read off the repository itself.

mod agreement;
mod documents;
mod layers;
mod licences;
mod locks;
mod paths;
mod rules;
mod source;
mod table;

use std::fmt;
use std::fs;
use std::path::Path;

use agreement::Agreement;
use source::Source;
use table::{LAYERS, WIRE};

/// A rule broken, and where.
struct Breach {
    path: String,
    line: usize,
    what: String,
}

impl Breach {
    fn new(path: &str, line: usize, what: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, what: what.into() }
    }
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.what)
    }
}

#[track_caller]
fn none(breaches: impl IntoIterator<Item = Breach>) {
    let found: Vec<_> = breaches.into_iter().map(|breach| breach.to_string()).collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Returns the files below `folder` whose names end so, as paths from the root, in order.
fn files(folder: &str, ending: &str) -> Vec<String> {
    let mut found = Vec::new();
    // `benches` and the template's data may not be there yet.
    let entries = fs::read_dir(root().join(folder)).into_iter().flatten();
    for entry in entries.map(Result::unwrap) {
        let path = format!("{folder}/{}", entry.file_name().to_str().unwrap());
        if entry.file_type().unwrap().is_dir() {
            found.extend(files(&path, ending));
        } else if path.ends_with(ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn sources(folders: &[&str]) -> Vec<Source> {
    let paths = folders.iter().flat_map(|folder| files(folder, ".rs"));
    let mut sources: Vec<_> = paths.map(|path| Source::read(&path, &text(&path))).collect();
    mark_tests(&mut sources);
    sources
}

/// Marks the files of modules that are declared for tests alone, and what lies below them.
fn mark_tests(sources: &mut [Source]) {
    let modules: Vec<_> = sources.iter().flat_map(Source::test_modules).collect();
    for source in sources {
        let of = |module: &String| {
            source.path.strip_prefix(module).is_some_and(|rest| rest.starts_with(['.', '/']))
        };
        source.is_test |= modules.iter().any(of);
    }
}

/// Returns the crates under a heading of `Cargo.toml`, as code names them.
fn crates(heading: &str) -> Vec<String> {
    let manifest = text("Cargo.toml");
    let lines = manifest.lines().skip_while(|line| *line != heading).skip(1);
    lines
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| Some(line.split_once(" = ")?.0.replace('-', "_")))
        .collect()
}

#[test]
fn every_source_keeps_the_house_rules() {
    let sources = sources(&["src", "tests", "benches"]);
    assert!(sources.iter().any(|source| source.path == "src/lib.rs"));
    none(sources.iter().flat_map(rules::breaches));
}

#[test]
fn files_of_tests_are_known_by_their_declaration() {
    let declaring = Source::read("src/a.rs", "#[cfg(test)]\nmod sample;\nmod samples;");
    let others = ["src/a/sample.rs", "src/a/sample/b.rs", "src/a/samples.rs", "src/sample.rs"];
    let mut sources = vec![declaring];
    sources.extend(others.map(|path| Source::read(path, "")));
    mark_tests(&mut sources);
    let marks: Vec<_> = sources.iter().map(|source| source.is_test).collect();
    assert_eq!(marks, [false, true, true, false, false]);
}

#[test]
fn modules_use_only_what_lies_below_them() {
    assert_eq!(layers::faults(LAYERS), Vec::<String>::new());
    let crates = crates("[dependencies]");
    none(sources(&["src"]).iter().flat_map(|source| layers::breaches(LAYERS, &crates, source)));
}

#[test]
fn every_dependency_has_a_home_and_a_reason() {
    let crates = crates("[dependencies]");
    let homes = LAYERS.iter().flat_map(|row| row.crates.iter().chain(row.wire));
    let homes: Vec<_> = homes.copied().collect();
    let homeless: Vec<_> = crates.iter().filter(|name| !homes.contains(&name.as_str())).collect();
    assert!(homeless.is_empty(), "in Cargo.toml and not in the layer table: {homeless:?}");
    let unknown: Vec<_> =
        homes.iter().filter(|name| !crates.contains(&(**name).to_owned())).collect();
    assert!(unknown.is_empty(), "in the layer table and not in Cargo.toml: {unknown:?}");
    assert!(WIRE.iter().all(|name| homes.contains(name)));
    let page = text("src/ARCHITECTURE.md");
    let reasons: Vec<_> = page
        .lines()
        .filter_map(|line| Some(line.strip_prefix("- `")?.split_once("`: ")?.0.replace('-', "_")))
        .collect();
    let reason = |name: &&String| reasons.contains(name);
    let without: Vec<_> = crates.iter().filter(|name| !reason(name)).collect();
    assert!(without.is_empty(), "no reason in src/ARCHITECTURE.md: {without:?}");
}

#[test]
fn no_code_holds_a_sentence_of_the_agreement() {
    let pack: Vec<_> =
        files("src/template/official", ".toml").iter().map(|path| text(path)).collect();
    let agreement = Agreement::of(&pack);
    assert_eq!(agreement.is_empty(), pack.is_empty(), "the pack has clauses");
    none(sources(&["src"]).iter().flat_map(|source| agreement.breaches(source)));
}

#[test]
fn documents_keep_their_promises() {
    let pages = ["README.md", "CHANGELOG.md", "src/ARCHITECTURE.md"];
    none(pages.iter().flat_map(|path| documents::page(path, &text(path))));
    let others = [".ci/run", "Cargo.toml", "clippy.toml", "deny.toml", ".gitignore"];
    none(others.iter().flat_map(|path| documents::machine_paths(path, &text(path))));
    none(documents::changelog(&text("CHANGELOG.md"), env!("CARGO_PKG_VERSION")));
    none(documents::commands(&text("README.md"), &text(".ci/run")));
    none(documents::layers(&text("src/ARCHITECTURE.md"), LAYERS));
}

#[test]
fn dependencies_are_such_as_deny_toml_wants() {
    let platform = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
    let output = std::process::Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--offline"])
        .args(["--filter-platform", &platform])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata = serde_json::from_slice(&output.stdout).unwrap();
    let faults = licences::Rules::read(&text("deny.toml")).faults(&metadata);
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn the_targets_for_random_bytes_are_built_from_the_same_crates() {
    let manifest = text("Cargo.toml");
    let lines = manifest.lines().skip_while(|line| *line != "[dependencies]").skip(1);
    let needs: Vec<_> = lines
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, rest)| {
            // Some go by another name in the code.
            let package = rest.split_once("package = \"").and_then(|(_, it)| it.split('"').next());
            package.unwrap_or(name).to_owned()
        })
        .collect();
    let faults = locks::faults(&text("Cargo.lock"), &text("tests/fuzz/Cargo.lock"), &needs);
    let how = "take the program's lock file and build: tests/fuzz/Cargo.lock";
    assert_eq!(faults, Vec::<String>::new(), "{how}");
}
