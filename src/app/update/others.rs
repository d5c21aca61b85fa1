//! What others write in the open draft, and who is at work where.

use crate::app::saving::Haste;
use crate::app::screen::{Answer, Dialog, Screen, Writing};
use crate::app::{App, Effect, Request, Session};
use crate::base::text::visible;
use crate::base::{Line, Message, Moment, SessionId};
use crate::draft::merge::TooMuch;
use crate::draft::together::{Key, Version};
use crate::draft::{Alternative, Change, Edit, Stamp};
use crate::store::seam::{Damage, News, Outside, Why};
use crate::texts::{Language, Texts};

/// From so many places changed in one step on, the others are told.
const MUCH: usize = 4;

impl App {
    /// Takes in what others have done; the caret and one's own way back stay as they are.
    pub(super) fn others(&mut self, mut news: News, now: Moment, effects: &mut Vec<Effect>) {
        let outside = news.outside.take();
        let is_whole = news.saved.is_some() || outside.is_some();
        self.take_damage(news.damage.take(), is_whole, now);
        let target = self.writing.as_ref().map(|writing| writing.target.clone());
        let before = target.as_ref().and_then(|target| self.text_of(target));
        let before_them = self.around();
        let led = self.leader().is_some();
        let much = much_at_once(&news);
        let by = news.events.last().map(|event| event.change.stamp.by.clone());
        let Some(session) = &mut self.session else { return };
        let kept = session.draft.alternatives.clone();
        let mut changed = session.take_in(news, now);
        let outside = outside.map(|outside| self.take_outside(*outside, now, effects));
        changed |= outside == Some(true);
        self.tell_of(&before_them);
        self.hand_wall_over(led, now);
        self.follow_leader();
        let Some(session) = &self.session else { return };
        if !changed {
            return;
        }
        // One may have been let go of, or have changed places with what stands, while another came.
        let is_new = |it: &Alternative| {
            kept.iter().all(|kept| kept.version != it.version || kept.key() != it.key())
        };
        // Nobody chooses at a wall, and what is said there stands for long.
        let two = session.draft.alternatives.iter().any(is_new)
            && !matches!(self.screen, Screen::Wall(_));
        let told = match (outside == Some(true), two) {
            (false, false) => None,
            (false, true) => Some("app-two-texts"),
            (true, false) => Some("app-outside"),
            (true, true) => Some("app-outside-two-texts"),
        };
        self.notice = told.map(Message::new).or(much).or(self.notice.take());
        self.ask_anew_which_text(now);
        self.settle_focus();
        let after = target.as_ref().and_then(|target| self.text_of(target));
        if after != before {
            self.others_wrote_here(after, by.as_ref());
        }
    }

    /// Takes in what is found of damage to the draft's file: what is here is written in its place, unless another
    /// session is first.
    fn take_damage(&mut self, damage: Option<Damage>, is_whole: bool, now: Moment) {
        let haste = self.leaving;
        let Some(session) = &mut self.session else { return };
        match damage {
            Some(Damage::Found) => session.saving.found_damage(now, haste),
            Some(Damage::Mended(path)) => {
                session.saving.is_whole();
                self.tell_of_damage(Message::new("app-mended").with("path", &path));
            }
            None if is_whole => session.saving.is_whole(),
            None => {}
        }
    }

    /// Says what became of a damaged file; not at a wall, where everybody would read it and nobody could do
    /// anything.
    pub(super) fn tell_of_damage(&mut self, told: Message) {
        if !matches!(self.screen, Screen::Wall(_)) {
            self.notice = Some(told);
        }
    }

    /// Takes in what another program has made of the draft's file, and keeps what stood before as a version;
    /// returns whether it has changed anything.
    fn take_outside(&mut self, outside: Outside, now: Moment, effects: &mut Vec<Effect>) -> bool {
        // The name stands in the draft from now on: these words are the drafters'.
        let by = Line::kept(&Texts::load(Language::default()).get("app-outside-by"));
        let Some(session) = &mut self.session else { return false };
        let (before, revision) = (session.draft.clone(), session.saving.revision());
        let id = before.id.clone();
        let keep =
            |draft, why| Effect::Ask(Request::Keep { draft: Box::new(draft), revision, why });
        let taken = session.take_outside(&outside, &Stamp { by, at: now }, now);
        let Ok(changed) = taken else {
            // Ours stands, and theirs is among the versions.
            let title = outside.draft.title.clone();
            effects.push(keep(outside.draft.under(id, title), Why::Received));
            self.notice = Some(Message::new("app-outside-too-much"));
            return false;
        };
        if changed {
            effects.push(keep(before, Why::BeforeMerge));
        }
        changed
    }

