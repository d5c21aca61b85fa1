//! What goes to the disk of the open draft, and what the disk answers.

use crate::app::company::Company;
use crate::app::saving::{Haste, Wanted};
use crate::app::screen::Screen;
use crate::app::{App, Effect, Request, SaveState, Session};
use crate::base::text::visible;
use crate::base::{DraftId, Line, Message, Moment};
use crate::draft::Entry;
use crate::store::seam::{News, Saved, StoreError, Version, Why};

impl App {
    /// Saves at once what is not yet asked to be saved.
    pub(super) fn save(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.seal();
        self.put_on_disk(Haste::File, now, effects);
    }

    /// Appends to the journal at once what is not yet asked to be there; the save follows in its time.
    pub(super) fn append(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.seal();
        self.put_on_disk(Haste::Journal, now, effects);
    }

    pub(super) fn put_on_disk(&mut self, haste: Haste, now: Moment, effects: &mut Vec<Effect>) {
        let Some(session) = &mut self.session else { return };
        let Wanted { entries, save } = session.saving.ask(now, haste);
        // First what is quickly done: a save can fail where the journal does not.
        append_to(&session.draft.id, entries, effects);
        if save {
            take_note(session, effects);
            effects.push(Effect::Ask(Request::Save {
                draft: Box::new(session.draft.clone()),
                revision: session.saving.revision(),
            }));
        }
    }

    /// Saves at once; what somebody else has put in its place is not touched, and this is kept beside it.
    pub(super) fn rescue(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.seal();
        let Some(session) = &mut self.session else { return };
        let Wanted { entries, save: _ } = session.saving.ask(now, Haste::File);
        append_to(&session.draft.id, entries, effects);
        if session.saving.is_unsaved() {
            take_note(session, effects);
            // Who it is from tells the two apart.
            let title = format!("{} – {}", session.draft.title.as_str(), self.user.as_str());
            effects.push(Effect::Ask(Request::Rescue {
                draft: Box::new(session.draft.clone()),
                revision: session.saving.revision(),
                title: Line::kept(&title),
            }));
        }
    }

    /// Saves, and keeps a version, since somebody asked for it.
    pub(super) fn save_and_keep(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.make_now(effects);
        self.save(now, effects);
        if !self.has_left_draft() {
            self.keep(Why::Asked, effects);
        }
    }

    /// Keeps the draft as it stands as a version.
    pub(super) fn keep(&mut self, why: Why, effects: &mut Vec<Effect>) {
        let Some(session) = &self.session else { return };
        let (draft, revision) = (Box::new(session.draft.clone()), session.saving.revision());
        effects.push(Effect::Ask(Request::Keep { draft, revision, why }));
    }

    pub(super) fn version_kept(&mut self, why: Why, kept: Result<Option<Version>, StoreError>) {
        let message = match &kept {
            Ok(Some(version)) => Message::new("app-version-kept").with("number", &version.number),
            Ok(None) => Message::new("app-version-same"),
            Err(error) => error.message.clone(),
        };
        if why == Why::Asked || kept.is_err() {
            self.notice = Some(message);
        }
        if let (Ok(Some(version)), Some(Ok(versions))) = (kept, &mut self.versions) {
            versions.insert(0, version);
            if let Screen::Versions { row } = &mut self.screen {
                *row += 1;
            }
        }
    }

    pub(super) fn saved(
        &mut self,
        (revision, how): (u64, Saved),
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let Some(session) = &mut self.session else { return };
        session.saving.succeeded(revision, now);
        if let Some(company) = &mut session.company
            && let Some(base) = company.saved(revision)
        {
            let people = company.people.clone();
            let news = News { saved: Some(Box::new(base)), people, ..News::default() };
            self.others(news, now, effects);
        }
        match how {
            Saved::Again => self.notice = Some(Message::new("app-saved-again")),
            // Where a damaged file lies comes as news, to everybody the same.
            Saved::InPlace | Saved::Mended => {}
        }
        self.go_on_once_saved(effects);
    }

    /// Goes on in the draft that was kept beside somebody else's.
    pub(super) fn kept(
        &mut self,
        (id, title, revision): (DraftId, Line, u64),
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let Some(session) = &mut self.session else { return };
        self.notice = Some(Message::new("app-kept").with("title", title.as_str()));
        session.draft = session.draft.clone().under(id, title);
        // Nobody else knows of it yet.
        session.company = None;
        session.saving.moved(revision, now);
        // Those on the screen are the other draft's.
        self.close_versions();
        self.go_on_once_saved(effects);
    }

    pub(super) fn save_failed(&mut self, error: StoreError, shelter: Option<String>, now: Moment) {
        if let Some(session) = &mut self.session {
            session.company.iter_mut().for_each(Company::forget_asked);
            if session.saving.could_not_mend(now) {
                self.tell_of_damage(Message::new("app-not-mended"));
                return;
            }
            session.saving.failed(error.clone(), shelter, now);
        }
        if self.leaving {
            self.ask_whether_to_leave_unsaved(error);
        }
    }

    pub(super) fn journaled(&mut self, number: u64) {
        if let Some(session) = &mut self.session {
            session.saving.journaled(number);
        }
    }

    pub(super) fn journal_failed(&mut self) {
        if let Some(session) = &mut self.session {
            session.saving.journal_failed();
        }
    }

    /// Saves the draft that is held, and says so when it may not be let go: its last save failed.
    pub(super) fn let_go(&mut self, now: Moment, effects: &mut Vec<Effect>) -> bool {
        self.save(now, effects);
        let held = self.unsaved_draft().filter(|_| self.failure().is_some());
        let free = held.is_none();
        self.notice = held.or(self.notice.take());
        free
    }

    /// Returns what to tell while a draft that was left is not on disk.
    pub(super) fn unsaved_draft(&self) -> Option<Message> {
        let session = self.session.as_ref().filter(|session| session.saving.is_unsaved())?;
        let title = visible(session.draft.title.as_str());
        Some(Message::new("app-unsaved-draft-open").with("title", &title))
    }

    pub(super) fn failure(&self) -> Option<StoreError> {
        match self.session.as_ref()?.saving.state() {
            SaveState::Failed { error, shelter: _ } => Some(error.clone()),
            SaveState::Untouched | SaveState::Saved(_) | SaveState::Unsaved => None,
        }
    }
}

/// Says which changes of others the state has that is saved next.
fn take_note(session: &mut Session, effects: &mut Vec<Effect>) {
    let revision = session.saving.revision();
    let Session { company: Some(company), draft, .. } = session else { return };
    let taken = Box::new(company.asks(revision, draft));
    effects.push(Effect::Ask(Request::Took { draft: draft.id.clone(), taken }));
}

fn append_to(draft: &DraftId, entries: Vec<Entry>, effects: &mut Vec<Effect>) {
    if !entries.is_empty() {
        effects.push(Effect::Ask(Request::Append { draft: draft.clone(), entries }));
    }
}
