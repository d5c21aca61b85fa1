//! The layer test: modules use what lies below them and name the crates that have their home there.

use super::Breach;
use super::paths::{Path, Target, Way, paths};
use super::source::Source;
use super::table::{GUARDED, Row, WIRE};

/// Returns what is wrong with the table itself: every module once, using modules above it only, so that
/// no module can reach itself.
pub(crate) fn faults(table: &[Row]) -> Vec<String> {
    let mut faults = Vec::new();
    for (at, row) in table.iter().enumerate() {
        let above: Vec<_> = table[..at].iter().map(|row| row.module).collect();
        if above.contains(&row.module) {
            faults.push(format!("`{}` stands twice", row.module));
        }
        let modules = row.uses.iter().map(|used| used.split("::").next().unwrap_or_default());
        for used in modules.filter(|used| !above.contains(used)) {
            faults.push(format!("`{}` may not use `{used}`, which is not above it", row.module));
        }
        for name in row.std.iter().filter(|name| !GUARDED.contains(name)) {
            faults.push(format!("`std::{name}` of `{}` is not guarded", row.module));
        }
        for name in row.crates.iter().filter(|name| WIRE.contains(name)) {
            faults.push(format!("`{name}` of `{}` belongs in `wire` files", row.module));
        }
    }
    faults
}

/// Returns every breach of the table in one file of `src`; `crates` are the dependencies.
pub(crate) fn breaches(table: &[Row], crates: &[String], source: &Source) -> Vec<Breach> {
    let module = source.module();
    let Some(own) = module.first() else { return root(table, source) };
    let Some(row) = table.iter().find(|row| row.module == own) else {
        return vec![Breach::new(
            &source.path,
            1,
            format!("module `{own}` is not in the layer table"),
        )];
    };
    let above = table.iter().map_while(|other| (other.module != own).then_some(other.module));
    let above: Vec<_> = above.collect();
    let is_wire = module.iter().skip(1).any(|name| name == "wire");
    let wrong = |path: &Path| match path.target() {
        Target::Root if path.way == Way::Code => None,
        Target::Root => Some("the crate's root is imported as a whole".to_owned()),
        Target::Module(used, _) if path.test && above.contains(&&*used) => None,
        Target::Module(used, name) => module_fault(row, path, &used, name.as_deref()),
        Target::Std(_) | Target::Other(_) if path.test => None,
        Target::Std(part) => std_fault(row, path, &part),
        Target::Other(name) if crates.contains(&name) => crate_fault(row, is_wire, &name),
        Target::Other(_) => None,
    };
    let breach = |path: Path| Some(Breach::new(&source.path, path.line, wrong(&path)?));
    paths(source).into_iter().filter_map(breach).collect()
}

/// The crate's root declares modules and names nothing of them.
fn root(table: &[Row], source: &Source) -> Vec<Breach> {
    let named = |path: &Path| match path.target() {
        Target::Module(name, _) | Target::Other(name) => table.iter().any(|row| row.module == name),
        Target::Root | Target::Std(_) => false,
    };
    let breach =
        |path: Path| Breach::new(&source.path, path.line, "the root only declares modules");
    paths(source).into_iter().filter(named).map(breach).collect()
}

fn module_fault(row: &Row, path: &Path, used: &str, name: Option<&str>) -> Option<String> {
    let own = row.module;
    let one = name.map_or_else(|| used.to_owned(), |name| format!("{used}::{name}"));
    if used == own {
        None
    } else if !row.uses.iter().any(|open| *open == used || *open == one) {
        let is_part_open = row.uses.iter().any(|open| open.split("::").next() == Some(used));
        Some(format!("`{own}` may not use `{}`", if is_part_open { &one } else { used }))
    } else if path.way == Way::Export {
        Some(format!("`{own}` passes on what belongs to `{used}`"))
    } else {
        None
    }
}

fn std_fault(row: &Row, path: &Path, part: &str) -> Option<String> {
    if part.is_empty() && path.way != Way::Code {
        return Some("the standard library is imported as a whole".to_owned());
    }
    let open = !GUARDED.contains(&part) || row.std.contains(&part);
    (!open).then(|| format!("`{}` may not name `std::{part}`", row.module))
}

