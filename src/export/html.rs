//! The document as one HTML file that needs no other, for screens, screen readers and paper.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::{BLANK, Options, Stage, place_and_date, shown};
use crate::assemble::{Block, BlockKind, Document, Row, Run, Signatory};

const STYLE: &str = include_str!("style.css");

pub(super) fn write(document: &Document, options: &Options) -> String {
    let mut page = Page { options, referred: BTreeSet::new(), html: String::new() };
    page.head(document);
    page.line("<main>");
    for block in &document.blocks {
        page.block(block);
    }
    page.footnotes(document);
    page.line("</main>");
    page.line("</body>");
    page.line("</html>");
    page.html
}

struct Page<'a> {
    options: &'a Options,
    /// The footnotes referred to so far: the way back leads to the first mark.
    referred: BTreeSet<usize>,
    html: String,
}

impl Page<'_> {
    fn head(&mut self, document: &Document) {
        let title = self.options.words.plain(&document.title);
        let title = match title.trim() {
            "" => document.draft.as_str(),
            title => title,
        };
        let mark = match self.options.stage {
            Stage::Draft => Some(escaped(&self.options.words.draft)),
            Stage::Final => None,
        };
        let before = mark.as_ref().map(|mark| format!("{mark}: ")).unwrap_or_default();
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
        self.line(&format!("<title>{before}{}</title>", escaped(title).replace('\n', " ")));
        self.line(&format!("<style>\n{STYLE}</style>"));
        self.line("</head>");
        self.line("<body>");
        if let Some(mark) = mark {
            self.line(&format!("<header><p class=\"draft\">{mark}</p></header>"));
        }
    }

    fn block(&mut self, block: &Block) {
        let id = escaped(&block.id);
        match &block.kind {
            BlockKind::Heading { level, text } => {
                let (level, text) = (level.saturating_add(1).min(6), self.runs(text));
                self.line(&format!("<h{level} id=\"{id}\">{text}</h{level}>"));
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

    fn table(&mut self, id: &str, columns: &[String], rows: &[Row]) {
        self.line(&format!("<table id=\"{id}\">"));
        let headings = columns.iter().fold(String::new(), |html, column| {
            format!("{html}<th scope=\"col\">{}</th>", lines(column))
        });
        self.line(&format!("<thead>\n<tr>{headings}</tr>\n</thead>\n<tbody>"));
        for Row(cells) in rows {
            let cells = cells.iter().map(|cell| self.runs(cell));
            let html: String = cells
                .enumerate()
                .map(|(at, text)| match at {
                    0 => format!("<th scope=\"row\">{text}</th>"),
                    _ => format!("<td>{text}</td>"),
                })
                .collect();
            self.line(&format!("<tr>{html}</tr>"));
        }
        self.line("</tbody>\n</table>");
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
        self.line("<section class=\"footnotes\" role=\"doc-endnotes\" aria-labelledby=\"_notes\">");
        self.line(&format!("<h2 id=\"_notes\">{heading}</h2>\n<ol>"));
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
                Run::Missing(missing) => {
                    format!("<mark>{}</mark>", lines(&self.options.words.missing(missing)))
                }
                Run::Footnote(number) => self.mark(*number),
            })
            .collect()
    }

    fn mark(&mut self, number: usize) -> String {
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

fn signature(below: &[String]) -> String {
    let lines =
        std::iter::once(format!("<span class=\"line\" aria-hidden=\"true\">{BLANK}</span>"))
            .chain(below.iter().cloned());
    format!("<p class=\"signature\">{}</p>", lines.collect::<Vec<_>>().join("<br>\n"))
}

/// Returns the text as HTML, its line breaks as such.
fn lines(text: &str) -> String {
    escaped(text).replace('\n', "<br>")
}

/// Returns the text as HTML, for an element or a quoted attribute.
fn escaped(text: &str) -> String {
    shown(text).chars().fold(String::with_capacity(text.len()), |mut html, c| {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            c => html.push(c),
        }
        html
    })
}
