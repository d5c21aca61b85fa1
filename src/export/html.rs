//! The document as one HTML file that needs no other, for screens, screen readers and paper.

mod annex;
mod escape;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::numbers::Numbers;
use super::{BLANK, Options, Stage, place_and_date, reference, token};
use crate::assemble::{Block, BlockKind, Document, Row, Run, Signatory};
use escape::{css_text, escaped, lines};

const STYLE: &str = include_str!("style.css");

/// How many main headings a document has at least that begins with a list of them.
const LONG: usize = 6;

pub(super) fn write(document: &Document, options: &Options) -> String {
    let mut page = Page {
        options,
        referred: BTreeSet::new(),
        above: Vec::new(),
        numbers: Numbers::new(options.headings),
        html: String::new(),
    };
    page.head(document);
    let (letterhead, blocks) = document.blocks.split_at(title_at(&document.blocks));
    page.header(letterhead);
    page.contents(blocks);
    page.line("<main>");
    for block in blocks {
        page.block(block);
    }
    page.footnotes(document);
    page.annex(super::annex::deviations(document, options));
    page.line("</main>");
    let reference = escaped(&reference(document, &options.words));
    page.line(&format!("<footer><p>{reference}</p></footer>"));
    page.line("</body>");
    page.line("</html>");
    page.html
}

/// Returns the place of the title; 0 when there is none. What stands before it is the letterhead.
fn title_at(blocks: &[Block]) -> usize {
    let is_title = |block: &Block| matches!(block.kind, BlockKind::Heading { level: 0, text: _ });
    blocks.iter().position(is_title).unwrap_or_default()
}

struct Page<'a> {
    options: &'a Options,
    /// The footnotes referred to so far: the way back leads to the first mark.
    referred: BTreeSet<usize>,
    /// The levels that were asked for of the headings that the last one stands below, and of itself.
    above: Vec<u8>,
    numbers: Numbers,
    html: String,
}

