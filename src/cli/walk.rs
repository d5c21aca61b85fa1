//! The way into the screens.

use std::path::Path;
use std::sync::Arc;

use super::export::ending;
use super::failure::Failure;
use super::farewell::{Last, Place, farewell};
use super::guideline::laid_beside;
use super::pictures::pictures;
use super::session::Session;
use crate::app::parting::Parting;
use crate::app::{Access, App, Begin, Exported, Purpose, written};
use crate::assemble::{Document, Kind};
use crate::base::text::visible;
use crate::base::{DraftId, Line, Message, TemplateId};
use crate::draft::{Change, Draft, Refusal, Stamp, choose_language};
use crate::export::Wanted;
use crate::platform::{Clock, Reach, new_draft_id};
use crate::store::{FolderStore, StoreError, write_export};
use crate::template::Library;
use crate::texts::Texts;
use crate::tui::terminal::{columns, takes_text};
use crate::tui::{Desk, Ended, Look, RunError, Start, Ui};

/// Shows the draft called `open`, or the drafts, until the drafters leave; on the wall when they came for that.
///
/// # Errors
/// When there is no terminal, or the session could not be started or brought to its end.
pub(super) fn run(
    session: &mut Session<'_, '_>,
    open: Option<DraftId>,
    purpose: Purpose,
) -> Result<(), Failure> {
    let store = session.store()?;
    let folder = store.path().to_owned();
    // Documents that can't be read are told of, and keep nobody from writing.
    let (library, fault) = match laid_beside(session) {
        Ok(library) => (library, None),
        Err(error) => (Arc::clone(&session.library), Some(error.message)),
    };
    let Session { texts, platform, .. } = &*session;
    let (mut app, effects) = App::new(Begin {
        library: Arc::clone(&library),
        user: platform.user.clone(),
        access: match platform.reach {
            Reach::Free => Access::Full,
            Reach::Restricted => Access::Restricted,
        },
        zone: platform.zone.clone(),
        open,
        purpose,
        language: texts.language(),
    });
    app.notice = fault;
    let look = Look { texts: Texts::load(texts.language()), zone: platform.zone.clone() };
    let start = Start {
        app,
        effects,
        desk: desk(store, library, platform.user.clone()),
        ui: Ui::new(look),
        clock: || Clock::system().now(),
    };
    match crate::tui::run(start) {
        // Who looked at the wall has left nothing undone.
        Ok(Ended::Left(_)) if matches!(purpose, Purpose::Wall(_)) => Ok(()),
        Ok(Ended::Left(parting)) => {
            say_farewell(session, parting.as_deref(), &folder);
            Ok(())
        }
        // Nobody may be there to read it, and nothing may wait for a terminal that is gone.
        Ok(Ended::Told) => Ok(()),
        Err(error) => Err(Failure::said(message(&error))),
    }
}

/// Says where the draft that was worked on last is saved, what is left, and how to come back.
fn say_farewell(session: &mut Session<'_, '_>, parting: Option<&Parting>, folder: &Path) {
    let Some(parting) = parting.filter(|_| takes_text()) else { return };
    let elsewhere = session.platform.drafts_elsewhere();
    let (elsewhere, reach) = (elsewhere.as_deref(), session.platform.reach);
    let user = session.platform.user.clone();
    let named = session.platform.is_named.then_some(user.as_str());
    let place = Place { folder: elsewhere.unwrap_or(folder), elsewhere, reach, named };
    let columns = columns().unwrap_or(u16::MAX);
    for said in farewell(parting, place, session.texts) {
        match said {
            Last::Words(message) => session.output.say_within(session.texts, &message, columns),
            Last::Command(command) => session.output.show(&command),
        }
    }
}

fn message(error: &RunError) -> Message {
    match error {
        RunError::NoTerminal(_) => Message::new("cli-no-terminal"),
        RunError::NotStarted(why) => Message::new("cli-not-started").with("why", why),
        RunError::NotSaved { shelter: None } => Message::new("cli-not-saved"),
        RunError::NotSaved { shelter: Some(path) } => {
            Message::new("cli-not-saved-sheltered").with("path", path)
        }
        RunError::Fault { place } => Message::new("cli-fault").with("place", place),
        RunError::FaultNotSaved { place } => {
            Message::new("cli-fault-not-saved").with("place", place)
        }
    }
}

/// Returns the desk whose drafts are those of `store`; agreements are written beside them.
fn desk(store: FolderStore, library: Arc<Library>, user: Line) -> Desk {
    let folder = store.path().to_owned();
    let maker = user.clone();
    Desk {
        store: Box::new(store),
        make: Box::new(move |title, of| make(title, of, &library, &maker)),
        stamp: Box::new(move || Stamp { by: user.clone(), at: Clock::system().now() }),
        export: Box::new(move |document, wanted| write_beside(document, wanted, &folder)),
    }
}

fn make(
    title: Line,
    (id, language): (&TemplateId, Option<&str>),
    library: &Library,
    user: &Line,
) -> Result<Draft, StoreError> {
    let template = library
        .get(id)
        .ok_or_else(|| StoreError::other(Message::new("cli-template-none").with("template", id)))?;
    let stamp = Stamp { by: user.clone(), at: Clock::system().now() };
    let mut draft = Draft::new(new_draft_id(), title, &template, stamp.clone());
    let other = language.filter(|language| *language != draft.language(&template));
    if let Some(edit) = other.and_then(|language| choose_language(&template, language)) {
        let refused = |refusal: Refusal| StoreError::other(refusal.message());
        draft.apply(&template, Change::new(edit, stamp)).map_err(refused)?;
    }
    Ok(draft)
}

fn write_beside(
    document: &Document,
    wanted: Wanted,
    folder: &Path,
) -> Result<Exported, StoreError> {
    let path = folder.join(format!("{}.{}", name_of(document), ending(wanted.format)));
    let (pictures, left_out) = pictures(document, wanted.format, folder);
    let bytes =
        written(document, wanted, pictures).map_err(|error| StoreError::other(error.message))?;
    write_export(&path, &bytes)?;
    Ok(Exported {
        path: visible(&path.to_string_lossy()).into_owned(),
        left_out: left_out.into_iter().map(|picture| picture.file).collect(),
    })
}

/// Returns the name of a document's file, without its end.
fn name_of(document: &Document) -> String {
    match document.kind {
        Kind::Agreement | Kind::Routine => document.draft.to_string(),
        Kind::Minutes => format!("{}-referat", document.draft),
    }
}
