//! A copy of a draft for another party, that knows which version it is.

use std::path::Path;

use super::args::Send;
use super::failure::Failure;
use super::reach::{self, STREAM};
use super::session::Session;
use crate::base::Message;
use crate::base::text::visible;
use crate::store::write_export;

pub(super) fn run(session: &mut Session<'_, '_>, send: &Send) -> Result<(), Failure> {
    let mut opened = session.read(&send.which.draft)?;
    let path = match send.output.as_deref() {
        Some(path) if path != Path::new(STREAM) => Some(reach::copied(session, path)?),
        Some(_) | None => None,
    };
    let stamp = session.stamp();
    let (name, bytes) = opened.store.copy(&opened.draft, 0, &stamp)?;
    if send.output.is_some() && path.is_none() {
        session.output.write(&bytes)?;
    } else {
        let path = path.unwrap_or_else(|| opened.store.path().join(&name));
        write_export(&path, &bytes)?;
        session.output.write(format!("{}\n", visible(&path.to_string_lossy())).as_bytes())?;
    }
    let told = Message::new("cli-sent").with("title", opened.draft.title.as_str());
    session.say(&told.with("draft", &opened.draft.id));
    Ok(())
}
