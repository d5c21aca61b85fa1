//! What a command works with: the templates, the drafts, who asks, and the ways out.

use std::path::PathBuf;
use std::sync::Arc;

use super::failure::Failure;
use super::output::Output;
use crate::assemble::{Document, assemble};
use crate::base::{Message, Moment, SectionId, SessionId, TemplateId};
use crate::draft::{Draft, Stamp};
use crate::platform::{Platform, new_session_id};
use crate::settings as configuration;
use crate::store::{FolderStore, Loaded, Recovered, Settings, Store as _, VERSIONS, Why};
use crate::template::{Library, Template};
use crate::texts::Texts;

/// One run of the program.
pub(super) struct Session<'a, 'o> {
    /// The words of its messages.
    pub(super) texts: &'a Arc<Texts>,
    /// The ways out.
    pub(super) output: &'a mut Output<'o>,
    /// The templates at hand.
    pub(super) library: Arc<Library>,
    /// Who asks, when and from where.
    pub(super) platform: Platform,
    /// What is set for good.
    pub(super) settings: configuration::Settings,
    id: SessionId,
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
        title_of(&self.template, &self.draft, section)
    }
}

/// Returns the heading that drafters know a section by.
pub(super) fn title_of(template: &Template, draft: &Draft, section: &SectionId) -> String {
    let entry = draft.section(section);
    let own = entry.and_then(|entry| entry.heading.as_ref());
    let title = template.section(section).map(|section| section.title.clone());
    own.map(|heading| heading.value.as_str().to_owned())
        .or(title)
        .unwrap_or_else(|| section.to_string())
}

impl<'a, 'o> Session<'a, 'o> {
    /// Returns a session in these surroundings.
    pub(super) fn start(
        (platform, settings): (Platform, configuration::Settings),
        texts: &'a Arc<Texts>,
        output: &'a mut Output<'o>,
    ) -> Self {
        let library = Arc::new(Library::official());
        Self { texts, output, library, platform, settings, id: new_session_id() }
    }

    /// Says a message.
    pub(super) fn say(&mut self, message: &Message) {
        self.output.say(self.texts, message);
    }

    /// Returns who asks, now.
    pub(super) fn stamp(&self) -> Stamp {
        Stamp { by: self.platform.user.clone(), at: self.platform.clock.now() }
    }

    /// Returns what no other session has, for the ids of what is made.
    pub(super) fn mark(&self) -> String {
        self.id.mark().to_owned()
    }

    /// Returns date and time as they are shown.
    pub(super) fn shown(&self, at: Moment) -> String {
        self.texts.stamp(at, &self.platform.zone)
    }

    /// Returns the path of the folder of drafts.
    ///
    /// # Errors
    /// When nothing says where it is.
    pub(super) fn folder(&self) -> Result<PathBuf, Failure> {
        self.platform.drafts().map_err(|error| Failure::said(error.message()))
    }

    /// Returns the drafts.
    ///
    /// # Errors
    /// When there is nowhere to keep them, or the folder can't be opened.
    pub(super) fn store(&self) -> Result<FolderStore, Failure> {
        let store = FolderStore::open(&self.folder()?, Arc::clone(&self.library))?;
        Ok(store.for_session(Settings {
            session: self.id.clone(),
            by: self.platform.user.clone(),
            versions: self.platform.versions.unwrap_or(VERSIONS),
            shelters: self.platform.shelters.clone(),
        }))
    }

    /// Returns the draft that `which` means, to be read, with what belongs to it; says when it has text that
    /// an interrupted session left.
    ///
    /// # Errors
    /// When there is none or several, or it can't be read.
    pub(super) fn read(&mut self, which: &str) -> Result<Opened, Failure> {
        let mut store = self.store()?;
        let id = store.find(which)?;
        let Loaded { draft, recovered, following: _ } = store.load(&id)?;
        if let Some(recovered) = recovered {
            self.say_recovered("cli-recovered", &draft, &recovered);
        }
        self.opened(store, draft)
    }

    /// Returns the draft that `which` means, to be changed, with what belongs to it; says when text that an
    /// interrupted session left was put in it.
    ///
    /// # Errors
    /// As [`Session::read`].
    pub(super) fn open(&mut self, which: &str) -> Result<Opened, Failure> {
        let mut store = self.store()?;
        let id = store.find(which)?;
        let loaded = store.open(&id, &self.stamp())?;
        self.taken_in(store, loaded)
    }

    /// Returns what was opened in `store` to be changed, with what belongs to it.
    ///
    /// # Errors
    /// When its template is not here.
    pub(super) fn taken_in(
        &mut self,
        store: FolderStore,
        Loaded { draft, recovered, following: _ }: Loaded,
    ) -> Result<Opened, Failure> {
        if let Some(recovered) = recovered {
            // A full disk takes nothing in: it is brought back again by whoever opens the draft next.
            let key = if recovered.kept { "cli-recovered-taken-in" } else { "cli-recovered" };
            self.say_recovered(key, &draft, &recovered);
        }
        self.opened(store, draft)
    }

    fn opened(&self, store: FolderStore, draft: Draft) -> Result<Opened, Failure> {
        let template = draft.spoken(&self.template(Some(draft.template.id.as_str()))?);
        Ok(Opened { store, draft, template })
    }

    /// Says that something was brought back, when it was, and what could not be.
    fn say_recovered(&mut self, key: &'static str, draft: &Draft, recovered: &Recovered) {
        if *recovered.before != *draft {
            self.say(
                &Message::new(key)
                    .with("title", draft.title.as_str())
                    .with("by", recovered.last.by.as_str())
                    .with("at", &self.shown(recovered.last.at)),
            );
        }
        let rest = [
            ("cli-recovered-torn", recovered.torn),
            ("cli-recovered-unfitting", recovered.unfitting),
            ("cli-recovered-unread", recovered.unread),
            ("cli-recovered-beside", recovered.beside),
        ];
        for (key, count) in rest.into_iter().filter(|(_, count)| *count > 0) {
            self.say(&Message::new(key).count("count", count));
        }
    }

    /// Saves a draft that was changed, and keeps a version of it.
    ///
    /// # Errors
    /// When it can't be saved; what lies there is as it was.
    pub(super) fn save(&mut self, opened: &mut Opened) -> Result<(), Failure> {
        opened.store.save(&opened.draft, 0).map_err(|error| {
            if error.is_conflict() {
                let title = opened.draft.title.as_str();
                Failure::said(Message::new("cli-changed-meanwhile").with("title", title))
            } else {
                Failure::from(error)
            }
        })?;
        self.keep(opened, Why::Ended);
        Ok(())
    }

    /// Keeps a version of a draft; says so when that fails, which takes nothing away.
    pub(super) fn keep(&mut self, opened: &mut Opened, why: Why) {
        let stamp = self.stamp();
        if let Err(error) = opened.store.keep(&opened.draft, 0, why, &stamp) {
            let reason = self.texts.say(&error.message);
            self.say(&Message::new("cli-version-not-kept").with("why", &reason));
        }
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
