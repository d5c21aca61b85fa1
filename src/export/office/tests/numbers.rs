//! Numbered headings, which word processors count themselves.

use super::super::super::tests::sample::{deviations, every_kind, options, text};
use super::super::super::{Format, Headings, Options, Stage, export};
use super::read::{Piece, paragraphs, parts, pieces};
use super::{FORMATS, body};
use crate::assemble::Document;

fn written(document: &Document, format: Format, headings: Headings) -> Vec<u8> {
    export(document, format, &Options { headings, ..options(Stage::Final) }).unwrap()
}

/// A document with every kind of block, six deviations, and a footnote that nothing refers to.
fn sample() -> Document {
    let mut document = every_kind();
    document.deviations = deviations();
    let mut note = document.footnotes[0].clone();
    note.number = 2;
    note.text = text("Uten merke.");
    document.footnotes.push(note);
    document
}

#[test]
fn the_text_of_a_numbered_heading_is_its_words() {
    for format in FORMATS {
        let read =
            |headings| paragraphs(&parts(&written(&sample(), format, headings))[body(format)]);
        assert_eq!(read(Headings::Numbered), read(Headings::Plain), "{format:?}");
    }
}

#[test]
fn the_styles_of_headings_are_bound_to_one_list_in_word() {
    let parts = parts(&written(&sample(), Format::Docx, Headings::Numbered));
    let levels = [("Heading1", "%1"), ("Heading2", "%1.%2"), ("Heading3", "%1.%2.%3")];
    for (level, (style, shown)) in levels.into_iter().enumerate() {
        let in_style = parts["word/styles.xml"].split_once(&format!("\"{style}\"")).unwrap().1;
        let bound = format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"2\"/></w:numPr>");
        assert!(in_style.split_once("</w:style>").unwrap().0.contains(&bound), "{style}");
        let counted = format!("<w:pStyle w:val=\"{style}\"/><w:lvlText w:val=\"{shown}\"/>");
        assert!(parts["word/numbering.xml"].contains(&counted), "{style}");
    }
}

#[test]
fn what_stands_behind_the_agreement_is_not_counted() {
    for (format, counted, attribute, plain) in [
        (Format::Docx, "w:numId", "w:val", "0"),
        (Format::Odt, "text:h", "text:is-list-header", "true"),
    ] {
        let xml = &parts(&written(&sample(), format, Headings::Numbered))[body(format)];
        let found = pieces(xml).into_iter().filter_map(|piece| match piece {
            Piece::Start(name, attributes) if name == counted => attributes.get(attribute).cloned(),
            Piece::Start(..) | Piece::Text(_) | Piece::End(_) => None,
        });
        // The footnotes' heading, the annex's and those of its six deviations.
        assert_eq!(found.filter(|is| is == plain).count(), 8, "{format:?}");
    }
}

#[test]
fn plain_headings_are_in_no_list() {
    let docx = parts(&written(&sample(), Format::Docx, Headings::Plain));
    assert!(!docx["word/numbering.xml"].contains("w:num w:numId=\"2\""));
    assert!(!docx["word/styles.xml"].contains("<w:numId w:val=\"2\"/>"));
    let odt = parts(&written(&sample(), Format::Odt, Headings::Plain));
    assert!(!odt["styles.xml"].contains("style:num-format=\"1\" text:display-levels"));
}
