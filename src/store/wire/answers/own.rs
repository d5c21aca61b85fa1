//! The drafters' own clauses of an answers file.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{ClauseId, Prose, SectionId};
use crate::draft::{Draft, Edit};
use crate::store::wire::fault::{Named, Wrong};
use crate::store::wire::value::Entry;
use crate::store::wire::walk::{At, Members, Reported, Walk};
use crate::template::{Body, Template};

/// The own clauses as the edits so far leave them.
pub(super) struct Owns<'a> {
    template: &'a Template,
    draft: &'a Draft,
    order: &'a [SectionId],
    /// Which own clause stands at each place; never two, for each stands after the one before it.
    standing: BTreeMap<Place, ClauseId>,
    met: BTreeSet<ClauseId>,
    last: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    section: SectionId,
    after: Option<ClauseId>,
}

impl<'a> Owns<'a> {
    /// Begins with the own clauses of `draft`; `order` are the sections that there are.
    pub(super) fn new(template: &'a Template, draft: &'a Draft, order: &'a [SectionId]) -> Self {
        let standing = draft.own_clauses.iter().map(|own| {
            let place = Place { section: own.section.clone(), after: own.after.clone() };
            (place, own.id.clone())
        });
        let standing = standing.collect();
        Self { template, draft, order, standing, met: BTreeSet::new(), last: 0 }
    }

    /// Reads the list.
    pub(super) fn read(mut self, walk: &mut Walk<'_>, list: &At<'_>, edits: &mut Vec<Edit>) {
        for at in walk.elements(list).unwrap_or_default() {
            let Some(mut members) = walk.object(&at) else { continue };
            let id = match members.given("id") {
                Some(at) => walk.spelled(&at, |text| ClauseId::new(text).ok(), Wrong::Id),
                None => self.fresh(),
            };
            let Some(id) = id else { continue };
            if self.template.clause(&id).is_some() || !self.met.insert(id.clone()) {
                walk.wrong(&at, &Wrong::Taken(id.to_string()));
                continue;
            }
            if self.draft.own_clauses.iter().any(|own| own.id == id) {
                self.known(walk, &mut members, &id, edits);
            } else {
                self.new_one(walk, &mut members, id, edits);
            }
            walk.rest(&members);
        }
    }

    /// Returns the first of `c1`, `c2`, … that no clause has.
    fn fresh(&mut self) -> Option<ClauseId> {
        loop {
            self.last += 1;
            let id = ClauseId::new(&format!("c{}", self.last)).ok()?;
            let taken = self.met.contains(&id)
                || self.template.clause(&id).is_some()
                || self.draft.own_clauses.iter().any(|own| own.id == id);
            if !taken {
                return Some(id);
            }
        }
    }

    fn new_one(
        &mut self,
        walk: &mut Walk<'_>,
        members: &mut Members<'_>,
        id: ClauseId,
        edits: &mut Vec<Edit>,
    ) {
        let section = walk.need(members, "section");
        let section = section.and_then(|at| self.section(walk, &at));
        let place = section.and_then(|section| self.place(walk, members, section).ok());
        let text = walk.need(members, "text").and_then(|at| prose(walk, &at));
        let (Some(place), Some(text)) = (place, text) else { return };
        self.put(place.clone(), id.clone());
        let Place { section, after } = place;
        edits.push(Edit::AddClause { clause: id, section, after, text });
    }

    /// Reads an element about a clause that the draft has.
    fn known(
        &mut self,
        walk: &mut Walk<'_>,
        members: &mut Members<'_>,
        id: &ClauseId,
        edits: &mut Vec<Edit>,
    ) {
        let text = members.take("text");
        if text.as_ref().is_some_and(At::is_null) {
            self.take_out(id);
            return edits.push(Edit::RemoveClause(id.clone()));
        }
        let text = text.and_then(|at| prose(walk, &at));
        let Some(here) = self.take_out(id) else { return };
        let section = match members.given("section") {
            Some(at) => self.section(walk, &at),
            None => Some(here.section.clone()),
        };
        let there = match section {
            Some(section) if section != here.section || members.has("after") => {
                self.place(walk, members, section).unwrap_or_else(|Reported| here.clone())
            }
            Some(_) | None => here.clone(),
        };
        self.put(there.clone(), id.clone());
        if there != here {
            let Place { section, after } = there;
            edits.push(Edit::MoveClause { clause: id.clone(), section, after });
        }
        edits.extend(text.map(|text| Edit::OwnText { clause: id.clone(), text }));
    }

    fn section(&self, walk: &mut Walk<'_>, at: &At<'_>) -> Option<SectionId> {
        let name = walk.text(at)?;
        let found = self.order.iter().find(|section| section.as_str() == name);
        if found.is_none() {
            walk.unknown(at, Named::Section, name, self.order.iter().map(SectionId::as_str));
        }
        found.cloned()
    }

    /// Reads the place of a clause in a section: its end when the file doesn't say, its beginning for
    /// `null`.
    fn place(
        &self,
        walk: &mut Walk<'_>,
        members: &mut Members<'_>,
        section: SectionId,
    ) -> Result<Place, Reported> {
        let Some(at) = members.take("after") else { return Ok(self.end(section)) };
        if at.is_null() {
            return Ok(Place { section, after: None });
        }
        let name = walk.text(&at).ok_or(Reported)?;
        let own = self.standing.iter().filter(|(place, _)| place.section == section);
        let ids: Vec<_> = self.leaders(&section).chain(own.map(|(_, id)| id)).collect();
        let Some(found) = ids.iter().find(|id| id.as_str() == name) else {
            walk.unknown(&at, Named::Clause, name, ids.iter().map(|id| id.as_str()));
            return Err(Reported);
        };
        let after = Some((*found).clone());
        Ok(Place { section, after })
    }

    /// Returns the template's clauses of a section that others can stand after: all but footnotes.
    fn leaders(&self, section: &SectionId) -> impl Iterator<Item = &ClauseId> {
        let clauses = self.template.section(section).into_iter().flat_map(|found| &found.clauses);
        clauses.filter(|clause| !matches!(clause.body, Body::Footnote(_))).map(|clause| &clause.id)
    }

    fn end(&self, section: SectionId) -> Place {
        let mut place = Place { after: self.leaders(&section).last().cloned(), section };
        // No more steps than there are clauses, whatever a file has put after what.
        for _ in 0..self.standing.len() {
            let Some(next) = self.standing.get(&place) else { break };
            place.after = Some(next.clone());
        }
        place
    }

    /// Puts a clause in; the one that stood there stands after it.
    fn put(&mut self, place: Place, id: ClauseId) {
        let behind = Place { section: place.section.clone(), after: Some(id.clone()) };
        if let Some(next) = self.standing.insert(place, id) {
            self.standing.insert(behind, next);
        }
    }

    /// Takes a clause out and returns its place; the one after it stands there instead.
    fn take_out(&mut self, id: &ClauseId) -> Option<Place> {
        let (place, _) = self.standing.iter().find(|(_, found)| *found == id)?;
        let place = place.clone();
        self.standing.remove(&place);
        let behind = Place { section: place.section.clone(), after: Some(id.clone()) };
        if let Some(next) = self.standing.remove(&behind) {
            self.standing.insert(place.clone(), next);
        }
        Some(place)
    }
}

fn prose(walk: &mut Walk<'_>, at: &At<'_>) -> Option<Prose> {
    walk.text(at).map(|text| Entry::Typed.prose(text))
}
