//! Notes: what people say about the agreement while it is made; never part of it.

use std::collections::BTreeMap;

use super::{Draft, Stamp, Stamped};
use crate::base::{Argument, FieldId, Line, Message, NoteId, Prose, SectionId};
use crate::template::{FieldKind, TimeOfYear, Value};

/// What a note says, and of what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The section it belongs to.
    pub section: SectionId,
    /// The field it belongs to, when it is not the section as a whole.
    pub field: Option<FieldId>,
    /// What sort of note it is.
    pub kind: NoteKind,
    /// What it says.
    pub text: Prose,
    /// Who settled it, and when; `None` while it is open.
    pub closed: Option<Stamp>,
}

/// What sort of note it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum NoteKind {
    /// One of no special sort.
    #[default]
    Plain,
    /// Something is asked.
    Question,
    /// Something was decided.
    Decision,
    /// The parties don't agree.
    Disagreement,
    /// Somebody else has to be asked.
    Clarify {
        /// Whom; may be blank as long as nobody knows.
        with: Line,
        /// When it shall be known.
        due: Option<TimeOfYear>,
    },
    /// An answer to another note, which stands at the same place.
    Answer(NoteId),
}

/// A note with the answers to it, the oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thread<'d> {
    /// The note's id.
    pub id: &'d NoteId,
    /// The note, and who wrote it last.
    pub note: &'d Stamped<Note>,
    /// The answers.
    pub answers: Vec<(&'d NoteId, &'d Stamped<Note>)>,
}

impl Note {
    /// Returns an open note of no special sort.
    pub fn new(section: SectionId, field: Option<FieldId>, text: Prose) -> Self {
        Self { section, field, kind: NoteKind::Plain, text, closed: None }
    }

    /// Returns whether it says nothing at all, so that nothing is lost with it.
    pub fn is_blank(&self) -> bool {
        self.text.is_blank() && self.kind.whom().is_none() && self.kind.due().is_none()
    }

    /// Returns every text in it.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.text.as_str()).chain(self.kind.words().map(Line::as_str))
    }
}

impl NoteKind {
    /// Returns the same, with somebody else to ask.
    #[must_use]
    pub fn with_whom(&self, with: Line) -> Self {
        Self::Clarify { with, due: self.due().cloned() }
    }

    /// Returns the same, to be known by what was typed; what is no time is kept as it was said.
    #[must_use]
    pub fn by_when(&self, typed: &str) -> Self {
        let typed = typed.trim();
        let read = (!typed.is_empty()).then(|| FieldKind::Time.read(typed));
        let due = read.map(|value| {
            if let Value::Time(time) = value {
                time
            } else {
                TimeOfYear::Other(Line::typed(typed).text)
            }
        });
        Self::Clarify { with: self.whom().cloned().unwrap_or_default(), due }
    }

    /// Returns the same, an answer to the note that the one it answered is called now.
    #[must_use]
    pub(super) fn renamed(self, of: impl FnOnce(NoteId) -> NoteId) -> Self {
        match self {
            Self::Answer(asked) => Self::Answer(of(asked)),
            Self::Plain
            | Self::Question
            | Self::Decision
            | Self::Disagreement
            | Self::Clarify { .. } => self,
        }
    }

    /// Returns whom to ask, when that is known.
    pub fn whom(&self) -> Option<&Line> {
        self.asked().map(|(with, _)| with).filter(|with| !with.is_blank())
    }

    /// Returns when it shall be known.
    pub fn due(&self) -> Option<&TimeOfYear> {
        self.asked()?.1
    }

    /// Returns what it says in words of the drafters' own: whom to ask, and by when where that is no time.
    pub(super) fn words(&self) -> impl Iterator<Item = &Line> {
        let asked = self.asked();
        let due = match asked.and_then(|(_, due)| due) {
            Some(TimeOfYear::Other(words)) => Some(words),
            Some(
                TimeOfYear::Day(_)
                | TimeOfYear::DayOfYear { .. }
                | TimeOfYear::Month(_)
                | TimeOfYear::Week(_)
                | TimeOfYear::NewYear,
            )
            | None => None,
        };
        asked.map(|(with, _)| with).into_iter().chain(due)
    }

