//! What is read in an `OpenDocument` file: text with its footnotes, and what stands at the head and foot of
//! each page.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::super::super::{Options, Stage, Words};
use super::super::flow::{Logo, Paragraph, Part, Span, Style, WIDTH, shares};
use super::super::picture::{Media, ending, millimetres, size};
use super::super::properties::locale;
use super::super::xml::{escaped, filled, in_line};

const CONTENT: &str = include_str!("content.xml");
const FRAME: &str = include_str!("frame.xml");

/// The text, as far as it is written.
pub(super) struct Body<'m, 'a> {
    notes: &'m BTreeMap<usize, Vec<Span>>,
    media: &'m mut Media<'a>,
    /// The styles of single paragraphs, tables and languages.
    styles: String,
    /// The languages that have a style, in the order of their numbers.
    languages: Vec<String>,
    tables: usize,
    frames: usize,
    xml: String,
}

impl<'m, 'a> Body<'m, 'a> {
    /// Returns an empty text.
    pub(super) fn new(notes: &'m BTreeMap<usize, Vec<Span>>, media: &'m mut Media<'a>) -> Self {
        let (styles, xml) = (String::new(), String::new());
        Self { notes, media, styles, languages: Vec::new(), tables: 0, frames: 1_000, xml }
    }

    /// Adds all parts; the first begins the first page, which has a head of its own.
    pub(super) fn parts(&mut self, parts: &[Part<'a>]) {
        for (at, part) in parts.iter().enumerate() {
            let is_first = at == 0;
            match part {
                Part::Paragraph(paragraph) => self.paragraph(paragraph, is_first),
                Part::List(items) => {
                    let style = self.begun("List_20_Bullet", is_first);
                    self.xml.push_str("<text:list text:style-name=\"Bullets\">\n");
                    for (at, item) in items.iter().enumerate() {
                        let style = if at == 0 { &style } else { "List_20_Bullet" };
                        let text = self.runs(item);
                        let item = paragraph(style, &text);
                        writeln!(self.xml, "<text:list-item>{item}</text:list-item>")
                            .unwrap_or_default();
                    }
                    self.xml.push_str("</text:list>\n");
                }
                Part::Table(columns, rows) => self.table(columns, rows, is_first),
                Part::Logo(logo) => {
                    let style = self.begun("Standard", is_first);
                    let drawn = drawn(logo, self.media, &mut self.frames);
                    self.xml.push_str(&paragraph(&style, &drawn));
                }
            }
        }
    }

    /// Returns the whole part.
    pub(super) fn finished(self) -> String {
        filled(CONTENT, &[("styles", &self.styles), ("text", &self.xml)])
    }

    /// Returns the style of a paragraph: a style of its own when it begins the first page.
    fn begun(&mut self, style: &str, is_first: bool) -> String {
        if !is_first {
            return style.to_owned();
        }
        writeln!(
            self.styles,
            "<style:style style:name=\"P1\" style:family=\"paragraph\" \
             style:parent-style-name=\"{style}\" style:master-page-name=\"First_20_Page\"/>"
        )
        .unwrap_or_default();
        "P1".to_owned()
    }

    fn paragraph(&mut self, Paragraph { style: kind, kept, spans }: &Paragraph, is_first: bool) {
        let (name, level) = match (kind, kept) {
            (Style::Title, _) => ("Title", None),
            (Style::Heading(1), _) => ("Heading_20_1", Some(1)),
            (Style::Heading(2), _) => ("Heading_20_2", Some(2)),
            (Style::Heading(_), _) => ("Heading_20_3", Some(3)),
            (Style::Behind(1), _) => ("Behind1", Some(1)),
            (Style::Behind(2), _) => ("Behind2", Some(2)),
            (Style::Behind(_), _) => ("Behind3", Some(3)),
            (Style::Annex, _) => ("Annex", Some(1)),
            (Style::Text, false) => ("Standard", None),
            (Style::Text, true) => ("TextKept", None),
            (Style::Place, false) => ("PlaceAndDate", None),
            (Style::Place, true) => ("PlaceAndDateKept", None),
            (Style::Party, _) => ("Party", None),
            (Style::Signature, false) => ("SignatureLine", None),
            (Style::Signature, true) => ("SignatureLineKept", None),
            (Style::Signatory, false) => ("Signatory", None),
            (Style::Signatory, true) => ("SignatoryKept", None),
        };
        let style = self.begun(name, is_first);
        let text = self.runs(spans);
        let xml = match level {
            None => paragraph(&style, &text),
            Some(level) => {
                // What heads a list has no number in it; nor are its styles those that are set in for one.
                let plain = matches!(kind, Style::Behind(_) | Style::Annex);
                let plain = if plain { " text:is-list-header=\"true\"" } else { "" };
                format!(
                    "<text:h text:style-name=\"{style}\" text:outline-level=\"{level}\"{plain}>\
                     {text}</text:h>\n"
                )
            }
        };
        self.xml.push_str(&xml);
    }

    fn table(&mut self, columns: &[Vec<Span>], rows: &[Vec<Vec<Span>>], is_first: bool) {
        self.tables += 1;
        let table = format!("Table{}", self.tables);
        let widths = shares(columns, rows);
        self.table_styles(&table, &widths, is_first);
        writeln!(self.xml, "<table:table table:name=\"{table}\" table:style-name=\"{table}\">")
            .unwrap_or_default();
        for at in 1..=widths.len() {
            writeln!(self.xml, "<table:table-column table:style-name=\"{table}.{at}\"/>")
                .unwrap_or_default();
        }
        self.xml.push_str("<table:table-header-rows>\n");
        self.row(&table, columns, ("TableHeading", widths.len()));
        self.xml.push_str("</table:table-header-rows>\n");
        for cells in rows {
            self.row(&table, cells, ("TableText", widths.len()));
        }
        self.xml.push_str("</table:table>\n");
    }

    fn table_styles(&mut self, table: &str, widths: &[usize], is_first: bool) {
        let page = if is_first { " style:master-page-name=\"First_20_Page\"" } else { "" };
        writeln!(self.styles, "<style:style style:name=\"{table}\" style:family=\"table\"{page}><style:table-properties \
             style:width=\"{}\" table:align=\"left\" fo:margin-top=\"1mm\" \
             fo:margin-bottom=\"3mm\" table:border-model=\"collapsing\"/></style:style>\n\
             <style:style style:name=\"{table}.row\" style:family=\"table-row\">\
             <style:table-row-properties fo:keep-together=\"always\"/></style:style>\n\
             <style:style style:name=\"{table}.cell\" style:family=\"table-cell\">\
             <style:table-cell-properties fo:border=\"0.5pt solid #000000\" fo:padding-top=\"0mm\" \
             fo:padding-bottom=\"0mm\" fo:padding-left=\"1.9mm\" fo:padding-right=\"1.9mm\"/>\
             </style:style>",
            points(WIDTH)).unwrap_or_default();
        for (at, width) in widths.iter().enumerate() {
            writeln!(
                self.styles,
                "<style:style style:name=\"{table}.{}\" style:family=\"table-column\">\
                 <style:table-column-properties style:column-width=\"{}\"/>\
                 </style:style>",
                at + 1,
                points(*width)
            )
            .unwrap_or_default();
        }
    }

    fn row(&mut self, table: &str, cells: &[Vec<Span>], (style, count): (&str, usize)) {
        writeln!(self.xml, "<table:table-row table:style-name=\"{table}.row\">")
            .unwrap_or_default();
        for at in 0..count {
            let text = cells.get(at).map(|cell| self.runs(cell)).unwrap_or_default();
            writeln!(
                self.xml,
                "<table:table-cell table:style-name=\"{table}.cell\" \
                 office:value-type=\"string\">{}</table:table-cell>",
                paragraph(style, &text)
            )
            .unwrap_or_default();
        }
        self.xml.push_str("</table:table-row>\n");
    }

    /// Returns the style of words in another language, which is added when it is asked for first.
    fn foreign(&mut self, language: &str) -> String {
        let known = self.languages.iter().position(|known| known == language);
        let number = known.unwrap_or(self.languages.len()) + 1;
        let name = format!("L{number}");
        if known.is_none() {
            self.languages.push(language.to_owned());
            let (language, country) = locale(language);
            writeln!(
                self.styles,
                "<style:style style:name=\"{name}\" style:family=\"text\">\
                 <style:text-properties fo:language=\"{}\" fo:country=\"{}\"/></style:style>",
                escaped(language),
                escaped(if country.is_empty() { "none" } else { country })
            )
            .unwrap_or_default();
        }
        name
    }

    fn runs(&mut self, spans: &[Span]) -> String {
        let mut xml = String::new();
        for span in spans {
            xml.push_str(&match span {
                Span::Text(words) => text(words),
                Span::Foreign(language, words) => spanned(&self.foreign(language), &text(words)),
                Span::Missing(words) => spanned("Missing", &text(words)),
                Span::Strong(words) => spanned("Strong", &text(words)),
                Span::Removed(language, words) => {
                    let removed = spanned("Removed", &text(words));
                    match language {
                        Some(language) => spanned(&self.foreign(language), &removed),
                        None => removed,
                    }
                }
                Span::Added(words) => spanned("Added", &text(words)),
                Span::Mark(number) => self.note(*number),
                Span::Number(number) => spanned("Reference", &number.to_string()),
                Span::Line => "<text:tab/>".to_owned(),
            });
        }
        xml
    }

    fn note(&mut self, number: usize) -> String {
        let notes = self.notes;
        let note = notes.get(&number).map_or(&[][..], Vec::as_slice);
        let text = paragraph("Footnote", &self.runs(note));
        format!(
            "<text:note text:id=\"note{number}\" text:note-class=\"footnote\">\
             <text:note-citation>{number}</text:note-citation>\
             <text:note-body>{}</text:note-body></text:note>",
            text.trim_end()
        )
    }
}

/// Returns the head of a page: the logos, and the mark of a draft.
pub(super) fn head<'a>(logos: &[Logo<'a>], options: &Options, media: &mut Media<'a>) -> String {
    let mut frames = 0;
    let logos: Vec<_> = logos.iter().map(|logo| drawn(logo, media, &mut frames)).collect();
    let between = match logos.len() {
        // One at the left edge, one at the right.
        2 => "<text:tab/><text:tab/>",
        3 => "<text:tab/>",
        _ => "<text:s text:c=\"4\"/>",
    };
    let mut xml = String::new();
    if !logos.is_empty() {
        xml.push_str(&paragraph("Header", &logos.join(between)));
    }
    match options.stage {
        Stage::Draft => xml.push_str(&paragraph("Draft", &text(&options.words.draft))),
        Stage::Final if logos.is_empty() => xml.push_str(&paragraph("Header", "")),
        Stage::Final => {}
    }
    xml
}

