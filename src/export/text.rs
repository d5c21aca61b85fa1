//! The document as plain text, at most 72 cells wide.

use super::annex::{self, Fact};
use super::numbers::Numbers;
use super::wrap::{cells, hanging, wrap};
use super::{BLANK, Options, Stage, place_and_date, reference, shown, table, token};
use crate::assemble::{BlockKind, Deviation, Document, Footnote, Row, Run, Signatory};
use crate::base::SectionId;

/// The greatest width of a line, in cells.
const WIDTH: usize = 72;

pub(super) fn write(document: &Document, options: &Options) -> String {
    let mut page = Page { options, numbers: Numbers::new(options.headings), lines: Vec::new() };
    page.mark();
    for block in &document.blocks {
        page.kind(&block.kind);
    }
    page.footnotes(document);
    page.annex(annex::deviations(document, options));
    page.foot(document);
    page.lines.push(String::new());
    page.lines.join("\n")
}

/// Returns one section of the document as it stands in the whole: its blocks, and the footnotes that they
/// refer to; without what the file says of itself.
pub(super) fn section(document: &Document, options: &Options, id: &SectionId) -> String {
    let mut page = Page { options, numbers: Numbers::new(options.headings), lines: Vec::new() };
    let mut its_own = Vec::new();
    for block in &document.blocks {
        let before = page.lines.len();
        page.kind(&block.kind);
        if block.origin.section == *id {
            its_own.extend(page.lines.drain(before..));
            // What comes after it stands below something, as in the whole.
            page.lines.push(String::new());
        }
    }
    let first = its_own.iter().position(|line| !line.is_empty()).unwrap_or(its_own.len());
    page.lines = its_own.split_off(first);
    let refers =
        |number: usize| page.lines.iter().any(|line| line.contains(&format!("[{number}]")));
    let notes: Vec<_> = document.footnotes.iter().filter(|note| refers(note.number)).collect();
    page.notes(&notes);
    page.lines.push(String::new());
    page.lines.join("\n")
}

struct Page<'a> {
    options: &'a Options,
    numbers: Numbers,
    lines: Vec<String>,
}

impl Page<'_> {
    fn kind(&mut self, kind: &BlockKind) {
        match kind {
            BlockKind::Heading { level, text } => {
                let number = self.numbers.next(*level);
                self.heading(*level, number.as_deref(), &self.plain(text));
            }
            BlockKind::Paragraph(runs) => self.block(wrap(&self.plain(runs), WIDTH)),
            BlockKind::List(items) => {
                let items =
                    items.iter().flat_map(|item| hanging("– ", 2, &self.plain(item), WIDTH));
                self.block(items.collect());
            }
            BlockKind::Table { columns, rows } => self.table(columns, rows),
            BlockKind::Image { file: _, alternative } => {
                let text = format!("{}: {}", self.options.words.logo, self.plain(alternative));
                self.block(wrap(&text, WIDTH));
            }
            BlockKind::PlaceAndDate { place, day } => {
                let label = &self.options.words.place_and_date;
                let day = day.as_ref().map(|(_, words)| words.as_str());
                let text = format!("{label}: {}", place_and_date(place.as_deref(), day));
                self.block(wrap(&text, WIDTH));
            }
            BlockKind::Signatures { party, signatories } => self.signatures(party, signatories),
        }
    }

    /// Adds lines, with a blank one before them.
    fn block(&mut self, lines: Vec<String>) {
        if !self.lines.is_empty() {
            self.lines.push(String::new());
        }
        self.lines.extend(lines);
    }

    fn heading(&mut self, level: u8, number: Option<&str>, text: &str) {
        let mark = number.map(|number| format!("{number} ")).unwrap_or_default();
        let mut lines = hanging(&mark, mark.len(), text, WIDTH);
        let width = lines.iter().map(|line| cells(line)).max().unwrap_or_default();
        match level {
            0 | 1 => lines.push("=".repeat(width)),
            2 => lines.push("-".repeat(width)),
            _ => {}
        }
        if !self.lines.is_empty() && level < 2 {
            self.lines.push(String::new());
        }
        self.block(lines);
    }

    fn table(&mut self, columns: &[Run], rows: &[Row]) {
        let heading = |column| self.plain(std::slice::from_ref(column));
        let columns: Vec<_> = columns.iter().map(heading).collect();
        let rows: Vec<Vec<_>> =
            rows.iter().map(|Row(row)| row.iter().map(|cell| self.plain(cell)).collect()).collect();
        self.block(table::lines(&columns, &rows, WIDTH));
    }

    fn signatures(&mut self, party: &[Run], signatories: &[Signatory]) {
        self.block(wrap(&self.plain(party), WIDTH));
        for Signatory { name, title } in signatories {
            let mut lines = vec![String::new(), BLANK.to_owned()];
            for text in [self.plain(name), self.plain(title)] {
                if !text.is_empty() {
                    lines.extend(wrap(&text, WIDTH));
                }
            }
            self.block(lines);
        }
        if signatories.is_empty() {
            self.block(vec![String::new(), BLANK.to_owned()]);
        }
    }

    fn footnotes(&mut self, document: &Document) {
        self.notes(&document.footnotes.iter().collect::<Vec<_>>());
    }

    fn notes(&mut self, notes: &[&Footnote]) {
        if notes.is_empty() {
            return;
        }
        self.heading(1, None, &self.options.words.footnotes);
        for note in notes {
            let mark = format!("[{}] ", note.number);
            let lines = hanging(&mark, cells(&mark) + 1, &self.plain(&note.text), WIDTH);
            self.block(lines);
        }
    }

    fn annex(&mut self, deviations: &[Deviation]) {
        if deviations.is_empty() {
            return;
        }
        let words = &self.options.words.annex;
        self.heading(1, None, &words.heading);
        self.block(wrap(&words.lead, WIDTH));
        self.block(wrap(&annex::legend(words), WIDTH));
        for deviation in deviations {
            self.heading(2, None, &shown(&deviation.label));
            self.block(wrap(annex::kind(deviation.kind, words), WIDTH));
            self.block(wrap(&shown(&annex::marked(&deviation.words)), WIDTH));
            let facts = annex::facts(deviation, words).into_iter();
            let facts = facts.flat_map(|Fact { label, text, language: _ }| {
                hanging("", 2, &format!("{label}: {}", shown(&text)), WIDTH)
            });
            let facts: Vec<_> = facts.collect();
            if !facts.is_empty() {
                self.block(facts);
            }
        }
    }

    /// Adds the mark of a draft; it is the first line and the last, since a text has no pages.
    fn mark(&mut self) {
        if self.options.stage == Stage::Draft {
            self.block(wrap(&self.options.words.draft, WIDTH));
        }
    }

    /// Adds what the file says of itself. The token is broken where it can be: its parts fit on a line each,
    /// whatever the draft's id.
    fn foot(&mut self, document: &Document) {
        let mut lines = wrap(&reference(document, &self.options.words), WIDTH);
        let token = token(document);
        match token.rsplit_once(':') {
            Some((draft, digits)) => lines.extend([format!("{draft}:"), digits.to_owned()]),
            None => lines.push(token),
        }
        self.block(lines);
        self.mark();
    }

    fn plain(&self, runs: &[Run]) -> String {
        runs.iter()
            .map(|run| match run {
                Run::Text(text) | Run::Foreign { text, .. } => shown(text).into_owned(),
                Run::Missing(missing) => self.options.words.missing(missing),
                Run::Footnote(number) => format!("[{number}]"),
            })
            .collect()
    }
}
