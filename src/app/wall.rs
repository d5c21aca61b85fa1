//! What stands on the wall: one section of the agreement as it reads now, a little at a time.

use std::collections::BTreeSet;

use super::session::Session;
use crate::assemble::{Block, BlockKind, Document, Row, Run, Signatory};
use crate::base::{Moment, SectionId};

/// What one page has room for, in characters; about eight lines on a wall.
const PAGE: usize = 420;

/// How long a page stands when the wall goes on by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace(u16);

impl Pace {
    /// Makes it this many seconds, at least one.
    pub fn of_seconds(seconds: u16) -> Self {
        Self(seconds.max(1))
    }

    /// Returns it in whole seconds, from 1.
    pub fn seconds(self) -> u16 {
        self.0
    }

    /// Returns the end of a page that is turned to at `now`.
    pub(super) fn after(self, now: Moment) -> Moment {
        now.later(i64::from(self.0) * 1_000)
    }
}

impl Default for Pace {
    /// What a page of some eight lines takes to read aloud.
    fn default() -> Self {
        Self(20)
    }
}

/// The wall: where it is, and who turns its pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wall {
    /// The section.
    pub section: SectionId,
    /// The page, from 0.
    pub page: usize,
    /// Who turns the pages.
    pub turned: Turned,
    /// The pages; never empty.
    pub pages: Vec<Vec<Piece>>,
    /// The sections that have something to read.
    pub(super) written: BTreeSet<SectionId>,
    /// The edition of the draft that they are of, and the section.
    pub(super) of: Option<(u64, SectionId)>,
}

/// Who turns the pages of the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turned {
    /// Whoever leads; the keys as long as nobody does.
    ByLeader,
    /// The keys.
    ByKeys,
    /// Nobody: it goes on by itself at this moment.
    ByItself(Moment),
}

/// A paragraph, bullet or row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Whether it is a bullet.
    pub bullet: bool,
    /// Its words.
    pub runs: Vec<Run>,
}

impl Wall {
    pub(super) fn at(section: SectionId, turned: Turned) -> Self {
        Self {
            section,
            page: 0,
            turned,
            pages: vec![Vec::new()],
            written: BTreeSet::new(),
            of: None,
        }
    }

    /// Returns when the page is turned by itself.
    pub(super) fn deadline(&self) -> Option<Moment> {
        match self.turned {
            Turned::ByItself(at) => Some(at),
            Turned::ByLeader | Turned::ByKeys => None,
        }
    }

    /// Brings the pages up to what the agreement says now.
    pub(super) fn refresh(&mut self, session: &mut Session) {
        let of = (session.edition(), self.section.clone());
        if self.of.as_ref() == Some(&of) {
            return;
        }
        let document = session.assemble();
        self.pages = pages(document, &self.section);
        let blocks = document.blocks.iter().filter(|block| !pieces(block).is_empty());
        self.written = blocks.map(|block| block.origin.section.clone()).collect();
        self.page = self.page.min(self.pages.len().saturating_sub(1));
        self.of = Some(of);
    }

    /// Goes to a section, to its first page unless it is there already.
    pub(super) fn go(&mut self, section: &SectionId) {
        if self.section != *section {
            self.section = section.clone();
            self.page = 0;
        }
    }
}

/// Returns a section's text in pages; one page at least.
fn pages(document: &Document, section: &SectionId) -> Vec<Vec<Piece>> {
    let blocks = document.blocks.iter().filter(|block| block.origin.section == *section);
    let mut pages = vec![Vec::new()];
    let mut taken = 0;
    for piece in blocks.flat_map(pieces).flat_map(|piece| parts(piece, PAGE)) {
        let length = piece.runs.iter().map(length).sum::<usize>();
        if taken > 0 && taken + length > PAGE {
            pages.push(Vec::new());
            taken = 0;
        }
        taken += length;
        if let Some(page) = pages.last_mut() {
            page.push(piece);
        }
    }
    pages
}

fn length(run: &Run) -> usize {
    match run {
        Run::Text(text) | Run::Foreign { text, .. } => text.chars().count(),
        Run::Missing(missing) => missing.what.chars().count(),
        Run::Footnote(_) => 0,
    }
}

