//! Who wrote what last, and how a change is made that may not have seen all of it.

use std::collections::BTreeMap;

use super::key::{Key, says};
use super::{Event, Saw, Version};
use crate::base::SessionId;
use crate::draft::replay::{Renamed, replay};
use crate::draft::{Alternative, Change, Draft, Edit, MOST_ELEMENTS, Note, Stamp};
use crate::template::Template;

/// Who wrote something last: whoever replaces it has seen it, or it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// The change that wrote it.
    pub version: Version,
    /// Who made it, and when.
    pub stamp: Stamp,
}

/// Who wrote what last in a draft, as far as somebody may not have seen it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Registers {
    /// By what was written.
    pub held: BTreeMap<Key, Held>,
    /// The ids that the things of each session got, where theirs were taken.
    names: BTreeMap<SessionId, Renamed>,
}

/// What became of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Made {
    /// It was made, or kept beside what stands; every word of it is in the draft.
    Kept,
    /// It does not fit the draft, and has no words that could be kept, or there are too many kept already.
    Unfitting,
}

impl Registers {
    /// Returns registers in which so much is held.
    pub fn holding(held: BTreeMap<Key, Held>) -> Self {
        Self { held, names: BTreeMap::new() }
    }

    /// Returns what an edit made now replaces.
    pub fn saw(&self, edit: &Edit) -> Saw {
        if let Some(key) = sole(edit) {
            let held = self.held.get(&key).map(|held| held.version.clone());
            return held.map(|version| (key, version)).into_iter().collect();
        }
        let replaced = self.held.iter().filter(|(key, _)| key.is_replaced_by(edit));
        replaced.map(|(key, held)| (key.clone(), held.version.clone())).collect()
    }

    /// Takes note of a change that was made on the draft as it stands.
    pub fn wrote(&mut self, version: &Version, change: &Change) {
        if sole(&change.edit).is_none() {
            self.replaced(version, change);
        }
        for key in Key::set_by(&change.edit) {
            self.hold(key, version, &change.stamp);
        }
    }

    /// Takes note that a change has replaced or removed what others held: who leaves nothing somewhere has
    /// written last there, too, so that whoever writes there next can say that they have seen it.
    fn replaced(&mut self, version: &Version, change: &Change) {
        for (_, held) in self.held.iter_mut().filter(|(key, _)| key.is_replaced_by(&change.edit)) {
            *held = Held { version: version.clone(), stamp: change.stamp.clone() };
        }
    }

    /// Makes a change on a draft that may have others which its session did not see: of two that write the
    /// same, the one with the greater version stands, and the other is kept beside it. `whole` is the edit
    /// that gives a text whole that the change gives by a run.
    pub fn take(
        &mut self,
        draft: &mut Draft,
        template: &Template,
        event: &Event,
        whole: Option<Edit>,
    ) -> Made {
        let Change { edit, stamp, changed } = &event.change;
        let Edit::Several(changes) = edit else {
            return Taking { registers: self, draft, template, event }.one(&event.change, whole);
        };
        let mut made = Made::Kept;
        for change in changes {
            let one = Taking { registers: &mut *self, draft: &mut *draft, template, event }
                .one(change, None);
            made = if one == Made::Kept { made } else { one };
        }
        draft.changed = changed.as_ref().unwrap_or(stamp).clone();
        made
    }

    fn hold(&mut self, key: Key, version: &Version, stamp: &Stamp) {
        let held = Held { version: version.clone(), stamp: stamp.clone() };
        self.held.insert(key, held);
    }
}

/// Returns what an edit writes, when it can replace nothing else.
pub(super) fn sole(edit: &Edit) -> Option<Key> {
    let is_whole = matches!(edit, Edit::Answer { .. } | Edit::Note { .. });
    Key::of(edit).filter(|_| !is_whole)
}

/// A change that is being made.
struct Taking<'a> {
    registers: &'a mut Registers,
    draft: &'a mut Draft,
    template: &'a Template,
    event: &'a Event,
}

