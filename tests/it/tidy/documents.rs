//! What the documents promise: the commands that CI runs, the layers as they are, one sentence a line.

use std::path::Path;

use super::Breach;
use super::table::Row;

/// Marks of work left over.
const LEFT_OVER: &[&str] = &[concat!("TO", "DO"), concat!("FIX", "ME"), concat!("X", "XX")];

/// Beginnings of paths that exist on one machine only.
const MACHINES: &[&str] = &[concat!("/ro", "ot/"), concat!("/Us", "ers/"), concat!("/wo", "rk/")];

/// Where people's own folders lie; tests may make such a path up, documents and scripts not.
const HOMES: &str = concat!("/ho", "me/");

/// Short forms whose full stop ends no sentence.
const SHORT: &[&str] = &["e.g.", "i.e.", "nr.", "jf."];

/// Returns the mark of left-over work in a line of text.
pub(crate) fn left_over(line: &str) -> Option<&'static str> {
    let mut words = line.split(|c: char| !c.is_alphanumeric());
    words.find_map(|word| LEFT_OVER.iter().find(|mark| **mark == word).copied())
}

/// Returns every line that names a path of one machine.
pub(crate) fn machine_paths(path: &str, text: &str) -> Vec<Breach> {
    let is_code = Path::new(path).extension().is_some_and(|ending| ending == "rs");
    let named = |line: &str| {
        let mut starts = MACHINES.iter().chain((!is_code).then_some(&HOMES));
        starts.find(|start| line.contains(**start))
    };
    let breach = |(at, line): (usize, &str)| {
        Some(Breach::new(path, at + 1, format!("`{}…` is a path of one machine", named(line)?)))
    };
    text.lines().enumerate().filter_map(breach).collect()
}

/// Returns every breach in a Markdown page: two sentences on a line, left-over work, paths of machines.
pub(crate) fn page(path: &str, text: &str) -> Vec<Breach> {
    let mut found = machine_paths(path, text);
    let mut is_code = false;
    for (at, line) in text.lines().enumerate() {
        is_code ^= line.trim_start().starts_with("```");
        let is_prose = !is_code && !line.starts_with(['|', '<', '#']);
        if is_prose && has_two_sentences(line) {
            found.push(Breach::new(path, at + 1, "one sentence a line"));
        }
        if let Some(mark) = left_over(line) {
            found.push(Breach::new(path, at + 1, format!("`{mark}` left over")));
        }
    }
    found
}

fn has_two_sentences(line: &str) -> bool {
    let words: Vec<_> = line.split_whitespace().collect();
    words.windows(2).any(|pair| {
        let [word, next] = pair else { return false };
        let bare = word.trim_end_matches([')', '»', '"', '*', '`']);
        let ends = bare.ends_with(['.', '?', '!']) && !SHORT.contains(word);
        let numbers = word.trim_end_matches('.').parse::<u16>().is_ok();
        let begins = next.trim_start_matches(['(', '«', '"', '*', '`', '[']);
        ends && !numbers && begins.chars().next().is_some_and(char::is_uppercase)
    })
}

/// Returns the version's line in the changelog when it is missing there.
pub(crate) fn changelog(text: &str, version: &str) -> Option<Breach> {
    let heading = format!("## [{version}]");
    let known = text.lines().any(|line| line.starts_with(&heading));
    (!known).then(|| Breach::new("CHANGELOG.md", 1, format!("no heading `{heading}`")))
}

/// Returns the commands that only one of README and CI runs.
///
/// A command of README may go on in CI, with more arguments.
pub(crate) fn commands(readme: &str, script: &str) -> Vec<Breach> {
    let shown: Vec<_> = fenced(readme).filter(|(_, line)| line.contains("cargo ")).collect();
    let run: Vec<_> = script
        .lines()
        .enumerate()
        .filter_map(|(at, line)| Some((at + 1, line.trim_start().strip_prefix("step ")?)))
        .map(|(at, command)| (at, command.strip_prefix("env ").unwrap_or(command)))
        .filter(|(_, command)| command.contains("cargo "))
        .collect();
    let same = |shown: &str, run: &str| {
        run.strip_prefix(shown).is_some_and(|more| more.is_empty() || more.starts_with(' '))
    };
    let mut found = Vec::new();
    for (at, command) in shown.iter().filter(|shown| !run.iter().any(|run| same(shown.1, run.1))) {
        found.push(Breach::new("README.md", *at, format!("CI does not run `{command}`")));
    }
    for (at, command) in run.iter().filter(|run| !shown.iter().any(|shown| same(shown.1, run.1))) {
        found.push(Breach::new(".ci/run", *at, format!("README does not show `{command}`")));
    }
    found
}

