//! Where in a section something is found or noted.

use crate::base::{ClauseId, FieldId};

/// Where in a section something is found or noted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Spot {
    Field(FieldId),
    Clause(ClauseId),
    Whole,
}

impl Spot {
    pub(super) fn new(field: Option<&FieldId>, clause: Option<&ClauseId>) -> Self {
        let clause = || clause.cloned().map_or(Self::Whole, Self::Clause);
        field.cloned().map_or_else(clause, Self::Field)
    }
}
