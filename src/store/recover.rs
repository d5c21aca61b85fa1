//! Opening a draft with what interrupted sessions left.

mod bring;
mod left;
mod salvage;

use std::collections::BTreeSet;

use super::directory::Directory;
use super::fault::unread;
use super::folder::{FolderStore, Seen, name_of};
use super::shelter::Sheltered;
use super::wire::{About, Marks};
use super::work::Work;
use super::{Loaded, Recovered, StoreError, Why};
use crate::base::text::fingerprint;
use crate::base::{DraftId, SessionId};
use crate::draft::{Draft, Stamp};
use crate::template::Template;

use bring::{Brought, State, bring_back};
use left::{Beside, Fits};

/// What is still to be put on disk of what was brought back.
#[derive(Debug, Default)]
pub(super) struct Owed {
    /// States to be kept as versions.
    versions: Vec<(State, Why, Stamp)>,
    /// Journals to be folded away, when the draft's file has what they have.
    beside: Beside,
    /// The sessions of which something did not fit.
    misfits: BTreeSet<SessionId>,
    /// Emergency copies to be removed.
    copies: Vec<Sheltered>,
}

/// A draft as it was found.
struct Found {
    seen: Seen,
    before: State,
    brought: Brought,
    recovered: Option<Recovered>,
    owed: Owed,
}

impl FolderStore {
    /// Returns a draft as [`super::Store::load`] does.
    pub(super) fn load_draft(&mut self, id: &DraftId) -> Result<Loaded, StoreError> {
        let folder = self.folder()?;
        // Whoever folds journals away right now is let finish; where that cannot be, they are read as they are.
        folder.lock().unwrap_or_default();
        let mut found = self.find_draft(&folder, id)?;
        found.owe_versions(None);
        // Others may bring the same back, and fold it away: this session has not said that it will.
        found.owed.beside.left.clear();
        found.owed.copies.clear();
        Ok(self.begin_work(id, found))
    }

    /// Returns a draft as [`super::Store::open`] does.
    pub(super) fn open_draft(&mut self, id: &DraftId, stamp: &Stamp) -> Result<Loaded, StoreError> {
        // What this session itself had left is brought back like anybody's.
        self.works.remove(id);
        let folder = self.folder()?;
        let locked = folder.lock();
        let mut found = self.find_draft(&folder, id)?;
        found.owe_versions(Some(stamp));
        let changed = found.before != found.brought.state;
        let as_it_came = found.before.draft.clone();
        let mut loaded = self.begin_work(id, found);
        // Where the disk refuses, the next copy from there is compared without it.
        self.keep_as_it_came(&as_it_came, stamp).unwrap_or_default();
        let kept = locked.is_ok() && self.keep_brought(&folder, &loaded.draft, changed).is_ok();
        if let Some(recovered) = &mut loaded.recovered {
            recovered.kept = kept;
        }
        Ok(loaded)
    }

    fn find_draft(&self, folder: &Directory, id: &DraftId) -> Result<Found, StoreError> {
        let read = folder.read(&name_of(id));
        let (bytes, mark) = read.map_err(|not_read| unread(&self.file(id), not_read))?;
        let (draft, about) = self.read_file(id, &name_of(id), &bytes)?;
        let template = self.template(id, &draft.template)?;
        let before = State { draft, marks: about.marks };
        let seen = Seen { mark: Some(mark), contents: vec![fingerprint(&bytes)] };
        let beside = self.beside(id);
        Ok(found(template, (before, seen), (beside, self.sheltered(id))))
    }

    /// Reads the journals beside a draft.
    fn beside(&self, id: &DraftId) -> Beside {
        let read = match self.history(id) {
            Ok(Some(history)) => Beside::read(&history, |named| self.known_template(named)).ok(),
            Ok(None) => return Beside::default(),
            Err(_) => None,
        };
        // What stands there cannot be read: no draft is shut for that, but it is said.
        read.unwrap_or(Beside { unread: 1, ..Beside::default() })
    }

    fn begin_work(&mut self, id: &DraftId, found: Found) -> Loaded {
        let Found { seen, before, brought, recovered, owed } = found;
        let State { draft, marks } = brought.state;
        let clock = before.marks.clock.max(owed.beside.clock);
        let session = &self.settings().session;
        let work = Work::begin(session, &draft, (marks, clock), owed);
        let work = work.after(self.works.remove(id));
        self.works.insert(id.clone(), work);
        self.seen.insert(id.clone(), seen);
        Loaded { draft, recovered, following: None }
    }

    /// Puts on disk what was brought back: versions, the draft, and then the journals are folded away.
    fn keep_brought(
        &mut self,
        folder: &Directory,
        draft: &Draft,
        changed: bool,
    ) -> Result<(), StoreError> {
        self.keep_owed_versions(&draft.id)?;
        if changed {
            let marks = self.marks_of(&draft.id, 0);
            let about = About { marks, ..About::default() };
            let bytes = self.bytes(draft, &about)?;
            let place = self.place(folder, &draft.id)?;
            self.write(folder, &draft.id, (&bytes, place))?;
        }
        self.fold_away(&draft.id);
        Ok(())
    }

