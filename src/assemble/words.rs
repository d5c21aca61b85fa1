//! Pieces of text set as one: blanks, marks, capitals and words that would stand twice where they meet.

use super::document::{Missing, Run};
use crate::base::norwegian::{blanks, letters, repeats, stops};

/// A piece of a sentence, by where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    /// Words of a clause.
    Literal(String),
    /// An answer that is part of a sentence.
    Value(String),
    /// An answer that was chosen, in the words of the template.
    Chosen(String),
    /// A line of long text, which has sentences of its own.
    Prose(String),
    /// An answer that is not there.
    Missing(Missing),
}

/// A paragraph or a bullet before it is set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Para {
    pub(super) shape: Shape,
    pub(super) pieces: Vec<Piece>,
}

/// Returns whether pieces have words of the template.
pub(super) fn has_words(pieces: &[Piece]) -> bool {
    pieces.iter().any(|piece| match piece {
        Piece::Literal(text) | Piece::Chosen(text) => text.contains(char::is_alphabetic),
        Piece::Value(_) | Piece::Prose(_) | Piece::Missing(_) => false,
    })
}

/// What a line of text becomes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shape {
    /// Part of a paragraph.
    #[default]
    Plain,
    /// A bullet.
    Bullet,
}

/// Sets pieces as they stand in the middle of something: a bullet, a cell, a heading.
pub(super) fn set(pieces: Vec<Piece>) -> Vec<Run> {
    let mut setter = Setter { runs: Vec::new(), last: Origin::Clause };
    for piece in pieces {
        match piece {
            Piece::Literal(text) => setter.text(&text, Origin::Clause),
            Piece::Value(text) | Piece::Chosen(text) => setter.text(&text, Origin::Answer),
            Piece::Prose(text) => setter.text(&text, Origin::Sentences),
            Piece::Missing(missing) => setter.runs.push(Run::Missing(missing)),
        }
    }
    setter.finish()
}

/// Sets pieces as a paragraph or a sentence of one: with a capital first.
pub(super) fn sentence(pieces: Vec<Piece>) -> Vec<Run> {
    let mut runs = set(pieces);
    if let Some(Run::Text(text)) = runs.first_mut() {
        *text = letters::capitalise(text);
    }
    runs
}

/// Puts a full stop where the last sentence has none, before the marks of footnotes.
pub(super) fn close(runs: &mut Vec<Run>) {
    let words = runs.iter().rposition(|run| !matches!(run, Run::Footnote(_)));
    let Some(at) = words else { return };
    match runs.get_mut(at) {
        Some(Run::Text(text) | Run::Foreign { text, .. }) => stops::end_sentence(text),
        Some(Run::Missing(_) | Run::Footnote(_)) | None => {
            runs.insert(at + 1, Run::Text(".".to_owned()));
        }
    }
}

/// Sets a further sentence in the same paragraph.
pub(super) fn join(paragraph: &mut Vec<Run>, sentence: Vec<Run>) {
    close(paragraph);
    match paragraph.last_mut() {
        Some(Run::Text(text) | Run::Foreign { text, .. }) => text.push(' '),
        Some(Run::Missing(_) | Run::Footnote(_)) | None => push_text(paragraph, " "),
    }
    for run in sentence {
        match (run, paragraph.last_mut()) {
            (Run::Text(text), _) => push_text(paragraph, &text),
            (
                Run::Foreign { language, text },
                Some(Run::Foreign { language: last, text: before }),
            ) if *last == language => {
                before.push_str(&text);
            }
            (run @ (Run::Foreign { .. } | Run::Missing(_) | Run::Footnote(_)), _) => {
                paragraph.push(run);
            }
        }
    }
}

/// Returns the runs as text in `language`, which is another than the document's; as they are without one.
pub(super) fn in_language(runs: Vec<Run>, language: Option<&str>) -> Vec<Run> {
    let Some(language) = language else { return runs };
    runs.into_iter()
        .map(|run| match run {
            Run::Text(text) => Run::Foreign { language: language.to_owned(), text },
            Run::Foreign { .. } | Run::Missing(_) | Run::Footnote(_) => run,
        })
        .collect()
}

