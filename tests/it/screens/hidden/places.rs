//! The places that show text: each screen with one text in all of them.

use avtale::app::{
    Answer, AnswerKey, Comparison, Dialog, Focus, Form, Key, Msg, Panel, Place, Screen,
    SectionScreen, Target, With, Writing,
};
use avtale::base::{ClauseId, FieldId, ItemId, Line, Message, NoteId, PartId, Prose, SectionId};
use avtale::draft::{
    ClauseChange, ClauseState, Difference, Note, OwnClause, SectionDifference, SectionEntry,
    SectionProgress, Stamp, Stamped, State, What,
};
use avtale::store::{Listed, StoreError, Summary, Version, Why};
use avtale::template::{Item, Value};

use super::super::{DOWN, Desk, ENTER};
use super::{FEW, texts};

/// The size that the screen wants, and in how many places the end of the text is seen.
type Shown = ((u16, u16), usize);

/// Low and wide, for places of one row.
const WIDE: (u16, u16) = (2_600, 20);
/// One column, and so high that nothing is scrolled.
const HIGH: (u16, u16) = (98, 300);

fn stamp(desk: &Desk, by: &str) -> Stamp {
    Stamp { by: Line::kept(by), at: desk.now }
}

fn stamped<T>(desk: &Desk, value: T) -> Stamped<T> {
    Stamped { value, stamp: stamp(desk, "Kari") }
}

fn fault(text: &str) -> StoreError {
    StoreError::other(Message::new("store-no-file").with("path", text))
}

/// Returns the text in pieces for places of one row.
fn pieces(text: &str) -> Vec<String> {
    texts(text.chars(), FEW)
}

pub(super) fn drafts(desk: &mut Desk, text: &str) -> Shown {
    desk.app.session = None;
    desk.app.screen = Screen::Drafts { row: 0 };
    let draft = |title: &str, party: &str, by: &str| {
        Listed::Draft(Summary {
            id: desk.draft("prove", "").id,
            title: Line::kept(title),
            parties: vec![party.to_owned()],
            done: 0,
            must_mend: 0,
            sections: 1,
            changed: desk.now,
            by: Line::kept(by),
        })
    };
    let damaged = Listed::Damaged { file: text.to_owned(), fault: fault(text) };
    let listed = vec![draft(text, "", ""), draft("", text, ""), draft("", "", text), damaged];
    desk.app.drafts = Some(Ok(listed));
    desk.app.notice = Some(fault(text).message);
    (WIDE, 6)
}

/// The title above all screens.
pub(super) fn title(desk: &mut Desk, text: &str) -> Shown {
    desk.app.session.as_mut().unwrap().draft.title = Line::kept(text);
    desk.app.screen = Screen::Versions { row: 0 };
    (WIDE, 1)
}

pub(super) fn versions(desk: &mut Desk, text: &str) -> Shown {
    let versions = (1..).zip(pieces(text)).map(|(number, by)| version(desk, number, &by));
    desk.app.versions = Some(Ok(versions.collect()));
    desk.app.screen = Screen::Versions { row: 0 };
    (HIGH, 1)
}

fn version(desk: &Desk, number: u32, by: &str) -> Version {
    Version { number, why: Why::Ended, stamp: stamp(desk, by) }
}

pub(super) fn overview(desk: &mut Desk, text: &str) -> Shown {
    let session = desk.app.session.as_mut().unwrap();
    session.draft.sections.retain(|section| !section.own);
    session.progress.sections.truncate(session.draft.sections.len());
    for (number, piece) in pieces(text).into_iter().enumerate() {
        let id = SectionId::new(&format!("own-{number}")).unwrap();
        let heading = Some(stamped(desk, Line::kept(&piece)));
        let by = stamp(desk, &piece);
        let session = desk.app.session.as_mut().unwrap();
        session.draft.sections.push(SectionEntry {
            own: true,
            heading,
            ..SectionEntry::of_template(&id)
        });
        let state = State::Done(by);
        session.progress.sections.push(SectionProgress { section: id, state, left: Vec::new() });
    }
    (HIGH, 2)
}

fn parties() -> SectionId {
    SectionId::new("parties").unwrap()
}

fn at(desk: &mut Desk, section: &str, place: Place, focus: Focus) {
    let section = SectionId::new(section).unwrap();
    desk.app.screen = Screen::Section(SectionScreen { section, place, focus });
}

fn field_id(field: &str) -> FieldId {
    FieldId::new(field).unwrap()
}

fn answer(desk: &mut Desk, field: &str, value: Value) {
    let value = stamped(desk, value);
    desk.app.session.as_mut().unwrap().draft.answers.insert(field_id(field), value);
}

