//! Following the other sessions at a draft: what they append to their journals, and what they save.

use std::collections::{BTreeMap, BTreeSet};

use super::directory::{Directory, Handle, Mark, Watch};
use super::fault::{Doing, disk};
use super::folder::{FolderStore, Seen, name_of};
use super::journal::{is_journal, is_of};
use super::mend::{Known, Loss, is_aside};
use super::wire::{About, Lines, MOST_CLOCK, MOST_IN_JOURNAL, Marks};
use super::work::Work;
use super::{Damage, Following, Here, News, Outside, Person, Sight, StoreError, Taken, Wake, Why};
use crate::base::text::fingerprint;
use crate::base::{DraftId, Line, Message, SessionId};
use crate::draft::together::{Base, Event, Registers, Version};
use crate::draft::{Draft, Stamp, TemplateRef};
use crate::template::Template;

/// How many digits of a file's fingerprint name what another program has left there.
const DIGITS: usize = 16;

/// What this session knows of the others at a draft.
#[derive(Debug)]
pub(super) struct Follow {
    /// Their journals, by their names.
    others: BTreeMap<String, Other>,
    /// What the next state to be saved has of them.
    taken: Taken,
    /// What is known of damage to the draft's file.
    pub(super) damage: Known,
    _watch: Watch,
}

/// The journal of another session.
#[derive(Debug)]
struct Other {
    file: Handle,
    /// Up to where it was read.
    at: u64,
    lines: Lines,
    here: Option<Here>,
}

/// The draft's file as another session saved it.
pub(super) struct SavedByOthers {
    base: Base,
    marks: Marks,
    /// What the file is known by; `None` for a state that stands elsewhere.
    seen: Option<Seen>,
}

impl SavedByOthers {
    /// Takes a draft and what it has of its journals for a state that was saved.
    pub(super) fn new((draft, marks): (Draft, Marks), seen: Option<Seen>) -> Self {
        let registers = Registers::holding(marks.held.clone());
        let base = Base { draft, registers, marks: marks.sessions.clone() };
        Self { base, marks, seen }
    }
}

impl FolderStore {
    /// Begins to follow as [`super::Store::follow`] does.
    pub(super) fn follow_draft(
        &mut self,
        id: &DraftId,
        stamp: &Stamp,
        wake: Wake,
    ) -> Result<Following, StoreError> {
        let (_, history) = self.enter_history(id)?;
        let me = self.settings().session.clone();
        let mine = me.clone();
        let wanted = move |name: &str| is_journal(name) && !is_of(&mine, name);
        let file = self.folder()?.path_of(&name_of(id));
        let watch = history.watch((wanted, Some(file)), wake);
        let watch = watch.map_err(|errno| disk(Doing::Opening, history.path(), errno))?;
        self.begin_empty_journal(id, stamp)?;
        let Some(work) = self.works.get(id) else {
            return Err(StoreError::other(Message::new("store-none").with("name", id)));
        };
        let Marks { clock: _, sessions: marks, held } = work.marks().clone();
        let taken = Taken { marks: marks.clone(), held: held.clone() };
        let base = work.base();
        let damage = Known::of(&history);
        let follow = Follow { others: BTreeMap::new(), taken, damage, _watch: watch };
        self.follows.insert(id.clone(), follow);
        Ok(Following { me, base, marks, held })
    }

    /// Returns what others have done as [`super::Store::news`] does.
    pub(super) fn news_of(&mut self, id: &DraftId) -> Result<News, StoreError> {
        let mut saved = self.saved_by_others(id);
        let Some(mut follow) = self.follows.remove(id) else { return Ok(News::default()) };
        let loss = if saved.is_none() { self.loss(id) } else { None };
        follow.meets(loss);
        let found = follow.damage.found();
        if found.is_some() {
            saved = self.saved_in_version(id);
        }
        let read = self.read_others(id, &mut follow);
        let people = follow.people();
        self.follows.insert(id.clone(), follow);
        let (events, mended) = read?;
        let saved = saved.map(|saved| Box::new(self.adopt(id, saved)));
        let outside = if saved.is_none() { self.take_outside(id).map(Box::new) } else { None };
        Ok(News { saved, outside, damage: found.and_then(Loss::told).or(mended), events, people })
    }

