//! Questions with answers to choose from.

use super::moved;
use crate::app::screen::{Answer, Dialog, Place};
use crate::app::{App, Command, Effect, Request};
use crate::assemble;
use crate::base::{FieldId, Message, Moment};
use crate::check::{Finding, Obstacles};
use crate::draft::{Declared, Edit};
use crate::export::{Annex, Format, Stage, Wanted};
use crate::store::seam::StoreError;

impl App {
    pub(super) fn dialog_command(
        &mut self,
        command: Command,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let Some(dialog) = &mut self.dialog else { return };
        if let Some(row) = moved(command, dialog.row, dialog.answers.len()) {
            dialog.row = row;
        } else if command == Command::Open {
            let row = dialog.row;
            self.answer(row, now, effects);
        } else if command == Command::Back {
            self.dialog = None;
        } else if command == Command::Redraw {
            effects.push(Effect::Redraw);
        } else if command == Command::Suspend {
            self.suspend(now, effects);
        } else if command == Command::Quit {
            self.dialog = None;
            self.quit(now, effects);
        }
    }

    pub(super) fn answer(&mut self, row: usize, now: Moment, effects: &mut Vec<Effect>) {
        let answer = self.dialog.as_ref().and_then(|dialog| dialog.answers.get(row));
        let Some((_, answer)) = answer.cloned() else { return };
        self.dialog = None;
        match answer {
            Answer::Nothing => {}
            Answer::Run(command) => self.command(command, now, effects),
            Answer::Declare(section, state) => {
                self.seal();
                self.apply(Edit::Declare { section, state }, now);
                self.append(now, effects);
            }
            Answer::Export(wanted) => self.export(wanted, effects),
            Answer::Formats(stage, annex) => self.ask_for_format_with((stage, annex), row),
            Answer::GoTo(section, place) => self.go_to(section, place, now, effects),
            Answer::Keep => self.rescue(now, effects),
            Answer::Adopt(draft, title) => self.adopt(draft, title, now, effects),
            Answer::BringBack(version) => self.restore(version, effects),
            Answer::QuitUnsaved => {
                self.keep_title(effects);
                effects.push(Effect::Quit);
            }
        }
    }

    fn ask(&mut self, question: Message, answers: Vec<(Message, Answer)>) {
        self.dialog = Some(Dialog { question, detail: None, answers, row: 0 });
    }

    pub(super) fn ask_for_state(&mut self) {
        let Some((section, session)) = self.section_here().zip(self.session.as_ref()) else {
            return;
        };
        let title = session.section_title(&section).to_owned();
        let mut answers: Vec<_> = [
            ("app-declare-done", Some(Declared::Done)),
            ("app-declare-must-mend", Some(Declared::MustMend)),
            ("app-declare-not-relevant", Some(Declared::NotRelevant)),
            ("app-declare-nothing", None),
        ]
        .into_iter()
        .map(|(key, state)| (Message::new(key), Answer::Declare(section.clone(), state)))
        .collect();
        answers.push((Message::new("app-cancel"), Answer::Nothing));
        self.ask(Message::new("app-ask-state").with("section", &title), answers);
    }

    pub(super) fn ask_for_format(&mut self) {
        self.ask_for_format_with((Stage::Draft, Annex::None), 0);
    }

    /// Asks for the format of a document at this stage and with this behind it, the answer in `row`
    /// selected; says what stands in the way when it is to be final and can't be.
    fn ask_for_format_with(&mut self, (stage, annex): (Stage, Annex), row: usize) {
        let Some(session) = &mut self.session else { return };
        if stage == Stage::Final {
            let obstacles = session.obstacles();
            if obstacles.count() > 0 {
                return self.tell_of_obstacles(&obstacles, annex);
            }
        }
        let mut answers: Vec<_> = [
            ("app-format-docx", Format::Docx),
            ("app-format-odt", Format::Odt),
            ("app-format-text", Format::Text),
            ("app-format-markdown", Format::Markdown),
            ("app-format-html", Format::Html),
            ("app-format-json", Format::Json),
        ]
        .into_iter()
        .map(|(key, format)| (Message::new(key), Answer::Export(Wanted { format, stage, annex })))
        .collect();
        answers.push(match annex {
            Annex::None => {
                (Message::new("app-annex-none"), Answer::Formats(stage, Annex::Deviations))
            }
            Annex::Deviations => {
                (Message::new("app-annex-deviations"), Answer::Formats(stage, Annex::None))
            }
        });
        answers.push(match stage {
            Stage::Draft => (Message::new("app-stage-draft"), Answer::Formats(Stage::Final, annex)),
            Stage::Final => (Message::new("app-stage-final"), Answer::Formats(Stage::Draft, annex)),
        });
        answers.push((Message::new("app-cancel"), Answer::Nothing));
        self.ask(Message::new("app-ask-format"), answers);
        if let Some(dialog) = &mut self.dialog {
            dialog.row = row;
        }
    }

    /// Says what keeps the document from being final, and offers to go to the first of it.
    fn tell_of_obstacles(&mut self, obstacles: &Obstacles, annex: Annex) {
        let Obstacles { findings, missing } = obstacles;
        let template = self.template();
        let to_field = |field: &FieldId| {
            let sections = template.map_or(&[][..], |template| template.sections());
            let section = sections.iter().find(|section| section.fields.contains(field));
            section.map(|section| (section.id.clone(), Place::Field(field.clone())))
        };
        let (detail, place) = match (findings.first(), missing.first()) {
            (Some(Finding { section, field, message, .. }), _) => {
                let place = field.as_ref().and_then(to_field);
                (Some(message.clone()), place.or_else(|| Some((section.clone(), Place::Clauses))))
            }
            (None, Some(missing)) => (
                Some(Message::new("app-final-missing").with("what", &missing.what)),
                to_field(&missing.field),
            ),
            (None, None) => (None, None),
        };
        let mut answers: Vec<_> = place
            .map(|(section, place)| (Message::new("app-go-there"), Answer::GoTo(section, place)))
            .into_iter()
            .collect();
        answers.push((Message::new("app-as-draft"), Answer::Formats(Stage::Draft, annex)));
        answers.push((Message::new("app-cancel"), Answer::Nothing));
        let question = Message::new("app-not-final").count("count", obstacles.count());
        self.dialog = Some(Dialog { question, detail, answers, row: 0 });
    }

    pub(super) fn ask_whether_to_leave_unsaved(&mut self, error: StoreError) {
        self.leaving = false;
        // To save again would be refused again; both texts can be kept.
        let again = if error.is_conflict() {
            (Message::new("app-keep"), Answer::Keep)
        } else {
            (Message::new("app-save-again"), Answer::Run(Command::Quit))
        };
        let on_disk = self.session.as_ref().is_none_or(|session| session.saving.is_on_disk());
        let without = if on_disk { "app-leave-on-disk" } else { "app-leave-unsaved" };
        self.dialog = Some(Dialog {
            question: Message::new("app-ask-leave-unsaved"),
            detail: Some(error.message),
            answers: vec![
                (Message::new("app-stay"), Answer::Nothing),
                again,
                (Message::new(without), Answer::QuitUnsaved),
            ],
            row: 0,
        });
    }

    fn export(&mut self, wanted: Wanted, effects: &mut Vec<Effect>) {
        let Some(session) = &mut self.session else { return };
        let mut document = Box::new(session.assemble().clone());
        match wanted.annex {
            Annex::None => {}
            Annex::Deviations => {
                document.deviations =
                    assemble::annex(&session.template, &session.draft, &self.zone);
            }
        }
        effects.push(Effect::Ask(Request::Export { document, wanted }));
    }
}
