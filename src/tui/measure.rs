//! Cells, rows and columns: how wide text is, where it breaks, and rectangles that never overflow.

use std::borrow::Cow;

use ratatui::layout::Rect;
use unicode_linebreak::linebreaks;
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation as _};
use unicode_width::UnicodeWidthStr;

/// The widest that running text is ever set, in cells.
pub const TEXT_WIDTH: u16 = 72;

/// Returns `count` as cells, at most 65,535.
pub fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// Returns how many cells `text` takes on one row; counted by what is drawn, cluster by cluster.
pub fn width(text: &str) -> usize {
    singles(text).unwrap_or_else(|| text.graphemes(true).map(UnicodeWidthStr::width).sum())
}

/// Returns how many cells `text` takes when each of its letters is seen, in one cell, and no cluster with the
/// next; `None` otherwise. Most texts are such, and need not be searched for clusters.
pub fn singles(text: &str) -> Option<usize> {
    text.chars().try_fold(0, |count, letter| is_single(letter).then_some(count + 1))
}

/// Returns whether a letter is seen, in one cell, and no cluster with another such: those before the first
/// mark, and dashes, quotes and dots.
fn is_single(letter: char) -> bool {
    matches!(letter, ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..'\u{300}' | '\u{2010}'..='\u{2027}')
}

/// The first byte of U+0300, the first mark: every letter before it is a cluster of its own.
pub const FIRST_MARK: u8 = 0xcc;

/// Returns the bytes at which the rows of one paragraph begin when it is set in `width` cells.
///
/// The first is always 0. Lines break where Unicode allows it (UAX #14), never after "§ ", and inside
/// a word only when the word is wider than a row. Blanks at the end of a row hang outside.
/// Where a row ends depends on what follows its beginning alone, so that an edit changes few rows.
pub fn row_starts(paragraph: &str, width_cells: u16) -> Vec<usize> {
    let mut starts = vec![0];
    let mut from = 0;
    while let Fit::Breaks(length) =
        first_row(paragraph.get(from..).unwrap_or_default(), width_cells, Rest::Whole)
    {
        from += length;
        starts.push(from);
    }
    starts
}

/// Whether a text is all that is left of its paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rest {
    /// It ends with the paragraph.
    Whole,
    /// The paragraph goes on.
    Part,
}

/// How a text fits in a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fit {
    /// So many bytes of it; never 0.
    Breaks(usize),
    /// All of it.
    Fits,
    /// That depends on what follows.
    Open,
}

/// Returns how much of a paragraph the first row of `width_cells` cells takes; `text` begins where the row
/// does and has no line breaks.
pub fn first_row(text: &str, width_cells: u16, rest: Rest) -> Fit {
    let room = usize::from(width_cells.max(1));
    if text.len() <= room && rest == Rest::Whole {
        return Fit::Fits;
    }
    // A word may be as long as the paragraph, and is not read to its end for each of its rows.
    let mut seen = 4 * room + 64;
    loop {
        let window = text.get(..text.floor_char_boundary(seen)).unwrap_or(text);
        let rest = if window.len() < text.len() { Rest::Part } else { rest };
        match (fit_in_row(window, room, rest), window.len() < text.len()) {
            (Fit::Open, true) => seen *= 4,
            (fit, _) => return fit,
        }
    }
}

fn fit_in_row(text: &str, room: usize, rest: Rest) -> Fit {
    let (mut from, mut taken) = (0, 0_usize);
    for (to, _) in linebreaks(text).filter(|(at, _)| may_break(text, *at)) {
        let mut piece = text.get(from..to).unwrap_or_default();
        // Whether the text may break at its end, and what its last letter will be, nobody knows as long
        // as there is more to come.
        let open = to == text.len() && rest == Rest::Part;
        if open {
            let last = piece.grapheme_indices(true).next_back().map_or(0, |(at, _)| at);
            piece = piece.get(..last).unwrap_or_default();
        }
        if taken.saturating_add(width(piece.trim_end_matches(' '))) > room {
            if taken > 0 {
                return Fit::Breaks(from);
            }
            if let Some(at) = break_inside(piece, room) {
                return Fit::Breaks(at);
            }
        }
        if open {
            return Fit::Open;
        }
        taken = taken.saturating_add(width(piece));
        from = to;
    }
    if rest == Rest::Whole { Fit::Fits } else { Fit::Open }
}

