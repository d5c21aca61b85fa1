//! The agreement as it stands, with one block selected.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use super::around::{self, Line, Piece};
use crate::app::App;
use crate::assemble::{Block, BlockKind, Row, Run, Signatory};
use crate::base::Message;
use crate::base::text::visible;
use crate::tui::Look;
use crate::tui::measure::{TEXT_WIDTH, wrap};

/// Draws the blocks around the selected one; builds no others.
pub(super) fn draw(
    app: &App,
    look: &Look,
    frame: &mut Frame<'_>,
    (area, selected): (Rect, usize),
) -> Option<Position> {
    let blocks = app.session.as_ref()?.blocks();
    let room = area.width.min(TEXT_WIDTH).saturating_sub(2).max(1);
    let lines = |index: usize| {
        let lines = blocks.get(index).map(|block| lines(block, look, room)).unwrap_or_default();
        Piece { lines, mark: 0 }
    };
    around::draw(frame, area, (blocks.len(), selected), lines)
}

/// Returns a block as rows, with an empty one after it.
fn lines(block: &Block, look: &Look, room: u16) -> Vec<Line> {
    let heading = matches!(block.kind, BlockKind::Heading { .. });
    let modifier = if heading { Modifier::BOLD } else { Modifier::empty() };
    let style = Style::new().add_modifier(modifier);
    let mut lines = Vec::new();
    for text in paragraphs(block, look) {
        let text = visible(&text);
        lines.extend(
            wrap(&text, room).into_iter().map(|text| Line { text: text.to_owned(), style }),
        );
    }
    lines.push(Line { text: String::new(), style: Style::new() });
    lines
}

/// Returns what a block says, a paragraph, bullet or table row each.
pub(super) fn paragraphs(block: &Block, look: &Look) -> Vec<String> {
    match &block.kind {
        BlockKind::Heading { text, .. } | BlockKind::Paragraph(text) => {
            said(text, look).split('\n').map(str::to_owned).collect()
        }
        BlockKind::List(items) => {
            items.iter().map(|item| format!("- {}", said(item, look))).collect()
        }
        BlockKind::Table { columns, rows } => {
            let row = |row: &Row| {
                row.0.iter().map(|cell| said(cell, look)).collect::<Vec<_>>().join(" | ")
            };
            let columns = columns.iter().map(|column| said(std::slice::from_ref(column), look));
            let columns = columns.collect::<Vec<_>>().join(" | ");
            std::iter::once(columns).chain(rows.iter().map(row)).collect()
        }
        BlockKind::Image { file, alternative } => {
            let logo = Message::new("view-logo").with("file", file);
            vec![look.say(&logo.with("text", &said(alternative, look)))]
        }
        BlockKind::PlaceAndDate { place, day } => {
            let blank = || "____________".to_owned();
            let place = place.clone().unwrap_or_else(blank);
            let day = day.as_ref().map_or_else(blank, |(_, words)| words.clone());
            vec![format!("{place}, {day}")]
        }
        BlockKind::Signatures { party, signatories } => {
            let signs = |Signatory { name, title }: &Signatory| {
                format!("{}, {}", said(name, look), said(title, look))
            };
            std::iter::once(said(party, look)).chain(signatories.iter().map(signs)).collect()
        }
    }
}

/// Returns runs as text, what is not answered in brackets.
pub(super) fn said(runs: &[Run], look: &Look) -> String {
    runs.iter()
        .map(|run| match run {
            Run::Text(text) | Run::Foreign { text, .. } => text.clone(),
            Run::Missing(missing) => {
                look.say(&Message::new("view-missing").with("what", &missing.what))
            }
            Run::Footnote(number) => {
                look.say(&Message::new("view-footnote").count("number", *number))
            }
        })
        .collect()
}
