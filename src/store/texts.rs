//! Plain texts that an administrator lays in a folder, such as a guideline document.

use std::path::Path;

use rustix::fs::Stat;

use super::StoreError;
use super::directory::{Gate, NotRead};
use super::fault::{Doing, disk, unread};
use super::files::{is_seen, open_folder};
use crate::base::Message;
use crate::base::text::visible;

/// The most texts that are read from a folder.
const MOST_TEXTS: usize = 20;

/// The most bytes of one text.
const MOST_BYTES: usize = 1024 * 1024;

/// How the names of texts end.
const END: &str = ".txt";

/// Group and others may write.
const WRITABLE: u32 = 0o022;

/// Whose texts are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// Anybody's.
    Anybody,
    /// Those that root alone writes, in a folder that root alone writes.
    Root,
}

/// Returns the texts of a folder by name without `.txt`, in the order of their names.
///
/// # Errors
/// When the folder or one of the texts cannot be read, is no regular file, is bigger than 1 MiB, is not
/// UTF-8, or can be written by somebody who is not trusted; or there are more than 20.
pub fn read_texts(path: &Path, trust: Trust) -> Result<Vec<(String, String)>, StoreError> {
    let folder = open_folder(path, &Gate::default())?;
    let opening = |errno| disk(Doing::Opening, path, errno);
    trusted(path, &folder.stat().map_err(opening)?, trust)?;
    let names = folder.names(|name| is_seen(name, END)).map_err(opening)?;
    if names.len() > MOST_TEXTS {
        let message = Message::new("store-pack-too-many").count("most", MOST_TEXTS);
        return Err(StoreError::other(message.with("path", &shown(path))));
    }
    let read = |name: String| {
        let file = path.join(&name);
        let not_read = |why: NotRead| unread(&file, why);
        let handle = folder.open_to_read(&name).map_err(not_read)?;
        let stat = handle.stat().map_err(|errno| disk(Doing::Reading, &file, errno))?;
        trusted(&file, &stat, trust)?;
        let bytes = handle.read_up_to(&stat, MOST_BYTES).map_err(|why| match why {
            NotRead::TooBig => {
                let message = Message::new("store-text-big").with("path", &shown(&file));
                StoreError::other(message)
            }
            NotRead::Disk(_) | NotRead::NoFile | NotRead::Linked => not_read(why),
        })?;
        let not_text =
            |_| StoreError::other(Message::new("store-not-utf8").with("path", &shown(&file)));
        let text = String::from_utf8(bytes).map_err(not_text)?;
        Ok((name.trim_end_matches(END).to_owned(), text))
    };
    names.into_iter().map(read).collect()
}

/// # Errors
/// When others than root can change what is to be trusted.
fn trusted(path: &Path, stat: &Stat, trust: Trust) -> Result<(), StoreError> {
    match trust {
        Trust::Anybody => Ok(()),
        Trust::Root if stat.st_uid == 0 && stat.st_mode & WRITABLE == 0 => Ok(()),
        Trust::Root => {
            let message = Message::new("store-not-roots").with("path", &shown(path));
            Err(StoreError::other(message))
        }
    }
}

fn shown(path: &Path) -> String {
    visible(&path.to_string_lossy()).into_owned()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    use tempfile::TempDir;

    use super::*;

    #[expect(clippy::disallowed_methods, reason = "a test lays files of its own")]
    fn folder(files: &[(&str, &[u8])]) -> TempDir {
        let folder = TempDir::new().unwrap();
        for (name, bytes) in files {
            fs::write(folder.path().join(name), bytes).unwrap();
        }
        folder
    }

    #[track_caller]
    fn fails(folder: &TempDir, trust: Trust, key: &str) {
        let error = read_texts(folder.path(), trust).unwrap_err();
        assert_eq!(error.message.key, key);
    }

    #[test]
    fn texts_come_by_name_and_other_files_are_left() {
        let folder =
            folder(&[("b.txt", b"to"), ("a.txt", b"en"), (".c.txt", b"x"), ("d.md", b"x")]);
        let read = read_texts(folder.path(), Trust::Anybody).unwrap();
        let expected = [("a", "en"), ("b", "to")].map(|(a, b)| (a.to_owned(), b.to_owned()));
        assert_eq!(read, expected);
    }

    #[test]
    fn what_is_no_plain_text_of_a_fair_size_is_refused() {
        fails(&folder(&[("a.txt", b"\xff")]), Trust::Anybody, "store-not-utf8");
        fails(&folder(&[("a.txt", &vec![b'x'; MOST_BYTES + 1])]), Trust::Anybody, "store-text-big");
        let many: Vec<_> = (0..=MOST_TEXTS).map(|number| format!("{number}.txt")).collect();
        let many: Vec<_> = many.iter().map(|name| (name.as_str(), &b""[..])).collect();
        fails(&folder(&many), Trust::Anybody, "store-pack-too-many");
        let linked = folder(&[("b", b"x")]);
        symlink("b", linked.path().join("a.txt")).unwrap();
        fails(&linked, Trust::Anybody, "store-not-a-file");
    }

    #[test]
    fn what_others_may_write_is_not_roots_alone() {
        for (name, mode) in [(".", 0o777), (".", 0o775), ("a.txt", 0o666), ("a.txt", 0o664)] {
            let folder = folder(&[("a.txt", b"x")]);
            let permissions = fs::Permissions::from_mode(mode);
            fs::set_permissions(folder.path().join(name), permissions).unwrap();
            fails(&folder, Trust::Root, "store-not-roots");
            assert!(read_texts(folder.path(), Trust::Anybody).is_ok());
        }
    }
}
