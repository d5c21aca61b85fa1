//! How far a draft has come: states and counts, never a percentage.

mod touched;

pub use touched::may_change;

use super::uses::{is_needed, is_unread};
use super::{Declared, Draft, SectionEntry, Stamp};
use crate::base::{FieldId, SectionId};
use crate::template::{Default, Field, Item, Need, Part, Template, Value};

/// The state of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing is written.
    NotBegun,
    /// Something is written.
    Begun,
    /// A person has declared it done.
    Done(Stamp),
    /// A person has declared that it must be mended.
    MustMend(Stamp),
    /// A person has declared it not relevant; it is not printed.
    NotRelevant(Stamp),
}

/// How far one section has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionProgress {
    /// The section.
    pub section: SectionId,
    /// Its state.
    pub state: State,
    /// The fields with something left, in the order they are asked; none in a section not relevant.
    pub left: Vec<Left>,
}

/// A field with something left to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// The field.
    pub field: FieldId,
    /// What is left.
    pub why: Why,
}

/// What is left to do with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// The agreement needs an answer, and there is none.
    Missing,
    /// Something was typed that can't be read as an answer.
    Unread,
    /// An item lacks a part that it needs.
    Incomplete,
}

/// How far a draft has come; what [`progress`] returns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Its sections in the draft's order, without bare headings.
    pub sections: Vec<SectionProgress>,
}

/// How many sections are in each state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// Sections in which nothing is written.
    pub not_begun: usize,
    /// Sections in which something is written.
    pub begun: usize,
    /// Sections declared done.
    pub done: usize,
    /// Sections that must be mended: somebody said so, or an answer in them can't be read.
    pub must_mend: usize,
    /// Sections not relevant.
    pub not_relevant: usize,
}

/// A place of the walk that has something left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The section.
    pub section: SectionId,
    /// The field.
    pub field: FieldId,
}

/// Returns how far the draft has come.
pub fn progress(template: &Template, draft: &Draft) -> Progress {
    let sections = draft.sections.iter();
    let sections = sections.filter_map(|entry| section_progress(template, draft, &entry.id));
    Progress { sections: sections.collect() }
}

/// Returns how far one section has come; `None` when there is no such section, or it is a bare heading
/// with nothing to ask, write or declare.
///
/// An edit of another section can change it only through a condition or a slot.
pub fn section_progress(
    template: &Template,
    draft: &Draft,
    id: &SectionId,
) -> Option<SectionProgress> {
    let entry = draft.section(id)?;
    let asked =
        template.section(id).is_some_and(|s| !(s.fields.is_empty() && s.clauses.is_empty()));
    let begun = is_begun(template, draft, entry);
    if !(asked || begun || entry.own || entry.declared.is_some()) {
        return None;
    }
    let state = match &entry.declared {
        Some(declared) => match declared.value {
            Declared::Done => State::Done(declared.stamp.clone()),
            Declared::MustMend => State::MustMend(declared.stamp.clone()),
            Declared::NotRelevant => State::NotRelevant(declared.stamp.clone()),
        },
        None if begun => State::Begun,
        None => State::NotBegun,
    };
    let left = match state {
        State::NotRelevant(_) => Vec::new(),
        State::NotBegun | State::Begun | State::Done(_) | State::MustMend(_) => {
            left_in(template, draft, id)
        }
    };
    Some(SectionProgress { section: id.clone(), state, left })
}

/// Returns the next place with something left after `section` (and after `field` in it, when given), in
/// the draft's order; from the end it goes on at the beginning. `None` when nothing is left.
pub fn next_left(
    template: &Template,
    draft: &Draft,
    section: &SectionId,
    field: Option<&FieldId>,
) -> Option<Place> {
    let at = draft.sections.iter().position(|entry| entry.id == *section).unwrap_or(0);
    let place = |id: &SectionId, left: Left| Place { section: id.clone(), field: left.field };
    let order = |id: &FieldId| {
        template.section(section).and_then(|asked| asked.fields.iter().position(|f| f == id))
    };
    let passed = |left: &Left| field.is_some_and(|field| order(&left.field) <= order(field));
    let left_of = |entry: &SectionEntry| {
        section_progress(template, draft, &entry.id).map_or_else(Vec::new, |found| found.left)
    };
    let here = draft.sections.get(at)?;
    let (before, after): (Vec<_>, Vec<_>) = left_of(here).into_iter().partition(passed);
    if let Some(left) = after.into_iter().next() {
        return Some(place(&here.id, left));
    }
    let others = draft.sections.iter().skip(at + 1).chain(draft.sections.iter().take(at));
    for entry in others {
        if let Some(left) = left_of(entry).into_iter().next() {
            return Some(place(&entry.id, left));
        }
    }
    before.into_iter().next().map(|left| place(&here.id, left))
}

