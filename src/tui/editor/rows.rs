//! The rows that a text is seen in: which part of which paragraph stands in which row.

use crate::tui::measure::row_starts;

/// A place in a text between two clusters: a paragraph, and bytes into it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// The paragraph, from 0.
    pub(super) line: usize,
    /// Bytes from its beginning; always between two clusters.
    pub(super) byte: usize,
}

/// One row: a run of one paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row {
    /// Where it begins.
    pub(super) from: Place,
    /// The byte of its paragraph where it ends.
    pub(super) to: usize,
    /// Whether it ends its paragraph.
    pub(super) last: bool,
}

/// Where the rows of each paragraph begin, at one width; only paragraphs that changed are set anew.
#[derive(Debug)]
pub(super) struct Rows {
    width: u16,
    paragraphs: Vec<Paragraph>,
}

#[derive(Debug)]
struct Paragraph {
    starts: Vec<usize>,
    length: usize,
}

impl Paragraph {
    fn set(text: &str, width: u16) -> Self {
        Self { starts: row_starts(text, width), length: text.len() }
    }
}

impl Rows {
    /// Sets `lines` in `width` cells.
    pub(super) fn new(lines: &[String], width: u16) -> Self {
        let paragraphs = lines.iter().map(|line| Paragraph::set(line, width)).collect();
        Self { width, paragraphs }
    }

    /// Returns the width that the rows are set in.
    pub(super) fn width(&self) -> u16 {
        self.width
    }

    /// Sets anew the paragraphs from `first` on, but for the last `kept` ones, which did not change.
    pub(super) fn reset(&mut self, lines: &[String], first: usize, kept: usize) {
        let old_end = self.paragraphs.len().saturating_sub(kept).max(first);
        let new_end = lines.len().saturating_sub(kept).max(first);
        let (first, old_end) =
            (first.min(self.paragraphs.len()), old_end.min(self.paragraphs.len()));
        let changed = lines.get(first..new_end.min(lines.len())).unwrap_or_default();
        let width = self.width;
        self.paragraphs
            .splice(first..old_end, changed.iter().map(|line| Paragraph::set(line, width)));
    }

    /// Returns how many rows there are, at least 1.
    pub(super) fn count(&self) -> usize {
        self.paragraphs.iter().map(|paragraph| paragraph.starts.len()).sum::<usize>().max(1)
    }

    /// Returns the number of the row that `place` stands in, from 0.
    pub(super) fn of(&self, place: Place) -> usize {
        let above: usize = self.paragraphs.iter().take(place.line).map(|p| p.starts.len()).sum();
        let within = self.paragraphs.get(place.line).map_or(0, |paragraph| {
            paragraph.starts.partition_point(|start| *start <= place.byte).saturating_sub(1)
        });
        above + within
    }

    /// Returns the rows from number `first` on.
    pub(super) fn from(&self, first: usize) -> impl Iterator<Item = Row> {
        let mut skipped = 0;
        let line = self.paragraphs.iter().position(|paragraph| {
            let holds = first < skipped + paragraph.starts.len();
            if !holds {
                skipped += paragraph.starts.len();
            }
            holds
        });
        let line = line.unwrap_or(self.paragraphs.len());
        self.paragraphs
            .iter()
            .enumerate()
            .skip(line)
            .flat_map(|(line, paragraph)| paragraph.rows(line))
            .skip(first.saturating_sub(skipped))
    }

    /// Returns row number `index`.
    pub(super) fn get(&self, index: usize) -> Option<Row> {
        self.from(index).next()
    }
}

impl Paragraph {
    fn rows(&self, line: usize) -> impl Iterator<Item = Row> {
        let ends = self.starts.iter().skip(1).copied().map(|end| (end, false));
        let ends = ends.chain([(self.length, true)]);
        self.starts.iter().copied().zip(ends).map(move |(byte, (to, last))| Row {
            from: Place { line, byte },
            to,
            last,
        })
    }
}
