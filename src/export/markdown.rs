//! The document as Markdown (`CommonMark` with tables and footnotes); nothing typed becomes markup.

use super::annex::{self, Fact};
use super::numbers::Numbers;
use super::{BLANK, Options, Stage, place_and_date, reference, shown, token};
use crate::assemble::{BlockKind, Deviation, Document, Row, Run, Signatory};

pub(super) fn write(document: &Document, options: &Options) -> String {
    let mut page = Page { options, numbers: Numbers::new(options.headings) };
    let mark = match options.stage {
        Stage::Draft => Some(format!("**{}**", escaped(&options.words.draft))),
        Stage::Final => None,
    };
    let mut blocks = Vec::from_iter(mark.clone());
    blocks.extend(document.blocks.iter().map(|block| page.kind(&block.kind)));
    blocks.extend(document.footnotes.iter().map(|note| {
        let text = page.runs(&note.text, LineBreak::Kept);
        format!("[^{}]: {}", note.number, indented(&text, 4))
    }));
    blocks.extend(page.annex(annex::deviations(document, options)));
    blocks.push(escaped(&reference(document, &options.words)));
    blocks.extend(mark);
    // Nothing that can stand in a token ends a comment.
    blocks.push(format!("<!-- {} -->", token(document)));
    // An own paragraph for each block; blocks of nothing would leave empty lines only.
    let mut text = blocks.join("\n\n");
    text.push('\n');
    text
}

struct Page<'a> {
    options: &'a Options,
    numbers: Numbers,
}

impl Page<'_> {
    fn kind(&mut self, kind: &BlockKind) -> String {
        match kind {
            BlockKind::Heading { level, text } => {
                let marks = "#".repeat(usize::from(*level) + 1);
                let number = self.numbers.next(*level).map(|it| format!("{it} "));
                let text = self.runs(text, LineBreak::Blank);
                format!("{marks} {}{text}", number.unwrap_or_default())
            }
            BlockKind::Paragraph(runs) => self.runs(runs, LineBreak::Kept),
            BlockKind::List(items) => items
                .iter()
                .map(|item| format!("- {}", indented(&self.runs(item, LineBreak::Kept), 2)))
                .collect::<Vec<_>>()
                .join("\n"),
            BlockKind::Table { columns, rows } => self.table(columns, rows),
            BlockKind::Image { file: _, alternative } => {
                // A link to a file would be fetched by whoever opens the agreement.
                let words = &self.options.words;
                escaped(&format!("{}: {}", words.logo, words.plain(alternative)))
            }
            BlockKind::PlaceAndDate { place, day } => {
                let day = day.as_ref().map(|(_, words)| words.as_str());
                let label = &self.options.words.place_and_date;
                escaped(&format!("{label}: {}", place_and_date(place.as_deref(), day)))
            }
            BlockKind::Signatures { party, signatories } => self.signatures(party, signatories),
        }
    }

    fn table(&self, columns: &[Run], rows: &[Row]) -> String {
        let heading =
            columns.iter().map(|column| self.runs(std::slice::from_ref(column), LineBreak::Tag));
        let mut lines = vec![row(heading), row(columns.iter().map(|_| "---".to_owned()))];
        lines.extend(
            rows.iter().map(|Row(cells)| row(cells.iter().map(|c| self.runs(c, LineBreak::Tag)))),
        );
        lines.join("\n")
    }

    fn signatures(&self, party: &[Run], signatories: &[Signatory]) -> String {
        let mut blocks = vec![self.runs(party, LineBreak::Kept)];
        for Signatory { name, title } in signatories {
            let texts = [name, title].map(|runs| self.runs(runs, LineBreak::Kept));
            let lines = std::iter::once(escaped(BLANK)).chain(texts);
            let lines: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
            blocks.push(lines.join("\\\n"));
        }
        if signatories.is_empty() {
            blocks.push(escaped(BLANK));
        }
        blocks.join("\n\n")
    }

    fn annex(&self, deviations: &[Deviation]) -> Vec<String> {
        let words = &self.options.words.annex;
        let mut blocks = Vec::new();
        if !deviations.is_empty() {
            blocks.push(format!("## {}", heading(&words.heading)));
            blocks.push(escaped(&words.lead));
            blocks.push(escaped(&annex::legend(words)));
        }
        for deviation in deviations {
            blocks.push(format!("### {}", heading(&deviation.label)));
            blocks.push(escaped(annex::kind(deviation.kind, words)));
            blocks.push(escaped(&annex::marked(&deviation.words)));
            let facts = annex::facts(deviation, words).into_iter();
            let facts = facts.map(|Fact { label, text, language: _ }| {
                format!("- {}", indented(&escaped(&format!("{label}: {text}")), 2))
            });
            blocks.push(facts.collect::<Vec<_>>().join("\n"));
        }
        blocks.retain(|block| !block.is_empty());
        blocks
    }

    fn runs(&self, runs: &[Run], line_break: LineBreak) -> String {
        let mut escaper = Escaper::new(line_break);
        for run in runs {
            match run {
                Run::Text(text) | Run::Foreign { text, .. } => escaper.push(&shown(text)),
                Run::Missing(missing) => escaper.push(&self.options.words.missing(missing)),
                Run::Footnote(number) => escaper.markup(&format!("[^{number}]")),
            }
        }
        escaper.finished()
    }
}

