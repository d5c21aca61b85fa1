//! The pictures that an agreement names: read from the folder of drafts, and from nowhere else.

use std::path::Path;

use super::reach::plain;
use super::session::Session;
use crate::assemble::Document;
use crate::base::Message;
use crate::base::text::visible;
use crate::export::picture::named;
use crate::export::{Format, NoPicture, Picture, Pictures};
use crate::store::read_plain;

/// A picture that the agreement names and does not get, and why.
pub(super) struct LeftOut {
    /// The file's name, neutralised.
    pub(super) file: String,
    /// Why.
    pub(super) why: Message,
}

/// Returns the pictures for an agreement in this format, and those that could not be read. A draft is never
/// trusted to name other files than those beside it.
pub(super) fn pictures(
    document: &Document,
    format: Format,
    folder: &Path,
) -> (Pictures, Vec<LeftOut>) {
    let (mut pictures, mut left_out) = (Pictures::new(), Vec::new());
    let names = if format.holds_pictures() { named(document) } else { Vec::new() };
    for name in names {
        match read(folder, name) {
            Ok(picture) => drop(pictures.insert(name.to_owned(), picture)),
            Err(why) => left_out.push(LeftOut { file: visible(name).into_owned(), why }),
        }
    }
    (pictures, left_out)
}

/// Says of each picture that could not be read what stands in its place, and why.
pub(super) fn say(session: &mut Session<'_, '_>, left_out: &[LeftOut]) {
    for LeftOut { file, why } in left_out {
        let why = session.texts.say(why);
        session.say(&Message::new("cli-picture-left-out").with("file", file).with("why", &why));
    }
}

fn read(folder: &Path, name: &str) -> Result<Picture, Message> {
    let name = plain(Path::new(name)).ok_or_else(|| Message::new("cli-picture-elsewhere"))?;
    let bytes = read_plain(folder, name).map_err(|error| error.message)?;
    Picture::read(bytes).map_err(|no| match no {
        NoPicture::Unreadable => Message::new("cli-picture-unreadable"),
        NoPicture::TooLarge => Message::new("cli-picture-too-large"),
    })
}
