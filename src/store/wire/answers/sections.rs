//! Sections of an answers file: own ones, their order, headings and states.

use crate::base::{Line, SectionId};
use crate::draft::{Declared, Draft, Edit};
use crate::store::wire::fault::{Named, Wrong};
use crate::store::wire::parts::declared;
use crate::store::wire::value::Entry;
use crate::store::wire::walk::{At, Members, Reported, Walk};
use crate::template::Template;

/// The order of the sections as the edits so far leave it.
pub(super) struct Order<'a> {
    template: &'a Template,
    sections: Vec<SectionId>,
    previous: Option<SectionId>,
}

/// What a file says of something that it may leave out.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Said<T> {
    /// Nothing.
    Nothing,
    /// `null`.
    Null,
    /// This.
    This(T),
}

/// What one element says.
struct Element {
    own: bool,
    /// The section it comes after; `null` for the beginning.
    after: Said<SectionId>,
    /// The heading; `null` for the template's own.
    heading: Said<Line>,
    /// The state; `null` for none.
    state: Said<Declared>,
    /// Whose it is; `null` for nobody's.
    assigned: Said<Line>,
}

impl<'a> Order<'a> {
    /// Begins with the order of `draft`.
    pub(super) fn new(template: &'a Template, draft: &Draft) -> Self {
        let sections = draft.sections.iter().map(|entry| entry.id.clone()).collect();
        Self { template, sections, previous: None }
    }

    /// Returns the order after all edits.
    pub(super) fn end(self) -> Vec<SectionId> {
        self.sections
    }

    /// Reads the list: those named stand in the order of the list afterwards.
    pub(super) fn read(&mut self, walk: &mut Walk<'_>, list: &At<'_>, edits: &mut Vec<Edit>) {
        for at in walk.elements(list).unwrap_or_default() {
            let Some(mut members) = walk.object(&at) else { continue };
            let Some(id) = walk.need(&mut members, "id") else { continue };
            let Some(id) = walk.spelled(&id, |text| SectionId::new(text).ok(), Wrong::Id) else {
                continue;
            };
            let Ok(element) = element(walk, &mut members) else { continue };
            walk.rest(&members);
            match self.section(&id, element) {
                Ok(found) => edits.extend(found),
                Err(Stray::Wrong(wrong)) => walk.wrong(&at, &wrong),
                Err(Stray::Unknown(name)) => {
                    let names = self.sections.iter().map(SectionId::as_str);
                    walk.unknown(&at, Named::Section, name.as_str(), names);
                }
            }
            self.previous = Some(id);
        }
    }

    fn section(&mut self, id: &SectionId, element: Element) -> Result<Vec<Edit>, Stray> {
        let Element { own, after, heading, state, assigned } = element;
        let of_template = self.template.section(id).is_some();
        if own && of_template {
            return Err(Stray::Wrong(Wrong::NotOwn(id.to_string())));
        }
        match &after {
            Said::This(after) if !self.sections.contains(after) => {
                return Err(Stray::Unknown(after.clone()));
            }
            Said::This(_) | Said::Null | Said::Nothing => {}
        }
        let mut edits = Vec::new();
        let section = id.clone();
        match (self.sections.contains(id), heading) {
            (false, _) if !own => return Err(Stray::Unknown(section)),
            (false, Said::This(heading)) => edits.push(self.added(id, heading, after)),
            (true, heading) if heading != Said::Null || of_template => {
                edits.extend(self.moved(id, after));
                let heading = match heading {
                    Said::Nothing => None,
                    Said::Null => Some(None),
                    Said::This(heading) => Some(Some(heading)),
                };
                let section = section.clone();
                edits.extend(heading.map(|heading| Edit::Heading { section, heading }));
            }
            (false | true, _) => return Err(Stray::Wrong(Wrong::Missing("heading"))),
        }
        match state {
            Said::Nothing => {}
            Said::Null => edits.push(Edit::Declare { section: section.clone(), state: None }),
            Said::This(state) => {
                edits.push(Edit::Declare { section: section.clone(), state: Some(state) });
            }
        }
        match assigned {
            Said::Nothing => {}
            Said::Null => edits.push(Edit::Assign { section, to: None }),
            Said::This(to) => edits.push(Edit::Assign { section, to: Some(to) }),
        }
        Ok(edits)
    }

    /// Adds a section where the file says, or behind the one listed before it.
    fn added(&mut self, id: &SectionId, heading: Line, after: Said<SectionId>) -> Edit {
        let after = match after {
            Said::Nothing => self.previous.clone().or_else(|| self.sections.last().cloned()),
            Said::Null => None,
            Said::This(after) => Some(after),
        };
        self.put(id, after.as_ref());
        Edit::AddSection { section: id.clone(), heading, after }
    }

    fn place(&self, id: &SectionId) -> Option<usize> {
        self.sections.iter().position(|other| other == id)
    }

    fn put(&mut self, id: &SectionId, after: Option<&SectionId>) {
        self.sections.retain(|other| other != id);
        let at = after.and_then(|after| self.place(after)).map_or(0, |at| at + 1);
        self.sections.insert(at, id.clone());
    }

    /// Moves a section to where the file says, or behind the one listed before it when it stands before
    /// that.
    fn moved(&mut self, id: &SectionId, after: Said<SectionId>) -> Option<Edit> {
        let at = self.place(id)?;
        let after = match after {
            Said::Nothing => {
                let previous = self.previous.clone()?;
                (self.place(&previous)? > at).then_some(Some(previous))?
            }
            Said::Null => None,
            Said::This(after) => Some(after),
        };
        let before = at.checked_sub(1).and_then(|before| self.sections.get(before));
        if before == after.as_ref() || after.as_ref() == Some(id) {
            return None;
        }
        self.put(id, after.as_ref());
        Some(Edit::MoveSection { section: id.clone(), after })
    }
}

/// Why an element is not taken.
enum Stray {
    Wrong(Wrong),
    Unknown(SectionId),
}

fn element(walk: &mut Walk<'_>, members: &mut Members<'_>) -> Result<Element, Reported> {
    let own = match members.given("own") {
        Some(at) => walk.truth(&at).ok_or(Reported)?,
        None => false,
    };
    let after =
        said(members, "after", |at| walk.spelled(at, |text| SectionId::new(text).ok(), Wrong::Id))?;
    let heading = said(members, "heading", |at| {
        let at = inner(at, "text");
        walk.text(&at).map(|text| Entry::Typed.line(text))
    })?;
    let state = said(members, "state", |at| declared(walk, &inner(at, "value")))?;
    let assigned = said(members, "assigned", |at| {
        walk.text(&inner(at, "to")).map(|text| Entry::Typed.line(text))
    })?;
    Ok(Element { own, after, heading, state, assigned })
}

fn said<'n, T>(
    members: &mut Members<'n>,
    key: &'n str,
    read: impl FnOnce(&At<'n>) -> Option<T>,
) -> Result<Said<T>, Reported> {
    match members.take(key) {
        None => Ok(Said::Nothing),
        Some(at) if at.is_null() => Ok(Said::Null),
        Some(at) => read(&at).map(Said::This).ok_or(Reported),
    }
}

/// Returns the value of `key` where a draft's form was given, and the value itself otherwise.
fn inner<'n>(at: &At<'n>, key: &'n str) -> At<'n> {
    at.as_object().and_then(|mut members| members.take(key)).unwrap_or_else(|| at.clone())
}
