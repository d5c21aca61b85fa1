//! Which files named on the command line may be read and written: any, or in restricted mode those that lie
//! in the folder of drafts.

use std::io;
use std::path::{Component, Path, PathBuf};

use super::export::ending;
use super::failure::Failure;
use super::session::Session;
use crate::base::Message;
use crate::base::text::{is_hidden, visible};
use crate::export::Format;
use crate::platform::Reach;
use crate::store::{COPY_END, folder_of, read_file, read_plain, read_stream};

/// The path that stands for standard input or output.
pub(super) const STREAM: &str = "-";

/// Returns what a file of answers is called, and what it holds.
///
/// # Errors
/// When it cannot be read, or lies where restricted mode doesn't reach.
pub(super) fn answers(
    session: &Session<'_, '_>,
    file: &Path,
) -> Result<(String, Vec<u8>), Failure> {
    given(session, file, "cli-restricted-answers")
}

/// Returns what a document is called that is asked about, and what it holds.
///
/// # Errors
/// When it cannot be read, or lies where restricted mode doesn't reach.
pub(super) fn asked_about(
    session: &Session<'_, '_>,
    file: &Path,
) -> Result<(String, Vec<u8>), Failure> {
    given(session, file, "cli-restricted-verify")
}

fn given(
    session: &Session<'_, '_>,
    file: &Path,
    refused: &'static str,
) -> Result<(String, Vec<u8>), Failure> {
    if file == Path::new(STREAM) {
        let name = session.texts.get("cli-standard-input").into_owned();
        let bytes = read_stream(io::stdin().lock(), &name)?;
        return Ok((name, bytes));
    }
    let bytes = match session.platform.reach {
        Reach::Free => read_file(file)?,
        Reach::Restricted => {
            let name = plain(file).ok_or_else(|| {
                Message::new(refused).with("path", &visible(&file.to_string_lossy()))
            });
            read_plain(&session.folder()?, name.map_err(Failure::Arguments)?)?
        }
    };
    Ok((file.display().to_string(), bytes))
}

/// Returns what a copy of a draft is called, and what it holds.
///
/// # Errors
/// When it cannot be read, or lies where restricted mode doesn't reach.
pub(super) fn copy(session: &Session<'_, '_>, file: &Path) -> Result<(String, Vec<u8>), Failure> {
    given(session, file, "cli-restricted-copy")
}

/// Returns where a copy of a draft is written that is to go to `file`.
///
/// # Errors
/// When restricted mode doesn't reach there, or a draft is or could be there.
pub(super) fn copied(session: &Session<'_, '_>, file: &Path) -> Result<PathBuf, Failure> {
    let is_copy = || file.extension().is_some_and(|end| format!(".{}", end.display()) == COPY_END);
    let shown = || visible(&file.to_string_lossy()).into_owned();
    match session.platform.reach {
        Reach::Free => {
            let folder = folder_of(file).canonicalize().ok();
            let among = folder.is_some() && folder == session.folder()?.canonicalize().ok();
            if among && !is_copy() {
                let message = Message::new("cli-send-onto-draft").with("path", &shown());
                return Err(Failure::said(message.with("end", COPY_END)));
            }
            Ok(file.to_owned())
        }
        Reach::Restricted => match plain(file).filter(|_| is_copy()) {
            Some(name) => Ok(session.folder()?.join(name)),
            None => Err(Failure::Arguments(
                Message::new("cli-restricted-send").with("path", &shown()).with("end", COPY_END),
            )),
        },
    }
}

/// Returns where an agreement is written that is to go to `file`.
///
/// # Errors
/// When restricted mode doesn't reach there, or the name says another format.
pub(super) fn exported(
    session: &Session<'_, '_>,
    file: &Path,
    format: Format,
) -> Result<PathBuf, Failure> {
    match session.platform.reach {
        Reach::Free => Ok(file.to_owned()),
        Reach::Restricted => {
            let end = ending(format);
            let fits = |name: &&str| Path::new(name).extension().is_some_and(|it| it == end);
            match plain(file).filter(fits) {
                Some(name) => Ok(session.folder()?.join(name)),
                None => Err(Failure::Arguments(
                    Message::new("cli-restricted-output")
                        .with("path", &visible(&file.to_string_lossy()))
                        .with("end", end),
                )),
            }
        }
    }
}

/// # Errors
/// In restricted mode: the folder of a template is another one than that of drafts.
pub(super) fn template(session: &Session<'_, '_>) -> Result<(), Failure> {
    match session.platform.reach {
        Reach::Free => Ok(()),
        Reach::Restricted => Err(Failure::Arguments(Message::new("cli-restricted-template"))),
    }
}

/// Returns the name when `path` is no more than that: no folder, not hidden, nothing that steers a terminal.
pub(super) fn plain(path: &Path) -> Option<&str> {
    let mut components = path.components();
    let (Some(Component::Normal(name)), None) = (components.next(), components.next()) else {
        return None;
    };
    // As it was written: a slash at the end is no part of a component.
    let name = name.to_str().filter(|name| Path::new(name).as_os_str() == path.as_os_str())?;
    (!name.starts_with('.') && !name.contains(is_hidden)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_name_leads_nowhere_else() {
        for name in ["svar.json", "a b.md", "å", "a..b", "-x"] {
            assert_eq!(plain(Path::new(name)), Some(name));
        }
        for path in [
            "",
            ".",
            "..",
            "../a",
            "a/b",
            "/a",
            "a/",
            "./a",
            "a/.",
            ".a",
            "a\u{1b}.md",
            "a\u{202e}",
        ] {
            assert_eq!(plain(Path::new(path)), None, "{path}");
        }
    }
}