    /// Keeps the versions that are owed, one by one.
    pub(super) fn keep_owed_versions(&mut self, id: &DraftId) -> Result<(), StoreError> {
        loop {
            let owed = self.works.get(id).and_then(|work| work.owed.versions.first());
            let Some((state, why, stamp)) = owed else { return Ok(()) };
            self.keep_version(&state.draft, (*why, stamp), &state.marks)?;
            if let Some(work) = self.works.get_mut(id) {
                work.owed.versions.remove(0);
            }
        }
    }

    /// Folds away what was brought back, when the draft's file has it. What stays is found again by the next
    /// who opens the draft, and has nothing new.
    pub(super) fn fold_away(&mut self, id: &DraftId) {
        let Some(work) = self.works.get_mut(id) else { return };
        if !work.owed.versions.is_empty() {
            return;
        }
        let Owed { versions: _, beside, misfits, copies } = std::mem::take(&mut work.owed);
        for copy in copies {
            copy.remove().unwrap_or_default();
        }
        if beside.left.is_empty() {
            return;
        }
        let Ok(Some(history)) = self.history(id) else { return };
        for left in &beside.left {
            let misfit = left.session().is_some_and(|session| misfits.contains(session));
            let whole = left.journal.damaged == 0 && !misfit;
            let fits = if whole { Fits::Whole } else { Fits::InPart };
            left.fold(&history, fits).unwrap_or_default();
        }
        history.sync().unwrap_or_default();
    }
}

fn found(
    template: &Template,
    (before, seen): (State, Seen),
    (mut beside, copies): (Beside, Vec<Sheltered>),
) -> Found {
    beside.set_apart(&before.draft.created);
    let (state, diverged) = newest((&before, &seen), &copies);
    let (torn, damaged) = (beside.torn(&state.marks), beside.damaged());
    let sheltered = (state != before).then(|| state.draft.changed.clone());
    let mut brought = bring_back(template, state, &beside.take_sessions());
    brought.beside.extend(diverged);
    let unfitting = brought.unfitting + damaged;
    let said = torn + unfitting + beside.unread + brought.beside.len() > 0;
    let recovered = (said || brought.state != before).then(|| Recovered {
        before: Box::new(before.draft.clone()),
        last: brought.last.clone().or(sheltered).unwrap_or_else(|| before.draft.changed.clone()),
        torn,
        unfitting,
        unread: beside.unread,
        beside: brought.beside.len(),
        kept: false,
    });
    let misfits = brought.misfits.clone();
    let owed = Owed { versions: Vec::new(), beside, misfits, copies };
    Found { seen, before, brought, recovered, owed }
}

/// Returns the draft's file, or the newest of the emergency copies that were made over it as it is, and those
/// copies beside it that are no older states of what the file has.
fn newest((file, seen): (&State, &Seen), copies: &[Sheltered]) -> (State, Vec<(State, Stamp)>) {
    let mut lacking: Vec<_> = copies
        .iter()
        .filter(|copy| copy.draft != file.draft && has_more(copy, &file.marks))
        .collect();
    lacking.sort_by_key(|copy| copy.marks.clock);
    let newest = lacking.iter().rposition(|copy| copy.is_over(&seen.contents));
    let newest = newest.map(|at| lacking.remove(at));
    let state = |copy: &Sheltered| State { draft: copy.draft.clone(), marks: copy.marks.clone() };
    let beside = lacking.iter().map(|copy| (state(copy), copy.draft.changed.clone()));
    (newest.map_or_else(|| file.clone(), state), beside.collect())
}

/// Returns whether an emergency copy has entries of its session that a draft with these marks lacks; one of a
/// session that counts none may have anything.
fn has_more(copy: &Sheltered, marks: &Marks) -> bool {
    let last = copy.marks.of(&copy.session);
    last == 0 || last > marks.of(&copy.session)
}

impl Found {
    /// Notes which versions are owed: the state before what was brought back, and what sessions had that did
    /// not see each other.
    fn owe_versions(&mut self, stamp: Option<&Stamp>) {
        let stamp = stamp.or(self.recovered.as_ref().map(|recovered| &recovered.last));
        if let Some(stamp) = stamp.filter(|_| self.before.draft != self.brought.state.draft) {
            let before = (self.before.clone(), Why::BeforeRecovery, stamp.clone());
            self.owed.versions.push(before);
        }
        let beside = self.brought.beside.drain(..);
        self.owed.versions.extend(beside.map(|(state, stamp)| (state, Why::Beside, stamp)));
    }
}
