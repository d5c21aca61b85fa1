//! Notes: written, sorted, answered, settled, and gone through in a list of their own.

use super::moved;
use crate::app::company::Company;
use crate::app::notes::NoteList;
use crate::app::screen::{Answer, Dialog, NoteSpot, Place, Screen, Target};
use crate::app::{App, Command, Effect};
use crate::base::text::is_hidden;
use crate::base::{Line, Message, Moment, NoteId, Prose, Splice};
use crate::draft::note::noted;
use crate::draft::{Change, Edit, Note, NoteKind, Stamp, TextKey};
use crate::template::FieldKind;

/// The most characters of a note that a question quotes.
const MOST_QUOTED: usize = 60;

impl App {
    /// Writes a note of the place in focus: a new one, or one of those that are open there; asks what sort
    /// of note it is when one is being written.
    pub(super) fn write_note(&mut self) {
        match self.writing.as_ref().map(|writing| &writing.target) {
            Some(Target::Note(id, spot)) => {
                let (id, spot) = (id.clone(), spot.clone());
                return self.ask_for_kind(&id, &spot);
            }
            Some(Target::NoteWith(..) | Target::NoteDue(..)) => return,
            Some(_) | None => {}
        }
        let Some((session, screen)) = self.session.as_ref().zip(self.section_screen()) else {
            return;
        };
        let section = screen.section.clone();
        let field = match &screen.place {
            Place::Field(field) => Some(field.clone()),
            Place::Clauses => None,
        };
        let open = session.open_notes(&section, field.as_ref()).iter();
        let choices: Vec<_> = open
            .filter_map(|row| {
                let note = session.draft.notes.get(&row.note)?;
                Some((Self::quoted(&note.value), Answer::Note(row.note.clone())))
            })
            .collect();
        let spot = NoteSpot { section, field, kind: NoteKind::Plain };
        if choices.is_empty() {
            return self.write_new_note(spot);
        }
        let new = (Message::new("app-note-new"), Answer::NewNote(Box::new(spot)));
        let nothing = (Message::new("app-cancel"), Answer::Nothing);
        self.dialog = Some(Dialog {
            question: Message::new("app-ask-note"),
            detail: None,
            texts: None,
            answers: std::iter::once(new).chain(choices).chain([nothing]).collect(),
            row: 0,
        });
    }

    pub(super) fn write_new_note(&mut self, spot: NoteSpot) {
        let Some(session) = &self.session else { return };
        // Two who write notes at once, and don't see each other yet, write two notes.
        let mark = session.company.as_ref().and_then(Company::mark);
        let id = session.draft.next_note_id();
        let marked = mark.and_then(|mark| NoteId::new(&format!("{id}-{mark}")).ok());
        let id = marked.unwrap_or(id);
        self.write(Target::Note(id, spot), String::new());
    }

    /// Returns what a note is called, and its first words.
    fn quoted(note: &Note) -> Message {
        let text = note.text.as_str().replace('\n', " ");
        let mut words: String = text.chars().take(MOST_QUOTED).collect();
        if text.chars().nth(MOST_QUOTED).is_some() {
            words.push('…');
        }
        noted("app-note-quoted", note).with("text", &words)
    }

    /// Asks what to do with a note.
    pub(super) fn ask_about_note(&mut self, id: &NoteId) {
        let Some(note) = self.note(id) else { return };
        let is_open = note.closed.is_none();
        let text = note.text.as_str().replace('\n', " ");
        let close = if is_open { "app-note-close" } else { "app-note-open" };
        let is_answer = matches!(note.kind, NoteKind::Answer(_));
        // Where the note is, nobody has to be led; and an answer to nothing is answered by a note.
        let is_listed = matches!(self.screen, Screen::Notes { .. });
        let go = (Message::new("app-note-go"), Answer::GoToNote(id.clone()));
        let reply = (Message::new("app-note-reply"), Answer::Reply(id.clone()));
        let go = Some(go).filter(|_| is_listed);
        let reply = Some(reply).filter(|_| !is_answer);
        let others = [
            (Message::new(close), Answer::CloseNote(id.clone(), is_open)),
            (Message::new("app-note-rewrite"), Answer::WriteNote(id.clone())),
            (Message::new("app-note-sort"), Answer::AskKind(id.clone())),
            (Message::new("app-note-remove"), Answer::RemoveNote(id.clone())),
            (Message::new("app-cancel"), Answer::Nothing),
        ];
        let answers = go.into_iter().chain(reply).chain(others).collect();
        self.dialog = Some(Dialog {
            question: noted("draft-note-head", note),
            detail: (!text.is_empty()).then(|| Message::new("app-note-said").with("text", &text)),
            texts: None,
            answers,
            row: 0,
        });
    }

    pub(super) fn note(&self, id: &NoteId) -> Option<&Note> {
        self.session.as_ref()?.draft.notes.get(id).map(|note| &note.value)
    }

