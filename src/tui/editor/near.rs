//! The stretch of a text around the caret, in which `tui-textarea-2` does the editing.
//!
//! The crate walks all lines that it has at each edit, and so is given some kilobytes at most. It is opened
//! at the first edit of a stretch; what it made of it is taken over into the whole text at once.

use std::ops::Range;

use tui_textarea::{CursorMove, TextArea};

use super::body::Body;

/// The bytes on each side of an edit that the crate is given with it.
const AROUND: usize = 512;
/// The most bytes that it keeps, and the most that it is given to replace.
const MOST: usize = 4_096;

/// The stretch of a text that is edited.
#[derive(Debug)]
pub(super) struct Near {
    area: TextArea<'static>,
    /// The bytes of the whole text that the crate has; none while it has nothing that stands.
    stretch: Option<Range<usize>>,
}

impl Near {
    /// Returns an editor that has nothing yet.
    pub(super) fn new() -> Self {
        let mut area = TextArea::default();
        // The draft has the undo history; the crate's own would keep every text twice.
        area.set_max_histories(0);
        Self { area, stretch: None }
    }

    /// Lets go of the stretch: the text was changed from elsewhere.
    pub(super) fn close(&mut self) {
        self.stretch = None;
    }

    /// Puts a text in the place of a part of `body`, and returns the byte where the caret stands after it.
    /// `part` lies on character boundaries.
    pub(super) fn replace(&mut self, body: &mut Body, part: Range<usize>, text: &str) -> usize {
        if part.len() > MOST {
            // Only what was marked is so long, and nothing of it stays.
            self.close();
            body.replace(part.clone(), text);
            return part.start + text.len();
        }
        let stretch = self.open(body, &part);
        let (from, to) = (part.start - stretch.start, part.end - stretch.start);
        self.area.cancel_selection();
        self.jump(from);
        if from < to {
            self.area.start_selection();
            self.jump(to);
        }
        self.area.insert_str(text);
        self.area.cancel_selection();
        let length = self.len();
        let behind = stretch.len() - to;
        body.replace(part, &self.slice(from..length.saturating_sub(behind)));
        self.stretch = (length <= MOST).then(|| stretch.start..stretch.start + length);
        stretch.start + self.caret()
    }

    /// Gives the crate a stretch that `part` lies in, unless it has one; returns the bytes that it has.
    fn open(&mut self, body: &Body, part: &Range<usize>) -> Range<usize> {
        let has = |it: &&Range<usize>| it.start <= part.start && part.end <= it.end;
        if let Some(stretch) = self.stretch.as_ref().filter(has) {
            return stretch.clone();
        }
        let stretch = body.char_boundary(part.start.saturating_sub(AROUND))
            ..body.char_boundary(part.end + AROUND);
        let lines = body.slice(stretch.clone()).split('\n').map(str::to_owned).collect();
        self.area.set_lines(lines, (0, 0));
        stretch
    }

    /// Moves the crate's cursor before a byte; what is marked grows along.
    fn jump(&mut self, byte: usize) {
        let (mut line, mut left) = (0_u16, byte);
        for text in self.area.lines() {
            if left <= text.len() {
                let column = text.get(..left).map_or(0, |head| head.chars().count());
                let column = u16::try_from(column).unwrap_or(u16::MAX);
                return self.area.move_cursor(CursorMove::Jump(line, column));
            }
            left -= text.len() + 1;
            line = line.saturating_add(1);
        }
    }

    /// Returns the byte that the crate's cursor stands before.
    fn caret(&self) -> usize {
        let (line, column) = self.area.cursor();
        let above: usize = self.area.lines().iter().take(line).map(|text| text.len() + 1).sum();
        let text = self.area.lines().get(line).map_or("", String::as_str);
        above + text.char_indices().nth(column).map_or(text.len(), |(at, _)| at)
    }

    /// Returns how many bytes the crate has.
    pub(super) fn len(&self) -> usize {
        let lines = self.area.lines();
        lines.iter().map(String::len).sum::<usize>() + lines.len().saturating_sub(1)
    }

    /// Returns a part of what the crate has.
    fn slice(&self, range: Range<usize>) -> String {
        let mut slice = String::with_capacity(range.len());
        let mut byte = 0;
        for (index, text) in self.area.lines().iter().enumerate() {
            if index > 0 {
                if range.contains(&byte) {
                    slice.push('\n');
                }
                byte += 1;
            }
            let (from, to) = (range.start.saturating_sub(byte), range.end.saturating_sub(byte));
            slice.push_str(text.get(from..to.min(text.len())).unwrap_or_default());
            byte += text.len();
        }
        slice
    }

    /// Returns whether what the crate has is what stands in `body`.
    #[cfg(test)]
    pub(super) fn agrees_with(&self, body: &Body) -> bool {
        let Some(stretch) = self.stretch.clone() else { return true };
        body.slice(stretch) == self.area.lines().join("\n")
    }
}
