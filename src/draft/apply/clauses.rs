//! The template's clauses as the drafters have them, and clauses of their own.

use super::limits::countable;
use super::{Against, Back};
use crate::base::{ClauseId, Prose, SectionId};
use crate::draft::{ClauseChange, Draft, Edit, OwnClause, Refusal, Stamp, Stamped};
use crate::template::{Body, Template};

/// A place for an own clause.
#[derive(Clone, PartialEq)]
pub(super) struct Spot {
    pub(super) section: SectionId,
    pub(super) after: Option<ClauseId>,
}

impl Draft {
    pub(super) fn set_clause(
        &mut self,
        against: Against<'_>,
        clause: ClauseId,
        change: Option<ClauseChange>,
        stamp: &Stamp,
    ) -> Result<Back, Refusal> {
        if let Against::Template(template) = against
            && template.clause(&clause).is_none()
        {
            return Err(Refusal::Nowhere(clause.to_string()));
        }
        let was = match change {
            Some(change) => self.clauses.insert(clause.clone(), Stamped::new(change, stamp)),
            None => self.clauses.remove(&clause),
        };
        let (change, was) = was.map(Stamped::split).unzip();
        Ok((Edit::Clause { clause, change }, was))
    }

    pub(super) fn add_clause(
        &mut self,
        template: &Template,
        id: ClauseId,
        spot: Spot,
        text: Stamped<Prose>,
    ) -> Result<Back, Refusal> {
        if template.clause(&id).is_some() || self.own_clauses.iter().any(|own| own.id == id) {
            return Err(Refusal::Taken(id.to_string()));
        }
        countable(self.own_clauses.len() + 1, || id.to_string())?;
        self.admit_spot(template, &spot)?;
        self.let_follow(&spot, Some(&id));
        let Spot { section, after } = spot;
        let at = self.own_clauses.partition_point(|own| own.id < id);
        self.own_clauses.insert(at, OwnClause { id: id.clone(), section, after, text });
        Ok((Edit::RemoveClause(id), None))
    }

    pub(super) fn set_own_text(
        &mut self,
        clause: ClauseId,
        text: Prose,
        stamp: &Stamp,
    ) -> Result<Back, Refusal> {
        let own = self.own_clauses.iter_mut().find(|own| own.id == clause);
        let own = own.ok_or_else(|| Refusal::Nowhere(clause.to_string()))?;
        let (text, was) = own.text.replace(text, stamp);
        Ok((Edit::OwnText { clause, text }, Some(was)))
    }

    pub(super) fn move_clause(
        &mut self,
        template: &Template,
        clause: ClauseId,
        to: Spot,
    ) -> Result<Back, Refusal> {
        if to.after.as_ref() == Some(&clause) {
            return Err(Refusal::Nowhere(clause.to_string()));
        }
        self.admit_spot(template, &to)?;
        let from = self.take_out(&clause)?;
        self.let_follow(&to, Some(&clause));
        if let Some(own) = self.own_clauses.iter_mut().find(|own| own.id == clause) {
            own.section = to.section;
            own.after = to.after;
        }
        Ok((Edit::MoveClause { clause, section: from.section, after: from.after }, None))
    }

    pub(super) fn remove_clause(&mut self, clause: &ClauseId) -> Result<Back, Refusal> {
        self.take_out(clause)?;
        let at = self.own_clauses.iter().position(|own| own.id == *clause);
        let at = at.ok_or_else(|| Refusal::Nowhere(clause.to_string()))?;
        let OwnClause { id, section, after, text } = self.own_clauses.remove(at);
        let (text, was) = text.split();
        Ok((Edit::AddClause { clause: id, section, after, text }, Some(was)))
    }

    /// Closes the gap that an own clause leaves: what followed it follows what it followed.
    fn take_out(&mut self, clause: &ClauseId) -> Result<Spot, Refusal> {
        let own = self.own_clauses.iter().find(|own| own.id == *clause);
        let own = own.ok_or_else(|| Refusal::Nowhere(clause.to_string()))?;
        let from = Spot { section: own.section.clone(), after: own.after.clone() };
        let gap = Spot { section: from.section.clone(), after: Some(clause.clone()) };
        self.let_follow(&gap, from.after.as_ref());
        Ok(from)
    }

    /// Lets the own clauses that stand at `spot` follow `leader` instead.
    fn let_follow(&mut self, spot: &Spot, leader: Option<&ClauseId>) {
        for own in &mut self.own_clauses {
            // The leader itself may stand at the spot already, when it is moved to where it was.
            if own.section == spot.section && own.after == spot.after && Some(&own.id) != leader {
                own.after = leader.cloned();
            }
        }
    }

    fn admit_spot(&self, template: &Template, spot: &Spot) -> Result<(), Refusal> {
        if self.section(&spot.section).is_none() {
            return Err(Refusal::Nowhere(spot.section.to_string()));
        }
        match &spot.after {
            Some(after) if !self.is_leader(template, &spot.section, after) => {
                Err(Refusal::Nowhere(after.to_string()))
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Returns whether a clause stands in its place in the section, so that another can follow it;
    /// a footnote stands at the foot and leads nothing.
    pub(in crate::draft) fn is_leader(
        &self,
        template: &Template,
        section: &SectionId,
        clause: &ClauseId,
    ) -> bool {
        let own = self.own_clauses.iter().any(|own| own.id == *clause && own.section == *section);
        let templates = template.section(section).is_some_and(|section| {
            section
                .clauses
                .iter()
                .any(|other| other.id == *clause && !matches!(other.body, Body::Footnote(_)))
        });
        own || templates
    }
}
