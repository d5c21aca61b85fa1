//! The annex: what departs from the standard text, with words taken out and put in marked by lines and words.

use super::font::Weight;
use super::inline::{Look, Mark, Span};
use super::tags::{Element, Role};
use super::work::{APART, TEXT, Work};
use crate::assemble::{Deviation, DeviationKind, Passage, Run};

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
        for deviation in deviations {
            self.deviation(deviation);
        }
    }

    fn deviation(&mut self, deviation: &Deviation) {
        let words = &self.options.words.annex;
        let kind = match deviation.kind {
            DeviationKind::Edited => &words.edited,
            DeviationKind::Replaced => &words.replaced,
            DeviationKind::LeftOut => &words.left_out,
        };
        self.heading(3, None, &[Run::Text(deviation.label.clone())]);
        self.plain(kind, Look { weight: Weight::Bold, ..TEXT }, APART, true);
        let element = self.tree.add(None, Role::Paragraph);
        let spans = self.passages(&deviation.words, element);
        self.lines(&spans, TEXT, (0.0, APART), false);
        let day = deviation.day.as_ref().map(|(_, words)| words.as_str());
        let by = Some(deviation.by.as_str()).filter(|by| !by.is_empty());
        let changed: Vec<_> = by.into_iter().chain(day).collect();
        if !changed.is_empty() {
            self.told(&words.changed, &changed.join(", "));
        }
        if let Some(reason) = &deviation.reason {
            self.told(&words.reason, reason);
        }
        for guidance in &deviation.guidance {
            self.told(&words.guideline, &format!("{} ({})", guidance.text, guidance.citation));
        }
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

    fn passages(&self, passages: &[Passage], element: Element) -> Vec<Span> {
        let words = &self.options.words.annex;
        let mut spans = Vec::new();
        for passage in passages {
            let (text, sign) = match passage {
                Passage::Kept(text) => (text, None),
                Passage::Removed(text) => (text, Some((&words.removed, Mark::Struck))),
                Passage::Added(text) => (text, Some((&words.added, Mark::Underlined))),
            };
            let plain = |text: &str| Span::plain(self.printable.text(text), TEXT, element);
            let Some((sign, mark)) = sign else {
                spans.push(plain(text));
                continue;
            };
            // Blanks about the words stay outside the brackets.
            let words = text.trim();
            let (before, after) = match text.find(words) {
                Some(at) => (text.get(..at), text.get(at + words.len()..)),
                None => (None, None),
            };
            spans.extend([
                plain(&format!("{}[{sign}: ", before.unwrap_or_default())),
                Span { mark, ..plain(words) },
                plain(&format!("]{}", after.unwrap_or_default())),
            ]);
        }
        spans
    }
}