/// Returns whether a row may end at `at`, where Unicode allows it: not after "§ ", and never inside of what
/// is seen as one letter.
fn may_break(text: &str, at: usize) -> bool {
    let (before, after) = (text.get(..at).unwrap_or_default(), text.get(at..).unwrap_or_default());
    let first = after.bytes().next().unwrap_or_default();
    let is_boundary = (first < FIRST_MARK && before.ends_with(' '))
        || GraphemeCursor::new(at, text.len(), true).is_boundary(text, 0).unwrap_or(true);
    is_boundary && !before.ends_with("§ ")
}

fn break_inside(piece: &str, room: usize) -> Option<usize> {
    let mut taken = 0_usize;
    for (at, cluster) in piece.grapheme_indices(true) {
        let wide = cluster.width();
        if taken > 0 && cluster != " " && taken.saturating_add(wide) > room {
            return Some(at);
        }
        taken = taken.saturating_add(wide);
    }
    None
}

/// Returns the rows of `text` in `width_cells` cells, paragraph after paragraph, blanks at their ends cut.
pub fn wrap(text: &str, width_cells: u16) -> Vec<&str> {
    let mut rows = Vec::new();
    for paragraph in text.split('\n') {
        let starts = row_starts(paragraph, width_cells);
        let ends = starts.iter().skip(1).copied().chain([paragraph.len()]);
        for (from, to) in starts.iter().copied().zip(ends) {
            rows.push(paragraph.get(from..to).unwrap_or_default().trim_end_matches(' '));
        }
    }
    rows
}

/// Returns `text` on one row of at most `width_cells` cells, with "…" for what is cut off.
pub fn fit(text: &str, width_cells: u16) -> Cow<'_, str> {
    let room = usize::from(width_cells);
    if width(text) <= room {
        return Cow::Borrowed(text);
    }
    if singles(text).is_some() {
        let kept = room.checked_sub(1).and_then(|last| text.char_indices().nth(last));
        return kept.map_or_else(Cow::default, |(end, _)| {
            Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default()))
        });
    }
    let mut taken = 0_usize;
    let kept: String = text
        .graphemes(true)
        .take_while(|cluster| {
            taken = taken.saturating_add(cluster.width());
            taken < room
        })
        .collect();
    if room == 0 { Cow::Borrowed("") } else { Cow::Owned(kept + "…") }
}

/// Returns `text` fitted to and filled up with blanks to exactly `width_cells` cells.
pub fn pad(text: &str, width_cells: u16) -> String {
    let mut shown = fit(text, width_cells).into_owned();
    let missing = usize::from(width_cells).saturating_sub(width(&shown));
    shown.push_str(&" ".repeat(missing));
    shown
}

/// Returns the `index`th row of `area`, without height when there is none.
pub fn row(area: Rect, index: u16) -> Rect {
    let below = below(area, index);
    Rect { height: below.height.min(1), ..below }
}

/// Returns `area` without its first `rows` rows.
pub fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y.saturating_add(rows), height: area.height - rows, ..area }
}

/// Returns the first `rows` rows of `area`, or what it has.
pub fn top(area: Rect, rows: u16) -> Rect {
    Rect { height: area.height.min(rows), ..area }
}

/// Returns the last `rows` rows of `area`, or what it has.
pub fn bottom(area: Rect, rows: u16) -> Rect {
    below(area, area.height.saturating_sub(rows))
}

