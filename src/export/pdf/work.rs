//! The document on its way to pages: rows that are as high as a line, and what is drawn in each.

use std::collections::BTreeMap;

use krilla::image::Image;
use krilla::text::KrillaGlyph;

use super::super::Options;
use super::super::numbers::Numbers;
use super::characters::Printable;
use super::font::{Fonts, Weight};
use super::inline::{Look, Mark, Span, Target};
use super::lines::{Line, lines};
use super::pages::Slot;
use super::tags::{Element, Role, Tree};
use crate::assemble::{Document, Run};

/// The width of the text, in points: that of A4 less 25 mm on each side.
pub(super) const WIDTH: f32 = 595.276 - 2.0 * MARGIN;
/// 25 mm, in points.
pub(super) const MARGIN: f32 = 70.866;

/// Running text.
pub(super) const TEXT: Look = Look { weight: Weight::Regular, size: 11.0, leading: 15.0 };
/// Text at the foot of a page.
pub(super) const NOTE: Look = Look { weight: Weight::Regular, size: 9.0, leading: 12.0 };
/// The room before a paragraph, in points.
pub(super) const APART: f32 = 6.0;
/// How far a footnote's text is from its number, in points.
const NOTE_INDENT: f32 = 14.0;
/// Where letters stand in a line: so much of the leading is above, in parts.
const BASELINE: f32 = 0.76;

/// What is drawn, from the upper left corner of its row.
pub(super) enum Ink {
    Text(Piece),
    /// A line to write on, or between rows.
    Rule {
        x: f32,
        y: f32,
        width: f32,
    },
    /// A shade behind what follows.
    Shade {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
    },
    /// Nothing, which is what an element says.
    Nothing(Element),
    Picture(Drawn),
}

/// A picture as it is drawn.
pub(super) struct Drawn {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) image: Image,
    pub(super) element: Element,
}

/// A piece of a line.
pub(super) struct Piece {
    pub(super) x: f32,
    /// Where its letters stand.
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) text: String,
    pub(super) glyphs: Vec<KrillaGlyph>,
    pub(super) weight: Weight,
    pub(super) size: f32,
    pub(super) mark: Mark,
    pub(super) target: Option<Target>,
    pub(super) element: Element,
}

/// A row of the page, and what is drawn in it.
#[derive(Default)]
pub(super) struct Row {
    pub(super) slot: Slot,
    pub(super) inks: Vec<Ink>,
}

/// A footnote.
pub(super) struct Note {
    /// Its place among all.
    pub(super) at: usize,
    pub(super) number: usize,
    runs: Vec<Run>,
    element: Option<Element>,
}

/// A heading for the outline.
pub(super) struct Entry {
    /// Its level, from 1.
    pub(super) level: u16,
    pub(super) title: String,
    /// The row that it begins in.
    pub(super) row: usize,
}

/// Everything about a document while it is laid out.
pub(super) struct Work<'a> {
    pub(super) options: &'a Options,
    pub(super) printable: Printable,
    pub(super) fonts: Fonts,
    pub(super) tree: Tree,
    pub(super) rows: Vec<Row>,
    /// The heading rows that are repeated.
    pub(super) headers: Vec<Row>,
    pub(super) notes: BTreeMap<usize, Note>,
    pub(super) outline: Vec<Entry>,
    /// The level of the last heading, from 1; 0 before the first.
    pub(super) level: u16,
    pub(super) numbers: Numbers,
}

impl<'a> Work<'a> {
    /// Begins a document; `None` when the program was built with files that are no fonts.
    pub(super) fn begin(document: &Document, options: &'a Options) -> Option<Self> {
        let notes = document.footnotes.iter().enumerate().map(|(at, note)| {
            let runs = note.text.clone();
            (note.number, Note { at, number: note.number, runs, element: None })
        });
        Some(Self {
            options,
            printable: Printable::read()?,
            fonts: Fonts::read()?,
            tree: Tree::default(),
            rows: Vec::new(),
            headers: Vec::new(),
            notes: notes.collect(),
            outline: Vec::new(),
            level: 0,
            numbers: Numbers::new(options.headings),
        })
    }

    /// Gives a footnote its place in the structure, below what its first mark stands in; returns whether
    /// there is such a note.
    pub(super) fn begin_note(&mut self, number: usize, owner: Element) -> bool {
        let Some(note) = self.notes.get_mut(&number) else { return false };
        if note.element.is_none() {
            note.element = Some(self.tree.add(self.tree.home(owner), Role::Note));
        }
        true
    }

