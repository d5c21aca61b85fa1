//! What a place for drafts promises: the `Store` trait and the values that go through it.

mod copies;
mod together;

pub use copies::{Common, Received};
pub use together::{Damage, Following, Here, News, Outside, Person, Sight, Taken, Wake};

use crate::base::{DraftId, Line, Message, Moment};
use crate::draft::{Draft, Entry, Stamp};

/// What the drafts list shows of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Its id.
    pub id: DraftId,
    /// Its title.
    pub title: Line,
    /// The names of municipality and NAV office, when answered.
    pub parties: Vec<String>,
    /// How many sections are declared done, and have no answer that can't be read.
    pub done: usize,
    /// How many sections must be mended: somebody said so, or an answer in them can't be read.
    pub must_mend: usize,
    /// How many sections it has.
    pub sections: usize,
    /// The last change.
    pub changed: Moment,
    /// Who made it.
    pub by: Line,
}

/// A draft in the folder: readable, or not and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listed {
    /// A draft.
    Draft(Summary),
    /// A file that is no readable draft.
    Damaged {
        /// The file's name, neutralised.
        file: String,
        /// What is wrong, and where.
        fault: StoreError,
    },
}

/// Why the store could not do it; nothing was written, and the draft on disk is as it was.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .message.key)]
pub struct StoreError {
    /// What it means for whoever asked.
    pub cause: Cause,
    /// What to tell.
    pub message: Message,
}

/// What a failure of the store means for whoever asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cause {
    /// Somebody else changed the draft since it was loaded or saved here.
    Changed,
    /// A session that is followed has saved the draft: what it has is news, and to be taken in first.
    Behind,
    /// There is a file, and it is no readable draft.
    Damaged,
    /// There is no file.
    Missing,
    /// Anything else: the disk, the folder, a name.
    Other,
}

impl StoreError {
    /// Returns a failure that means no more than its message says.
    pub fn other(message: Message) -> Self {
        Self { cause: Cause::Other, message }
    }

    /// Returns whether somebody else changed the draft since it was loaded or saved here.
    pub fn is_conflict(&self) -> bool {
        self.cause == Cause::Changed
    }

    /// Returns whether the draft's file is damaged or gone, so that only [`Store::salvage`] can help.
    pub fn is_loss(&self) -> bool {
        matches!(self.cause, Cause::Damaged | Cause::Missing)
    }
}

/// A draft as it was found, with what interrupted sessions had left of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// The draft, with every change that was ever brought to disk.
    pub draft: Draft,
    /// What its file lacked; `None` when it lacked nothing.
    pub recovered: Option<Recovered>,
    /// How the session works with others, when it does.
    pub following: Option<Box<Following>>,
}

impl From<Draft> for Loaded {
    /// A draft whose file lacked nothing.
    fn from(draft: Draft) -> Self {
        Self { draft, recovered: None, following: None }
    }
}

/// What was brought back from journals and emergency copies of sessions that did not end by themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovered {
    /// The draft as its file had it.
    pub before: Box<Draft>,
    /// Who made the newest of the changes brought back, and when.
    pub last: Stamp,
    /// How many changes were cut off in the middle and are lost; at most one for each session.
    pub torn: usize,
    /// How many changes don't fit the draft any more; they stay in their journals.
    pub unfitting: usize,
    /// How many journals could not be read, such as another user's; they are left as they are.
    pub unread: usize,
    /// How many sessions had the draft otherwise than it is now; each one's is kept as a version of its own.
    pub beside: usize,
    /// Whether the draft's file has it all by now; otherwise the first save of the session brings it there.
    pub kept: bool,
}

/// A state of a draft that is kept as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its number among the draft's versions, from 1; never given twice.
    pub number: u32,
    /// Why it was kept.
    pub why: Why,
    /// Who was at work then, and when.
    pub stamp: Stamp,
}

/// Why a version was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Why {
    /// A session ended.
    Ended,
    /// Somebody asked for it.
    Asked,
    /// It is the state before what an interrupted session had left was brought back.
    BeforeRecovery,
    /// It is the draft as one of several interrupted sessions had it that did not see each other.
    Beside,
    /// It is the state before an older version was brought back.
    BeforeRestore,
    /// It is the state before somebody took over a section that somebody else wrote in.
    TakenOver,
    /// It was sent to another party.
    Sent,
    /// It came from another party, or from another program.
    Received,
    /// It is the state before what came from there was taken in.
    BeforeMerge,
}

impl Why {
    /// Returns whether the state went from hand to hand: it is told by that, though another is the same.
    pub fn travels(self) -> bool {
        match self {
            Self::Sent | Self::Received => true,
            Self::Ended
            | Self::Asked
            | Self::BeforeRecovery
            | Self::Beside
            | Self::BeforeRestore
            | Self::TakenOver
            | Self::BeforeMerge => false,
        }
    }

