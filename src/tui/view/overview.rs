//! The overview of sections with their states, alone or beside the text.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use super::section::{count, prompt};
use super::sheet::{Selected, Sheet};
use crate::app::{App, Screen, Session, Writing};
use crate::base::text::visible;
use crate::base::{Message, SectionId};
use crate::draft::progress::State;
use crate::tui::measure::{cells, fit, pad, width};
use crate::tui::{Look, Ui};

/// Draws the overview.
pub(super) fn draw(
    app: &App,
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    (area, selected): (Rect, usize),
) -> Option<Position> {
    let session = app.session.as_ref()?;
    let mut sheet = Sheet::new(area.width);
    if let Some(writing) = &app.writing {
        write(&mut sheet, ui, writing, area.height);
        return sheet.draw(frame, area, (Some(&mut ui.editor), &mut 0));
    }
    list(&mut sheet, session, &ui.look, selected);
    sheet.draw(frame, area, (None, &mut ui.scrolled.body))
}

/// Draws the overview as a narrow column, the section that is written in marked.
pub(super) fn beside(app: &App, ui: &mut Ui, frame: &mut Frame<'_>, area: Rect) {
    let (Some(session), Screen::Section(screen)) = (&app.session, &app.screen) else { return };
    let here = session.section_ids().position(|id| *id == screen.section).unwrap_or(0);
    let mut sheet = Sheet::new(area.width);
    list(&mut sheet, session, &ui.look, here);
    sheet.draw(frame, area, (None, &mut ui.scrolled.side));
}

fn write(sheet: &mut Sheet, ui: &mut Ui, writing: &Writing, height: u16) {
    prompt(sheet, &ui.look, &writing.target);
    sheet.editor(&mut ui.editor, 0, height);
    count(sheet, &ui.look, writing);
}

fn list(sheet: &mut Sheet, session: &Session, look: &Look, selected: usize) {
    let mut step = None;
    for (index, id) in session.section_ids().enumerate() {
        let section = session.template.section(id);
        let its_step = section.map(|section| &section.step);
        if its_step.is_some() && its_step != step {
            step = its_step;
            let title = session.template.steps().iter().find(|other| Some(&other.id) == step);
            sheet.bold(title.map_or("", |step| &step.title));
        }
        let level = section.map_or(1, |section| section.level);
        let text = line(session, look, (id, index, level), sheet.room_of_element());
        sheet.element(&text, Selected::when(index, selected));
    }
}

/// Sign, number and title of a section, and its state at the right where there is room.
fn line(session: &Session, look: &Look, at: (&SectionId, usize, u8), room: u16) -> String {
    let (id, index, level) = at;
    let progress = session.progress.sections.iter().find(|section| section.section == *id);
    let (sign, state) =
        progress.map_or((" ", String::new()), |found| sign_and_state(&found.state, look));
    let left = progress.map_or(0, |found| found.left.len());
    let mut state = state;
    if left > 0 {
        let missing = look.say(&Message::new("view-left").count("count", left));
        state = if state.is_empty() { missing } else { format!("{state} · {missing}") };
    }
    let indent = if level > 1 { "  " } else { "" };
    let title = visible(session.section_title(id)).into_owned();
    let title = format!("{sign} {:>2} {indent}{title}", index + 1);
    let beside = cells(width(&state)).saturating_add(2);
    // Beside the text there is no room for the words: sign and missing answers say it in the overview.
    if room < beside.saturating_add(30) {
        return fit(&title, room).into_owned();
    }
    format!("{}  {state}", pad(&title, room.saturating_sub(beside)))
}

/// Returns the sign and the words of a section's state; who and when for what a person declared.
pub(super) fn sign_and_state(state: &State, look: &Look) -> (&'static str, String) {
    let (sign, key, stamp) = match state {
        State::NotBegun => (" ", "view-state-not-begun", None),
        State::Begun => (".", "view-state-begun", None),
        State::Done(stamp) => ("x", "view-state-done", Some(stamp)),
        State::MustMend(stamp) => ("*", "view-state-must-mend", Some(stamp)),
        State::NotRelevant(stamp) => ("-", "view-state-not-relevant", Some(stamp)),
    };
    let words = look.word(key);
    match stamp {
        Some(stamp) => (sign, format!("{words} ({})", visible(stamp.by.as_str()))),
        None => (sign, words),
    }
}
