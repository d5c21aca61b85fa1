//! The versions of a draft: states that are kept as they were, each in a file that is never written again.
//!
//! They are `<id>.history/000012.json` beside the draft. A number is one more than the highest there is; the
//! newest version is never let go of, so that no number is given twice.

use std::collections::BTreeSet;

use rustix::io::Errno;

use super::directory::{Directory, NotRead, Place};
use super::fault::{Doing, disk, unread, writing};
use super::files::sweep;
use super::folder::FolderStore;
use super::wire::{About, Marks};
use super::{StoreError, Version, Why};
use crate::base::{DraftId, Message};
use crate::draft::{Draft, Stamp};

/// The end of the names of the folders that stand beside drafts.
const HISTORY_END: &str = ".history";
/// The end of the names of versions' files.
const END: &str = ".json";
/// How many digits a version's name has at least, so that names stand in the order of the numbers.
const DIGITS: usize = 6;

impl FolderStore {
    /// Keeps a state of a draft as [`super::Store::keep`] does.
    pub(super) fn keep_version(
        &self,
        draft: &Draft,
        (why, stamp): (Why, &Stamp),
        marks: &Marks,
    ) -> Result<Option<Version>, StoreError> {
        let history = self.make_history(&draft.id)?;
        let numbers = numbers(&history)?;
        let newest = numbers.last().and_then(|number| self.readable(&history, &draft.id, *number));
        // What went from hand to hand is told by why it was kept, though it is the same.
        let is_same = |(version, kept, _): (Version, Draft, Marks)| {
            kept == *draft && (!why.travels() || version.why == why)
        };
        if newest.is_some_and(is_same) {
            return Ok(None);
        }
        let about =
            About { version: Some((why, stamp.clone())), marks: marks.clone(), ..About::default() };
        let bytes = self.bytes(draft, &about)?;
        let number = add(&history, &bytes, numbers.last().copied())?;
        self.let_go(&history, &draft.id);
        // What another may not remove does no harm.
        sweep(&history, &name_of(number)).unwrap_or_default();
        Ok(Some(Version { number, why, stamp: stamp.clone() }))
    }

    /// Returns the versions of a draft, the newest first.
    pub(super) fn all_versions(&self, id: &DraftId) -> Result<Vec<Version>, StoreError> {
        let Some(history) = self.history(id)? else { return Ok(Vec::new()) };
        let numbers = numbers(&history)?.into_iter().rev();
        Ok(numbers
            .filter_map(|number| self.readable(&history, id, number))
            .map(|(version, ..)| version)
            .collect())
    }

    /// Returns a draft as one of its versions has it.
    pub(super) fn one_version(&self, id: &DraftId, number: u32) -> Result<Draft, StoreError> {
        let none = || StoreError::other(Message::new("store-no-version").with("number", &number));
        let history = self.history(id)?.ok_or_else(none)?;
        match self.read_version(&history, id, number) {
            Ok((Some(_), draft, _)) => Ok(draft),
            Ok((None, ..)) | Err(Unread::File(NotRead::Disk(Errno::NOENT))) => Err(none()),
            Err(Unread::File(not_read)) => {
                Err(unread(&history.path_of(&name_of(number)), not_read))
            }
            Err(Unread::Draft(error)) => Err(error),
        }
    }

    /// Returns the newest version that can be read, with what it has of the draft's journals.
    pub(super) fn newest_version(
        &self,
        id: &DraftId,
    ) -> Result<Option<(Version, Draft, Marks)>, StoreError> {
        let Some(history) = self.history(id)? else { return Ok(None) };
        let mut numbers = numbers(&history)?.into_iter().rev();
        // What came from another party is no state of this draft.
        let ours = |(version, ..): &(Version, Draft, Marks)| version.why != Why::Received;
        Ok(numbers.find_map(|number| self.readable(&history, id, number).filter(ours)))
    }

    /// Opens the folder beside a draft, when there is one.
    pub(super) fn history(&self, id: &DraftId) -> Result<Option<Directory>, StoreError> {
        let (folder, name) = (self.folder()?, history_of(id));
        folder.inside(&name).map_err(|errno| disk(Doing::Opening, &folder.path_of(&name), errno))
    }

    /// Opens the folder beside a draft; makes it when there is none. Its name is on disk.
    pub(super) fn make_history(&self, id: &DraftId) -> Result<Directory, StoreError> {
        let (folder, history) = self.enter_history(id)?;
        folder.sync().map_err(|errno| disk(Doing::Opening, history.path(), errno))?;
        Ok(history)
    }

    /// Opens the folder of the drafts and the one beside a draft, which it makes when there is none, without
    /// waiting for the disk.
    pub(super) fn enter_history(&self, id: &DraftId) -> Result<(Directory, Directory), StoreError> {
        let (folder, name) = (self.folder()?, history_of(id));
        let history = folder.make_inside(&name);
        let history =
            history.map_err(|errno| disk(Doing::Opening, &folder.path_of(&name), errno))?;
        Ok((folder, history))
    }