    /// Returns the key of its name as drafters read it.
    pub fn label(self) -> &'static str {
        match self {
            Self::Ended => "store-why-ended",
            Self::Asked => "store-why-asked",
            Self::BeforeRecovery => "store-why-before-recovery",
            Self::Beside => "store-why-beside",
            Self::BeforeRestore => "store-why-before-restore",
            Self::TakenOver => "store-why-taken-over",
            Self::Sent => "store-why-sent",
            Self::Received => "store-why-received",
            Self::BeforeMerge => "store-why-before-merge",
        }
    }
}

/// What a save came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// The draft stands in its file.
    InPlace,
    /// Somebody had removed the file; it is there again.
    Again,
    /// The file was damaged: it is kept aside, and the draft is written anew.
    Mended,
}

/// What can still be read of a draft whose file is damaged or gone; what is there is left as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Salvage {
    /// The newest state that versions and journals give.
    pub draft: Draft,
    /// The version that it begins with; `None` when an emergency copy gave it.
    pub version: Option<Version>,
    /// How many changes of journals it has besides.
    pub changes: usize,
}

/// The place where drafts are kept.
///
/// A session opens a draft, appends every change to its journal, saves the draft whole now and then, keeps
/// versions, and closes it. What is appended survives the session; what is saved, other programs read.
pub trait Store: Send {
    /// Returns all drafts, the last changed first.
    ///
    /// # Errors
    /// When the place itself cannot be read.
    fn list(&mut self) -> Result<Vec<Listed>, StoreError>;

    /// Returns one draft with what interrupted sessions left, and changes nothing on disk.
    ///
    /// # Errors
    /// When there is none, it is damaged, or it needs a newer version of the program.
    fn load(&mut self, id: &DraftId) -> Result<Loaded, StoreError>;

    /// Returns one draft as [`Store::load`] does, to be changed by this session. What was brought back is
    /// put on disk: the file's state as a version in the name of `stamp`, then the draft, and the journals
    /// of interrupted sessions are folded away. Where the disk refuses, the journals stay, and the next
    /// save tries again.
    ///
    /// # Errors
    /// As [`Store::load`].
    fn open(&mut self, id: &DraftId, stamp: &Stamp) -> Result<Loaded, StoreError>;

    /// Keeps a new draft, to be changed by this session.
    ///
    /// # Errors
    /// When the id is taken, or the draft could not be written and synced.
    fn create(&mut self, draft: &Draft) -> Result<(), StoreError>;

    /// Appends changes to this session's journal of a draft; returns after they are synced to disk.
    ///
    /// # Errors
    /// When they could not be written and synced. The next append puts them there first, so that the journal
    /// has no gap; they can be given again, for an entry that the journal has already is left out.
    fn append(&mut self, id: &DraftId, entries: &[Entry]) -> Result<(), StoreError>;

    /// Keeps a draft in place of its former state; returns after it is synced to disk. `upto` is the
    /// number of the last entry of this session that the draft has, 0 for none.
    ///
    /// # Errors
    /// When it could not be written and synced, or another program has changed the draft since it was
    /// loaded or saved here ([`Cause::Changed`]), or a session that is followed has saved what this state
    /// lacks ([`Cause::Behind`]). Where others are followed, a file that is damaged or gone is
    /// [`Cause::Behind`] the first time it is met, since what others had saved in it is news then; after that
    /// the draft is written anew.
    fn save(&mut self, draft: &Draft, upto: u64) -> Result<Saved, StoreError>;

    /// Keeps a state of a draft as a version, and lets go of old ones; returns `None`, and keeps nothing,
    /// when the newest version is the same. `upto` is as in [`Store::save`]: whoever brings the version back
    /// makes no change of the journal again that it has.
    ///
    /// # Errors
    /// When it could not be written and synced, or another program has changed the draft since it was
    /// loaded or saved here ([`Cause::Changed`]): a state of ours is no version of theirs.
    fn keep(
        &mut self,
        draft: &Draft,
        upto: u64,
        why: Why,
        stamp: &Stamp,
    ) -> Result<Option<Version>, StoreError>;

    /// Returns the versions of a draft, the newest first; those that cannot be read are left out.
    ///
    /// # Errors
    /// When the place itself cannot be read.
    fn versions(&mut self, id: &DraftId) -> Result<Vec<Version>, StoreError>;

    /// Returns a draft as one of its versions has it.
    ///
    /// # Errors
    /// When there is no such version, or it is damaged.
    fn version(&mut self, id: &DraftId, number: u32) -> Result<Draft, StoreError>;