    /// Returns whom to ask, which may be blank, and by when; `None` when nobody is to be asked.
    fn asked(&self) -> Option<(&Line, Option<&TimeOfYear>)> {
        match self {
            Self::Clarify { with, due } => Some((with, due.as_ref())),
            Self::Plain
            | Self::Question
            | Self::Decision
            | Self::Disagreement
            | Self::Answer(_) => None,
        }
    }
}

/// Returns a message that speaks of a note, with what it needs to say `draft-note-head`: what sort of note it is,
/// whom to ask and by when.
pub fn noted(key: &'static str, note: &Note) -> Message {
    let whom = note.kind.whom().map(Line::as_str);
    let due = note.kind.due().map(limit);
    let about = match (whom, &due) {
        (None, None) => "neither",
        (Some(_), None) => "whom",
        (None, Some(_)) => "due",
        (Some(_), Some(_)) => "both",
    };
    let kind = match note.kind {
        NoteKind::Plain => "plain",
        NoteKind::Question => "question",
        NoteKind::Decision => "decision",
        NoteKind::Disagreement => "disagreement",
        NoteKind::Clarify { .. } => "clarify",
        NoteKind::Answer(_) => "answer",
    };
    Message::new(key)
        .with("kind", kind)
        .with("about", about)
        .with("whom", whom.unwrap_or_default())
        .put("due", due.unwrap_or_else(|| Argument::Text(String::new())))
}

/// Returns a time limit as it is told: a day, or what the drafters said.
fn limit(due: &TimeOfYear) -> Argument {
    match due {
        TimeOfYear::Day(day) => Argument::Day(*day),
        TimeOfYear::DayOfYear { .. }
        | TimeOfYear::Month(_)
        | TimeOfYear::Week(_)
        | TimeOfYear::NewYear
        | TimeOfYear::Other(_) => Argument::Text(FieldKind::Time.show(&Value::Time(due.clone()))),
    }
}

impl Draft {
    /// Returns the note that a note answers; `None` when it answers none that is there, or another answer.
    pub fn note_answered(&self, note: &Note) -> Option<&NoteId> {
        let NoteKind::Answer(of) = &note.kind else { return None };
        let (id, asked) = self.notes.get_key_value(of)?;
        (!matches!(asked.value.kind, NoteKind::Answer(_))).then_some(id)
    }

