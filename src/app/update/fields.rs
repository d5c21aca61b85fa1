//! A field that is shown: its text at rest, or the options of its choice.

use super::moved;
use super::moving::Way;
use crate::app::place::{chosen_row, option_rows, part, takes_typing};
use crate::app::screen::{AnswerKey, Deed, Focus, Form, Place, Target};
use crate::app::{App, Command, Effect};
use crate::base::{Message, Moment};
use crate::draft::Edit;
use crate::template::{Chosen, FieldKind, Term, Value};

impl App {
    #[expect(clippy::wildcard_enum_match_arm, reason = "the key map offers no other command here")]
    pub(super) fn field_command(
        &mut self,
        command: Command,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let rows = self.kind_here().map_or(0, option_rows);
        if let Some(row) = self.option_row() {
            if let Some(row) = moved(command, row, rows) {
                return self.set_option_row(row);
            }
            if command == Command::Open {
                return self.choose(row, now, effects);
            }
        }
        match command {
            Command::Open => self.write_answer_here(),
            Command::Remove => self.remove_answer(now),
            Command::NextField => self.step_in_form_or_section(Way::On, now, effects),
            Command::PreviousField => self.step_in_form_or_section(Way::Back, now, effects),
            // These have letters too, which a text would take for its own.
            Command::Down => drop(self.step_at_rest(Way::On, now, effects)),
            Command::Up => drop(self.step_at_rest(Way::Back, now, effects)),
            Command::NextSection => self.step_section(Way::On, now, effects),
            Command::PreviousSection => self.step_section(Way::Back, now, effects),
            _ => {}
        }
    }

    /// Goes to the next or previous part of a form, or place of the section.
    pub(super) fn step_in_form_or_section(
        &mut self,
        way: Way,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        match self.section_screen().map(|screen| &screen.focus) {
            Some(Focus::Form(_)) => self.step_in_form(way, now, effects),
            Some(
                Focus::Text | Focus::Options { .. } | Focus::Items { .. } | Focus::Clauses { .. },
            )
            | None => self.step(way, now, effects),
        }
    }

    /// Chooses the option in `row`, and goes on; the last row takes what is typed.
    pub(super) fn choose(&mut self, row: usize, now: Moment, effects: &mut Vec<Effect>) {
        let Some(kind) = self.kind_here() else { return };
        let option = kind.options().get(row).map(|option| option.id.clone());
        let value = match (option, kind) {
            (Some(_), FieldKind::Term { .. }) => Value::Term(Term::Open),
            (Some(id), _) => Value::Choice(Chosen::Option(id)),
            (None, kind) if takes_typing(kind) && row < option_rows(kind) => {
                self.set_option_row(row);
                return self.write_own_words();
            }
            (None, _) => return,
        };
        self.set_option_row(row);
        if self.asks_before_changing(&Deed::Choose(row)) {
            return;
        }
        self.seal();
        if self.answer_here(Some(value), now) {
            self.step_in_form_or_section(Way::On, now, effects);
        }
    }

    /// Takes the answer in focus back; a default stands again.
    fn remove_answer(&mut self, now: Moment) {
        let answered = self.answer_key_here().is_some_and(|key| self.value_of(&key).is_some());
        if answered && self.answer_here(None, now) {
            self.notice = Some(Message::new("app-removed"));
        }
    }

    /// Answers the field or part in focus.
    fn answer_here(&mut self, value: Option<Value>, now: Moment) -> bool {
        let edit = match self.answer_key_here() {
            Some(AnswerKey::Field(field)) => Edit::Answer { field, value },
            Some(AnswerKey::Part(field, item, part)) => Edit::SetPart { field, item, part, value },
            None => return false,
        };
        self.apply(edit, now)
    }

    /// Writes in the field in focus, when it is one that is written.
    pub(super) fn write_field_here(&mut self) {
        let Some(screen) = self.section_screen() else { return };
        if self.reads_along() {
            return;
        }
        if let (Place::Field(_), Focus::Text) = (&screen.place, &screen.focus) {
            self.write_answer_here();
        }
    }

    /// Writes in the answer in focus.
    pub(super) fn write_answer_here(&mut self) {
        if let Some(key) = self.answer_key_here() {
            let text = self.shown_answer(&key);
            self.write(Target::Answer(key), text);
        }
    }

    /// Writes one's own words, or a day, in the last row of the options.
    pub(super) fn write_own_words(&mut self) {
        let Some(key) = self.answer_key_here() else { return };
        let is_option = self.value_of(&key).is_some_and(|value| value.option().is_some());
        let text = if is_option { String::new() } else { self.shown_answer(&key) };
        self.write(Target::Answer(key), text);
    }

    /// Returns which answer is in focus: a field's, or that of a part of the open form.
    pub fn answer_key_here(&self) -> Option<AnswerKey> {
        let screen = self.section_screen()?;
        let Place::Field(field) = &screen.place else { return None };
        Some(match &screen.focus {
            Focus::Form(Form { item, part, .. }) => {
                AnswerKey::Part(field.clone(), item.clone(), part.clone())
            }
            Focus::Text | Focus::Options { .. } | Focus::Items { .. } | Focus::Clauses { .. } => {
                AnswerKey::Field(field.clone())
            }
        })
    }

    /// Returns the kind of the field or part in focus.
    pub fn kind_here(&self) -> Option<&FieldKind> {
        self.kind_of(&self.answer_key_here()?)
    }

    /// Returns the kind of a field or part.
    pub fn kind_of(&self, key: &AnswerKey) -> Option<&FieldKind> {
        let template = &self.session.as_ref()?.template;
        match key {
            AnswerKey::Field(field) => Some(&template.field(field)?.kind),
            AnswerKey::Part(field, _, id) => Some(&part(&template.field(field)?.kind, id)?.kind),
        }
    }

    /// Returns the drafters' own answer to a field or part.
    pub fn value_of(&self, key: &AnswerKey) -> Option<&Value> {
        let session = self.session.as_ref()?;
        match key {
            AnswerKey::Field(field) => session.draft.answer(field),
            AnswerKey::Part(field, item, part) => session.item(field, item)?.parts.get(part),
        }
    }

    /// Returns the answer as it is typed over.
    pub(super) fn shown_answer(&self, key: &AnswerKey) -> String {
        let kind = self.kind_of(key).zip(self.value_of(key));
        kind.map(|(kind, value)| kind.show(value)).unwrap_or_default()
    }

    fn option_row(&self) -> Option<usize> {
        match &self.section_screen()?.focus {
            Focus::Options { row } => Some(*row),
            Focus::Form(form) => form.options,
            Focus::Text | Focus::Items { .. } | Focus::Clauses { .. } => None,
        }
    }

    fn set_option_row(&mut self, to: usize) {
        if let crate::app::Screen::Section(screen) = &mut self.screen {
            match &mut screen.focus {
                Focus::Options { row } => *row = to,
                Focus::Form(form) => form.options = Some(to),
                Focus::Text | Focus::Items { .. } | Focus::Clauses { .. } => {}
            }
        }
    }

    /// Returns the row of the option that stands for a part; `None` when the part is written.
    pub(super) fn part_options(&self, key: &AnswerKey) -> Option<usize> {
        let kind = self.kind_of(key)?;
        (!kind.options().is_empty()).then(|| chosen_row(kind, self.value_of(key)))
    }
}
