//! The agreement as it stands, with one block selected.

use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use super::around::{self, Line, Piece};
use crate::app::App;
use crate::assemble::{Block, BlockKind};
use crate::base::text::visible;
use crate::tui::frame::Frame;
use crate::tui::measure::{TEXT_WIDTH, wrap};
use crate::tui::{Look, Ui};
use crate::words::blocks::paragraphs;

/// Draws the blocks around the selected one; builds no others.
pub(super) fn draw(
    app: &App,
    ui: &mut Ui,
    frame: &mut Frame,
    (area, selected): (Rect, usize),
) -> Option<Position> {
    let Ui { look, scrolled, .. } = ui;
    let blocks = app.session.as_ref()?.blocks();
    let room = area.width.min(TEXT_WIDTH).saturating_sub(2).max(1);
    let lines = |index: usize| {
        let lines = blocks.get(index).map(|block| lines(block, look, room)).unwrap_or_default();
        Piece { lines, mark: 0 }
    };
    around::draw(frame, area, ((blocks.len(), selected), &mut scrolled.panel), lines)
}

/// Returns a block as rows, with an empty one after it.
fn lines(block: &Block, look: &Look, room: u16) -> Vec<Line> {
    let heading = matches!(block.kind, BlockKind::Heading { .. });
    let modifier = if heading { Modifier::BOLD } else { Modifier::empty() };
    let style = Style::new().add_modifier(modifier);
    let mut lines = Vec::new();
    for text in paragraphs(block, &look.texts) {
        let text = visible(&text);
        lines.extend(
            wrap(&text, room).into_iter().map(|text| Line { text: text.to_owned(), style }),
        );
    }
    lines.push(Line { text: String::new(), style: Style::new() });
    lines
}
