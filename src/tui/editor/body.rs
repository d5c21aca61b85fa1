//! The text of the editor and the rows that it is seen in, so kept that a key costs what it changes.
//!
//! Text and rows lie in *chunks* of some kilobytes that begin and end between two rows.
//! An edit touches the chunks it is in; the rows of the paragraph are set anew from a little before it until
//! one begins where one began before. Where none does for long, as in a text that repeats itself, the rest is
//! left *loose*: the row above it ends early until it comes in sight.
//! Whatever else counts rows or bytes counts chunks.

use std::ops::Range;

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation as _};

use crate::tui::measure::{Fit, Rest, first_row, row_starts};

/// The most bytes of a chunk, unless one row is longer.
const MOST: usize = 4_096;
/// The bytes that a chunk has when one too long is divided.
const USUAL: usize = 2_048;
/// A chunk with fewer bytes is joined with the next one.
const LEAST: usize = 512;
/// So many rows before the one of an edit may end elsewhere after it: one, whose end is found by looking
/// at the beginning of the next; another where the letter looked at is wide; and one when the edit is at
/// the very beginning of its row.
const BEFORE: usize = 3;
/// So many rows are set anew after an edit before the rest is left loose.
const AFTER: usize = 64;

/// One row of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Row<'a> {
    /// The byte of the text that it begins at.
    pub(super) from: usize,
    /// What stands in it, without a line break.
    pub(super) text: &'a str,
    /// Whether it ends its paragraph.
    pub(super) last: bool,
}

impl Row<'_> {
    /// Returns the byte of the text that it ends at.
    pub(super) fn to(&self) -> usize {
        self.from + self.text.len()
    }

    /// Returns the last place that is seen in the row: before its last blank when the text goes on below.
    pub(super) fn last_place(&self) -> usize {
        match self.text.grapheme_indices(true).next_back() {
            Some((at, _)) if !self.last => self.from + at,
            Some(_) | None => self.to(),
        }
    }
}

/// A text in rows. Places are bytes from its beginning.
#[derive(Clone, Debug)]
pub(super) struct Body {
    width: u16,
    /// Never empty; only the last may hold no text, as the row after a line break at the end.
    chunks: Vec<Chunk>,
}

#[derive(Clone, Debug)]
struct Chunk {
    text: String,
    /// Where its rows begin; the first is 0.
    starts: Vec<usize>,
    /// Whether the row before it may have room for more.
    loose: bool,
}

/// A chunk, and where it begins.
#[derive(Clone, Copy)]
struct Spot<'a> {
    index: usize,
    byte: usize,
    row: usize,
    text: &'a str,
    starts: &'a [usize],
}

impl Body {
    /// Sets `text` in `width` cells.
    pub(super) fn new(text: &str, width: u16) -> Self {
        let mut starts = Vec::new();
        let mut from = 0;
        for paragraph in text.split('\n') {
            starts.extend(row_starts(paragraph, width).into_iter().map(|start| from + start));
            from += paragraph.len() + 1;
        }
        Self { width, chunks: divide(text, &starts, &[]) }
    }

    /// Returns the width that the rows are set in, in cells.
    pub(super) fn width(&self) -> u16 {
        self.width
    }

    /// Returns the whole text.
    pub(super) fn text(&self) -> String {
        self.chunks.iter().map(|chunk| &*chunk.text).collect()
    }

    /// Returns how many bytes it has.
    pub(super) fn len(&self) -> usize {
        self.chunks.iter().map(|chunk| chunk.text.len()).sum()
    }

    /// Returns whether the text is `other`.
    pub(super) fn is(&self, other: &str) -> bool {
        let rest =
            self.chunks.iter().try_fold(other, |rest, chunk| rest.strip_prefix(&*chunk.text));
        rest == Some("")
    }

    /// Returns a part of the text.
    pub(super) fn slice(&self, range: Range<usize>) -> String {
        let mut slice = String::with_capacity(range.len());
        let mut byte = 0;
        for Chunk { text, .. } in &self.chunks {
            if byte >= range.end {
                break;
            }
            let (from, to) = (range.start.saturating_sub(byte), range.end - byte);
            slice.push_str(text.get(from..to.min(text.len())).unwrap_or_default());
            byte += text.len();
        }
        slice
    }

    /// Puts a text in the place of a part of this one. `range` lies on character boundaries.
    pub(super) fn replace(&mut self, range: Range<usize>, inserted: &str) {
        let row = self.row_of(range.start).saturating_sub(BEFORE);
        let first = self.spot_of_row(row);
        let (from, byte) = (first.index, first.byte);
        let mut starts = Vec::from(first.starts.get(..=row - first.row).unwrap_or(&[0]));
        let begin = starts.last().copied().unwrap_or(0);
        let mut work = Work::from(&self.chunks, from);
        while work.pull() && byte + work.text.len() < range.end {}
        let (start, end) = (range.start - byte, range.end - byte);
        for old in [&mut work.old, &mut work.loose] {
            old.retain(|old| *old >= end);
            for old in old.iter_mut() {
                *old = *old - range.len() + inserted.len();
            }
        }
        work.text.replace_range(start..end, inserted);
        while work.text.len() < LEAST && work.pull() {}
        work.set(&mut starts, begin, start + inserted.len(), self.width);
        let Work { next, text, loose, .. } = work;
        let mut chunks = divide(&text, &starts, &loose);
        if let Some(chunk) = chunks.first_mut() {
            // What stands before it is as it was.
            chunk.loose = self.chunks.get(from).is_some_and(|chunk| chunk.loose);
        }
        self.chunks.splice(from..next, chunks);
    }