fn row(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

fn indented(text: &str, by: usize) -> String {
    text.replace('\n', &format!("\n{}", " ".repeat(by)))
}

fn escaped(text: &str) -> String {
    with_breaks(text, LineBreak::Kept)
}

fn heading(text: &str) -> String {
    with_breaks(text, LineBreak::Blank)
}

fn with_breaks(text: &str, line_break: LineBreak) -> String {
    let mut escaper = Escaper::new(line_break);
    escaper.push(&shown(text));
    escaper.finished()
}

/// What a line break in a text becomes.
#[derive(Clone, Copy)]
enum LineBreak {
    /// A line break.
    Kept,
    /// A blank, in headings.
    Blank,
    /// The tag for it, in tables.
    Tag,
}

/// What stands on the line so far.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Nothing.
    Start,
    /// Digits, which a full stop or a parenthesis would make a numbered list.
    Digits,
    /// Text.
    Inside,
}

/// Writes text so that a Markdown reader shows it as it is.
struct Escaper {
    written: String,
    line_break: LineBreak,
    place: Place,
    last: char,
    /// Line breaks not yet written: at the end of a text they would show as backslashes.
    breaks: usize,
}

impl Escaper {
    fn new(line_break: LineBreak) -> Self {
        Self { written: String::new(), line_break, place: Place::Start, last: '\n', breaks: 0 }
    }

    /// Adds text; what runs are joined from makes no difference.
    fn push(&mut self, text: &str) {
        for c in text.chars() {
            if c == '\n' {
                self.breaks += 1;
                continue;
            }
            self.end_lines();
            if c == ' ' && self.place == Place::Start {
                self.written.push_str("&#32;");
            } else {
                if self.is_markup(c) {
                    self.written.push('\\');
                }
                self.written.push(c);
                self.place = match self.place {
                    Place::Start | Place::Digits if c.is_ascii_digit() => Place::Digits,
                    Place::Start | Place::Digits | Place::Inside => Place::Inside,
                };
            }
            self.last = c;
        }
    }

    /// Adds markup of ours.
    fn markup(&mut self, markup: &str) {
        self.end_lines();
        self.written.push_str(markup);
        self.place = Place::Inside;
        self.last = ' ';
    }

    fn finished(self) -> String {
        self.written
    }

    fn end_lines(&mut self) {
        for _ in 0..std::mem::take(&mut self.breaks) {
            self.place = match self.line_break {
                LineBreak::Kept => {
                    // An empty line would end the paragraph.
                    let held = if self.place == Place::Start { "&#32;" } else { "" };
                    self.written.push_str(held);
                    self.written.push_str("\\\n");
                    Place::Start
                }
                LineBreak::Blank => {
                    self.written.push(' ');
                    Place::Inside
                }
                LineBreak::Tag => {
                    self.written.push_str("<br>");
                    Place::Inside
                }
            };
            self.last = '\n';
        }
    }

    /// Returns whether `c` would be read as markup here, by `CommonMark`, GitHub or Pandoc.
    fn is_markup(&self, c: char) -> bool {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '{' | '}' | '#' | '|' | '~' | '^'
            | '&' | '$' | '=' => true,
            '+' | '-' | ':' | '%' if self.place == Place::Start => true,
            '.' | ')' if self.place == Place::Digits => true,
            // Two or three become a dash or an ellipsis.
            '-' | '.' => self.last == c || (c == '.' && self.written.ends_with("www")),
            '/' => self.last == ':',
            '@' => !self.last.is_alphanumeric(),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(text: &str, markdown: &str) {
        assert_eq!(escaped(text), markdown);
    }

    #[test]
    fn ordinary_text_stays_readable() {
        for text in [
            "NAV Bodø og Bodø kommune har to ledermøter i året (uke 4 og 46).",
            "Oppstart 1. september 2027, jf. integreringsloven § 10.",
            "Telefon +47 12 34 56 78, kari-anne@bodo.kommune.no",
            "kl. 10:30 – 11:00; «både – og»",
        ] {
            case(text, text);
        }
    }

    #[test]
    fn what_would_be_markup_is_escaped() {
        case("*a* _b_ `c`", "\\*a\\* \\_b\\_ \\`c\\`");
        case("<b>&amp;</b>", "\\<b\\>\\&amp;\\</b\\>");
        case("[a](b) ![c](d)", "\\[a\\](b) !\\[c\\](d)");
        case("https://nav.no www.nav.no", "https:\\//nav.no www\\.nav.no");
        case("a -- b ...", "a -\\- b .\\.\\.");
        case("# a", "\\# a");
        case("1. a\n12) b\n- c\n+ d", "1\\. a\\\n12\\) b\\\n\\- c\\\n\\+ d");
        case("a\n\nb", "a\\\n&#32;\\\nb");
        case("a\n", "a");
        case("    a", "&#32;&#32;&#32;&#32;a");
    }
}
