//! Lines of at most so many cells, broken between words and nowhere that a reader stumbles.

use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation as _;
use unicode_width::UnicodeWidthStr as _;

use crate::base::norwegian::ties::is_tied;

/// Returns the text in lines of at most `width` cells (at least 2), without blanks at their ends.
///
/// A line break in the text stays one. A word longer than a line is broken between characters as seen.
pub(super) fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(2);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for piece in pieces(paragraph) {
            if !line.is_empty() && cells(&format!("{line}{piece}")) > width {
                lines.push(trimmed(&line));
                line.clear();
            }
            for part in fitting(piece, width) {
                if !line.is_empty() && cells(&format!("{line}{part}")) > width {
                    lines.push(trimmed(&line));
                    line.clear();
                }
                line.push_str(part);
            }
        }
        lines.push(trimmed(&line));
    }
    lines
}

/// Returns the text in lines of at most `width` cells, the first after `mark` and the others set in by
/// `indent` cells, at least as many as `mark` has.
pub(super) fn hanging(mark: &str, indent: usize, text: &str, width: usize) -> Vec<String> {
    let blank = " ".repeat(indent);
    wrap(text, width.saturating_sub(indent))
        .into_iter()
        .enumerate()
        .map(|(at, line)| match at {
            0 => trimmed(&format!("{mark}{line}")),
            _ => trimmed(&format!("{blank}{line}")),
        })
        .collect()
}

/// Returns the width of the text in cells, blanks at its end not counted.
pub(super) fn cells(text: &str) -> usize {
    text.trim_end_matches(' ').width()
}

/// Returns the width in cells of the widest run of text that is not broken between words.
pub(super) fn widest_word(text: &str) -> usize {
    text.split('\n').flat_map(words).map(|word| cells(&word)).max().unwrap_or_default()
}

/// Returns the pieces joined where there is no blank between them: a place to break without one, as in an
/// address, is only taken in need.
pub(super) fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for piece in pieces(line) {
        if let Some(word) = words.last_mut() {
            word.push_str(piece);
        }
        if piece.ends_with(' ') {
            words.push(String::new());
        }
    }
    words
}

fn trimmed(line: &str) -> String {
    line.trim_end_matches(' ').to_owned()
}

/// Returns the piece whole when it fits on a line, and its characters as seen when not.
fn fitting(piece: &str, width: usize) -> Vec<&str> {
    if cells(piece) <= width { vec![piece] } else { piece.graphemes(true).collect() }
}

/// Returns the runs between places where a line may break, each with the blanks after it.
pub(super) fn pieces(paragraph: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut from = 0;
    for (at, _) in linebreaks(paragraph) {
        let (Some(piece), Some(rest)) = (paragraph.get(from..at), paragraph.get(at..)) else {
            continue;
        };
        if !rest.is_empty() && piece.strip_suffix(' ').is_some_and(|it| is_tied(it, rest)) {
            continue;
        }
        pieces.push(piece);
        from = at;
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, width: usize, lines: &[&str]) {
        assert_eq!(wrap(text, width), lines);
    }

    #[test]
    fn lines_break_between_words() {
        case("", 10, &[""]);
        case("to ledermøter hver måned", 13, &["to ledermøter", "hver måned"]);
        case("to ledermøter hver måned", 12, &["to", "ledermøter", "hver måned"]);
        case("en\n\nto", 10, &["en", "", "to"]);
        case("a          b", 4, &["a", "b"]);
    }

    #[test]
    fn lines_do_not_break_where_a_reader_stumbles() {
        case("etter lov § 4", 11, &["etter lov", "§ 4"]);
        case("enheten – også NAV", 9, &["enheten –", "også NAV"]);
        case("heter «Nye veier»", 7, &["heter", "«Nye", "veier»"]);
        case("fra 1. januar 2027", 14, &["fra", "1. januar 2027"]);
        case("telefon 12 34 56 78", 12, &["telefon", "12 34 56 78"]);
        case("10\u{a0}000 deltakere", 9, &["10\u{a0}000", "deltakere"]);
    }

    #[test]
    fn a_word_longer_than_a_line_is_broken_between_characters_as_seen() {
        case("abcdefgh ij", 3, &["abc", "def", "gh", "ij"]);
        case("a\u{30a}a\u{30a}a\u{30a}", 2, &["a\u{30a}a\u{30a}", "a\u{30a}"]);
        case("日本語", 3, &["日", "本", "語"]);
        case("日本語", 0, &["日", "本", "語"]);
    }
}
