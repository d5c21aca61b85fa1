//! Finding the draft that somebody means: by id, by the start of id or title, or by path.

use std::path::Path;

use super::directory::{Directory, is};
use super::files::{folder_of, open_folder};
use super::folder::{FolderStore, id_of, name_of};
use super::versions::history_of;
use super::{Listed, Store as _, StoreError, Summary};
use crate::base::text::visible;
use crate::base::{DraftId, Line, Message};

/// The most drafts that a message names.
const NAMED: usize = 5;

impl FolderStore {
    /// Returns the one draft that `argument` names: its id, its title, a start of either that no other
    /// draft has (capitals or not, also without æ, ø and å), or the path of its file in this folder.
    ///
    /// # Errors
    /// When there is none or there are several, or the path lies outside the folder.
    pub fn find(&mut self, argument: &str) -> Result<DraftId, StoreError> {
        if argument.contains('/') || Path::new(argument).extension().is_some_and(|e| e == "json") {
            return self.at_path(Path::new(argument));
        }
        // The id itself needs no other file; one that is damaged or gone is found too, and opening it says more.
        if let Ok(id) = DraftId::new(argument)
            && self.has(&id)
        {
            return Ok(id);
        }
        let listed = self.list()?;
        let drafts: Vec<_> = listed
            .iter()
            .filter_map(|one| match one {
                Listed::Draft(summary) => Some(summary),
                Listed::Damaged { .. } => None,
            })
            .collect();
        one_of(&drafts, argument, self.path())
    }

    /// Returns whether something stands at the name of a draft's file, or of the folder beside it: then the
    /// draft was here.
    fn has(&self, id: &DraftId) -> bool {
        let Ok(folder) = self.folder() else { return false };
        [name_of(id), history_of(id)].iter().any(|name| matches!(folder.look(name), Ok(Some(_))))
    }

    /// Returns whether `path` leads to the folder of drafts.
    fn is_at(&self, path: &Path) -> bool {
        let stat = |folder: Directory| folder.stat().ok();
        let there = open_folder(path, self.gate()).ok().and_then(stat);
        let here = self.folder().ok().and_then(stat);
        there.zip(here).is_some_and(|(there, here)| is(&there)(here))
    }

    fn at_path(&self, path: &Path) -> Result<DraftId, StoreError> {
        let shown = visible(&path.to_string_lossy()).into_owned();
        let here = visible(&self.path().to_string_lossy()).into_owned();
        let outside = || {
            let message = Message::new("store-outside").with("path", &shown);
            StoreError::other(message.with("folder", &here))
        };
        let bare = path.parent() == Some(Path::new(""));
        let name = path.file_name().and_then(|name| name.to_str()).ok_or_else(outside)?;
        if !bare && !self.is_at(&folder_of(path)) {
            return Err(outside());
        }
        id_of(name).ok_or_else(|| {
            StoreError::other(Message::new("store-bad-name").with("file", &visible(name)))
        })
    }
}

fn one_of(drafts: &[&Summary], argument: &str, folder: &Path) -> Result<DraftId, StoreError> {
    let wanted = Line::typed(argument).text.as_str().trim().to_lowercase();
    let title = |draft: &Summary| draft.title.as_str().trim().to_lowercase();
    let by_id = |draft: &&&Summary| draft.id.as_str() == wanted;
    let by_title = |draft: &&&Summary| title(draft) == wanted;
    let by_start = |draft: &&&Summary| {
        draft.id.as_str().starts_with(&wanted) || title(draft).starts_with(&wanted)
    };
    let by_keyboard = |draft: &&&Summary| plain(&title(draft)).starts_with(&plain(&wanted));
    let tries: [&dyn Fn(&&&Summary) -> bool; 4] = [&by_id, &by_title, &by_start, &by_keyboard];
    for fits in tries {
        let found: Vec<_> =
            drafts.iter().filter(|draft| !wanted.is_empty() && fits(draft)).collect();
        match found.as_slice() {
            [] => {}
            [one] => return Ok(one.id.clone()),
            several => return Err(ambiguous(several, argument)),
        }
    }
    let message = Message::new("store-none").with("name", &visible(argument));
    Err(StoreError::other(message.with("folder", &visible(&folder.to_string_lossy()))))
}

/// Returns small letters as they are typed on a keyboard without æ, ø and å.
fn plain(text: &str) -> String {
    text.replace('æ', "ae").replace('ø', "o").replace('å', "a")
}

fn ambiguous(several: &[&&Summary], argument: &str) -> StoreError {
    let names: Vec<_> = several
        .iter()
        .take(NAMED)
        .map(|draft| format!("«{}» ({})", visible(draft.title.as_str()), draft.id))
        .collect();
    let more = several.len().saturating_sub(NAMED);
    let message = Message::new("store-several").with("name", &visible(argument));
    StoreError::other(message.with("names", &names.join(", ")).count("more", more))
}
