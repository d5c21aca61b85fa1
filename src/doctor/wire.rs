//! The file of terminals, as TOML.

use std::collections::BTreeMap;

use toml::de::{DeTable, DeValue};

use super::remembered::Fallbacks;

/// Returns the terminals of a file as far as it can be read, and the numbers of the lines that say nothing
/// that is known, from 1.
pub(super) fn terminals(text: &str) -> (BTreeMap<String, Fallbacks>, Vec<usize>) {
    let line = |at: usize| {
        let before = text.get(..at.min(text.len())).unwrap_or(text);
        before.matches('\n').count() + 1
    };
    let (tree, errors) = DeTable::parse_recoverable(text);
    let mut faults: Vec<_> =
        errors.iter().map(|error| line(error.span().map_or(0, |span| span.start))).collect();
    let mut terminals = BTreeMap::new();
    for (name, value) in tree.get_ref() {
        let DeValue::Table(table) = value.get_ref() else {
            faults.push(line(name.span().start));
            continue;
        };
        let mut fallbacks = Fallbacks::default();
        for (key, value) in table {
            let said = value.get_ref().as_str().unwrap_or_default();
            if !fallbacks.set(key.get_ref(), said) {
                faults.push(line(key.span().start));
            }
        }
        terminals.insert(name.get_ref().clone().into_owned(), fallbacks);
    }
    faults.sort_unstable();
    faults.dedup();
    (terminals, faults)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::Characters;

    #[track_caller]
    fn case(text: &str, plain: &[&str], faults: &[usize]) {
        let (terminals, found) = terminals(text);
        let known = terminals
            .iter()
            .filter(|(_, fallbacks)| fallbacks.characters == Some(Characters::Plain));
        assert_eq!(known.map(|(name, _)| name.as_str()).collect::<Vec<_>>(), plain, "{text}");
        assert_eq!(found, faults, "{text}");
    }

    #[test]
    fn what_can_be_read_counts_and_the_rest_is_told_by_its_line() {
        case("", &[], &[]);
        case("[a]\ncharacters = \"plain\"\n", &["a"], &[]);
        case("[a]\ncharacters = \"fine\"\n[b]\ncharacters = \"plain\"", &["b"], &[2]);
        case("[a]\ncharacters = \"plain\"\nx = 1\n", &["a"], &[3]);
        case("a = 1\n", &[], &[1]);
        case("[a]\ncharacters = \"plain\"\n\u{0}\u{1b}[2J\n", &["a"], &[3]);
    }
}
