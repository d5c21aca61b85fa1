//! The title of a new draft: the draft is made while the title is still being written.

use crate::app::coming::{Coming, To, Written};
use crate::app::screen::{Screen, Target};
use crate::app::{App, Effect, Request};
use crate::base::{Line, Message, Moment, TemplateId};
use crate::draft::{Edit, choose_language, languages};
use crate::store::seam::{Loaded, StoreError};
use crate::template::read::MOST_IN_LINE;

/// From the first letter of a title to asking for the draft, in milliseconds.
const DELAY: i64 = 300;
/// Until it is asked for again when it could not be made, in milliseconds.
const RETRY: i64 = 1_000;

impl App {
    /// Takes in the title of a new draft as it stands after a key.
    pub(super) fn wrote_new_title(&mut self, text: &str, now: Moment) -> bool {
        let is_blank = title(text).is_blank();
        match self.coming {
            Coming::There => return self.wrote_line(text, now, Edit::Rename),
            Coming::Nothing if !is_blank => self.coming = Coming::Due(now.later(DELAY)),
            Coming::Due(_) if is_blank => self.coming = Coming::Nothing,
            Coming::Nothing
            | Coming::Due(_)
            | Coming::Opening(_)
            | Coming::Making
            | Coming::Salvaging(_)
            | Coming::Asked { .. } => {}
        }
        true
    }

    /// Refuses a title that no draft has room for; the one before is shown again.
    pub(super) fn has_room_for_title(&mut self, text: &str) -> bool {
        if text.len() <= MOST_IN_LINE || text.chars().count() <= MOST_IN_LINE {
            return true;
        }
        self.notice = Some(Message::new("draft-too-long").count("max", MOST_IN_LINE));
        self.revision += 1;
        if let Some(writing) = &mut self.writing {
            writing.revision = self.revision;
        }
        false
    }

    /// Asks for the new draft when its time has come; the one that is held must be saved before.
    pub(super) fn make_if_due(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        if self.coming.deadline().is_none_or(|at| now < at) {
            return;
        }
        if self.holds_unsaved() {
            self.coming = Coming::Due(now.later(RETRY));
        } else {
            self.make(None, effects);
        }
    }

    /// Asks at once for the new draft whose title is being written, if there is one and it can be.
    pub(super) fn make_now(&mut self, effects: &mut Vec<Effect>) {
        if matches!(self.coming, Coming::Due(_)) && !self.holds_unsaved() {
            self.make(None, effects);
        }
    }

    fn make(&mut self, to: Option<To>, effects: &mut Vec<Effect>) {
        let Some(title) = self.new_title() else { return };
        self.create(title.clone(), effects);
        let written = to.map(|to| Written { title: title.clone(), to });
        let language = self.begins_in.clone();
        self.coming = Coming::Asked { title, language, written };
    }

    fn create(&self, title: Line, effects: &mut Vec<Effect>) {
        if let Some(template) = self.template_of_new() {
            let language = self.begins_in.clone();
            effects.push(Effect::Ask(Request::Create { title, template, language }));
        }
    }

    /// Returns the official template, which is always there; others are named on the command line.
    fn template_of_new(&self) -> Option<TemplateId> {
        self.library.all().first().map(|template| template.id().clone())
    }

    /// Ends the writing of a new draft's title.
    pub(super) fn end_title(&mut self, to: To, now: Moment, effects: &mut Vec<Effect>) {
        let Some(title) = self.new_title() else { return };
        if title.is_blank() && to == To::Overview {
            self.notice = Some(Message::new("app-title-needed"));
            return;
        }
        match &mut self.coming {
            Coming::Due(_) => {
                if !self.let_go(now, effects) {
                    return;
                }
                self.make(Some(to), effects);
            }
            Coming::Asked { written, .. } => *written = Some(Written { title, to }),
            Coming::There => self.go_from_title(to, now, effects),
            Coming::Nothing | Coming::Opening(_) | Coming::Making | Coming::Salvaging(_) => {}
        }
        self.writing = None;
    }

    /// Takes in that the new draft was made, or why it was not. What was typed since becomes its title.
    pub(super) fn made(
        &mut self,
        made: Result<Box<Loaded>, StoreError>,
        written: Option<Written>,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let loaded = match made {
            Ok(loaded) => *loaded,
            Err(error) => return self.not_made(error, written, now),
        };
        if let Err(error) = self.take_over(loaded, now) {
            self.notice = Some(error.message);
            return effects.push(Effect::Ask(Request::List));
        }
        self.speak(now);
        if let Some(Written { title, to }) = written {
            self.name(title, now);
            self.go_from_title(to, now, effects);
        } else {
            self.coming = Coming::There;
            if let Some(title) = self.new_title() {
                self.name(title, now);
            }
        }
        if self.leaving {
            self.save(now, effects);
        }
    }

