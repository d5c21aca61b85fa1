//! Numbered headings: the same numbers in every format, and none where nothing is counted.

use super::super::{Format, Headings, Options, Stage, export};
use super::sample::{deviations, every_kind, options};
use crate::assemble::{BlockKind, Document};

fn numbered() -> Options {
    Options { headings: Headings::Numbered, ..options(Stage::Final) }
}

/// A document with an annex, and with a second main heading.
fn sample() -> Document {
    let mut document = every_kind();
    document.deviations = deviations();
    let mut last = document.blocks[2].clone();
    last.id.push_str(".2");
    if let BlockKind::Heading { text, .. } = &mut last.kind {
        *text = super::text("Varighet");
    }
    document.blocks.push(last);
    document
}

#[test]
fn every_heading_of_the_agreement_has_its_number_and_no_other_has() {
    for (format, mark, rest) in
        [(Format::Text, " ", "\n"), (Format::Markdown, " ", "\n"), (Format::Html, "\u{a0}", "</h")]
    {
        let written = export(&sample(), format, &numbered()).unwrap();
        let written = String::from_utf8(written).unwrap();
        let before = if format == Format::Html { ">" } else { "" };
        for heading in ["1_Samarbeid", "1.1_Felles mål", "1.1.1_Møter", "2_Varighet"] {
            let heading = format!("{before}{}{rest}", heading.replace('_', mark));
            assert_eq!(written.matches(&heading).count(), 1, "{heading} in {written}");
        }
        for plain in ["Samarbeidsavtale mellom", "Vedlegg: ", "Ledermøter: Innkalling"] {
            let before = written.split_once(plain).unwrap().0.chars().next_back();
            assert!(matches!(before, Some('\n' | '>' | ' ')), "{plain} after {before:?}");
            assert!(!written.contains(&format!("3{mark}{plain}")), "{plain} in {written}");
        }
    }
}

#[test]
fn the_list_of_headings_has_their_numbers() {
    let mut document = sample();
    let heading = document.blocks[2].clone();
    document.blocks.extend(std::iter::repeat_n(heading, 5));
    let html = String::from_utf8(export(&document, Format::Html, &numbered()).unwrap()).unwrap();
    let (_, list) = html.split_once("<nav").unwrap();
    for entry in [">1\u{a0}Samarbeid</a>", ">2\u{a0}Varighet</a>", ">7\u{a0}Samarbeid</a>"] {
        assert!(list.contains(entry), "{entry} in {list}");
    }
}

#[test]
fn the_json_leaves_numbers_to_its_renderers() {
    let written = |options| export(&sample(), Format::Json, &options).unwrap();
    assert_eq!(written(numbered()), written(options(Stage::Final)));
}

#[test]
fn a_number_is_set_off_from_the_lines_of_a_long_heading_in_text() {
    let mut document = sample();
    if let BlockKind::Heading { text, .. } = &mut document.blocks[3].kind {
        *text = super::text(&"lang ".repeat(20));
    }
    let text = String::from_utf8(export(&document, Format::Text, &numbered()).unwrap()).unwrap();
    assert!(text.contains("\n1.1 lang lang"), "{text}");
    assert!(text.contains("\n    lang lang"), "{text}");
}
