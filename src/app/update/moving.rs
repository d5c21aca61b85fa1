//! From place to place: fields, sections, overview, drafts; a text that is left is on disk.

use crate::app::coming::To;
use crate::app::screen::{AnswerKey, Focus, Place, Screen, SectionScreen, Target};
use crate::app::{App, Effect, Purpose};
use crate::base::{FieldId, Message, Moment, SectionId};
use crate::template::Value;

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Towards the end of the agreement.
    On,
    /// Towards its beginning.
    Back,
}

impl Way {
    /// Says that there is nothing further this way.
    fn end(self) -> Message {
        match self {
            Self::On => Message::new("app-last-place"),
            Self::Back => Message::new("app-first-place"),
        }
    }
}

/// Returns where an element of a list goes when it moves one place, and what it then comes after;
/// `None` at the end.
pub(super) fn shifted<T: Clone>(list: &[T], row: usize, way: Way) -> Option<(usize, Option<T>)> {
    let (to, before) = match way {
        Way::On => (row + 1, Some(row + 1)),
        Way::Back => (row.checked_sub(1)?, row.checked_sub(2)),
    };
    (to.max(row) < list.len()).then(|| (to, before.and_then(|at| list.get(at)).cloned()))
}

impl App {
    /// Steps out one level; loses nothing.
    pub(super) fn back(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        if self.ends_search() || self.panel.take().is_some() {
            return;
        }
        if let Some(writing) = &self.writing {
            if writing.target == Target::NewDraft {
                return self.end_title(To::Drafts, now, effects);
            }
            if writing.target == Target::Copy {
                self.writing = None;
                return;
            }
            let target = writing.target.clone();
            if self.after_note(&target, now, effects) {
                return;
            }
            let Some(writing) = &self.writing else { return };
            let from_form = matches!(writing.target, Target::Answer(AnswerKey::Part(..)));
            let of_answer = matches!(writing.target, Target::Answer(AnswerKey::Field(_)));
            self.leave_text(now, effects);
            if from_form {
                self.leave_form(now, effects);
            } else if of_answer && self.changes_one_place() {
                self.come_back(now, effects);
            }
            return;
        }
        match &self.screen {
            Screen::Drafts { .. } => {}
            Screen::Overview { .. } => self.leave_draft(now, effects),
            Screen::Versions { .. } => self.close_versions(),
            Screen::Comparison { .. } => self.leave_comparison(),
            Screen::Wall(_) if matches!(self.purpose, Purpose::Wall(_)) => self.quit(now, effects),
            Screen::Review { .. }
            | Screen::Deviations { .. }
            | Screen::Notes { .. }
            | Screen::Wall(_) => self.step_out(),
            Screen::Section(screen) => match &screen.focus {
                Focus::Form(_) => self.leave_form(now, effects),
                Focus::Text
                | Focus::Options { .. }
                | Focus::Items { .. }
                | Focus::Clauses { .. } => {
                    if self.came_from_review() {
                        self.come_back(now, effects);
                    } else {
                        self.go_to_overview(now, effects);
                    }
                }
            },
        }
    }

    /// Ends the writing of a text, if any, and puts it in the journal.
    pub(super) fn leave_text(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.end_text(now);
        self.append(now, effects);
    }

    /// Ends the writing of a text and of a form, if any, and puts it in the journal.
    pub(super) fn leave_form(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.end_text(now);
        self.end_form(now);
        self.append(now, effects);
    }

    pub(super) fn end_text(&mut self, now: Moment) {
        if let Some(writing) = self.writing.take() {
            self.tell_of_unread(&writing.target);
            self.tidy_after(writing.target, &writing.text, now);
        }
    }

    /// Says that what was typed cannot be read as an answer; it is kept, and nothing is held back.
    fn tell_of_unread(&mut self, target: &Target) {
        let Target::Answer(key) = target else { return };
        let (AnswerKey::Field(field) | AnswerKey::Part(field, ..)) = key;
        let unread = matches!(self.value_of(key), Some(Value::Unread(text)) if !text.is_blank());
        let field = self.session.as_ref().and_then(|session| session.template.field(field));
        if let Some(field) = field.filter(|_| unread) {
            self.notice = Some(Message::new("app-unread").with("label", &field.label));
        }
    }

