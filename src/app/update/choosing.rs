//! Two texts that were written in the same place by people who did not see each other: one is chosen.

use crate::app::clash::state;
use crate::app::place::part;
use crate::app::screen::{Answer, Dialog, Other, TwoTexts};
use crate::app::{App, Session};
use crate::base::text::visible;
use crate::base::{Message, Moment, SectionId};
use crate::draft::together::{Key, Version};
use crate::draft::{
    Alternative, Change, ClauseState, Declared, Edit, NoteKind, Stamp, TextKey, compare,
};
use crate::template::{FieldKind, Value};

impl App {
    /// Asks about the first of the texts that are kept beside what stands.
    pub(super) fn ask_which_text(&mut self, now: Moment) {
        let Some(session) = &self.session else { return };
        let Some(kept) = session.draft.alternatives.first() else {
            self.notice = Some(Message::new("app-nothing-to-choose"));
            return;
        };
        let Alternative { version, change } = kept;
        let Some(key) = kept.key() else { return };
        let choose = |other| Answer::Choose { key: key.clone(), version: version.clone(), other };
        let standing =
            session.draft.said(&key).map(|edit| words(session, &edit)).unwrap_or_default();
        let question = Message::new("app-ask-which-text")
            .with("place", &visible(&place(session, &key)))
            .with("by", &visible(change.stamp.by.as_str()))
            .put("at", self.told(change.stamp.at, now))
            .count("left", session.draft.alternatives.len());
        let (texts, detail) = match (&key, words(session, &change.edit)) {
            (Key::Declared(section), _) => {
                let detail = Message::new("app-both-states")
                    .with("standing", state(declared_in(session, section)))
                    .with("other", state(declared_by(&change.edit)));
                (None, Some(detail))
            }
            (Key::Text(TextKey::Clause(_)), other) if other.is_empty() => {
                let detail = Message::new("app-other-left-out");
                (None, Some(detail.with("standing", &visible(&standing))))
            }
            (
                Key::Text(_)
                | Key::Heading(_)
                | Key::Assigned(_)
                | Key::NoteKind(_)
                | Key::NoteClosed(_),
                other,
            ) => {
                let runs = compare::words(&standing, &other);
                (Some(TwoTexts { runs, other: Other::Kept }), None)
            }
        };
        self.dialog = Some(Dialog {
            question,
            detail,
            texts,
            answers: vec![
                (Message::new("app-choose-standing"), choose(None)),
                (Message::new("app-choose-other"), choose(Some(Box::new(change.edit.clone())))),
                (Message::new("app-choose-later"), Answer::Nothing),
            ],
            row: 2,
        });
    }

    /// Keeps the question which text to take at what stands: others may have chosen meanwhile, or written on.
    pub(super) fn ask_anew_which_text(&mut self, now: Moment) {
        let Some(Dialog { answers, row, .. }) = &self.dialog else { return };
        let asked = answers.iter().find_map(|(_, answer)| {
            let Answer::Choose { key, version, .. } = answer else { return None };
            Some((key.clone(), version.clone()))
        });
        let (row, Some((key, version))) = (*row, asked) else { return };
        let kept = self.session.iter().flat_map(|session| &session.draft.alternatives);
        let mut kept = kept.filter(|one| one.version == version);
        if kept.any(|one| one.key().as_ref() == Some(&key)) {
            self.ask_which_text(now);
            if let Some(dialog) = &mut self.dialog {
                dialog.row = row;
            }
        } else {
            self.dialog = None;
            self.notice = Some(Message::new("app-chosen-by-another"));
        }
    }

    /// Lets go of a text that was kept, or puts it in place of what stands: one step of undo.
    pub(super) fn choose_text(
        &mut self,
        (key, version): (Key, Version),
        other: Option<Edit>,
        now: Moment,
    ) {
        self.seal();
        let stamp = Stamp { by: self.user.clone(), at: now };
        let edits = other.into_iter().chain([Edit::Discard { key, version }]);
        let changes = edits.map(|edit| Change::new(edit, stamp.clone())).collect();
        if self.apply(Edit::Several(changes), now) {
            self.settle_focus();
            self.reread();
            let left = self.session.as_ref().map_or(0, |it| it.draft.alternatives.len());
            self.notice = Some(Message::new("app-chosen").count("left", left));
        }
    }
}

