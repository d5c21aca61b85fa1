//! The document as word processors have it: paragraphs with styles, lists, tables, footnotes, and what
//! stands at the head of the first page.

mod annex;

use std::collections::{BTreeMap, BTreeSet};

use super::super::annex::deviations;
use super::super::{Options, Picture, shown};
use super::columns::widths;
use crate::assemble::{BlockKind, Document, Row, Run, Signatory};
use crate::base::norwegian::ties::tied;

/// A document that is to be written.
pub(super) struct Flow<'a> {
    /// The logos at the head of the first page.
    pub(super) logos: Vec<Logo<'a>>,
    /// What stands below, in order.
    pub(super) parts: Vec<Part<'a>>,
    /// The footnotes that are marked in it, by number.
    pub(super) notes: BTreeMap<usize, Vec<Span>>,
}

/// A logo, with its picture when that is at hand.
pub(super) struct Logo<'a> {
    /// The picture.
    pub(super) picture: Option<&'a Picture>,
    /// The text for those who can't see it.
    pub(super) alternative: String,
    /// What stands where there is no picture.
    pub(super) label: String,
}

/// A part of the document.
pub(super) enum Part<'a> {
    /// A paragraph or a heading.
    Paragraph(Paragraph),
    /// Bullets.
    List(Vec<Vec<Span>>),
    /// A table: its headings, and its rows.
    Table(Vec<Vec<Span>>, Vec<Vec<Vec<Span>>>),
    /// A logo that does not stand at the head of the document.
    Logo(Logo<'a>),
}

/// A paragraph.
pub(super) struct Paragraph {
    /// What it is.
    pub(super) style: Style,
    /// Whether it stands on the same page as what follows.
    pub(super) kept: bool,
    /// What stands in it.
    pub(super) spans: Vec<Span>,
}

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// The title.
    Title,
    /// A heading; its level from 1 to 3.
    Heading(u8),
    /// A heading behind the agreement, which never has a number; its level from 1 to 3.
    Behind(u8),
    /// The heading of the annex, on a page of its own; it never has a number.
    Annex,
    /// Text.
    Text,
    /// Place and date.
    Place,
    /// Whom somebody signs for.
    Party,
    /// A line to sign on.
    Signature,
    /// Who signs, below the line.
    Signatory,
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Span {
    /// Text.
    Text(String),
    /// Text in another language than the document's: its BCP 47 tag, and the text.
    Foreign(String, String),
    /// What is missing, in brackets.
    Missing(String),
    /// Words that weigh more.
    Strong(String),
    /// What was taken out of a text.
    Removed(Option<String>, String),
    /// What was put in.
    Added(String),
    /// The mark of a footnote, where it is first referred to.
    Mark(usize),
    /// A number that refers to a footnote whose mark stands elsewhere.
    Number(usize),
    /// A line to write on by hand.
    Line,
}

impl<'a> Flow<'a> {
    /// Returns what is to be written of a document.
    pub(super) fn new(document: &Document, options: &'a Options) -> Self {
        let notes: BTreeMap<_, _> =
            document.footnotes.iter().map(|note| (note.number, note.text.as_slice())).collect();
        let mut writer = Writer {
            options,
            notes,
            marked: BTreeSet::new(),
            flow: Self { logos: Vec::new(), parts: Vec::new(), notes: BTreeMap::new() },
        };
        let mut blocks = document.blocks.iter().map(|block| &block.kind).peekable();
        while let Some(kind) = blocks.next() {
            writer.kind(kind, blocks.peek().is_some_and(|next| belongs_to(kind, next)));
        }
        writer.notes();
        writer.annex(deviations(document, options));
        writer.flow
    }
}

