//! An older version brought back, whole or one section of it; what stood before is kept as a version.

use super::args::Restore;
use super::failure::Failure;
use super::session::{Opened, Session, title_of};
use crate::base::{DraftId, Message, SectionId};
use crate::draft::compare::{Extent, way_back};
use crate::draft::{Change, Draft, Edit};
use crate::platform::new_draft_id;
use crate::store::{Cause, FolderStore, Loaded, Store as _, StoreError, Version, Why};

pub(super) fn run(session: &mut Session<'_, '_>, restore: &Restore) -> Result<(), Failure> {
    let Restore { which, number, section } = restore;
    let mut store = session.store()?;
    let id = store.find(&which.draft)?;
    let found = match number {
        Some(_) => store.open(&id, &session.stamp()),
        None => store.load(&id),
    };
    match (found, number) {
        (Ok(loaded), Some(number)) => {
            in_place(session, store, loaded, (*number, section.as_deref()))
        }
        (Ok(_), None) => {
            let message = Message::new("cli-restore-number-missing").with("draft", &id);
            Err(Failure::Arguments(message))
        }
        (Err(error), _) if error.is_loss() => match section {
            Some(_) => {
                let message = Message::new("cli-restore-damaged-whole").with("draft", &id);
                Err(Failure::Said(vec![error.message, message]))
            }
            None => beside(session, store, (&id, error), *number),
        },
        (Err(error), _) => Err(error.into()),
    }
}

/// Brings back what version `number` says, whole or in one section.
fn in_place(
    session: &mut Session<'_, '_>,
    store: FolderStore,
    loaded: Loaded,
    (number, section): (u32, Option<&str>),
) -> Result<(), Failure> {
    let mut opened = session.taken_in(store, loaded)?;
    let then = opened.store.version(&opened.draft.id, number)?;
    let extent = match section {
        None => Extent::Whole,
        Some(name) => Extent::Section(section_called(name, &opened, &then)?),
    };
    let changes = way_back(&opened.template, &opened.draft, &then, &extent);
    if changes.is_empty() {
        session.say(&Message::new("cli-restore-same").with("number", &number));
        return Ok(());
    }
    let stamp = session.stamp();
    // Not without it: what stands now must not be lost.
    let before = opened.store.keep(&opened.draft, 0, Why::BeforeRestore, &stamp)?;
    let before = match before {
        Some(version) => Some(version),
        None => opened.store.versions(&opened.draft.id)?.into_iter().next(),
    };
    let template = opened.template.clone();
    opened.draft.apply(&template, Change::new(Edit::Several(changes), stamp)).map_err(
        |refusal| {
            let why = session.texts.say(&refusal.message());
            Failure::said(Message::new("cli-restore-refused").with("why", &why))
        },
    )?;
    session.save(&mut opened)?;
    opened.store.close(&opened.draft.id).unwrap_or_default();
    let key = if section.is_some() { "cli-restored-section" } else { "cli-restored" };
    session.say(
        &Message::new(key)
            .with("title", opened.draft.title.as_str())
            .with("number", &number)
            .with("draft", &opened.draft.id)
            .with("before", &before.map_or(0, |version| version.number)),
    );
    Ok(())
}

/// Returns the section of the draft or of the version whose id or heading is `name`, capitals or not.
fn section_called(name: &str, opened: &Opened, then: &Draft) -> Result<SectionId, Failure> {
    let drafts = [&opened.draft, then];
    let ids = || {
        drafts.into_iter().flat_map(|draft| draft.sections.iter().map(move |it| (draft, &it.id)))
    };
    if let Some((_, id)) = ids().find(|(_, id)| id.as_str() == name) {
        return Ok(id.clone());
    }
    let wanted = name.trim().to_lowercase();
    let called = |draft, id| title_of(&opened.template, draft, id).trim().to_lowercase();
    let mut found: Vec<_> =
        ids().filter(|(draft, id)| called(draft, id) == wanted).map(|(_, id)| id).collect();
    found.sort();
    found.dedup();
    match found.as_slice() {
        [one] => Ok((*one).clone()),
        [] => Err(Failure::said(
            Message::new("cli-section-none").with("name", name).with("draft", &opened.draft.id),
        )),
        several => {
            let names: Vec<_> = several.iter().map(|id| id.as_str()).collect();
            let message = Message::new("cli-section-several").with("name", name);
            Err(Failure::said(message.with("ids", &names.join(", "))))
        }
    }
}

/// Makes a new draft of what is left of one that is damaged or gone, and prints its id. A file that is there
/// is not touched.
fn beside(
    session: &mut Session<'_, '_>,
    mut store: FolderStore,
    (id, error): (&DraftId, StoreError),
    number: Option<u32>,
) -> Result<(), Failure> {
    let (draft, version, changes) = if let Some(number) = number {
        (store.version(id, number)?, Some(number), 0)
    } else if let Some(found) = store.salvage(id)? {
        let version = found.version.map(|Version { number, .. }| number);
        (found.draft, version, found.changes)
    } else {
        let nothing = Message::new("cli-restore-nothing-left").with("draft", id);
        return Err(Failure::Said(vec![error.message, nothing]));
    };
    let title = draft.title.clone();
    let draft = draft.under(new_draft_id(), title);
    store.create(&draft)?;
    store.close(&draft.id).unwrap_or_default();
    session.output.write(format!("{}\n", draft.id).as_bytes())?;
    session.say(
        &Message::new("cli-restored-beside")
            .with("title", draft.title.as_str())
            .with("id", &draft.id)
            .with("from", id)
            .with("file", if error.cause == Cause::Missing { "missing" } else { "damaged" })
            .with("number", &version.map_or_else(|| "none".to_owned(), |number| number.to_string()))
            .count("changes", changes),
    );
    Ok(())
}