    /// Returns the versions of a draft that can be read, the newest first.
    pub(super) fn read_versions(
        &self,
        id: &DraftId,
    ) -> Result<impl Iterator<Item = (Version, Draft)> + use<'_>, StoreError> {
        let (history, id) = (self.history(id)?, id.clone());
        let numbers = history.as_ref().map_or(Ok(Vec::new()), numbers)?;
        Ok(numbers.into_iter().rev().filter_map(move |number| {
            let (version, draft, _) = self.readable(history.as_ref()?, &id, number)?;
            Some((version, draft))
        }))
    }

    /// Returns a version that can be read.
    fn readable(
        &self,
        history: &Directory,
        id: &DraftId,
        number: u32,
    ) -> Option<(Version, Draft, Marks)> {
        let (version, draft, marks) = self.read_version(history, id, number).ok()?;
        Some((version?, draft, marks))
    }

    /// Reads the file of a version; without a version, it is a draft that somebody put there.
    fn read_version(
        &self,
        history: &Directory,
        id: &DraftId,
        number: u32,
    ) -> Result<(Option<Version>, Draft, Marks), Unread> {
        let name = name_of(number);
        let (bytes, _) = history.read(&name).map_err(Unread::File)?;
        let shown = format!("{}/{name}", history_of(id));
        let (draft, about) = self.read_file(id, &shown, &bytes).map_err(Unread::Draft)?;
        let version = about.version.map(|(why, stamp)| Version { number, why, stamp });
        Ok((version, draft, about.marks))
    }

    /// Lets go of versions: the newest stay, before them the last of each day, and as many of those that went
    /// from hand to hand, which tell what the parties have in common. What cannot be read
    /// stays too, and what cannot be removed does no harm.
    fn let_go(&self, history: &Directory, id: &DraftId) {
        let most = self.settings().versions.max(1);
        let numbers = numbers(history).unwrap_or_default();
        if numbers.len() <= most {
            return;
        }
        let mut days = BTreeSet::new();
        let readable =
            numbers.iter().rev().filter_map(|number| self.readable(history, id, *number));
        let mut travelled = 0;
        for (place, (version, ..)) in readable.enumerate() {
            let last_of_day = days.insert(version.stamp.at.utc_day());
            if version.why.travels() {
                travelled += 1;
            }
            let is_common = version.why.travels() && travelled <= most;
            if place >= most && !last_of_day && !is_common {
                history.remove(&name_of(version.number)).unwrap_or_default();
            }
        }
    }
}

/// Why a version was not read.
enum Unread {
    /// Its file was not.
    File(NotRead),
    /// The file holds no readable draft.
    Draft(StoreError),
}

/// Writes a new version, with the number after `last` or the first that nobody else took meanwhile.
fn add(history: &Directory, bytes: &[u8], last: Option<u32>) -> Result<u32, StoreError> {
    let mut number = last.unwrap_or_default();
    loop {
        number = number.checked_add(1).ok_or_else(|| {
            disk(Doing::Writing, &history.path_of(&name_of(number)), Errno::EXIST)
        })?;
        let name = name_of(number);
        match history.replace(&name, bytes, Place::Free) {
            Ok(()) => return Ok(number),
            Err(failure) if failure.errno == Errno::EXIST => {}
            Err(failure) => return Err(writing(&history.path_of(&name), failure)),
        }
    }
}

/// Returns the numbers of the versions in a folder, the lowest first.
fn numbers(history: &Directory) -> Result<Vec<u32>, StoreError> {
    let names = history
        .names(|name| number_of(name).is_some())
        .map_err(|errno| disk(Doing::Opening, history.path(), errno))?;
    let mut numbers: Vec<_> = names.iter().filter_map(|name| number_of(name)).collect();
    numbers.sort_unstable();
    Ok(numbers)
}

/// Returns the name of the folder beside a draft.
pub(super) fn history_of(id: &DraftId) -> String {
    format!("{id}{HISTORY_END}")
}

fn name_of(number: u32) -> String {
    format!("{number:0DIGITS$}{END}")
}

fn number_of(name: &str) -> Option<u32> {
    let number = name.strip_suffix(END)?.parse().ok()?;
    (name_of(number) == name && number > 0).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_one_number_and_a_number_one_name() {
        for (name, number) in [
            ("000001.json", Some(1)),
            ("1000000.json", Some(1_000_000)),
            ("000000.json", None),
            ("1.json", None),
            ("0000001.json", None),
            ("+00001.json", None),
            ("000001.JSON", None),
            ("9999999999.json", None),
        ] {
            assert_eq!(number_of(name), number, "{name}");
        }
    }
}
