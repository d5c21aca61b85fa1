//! The way into the walk: screens, or prompts.

use std::io::{BufReader, stdin};
use std::path::Path;
use std::sync::Arc;

use super::export::ending;
use super::failure::Failure;
use super::farewell::{Last, Place, farewell, way_back};
use super::guideline::laid_beside;
use super::pictures::pictures;
use super::session::Session;
use crate::app::parting::Parting;
use crate::app::{Access, App, Begin, Clipboard, Exported, Purpose, written};
use crate::assemble::{Document, Kind};
use crate::base::text::visible;
use crate::base::{DraftId, Line, Message, TemplateId};
use crate::draft::{Change, Draft, Refusal, Stamp, choose_language};
use crate::engine::guard::Watched;
use crate::engine::{Desk, End, RunError, Start};
use crate::export::Wanted;
use crate::line::{self, Ways};
use crate::platform::{Because, Clock, Face, Platform, Reach, new_draft_id};
use crate::store::wire::read_draft;
use crate::store::{FolderStore, StoreError, write_export};
use crate::template::Library;
use crate::texts::Texts;
use crate::tui::terminal::{columns, takes_text};
use crate::tui::{Look, Ui};

/// A draft that is written to its end, to look at.
const EXAMPLE: &[u8] = include_bytes!("../../drafts/fullfort-eksempel.json");

/// Opens the draft that `which` means, or shows the drafts, until the drafters leave.
///
/// # Errors
/// When there is none or several, or as [`run`].
pub(super) fn open(session: &mut Session<'_, '_>, which: Option<&str>) -> Result<(), Failure> {
    let id = which.map(|which| session.store()?.find(which).map_err(Failure::from)).transpose()?;
    run(session, id, Purpose::Write)
}

/// Shows the draft called `open`, or the drafts, until the drafters leave; on the wall when they came for that.
///
/// # Errors
/// When there are to be screens and there is no terminal, or the session could not be started or brought
/// to its end.
pub(super) fn run(
    session: &mut Session<'_, '_>,
    open: Option<DraftId>,
    purpose: Purpose,
) -> Result<(), Failure> {
    let (fallbacks, recalled) = super::doctor::recall(&mut session.platform);
    let store = session.store()?;
    let folder = store.path().to_owned();
    // Documents that can't be read are told of, and keep nobody from writing.
    let (library, fault) = match laid_beside(session) {
        Ok(library) => (library, None),
        Err(error) => (Arc::clone(&session.library), Some(error.message)),
    };
    let platform = &session.platform;
    let face = match purpose {
        Purpose::Write => platform.face(),
        // A wall is looked at.
        Purpose::Wall(_) => Face::Screens,
    };
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
        language: session.texts.language(),
        keys: session.settings.keys.clone(),
    });
    let charset =
        platform.able.charset().map(|name| Message::new("cli-charset").with("name", name));
    if fallbacks.no_clipboard {
        app.clipboard = Clipboard::Unreached;
    }
    app.notice =
        fault.or_else(|| session.settings.in_short(session.texts)).or(recalled).or(charset);
    let elsewhere = platform.drafts_elsewhere();
    app.way_back = way_back(place(platform, (command_of(face), &folder), elsewhere.as_deref()));
    let start = Start {
        app,
        effects,
        desk: desk(store, library, platform.user.clone()),
        words: super::spelling::words(platform),
        clock: || Clock::system().now(),
    };
    let ended = match face {
        Face::Screens => on_screens(session, start, (purpose, &folder)),
        Face::Prompts(because) => at_prompts(session, start, (because, &folder)),
    };
    ended.map_err(|error| Failure::said(message(&error)))
}

