//! Text of which every character tells where in it it stands, so that what is missing can be told.

use std::path::Path;

use serde_json::Value;

/// What every word begins with, and what no template has.
const MARK: char = 'ŧ';
/// How many characters of a word tell which it is: the mark and the number.
const NUMBERED: usize = 5;
/// How many characters a word has.
const LENGTH: usize = 7;

/// How many rows at the foot of a screen have no text that was typed.
const FOOT: usize = 3;

/// A text of numbered words; blanks in it don't count, since a screen breaks it anywhere.
pub(crate) struct Words(Vec<char>);

impl Words {
    /// Returns a text of so many words.
    pub(crate) fn new(count: usize) -> Self {
        assert!(count < 10_000, "numbers have four digits");
        Self((1..=count).flat_map(|number| word(number).chars().collect::<Vec<_>>()).collect())
    }

    /// Returns the text with `gap` between words.
    pub(crate) fn spaced(&self, gap: impl Fn(usize) -> char) -> String {
        let mut text = String::new();
        for (at, word) in self.0.chunks(LENGTH).enumerate() {
            if at > 0 {
                text.push(gap(at));
            }
            text.extend(word);
        }
        text
    }

    /// Returns how far into the text the furthest word reaches that is shown on a screen, whole or cut off.
    pub(crate) fn furthest(&self, screen: &str) -> usize {
        let rows: Vec<_> = screen.lines().collect();
        // What stands below the text is no part of it, and may begin as a word goes on.
        let shown = bare(&rows[..rows.len() - FOOT].join("\n"));
        let starts = (0..shown.len()).filter(|at| shown[*at] == MARK);
        starts.filter_map(|at| self.reach(&shown[at..])).max().unwrap_or(0)
    }

    /// Returns how far the run of words reaches that `shown` begins with; `None` when it begins with none.
    fn reach(&self, shown: &[char]) -> Option<usize> {
        let digits: String = shown.get(1..NUMBERED)?.iter().collect();
        let start = digits.parse::<usize>().ok()?.checked_sub(1)? * LENGTH;
        let same = self.0.get(start..)?.iter().zip(shown).take_while(|(a, b)| a == b).count();
        Some(start + same)
    }

    /// Returns how much of the beginning of the text stands in one of `texts`.
    ///
    /// # Panics
    /// When something else follows the beginning: a text that was typed in no such order.
    #[track_caller]
    pub(crate) fn kept(&self, texts: &[String]) -> usize {
        let kept = |text: &String| {
            let text = bare(text);
            let start = text.iter().position(|c| *c == MARK)?;
            let same = self.0.iter().zip(&text[start..]).take_while(|(a, b)| a == b).count();
            let all: String = text.iter().collect();
            assert_eq!(text.len() - start, same, "more than was typed, or another order: {all}");
            Some(same)
        };
        texts.iter().filter_map(kept).max().unwrap_or(0)
    }

    /// Returns how much of the beginning of the text stands in a finished agreement.
    pub(crate) fn printed(&self, agreement: &str) -> usize {
        // Sentences get a capital.
        let text = bare(&agreement.to_lowercase());
        let starts = (0..text.len()).filter(|at| text[*at] == MARK);
        let same = |at: usize| self.0.iter().zip(&text[at..]).take_while(|(a, b)| a == b).count();
        starts.map(same).max().unwrap_or(0)
    }

    /// Returns whether the screen shows the characters before the `end`th, as many as a row has at least.
    pub(crate) fn shows(&self, screen: &str, end: usize) -> bool {
        let tail: String = self.0[end.saturating_sub(2 * LENGTH)..end].iter().collect();
        bare(screen).iter().collect::<String>().contains(&tail)
    }
}

fn word(number: usize) -> String {
    format!("{MARK}{number:04}få")
}

/// Returns a text without its blanks.
fn bare(text: &str) -> Vec<char> {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Returns how many characters of a text are no blanks.
pub(crate) fn length(text: &str) -> usize {
    bare(text).len()
}

/// Returns every text in the drafts of a folder.
pub(crate) fn on_disk(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|extension| extension == "json") {
            let draft = std::fs::read(&path).unwrap();
            let draft: Value = serde_json::from_slice(&draft)
                .unwrap_or_else(|error| panic!("{} is damaged: {error}", path.display()));
            collect(&draft, &mut found);
        }
    }
    found
}

fn collect(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
        Value::String(text) => found.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| collect(value, found)),
        Value::Object(values) => values.values().for_each(|value| collect(value, found)),
    }
}
