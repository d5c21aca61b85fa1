//! Drafts that are listed and opened, also those that were interrupted or are damaged.

use std::sync::Arc;

use crate::app::coming::Coming;
use crate::app::saving::Saving;
use crate::app::screen::{Answer, Dialog, Screen};
use crate::app::{App, Effect, Purpose, Request, Session};
use crate::base::{Argument, DraftId, Line, Message, Moment};
use crate::check::hidden_characters;
use crate::draft::compare::compare;
use crate::draft::{Draft, Stamp};
use crate::store::seam::{Cause, Listed, Loaded, Recovered, Salvage, StoreError};
use crate::template::Template;
use crate::texts::{Language, Texts};

impl App {
    /// Takes in the drafts of the folder; the draft selected stays so, or the one just left is.
    pub(super) fn listed_anew(&mut self, listed: Result<Vec<Listed>, StoreError>) {
        let Screen::Drafts { row } = self.screen else {
            self.drafts = Some(listed);
            return;
        };
        let selected = self.listed().get(row).and_then(id_of).cloned();
        let left = || self.session.as_ref().map(|session| session.draft.id.clone());
        let selected = selected.or_else(left);
        self.drafts = Some(listed);
        let found = selected.and_then(|id| self.row_of(&id));
        let last = self.listed().len().saturating_sub(1);
        self.screen = Screen::Drafts { row: found.unwrap_or(row.min(last)) };
    }

    /// Returns the row of the drafts list that a draft stands in.
    pub(super) fn row_of(&self, id: &DraftId) -> Option<usize> {
        self.listed().iter().position(|listed| id_of(listed) == Some(id))
    }

    /// Goes to the draft that was asked for; one that comes when somebody is in a draft already was
    /// asked for twice.
    pub(super) fn opened(
        &mut self,
        opened: Result<Box<Loaded>, StoreError>,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let Screen::Drafts { .. } = self.screen else { return };
        let coming = std::mem::replace(&mut self.coming, Coming::Nothing);
        if let Coming::Asked { written, .. } = coming {
            self.made(opened, written, now, effects);
        } else if let Err(error) = opened.and_then(|loaded| self.take_over(*loaded, now)) {
            self.not_opened(coming, error, effects);
        } else {
            self.panel = None;
            self.writing = None;
            self.screen = Screen::Overview { row: 0 };
            self.meet_arriving(effects);
            match self.purpose {
                Purpose::Write => {}
                Purpose::Wall(pace) => self.begin_on_wall(pace, now),
            }
        }
        self.go_on_once_saved(effects);
    }

    fn not_opened(&mut self, coming: Coming, error: StoreError, effects: &mut Vec<Effect>) {
        self.arriving = None;
        if let (Coming::Opening(id), Cause::Damaged) = (coming, error.cause) {
            self.salvage(id, error.message.clone(), effects);
        }
        self.notice = Some(error.message);
        effects.push(Effect::Ask(Request::List));
    }

    /// Goes on with a draft that was read in place of the one that is held.
    pub(super) fn take_over(&mut self, loaded: Loaded, now: Moment) -> Result<(), StoreError> {
        let Loaded { draft, recovered, following } = loaded;
        // The save before it may have failed meanwhile: then its text is here and nowhere else.
        if let Some(held) = self.unsaved_draft() {
            return Err(StoreError::other(held));
        }
        let Some(template) = self.library.get(&draft.template.id) else {
            let id = draft.template.id.as_str();
            return Err(StoreError::other(Message::new("app-no-template").with("template", id)));
        };
        let saving = match &recovered {
            Some(recovered) if !recovered.kept => Saving::opened_unsaved(now),
            Some(_) | None => Saving::opened(),
        };
        let guideline = self.guideline_of(template.id());
        let mut session = Session::new((Arc::clone(&template), guideline), draft, saving);
        if let Some(following) = following {
            session.follow(*following, now);
        }
        let recovery = recovered
            .and_then(|recovered| self.recovery(recovered, (&template, &session.draft), now));
        // What was brought back goes first: the rest is told of at each opening.
        let two = || two_texts(&session.draft);
        let told = recovery.or_else(two).or_else(|| hidden(&session.draft));
        self.notice = told.or(self.notice.take());
        self.forget_versions();
        self.review = None;
        self.notes = None;
        self.trail.clear();
        self.following = false;
        self.session = Some(session);
        Ok(())
    }

