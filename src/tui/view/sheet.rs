//! Rows of text with one place that has the focus, scrolled so that it is seen.

use std::ops::Range;
use std::rc::Rc;

use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use crate::base::text::visible;
use crate::tui::editor::Editor;
use crate::tui::frame::Frame;
use crate::tui::measure::{TEXT_WIDTH, below, cells, left, right_of, row, top, width};
use crate::tui::pane::{Hit, Pane};
use crate::tui::wraps::Wraps;

/// What stands before the selected element of a list.
pub(super) const MARK: &str = "> ";
/// What stands before the others.
pub(super) const NO_MARK: &str = "  ";
/// What a list in a text has before each item.
const BULLET: &str = "- ";
/// Rows of a pane too low to give one to words.
const LEAST: usize = 2;

/// The part of a screen that is built row by row.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    width: u16,
    rows: Vec<Row>,
    /// The rows of each element of its list, and whether it is selected.
    elements: Vec<(Range<usize>, Selected)>,
    focus: Option<Focus>,
    /// What the last row says when there is more below; nothing when it is empty.
    more: String,
    /// Whether rows go on to the edge, however wide the screen is.
    wide: bool,
    wraps: Rc<Wraps>,
}

#[derive(Debug)]
struct Row {
    text: String,
    style: Style,
    /// What stands out on it: column and cells.
    marked: Vec<(u16, u16, Modifier)>,
}

/// A paragraph, and the bytes of it that stand out.
#[derive(Default)]
struct Paragraph {
    text: String,
    marked: Vec<(Range<usize>, Modifier)>,
}

/// What has the focus.
#[derive(Clone, Copy, Debug)]
enum Focus {
    /// A place on a row, and the last row of what stands there.
    At { row: usize, last: usize, column: u16 },
    /// The editor, so many rows high from a row on.
    Editor { row: usize, indent: u16, rows: u16 },
}

/// Whether a row of a list is the selected one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Selected {
    Yes,
    No,
}

impl Selected {
    /// Returns whether `row` is the one selected.
    pub(super) fn when(row: usize, selected: usize) -> Self {
        if row == selected { Self::Yes } else { Self::No }
    }
}

impl Sheet {
    /// Returns an empty sheet `width` cells wide.
    pub(super) fn new(width: u16) -> Self {
        Self { width, ..Self::default() }
    }

    /// Takes the rows of texts from what was drawn before.
    pub(super) fn remembering(mut self, wraps: &Rc<Wraps>) -> Self {
        self.wraps = Rc::clone(wraps);
        self
    }

    /// Says so in words when there is more below than fits.
    pub(super) fn saying_more(mut self, words: String) -> Self {
        self.more = words;
        self
    }

    /// Lets rows go on to the edge: of a list that is read by column, and is no running text.
    pub(super) fn reaching_the_edge(mut self) -> Self {
        self.wide = true;
        self
    }

    /// Returns the width, in cells.
    pub(super) fn width(&self) -> u16 {
        self.width
    }

    /// Returns how much room an element of a list has after its mark, in cells.
    pub(super) fn room_of_element(&self) -> u16 {
        self.room(2)
    }

    /// Returns how many rows there are.
    pub(super) fn len(&self) -> u16 {
        cells(self.rows.len())
    }

    /// Adds an empty row.
    pub(super) fn gap(&mut self) {
        self.push(String::new(), Style::new());
    }

    /// Adds text, wrapped.
    pub(super) fn text(&mut self, text: &str) {
        self.set(text, Style::new(), 0);
    }

    /// Adds text in bold, wrapped.
    pub(super) fn bold(&mut self, text: &str) {
        self.set(text, Style::new().add_modifier(Modifier::BOLD), 0);
    }

    /// Adds text, wrapped, `indent` cells from the left.
    pub(super) fn indented(&mut self, text: &str, indent: u16) {
        self.set(text, Style::new(), indent);
    }

    /// Adds runs of text as one, wrapped, `indent` cells from the left.
    pub(super) fn runs(&mut self, runs: &[(String, Modifier)], indent: u16) {
        let mut paragraph = Paragraph::default();
        for (run, modifier) in runs {
            for (index, part) in run.split('\n').enumerate() {
                if index > 0 {
                    self.set_runs(&std::mem::take(&mut paragraph), indent);
                }
                let from = paragraph.text.len();
                paragraph.text.push_str(&visible(part));
                paragraph.marked.push((from..paragraph.text.len(), *modifier));
            }
        }
        self.set_runs(&paragraph, indent);
    }

    /// Adds text, wrapped, of which at most `rows` rows are shown; returns which rows they are.
    pub(super) fn at_most(&mut self, text: &str, rows: usize) -> Range<usize> {
        let before = self.rows.len();
        self.text(text);
        let all = before..self.rows.len();
        self.shorten(all.clone(), rows);
        before..all.end.min(before.saturating_add(rows))
    }

