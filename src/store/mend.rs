//! A draft's file that is damaged while sessions have it open: it is kept aside, and one of them writes the draft
//! anew.
//!
//! Aside it is `<id>.history/empty.damaged`, named by what is wrong with it, beside the versions. It is a copy:
//! until the draft stands in its place again, the damaged file is where it was.

use std::collections::BTreeSet;

use rustix::io::Errno;

use super::directory::{Directory, Mark, Place};
use super::fault::{unread, writing};
use super::folder::{FolderStore, name_of};
use super::journal::MOST_OF_ONE;
use super::work::behind;
use super::{Cause, Damage, StoreError};
use crate::base::DraftId;
use crate::base::text::{fingerprint, visible};

/// The end of the names of damaged files that are kept aside.
const END: &str = ".damaged";

/// How a draft's file was lost that sessions have open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Loss {
    /// It is no readable draft, and looks like this.
    Damaged(Mark),
    /// It is gone.
    Gone,
}

impl Loss {
    /// Returns what to tell of it.
    pub(super) fn told(self) -> Option<Damage> {
        match self {
            Self::Damaged(_) => Some(Damage::Found),
            // Who removes a draft's file may have meant to: it comes back when somebody writes on.
            Self::Gone => None,
        }
    }
}

/// What a session that follows others knows of damage to the draft's file.
#[derive(Debug)]
pub(super) struct Known {
    /// The loss that is not made good yet.
    loss: Option<Loss>,
    /// Whether whoever follows is still to be told.
    untold: bool,
    /// The names of what is kept aside.
    aside: BTreeSet<String>,
    /// The damaged file that this session has kept aside already; a save that fails after that is tried again.
    kept: Option<Mark>,
}

impl Known {
    /// Begins with what lies in the folder beside a draft.
    pub(super) fn of(history: &Directory) -> Self {
        // Where that cannot be read, the older ones are told of once more.
        let aside = history.names(is_aside).unwrap_or_default().into_iter().collect();
        Self { loss: None, untold: false, aside, kept: None }
    }

    /// Returns the loss that is not made good yet.
    pub(super) fn noted(&self) -> Option<Loss> {
        self.loss
    }

    /// Takes in how the file is found; returns whether that is a loss that was not known.
    pub(super) fn meets(&mut self, loss: Option<Loss>) -> bool {
        let is_new = loss.is_some() && loss != self.loss;
        self.untold = is_new || self.untold && loss.is_some();
        self.loss = loss;
        is_new
    }

    /// Returns, once, the loss that was found.
    pub(super) fn found(&mut self) -> Option<Loss> {
        self.loss.filter(|_| std::mem::take(&mut self.untold))
    }

    /// Returns, once, what was kept aside of the file, when it is whole again.
    pub(super) fn mended(&mut self, history: &Directory, names: Vec<String>) -> Option<Damage> {
        if self.loss.is_some() {
            return None;
        }
        let fresh = names.into_iter().filter(|name| self.aside.insert(name.clone())).last()?;
        Some(Damage::Mended(visible(&history.path_of(&fresh).to_string_lossy()).into_owned()))
    }
}

impl FolderStore {
    /// Returns how the file of a draft that is worked on was lost, when it was: what stands there is not as this
    /// session read or wrote it last, and no draft. What cannot be read for another reason is no loss, and
    /// neither is another draft, or one of a newer version.
    pub(super) fn loss(&self, id: &DraftId) -> Option<Loss> {
        let seen = self.seen.get(id).filter(|_| self.works.contains_key(id))?;
        let (folder, name) = (self.folder().ok()?, name_of(id));
        let Some(stat) = folder.look(&name).ok()? else { return Some(Loss::Gone) };
        if seen.mark == Some(Mark::of(&stat)) {
            return None;
        }
        let (bytes, mark) = folder.read(&name).ok()?;
        if seen.contents.contains(&fingerprint(&bytes)) {
            return None;
        }
        let fault = self.read_file(id, &name, &bytes).err()?;
        (fault.cause == Cause::Damaged).then_some(Loss::Damaged(mark))
    }

    /// Returns whether the file of a draft at which others are followed is damaged or gone.
    pub(super) fn is_lost(&self, id: &DraftId) -> bool {
        self.taken(id).is_some() && self.loss(id).is_some()
    }

    /// Returns the loss that was found last, and is not known to be made good.
    pub(super) fn noted(&self, id: &DraftId) -> Option<Loss> {
        self.follows.get(id)?.damage.noted()
    }

    /// Takes in how the file is found at a save; returns whether that is news to be taken in first.
    pub(super) fn meets(&mut self, id: &DraftId, loss: Option<Loss>) -> bool {
        let Some(follow) = self.follows.get_mut(id) else { return false };
        let before = follow.damage.noted();
        follow.meets(loss);
        loss.is_some() && loss != before
    }

    /// Returns whether a damaged file that was found here is whole again: another has seen to it, and what
    /// stands there now is news.
    pub(super) fn is_mended(&self, id: &DraftId) -> bool {
        matches!(self.noted(id), Some(Loss::Damaged(_))) && self.loss(id).is_none()
    }

    /// Keeps the damaged file aside, as long as it is the one that was found.
    pub(super) fn keep_aside(
        &mut self,
        folder: &Directory,
        id: &DraftId,
        found: Mark,
    ) -> Result<(), StoreError> {
        let read = folder.read(&name_of(id));
        let (bytes, mark) = read.map_err(|not_read| unread(&self.file(id), not_read))?;
        if mark != found {
            // Somebody is still writing it.
            return Err(behind());
        }
        let kept = self.follows.get(id).and_then(|follow| follow.damage.kept);
        if kept != Some(mark) {
            put_aside(&self.make_history(id)?, &bytes)?;
        }
        if let Some(follow) = self.follows.get_mut(id) {
            follow.damage.kept = Some(mark);
        }
        Ok(())
    }
}

fn put_aside(history: &Directory, bytes: &[u8]) -> Result<(), StoreError> {
    let what = what_is_wrong(bytes);
    let mut number = 1;
    loop {
        let name = match number {
            1 => format!("{what}{END}"),
            _ => format!("{what}.{number}{END}"),
        };
        match history.replace(&name, bytes, Place::Free) {
            Ok(()) => return Ok(()),
            Err(failure) if failure.errno == Errno::EXIST && number < MOST_OF_ONE => number += 1,
            Err(failure) => return Err(writing(&history.path_of(&name), failure)),
        }
    }
}

/// Returns whether a file beside a draft is called as damaged ones are that are kept aside.
pub(super) fn is_aside(name: &str) -> bool {
    name.ends_with(END) && !name.starts_with('.')
}

/// Returns what is wrong with a file that is no draft, for its name.
fn what_is_wrong(bytes: &[u8]) -> &'static str {
    match std::str::from_utf8(bytes) {
        Ok(text) if text.trim().is_empty() => "empty",
        Ok(text) if text.trim_start().starts_with('{') && !text.trim_end().ends_with('}') => "cut",
        Ok(_) => "no-draft",
        Err(_) => "no-text",
    }
}
