//! The work of this session on a draft: its journal, and what the draft has of all its journals.

use std::collections::BTreeMap;

use rustix::io::Errno;

use super::directory::{Directory, Place};
use super::fault::{Doing, disk};
use super::folder::FolderStore;
use super::journal::{Journal, Line, Readers, is_journal, is_of};
use super::mend::Loss;
use super::recover::Owed;
use super::wire::{About, Header, MOST_CLOCK, Marks, write_entry};
use super::{Cause, Here, Saved, StoreError};
use crate::base::{DraftId, Message, SessionId};
use crate::draft::together::Version;
use crate::draft::{Draft, Entry, Stamp, TemplateRef};
use crate::template::Template;

/// What this session knows of a draft that it works on.
#[derive(Debug)]
pub(super) struct Work {
    created: Stamp,
    template: TemplateRef,
    /// Which entries of journals the draft had when it was opened or last saved here.
    marks: Marks,
    /// The greatest clock that was known when the draft was opened.
    base: u64,
    /// The last entry of each other session that the draft had then.
    seen: BTreeMap<SessionId, u64>,
    journal: Option<Journal>,
    /// Where this session said last that it is at work.
    here: Option<Here>,
    /// The lines that could not be appended: they come first in the next append, so that entries stand in
    /// their order in whatever order they are given again.
    failed: BTreeMap<u64, Line>,
    /// What is still to be put on disk of what was brought back.
    pub(super) owed: Owed,
}

impl Work {
    /// Begins the work of `session` on a draft that has these entries of journals; `clock` is the greatest that
    /// is known.
    pub(super) fn begin(
        session: &SessionId,
        draft: &Draft,
        (marks, clock): (Marks, u64),
        owed: Owed,
    ) -> Self {
        let others = marks.sessions.iter().filter(|(id, _)| *id != session);
        Self {
            created: draft.created.clone(),
            template: draft.template.clone(),
            // Half of all clocks are left for this session, whatever a damaged file says.
            base: clock.max(marks.clock).min(MOST_CLOCK / 2),
            seen: others.map(|(id, clock)| (id.clone(), *clock)).collect(),
            marks,
            journal: None,
            here: None,
            failed: BTreeMap::new(),
            owed,
        }
    }

    /// Goes on with the journal of the work before this, when it has one.
    pub(super) fn after(self, before: Option<Self>) -> Self {
        match before {
            Some(Self { journal: Some(journal), base, .. }) => {
                Self { journal: Some(journal), base, ..self }
            }
            Some(_) | None => self,
        }
    }

    /// Returns the greatest clock that was known when the draft was opened.
    pub(super) fn base(&self) -> u64 {
        self.base
    }

    /// Returns which entries of journals the draft had when it was opened or last saved.
    pub(super) fn marks(&self) -> &Marks {
        &self.marks
    }

    /// Returns whether this is the work on the draft that was made then, by this person.
    pub(super) fn is_on(&self, created: &Stamp) -> bool {
        self.created == *created
    }

    /// Returns whether something was made from the same edition of the same template as the draft.
    pub(super) fn is_of(&self, template: &TemplateRef) -> bool {
        (&self.template.id, &self.template.edition) == (&template.id, &template.edition)
    }

    /// Takes note of a change that every state that is saved from now on has.
    pub(super) fn must_have(&mut self, version: &Version) {
        self.marks.set(&version.session, version.clock);
    }

    /// Takes in that another session has saved the draft, with these marks and the entries of this session up to
    /// the clock `own`.
    pub(super) fn saved_by_others(&mut self, marks: Marks, own: u64) {
        self.failed.retain(|clock, _| *clock > own);
        if let Some(journal) = &mut self.journal {
            journal.forget(own);
        }
        let before = std::mem::replace(&mut self.marks, marks);
        for (session, clock) in before.sessions {
            self.marks.set(&session, clock);
        }
    }

    /// Says in the journal where this session is at work.
    pub(super) fn say(&mut self, here: Here) {
        if let Some(journal) = &mut self.journal {
            journal.say(&here);
        }
        self.here = Some(here);
    }

    /// Returns the clock of the entry with a number.
    fn clock(&self, number: u64) -> u64 {
        self.base.saturating_add(number).min(MOST_CLOCK)
    }

    /// Returns the lines of those entries that the journal has not, and of those that it could not take before.
    fn lines(&self, entries: &[Entry], template: &Template) -> BTreeMap<u64, Line> {
        let last = self.journal.as_ref().map_or(0, Journal::last);
        let mut lines = self.failed.clone();
        for Entry { number, change, saw } in entries {
            let clock = self.clock(*number);
            if clock > last {
                let bytes = write_entry(clock, (change, saw), template);
                lines.entry(clock).or_insert(Line { clock, bytes });
            }
        }
        lines
    }
}

