//! Questions with answers to choose from.

use super::moved;
use crate::app::screen::{Answer, Dialog};
use crate::app::{App, Command, Effect, Request};
use crate::base::{Message, Moment};
use crate::draft::{Declared, Edit};
use crate::export::Format;
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
            Answer::Export(format) => self.export(format, effects),
            Answer::Keep => self.rescue(now, effects),
            Answer::Adopt(draft, title) => self.adopt(draft, title, now, effects),
            Answer::BringBack(version) => self.restore(version, effects),
            Answer::Choose { key, version, other } => {
                self.choose_text((key, version), other.map(|edit| *edit), now);
                self.append(now, effects);
            }
            Answer::WriteAlong(target) => self.write_along(*target),
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
        if self.session.is_none() {
            return;
        }
        let mut answers: Vec<_> = [
            ("app-format-text", Format::Text),
            ("app-format-markdown", Format::Markdown),
            ("app-format-html", Format::Html),
            ("app-format-json", Format::Json),
        ]
        .into_iter()
        .map(|(key, format)| (Message::new(key), Answer::Export(format)))
        .collect();
        answers.push((Message::new("app-cancel"), Answer::Nothing));
        self.ask(Message::new("app-ask-format"), answers);
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

    fn export(&mut self, format: Format, effects: &mut Vec<Effect>) {
        let Some(session) = &mut self.session else { return };
        let document = Box::new(session.assemble().clone());
        effects.push(Effect::Ask(Request::Export { document, format }));
    }
}
