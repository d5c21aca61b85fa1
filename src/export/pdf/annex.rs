//! The annex: what departs from the standard text, with words taken out and put in marked by signs and lines.

use super::font::Weight;
use super::inline::{Look, Mark, Span};
use super::tags::{Element, Role};
use super::work::{APART, TEXT, Work};
use crate::assemble::{Deviation, Passage, Run};
use crate::export::annex::{Fact, facts, kind, passages};

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
        self.passages(None, &legend);
        for deviation in deviations {
            self.deviation(deviation);
        }
    }

    fn deviation(&mut self, deviation: &Deviation) {
        let words = &self.options.words.annex;
        let spoken = &deviation.spoken;
        self.heading(3, None, &[said(spoken.label.as_deref(), &deviation.label)]);
        let done = kind(deviation.kind, words);
        self.plain(done, Look { weight: Weight::Bold, ..TEXT }, APART, true);
        self.passages(spoken.standard.as_deref(), &deviation.words);
        for fact in facts(deviation, words) {
            self.told(&fact);
        }
    }

    /// Adds a paragraph of passages, with what differs marked; `standard` is the language of what was taken
    /// out, when it is another than the document's.
    fn passages(&mut self, standard: Option<&str>, words: &[Passage]) {
        let element = self.tree.add(None, Role::Paragraph);
        let spans = self.marked(standard, words, element);
        self.lines(&spans, TEXT, (0.0, APART), false);
    }

    /// Adds a paragraph that says what it tells in bold.
    fn told(&mut self, Fact { label, text, language }: &Fact<'_>) {
        let element = self.tree.add(None, Role::Paragraph);
        let label = self.printable.text(&format!("{label}: "));
        let bold = Look { weight: Weight::Bold, ..TEXT };
        let within = self.spoken(*language, element);
        let spans = [
            Span::plain(label, bold, element),
            Span::plain(self.printable.text(text), TEXT, within),
        ];
        self.lines(&spans, TEXT, (0.0, APART), false);
    }

    /// Returns what words belong to that are in a language, when that is another than the document's.
    fn spoken(&mut self, language: Option<&str>, element: Element) -> Element {
        match language {
            Some(language) => self.tree.add(Some(element), Role::Foreign(language.to_owned())),
            None => element,
        }
    }

    /// Returns the passages as one text; what differs is told by the marks of the other formats and by lines.
    fn marked(&mut self, standard: Option<&str>, words: &[Passage], element: Element) -> Vec<Span> {
        let mut spans = Vec::new();
        for (blank, passage) in passages(words) {
            let within = match passage {
                Passage::Removed(_) => self.spoken(standard, element),
                Passage::Kept(_) | Passage::Added(_) => element,
            };
            let plain = |text: &str| Span::plain(self.printable.text(text), TEXT, element);
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
                Span { mark, element: within, ..plain(said) },
                plain(&format!("{}{after}", signs.1)),
            ]);
        }
        spans
    }
}

/// Returns a text in a language, when that is another than the document's.
fn said(language: Option<&str>, text: &str) -> Run {
    let text = text.to_owned();
    match language {
        Some(language) => Run::Foreign { language: language.to_owned(), text },
        None => Run::Text(text),
    }
}
