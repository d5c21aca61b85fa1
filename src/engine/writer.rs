//! The one thread that owns the files: the screen never waits for the disk.

mod copies;
mod job;
mod rescue;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;
use std::{fmt, io, thread};

use self::job::{Job, joined};
use crate::app::{Exported, Msg, Request};
use crate::assemble::Document;
use crate::base::{DraftId, Line, Message, TemplateId};
use crate::draft::{Draft, Entry, Stamp};
use crate::export::Wanted;
use crate::store::{Cause, Loaded, News, Person, Saved, Store, StoreError};

/// Makes a new draft with a title from a template, not yet kept; in a language, told by its BCP 47 tag, when
/// that is not the template's own.
pub type Make = dyn FnMut(Line, (&TemplateId, Option<&str>)) -> Result<Draft, StoreError> + Send;
/// Writes the agreement to a file and returns what came of it.
pub type Export = dyn FnMut(&Document, Wanted) -> Result<Exported, StoreError> + Send;

/// Returns the example, as it was made.
pub type Example = dyn FnMut() -> Result<Draft, StoreError> + Send;

/// What the writer works with.
pub struct Desk {
    /// Where drafts are kept.
    pub store: Box<dyn Store>,
    /// How new drafts are made.
    pub make: Box<Make>,
    /// The example to look at.
    pub example: Box<Example>,
    /// Who is at work, and when it is.
    pub stamp: Box<dyn FnMut() -> Stamp + Send>,
    /// How the agreement becomes a file.
    pub export: Box<Export>,
}

impl fmt::Debug for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Desk").finish_non_exhaustive()
    }
}

/// The way to the writer.
#[derive(Debug)]
pub struct Writer {
    jobs: Sender<Job>,
    ended: Receiver<()>,
}

impl Writer {
    /// Starts the thread; every request is answered by a message, a save after its sync.
    ///
    /// # Errors
    /// When the system has no thread left.
    pub fn spawn<M: Send + 'static>(
        desk: Desk,
        answers: Sender<M>,
        message: fn(Msg) -> M,
    ) -> io::Result<Self> {
        let (jobs, queue) = mpsc::channel();
        let (working, ended) = mpsc::channel();
        let wakes = jobs.clone();
        thread::Builder::new().name("writer".into()).spawn(move || {
            let answer = |answer| answers.send(message(answer)).unwrap_or_default();
            work(desk, (&queue, &wakes), answer);
            // Dropped after the last request is done: whoever waits for the end hears it.
            drop::<Sender<()>>(working);
        })?;
        Ok(Self { jobs, ended })
    }

    /// Asks for something; the answer comes as a message.
    pub fn ask(&self, request: Request) {
        // The thread outlives every request: it catches what panics in the store.
        self.jobs.send(Job::Request(request)).unwrap_or_default();
    }

    /// Waits until everything asked for is done, or for `patience`; returns whether it is done.
    pub fn flush(&self, patience: Duration) -> bool {
        let (working, done) = mpsc::channel();
        self.jobs.send(Job::Flush(working)).unwrap_or_default();
        // Nothing is ever sent: what ends the wait is that the sender is dropped, or time.
        done.recv_timeout(patience) == Err(RecvTimeoutError::Disconnected)
    }

    /// Waits until everything asked for is done; returns `false` when that takes longer than `patience`.
    pub fn finish(self, patience: Duration) -> bool {
        let Self { jobs, ended } = self;
        // Whoever waits for news of others can ask for more to the end: it is told, and not just let go of.
        jobs.send(Job::End).unwrap_or_default();
        ended.recv_timeout(patience) == Err(RecvTimeoutError::Disconnected)
    }
}

/// A draft that somebody else changed, and the one that ours goes on as.
struct Beside {
    of: DraftId,
    id: DraftId,
    title: Line,
}

/// Makes what is asked of a draft that is kept as another one a request for that one.
fn go_to(request: &mut Request, Beside { of, id, title }: &Beside) {
    match request {
        Request::Save { draft, .. }
        | Request::Rescue { draft, .. }
        | Request::Send { draft, .. }
        | Request::Keep { draft, .. } => {
            if draft.id == *of {
                (draft.id, draft.title) = (id.clone(), title.clone());
            }
        }
        Request::Append { draft, .. }
        | Request::Took { draft, .. }
        | Request::Tell { draft, .. }
        | Request::Close(draft) => {
            if draft == of {
                *draft = id.clone();
            }
        }
        Request::List
        | Request::Open(_)
        | Request::Create { .. }
        | Request::Example
        | Request::Entitle { .. }
        | Request::Versions(_)
        | Request::Version(..)
        | Request::Salvage(_)
        | Request::Copies
        | Request::Receive(_)
        | Request::Begin(_)
        | Request::Common { .. }
        | Request::Adopt { .. }
        | Request::Export { .. } => {}
    }
}

