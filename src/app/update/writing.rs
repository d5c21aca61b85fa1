//! A text being written: what each change of it does to the draft.

use super::moving::Way;
use crate::app::coming::To;
use crate::app::screen::{AnswerKey, MOST_IN_TITLE, Target, Wording, Writing};
use crate::app::{App, Command, Effect, Situation};
use crate::base::{ClauseId, Line, Message, Moment, Prose, Splice};
use crate::draft::{ClauseState, Edit, TextKey};
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
        let (long, max) = self.shape(&target);
        let hidden = if long { Prose::typed(&text).removed } else { Line::typed(&text).removed };
        if hidden > 0 {
            self.notice = Some(Message::new("app-hidden-in-text").count("count", hidden));
        }
        self.writing = Some(Writing {
            target,
            text,
            revision: self.revision,
            others: 0,
            caret: None,
            long,
            max,
        });
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

    /// Takes in the whole text as it stands after a key or a paste; what the draft refuses is not shown on.
    pub(super) fn wrote(&mut self, text: &str, pasted: bool, now: Moment) {
        if self.searched(text) {
            return;
        }
        let Some(writing) = &self.writing else { return };
        if writing.text == text || self.types_where_taken() {
            return;
        }
        let Some(writing) = &self.writing else { return };
        let target = writing.target.clone();
        if target == Target::NewDraft && !self.has_room_for_title(text) {
            return;
        }
        let Some(writing) = &mut self.writing else { return };
        text.clone_into(&mut writing.text);
        if pasted {
            self.seal();
        }
        let kept = match target {
            Target::NewDraft => self.wrote_new_title(text, now),
            Target::Copy => true,
            Target::NewSection { section, after } => {
                self.wrote_new_heading((section, after), text, now)
            }
            Target::Title => self.wrote_line(text, now, Edit::Rename),
            Target::Heading(section) => self
                .wrote_line(text, now, |heading| Edit::Heading { section, heading: Some(heading) }),
            Target::Answer(key) => self.wrote_answer(&key, text, now),
            Target::Clause(clause, wording) => self.wrote_clause(&clause, wording, text, now),
            Target::OwnClause(clause) => {
                let text = self.stored(text);
                self.wrote_on(TextKey::OwnClause(clause), &text, now)
            }
            Target::Reason(clause) => self.wrote_reason(&clause, text, now),
            Target::Assigned(section) => self.wrote_person(section, text, now),
            Target::Note(id, spot) => self.wrote_note((id, spot), text, now),
            Target::NoteWith(id, spot) => {
                let kind = spot.kind.with_whom(Line::typed(text.trim()).text);
                self.wrote_note_kind((id, spot), kind, now)
            }
            Target::NoteDue(id, spot) => {
                let kind = spot.kind.by_when(text);
                self.wrote_note_kind((id, spot), kind, now)
            }
        };
        if !kept {
            // What is seen is what is kept: a text that the draft has no room for is refused whole.
            self.reread();
        }
        if pasted {
            self.seal();
        }
    }

    /// A title or heading; a blank one is not taken over, the one before stands until there is another.
    pub(super) fn wrote_line(
        &mut self,
        text: &str,
        now: Moment,
        edit: impl FnOnce(Line) -> Edit,
    ) -> bool {
        let line = Line::typed(text.trim()).text;
        line.is_blank() || self.apply(edit(line), now)
    }

    /// Answers a field or a part with a text, as far as it was changed.
    pub(super) fn wrote_answer(&mut self, key: &AnswerKey, text: &str, now: Moment) -> bool {
        if let Some(kept) = self.wrote_prose(key, text, now) {
            return kept;
        }
        let blank = text.trim().is_empty();
        let edit = match key {
            AnswerKey::Field(field) => {
                let value = self.kind_of(key).filter(|_| !blank).map(|kind| kind.read(text));
                Edit::Answer { field: field.clone(), value }
            }
            AnswerKey::Part(field, item, part) => {
                let list = self.session.as_ref().and_then(|s| s.template.field(field));
                let list = list.filter(|_| !blank);
                let value = list.and_then(|list| list.kind.read_part(part, text));
                Edit::SetPart {
                    field: field.clone(),
                    item: item.clone(),
                    part: part.clone(),
                    value,
                }
            }
        };
        self.apply(edit, now)
    }

    /// Changes a long text that stands by the run that was changed alone; `None` when none stands, or none
    /// shall stand any longer.
    fn wrote_prose(&mut self, key: &AnswerKey, text: &str, now: Moment) -> Option<bool> {
        let stands = matches!(self.value_of(key), Some(Value::Prose(_)));
        if !stands || text.trim().is_empty() {
            return None;
        }
        let key = match key.clone() {
            AnswerKey::Field(field) => TextKey::Answer(field),
            AnswerKey::Part(field, item, part) => TextKey::Part(field, item, part),
        };
        Some(self.wrote_on(key, text, now))
    }

    /// Changes a text that stands by the run that was changed alone.
    pub(super) fn wrote_on(&mut self, key: TextKey, text: &str, now: Moment) -> bool {
        let old = self.session.as_ref().and_then(|session| session.draft.text(&key));
        let Some(old) = old else { return false };
        let splice = Splice::between(old, text);
        splice.is_none_or(|splice| self.apply(Edit::Splice { text: key, splice }, now))
    }

    fn wrote_clause(
        &mut self,
        clause: &ClauseId,
        wording: Wording,
        text: &str,
        now: Moment,
    ) -> bool {
        let Some(session) = &self.session else { return false };
        let stored = self.stored(text);
        let standard = session.standard_text(clause).map(ToString::to_string);
        let state = match wording {
            Wording::Edited if standard.as_deref() == Some(stored.trim()) => None,
            Wording::Replaced if stored.trim().is_empty() => None,
            Wording::Edited => Some(ClauseState::Edited(Prose::typed(&stored).text)),
            Wording::Replaced => Some(ClauseState::Replaced(Prose::typed(&stored).text)),
        };
        self.change_clause(clause, state, now)
    }

    fn wrote_reason(&mut self, clause: &ClauseId, text: &str, now: Moment) -> bool {
        let Some(session) = &self.session else { return false };
        let Some(change) = session.draft.clauses.get(clause) else { return false };
        let mut change = change.value.clone();
        let reason = Line::typed(text.trim()).text;
        change.reason = (!reason.is_blank()).then_some(reason);
        self.apply(Edit::Clause { clause: clause.clone(), change: Some(change) }, now)
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

    /// Returns the stored form of a clause's text as shown.
    fn stored(&self, text: &str) -> String {
        match &self.session {
            Some(session) => session.template.read_shown(text).to_string(),
            None => text.to_owned(),
        }
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
