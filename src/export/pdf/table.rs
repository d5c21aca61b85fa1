//! Tables: columns as wide as their words need, a heading row on each page.

use super::super::wrap::{pieces, words};
use super::font::Weight;
use super::inline::{Look, Span};
use super::lines::{Line, address_parts, lines};
use super::pages::Slot;
use super::tags::{Element, Role};
use super::work::{Ink, Row, WIDTH, Work, inks, together};
use crate::assemble::{self, Run};

const CELL: Look = Look { weight: Weight::Regular, size: 9.5, leading: 12.5 };
const HEAD: Look = Look { weight: Weight::Bold, ..CELL };
/// The room around the text of a cell, in points.
const PAD_X: f32 = 4.0;
const PAD_Y: f32 = 3.5;
/// The room before a table, in points.
const BEFORE: f32 = 8.0;
/// The most lines of a row that is never broken, and of a heading row that is repeated.
const WHOLE: usize = 12;

/// A cell before its width is known.
struct Cell {
    element: Element,
    spans: Vec<Span>,
}

impl Work<'_> {
    /// Adds a table.
    pub(super) fn table(&mut self, columns: &[Run], rows: &[assemble::Row]) {
        let table = self.tree.add(None, Role::Table);
        let head = self.tree.add(Some(table), Role::TableHead);
        let row = self.tree.add(Some(head), Role::TableRow);
        let headings: Vec<_> = columns
            .iter()
            .map(|column| {
                let element = self.tree.add(Some(row), Role::ColumnHeading);
                Cell { element, spans: self.spans(std::slice::from_ref(column), HEAD, element) }
            })
            .collect();
        let body = self.tree.add(Some(table), Role::TableBody);
        let mut set = Vec::new();
        for assemble::Row(texts) in rows {
            let row = self.tree.add(Some(body), Role::TableRow);
            set.push(self.cells(texts, row));
        }
        let widths = self.widths(&headings, &set);
        let header = self.header(&headings, &widths);
        let from = self.rows.len();
        for cells in &set {
            self.row(cells, &widths, CELL);
        }
        for row in self.rows.get_mut(from..).unwrap_or_default() {
            row.slot.header = header;
        }
    }

    fn cells(&mut self, texts: &[Vec<Run>], row: Element) -> Vec<Cell> {
        let mut cells = Vec::new();
        for (at, runs) in texts.iter().enumerate() {
            let role = if at == 0 { Role::RowHeading } else { Role::Cell };
            let element = self.tree.add(Some(row), role);
            cells.push(Cell { element, spans: self.spans(runs, CELL, element) });
        }
        cells
    }

    /// Adds the heading row, and returns its place among those that are repeated.
    fn header(&mut self, headings: &[Cell], widths: &[f32]) -> Option<usize> {
        let from = self.rows.len();
        for _ in 0..2 {
            self.row(headings, widths, HEAD);
        }
        // One to be read, and one to be repeated, which is only seen.
        let mut both = self.rows.split_off(from);
        let count = both.len() / 2;
        let repeated = both.split_off(count);
        let mut head = joined(both, widths);
        head.slot.before = BEFORE;
        head.slot.keep = true;
        self.rows.push(head);
        (count <= WHOLE).then(|| {
            self.headers.push(joined(repeated, widths));
            self.headers.len() - 1
        })
    }

    /// Adds a row of a table, a row of the page for each line of its cells.
    fn row(&mut self, cells: &[Cell], widths: &[f32], look: Look) {
        let mut columns: Vec<Vec<Option<Line>>> = Vec::new();
        for (cell, width) in cells.iter().zip(widths) {
            let set = lines(&mut self.fonts, &cell.spans, width - 2.0 * PAD_X);
            columns.push(set.into_iter().map(Some).collect());
        }
        let count = columns.iter().map(Vec::len).max().unwrap_or(1).max(1);
        for at in 0..count {
            let top = if at == 0 { PAD_Y } else { 0.0 };
            let bottom = if at + 1 == count { PAD_Y } else { 0.0 };
            let mut slot = Slot {
                height: top + look.leading + bottom,
                keep: if count > WHOLE { together(at, count) } else { at + 1 < count },
                ..Slot::default()
            };
            let mut drawn = Vec::new();
            let mut x = 0.0;
            for ((cell, lines), width) in cells.iter().zip(&mut columns).zip(widths) {
                if let Some(line) = lines.get_mut(at).and_then(Option::take) {
                    slot.notes.extend(self.marks(&line, &cell.spans));
                    if at == 0 && line.parts.is_empty() {
                        drawn.push(Ink::Nothing(cell.element));
                    }
                    drawn.extend(inks(line, &cell.spans, look, (x + PAD_X, top)));
                }
                x += width;
            }
            if at + 1 == count {
                drawn.push(Ink::Rule { x: 0.0, y: slot.height, width: x });
            }
            self.rows.push(Row { slot, inks: drawn });
        }
    }

    /// Returns the width of each column, in points: at least its widest word, and then what the columns
    /// with the longest texts can use.
    fn widths(&mut self, headings: &[Cell], rows: &[Vec<Cell>]) -> Vec<f32> {
        let count = rows.iter().map(Vec::len).max().unwrap_or_default().max(headings.len());
        let mut columns = vec![Needs::default(); count];
        let all = std::iter::once(headings).chain(rows.iter().map(Vec::as_slice));
        for row in all {
            for (cell, column) in row.iter().zip(&mut columns) {
                let Needs { piece, word, whole } = self.measure(&cell.spans);
                column.piece = column.piece.max(piece + 2.0 * PAD_X);
                column.word = column.word.max(word + 2.0 * PAD_X);
                column.whole = column.whole.max(whole + 2.0 * PAD_X);
            }
        }
        shared(&columns, WIDTH)
    }

    /// Returns how wide the parts of a cell's text are.
    fn measure(&mut self, spans: &[Span]) -> Needs {
        let widest = |lines: Vec<Line>| lines.iter().map(|line| line.width).fold(0.0, f32::max);
        let mut needs =
            Needs { whole: widest(lines(&mut self.fonts, spans, f32::MAX)), ..Needs::default() };
        for Span { text, weight, size, .. } in spans {
            let mut wide = |part: &str| {
                let shape = self.fonts.shape(*weight, part);
                (shape.width - shape.blanks) * size
            };
            for word in text.split('\n').flat_map(words) {
                needs.word = needs.word.max(wide(&word));
            }
            for piece in text.split('\n').flat_map(pieces).flat_map(address_parts) {
                needs.piece = needs.piece.max(wide(piece));
            }
        }
        needs
    }
}

