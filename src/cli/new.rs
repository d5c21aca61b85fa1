//! A new draft.

use super::args::New;
use super::failure::Failure;
use super::session::{Opened, Session};
use super::{fill, walk};
use crate::app::{MOST_IN_TITLE, Purpose};
use crate::base::text::Cleaned;
use crate::base::{Line, Message};
use crate::draft::Draft;
use crate::platform::{self, Face};
use crate::store::{Store as _, Why};

pub(super) fn run(session: &mut Session<'_, '_>, new: &New) -> Result<(), Failure> {
    let title = title(session, new.title.as_deref())?;
    let terminal = &session.platform.terminal;
    let is_terminal = terminal.input && terminal.output;
    let can_open = is_terminal || session.platform.face() != Face::Screens;
    if !(new.no_open || can_open) {
        // Said before anything is made, so that trying again doesn't make another.
        return Err(Failure::said(Message::new("cli-new-no-terminal")));
    }
    let template = session.template(new.template.as_deref())?;
    let mut draft = Draft::new(platform::new_draft_id(), title, &template, session.stamp());
    if let Some(file) = &new.answers {
        // Nobody else knows of the draft yet.
        fill::answer(session, (file, ""), &template, &mut draft)?;
    }
    let mut opened = Opened { store: session.store()?, draft, template };
    opened.store.create(&opened.draft)?;
    if new.answers.is_some() {
        session.keep(&mut opened, Why::Ended);
    }
    opened.store.close(&opened.draft.id).unwrap_or_default();
    if new.no_open {
        return session.output.write(format!("{}\n", opened.draft.id).as_bytes());
    }
    walk::run(session, Some(opened.draft.id), Purpose::Write)
}

/// Returns the title of the new draft, cleaned; says how many hidden characters were taken out of it.
///
/// # Errors
/// When it is empty, or longer than the screens have room for.
fn title(session: &mut Session<'_, '_>, given: Option<&str>) -> Result<Line, Failure> {
    let untitled = session.texts.get("cli-new-untitled");
    let Cleaned { text: title, removed } = Line::typed(given.unwrap_or(&untitled).trim());
    if title.is_blank() {
        return Err(Failure::Arguments(Message::new("cli-title-empty")));
    }
    let length = title.as_str().chars().count();
    if length > MOST_IN_TITLE {
        let message = Message::new("cli-title-long").count("length", length);
        return Err(Failure::Arguments(message.count("max", MOST_IN_TITLE)));
    }
    if removed > 0 {
        session.say(&Message::new("cli-removed-hidden-title").count("count", removed));
    }
    Ok(title)
}
