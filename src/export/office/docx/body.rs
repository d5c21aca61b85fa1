//! What is read in a file for Word: text, footnotes, and what stands at the head and foot of each page.

use std::collections::BTreeMap;

use super::super::super::{Options, Stage, Words};
use super::super::flow::{Logo, Paragraph, Part, Span, Style, WIDTH, shares};
use super::super::picture::{Media, size};
use super::super::properties::tag;
use super::super::xml::{escaped, filled, in_line};

/// What the parts that are read begin with.
const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const NAMESPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

const SECTION: &str = include_str!("section.xml");
const DRAWING: &str = include_str!("drawing.xml");
const SEPARATORS: &str = include_str!("separators.xml");

/// A paragraph outside every list, whatever its style says.
const UNNUMBERED: &str = "<w:numPr><w:numId w:val=\"0\"/></w:numPr>";

/// The text, as far as it is written.
pub(super) struct Body<'m, 'a> {
    media: &'m mut Media<'a>,
    drawings: Drawings,
    xml: String,
}

/// How many logos are drawn so far: each has a number.
struct Drawings(usize);

impl<'m, 'a> Body<'m, 'a> {
    /// Returns an empty text.
    pub(super) fn new(media: &'m mut Media<'a>) -> Self {
        let xml = format!("{HEAD}<w:document {NAMESPACES}>\n<w:body>\n");
        // The numbers of those in the head of the first page begin at 1.
        Self { media, drawings: Drawings(1_000), xml }
    }

    /// Adds parts.
    pub(super) fn parts(&mut self, parts: &[Part<'a>]) {
        let mut parts = parts.iter().peekable();
        // What a table has no way to ask for itself: room below it.
        let mut room = "";
        while let Some(part) = parts.next() {
            match part {
                Part::Paragraph(paragraph) => self.xml.push_str(&text(paragraph, room)),
                Part::List(items) => {
                    for (at, item) in items.iter().enumerate() {
                        let room = if at == 0 { room } else { "" };
                        self.xml.push_str(&styled("ListBullet", room, &runs(item)));
                    }
                }
                Part::Table(columns, rows) => {
                    self.xml.push_str(&table(columns, rows));
                    // Word joins tables that touch, and wants a paragraph at the end.
                    if matches!(parts.peek(), None | Some(Part::Table(..))) {
                        self.xml.push_str(&styled("AfterTable", "", ""));
                    }
                }
                Part::Logo(logo) => {
                    let drawn = drawn(logo, self.media, &mut self.drawings);
                    self.xml.push_str(&styled("Normal", room, &drawn));
                }
            }
            room =
                if matches!(part, Part::Table(..)) { "<w:spacing w:before=\"200\"/>" } else { "" };
        }
    }

    /// Returns the whole part.
    pub(super) fn finished(self) -> String {
        format!("{}{SECTION}</w:body>\n</w:document>\n", self.xml)
    }
}

/// Returns the head of a page: the logos, and the mark of a draft.
pub(super) fn head<'a>(logos: &[Logo<'a>], options: &Options, media: &mut Media<'a>) -> String {
    let mut xml = format!("{HEAD}<w:hdr {NAMESPACES}>\n");
    let mut drawings = Drawings(0);
    let logos: Vec<_> = logos.iter().map(|logo| drawn(logo, media, &mut drawings)).collect();
    let between = match logos.len() {
        // One at the left edge, one at the right.
        2 => "<w:r><w:tab/><w:tab/></w:r>",
        3 => "<w:r><w:tab/></w:r>",
        _ => "<w:r><w:t xml:space=\"preserve\">    </w:t></w:r>",
    };
    if !logos.is_empty() {
        xml.push_str(&styled("Header", "", &logos.join(between)));
    }
    match options.stage {
        Stage::Draft => {
            xml.push_str(&styled("Draft", "", &run("", &options.words.draft)));
        }
        Stage::Final if logos.is_empty() => xml.push_str(&styled("Header", "", "")),
        Stage::Final => {}
    }
    xml.push_str("</w:hdr>\n");
    xml
}

/// Returns the foot of each page: the reference, and which page of how many it is.
pub(super) fn footer(reference: &str, words: &Words) -> String {
    let field =
        |name: &str| format!("<w:fldSimple w:instr=\" {name} \">{}</w:fldSimple>", run("", "1"));
    let text = [
        run("", reference),
        "<w:r><w:tab/></w:r>".to_owned(),
        run("", &format!("{} ", words.page)),
        field("PAGE"),
        run("", &format!(" {} ", words.of)),
        field("NUMPAGES"),
    ];
    let text = styled("Footer", "", &text.concat());
    format!("{HEAD}<w:ftr {NAMESPACES}>\n{text}</w:ftr>\n")
}