/// How much room a text needs, in points.
#[derive(Clone, Copy, Default)]
struct Needs {
    /// That no word is broken where no reader expects it.
    piece: f32,
    /// That no word is broken.
    word: f32,
    /// That each of its lines stands on one.
    whole: f32,
}

/// Shares `width` among columns: each has its words whole while there is room for that, then words are broken
/// where a reader expects it, and then the widest anywhere.
fn shared(columns: &[Needs], width: f32) -> Vec<f32> {
    let of = |need: fn(&Needs) -> f32| columns.iter().map(need).collect::<Vec<_>>();
    let (pieces, words, whole) = (of(|it| it.piece), of(|it| it.word), of(|it| it.whole));
    if whole.iter().sum::<f32>() <= width {
        whole
    } else if words.iter().sum::<f32>() <= width {
        between(&words, &whole, width)
    } else if pieces.iter().sum::<f32>() <= width {
        between(&pieces, &words, width)
    } else {
        cut(&pieces, width)
    }
}

/// Shares `width` among columns that need at least `least` and can use `most`, more than there is.
fn between(least: &[f32], most: &[f32], width: f32) -> Vec<f32> {
    let (need, wish): (f32, f32) = (least.iter().sum(), most.iter().sum());
    let share = if wish > need { (width - need) / (wish - need) } else { 0.0 };
    least.iter().zip(most).map(|(least, most)| least + (most - least) * share).collect()
}

/// Returns what columns need, each at most so wide that all fit.
fn cut(needed: &[f32], width: f32) -> Vec<f32> {
    let mut order = needed.to_vec();
    order.sort_by(f32::total_cmp);
    let (mut left, mut others) = (width, order.iter().map(|_| 1.0).sum::<f32>());
    let mut most = f32::MAX;
    for need in order {
        let share = left / others;
        if need > share {
            most = share;
            break;
        }
        left -= need;
        others -= 1.0;
    }
    needed.iter().map(|need| need.min(most)).collect()
}

/// Returns the lines of a heading row as one row of the page, shaded.
fn joined(lines: Vec<Row>, widths: &[f32]) -> Row {
    let mut whole = Row::default();
    for Row { slot, inks } in lines {
        let down = whole.slot.height;
        whole.inks.extend(inks.into_iter().map(|ink| match ink {
            Ink::Text(mut piece) => {
                piece.y += down;
                Ink::Text(piece)
            }
            Ink::Rule { x, y, width } => Ink::Rule { x, y: y + down, width },
            Ink::Shade { x, y, width, height } => Ink::Shade { x, y: y + down, width, height },
            Ink::Nothing(element) => Ink::Nothing(element),
            Ink::Picture(mut picture) => {
                picture.y += down;
                Ink::Picture(picture)
            }
        }));
        whole.slot.height += slot.height;
    }
    let width = widths.iter().sum();
    let shade = Ink::Shade { x: 0.0, y: 0.0, width, height: whole.slot.height };
    whole.inks.insert(0, shade);
    whole
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(columns: &[(f32, f32, f32)], expected: &[f32]) {
        let needs = columns.iter().map(|&(piece, word, whole)| Needs { piece, word, whole });
        let widths = shared(&needs.collect::<Vec<_>>(), 100.0);
        let near = widths.iter().zip(expected).all(|(one, other)| (one - other).abs() < 0.1);
        assert!(near && widths.len() == expected.len(), "{widths:?}");
    }

    #[test]
    fn columns_share_the_width_by_what_they_can_use() {
        case(&[(10.0, 10.0, 30.0), (20.0, 20.0, 40.0)], &[30.0, 40.0]);
        case(&[(10.0, 10.0, 10.0), (20.0, 20.0, 200.0)], &[10.0, 90.0]);
        case(&[(20.0, 20.0, 60.0), (20.0, 20.0, 100.0)], &[40.0, 60.0]);
        case(&[], &[]);
    }

    #[test]
    fn no_word_is_cut_while_an_address_can_be_broken_or_others_have_room() {
        case(&[(60.0, 60.0, 80.0), (20.0, 80.0, 80.0)], &[60.0, 40.0]);
        case(&[(30.0, 30.0, 90.0), (400.0, 400.0, 400.0)], &[30.0, 70.0]);
        case(&[(20.0, 20.0, 20.0), (90.0, 90.0, 90.0), (90.0, 90.0, 90.0)], &[20.0, 40.0, 40.0]);
    }
}