    /// Returns the notes of the draft with the answers to each, by their ids.
    pub fn threads(&self) -> Vec<Thread<'_>> {
        self.threads_of(|_| true)
    }

    /// Returns the wanted notes with the answers to each, by their ids.
    pub fn threads_of(&self, wanted: impl Fn(&Note) -> bool) -> Vec<Thread<'_>> {
        let mut answers: BTreeMap<&NoteId, Vec<_>> = BTreeMap::new();
        let mut asked = Vec::new();
        for (id, note) in self.notes.iter().filter(|(_, note)| wanted(&note.value)) {
            match self.note_answered(&note.value) {
                Some(of) => answers.entry(of).or_default().push((id, note)),
                None => asked.push((id, note)),
            }
        }
        let thread = |(id, note)| {
            let mut answers = answers.remove(id).unwrap_or_default();
            answers.sort_by_key(|(id, answer)| (answer.stamp.at, (*id).clone()));
            Thread { id, note, answers }
        };
        asked.into_iter().map(thread).collect()
    }

    /// Returns the notes of a section, or of one of its fields, that are not settled, with the answers.
    pub fn open_notes(&self, section: &SectionId, field: Option<&FieldId>) -> Vec<Thread<'_>> {
        let here = |note: &Note| note.section == *section && note.field.as_ref() == field;
        let mut threads = self.threads_of(here);
        threads.retain(|thread| thread.note.value.closed.is_none());
        threads
    }

    /// Returns how many notes wait for somebody.
    pub fn waiting_notes(&self) -> usize {
        self.notes.values().filter(|note| self.waits(&note.value)).count()
    }

    /// Returns whether somebody has something left to do with a note. A decision waits for nobody; an answer
    /// to nothing is a note like others.
    pub fn waits(&self, note: &Note) -> bool {
        note.closed.is_none()
            && match note.kind {
                NoteKind::Plain
                | NoteKind::Question
                | NoteKind::Disagreement
                | NoteKind::Clarify { .. } => true,
                NoteKind::Decision => false,
                NoteKind::Answer(_) => self.note_answered(note).is_none(),
            }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Day;
    use crate::draft::testing::{draft as begun, note_id, section_id, stamp, template};

    fn draft(notes: &[(&str, NoteKind, i64)]) -> Draft {
        let mut draft = begun(&template());
        for (id, kind, at) in notes {
            let note = Note::new(section_id("first"), None, Prose::kept(id));
            let value = Note { kind: kind.clone(), ..note };
            draft.notes.insert(note_id(id), Stamped { value, stamp: stamp("Kari", *at) });
        }
        draft
    }

    fn answer(of: &str) -> NoteKind {
        NoteKind::Answer(note_id(of))
    }

    #[track_caller]
    fn case(notes: &[(&str, NoteKind, i64)], expected: &[&str]) {
        let draft = draft(notes);
        let told: Vec<_> = draft
            .threads()
            .iter()
            .map(|thread| {
                let answers = thread.answers.iter().map(|(id, _)| id.as_str());
                std::iter::once(thread.id.as_str()).chain(answers).collect::<Vec<_>>().join(" < ")
            })
            .collect();
        assert_eq!(told, expected);
    }

    #[test]
    fn every_note_is_told_once_with_its_answers_in_the_order_they_came() {
        case(&[], &[]);
        case(
            &[
                ("n1", NoteKind::Question, 1),
                ("n10", answer("n1"), 9),
                ("n2", answer("n1"), 5),
                ("n3", NoteKind::Plain, 2),
            ],
            &["n1 < n2 < n10", "n3"],
        );
        // Answers to what is gone, to another answer, and to each other.
        case(&[("n1", answer("n9"), 1)], &["n1"]);
        case(
            &[("n1", NoteKind::Plain, 1), ("n2", answer("n1"), 2), ("n3", answer("n2"), 3)],
            &["n1 < n2", "n3"],
        );
        case(&[("n1", answer("n2"), 1), ("n2", answer("n1"), 2)], &["n1", "n2"]);
    }

    #[test]
    fn what_is_open_waits_for_somebody_but_for_decisions_and_answers() {
        let clarify = NoteKind::Clarify { with: Line::kept("NAV"), due: None };
        let draft = draft(&[
            ("n1", NoteKind::Plain, 1),
            ("n2", NoteKind::Question, 1),
            ("n3", NoteKind::Decision, 1),
            ("n4", NoteKind::Disagreement, 1),
            ("n5", clarify, 1),
            ("n6", answer("n2"), 1),
            ("n7", answer("n6"), 1),
        ]);
        assert_eq!(draft.waiting_notes(), 5);
        assert_eq!(draft.open_notes(&section_id("first"), None).len(), 6);
    }

    #[test]
    fn a_limit_is_told_as_a_day_or_as_it_was_said() {
        let day = Day::new(2027, 5, 12).unwrap();
        assert_eq!(limit(&TimeOfYear::Day(day)), Argument::Day(day));
        let text = |text: &str| Argument::Text(text.to_owned());
        assert_eq!(limit(&TimeOfYear::Week(20)), text("uke 20"));
        let words = TimeOfYear::Other(Line::kept("neste ledermøte"));
        assert_eq!(limit(&words), text("neste ledermøte"));
    }
}