    /// Adds the lines of a text, `indent` points from the left, `before` points below what stands above.
    /// The first two lines stand together, and the last two; with `keep`, all of them, and what follows.
    pub(super) fn lines(
        &mut self,
        spans: &[Span],
        look: Look,
        (indent, before): (f32, f32),
        keep: bool,
    ) {
        let lines = lines(&mut self.fonts, spans, WIDTH - indent);
        let count = lines.len();
        for (at, line) in lines.into_iter().enumerate() {
            let slot = Slot {
                height: look.leading,
                before: if at == 0 { before } else { 0.0 },
                keep: keep || together(at, count),
                notes: self.marks(&line, spans),
                ..Slot::default()
            };
            self.rows.push(Row { slot, inks: inks(line, spans, look, (indent, 0.0)) });
        }
    }

    /// Returns a text without line breaks as one line, however long, such as a bullet.
    pub(super) fn one_line(&mut self, spans: &[Span]) -> Option<Line> {
        lines(&mut self.fonts, spans, f32::MAX).into_iter().next()
    }

    /// Adds a paragraph of plain text.
    pub(super) fn plain(&mut self, text: &str, look: Look, before: f32, keep: bool) -> Element {
        let element = self.tree.add(None, Role::Paragraph);
        let spans = [Span::plain(self.printable.text(text), look, element)];
        self.lines(&spans, look, (0.0, before), keep);
        element
    }

    /// Lets the last row stand alone, whatever follows.
    pub(super) fn release(&mut self) {
        if let Some(row) = self.rows.last_mut() {
            row.slot.keep = false;
        }
    }

    /// Returns the footnotes whose marks stand in a line, by their places among all.
    pub(super) fn marks(&self, line: &Line, spans: &[Span]) -> Vec<usize> {
        let targets = line.parts.iter().filter_map(|part| spans.get(part.span)?.target.as_ref());
        let number = |target: &Target| match target {
            Target::Note(number) => self.notes.get(number).map(|note| note.at),
            Target::Mark(_) | Target::Mail(_) => None,
        };
        targets.filter_map(number).collect()
    }

    /// Returns the lines of every footnote. One that nothing refers to comes at the end.
    pub(super) fn set_notes(&mut self) -> Vec<Vec<Row>> {
        let mut set = Vec::new();
        let numbers: Vec<_> = self.notes.values().map(|note| (note.at, note.number)).collect();
        for (at, number) in numbers {
            let Some(note) = self.notes.get_mut(&number) else { continue };
            let runs = std::mem::take(&mut note.runs);
            let referred = note.element.is_some();
            let element = match note.element {
                Some(element) => element,
                None => self.tree.add(None, Role::Note),
            };
            if !referred {
                self.rows.push(Row::default());
                if let Some(row) = self.rows.last_mut() {
                    row.slot.notes.push(at);
                }
            }
            set.push((at, self.set_note(number, &runs, element, referred)));
        }
        set.sort_by_key(|(at, _)| *at);
        set.into_iter().map(|(_, rows)| rows).collect()
    }

    fn set_note(&mut self, number: usize, runs: &[Run], element: Element, back: bool) -> Vec<Row> {
        let label = self.tree.add(Some(element), Role::Label);
        let link = if back { self.tree.add(Some(label), Role::Link) } else { label };
        let target = back.then_some(Target::Mark(number));
        let mark = [Span { target, ..Span::plain(number.to_string(), NOTE, link) }];
        let spans = self.spans(runs, NOTE, element);
        let text = lines(&mut self.fonts, &spans, WIDTH - NOTE_INDENT);
        let mut rows: Vec<_> = text
            .into_iter()
            .map(|line| Row {
                slot: Slot { height: NOTE.leading, ..Slot::default() },
                inks: inks(line, &spans, NOTE, (NOTE_INDENT, 0.0)),
            })
            .collect();
        if let (Some(row), Some(label)) = (rows.first_mut(), self.one_line(&mark)) {
            let label = inks(label, &mark, NOTE, (0.0, 0.0));
            row.inks.splice(0..0, label);
        }
        rows
    }
}

/// Returns whether a line must have the next one with it: no first and no last line stands alone.
pub(super) fn together(at: usize, count: usize) -> bool {
    at + 1 < count && (at == 0 || at + 2 == count)
}

/// Returns what is drawn of a line whose upper left corner is at `x`, `y` of its row.
pub(super) fn inks(line: Line, spans: &[Span], look: Look, (x, y): (f32, f32)) -> Vec<Ink> {
    let parts = line.parts.into_iter().filter_map(|part| {
        let span = spans.get(part.span)?;
        Some(Ink::Text(Piece {
            x: x + part.x,
            y: y + look.leading * BASELINE - span.rise,
            width: part.width,
            text: part.text,
            glyphs: part.glyphs,
            weight: span.weight,
            size: span.size,
            mark: span.mark,
            target: span.target.clone(),
            element: span.element,
        }))
    });
    parts.collect()
}
