//! The rules that one file keeps or breaks by itself.

use super::Breach;
use super::paths::{Path, Way, paths};
use super::source::{Kind, Source};

/// The most lines of a file, tests included.
const LINES: usize = 400;

/// Words that no code may hold, with the reason.
const BANNED: &[(&str, &str)] = &[
    ("should_panic", "assert on the value instead"),
    ("ignore", "a test that is not run proves nothing"),
    ("todo", "half-done work stays on its branch"),
    ("unimplemented", "half-done work stays on its branch"),
    ("dbg", "left from debugging"),
    ("thread_local", "no globals"),
    ("extern", "name crates by their paths"),
];

/// Types that make a `static` a global variable.
const SHARED: &[&str] = &["Cell", "Lock", "Mutex", "Atomic"];

/// Returns every breach in one file of Rust.
pub(crate) fn breaches(source: &Source) -> Vec<Breach> {
    let mut found = shape(source);
    found.extend(marks(source));
    found.extend(words(source));
    found.extend(attributes(source));
    found.extend(paths(source).iter().filter_map(|path| import(source, path)));
    found.extend(super::documents::machine_paths(&source.path, &source.text));
    found
}

fn shape(source: &Source) -> Vec<Breach> {
    let mut found = Vec::new();
    let title = source.text.lines().next().and_then(|line| line.strip_prefix("//! "));
    if title.is_none_or(|title| title.trim().is_empty()) {
        found.push(Breach::new(&source.path, 1, "opens without `//!` and what the file is"));
    }
    let lines = source.text.lines().count();
    if lines > LINES {
        found.push(Breach::new(&source.path, LINES + 1, format!("{lines} lines, {LINES} at most")));
    }
    if source.path.ends_with("/mod.rs") {
        found.push(Breach::new(&source.path, 1, "`foo.rs` beside `foo/`, never `mod.rs`"));
    }
    found
}

/// Marks of work left over, in comments.
fn marks(source: &Source) -> Vec<Breach> {
    let mut found = Vec::new();
    for comment in &source.comments {
        for (below, line) in comment.text.lines().enumerate() {
            if let Some(mark) = super::documents::left_over(line) {
                let at = comment.line + below;
                found.push(Breach::new(&source.path, at, format!("`{mark}` left over")));
            }
        }
    }
    found
}

fn words(source: &Source) -> Vec<Breach> {
    let mut found = Vec::new();
    for (at, token) in source.tokens.iter().enumerate() {
        let Some(word) = source.word(at) else { continue };
        // Only where it is used: `name!` and `#[name]`.
        let called = source.is_mark(at + 1, '!') || attribute(source, at) || word == "extern";
        if let Some((_, reason)) = BANNED.iter().find(|(banned, _)| called && *banned == word) {
            found.push(Breach::new(&source.path, token.line, format!("`{word}`: {reason}")));
        }
        if word == "static" && is_shared(source, at) && !token.test && !source.is_test {
            found.push(Breach::new(
                &source.path,
                token.line,
                "a `static` that changes: no globals",
            ));
        }
        let wraps = word == "Rc" && source.word(at + 2) == Some("RefCell");
        if wraps && source.is_mark(at + 1, '<') {
            found.push(Breach::new(&source.path, token.line, "`Rc<RefCell>`: state has one owner"));
        }
    }
    found
}

fn attribute(source: &Source, at: usize) -> bool {
    at > 1 && source.is_mark(at - 1, '[') && source.is_mark(at - 2, '#')
}

fn is_shared(source: &Source, at: usize) -> bool {
    (at + 1..source.tokens.len())
        .take_while(|at| !source.is_mark(*at, '=') && !source.is_mark(*at, ';'))
        .filter_map(|at| source.word(at))
        .any(|word| word == "mut" || SHARED.iter().any(|shared| word.contains(shared)))
}

/// Lints are silenced with a reason, and by `allow` in tests alone.
fn attributes(source: &Source) -> Vec<Breach> {
    let mut found = Vec::new();
    for (at, token) in source.tokens.iter().enumerate() {
        let open = at + 1 + usize::from(source.is_mark(at + 1, '!'));
        if !source.is_mark(at, '#') || !source.is_mark(open, '[') {
            continue;
        }
        let inner = || open..source.close(open);
        let names = |name| inner().any(|at| source.word(at) == Some(name) && calls(source, at));
        let allows = names("allow");
        if allows && !token.test && !source.is_test {
            found.push(Breach::new(
                &source.path,
                token.line,
                "`allow` outside tests: use `expect`",
            ));
        }
        let reason = inner().any(|at| source.word(at) == Some("reason"));
        if (allows || names("expect")) && !reason {
            found.push(Breach::new(
                &source.path,
                token.line,
                "a lint is silenced without a reason",
            ));
        }
    }
    found
}

