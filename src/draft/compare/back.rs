//! The way back from a draft to an older state of it, as changes.

use std::collections::{BTreeMap, BTreeSet};

use super::{Extent, merged};
use crate::base::{ClauseId, FieldId, ItemId, NoteId, SectionId};
use crate::draft::order::order;
use crate::draft::renaming::Names;
use crate::draft::{
    Alternative, Change, Draft, Edit, Note, OwnClause, SectionEntry, Stamp, Stamped,
};
use crate::template::{Template, Value};

/// Returns the changes that make `now` what it was `then`, to be made in order and as one
/// ([`Edit::Several`]); each part keeps who wrote it and when. What is outside the extent stays as it is:
/// where it has come to hold an id that something in the extent had, the latter gets a new one.
pub fn way_back(template: &Template, now: &Draft, then: &Draft, extent: &Extent) -> Vec<Change> {
    let sides = Sides { template, now, then, extent };
    let mixed = sides.mixed_sections();
    let mut back = Back { sides, changes: Vec::new() };
    back.discard();
    back.title();
    back.clear(&mixed);
    back.add_sections();
    back.order_sections();
    back.head_sections();
    back.answers();
    back.clauses();
    back.own_clauses(&mixed);
    back.notes();
    back.set_aside();
    back.sent();
    back.words();
    back.changes
}

/// What the way back leads from and to.
#[derive(Clone, Copy)]
struct Sides<'a> {
    template: &'a Template,
    now: &'a Draft,
    then: &'a Draft,
    extent: &'a Extent,
}

impl Sides<'_> {
    fn is_meant(&self, section: &SectionId) -> bool {
        match self.extent {
            Extent::Whole => true,
            Extent::Section(id) => id == section,
        }
    }

    /// Returns whether the drafters have made the section since.
    fn is_new(&self, entry: &SectionEntry) -> bool {
        entry.own && self.then.section(&entry.id).is_none()
    }

    /// Returns whether a note of the draft stands where the older state has it.
    fn stays(&self, id: &NoteId, note: &Note) -> bool {
        let is_new = self.now.section(&note.section).is_some_and(|entry| self.is_new(entry));
        let then = self.then.notes.get(id).map(|note| &note.value);
        let place = (&note.section, &note.field);
        !is_new && then.is_some_and(|then| (&then.section, &then.field) == place)
    }

    /// Returns the sections whose own clauses do not stand as they stood.
    fn mixed_sections(&self) -> BTreeSet<SectionId> {
        let (now, then) = (by_section(self.now), by_section(self.then));
        let places = |own: Option<&Vec<&OwnClause>>| {
            let own = own.map_or(&[][..], Vec::as_slice).iter();
            own.map(|own| (own.id.clone(), own.after.clone())).collect::<Vec<_>>()
        };
        let sections: BTreeSet<&SectionId> = now.keys().chain(then.keys()).copied().collect();
        let sections = sections.into_iter().filter(|id| self.is_meant(id));
        sections.filter(|id| places(now.get(id)) != places(then.get(id))).cloned().collect()
    }
}

/// The way back as it is laid.
struct Back<'a> {
    sides: Sides<'a>,
    changes: Vec<Change>,
}

impl<'a> Back<'a> {
    /// Adds a change that restores, with the stamp of what it restores. What has no stamp gets that of the
    /// older state's last change.
    fn push(&mut self, edit: Edit, stamp: Option<&Stamp>) {
        let last = &self.sides.then.changed;
        let stamp = stamp.unwrap_or(last).clone();
        self.changes.push(Change { edit, stamp, changed: Some(last.clone()) });
    }

    fn title(&mut self) {
        let sides = self.sides;
        if *sides.extent == Extent::Whole && sides.now.title != sides.then.title {
            self.push(Edit::Rename(sides.then.title.clone()), None);
        }
    }

    /// Lets go of what has come to be kept beside something since.
    fn discard(&mut self) {
        let Sides { now, then, .. } = self.sides;
        for one in self.kept_in_one(now, then) {
            if let Some(key) = one.key() {
                self.push(Edit::Discard { key, version: one.version }, None);
            }
        }
    }

    /// Keeps again what was kept beside something then.
    fn set_aside(&mut self) {
        let Sides { now, then, .. } = self.sides;
        for one in self.kept_in_one(then, now) {
            self.push(Edit::SetAside(Box::new(one)), None);
        }
    }

    /// Returns what the one keeps beside something and the other does not, when everything is brought back: it
    /// belongs to what stood then.
    fn kept_in_one(&self, one: &Draft, other: &Draft) -> Vec<Alternative> {
        if *self.sides.extent != Extent::Whole {
            return Vec::new();
        }
        let is_same =
            |a: &Alternative, b: &Alternative| a.version == b.version && a.key() == b.key();
        let in_other = |it: &&Alternative| other.alternatives.iter().any(|also| is_same(it, also));
        one.alternatives.iter().filter(|it| !in_other(it)).cloned().collect()
    }

