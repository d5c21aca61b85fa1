//! The list of a folder: each file is looked at, and read where the index does not know it as it is.

use std::cmp::Reverse;

use super::{END, FolderStore, id_of};
use crate::base::text::visible;
use crate::base::{DraftId, Message};
use crate::store::directory::{Directory, Mark};
use crate::store::fault::{Doing, disk, unread};
use crate::store::files::is_seen;
use crate::store::index::Index;
use crate::store::summary::summary;
use crate::store::{Listed, StoreError, Summary};

/// A draft that is listed.
struct Found {
    // In a box, since finds are put in order.
    summary: Box<Summary>,
    /// The mark to know its file by; none where the index may not hold it.
    mark: Option<Mark>,
    /// Whether its file had to be read.
    is_read: bool,
}

impl FolderStore {
    /// Returns all drafts, the one changed last first, and then the files that are no readable drafts.
    pub(super) fn all_listed(&self) -> Result<Vec<Listed>, StoreError> {
        let folder = self.folder()?;
        let names = folder
            .names(|name| is_seen(name, END))
            .map_err(|errno| disk(Doing::Opening, self.path(), errno))?;
        let mut index = Index::of(&folder, &self.library);
        let (mut found, mut damaged) = (Vec::with_capacity(names.len()), Vec::new());
        for name in &names {
            match self.found(&folder, name, &mut index) {
                Ok(one) => found.push(one),
                Err(fault) => {
                    damaged.push(Listed::Damaged { file: visible(name).into_owned(), fault });
                }
            }
        }
        keep(&index, &folder, &found);
        found.sort_by_key(|one| Reverse(one.summary.changed));
        let drafts = found.into_iter().map(|one| Listed::Draft(*one.summary));
        Ok(drafts.chain(damaged).collect())
    }

    fn found(
        &self,
        folder: &Directory,
        name: &str,
        index: &mut Index,
    ) -> Result<Found, StoreError> {
        let bad_name =
            || StoreError::other(Message::new("store-bad-name").with("file", &visible(name)));
        let id = id_of(name).ok_or_else(bad_name)?;
        let stat = folder.look(name).ok().flatten().filter(|stat| index.may_hold(stat));
        let mark = stat.map(|stat| Mark::of(&stat));
        if let Some(summary) = mark.and_then(|mark| index.take(&id, mark)) {
            return Ok(Found { summary: Box::new(summary), mark, is_read: false });
        }
        let (summary, read) = self.read_listed(folder, (name, &id))?;
        Ok(Found { summary: Box::new(summary), mark: mark.map(|_| read), is_read: true })
    }

    fn read_listed(
        &self,
        folder: &Directory,
        (name, id): (&str, &DraftId),
    ) -> Result<(Summary, Mark), StoreError> {
        let read = folder.read(name).map_err(|not_read| unread(&folder.path_of(name), not_read));
        let (bytes, mark) = read?;
        let draft = self.read(id, &bytes)?;
        let template = self.library.get(&draft.template.id);
        Ok((summary(&draft, template.as_deref()), mark))
    }
}

/// Writes the index anew when enough of the files had to be read.
fn keep(index: &Index, folder: &Directory, found: &[Found]) {
    let read = found.iter().filter(|one| one.is_read && one.mark.is_some()).count();
    if Index::is_worth_writing(read) {
        let held = found.iter().filter_map(|one| Some((one.mark?, &*one.summary)));
        index.write(folder, &held.collect::<Vec<_>>());
    }
}
