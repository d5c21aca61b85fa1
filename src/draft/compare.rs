//! What differs between two states of a draft, by section, and the way back to the older one.

mod back;
mod shown;
mod words;

pub(super) use back::parted;
pub use back::way_back;
pub use words::words;

use std::collections::BTreeSet;

use super::{Declared, Draft, SectionEntry};
use crate::base::{ClauseId, FieldId, NoteId, SectionId};
use crate::template::Template;
pub(super) use shown::Reader;

/// What differs in one section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionDifference {
    /// The section; `None` for what belongs to the draft as a whole: its title and the sections' order.
    pub section: Option<SectionId>,
    /// What differs, in the order of the page; never empty.
    pub changes: Vec<Difference>,
}

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What it is.
    pub what: What,
    /// What it said then, as drafters read it; `None` when there was nothing.
    pub then: Option<String>,
    /// What it says now.
    pub now: Option<String>,
}

/// What can differ.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// The draft's title.
    Title,
    /// The order of the sections, or of a section's clauses; one a line.
    Order,
    /// Whether an own section is there.
    Section,
    /// A section's heading.
    Heading,
    /// The state that a person declared; it is told here and not as text, since its words are the screens'.
    Declared {
        /// The state then.
        then: Option<Declared>,
        /// The state now.
        now: Option<Declared>,
    },
    /// The name of the person who sees to a section.
    Assigned,
    /// An answer.
    Answer(FieldId),
    /// A clause of the template; no text when it is left out.
    Clause(ClauseId),
    /// The reason given for a change of a clause of the template.
    Reason(ClauseId),
    /// A clause of the drafters' own.
    OwnClause(ClauseId),
    /// A note; no text when it is settled.
    Note(NoteId),
}

/// A run of words in the comparison of two texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// In both.
    Same(String),
    /// Only in the older.
    Removed(String),
    /// Only in the newer.
    Added(String),
}

/// How much of an older state is brought back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Everything.
    Whole,
    /// One section.
    Section(SectionId),
}

/// Returns what differs between the draft `then` and the draft `now`, as drafters read it: what is the same
/// to them is no difference, such as a stamp or an item's id. Sections stand in the order of `now`, those
/// that are gone where they stood.
pub fn compare(template: &Template, then: &Draft, now: &Draft) -> Vec<SectionDifference> {
    let both = Both { then: Reader::new(template, then), now: Reader::new(template, now) };
    let id = |entry: &SectionEntry| entry.id.clone();
    let sections = merged(now.sections.iter().map(id).collect(), then.sections.iter().map(id));
    let whole = std::iter::once((None, both.in_whole()));
    let each = sections.into_iter().map(|id| {
        let changes = both.in_section(&id);
        (Some(id), changes)
    });
    whole
        .chain(each)
        .filter(|(_, changes)| !changes.is_empty())
        .map(|(section, changes)| SectionDifference { section, changes })
        .collect()
}

/// Two states of a draft.
struct Both<'a> {
    then: Reader<'a>,
    now: Reader<'a>,
}

