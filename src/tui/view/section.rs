//! One section: heading and state, the question with its hint and source, and what is written.

use std::ops::Range;

use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use super::sheet::Sheet;
use super::{clauses, field, items, notes, reading};
use crate::app::{App, Command, Focus, Key, Place, SectionScreen, Session, Target};
use crate::base::text::visible;
use crate::base::{Message, SectionId};
use crate::template::guideline::LawNote;
use crate::template::{Field, Hint};
use crate::tui::frame::Frame;
use crate::tui::measure::{below, cells, fit, left, pad, right_of, row, top, width};
use crate::tui::pane::Pane;
use crate::tui::{Look, Ui};
use crate::words::{places, review};

/// Rows of the hint that are always shown; the whole of it is one key away.
const HINT_ROWS: u16 = 2;
/// Rows of it that are shown where they would be empty otherwise.
const MOST_HINT_ROWS: u16 = 6;
/// Rows that the body keeps, however much stands above it.
const BODY_ROWS: u16 = 6;

/// Draws the section.
pub(super) fn draw(
    app: &App,
    ui: &mut Ui,
    frame: &mut Frame,
    (area, screen): (Rect, &SectionScreen),
) -> Option<Position> {
    let session = app.session.as_ref()?;
    heading(session, &ui.look, frame, (row(area, 0), &screen.section));
    let area = below(area, 1);
    if let Some(writing) = app.writing.as_ref().filter(|writing| is_aside(&writing.target)) {
        return notes::aside(app, ui, frame, (area, writing));
    }
    let mut head = Sheet::new(area.width).remembering(&ui.wraps);
    let hint = question(&mut head, app, ui, (session, screen));
    let most = area.height.saturating_sub(BODY_ROWS);
    let least = head.len().saturating_sub(cells(hint.len()).saturating_sub(HINT_ROWS));
    let room = area.height.saturating_sub(least.min(most)).saturating_sub(1);
    let mut sheet =
        Sheet::new(area.width).remembering(&ui.wraps).saying_more(ui.look.word("view-more-under"));
    body(&mut sheet, app, ui, (session, screen, room));
    // A row stays empty above the foot.
    let free = room.saturating_sub(sheet.len()).saturating_sub(1);
    head.shorten(hint, usize::from(HINT_ROWS.saturating_add(free)));
    let height = head.len().min(most);
    head.draw(frame, top(area, height), (None, &mut Pane::default()));
    let area = below(area, height.saturating_add(1));
    sheet.draw(frame, area, (Some(&mut ui.editor), &mut ui.scrolled.body))
}

/// Texts that are written in place of the question: they belong to the section, not to one field.
fn is_aside(target: &Target) -> bool {
    match target {
        Target::Note(..)
        | Target::NoteWith(..)
        | Target::NoteDue(..)
        | Target::Assigned(_)
        | Target::Heading(_)
        | Target::Title
        | Target::NewSection { .. } => true,
        Target::NewDraft
        | Target::Copy
        | Target::Answer(_)
        | Target::Clause(..)
        | Target::OwnClause(_)
        | Target::Reason(_) => false,
    }
}

fn heading(session: &Session, look: &Look, frame: &mut Frame, at: (Rect, &SectionId)) {
    let (area, id) = at;
    let progress = session.progress.sections.iter().find(|section| section.section == *id);
    let in_zone = (&look.zone, &*look.texts);
    let state = progress.map(|found| review::state(&found.state, &look.texts)).unwrap_or_default();
    let around = places::asks_here(session, id, &look.texts)
        .or_else(|| places::writes_here(session, id, in_zone));
    let state = around.unwrap_or_else(|| places::with_person(session, id, state, &look.texts));
    let room = area.width.saturating_sub(cells(width(&state)).saturating_add(2));
    let bold = Style::new().add_modifier(Modifier::BOLD);
    frame.put(left(area, room), &visible(session.section_title(id)), bold);
    frame.put(right_of(area, room.saturating_add(2)), &state, Style::new());
}