impl FolderStore {
    /// Returns what a draft has of its journals when it has the entries of this session up to `upto`.
    pub(super) fn marks_of(&self, id: &DraftId, upto: u64) -> Marks {
        let Some(work) = self.works.get(id) else { return Marks::default() };
        let mut marks = work.marks.clone();
        if let Some(taken) = self.taken(id) {
            marks.held = taken.held.clone();
            for (session, clock) in &taken.marks {
                marks.set(session, *clock);
            }
        }
        if upto > 0 {
            marks.set(&self.settings().session, work.clock(upto));
        }
        marks
    }

    /// Leaves out the marks of other sessions that have no journal any more, and who wrote what last, when
    /// nobody else is at work: whoever comes begins with what is saved.
    fn without_gone(&self, id: &DraftId, mut marks: Marks) -> Marks {
        let own = &self.settings().session;
        if marks.sessions.keys().all(|session| session == own) && marks.held.is_empty() {
            return marks;
        }
        let names = match self.history(id) {
            Ok(Some(history)) => history.names(is_journal).ok(),
            Ok(None) => Some(Vec::new()),
            Err(_) => None,
        };
        if let Some(names) = names {
            let has_one = |session: &SessionId| names.iter().any(|name| is_of(session, name));
            let others = names.iter().any(|name| !is_of(own, name));
            // Somebody may still have to be told that the draft has what a session wrote that is gone.
            if !others || self.taken(id).is_none() {
                marks.sessions.retain(|session, _| session == own || has_one(session));
            }
            if !others {
                marks.held.clear();
            }
        }
        marks
    }

    /// Keeps a draft as [`super::Store::save`] does.
    pub(super) fn save_draft(&mut self, draft: &Draft, upto: u64) -> Result<Saved, StoreError> {
        let mut marks = self.without_gone(&draft.id, self.marks_of(&draft.id, upto));
        let is_anew = matches!(self.noted(&draft.id), Some(Loss::Damaged(_)));
        if is_anew || upto == 0 && self.taken(&draft.id).is_none() {
            // What no journal counts is newer too than all that was known; and by that the others tell a draft
            // that was written anew from one that another program has mended.
            marks.clock = marks.clock.saturating_add(1).min(MOST_CLOCK);
        }
        let bytes = self.bytes(draft, &About { marks: marks.clone(), ..About::default() })?;
        let folder = self.folder()?;
        // From the look at what lies there to the rename: two who save at once must not both be first.
        folder.lock().map_err(|errno| disk(Doing::Writing, &self.file(&draft.id), errno))?;
        if self.is_mended(&draft.id) || !self.catches_up(&draft.id) {
            return Err(behind());
        }
        let (place, saved) = self.place_to_save(&folder, &draft.id)?;
        // A version that cannot be kept does not hold up the draft; it is tried again with the next save.
        self.keep_owed_versions(&draft.id).unwrap_or_default();
        self.write(&folder, &draft.id, (&bytes, place))?;
        let own = marks.of(&self.settings().session);
        let readers =
            if self.taken(&draft.id).is_some() { Readers::Sessions } else { Readers::None };
        if let Some(work) = self.works.get_mut(&draft.id) {
            work.marks = marks;
            work.failed.retain(|clock, _| *clock > own);
            if let Some(journal) = &mut work.journal {
                journal.saved(own, readers);
            }
        }
        self.fold_away(&draft.id);
        self.unshelter(&draft.id);
        Ok(saved)
    }

    /// Returns what may stand at the draft's name when it is saved, and what the save comes to then; keeps a
    /// damaged file aside first.
    fn place_to_save(
        &mut self,
        folder: &Directory,
        id: &DraftId,
    ) -> Result<(Place, Saved), StoreError> {
        let is_followed = self.taken(id).is_some();
        let loss = if is_followed { self.loss(id) } else { None };
        if self.meets(id, loss) {
            return Err(behind());
        }
        if let Some(Loss::Damaged(mark)) = loss {
            self.keep_aside(folder, id, mark)?;
            return Ok((Place::Any, Saved::Mended));
        }
        let place = self.place(folder, id).map_err(|error| {
            // What another program has left there is taken in first, where that can be.
            let is_news = error.is_conflict() && is_followed && self.left_outside(id).is_some();
            if is_news { behind() } else { error }
        })?;
        let saved = match place {
            Place::Free => Saved::Again,
            Place::Any => Saved::InPlace,
        };
        Ok((place, saved))
    }

    /// Takes note of a draft that was made here.
    pub(super) fn begin_new(&mut self, draft: &Draft) {
        let session = &self.settings().session;
        let work = Work::begin(session, draft, (Marks::default(), 0), Owed::default());
        self.works.insert(draft.id.clone(), work);
    }

