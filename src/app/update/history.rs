//! Undo and redo, what has the focus after them, and what to say of a change that is not seen.

use crate::app::screen::{Focus, Place, Screen, Target, Writing};
use crate::app::{App, Session};
use crate::base::{FieldId, Message, Moment, SectionId};
use crate::draft::{Edit, Refusal, TextKey};

/// One of the two ways through the history.
struct Walk {
    step: fn(&mut Session, Moment) -> Result<Option<Edit>, Refusal>,
    nothing: &'static str,
    elsewhere: &'static str,
}

const UNDO: Walk =
    Walk { step: Session::undo, nothing: "app-nothing-to-undo", elsewhere: "app-undone" };
const REDO: Walk =
    Walk { step: Session::redo, nothing: "app-nothing-to-redo", elsewhere: "app-redone" };

/// Where an edit has changed a draft.
enum Changed {
    Field(FieldId),
    Section(SectionId),
}

impl App {
    pub(super) fn undo(&mut self, now: Moment) {
        self.walk(&UNDO, now);
    }

    pub(super) fn redo(&mut self, now: Moment) {
        self.walk(&REDO, now);
    }

    fn walk(&mut self, walk: &Walk, now: Moment) {
        let Some(session) = &mut self.session else { return };
        // What is being named and is not in the draft yet: nothing else may change behind it.
        let unmade = match self.writing.as_ref().map(|writing| &writing.target) {
            Some(Target::NewDraft | Target::Copy) => true,
            Some(Target::NewSection { section, after: _ }) => {
                session.draft.section(section).is_none()
            }
            Some(_) | None => false,
        };
        if unmade {
            self.notice = Some(Message::new(walk.nothing));
            return;
        }
        match (walk.step)(session, now) {
            Ok(Some(edit)) => {
                self.settle_focus();
                self.reread();
                let elsewhere = self.elsewhere(&edit);
                self.notice =
                    elsewhere.map(|what| Message::new(walk.elsewhere).with("what", &what));
            }
            Ok(None) => self.notice = Some(Message::new(walk.nothing)),
            Err(refusal) => self.notice = Some(refusal.message()),
        }
    }

    /// Brings the focus back to what there is, after a change that may have taken it away.
    pub(super) fn settle_focus(&mut self) {
        let Some(session) = &self.session else { return };
        match &mut self.screen {
            Screen::Drafts { .. }
            | Screen::Versions { .. }
            | Screen::Comparison { .. }
            | Screen::Review { .. }
            | Screen::Deviations { .. }
            | Screen::Notes { .. }
            | Screen::Wall(_) => {}
            Screen::Overview { row } => {
                *row = (*row).min(session.draft.sections.len().saturating_sub(1));
            }
            Screen::Section(screen) if session.draft.section(&screen.section).is_none() => {
                self.screen = Screen::Overview { row: 0 };
                self.writing = None;
            }
            Screen::Section(screen) => match (&screen.place, &mut screen.focus) {
                (Place::Field(field), Focus::Items { row }) => {
                    *row = (*row).min(session.items(field).len());
                }
                (Place::Field(field), focus @ Focus::Form(_)) => {
                    let Focus::Form(form) = &*focus else { return };
                    if session.item(field, &form.item).is_none() {
                        *focus = Focus::Items { row: session.items(field).len() };
                    }
                }
                (Place::Clauses, Focus::Clauses { row }) => {
                    *row = (*row).min(session.clause_rows(&screen.section).len());
                }
                (Place::Field(_), Focus::Text | Focus::Options { .. } | Focus::Clauses { .. })
                | (
                    Place::Clauses,
                    Focus::Text | Focus::Options { .. } | Focus::Items { .. } | Focus::Form(_),
                ) => {}
            },
        }
    }

    /// Brings the text in focus up to what stands in the draft.
    pub(super) fn reread(&mut self) {
        let Some(writing) = &self.writing else { return };
        let text = self.text_of(&writing.target);
        self.revision += 1;
        let revision = self.revision;
        self.writing = self.writing.take().zip(text).map(|(writing, text)| {
            // Taken over by the editor as another state of the same text.
            Writing { revision, caret: None, ..writing.with(text) }
        });
    }

    /// Returns what to call the place that an edit has changed, when it is not the one in focus.
    fn elsewhere(&self, edit: &Edit) -> Option<String> {
        let session = self.session.as_ref()?;
        let here = self.section_screen();
        match changed(session, edit)? {
            Changed::Field(field) => {
                let seen = here.is_some_and(|screen| screen.place == Place::Field(field.clone()));
                let label = &session.template.field(&field)?.label;
                (!seen).then(|| label.clone())
            }
            Changed::Section(section) => {
                // The overview shows all sections.
                let seen = here.is_none_or(|screen| {
                    screen.section == section && screen.place == Place::Clauses
                });
                (!seen).then(|| session.section_title(&section).to_owned())
            }
        }
    }
}

/// Returns where an edit has changed the draft; `None` when what it changed is gone, or has no place.
fn changed(session: &Session, edit: &Edit) -> Option<Changed> {
    let of_clause = |clause| {
        let standard = session.template.clause(clause).map(|(section, _)| &section.id);
        let own = || session.draft.own_clauses.iter().find(|own| own.id == *clause);
        standard.or_else(|| own().map(|own| &own.section)).cloned().map(Changed::Section)
    };
    match edit {
        Edit::Answer { field, .. }
        | Edit::AddItem { field, .. }
        | Edit::RemoveItem { field, .. }
        | Edit::MoveItem { field, .. }
        | Edit::SetPart { field, .. } => Some(Changed::Field(field.clone())),
        Edit::Splice { text, .. } => match text {
            TextKey::Answer(field) | TextKey::Part(field, ..) => {
                Some(Changed::Field(field.clone()))
            }
            TextKey::Clause(clause) | TextKey::OwnClause(clause) => of_clause(clause),
            TextKey::Title | TextKey::Note(_) => None,
        },
        Edit::Clause { clause, .. } | Edit::OwnText { clause, .. } => of_clause(clause),
        Edit::AddClause { section, .. }
        | Edit::MoveClause { section, .. }
        | Edit::AddSection { section, .. }
        | Edit::Heading { section, .. }
        | Edit::MoveSection { section, .. }
        | Edit::Declare { section, .. }
        | Edit::Assign { section, .. } => Some(Changed::Section(section.clone())),
        Edit::Rename(_)
        | Edit::RemoveSection(_)
        | Edit::RemoveClause(_)
        | Edit::NoteKind { .. }
        | Edit::CloseNote { .. }
        | Edit::Note { .. }
        | Edit::SetAside(_)
        | Edit::Discard { .. }
        | Edit::Sent(_)
        | Edit::Word { .. } => None,
        Edit::Several(changes) => changes.first().and_then(|change| changed(session, &change.edit)),
    }
}
