//! A section: the question with its hint, what is answered, options, items, clauses, notes.

use super::super::place::Kind;
use super::super::run::Talk;
use super::spoken;
use crate::app::place::{chosen_row, option_rows};
use crate::app::{AnswerKey, Focus, Form, Place, SectionScreen, Session, Target};
use crate::base::{FieldId, Message, SectionId};
use crate::template::{Field, FieldKind, Need, Value};
use crate::words::{answers, clauses, notes, places, review};

impl Talk<'_> {
    fn here(&self) -> Option<(&Session, &SectionScreen)> {
        self.engine.app.session.as_ref().zip(self.engine.app.section_screen())
    }

    fn field_here(&self) -> Option<&Field> {
        let (session, screen) = self.here()?;
        let Place::Field(id) = &screen.place else { return None };
        session.template.field(id)
    }

    /// Tells in short that one is back at a place that was told before; returns `false` where that would not
    /// be enough.
    pub(in crate::line) fn tell_return(&mut self) -> bool {
        let field = self.field_here().map(|field| field.label.clone());
        let back = match (self.kind(), field) {
            (Kind::Items, Some(label)) => {
                let count = self.items().len();
                Message::new("line-back-list").with("label", &label).count("count", count)
            }
            (Kind::Clauses, _) => {
                Message::new("line-back-clauses").count("count", self.clauses().len())
            }
            (Kind::Line | Kind::Options | Kind::Prose, Some(label)) => {
                Message::new("line-back").with("label", &label)
            }
            (Kind::Overview, _) => Message::new("line-back-overview"),
            _ => return false,
        };
        self.say(&back);
        true
    }

    /// Tells the section that one came to: number, heading, state.
    fn tell_section(&mut self) {
        let Some((session, screen)) = self.here() else { return };
        let id = &screen.section;
        let number = session.section_ids().position(|other| other == id).map_or(0, |at| at + 1);
        let progress = session.progress.sections.iter().find(|section| section.section == *id);
        let state = progress.map(|found| review::state(&found.state, &self.texts));
        let message = Message::new("line-section")
            .count("number", number)
            .count("count", session.draft.sections.len())
            .with("title", session.section_title(id))
            .with("known", if state.is_some() { "yes" } else { "no" })
            .with("state", &state.unwrap_or_default());
        let writes = places::writes_here(session, id, (&self.zone, &self.texts));
        self.say(&message);
        if let Some(writes) = writes {
            self.say(&Message::new("line-notice").with("text", &writes));
        }
    }

    /// Tells the first of these hints that was not told yet, with its source.
    fn tell_first_hint(&mut self) {
        let app = &self.engine.app;
        let Some(session) = &app.session else { return };
        let (_, hints) = places::hints_here(app, session);
        let Some(hint) = hints.first().filter(|hint| !self.hinted.contains(&hint.id)) else {
            return;
        };
        let (id, text, source) = (hint.id.clone(), hint.text.clone(), hint.citation.clone());
        let more = hints.len() - 1;
        let law: Vec<_> = places::law_here(app, session)
            .iter()
            .map(|note| {
                Message::new("line-law").with("noted", &note.noted).with("title", &note.title)
            })
            .collect();
        self.hinted.insert(id);
        self.say(&Message::new("view-hint").with("text", &text));
        self.say(&Message::new("view-source").with("text", &source));
        for note in law {
            self.say(&note);
        }
        if more > 0 {
            self.say(&Message::new("line-more-hints").count("count", more));
        }
    }

    /// Tells the question with its number.
    fn tell_question(&mut self) {
        let Some((session, screen)) = self.here() else { return };
        let Some(field) = self.field_here() else { return };
        let mut question = places::numbered(session, screen, field);
        question.key = "line-field";
        self.say(&question);
    }

    /// Tells a field or a text that is written, with what stands in it.
    pub(in crate::line) fn tell_text(&mut self, is_new_section: bool) {
        if is_new_section {
            self.tell_section();
        }
        let target = self.engine.app.writing.as_ref().map(|writing| writing.target.clone());
        match target {
            Some(
                target @ (Target::NewDraft
                | Target::Copy
                | Target::Title
                | Target::Clause(..)
                | Target::OwnClause(_)
                | Target::Reason(_)
                | Target::Heading(_)
                | Target::NewSection { .. }
                | Target::Assigned(_)
                | Target::Note(..)
                | Target::NoteWith(..)
                | Target::NoteDue(..)),
            ) => {
                let what = Message::new(places::asked_for(&target));
                let what = self.texts.say(&spoken(&what));
                self.say(&Message::new("line-question").with("text", &what));
                self.tell_lines();
            }
            Some(Target::Answer(AnswerKey::Part(..))) => self.tell_part(),
            Some(Target::Answer(AnswerKey::Field(_))) | None => {
                if self.part_here().is_some() {
                    self.tell_part();
                } else {
                    self.tell_field();
                }
            }
        }
    }

    /// Tells a text that somebody else writes, as it stands now.
    pub(in crate::line) fn tell_along(&mut self, is_new_section: bool) {
        if is_new_section {
            self.tell_section();
        }
        self.tell_question();
        self.tell_now();
    }

    fn tell_field(&mut self) {
        let own = self.engine.app.writing.is_some() && !self.options().is_empty();
        if own {
            // The question stands just above.
            return self.tell_now();
        }
        self.tell_question();
        self.tell_first_hint();
        self.tell_options();
        self.tell_now();
        self.tell_notes();
    }

    fn options(&self) -> &[crate::template::Choice] {
        self.engine.app.kind_here().map_or(&[], FieldKind::options)
    }

    /// Tells the options by their numbers.
    fn tell_options(&mut self) {
        let Some(kind) = self.engine.app.kind_here() else { return };
        let mut labels: Vec<_> = kind.options().iter().map(|one| one.label.clone()).collect();
        if !labels.is_empty() && option_rows(kind) > labels.len() {
            let is_day = matches!(kind, FieldKind::Term { .. });
            labels.push(self.word(if is_day { "line-own-day" } else { "line-own-words" }));
        }
        for (number, label) in (1..).zip(labels) {
            self.say(&Message::new("line-choice").count("number", number).with("text", &label));
        }
    }

    /// Tells the answer that stands, or what stands without one, and what is wrong with it.
    fn tell_now(&mut self) {
        let app = &self.engine.app;
        let Some(key) = app.answer_key_here() else { return };
        let (kind, value) = (app.kind_of(&key), app.value_of(&key));
        let fault = kind.zip(value).and_then(|(kind, value)| kind.fault(value));
        if self.kind() == Kind::Prose && !self.lines().is_empty() {
            self.tell_lines();
        } else {
            let now = self.answered(&key);
            self.out.line(&now);
        }
        if let Some(fault) = fault {
            let what = self.texts.say(&fault);
            self.say(&Message::new("line-fault").with("what", &what));
        }
    }

    fn answered(&self, key: &AnswerKey) -> String {
        let app = &self.engine.app;
        let Some(session) = &app.session else { return String::new() };
        let said = match key {
            AnswerKey::Field(id) => {
                let field = session.template.field(id);
                field.map(|field| {
                    let shown = session.shown_answer(id).filter(|value| !value.is_empty());
                    let chosen = shown.and_then(|value| chosen(&field.kind, value));
                    let answered = answers::answered(session, field, &self.texts);
                    chosen.map_or(answered.clone(), |number| format!("{number}, {answered}"))
                })
            }
            AnswerKey::Part(..) => {
                let shown = app.kind_of(key).zip(app.value_of(key));
                let shown = shown.map(|(kind, value)| kind.show(value).replace('\n', " / "));
                shown.filter(|shown| !shown.trim().is_empty())
            }
        };
        let said = said.unwrap_or_else(|| self.word("view-review-missing"));
        self.texts.say(&Message::new("line-now").with("text", &said))
    }

    /// Tells the lines of the text that is written in, with their numbers.
    pub(in crate::line) fn tell_lines(&mut self) {
        for (number, line) in (1..).zip(self.lines()) {
            self.say(&Message::new("line-text").count("number", number).with("text", &line));
        }
    }

    fn tell_notes(&mut self) {
        let Some((session, screen)) = self.here() else { return };
        let field = match &screen.place {
            Place::Field(field) => Some(field),
            Place::Clauses => None,
        };
        let in_zone = (&self.zone, &self.texts);
        let threads = session.draft.open_notes(&screen.section, field);
        let here = threads.iter().flat_map(|thread| {
            std::iter::once(thread.note).chain(thread.answers.iter().map(|(_, answer)| *answer))
        });
        let told: Vec<_> = here.map(|note| notes::told(note, in_zone)).collect();
        for note in &told {
            self.out.line(note);
        }
    }

    /// Tells a list: its question and its items.
    pub(in crate::line) fn tell_items(&mut self, is_new_section: bool) {
        if is_new_section {
            self.tell_section();
        }
        self.tell_question();
        self.tell_first_hint();
        let items = self.items();
        if items.is_empty() {
            self.tell_now();
        }
        for (number, item) in (1..).zip(items) {
            self.say(&Message::new("line-item").count("number", number).with("text", &item));
        }
        let offered = self.engine.app.suggestions().len();
        if offered > 0 {
            self.say(&Message::new("line-offered").count("count", offered));
        }
        self.tell_notes();
    }

    /// Returns the items of the list in focus in words.
    pub(in crate::line) fn items(&self) -> Vec<String> {
        let Some((field, (session, _))) = self.field_here().zip(self.here()) else {
            return Vec::new();
        };
        let parts = field.kind.parts();
        let items = session.items(&field.id).iter();
        items.map(|item| answers::summary(item, parts, &self.texts).replace(" · ", ", ")).collect()
    }

    /// Tells the part of a form that one came to.
    fn tell_part(&mut self) {
        let Some((field, (session, screen))) = self.field_here().zip(self.here()) else { return };
        let Focus::Form(Form { item, part, .. }) = &screen.focus else { return };
        let parts = field.kind.parts();
        let at = parts.iter().position(|other| other.id == *part).unwrap_or(0);
        let row = session.items(&field.id).iter().position(|other| other.id == *item);
        let Some(found) = parts.get(at) else { return };
        let message = Message::new("line-part")
            .count("item", row.map_or(0, |row| row + 1))
            .count("number", at + 1)
            .count("count", parts.len())
            .with("label", &found.label)
            .with("needed", if found.need == Need::Required { "yes" } else { "no" });
        self.say(&message);
        self.tell_options();
        self.tell_now();
    }

    /// Tells the clauses of a section as they read.
    pub(in crate::line) fn tell_clauses(&mut self, is_new_section: bool) {
        if is_new_section {
            self.tell_section();
        }
        self.say(&Message::new("line-clauses"));
        self.tell_first_hint();
        for line in self.clauses() {
            self.out.line(&line);
        }
        self.tell_notes();
    }

    /// Returns the clauses of the section in words, with their numbers, what was done to them and why.
    pub(in crate::line) fn clauses(&self) -> Vec<String> {
        let Some((session, screen)) = self.here() else { return Vec::new() };
        let rows = session.clause_rows(&screen.section);
        let rows = (1..).zip(&rows).map(|(number, row)| {
            let mark = clauses::mark(session, row).map(|key| self.word(key) + " ");
            let words = clauses::words(session, row.id(), &self.texts);
            let reason = clauses::reason(session, row.id(), &self.texts);
            let reason = reason.map(|reason| format!(" {reason}"));
            let text = [mark.unwrap_or_default(), words, reason.unwrap_or_default()].concat();
            let message = Message::new("line-clause").count("number", number);
            self.texts.say(&message.with("text", &text.replace('\n', " / ")))
        });
        rows.collect()
    }

    /// Returns the sentences that the answer in focus stands in.
    pub(in crate::line) fn sentences(&self, section: &SectionId, field: &FieldId) -> Vec<String> {
        let Some(session) = &self.engine.app.session else { return Vec::new() };
        answers::sentences(session, (section, field), &self.texts)
    }

    /// Returns where in a section one stands.
    pub(in crate::line) fn field_in_focus(&self) -> Option<(SectionId, FieldId)> {
        let (_, screen) = self.here()?;
        let Place::Field(field) = &screen.place else { return None };
        Some((screen.section.clone(), field.clone()))
    }
}

/// Returns the number of the option that stands.
fn chosen(kind: &FieldKind, value: &Value) -> Option<usize> {
    value.option().map(|_| chosen_row(kind, Some(value)) + 1)
}
