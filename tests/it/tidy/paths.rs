//! The paths that a file names: imports, with their braces spread out, and paths in the code.

use super::source::{Kind, Source};

/// One path, such as `crate::base::Line`.
pub(crate) struct Path {
    /// The line it stands on, from 1.
    pub(crate) line: usize,
    /// Whether it is code of a test.
    pub(crate) test: bool,
    /// How it is named.
    pub(crate) way: Way,
    /// Its names, without `*` and a closing `self`.
    pub(crate) names: Vec<String>,
    /// The module it stands in, as names from the crate's root.
    module: Vec<String>,
}

/// How a path is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// `use a::b;`.
    Import,
    /// `use a::*;`.
    Glob,
    /// `pub use a::b;`, with or without `*`.
    Export,
    /// In an expression, a type or an attribute.
    Code,
}

/// What a path leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// A module below the crate's root, this one or another, and the name in it when there is one.
    Module(String, Option<String>),
    /// The crate's root itself.
    Root,
    /// A part of the standard library, such as `fs`; empty for the whole.
    Std(String),
    /// A crate, or a name that the file knows.
    Other(String),
}

impl Path {
    /// Returns what the path leads to.
    pub(crate) fn target(&self) -> Target {
        let (first, rest) = self.names.split_first().expect("a path has a name");
        match &**first {
            "crate" | "avtale" => top(rest),
            "super" | "self" => {
                let up = self.names.iter().take_while(|name| *name == "super").count();
                let depth = self.module.len().saturating_sub(up);
                let kept = self.module[..depth].iter();
                let below =
                    self.names.iter().skip_while(|name| matches!(&***name, "super" | "self"));
                top(&kept.chain(below).cloned().collect::<Vec<_>>())
            }
            "std" | "core" | "alloc" => Target::Std(rest.first().cloned().unwrap_or_default()),
            _ => Target::Other(first.clone()),
        }
    }
}

fn top(names: &[String]) -> Target {
    names.first().map_or(Target::Root, |name| Target::Module(name.clone(), names.get(1).cloned()))
}

/// Returns every path of more than one name in the code, and every import.
pub(crate) fn paths(source: &Source) -> Vec<Path> {
    let mut finder =
        Finder { source, at: 0, module: source.module(), ends: Vec::new(), found: Vec::new() };
    while finder.at < source.tokens.len() {
        finder.step();
    }
    finder.found
}

struct Finder<'a> {
    source: &'a Source,
    at: usize,
    module: Vec<String>,
    /// Where the modules end that were opened in the file.
    ends: Vec<usize>,
    found: Vec<Path>,
}

