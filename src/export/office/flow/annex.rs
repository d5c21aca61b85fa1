//! The annex about what departs from the standard text.

use super::super::super::AnnexWords;
use super::super::super::annex::{Fact, facts, kind, passages};
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
            let spoken = &deviation.spoken;
            let label = said(spoken.label.as_deref(), &deviation.label);
            self.paragraph(Style::Behind(2), true, vec![label]);
            let done = printed(kind(deviation.kind, words));
            self.paragraph(Style::Text, true, vec![Span::Strong(done)]);
            let standard = spoken.standard.as_deref();
            self.paragraph(Style::Text, false, marked(standard, &deviation.words));
            for Fact { label, text: told, language } in facts(deviation, words) {
                let label = Span::Strong(format!("{label}: "));
                self.paragraph(Style::Text, false, vec![label, said(language, &told)]);
            }
        }
    }
}

/// Returns a text in a language, when that is another than the document's.
fn said(language: Option<&str>, words: &str) -> Span {
    match language {
        Some(language) => Span::Foreign(language.to_owned(), printed(words)),
        None => text(words),
    }
}

/// Returns the passages as one text; what differs is told by marks and by lines, not by colour. `standard` is
/// the language of what was taken out, when it is another than the document's.
fn marked(standard: Option<&str>, words: &[Passage]) -> Vec<Span> {
    let pieces = passages(words).flat_map(|(blank, passage)| match passage {
        Passage::Kept(words) => vec![text(words)],
        Passage::Removed(words) => {
            let removed = Span::Removed(standard.map(str::to_owned), printed(words));
            vec![Span::Text(format!("{blank}[-")), removed, text("-]")]
        }
        Passage::Added(words) => {
            vec![Span::Text(format!("{blank}{{+")), Span::Added(printed(words)), text("+}")]
        }
    });
    pieces.collect()
}

/// Returns the marks with what they mean between them.
fn legend(words: &AnnexWords) -> Vec<Span> {
    marked(None, &[Passage::Removed(words.removed.clone()), Passage::Added(words.added.clone())])
}