    /// Whoever goes back to before a copy was taken in can take it in again.
    fn sent(&mut self) {
        let sides = self.sides;
        if *sides.extent == Extent::Whole && sides.now.sent != sides.then.sent {
            self.push(Edit::Sent(sides.then.sent.clone()), None);
        }
    }

    fn words(&mut self) {
        let Sides { now, then, .. } = self.sides;
        if *self.sides.extent != Extent::Whole {
            return;
        }
        for word in now.words.keys().filter(|word| !then.words.contains_key(*word)) {
            self.push(Edit::Word { word: word.clone(), own: false }, None);
        }
        for (word, stamp) in &then.words {
            if now.words.get(word) != Some(stamp) {
                self.push(Edit::Word { word: word.clone(), own: true }, Some(stamp));
            }
        }
    }

    /// Takes away what was not there, and what comes back in another place.
    fn clear(&mut self, mixed: &BTreeSet<SectionId>) {
        let sides = self.sides;
        for (id, note) in &sides.now.notes {
            if sides.is_meant(&note.value.section) && !sides.stays(id, &note.value) {
                self.push(Edit::Note { id: id.clone(), note: None }, None);
            }
        }
        for own in sides.now.own_clauses.iter().filter(|own| mixed.contains(&own.section)) {
            self.push(Edit::RemoveClause(own.id.clone()), None);
        }
        for entry in sides.now.sections.iter().filter(|entry| sides.is_new(entry)) {
            if sides.is_meant(&entry.id) {
                self.push(Edit::RemoveSection(entry.id.clone()), None);
            }
        }
    }

    /// Adds the own sections that are gone, each after the one it stood after that is there.
    fn add_sections(&mut self) {
        let sides = self.sides;
        let mut after: Option<&SectionId> = None;
        for entry in &sides.then.sections {
            let is_there = sides.now.section(&entry.id).is_some();
            let heading = entry.heading.as_ref().filter(|_| !is_there && sides.is_meant(&entry.id));
            if let Some(Stamped { value: heading, stamp }) = heading {
                let (section, heading) = (entry.id.clone(), heading.clone());
                let add = Edit::AddSection { section, heading, after: after.cloned() };
                self.push(add, Some(stamp));
            }
            if is_there || heading.is_some() {
                after = Some(&entry.id);
            }
        }
    }

    fn order_sections(&mut self) {
        let sides = self.sides;
        if *sides.extent != Extent::Whole {
            return;
        }
        let stay = sides.now.sections.iter().filter(|entry| !sides.is_new(entry));
        let stay = stay.map(|entry| &entry.id).collect();
        let then = sides.then.sections.iter().map(|entry| &entry.id);
        let mut order = merged(stay, then.clone());
        let mut after: Option<&SectionId> = None;
        for (at, id) in then.enumerate() {
            if order.get(at) != Some(&id) {
                order.retain(|other| *other != id);
                order.insert(at, id);
                let (section, after) = (id.clone(), after.cloned());
                self.push(Edit::MoveSection { section, after }, None);
            }
            after = Some(id);
        }
    }

    /// Gives the sections their headings, declared states and people.
    fn head_sections(&mut self) {
        let sides = self.sides;
        for then in sides.then.sections.iter().filter(|entry| sides.is_meant(&entry.id)) {
            let now = sides.now.section(&then.id);
            let section = || then.id.clone();
            if now.is_some_and(|now| now.heading != then.heading) {
                let (heading, stamp) = parted(then.heading.as_ref());
                self.push(Edit::Heading { section: section(), heading }, stamp);
            }
            if now.and_then(|now| now.declared.as_ref()) != then.declared.as_ref() {
                let (state, stamp) = parted(then.declared.as_ref());
                self.push(Edit::Declare { section: section(), state }, stamp);
            }
            if now.and_then(|now| now.assigned.as_ref()) != then.assigned.as_ref() {
                let (to, stamp) = parted(then.assigned.as_ref());
                self.push(Edit::Assign { section: section(), to }, stamp);
            }
        }
    }

    fn answers(&mut self) {
        let sides = self.sides;
        let (now, then) = (&sides.now.answers, &sides.then.answers);
        let meant: BTreeSet<&FieldId> = match sides.extent {
            Extent::Whole => now.keys().chain(then.keys()).collect(),
            Extent::Section(id) => {
                let section = sides.template.section(id);
                section.into_iter().flat_map(|section| &section.fields).collect()
            }
        };
        let changed = || meant.iter().copied().filter(|id| now.get(*id) != then.get(*id));
        // An item that comes back in another list must be gone from where it is.
        for field in changed() {
            let items = sides.now.items_of(field);
            if items.iter().any(|item| sides.then.has_item_outside(field, &item.id)) {
                self.push(Edit::Answer { field: field.clone(), value: None }, None);
            }
        }
        let others = now.iter().filter(|(field, _)| !meant.contains(field));
        let others = others.flat_map(|(_, answer)| answer.value.items());
        let held: BTreeSet<&ItemId> = others.map(|item| &item.id).collect();
        let mut names = Names::default();
        for field in changed() {
            let (mut value, stamp) = parted(then.get(field));
            if let Some(Value::List(items)) = &mut value {
                for item in items.iter_mut().filter(|item| held.contains(&item.id)) {
                    let is_taken = |id: &ItemId| sides.now.has_item(id) || sides.then.has_item(id);
                    item.id = names.renew(item.id.clone(), is_taken);
                }
            }
            self.push(Edit::Answer { field: field.clone(), value }, stamp);
        }
    }