/// What the thread works on.
struct Work {
    desk: Desk,
    /// What was asked for before the answer was heard belongs to the draft that ours goes on as: nothing of
    /// it may come into the one that somebody else changed.
    beside: Option<Beside>,
    /// The draft that was asked for last, as it was made.
    made: Option<Draft>,
    /// Where news of others is asked for.
    jobs: Sender<Job>,
    /// The draft at which others are followed.
    open: Option<DraftId>,
    /// Those who were at work there last.
    people: Vec<Person>,
}

fn work(desk: Desk, (queue, jobs): (&Receiver<Job>, &Sender<Job>), answer: impl Fn(Msg)) {
    let mut work =
        Work { desk, beside: None, made: None, jobs: jobs.clone(), open: None, people: Vec::new() };
    while let Ok(first) = queue.recv() {
        let waiting = std::iter::once(first).chain(queue.try_iter()).collect();
        for job in joined(waiting) {
            match job {
                Job::Request(request) => {
                    work.done(request).into_iter().for_each(&answer);
                }
                Job::Flush(done) => drop::<Sender<()>>(done),
                Job::Look(id) => work.look(&id).into_iter().for_each(&answer),
                Job::End => return,
            }
        }
    }
}

impl Work {
    /// Does what is asked, for the draft that ours goes on as where it has another by now.
    fn done(&mut self, mut request: Request) -> Vec<Msg> {
        if let Request::Open(id) = &request {
            self.beside.take_if(|beside| beside.of == *id);
        }
        if let Some(beside) = &self.beside {
            go_to(&mut request, beside);
        }
        let said = serve(self, request);
        let behind =
            matches!(&said, Some(Msg::SaveFailed { error, .. }) if error.cause == Cause::Behind);
        match said {
            Some(Msg::Opened(Ok(loaded))) => self.follow(loaded),
            Some(said @ Msg::Saved { how: Saved::Mended, .. }) => {
                let news = self.look_at_open();
                std::iter::once(said).chain(news).collect()
            }
            Some(_) if behind => {
                let mut said = self.look_at_open();
                said.push(Msg::Behind);
                said
            }
            said => said.into_iter().collect(),
        }
    }

    /// Begins to follow the others at a draft that was opened or made. Where that cannot be, nobody is followed.
    fn follow(&mut self, mut loaded: Box<Loaded>) -> Vec<Msg> {
        let id = loaded.draft.id.clone();
        let (jobs, of) = (self.jobs.clone(), id.clone());
        let wake = Box::new(move || jobs.send(Job::Look(of.clone())).unwrap_or_default());
        let stamp = (self.desk.stamp)();
        let following = guarded(|| self.desk.store.follow(&id, &stamp, wake));
        loaded.following = following.ok().map(Box::new);
        self.open = loaded.following.as_ref().map(|_| id);
        let news = self.look_at_open();
        std::iter::once(Msg::Opened(Ok(loaded))).chain(news).collect()
    }

    fn look_at_open(&mut self) -> Vec<Msg> {
        match self.open.clone() {
            Some(id) => self.look(&id).into_iter().collect(),
            None => Vec::new(),
        }
    }

    /// Sees what others have done; what cannot be read is read with the next news.
    fn look(&mut self, id: &DraftId) -> Option<Msg> {
        if self.open.as_ref() != Some(id) {
            return None;
        }
        let news = guarded(|| self.desk.store.news(id)).ok()?;
        let News { saved, outside, damage, events, people } = &news;
        let is_nothing =
            saved.is_none() && outside.is_none() && damage.is_none() && events.is_empty();
        let is_same = is_nothing && *people == self.people;
        self.people.clone_from(people);
        (!is_same).then(|| Msg::Others(Box::new(news)))
    }
}

