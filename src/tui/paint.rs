//! Text put into the cells of a frame.

use ratatui::buffer::Buffer;
use ratatui::layout::Position;
use ratatui::style::Style;

use super::measure::singles;

/// Puts a text of one row in at most `room` cells from `at` on; what is no letter is left out.
///
/// Ratatui looks for clusters in each text; most have none, and then a letter is a cell.
pub(super) fn paint(buffer: &mut Buffer, at: Position, text: &str, room: usize, style: Style) {
    let area = *buffer.area();
    if !area.contains(at) {
        return;
    }
    if singles(text).is_none() {
        buffer.set_stringn(at.x, at.y, text, room, style);
        return;
    }
    let room = room.min(usize::from(area.right() - at.x));
    let from = buffer.index_of(at.x, at.y);
    let cells = buffer.content.get_mut(from..from + room).into_iter().flatten();
    for (cell, letter) in cells.zip(text.chars()) {
        cell.set_char(letter).set_style(style);
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;

    use super::*;

    #[test]
    fn every_text_is_put_as_ratatui_would() {
        let letters: String = (' '..'\u{300}').chain('\u{2000}'..'\u{2100}').collect();
        for text in ["", "Årsmøte – «så» …", "e\u{301}n", "日本", "a\u{ad}b", "\u{1b}[2J", &letters]
        {
            for (x, y, room) in [(0, 0, 9), (5, 1, 99), (9, 1, 1), (0, 1, 0), (10, 0, 3), (0, 2, 3)]
            {
                let area = Rect::new(0, 0, 10, 2);
                let (mut ours, mut theirs) = (Buffer::empty(area), Buffer::empty(area));
                let style = Style::new().bold();
                paint(&mut ours, Position { x, y }, text, room, style);
                if area.contains(Position { x, y }) {
                    theirs.set_stringn(x, y, text, room, style);
                }
                assert_eq!(ours, theirs, "{text:?}");
            }
        }
    }
}