impl<'a> Both<'a> {
    /// Holds what the two read like against each other.
    fn differ(
        &self,
        what: What,
        read: impl Fn(&Reader<'a>) -> Option<String>,
    ) -> Option<Difference> {
        differ(what, read(&self.then), read(&self.now))
    }

    fn in_whole(&self) -> Vec<Difference> {
        let title = self.differ(What::Title, |side| Some(side.draft.title.as_str().to_owned()));
        let sections = |side: &Reader<'a>| side.draft.sections.iter().map(|entry| &entry.id);
        let order = self.in_order(sections, Reader::title);
        title.into_iter().chain(order).collect()
    }

    fn in_section(&self, id: &SectionId) -> Vec<Difference> {
        let mut found = self.in_entry(id);
        let section = self.now.template.section(id);
        for field in section.map_or(&[][..], |section| &section.fields) {
            found.extend(self.differ(What::Answer(field.clone()), |side| side.answer(field)));
        }
        let placed = |side: &Reader<'a>| side.placed(id);
        found.extend(self.in_order(|side| placed(side).into_iter(), Reader::clause_name));
        let (now, then) = (placed(&self.now), placed(&self.then));
        for clause in merged(now, then.into_iter()) {
            found.extend(self.in_clause(id, clause));
        }
        let notes: BTreeSet<&NoteId> = self.then.notes(id).chain(self.now.notes(id)).collect();
        for note in notes {
            found.extend(self.differ(What::Note(note.clone()), |side| side.note(id, note)));
        }
        found
    }

    /// Returns whether the section is there, its heading, its state and whose it is.
    fn in_entry(&self, id: &SectionId) -> Vec<Difference> {
        let (then, now) = (self.then.draft.section(id), self.now.draft.section(id));
        let heading = |entry: Option<&SectionEntry>| Some(entry?.heading.as_ref()?.value.clone());
        let what = if then.is_none() || now.is_none() { What::Section } else { What::Heading };
        let heading = if what == What::Section || heading(then) != heading(now) {
            self.differ(what, |side| side.heading(id))
        } else {
            None
        };
        let declared = |entry: Option<&SectionEntry>| Some(entry?.declared.as_ref()?.value);
        let (then, now) = (declared(then), declared(now));
        let what = What::Declared { then, now };
        let declared = (then != now).then_some(Difference { what, then: None, now: None });
        let assigned = self.differ(What::Assigned, |side| {
            let assigned = side.draft.section(id)?.assigned.as_ref()?;
            Some(assigned.value.as_str().to_owned())
        });
        heading.into_iter().chain(declared).chain(assigned).collect()
    }

    fn in_clause(&self, section: &SectionId, id: &ClauseId) -> Vec<Difference> {
        let Some((_, clause)) = self.now.template.clause(id) else {
            let own = self.differ(What::OwnClause(id.clone()), |side| side.own_clause(section, id));
            return own.into_iter().collect();
        };
        let change = |side: &Reader<'a>| side.draft.clauses.get(id).map(|change| &change.value);
        let (then, now) = (change(&self.then), change(&self.now));
        let wording = if then.map(|it| &it.state) == now.map(|it| &it.state) {
            None
        } else {
            self.differ(What::Clause(id.clone()), |side| side.clause(clause))
        };
        let reason = self.differ(What::Reason(id.clone()), |side| {
            change(side)?.reason.as_ref().map(|reason| reason.as_str().to_owned())
        });
        wording.into_iter().chain(reason).collect()
    }

    /// Holds the order of what is in both against each other.
    fn in_order<'i, T: Ord + 'i, I: Iterator<Item = &'i T>>(
        &self,
        list: impl Fn(&Reader<'a>) -> I,
        name: impl Fn(&Reader<'a>, &T) -> String,
    ) -> Option<Difference> {
        let (then, now): (BTreeSet<_>, BTreeSet<_>) =
            (list(&self.then).collect(), list(&self.now).collect());
        let common = |side: &Reader<'a>| {
            list(side).filter(|id| then.contains(id) && now.contains(id)).collect::<Vec<_>>()
        };
        let (before, after) = (common(&self.then), common(&self.now));
        if before == after {
            return None;
        }
        let names = |side: &Reader<'a>, ids: &[&T]| {
            let names = ids.iter().map(|id| name(side, id)).collect::<Vec<_>>();
            Some(names.join("\n"))
        };
        differ(What::Order, names(&self.then, &before), names(&self.now, &after))
    }
}

fn differ(what: What, then: Option<String>, now: Option<String>) -> Option<Difference> {
    (then != now).then_some(Difference { what, then, now })
}

/// Returns what is in the two lists: as in `now`, and what is only in `then` where it stood.
pub(super) fn merged<T: Clone + Ord>(now: Vec<T>, then: impl Iterator<Item = T>) -> Vec<T> {
    let known: BTreeSet<T> = now.iter().cloned().collect();
    let mut all = now;
    let mut at = 0;
    for id in then {
        if known.contains(&id) {
            at = all.iter().position(|other| *other == id).map_or(at, |found| found + 1);
        } else {
            all.insert(at, id);
            at += 1;
        }
    }
    all
}

#[cfg(test)]
mod tests;
