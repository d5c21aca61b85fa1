//! The digest of the guideline: its entries around the one selected, and the words looked for.

use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use super::around::{self, Line, Piece};
use crate::app::{App, Digest, Typing};
use crate::base::Message;
use crate::base::text::visible;
use crate::template::guideline::Entry;
use crate::tui::frame::Frame;
use crate::tui::measure::{TEXT_WIDTH, below, cells, left, right_of, row, width, wrap};
use crate::tui::{Look, Ui};
use crate::words::guideline as words;

/// Rows above the entries.
const HEAD: u16 = 3;

/// Draws the digest; the cursor is in the words that are typed, or at the entry selected.
pub(super) fn draw(
    app: &App,
    ui: &mut Ui,
    frame: &mut Frame,
    (area, digest): (Rect, &Digest),
) -> Option<Position> {
    let session = app.session.as_ref()?;
    let in_words = head(app, ui, frame, (area, digest));
    let entries = session.guideline.entries();
    let room = area.width.min(TEXT_WIDTH).saturating_sub(2).max(1);
    let Ui { look, scrolled, .. } = ui;
    let piece = |index: usize| {
        let before = index.checked_sub(1).and_then(|before| entries.get(before));
        entries.get(index).map_or(Piece { lines: Vec::new(), mark: 0 }, |entry| {
            piece(look, room, (before, entry))
        })
    };
    let list = ((entries.len(), digest.row), &mut scrolled.panel);
    let at_entry = around::draw(frame, below(area, HEAD), list, piece);
    in_words.or(at_entry)
}

/// The heading, or the words that are looked for with how many entries have them.
fn head(
    app: &App,
    ui: &mut Ui,
    frame: &mut Frame,
    (area, digest): (Rect, &Digest),
) -> Option<Position> {
    let first = row(area, 0);
    match digest.typing {
        Typing::No => {
            let bold = Style::new().add_modifier(Modifier::BOLD);
            frame.put(first, &ui.look.word("view-guideline"), bold);
            frame.put(row(area, 1), &ui.look.word("view-guideline-search"), Style::new());
            None
        }
        Typing::Yes => {
            let label = ui.look.word("view-searching");
            frame.put(first, &label, Style::new());
            let hits = app.hits(&digest.query);
            let number = hits.iter().position(|hit| *hit == digest.row).map_or(0, |at| at + 1);
            let found = if digest.query.trim().is_empty() {
                Message::new("view-search-words")
            } else if hits.is_empty() {
                Message::new("view-search-none")
            } else {
                Message::new("view-search-hits").count("number", number).count("count", hits.len())
            };
            frame.put(row(area, 1), &ui.look.say(&found), Style::new());
            let from = cells(width(&label)).saturating_add(1);
            let room = area.width.saturating_sub(from);
            ui.searched.draw(frame, left(right_of(first, from), room))
        }
    }
}

/// Returns an entry as rows, with the heading of its part above the first of them.
fn piece(look: &Look, room: u16, (before, entry): (Option<&Entry<'_>>, &Entry<'_>)) -> Piece {
    let mut lines = Vec::new();
    let mut add = |text: &str, style: Style| {
        for line in wrap(&visible(text), room) {
            lines.push(Line { text: line.to_owned(), style });
        }
    };
    let bold = Style::new().add_modifier(Modifier::BOLD);
    let title = words::heading(entry, &look.texts);
    let mut mark = 0;
    if before.is_none_or(|before| words::heading(before, &look.texts) != title) {
        add(&title, bold);
        add("", Style::new());
        mark = wrap(&visible(&title), room).len() + 1;
    }
    for said in entry.said() {
        add(&look.say(&said), Style::new());
    }
    add("", Style::new());
    Piece { lines, mark }
}