/// Returns a piece in parts that a page has room for each, broken between words.
fn parts(piece: Piece, most: usize) -> Vec<Piece> {
    let Piece { bullet, runs } = piece;
    let mut parts = vec![Piece { bullet, runs: Vec::new() }];
    let mut taken = 0;
    for run in runs {
        let words = match run {
            Run::Text(text) => {
                text.split_inclusive(' ').map(|word| Run::Text(word.to_owned())).collect()
            }
            Run::Foreign { language, text } => {
                let word =
                    |text: &str| Run::Foreign { language: language.clone(), text: text.to_owned() };
                text.split_inclusive(' ').map(word).collect()
            }
            Run::Missing(_) | Run::Footnote(_) => vec![run],
        };
        for word in words {
            let length = length(&word);
            if taken > 0 && taken + length > most {
                parts.push(Piece { bullet: false, runs: Vec::new() });
                taken = 0;
            }
            taken += length;
            if let Some(part) = parts.last_mut() {
                push(&mut part.runs, word);
            }
        }
    }
    parts
}

/// Adds a run; text goes on in the text before it.
fn push(runs: &mut Vec<Run>, run: Run) {
    match (runs.last_mut(), run) {
        (Some(Run::Text(before)), Run::Text(text)) => before.push_str(&text),
        (Some(Run::Foreign { language: last, text: before }), Run::Foreign { language, text })
            if *last == language =>
        {
            before.push_str(&text);
        }
        (_, run) => runs.push(run),
    }
}

/// Returns what a block says. The heading stands above every page.
fn pieces(block: &Block) -> Vec<Piece> {
    let text = |text: &str| Run::Text(text.to_owned());
    let plain = |runs: Vec<Run>| Piece { bullet: false, runs };
    match &block.kind {
        BlockKind::Heading { .. } => Vec::new(),
        BlockKind::Paragraph(runs) => vec![plain(runs.clone())],
        BlockKind::List(items) => {
            items.iter().map(|runs| Piece { bullet: true, runs: runs.clone() }).collect()
        }
        BlockKind::Table { columns, rows } => {
            let row = |Row(cells): &Row| {
                let cells = cells.iter().zip(columns).filter(|(cell, _)| !cell.is_empty());
                let said = cells.map(|(cell, column)| {
                    let label = [column.clone(), text(": ")];
                    label.into_iter().chain(cell.iter().cloned()).collect::<Vec<_>>()
                });
                let mut runs = Vec::new();
                for (at, cell) in said.enumerate() {
                    runs.extend((at > 0).then(|| text(" · ")));
                    for run in cell {
                        push(&mut runs, run);
                    }
                }
                Piece { bullet: true, runs }
            };
            rows.iter().map(row).collect()
        }
        BlockKind::Image { file: _, alternative } => vec![plain(alternative.clone())],
        BlockKind::PlaceAndDate { place, day } => {
            let day = day.as_ref().map(|(_, words)| words.clone());
            let said: Vec<_> = place.iter().cloned().chain(day).collect();
            if said.is_empty() { Vec::new() } else { vec![plain(vec![text(&said.join(", "))])] }
        }
        BlockKind::Signatures { party, signatories } => {
            let signs = signatories.iter().map(|Signatory { name, title }| {
                let mut runs = name.clone();
                runs.push(text(", "));
                runs.extend(title.iter().cloned());
                Piece { bullet: true, runs }
            });
            std::iter::once(plain(party.clone())).chain(signs).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(piece: &Piece) -> String {
        let text = |run: &Run| match run {
            Run::Text(text) | Run::Foreign { text, .. } => text.clone(),
            Run::Missing(missing) => format!("<{}>", missing.what),
            Run::Footnote(number) => number.to_string(),
        };
        piece.runs.iter().map(text).collect()
    }

    #[track_caller]
    fn case(text: &str, most: usize, expected: &[&str]) {
        let piece = Piece { bullet: true, runs: vec![Run::Text(text.to_owned())] };
        let parts = parts(piece, most);
        assert_eq!(parts.iter().map(said).collect::<Vec<_>>(), expected);
        assert_eq!(parts.iter().filter(|part| part.bullet).count(), 1, "a bullet has one mark");
    }

    #[test]
    fn what_no_page_has_room_for_is_broken_between_words() {
        case("", 10, &[""]);
        case("en to tre", 10, &["en to tre"]);
        case("en to tre fire", 10, &["en to tre ", "fire"]);
        case("enormtlangtord to", 5, &["enormtlangtord ", "to"]);
    }
}
