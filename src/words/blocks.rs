//! The blocks of the agreement as lines of text.

use crate::assemble::{Block, BlockKind, Row, Run, Signatory};
use crate::base::Message;
use crate::texts::Texts;

/// Returns what a block says, a paragraph, bullet or table row each.
pub fn paragraphs(block: &Block, texts: &Texts) -> Vec<String> {
    match &block.kind {
        BlockKind::Heading { text, .. } | BlockKind::Paragraph(text) => {
            said(text, texts).split('\n').map(str::to_owned).collect()
        }
        BlockKind::List(items) => {
            items.iter().map(|item| format!("- {}", said(item, texts))).collect()
        }
        BlockKind::Table { columns, rows } => {
            let row = |row: &Row| {
                row.0.iter().map(|cell| said(cell, texts)).collect::<Vec<_>>().join(" | ")
            };
            std::iter::once(columns.join(" | ")).chain(rows.iter().map(row)).collect()
        }
        BlockKind::Image { file, alternative } => {
            let logo = Message::new("view-logo").with("file", file);
            vec![texts.say(&logo.with("text", &said(alternative, texts)))]
        }
        BlockKind::PlaceAndDate { place, day } => {
            let blank = || "____________".to_owned();
            let place = place.clone().unwrap_or_else(blank);
            let day = day.as_ref().map_or_else(blank, |(_, words)| words.clone());
            vec![format!("{place}, {day}")]
        }
        BlockKind::Signatures { party, signatories } => {
            let signs = |Signatory { name, title }: &Signatory| {
                format!("{}, {}", said(name, texts), said(title, texts))
            };
            std::iter::once(said(party, texts)).chain(signatories.iter().map(signs)).collect()
        }
    }
}

/// Returns runs as text, what is not answered in brackets.
pub fn said(runs: &[Run], texts: &Texts) -> String {
    runs.iter()
        .map(|run| match run {
            Run::Text(text) => text.clone(),
            Run::Missing(missing) => {
                texts.say(&Message::new("view-missing").with("what", &missing.what))
            }
            Run::Footnote(number) => {
                texts.say(&Message::new("view-footnote").count("number", *number))
            }
        })
        .collect()
}