    /// Sets anew what is loose in or right below `height` rows from number `top` on, and returns whether
    /// something was.
    pub(super) fn settle(&mut self, top: usize, height: usize) -> bool {
        let mut was_loose = false;
        while let Some(at) = self.first_loose(top, height) {
            self.replace(at..at, "");
            was_loose = true;
        }
        was_loose
    }

    fn first_loose(&self, top: usize, height: usize) -> Option<usize> {
        let Spot { index, mut byte, mut row, .. } = self.spot_of_row(top);
        for chunk in self.chunks.iter().skip(index) {
            if row > top + height {
                return None;
            }
            if chunk.loose && row > top {
                return Some(byte);
            }
            byte += chunk.text.len();
            row += chunk.starts.len();
        }
        None
    }

    /// Returns how many rows there are, at least 1.
    pub(super) fn count(&self) -> usize {
        self.chunks.iter().map(|chunk| chunk.starts.len()).sum()
    }

    /// Returns the number of the row that a place stands in, from 0.
    pub(super) fn row_of(&self, at: usize) -> usize {
        let spot = self.spot(at);
        spot.row + spot.row_of(at)
    }

    /// Returns the rows from number `first` on.
    pub(super) fn rows(&self, first: usize) -> impl Iterator<Item = Row<'_>> {
        let Spot { index, mut byte, row, .. } = self.spot_of_row(first);
        let all = self.chunks.len();
        let chunks = self.chunks.iter().enumerate().skip(index);
        let rows = chunks.flat_map(move |(index, chunk)| {
            let from = byte;
            byte += chunk.text.len();
            chunk.rows(from, index + 1 == all)
        });
        rows.skip(first.saturating_sub(row))
    }

    /// Returns row number `index`.
    pub(super) fn row(&self, index: usize) -> Option<Row<'_>> {
        self.rows(index).next()
    }

    /// Returns where the next letter begins; `None` at the end.
    pub(super) fn next(&self, at: usize) -> Option<usize> {
        let Spot { byte, text, .. } = self.spot(at);
        let mut cursor = GraphemeCursor::new(at.checked_sub(byte)?, text.len(), true);
        cursor.next_boundary(text, 0).ok().flatten().map(|next| byte + next)
    }

    /// Returns where the letter before begins; `None` at the beginning.
    pub(super) fn previous(&self, at: usize) -> Option<usize> {
        let Spot { byte, text, .. } = self.spot(at.checked_sub(1)?);
        let mut cursor = GraphemeCursor::new(at.checked_sub(byte)?, text.len(), true);
        cursor.prev_boundary(text, 0).ok().flatten().map(|previous| byte + previous)
    }

    /// Returns `at`, or the next place between two letters.
    pub(super) fn boundary(&self, at: usize) -> usize {
        let Spot { byte, text, .. } = self.spot(at);
        let within = text.ceil_char_boundary(at.saturating_sub(byte));
        let between = GraphemeCursor::new(within, text.len(), true).is_boundary(text, 0);
        let at = byte + within;
        if between == Ok(false) { self.next(at).unwrap_or(at) } else { at }
    }

    /// Returns `at`, the next place between two characters, or the end.
    pub(super) fn char_boundary(&self, at: usize) -> usize {
        let Spot { byte, text, .. } = self.spot(at);
        byte + text.ceil_char_boundary(at.saturating_sub(byte))
    }

    /// Returns the text from the beginning of the row that a place is in to the end of its chunk, and where
    /// it begins.
    pub(super) fn row_on_from(&self, at: usize) -> (usize, &str) {
        let spot = self.spot(at);
        let start = spot.starts.get(spot.row_of(at)).copied().unwrap_or(0);
        (spot.byte + start, spot.text.get(start..).unwrap_or_default())
    }

    /// Returns the text before a place from the beginning of a chunk on, and where that is; nothing only at
    /// the beginning.
    pub(super) fn before(&self, at: usize) -> (usize, &str) {
        let Spot { byte, text, .. } = self.spot(at.saturating_sub(1));
        (byte, text.get(..at.saturating_sub(byte)).unwrap_or_default())
    }

    /// Returns the chunk that a place is in; between two of them it is the later one.
    fn spot(&self, at: usize) -> Spot<'_> {
        self.find(|spot| at < spot.byte + spot.text.len())
    }

    fn spot_of_row(&self, row: usize) -> Spot<'_> {
        self.find(|spot| row < spot.row + spot.starts.len())
    }

    /// Returns the first chunk that is the one sought, or else the last.
    fn find(&self, sought: impl Fn(&Spot<'_>) -> bool) -> Spot<'_> {
        let mut spot = Spot { index: 0, byte: 0, row: 0, text: "", starts: &[] };
        for (index, Chunk { text, starts, loose: _ }) in self.chunks.iter().enumerate() {
            let (byte, row) = (spot.byte + spot.text.len(), spot.row + spot.starts.len());
            spot = Spot { index, byte, row, text, starts };
            if sought(&spot) {
                break;
            }
        }
        spot
    }
}

impl Spot<'_> {
    /// Returns the number of a row among those of the chunk.
    fn row_of(&self, at: usize) -> usize {
        self.starts.partition_point(|start| self.byte + start <= at).saturating_sub(1)
    }
}

