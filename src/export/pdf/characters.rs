//! Characters that the fonts lack: where they stand, and what can stand in their place.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::super::annex::deviations;
use super::super::{Options, Unprintable, shown};
use super::font::Coverage;
use crate::assemble::{Block, BlockKind, Deviation, Document, Passage, Row, Run, Signatory};
use crate::base::text::{composed, likeness};
use crate::base::{ClauseId, SectionId};

/// What stands for a character that nothing is like.
const UNKNOWN: &str = "?";

/// What is printed of a text.
pub(super) struct Printable(Coverage);

impl Printable {
    /// Reads the fonts; `None` when the program was built with files that are no fonts.
    pub(super) fn read() -> Option<Self> {
        Coverage::read().map(Self)
    }

    /// Returns the text as it is printed: composed, hidden characters as marks, and in place of what the
    /// fonts lack what is most like it.
    pub(super) fn text(&self, text: &str) -> String {
        let ready = ready(text);
        if ready.chars().all(|c| self.0.has(c)) {
            return ready.into_owned();
        }
        ready.chars().fold(String::with_capacity(ready.len()), |mut text, c| {
            match c {
                '\u{2011}' => text.push('-'),
                c if self.has(c) => text.push(c),
                c => text.push_str(&self.replacement(c)),
            }
            text
        })
    }

    /// Returns what is printed for a character that the fonts lack.
    fn replacement(&self, c: char) -> String {
        let like = likeness(c);
        let fits = !like.is_empty() && like.chars().all(|c| self.0.has(c));
        if fits { like } else { UNKNOWN.to_owned() }
    }

    fn has(&self, c: char) -> bool {
        // A hyphen that no line ends after is drawn as any other.
        c == '\u{2011}' || self.0.has(c)
    }
}

/// Returns the characters of a document that the fonts lack, each once for each section and clause.
pub(in crate::export) fn unprintable(document: &Document, options: &Options) -> Vec<Unprintable> {
    let Some(printable) = Printable::read() else { return Vec::new() };
    let mut finder = Finder { printable, known: BTreeSet::new(), found: Vec::new() };
    for Block { id: _, origin, kind } in &document.blocks {
        finder.place(&origin.section, origin.clauses.first(), &texts_of(kind));
    }
    for note in &document.footnotes {
        let section = document.blocks.iter().find(|block| marks(&block.kind, note.number));
        let section = section.or(document.blocks.first()).map(|block| &block.origin.section);
        if let Some(section) = section {
            finder.place(section, Some(&note.clause), &texts(&note.text));
        }
    }
    for deviation in deviations(document, options) {
        let texts = texts_told(deviation);
        finder.place(&deviation.section, deviation.clause.as_ref(), &texts);
    }
    finder.found
}

struct Finder {
    printable: Printable,
    known: BTreeSet<(char, SectionId, Option<ClauseId>)>,
    found: Vec<Unprintable>,
}

impl Finder {
    fn place(&mut self, section: &SectionId, clause: Option<&ClauseId>, texts: &[&str]) {
        for text in texts {
            for c in ready(text).chars().filter(|c| !self.printable.has(*c)) {
                if self.known.insert((c, section.clone(), clause.cloned())) {
                    self.found.push(Unprintable {
                        character: c,
                        replacement: self.printable.replacement(c),
                        section: section.clone(),
                        clause: clause.cloned(),
                    });
                }
            }
        }
    }
}

/// Returns the text as it would be printed with all characters there are.
fn ready(text: &str) -> Cow<'_, str> {
    match shown(text) {
        Cow::Borrowed(text) => composed(text),
        Cow::Owned(text) => Cow::Owned(composed(&text).into_owned()),
    }
}

fn texts(runs: &[Run]) -> Vec<&str> {
    let texts = runs.iter().filter_map(|run| match run {
        Run::Text(text) | Run::Foreign { text, .. } => Some(text.as_str()),
        Run::Missing(missing) => Some(missing.what.as_str()),
        Run::Footnote(_) => None,
    });
    texts.collect()
}

fn runs_of(kind: &BlockKind) -> Vec<&[Run]> {
    match kind {
        BlockKind::Heading { level: _, text: runs } | BlockKind::Paragraph(runs) => vec![runs],
        BlockKind::List(items) => items.iter().map(Vec::as_slice).collect(),
        BlockKind::Table { columns: _, rows } => {
            rows.iter().flat_map(|Row(cells)| cells).map(Vec::as_slice).collect()
        }
        BlockKind::Image { file: _, alternative } => vec![alternative],
        BlockKind::PlaceAndDate { .. } => Vec::new(),
        BlockKind::Signatures { party, signatories } => {
            let people = signatories.iter().flat_map(|Signatory { name, title }| [name, title]);
            std::iter::once(party).chain(people).map(Vec::as_slice).collect()
        }
    }
}

fn texts_of(kind: &BlockKind) -> Vec<&str> {
    let mut all: Vec<_> = runs_of(kind).into_iter().flat_map(texts).collect();
    match kind {
        BlockKind::Table { columns, rows: _ } => all.extend(texts(columns)),
        BlockKind::PlaceAndDate { place, day } => {
            all.extend(place.as_deref());
            all.extend(day.as_ref().map(|(_, words)| words.as_str()));
        }
        BlockKind::Heading { .. }
        | BlockKind::Paragraph(_)
        | BlockKind::List(_)
        | BlockKind::Image { .. }
        | BlockKind::Signatures { .. } => {}
    }
    all
}

fn texts_told(deviation: &Deviation) -> Vec<&str> {
    let words = deviation.words.iter().map(|passage| match passage {
        Passage::Kept(text) | Passage::Removed(text) | Passage::Added(text) => text.as_str(),
    });
    let guidance = deviation.guidance.iter().flat_map(|told| [&told.text, &told.citation]);
    let guidance = guidance.map(String::as_str);
    let day = deviation.day.as_ref().map(|(_, words)| words.as_str());
    let told =
        [Some(deviation.label.as_str()), Some(&deviation.by), day, deviation.reason.as_deref()];
    told.into_iter().flatten().chain(words).chain(guidance).collect()
}

fn marks(kind: &BlockKind, number: usize) -> bool {
    let mut runs = runs_of(kind).into_iter().flatten();
    runs.any(|run| matches!(run, Run::Footnote(found) if *found == number))
}
