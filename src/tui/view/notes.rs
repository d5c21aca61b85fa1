//! Notes with the answers to them: beside what they are about, and all of them as a list.

use std::borrow::Cow;

use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use super::listing::instead;
use super::roll::{Line, Roll, hanging};
use super::sheet::Sheet;
use super::writing::{count, prompt};
use crate::app::notes::NoteRow;
use crate::app::{App, Session, Target, Writing};
use crate::base::text::visible;
use crate::base::{FieldId, Message, SectionId};
use crate::draft::{Note, NoteKind, Stamped};
use crate::tui::frame::Frame;
use crate::tui::measure::{below, row};
use crate::tui::pane::Pane;
use crate::tui::{Look, Ui};
use crate::words::notes::{place, told};

/// The most characters of a note that a list shows.
const MOST_SHOWN: usize = 400;
/// A note stands so many cells to the right of its place, and an answer to the right of its note.
const INDENT: u16 = 2;
/// The most rows of a note, or of an answer, in a list.
const ROWS: usize = 3;

/// Draws the list, or the text of the note that is written in.
pub(super) fn draw(
    app: &App,
    ui: &mut Ui,
    frame: &mut Frame,
    (area, selected): (Rect, usize),
) -> Option<Position> {
    let (session, notes) = (app.session.as_ref()?, app.notes.as_ref()?);
    let look = &ui.look;
    let bold = Style::new().add_modifier(Modifier::BOLD);
    let title = Message::new("view-notes-title").count("open", notes.open);
    let title = title.count("closed", notes.rows.len().saturating_sub(notes.open));
    frame.put(row(area, 0), &look.say(&title), bold);
    let area = below(area, 2);
    if notes.rows.is_empty() {
        return instead(&Message::new("view-notes-none"), look, frame, area);
    }
    let more = look.word("view-more-under");
    let roll = Roll { count: notes.rows.len(), selected, more: &more };
    roll.draw(frame, area, &mut ui.scrolled.body, |index, room| {
        let Some(row) = notes.rows.get(index) else { return Vec::new() };
        let Some(note) = session.draft.notes.get(&row.note) else { return Vec::new() };
        let mut lines = hanging(&place(session, &note.value), 2, room, Modifier::BOLD);
        lines.extend(in_list((session, row), look, room));
        lines.push(Line::default());
        lines
    })
}

/// Draws the text of a note or a name that is written in, in place of a list.
pub(super) fn aside(
    app: &App,
    ui: &mut Ui,
    frame: &mut Frame,
    (area, writing): (Rect, &Writing),
) -> Option<Position> {
    let mut sheet = Sheet::new(area.width);
    if let Some(note) = answered(app, &writing.target) {
        sheet.text(&told(note, (&ui.look.zone, &ui.look.texts)));
        sheet.gap();
    }
    prompt(&mut sheet, &ui.look, &writing.target);
    let used = super::cells(sheet.len().into()).saturating_add(3);
    sheet.editor(&mut ui.editor, 0, area.height.saturating_sub(used).max(1));
    count(&mut sheet, &ui.look, writing);
    sheet.draw(frame, area, (Some(&mut ui.editor), &mut Pane::default()))
}

/// Returns the note that an answer is written to.
fn answered<'a>(app: &'a App, target: &Target) -> Option<&'a Stamped<Note>> {
    let Target::Note(_, spot) = target else { return None };
    let NoteKind::Answer(of) = &spot.kind else { return None };
    app.session.as_ref()?.draft.notes.get(of)
}

/// Adds that there are notes at a place: they stand below everything else, and may be out of sight.
pub(super) fn told_of(
    sheet: &mut Sheet,
    session: &Session,
    look: &Look,
    (section, field): (&SectionId, Option<&FieldId>),
) {
    let count = session.open_notes(section, field).len();
    if count > 0 {
        sheet.row(&look.say(&Message::new("view-notes-here").count("count", count)));
    }
}

/// Adds the notes of a place that are not settled, with the answers to each.
pub(super) fn here(
    sheet: &mut Sheet,
    session: &Session,
    look: &Look,
    (section, field): (&SectionId, Option<&FieldId>),
) {
    for NoteRow { note, answers } in session.open_notes(section, field) {
        sheet.gap();
        for note in std::iter::once(note).chain(answers) {
            if let Some(note) = session.draft.notes.get(note) {
                sheet.text(&told(note, (&look.zone, &look.texts)));
            }
        }
    }
}

/// Returns the rows of a note, and of the answers to it, below what they are about.
pub(super) fn in_list((session, row): (&Session, &NoteRow), look: &Look, room: u16) -> Vec<Line> {
    let one = |note: &Stamped<Note>, indent: u16| {
        let text = visible(&short(&told(note, (&look.zone, &look.texts)))).into_owned();
        let mut lines = hanging(&text, 2, room.saturating_sub(indent), Modifier::empty());
        lines.truncate(ROWS);
        for line in &mut lines {
            line.text.insert_str(0, &" ".repeat(usize::from(indent)));
        }
        lines
    };
    let notes = &session.draft.notes;
    let answers = row.answers.iter().filter_map(|id| notes.get(id));
    let answers = answers.flat_map(|answer| one(answer, INDENT + INDENT));
    let note = notes.get(&row.note).map(|note| one(note, INDENT)).unwrap_or_default();
    note.into_iter().chain(answers).collect()
}

fn short(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(MOST_SHOWN) {
        Some((end, _)) => Cow::Owned(format!("{} …", text.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(text),
    }
}
