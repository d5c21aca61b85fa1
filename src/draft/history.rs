//! Undo and redo: the way back through a draft's changes, a run of typing at a time.

mod run;

pub use run::Run;

use std::collections::{BTreeSet, VecDeque};

use super::together::Key;
use super::{Change, Draft, Refusal};
use crate::template::Template;

/// The most steps that a history keeps unless told otherwise.
pub const STEPS: usize = 5_000;

/// The steps that can be taken back and given again.
#[derive(Clone, Debug)]
pub struct History {
    done: VecDeque<Change>,
    undone: Vec<Change>,
    /// The run that the last step is part of, while it is open.
    open: Option<Run>,
    limit: usize,
}

impl Default for History {
    fn default() -> Self {
        Self::keeping(STEPS)
    }
}

impl History {
    /// Returns an empty history that keeps the last `limit` steps, at least one.
    pub fn keeping(limit: usize) -> Self {
        Self { done: VecDeque::new(), undone: Vec::new(), open: None, limit: limit.max(1) }
    }

    /// Records what takes back a change just made. `run` is [`Run::of`] that change: typing in the same
    /// text joins the step before until [`History::seal`], two seconds without a key, a line break, or
    /// typing elsewhere in the text. What was undone before can't be redone any more.
    pub fn record(&mut self, inverse: Change, run: Option<Run>) {
        self.undone.clear();
        let inverse = if self.goes_on(run.as_ref()) {
            match self.done.pop_back() {
                Some(earlier) => match run::join(earlier, inverse) {
                    Ok(joined) => joined,
                    Err(apart) => {
                        let (earlier, inverse) = *apart;
                        self.done.push_back(earlier);
                        inverse
                    }
                },
                None => inverse,
            }
        } else {
            inverse
        };
        self.done.push_back(inverse);
        if self.done.len() > self.limit {
            self.done.pop_front();
        }
        self.open = run.filter(Run::is_open);
    }

    fn goes_on(&self, run: Option<&Run>) -> bool {
        match (&self.open, run) {
            (Some(open), Some(run)) => open.goes_on_with(run),
            (Some(_) | None, None) | (None, Some(_)) => false,
        }
    }

    /// Ends the run of typing: the next change is a step of its own. Called on leaving a field, and
    /// before and after a paste.
    pub fn seal(&mut self) {
        self.open = None;
    }

    /// Takes the last step back, and returns the change that did it; `None` when there is no step.
    ///
    /// # Errors
    /// [`Refusal`] when the draft has changed otherwise since; the step is dropped and nothing changed.
    pub fn undo(
        &mut self,
        draft: &mut Draft,
        template: &Template,
    ) -> Result<Option<Change>, Refusal> {
        self.seal();
        let Some(change) = self.done.pop_back() else { return Ok(None) };
        self.undone.push(draft.apply(template, change.clone())?);
        Ok(Some(change))
    }

    /// Gives the step last taken back again, and returns the change that did it; `None` when there is
    /// none.
    ///
    /// # Errors
    /// [`Refusal`] when the draft has changed otherwise since; the step is dropped and nothing changed.
    pub fn redo(
        &mut self,
        draft: &mut Draft,
        template: &Template,
    ) -> Result<Option<Change>, Refusal> {
        self.seal();
        let Some(change) = self.undone.pop() else { return Ok(None) };
        self.done.push_back(draft.apply(template, change.clone())?);
        Ok(Some(change))
    }

    /// Takes in that others have written in these places: steps there are theirs to take back by now, and are
    /// dropped.
    pub fn others(&mut self, keys: &BTreeSet<Key>) {
        let is_ours = |step: &Change| !keys.iter().any(|key| key.is_replaced_by(&step.edit));
        let before = self.done.len();
        self.done.retain(is_ours);
        self.undone.retain(is_ours);
        if self.done.len() < before {
            self.seal();
        }
    }

    /// Returns whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Returns whether there is a step to give again.
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }
}

#[cfg(test)]
mod tests;
