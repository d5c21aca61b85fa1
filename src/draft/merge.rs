//! Two drafts that went different ways, brought together against the state that both come from.
//!
//! What one side alone has changed is taken from that side, thing by thing. Of what both have changed ours
//! stands, and theirs is a [`Conflict`]: kept beside it as an alternative where it has words, until a person
//! chooses. What one side has removed and the other changed stands, so that no word is lost.

mod answers;
mod clauses;
mod conflict;
mod notes;
mod order;
mod rename;
mod sections;
mod steps;

pub use conflict::{Conflict, Place, Side};

use std::collections::{BTreeMap, BTreeSet};

use super::together::{Key, Version};
use super::{
    Alternative, Change, ClauseState, Draft, Edit, MOST_ELEMENTS, MOST_SENT, Stamp, TextKey,
};
use crate::base::FieldId;
use crate::template::Template;

/// What is brought together.
#[derive(Clone, Copy, Debug)]
pub struct Sides<'a> {
    /// The template of all three.
    pub template: &'a Template,
    /// The state that both come from; when it is not known, everything that differs is a conflict.
    pub base: Option<&'a Draft>,
    /// The draft that goes on.
    pub ours: &'a Draft,
    /// The draft that is taken in.
    pub theirs: &'a Draft,
    /// What was written in ours that theirs cannot have seen, though the base has it.
    pub unseen: &'a BTreeSet<Key>,
    /// The version of what is kept beside ours.
    pub version: &'a Version,
    /// The stamp of what was changed with the former stamp left on it, as an editor of texts does.
    pub by_hand: &'a Stamp,
}

/// What a person has chosen, by the place of the conflict.
pub type Choices = BTreeMap<Place, Side>;

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// Our draft with what was taken.
    pub draft: Draft,
    /// The changes that make ours so, to be made in order and as one ([`Edit::Several`]).
    pub changes: Vec<Change>,
    /// What both have changed, and nobody has chosen yet, in the order of the page.
    pub conflicts: Vec<Conflict>,
    /// Who wrote what theirs has of the lists that both have written; in the draft they have our stamp.
    pub lists: BTreeMap<FieldId, Stamp>,
}

/// The two together have more of something than a draft holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the drafts have more than {MOST_ELEMENTS} of something together")]
pub struct TooMuch;

/// Brings two drafts together.
///
/// # Errors
/// [`TooMuch`] when there would be more than [`MOST_ELEMENTS`] items, own clauses, sections, notes or
/// alternatives.
pub fn merge(sides: &Sides<'_>, choices: &Choices) -> Result<Merged, TooMuch> {
    let theirs = rename::apart(sides);
    let mut merging = Merging {
        sides: Sides { theirs: &theirs, ..*sides },
        choices,
        draft: sides.ours.clone(),
        conflicts: Vec::new(),
        kept: Vec::new(),
        lists: BTreeMap::new(),
    };
    merging.title();
    merging.answers();
    merging.clauses();
    let own = merging.own_clauses();
    merging.notes();
    merging.sections(&own);
    merging.place_own_clauses(own);
    merging.alternatives();
    merging.sent();
    merging.words();
    merging.end()
}

/// A thing as the three have it; the base is `None` when it is not known what it was.
struct Three<T> {
    base: Option<T>,
    ours: T,
    theirs: T,
}

/// Who has changed a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// It is the same in both.
    Same,
    /// Ours alone.
    Ours,
    /// Theirs alone.
    Theirs,
    /// Both, each in another way.
    Both,
}

impl<T: PartialEq> Three<T> {
    fn verdict(&self) -> Verdict {
        if self.ours == self.theirs {
            return Verdict::Same;
        }
        match &self.base {
            Some(base) if *base == self.theirs => Verdict::Ours,
            Some(base) if *base == self.ours => Verdict::Theirs,
            Some(_) | None => Verdict::Both,
        }
    }
}

/// Returns who has changed a thing that one side alone has: the other has removed it, or never had it.
#[expect(
    clippy::option_option,
    reason = "whether it is known what it was, and whether it was there"
)]
fn one_sided<T: PartialEq + ?Sized>(base: Option<Option<&T>>, there: &T, side: Side) -> Verdict {
    let (added, removed) = match side {
        Side::Ours => (Verdict::Ours, Verdict::Theirs),
        Side::Theirs => (Verdict::Theirs, Verdict::Ours),
    };
    match base {
        Some(None) => added,
        Some(Some(base)) if base == there => removed,
        Some(Some(_)) | None => Verdict::Both,
    }
}

