//! Where the drafters stand: which question it is, what is asked for, which hints and notes belong there.

use crate::app::{App, NoteSpot, Place, ReviewRow, Screen, SectionScreen, Session, Target};
use crate::base::text::visible;
use crate::base::time::TimeZone;
use crate::base::{Message, SectionId};
use crate::draft::NoteKind;
use crate::template::guideline::LawNote;
use crate::template::{Field, Hint};
use crate::texts::Texts;

/// Returns the question with its number, so that one can tell how much is left in the section.
pub fn numbered(session: &Session, screen: &SectionScreen, field: &Field) -> Message {
    let places = session.places(&screen.section);
    let number = places.iter().position(|place| *place == screen.place).map_or(0, |at| at + 1);
    let count = places.iter().filter(|place| matches!(place, Place::Field(_))).count();
    Message::new("view-question")
        .count("number", number)
        .count("count", count)
        .with("question", &field.question)
}

/// Returns the name of what is asked for by a text.
pub fn asked_for(target: &Target) -> &'static str {
    match target {
        Target::NewDraft => "view-writing-new-draft",
        Target::Copy => "view-writing-copy",
        Target::Title => "view-writing-title",
        Target::Answer(_) => "view-writing-answer",
        Target::Clause(..) => "view-writing-clause",
        Target::OwnClause(_) => "view-writing-own-clause",
        Target::Reason(_) => "view-writing-reason",
        Target::Heading(_) => "view-writing-heading",
        Target::NewSection { .. } => "view-writing-new-section",
        Target::Assigned(_) => "view-writing-person",
        Target::Note(_, NoteSpot { kind, .. }) => match kind {
            NoteKind::Plain => "view-writing-note",
            NoteKind::Question => "view-writing-question",
            NoteKind::Decision => "view-writing-decision",
            NoteKind::Disagreement => "view-writing-disagreement",
            NoteKind::Clarify { .. } => "view-writing-clarify",
            NoteKind::Answer(_) => "view-writing-reply",
        },
        Target::NoteWith(..) => "view-writing-with",
        Target::NoteDue(..) => "view-writing-due",
    }
}

/// Returns the section in question: the one entered, or the one selected.
pub fn section_here<'a>(app: &'a App, session: &'a Session) -> Option<&'a SectionId> {
    match &app.screen {
        Screen::Section(screen) => Some(&screen.section),
        Screen::Overview { row } => session.section_ids().nth(*row),
        Screen::Review { .. } => app.review_row()?.section(),
        Screen::Deviations { row } => Some(&session.deviations().get(*row)?.section),
        Screen::Notes { .. } => Some(&session.draft.notes.get(app.note_row()?)?.value.section),
        Screen::Wall(wall) => Some(&wall.section),
        Screen::Drafts { .. } | Screen::Versions { .. } | Screen::Comparison { .. } => None,
    }
}

/// Returns the state of a section in words, behind the name of the person who sees to it.
pub fn with_person(session: &Session, id: &SectionId, state: String, texts: &Texts) -> String {
    let entry = session.draft.section(id);
    let Some(person) = entry.and_then(|entry| entry.assigned.as_ref()) else { return state };
    let person = Message::new("view-assigned").with("person", person.value.as_str());
    let person = texts.say(&person);
    if state.is_empty() { person } else { format!("{person} · {state}") }
}

/// Returns who asks for a section that one writes in.
pub fn asks_here(session: &Session, id: &SectionId, texts: &Texts) -> Option<String> {
    let mut asking = session.company.as_ref()?.asking();
    let person = asking.find(|person| person.here.asks.as_ref() == Some(id))?;
    Some(texts.say(&Message::new("view-asks-here").with("by", &visible(person.by.as_str()))))
}

/// Returns who else writes in a section, and since when.
pub fn writes_here(
    session: &Session,
    id: &SectionId,
    (zone, texts): (&TimeZone, &Texts),
) -> Option<String> {
    let company = session.company.as_ref()?;
    let person = company.writes_in(id)?;
    let (by, at) = (visible(person.by.as_str()), person.here.since.clock(zone));
    let key = if company.asks_for(id) { "view-asked-here" } else { "view-writes-here" };
    Some(texts.say(&Message::new(key).with("by", &by).with("at", &at)))
}

/// Returns the hints of the field or section in question, and what that is called.
pub fn hints_here<'a>(app: &App, session: &'a Session) -> (String, Vec<&'a Hint>) {
    let template = &session.template;
    let reviewed = app.review_row().and_then(ReviewRow::field);
    if let Some(field) = reviewed.and_then(|id| template.field(id)) {
        return (field.label.clone(), template.hints_of_field(&field.id));
    }
    match &app.screen {
        Screen::Section(screen) => match &screen.place {
            Place::Field(id) => {
                let label = template.field(id).map_or("", |field| &field.label);
                (label.to_owned(), template.hints_of_field(id))
            }
            Place::Clauses => {
                let title = session.section_title(&screen.section).to_owned();
                (title, template.hints_of_section(&screen.section))
            }
        },
        Screen::Overview { .. }
        | Screen::Drafts { .. }
        | Screen::Versions { .. }
        | Screen::Comparison { .. }
        | Screen::Review { .. }
        | Screen::Deviations { .. }
        | Screen::Notes { .. }
        | Screen::Wall(_) => match section_here(app, session) {
            Some(id) => (session.section_title(id).to_owned(), template.hints_of_section(id)),
            None => (String::new(), Vec::new()),
        },
    }
}

/// Returns the notes on law that concern the field or section in question.
pub fn law_here<'a>(app: &'a App, session: &'a Session) -> Vec<&'a LawNote> {
    let guideline = &session.guideline;
    match &app.screen {
        Screen::Section(screen) => match &screen.place {
            Place::Field(id) => guideline.law_of_field(id).collect(),
            Place::Clauses => {
                guideline.law_of_section(&session.template, &screen.section).collect()
            }
        },
        Screen::Overview { row } => match session.section_ids().nth(*row) {
            Some(id) => guideline.law_of_section(&session.template, id).collect(),
            None => Vec::new(),
        },
        Screen::Drafts { .. }
        | Screen::Versions { .. }
        | Screen::Comparison { .. }
        | Screen::Review { .. }
        | Screen::Deviations { .. }
        | Screen::Notes { .. }
        | Screen::Wall(_) => Vec::new(),
    }
}
