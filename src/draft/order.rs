//! The order of a section's clauses: the template's, and the drafters' own amid them.

use std::collections::{BTreeMap, BTreeSet};

use super::OwnClause;
use crate::base::ClauseId;
use crate::template::Clause;

/// A clause in its place.
#[derive(Clone, Copy, Debug)]
pub enum Placed<'a> {
    /// One of the template.
    Template(&'a Clause),
    /// One of the drafters' own.
    Own(&'a OwnClause),
}

impl<'a> Placed<'a> {
    /// Returns the clause's id.
    pub fn id(&self) -> &'a ClauseId {
        match self {
            Self::Template(clause) => &clause.id,
            Self::Own(own) => &own.id,
        }
    }
}

/// Returns the clauses of a section in their order: the template's, and `own` each after the one it
/// names. What names a clause that is not there comes last.
pub fn order<'a>(clauses: &'a [Clause], own: &[&'a OwnClause]) -> Vec<Placed<'a>> {
    let mut order = Vec::with_capacity(clauses.len() + own.len());
    let mut own = Own::new(own);
    own.place_after(&mut order, None);
    for clause in clauses {
        order.push(Placed::Template(clause));
        own.place_after(&mut order, Some(&clause.id));
    }
    own.place_rest(&mut order);
    order
}

/// The own clauses of a section, by the clause they stand after.
struct Own<'a> {
    all: Vec<&'a OwnClause>,
    after: BTreeMap<Option<&'a ClauseId>, Vec<&'a OwnClause>>,
    placed: BTreeSet<&'a ClauseId>,
}

impl<'a> Own<'a> {
    fn new(all: &[&'a OwnClause]) -> Self {
        let mut after: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for clause in all {
            after.entry(clause.after.as_ref()).or_default().push(*clause);
        }
        Self { all: all.to_vec(), after, placed: BTreeSet::new() }
    }

    fn place_after(&mut self, order: &mut Vec<Placed<'a>>, anchor: Option<&'a ClauseId>) {
        let mut waiting = self.after.remove(&anchor).unwrap_or_default();
        waiting.reverse();
        while let Some(clause) = waiting.pop() {
            if self.placed.insert(&clause.id) {
                order.push(Placed::Own(clause));
            }
            let next = self.after.remove(&Some(&clause.id)).unwrap_or_default();
            waiting.extend(next.into_iter().rev());
        }
    }

    /// Places what is left: first what names a clause that is gone, then what names itself in a ring.
    fn place_rest(&mut self, order: &mut Vec<Placed<'a>>) {
        let ids: BTreeSet<&ClauseId> = self.all.iter().map(|clause| &clause.id).collect();
        let (rings, gone): (Vec<&'a OwnClause>, Vec<&'a OwnClause>) = self
            .all
            .iter()
            .copied()
            .partition(|clause| clause.after.as_ref().is_some_and(|after| ids.contains(after)));
        for clause in gone.into_iter().chain(rings) {
            if self.placed.insert(&clause.id) {
                order.push(Placed::Own(clause));
                self.place_after(order, Some(&clause.id));
            }
        }
    }
}