    /// Returns who has a draft open now, each name once, without beginning to follow them; nobody where that
    /// cannot be told.
    pub fn at_work_on(&self, id: &DraftId) -> BTreeSet<Line> {
        let Ok(Some(history)) = self.history(id) else { return BTreeSet::new() };
        let own = &self.settings().session;
        let names = history.names(|name| is_journal(name) && !is_of(own, name));
        let by = |name: &String| {
            let file = history.open_to_read(name).ok().filter(Handle::is_held)?;
            let bytes = file.read_after(0, MOST_IN_JOURNAL).ok()?;
            let mut lines = Lines::default();
            drop(lines.read(&bytes, |named| self.known_template(named)));
            lines.header.map(|header| header.stamp.by)
        };
        names.unwrap_or_default().iter().filter_map(by).collect()
    }

    /// Takes the draft's file as another program has left it for known; from now on a state that is saved must
    /// have it.
    fn take_outside(&mut self, id: &DraftId) -> Option<Outside> {
        let (outside, seen) = self.left_outside(id)?;
        self.seen.insert(id.clone(), seen);
        if let Some(work) = self.works.get_mut(id) {
            work.must_have(&outside.version);
        }
        Some(outside)
    }

    /// Returns the draft's file when another program has changed it, and it can be brought together with what
    /// this session has: it is a draft, the same one, and of the same edition of the template.
    pub(super) fn left_outside(&self, id: &DraftId) -> Option<(Outside, Seen)> {
        let work = self.works.get(id)?;
        // What a write that was not brought to its end left is this session's own.
        self.seen.get(id)?.mark.as_ref()?;
        let (draft, about, seen) = self.not_seen(id)?;
        if !work.is_on(&draft.created) || !work.is_of(&draft.template) {
            return None;
        }
        let Marks { clock, sessions: marks, held: _ } = about.marks;
        let sight = (clock > 0).then_some(Sight { clock, marks });
        let name: String = seen.contents.first()?.chars().take(DIGITS).collect();
        // Of two changes that did not see each other what was written here stands: its session comes later.
        let session = SessionId::new(&format!("0-outside-{name}")).ok()?;
        let clock = work.marks().clock.saturating_add(1).min(MOST_CLOCK);
        let version = Version { clock, session };
        Some((Outside { draft, version, sight }, seen))
    }

    /// Returns the draft's file and what it is known by, when it is not as this session read or wrote it last.
    fn not_seen(&self, id: &DraftId) -> Option<(Draft, About, Seen)> {
        let seen = self.seen.get(id)?;
        let folder = self.folder().ok()?;
        let stat = folder.look(&name_of(id)).ok()??;
        if seen.mark == Some(Mark::of(&stat)) {
            return None;
        }
        let (bytes, mark) = folder.read(&name_of(id)).ok()?;
        let content = fingerprint(&bytes);
        if seen.contents.contains(&content) {
            return None;
        }
        let (draft, about) = self.read_file(id, &name_of(id), &bytes).ok()?;
        Some((draft, about, Seen { mark: Some(mark), contents: vec![content] }))
    }

    /// Takes the draft's file as another session saved it for known.
    fn adopt(&mut self, id: &DraftId, saved: SavedByOthers) -> Base {
        let SavedByOthers { base, marks, seen } = saved;
        if let Some(seen) = seen {
            self.seen.insert(id.clone(), seen);
        }
        let own = marks.of(&self.settings().session);
        if let Some(work) = self.works.get_mut(id) {
            work.saved_by_others(marks, own);
        }
        base
    }