/// The merge as it goes on.
struct Merging<'a> {
    /// With the ids of theirs as they are in the merged draft.
    sides: Sides<'a>,
    choices: &'a Choices,
    draft: Draft,
    conflicts: Vec<Conflict>,
    /// Their texts where both have changed one.
    kept: Vec<Alternative>,
    /// Who wrote what theirs has of the lists that both have written.
    lists: BTreeMap<FieldId, Stamp>,
}

impl<'a> Merging<'a> {
    /// Reads one thing of the three.
    fn three<T>(&self, get: impl Fn(&'a Draft) -> T) -> Three<T> {
        let Sides { base, ours, theirs, .. } = self.sides;
        Three { base: base.map(&get), ours: get(ours), theirs: get(theirs) }
    }

    /// Reads what is at a key of the three. Where theirs cannot have seen what the base has, it is not known
    /// what it was.
    fn at<T>(&self, key: &Key, get: impl Fn(&'a Draft) -> T) -> Three<T> {
        let three = self.three(get);
        if self.sides.unseen.contains(key) { Three { base: None, ..three } } else { three }
    }

    /// Returns whose thing is put in the draft; where both have changed it, `otherwise`, unless a person has
    /// chosen. Says whether it is still to be chosen.
    fn side(&mut self, verdict: Verdict, place: Place, otherwise: Side) -> (Side, bool) {
        match verdict {
            Verdict::Same | Verdict::Ours => (Side::Ours, false),
            Verdict::Theirs => (Side::Theirs, false),
            Verdict::Both => {
                if let Some(side) = self.choices.get(&place) {
                    return (*side, false);
                }
                self.conflicts.push(Conflict::read(&self.sides, place, otherwise));
                (otherwise, true)
            }
        }
    }

    /// Returns whose text is put at a key. Where both have changed it ours is, and theirs is kept beside it.
    fn text(&mut self, key: &Key, verdict: Verdict) -> Side {
        let (side, open) = self.side(verdict, Place::Text(key.clone()), Side::Ours);
        if open {
            self.keep(key);
        }
        side
    }

    /// Keeps what theirs says at a key beside ours.
    fn keep(&mut self, key: &Key) {
        let Some(edit) = said(self.sides.theirs, key) else { return };
        let change = Change::new(edit, self.stamp(key));
        self.kept.push(Alternative { version: self.sides.version.clone(), change });
    }

    /// Returns who wrote what theirs has at a key.
    fn stamp(&self, key: &Key) -> Stamp {
        let Sides { base, theirs, by_hand, .. } = self.sides;
        let was = base.and_then(|base| stamp_at(base, key));
        match stamp_at(theirs, key) {
            Some(stamp) if was != Some(stamp) => stamp.clone(),
            Some(_) | None => by_hand.clone(),
        }
    }

    fn title(&mut self) {
        let key = Key::Text(TextKey::Title);
        let verdict = self.at(&key, |draft| &draft.title).verdict();
        if self.text(&key, verdict) == Side::Theirs {
            self.draft.title = self.sides.theirs.title.clone();
        }
    }

    /// Brings together what is kept beside what stands: what one side has chosen is chosen.
    fn alternatives(&mut self) {
        let Sides { base, ours, theirs, .. } = self.sides;
        let has = |draft: &Draft, one: &Alternative| {
            let key = one.key();
            draft.alternatives.iter().any(|it| it.version == one.version && it.key() == key)
        };
        let was = |one: &Alternative| base.is_some_and(|base| has(base, one));
        let both = ours.alternatives.iter().filter(|one| !was(one) || has(theirs, one));
        let new = theirs.alternatives.iter().filter(|one| !was(one) && !has(ours, one));
        let all = both.chain(new).cloned().collect::<Vec<_>>();
        self.draft.alternatives.clear();
        for one in all.into_iter().chain(std::mem::take(&mut self.kept)) {
            self.draft.set_aside(one);
        }
    }

    /// What either side knows, both know by now.
    fn sent(&mut self) {
        let theirs = self.sides.theirs.sent.iter().cloned();
        let mut sent = std::mem::take(&mut self.draft.sent);
        for one in theirs {
            if !sent.iter().any(|it| it.hash == one.hash) {
                sent.push(one);
            }
        }
        sent.drain(..sent.len().saturating_sub(MOST_SENT));
        self.draft.sent = sent;
    }

    /// A word that either side has added is spelt right, and one that either has taken back is not.
    fn words(&mut self) {
        let Sides { base, ours, theirs, .. } = self.sides;
        let all: BTreeSet<_> = ours.words.keys().chain(theirs.words.keys()).collect();
        for word in all {
            let (was, here) = (base.and_then(|it| it.words.get(word)), ours.words.get(word));
            let there = theirs.words.get(word);
            // What only theirs has changed is as theirs has it; of what both have, ours stands.
            let stands = if here == was { there } else { here };
            match stands {
                Some(stamp) => self.draft.words.insert(word.clone(), stamp.clone()),
                None => self.draft.words.remove(word),
            };
        }
    }

    /// # Errors
    /// [`TooMuch`], as [`merge`].
    fn end(mut self) -> Result<Merged, TooMuch> {
        let Sides { template, ours, .. } = self.sides;
        self.draft.settle(template);
        let Draft { sections, own_clauses, notes, alternatives, words, .. } = &self.draft;
        let counts =
            [sections.len(), own_clauses.len(), notes.len(), alternatives.len()].into_iter();
        if counts
            .chain([self.draft.items().count(), words.len()])
            .any(|count| count > MOST_ELEMENTS)
        {
            return Err(TooMuch);
        }
        let (draft, changes) = steps::steps(template, ours, &self.draft);
        let mut conflicts = self.conflicts;
        conflict::order_by_page(template, &draft, &mut conflicts);
        Ok(Merged { draft, changes, conflicts, lists: self.lists })
    }
}

/// Returns the edit that puts what a draft has at a key there; `None` when it has nothing.
fn said(draft: &Draft, key: &Key) -> Option<Edit> {
    match key {
        Key::Text(TextKey::Clause(id)) => {
            let change = &draft.clauses.get(id)?.value;
            let is_blank = match &change.state {
                ClauseState::Edited(text) | ClauseState::Replaced(text) => text.is_blank(),
                ClauseState::LeftOut => false,
            };
            (!is_blank).then(|| Edit::Clause { clause: id.clone(), change: Some(change.clone()) })
        }
        Key::Declared(section) => {
            let state = Some(draft.section(section)?.declared.as_ref()?.value);
            Some(Edit::Declare { section: section.clone(), state })
        }
        Key::Text(
            TextKey::Title
            | TextKey::Answer(_)
            | TextKey::Part(..)
            | TextKey::OwnClause(_)
            | TextKey::Note(_),
        )
        | Key::Heading(_)
        | Key::Assigned(_)
        | Key::NoteKind(_)
        | Key::NoteClosed(_) => draft.said(key),
    }
}

/// Returns who wrote what a draft has at a key.
fn stamp_at<'d>(draft: &'d Draft, key: &Key) -> Option<&'d Stamp> {
    match key {
        Key::Text(text) => match text {
            TextKey::Title => Some(&draft.changed),
            TextKey::Answer(field) | TextKey::Part(field, ..) => {
                draft.answers.get(field).map(|answer| &answer.stamp)
            }
            TextKey::Clause(id) => draft.clauses.get(id).map(|change| &change.stamp),
            TextKey::OwnClause(id) => draft.own_clause(id).map(|own| &own.text.stamp),
            TextKey::Note(id) => draft.notes.get(id).map(|note| &note.stamp),
        },
        Key::Heading(id) => Some(&draft.section(id)?.heading.as_ref()?.stamp),
        Key::Declared(id) => Some(&draft.section(id)?.declared.as_ref()?.stamp),
        Key::Assigned(id) => Some(&draft.section(id)?.assigned.as_ref()?.stamp),
        Key::NoteKind(id) | Key::NoteClosed(id) => draft.notes.get(id).map(|note| &note.stamp),
    }
}

#[cfg(test)]
mod tests;
