//! A frame, drawn over the one before it.
//!
//! Views draw every frame whole, and nearly all of it is what was there. What they put is taken down row by
//! row; only rows that something else is put in than in the frame before are painted, and gone through for
//! the terminal.

use std::mem;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect, Size};
use ratatui::style::{Modifier, Style};

use super::measure::{fit, singles};
use crate::base::text::visible;

/// What a screen shows, or is about to.
#[derive(Clone, Debug)]
pub struct Frame {
    buffer: Buffer,
    rows: Vec<Row>,
    cursor: Option<Position>,
}

#[derive(Clone, Debug, Default)]
struct Row {
    now: Acts,
    before: Acts,
    is_changed: bool,
}

/// What is done in a row, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Acts {
    acts: Vec<Act>,
    /// The texts of them all, one behind the other.
    text: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Act {
    what: What,
    x: u16,
    room: u16,
    style: Modifier,
    /// How many bytes of the texts are its own.
    bytes: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum What {
    /// Any text is put there.
    Put,
    /// A text is put there in which every letter is seen.
    PutClean,
    /// The style is added to what stands there.
    Emphasise,
}

impl Frame {
    /// Returns an empty frame.
    pub fn new(size: Size) -> Self {
        let buffer = Buffer::empty(Rect::from((Position::ORIGIN, size)));
        let rows = vec![Row::default(); usize::from(size.height)];
        Self { buffer, rows, cursor: None }
    }

    /// Returns where the frame can be drawn in.
    pub fn area(&self) -> Rect {
        *self.buffer.area()
    }

    /// Begins the next frame.
    pub fn begin(&mut self) {
        self.cursor = None;
        for row in &mut self.rows {
            mem::swap(&mut row.before, &mut row.now);
            row.now.acts.clear();
            row.now.text.clear();
        }
    }

    /// Ends the frame: its cells are then what was put in it.
    pub fn end(&mut self) {
        for (y, row) in (0..).zip(&mut self.rows) {
            row.is_changed = row.now != row.before;
            if row.is_changed {
                row.now.paint(&mut self.buffer, y);
            }
        }
    }

    /// Puts the cursor there; in a frame where nobody does it is hidden.
    pub fn set_cursor(&mut self, place: Position) {
        self.cursor = Some(place);
    }

    /// Returns where the cursor belongs.
    pub fn cursor(&self) -> Option<Position> {
        self.cursor
    }

    /// Returns the cells of the frame that was ended last.
    pub fn buffer(&self) -> &Buffer {
        &self.buffer
    }

    /// Returns the rows that are not as they were in the frame before, by their numbers.
    pub(super) fn changed(&self) -> impl Iterator<Item = (u16, &[Cell])> {
        let columns = usize::from(self.buffer.area().width.max(1));
        let rows = (0..).zip(&self.rows).zip(self.buffer.content.chunks(columns));
        rows.filter(|((_, row), _)| row.is_changed).map(|((y, _), cells)| (y, cells))
    }

    /// Puts a text of one row at the beginning of `area`, neutralised and cut to its width; the one way in
    /// which text reaches the screen, but for the editor's, which is clean.
    ///
    /// Of a style the modifiers are seen: colours are the terminal's own.
    pub(super) fn put(&mut self, area: Rect, text: &str, style: Style) {
        self.take_down(What::Put, area, text, style.add_modifier);
    }

    /// Puts a text of one row, in which every letter is seen, at the beginning of `area`.
    pub(super) fn put_clean(&mut self, area: Rect, text: &str, style: Style) {
        self.take_down(What::PutClean, area, text, style.add_modifier);
    }

    /// Adds a style to what stands in the first row of `area`.
    pub(super) fn emphasise(&mut self, area: Rect, style: Modifier) {
        self.take_down(What::Emphasise, area, "", style);
    }

    fn take_down(&mut self, what: What, area: Rect, text: &str, style: Modifier) {
        let seen = area.intersection(self.area());
        if let Some(row) = self.rows.get_mut(usize::from(seen.y)).filter(|_| !seen.is_empty()) {
            row.now.text.push_str(text);
            let act = Act { what, x: seen.x, room: seen.width, style, bytes: text.len() };
            row.now.acts.push(act);
        }
    }
}

impl Acts {
    /// Makes the cells of a row what is done in it.
    fn paint(&self, buffer: &mut Buffer, y: u16) {
        let columns = buffer.area().width;
        let from = usize::from(y) * usize::from(columns);
        let row = buffer.content.get_mut(from..from + usize::from(columns));
        row.into_iter().flatten().for_each(Cell::reset);
        let mut texts = self.text.as_str();
        for &Act { what, x, room, style, bytes } in &self.acts {
            let (text, behind) = texts.split_at_checked(bytes).unwrap_or_default();
            texts = behind;
            match what {
                What::Put => paint(buffer, (x, y), (&fit(&visible(text), room), room), style),
                What::PutClean => paint(buffer, (x, y), (text, room), style),
                What::Emphasise => buffer.set_style(Rect { x, y, width: room, height: 1 }, style),
            }
        }
    }
}

/// Puts a text in at most `room` cells; what is no letter is left out.
///
/// Ratatui looks for clusters in each text; most have none, and then a letter is a cell.
fn paint(buffer: &mut Buffer, (x, y): (u16, u16), (text, room): (&str, u16), style: Modifier) {
    if singles(text).is_none() {
        buffer.set_stringn(x, y, text, usize::from(room), style);
        return;
    }
    let from = usize::from(y) * usize::from(buffer.area().width) + usize::from(x);
    let cells = buffer.content.get_mut(from..from + usize::from(room));
    for (cell, letter) in cells.into_iter().flatten().zip(text.chars()) {
        cell.set_char(letter).set_style(style);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// What is drawn in a frame: texts with their places and styles, and places that a style is added to.
    #[derive(Clone, Debug)]
    enum Act {
        Put(Rect, String, Modifier),
        Emphasise(Rect),
    }

    fn draw(frame: &mut Frame, acts: &[Act]) {
        frame.begin();
        for act in acts {
            match act {
                Act::Put(area, text, style) => frame.put(*area, text, Style::from(*style)),
                Act::Emphasise(area) => frame.emphasise(*area, Modifier::REVERSED),
            }
        }
        frame.end();
    }

    fn act() -> impl Strategy<Value = Act> {
        let area = (0_u16..12, 0_u16..4, 0_u16..12).prop_map(|(x, y, width)| Rect {
            x,
            y,
            width,
            height: 1,
        });
        let text = prop_oneof![3 => "[a-cæ ]{0,9}", 1 => "[a日\u{30a}👍\u{1b}…]{0,6}"];
        let style = prop::sample::select(vec![Modifier::empty(), Modifier::BOLD]);
        prop_oneof![
            4 => (area.clone(), text, style).prop_map(|(area, text, style)| Act::Put(area, text, style)),
            1 => area.prop_map(Act::Emphasise),
        ]
    }

    proptest! {
        #[test]
        fn a_frame_over_another_is_as_on_an_empty_one_and_tells_each_row_that_differs(
            frames in prop::collection::vec(prop::collection::vec(act(), 0..9), 1..9),
        ) {
            let size = Size::new(10, 4);
            let mut over = Frame::new(size);
            for acts in frames {
                let before = over.buffer().clone();
                let mut anew = Frame::new(size);
                draw(&mut over, &acts);
                draw(&mut anew, &acts);
                prop_assert_eq!(over.buffer(), anew.buffer());
                let told: Vec<_> = over.changed().map(|(y, _)| usize::from(y)).collect();
                let rows = before.content.chunks(10).zip(over.buffer().content.chunks(10));
                for (y, (was, is)) in rows.enumerate() {
                    prop_assert!(was == is || told.contains(&y), "row {}", y);
                }
            }
        }
    }

    #[test]
    fn every_text_is_painted_as_ratatui_would() {
        let letters: String = (' '..'\u{300}').chain('\u{2000}'..'\u{2100}').collect();
        for text in ["", "Årsmøte – «så» …", "e\u{301}n", "日本", "a\u{ad}b", "\u{1b}[2J", &letters]
        {
            for (x, room) in [(0, 9), (5, 99), (9, 1), (0, 0), (10, 3), (0, 3)] {
                let mut ours = Frame::new(Size::new(10, 2));
                let mut theirs = ours.buffer().clone();
                let style = Style::new().bold();
                ours.put_clean(Rect { x, y: 1, width: room, height: 1 }, text, style);
                ours.end();
                if x < 10 {
                    theirs.set_stringn(x, 1, text, usize::from(room), style);
                }
                assert_eq!(*ours.buffer(), theirs, "{text:?}");
            }
        }
    }

    #[test]
    fn nothing_is_put_outside_of_the_frame() {
        let mut frame = Frame::new(Size::new(10, 2));
        for (x, y, width, height) in [(10, 0, 3, 1), (0, 2, 3, 1), (0, 0, 0, 1), (0, 1, 5, 0)] {
            frame.put(Rect { x, y, width, height }, "møte", Style::new());
            frame.emphasise(Rect { x, y, width, height }, Modifier::BOLD);
        }
        frame.end();
        assert_eq!(frame.changed().count(), 0);
    }

    #[test]
    fn what_is_drawn_where_it_was_is_no_change() {
        let mut frame = Frame::new(Size::new(10, 2));
        let acts = |text: &str| {
            let area = Rect { x: 2, y: 1, width: 6, height: 1 };
            vec![Act::Put(area, text.to_owned(), Modifier::BOLD)]
        };
        draw(&mut frame, &acts("møte"));
        draw(&mut frame, &acts("møte"));
        assert_eq!(frame.changed().count(), 0);
        draw(&mut frame, &acts("møt"));
        assert_eq!(frame.changed().map(|(y, _)| y).collect::<Vec<_>>(), [1]);
        draw(&mut frame, &[]);
        assert_eq!(frame.buffer(), Frame::new(Size::new(10, 2)).buffer());
    }
}