/// Returns whether a block begins on the page where `before` ends: the list that it leads to, or the names
/// below place and date.
fn belongs_to(before: &BlockKind, next: &BlockKind) -> bool {
    match before {
        BlockKind::Heading { .. } => true,
        BlockKind::Paragraph(_) => matches!(next, BlockKind::List(_)),
        BlockKind::PlaceAndDate { .. } => {
            matches!(next, BlockKind::PlaceAndDate { .. } | BlockKind::Signatures { .. })
        }
        BlockKind::List(_)
        | BlockKind::Table { .. }
        | BlockKind::Image { .. }
        | BlockKind::Signatures { .. } => false,
    }
}

struct Writer<'a, 'd> {
    options: &'a Options,
    notes: BTreeMap<usize, &'d [Run]>,
    marked: BTreeSet<usize>,
    flow: Flow<'a>,
}

impl Writer<'_, '_> {
    fn kind(&mut self, kind: &BlockKind, kept: bool) {
        match kind {
            BlockKind::Heading { level, text } => {
                let style =
                    if *level == 0 { Style::Title } else { Style::Heading((*level).min(3)) };
                let spans = self.spans(text);
                self.paragraph(style, kept, spans);
            }
            BlockKind::Paragraph(runs) => {
                let spans = self.spans(runs);
                self.paragraph(Style::Text, kept, spans);
            }
            BlockKind::List(items) => {
                let items = items.iter().map(|item| self.spans(item)).collect();
                self.flow.parts.push(Part::List(items));
            }
            BlockKind::Table { columns, rows } => self.table(columns, rows),
            BlockKind::Image { file, alternative } => self.logo(file, alternative),
            BlockKind::PlaceAndDate { place, day } => {
                let label = &self.options.words.place_and_date;
                let day = day.as_ref().map(|(_, words)| words.as_str());
                let spans = place_and_date(label, place.as_deref(), day);
                self.paragraph(Style::Place, kept, spans);
            }
            BlockKind::Signatures { party, signatories } => self.signatures(party, signatories),
        }
    }

    fn paragraph(&mut self, style: Style, kept: bool, spans: Vec<Span>) {
        self.flow.parts.push(Part::Paragraph(Paragraph { style, kept, spans }));
    }

    fn table(&mut self, columns: &[Run], rows: &[Row]) {
        let columns = columns.iter().map(|column| vec![self.span(column)]).collect();
        let mut row = |Row(cells): &Row| cells.iter().map(|cell| self.spans(cell)).collect();
        let rows = rows.iter().map(&mut row).collect();
        self.flow.parts.push(Part::Table(columns, rows));
    }

    fn logo(&mut self, file: &str, alternative: &[Run]) {
        let Options { words, pictures, .. } = self.options;
        let alternative = words.plain(alternative);
        let label = format!("{}: {alternative}", words.logo);
        let logo = Logo { picture: pictures.get(file), alternative, label };
        if self.flow.parts.is_empty() {
            self.flow.logos.push(logo);
        } else {
            self.flow.parts.push(Part::Logo(logo));
        }
    }

    /// Adds whom somebody signs for, a line each, and who it is; all of it stands on one page.
    fn signatures(&mut self, party: &[Run], signatories: &[Signatory]) {
        let party = self.spans(party);
        self.paragraph(Style::Party, true, party);
        let lines: Vec<_> =
            signatories.iter().map(|Signatory { name, title }| [name, title]).collect();
        for (at, texts) in lines.iter().enumerate() {
            self.paragraph(Style::Signature, true, vec![Span::Line]);
            for (place, runs) in texts.iter().enumerate() {
                if place == 0 || !runs.is_empty() {
                    let is_last = texts.get(place + 1).is_none_or(|below| below.is_empty());
                    let kept = !is_last || at + 1 < lines.len();
                    let spans = self.spans(runs);
                    self.paragraph(Style::Signatory, kept, spans);
                }
            }
        }
        if lines.is_empty() {
            self.paragraph(Style::Signature, false, vec![Span::Line]);
        }
    }