/// Returns the words of the runs as one text, for runs in which nothing is missing.
pub(super) fn plain(runs: &[Run]) -> String {
    runs.iter()
        .map(|run| match run {
            Run::Text(words) | Run::Foreign { text: words, .. } => words.as_str(),
            Run::Missing(_) | Run::Footnote(_) => "",
        })
        .collect()
}

fn push_text(runs: &mut Vec<Run>, text: &str) {
    if let Some(Run::Text(before)) = runs.last_mut() {
        before.push_str(text);
    } else {
        runs.push(Run::Text(text.to_owned()));
    }
}

/// Where the text before a joint comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    Clause,
    Answer,
    Sentences,
}

struct Setter {
    runs: Vec<Run>,
    last: Origin,
}

impl Setter {
    fn text(&mut self, text: &str, origin: Origin) {
        if text.is_empty() {
            return;
        }
        match self.runs.last_mut() {
            Some(Run::Text(before)) => {
                end_before(before, self.last, text);
                let both_clause = self.last == Origin::Clause && origin == Origin::Clause;
                let inside = origin == Origin::Answer && !stops::ends_sentence(before);
                let text = if inside { letters::small_if_common(text) } else { text.to_owned() };
                let rest = if both_clause { &text } else { without_repeats(before, &text) };
                meet(before, rest);
            }
            Some(Run::Foreign { .. } | Run::Missing(_) | Run::Footnote(_)) => {
                self.runs.push(Run::Text(text.to_owned()));
            }
            None => self.runs.push(Run::Text(text.trim_start().to_owned())),
        }
        self.last = origin;
    }

    fn finish(mut self) -> Vec<Run> {
        if let Some(Run::Text(text)) = self.runs.last_mut() {
            let end = stops::single_end(text).len();
            text.truncate(end);
        }
        self.runs.retain(|run| !matches!(run, Run::Text(text) if text.is_empty()));
        self.runs
    }
}

/// Takes the marks off an answer's end that the sentence goes on from; long text keeps its full stop
/// where a new sentence follows, and gets one when it was forgotten.
fn end_before(before: &mut String, origin: Origin, after: &str) {
    match origin {
        Origin::Clause => {}
        Origin::Answer => before.truncate(stops::without_end(before).len()),
        Origin::Sentences => {
            let next = after.chars().find(|c| !c.is_whitespace());
            if next.is_some_and(|c| c.is_uppercase() || c == '.') {
                stops::end_sentence(before);
            } else if next.is_some_and(char::is_lowercase) {
                before.truncate(stops::without_end(before).len());
            }
        }
    }
}

fn without_repeats<'a>(before: &mut String, after: &'a str) -> &'a str {
    let apart = before.ends_with(char::is_whitespace) || after.starts_with(char::is_whitespace);
    if !apart {
        return after;
    }
    if let Some(length) = repeats::before_every(before, after) {
        before.truncate(length);
    }
    after.get(repeats::repeated(before, after)..).unwrap_or(after)
}

fn meet(before: &mut String, after: &str) {
    let trimmed = after.trim_start();
    if trimmed.is_empty() {
        if !before.ends_with(char::is_whitespace) {
            before.push_str(after);
        }
        return;
    }
    let at_once = trimmed.len() == after.len() && trimmed.starts_with(blanks::is_mark);
    if at_once || blanks::starts_with_mark(trimmed) {
        before.truncate(before.trim_end().len());
        let ended = before.ends_with(['.', '!', '?', '…']) && trimmed.starts_with('.');
        before.push_str(if ended { trimmed.get(1..).unwrap_or_default() } else { trimmed });
    } else if before.is_empty() || before.ends_with(char::is_whitespace) {
        before.push_str(trimmed);
    } else {
        before.push_str(after);
    }
}

#[cfg(test)]
mod tests;