/// Returns the first `columns` columns of `area`, or what it has.
pub fn left(area: Rect, columns: u16) -> Rect {
    Rect { width: area.width.min(columns), ..area }
}

/// Returns `area` without its first `columns` columns.
pub fn right_of(area: Rect, columns: u16) -> Rect {
    let columns = columns.min(area.width);
    Rect { x: area.x.saturating_add(columns), width: area.width - columns, ..area }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::text::visible;

    #[track_caller]
    fn case(text: &str, width_cells: u16, expected: &[&str]) {
        assert_eq!(wrap(text, width_cells), expected);
    }

    #[test]
    fn lines_break_between_words_and_keep_quotes_signs_and_joined_blanks_whole() {
        case("ett to tre", 6, &["ett to", "tre"]);
        case("kalt «samarbeid» her", 8, &["kalt", "«samarbe", "id» her"]);
        case("kalt «avtale» her", 9, &["kalt", "«avtale»", "her"]);
        case("etter § 5 her", 8, &["etter", "§ 5 her"]);
        case("om 10\u{a0}000\u{a0}kr nå", 9, &["om", "10\u{a0}000\u{a0}kr", "nå"]);
        case("a\n\nb", 5, &["a", "", "b"]);
        case("", 5, &[""]);
    }

    #[test]
    fn a_word_wider_than_a_row_breaks_between_clusters() {
        case("introduksjon", 5, &["intro", "duksj", "on"]);
        case("日本語", 3, &["日", "本", "語"]);
        case("日本", 1, &["日", "本"]);
        case("a\u{338}bc", 1, &["a\u{338}", "b", "c"]);
    }

    #[test]
    fn single_letters_are_as_wide_as_they_are_drawn_also_beside_each_other() {
        let letters: Vec<_> = ('\0'..=char::MAX).filter(|letter| is_single(*letter)).collect();
        for letter in &letters {
            let text = String::from(*letter);
            assert_eq!(text.width(), 1, "{text:?}");
            assert_eq!(visible(&text), text);
        }
        for text in letters.chunks(64).map(|chunk| chunk.iter().collect::<String>()) {
            assert!(
                text.graphemes(true).eq(text.split("").filter(|it| !it.is_empty())),
                "{text:?}"
            );
        }
    }

    #[test]
    fn rows_are_the_same_however_much_of_the_paragraph_is_known() {
        let long = "introduksjonsprogrammet".repeat(40);
        let text = format!("{long} og «{long}» § 5 {long}");
        for room in [1, 7, 72] {
            for row in row_starts(&text, room) {
                let rest = text.get(row..).unwrap();
                let known = first_row(rest, room, Rest::Whole);
                for part in [rest.len() / 2, 500, 40] {
                    let part = rest.get(..rest.floor_char_boundary(part)).unwrap();
                    let fit = first_row(part, room, Rest::Part);
                    assert!(fit == Fit::Open || fit == known, "{room} {row} {part} {fit:?}");
                }
            }
        }
    }

    #[test]
    fn text_is_cut_to_a_row_and_says_so() {
        for (text, room, expected) in
            [("møte", 4, "møte"), ("møtet", 4, "møt…"), ("日本語", 4, "日…"), ("x", 0, "")]
        {
            assert_eq!(fit(text, room), expected);
            assert!(width(&pad(text, room)) == usize::from(room), "{text}");
        }
    }

    #[test]
    fn rectangles_stay_inside_the_one_they_are_cut_from() {
        let area = Rect::new(3, 4, 5, 2);
        assert_eq!(row(area, 1), Rect::new(3, 5, 5, 1));
        assert_eq!(row(area, 7), Rect::new(3, 6, 5, 0));
        assert_eq!(below(area, 9).height, 0);
        assert_eq!(bottom(area, 1), Rect::new(3, 5, 5, 1));
        assert_eq!(right_of(area, 9).width, 0);
        assert_eq!(left(area, 2).width, 2);
        assert_eq!(top(area, 9), area);
    }
}
