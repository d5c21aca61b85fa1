//! How wide the columns of a table are.

/// The size of the letters in a table, in twentieths of a point: 9.5 pt and a little to spare, since those of
/// headings are bold.
const LETTERS: usize = 200;
/// The edges of a cell, in twentieths of a point.
const EDGES: usize = 230;
/// The width beyond which a text counts no more, in twentieths of a point: it is read in lines anyhow.
const MOST: usize = 4_500;

/// Returns the widths of columns that are `total` twentieths of a point together, given the texts of each.
///
/// Each gets room for its longest word, no-break spaces being part of one. What is left goes to those that need least to have each text on one
/// line, and then to all by what they have. Where words don't fit, the longest are broken.
pub(super) fn widths(columns: &[Vec<&str>], total: usize) -> Vec<usize> {
    let needed: Vec<_> =
        columns.iter().map(|texts| widest(texts, |text| text.split([' ', '\n']))).collect();
    let wished = columns.iter().map(|texts| widest(texts, str::lines));
    let mut widths = fitting(&needed, total);
    let mut left = total.saturating_sub(widths.iter().sum());
    let mut lacks: Vec<(usize, &mut usize)> =
        wished.zip(&mut widths).map(|(wish, width)| (wish.saturating_sub(*width), width)).collect();
    lacks.sort_by_key(|(lack, _)| *lack);
    for (lack, width) in lacks {
        let given = lack.min(left);
        *width += given;
        left -= given;
    }
    let all: usize = widths.iter().sum();
    for width in &mut widths {
        *width += left * *width / all.max(1);
    }
    let given: usize = widths.iter().sum();
    if let Some(last) = widths.last_mut() {
        *last += total.saturating_sub(given);
    }
    widths
}

/// Returns the widths, each at most so wide that all fit.
fn fitting(needed: &[usize], total: usize) -> Vec<usize> {
    let mut order = needed.to_vec();
    order.sort_unstable();
    let (mut left, mut most) = (total, usize::MAX);
    for (at, width) in order.iter().enumerate() {
        let share = left / (order.len() - at);
        if *width > share {
            most = share;
            break;
        }
        left -= width;
    }
    needed.iter().map(|width| *width.min(&most)).collect()
}

/// Returns the width of the widest piece of the texts, with the edges of a cell.
fn widest<'a, P: Iterator<Item = &'a str>>(
    texts: &[&'a str],
    pieces: impl Fn(&'a str) -> P,
) -> usize {
    let widths = texts.iter().flat_map(|text| pieces(text)).map(width);
    widths.max().unwrap_or_default().min(MOST) + EDGES
}

/// Returns the width of a text, about, in twentieths of a point.
///
/// Source: the widths of Arial, in thousandths of the letters' size.
fn width(text: &str) -> usize {
    let letters = text.chars().map(|c| match c {
        'i' | 'j' | 'l' | '|' | '\'' => 222,
        'f' | 't' | 'I' | ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '/' | '!' | '[' | ']' => 278,
        'r' | '-' | '(' | ')' => 333,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | 'Æ' | 'æ' => 930,
        c if c.is_uppercase() => 720,
        c if c.is_ascii() || c.is_alphabetic() => 556,
        _ => 1_000,
    });
    letters.sum::<usize>() * LETTERS / 1_000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(columns: &[&[&str]], widths: &[usize]) {
        let columns: Vec<_> = columns.iter().map(|texts| texts.to_vec()).collect();
        assert_eq!(super::widths(&columns, 9_000), widths);
    }

    #[test]
    fn columns_share_the_width_by_what_stands_in_them() {
        case(&[], &[]);
        case(&[&[]], &[9_000]);
        case(&[&["a"], &["b"]], &[4_500, 4_500]);
        case(&[&["Part", "Bodø"], &["Navn", ""]], &[4_500, 4_500]);
        case(
            &[&["11 22 33 44"], &["ord som fyller en lang linje med ord og ord og mer ord"]],
            &[1_923, 7_077],
        );
    }

    #[test]
    fn a_word_that_is_too_long_is_broken_and_no_shorter_one() {
        let long = "x".repeat(400);
        case(&[&["Kommunen"], &[&long], &[&long]], &[1_302, 3_849, 3_849]);
    }

    #[test]
    fn widths_are_the_whole_width_together() {
        for count in 1..12 {
            let texts: Vec<_> = (0..count).map(|at| vec!["ord og mer "; at]).collect();
            assert_eq!(widths(&texts, 9_070).iter().sum::<usize>(), 9_070, "{count}");
        }
    }
}