impl Page<'_> {
    fn head(&mut self, document: &Document) {
        let title = self.options.words.plain(&document.title);
        let title = match title.trim() {
            "" => document.draft.as_str(),
            title => title,
        };
        let before = self.mark().map(|mark| format!("{mark}: ")).unwrap_or_default();
        self.line("<!DOCTYPE html>");
        self.line(&format!("<html lang=\"{}\">", escaped(&document.language)));
        self.line("<head>");
        self.line("<meta charset=\"utf-8\">");
        self.line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        // Should anything typed ever slip through as markup, it can neither run nor fetch.
        self.line(
            "<meta http-equiv=\"Content-Security-Policy\" \
             content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'\">",
        );
        // Before all that was typed, so that nothing typed is taken for it.
        let token = escaped(&token(document));
        self.line(&format!("<meta name=\"dcterms.identifier\" content=\"{token}\">"));
        self.line(&format!("<title>{before}{}</title>", escaped(title).replace('\n', " ")));
        let margins = self.margins(document);
        self.line(&format!("<style>\n{STYLE}{margins}</style>"));
        self.line("</head>");
        self.line("<body>");
    }

    /// Returns the mark of a draft.
    fn mark(&self) -> Option<String> {
        match self.options.stage {
            Stage::Draft => Some(escaped(&self.options.words.draft)),
            Stage::Final => None,
        }
    }

    /// Returns the style of what stands in the margins of each page on paper.
    fn margins(&self, document: &Document) -> String {
        let words = &self.options.words;
        let quoted = |text: &str| css_text(text);
        let mut boxes = vec![
            ("bottom-left", quoted(&reference(document, words))),
            (
                "bottom-right",
                format!(
                    "{} counter(page) {} counter(pages)",
                    quoted(&format!("{} ", words.page)),
                    quoted(&format!(" {} ", words.of))
                ),
            ),
        ];
        if self.options.stage == Stage::Draft {
            boxes.push(("top-right", quoted(&words.draft)));
        }
        let boxes = boxes.into_iter().map(|(place, content)| {
            format!("  @{place} {{ content: {content}; font: 8pt sans-serif; }}\n")
        });
        format!("@page {{\n{}}}\n", boxes.collect::<String>())
    }

    fn header(&mut self, letterhead: &[Block]) {
        let mark = self.mark();
        if mark.is_none() && letterhead.is_empty() {
            return;
        }
        self.line("<header>");
        if let Some(mark) = mark {
            self.line(&format!("<p class=\"draft\">{mark}</p>"));
        }
        for block in letterhead {
            self.block(block);
        }
        self.line("</header>");
    }

    /// Adds the list of headings, when there are many.
    fn contents(&mut self, blocks: &[Block]) {
        let Options { words, headings, .. } = self.options;
        let mut numbers = Numbers::new(*headings);
        let headings = blocks.iter().filter_map(|block| match &block.kind {
            BlockKind::Heading { level, text } => {
                let number = numbered(numbers.next(*level));
                let id = escaped(&block.id);
                let said = text.iter().map(|run| {
                    let words = escaped(&words.plain(std::slice::from_ref(run))).replace('\n', " ");
                    spoken(run.foreign(), &words)
                });
                let text: String = said.collect();
                (*level == 1).then(|| format!("<li><a href=\"#{id}\">{number}{text}</a></li>"))
            }
            BlockKind::Paragraph(_)
            | BlockKind::List(_)
            | BlockKind::Table { .. }
            | BlockKind::Image { .. }
            | BlockKind::PlaceAndDate { .. }
            | BlockKind::Signatures { .. } => None,
        });
        let headings: Vec<_> = headings.collect();
        if headings.len() < LONG {
            return;
        }
        let label = escaped(&words.contents);
        self.line(&format!("<nav aria-label=\"{label}\"><details><summary>{label}</summary>"));
        self.line(&format!("<ul>\n{}\n</ul>", headings.join("\n")));
        self.line("</details></nav>");
    }

    /// Returns the level of a heading that is to be at `level` from 1: as many as there are headings above
    /// it, so that no level is jumped over. Who hears the page moves by them.
    fn level(&mut self, level: u8) -> usize {
        self.above.retain(|above| *above < level);
        self.above.push(level);
        self.above.len().min(6)
    }

    fn block(&mut self, block: &Block) {
        let id = escaped(&block.id);
        match &block.kind {
            BlockKind::Heading { level, text } => {
                let number = numbered(self.numbers.next(*level));
                let (level, text) = (self.level(level.saturating_add(1)), self.runs(text));
                self.line(&format!("<h{level} id=\"{id}\">{number}{text}</h{level}>"));
            }
            BlockKind::Paragraph(runs) => {
                let text = self.runs(runs);
                self.line(&format!("<p id=\"{id}\">{text}</p>"));
            }
            BlockKind::List(items) => {
                self.line(&format!("<ul id=\"{id}\">"));
                for item in items {
                    let text = self.runs(item);
                    self.line(&format!("<li>{text}</li>"));
                }
                self.line("</ul>");
            }
            BlockKind::Table { columns, rows } => self.table(&id, columns, rows),
            BlockKind::Image { file, alternative } => self.image(&id, file, alternative),
            BlockKind::PlaceAndDate { place, day } => {
                let day = day.as_ref().map(|(_, words)| words.as_str());
                let text = lines(&place_and_date(place.as_deref(), day));
                let label = escaped(&self.options.words.place_and_date);
                self.line(&format!("<p id=\"{id}\" class=\"place\">{label}: {text}</p>"));
            }
            BlockKind::Signatures { party, signatories } => {
                self.signatures(&id, party, signatories);
            }
        }
    }

    fn image(&mut self, id: &str, file: &str, alternative: &[Run]) {
        let Options { words, pictures, .. } = self.options;
        let shown = if let Some(picture) = pictures.get(file) {
            // In the page itself: a link would be fetched by whoever opens it.
            let (address, text) = (picture.data_address(), escaped(&words.plain(alternative)));
            format!("<img src=\"{address}\" alt=\"{text}\">")
        } else {
            format!("{}: {}", escaped(&words.logo), self.runs(alternative))
        };
        self.line(&format!("<p id=\"{id}\" class=\"logo\">{shown}</p>"));
    }

    fn table(&mut self, id: &str, columns: &[Run], rows: &[Row]) {
        self.line(&format!("<div class=\"table\"><table id=\"{id}\">"));
        let headings = columns.iter().fold(String::new(), |html, column| {
            format!("{html}<th scope=\"col\">{}</th>", self.runs(std::slice::from_ref(column)))
        });
        self.line(&format!("<thead>\n<tr>{headings}</tr>\n</thead>\n<tbody>"));
        for Row(cells) in rows {
            let html: String = cells
                .iter()
                .enumerate()
                .map(|(at, cell)| {
                    let text = self.runs(cell);
                    match at {
                        0 => format!("<th scope=\"row\">{text}</th>"),
                        _ => format!("<td>{text}</td>"),
                    }
                })
                .collect();
            self.line(&format!("<tr>{html}</tr>"));
        }
        self.line("</tbody>\n</table></div>");
    }

    fn signatures(&mut self, id: &str, party: &[Run], signatories: &[Signatory]) {
        let party = self.runs(party);
        self.line(&format!("<div id=\"{id}\" class=\"signatures\">\n<p>{party}</p>"));
        for Signatory { name, title } in signatories {
            let texts = [self.runs(name), self.runs(title)];
            let below: Vec<_> = texts.into_iter().filter(|text| !text.is_empty()).collect();
            self.line(&signature(&below));
        }
        if signatories.is_empty() {
            self.line(&signature(&[]));
        }
        self.line("</div>");
    }

    fn footnotes(&mut self, document: &Document) {
        if document.footnotes.is_empty() {
            return;
        }
        let heading = escaped(&self.options.words.footnotes);
        let level = self.level(2);
        self.line("<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"_notes\">");
        self.line(&format!("<h{level} id=\"_notes\">{heading}</h{level}>\n<ol>"));
        for note in &document.footnotes {
            let (number, text) = (note.number, self.runs(&note.text));
            let back = if self.referred.contains(&number) {
                let label = escaped(&self.options.words.back);
                format!(" <a href=\"#_mark-{number}\" role=\"doc-backlink\">{label}</a>")
            } else {
                String::new()
            };
            self.line(&format!(
                "<li id=\"_note-{number}\" value=\"{number}\"><p>{text}{back}</p></li>"
            ));
        }
        self.line("</ol>\n</section>");
    }

    fn runs(&mut self, runs: &[Run]) -> String {
        runs.iter()
            .map(|run| match run {
                Run::Text(text) => lines(text),
                Run::Foreign { language, text } => spoken(Some(language), &lines(text)),
                Run::Missing(missing) => {
                    format!("<mark>{}</mark>", lines(&self.options.words.missing(missing)))
                }
                Run::Footnote(number) => self.footnote_mark(*number),
            })
            .collect()
    }

    fn footnote_mark(&mut self, number: usize) -> String {
        let id = if self.referred.insert(number) {
            format!(" id=\"_mark-{number}\"")
        } else {
            String::new()
        };
        let label = escaped(&self.options.words.footnote);
        format!(
            "<sup><a{id} href=\"#_note-{number}\" role=\"doc-noteref\" \
             aria-label=\"{label} {number}\">{number}</a></sup>"
        )
    }

    fn line(&mut self, html: &str) {
        // Writing to a `String` cannot fail.
        writeln!(self.html, "{html}").unwrap_or_default();
    }
}

/// Returns HTML that says its language, when that is another than the page's.
fn spoken(language: Option<&str>, html: &str) -> String {
    match language {
        Some(language) => format!("<span lang=\"{}\">{html}</span>", escaped(language)),
        None => html.to_owned(),
    }
}

/// Returns the number of a heading as it stands before the words; it stays on the line of the first.
fn numbered(number: Option<String>) -> String {
    number.map(|number| format!("{number}\u{a0}")).unwrap_or_default()
}

fn signature(below: &[String]) -> String {
    let lines =
        std::iter::once(format!("<span class=\"line\" aria-hidden=\"true\">{BLANK}</span>"))
            .chain(below.iter().cloned());
    format!("<p class=\"signature\">{}</p>", lines.collect::<Vec<_>>().join("<br>\n"))
}
