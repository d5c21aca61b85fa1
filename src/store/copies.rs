//! Copies of drafts that go to another party and come back, each a file of its own.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::path::Path;

use super::directory::{Mark, Place};
use super::fault::{Doing, damaged, disk, unread, writing};
use super::files::{is_seen, read_file as read_path};
use super::folder::FolderStore;
use super::wire::{self, About, known_by};
use super::{Common, Received, StoreError, Why};
use crate::base::text::visible;
use crate::draft::{Draft, MOST_SENT, Sent, Stamp};

/// The end of the names of copies. Not `.json`: what ends so in the folder is a draft.
pub const COPY_END: &str = ".kopi";

/// The most characters of a draft's title in the name of its copy.
const MOST_IN_NAME: usize = 40;
/// How much of a draft's id stands there.
const MOST_OF_ID: usize = 8;

impl FolderStore {
    /// Keeps a state of a draft as a version that is sent, and returns a copy of it, by its name and what it
    /// holds. `upto` is as in [`super::Store::save`].
    ///
    /// # Errors
    /// When the version could not be written and synced.
    pub fn copy(
        &mut self,
        draft: &Draft,
        upto: u64,
        stamp: &Stamp,
    ) -> Result<(String, Vec<u8>), StoreError> {
        let template = self.template(&draft.id, &draft.template)?;
        let hash = known_by(draft, template);
        // What others have put in the draft's place meanwhile is no reason to send nothing.
        let kept = self.keep_version(draft, (Why::Sent, stamp), &self.marks_of(&draft.id, upto))?;
        let number = match kept {
            Some(version) => Some(version.number),
            None => self.read_versions(&draft.id)?.next().map(|(version, _)| version.number),
        };
        let mut sent = self.sent_before(draft, &hash)?;
        sent.push(Sent { draft: draft.id.clone(), version: number, hash, stamp: stamp.clone() });
        sent.drain(..sent.len().saturating_sub(MOST_SENT));
        let copy = Draft { sent, ..draft.clone() };
        let bytes = self.bytes(&copy, &About::default())?;
        Ok((name_of(draft, number.unwrap_or_default()), bytes))
    }

    /// Returns the states that the parties know of, but for the one called `hash`.
    fn sent_before(&self, draft: &Draft, hash: &str) -> Result<Vec<Sent>, StoreError> {
        let template = self.template(&draft.id, &draft.template)?;
        let versions = self.read_versions(&draft.id)?;
        let mut own: Vec<Sent> = versions
            .filter(|(version, _)| version.why == Why::Sent)
            .map(|(version, state)| Sent {
                draft: draft.id.clone(),
                version: Some(version.number),
                hash: known_by(&state, template),
                stamp: version.stamp,
            })
            .collect();
        own.reverse();
        let known: BTreeSet<&String> = draft.sent.iter().map(|sent| &sent.hash).collect();
        own.retain(|sent| !known.contains(&sent.hash));
        let mut all = [draft.sent.clone(), own].concat();
        all.retain(|sent| sent.hash != hash);
        Ok(all)
    }

    /// Lays a copy beside the drafts as [`super::Store::send`] does.
    pub(super) fn lay_copy(
        &mut self,
        draft: &Draft,
        upto: u64,
        stamp: &Stamp,
    ) -> Result<String, StoreError> {
        let (name, bytes) = self.copy(draft, upto, stamp)?;
        let folder = self.folder()?;
        let path = folder.path_of(&name);
        folder.replace(&name, &bytes, Place::Any).map_err(|failure| writing(&path, failure))?;
        Ok(visible(&path.to_string_lossy()).into_owned())
    }

    /// Returns the names of copies as [`super::Store::copies`] does.
    pub(super) fn copies_here(&self) -> Result<Vec<String>, StoreError> {
        let folder = self.folder()?;
        let names = folder.names(|name| is_seen(name, COPY_END));
        let mut names = names.map_err(|errno| disk(Doing::Opening, self.path(), errno))?;
        names.sort_by_cached_key(|name| {
            let written = folder.look(name).ok().flatten().map(|stat| Mark::of(&stat).modified);
            (Reverse(written), name.clone())
        });
        Ok(names)
    }

