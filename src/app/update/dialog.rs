//! Questions with answers to choose from.

use super::moved;
use crate::app::screen::{Answer, Dialog, Place};
use crate::app::{App, Command, Effect, Request, Unwritable, minutes, unwritable};
use crate::assemble;
use crate::base::{FieldId, Message, Moment};
use crate::check::{Finding, Obstacles, Whereabouts};
use crate::draft::{Declared, Edit};
use crate::export::{Annex, Characters, Format, Headings, Stage, Wanted};
use crate::store::seam::StoreError;

/// The most characters that a question names.
const MOST_NAMED: usize = 4;

/// The formats in the order in which they are offered.
const FORMATS: [(&str, Format); 7] = [
    ("app-format-docx", Format::Docx),
    ("app-format-odt", Format::Odt),
    ("app-format-pdf", Format::Pdf),
    ("app-format-text", Format::Text),
    ("app-format-markdown", Format::Markdown),
    ("app-format-html", Format::Html),
    ("app-format-json", Format::Json),
];

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
            Answer::Assign(section, to) => self.assign(section, to, now, effects),
            Answer::AssignOther(section) => self.write_person(section),
            Answer::NewNote(spot) => self.write_new_note(*spot),
            Answer::Note(id) => self.ask_about_note(&id),
            Answer::GoToNote(id) => self.go_to_note(&id, now, effects),
            Answer::Reply(id) => self.reply(&id),
            Answer::CloseNote(id, closed) => self.close_note(id, closed, now, effects),
            Answer::WriteNote(id) => self.rewrite_note(id),
            Answer::AskKind(id) => self.ask_for_kind_of(&id),
            Answer::Sort(id, spot) => self.sort_note((id, *spot), now, effects),
            Answer::RemoveNote(id) => self.remove_note(&id, now, effects),
            Answer::Export(wanted) => self.export(wanted, effects),
            Answer::MinutesFormats => self.ask_for_format_of_minutes(),
            Answer::Minutes(format) => self.write_minutes(format, effects),
            Answer::Formats(wanted) => self.ask_for_format_with(wanted, row),
            Answer::GoTo(section, place) => self.go_to(section, place, now, effects),
            Answer::Show(place) => self.show(*place, now, effects),
            Answer::Keep => self.rescue(now, effects),
            Answer::Adopt(draft, title) => self.adopt(draft, title, now, effects),
            Answer::BringBack(version) => self.restore(version, effects),
            Answer::Receive(name) => effects.push(Effect::Ask(Request::Receive(name))),
            Answer::WriteWhere => self.write_where(),
            Answer::Begin(theirs) => self.begin_of(theirs, now, effects),
            Answer::TakeSide(place, side) => self.take_side(&place, side, now),
            Answer::Choose { key, version, other } => {
                self.choose_text((key, version), other.map(|edit| *edit), now);
                self.append(now, effects);
            }
            Answer::AskForSection => self.ask_for_section(),
            Answer::TakeSection(deed) => self.take_section(*deed, now, effects),
            Answer::WriteAlong(deed) => self.do_along(*deed, now, effects),
            Answer::Respell(doubt, word) => self.respell(&doubt, &word, now, effects),
            Answer::OwnWord(word, whose) => self.keep_word((word, whose), now, effects),
            Answer::GoToWord(found) => self.go_to_word(&found, now, effects),
            Answer::NextWord(from) => self.spell(from, effects),
            Answer::Extract(what, out) => self.send_out(what, out, effects),
            Answer::QuitUnsaved => {
                self.keep_title(effects);
                effects.push(Effect::Quit);
            }
        }
    }

    pub(super) fn ask(&mut self, question: Message, answers: Vec<(Message, Answer)>) {
        self.dialog = Some(Dialog { question, detail: None, texts: None, answers, row: 0 });
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
        self.ask_for_format_with(Wanted::draft(Format::Docx), 0);
    }

    /// Asks for the format of a document that is wanted like this but for the format, the answer in `row`
    /// selected; says what stands in the way when it is to be final and can't be.
    fn ask_for_format_with(&mut self, wanted: Wanted, row: usize) {
        let Some(session) = &mut self.session else { return };
        if wanted.stage == Stage::Final {
            let obstacles = session.obstacles();
            if obstacles.count() > 0 {
                return self.tell_of_obstacles(&obstacles, wanted);
            }
        }
        let mut answers: Vec<_> = FORMATS
            .into_iter()
            .filter(|(_, format)| format.is_built())
            .map(|(key, format)| (Message::new(key), Answer::Export(Wanted { format, ..wanted })))
            .collect();
        answers.extend(switches(wanted));
        answers.push((Message::new("app-minutes"), Answer::MinutesFormats));
        answers.push((Message::new("app-cancel"), Answer::Nothing));
        self.ask(Message::new("app-ask-format"), answers);
        if let Some(dialog) = &mut self.dialog {
            dialog.row = row;
        }
    }

    /// Asks for the format of the minutes; other programs have no use for them.
    fn ask_for_format_of_minutes(&mut self) {
        let formats = FORMATS.into_iter().filter(|(_, format)| format.is_built());
        let formats = formats.filter(|(_, format)| *format != Format::Json);
        let mut answers: Vec<_> =
            formats.map(|(key, format)| (Message::new(key), Answer::Minutes(format))).collect();
        answers.push((Message::new("app-cancel"), Answer::Nothing));
        self.ask(Message::new("app-ask-minutes"), answers);
    }

    fn write_minutes(&self, format: Format, effects: &mut Vec<Effect>) {
        let Some(session) = &self.session else { return };
        let document = Box::new(minutes((&session.template, &session.draft), &self.zone));
        let wanted = Wanted { stage: Stage::Final, ..Wanted::draft(format) };
        effects.push(Effect::Ask(Request::Export { document, wanted }));
    }

    /// Says what keeps the document from being final, and offers to go to the first of it.
    fn tell_of_obstacles(&mut self, obstacles: &Obstacles, wanted: Wanted) {
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
        let draft = Wanted { stage: Stage::Draft, ..wanted };
        answers.push((Message::new("app-as-draft"), Answer::Formats(draft)));
        answers.push((Message::new("app-cancel"), Answer::Nothing));
        let question = Message::new("app-not-final").count("count", obstacles.count());
        self.dialog = Some(Dialog { question, detail, texts: None, answers, row: 0 });
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
            texts: None,
            answers: vec![
                (Message::new("app-stay"), Answer::Nothing),
                again,
                (Message::new(without), Answer::QuitUnsaved),
            ],
            row: 0,
        });
    }

    /// Writes the agreement to a file, or asks first when it has characters that the format cannot hold.
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
        let found = match wanted.characters {
            Characters::AsTheyAre => {
                unwritable((&session.template, &session.draft), &document, wanted)
            }
            Characters::Replaced => Vec::new(),
        };
        match found.split_first() {
            None => effects.push(Effect::Ask(Request::Export { document, wanted })),
            Some((first, others)) => self.ask_about_characters(wanted, first, others),
        }
    }

    fn ask_about_characters(&mut self, wanted: Wanted, first: &Unwritable, others: &[Unwritable]) {
        let mut all: Vec<String> = Vec::new();
        for Unwritable { shown, replacement, place: _ } in std::iter::once(first).chain(others) {
            let one = format!("{shown} → {replacement}");
            if !all.contains(&one) {
                all.push(one);
            }
        }
        let more = all.len().saturating_sub(MOST_NAMED);
        all.truncate(MOST_NAMED);
        let detail = Message::new("app-unprintable-all")
            .with("characters", &all.join(", "))
            .count("more", more)
            .count("places", others.len() + 1);
        let question = Message::new("app-ask-unprintable")
            .with("character", &first.shown)
            .with("place", &first.place.name);
        let replaced = Wanted { characters: Characters::Replaced, ..wanted };
        self.dialog = Some(Dialog {
            question,
            detail: Some(detail),
            texts: None,
            answers: vec![
                (
                    Message::new("app-unprintable-replace")
                        .count("count", all.len() + more)
                        .with("replacement", &first.replacement),
                    Answer::Export(replaced),
                ),
                (
                    Message::new("app-unprintable-show").with("place", &first.place.name),
                    Answer::Show(Box::new(first.place.clone())),
                ),
                (Message::new("app-cancel"), Answer::Nothing),
            ],
            row: 0,
        });
    }

    /// Goes to the field, the clause or the section where something stands.
    fn show(&mut self, place: Whereabouts, now: Moment, effects: &mut Vec<Effect>) {
        match (place.field, place.clause) {
            (Some(field), _) => self.go_to_field(&field, now, effects),
            (None, Some(clause)) => self.go_to_clause(place.section, &clause, now, effects),
            (None, None) => self.enter_section(&place.section, now, effects),
        }
    }
}

/// Returns what can be wanted otherwise than it is, each with how it is now.
fn switches(wanted: Wanted) -> [(Message, Answer); 3] {
    let (headings, numbered) = match wanted.headings {
        Headings::Plain => ("app-headings-plain", Headings::Numbered),
        Headings::Numbered => ("app-headings-numbered", Headings::Plain),
    };
    let (behind, annex) = match wanted.annex {
        Annex::None => ("app-annex-none", Annex::Deviations),
        Annex::Deviations => ("app-annex-deviations", Annex::None),
    };
    let (now, stage) = match wanted.stage {
        Stage::Draft => ("app-stage-draft", Stage::Final),
        Stage::Final => ("app-stage-final", Stage::Draft),
    };
    [
        (headings, Wanted { headings: numbered, ..wanted }),
        (behind, Wanted { annex, ..wanted }),
        (now, Wanted { stage, ..wanted }),
    ]
    .map(|(key, wanted)| (Message::new(key), Answer::Formats(wanted)))
}
