//! The digest of the guideline, all of it or what has the words asked for, and the passages behind the hints.

use std::sync::Arc;

use super::args::Guideline as Asked;
use super::columns::{aligned, ended};
use super::failure::Failure;
use super::session::Session;
use crate::base::text::visible;
use crate::base::{Message, SourceId};
use crate::platform::Reach;
use crate::store::{StoreError, Trust, read_texts};
use crate::template::guideline::{Document, Entry, Passages, Rest, Search, Standing};
use crate::template::{Guideline, Library};
use crate::tui::measure::wrap;

/// The widest line, in cells.
const WIDTH: u16 = 78;
/// What stands before what belongs to an entry.
const INDENT: &str = "  ";
/// The letters of a fingerprint that tell passages apart.
const FINGERPRINT: usize = 16;

pub(super) fn run(session: &mut Session<'_, '_>, asked: &Asked) -> Result<(), Failure> {
    let template = session.template(None)?;
    let guideline = session.library.guideline(template.id());
    if asked.passages {
        return passages(session, &guideline);
    }
    let query = asked.words.join(" ");
    let search = Search::new(&query);
    let entries = guideline.entries();
    let wanted = |entry: &&Entry<'_>| search.is_empty() || search.finds(entry);
    let found: Vec<_> = entries.iter().filter(wanted).collect();
    if found.is_empty() {
        session.say(&Message::new("cli-guideline-none").with("words", &visible(&query)));
        return Ok(());
    }
    let page = page(session, &found);
    session.output.write(page.as_bytes())
}

/// Returns the library with the documents of the folder that was named; as it is when none was.
///
/// # Errors
/// When the folder or one of its documents can't be read, is not to be trusted in restricted mode, or there is
/// no document in it.
pub(super) fn laid_beside(session: &Session<'_, '_>) -> Result<Arc<Library>, StoreError> {
    let Some(folder) = &session.platform.guideline else {
        return Ok(Arc::clone(&session.library));
    };
    let trust = match session.platform.reach {
        Reach::Free => Trust::Anybody,
        Reach::Restricted => Trust::Root,
    };
    let mut documents = Vec::new();
    for (name, text) in read_texts(folder, trust)? {
        let known = |id: &SourceId| {
            session.library.all().iter().any(|template| template.source_called(id).is_some())
        };
        let document = SourceId::new(&name).ok().filter(known);
        let document = document.map(|source| Document::read(source, &text));
        let Some(document) = document.filter(|document| !document.is_empty()) else {
            let path = folder.join(format!("{name}.txt"));
            let message = Message::new("cli-guideline-no-document");
            let path = visible(&path.to_string_lossy()).into_owned();
            return Err(StoreError::other(message.with("path", &path)));
        };
        documents.push(document);
    }
    if documents.is_empty() {
        let path = visible(&folder.to_string_lossy()).into_owned();
        let message = Message::new("cli-guideline-empty-folder").with("path", &path);
        return Err(StoreError::other(message));
    }
    let mut library = Library::clone(&session.library);
    library.lay_beside(Passages::new(documents));
    Ok(Arc::new(library))
}

/// Lists the places that hints rest on, with what the documents have there.
fn passages(session: &mut Session<'_, '_>, guideline: &Guideline) -> Result<(), Failure> {
    let library = laid_beside(session)?;
    if library.passages().is_empty() {
        session.say(&Message::new("cli-guideline-no-folder"));
        return Ok(());
    }
    let of_documents = |rest: &&Rest| library.passages().has(&rest.source);
    let rows = guideline.rests().iter().filter(of_documents).map(|rest| {
        let passage = library.passages().find(&rest.source, &rest.section);
        let (print, key) = match passage {
            None => (String::new(), "cli-passage-absent"),
            Some(passage) => {
                let print = passage.fingerprint().chars().take(FINGERPRINT).collect();
                let key = match rest.standing(passage) {
                    Standing::Same => "cli-passage-same",
                    Standing::Changed => "cli-passage-changed",
                    Standing::Unknown => "cli-passage-unknown",
                };
                (print, key)
            }
        };
        let state = session.texts.get(key).into_owned();
        vec![rest.source.to_string(), rest.section.clone(), print, state]
    });
    let page = aligned(&rows.collect::<Vec<_>>());
    session.output.write(page.as_bytes())
}

fn page(session: &Session<'_, '_>, entries: &[&Entry<'_>]) -> String {
    let mut lines = Vec::new();
    let mut last = String::new();
    for entry in entries {
        let title = match entry.topic() {
            Some(topic) => topic.title.clone(),
            None => session.texts.get("cli-guideline-law").into_owned(),
        };
        if title != last {
            if !last.is_empty() {
                lines.push(String::new());
            }
            lines.push(title.to_uppercase());
            last = title;
        }
        lines.push(String::new());
        let mut indent = "";
        for said in entry.said() {
            let said = session.texts.say(&said);
            let text = visible(&said);
            let room = WIDTH.saturating_sub(u16::try_from(indent.len()).unwrap_or_default());
            lines.extend(wrap(&text, room).into_iter().map(|line| format!("{indent}{line}")));
            indent = INDENT;
        }
    }
    ended(&lines)
}