fn crate_fault(row: &Row, is_wire: bool, name: &str) -> Option<String> {
    if row.crates.contains(&name) || (is_wire && row.wire.contains(&name)) {
        None
    } else if row.wire.contains(&name) {
        Some(format!("`{}` may name `{name}` in its `wire` files only", row.module))
    } else {
        Some(format!("`{}` may not name the crate `{name}`", row.module))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn row(module: &'static str, uses: &'static [&'static str]) -> Row {
        Row { module, uses, crates: &["sha2"], wire: &["serde"], std: &["fs"] }
    }

    const TABLE: &[Row] =
        &[row("base", &[]), row("draft", &["base"]), row("tui", &["base", "draft::Draft"])];

    #[test]
    fn a_table_that_goes_in_a_circle_or_upwards_is_refused() {
        assert_eq!(faults(TABLE), Vec::<String>::new());
        case(
            "src/tui.rs",
            "use crate::{draft::Edit, draft};",
            &[
                "src/tui.rs:1: `tui` may not use `draft::Edit`",
                "src/tui.rs:1: `tui` may not use `draft`",
            ],
        );
        let upwards = [row("a", &["b"]), row("b", &["a"])];
        assert_eq!(faults(&upwards), ["`a` may not use `b`, which is not above it"]);
        assert_eq!(faults(&[row("a", &["a"])]), ["`a` may not use `a`, which is not above it"]);
        assert_eq!(faults(&[row("a", &[]), row("a", &[])]), ["`a` stands twice"]);
        let loose = Row { std: &["collections"], crates: &["serde"], ..row("a", &[]) };
        assert_eq!(
            faults(&[loose]),
            ["`std::collections` of `a` is not guarded", "`serde` of `a` belongs in `wire` files"]
        );
    }

    #[track_caller]
    fn case(path: &str, text: &str, expected: &[&str]) {
        let crates = ["sha2", "serde", "toml"].map(str::to_owned);
        let found: Vec<_> = breaches(TABLE, &crates, &Source::read(path, text))
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_module_uses_only_what_lies_below_it() {
        case("src/tui.rs", "use crate::{base::Line, draft::Draft};", &[]);
        let upwards = "src/base/text.rs:2: `base` may not use `draft`";
        case("src/base/text.rs", "\nuse crate::draft::Draft;", &[upwards]);
        case("src/base/text.rs", "\nuse super::super::draft::Draft;", &[upwards]);
        case("src/base/text.rs", "\nfn f() -> crate::draft::Draft {}", &[upwards]);
        case("src/base/text.rs", "#[cfg(test)]\nmod tests { use crate::draft; }", &[upwards]);
        case(
            "src/base/text.rs",
            "/// [`crate::draft::Draft`]\nfn f() { g(\"crate::draft\") }",
            &[],
        );
        case(
            "src/base.rs",
            "use crate as c;",
            &["src/base.rs:1: the crate's root is imported as a whole"],
        );
        case("src/base.rs", "pub(crate) fn f() {} pub(super) fn g() {}", &[]);
        case("src/new.rs", "", &["src/new.rs:1: module `new` is not in the layer table"]);
        case(
            "src/tui.rs",
            "pub use crate::base::Line;",
            &["src/tui.rs:1: `tui` passes on what belongs to `base`"],
        );
        case(
            "src/lib.rs",
            "pub mod base;\npub use base::Line;",
            &["src/lib.rs:2: the root only declares modules"],
        );
    }

    #[test]
    fn a_crate_is_named_in_its_home_only() {
        case("src/draft.rs", "use sha2::Sha256; use time::x; fn f() { local::g() }", &[]);
        case(
            "src/draft.rs",
            "fn f() { toml::from_str(x) }",
            &["src/draft.rs:1: `draft` may not name the crate `toml`"],
        );
        for path in ["src/draft/wire.rs", "src/draft/wire/read.rs", "src/draft/tests.rs"] {
            case(path, "#[derive(serde::Serialize)]\nstruct A;", &[]);
        }
        case(
            "src/draft.rs",
            "#[derive(serde::Serialize)]\nstruct A;",
            &["src/draft.rs:1: `draft` may name `serde` in its `wire` files only"],
        );
        case("src/draft.rs", "#[cfg(test)]\nmod tests { use serde::Serialize; }", &[]);
    }

    #[test]
    fn the_outside_world_is_reached_from_its_home_only() {
        case("src/draft.rs", "use std::fs; use std::{fmt, fs::File};", &[]);
        let env = "src/draft.rs:1: `draft` may not name `std::env`";
        case("src/draft.rs", "use std::{env, fmt};", &[env]);
        case("src/draft.rs", "fn f() { ::std::env::args() }", &[env]);
        case(
            "src/draft.rs",
            "use std as s;",
            &["src/draft.rs:1: the standard library is imported as a whole"],
        );
    }
}
