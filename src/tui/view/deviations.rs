//! Where the agreement departs from the standard text: the list, and one of them word by word.

use ratatui::layout::{Position, Rect};
use ratatui::style::Modifier;

use super::comparison::{GONE, NEW, Runs, mark};
use super::listing::{headed, instead};
use super::roll::{Roll, hanging};
use super::sheet::Sheet;
use crate::app::{App, Screen};
use crate::assemble::{Deviation, DeviationKind, Guidance, Passage};
use crate::base::Message;
use crate::base::text::visible;
use crate::tui::frame::Frame;
use crate::tui::{Look, Ui};
use crate::words::review::done;

/// Draws the list: where, what was done, and by whom.
pub(super) fn draw(
    app: &App,
    ui: &mut Ui,
    frame: &mut Frame,
    (area, selected): (Rect, usize),
) -> Option<Position> {
    let look = &ui.look;
    let deviations = app.session.as_ref()?.deviations();
    let area = headed("view-deviations-title", look, frame, area);
    if deviations.is_empty() {
        return instead(&Message::new("view-deviations-none"), look, frame, area);
    }
    let more = look.word("view-more-under");
    let roll = Roll { count: deviations.len(), selected, more: &more };
    roll.draw(frame, area, &mut ui.scrolled.body, |index, room| {
        let Some(deviation) = deviations.get(index) else { return Vec::new() };
        let text = format!("{} – {}", deviation.label, look.word(done(deviation.kind)));
        hanging(&visible(&text), 2, room, Modifier::empty())
    })
}

/// Adds the deviation selected: what the template says, what stands now, who, when, why, and what the
/// guideline says of it.
pub(super) fn one(sheet: &mut Sheet, app: &App, look: &Look) {
    let Screen::Deviations { row } = app.screen else { return };
    let deviations = app.session.as_ref().map_or(&[][..], |session| session.deviations());
    let Some(deviation) = deviations.get(row) else {
        return sheet.text(&look.word("view-deviations-none"));
    };
    let Deviation { label, kind, words, by, day, reason, guidance, .. } = deviation;
    sheet.bold(&format!("{label} – {}", look.word(done(*kind))));
    let legend = Message::new("view-deviation-legend").with("gone", GONE).with("new", NEW);
    sheet.text(&look.say(&legend));
    sheet.gap();
    sheet.runs(&marked(words), 0);
    sheet.gap();
    let day = day.as_ref().map(|(day, _)| look.texts.day(*day)).unwrap_or_default();
    let by = Message::new("view-deviation-by").with("by", by).with("day", &day);
    sheet.text(&look.say(&by));
    match (reason, kind) {
        (Some(reason), _) => {
            sheet.text(&look.say(&Message::new("view-reason").with("text", reason)));
        }
        (None, DeviationKind::Edited | DeviationKind::Replaced | DeviationKind::LeftOut) => {
            sheet.text(&look.word("view-deviation-no-reason"));
        }
        // Nobody can be asked to give a reason for what was added.
        (None, DeviationKind::Retitled | DeviationKind::OwnClause | DeviationKind::OwnSection) => {}
    }
    if !guidance.is_empty() {
        sheet.gap();
        sheet.bold(&look.word("view-deviation-guideline"));
    }
    for Guidance { text, citation, language: _ } in guidance {
        sheet.text(text);
        sheet.text(&look.say(&Message::new("view-source").with("text", citation)));
    }
}

/// Returns the text with what was taken out and put in between signs: so one hears them read aloud, and
/// sees them without colours.
fn marked(words: &[Passage]) -> Runs {
    let mut runs = Runs::new();
    // Where nothing is kept, one text stands below the other.
    let between = if let [Passage::Removed(_), Passage::Added(_)] = words { "\n" } else { " " };
    for (at, passage) in words.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| words.get(before));
        if let (Some(Passage::Removed(_)), Passage::Added(_)) = (before, passage) {
            runs.push((between.to_owned(), Modifier::empty()));
        }
        match passage {
            Passage::Kept(text) => runs.push((text.clone(), Modifier::empty())),
            Passage::Removed(text) => mark(text, (GONE, Modifier::UNDERLINED), &mut runs),
            Passage::Added(text) => mark(text, (NEW, Modifier::BOLD), &mut runs),
        }
    }
    runs
}