    /// Returns what to tell of what was brought back; `None` when nothing differs and nothing is missing.
    fn recovery(
        &self,
        recovered: Recovered,
        (template, draft): (&Template, &Draft),
        now: Moment,
    ) -> Option<Message> {
        let Recovered { mut before, last, torn, unfitting, unread, beside, kept: _ } = recovered;
        before.settle(template);
        let sections = compare(template, &before, draft).len();
        let at = self.told(last.at, now);
        (sections + torn + unfitting + unread + beside > 0).then(|| {
            Message::new("app-recovered")
                .count("sections", sections)
                .put("at", at)
                .count("torn", torn)
                .count("unfitting", unfitting)
                .count("unread", unread)
                .count("beside", beside)
        })
    }

    /// Returns a moment as it is told: the time of day, and the date when it is another day's.
    pub(super) fn told(&self, at: Moment, now: Moment) -> Argument {
        if at.day(&self.zone) == now.day(&self.zone) {
            Argument::Text(at.clock(&self.zone))
        } else {
            Argument::at(at, &self.zone)
        }
    }

    /// Looks for what can be read of a damaged draft, `fault` being what is wrong with it.
    pub(super) fn salvage(&mut self, id: DraftId, fault: Message, effects: &mut Vec<Effect>) {
        self.coming = Coming::Salvaging(fault);
        effects.push(Effect::Ask(Request::Salvage(id)));
    }

    /// Takes in what can be read of a damaged draft, and asks whether to go on with it.
    pub(super) fn salvaged(
        &mut self,
        found: Result<Option<Box<Salvage>>, StoreError>,
        now: Moment,
    ) {
        let Coming::Salvaging(fault) = &self.coming else { return };
        let fault = fault.clone();
        self.coming = Coming::Nothing;
        match found {
            Ok(Some(salvage)) => self.ask_whether_to_adopt(*salvage, fault, now),
            Ok(None) => self.notice = Some(fault),
            Err(error) => self.notice = Some(error.message),
        }
    }

    fn ask_whether_to_adopt(&mut self, salvage: Salvage, fault: Message, now: Moment) {
        let Salvage { draft, version, changes } = salvage;
        let (question, Stamp { by, at }) = match version {
            Some(version) => {
                let question = Message::new("app-ask-adopt-version");
                (question.with("number", &version.number), version.stamp)
            }
            None => (Message::new("app-ask-adopt-copy"), draft.changed.clone()),
        };
        let question = question.with("by", by.as_str()).put("at", self.told(at, now));
        // The title is part of the new draft: these words are the drafters' from now on.
        let title = Message::new("app-adopted-title").with("title", draft.title.as_str());
        let template = self.library.get(&draft.template.id);
        let language = template.and_then(|own| Language::from_tag(draft.language(&own)));
        let title = Line::kept(&Texts::load(language.unwrap_or_default()).say(&title));
        self.dialog = Some(Dialog {
            question: question.count("changes", changes),
            detail: Some(fault),
            texts: None,
            answers: vec![
                (Message::new("app-adopt"), Answer::Adopt(Box::new(draft), title)),
                (Message::new("app-stay"), Answer::Nothing),
            ],
            row: 0,
        });
    }

    pub(super) fn adopt(
        &mut self,
        draft: Box<Draft>,
        title: Line,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        if self.let_go(now, effects) {
            self.coming = Coming::Opening(draft.id.clone());
            effects.push(Effect::Ask(Request::Adopt { draft, title }));
        }
    }
}

/// Returns what to tell of characters that nobody sees in a draft, which came with a file.
fn hidden(draft: &Draft) -> Option<Message> {
    let count = hidden_characters(draft);
    (count > 0).then(|| Message::new("app-hidden").count("count", count))
}

/// Returns what to tell of texts that wait for somebody to choose: whoever wrote one may not have been here when
/// the other came.
fn two_texts(draft: &Draft) -> Option<Message> {
    (!draft.alternatives.is_empty()).then(|| Message::new("app-two-texts"))
}

fn id_of(listed: &Listed) -> Option<&DraftId> {
    match listed {
        Listed::Draft(summary) => Some(&summary.id),
        Listed::Damaged { .. } => None,
    }
}