fn on_screens(
    session: &mut Session<'_, '_>,
    start: Start,
    (purpose, folder): (Purpose, &Path),
) -> Result<(), RunError> {
    let texts = Arc::clone(session.texts);
    let display = session.platform.display();
    let look = Look { texts, zone: session.platform.zone.clone(), display };
    let ended = crate::tui::run(start, Ui::new(look))?;
    match (ended.by, purpose) {
        (End::Left, Purpose::Write) if takes_text() => {}
        // Who looked at the wall has left nothing undone; and where the line dropped, nobody may be there
        // to read it, and nothing may wait for a terminal that is gone.
        (End::Left | End::Told, Purpose::Write | Purpose::Wall(_)) => return Ok(()),
    }
    for text in ended.printed() {
        // There is nobody left to tell when it can't be written.
        session.output.write(text.as_bytes()).unwrap_or_default();
    }
    let columns = columns().unwrap_or(u16::MAX);
    for said in parted(session, ended.parting(), (command_of(Face::Screens), folder)) {
        match said {
            Last::Words(message) => session.output.say_within(session.texts, &message, columns),
            Last::Command(command) => session.output.show(&command),
        }
    }
    Ok(())
}

fn at_prompts(
    session: &mut Session<'_, '_>,
    start: Start,
    (because, folder): (Because, &Path),
) -> Result<(), RunError> {
    let terminal = session.platform.terminal;
    let watched = Watched::for_prompts(terminal.input).map_err(RunError::NotStarted)?;
    let ways = Ways {
        input: Box::new(BufReader::new(stdin())),
        input_is_terminal: terminal.input,
        output: &mut *session.output.data,
        output_is_terminal: terminal.output,
        watched: Some(watched),
        texts: Texts::load(session.texts.language()),
        zone: session.platform.zone.clone(),
        because,
    };
    let ended = line::run(start, ways)?;
    if !takes_text() {
        return Ok(());
    }
    let mut said = String::new();
    for last in parted(session, ended.parting(), (command_of(Face::Prompts(because)), folder)) {
        match last {
            Last::Words(message) => said = format!("{said}\n{}", session.texts.say(&message)),
            // Behind the words that name it: each line begins with a word that one can search for.
            Last::Command(command) => said = format!("{said} {command}"),
        }
    }
    // There is nobody left to tell when it can't be written; the draft is saved all the same.
    let said = format!("{}\n", said.trim_start());
    session.output.write(said.as_bytes()).unwrap_or_default();
    Ok(())
}

/// Returns what to say of the draft that was worked on last: where it is saved, what is left, and how to
/// come back with this command.
fn parted(
    session: &Session<'_, '_>,
    parting: Option<Parting>,
    (command, folder): (&'static str, &Path),
) -> Vec<Last> {
    let Some(parting) = parting else { return Vec::new() };
    let elsewhere = session.platform.drafts_elsewhere();
    let place = place(&session.platform, (command, folder), elsewhere.as_deref());
    farewell(&parting, place, session.texts)
}

/// Returns where a draft lies that was opened with this command.
fn place<'a>(
    platform: &'a Platform,
    (command, folder): (&'static str, &'a Path),
    elsewhere: Option<&'a Path>,
) -> Place<'a> {
    let named = platform.is_named.then_some(platform.user.as_str());
    let folder = elsewhere.unwrap_or(folder);
    Place { folder, elsewhere, reach: platform.reach, named, command }
}

/// Returns the command that one comes back with, to the same face.
fn command_of(face: Face) -> &'static str {
    match face {
        Face::Screens => "open",
        Face::Prompts(_) => "line",
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
    let examples = Arc::clone(&library);
    Desk {
        store: Box::new(store),
        make: Box::new(move |title, of| make(title, of, &library, &maker)),
        example: Box::new(move || example(&examples)),
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

fn example(library: &Library) -> Result<Draft, StoreError> {
    read_draft(EXAMPLE, |of| {
        let template = library.all().iter().find(|template| *template.id() == of.id);
        template.map(AsRef::as_ref)
    })
    .or(Err(StoreError::other(Message::new("cli-example-unread"))))
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