impl Chunk {
    fn rows(&self, byte: usize, is_last: bool) -> impl Iterator<Item = Row<'_>> {
        let ends = self.starts.iter().skip(1).copied().map(|end| (end, false));
        let ends = ends.chain([(self.text.len(), true)]);
        self.starts.iter().zip(ends).map(move |(start, (end, ends_chunk))| {
            let text = self.text.get(*start..end).unwrap_or_default();
            let without = text.strip_suffix('\n');
            let last = without.is_some() || (ends_chunk && is_last);
            Row { from: byte + start, text: without.unwrap_or(text), last }
        })
    }
}

/// Chunks that are set anew, joined.
struct Work<'a> {
    chunks: &'a [Chunk],
    /// The first chunk that is not joined.
    next: usize,
    text: String,
    /// Where rows began before, and will again if one ends there.
    old: Vec<usize>,
    /// Those of them that the row before may have room for.
    loose: Vec<usize>,
}

impl<'a> Work<'a> {
    fn from(chunks: &'a [Chunk], next: usize) -> Self {
        Self { chunks, next, text: String::new(), old: Vec::new(), loose: Vec::new() }
    }

    /// Joins the next chunk, if there is one.
    fn pull(&mut self) -> bool {
        let Some(Chunk { text, starts, loose }) = self.chunks.get(self.next) else { return false };
        let byte = self.text.len();
        self.old.extend(starts.iter().map(|start| byte + start));
        self.loose.extend(loose.then_some(byte));
        self.text.push_str(text);
        self.next += 1;
        true
    }

    /// Sets the rows from `at` on, until one begins behind `edited` where one began before, or for long
    /// enough.
    fn set(&mut self, starts: &mut Vec<usize>, mut at: usize, edited: usize, width: u16) {
        // Where the paragraph ends in what is joined; searched for once, for a paragraph may be long.
        let mut line_break = self.line_break(at);
        let mut after = 0;
        loop {
            let end = line_break.unwrap_or(self.text.len());
            let is_all = line_break.is_some() || self.next == self.chunks.len();
            let rest = if is_all { Rest::Whole } else { Rest::Part };
            match first_row(self.text.get(at..end).unwrap_or_default(), width, rest) {
                Fit::Breaks(length) => at += length,
                Fit::Fits if line_break.is_some() => {
                    at = end + 1;
                    line_break = self.line_break(at);
                }
                Fit::Fits => return self.loose.clear(),
                Fit::Open => {
                    self.pull();
                    line_break = self.line_break(at);
                    continue;
                }
            }
            if at == self.text.len() && self.next < self.chunks.len() {
                return self.loose.clear();
            }
            if at >= edited {
                let same = self.old.partition_point(|start| *start < at);
                let next = self.old.get(same).copied();
                if next == Some(at) {
                    starts.extend(self.old.get(same..).unwrap_or_default());
                    // The row before was set to its end.
                    return self.loose.retain(|start| *start > at);
                }
                after += 1;
                if let Some(next) = next.filter(|_| after > AFTER) {
                    starts.push(at);
                    starts.extend(self.old.get(same..).unwrap_or_default());
                    self.loose.retain(|start| *start > next);
                    return self.loose.insert(0, next);
                }
            }
            starts.push(at);
        }
    }

    fn line_break(&self, at: usize) -> Option<usize> {
        self.text.get(at..)?.find('\n').map(|length| at + length)
    }
}

/// Divides a text between two of its rows into chunks; each row that is loose begins one.
fn divide(text: &str, starts: &[usize], loose: &[usize]) -> Vec<Chunk> {
    let mut chunks = Vec::with_capacity(text.len() / USUAL + 1);
    let most = if text.len() > MOST { USUAL } else { MOST };
    let mut rest = starts;
    while let Some(&from) = rest.first() {
        let next = loose.iter().find(|start| **start > from).map_or(usize::MAX, |start| *start);
        let full = rest.partition_point(|start| *start < next.min(from + most)).max(1);
        let (rows, others) = rest.split_at(full);
        let to = others.first().copied().unwrap_or(text.len());
        chunks.push(Chunk {
            text: text.get(from..to).unwrap_or_default().to_owned(),
            starts: rows.iter().map(|start| start - from).collect(),
            loose: loose.contains(&from),
        });
        rest = others;
    }
    chunks
}

#[cfg(test)]
mod tests;
