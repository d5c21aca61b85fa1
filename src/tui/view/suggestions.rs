//! The formulations that the guideline offers for a field, the taken ones with a sign.

use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use super::around::{self, Line, Piece};
use crate::app::{App, Offer, Taken};
use crate::base::Message;
use crate::base::text::visible;
use crate::tui::Ui;
use crate::tui::frame::Frame;
use crate::tui::measure::{TEXT_WIDTH, below, bottom, row, top, wrap};

/// Rows above the formulations.
const HEAD: u16 = 3;
/// Rows below them, for what the one selected rests on.
const FOOT: u16 = 3;
/// Cells of the sign before each.
const SIGN: u16 = 4;

/// Draws the formulations around the one selected.
pub(super) fn draw(
    app: &App,
    ui: &mut Ui,
    frame: &mut Frame,
    (area, selected): (Rect, usize),
) -> Option<Position> {
    let offers = app.suggestions();
    let taken = offers.iter().filter(|offer| offer.taken != Taken::No).count();
    let title = Message::new("view-suggestions").count("taken", taken).count("count", offers.len());
    let bold = Style::new().add_modifier(Modifier::BOLD);
    frame.put(row(area, 0), &ui.look.say(&title), bold);
    frame.put(row(area, 1), &ui.look.word("view-suggestions-how"), Style::new());
    let room = area.width.min(TEXT_WIDTH).saturating_sub(2 + SIGN).max(1);
    let piece = |index: usize| {
        let lines = offers.get(index).map(|offer| lines(room, offer));
        Piece { lines: lines.unwrap_or_default(), mark: 0 }
    };
    if let Some(offer) = offers.get(selected.min(offers.len().saturating_sub(1))) {
        let source = ui.look.say(&Message::new("view-source").with("text", offer.citation));
        let foot = below(bottom(area, FOOT), 1);
        for (index, line) in (0..foot.height).zip(wrap(&visible(&source), area.width.max(1))) {
            frame.put(row(foot, index), line, Style::new());
        }
    }
    let middle = below(area, HEAD);
    let middle = top(middle, middle.height.saturating_sub(FOOT));
    around::draw(frame, middle, ((offers.len(), selected), &mut ui.scrolled.panel), piece)
}

fn lines(room: u16, offer: &Offer<'_>) -> Vec<Line> {
    let style = Style::new();
    let mut sign = match offer.taken {
        Taken::No => "[ ] ",
        Taken::Yes(_) => "[x] ",
        Taken::Reworded => "[~] ",
    };
    let mut lines = Vec::new();
    for line in wrap(&visible(offer.text), room) {
        lines.push(Line { text: format!("{sign}{line}"), style });
        sign = "    ";
    }
    lines
}