fn note(desk: &mut Desk, field: Option<&str>, text: &str) {
    let section = desk.app.section_screen().unwrap().section.clone();
    let field = field.map(field_id);
    let note = stamped(desk, Note::new(section, field, Prose::kept(text)));
    let mut draft = desk.app.session.as_ref().unwrap().draft.clone();
    draft.notes.insert(NoteId::new("n1").unwrap(), note);
    // Where notes stand is read when the draft is opened.
    let there = std::mem::replace(&mut desk.app.screen, Screen::Drafts { row: 0 });
    desk.send(Msg::Opened(Ok(Box::new(draft.into()))));
    (desk.app.screen, desk.app.notice) = (there, None);
}

pub(super) fn clauses(desk: &mut Desk, text: &str) -> Shown {
    at(desk, "parties", Place::Clauses, Focus::Clauses { row: 0 });
    note(desk, None, text);
    let change = stamped(
        desk,
        ClauseChange {
            state: ClauseState::Replaced(Prose::kept(text)),
            reason: Some(Line::kept(text)),
            standard: String::new(),
        },
    );
    let own = OwnClause {
        id: ClauseId::new("own").unwrap(),
        section: parties(),
        after: None,
        text: stamped(desk, Prose::kept(text)),
    };
    let session = desk.app.session.as_mut().unwrap();
    let clause = session.template.section(&parties()).unwrap().clauses[0].id.clone();
    session.draft.clauses.insert(clause, change);
    session.draft.own_clauses.push(own);
    (HIGH, 4)
}

pub(super) fn field(desk: &mut Desk, text: &str) -> Shown {
    let place = || Place::Field(field_id("purpose_text"));
    at(desk, "purpose", place(), Focus::Text);
    answer(desk, "purpose_text", Value::Prose(Prose::kept(text)));
    note(desk, Some("purpose_text"), text);
    (HIGH, 2)
}

pub(super) fn options(desk: &mut Desk, text: &str) -> Shown {
    let place = Place::Field(field_id("leader_meeting_period"));
    at(desk, "leader_meetings", place, Focus::Options { row: 0 });
    let own = Value::Unread(Line::kept(text));
    answer(desk, "leader_meeting_period", own);
    (HIGH, 1)
}

fn item(text: &str) -> Value {
    let part = |id: &str| PartId::new(id).unwrap();
    let named = (part("name"), Value::Line(Line::kept("Enheten")));
    let told = (part("about"), Value::Unread(Line::kept(text)));
    Value::List(vec![Item { id: ItemId::new("i1").unwrap(), parts: [named, told].into() }])
}

pub(super) fn items(desk: &mut Desk, text: &str) -> Shown {
    at(desk, "parties", Place::Field(field_id("parties")), Focus::Items { row: 0 });
    answer(desk, "parties", item(text));
    (HIGH, 1)
}

/// The row of a form that has not the focus.
pub(super) fn form(desk: &mut Desk, text: &str) -> Shown {
    let (item_id, part) = (ItemId::new("i1").unwrap(), PartId::new("name").unwrap());
    let form = Form { item: item_id, part, options: None };
    at(desk, "parties", Place::Field(field_id("parties")), Focus::Form(form));
    answer(desk, "parties", item(text));
    ((98, 30), 1)
}

/// The heading above a section, and the title above all.
pub(super) fn heading(desk: &mut Desk, text: &str) -> Shown {
    overview(desk, text);
    desk.app.session.as_mut().unwrap().draft.title = Line::kept(text);
    at(desk, "own-0", Place::Clauses, Focus::Clauses { row: 0 });
    ((98, 30), 2)
}

pub(super) fn editor(desk: &mut Desk, text: &str) -> Shown {
    let place = Place::Field(field_id("purpose_text"));
    at(desk, "purpose", place, Focus::Text);
    let target = Target::Answer(AnswerKey::Field(field_id("purpose_text")));
    let revision = desk.app.writing.as_ref().map_or(1, |writing| writing.revision + 1);
    let text = text.to_owned();
    desk.app.writing = Some(Writing::new(target, text, (true, None), revision));
    (HIGH, 1)
}

pub(super) fn dialog(desk: &mut Desk, text: &str) -> Shown {
    let question = Message::new("app-ask-state").with("section", text);
    let answers = vec![(fault(text).message, Answer::Nothing)];
    desk.app.dialog =
        Some(Dialog { question, detail: Some(fault(text).message), texts: None, answers, row: 0 });
    (HIGH, 3)
}

pub(super) fn preview(desk: &mut Desk, text: &str) -> Shown {
    answer(desk, "purpose_text", Value::Prose(Prose::kept(text)));
    desk.press(&[ENTER]);
    desk.app.panel = Some(Panel::Preview { row: 0 });
    // The preview shows what a message left assembled.
    desk.send(Msg::Tick);
    ((98, 600), 1)
}