    /// Goes on writing the title of a draft that could not be made; it is tried again by itself.
    fn not_made(&mut self, error: StoreError, written: Option<Written>, now: Moment) {
        if let Some(Written { title, to: _ }) = written {
            if title.is_blank() {
                return;
            }
            self.write(Target::NewDraft, title.as_str().to_owned());
        }
        self.coming = Coming::Due(now.later(RETRY));
        self.notice = Some(error.message.clone());
        if self.leaving {
            self.ask_whether_to_leave_unsaved(error);
        }
    }

    fn name(&mut self, title: Line, now: Moment) {
        let has = self.session.as_ref().is_some_and(|session| session.draft.title == title);
        if !has && !title.is_blank() {
            self.apply(Edit::Rename(title), now);
        }
    }

    /// Chooses the next of the languages that the new draft can be in.
    pub(super) fn other_language(&mut self, now: Moment) {
        let Some(template) = self.library.all().first() else { return };
        let tags: Vec<_> = languages(template).iter().map(|option| option.id.as_str()).collect();
        let at = tags.iter().position(|tag| *tag == self.begins_in);
        let next = at.map_or(0, |at| at + 1);
        let Some(tag) = tags.get(next).or(tags.first()) else { return };
        self.begins_in = (*tag).to_owned();
        if self.coming == Coming::There {
            self.speak(now);
        }
    }

    /// Returns the language that a new draft will be in, as a BCP 47 tag; `None` when there is none to choose.
    pub fn language_of_new(&self) -> Option<&str> {
        let template = self.library.all().first()?;
        let is_there =
            languages(template).iter().any(|option| option.id.as_str() == self.begins_in);
        is_there.then_some(&*self.begins_in)
    }

    /// Writes the new draft in the language that was chosen while it was made.
    fn speak(&mut self, now: Moment) {
        let Some(session) = &self.session else { return };
        if session.draft.language(&session.template) != self.begins_in
            && let Some(edit) = choose_language(&session.template, &self.begins_in)
        {
            self.apply(edit, now);
        }
    }

    /// Goes from a title that is written to its end: into the draft, or back to the drafts.
    fn go_from_title(&mut self, to: To, now: Moment, effects: &mut Vec<Effect>) {
        self.coming = Coming::Nothing;
        let Some(session) = &mut self.session else { return };
        // A draft is not half named by undoing.
        session.forget_steps();
        match to {
            To::Overview => {
                self.panel = None;
                self.screen = Screen::Overview { row: 0 };
                self.append(now, effects);
            }
            To::Drafts => {
                let title = session.draft.title.as_str().to_owned();
                self.notice = Some(Message::new("app-draft-made").with("title", &title));
                self.leave_draft(now, effects);
            }
        }
    }

    /// Makes a draft of what was typed as a title and is not one's yet, or gives the whole title to the draft
    /// that is being made: nobody waits for it any more.
    pub(super) fn keep_title(&self, effects: &mut Vec<Effect>) {
        match &self.coming {
            Coming::Due(_) => {
                if let Some(typed) = self.new_title() {
                    self.create(typed, effects);
                }
            }
            Coming::Asked { title, language, written } => {
                let written = written.as_ref().map(|written| written.title.clone());
                let typed = written.or_else(|| self.new_title());
                let is_other = |typed: &Line| typed != title || *language != self.begins_in;
                let typed = typed.filter(|typed| is_other(typed) && !typed.is_blank());
                let wanted = typed.zip(self.template_of_new());
                let language = self.begins_in.clone();
                effects.extend(wanted.map(|(title, template)| {
                    Effect::Ask(Request::Entitle { title, template, language })
                }));
            }
            Coming::Nothing
            | Coming::Opening(_)
            | Coming::Making
            | Coming::Salvaging(_)
            | Coming::There => {}
        }
    }

    /// Returns the title of a new draft as it is written so far.
    fn new_title(&self) -> Option<Line> {
        let writing = self.writing.as_ref().filter(|writing| writing.target == Target::NewDraft);
        writing.map(|writing| title(&writing.text))
    }
}

fn title(text: &str) -> Line {
    Line::typed(text.trim()).text
}