    /// Adds the footnotes that nothing refers to: a word processor would not show them.
    fn notes(&mut self) {
        let unmarked: Vec<_> =
            self.notes.keys().copied().filter(|number| !self.marked.contains(number)).collect();
        if !unmarked.is_empty() {
            let heading = vec![text(&self.options.words.footnotes)];
            self.paragraph(Style::Behind(1), true, heading);
        }
        for number in unmarked {
            let runs = self.notes.get(&number).copied().unwrap_or_default();
            let mut spans = vec![Span::Number(number), Span::Text(" ".to_owned())];
            spans.extend(self.spans(runs));
            self.paragraph(Style::Text, false, spans);
        }
    }

    /// Returns a piece of a footnote; a footnote has none of its own.
    fn in_note(&self, run: &Run) -> Span {
        match run {
            Run::Text(words) => text(words),
            Run::Foreign { language, text: words } => {
                Span::Foreign(language.clone(), shown(words).into_owned())
            }
            Run::Missing(missing) => Span::Missing(self.options.words.missing(missing)),
            Run::Footnote(number) => Span::Number(*number),
        }
    }

    fn spans(&mut self, runs: &[Run]) -> Vec<Span> {
        runs.iter().map(|run| self.span(run)).collect()
    }

    fn span(&mut self, run: &Run) -> Span {
        match run {
            Run::Text(_) | Run::Foreign { .. } | Run::Missing(_) => self.in_note(run),
            Run::Footnote(number) => match self.notes.get(number).copied() {
                Some(note) if self.marked.insert(*number) => {
                    let note = note.iter().map(|run| self.in_note(run)).collect();
                    self.flow.notes.insert(*number, note);
                    Span::Mark(*number)
                }
                Some(_) | None => Span::Number(*number),
            },
        }
    }
}

/// The width of the text, in twentieths of a point: A4 less 25 mm at each side.
pub(super) const WIDTH: usize = 9_070;

/// Returns the widths of a table's columns in twentieths of a point, [`WIDTH`] together: as many as its
/// longest row has cells.
pub(super) fn shares(columns: &[Vec<Span>], rows: &[Vec<Vec<Span>>]) -> Vec<usize> {
    let all = || std::iter::once(columns).chain(rows.iter().map(Vec::as_slice));
    let texts: Vec<Vec<String>> =
        all().map(|cells| cells.iter().map(|cell| plain(cell)).collect()).collect();
    let count = all().map(<[_]>::len).max().unwrap_or_default();
    let column =
        |at: usize| texts.iter().filter_map(|row| row.get(at)).map(String::as_str).collect();
    widths(&(0..count).map(column).collect::<Vec<_>>(), WIDTH)
}

/// Returns what stands in a paragraph, without marks.
fn plain(spans: &[Span]) -> String {
    spans
        .iter()
        .map(|span| match span {
            Span::Text(text)
            | Span::Foreign(_, text)
            | Span::Missing(text)
            | Span::Strong(text)
            | Span::Removed(_, text)
            | Span::Added(text) => text.as_str(),
            Span::Mark(_) | Span::Number(_) | Span::Line => "",
        })
        .collect()
}

/// Returns the text with hidden characters as visible marks, and with no-break spaces at which a word processor
/// ends no line.
fn printed(text: &str) -> String {
    tied(&shown(text)).into_owned()
}

fn text(text: &str) -> Span {
    Span::Text(printed(text))
}

/// Returns place and date after their label; a line to write on by hand for what is not there.
fn place_and_date(label: &str, place: Option<&str>, day: Option<&str>) -> Vec<Span> {
    let known = |known: Option<&str>| known.map_or(Span::Line, text);
    let mut spans = vec![Span::Text(format!("{label}: "))];
    match (place, day) {
        (None, None) => spans.push(Span::Line),
        (place, day) => spans.extend([known(place), Span::Text(", ".to_owned()), known(day)]),
    }
    spans
}
