//! The template document, read into headings, sentences and brackets.

use std::collections::BTreeSet;

/// The document as kept in `tests/data`.
pub(super) const DOCUMENT: &str = include_str!("../../data/template-2023-12.txt");

/// The document without what its conversion to text has left behind.
pub(super) struct Document {
    /// Every heading, sentence and lone bracket.
    pub(super) pieces: BTreeSet<String>,
    /// The same, line by line.
    lines: Vec<Vec<String>>,
    /// The words in brackets, in order.
    pub(super) brackets: Vec<String>,
    /// The footnote.
    pub(super) footnote: String,
}

impl Document {
    pub(super) fn read() -> Self {
        let (text, footnote) = without_footnote(&without_bookmarks(DOCUMENT));
        // The last line is the number of the page.
        let text = text.trim_end().strip_suffix("\n2").expect("the page number").to_owned();
        let lines: Vec<_> = text.lines().map(sentences).filter(|line| !line.is_empty()).collect();
        let pieces = lines.iter().flatten().cloned().collect();
        Self { pieces, lines, brackets: brackets(&text), footnote: normal(&footnote) }
    }

    /// Returns whether `second` follows `first` in one line, which is one paragraph of the document.
    pub(super) fn same_line(&self, first: &str, second: &str) -> bool {
        self.lines
            .iter()
            .any(|line| line.windows(2).any(|pair| pair[0] == first && pair[1] == second))
    }
}

/// Returns the text with single blanks, one spelling of the unit's name, and full stops where the
/// document means them: after the bracket, with no blank before.
pub(super) fn normal(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let stops = words.replace(" .", ".").replace(".].", "].").replace(".]", "].");
    stops.replace("lyktningsenhet", "lyktningenhet")
}

fn without_bookmarks(text: &str) -> String {
    let mut parts = text.split("[bookmark: ");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once(']').expect("a closed bookmark").1)
}

fn without_footnote(text: &str) -> (String, String) {
    let (before, after) = text.split_once("[footnoteRef:2] [2: ").expect("the footnote's mark");
    let (footnote, after) = after.split_once(']').expect("the footnote's end");
    (format!("{before}{after}"), footnote.to_owned())
}

fn brackets(text: &str) -> Vec<String> {
    let inside = |part: &str| part.split_once(']').expect("a closed bracket").0.to_owned();
    text.split('[').skip(1).map(inside).collect()
}

/// Splits a line after each full stop that a capital or a bracket follows.
fn sentences(line: &str) -> Vec<String> {
    let line = normal(&line.replace('·', ""));
    let starts = |text: &str| text.starts_with(|c: char| c.is_uppercase() || c == '[');
    let mut found: Vec<String> = Vec::new();
    for part in line.split_inclusive(". ") {
        match found.last_mut() {
            Some(last) if !starts(part) => last.push_str(part),
            _ => found.push(part.to_owned()),
        }
    }
    found.into_iter().map(|sentence| sentence.trim().to_owned()).collect()
}
