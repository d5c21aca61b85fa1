//! The drafts list: title, parties, states, time.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use super::put;
use super::sheet::{Sheet, follow};
use crate::app::{App, Target};
use crate::base::Message;
use crate::base::text::visible;
use crate::store::{Listed, Summary};
use crate::tui::measure::{below, cells, fit, pad, row as row_of};
use crate::tui::{Look, Ui};

/// Rows of one draft: its name, and what there is to know of it.
const ROWS: u16 = 2;

/// Draws the list; builds only the drafts that are seen.
pub(super) fn draw(
    app: &App,
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    (area, selected): (Rect, usize),
) -> Option<Position> {
    put(
        frame,
        row_of(area, 0),
        &ui.look.word("view-drafts"),
        Style::new().add_modifier(Modifier::BOLD),
    );
    let area = below(area, 2);
    if let Some(writing) = app.writing.as_ref().filter(|writing| writing.target == Target::NewDraft)
    {
        let mut sheet = Sheet::new(area.width);
        sheet.text(&ui.look.word("view-writing-new-draft"));
        let label = ui.look.word("view-label-title");
        sheet.labelled_editor(&format!("{label} "), &mut ui.editor, area.height);
        super::writing::count(&mut sheet, &ui.look, writing);
        return sheet.draw(frame, area, (Some(&mut ui.editor), &mut 0));
    }
    let drafts = match &app.drafts {
        Some(Ok(drafts)) if !drafts.is_empty() => drafts,
        Some(Ok(_)) => return notice(ui, frame, area, &Message::new("view-no-drafts")),
        Some(Err(error)) => return notice(ui, frame, area, &error.message),
        None => return notice(ui, frame, area, &Message::new("view-reading-drafts")),
    };
    // When not all fit, the last row is kept for saying so.
    let spare = u16::from(drafts.len() > usize::from(area.height / ROWS));
    let fits = usize::from(area.height.saturating_sub(spare) / ROWS);
    let selected = selected.min(drafts.len().saturating_sub(1));
    let first = follow(ui.scrolled.body, (selected, selected), (drafts.len(), fits));
    ui.scrolled.body = first;
    let mut cursor = None;
    for (index, listed) in drafts.iter().enumerate().skip(first).take(fits) {
        let place = below(area, cells(index - first).saturating_mul(ROWS));
        let (mark, style) = if index == selected {
            cursor = Some(place.as_position());
            ("> ", Style::new().add_modifier(Modifier::BOLD))
        } else {
            ("  ", Style::new())
        };
        let (name, about) = lines(listed, &ui.look, place.width.saturating_sub(2));
        put(frame, row_of(place, 0), &format!("{mark}{name}"), style);
        put(frame, row_of(place, 1), &format!("  {about}"), Style::new());
    }
    if first + fits < drafts.len() {
        let last = row_of(area, area.height.saturating_sub(1));
        put(frame, last, &ui.look.word("view-more-under"), Style::new());
    }
    cursor
}

fn notice(ui: &mut Ui, frame: &mut Frame<'_>, area: Rect, message: &Message) -> Option<Position> {
    let mut sheet = Sheet::new(area.width);
    sheet.text(&ui.look.say(message));
    sheet.draw(frame, area, (None, &mut 0))
}

fn lines(listed: &Listed, look: &Look, room: u16) -> (String, String) {
    match listed {
        Listed::Draft(summary) => (name(summary, look, room), about(summary, look)),
        Listed::Damaged { file, fault } => {
            let name = look.say(&Message::new("view-damaged").with("file", file));
            (name, look.say(&fault.message))
        }
    }
}

fn name(summary: &Summary, look: &Look, room: u16) -> String {
    let time = look.stamp(summary.changed);
    let room = room.saturating_sub(cells(time.len()).saturating_add(2));
    format!("{}  {time}", pad(&fit(&visible(summary.title.as_str()), room), room))
}

fn about(summary: &Summary, look: &Look) -> String {
    let states = look.say(
        &Message::new("view-draft-states")
            .count("done", summary.done)
            .count("sections", summary.sections)
            .count("mend", summary.must_mend)
            .with("by", summary.by.as_str()),
    );
    if summary.parties.is_empty() {
        states
    } else {
        format!("{} · {states}", visible(&summary.parties.join(", ")))
    }
}
