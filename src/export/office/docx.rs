//! The document for Word (.docx).
//!
//! Source: ECMA-376, Office Open XML File Formats, parts 1, 2 and 4 (transitional).

mod body;

use super::super::{Headings, Options, reference};
use super::archive::Archive;
use super::flow::Flow;
use super::picture::{Media, ending};
use super::properties::Properties;
use super::xml::filled;
use crate::assemble::Document;
use body::{Body, footer, head};

const TYPES: &str = include_str!("docx/types.xml");
const PACKAGE: &str = include_str!("docx/package.xml");
const RELATED: &str = include_str!("docx/related.xml");
const CORE: &str = include_str!("docx/core.xml");
const APP: &str = include_str!("docx/app.xml");
const CUSTOM: &str = include_str!("docx/custom.xml");
const STYLES: &str = include_str!("docx/styles.xml");
const NUMBERING: &str = include_str!("docx/numbering.xml");
const OUTLINE: &str = include_str!("docx/outline.xml");
const SETTINGS: &str = include_str!("docx/settings.xml");

/// The list that numbered headings are in.
const NUMBERED: &str = "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>\n";

/// Returns the document as a file.
pub(in crate::export) fn write(document: &Document, options: &Options) -> Vec<u8> {
    let flow = Flow::new(document, options);
    let mut media = Media::default();
    let first = head(&flow.logos, options, &mut media);
    let later = head(&[], options, &mut media);
    let mut body = Body::new(&mut media);
    body.parts(&flow.parts);
    let text = body.finished();
    let notes = body::notes(&flow.notes);
    let footer = footer(&reference(document, &options.words), &options.words);

    let mut archive = Archive::new();
    let mut add = |name: &str, part: &str| archive.add(name, part.as_bytes());
    properties(document, options, &mut add);
    add("word/_rels/document.xml.rels", &relations(RELATED, &media));
    add("word/document.xml", &text);
    add("word/footnotes.xml", &notes);
    add("word/header1.xml", &first);
    add("word/_rels/header1.xml.rels", &relations("", &media));
    add("word/header2.xml", &later);
    add("word/footer1.xml", &footer);
    for (number, picture) in media.all() {
        // Packed as pictures are, they don't get smaller.
        let name = format!("word/media/image{number}.{}", ending(picture.kind()));
        archive.add_plain(&name, picture.bytes());
    }
    archive.finished()
}

/// Adds what the file says of itself, and how it looks.
fn properties(document: &Document, options: &Options, add: &mut impl FnMut(&str, &str)) {
    let properties = Properties::of(document, options);
    let Properties { title, subject, keywords, token, template, edition, .. } = &properties;
    let tag = properties.tag();
    let language = ("language", tag.as_str());
    add("[Content_Types].xml", TYPES);
    add("_rels/.rels", PACKAGE);
    let core = [("title", title), ("subject", subject), ("keywords", keywords), ("token", token)];
    let core: Vec<_> =
        core.into_iter().map(|(name, value)| (name, value.as_str())).chain([language]).collect();
    add("docProps/core.xml", &filled(CORE, &core));
    add("docProps/app.xml", APP);
    add("docProps/custom.xml", &filled(CUSTOM, &[("template", template), ("edition", edition)]));
    let [first, second, third] = [0, 1, 2].map(|level| heading(options.headings, level));
    let headings = [("heading1", first.as_str()), ("heading2", &second), ("heading3", &third)];
    let styles: Vec<_> = headings.into_iter().chain([language]).collect();
    add("word/styles.xml", &filled(STYLES, &styles));
    let lists = match options.headings {
        Headings::Plain => [("outline", ""), ("numbered", "")],
        Headings::Numbered => [("outline", OUTLINE), ("numbered", NUMBERED)],
    };
    add("word/numbering.xml", &filled(NUMBERING, &lists));
    add("word/settings.xml", &filled(SETTINGS, &[language]));
}

/// Returns what binds the style of headings at a level of the list, from 0, to their numbers.
fn heading(headings: Headings, level: usize) -> String {
    match headings {
        Headings::Plain => String::new(),
        Headings::Numbered => {
            format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"2\"/></w:numPr>")
        }
    }
}

/// Returns what a part refers to: `fixed`, and every picture.
fn relations(fixed: &str, media: &Media<'_>) -> String {
    const KIND: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
    let pictures = media.all().map(|(number, picture)| {
        let end = ending(picture.kind());
        format!(
            "<Relationship Id=\"image{number}\" Type=\"{KIND}\" \
             Target=\"media/image{number}.{end}\"/>\n"
        )
    });
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"\
         http://schemas.openxmlformats.org/package/2006/relationships\">\n{fixed}{}</Relationships>\n",
        pictures.collect::<String>()
    )
}