    /// Returns where a note that is there stands, and what sort it is.
    fn spot_of(&self, id: &NoteId) -> Option<NoteSpot> {
        let Note { section, field, kind, .. } = self.note(id)?;
        Some(NoteSpot { section: section.clone(), field: field.clone(), kind: kind.clone() })
    }

    /// Writes in a note that is there.
    pub(super) fn rewrite_note(&mut self, id: NoteId) {
        let Some(spot) = self.spot_of(&id) else { return };
        let target = Target::Note(id, spot);
        let text = self.text_of(&target).unwrap_or_default();
        self.write(target, text);
    }

    /// Writes an answer to a note.
    pub(super) fn reply(&mut self, id: &NoteId) {
        let Some(spot) = self.spot_of(id) else { return };
        self.write_new_note(NoteSpot { kind: NoteKind::Answer(id.clone()), ..spot });
    }

    pub(super) fn close_note(
        &mut self,
        note: NoteId,
        closed: bool,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        self.seal();
        if self.apply(Edit::CloseNote { note, closed }, now) {
            let key = if closed { "app-note-closed" } else { "app-note-opened" };
            self.notice = Some(Message::new(key));
            self.append(now, effects);
        }
    }

    /// Removes a note and the answers to it, in one step.
    pub(super) fn remove_note(&mut self, id: &NoteId, now: Moment, effects: &mut Vec<Effect>) {
        let Some(session) = &self.session else { return };
        let threads = session.draft.threads();
        let Some(thread) = threads.iter().find(|thread| thread.id == id) else { return };
        let answers = thread.answers.iter().map(|(id, _)| *id);
        let stamp = Stamp { by: self.user.clone(), at: now };
        let removed = answers
            .chain([thread.id])
            .map(|id| Change::new(Edit::Note { id: id.clone(), note: None }, stamp.clone()));
        let removed = removed.collect();
        self.seal();
        self.remove(Edit::Several(removed), now);
        self.append(now, effects);
    }

    fn ask_for_kind(&mut self, id: &NoteId, spot: &NoteSpot) {
        if let NoteKind::Answer(_) = spot.kind {
            self.notice = Some(Message::new("app-note-is-answer"));
            return;
        }
        let clarify = match &spot.kind {
            NoteKind::Clarify { .. } => spot.kind.clone(),
            NoteKind::Plain
            | NoteKind::Question
            | NoteKind::Decision
            | NoteKind::Disagreement
            | NoteKind::Answer(_) => NoteKind::Clarify { with: Line::default(), due: None },
        };
        let kinds = [
            NoteKind::Plain,
            NoteKind::Question,
            NoteKind::Decision,
            NoteKind::Disagreement,
            clarify,
        ];
        let row = kinds.iter().position(|kind| *kind == spot.kind).unwrap_or(0);
        let mut answers: Vec<_> = kinds
            .into_iter()
            .map(|kind| {
                let name = Message::new(match &kind {
                    NoteKind::Plain | NoteKind::Answer(_) => "app-note-kind-plain",
                    NoteKind::Question => "app-note-kind-question",
                    NoteKind::Decision => "app-note-kind-decision",
                    NoteKind::Disagreement => "app-note-kind-disagreement",
                    NoteKind::Clarify { .. } => "app-note-kind-clarify",
                });
                let spot = NoteSpot { kind, ..spot.clone() };
                (name, Answer::Sort(id.clone(), Box::new(spot)))
            })
            .collect();
        answers.push((Message::new("app-cancel"), Answer::Nothing));
        let question = Message::new("app-ask-note-kind");
        self.dialog = Some(Dialog { question, detail: None, texts: None, answers, row });
    }

    pub(super) fn ask_for_kind_of(&mut self, id: &NoteId) {
        if let Some(spot) = self.spot_of(id) {
            self.ask_for_kind(id, &spot);
        }
    }

    /// Says what sort of note it is; asks whom to ask, when somebody shall be.
    pub(super) fn sort_note(
        &mut self,
        (id, spot): (NoteId, NoteSpot),
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        self.seal();
        let is_new = self.note(&id).is_none_or(|note| note.kind == spot.kind);
        if !is_new && !self.apply(Edit::NoteKind { note: id.clone(), kind: spot.kind.clone() }, now)
        {
            return;
        }
        self.seal();
        self.append(now, effects);
        if let NoteKind::Clarify { .. } = spot.kind {
            let target = Target::NoteWith(id, spot);
            let text = self.text_of(&target).unwrap_or_default();
            return self.write(target, text);
        }
        if let Some(writing) = &mut self.writing {
            writing.target = Target::Note(id, spot);
        }
    }

    /// Goes on from whom to ask to by when, and from there to what the note says, when it says nothing yet.
    /// Returns whether that is what was written.
    pub(super) fn after_note(
        &mut self,
        target: &Target,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) -> bool {
        let (id, next) = if let Target::NoteWith(id, spot) = target {
            (id, Target::NoteDue(id.clone(), spot.clone()))
        } else if let Target::NoteDue(id, spot) = target {
            (id, Target::Note(id.clone(), spot.clone()))
        } else {
            return false;
        };
        let is_said = self.note(id).is_some_and(|note| !note.text.is_blank());
        let due = self.writing.as_ref().filter(|_| matches!(target, Target::NoteDue(..)));
        // It is kept as it was said all the same.
        let fault = due.and_then(|due| FieldKind::Time.fault(&FieldKind::Time.read(&due.text)));
        self.leave_text(now, effects);
        self.notice = fault.or(self.notice.take());
        if is_said && matches!(next, Target::Note(..)) {
            return true;
        }
        let text = self.text_of(&next).unwrap_or_default();
        self.write(next, text);
        true
    }