impl Progress {
    /// Returns how many sections are in each state.
    pub fn totals(&self) -> Totals {
        let mut totals = Totals::default();
        for section in &self.sections {
            match section.state {
                State::NotBegun | State::Begun | State::Done(_)
                    if section.count(Why::Unread) > 0 =>
                {
                    totals.must_mend += 1;
                }
                State::NotBegun => totals.not_begun += 1,
                State::Begun => totals.begun += 1,
                State::Done(_) => totals.done += 1,
                State::MustMend(_) => totals.must_mend += 1,
                State::NotRelevant(_) => totals.not_relevant += 1,
            }
        }
        totals
    }

    /// Returns how many fields have this left.
    pub fn count(&self, why: Why) -> usize {
        self.sections.iter().map(|section| section.count(why)).sum()
    }

    /// Returns one section's progress; `None` for a bare heading.
    pub fn of(&self, section: &SectionId) -> Option<&SectionProgress> {
        self.sections.iter().find(|progress| progress.section == *section)
    }
}

impl SectionProgress {
    /// Returns how many fields have this left.
    pub fn count(&self, why: Why) -> usize {
        self.left.iter().filter(|left| left.why == why).count()
    }
}

fn is_begun(template: &Template, draft: &Draft, entry: &SectionEntry) -> bool {
    let written = draft.own_clauses.iter().any(|own| own.section == entry.id);
    let headed = !entry.own && entry.heading.is_some();
    written
        || headed
        || template.section(&entry.id).is_some_and(|section| {
            section.fields.iter().any(|field| draft.answers.contains_key(field))
                || section.clauses.iter().any(|clause| draft.clauses.contains_key(&clause.id))
        })
}

fn left_in(template: &Template, draft: &Draft, id: &SectionId) -> Vec<Left> {
    let fields = template.section(id).map_or(&[][..], |section| &section.fields);
    let fields = fields.iter().filter_map(|field| template.field(field));
    let left = fields.filter_map(|field| {
        let why = left_of(template, draft, field)?;
        Some(Left { field: field.id.clone(), why })
    });
    left.collect()
}

/// Returns what is left to do with a field, gravest first.
pub fn left_of(template: &Template, draft: &Draft, field: &Field) -> Option<Why> {
    let asked = || draft.asks(template, field);
    if draft.answer(&field.id).is_some_and(is_unread) {
        return asked().then_some(Why::Unread);
    }
    if !incomplete_parts(draft, field).is_empty() {
        return asked().then_some(Why::Incomplete);
    }
    let missing = field.need == Need::Required
        && draft.standing(template, &field.id).is_none()
        && !matches!(field.default, Some(Default::Text(_)));
    (missing && is_needed(template, draft, field)).then_some(Why::Missing)
}

/// Returns the parts that items of a list field need and lack, and those with something unread.
pub fn incomplete_parts<'a>(draft: &'a Draft, field: &'a Field) -> Vec<(&'a Item, &'a Part)> {
    let parts = field.kind.parts();
    let items = draft.answer(&field.id).map_or(&[][..], |value| value.items());
    let cells = items.iter().flat_map(|item| parts.iter().map(move |part| (item, part)));
    cells.filter(|(item, part)| lacks(item, part)).collect()
}

fn lacks(item: &Item, part: &Part) -> bool {
    let value = item.parts.get(&part.id);
    let needed = part.need == Need::Required;
    value.is_some_and(is_unread) || (needed && value.is_none_or(Value::is_empty))
}

#[cfg(test)]
mod tests;