/// Adds the question and what belongs to it; returns the rows of the hint, which can be left out from below.
fn question(
    sheet: &mut Sheet,
    app: &App,
    ui: &Ui,
    (session, screen): (&Session, &SectionScreen),
) -> Range<usize> {
    let look = &ui.look;
    match &screen.place {
        Place::Field(id) => {
            let Some(field) = session.template.field(id) else { return 0..0 };
            sheet.text(&look.say(&places::numbered(session, screen, field)));
            let first = session.template.hints_of_field(id).first().copied();
            let rows = hint(sheet, app, look, first);
            let laws: Vec<_> = session.guideline.law_of_field(id).collect();
            law(sheet, look, &laws);
            notes::told_of(sheet, session, look, (&screen.section, Some(id)));
            fault(sheet, session, ui, field);
            rows
        }
        Place::Clauses => {
            sheet.text(&look.word("view-clauses"));
            let hints = session.template.hints_of_section(&screen.section);
            let rows = hint(sheet, app, look, hints.first().copied());
            let section = &screen.section;
            let laws = session.guideline.law_of_section(&session.template, section);
            law(sheet, look, &laws.collect::<Vec<_>>());
            notes::told_of(sheet, session, look, (section, None));
            rows
        }
    }
}

/// Adds a hint and its source; returns the rows of the former.
fn hint(sheet: &mut Sheet, app: &App, look: &Look, hint: Option<&Hint>) -> Range<usize> {
    let Some(hint) = hint else { return 0..0 };
    let text = look.say(&Message::new("view-hint").with("text", &hint.text));
    let rows = sheet.at_most(&text, usize::from(MOST_HINT_ROWS));
    let source = look.say(&Message::new("view-source").with("text", &hint.citation));
    let more = more(app, look);
    // The source may be cut; where the whole of it stands may not.
    let room = sheet.width().saturating_sub(cells(width(&more)).saturating_add(2));
    sheet.row(format!("{}  {more}", pad(&source, room)).trim_end());
    rows
}

/// The key that shows all hints, while it works here.
fn more(app: &App, look: &Look) -> String {
    key_of(app, Command::Guidance)
        .map(|key| look.say(&Message::new("view-more").with("key", &key.named(&look.texts))))
        .unwrap_or_default()
}

/// Returns the key of a command to show, while it works here.
pub(super) fn key_of(app: &App, command: Command) -> Option<Key> {
    let situation = app.situation();
    let row = app.keys.offered(situation).find(|row| row.command == command)?;
    row.keys(situation).next()
}

/// What changed in law since the guideline, on one row; the whole of it is where the hints are.
fn law(sheet: &mut Sheet, look: &Look, notes: &[&LawNote]) {
    let Some(first) = notes.first() else { return };
    let note = Message::new("view-law-row").with("noted", &first.noted);
    let note = note.with("title", &first.title).count("count", notes.len());
    sheet.row(&fit(&look.say(&note), sheet.width().saturating_sub(1)));
}

/// What is wrong with the answer that stands; not while it is being typed.
fn fault(sheet: &mut Sheet, session: &Session, ui: &Ui, field: &Field) {
    let answer = session.draft.answer(&field.id);
    if let Some(fault) = answer.and_then(|answer| field.fault(answer)).filter(|_| !ui.is_touched())
    {
        let text = ui.look.say(&fault);
        sheet.bold(&ui.look.say(&Message::new("view-fault").with("text", &text)));
    }
}

fn body(sheet: &mut Sheet, app: &App, ui: &mut Ui, at: (&Session, &SectionScreen, u16)) {
    let (session, screen, height) = at;
    match (&screen.place, &screen.focus) {
        (Place::Field(id), Focus::Items { row }) => {
            items::list(sheet, session, &ui.look, (id, *row));
        }
        (Place::Field(id), Focus::Form(form)) => items::form(sheet, app, ui, (session, id, form)),
        (Place::Field(id), Focus::Options { row }) => {
            if let Some(field) = session.template.field(id) {
                let value = session.shown_answer(id);
                field::options(sheet, app, ui, (&field.kind, value, *row));
            }
            reading::sentences(sheet, session, &ui.look, (&screen.section, id));
            notes::here(sheet, session, &ui.look, (&screen.section, Some(id)));
        }
        (Place::Field(id), Focus::Text | Focus::Clauses { .. }) => {
            field::text(sheet, app, ui, (session, id, height));
            reading::sentences(sheet, session, &ui.look, (&screen.section, id));
            notes::here(sheet, session, &ui.look, (&screen.section, Some(id)));
        }
        (Place::Clauses, focus) => {
            let row = if let Focus::Clauses { row } = focus { *row } else { 0 };
            clauses::list(sheet, app, ui, (session, &screen.section, row));
            notes::here(sheet, session, &ui.look, (&screen.section, None));
        }
    }
}