fn compared(desk: &mut Desk, text: &str) {
    let differs = |what, then: &str, now: &str| Difference {
        what,
        then: Some(then.to_owned()),
        now: Some(now.to_owned()),
    };
    let gone = SectionId::new("borte").unwrap();
    let mut then = desk.draft("prove", "");
    let heading = Some(stamped(desk, Line::kept(text)));
    then.sections.push(SectionEntry { own: true, heading, ..SectionEntry::of_template(&gone) });
    let half =
        text.split_at(text.char_indices().nth(text.chars().count() / 2).map_or(0, |(at, _)| at));
    let changes = vec![
        differs(
            What::OwnClause(ClauseId::new("own").unwrap()),
            text,
            &format!("x{END}", END = super::END),
        ),
        Difference { what: What::Title, then: None, now: Some(text.to_owned()) },
        differs(What::Heading, half.1, text),
    ];
    desk.app.comparison = Some(Comparison {
        with: With::Version(version(desk, 1, text)),
        then: Box::new(then),
        sections: vec![SectionDifference { section: Some(gone), changes }],
        agreement: text.to_owned(),
    });
    desk.app.screen = Screen::Comparison { row: 0 };
}

pub(super) fn comparison(desk: &mut Desk, text: &str) -> Shown {
    compared(desk, text);
    (HIGH, 2)
}

pub(super) fn difference(desk: &mut Desk, text: &str) -> Shown {
    compared(desk, text);
    desk.app.panel = Some(Panel::Difference);
    ((98, 400), 6)
}

pub(super) fn agreement(desk: &mut Desk, text: &str) -> Shown {
    compared(desk, text);
    desk.app.panel = Some(Panel::Agreement);
    (HIGH, 2)
}

/// A save that failed, with the path of the emergency copy.
pub(super) fn failure(desk: &mut Desk, text: &str) -> Shown {
    desk.send(Msg::SaveFailed { error: fault(text), shelter: Some(text.to_owned()) });
    (HIGH, 2)
}

/// Opens a draft in which a text stands in every place that review and deviations show.
fn reviewed(desk: &mut Desk, text: &str) {
    let mut draft = desk.draft("prove", "");
    let by = |desk: &Desk| stamp(desk, text);
    let clause = ClauseId::new("shared_goal.quality").unwrap();
    let change = ClauseChange {
        state: ClauseState::Replaced(Prose::kept(text)),
        reason: Some(Line::kept(text)),
        standard: String::new(),
    };
    draft.clauses.insert(clause, Stamped { value: change, stamp: by(desk) });
    draft.answers.insert(field_id("purpose_text"), stamped(desk, Value::Prose(Prose::kept(text))));
    draft
        .answers
        .insert(field_id("signing_place_date"), stamped(desk, Value::Unread(Line::kept(text))));
    draft.own_clauses.push(OwnClause {
        id: ClauseId::new("own").unwrap(),
        section: parties(),
        after: None,
        text: Stamped { value: Prose::kept(text), stamp: by(desk) },
    });
    let note = Note::new(parties(), None, Prose::kept(text));
    draft.notes.insert(NoteId::new("n1").unwrap(), stamped(desk, note));
    let heading = Some(stamped(desk, Line::kept(text)));
    let id = SectionId::new("own-0").unwrap();
    draft.sections.push(SectionEntry { own: true, heading, ..SectionEntry::of_template(&id) });
    desk.app.dialog = None;
    desk.app.screen = Screen::Drafts { row: 0 };
    desk.send(Msg::Opened(Ok(Box::new(draft.into()))));
    desk.app.notice = None;
}

pub(super) fn review(desk: &mut Desk, text: &str) -> Shown {
    reviewed(desk, text);
    desk.press(&[Key::char('g')]);
    (HIGH, 6)
}

pub(super) fn deviations(desk: &mut Desk, text: &str) -> Shown {
    reviewed(desk, text);
    desk.press(&[Key::char('D'), DOWN, ENTER]);
    ((98, 400), 3)
}

pub(super) fn wall(desk: &mut Desk, text: &str) -> Shown {
    desk.app.session.as_mut().unwrap().draft.title = Line::kept(text);
    desk.app.screen = Screen::Overview { row: 0 };
    desk.press(&[Key::char('W')]);
    (HIGH, 1)
}

pub(super) fn additions(desk: &mut Desk, text: &str) -> Shown {
    reviewed(desk, text);
    desk.press(&[Key::char('D'), ENTER]);
    ((98, 400), 2)
}