    pub(super) fn go_to_overview(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.panel = None;
        self.close_versions();
        self.leave_form(now, effects);
        self.trail.clear();
        match &self.screen {
            Screen::Section(_)
            | Screen::Review { .. }
            | Screen::Deviations { .. }
            | Screen::Notes { .. }
            | Screen::Wall(_) => {}
            Screen::Drafts { .. }
            | Screen::Overview { .. }
            | Screen::Versions { .. }
            | Screen::Comparison { .. } => return,
        }
        let Some(session) = &self.session else { return };
        let here = self.section_here();
        let row = session.section_ids().position(|id| Some(id) == here.as_ref()).unwrap_or(0);
        self.screen = Screen::Overview { row };
    }

    pub(super) fn enter_section(
        &mut self,
        section: &SectionId,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        if let Some(place) = self.session.as_ref().map(|session| session.first_place(section)) {
            self.go_to(section.clone(), place, now, effects);
        }
    }

    /// Goes to a place and gives it the focus; a text there is written in at once.
    pub(super) fn go_to(
        &mut self,
        section: SectionId,
        place: Place,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        self.trail.clear();
        self.arrive(section, place, now, effects);
    }

    /// Goes to a place and keeps where to come back to.
    pub(super) fn arrive(
        &mut self,
        section: SectionId,
        place: Place,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        self.stand_at(section, place, now, effects);
        self.write_field_here();
    }

    /// Goes to a place, and writes nothing there yet.
    fn stand_at(
        &mut self,
        section: SectionId,
        place: Place,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        self.panel = None;
        self.close_versions();
        self.leave_form(now, effects);
        let Some(session) = &self.session else { return };
        let focus = session.focus_at(&place);
        self.screen = Screen::Section(SectionScreen { section, place, focus });
    }

    /// Goes to the next or previous place, over section borders; a text there is written in at once.
    pub(super) fn step(&mut self, way: Way, now: Moment, effects: &mut Vec<Effect>) {
        if self.step_at_rest(way, now, effects) {
            self.write_field_here();
        }
    }

    /// Goes to the next or previous place and writes nothing there yet; says whether there is one.
    pub(super) fn step_at_rest(
        &mut self,
        way: Way,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) -> bool {
        let Some((session, screen)) = self.session.as_ref().zip(self.section_screen()) else {
            return false;
        };
        let next = match way {
            Way::On => session.after(&screen.section, &screen.place),
            Way::Back => session.before(&screen.section, &screen.place),
        };
        if self.comes_back_before(next.as_ref()) {
            self.come_back(now, effects);
            return false;
        }
        let Some((section, place)) = next else {
            self.notice = Some(way.end());
            return false;
        };
        self.stand_at(section, place, now, effects);
        true
    }

    /// Goes to the next or previous section.
    pub(super) fn step_section(&mut self, way: Way, now: Moment, effects: &mut Vec<Effect>) {
        let Some((session, screen)) = self.session.as_ref().zip(self.section_screen()) else {
            return;
        };
        let next = match way {
            Way::On => session.section_after(&screen.section),
            Way::Back => session.section_before(&screen.section),
        };
        match next.cloned() {
            Some(section) => self.enter_section(&section, now, effects),
            None => {
                self.notice = Some(Message::new(match way {
                    Way::On => "app-last-section",
                    Way::Back => "app-first-section",
                }));
            }
        }
    }

    /// Goes to the next field that lacks an answer, from here on and round.
    ///
    /// Whoever writes goes on writing there; who asks by a letter can ask again, and types nothing.
    pub(super) fn go_to_next_missing(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        if let Screen::Review { .. } = self.screen {
            return self.select_left(Way::On);
        }
        let Some(session) = &self.session else { return };
        let here = self.section_screen().and_then(|screen| match &screen.place {
            Place::Field(field) => Some(field.clone()),
            Place::Clauses => None,
        });
        let section = self.section_here();
        let Some(left) = session.next_left(section.as_ref(), here.as_ref()) else {
            self.notice = Some(Message::new("app-nothing-missing"));
            return;
        };
        let writes = self.situation().is_writing();
        self.trail.clear();
        self.stand_at(left.section, Place::Field(left.field), now, effects);
        if writes {
            self.write_field_here();
        }
    }

    /// Goes to a field, wherever it is asked.
    pub(in crate::app) fn go_to_field(
        &mut self,
        field: &FieldId,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let Some(session) = &self.session else { return };
        let section = session.template.sections().iter().find(|s| s.fields.contains(field));
        if let Some(section) = section.map(|section| section.id.clone()) {
            self.go_to(section, Place::Field(field.clone()), now, effects);
        }
    }
}
