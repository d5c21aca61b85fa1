//! Sections: own ones, headings, declared states, and their order.

use std::collections::{BTreeMap, BTreeSet};

use super::clauses::Own;
use super::{Key, Merging, Place, Side, Verdict, one_sided, order};
use crate::base::{Line, SectionId};
use crate::draft::{Draft, SectionEntry, Stamped};

impl Merging<'_> {
    /// Brings the sections together, once it is known what stands in them: a section that one side has
    /// removed stays as long as something stands in it.
    pub(super) fn sections(&mut self, own: &Own) {
        let ids =
            |draft: &Draft| draft.sections.iter().map(|entry| entry.id.clone()).collect::<Vec<_>>();
        let listed = self.three(ids);
        let held = own.values().map(|own| &own.section);
        let held = held.chain(self.draft.notes.values().map(|note| &note.value.section));
        let held: BTreeSet<SectionId> = held.cloned().collect();
        let mut entries = BTreeMap::new();
        for id in listed.ours.iter().chain(&listed.theirs).collect::<BTreeSet<_>>() {
            if let Some(entry) = self.section(id, held.contains(id)) {
                entries.insert(id.clone(), entry);
            }
        }
        let stays: BTreeSet<SectionId> = entries.keys().cloned().collect();
        let verdict = order::verdict(&listed, &stays);
        let (side, _) = self.side(verdict, Place::Sections, Side::Ours);
        let ordered = order::ordered(listed, &stays, side);
        self.draft.sections = ordered.into_iter().filter_map(|id| entries.remove(&id)).collect();
    }

    fn section(&mut self, id: &SectionId, is_held: bool) -> Option<SectionEntry> {
        let three = self.three(|draft| draft.section(id));
        let (Some(ours), Some(theirs)) = (three.ours, three.theirs) else {
            let (side, entry) = match (three.ours, three.theirs) {
                (Some(entry), _) => (Side::Ours, entry),
                (None, entry) => (Side::Theirs, entry?),
            };
            let key = Key::Heading(id.clone());
            let base = three.base.filter(|_| !self.sides.unseen.contains(&key));
            // Who declares a state, or gives it to somebody, has changed it too.
            let said = |entry: &SectionEntry| {
                let declared = entry.declared.as_ref().map(|it| it.value);
                let assigned = entry.assigned.as_ref().map(|it| it.value.clone());
                (heading(entry).cloned(), declared, assigned)
            };
            let base = base.map(|base| base.filter(|entry| heading(entry).is_some()).map(said));
            let verdict = match heading(entry) {
                Some(_) => one_sided(base.as_ref().map(Option::as_ref), &said(entry), side),
                None => Verdict::Both,
            };
            // What stands in it was chosen to stand.
            let (stands, _) = self.side(verdict, Place::Section(id.clone()), side);
            return (stands == side || is_held).then(|| match side {
                Side::Ours => entry.clone(),
                Side::Theirs => self.stamped(entry, &key),
            });
        };
        let mut entry = ours.clone();
        let key = Key::Heading(id.clone());
        let verdict = self.at(&key, |draft| heading(draft.section(id)?)).verdict();
        if self.text(&key, verdict) == Side::Theirs {
            entry.heading = self.stamped(theirs, &key).heading;
        }
        let key = Key::Declared(id.clone());
        let declared = |draft: &Draft| Some(draft.section(id)?.declared.as_ref()?.value);
        let verdict = self.at(&key, declared).verdict();
        if self.text(&key, verdict) == Side::Theirs {
            let stamp = self.stamp(&key);
            entry.declared = theirs.declared.as_ref().map(|it| Stamped { value: it.value, stamp });
        }
        let key = Key::Assigned(id.clone());
        let assigned = |draft: &'_ Draft| Some(draft.section(id)?.assigned.as_ref()?.value.clone());
        let verdict = self.at(&key, assigned).verdict();
        if self.text(&key, verdict) == Side::Theirs {
            let stamp = self.stamp(&key);
            let whose = theirs.assigned.as_ref().map(|it| it.value.clone());
            entry.assigned = whose.map(|value| Stamped { value, stamp });
        }
        Some(entry)
    }

    /// Returns an entry of theirs with who wrote its heading.
    fn stamped(&self, theirs: &SectionEntry, key: &Key) -> SectionEntry {
        let heading = theirs.heading.as_ref();
        let heading = heading.map(|it| Stamped { value: it.value.clone(), stamp: self.stamp(key) });
        SectionEntry { heading, ..theirs.clone() }
    }
}

fn heading(entry: &SectionEntry) -> Option<&Line> {
    entry.heading.as_ref().map(|heading| &heading.value)
}
