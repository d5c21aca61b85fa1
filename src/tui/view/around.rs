//! Pieces of unequal height around the selected one; builds no others.

use std::collections::VecDeque;

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::sheet::{MARK, NO_MARK};
use crate::tui::frame::Frame;
use crate::tui::measure::{below, cells, row};
use crate::tui::pane::{Hit, Pane};

/// One row of a piece, already wrapped.
pub(super) struct Line {
    /// Its text, after the mark.
    pub(super) text: String,
    /// How it looks.
    pub(super) style: Style,
}

/// One piece with the empty row after it.
pub(super) struct Piece {
    /// Its rows.
    pub(super) lines: Vec<Line>,
    /// The row with the mark when it is selected, from 0.
    pub(super) mark: usize,
}

/// Draws the pieces around the selected one, which stands a third down the pane, or nearer its top or
/// bottom at the ends; returns where the cursor belongs.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    ((count, selected), pane): ((usize, usize), &mut Pane),
    piece: impl Fn(usize) -> Piece,
) -> Option<Position> {
    let selected = selected.min(count.saturating_sub(1));
    let height = usize::from(area.height);
    let mut above: VecDeque<(usize, Line)> = VecDeque::new();
    for index in (0..selected.min(count)).rev() {
        if above.len() >= height {
            break;
        }
        for line in piece(index).lines.into_iter().rev() {
            above.push_front((index, line));
        }
    }
    let mut mark = 0;
    let mut under: Vec<(usize, Line)> = Vec::new();
    for index in selected..count {
        if under.len() >= height {
            break;
        }
        let next = piece(index);
        if index == selected {
            mark = next.mark;
        }
        under.extend(next.lines.into_iter().map(|line| (index, line)));
    }
    let wanted = (height / 3).max(height.saturating_sub(under.len()));
    let over = above.len().min(wanted);
    let marked = over + mark;
    let shown = above.iter().skip(above.len() - over).chain(&under);
    for (at, (index, line)) in (0..area.height).zip(shown) {
        let hit = Hit { index: *index, is_selected: *index == selected };
        pane.drew(row(area, at), hit);
        let mark = if usize::from(at) == marked { MARK } else { NO_MARK };
        frame.put(row(area, at), &format!("{mark}{}", line.text), line.style);
    }
    let place = below(area, cells(marked));
    (!place.is_empty()).then(|| place.as_position())
}
