//! States of drafts that read like a file, and how the file was made from one of them.

use crate::app::written;
use crate::assemble::{self, Document, assemble};
use crate::base::DraftId;
use crate::cli::failure::Failure;
use crate::cli::pictures::pictures;
use crate::cli::session::Session;
use crate::draft::Draft;
use crate::export::{Annex, Characters, Format, Headings, Stage, Wanted};
use crate::store::{FolderStore, Listed, Store as _, Version};

/// A state of a draft that reads as was asked for.
pub(in crate::cli) struct State {
    /// The draft.
    pub(in crate::cli) draft: DraftId,
    /// Its title then.
    pub(in crate::cli) title: String,
    /// The version; `None` for the draft as it is now.
    pub(in crate::cli) version: Option<Version>,
    /// The agreement, with its deviations.
    pub(in crate::cli) document: Document,
}

/// How a file was made.
pub(in crate::cli) struct Made {
    /// Which of the states it was made from.
    pub(super) state: usize,
    /// As what.
    pub(in crate::cli) wanted: Wanted,
}

/// The drafts to look in.
pub(super) struct Search {
    store: FolderStore,
    /// How many drafts could not be read.
    pub(super) unread: usize,
}

impl Search {
    /// # Errors
    /// When there is no folder of drafts, or it can't be opened.
    pub(super) fn new(session: &Session<'_, '_>) -> Result<Self, Failure> {
        Ok(Self { store: session.store()?, unread: 0 })
    }

    /// Returns the states of every draft whose fingerprint begins so: of each draft as it is now, then its
    /// versions, the newest first.
    ///
    /// # Errors
    /// When the drafts cannot be listed.
    pub(super) fn everywhere(
        &mut self,
        session: &Session<'_, '_>,
        begin: &str,
    ) -> Result<Vec<State>, Failure> {
        let mut states = Vec::new();
        for entry in self.store.list()? {
            match entry {
                Listed::Draft(summary) => states.extend(self.of(session, &summary.id, begin)),
                Listed::Damaged { .. } => self.unread += 1,
            }
        }
        Ok(states)
    }

    /// Returns the states of one draft whose fingerprint begins so. A draft that is damaged or gone may still
    /// have versions.
    pub(super) fn of(
        &mut self,
        session: &Session<'_, '_>,
        id: &DraftId,
        begin: &str,
    ) -> Vec<State> {
        let now = self.store.load(id).ok().map(|loaded| (None, loaded.draft));
        let versions = self.store.versions(id).unwrap_or_default();
        let then = versions.into_iter().filter_map(|version| {
            let draft = self.store.version(id, version.number).ok()?;
            Some((Some(version), draft))
        });
        now.into_iter()
            .chain(then)
            .filter_map(|(version, draft)| state(session, version, &draft, begin))
            .collect()
    }

    /// Returns how these bytes were made from one of the states, when they were.
    pub(super) fn made(&self, states: &[State], format: Format, bytes: &[u8]) -> Option<Made> {
        for (at, State { document, .. }) in states.iter().enumerate() {
            let (pictures, _) = pictures(document, format, self.store.path());
            for wanted in ways(document, format) {
                let again = written(document, wanted, pictures.clone());
                if again.is_ok_and(|again| again == bytes) {
                    return Some(Made { state: at, wanted });
                }
            }
        }
        None
    }
}

/// Returns every way in which a document can be made a file of this format; those that give the same bytes
/// once.
fn ways(document: &Document, format: Format) -> Vec<Wanted> {
    let annexes = [Annex::None, Annex::Deviations];
    let annexes = if document.deviations.is_empty() { &annexes[..1] } else { &annexes };
    let headings = [Headings::Plain, Headings::Numbered];
    let headings = if format == Format::Json { &headings[..1] } else { &headings };
    let mut ways = Vec::new();
    for stage in [Stage::Final, Stage::Draft] {
        for annex in annexes.iter().copied() {
            for headings in headings.iter().copied() {
                // What can be written without it is the same with it.
                let characters = Characters::Replaced;
                ways.push(Wanted { format, stage, annex, headings, characters });
            }
        }
    }
    ways
}

/// Returns a state of a draft when its fingerprint begins so.
fn state(
    session: &Session<'_, '_>,
    version: Option<Version>,
    draft: &Draft,
    begin: &str,
) -> Option<State> {
    let template = draft.spoken(&session.template(Some(draft.template.id.as_str())).ok()?);
    let mut document = assemble(&template, draft);
    if !document.fingerprint().starts_with(begin) {
        return None;
    }
    document.deviations = assemble::annex(&template, draft, &session.platform.zone);
    let title = draft.title.as_str().to_owned();
    Some(State { draft: draft.id.clone(), title, version, document })
}
