//! The worked examples as structure: which blocks there are, and that each format has the same.
//!
//! Words may be mended without a change here; a block that is lost, moved or of another kind is seen.

use std::fmt::Write as _;

use avtale::assemble::{BlockKind, Document, Run, assemble};
use avtale::export::{Format, Options, Stage, Wanted, Words, export};
use avtale::texts::{Language, Texts};
use serde_json::Value;

use crate::drafts::{EMPTY, FULL, KRISTIANSAND, read};

fn document(example: &str) -> Document {
    let (template, draft) = read(example);
    assemble(&template, &draft)
}

fn written(document: &Document, format: Format) -> String {
    let texts = Texts::load(Language::Nb);
    let words = Words::read(|key| texts.get(key).into_owned());
    let options = Options::new(Wanted { stage: Stage::Final, ..Wanted::draft(format) }, words);
    String::from_utf8(export(document, format, &options).unwrap()).unwrap()
}

/// Returns a line for each block, set in by its level: kind, id, how much it holds, what is missing in it.
fn outline(document: &Document) -> String {
    let mut outline = String::new();
    let mut level = 0;
    for block in &document.blocks {
        let count = |runs: &[Run]| runs.iter().filter(|run| matches!(run, Run::Missing(_))).count();
        let (what, missing) = match &block.kind {
            BlockKind::Heading { level: of, text } => {
                level = usize::from(*of);
                (format!("heading {of}"), count(text))
            }
            BlockKind::Paragraph(text) => ("paragraph".to_owned(), count(text)),
            BlockKind::List(items) => {
                (format!("list of {}", items.len()), items.iter().map(|item| count(item)).sum())
            }
            BlockKind::Table { columns, rows } => {
                let cells = rows.iter().flat_map(|row| &row.0).map(|cell| count(cell)).sum();
                (format!("table of {} by {}", rows.len(), columns.len()), cells)
            }
            BlockKind::Image { alternative, .. } => ("image".to_owned(), count(alternative)),
            BlockKind::PlaceAndDate { place, day } => {
                (format!("place {} and day {}", place.is_some(), day.is_some()), 0)
            }
            BlockKind::Signatures { party, signatories } => {
                (format!("{} signatures", signatories.len()), count(party))
            }
        };
        let indent = "  ".repeat(level);
        let heading = matches!(block.kind, BlockKind::Heading { .. });
        let inside = if heading { "" } else { "  " };
        write!(outline, "{indent}{inside}{what}: {}", block.id).unwrap();
        let missing = if missing > 0 { format!(" ({missing} missing)") } else { String::new() };
        writeln!(outline, "{missing}").unwrap();
    }
    writeln!(outline, "{} footnotes", document.footnotes.len()).unwrap();
    outline
}

#[test]
fn every_example_keeps_its_structure() {
    insta::assert_snapshot!("empty_outline", outline(&document(EMPTY)));
    insta::assert_snapshot!("full_outline", outline(&document(FULL)));
    insta::assert_snapshot!("kristiansand_outline", outline(&document(KRISTIANSAND)));
}

/// What a block is in every format: its element in HTML, and how many lines of its own it has besides.
#[derive(Debug, PartialEq, Eq)]
enum Shape {
    Heading(usize),
    Paragraph,
    List(usize),
    Table { rows: usize, columns: usize },
    Signatures(usize),
}

fn shapes(document: &Document) -> Vec<Shape> {
    let shape = |kind: &BlockKind| match kind {
        BlockKind::Heading { level, .. } => Shape::Heading(usize::from(*level) + 1),
        BlockKind::Paragraph(_) | BlockKind::Image { .. } | BlockKind::PlaceAndDate { .. } => {
            Shape::Paragraph
        }
        BlockKind::List(items) => Shape::List(items.len()),
        BlockKind::Table { columns, rows } => {
            Shape::Table { rows: rows.len(), columns: columns.len() }
        }
        BlockKind::Signatures { signatories, .. } => Shape::Signatures(signatories.len().max(1)),
    };
    document.blocks.iter().map(|block| shape(&block.kind)).collect()
}

/// Returns the shape and the id of each block of a page, whose elements have the ids of the blocks.
fn shapes_of_html(html: &str) -> Vec<(Shape, String)> {
    let body = html.split_once("<body>").unwrap().1;
    let mut elements = Vec::new();
    for (at, _) in body.match_indices(" id=\"") {
        let begin = body[..at].rfind('<').unwrap();
        let name = &body[begin + 1..at];
        let id = body[at + 5..].split('"').next().unwrap();
        if id.starts_with('_') {
            continue;
        }
        let rest = &body[at..];
        let inside = |end: &str| rest.split_once(end).unwrap().0;
        let shape = match name {
            "p" => Shape::Paragraph,
            "ul" => Shape::List(inside("</ul>").matches("<li>").count()),
            "table" => {
                let table = inside("</table>");
                let columns = table.matches("<th scope=\"col\"").count();
                Shape::Table { rows: table.matches("<tr>").count() - 1, columns }
            }
            "div" => Shape::Signatures(inside("</div>").matches("class=\"signature\"").count()),
            heading => Shape::Heading(heading.strip_prefix('h').unwrap().parse().unwrap()),
        };
        elements.push((shape, id.to_owned()));
    }
    elements
}

