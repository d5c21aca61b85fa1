//! The numbers of headings: 1, 1.1, 1.1.1, as agreements have them, without a full stop at the end.

use super::Headings;

/// The deepest level that has a number of its own.
const DEEPEST: u8 = 3;

/// The numbers of a document's headings, one after another.
pub(super) struct Numbers {
    headings: Headings,
    /// The number at each level from 1 down to that of the last heading.
    last: Vec<usize>,
}

impl Numbers {
    /// Returns the numbers before the first heading.
    pub(super) fn new(headings: Headings) -> Self {
        Self { headings, last: Vec::new() }
    }

    /// Returns the number of the next heading; none for the title, which is at level 0, and none at all where
    /// headings are plain.
    pub(super) fn next(&mut self, level: u8) -> Option<String> {
        let above = match self.headings {
            Headings::Plain => return None,
            Headings::Numbered => usize::from(level.min(DEEPEST)).checked_sub(1)?,
        };
        let before = self.last.get(above).copied().unwrap_or_default();
        self.last.truncate(above);
        // A level that was jumped over counts as its first.
        self.last.resize(above, 1);
        self.last.push(before + 1);
        Some(self.last.iter().map(ToString::to_string).collect::<Vec<_>>().join("."))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(levels: &[u8], expected: &[&str]) {
        let mut numbers = Numbers::new(Headings::Numbered);
        let given = levels.iter().map(|level| numbers.next(*level).unwrap_or_default());
        assert_eq!(given.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn every_heading_below_the_title_has_a_number() {
        case(
            &[0, 1, 2, 2, 1, 2, 3, 3, 2, 1],
            &["", "1", "1.1", "1.2", "2", "2.1", "2.1.1", "2.1.2", "2.2", "3"],
        );
    }

    #[test]
    fn a_level_that_was_jumped_over_counts_as_its_first() {
        case(&[2, 2, 1, 3], &["1.1", "1.2", "2", "2.1.1"]);
        case(&[1, 2, 3, 9], &["1", "1.1", "1.1.1", "1.1.2"]);
    }

    #[test]
    fn plain_headings_have_none() {
        assert_eq!(Numbers::new(Headings::Plain).next(1), None);
    }
}
