//! The words of a difference, compared once and kept as long as it is shown: a frame has no time for it.

use crate::draft::Difference;
use crate::draft::compare::{Run, words};

/// The differences shown last, word by word.
#[derive(Debug, Default)]
pub struct Compared {
    of: Vec<Difference>,
    runs: Vec<Option<Vec<Run>>>,
}

impl Compared {
    /// Returns the runs of each of `changes` that says something on both sides.
    pub fn of(&mut self, changes: &[Difference]) -> &[Option<Vec<Run>>] {
        if self.of != changes {
            let runs =
                |change: &Difference| Some(words(change.then.as_ref()?, change.now.as_ref()?));
            self.runs = changes.iter().map(runs).collect();
            self.of = changes.to_vec();
        }
        &self.runs
    }
}
