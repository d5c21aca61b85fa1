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

/// Draws the pieces that were there before when the selected one is among them, so that a step moves the mark
/// alone, and else the selected one a third down the pane, or nearer its top or bottom at the ends; returns
/// where the cursor belongs.
pub(super) fn draw(
    frame: &mut Frame,
    area: Rect,
    ((count, selected), pane): ((usize, usize), &mut Pane),
    piece: impl Fn(usize) -> Piece,
) -> Option<Position> {
    let list = (count, selected.min(count.saturating_sub(1)));
    let height = usize::from(area.height);
    let stays = pane.first.and_then(|first| standing(first, list, height, &piece));
    let Rows { rows, marked } = stays.unwrap_or_else(|| around(list, height, &piece));
    pane.first = rows.first().map(|first| first.place);
    for (at, Shown { place: (index, _), line }) in (0..area.height).zip(&rows) {
        pane.drew(row(area, at), Hit { index: *index, is_selected: *index == list.1 });
        let mark = if usize::from(at) == marked { MARK } else { NO_MARK };
        frame.put(row(area, at), &format!("{mark}{}", line.text), line.style);
    }
    let place = below(area, cells(marked));
    (!place.is_empty()).then(|| place.as_position())
}

/// What is shown.
struct Rows {
    rows: Vec<Shown>,
    /// The row with the mark.
    marked: usize,
}

struct Shown {
    /// Which row of which piece it is.
    place: (usize, usize),
    line: Line,
}

fn rows(index: usize, piece: Piece) -> impl DoubleEndedIterator<Item = Shown> {
    let lines: Vec<_> = piece.lines.into_iter().enumerate().collect();
    lines.into_iter().map(move |(row, line)| Shown { place: (index, row), line })
}

/// Returns the rows from a place on; `None` when the selected piece would not be seen whole, or there would be
/// room below the last one.
fn standing(
    first: (usize, usize),
    (count, selected): (usize, usize),
    height: usize,
    piece: &impl Fn(usize) -> Piece,
) -> Option<Rows> {
    if (selected, 0) < first {
        return None;
    }
    let mut all = Vec::new();
    let mut mark = None;
    for index in first.0..count {
        if all.len() >= height {
            break;
        }
        let next = piece(index);
        if index == selected {
            mark = Some((index, next.mark));
        }
        all.extend(rows(index, next).filter(|row| row.place >= first));
    }
    let marked = all.iter().position(|row| Some(row.place) == mark)?;
    // The empty row after it need not be seen.
    let last = all.iter().rposition(|row| row.place.0 == selected)?.checked_sub(1)?;
    (last < height && all.len() >= height).then_some(Rows { rows: all, marked })
}

fn around(
    (count, selected): (usize, usize),
    height: usize,
    piece: &impl Fn(usize) -> Piece,
) -> Rows {
    let mut above: VecDeque<Shown> = VecDeque::new();
    for index in (0..selected.min(count)).rev() {
        if above.len() >= height {
            break;
        }
        for row in rows(index, piece(index)).rev() {
            above.push_front(row);
        }
    }
    let mut mark = 0;
    let mut under: Vec<Shown> = Vec::new();
    for index in selected..count {
        if under.len() >= height {
            break;
        }
        let next = piece(index);
        if index == selected {
            mark = next.mark;
        }
        under.extend(rows(index, next));
    }
    let wanted = (height / 3).max(height.saturating_sub(under.len()));
    let over = above.len().min(wanted);
    above.drain(..above.len() - over);
    Rows { rows: above.into_iter().chain(under).collect(), marked: over + mark }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Size;

    use super::*;

    /// Draws ten pieces of two rows and an empty one, and returns the first row and the one with the mark.
    fn draw(pane: &mut Pane, selected: usize) -> (String, u16) {
        let piece = |index| {
            let line = |text: String| Line { text, style: Style::new() };
            let lines =
                vec![line(format!("{index}a")), line(format!("{index}b")), line(String::new())];
            Piece { lines, mark: 0 }
        };
        let mut frame = Frame::new(Size::new(9, 11));
        let area = frame.area();
        let at = super::draw(&mut frame, area, ((10, selected), pane), piece).unwrap();
        frame.end();
        let cells = frame.buffer().content.chunks(9).next().unwrap();
        let first: String = cells.iter().map(ratatui::buffer::Cell::symbol).collect();
        (first.get(2..).unwrap().trim().to_owned(), at.y)
    }

    #[test]
    fn what_is_shown_stands_still_until_the_selected_piece_would_not_be_seen_whole() {
        let mut pane = Pane::default();
        let mut seen = |selected| draw(&mut pane, selected);
        assert_eq!(seen(0), ("0a".to_owned(), 0));
        assert_eq!(seen(3), ("0a".to_owned(), 9), "but for the empty row behind it");
        assert_eq!(seen(4), ("3a".to_owned(), 3), "a third down");
        assert_eq!(seen(3), ("3a".to_owned(), 0));
        assert_eq!(seen(2), ("1a".to_owned(), 3));
        assert_eq!(seen(9), ("6b".to_owned(), 8), "as far down as it goes");
        assert_eq!(seen(7), ("6b".to_owned(), 2));
        assert_eq!(seen(6), ("5a".to_owned(), 3));
    }
}