/// Returns the shape of each block of a Markdown file up to its footnotes.
fn shapes_of_markdown(markdown: &str) -> Vec<Shape> {
    let mut shapes = Vec::new();
    let blank = "\\_\\_\\_";
    for block in markdown.split("\n\n") {
        let first = block.chars().next().unwrap();
        if block.starts_with("[^1]:") || block.starts_with("Referanse: ") {
            break;
        }
        let lines = || block.lines();
        let shape = match first {
            '#' => Shape::Heading(block.chars().take_while(|c| *c == '#').count()),
            '-' => Shape::List(lines().filter(|line| line.starts_with("- ")).count()),
            '|' => {
                let columns = lines().nth(1).unwrap().matches("---").count();
                Shape::Table { rows: lines().count() - 2, columns }
            }
            _ if block.starts_with(blank) => {
                // The party stands in the paragraph before its first line to sign on.
                match shapes.pop() {
                    Some(Shape::Signatures(count)) => Shape::Signatures(count + 1),
                    _ => Shape::Signatures(1),
                }
            }
            _ => Shape::Paragraph,
        };
        shapes.push(shape);
    }
    shapes
}

#[test]
fn html_has_the_same_blocks_in_the_same_order_under_the_same_ids() {
    for example in [EMPTY, FULL, KRISTIANSAND] {
        let document = document(example);
        let (found, ids): (Vec<_>, Vec<_>) =
            shapes_of_html(&written(&document, Format::Html)).into_iter().unzip();
        assert_eq!(found, shapes(&document), "{}", document.draft);
        let expected: Vec<_> = document.blocks.iter().map(|block| block.id.clone()).collect();
        assert_eq!(ids, expected, "{}", document.draft);
    }
}

#[test]
fn markdown_has_the_same_blocks_in_the_same_order() {
    for example in [EMPTY, FULL, KRISTIANSAND] {
        let document = document(example);
        let markdown = written(&document, Format::Markdown);
        assert_eq!(shapes_of_markdown(&markdown), shapes(&document), "{}", document.draft);
        let notes = markdown.lines().filter(|line| line.starts_with("[^")).count();
        assert_eq!(notes, document.footnotes.len(), "{}", document.draft);
    }
}

#[test]
fn text_has_the_same_lists_and_as_many_lines_to_sign_on() {
    for example in [EMPTY, FULL, KRISTIANSAND] {
        let document = document(example);
        let text = written(&document, Format::Text);
        let (mut items, mut lines, mut underlined) = (0, 0, [0, 0]);
        for shape in shapes(&document) {
            match shape {
                Shape::List(count) => items += count,
                Shape::Signatures(count) => lines += count,
                Shape::Heading(1 | 2) => underlined[0] += 1,
                Shape::Heading(3) => underlined[1] += 1,
                Shape::Heading(_) | Shape::Paragraph | Shape::Table { .. } => {}
            }
        }
        underlined[0] += usize::from(!document.footnotes.is_empty());
        let count = |found: &dyn Fn(&str) -> bool| text.lines().filter(|line| found(line)).count();
        let only = |line: &str, c: char| !line.is_empty() && line.chars().all(|other| other == c);
        assert_eq!(count(&|line| line.starts_with("– ")), items, "{}", document.draft);
        assert_eq!(count(&|line| only(line, '_')), lines, "{}", document.draft);
        let found = [count(&|line| only(line, '=')), count(&|line| only(line, '-'))];
        assert_eq!(found, underlined, "{}", document.draft);
    }
}

#[test]
fn json_numbers_the_same_blocks_and_its_ids_are_those_of_the_document() {
    for example in [EMPTY, FULL, KRISTIANSAND] {
        let document = document(example);
        let json: Value = serde_json::from_str(&written(&document, Format::Json)).unwrap();
        let blocks = json["blocks"].as_array().unwrap();
        assert_eq!(blocks.len(), document.blocks.len());
        for (at, (wire, block)) in blocks.iter().zip(&document.blocks).enumerate() {
            assert_eq!(
                (&wire["number"], &wire["id"]),
                (&(at + 1).into(), &block.id.as_str().into())
            );
        }
    }
}
