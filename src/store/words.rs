//! A user's own words: one a line in a plain file of the user's own, `words.txt`.

use std::path::Path;

use rustix::io::Errno;

use super::StoreError;
use super::directory::{Directory, Gate, NotRead, Place};
use super::fault::{Doing, disk, unread, writing};
use crate::base::text::visible;
use crate::base::{Line, Message};

/// The file.
const FILE: &str = "words.txt";

/// The most bytes of it: some twenty thousand words.
const MOST_BYTES: usize = 256 * 1024;

/// Returns the words of the file in a folder, in its order; none when there is no file. A line that begins
/// with `#` is for whoever reads the file.
///
/// # Errors
/// When the file cannot be read, is no regular file, is larger than 256 KiB or no text.
pub fn read_words(folder: &Path) -> Result<Vec<Line>, StoreError> {
    match Directory::open(folder, &Gate::default()) {
        Ok(directory) => Ok(words(&text(&directory)?)),
        Err(Errno::NOENT) => Ok(Vec::new()),
        Err(errno) => Err(disk(Doing::Opening, folder, errno)),
    }
}

/// Adds a word to the file in a folder, which is made when it is missing, and returns all of its words.
///
/// # Errors
/// As [`read_words`], and when the file cannot be written; it is as it was then.
pub fn add_word(folder: &Path, word: &Line) -> Result<Vec<Line>, StoreError> {
    let failed = |errno| disk(Doing::Opening, folder, errno);
    let directory = Directory::make(folder, &Gate::default()).map_err(failed)?;
    // Of two sessions of one user that add a word at once, both are kept.
    directory.lock().map_err(failed)?;
    let mut text = text(&directory)?;
    let mut all = words(&text);
    if all.contains(word) {
        return Ok(all);
    }
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    text.push_str(word.as_str());
    text.push('\n');
    let path = directory.path_of(FILE);
    if text.len() > MOST_BYTES {
        return Err(too_big(&path));
    }
    let replaced = directory.replace(FILE, text.as_bytes(), Place::Any);
    replaced.map_err(|failure| writing(&path, failure))?;
    all.push(word.clone());
    Ok(all)
}

fn text(directory: &Directory) -> Result<String, StoreError> {
    let path = directory.path_of(FILE);
    if directory.look(FILE).map_err(|errno| disk(Doing::Reading, &path, errno))?.is_none() {
        return Ok(String::new());
    }
    let not_read = |why: NotRead| match why {
        NotRead::TooBig => too_big(&path),
        NotRead::Disk(_) | NotRead::NoFile | NotRead::Linked => unread(&path, why),
    };
    let handle = directory.open_to_read(FILE).map_err(not_read)?;
    let stat = handle.stat().map_err(|errno| disk(Doing::Reading, &path, errno))?;
    let bytes = handle.read_up_to(&stat, MOST_BYTES).map_err(not_read)?;
    let not_text =
        |_| StoreError::other(Message::new("store-not-utf8").with("path", &shown(&path)));
    String::from_utf8(bytes).map_err(not_text)
}

fn words(text: &str) -> Vec<Line> {
    let lines = text.lines().map(str::trim);
    let words = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    words.map(|word| Line::typed(word).text).collect()
}

fn too_big(path: &Path) -> StoreError {
    StoreError::other(Message::new("store-words-big").with("path", &shown(path)))
}

fn shown(path: &Path) -> String {
    visible(&path.to_string_lossy()).into_owned()
}

#[cfg(test)]
#[expect(clippy::disallowed_methods, reason = "tests write and read files in the plainest way")]
mod tests {
    use std::fs;

    use super::*;

    fn line(word: &str) -> Line {
        Line::typed(word).text
    }

    #[test]
    fn a_word_is_added_to_what_somebody_wrote_by_hand() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("config/avtale");
        assert_eq!(read_words(&folder).unwrap(), []);
        assert_eq!(add_word(&folder, &line("blåplan")).unwrap(), [line("blåplan")]);
        let file = folder.join("words.txt");
        fs::write(&file, "# mine\n blåplan \n\ngrønplan").unwrap();
        assert_eq!(read_words(&folder).unwrap(), [line("blåplan"), line("grønplan")]);
        assert_eq!(add_word(&folder, &line("rødplan")).unwrap().len(), 3);
        assert_eq!(add_word(&folder, &line("blåplan")).unwrap().len(), 3);
        let text = fs::read_to_string(&file).unwrap();
        assert_eq!(text, "# mine\n blåplan \n\ngrønplan\nrødplan\n");
    }

    #[test]
    fn what_is_no_list_of_words_is_told_and_left() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("words.txt");
        for (bytes, key) in
            [(&b"bl\xe5"[..], "store-not-utf8"), (&vec![b'x'; MOST_BYTES + 1], "store-words-big")]
        {
            fs::write(&file, bytes).unwrap();
            assert_eq!(read_words(folder.path()).unwrap_err().message.key, key);
            assert_eq!(add_word(folder.path(), &line("ny")).unwrap_err().message.key, key);
            assert_eq!(fs::read(&file).unwrap(), bytes);
        }
    }
}