impl Finder<'_> {
    fn step(&mut self) {
        let source = self.source;
        if self.ends.last() == Some(&self.at) {
            self.ends.pop();
            self.module.pop();
        }
        match source.word(self.at) {
            Some("mod") if source.is_mark(self.at + 2, '{') => {
                self.module.extend(source.word(self.at + 1).map(str::to_owned));
                self.ends.push(source.close(self.at + 2));
                self.at += 3;
            }
            // `impl Trait + use<'a>` is no import.
            Some("use") if !source.is_mark(self.at + 1, '<') => {
                let way = if self.is_exported() { Way::Export } else { Way::Import };
                self.at += 1;
                self.tree(&[], way);
            }
            Some(_) => self.in_code(),
            None => self.at += 1,
        }
    }

    fn is_exported(&self) -> bool {
        let before = self.at.saturating_sub(1);
        let from = if self.source.is_mark(before, ')') {
            (0..before).rev().find(|at| self.source.is_mark(*at, '(')).unwrap_or(0)
        } else {
            self.at
        };
        self.source.word(from.saturating_sub(1)) == Some("pub")
    }

    fn in_code(&mut self) {
        let start = self.at;
        let mut names = Vec::new();
        while let Some(name) = self.source.word(self.at) {
            names.push(name.to_owned());
            self.at += 1;
            if !self.is_separator(self.at) || self.source.word(self.at + 1).is_none() {
                break;
            }
            self.at += 1;
        }
        // `<T as Trait>::name` goes on from a type, not from a crate.
        let goes_on =
            start > 1 && self.is_separator(start - 1) && self.source.is_mark(start - 2, '>');
        if names.len() > 1 && !goes_on {
            self.push(start, Way::Code, names);
        }
    }

    fn is_separator(&self, at: usize) -> bool {
        self.source.tokens.get(at).is_some_and(|token| token.kind == Kind::Separator)
    }

    fn tree(&mut self, prefix: &[String], way: Way) {
        let start = self.at;
        let mut names = prefix.to_vec();
        let mut way = way;
        while let Some(token) = self.source.tokens.get(self.at) {
            match &token.kind {
                Kind::Word(word) if word == "as" => self.at += 2,
                Kind::Mark('{') => return self.branches(&names, way),
                Kind::Mark(',' | ';' | '}') => break,
                Kind::Word(word) => {
                    names.push(word.clone());
                    self.at += 1;
                }
                Kind::Mark('*') => {
                    way = if way == Way::Export { way } else { Way::Glob };
                    self.at += 1;
                }
                Kind::Mark(_) | Kind::Separator | Kind::Literal => self.at += 1,
            }
        }
        if names.len() > 1 {
            names.pop_if(|name| name == "self");
        }
        if !names.is_empty() {
            self.push(start, way, names);
        }
    }

    fn branches(&mut self, prefix: &[String], way: Way) {
        let end = self.source.close(self.at);
        self.at += 1;
        while self.at < end {
            let start = self.at;
            self.tree(prefix, way);
            self.at += usize::from(self.at == start || self.source.is_mark(self.at, ','));
        }
        self.at = end + 1;
    }

    fn push(&mut self, at: usize, way: Way, names: Vec<String>) {
        let token = &self.source.tokens[at];
        let test = token.test || self.source.is_test;
        self.found.push(Path { line: token.line, test, way, names, module: self.module.clone() });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, expected: &[(usize, Way, &str)]) {
        let source = Source::read("src/draft/edit.rs", text);
        let found: Vec<_> = paths(&source)
            .iter()
            .map(|path| (path.line, path.way, path.names.join("::")))
            .collect();
        let expected: Vec<_> =
            expected.iter().map(|(line, way, names)| (*line, *way, (*names).to_owned())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn every_import_and_every_path_is_found() {
        case("use a::b as c;", &[(1, Way::Import, "a::b")]);
        case(
            "use a::{\n  b::{self, c},\n  d::*,\n};\nuse e;",
            &[
                (2, Way::Import, "a::b"),
                (2, Way::Import, "a::b::c"),
                (3, Way::Glob, "a::d"),
                (5, Way::Import, "e"),
            ],
        );
        case(
            "pub(in crate::x) use a::{b, c::*};",
            &[(1, Way::Code, "crate::x"), (1, Way::Export, "a::b"), (1, Way::Export, "a::c")],
        );
        case("pub use {a, b::c,};", &[(1, Way::Export, "a"), (1, Way::Export, "b::c")]);
        case(
            "#[derive(a::B)]\nfn f(x: c::D<e::F>) { x.y::<g::H>() }",
            &[
                (1, Way::Code, "a::B"),
                (2, Way::Code, "c::D"),
                (2, Way::Code, "e::F"),
                (2, Way::Code, "g::H"),
            ],
        );
        case(
            "<T as a::B>::c::d(); ::e::f(); g!(h::i)",
            &[(1, Way::Code, "a::B"), (1, Way::Code, "e::f"), (1, Way::Code, "h::i")],
        );
        case("fn f() -> impl T + use<'a> {}", &[]);
    }

    #[track_caller]
    fn leads(text: &str, expected: &[Target]) {
        let found = paths(&Source::read("src/draft/edit.rs", text));
        assert_eq!(found.iter().map(Path::target).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn a_path_leads_to_a_module_a_crate_or_the_standard_library() {
        let module = |path: &str| {
            let (name, below) = path.split_once("::").map_or((path, None), |(a, b)| (a, Some(b)));
            Target::Module(name.to_owned(), below.map(str::to_owned))
        };
        leads("use crate::base::Line;", &[module("base::Line")]);
        leads(
            "use super::Draft; use self::x::Y;",
            &[module("draft::Draft"), module("draft::edit")],
        );
        leads("use super::super::store::Store;", &[module("store::Store")]);
        leads(
            "mod m { use super::super::super::tui; } use super::super::app;",
            &[module("tui"), module("app")],
        );
        leads(
            "use crate as c; use crate::*; use crate::{self as d};",
            &[Target::Root, Target::Root, Target::Root],
        );
        leads(
            "use std::{fs, io as i}; use std as s;",
            &[
                Target::Std("fs".to_owned()),
                Target::Std("io".to_owned()),
                Target::Std(String::new()),
            ],
        );
        leads("fn f() { serde_json::to_string(x) }", &[Target::Other("serde_json".to_owned())]);
    }
}