    /// Leaves of a text that stands in some rows at most `most` of them.
    pub(super) fn shorten(&mut self, rows: Range<usize>, most: usize) {
        let cut = rows.start.saturating_add(most)..rows.end.min(self.rows.len());
        if cut.is_empty() {
            return;
        }
        let last = cut.start.checked_sub(1).filter(|_| most > 0);
        self.rows.drain(cut);
        if let Some(last) = last.and_then(|at| self.rows.get_mut(at)) {
            last.text.push_str(" …");
        }
    }

    /// Adds one row, cut when it is too long.
    pub(super) fn row(&mut self, text: &str) {
        self.push(visible(text).into_owned(), Style::new());
    }

    /// Adds an element of a list after its mark: `> ` and in bold when selected; continued below itself.
    pub(super) fn element(&mut self, text: &str, selected: Selected) {
        self.element_after("", text, selected);
    }

    /// Adds an element of a list after its mark and a label of its own, such as a number; continued below
    /// what comes after the label.
    pub(super) fn element_after(&mut self, label: &str, text: &str, selected: Selected) {
        let first = self.rows.len();
        let (mark, style) = match selected {
            Selected::Yes => (MARK, Style::new().add_modifier(Modifier::BOLD)),
            Selected::No => (NO_MARK, Style::new()),
        };
        let label = format!("{mark}{label}");
        let indent = width(&label);
        self.set(text, style, cells(indent));
        if let Some(row) = self.rows.get_mut(first) {
            row.text.replace_range(..indent, &label);
        }
        self.elements.push((first..self.rows.len(), selected));
        if selected == Selected::Yes {
            let last = self.rows.len().saturating_sub(1);
            self.focus = Some(Focus::At { row: first, last, column: 0 });
        }
    }

    /// Adds a text that can be written in as the selected element of a list of one.
    pub(super) fn resting(&mut self, text: &str) {
        let first = self.rows.len();
        self.focus_next(0);
        self.text(text);
        self.elements.push((first..self.rows.len(), Selected::Yes));
    }

    /// Puts the focus on the row that comes next.
    pub(super) fn focus_next(&mut self, column: u16) {
        let row = self.rows.len();
        self.focus = Some(Focus::At { row, last: row, column });
    }

    /// Puts the editor below, `indent` cells from the left and at most `most` rows high.
    pub(super) fn editor(&mut self, editor: &mut Editor, indent: u16, most: u16) {
        let rows = editor.rows_in(self.room(indent).saturating_add(1)).min(most).max(1);
        self.focus = Some(Focus::Editor { row: self.rows.len(), indent, rows });
        for _ in 0..rows {
            self.gap();
        }
    }

    /// Puts the editor after a label on the same row.
    pub(super) fn labelled_editor(&mut self, label: &str, editor: &mut Editor, most: u16) {
        let indent = cells(width(label));
        let first = self.rows.len();
        self.editor(editor, indent, most);
        if let Some(row) = self.rows.get_mut(first) {
            label.clone_into(&mut row.text);
        }
    }

    /// Draws the rows that fit around the focus, and returns where the cursor belongs.
    pub(super) fn draw(
        self,
        frame: &mut Frame,
        area: Rect,
        (editor, pane): (Option<&mut Editor>, &mut Pane),
    ) -> Option<Position> {
        let all = self.rows.len();
        let height = usize::from(area.height);
        let overflows = all > height && !self.more.is_empty() && height > LEAST;
        let height = if overflows { height - 1 } else { height };
        let scrolled = match self.focus {
            Some(Focus::At { row, last, .. }) => follow(pane.top, (row, last), (all, height)),
            Some(Focus::Editor { row, rows, .. }) => {
                let last = row + usize::from(rows.max(1)) - 1;
                follow(pane.top, (row, last), (all, height))
            }
            None => pane.top.min(all.saturating_sub(height)),
        };
        pane.top = scrolled;
        for (y, line) in (0..cells(height)).zip(self.rows.iter().skip(scrolled)) {
            frame.put(row(area, y), &line.text, line.style);
            for &(column, room, modifier) in &line.marked {
                let place = left(right_of(row(area, y), column), room);
                frame.emphasise(place, modifier);
            }
        }
        self.note_elements(top(area, cells(height)), pane);
        if overflows && scrolled + height < all {
            frame.put(row(area, cells(height)), &self.more, Style::new());
        }
        let seen = |row: usize| below(area, cells(row.saturating_sub(scrolled)));
        match (self.focus, editor) {
            (Some(Focus::Editor { row, indent, rows }), Some(editor)) => {
                let room = self.room(indent).saturating_add(1);
                let place = left(right_of(top(seen(row), rows), indent), room);
                editor.draw(frame, place)
            }
            (Some(Focus::At { row, column, .. }), _) => {
                let place = right_of(seen(row), column.min(area.width.saturating_sub(1)));
                (!place.is_empty()).then(|| place.as_position())
            }
            (Some(Focus::Editor { .. }) | None, _) => {
                (!area.is_empty()).then(|| area.as_position())
            }
        }
    }

