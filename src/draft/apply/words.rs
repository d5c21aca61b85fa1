//! Words that the drafters say are spelt right.

use super::limits::countable;
use super::{Against, Back};
use crate::base::Line;
use crate::draft::{Draft, Edit, Refusal, Stamp};

impl Draft {
    /// Adds or removes an own word; either fits whatever stands, for others may have done the same.
    pub(super) fn set_word(
        &mut self,
        against: Against<'_>,
        word: Line,
        own: bool,
        stamp: &Stamp,
    ) -> Result<Back, Refusal> {
        if let (Against::Template(_), true) = (against, own && !self.words.contains_key(&word)) {
            countable(self.words.len() + 1, || "words".to_owned())?;
        }
        let was = if own {
            self.words.insert(word.clone(), stamp.clone())
        } else {
            self.words.remove(&word)
        };
        Ok((Edit::Word { word, own: was.is_some() }, was))
    }
}