    /// Takes in what a note says; one that says nothing is removed, or not made at all.
    pub(super) fn wrote_note(
        &mut self,
        (id, spot): (NoteId, NoteSpot),
        (text, run): (&str, &Splice),
        now: Moment,
    ) -> bool {
        let NoteSpot { section, field, kind } = spot;
        let typed = || Prose::typed(text).text;
        let Some(was) = self.note(&id) else {
            let note = Note { kind, ..Note::new(section, field, typed()) };
            return note.is_blank() || self.apply(Edit::Note { id, note: Some(note) }, now);
        };
        let says_nothing = text.chars().all(|c| c.is_whitespace() || is_hidden(c));
        if !says_nothing && !was.text.is_blank() {
            return self.wrote_on(TextKey::Note(id), (text, Some(run)), now);
        }
        let note = Note { text: typed(), ..was.clone() };
        let note = (!note.is_blank()).then_some(note);
        self.apply(Edit::Note { id, note }, now)
    }

    /// Takes in whom to ask, or by when.
    pub(super) fn wrote_note_kind(
        &mut self,
        (id, spot): (NoteId, NoteSpot),
        kind: NoteKind,
        now: Moment,
    ) -> bool {
        let NoteSpot { section, field, kind: _ } = spot;
        let edit = match self.note(&id) {
            Some(was) if (Note { kind: kind.clone(), ..was.clone() }).is_blank() => {
                Some(Edit::Note { id: id.clone(), note: None })
            }
            Some(_) => Some(Edit::NoteKind { note: id.clone(), kind: kind.clone() }),
            None => {
                let text = Prose::default();
                let note = Note { kind: kind.clone(), ..Note::new(section, field, text) };
                (!note.is_blank()).then(|| Edit::Note { id: id.clone(), note: Some(note) })
            }
        };
        let kept = edit.is_none_or(|edit| self.apply(edit, now));
        if let (true, Some(writing)) = (kept, &mut self.writing)
            && let Target::NoteWith(_, spot) | Target::NoteDue(_, spot) = &mut writing.target
        {
            spot.kind = kind;
        }
        kept
    }

    /// Returns what a note says now.
    pub(super) fn text_of_note(&self, id: &NoteId) -> String {
        self.note(id).map_or("", |note| note.text.as_str()).to_owned()
    }

    /// Returns what sort a note is now, or gets when it is made.
    pub(super) fn kind_of_note(&self, id: &NoteId, spot: &NoteSpot) -> NoteKind {
        self.note(id).map_or_else(|| spot.kind.clone(), |note| note.kind.clone())
    }

    /// Shows every note.
    pub(super) fn show_notes(&mut self, now: Moment, effects: &mut Vec<Effect>) {
        self.step_aside(Screen::Notes { row: 0 }, now, effects);
    }

    /// Returns the note selected in the list.
    pub fn note_row(&self) -> Option<&NoteId> {
        let Screen::Notes { row } = self.screen else { return None };
        Some(&self.notes.as_ref()?.rows.get(row)?.note)
    }

    pub(super) fn notes_command(
        &mut self,
        command: Command,
        now: Moment,
        effects: &mut Vec<Effect>,
    ) {
        let (Screen::Notes { row }, Some(notes)) = (&self.screen, &self.notes) else { return };
        if let Some(row) = moved(command, *row, notes.rows.len()) {
            self.screen = Screen::Notes { row };
            return;
        }
        let Some(id) = self.note_row().cloned() else { return };
        let note = self.note(&id);
        let (is_open, is_answer) = note.map_or((true, false), |it| {
            (it.closed.is_none(), matches!(it.kind, NoteKind::Answer(_)))
        });
        if command == Command::Open {
            self.ask_about_note(&id);
        } else if command == Command::Add && !is_answer {
            self.reply(&id);
        } else if command == Command::CloseNote {
            self.close_note(id, is_open, now, effects);
        } else if command == Command::Remove {
            self.remove_note(&id, now, effects);
        }
    }

    /// Keeps the list at what stands, with a row selected that there is; at no cost while it is not shown.
    pub(super) fn refresh_notes(&mut self) {
        let (Screen::Notes { row }, Some(session)) = (&mut self.screen, &self.session) else {
            return;
        };
        if self.notes.as_ref().is_some_and(|notes| notes.of == session.edition()) {
            return;
        }
        let notes = NoteList::of(session);
        if let Some(older) = &self.notes {
            *row = notes.find(older, *row);
        }
        self.notes = Some(notes);
    }
}