    /// Reads a copy as [`super::Store::receive`] does.
    pub(super) fn receive_copy(&self, name: &str) -> Result<Received, StoreError> {
        let bytes = if name.contains('/') {
            read_path(Path::new(name))?
        } else {
            let folder = self.folder()?;
            let path = folder.path_of(name);
            folder.read(name).map_err(|not_read| unread(&path, not_read))?.0
        };
        self.received(name, &bytes)
    }

    /// Returns the draft that a file holds which came from another party; messages call the file `name`.
    ///
    /// # Errors
    /// When it is damaged, or needs a newer version of the program.
    pub fn received(&self, name: &str, bytes: &[u8]) -> Result<Received, StoreError> {
        let name = visible(name).into_owned();
        let read = wire::read_file(bytes, |named| self.known_template(named));
        let (mut draft, _) = read.map_err(|faults| damaged(&name, &faults))?;
        let template = self.template(&draft.id, &draft.template)?;
        let hash = known_by(&draft, template);
        // Who changes a copy in an editor leaves it saying what it was.
        let known = draft.sent.iter().position(|sent| sent.hash == hash);
        let state = if let Some(at) = known {
            draft.sent.remove(at)
        } else {
            let (draft, stamp) = (draft.id.clone(), draft.changed.clone());
            Sent { draft, version: None, hash, stamp }
        };
        draft.sent.push(state);
        Ok(Received { name, draft })
    }

    /// Returns what two drafts have in common as [`super::Store::common`] does.
    pub(super) fn common_of(&self, ours: &Draft, theirs: &Received) -> Result<Common, StoreError> {
        let template = self.template(&ours.id, &ours.template)?;
        let state = theirs.state().map(|state| &state.hash);
        let hashes = |draft: &Draft| -> BTreeSet<String> {
            draft.sent.iter().map(|sent| sent.hash.clone()).collect()
        };
        let (ours_known, theirs_known) = (hashes(ours), hashes(&theirs.draft));
        let newest = self.read_versions(&ours.id)?.find_map(|(version, draft)| {
            let hash = known_by(&draft, template);
            let is_ours = match version.why {
                // It came from there, and was taken in; or that was taken back.
                Why::Received => ours_known.contains(&hash),
                Why::Beside => false,
                Why::Ended
                | Why::Asked
                | Why::BeforeRecovery
                | Why::BeforeRestore
                | Why::TakenOver
                | Why::Sent
                | Why::BeforeMerge => true,
            };
            let is_common = is_ours && theirs_known.contains(&hash);
            is_common.then_some((version.number, draft, hash))
        });
        let has = |hash: &String| {
            ours_known.contains(hash)
                || newest.as_ref().is_some_and(|(.., newest)| newest == hash)
                || known_by(ours, template) == *hash
        };
        let is_known = state.is_some_and(has);
        let base = newest.map(|(number, draft, _)| (number, Box::new(draft)));
        Ok(Common { base, is_known })
    }

    /// Keeps the state of a draft that was laid among the drafts as it came, so that it is known when another
    /// comes from the same party.
    pub(super) fn keep_as_it_came(&self, draft: &Draft, stamp: &Stamp) -> Result<(), StoreError> {
        let Some(sent) = draft.sent.last() else { return Ok(()) };
        let template = self.template(&draft.id, &draft.template)?;
        let is_first = self.read_versions(&draft.id)?.next().is_none();
        if is_first && sent.hash == known_by(draft, template) {
            self.keep_version(draft, (Why::Received, stamp), &self.marks_of(&draft.id, 0))?;
        }
        Ok(())
    }
}

/// Returns the name of a copy: the beginnings of title and id, and the number of the version.
fn name_of(draft: &Draft, number: u32) -> String {
    let mut name = String::new();
    for c in draft.title.as_str().chars().flat_map(char::to_lowercase) {
        if c.is_alphanumeric() {
            name.push(c);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
        if name.chars().count() >= MOST_IN_NAME {
            break;
        }
    }
    let id: String = draft.id.as_str().chars().take(MOST_OF_ID).collect();
    let parts = [name.trim_matches('-'), id.trim_matches(['-', '.'])];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}-versjon-{number}{COPY_END}", parts.join("-"))
}
