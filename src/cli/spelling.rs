//! Where dictionaries and a user's own words come from.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::app::Lexicon;
use crate::base::Message;
use crate::base::text::visible;
use crate::engine::Words;
use crate::platform::dictionaries::{Unread, dictionary};
use crate::platform::{Platform, Reach};
use crate::spell::{
    Dictionary, MOST_AFFIX_BYTES, MOST_WORD_BYTES, NotRead, Speller, Tongue, is_built,
};
use crate::store::{add_word, read_words};

/// Where a session looks.
#[derive(Clone, Debug)]
struct Places {
    /// The folders that dictionaries may lie in.
    folders: Vec<PathBuf>,
    /// The folder of the user's own words.
    config: Option<PathBuf>,
    reach: Reach,
}

impl Places {
    fn of(platform: &Platform) -> Self {
        let config = platform.config().map(Path::to_owned);
        Self { folders: platform.dictionaries.clone(), config, reach: platform.reach }
    }

    /// # Errors
    /// When there is no dictionary of the language, or it cannot be used.
    fn read(&self, tongue: Tongue) -> Result<Lexicon, Message> {
        if !is_built() {
            return Err(NotRead::NotBuilt.message(""));
        }
        let Some(found) = dictionary(&self.folders, tongue.tag()) else {
            return Err(Message::new("cli-spelling-none").with("language", tongue.tag()));
        };
        let path = visible(&found.words.to_string_lossy()).into_owned();
        let (affix, words) =
            found.read((MOST_AFFIX_BYTES, MOST_WORD_BYTES)).map_err(|why| match why {
                Unread::TooLarge => NotRead::TooLarge.message(&path),
                Unread::Refused => Message::new("cli-spelling-unread").with("path", &path),
            })?;
        let dictionary = Dictionary::read(&affix, &words).map_err(|why| why.message(&path))?;
        let speller = Arc::new(Speller::new(tongue, dictionary));
        let own = self.config().and_then(|folder| read_words(folder).map_err(|it| it.message));
        Ok(Lexicon { speller, own })
    }

    /// # Errors
    /// When there is no folder of the user's own.
    fn config(&self) -> Result<&Path, Message> {
        match (&self.config, self.reach) {
            (Some(folder), _) => Ok(folder),
            (None, Reach::Restricted) => Err(Message::new("cli-spelling-restricted")),
            (None, Reach::Free) => Err(Message::new("cli-spelling-no-home")),
        }
    }
}

/// Returns the way to dictionaries and own words in these surroundings; nothing is read yet.
pub(super) fn words(platform: &Platform) -> Words {
    let (places, here) = (Places::of(platform), Places::of(platform));
    Words {
        read: Arc::new(move |tongue| places.read(tongue)),
        learn: Arc::new(move |word| {
            let folder = here.config()?;
            add_word(folder, word).map_err(|error| error.message)
        }),
    }
}

/// Reads the dictionary of a language with the user's own words.
///
/// # Errors
/// When there is none, or it cannot be used.
pub(super) fn read(platform: &Platform, tongue: Tongue) -> Result<Lexicon, Message> {
    Places::of(platform).read(tongue)
}
