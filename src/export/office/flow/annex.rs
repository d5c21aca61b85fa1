//! The annex about what departs from the standard text.

use super::super::super::AnnexWords;
use super::super::super::annex::{facts, kind, passages};
use super::{Span, Style, Writer, printed, text};
use crate::assemble::{Deviation, Passage};

impl Writer<'_, '_> {
    /// Adds the annex, when there is something to tell.
    pub(super) fn annex(&mut self, deviations: &[Deviation]) {
        if deviations.is_empty() {
            return;
        }
        let words = &self.options.words.annex;
        self.paragraph(Style::Annex, true, vec![text(&words.heading)]);
        self.paragraph(Style::Text, false, vec![text(&words.lead)]);
        self.paragraph(Style::Text, false, legend(words));
        for deviation in deviations {
            self.paragraph(Style::Behind(2), true, vec![text(&deviation.label)]);
            let done = printed(kind(deviation.kind, words));
            self.paragraph(Style::Text, true, vec![Span::Strong(done)]);
            self.paragraph(Style::Text, false, marked(&deviation.words));
            for (label, told) in facts(deviation, words) {
                let label = Span::Strong(format!("{label}: "));
                self.paragraph(Style::Text, false, vec![label, text(&told)]);
            }
        }
    }
}

/// Returns the passages as one text; what differs is told by marks and by lines, not by colour.
fn marked(words: &[Passage]) -> Vec<Span> {
    let pieces = passages(words).flat_map(|(blank, passage)| match passage {
        Passage::Kept(words) => vec![text(words)],
        Passage::Removed(words) => {
            vec![Span::Text(format!("{blank}[-")), Span::Removed(printed(words)), text("-]")]
        }
        Passage::Added(words) => {
            vec![Span::Text(format!("{blank}{{+")), Span::Added(printed(words)), text("+}")]
        }
    });
    pieces.collect()
}

/// Returns the marks with what they mean between them.
fn legend(words: &AnnexWords) -> Vec<Span> {
    marked(&[Passage::Removed(words.removed.clone()), Passage::Added(words.added.clone())])
}
