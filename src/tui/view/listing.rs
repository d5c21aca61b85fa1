//! A list that may be long: builds only the rows that are seen.

use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use super::sheet::{MARK, NO_MARK, Sheet, follow};
use crate::base::Message;
use crate::tui::Look;
use crate::tui::frame::Frame;
use crate::tui::measure::{below, cells, row, top};
use crate::tui::pane::{Hit, Pane};

/// A list of equally high elements, one of them selected.
#[derive(Clone, Copy, Debug)]
pub(super) struct Listing<'a> {
    /// How many elements there are, at least 1.
    pub(super) count: usize,
    /// The element selected, from 0.
    pub(super) selected: usize,
    /// The rows of each.
    pub(super) rows: u16,
    /// What the last row says when there are more below.
    pub(super) more: &'a str,
}

impl Listing<'_> {
    /// Draws the elements around the selected one, which has the cursor; `lines` returns the rows of one
    /// in so many cells.
    pub(super) fn draw(
        self,
        frame: &mut Frame,
        area: Rect,
        pane: &mut Pane,
        lines: impl Fn(usize, u16) -> Vec<String>,
    ) -> Option<Position> {
        // When not all fit, the last row is kept for saying so.
        let spare = u16::from(self.count > usize::from(area.height / self.rows));
        let fits = usize::from(area.height.saturating_sub(spare) / self.rows);
        let selected = self.selected.min(self.count.saturating_sub(1));
        let scrolled = follow(pane.top, (selected, selected), (self.count, fits));
        pane.top = scrolled;
        let mut cursor = None;
        for (place, index) in (scrolled..self.count).take(fits).enumerate() {
            let place = below(area, cells(place).saturating_mul(self.rows));
            let hit = Hit { index, is_selected: index == selected };
            pane.drew(top(place, self.rows), hit);
            let (mut mark, mut style) = (NO_MARK, Style::new());
            if index == selected {
                cursor = Some(place.as_position());
                (mark, style) = (MARK, style.add_modifier(Modifier::BOLD));
            }
            let room = place.width.saturating_sub(cells(MARK.len()));
            for (at, line) in (0..self.rows).zip(lines(index, room)) {
                frame.put(row(place, at), &format!("{mark}{line}"), style);
                (mark, style) = (NO_MARK, Style::new());
            }
        }
        if scrolled + fits < self.count {
            frame.put(row(area, area.height.saturating_sub(1)), self.more, Style::new());
        }
        cursor
    }
}

/// Draws the heading of a list, and returns the room that is left for its elements.
pub(super) fn headed(key: &'static str, look: &Look, frame: &mut Frame, area: Rect) -> Rect {
    frame.put(row(area, 0), &look.word(key), Style::new().add_modifier(Modifier::BOLD));
    below(area, 2)
}

/// Draws what is said in place of a list that is empty, not read yet, or cannot be read.
pub(super) fn instead(
    message: &Message,
    look: &Look,
    frame: &mut Frame,
    area: Rect,
) -> Option<Position> {
    let mut sheet = Sheet::new(area.width);
    sheet.text(&look.say(message));
    sheet.draw(frame, area, (None, &mut Pane::default()))
}