fn serve(work: &mut Work, request: Request) -> Option<Msg> {
    let desk = &mut work.desk;
    Some(match request {
        Request::List => Msg::Listed(guarded(|| desk.store.list())),
        Request::Open(id) => Msg::Opened(guarded(|| {
            let stamp = (desk.stamp)();
            desk.store.open(&id, &stamp).map(Box::new)
        })),
        Request::Create { title, template, language } => {
            create(work, title, (&template, &language))
        }
        Request::Example => adopt_example(desk),
        Request::Entitle { title, template, language } => {
            entitle(work, title, (&template, &language))
        }
        Request::Rescue { draft, revision, title } => {
            rescue::rescue(work, &draft, (revision, title))
        }
        Request::Save { draft, revision } => match guarded(|| desk.store.save(&draft, revision)) {
            Ok(how) => Msg::Saved { revision, how },
            Err(error) => sheltered(desk, &draft, (revision, error)),
        },
        Request::Export { document, wanted } => {
            Msg::Exported(guarded(|| (desk.export)(&document, wanted)))
        }
        Request::Keep { draft, revision, why } => {
            let stamp = (desk.stamp)();
            Msg::VersionKept {
                why,
                kept: guarded(|| desk.store.keep(&draft, revision, why, &stamp)),
            }
        }
        Request::Took { draft, taken } => {
            desk.store.took(&draft, &taken);
            return None;
        }
        Request::Tell { draft, here } => {
            desk.store.tell(&draft, &here);
            return None;
        }
        Request::Close(id) => {
            work.open = work.open.take().filter(|open| *open != id);
            // A journal that stays is read again, and has nothing new.
            guarded(|| desk.store.close(&id)).unwrap_or_default();
            return None;
        }
        Request::Send { draft, revision } => copies::send(desk, &draft, revision),
        Request::Copies => Msg::Copies(guarded(|| desk.store.copies())),
        Request::Receive(name) => copies::receive(desk, &name),
        Request::Begin(theirs) => Msg::Opened(guarded(|| copies::begin(desk, *theirs))),
        Request::Common { draft, theirs } => copies::common(desk, &draft, theirs),
        Request::Versions(id) => Msg::Versions(guarded(|| desk.store.versions(&id))),
        Request::Version(id, version) => Msg::Version(guarded(|| {
            let draft = desk.store.version(&id, version.number)?;
            Ok(Box::new((version, draft)))
        })),
        Request::Salvage(id) => {
            Msg::Salvage(guarded(|| desk.store.salvage(&id).map(|found| found.map(Box::new))))
        }
        Request::Adopt { draft, title } => adopt(desk, &draft, title),
        Request::Append { draft, entries } => append(desk, &draft, &entries),
    })
}

fn append(desk: &mut Desk, draft: &DraftId, entries: &[Entry]) -> Msg {
    let number = entries.last().map_or(0, |entry| entry.number);
    match guarded(|| desk.store.append(draft, entries)) {
        Ok(()) => Msg::Journaled { number },
        Err(_) => Msg::JournalFailed,
    }
}

/// Keeps what could be read of a damaged draft as a new one.
fn adopt(desk: &mut Desk, draft: &Draft, title: Line) -> Msg {
    Msg::Opened(guarded(|| {
        let id = (desk.make)(title.clone(), (&draft.template.id, None))?.id;
        let draft = draft.clone().under(id, title);
        desk.store.create(&draft)?;
        Ok(Box::new(draft.into()))
    }))
}

fn adopt_example(desk: &mut Desk) -> Msg {
    match guarded(|| (desk.example)()) {
        Ok(draft) => adopt(desk, &draft, draft.title.clone()),
        Err(error) => Msg::Opened(Err(error)),
    }
}

/// Makes a new draft.
fn create(
    Work { desk, made, .. }: &mut Work,
    title: Line,
    (template, language): (&TemplateId, &str),
) -> Msg {
    let created = guarded(|| {
        let draft = (desk.make)(title, (template, Some(language)))?;
        desk.store.create(&draft).map(|()| draft)
    });
    *made = created.as_ref().ok().cloned();
    Msg::Opened(created.map(|draft| Box::new(draft.into())))
}

/// Gives the draft that was just made its whole title and its language; makes one when there is none.
fn entitle(work: &mut Work, title: Line, (template, language): (&TemplateId, &str)) -> Msg {
    let Some(made) = work.made.take() else { return create(work, title, (template, language)) };
    let desk = &mut work.desk;
    let saved = guarded(|| {
        // Nothing was written in it yet: it is made once more, as the same draft.
        let again = (desk.make)(title.clone(), (template, Some(language)))?;
        let draft = again.under(made.id.clone(), title);
        desk.store.save(&draft, 0).map(|_| draft)
    });
    Msg::Opened(saved.map(|draft| Box::new(draft.into())))
}

/// Keeps a draft whose save failed wherever there is room for it, and says what became of it.
fn sheltered(desk: &mut Desk, draft: &Draft, (revision, error): (u64, StoreError)) -> Msg {
    if error.cause == Cause::Behind {
        return Msg::SaveFailed { error, shelter: None };
    }
    // Where there is no shelter, nothing more can be done than to say why the save failed.
    let shelter = guarded(|| desk.store.shelter(draft, revision)).ok();
    Msg::SaveFailed { error, shelter }
}

/// A fault in our own code must not end the thread that saves.
fn guarded<T>(work: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
    catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|_| Err(StoreError::other(Message::new("view-writer-fault"))))
}

#[cfg(test)]
mod tests;
