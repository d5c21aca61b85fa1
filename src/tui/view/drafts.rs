//! The drafts list: title, parties, states, time.

use ratatui::layout::{Position, Rect};

use super::listing::{Listing, headed, instead};
use super::sheet::{Selected, Sheet};
use crate::app::{App, Target, Writing};
use crate::base::Message;
use crate::base::text::visible;
use crate::store::{Listed, Summary};
use crate::tui::frame::Frame;
use crate::tui::measure::{cells, fit, pad};
use crate::tui::pane::Pane;
use crate::tui::{Look, Ui};

/// Rows of one draft: its name, and what there is to know of it.
const ROWS: u16 = 2;

/// Draws the list; builds only the drafts that are seen.
pub(super) fn draw(
    app: &App,
    ui: &mut Ui,
    frame: &mut Frame,
    (area, selected): (Rect, usize),
) -> Option<Position> {
    let area = headed("view-drafts", &ui.look, frame, area);
    let named = |writing: &&Writing| matches!(writing.target, Target::NewDraft | Target::Copy);
    if let Some(writing) = app.writing.as_ref().filter(named) {
        let mut sheet = Sheet::new(area.width);
        super::writing::prompt(&mut sheet, &ui.look, &writing.target);
        let is_copy = writing.target == Target::Copy;
        let label = ui.look.word(if is_copy { "view-label-file" } else { "view-label-title" });
        sheet.labelled_editor(&format!("{label} "), &mut ui.editor, area.height);
        if let Some(language) = app.language_of_new().filter(|_| !is_copy) {
            let language = Message::new("view-writing-language").with("language", language);
            sheet.gap();
            sheet.text(&ui.look.say(&language));
        }
        super::writing::count(&mut sheet, &ui.look, writing);
        return sheet.draw(frame, area, (Some(&mut ui.editor), &mut Pane::default()));
    }
    let look = &ui.look;
    let drafts = match &app.drafts {
        Some(Ok(drafts)) if !drafts.is_empty() => drafts,
        Some(Ok(_)) => return begin(ui, frame, (area, selected)),
        Some(Err(error)) => return instead(&error.message, look, frame, area),
        None => return instead(&Message::new("view-reading-drafts"), look, frame, area),
    };
    let more = look.word("view-more-under");
    let listing = Listing { count: drafts.len(), selected, rows: ROWS, more: &more };
    listing.draw(frame, area, &mut ui.scrolled.body, |index, room| {
        drafts.get(index).map(|listed| lines(listed, look, room)).unwrap_or_default()
    })
}

/// What this is, and the two ways to begin.
fn begin(ui: &mut Ui, frame: &mut Frame, (area, selected): (Rect, usize)) -> Option<Position> {
    let mut sheet = Sheet::new(area.width);
    for key in ["view-begin-what", "view-begin-how", "view-begin-saved"] {
        sheet.text(&ui.look.word(key));
    }
    sheet.gap();
    for (row, key) in ["view-begin-new", "view-begin-example"].into_iter().enumerate() {
        sheet.element(&ui.look.word(key), Selected::when(row, selected));
    }
    sheet.draw(frame, area, (None, &mut ui.scrolled.body))
}

fn lines(listed: &Listed, look: &Look, room: u16) -> Vec<String> {
    match listed {
        Listed::Draft(summary) => vec![name(summary, look, room), about(summary, look)],
        Listed::Damaged { file, fault } => {
            let name = look.say(&Message::new("view-damaged").with("file", file));
            vec![name, look.say(&fault.message)]
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