    fn clauses(&mut self) {
        let sides = self.sides;
        let (now, then) = (&sides.now.clauses, &sides.then.clauses);
        let meant: BTreeSet<&ClauseId> = match sides.extent {
            Extent::Whole => now.keys().chain(then.keys()).collect(),
            Extent::Section(id) => {
                let section = sides.template.section(id);
                let clauses = section.into_iter().flat_map(|section| &section.clauses);
                clauses.map(|clause| &clause.id).collect()
            }
        };
        for id in meant.into_iter().filter(|id| now.get(*id) != then.get(*id)) {
            let (change, stamp) = parted(then.get(id));
            self.push(Edit::Clause { clause: id.clone(), change }, stamp);
        }
    }

    fn own_clauses(&mut self, mixed: &BTreeSet<SectionId>) {
        let sides = self.sides;
        for then in sides.then.own_clauses.iter().filter(|own| sides.is_meant(&own.section)) {
            let now = sides.now.own_clause(&then.id);
            if !mixed.contains(&then.section) && now.is_some_and(|now| now.text != then.text) {
                let (clause, text) = (then.id.clone(), then.text.value.clone());
                self.push(Edit::OwnText { clause, text }, Some(&then.text.stamp));
            }
        }
        let then = by_section(sides.then);
        for section in mixed {
            self.add_own(section, then.get(section).map_or(&[][..], Vec::as_slice));
        }
    }

    /// Adds the own clauses of a section that has none, each after those before it.
    fn add_own(&mut self, section: &SectionId, own: &[&'a OwnClause]) {
        let sides = self.sides;
        let (template, now, then) = (sides.template, sides.now, sides.then);
        let is_elsewhere =
            |id: &ClauseId| now.own_clause(id).is_some_and(|own| !sides.is_meant(&own.section));
        let mut names = Names::default();
        for own in own.iter().filter(|own| is_elsewhere(&own.id)) {
            names.renew(own.id.clone(), |id| {
                let is_own = now.own_clause(id).or(then.own_clause(id)).is_some();
                is_own || template.clause(id).is_some()
            });
        }
        let clauses = template.section(section).map_or(&[][..], |section| &section.clauses);
        let placed = order(clauses, own);
        let by_id: BTreeMap<&ClauseId, &OwnClause> =
            own.iter().map(|own| (&own.id, *own)).collect();
        for own in placed.iter().filter_map(|placed| by_id.get(placed.id())) {
            let add = Edit::AddClause {
                clause: names.of(own.id.clone()),
                section: section.clone(),
                after: own.after.clone().map(|after| names.of(after)),
                text: own.text.value.clone(),
            };
            self.push(add, Some(&own.text.stamp));
        }
    }

    fn notes(&mut self) {
        let sides = self.sides;
        let (now, then) = (sides.now, sides.then);
        let meant = then.notes.iter().filter(|(_, note)| sides.is_meant(&note.value.section));
        let stays = |id: &NoteId, note: &Stamped<Note>| {
            now.notes.get(id) == Some(note) && sides.stays(id, &note.value)
        };
        let back: Vec<_> = meant.filter(|(id, note)| !stays(id, note)).collect();
        let mut names = Names::default();
        for (id, _) in &back {
            let there = now.notes.get(*id);
            if there.is_some_and(|there| !sides.is_meant(&there.value.section)) {
                let is_taken =
                    |id: &NoteId| now.notes.contains_key(id) || then.notes.contains_key(id);
                names.renew((*id).clone(), is_taken);
            }
        }
        for (id, note) in back {
            let value = note.value.clone();
            let value = Note { kind: value.kind.renamed(|of| names.of(of)), ..value };
            let edit = Edit::Note { id: names.of(id.clone()), note: Some(value) };
            self.push(edit, Some(&note.stamp));
        }
    }
}

/// Returns the own clauses of each section that has any.
fn by_section(draft: &Draft) -> BTreeMap<&SectionId, Vec<&OwnClause>> {
    let mut sections: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for own in &draft.own_clauses {
        sections.entry(&own.section).or_default().push(own);
    }
    sections
}

/// Returns a thing, if any, and the stamp on it.
pub(in crate::draft) fn parted<T: Clone>(
    stamped: Option<&Stamped<T>>,
) -> (Option<T>, Option<&Stamp>) {
    stamped.map(|stamped| (stamped.value.clone(), &stamped.stamp)).unzip()
}