    /// Brings the text in focus up to what others have made of it.
    fn others_wrote_here(&mut self, text: Option<String>, by: Option<&Line>) {
        let Some(text) = text else {
            self.writing = None;
            // A question, and not a notice: the keys that come next are words, and shall do nothing.
            let outside = || Line::kept(&Texts::load(Language::default()).get("app-outside-by"));
            let by = by.cloned().unwrap_or_else(outside);
            let by = visible(by.as_str()).into_owned();
            self.dialog = Some(Dialog {
                question: Message::new("app-others-removed").with("by", &by),
                detail: None,
                texts: None,
                answers: vec![(Message::new("app-others-removed-seen"), Answer::Nothing)],
                row: 0,
            });
            return;
        };
        self.writing = self.writing.take().map(|writing| {
            let others = writing.others + 1;
            Writing { others, ..writing.with(text) }
        });
    }

    /// Saves again at once, with what others have saved meanwhile.
    pub(super) fn save_anew(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        let Some(session) = &mut self.session else { return };
        session.saving.begin_anew(now);
        self.put_on_disk(Haste::Due, now, effects);
    }

    /// Tells the others which section is written in, when that is another than before; keeps the state before
    /// one was taken over.
    pub(super) fn tell_others(&mut self, effects: &mut Vec<Effect>) {
        let here = self.section_screen().map(|screen| screen.section.clone());
        self.along = self.along.take().filter(|along| here.as_ref() == Some(along));
        let writing = self.writing.as_ref().and_then(|_| self.section_screen());
        let section = writing.map(|screen| screen.section.clone());
        let leads = if self.is_leading() { self.section_here() } else { None };
        let Some(session) = self.session.as_mut().filter(|session| !session.ended) else { return };
        let Some(company) = &mut session.company else { return };
        let owes_trace = company.owes_trace();
        if let Some(here) = company.tells(section.as_ref(), leads) {
            let draft = session.draft.id.clone();
            effects.push(Effect::Ask(Request::Tell { draft, here }));
        }
        if owes_trace {
            self.keep(Why::TakenOver, effects);
        }
    }
}

/// Returns what to tell when somebody has changed many places in one step, as by bringing an older version back
/// or taking a copy in.
fn much_at_once(news: &News) -> Option<Message> {
    let places = |change: &Change| {
        let is_several = matches!(change.edit, Edit::Several(_));
        if is_several { Key::touched_by(&change.edit).len() } else { 0 }
    };
    let changes = news.events.iter().map(|event| &event.change);
    let change = changes.rev().find(|change| places(change) >= MUCH)?;
    let by = visible(change.stamp.by.as_str());
    Some(Message::new("app-others-changed-much").with("by", &by).count("count", places(change)))
}

impl Session {
    /// Takes in what another program has made of the draft's file; returns whether it has changed anything.
    ///
    /// # Errors
    /// [`TooMuch`] when the two have too much together; what is here stands then.
    fn take_outside(
        &mut self,
        outside: &Outside,
        by_hand: &Stamp,
        now: Moment,
    ) -> Result<bool, TooMuch> {
        let Some(company) = &mut self.company else { return Ok(false) };
        company.forget_asked();
        let Outside { draft, version, sight } = outside;
        let has_seen = |version: &Version| sight.as_ref().is_none_or(|sight| sight.has(version));
        let taken = company.together.outside(
            &mut self.draft,
            &self.template,
            (draft, version),
            (has_seen, by_hand),
        );
        if taken.is_err() {
            company.together.passes_over(version);
        }
        self.saving.went_on_from_outside();
        // The others go on from what is saved next, and whoever is alone saves what the file has not.
        if !company.people.is_empty() || self.draft != *draft {
            self.saving.owes(now);
        }
        let changes = taken?;
        let keys = changes.iter().flat_map(|change| Key::touched_by(&change.edit)).collect();
        self.history.others(&keys);
        self.changed_by_others();
        Ok(!changes.is_empty())
    }

    /// Takes in what others have done; returns whether the draft is another one now.
    fn take_in(&mut self, news: News, now: Moment) -> bool {
        let Some(company) = &mut self.company else { return false };
        let News { saved, outside: _, damage: _, events, people } = news;
        let before = std::mem::replace(&mut company.people, people);
        self.saving.others_read(!company.people.is_empty());
        let is_saved = saved.is_some();
        if let Some(base) = saved {
            if let Some(number) = company.own_in(&base.marks) {
                self.saving.saved_by_others(number, now);
            }
            company.goes_on(&mut self.draft, &self.template, *base);
            self.saving.goes_on();
        }
        let fresh = company.together.others(&mut self.draft, &self.template, events);
        company.hears(&fresh);
        let is_here =
            |session: &SessionId| company.people.iter().any(|person| person.session == *session);
        let has_gone = before.iter().any(|was| !is_here(&was.session));
        // What somebody wrote may come after the word that they are gone.
        let comes_late = fresh.iter().any(|event| !is_here(&event.version.session));
        if comes_late || (has_gone && company.has_unsaved_of_others()) {
            // Whoever wrote it saves it no more.
            self.saving.owes(now);
        }
        if fresh.is_empty() && !is_saved {
            return false;
        }
        let keys = fresh.iter().flat_map(|event| Key::touched_by(&event.change.edit)).collect();
        self.history.others(&keys);
        self.saving.others_wrote(&keys);
        self.changed_by_others();
        true
    }
}
