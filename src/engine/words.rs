//! The thread that reads dictionaries: begun when one is first asked for, so that nobody pays who never asks.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::Duration;
use std::{fmt, thread};

use crate::app::{Lexicon, Msg, Wants};
use crate::base::{Line, Message};
use crate::spell::{Speller, Tongue};

/// Reads the dictionary of a language, and the user's own words.
pub type Read = dyn Fn(Tongue) -> Result<Lexicon, Message> + Send + Sync;
/// Puts a word among the user's own, and returns all of them.
pub type Learn = dyn Fn(&Line) -> Result<Vec<Line>, Message> + Send + Sync;

/// Where dictionaries and the user's own words are.
#[derive(Clone)]
pub struct Words {
    /// How a dictionary is read.
    pub read: Arc<Read>,
    /// How a word is kept.
    pub learn: Arc<Learn>,
}

impl Words {
    /// Returns the way to nothing, where there are no dictionaries, and why.
    pub fn none(why: &Message) -> Self {
        let (why, own) = (why.clone(), why.clone());
        let (read, learn) = (move |_| Err(why.clone()), move |_: &Line| Err(own.clone()));
        Self { read: Arc::new(read), learn: Arc::new(learn) }
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").finish_non_exhaustive()
    }
}

/// The thread's name: what panics there is caught there.
pub(super) const THREAD: &str = "words";

/// Tells the session something.
type Tell = Arc<dyn Fn(Msg) + Send + Sync>;

/// What the thread does.
enum Job {
    Wants(Wants),
    /// Nothing: the sender is dropped once everything before it is done.
    Flush(Sender<()>),
}

/// The way to the thread.
pub(super) struct Helper {
    words: Words,
    tell: Tell,
    jobs: Option<Sender<Job>>,
    /// Whether a word was to be kept.
    keeps: bool,
}

impl fmt::Debug for Helper {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Helper").finish_non_exhaustive()
    }
}

impl Helper {
    /// Returns the way to a thread that is not there yet.
    pub(super) fn new<M: Send + 'static>(
        words: Words,
        answers: Sender<M>,
        message: fn(Msg) -> M,
    ) -> Self {
        let tell = move |msg| answers.send(message(msg)).unwrap_or_default();
        Self { words, tell: Arc::new(tell), jobs: None, keeps: false }
    }

    /// Asks for something; the answer comes as a message. Where the system has no thread left, none comes.
    pub(super) fn ask(&mut self, wants: Wants) {
        if self.jobs.is_none() {
            let (jobs, queue) = mpsc::channel();
            let (words, tell) = (self.words.clone(), Arc::clone(&self.tell));
            let spawned = thread::Builder::new()
                .name(THREAD.into())
                .spawn(move || work(&words, &queue, &*tell));
            self.jobs = spawned.is_ok().then_some(jobs);
        }
        self.keeps |= matches!(wants, Wants::Own(_));
        if let Some(jobs) = &self.jobs {
            jobs.send(Job::Wants(wants)).unwrap_or_default();
        }
    }

    /// Waits until a word that was to be kept is, or for `patience`; for a dictionary nobody waits.
    pub(super) fn finish(&self, patience: Duration) {
        if self.keeps {
            self.flush(patience);
        }
    }

    /// Waits until everything asked for is done, or for `patience`; returns whether it is done.
    pub(super) fn flush(&self, patience: Duration) -> bool {
        let Some(jobs) = &self.jobs else { return true };
        let (working, done) = mpsc::channel();
        jobs.send(Job::Flush(working)).unwrap_or_default();
        done.recv_timeout(patience) == Err(RecvTimeoutError::Disconnected)
    }
}

fn work(words: &Words, queue: &Receiver<Job>, tell: &(dyn Fn(Msg) + Send + Sync)) {
    let mut speller: Option<Arc<Speller>> = None;
    while let Ok(job) = queue.recv() {
        let mut jobs: Vec<Job> = std::iter::once(job).chain(queue.try_iter()).collect();
        // Suggestions take long, and only those that were asked for last are still waited for.
        let suggests = |job: &Job| matches!(job, Job::Wants(Wants::Suggestions(_)));
        let last = jobs.iter().rposition(suggests);
        let mut at = 0..;
        jobs.retain(|job| at.next() == last || !suggests(job));
        for job in jobs {
            match job {
                Job::Wants(wants) => tell(done(words, &mut speller, wants)),
                Job::Flush(done) => drop::<Sender<()>>(done),
            }
        }
    }
}

fn done(words: &Words, speller: &mut Option<Arc<Speller>>, wants: Wants) -> Msg {
    match wants {
        Wants::Dictionary(tongue) => {
            // The one before it is of another language: two are never held.
            *speller = None;
            let read = guarded(|| (words.read)(tongue));
            *speller = read.as_ref().ok().map(|read| Arc::clone(&read.speller));
            Msg::Dictionary(tongue, read)
        }
        Wants::Suggestions(word) => {
            let suggest = || Ok(speller.as_ref().map(|it| it.suggest(&word)).unwrap_or_default());
            let suggestions = guarded(suggest).unwrap_or_default();
            Msg::Suggested { word, suggestions }
        }
        Wants::Own(word) => Msg::Learned(guarded(|| {
            let all = (words.learn)(&word)?;
            Ok((word.clone(), all))
        })),
    }
}

/// A file that makes the reader of dictionaries fail takes nothing else along.
fn guarded<T>(work: impl FnOnce() -> Result<T, Message>) -> Result<T, Message> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(Message::new("spell-fault")))
}
