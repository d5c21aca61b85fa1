//! A text being written: how it gets the focus, and how it is left.

use super::moving::Way;
use crate::app::coming::To;
use crate::app::screen::{AnswerKey, MOST_IN_TITLE, Target, Writing};
use crate::app::{App, Command, Effect, Situation};
use crate::base::{Line, Message, Moment, Prose};
use crate::draft::Edit;
use crate::template::{FieldKind, Value};

impl App {
    /// Gives a text the focus, with what stands in it. Where somebody else writes in the section, it is asked
    /// first what to do.
    pub(super) fn write(&mut self, target: Target, text: String) {
        if !self.asks_before_writing(&target) {
            self.write_at_once(target, text);
        }
    }

    /// Gives a text the focus, with what stands in it.
    pub(super) fn write_at_once(&mut self, target: Target, text: String) {
        self.seal();
        self.revision += 1;
        let shape @ (long, _) = self.shape(&target);
        let hidden = if long { Prose::typed(&text).removed } else { Line::typed(&text).removed };
        if hidden > 0 {
            self.notice = Some(Message::new("app-hidden-in-text").count("count", hidden));
        }
        self.writing = Some(Writing::new(target, text, shape, self.revision));
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "the key map offers no other command here")]
    pub(super) fn writing_command(
        &mut self,
        command: Command,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let way = match command {
            Command::Open => return self.finish(now, effects),
            Command::NextField if self.names_new_draft() => return self.other_language(now),
            Command::NextField => Way::On,
            Command::PreviousField => Way::Back,
            Command::NextSection => return self.step_section(Way::On, now, effects),
            Command::PreviousSection => return self.step_section(Way::Back, now, effects),
            _ => return,
        };
        if self.writes_an_answer() {
            self.step_in_form_or_section(way, now, effects);
        } else if self.situation() != Situation::Naming {
            self.leave_text(now, effects);
        }
    }

    /// Enter in a one-line text: done here, on to the next.
    fn finish(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        match self.writing.as_ref().map(|writing| writing.target.clone()) {
            Some(Target::NewDraft) => self.end_title(To::Overview, now, effects),
            Some(Target::Copy) => self.end_where(effects),
            Some(Target::Answer(_)) => {
                self.step_in_form_or_section(Way::On, now, effects);
            }
            Some(
                Target::Title
                | Target::NewSection { .. }
                | Target::Clause(..)
                | Target::OwnClause(_)
                | Target::Reason(_)
                | Target::Heading(_)
                | Target::Assigned(_)
                | Target::Note(..),
            ) => self.leave_text(now, effects),
            Some(target @ (Target::NoteWith(..) | Target::NoteDue(..))) => {
                self.after_note(&target, now, effects);
            }
            None => {}
        }
    }

    /// Returns whether the title of a new draft is written.
    pub(in crate::app) fn names_new_draft(&self) -> bool {
        self.writing.as_ref().is_some_and(|writing| writing.target == Target::NewDraft)
    }

    fn writes_an_answer(&self) -> bool {
        self.writing.as_ref().is_some_and(|writing| matches!(writing.target, Target::Answer(_)))
    }

    /// Takes an own clause or section away again when nothing was written in it.
    pub(super) fn tidy_after(&mut self, target: Target, text: &str, now: Moment) {
        let blank = text.trim().is_empty();
        match target {
            Target::OwnClause(clause) if blank => {
                self.apply(Edit::RemoveClause(clause), now);
            }
            Target::NewSection { section, after } if blank => {
                self.take_back_section(section, &after, now);
            }
            Target::OwnClause(_)
            | Target::NewSection { .. }
            | Target::NewDraft
            | Target::Copy
            | Target::Title
            | Target::Answer(_)
            | Target::Clause(..)
            | Target::Reason(_)
            | Target::Heading(_)
            | Target::Assigned(_)
            | Target::Note(..)
            | Target::NoteWith(..)
            | Target::NoteDue(..) => {}
        }
    }

    /// Returns what stands in a text now; `None` when the text is gone.
    pub(super) fn text_of(&self, target: &Target) -> Option<String> {
        let session = self.session.as_ref()?;
        Some(match target {
            Target::NewDraft | Target::Copy => self.writing.as_ref()?.text.clone(),
            Target::NewSection { section, after: _ } => session.heading(section),
            Target::Title => session.draft.title.as_str().to_owned(),
            Target::Answer(key) => {
                if let AnswerKey::Part(field, item, _) = key {
                    session.item(field, item)?;
                }
                self.shown_answer(key)
            }
            Target::Clause(clause, _) => session.shown_clause(clause),
            Target::OwnClause(clause) => {
                let own = session.draft.own_clauses.iter().find(|own| own.id == *clause)?;
                session.shown(own.text.value.as_str())
            }
            Target::Reason(clause) => {
                let change = session.draft.clauses.get(clause)?;
                change.value.reason.as_ref().map_or("", |reason| reason.as_str()).to_owned()
            }
            Target::Heading(section) => {
                session.draft.section(section)?;
                session.heading(section)
            }
            Target::Assigned(section) => {
                let assigned = session.draft.section(section)?.assigned.as_ref();
                assigned.map_or("", |assigned| assigned.value.as_str()).to_owned()
            }
            Target::Note(id, _) => self.text_of_note(id),
            Target::NoteWith(id, spot) => {
                self.kind_of_note(id, spot).whom().map_or("", Line::as_str).to_owned()
            }
            Target::NoteDue(id, spot) => {
                let due = self.kind_of_note(id, spot).due().cloned();
                due.map(|due| FieldKind::Time.show(&Value::Time(due))).unwrap_or_default()
            }
        })
    }

    fn shape(&self, target: &Target) -> (bool, Option<usize>) {
        match target {
            Target::NewDraft
            | Target::Title
            | Target::Heading(_)
            | Target::NewSection { .. }
            | Target::Assigned(_)
            | Target::NoteWith(..)
            | Target::NoteDue(..) => (false, Some(MOST_IN_TITLE)),
            Target::Copy => (false, None),
            Target::Reason(_) => (false, Some(500)),
            Target::Clause(..) | Target::OwnClause(_) | Target::Note(..) => (true, None),
            Target::Answer(key) => match self.kind_of(key) {
                Some(FieldKind::Prose { max, .. }) => (true, Some(*max)),
                Some(FieldKind::Line { max, .. }) => (false, Some(*max)),
                Some(FieldKind::Choice { free, .. }) => (false, *free),
                Some(
                    FieldKind::Count { .. }
                    | FieldKind::Term { .. }
                    | FieldKind::Time
                    | FieldKind::PlaceDate
                    | FieldKind::List { .. },
                )
                | None => (false, None),
            },
        }
    }
}
