//! What a command works with: the templates, the drafts, who asks, and the ways out.

use std::sync::Arc;

use super::failure::Failure;
use super::output::Output;
use crate::assemble::{Document, assemble};
use crate::base::{Message, Moment, SectionId, TemplateId};
use crate::draft::{Draft, Stamp};
use crate::platform::Platform;
use crate::store::{FolderStore, Store as _};
use crate::template::{Library, Template};
use crate::texts::Texts;

/// One run of the program.
pub(super) struct Session<'a, 'o> {
    /// The words of its messages.
    pub(super) texts: &'a Texts,
    /// The ways out.
    pub(super) output: &'a mut Output<'o>,
    /// The templates at hand.
    pub(super) library: Arc<Library>,
    /// Who asks, when and from where.
    pub(super) platform: Platform,
}

/// A draft with all that belongs to it.
pub(super) struct Opened {
    /// The store it lies in.
    pub(super) store: FolderStore,
    /// The draft.
    pub(super) draft: Draft,
    /// Its template.
    pub(super) template: Arc<Template>,
}

impl Opened {
    /// Returns the agreement as the draft has it.
    pub(super) fn document(&self) -> Document {
        assemble(&self.template, &self.draft)
    }

    /// Returns the heading that drafters know a section by.
    pub(super) fn title_of(&self, section: &SectionId) -> String {
        let entry = self.draft.section(section);
        let own = entry.and_then(|entry| entry.heading.as_ref());
        let title = self.template.section(section).map(|section| section.title.clone());
        own.map(|heading| heading.value.as_str().to_owned())
            .or(title)
            .unwrap_or_else(|| section.to_string())
    }
}

impl<'a, 'o> Session<'a, 'o> {
    /// Returns a session in these surroundings.
    pub(super) fn start(platform: Platform, texts: &'a Texts, output: &'a mut Output<'o>) -> Self {
        Self { texts, output, library: Arc::new(Library::official()), platform }
    }

    /// Says a message.
    pub(super) fn say(&mut self, message: &Message) {
        self.output.say(self.texts, message);
    }

    /// Returns who asks, now.
    pub(super) fn stamp(&self) -> Stamp {
        Stamp { by: self.platform.user.clone(), at: self.platform.clock.now() }
    }

    /// Returns date and time as they are shown.
    pub(super) fn shown(&self, at: Moment) -> String {
        at.stamp(&self.platform.zone)
    }

    /// Returns the drafts.
    ///
    /// # Errors
    /// When there is nowhere to keep them, or the folder can't be opened.
    pub(super) fn store(&self) -> Result<FolderStore, Failure> {
        let folder = self.platform.drafts().map_err(|error| Failure::said(error.message()))?;
        Ok(FolderStore::open(&folder, Arc::clone(&self.library))?)
    }

    /// Returns the draft that `which` means, with what belongs to it.
    ///
    /// # Errors
    /// When there is none or several, or it can't be read.
    pub(super) fn open(&self, which: &str) -> Result<Opened, Failure> {
        let mut store = self.store()?;
        let id = store.find(which)?;
        let draft = store.load(&id)?.draft;
        let template = self.template(Some(draft.template.id.as_str()))?;
        Ok(Opened { store, draft, template })
    }

    /// Returns the template called `id`, and the official one when none is named.
    ///
    /// # Errors
    /// When there is no such template.
    pub(super) fn template(&self, id: Option<&str>) -> Result<Arc<Template>, Failure> {
        let none =
            |name: &str| Failure::said(Message::new("cli-template-none").with("template", name));
        match id {
            None => self.library.all().first().cloned().ok_or_else(|| none("")),
            Some(name) => TemplateId::new(name)
                .ok()
                .and_then(|id| self.library.get(&id))
                .ok_or_else(|| none(name)),
        }
    }
}
