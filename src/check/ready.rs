//! What keeps a draft from leaving without the mark of a draft.

use super::{Finding, check};
use crate::assemble::{BlockKind, Document, Missing, Row, Run, Signatory};
use crate::draft::Draft;
use crate::template::{Severity, Template};

/// What stands in the way of a final document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Obstacles {
    /// The findings that must be mended, in the order of [`check`].
    pub findings: Vec<Finding>,
    /// The places of the document that are not answered and that no finding tells of, in order.
    pub missing: Vec<Missing>,
}

impl Obstacles {
    /// Returns how many there are.
    pub fn count(&self) -> usize {
        self.findings.len() + self.missing.len()
    }
}

/// Returns what stands in the way of a final document; `document` is the draft assembled.
pub fn obstacles(template: &Template, draft: &Draft, document: &Document) -> Obstacles {
    let mut findings = check(template, draft, document);
    findings.retain(|finding| finding.severity == Severity::Must);
    let told = |missing: &&Missing| {
        findings.iter().any(|finding| finding.field.as_ref() == Some(&missing.field))
    };
    let mut missing: Vec<_> =
        unanswered(document).into_iter().filter(|one| !told(one)).cloned().collect();
    missing.dedup();
    Obstacles { findings, missing }
}

/// Returns every place of the document that is not answered yet, in order.
fn unanswered(document: &Document) -> Vec<&Missing> {
    let notes = document.footnotes.iter().map(|note| &note.text);
    let blocks = document.blocks.iter().flat_map(|block| texts_of(&block.kind));
    blocks
        .chain(notes)
        .flatten()
        .filter_map(|run| match run {
            Run::Missing(missing) => Some(missing),
            Run::Text(_) | Run::Foreign { .. } | Run::Footnote(_) => None,
        })
        .collect()
}

fn texts_of(kind: &BlockKind) -> Vec<&Vec<Run>> {
    match kind {
        BlockKind::Heading { level: _, text } | BlockKind::Paragraph(text) => vec![text],
        BlockKind::List(items) => items.iter().collect(),
        BlockKind::Table { columns: _, rows } => rows.iter().flat_map(|Row(cells)| cells).collect(),
        BlockKind::Image { file: _, alternative } => vec![alternative],
        BlockKind::PlaceAndDate { .. } => Vec::new(),
        BlockKind::Signatures { party, signatories } => {
            let people = signatories.iter().flat_map(|Signatory { name, title }| [name, title]);
            std::iter::once(party).chain(people).collect()
        }
    }
}
