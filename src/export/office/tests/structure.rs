//! Whole agreements as files of word processors: the same headings and texts as the agreement JSON has.

use serde_json::Value;

use super::super::super::tests::sample::{every_kind, options};
use super::super::super::{Format, Stage, export};
use super::body;
use super::read::{paragraphs, parts};
use crate::assemble::{Document, assemble};
use crate::base::{DraftId, Line};
use crate::draft::Draft;
use crate::draft::testing::stamp;
use crate::template::Library;

/// Returns a document with every kind of block, and the template's own with nothing answered.
fn documents() -> [Document; 2] {
    let library = Library::official();
    let template = &library.all()[0];
    let id = DraftId::new("tomt").unwrap();
    let empty = Draft::new(id, Line::kept("Tomt"), template, stamp("Kari", 0));
    [every_kind(), assemble(template, &empty)]
}

/// Returns the text of runs; marks of footnotes are left out.
fn text(runs: &Value) -> String {
    let runs = runs.as_array().into_iter().flatten();
    runs.filter_map(|run| run["text"].as_str()).collect()
}

/// Returns the paragraphs that a file must have for the agreement JSON, each with what it is.
fn expected(json: &Value) -> Vec<(&'static str, String)> {
    let mut all = Vec::new();
    for block in json["blocks"].as_array().unwrap() {
        match block["kind"].as_str().unwrap() {
            "heading" => {
                let level = usize::try_from(block["level"].as_u64().unwrap()).unwrap();
                let kind = ["title", "heading 1", "heading 2", "heading 3"][level];
                all.push((kind, text(&block["text"])));
            }
            "paragraph" => all.push(("text", text(&block["text"]))),
            "list" => {
                let items = block["items"].as_array().unwrap();
                all.extend(items.iter().map(|item| ("item", text(item))));
            }
            "table" => {
                let columns = block["columns"].as_array().unwrap();
                all.extend(columns.iter().map(|it| ("column", it.as_str().unwrap().to_owned())));
                let rows = block["rows"].as_array().unwrap().iter();
                all.extend(
                    rows.flat_map(|row| row.as_array().unwrap()).map(|it| ("cell", text(it))),
                );
            }
            "image" => {}
            "place_and_date" => all.push(("place", String::new())),
            "signatures" => {
                all.push(("party", text(&block["party"])));
                for signatory in block["signatories"].as_array().unwrap() {
                    all.push(("line", "____".to_owned()));
                    all.push(("signatory", text(&signatory["name"])));
                    if !signatory["title"].as_array().unwrap().is_empty() {
                        all.push(("signatory", text(&signatory["title"])));
                    }
                }
                if block["signatories"].as_array().unwrap().is_empty() {
                    all.push(("line", "____".to_owned()));
                }
            }
            other => panic!("{other}"),
        }
    }
    all
}

/// Returns what a style is for, whatever the format calls it.
fn kind(style: &str) -> &'static str {
    match style.trim_end_matches('+').trim_end_matches("Kept") {
        // What begins the first page has a style of its own in OpenDocument.
        "Title" => "title",
        "Heading1" | "Heading_20_1" => "heading 1",
        "Heading2" | "Heading_20_2" => "heading 2",
        "Heading3" | "Heading_20_3" => "heading 3",
        "Normal" | "Standard" | "Text" => "text",
        "ListBullet" | "List_20_Bullet" => "item",
        "TableHeading" => "column",
        "TableText" => "cell",
        "PlaceAndDate" => "place",
        "Party" => "party",
        "SignatureLine" => "line",
        "Signatory" => "signatory",
        "Footnote" => "note",
        "AfterTable" => "gap",
        "P1" => "first",
        other => panic!("{other}"),
    }
}

#[test]
fn headings_and_texts_are_those_of_the_agreement_json() {
    for document in documents() {
        let options = options(Stage::Draft);
        let json =
            serde_json::from_slice(&export(&document, Format::Json, &options).unwrap()).unwrap();
        let expected = expected(&json);
        assert!(expected.len() > 20, "{}", expected.len());
        for format in [Format::Docx, Format::Odt] {
            let bytes = export(&document, format, &options).unwrap();
            let read = paragraphs(&parts(&bytes)[body(format)]);
            let read = read.into_iter().map(|(style, text)| (kind(&style), text));
            let read = read.filter(|(kind, _)| !matches!(*kind, "note" | "gap"));
            for (at, (read, expected)) in read.zip(&expected).enumerate() {
                let (mut kind, mut text) = read;
                if kind == "first" && at == 0 {
                    kind = expected.0;
                }
                if kind == "place" {
                    text.clear();
                }
                let blank = |text: &str| text.replace('\u{a0}', " ");
                let without_marks = blank(&text.replace("[1]", ""));
                assert_eq!((kind, without_marks), (expected.0, blank(&expected.1)), "{format:?}");
            }
            let count = paragraphs(&parts(&bytes)[body(format)])
                .iter()
                .filter(|(style, _)| !matches!(kind(style), "note" | "gap"))
                .count();
            assert_eq!(count, expected.len(), "{format:?}");
        }
    }
}