fn calls(source: &Source, at: usize) -> bool {
    source.tokens.get(at + 1).is_some_and(|token| token.kind == Kind::Mark('('))
}

/// A file says where each name comes from.
fn import(source: &Source, path: &Path) -> Option<Breach> {
    let what = if path.names.iter().any(|name| name == "prelude") {
        "a prelude"
    } else if path.way == Way::Glob {
        "`*`"
    } else {
        return None;
    };
    (!path.test).then(|| Breach::new(&source.path, path.line, format!("{what} outside tests")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, expected: &[&str]) {
        let text = format!("//! A file.\n{text}");
        let found = breaches(&Source::read("src/a.rs", &text));
        assert_eq!(found.iter().map(ToString::to_string).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn a_file_says_what_it_is_and_is_short() {
        let shape = |path, text: &str| {
            breaches(&Source::read(path, text)).iter().map(ToString::to_string).collect::<Vec<_>>()
        };
        let untitled = ["src/a.rs:1: opens without `//!` and what the file is"];
        assert_eq!(shape("src/a.rs", "fn f() {}\n//! Late."), untitled);
        assert_eq!(shape("src/a.rs", "//! \n"), untitled);
        let full = format!("//! A file.\n{}", "\n".repeat(LINES - 1));
        assert_eq!(shape("src/a.rs", &full), Vec::<String>::new());
        assert_eq!(
            shape("src/a.rs", &format!("{full}\n")),
            ["src/a.rs:401: 401 lines, 400 at most"]
        );
        assert_eq!(
            shape("src/a/mod.rs", "//! A."),
            ["src/a/mod.rs:1: `foo.rs` beside `foo/`, never `mod.rs`"]
        );
    }

    #[test]
    fn work_left_over_is_found() {
        let mark = ["TO", "DO"].concat();
        case(&format!("/* a\n {mark} b */"), &[&format!("src/a.rs:3: `{mark}` left over")]);
        case(&format!("fn f() {{ g(\"{mark}\") }}"), &[]);
        case("fn f() { todo!() }", &["src/a.rs:2: `todo`: half-done work stays on its branch"]);
        case("fn f() { dbg!(1); }", &["src/a.rs:2: `dbg`: left from debugging"]);
        case(
            "#[ignore = \"slow\"]\nfn f() {}",
            &["src/a.rs:2: `ignore`: a test that is not run proves nothing"],
        );
        case(
            "#[test]\n#[should_panic]\nfn f() {}",
            &["src/a.rs:3: `should_panic`: assert on the value instead"],
        );
        case("fn f(ignore: bool) { let todo = ignore; }", &[]);
    }

    #[test]
    fn nothing_changes_behind_the_back_of_the_code() {
        let global = "src/a.rs:2: a `static` that changes: no globals";
        case("static A: std::sync::OnceLock<u8> = b();", &[global]);
        case("static mut A: u8 = 1;", &[global]);
        case("pub static A: &'static str = \"Mutex\";", &[]);
        case("struct A(Rc<RefCell<u8>>);", &["src/a.rs:2: `Rc<RefCell>`: state has one owner"]);
        case("extern crate b;", &["src/a.rs:2: `extern`: name crates by their paths"]);
    }

    #[test]
    fn lints_are_silenced_with_a_reason() {
        let allow = "src/a.rs:2: `allow` outside tests: use `expect`";
        let bare = "src/a.rs:2: a lint is silenced without a reason";
        case("#[expect(a, reason = \"b\")]\nfn expect(a: u8) {}", &[]);
        case("#[expect(a)]\nfn f() {}", &[bare]);
        case("#![allow(a, reason = \"b\")]", &[allow]);
        case("#[cfg_attr(b, allow(a))]\nfn f() {}", &[allow, bare]);
        case("#[cfg(test)]\n#[allow(a, reason = \"b\")]\nmod tests;", &[]);
    }

    #[test]
    fn every_name_shows_where_it_comes_from() {
        case("use super::*;", &["src/a.rs:2: `*` outside tests"]);
        case(
            "use a::prelude::{B, c};",
            &["src/a.rs:2: a prelude outside tests", "src/a.rs:2: a prelude outside tests"],
        );
        case("#[cfg(test)]\nmod tests {\n use super::*;\n use a::prelude::B; }", &[]);
    }
}
