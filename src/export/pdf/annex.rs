//! The annex: what departs from the standard text, with words taken out and put in marked by signs and lines.

use super::font::Weight;
use super::inline::{Look, Mark, Span};
use super::tags::{Element, Role};
use super::work::{APART, TEXT, Work};
use crate::assemble::{Deviation, Passage, Run};
use crate::export::annex::{facts, kind, passages};

impl Work<'_> {
    /// Adds the annex, on a page of its own.
    pub(super) fn annex(&mut self, deviations: &[Deviation]) {
        if deviations.is_empty() {
            return;
        }
        let words = &self.options.words.annex;
        let from = self.rows.len();
        self.heading(2, None, &[Run::Text(words.heading.clone())]);
        if let Some(row) = self.rows.get_mut(from) {
            row.slot.fresh = true;
        }
        self.plain(&words.lead, TEXT, APART, false);
        let legend = [Passage::Removed(words.removed.clone()), Passage::Added(words.added.clone())];
        self.passages(&legend);
        for deviation in deviations {
            self.deviation(deviation);
        }
    }

    fn deviation(&mut self, deviation: &Deviation) {
        let words = &self.options.words.annex;
        self.heading(3, None, &[Run::Text(deviation.label.clone())]);
        let done = kind(deviation.kind, words);
        self.plain(done, Look { weight: Weight::Bold, ..TEXT }, APART, true);
        self.passages(&deviation.words);
        for (label, told) in facts(deviation, words) {
            self.told(label, &told);
        }
    }

    /// Adds a paragraph of passages, with what differs marked.
    fn passages(&mut self, words: &[Passage]) {
        let element = self.tree.add(None, Role::Paragraph);
        let spans = self.marked(words, element);
        self.lines(&spans, TEXT, (0.0, APART), false);
    }

    /// Adds a paragraph that says what it tells in bold.
    fn told(&mut self, what: &str, text: &str) {
        let element = self.tree.add(None, Role::Paragraph);
        let label = self.printable.text(&format!("{what}: "));
        let bold = Look { weight: Weight::Bold, ..TEXT };
        let spans = [
            Span::plain(label, bold, element),
            Span::plain(self.printable.text(text), TEXT, element),
        ];
        self.lines(&spans, TEXT, (0.0, APART), false);
    }

    /// Returns the passages as one text; what differs is told by the marks of the other formats and by lines.
    fn marked(&self, words: &[Passage], element: Element) -> Vec<Span> {
        let plain = |text: &str| Span::plain(self.printable.text(text), TEXT, element);
        let mut spans = Vec::new();
        for (blank, passage) in passages(words) {
            let (text, signs, mark) = match passage {
                Passage::Kept(text) => {
                    spans.push(plain(text));
                    continue;
                }
                Passage::Removed(text) => (text, ("[-", "-]"), Mark::Struck),
                Passage::Added(text) => (text, ("{+", "+}"), Mark::Underlined),
            };
            // Blanks about the words stay outside the marks.
            let (said, begun) = (text.trim(), text.trim_start());
            let before = text.strip_suffix(begun).unwrap_or_default();
            let after = begun.strip_prefix(said).unwrap_or_default();
            spans.extend([
                plain(&format!("{blank}{before}{}", signs.0)),
                Span { mark, ..plain(said) },
                plain(&format!("{}{after}", signs.1)),
            ]);
        }
        spans
    }
}
