//! Text in aligned columns, neutralised.

use unicode_width::UnicodeWidthStr as _;

use crate::base::text::visible;

/// Returns the rows as lines, each column as wide as its widest text and two blanks apart.
pub(super) fn aligned(rows: &[Vec<String>]) -> String {
    let rows: Vec<Vec<_>> =
        rows.iter().map(|row| row.iter().map(|text| visible(text)).collect()).collect();
    let count = rows.iter().map(Vec::len).max().unwrap_or_default();
    let widths: Vec<_> = (0..count)
        .map(|at| rows.iter().filter_map(|row| row.get(at)).map(|text| text.width()).max())
        .map(Option::unwrap_or_default)
        .collect();
    let lines = rows.iter().map(|row| {
        let cells = row.iter().zip(&widths).map(|(text, width)| {
            let blanks = " ".repeat(width.saturating_sub(text.width()));
            format!("{text}{blanks}")
        });
        cells.collect::<Vec<_>>().join("  ").trim_end_matches(' ').to_owned()
    });
    ended(&lines.collect::<Vec<_>>())
}

/// Returns the lines, each ended.
pub(super) fn ended(lines: &[String]) -> String {
    lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned_by_cells_and_nothing_in_them_steers_the_terminal() {
        let rows = [["å", "日本", ""], ["bbb", "c\u{1b}", "d"]];
        let rows: Vec<_> = rows.iter().map(|row| row.map(str::to_owned).to_vec()).collect();
        assert_eq!(aligned(&rows), "å    日本\nbbb  c‹1B›  d\n");
    }
}