/// Returns the footnotes.
pub(super) fn notes(notes: &BTreeMap<usize, Vec<Span>>) -> String {
    let notes = notes.iter().map(|(number, note)| {
        let mark =
            "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>";
        let text = format!("{mark}{}{}", run("", " "), runs(note));
        format!(
            "<w:footnote w:id=\"{number}\">\n{}</w:footnote>\n",
            styled("FootnoteText", "", &text)
        )
    });
    let notes: String = notes.collect();
    format!("{HEAD}<w:footnotes {NAMESPACES}>\n{SEPARATORS}{notes}</w:footnotes>\n")
}

fn text(Paragraph { style, kept, spans }: &Paragraph, room: &str) -> String {
    let name = match style {
        Style::Title => "Title",
        Style::Heading(1) | Style::Behind(1) => "Heading1",
        Style::Heading(2) | Style::Behind(2) => "Heading2",
        Style::Heading(_) | Style::Behind(_) => "Heading3",
        Style::Annex => "Annex",
        Style::Text => "Normal",
        Style::Place => "PlaceAndDate",
        Style::Party => "Party",
        Style::Signature => "SignatureLine",
        Style::Signatory => "Signatory",
    };
    let kept = if *kept { "<w:keepNext/>" } else { "" };
    // The number that the style may have is taken away.
    let plain = if matches!(style, Style::Behind(_) | Style::Annex) { UNNUMBERED } else { "" };
    // The others have room above them anyhow.
    let room = if *style == Style::Text { room } else { "" };
    styled(name, &format!("{kept}{plain}{room}"), &runs(spans))
}

/// Returns a paragraph.
fn styled(style: &str, properties: &str, runs: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{properties}</w:pPr>{runs}</w:p>\n")
}

fn runs(spans: &[Span]) -> String {
    spans
        .iter()
        .map(|span| match span {
            Span::Text(text) => run("", text),
            Span::Foreign(language, text) => run(&spoken(language), text),
            Span::Missing(text) => run(&in_style("Missing"), text),
            Span::Strong(text) => run(&in_style("Strong"), text),
            Span::Removed(language, text) => {
                let language = language.as_deref().map(spoken).unwrap_or_default();
                run(&format!("{}{language}", in_style("Removed")), text)
            }
            Span::Added(text) => run(&in_style("Added"), text),
            Span::Mark(number) => format!(
                "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>\
                 <w:footnoteReference w:id=\"{number}\"/></w:r>"
            ),
            Span::Number(number) => run(&in_style("FootnoteReference"), &number.to_string()),
            Span::Line => "<w:r><w:tab/></w:r>".to_owned(),
        })
        .collect()
}

fn spoken(language: &str) -> String {
    format!("<w:lang w:val=\"{}\"/>", escaped(&tag(language)))
}

fn in_style(style: &str) -> String {
    format!("<w:rStyle w:val=\"{style}\"/>")
}

fn run(properties: &str, text: &str) -> String {
    let properties = match properties {
        "" => String::new(),
        properties => format!("<w:rPr>{properties}</w:rPr>"),
    };
    let lines = escaped(text);
    let lines = lines.split('\n').map(|line| format!("<w:t xml:space=\"preserve\">{line}</w:t>"));
    format!("<w:r>{properties}{}</w:r>", lines.collect::<Vec<_>>().join("<w:br/>"))
}

fn table(columns: &[Vec<Span>], rows: &[Vec<Vec<Span>>]) -> String {
    let widths = shares(columns, rows);
    let grid: Vec<_> = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).collect();
    let grid = grid.concat();
    let row = |cells: &[Vec<Span>], style: &str, properties: &str| {
        let cells: Vec<_> = widths
            .iter()
            .enumerate()
            .map(|(at, width)| {
                let spans = cells.get(at).map_or(&[][..], Vec::as_slice);
                format!(
                    "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr>{}</w:tc>\n",
                    styled(style, "", &runs(spans))
                )
            })
            .collect();
        let cells = cells.concat();
        format!("<w:tr><w:trPr><w:cantSplit/>{properties}</w:trPr>\n{cells}</w:tr>\n")
    };
    let heading = row(columns, "TableHeading", "<w:tblHeader/>");
    let rows: String = rows.iter().map(|cells| row(cells, "TableText", "")).collect();
    format!(
        "<w:tbl>\n<w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/>\
         <w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0020\"/></w:tblPr>\n\
         <w:tblGrid>{grid}</w:tblGrid>\n{heading}{rows}</w:tbl>\n"
    )
}

/// Returns a logo, or the text that stands for it.
fn drawn<'a>(logo: &Logo<'a>, media: &mut Media<'a>, Drawings(drawn): &mut Drawings) -> String {
    let Some(picture) = logo.picture else { return run("", &logo.label) };
    *drawn += 1;
    let (width, height) = size(picture);
    let number = media.number(picture);
    let values = [
        ("width", width.to_string()),
        ("height", height.to_string()),
        ("number", drawn.to_string()),
        ("picture", format!("image{number}")),
        ("alternative", in_line(&logo.alternative)),
    ];
    let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    format!("<w:r>{}</w:r>", filled(DRAWING.trim_end(), &values))
}
