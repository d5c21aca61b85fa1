//! Texts pasted from word processors and spreadsheets, made plain.

use super::text::{Cleaned, Line, Prose};

/// The marks of bullets that nobody types at the beginning of a line of prose; the last four are those of
/// Symbol and Wingdings.
const BULLETS: [char; 13] =
    ['•', '·', '▪', '▫', '◦', '●', '○', '■', '‣', '\u{f0b7}', '\u{f0a7}', '\u{f0d8}', '\u{f076}'];
/// The marks that are bullets only where several lines came, since a line of prose may begin with them.
const DASHES: [char; 4] = ['-', '–', '—', '*'];
/// The marks that are bullets only before a tab: word processors write inner lists with them.
const INNER: [char; 2] = ['o', '§'];
/// What ours is.
const MARK: &str = "- ";

/// A pasted text, made plain: ordinary blanks and bullets, one sort of line break, nothing hidden, and of
/// several lines no blanks at their ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// The text.
    pub text: String,
    /// How many of its lines say something.
    pub lines: usize,
    /// How many of them are bullets.
    pub bullets: usize,
    /// How many hidden characters were left out, soft hyphens among them.
    pub removed: usize,
}

impl Pasted {
    /// Returns what was pasted, made plain.
    ///
    /// ```
    /// use avtale::base::paste::Pasted;
    /// let pasted = Pasted::new("Mål:\r\n•\tarbeid \r\n•\tutdan\u{ad}ning\r\n");
    /// assert_eq!(pasted.text, "Mål:\n- arbeid\n- utdanning");
    /// assert_eq!((pasted.lines, pasted.bullets, pasted.removed), (3, 2, 1));
    /// ```
    pub fn new(text: &str) -> Self {
        let unified = unified(text);
        let whole = unified.trim_end_matches('\n');
        let is_several = whole.contains('\n');
        let mut bullets = 0;
        let lines = whole.split('\n').map(|line| match bullet(line, is_several) {
            Some(rest) => {
                bullets += 1;
                format!("{MARK}{rest}")
            }
            // A part of a line goes in at the caret, with the blanks around it.
            None if !is_several => line.to_owned(),
            None => line.trim().to_owned(),
        });
        let plain = lines.collect::<Vec<_>>().join("\n");
        let Cleaned { text, removed } = Prose::typed(&plain.replace(is_blank, " "));
        let text = text.as_str().to_owned();
        let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
        Self { text, lines, bullets, removed }
    }
}

/// Returns the lines that say something as rows of cells, without bullets or numbers in front: the cells of
/// a spreadsheet or a table come with tabs between them.
///
/// ```
/// use avtale::base::paste::rows;
/// let rows = rows("1.\tKari\trådgiver\n2.\tOla\tleder\n");
/// assert_eq!(rows, [["Kari", "rådgiver"], ["Ola", "leder"]]);
/// ```
pub fn rows(text: &str) -> Vec<Vec<String>> {
    let unified = unified(text);
    let lines: Vec<_> = unified
        .split('\n')
        .map(|line| bullet(line, true).unwrap_or_else(|| line.trim_start()))
        .filter(|line| !line.trim().is_empty())
        .collect();
    // A number in front is the list's when each line has one, and else a part of what is said.
    let are_numbered = lines.iter().all(|line| behind_number(line).is_some());
    let cell = |cell: &str| {
        let plain = cell.replace(is_blank, " ");
        Line::typed(plain.trim()).text.as_str().to_owned()
    };
    let lines = lines.into_iter().map(|line| match behind_number(line) {
        Some(rest) if are_numbered => rest,
        Some(_) | None => line,
    });
    lines.map(|line| line.trim_end().split('\t').map(cell).collect()).collect()
}

/// Returns the text with `\n` at the end of each line, whatever a word processor ends them with.
fn unified(text: &str) -> String {
    let one = text.replace("\r\n", "\n");
    one.replace(['\r', '\u{b}', '\u{c}', '\u{2028}', '\u{2029}'], "\n")
}

/// Returns what stands behind the bullet that a line begins with.
fn bullet(line: &str, is_several: bool) -> Option<&str> {
    let mut letters = line.trim_start().chars();
    let mark = letters.next()?;
    let rest = letters.as_str();
    let is_mark = BULLETS.contains(&mark)
        || (is_several && DASHES.contains(&mark))
        || (INNER.contains(&mark) && rest.starts_with('\t'));
    (is_mark && rest.starts_with(is_blank)).then(|| rest.trim())
}

/// Returns what stands behind the number that a line of a numbered list begins with.
fn behind_number(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - rest.len();
    let behind = rest.strip_prefix(['.', ')']).filter(|_| (1..=3).contains(&digits))?;
    behind.starts_with(is_blank).then(|| behind.trim_start())
}

/// Returns whether `c` is a blank: a tab, or a space of whatever width, also one that keeps words together.
fn is_blank(c: char) -> bool {
    c == '\t' || matches!(c, ' ' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(pasted: &str, text: &str, (lines, bullets): (usize, usize)) {
        let found = Pasted::new(pasted);
        assert_eq!((found.text.as_str(), found.lines, found.bullets), (text, lines, bullets));
    }

    #[test]
    fn what_word_processors_put_in_is_made_plain() {
        case("10\u{a0}000\u{202f}kroner", "10 000 kroner", (1, 0));
        case("en\u{b}to\rtre\r\n\r\nfire", "en\nto\ntre\n\nfire", (4, 0));
        case("  en \n\u{a0}to\t\n", "en\nto", (2, 0));
        case("A\u{30a}s\tog b\u{ad}y", "Ås og by", (1, 0));
    }

    #[test]
    fn bullets_of_all_sorts_become_ours() {
        case("\u{f0b7}\ten\no\tto\n–\u{a0}tre\n* fire", "- en\n- to\n- tre\n- fire", (4, 4));
        case("•\u{a0}\u{a0} en", "- en", (1, 1));
        case("•en\nord", "•en\nord", (2, 0));
    }

    #[test]
    fn a_part_of_a_line_keeps_its_blanks_and_its_dash() {
        case(" og ", " og ", (1, 0));
        case("– det er sagt", "– det er sagt", (1, 0));
        case("\n", "", (0, 0));
    }

    #[test]
    fn a_list_is_read_line_by_line_and_cell_by_cell() {
        assert_eq!(rows("• en\n\n- to \n"), [["en"], ["to"]]);
        assert_eq!(rows("1) en\n2) to"), [["en"], ["to"]]);
        assert_eq!(rows("12. mai\nmøte"), [["12. mai"], ["møte"]]);
        assert_eq!(rows("Kari\t\t22 22\u{a0}22 22"), [["Kari", "", "22 22 22 22"]]);
        assert_eq!(rows(" \n"), Vec::<Vec<String>>::new());
    }
}