    /// Takes note of which element of the list is drawn where.
    fn note_elements(&self, area: Rect, pane: &mut Pane) {
        let (first, end) = (pane.top, pane.top.saturating_add(usize::from(area.height)));
        for (index, (rows, selected)) in self.elements.iter().enumerate() {
            let seen = rows.start.max(first)..rows.end.min(end);
            if !seen.is_empty() {
                let place = below(area, cells(seen.start - first));
                let hit = Hit { index, is_selected: *selected == Selected::Yes };
                pane.drew(top(place, cells(seen.len())), hit);
            }
        }
    }

    fn room(&self, indent: u16) -> u16 {
        let most = if self.wide { u16::MAX } else { TEXT_WIDTH.saturating_add(1) };
        self.width.min(most).saturating_sub(indent).saturating_sub(1).max(1)
    }

    fn set(&mut self, text: &str, style: Style, indent: u16) {
        let blanks = " ".repeat(usize::from(indent));
        for paragraph in text.split('\n') {
            let shown = visible(paragraph);
            // What a list of the agreement has goes on below its text.
            let (mut mark, shown) =
                shown.strip_prefix(BULLET).map_or(("", &*shown), |rest| (BULLET, rest));
            let hang = if mark.is_empty() { "" } else { NO_MARK };
            let room = self.room(indent.saturating_add(cells(hang.len())));
            for (from, to) in rows(&self.wraps.starts(shown, room), shown.len()) {
                let line = shown.get(from..to).unwrap_or_default().trim_end_matches(' ');
                self.push([&*blanks, mark, line].concat(), style);
                mark = hang;
            }
        }
    }

    fn set_runs(&mut self, paragraph: &Paragraph, indent: u16) {
        let Paragraph { text, marked } = paragraph;
        for (from, to) in rows(&self.wraps.starts(text, self.room(indent)), text.len()) {
            let columns = |bytes: &Range<usize>| width(text.get(bytes.clone()).unwrap_or_default());
            let marked = marked
                .iter()
                .map(|(range, modifier)| (range.start.max(from)..range.end.min(to), *modifier))
                .filter(|(seen, modifier)| !seen.is_empty() && !modifier.is_empty())
                .map(|(seen, modifier)| {
                    let column = cells(columns(&(from..seen.start))).saturating_add(indent);
                    (column, cells(columns(&seen)), modifier)
                });
            let line = text.get(from..to).unwrap_or_default().trim_end_matches(' ');
            let text = format!("{}{line}", " ".repeat(usize::from(indent)));
            self.rows.push(Row { text, style: Style::new(), marked: marked.collect() });
        }
    }

    fn push(&mut self, text: String, style: Style) {
        self.rows.push(Row { text, style, marked: Vec::new() });
    }
}

/// Returns where each row of a paragraph begins and ends.
fn rows(starts: &[usize], length: usize) -> impl Iterator<Item = (usize, usize)> {
    let ends = starts.iter().skip(1).copied().chain([length]);
    starts.iter().copied().zip(ends)
}

/// Returns the first row to show so that rows `first` to `last` are seen, moved by a third of the pane
/// when it must move at all; the first row is seen before the last.
pub(super) fn follow(
    scrolled: usize,
    (first, last): (usize, usize),
    (rows, height): (usize, usize),
) -> usize {
    let stride = height / 3;
    let mut to = scrolled;
    if last >= to + height {
        to = (last + 1 + stride).saturating_sub(height);
    }
    to = to.min(rows.saturating_sub(height));
    if first < to {
        to = first.saturating_sub(stride);
    }
    to
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_stands_still_until_the_selected_row_would_leave_it() {
        assert_eq!(follow(0, (5, 5), (30, 6)), 0);
        assert_eq!(follow(0, (6, 6), (30, 6)), 3);
        assert_eq!(follow(3, (2, 2), (30, 6)), 0);
        assert_eq!(follow(0, (29, 29), (30, 6)), 24);
        assert_eq!(follow(24, (0, 0), (3, 6)), 0);
        assert_eq!(
            follow(0, (4, 20), (30, 6)),
            2,
            "what is higher than the pane shows its beginning"
        );
        assert_eq!(follow(0, (0, 0), (0, 0)), 0);
    }
}