/// Returns the lines of a page's shell examples, with their numbers.
fn fenced(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut is_shell = false;
    text.lines().enumerate().filter_map(move |(at, line)| {
        let is_fence = line.starts_with("```");
        is_shell = if is_fence { line == "```sh" } else { is_shell };
        (is_shell && !is_fence).then_some((at + 1, line))
    })
}

/// Returns the rows of the layer table that the architecture page gives otherwise, or not at all.
pub(crate) fn layers(page: &str, table: &[Row]) -> Vec<Breach> {
    let mut found = Vec::new();
    for (at, row) in table.iter().enumerate() {
        let above: Vec<_> = table[..at].iter().map(|row| row.module).collect();
        let uses =
            if at > 2 && row.uses == above { "all above".to_owned() } else { list(row.uses) };
        let cells = [uses, list(row.crates), list(row.wire), list(row.std)].join(" | ");
        let first = format!("| `{}` | ", row.module);
        let known = page.lines().position(|line| line.starts_with(&first));
        let line = known.and_then(|at| page.lines().nth(at)).unwrap_or_default();
        if !line.ends_with(&format!(" | {cells} |")) {
            let what = format!("the row of `{}` ends with `` {cells} ``", row.module);
            found.push(Breach::new("src/ARCHITECTURE.md", known.map_or(1, |at| at + 1), what));
        }
    }
    found
}

fn list(names: &[&str]) -> String {
    if names.is_empty() {
        return "–".to_owned();
    }
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(found: &[Breach], expected: &[&str]) {
        assert_eq!(found.iter().map(ToString::to_string).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_page_has_one_sentence_a_line() {
        let two = ["a.md:1: one sentence a line"];
        case(&page("a.md", "It is. So it goes."), &two);
        case(&page("a.md", "- Is «it»? (`It` is.)"), &two);
        case(&page("a.md", "1. It is so, e.g. Bodø, the 1. September.\n| A. B. |\n"), &[]);
        case(
            &page("a.md", "```text\nIt is. So.\n```\nIt is. So."),
            &["a.md:4: one sentence a line"],
        );
        let mark = ["FIX", "ME"].concat();
        case(&page("a.md", &mark), &[&format!("a.md:1: `{mark}` left over")]);
        assert_eq!(left_over(&mark.to_lowercase()), None);
    }

    #[test]
    fn paths_of_machines_are_found() {
        let path = ["", "root", "x"].join("/");
        case(
            &machine_paths("a.rs", &format!("\n{path}")),
            &[&format!("a.rs:2: `{}…` is a path of one machine", path.trim_end_matches('x'))],
        );
        let own = ["", "home", "kari"].join("/");
        case(&machine_paths("a.rs", &own), &[]);
        assert_eq!(machine_paths("a.md", &own).len(), 1);
        case(&machine_paths("a.md", "~/.local/share and /usr/share"), &[]);
    }

    #[test]
    fn the_changelog_knows_the_version() {
        assert!(changelog("## [0.1.0] - 2026-11-22", "0.1.0").is_none());
        assert!(changelog("## [0.1.10]\nThe 0.1.1 of old", "0.1.1").is_some());
    }

    #[test]
    fn readme_shows_what_ci_runs() {
        let readme = "```sh\ncargo test --locked\navtale\n```\n```text\ncargo x\n```\n";
        case(&commands(readme, "step cargo test --locked\n"), &[]);
        case(&commands(readme, "  step env cargo test --locked --quiet\n"), &[]);
        case(
            &commands(readme, "step cargo test --lockedx\n"),
            &[
                "README.md:2: CI does not run `cargo test --locked`",
                ".ci/run:1: README does not show `cargo test --lockedx`",
            ],
        );
    }

    #[test]
    fn the_architecture_page_has_the_layers_as_they_are() {
        let row = |module, uses| Row { module, uses, crates: &[], wire: &["toml"], std: &[] };
        let table = [row("a", &[]), row("b", &["a"]), row("c", &[]), row("d", &["a", "b", "c"])];
        let kept = "| `a` | x | – | – | `toml` | – |\n| `b` | x | `a` | – | `toml` | – |\n\
                    | `c` | x | – | – | `toml` | – |\n| `d` | x | all above | – | `toml` | – |\n";
        case(&layers(kept, &table), &[]);
        let other = kept.replace("| `a` | –", "| `c` | –").replace("| `d` |", "| `e` |");
        case(
            &layers(&other, &table),
            &[
                "src/ARCHITECTURE.md:2: the row of `b` ends with `` `a` | – | `toml` | – ``",
                "src/ARCHITECTURE.md:1: the row of `d` ends with `` all above | – | `toml` | – ``",
            ],
        );
    }
}