    /// Takes for known what other sessions have saved, when the next state to be saved has all of it; returns
    /// whether it has.
    pub(super) fn catches_up(&mut self, id: &DraftId) -> bool {
        if self.is_behind(id) {
            return false;
        }
        if let Some(saved) = self.taken(id).and_then(|_| self.saved_by_others(id)) {
            let _known: Base = self.adopt(id, saved);
        }
        true
    }

    /// Takes note as [`super::Store::took`] does.
    pub(super) fn take_note(&mut self, id: &DraftId, taken: &Taken) {
        if let Some(follow) = self.follows.get_mut(id) {
            follow.taken = taken.clone();
        }
    }

    /// Returns what the state that is saved next has of others, when they are followed.
    pub(super) fn taken(&self, id: &DraftId) -> Option<&Taken> {
        self.follows.get(id).map(|follow| &follow.taken)
    }

    /// Tells where this session is as [`super::Store::tell`] does.
    pub(super) fn tell_others(&mut self, id: &DraftId, here: &Here) {
        if let Some(work) = self.works.get_mut(id) {
            work.say(here.clone());
        }
    }

    /// Returns whether a session that is followed has saved what the next state to be saved lacks.
    pub(super) fn is_behind(&self, id: &DraftId) -> bool {
        let Some(taken) = self.taken(id) else { return false };
        let own = &self.settings().session;
        let lacks = |marks: &Marks| {
            let mut sessions = marks.sessions.iter().filter(|(session, _)| *session != own);
            sessions.any(|(session, clock)| taken.marks.get(session).is_none_or(|it| it < clock))
        };
        self.works.get(id).is_some_and(|work| lacks(work.marks()))
            || self.saved_by_others(id).is_some_and(|saved| lacks(&saved.marks))
    }

    /// Returns the draft's file, when a session has saved it that had all that this one has saved.
    fn saved_by_others(&self, id: &DraftId) -> Option<SavedByOthers> {
        let work = self.works.get(id)?;
        let (draft, about, seen) = self.not_seen(id)?;
        let (marks, before) = (about.marks, work.marks());
        let own = &self.settings().session;
        let is_of_a_session = has_gone_on(&marks, before, own)
            || self.noted(id).is_some() && was_written_anew(&marks, before, own);
        if !is_of_a_session || !work.is_on(&draft.created) {
            return None;
        }
        Some(SavedByOthers::new((draft, marks), Some(seen)))
    }

    /// Returns what others have written since, and what was kept aside of a damaged file.
    fn read_others(
        &self,
        id: &DraftId,
        follow: &mut Follow,
    ) -> Result<(Vec<Event>, Option<Damage>), StoreError> {
        let (Some(history), Some(work)) = (self.history(id)?, self.works.get(id)) else {
            return Ok((Vec::new(), None));
        };
        let own = &self.settings().session;
        let wanted = |name: &str| is_journal(name) && !is_of(own, name) || is_aside(name);
        let names = history.names(wanted);
        let names = names.map_err(|errno| disk(Doing::Opening, history.path(), errno))?;
        let (aside, names): (Vec<_>, Vec<_>) = names.into_iter().partition(|name| is_aside(name));
        for name in &names {
            follow.open(&history, name);
        }
        let is_lost = follow.damage.noted().is_some();
        let mut events = Vec::new();
        for other in follow.others.values_mut() {
            events.extend(other.read((work, is_lost), |named| self.known_template(named)));
        }
        // A journal that is gone was read to its end: its session has ended, or goes on in another one.
        follow.others.retain(|name, _| names.contains(name));
        Ok((events, follow.damage.mended(&history, aside)))
    }