    /// Keeps a state of a draft as a version that is sent, and lays a copy of it where people find it; returns
    /// where, as people write it. `upto` is as in [`Store::save`].
    ///
    /// # Errors
    /// As [`Store::keep`], and when the copy could not be written.
    fn send(&mut self, draft: &Draft, upto: u64, stamp: &Stamp) -> Result<String, StoreError>;

    /// Returns the names of the copies that lie beside the drafts, the newest first.
    ///
    /// # Errors
    /// When the place itself cannot be read.
    fn copies(&mut self) -> Result<Vec<String>, StoreError>;

    /// Returns a draft that came from another party, by the name of [`Store::copies`] or as people write where
    /// it lies.
    ///
    /// # Errors
    /// When it cannot be read, is damaged, or needs a newer version of the program.
    fn receive(&mut self, name: &str) -> Result<Received, StoreError>;

    /// Returns the id of the draft here that a copy is of: it was sent from here, or made of one that was.
    fn draft_of(&mut self, theirs: &Received) -> Option<DraftId> {
        let draft = &theirs.draft;
        let sent = draft.sent.iter().rev().map(|sent| &sent.draft);
        let mut ids: Vec<&DraftId> = std::iter::once(&draft.id).chain(sent).collect();
        ids.dedup();
        let mut is_same =
            |id: &DraftId| self.load(id).is_ok_and(|here| here.draft.created == draft.created);
        ids.into_iter().find(|id| is_same(id)).cloned()
    }

    /// Returns the draft that a copy of none here becomes: under the id that it has where it came from, or under
    /// `fresh` where that is taken.
    fn drafted(&mut self, theirs: Received, fresh: DraftId) -> Draft {
        let draft = theirs.draft;
        let is_free = self.load(&draft.id).is_err_and(|error| error.cause == Cause::Missing);
        let id = if is_free { draft.id.clone() } else { fresh };
        let title = draft.title.clone();
        draft.under(id, title)
    }

    /// Makes a draft of a copy as [`Store::drafted`] tells, and keeps it as it came.
    ///
    /// # Errors
    /// As [`Store::create`].
    fn begin(
        &mut self,
        theirs: Received,
        fresh: DraftId,
        stamp: &Stamp,
    ) -> Result<Draft, StoreError> {
        let draft = self.drafted(theirs, fresh);
        self.create(&draft)?;
        // The draft is there. Without the version the next copy is compared by what differs alone.
        self.keep(&draft, 0, Why::Received, stamp).map(drop).unwrap_or_default();
        Ok(draft)
    }

    /// Returns what a draft has in common with what came.
    ///
    /// # Errors
    /// When the place itself cannot be read.
    fn common(&mut self, ours: &Draft, theirs: &Received) -> Result<Common, StoreError>;

    /// Returns what can still be read of a draft that is damaged or gone; `None` when there is nothing.
    ///
    /// # Errors
    /// When the place itself cannot be read.
    fn salvage(&mut self, id: &DraftId) -> Result<Option<Salvage>, StoreError>;

    /// Keeps a state of a draft that cannot be saved in a place of its own, in place of the one kept
    /// there before by this session, and returns where, as people write it. A save that succeeds removes it.
    ///
    /// # Errors
    /// When there is no such place, or none that can be written to.
    fn shelter(&mut self, draft: &Draft, upto: u64) -> Result<String, StoreError>;

    /// Says that this session works on a draft that it has opened or made, and calls `wake` from now on
    /// whenever another session may have written something. Others see `stamp`'s person at work.
    ///
    /// # Errors
    /// When that cannot be said on disk; the session works on alone then, and what others write meanwhile is
    /// a conflict.
    fn follow(&mut self, id: &DraftId, stamp: &Stamp, wake: Wake) -> Result<Following, StoreError>;

    /// Returns what others have done since it was asked for last, and who is at work.
    ///
    /// # Errors
    /// When the place itself cannot be read.
    fn news(&mut self, id: &DraftId) -> Result<News, StoreError>;

    /// Takes note of which changes of others the next state to be saved has.
    fn took(&mut self, id: &DraftId, taken: &Taken);

    /// Tells the others where this session is at work, and what it wants there.
    fn tell(&mut self, id: &DraftId, here: &Here);

    /// Ends this session's work on a draft: its journal goes when the draft's file has everything in it.
    ///
    /// # Errors
    /// When the journal could not be removed; it does no harm.
    fn close(&mut self, id: &DraftId) -> Result<(), StoreError>;

    /// Ends this session's work on a draft that is kept as another one: its journal and its emergency copy
    /// go, and nothing of them is ever brought back into what somebody else has put in the draft's place.
    ///
    /// # Errors
    /// When the journal could not be removed; what it has is brought back by the next who opens the draft.
    fn forget(&mut self, id: &DraftId) -> Result<(), StoreError>;
}
