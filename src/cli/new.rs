//! A new draft.

use super::args::New;
use super::failure::Failure;
use super::session::Session;
use super::{fill, walk};
use crate::base::{Line, Message};
use crate::draft::Draft;
use crate::platform;
use crate::store::Store as _;

pub(super) fn run(session: &mut Session<'_, '_>, new: &New) -> Result<(), Failure> {
    let title = match &new.title {
        Some(title) => Line::typed(title).text,
        None => Line::typed(&session.texts.get("cli-new-untitled")).text,
    };
    if title.is_blank() {
        return Err(Failure::Arguments(Message::new("cli-title-empty")));
    }
    let terminal = &session.platform.terminal;
    let can_open = terminal.input && terminal.output;
    if !(new.no_open || can_open) {
        // Said before anything is made, so that trying again doesn't make another.
        return Err(Failure::said(Message::new("cli-new-no-terminal")));
    }
    let template = session.template(new.template.as_deref())?;
    let mut draft = Draft::new(platform::new_draft_id(), title, &template, session.stamp());
    if let Some(file) = &new.answers {
        fill::answer(session, file, &template, &mut draft)?;
    }
    session.store()?.create(&draft)?;
    if new.no_open {
        return session.output.write(format!("{}\n", draft.id).as_bytes());
    }
    walk::run(session, Some(draft.id))
}
