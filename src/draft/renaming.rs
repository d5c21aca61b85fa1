//! Ids that are given anew where those that things had are taken by something else.

use std::collections::BTreeMap;

use crate::base::{ClauseId, ItemId, NoteId, SectionId};

/// The ids that things got on another draft, by the ids they had on their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Names<T> {
    given: BTreeMap<T, T>,
    /// The number of the last new id; the search for the next goes on from there.
    last: usize,
}

impl<T> Default for Names<T> {
    fn default() -> Self {
        Self { given: BTreeMap::new(), last: 0 }
    }
}

impl<T: Clone + Ord + Numbered> Names<T> {
    /// Returns what was called `id` as it is called there.
    pub(super) fn of(&self, id: T) -> T {
        self.given.get(&id).cloned().unwrap_or(id)
    }

    /// Returns what `id` got in its place, or was said to keep.
    pub(super) fn given(&self, id: &T) -> Option<&T> {
        self.given.get(id)
    }

    /// Says that `id` stays what it is.
    pub(super) fn keep(&mut self, id: T) -> T {
        self.given.insert(id.clone(), id.clone());
        id
    }

    /// Returns the id of what is added, once called `id`: a new one when it is taken there.
    pub(super) fn new_id(&mut self, id: T, is_taken: impl Fn(&T) -> bool) -> T {
        let known = self.of(id.clone());
        if is_taken(&known) { self.renew(id, is_taken) } else { known }
    }

    /// Returns an id that is not taken, and remembers it as that of what was called `id`.
    pub(super) fn renew(&mut self, id: T, is_taken: impl Fn(&T) -> bool) -> T {
        loop {
            self.last += 1;
            let fresh = T::numbered(self.last);
            if !is_taken(&fresh) {
                self.given.insert(id, fresh.clone());
                return fresh;
            }
        }
    }
}

/// An id that is given by number.
pub(super) trait Numbered {
    fn numbered(number: usize) -> Self;
}

impl Numbered for ItemId {
    fn numbered(number: usize) -> Self {
        Self::numbered('i', number)
    }
}

impl Numbered for ClauseId {
    fn numbered(number: usize) -> Self {
        Self::numbered('c', number)
    }
}

impl Numbered for SectionId {
    fn numbered(number: usize) -> Self {
        Self::numbered('s', number)
    }
}

impl Numbered for NoteId {
    fn numbered(number: usize) -> Self {
        Self::numbered('n', number)
    }
}