impl Taking<'_> {
    fn one(mut self, change: &Change, whole: Option<Edit>) -> Made {
        let Some(key) = Key::of(&change.edit) else { return self.structure(change) };
        let whole = whole.map(|whole| self.with_sort(whole));
        let unseen = self.registers.held.get(&key).filter(|held| !self.has_seen(&key, held));
        match unseen.cloned() {
            None => self.write(&key, change, whole),
            Some(held) => self.beside(key, &held, change, whole),
        }
    }

    /// Returns the edit that gives a text whole in place of a run. A run writes the text of a note alone: of what
    /// sort it is, and whether it is settled, stays as it stands.
    fn with_sort(&self, whole: Edit) -> Edit {
        let Edit::Note { id, note: Some(note) } = whole else { return whole };
        let there = self.draft.notes.get(&id).map(|there| &there.value);
        let there =
            there.filter(|it| (&it.section, &it.field) == (&note.section, &note.field)).cloned();
        let text = note.text.clone();
        let note = there.map_or(note, |there| Note { text, ..there });
        Edit::Note { id, note: Some(note) }
    }

    /// Writes in place of what the session had seen.
    fn write(&mut self, key: &Key, change: &Change, whole: Option<Edit>) -> Made {
        let rescued = self.rescued(&change.edit, Some(key));
        if self.replay(change) || whole.as_ref().is_some_and(|whole| self.replay_as(whole, change))
        {
            self.replace_kept(&change.edit);
            self.registers.replaced(&self.event.version, change);
            return self.wrote(change, rescued);
        }
        // What it was to be written in is gone.
        self.keep(change, whole)
    }

    /// Writes something that somebody else wrote meanwhile.
    fn beside(&mut self, key: Key, held: &Held, change: &Change, whole: Option<Edit>) -> Made {
        let edit = whole.as_ref().unwrap_or(&change.edit);
        if let Edit::Splice { .. } = edit {
            // Of a run nobody can tell what it is a change of: what it goes on with stays.
            return Made::Unfitting;
        }
        self.replace_kept(&change.edit);
        let standing = self.draft.said(&key);
        if standing.as_ref() == Some(edit) {
            if self.event.version > held.version {
                self.registers.hold(key, &self.event.version, &change.stamp);
            }
            return Made::Kept;
        }
        if self.event.version < held.version {
            return self.keep(change, whole);
        }
        let mut rescued = self.rescued(&change.edit, Some(&key));
        if !self.replay_as(edit, change) {
            return self.keep(change, whole);
        }
        let other = standing.map(|edit| Alternative {
            version: held.version.clone(),
            change: Change::new(edit, held.stamp.clone()),
        });
        rescued.extend(other);
        self.registers.replaced(&self.event.version, change);
        self.wrote(change, rescued)
    }

    /// Adds, moves or removes something.
    fn structure(&mut self, change: &Change) -> Made {
        let rescued = self.rescued(&change.edit, None);
        if !self.replay(change) {
            return self.keep_parts(change);
        }
        self.replace_kept(&change.edit);
        self.registers.replaced(&self.event.version, change);
        self.wrote(change, rescued)
    }

    /// Keeps the words of an item that there is no room for.
    fn keep_parts(&mut self, change: &Change) -> Made {
        let Edit::AddItem { field, item, after: _ } = &change.edit else { return Made::Unfitting };
        let mut made = Made::Kept;
        for (part, value) in &item.parts {
            let (field, item, part) = (field.clone(), item.id.clone(), part.clone());
            let edit = Edit::SetPart { field, item, part, value: Some(value.clone()) };
            let kept = self.keep(&Change::new(edit, change.stamp.clone()), None);
            made = if kept == Made::Kept { made } else { kept };
        }
        made
    }

    /// Returns what an edit takes away, besides `key`, that its session has not seen.
    fn rescued(&self, edit: &Edit, key: Option<&Key>) -> Vec<Alternative> {
        if sole(edit).is_some_and(|sole| Some(&sole) == key) {
            return Vec::new();
        }
        let held = self.registers.held.iter();
        let Event { version, saw, .. } = self.event;
        // What was kept beside something else as this session saw it may stand here, and was not meant. Only
        // of a session that was alone nothing is told, and it has seen what it wrote.
        let is_own = |held: &Held| saw.is_empty() && held.version.session == version.session;
        let unseen = held.filter(|(other, held)| {
            let has_seen = is_own(held) || saw.get(*other) == Some(&held.version);
            Some(*other) != key && other.is_replaced_by(edit) && !has_seen
        });
        unseen
            .filter_map(|(key, held)| {
                let change = Change::new(self.draft.said(key)?, held.stamp.clone());
                Some(Alternative { version: held.version.clone(), change })
            })
            .collect()
    }

    fn wrote(&mut self, change: &Change, rescued: Vec<Alternative>) -> Made {
        for key in Key::set_by(&change.edit) {
            self.registers.hold(key, &self.event.version, &change.stamp);
        }
        let kept: Vec<_> = rescued.into_iter().map(|one| self.set_aside(one)).collect();
        if kept.contains(&Made::Unfitting) { Made::Unfitting } else { Made::Kept }
    }

    /// Keeps what a change says beside what stands.
    fn keep(&mut self, change: &Change, whole: Option<Edit>) -> Made {
        let edit = whole.unwrap_or_else(|| change.edit.clone());
        if let Edit::Splice { .. } = &edit {
            // Of a run nobody can tell what it is a change of.
            return Made::Unfitting;
        }
        if !says(&edit) {
            return Made::Kept;
        }
        self.replace_kept(&change.edit);
        let change = Change::new(edit, change.stamp.clone());
        self.set_aside(Alternative { version: self.event.version.clone(), change })
    }

    /// Takes away what the change goes on with, where that was kept beside what stands: of each thing that the
    /// edit replaces, as whoever writes a note whole goes on with whom it says to ask, too.
    fn replace_kept(&mut self, edit: &Edit) {
        let Event { version, saw, .. } = self.event;
        let is_before = |key: &Key, kept: &Version| match saw.get(key) {
            Some(saw) => kept == saw,
            None => saw.is_empty() && kept.session == version.session,
        };
        self.draft.alternatives.retain(|kept| {
            let key = kept.key().filter(|key| key.is_replaced_by(edit));
            !key.is_some_and(|key| is_before(&key, &kept.version))
        });
    }

    fn set_aside(&mut self, alternative: Alternative) -> Made {
        if self.draft.alternatives.len() >= MOST_ELEMENTS {
            return Made::Unfitting;
        }
        self.draft.set_aside(alternative);
        Made::Kept
    }

    fn has_seen(&self, key: &Key, held: &Held) -> bool {
        self.event.has_seen(key, &held.version)
    }

    fn replay(&mut self, change: &Change) -> bool {
        let session = self.event.version.session.clone();
        let names = self.registers.names.entry(session).or_default();
        replay(self.draft, self.template, change.clone(), names).is_ok()
    }

    fn replay_as(&mut self, edit: &Edit, change: &Change) -> bool {
        self.replay(&Change { edit: edit.clone(), ..change.clone() })
    }
}
