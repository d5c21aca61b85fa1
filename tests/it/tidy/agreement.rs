//! No code file holds a sentence of the agreement: its words live in the template's data.

use std::collections::BTreeSet;

use super::Breach;
use super::source::Source;

/// How many words in a row make it the agreement's.
const RUN: usize = 5;

/// The runs of words that stand in the clauses of a template.
pub(crate) struct Agreement(BTreeSet<Vec<String>>);

impl Agreement {
    /// Reads the clauses of template files.
    pub(crate) fn of(files: &[String]) -> Self {
        let mut runs = BTreeSet::new();
        for text in files.iter().flat_map(|file| clauses(file)) {
            // A slot ends a run: what fills it is not the template's.
            for part in text.split(['{', '}']).step_by(2) {
                runs.extend(words(part).windows(RUN).map(<[String]>::to_vec));
            }
        }
        Self(runs)
    }

    /// Returns whether there is nothing to compare with.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns every run of words in the strings and comments of the code, tests aside, that is the
    /// agreement's.
    pub(crate) fn breaches(&self, source: &Source) -> Vec<Breach> {
        let mut found = Vec::new();
        for piece in source.strings.iter().chain(&source.comments) {
            let words = words(&piece.text.replace("\\n", " "));
            let hit = words.windows(RUN).find(|run| self.0.contains(*run));
            if let Some(run) = hit.filter(|_| !source.in_test(piece)) {
                let what = format!("words of the agreement: «{}»", run.join(" "));
                found.push(Breach::new(&source.path, piece.line, what));
            }
        }
        found
    }
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

/// Returns the strings of the tables `[[section.clause]]` and below.
///
/// TOML's strings and comments are near enough to Rust's for this, but for what begins a comment.
fn clauses(file: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut clause = String::new();
    let mut is_clause = false;
    for line in file.lines() {
        let line = line.trim_start();
        if line.starts_with('[') && line.ends_with(']') {
            is_clause = line.starts_with("[[section.clause");
        } else if is_clause && !line.starts_with('#') {
            clause.push_str(&line.replace("\"\"\"", "\""));
            clause.push('\n');
        }
    }
    found.extend(Source::read("", &clause).strings.into_iter().map(|piece| piece.text));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const PACK: &str = "[[section]]\nquestion = \"Hvor mange ganger skal dere møtes?\"\n\
        [[section.clause]]\n# text = \"Dette er bare en merknad her\"\n\
        text = \"Lederne møtes {count} og blir enige om arbeidet videre.\"\n\
        [[section.clause.variant]]\ntext = \"\"\"\nEnheten og kontoret\ndeler dette ansvaret\"\"\"\n\
        [[hint]]\ntext = \"Det kan være lurt å møtes ofte\"\n";

    #[track_caller]
    fn case(text: &str, expected: &[&str]) {
        let found = Agreement::of(&[PACK.to_owned()]).breaches(&Source::read("src/a.rs", text));
        assert_eq!(found.iter().map(ToString::to_string).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn five_words_of_a_clause_are_found() {
        let found = ["src/a.rs:1: words of the agreement: «og blir enige om arbeidet»"];
        case("f(\"X og blir\\nenige, om ARBEIDET Y\")", &found);
        case("// Og blir enige om arbeidet.", &found);
        case("f(\"deler dette\"); g(r#\"kontoret deler dette ansvaret\"#)", &[]);
        case(
            "f(\"enheten og kontoret deler dette\")",
            &["src/a.rs:1: words of the agreement: «enheten og kontoret deler dette»"],
        );
    }

    #[test]
    fn what_is_no_clause_and_what_a_test_expects_is_free() {
        case("f(\"Hvor mange ganger skal dere møtes?\")", &[]);
        case("f(\"Det kan være lurt å møtes ofte\")", &[]);
        case("f(\"Dette er bare en merknad her\")", &[]);
        case("f(\"Lederne møtes to ganger og blir enige\")", &[]);
        case("#[cfg(test)]\nmod tests { f(\"og blir enige om arbeidet\") }", &[]);
    }
}