    /// Appends changes as [`super::Store::append`] does.
    pub(super) fn append_entries(
        &mut self,
        id: &DraftId,
        entries: &[Entry],
    ) -> Result<(), StoreError> {
        if !self.works.contains_key(id) {
            self.load_draft(id)?;
        }
        let Some(work) = self.works.get(id) else { return Ok(()) };
        let lines = work.lines(entries, self.template(id, &work.template)?);
        let Some(first) = entries.first().filter(|_| !lines.is_empty()) else { return Ok(()) };
        let appended = self.append_lines(id, &first.change.stamp, lines.values().cloned());
        if let Some(work) = self.works.get_mut(id) {
            work.failed = if appended.is_ok() { BTreeMap::new() } else { lines };
        }
        appended
    }

    fn append_lines(
        &mut self,
        id: &DraftId,
        first: &Stamp,
        lines: impl Iterator<Item = Line>,
    ) -> Result<(), StoreError> {
        // What is said once of a sync that failed is not said again: nothing more is trusted to that journal.
        let is_named = self.name_journal(id).is_ok();
        if let Some(journal) = self.works.get_mut(id).and_then(|work| work.journal.as_mut())
            && is_named
            && journal.is_ready()
        {
            return journal.append(lines.collect());
        }
        self.begin_journal(id, first, lines)
    }

    /// Brings the name of the journal to disk, which waited for there to be something in it.
    fn name_journal(&mut self, id: &DraftId) -> Result<(), StoreError> {
        let journal = self.works.get(id).and_then(|work| work.journal.as_ref());
        if journal.is_none_or(Journal::is_named) {
            return Ok(());
        }
        let (folder, history) = self.enter_history(id)?;
        let failed = |errno: Errno| disk(Doing::Writing, history.path(), errno);
        let journal = self.works.get_mut(id).and_then(|work| work.journal.as_mut());
        journal.map_or(Ok(()), |journal| journal.name((&folder, &history)).map_err(failed))
    }

    /// Begins the journal before there is anything to append to it, so that others see who is at work.
    pub(super) fn begin_empty_journal(
        &mut self,
        id: &DraftId,
        stamp: &Stamp,
    ) -> Result<(), StoreError> {
        if self.works.get(id).is_none_or(|work| work.journal.is_some()) {
            return Ok(());
        }
        self.begin_journal(id, stamp, std::iter::empty())
    }

    /// Begins a journal, or another one in place of one that cannot be appended to.
    fn begin_journal(
        &mut self,
        id: &DraftId,
        first: &Stamp,
        lines: impl Iterator<Item = Line>,
    ) -> Result<(), StoreError> {
        let unsaved = self.works.get(id).and_then(|work| work.journal.as_ref());
        let unsaved = unsaved.iter().flat_map(|journal| journal.unsaved().iter().cloned());
        let lines: Vec<_> = unsaved.chain(lines).collect();
        let history =
            if lines.is_empty() { self.enter_history(id)?.1 } else { self.make_history(id)? };
        let (session, by) = (self.settings().session.clone(), self.settings().by.clone());
        let Some(work) = self.works.get_mut(id) else { return Ok(()) };
        let header = Header {
            draft: id.clone(),
            created: work.created.clone(),
            template: work.template.clone(),
            session,
            stamp: Stamp { by, at: first.at },
            base: work.base,
            seen: work.seen.clone(),
        };
        let mut journal = Journal::begin(&history, &header, lines)?;
        if let Some(here) = &work.here {
            journal.say(here);
        }
        if let Some(before) = work.journal.replace(journal) {
            // The new one has all that the old one had, and what stands in both is read once.
            before.remove(&history).unwrap_or_default();
        }
        Ok(())
    }

    /// Ends the work on a draft as [`super::Store::close`] does.
    pub(super) fn close_draft(&mut self, id: &DraftId) -> Result<(), StoreError> {
        let has_all = |work: &Work| {
            work.failed.is_empty()
                && work.journal.as_ref().is_none_or(|journal| journal.unsaved().is_empty())
        };
        self.follows.remove(id);
        if self.works.get(id).is_some_and(has_all) {
            return self.forget_draft(id);
        }
        self.works.remove(id);
        Ok(())
    }

    /// Ends the work on a draft as [`super::Store::forget`] does.
    pub(super) fn forget_draft(&mut self, id: &DraftId) -> Result<(), StoreError> {
        self.unshelter(id);
        self.follows.remove(id);
        let Some(Work { journal: Some(journal), .. }) = self.works.remove(id) else {
            return Ok(());
        };
        let Some(history) = self.history(id)? else { return Ok(()) };
        let failed = |errno: Errno| disk(Doing::Writing, history.path(), errno);
        journal.remove(&history).map_err(failed)
    }
}

/// Says that others have saved what a state lacks.
pub(super) fn behind() -> StoreError {
    StoreError { cause: Cause::Behind, message: Message::new("store-behind") }
}
