//! A list that may be long and whose elements differ in height: builds only those that are seen.

use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use super::sheet::{MARK, NO_MARK};
use crate::tui::frame::Frame;
use crate::tui::measure::{TEXT_WIDTH, below, cells, row, top, wrap};
use crate::tui::pane::{Hit, Pane};

/// Rows of a pane too low to give one to words.
const LEAST: usize = 2;

/// A row of an element.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Line {
    /// Its text, which is wrapped by now.
    pub(super) text: String,
    /// How it stands out.
    pub(super) modifier: Modifier,
}

/// A list with one element selected.
#[derive(Clone, Copy, Debug)]
pub(super) struct Roll<'a> {
    /// How many elements there are.
    pub(super) count: usize,
    /// The element selected, from 0.
    pub(super) selected: usize,
    /// What the last row says when there are more below.
    pub(super) more: &'a str,
}

impl Roll<'_> {
    /// Draws the elements around the selected one, which has the cursor at its first row; `lines` returns
    /// the rows of one in so many cells. The element at the top
    /// of the pane is kept between frames.
    pub(super) fn draw(
        self,
        frame: &mut Frame,
        area: Rect,
        scrolled: &mut Pane,
        lines: impl Fn(usize, u16) -> Vec<Line>,
    ) -> Option<Position> {
        let room = area.width.min(TEXT_WIDTH).saturating_sub(cells(MARK.len())).max(1);
        let lines = |index| lines(index, room);
        let height = usize::from(area.height);
        // When not all fit, the last row is kept for saying so.
        let spare = usize::from(height > LEAST);
        let pane = Seen { height: height.saturating_sub(spare).max(1), count: self.count };
        let selected = self.selected.min(self.count.saturating_sub(1));
        scrolled.top = pane.follow(scrolled.top, selected, |index| lines(index).len());
        let (mut cursor, mut taken) = (None, 0);
        let mut next = scrolled.top;
        while next < self.count && taken < height {
            let element = lines(next);
            let is_last = next + 1 == self.count;
            // The row that is kept is the last element's when it is all there is below.
            let all = is_last && taken + element.len() <= height;
            let limit = if all { height } else { pane.height };
            if next == selected && taken < limit {
                cursor = Some(below(area, cells(taken)).as_position());
            }
            let shown = element.len().min(limit.saturating_sub(taken));
            let place = top(below(area, cells(taken)), cells(shown));
            scrolled.drew(place, Hit { index: next, is_selected: next == selected });
            for (at, line) in element.iter().enumerate().take(limit.saturating_sub(taken)) {
                let is_marked = next == selected && at == 0;
                let mark = if is_marked { MARK } else { NO_MARK };
                let mut style = Style::new().add_modifier(line.modifier);
                if next == selected {
                    style = style.add_modifier(Modifier::BOLD);
                }
                frame.put(row(area, cells(taken + at)), &format!("{mark}{}", line.text), style);
            }
            taken += element.len();
            if taken > limit || (taken == limit && !is_last && spare > 0) {
                frame.put(row(area, cells(pane.height)), self.more, Style::new());
                break;
            }
            next += 1;
        }
        cursor
    }
}

/// What can be seen of a list.
struct Seen {
    /// Rows.
    height: usize,
    /// Elements.
    count: usize,
}

impl Seen {
    /// Returns the element at the top so that the selected one is seen: the one that was, as long as that
    /// is so; else a third of the pane is left on the side that the selection goes to.
    fn follow(&self, first: usize, selected: usize, rows: impl Fn(usize) -> usize) -> usize {
        if self.count == 0 {
            return 0;
        }
        if selected < first {
            return self.above(selected, self.height / 3, &rows);
        }
        let mut taken = 0;
        for index in first..self.count {
            let of = rows(index);
            taken += of;
            if index == selected && (taken <= self.height || taken == of) {
                return first;
            }
            if taken > self.height {
                break;
            }
        }
        let over = (self.height * 2 / 3).saturating_sub(rows(selected));
        let to = self.above(selected, over, &rows);
        // At the end of the list nothing is left empty below it.
        let mut below = 0;
        let fills = (to..self.count).any(|index| {
            below += rows(index);
            below > self.height
        });
        if fills { to } else { self.above(self.count, self.height, &rows).min(selected) }
    }

    /// Returns the first element of those that stand in so many rows above `index`.
    fn above(&self, index: usize, room: usize, rows: &impl Fn(usize) -> usize) -> usize {
        let mut first = index.min(self.count);
        let mut taken = 0;
        while let Some(before) = first.checked_sub(1) {
            taken += rows(before);
            if taken > room {
                break;
            }
            first = before;
        }
        first
    }
}

/// Returns text as rows, those after the first so many cells further right.
pub(super) fn hanging(text: &str, indent: u16, room: u16, modifier: Modifier) -> Vec<Line> {
    let blanks = " ".repeat(usize::from(indent));
    let rows = wrap(text, room.saturating_sub(indent).max(1));
    let rows = rows.into_iter().enumerate().map(|(at, row)| {
        let text = if at == 0 { row.to_owned() } else { format!("{blanks}{row}") };
        Line { text, modifier }
    });
    rows.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(rows: &[usize], height: usize, (first, selected): (usize, usize), expected: usize) {
        let pane = Seen { height, count: rows.len() };
        assert_eq!(pane.follow(first, selected, |index| rows[index]), expected);
    }

    #[test]
    fn a_list_stands_still_until_the_selected_element_would_leave_it() {
        let rows = [1, 2, 1, 3, 1, 2, 1];
        case(&rows, 6, (0, 2), 0);
        case(&rows, 6, (0, 3), 2);
        case(&rows, 6, (3, 2), 1);
        case(&rows, 6, (1, 0), 0);
        case(&rows, 6, (0, 6), 4);
    }

    #[test]
    fn an_element_higher_than_the_pane_shows_its_beginning() {
        case(&[1, 20, 1], 6, (0, 1), 1);
        case(&[1, 20, 1], 6, (1, 1), 1);
        case(&[1, 20, 1], 6, (1, 2), 2);
        case(&[], 6, (0, 0), 0);
    }

    #[test]
    fn as_many_elements_are_measured_as_are_seen() {
        let count = 1_000_000;
        let measured = std::cell::Cell::new(0);
        let pane = Seen { height: 20, count };
        let rows = |_| {
            measured.set(measured.get() + 1);
            1
        };
        assert_eq!(pane.follow(0, count - 1, rows), count - 20);
        assert!(measured.get() < 100, "{}", measured.get());
    }
}