/// Returns the state that a section has been declared to be in.
fn declared_in(session: &Session, section: &SectionId) -> Option<Declared> {
    Some(session.draft.section(section)?.declared.as_ref()?.value)
}

/// Returns the state that an edit declares.
fn declared_by(edit: &Edit) -> Option<Declared> {
    if let Edit::Declare { state, .. } = edit { *state } else { None }
}

/// Returns what drafters call a place.
fn place(session: &Session, key: &Key) -> String {
    let field = |id| session.template.field(id).map(|field| field.label.clone());
    let clause = |id| session.template.clause(id).map(|(_, clause)| clause.label.clone());
    let name = match key {
        Key::Text(TextKey::Title) => Some(session.draft.title.as_str().to_owned()),
        Key::Text(TextKey::Answer(id) | TextKey::Part(id, ..)) => field(id),
        Key::Text(TextKey::Clause(id) | TextKey::OwnClause(id)) => clause(id),
        Key::Text(TextKey::Note(id)) | Key::NoteKind(id) | Key::NoteClosed(id) => {
            let note = session.draft.notes.get(id);
            note.map(|note| session.section_title(&note.value.section).to_owned())
        }
        Key::Heading(section) | Key::Declared(section) | Key::Assigned(section) => {
            Some(session.section_title(section).to_owned())
        }
    };
    name.unwrap_or_default()
}

/// Returns the words that an edit puts somewhere.
fn words(session: &Session, edit: &Edit) -> String {
    if let Edit::Answer { field, value } = edit {
        let kind = session.template.field(field).map(|field| &field.kind);
        return value.as_ref().map(|value| said(kind, value)).unwrap_or_default();
    }
    if let Edit::SetPart { field, part: id, value, .. } = edit {
        let field = session.template.field(field);
        let kind = field.and_then(|field| part(&field.kind, id)).map(|part| &part.kind);
        return value.as_ref().map(|value| said(kind, value)).unwrap_or_default();
    }
    if let Edit::OwnText { text, .. } | Edit::AddClause { text, .. } = edit {
        return text.as_str().to_owned();
    }
    if let Edit::Note { note: Some(note), .. } = edit {
        return said_in(&note.kind, note.text.as_str());
    }
    if let Edit::NoteKind { kind, .. } = edit {
        return said_in(kind, "");
    }
    if let Edit::Clause { change: Some(change), .. } = edit {
        return match &change.state {
            ClauseState::Edited(text) | ClauseState::Replaced(text) => text.as_str().to_owned(),
            ClauseState::LeftOut => String::new(),
        };
    }
    if let Edit::Rename(line)
    | Edit::Heading { heading: Some(line), .. }
    | Edit::Assign { to: Some(line), .. }
    | Edit::AddSection { heading: line, .. } = edit
    {
        return line.as_str().to_owned();
    }
    String::new()
}

/// Returns what a note says, after whom to ask and by when.
fn said_in(kind: &NoteKind, text: &str) -> String {
    let whom = kind.whom().map(|whom| whom.as_str().to_owned());
    let due = kind.due().map(|due| FieldKind::Time.show(&Value::Time(due.clone())));
    let text = Some(text.to_owned()).filter(|text| !text.is_empty());
    whom.into_iter().chain(due).chain(text).collect::<Vec<_>>().join(", ")
}

/// Returns what an answer says; a choice by the words that are chosen from.
fn said(kind: Option<&FieldKind>, value: &Value) -> String {
    if let (Some(kind), true) = (kind, value.items().is_empty()) {
        return kind.show(value);
    }
    let items = value.items().iter().filter_map(|item| item.parts.values().find_map(Value::words));
    let all: Vec<_> = value.words().into_iter().chain(items).collect();
    all.join("; ")
}