    /// Returns the newest version that somebody who is gone has kept with more than this session knows to be
    /// saved.
    fn saved_in_version(&self, id: &DraftId) -> Option<SavedByOthers> {
        let work = self.works.get(id)?;
        let (version, draft, marks) = self.newest_version(id).ok()??;
        let is_saved = matches!(version.why, Why::Ended | Why::Asked | Why::TakenOver);
        let has_more = has_gone_on(&marks, work.marks(), &self.settings().session);
        let is_it = is_saved && has_more && work.is_on(&draft.created);
        is_it.then(|| SavedByOthers::new((draft, marks), None))
    }
}

/// Returns whether marks are those of a state that a session has written anew, with all that this one has of
/// every session it speaks of.
fn was_written_anew(marks: &Marks, before: &Marks, own: &SessionId) -> bool {
    let mut sessions = marks.sessions.iter();
    marks.of(own) >= before.of(own)
        && marks.clock > before.clock
        && sessions.all(|(session, clock)| *clock >= before.of(session))
}

/// Returns whether marks are those of a state that a session has saved after this one, with all of it.
fn has_gone_on(marks: &Marks, before: &Marks, own: &SessionId) -> bool {
    let has_mine = marks.of(own) >= before.of(own) && marks.clock >= before.clock;
    has_mine && marks.sessions.iter().any(|(session, clock)| *clock > before.of(session))
}

impl Follow {
    /// Opens a journal that was not read before, or stands where another one stood.
    fn open(&mut self, history: &Directory, name: &str) {
        let known = self.others.get(name).map(|other| history.names_it(name, &other.file));
        if known == Some(Ok(true)) {
            return;
        }
        // What cannot be read is tried again with the next news.
        if let Ok(file) = history.open_to_read(name) {
            let other = Other { file, at: 0, lines: Lines::default(), here: None };
            self.others.insert(name.to_owned(), other);
        }
    }

    /// Takes in what is lost of the draft's file: what others had saved in it is read in their journals again.
    pub(super) fn meets(&mut self, loss: Option<Loss>) {
        if self.damage.meets(loss) {
            for other in self.others.values_mut() {
                (other.at, other.lines) = (0, Lines::default());
            }
        }
    }

    /// Returns the others whose sessions live.
    fn people(&self) -> Vec<Person> {
        let mut people = BTreeMap::new();
        for Other { file, lines, here, .. } in self.others.values() {
            let Some(header) = lines.header.as_ref().filter(|_| file.is_held()) else { continue };
            let here = here.clone().unwrap_or_else(|| Here::nowhere(header.stamp.at));
            let (session, by) = (header.session.clone(), header.stamp.by.clone());
            people.insert(session.clone(), Person { session, by, here });
        }
        people.into_values().collect()
    }
}

impl Other {
    /// Returns the changes that were appended since, when they are of the draft that `work` is on; those too
    /// that the draft's file had, when it is lost.
    fn read<'t>(
        &mut self,
        (work, is_lost): (&Work, bool),
        find: impl Fn(&TemplateRef) -> Option<&'t Template>,
    ) -> Vec<Event> {
        // What cannot be read now can with the next news.
        let Ok(bytes) = self.file.read_after(self.at, MOST_IN_JOURNAL) else { return Vec::new() };
        let (mut journal, read) = self.lines.read(&bytes, find);
        self.at = self.at.saturating_add(u64::try_from(read).unwrap_or(u64::MAX));
        self.here = journal.here.take().or(self.here.take());
        let header = self.lines.header.as_ref().filter(|header| work.is_on(&header.created));
        let Some(header) = header else { return Vec::new() };
        // What the file had and says no more of was taken out of it by somebody, or comes with what is saved.
        let had = |clock: u64| {
            !is_lost && clock <= journal.saved && clock > work.marks().of(&header.session)
        };
        let entries = std::mem::take(&mut journal.entries);
        let entries = entries.into_iter().filter(|(clock, _)| !had(*clock)).collect::<Vec<_>>();
        let event = |(clock, change)| Event {
            version: Version { clock, session: header.session.clone() },
            saw: journal.saw.remove(&clock).unwrap_or_default(),
            change,
        };
        entries.into_iter().map(event).collect()
    }
}