/// Returns the foot of each page: the reference, and which page of how many it is.
pub(super) fn footer(reference: &str, words: &Words) -> String {
    let (page, of) = (text(&format!("{} ", words.page)), text(&format!(" {} ", words.of)));
    paragraph(
        "Footer",
        &format!(
            "{}<text:tab/>{page}<text:page-number text:select-page=\"current\">1</text:page-number>\
             {of}<text:page-count>1</text:page-count>",
            text(reference)
        ),
    )
}

/// Returns twentieths of a point as points.
fn points(width: usize) -> String {
    format!("{}.{:02}pt", width / 20, width % 20 * 5)
}

fn paragraph(style: &str, runs: &str) -> String {
    format!("<text:p text:style-name=\"{style}\">{runs}</text:p>\n")
}

fn spanned(style: &str, text: &str) -> String {
    format!("<text:span text:style-name=\"{style}\">{text}</text:span>")
}

/// Returns the text as XML. A blank that another one or an edge is beside would be lost as such.
fn text(text: &str) -> String {
    let mut xml = String::with_capacity(text.len());
    let mut after_blank = true;
    for c in escaped(text).chars() {
        match c {
            '\n' => xml.push_str("<text:line-break/>"),
            ' ' if after_blank => xml.push_str("<text:s/>"),
            c => xml.push(c),
        }
        after_blank = matches!(c, ' ' | '\n');
    }
    match xml.strip_suffix(' ') {
        Some(rest) => format!("{rest}<text:s/>"),
        None => xml,
    }
}

/// Returns a logo, or the text that stands for it.
fn drawn<'a>(logo: &Logo<'a>, media: &mut Media<'a>, frames: &mut usize) -> String {
    let Some(picture) = logo.picture else { return text(&logo.label) };
    *frames += 1;
    let (width, height) = size(picture);
    let file = format!("{}.{}", media.number(picture), ending(picture.kind()));
    let values = [
        ("name", format!("Logo {frames}")),
        ("width", millimetres(width)),
        ("height", millimetres(height)),
        ("picture", file),
        ("kind", picture.kind().media_type().to_owned()),
        ("alternative", in_line(&logo.alternative)),
    ];
    let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    filled(FRAME.trim_end(), &values)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_that_would_be_lost_are_written_as_such() {
        assert_eq!(text("a b"), "a b");
        assert_eq!(text(" a  b "), "<text:s/>a <text:s/>b<text:s/>");
        assert_eq!(text("a \n b"), "a <text:line-break/><text:s/>b");
        assert_eq!(text("<"), "&lt;");
    }
}
