//! The overview of sections with their states, alone or beside the text.

use ratatui::layout::{Position, Rect};

use super::sheet::{Selected, Sheet};
use super::writing::{count, prompt};
use crate::app::{App, Screen, Session, Writing};
use crate::base::text::visible;
use crate::base::{Message, SectionId};
use crate::draft::progress::{SectionProgress, State};
use crate::tui::frame::Frame;
use crate::tui::measure::{cells, fit, pad, width};
use crate::tui::pane::Pane;
use crate::tui::{Look, Ui};
use crate::words::{places, review};

/// The signs of sections, and what they mean.
const SIGNS: [(&str, &str); 4] = [
    (DONE, "view-state-done"),
    (BEGUN, "view-state-begun"),
    (LACKING, "view-sign-lacking"),
    (NOT_RELEVANT, "view-state-not-relevant"),
];
const DONE: &str = "x";
const BEGUN: &str = ".";
const LACKING: &str = "*";
const NOT_RELEVANT: &str = "-";

/// The least cells of a row that has anything beside its title.
const LEAST: u16 = 48;
/// The cells of a title that nothing beside it takes.
const TITLE: u16 = 30;

/// Draws the overview.
pub(super) fn draw(
    app: &App,
    ui: &mut Ui,
    frame: &mut Frame,
    (area, selected): (Rect, usize),
) -> Option<Position> {
    let session = app.session.as_ref()?;
    if let Some(writing) = &app.writing {
        let mut sheet = Sheet::new(area.width);
        write(&mut sheet, ui, writing, area.height);
        return sheet.draw(frame, area, (Some(&mut ui.editor), &mut Pane::default()));
    }
    let sheet = Sheet::new(area.width).saying_more(ui.look.word("view-more-under"));
    let mut sheet = sheet.reaching_the_edge();
    list(&mut sheet, session, &ui.look, selected);
    let free = area.height.saturating_sub(sheet.len());
    if free > 1 {
        sheet.gap();
    }
    if free > 0 {
        sheet.row(&legend(&ui.look));
    }
    sheet.draw(frame, area, (None, &mut ui.scrolled.body))
}

/// Returns what the signs mean, on one row.
pub(super) fn legend(look: &Look) -> String {
    let signs = SIGNS.map(|(sign, key)| format!("{sign} {}", look.word(key))).join("  ");
    look.say(&Message::new("view-signs").with("signs", &signs))
}

/// Draws the overview as a narrow column, the section that is written in marked.
pub(super) fn beside(app: &App, ui: &mut Ui, frame: &mut Frame, area: Rect) {
    let (Some(session), Screen::Section(screen)) = (&app.session, &app.screen) else { return };
    let here = session.section_ids().position(|id| *id == screen.section).unwrap_or(0);
    let mut sheet =
        Sheet::new(area.width).remembering(&ui.wraps).saying_more(ui.look.word("view-more-under"));
    list(&mut sheet, session, &ui.look, here);
    sheet.gap();
    for (sign, key) in SIGNS {
        sheet.text(&format!("{sign} {}", ui.look.word(key)));
    }
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

/// Sign, number and title of a section, and at its right what there is room for: who writes there, its state,
/// and what is missing.
fn line(session: &Session, look: &Look, at: (&SectionId, usize, u8), room: u16) -> String {
    let (id, index, level) = at;
    let progress = session.progress.sections.iter().find(|section| section.section == *id);
    let sign = progress.map_or(" ", sign);
    let indent = if level > 1 { "  " } else { "" };
    let title = visible(session.section_title(id)).into_owned();
    let title = format!("{sign} {:>2} {indent}{title}", index + 1);
    // Beside the text there is room for the sign alone; what it means stands below.
    if room < LEAST {
        return fit(&title, room).into_owned();
    }
    let in_zone = (&look.zone, &*look.texts);
    let state = progress.map(|found| review::state(&found.state, &look.texts)).unwrap_or_default();
    let state = places::with_person(session, id, state, &look.texts);
    let left = progress.map_or(0, |found| found.left.len());
    let left = (left > 0).then(|| look.say(&Message::new("view-left").count("count", left)));
    let parts = places::writes_here(session, id, in_zone).into_iter().chain([state]).chain(left);
    let title_room = cells(width(&title)).min(TITLE);
    let state = beside_title(parts, room.saturating_sub(title_room).saturating_sub(2));
    let beside = cells(width(&state)).saturating_add(2);
    format!("{}  {state}", pad(&title, room.saturating_sub(beside)))
}

/// Joins as many of the parts as there is room for, the first ones first; the first is cut when it must be.
fn beside_title(parts: impl Iterator<Item = String>, room: u16) -> String {
    let mut all = String::new();
    for part in parts.filter(|part| !part.is_empty()) {
        if all.is_empty() {
            all = fit(&part, room).into_owned();
            continue;
        }
        let longer = format!("{all} · {part}");
        if width(&longer) > usize::from(room) {
            break;
        }
        all = longer;
    }
    all
}

/// Returns the sign of a section: what stands in it, and whether it lacks something that was begun.
fn sign(progress: &SectionProgress) -> &'static str {
    match progress.state {
        State::NotBegun => " ",
        State::NotRelevant(_) => NOT_RELEVANT,
        State::MustMend(_) => LACKING,
        State::Begun | State::Done(_) if !progress.left.is_empty() => LACKING,
        State::Begun => BEGUN,
        State::Done(_) => DONE,
    }
}
