//! Saying in plain words where a file can't be read as TOML, and going on behind that place.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, Error};

use super::place::{Faults, File, Place};
use crate::base::Message;

/// How many lines of a file may be left out before the rest is given up.
const LINES: usize = 100;

/// A file as far as it could be parsed.
pub(super) type Tree<'t> = Spanned<DeTable<'t>>;

/// Parses a file; when that fails, returns its text without the lines that can't be read, each of
/// which is a fault. The text keeps its length, so that places in it are places in the file.
pub(super) fn parse<'t>(file: File<'t>, faults: &mut Faults<'_>) -> Result<Tree<'t>, String> {
    let (tree, errors) = DeTable::parse_recoverable(file.text);
    if errors.is_empty() {
        return Ok(tree);
    }
    let mut text = file.text.to_owned();
    let mut errors = errors;
    // One fault often makes the parser complain of every line behind it, or give up there. So only the
    // first complaint counts; its line is left out, and the rest is parsed again.
    for _ in 0..LINES {
        let start = |error: &Error| error.span().map_or(0, |span| span.start);
        let Some(error) = errors.into_iter().min_by_key(start) else { break };
        let at = start(&error).min(text.len());
        let complaint = error.message();
        let (lines, key) = if let Some(opening) = unclosed_text(&text, at, complaint) {
            (opening..opening + 1, "template-syntax-long")
        } else if let Some(opening) = unclosed_bracket(&text, at, complaint) {
            (opening..at, "template-syntax-brackets")
        } else {
            (at..end_of_table(&text, at), key(complaint))
        };
        faults.add_broken(Place { file: file.index, at: lines.start }, Message::new(key));
        blank_lines(&mut text, lines);
        errors = DeTable::parse_recoverable(&text).1;
    }
    Err(text)
}

/// Parses a text as far as it goes.
pub(super) fn parse_mended(text: &str) -> Tree<'_> {
    DeTable::parse_recoverable(text).0
}

/// Returns where a text of many lines begins that runs to the end of the file, for the parser only
/// tells of the end.
fn unclosed_text(text: &str, at: usize, complaint: &str) -> Option<usize> {
    let runs_out = complaint.contains("multi-line") && at >= text.trim_end().len();
    let openings = ["\"\"\"", "'''"].map(|quotes| text.rfind(quotes));
    openings.into_iter().flatten().max().filter(|_| runs_out)
}

/// Returns where a list begins that lacks its end, for the parser only tells of the key behind it, which
/// it takes for an element.
fn unclosed_bracket(text: &str, at: usize, complaint: &str) -> Option<usize> {
    let (before, after) = text.split_at_checked(at)?;
    let (above, _) = before.rsplit_once('\n').filter(|(_, ahead)| ahead.trim().is_empty())?;
    let line = after.lines().next()?;
    let is_key = line.split_once('=').is_some_and(|(key, _)| !key.contains(['{', '"', '[']));
    if !complaint.contains("missing comma") || !(is_key || line.starts_with('[')) {
        return None;
    }
    ["= [", "= {"].iter().filter_map(|opening| above.rfind(opening)).max()
}

/// Returns where the table ends whose header byte `at` is in, for its keys belong to no other; on any
/// other line, the byte after.
fn end_of_table(text: &str, at: usize) -> usize {
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let line = before.rfind('\n').map_or(0, |line_break| line_break + 1);
    let is_header = text.get(line..).is_some_and(|line| line.starts_with('['));
    let next = after.find("\n[").map_or(text.len(), |next| at + next + 1);
    if is_header { next } else { at + 1 }
}

/// Puts blanks in place of the lines that hold these bytes; past the end, of the last that has words.
fn blank_lines(text: &mut String, bytes: Range<usize>) {
    let last = text.trim_end().len().saturating_sub(1);
    let (first, last) = (bytes.start.min(last), bytes.end.saturating_sub(1).min(last));
    let mut from = 0;
    *text = text
        .split_inclusive('\n')
        .map(|line| {
            let (start, end) = (from, from + line.len());
            from = end;
            let here = start <= last && end > first;
            match line.strip_suffix('\n') {
                Some(content) if here => " ".repeat(content.len()) + "\n",
                None if here => " ".repeat(line.len()),
                Some(_) | None => line.to_owned(),
            }
        })
        .collect();
}

/// Returns the key of the text that tells how to mend what the parser complains of.
fn key(complaint: &str) -> &'static str {
    let has = |words: &[&str]| words.iter().any(|word| complaint.contains(word));
    if has(&["duplicate key"]) {
        "template-syntax-twice"
    } else if has(&["quote", "string", "escape"]) {
        "template-syntax-quotes"
    } else if has(&["comma"]) {
        "template-syntax-comma"
    } else if has(&["unclosed", "opening", "missing array", "missing inline"]) {
        "template-syntax-brackets"
    } else {
        "template-syntax"
    }
}
