//! A table in plain text: aligned columns where they fit, and otherwise one line a cell.

use unicode_width::UnicodeWidthStr as _;

use super::wrap::{cells, hanging, widest_word, wrap};

const GAP: usize = 2;

/// Returns the table in lines of at most `width` cells.
pub(super) fn lines(columns: &[String], rows: &[Vec<String>], width: usize) -> Vec<String> {
    match widths(columns, rows, width) {
        Some(widths) => aligned(columns, rows, &widths),
        None => listed(columns, rows, width),
    }
}

/// Returns the width of each column; `None` when a word would have to be broken.
fn widths(columns: &[String], rows: &[Vec<String>], width: usize) -> Option<Vec<usize>> {
    let column = |at: usize, measure: fn(&str) -> usize| {
        let heading = columns.get(at).into_iter();
        let texts = heading.chain(rows.iter().filter_map(move |row| row.get(at)));
        texts.map(|text| measure(text)).max().unwrap_or_default()
    };
    let natural: Vec<_> = (0..columns.len()).map(|at| column(at, longest_line)).collect();
    let mut widths: Vec<_> = (0..columns.len()).map(|at| column(at, longest_word)).collect();
    let free = width.checked_sub(GAP * columns.len().saturating_sub(1))?;
    let mut left = free.checked_sub(widths.iter().sum())?;
    while left > 0 {
        // The column that lacks most takes a cell, until none lacks any.
        let lacks = widths.iter_mut().zip(&natural).filter(|(width, natural)| **width < **natural);
        let Some((width, _)) = lacks.max_by_key(|(width, natural)| natural.saturating_sub(**width))
        else {
            break;
        };
        *width += 1;
        left -= 1;
    }
    Some(widths)
}

fn longest_line(text: &str) -> usize {
    text.split('\n').map(cells).max().unwrap_or_default()
}

fn longest_word(text: &str) -> usize {
    // Two cells at least, since a line cannot be narrower than a wide character.
    widest_word(text).max(2)
}

fn aligned(columns: &[String], rows: &[Vec<String>], widths: &[usize]) -> Vec<String> {
    let mut lines = row_lines(columns, widths);
    lines.push(widths.iter().map(|width| "-".repeat(*width)).collect::<Vec<_>>().join("  "));
    let wrapped: Vec<_> = rows.iter().map(|row| row_lines(row, widths)).collect();
    // A row of several lines can only be told from the next by a blank line.
    let apart = wrapped.iter().any(|row| row.len() > 1);
    for (number, row) in wrapped.into_iter().enumerate() {
        if apart && number > 0 {
            lines.push(String::new());
        }
        lines.extend(row);
    }
    lines
}

fn row_lines(row: &[String], widths: &[usize]) -> Vec<String> {
    let wrapped: Vec<_> = row.iter().zip(widths).map(|(text, width)| wrap(text, *width)).collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or_default();
    (0..height)
        .map(|at| {
            let mut line = String::new();
            for (texts, width) in wrapped.iter().zip(widths) {
                let text = texts.get(at).map_or("", String::as_str);
                line.push_str(text);
                line.push_str(&" ".repeat(width.saturating_sub(text.width()) + GAP));
            }
            line.trim_end_matches(' ').to_owned()
        })
        .collect()
}

fn listed(columns: &[String], rows: &[Vec<String>], width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for row in rows {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        for (heading, text) in columns.iter().zip(row).filter(|(_, text)| !text.is_empty()) {
            let whole =
                if heading.is_empty() { text.clone() } else { format!("{heading}: {text}") };
            lines.extend(hanging("", GAP, &whole, width));
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(columns: &[&str], rows: &[&[&str]], width: usize, expected: &[&str]) {
        let own = |texts: &[&str]| texts.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>();
        let rows: Vec<_> = rows.iter().map(|row| own(row)).collect();
        assert_eq!(lines(&own(columns), &rows, width), expected);
    }

    #[test]
    fn a_table_that_fits_is_aligned() {
        case(
            &["Part", "Navn"],
            &[&["Bodø kommune", "Kari"], &["NAV Bodø", ""]],
            30,
            &["Part          Navn", "------------  ----", "Bodø kommune  Kari", "NAV Bodø"],
        );
    }

    #[test]
    fn a_wide_cell_is_wrapped_in_its_column() {
        case(
            &["Part", "Navn"],
            &[&["Bodø kommune", "Kari Nordmann"], &["NAV Bodø", "Ola"]],
            20,
            &[
                "Part      Navn",
                "--------  ----------",
                "Bodø      Kari",
                "kommune   Nordmann",
                "",
                "NAV Bodø  Ola",
            ],
        );
    }

    #[test]
    fn a_table_too_wide_for_its_words_is_listed_cell_by_cell() {
        case(
            &["Part", "E-post"],
            &[&["Bodø", "kari.nordmann@bodo.kommune.no"], &["NAV", ""]],
            24,
            &["Part: Bodø", "E-post:", "  kari.nordmann@bodo.kom", "  mune.no", "", "Part: NAV"],
        );
    }
}
