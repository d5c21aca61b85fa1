//! Text of which every character tells where in it it stands, so that what is missing can be told.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// What every word of a text begins with, where there is one text, and what no template has.
pub(crate) const MARK: char = 'ŧ';
/// How many characters of a word tell which it is: the mark and the number.
const NUMBERED: usize = 5;
/// How many characters a word has.
const LENGTH: usize = 7;

/// What a row has that tells how long a text is.
const LENGTHS: &str = " tegn";
/// How many rows at the foot of a screen have no text that was typed.
const FOOT: usize = 3;

/// A text of numbered words; blanks in it don't count, since a screen breaks it anywhere.
pub(crate) struct Words {
    mark: char,
    characters: Vec<char>,
}

impl Words {
    /// Returns a text of so many words that begin with a mark, which nothing else has in it.
    pub(crate) fn new(mark: char, count: usize) -> Self {
        assert!(count < 10_000, "numbers have four digits");
        let word = |number| format!("{mark}{number:04}få").chars().collect::<Vec<_>>();
        Self { mark, characters: (1..=count).flat_map(word).collect() }
    }

    /// Returns the text with `gap` between words.
    pub(crate) fn spaced(&self, gap: impl Fn(usize) -> char) -> String {
        let mut text = String::new();
        for (at, word) in self.characters.chunks(LENGTH).enumerate() {
            if at > 0 {
                text.push(gap(at));
            }
            text.extend(word);
        }
        text
    }

    /// Returns the text without gaps.
    pub(crate) fn dense(&self) -> &[char] {
        &self.characters
    }

    /// Returns how far into the text the furthest word reaches that is shown on a screen, whole or cut off.
    pub(crate) fn furthest(&self, screen: &str) -> usize {
        let rows: Vec<_> = screen.lines().collect();
        // What stands below the text is no part of it, and may begin as a word goes on: so does its length.
        let rows = rows[..rows.len() - FOOT].iter().filter(|row| !row.contains(LENGTHS));
        let shown = bare(&rows.copied().collect::<String>());
        let starts = (0..shown.len()).filter(|at| shown[*at] == self.mark);
        starts.filter_map(|at| self.reach(&shown[at..])).max().unwrap_or(0)
    }

    /// Returns how far the run of words reaches that `shown` begins with; `None` when it begins with none.
    fn reach(&self, shown: &[char]) -> Option<usize> {
        let digits: String = shown.get(1..NUMBERED)?.iter().collect();
        let start = digits.parse::<usize>().ok()?.checked_sub(1)? * LENGTH;
        Some(start + alike(self.characters.get(start..)?, shown))
    }

    /// Returns how much of the beginning of the text stands in one of `texts`.
    ///
    /// # Panics
    /// When something else follows the beginning: a text that was typed in no such order.
    #[track_caller]
    pub(crate) fn kept(&self, texts: &[String]) -> usize {
        let kept = |text: &String| {
            let text = bare(text);
            let start = text.iter().position(|c| *c == self.mark)?;
            let kept = alike(&self.characters, &text[start..]);
            let all: String = text.iter().collect();
            assert_eq!(text.len() - start, kept, "more than was typed, or another order: {all}");
            Some(kept)
        };
        texts.iter().filter_map(kept).max().unwrap_or(0)
    }

    /// Returns how much of the beginning of the text stands in a finished agreement.
    pub(crate) fn printed(&self, agreement: &str) -> usize {
        // Sentences get a capital.
        let text = bare(&agreement.to_lowercase());
        let starts = (0..text.len()).filter(|at| text[*at] == self.mark);
        starts.map(|at| alike(&self.characters, &text[at..])).max().unwrap_or(0)
    }

    /// Returns whether the screen shows the characters before the `end`th, as many as a row has at least.
    pub(crate) fn shows(&self, screen: &str, end: usize) -> bool {
        let tail: String = self.characters[end.saturating_sub(2 * LENGTH)..end].iter().collect();
        bare(screen).iter().collect::<String>().contains(&tail)
    }
}

/// Returns how many characters two runs have in common at their beginnings.
fn alike(one: &[char], other: &[char]) -> usize {
    one.iter().zip(other).take_while(|(one, other)| one == other).count()
}

/// Returns a text without its blanks, and without the marks of rows beyond which there is more.
fn bare(text: &str) -> Vec<char> {
    text.chars().filter(|c| !c.is_whitespace() && *c != '…').collect()
}

/// Returns how many characters of a text are no blanks.
pub(crate) fn length(text: &str) -> usize {
    bare(text).len()
}

/// Returns every text in the drafts of a folder.
#[track_caller]
pub(crate) fn on_disk(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for path in entries(folder) {
        if path.extension().is_some_and(|extension| extension == "json") {
            let draft = fs::read(&path).unwrap();
            let draft: Value = serde_json::from_slice(&draft)
                .unwrap_or_else(|error| panic!("{} is damaged: {error}", path.display()));
            collect(&draft, &mut found);
        }
    }
    found
}

/// Returns every text in the readable drafts, versions and emergency copies in a folder or below it.
pub(crate) fn anywhere(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for path in entries(folder) {
        if path.is_dir() {
            found.extend(anywhere(&path));
        } else if path.extension().is_some_and(|extension| extension == "json")
            && let Ok(draft) = serde_json::from_slice(&fs::read(&path).unwrap())
        {
            collect(&draft, &mut found);
        }
    }
    found
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect()
}

fn collect(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
        Value::String(text) => found.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| collect(value, found)),
        Value::Object(values) => values.values().for_each(|value| collect(value, found)),
    }
}
