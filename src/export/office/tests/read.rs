//! Files of word processors read back, by a reader of XML that is not ours.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Cursor, Read as _};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

/// A piece of XML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::export) enum Piece {
    Start(String, BTreeMap<String, String>),
    Text(String),
    End(String),
}

/// Returns the files of an archive by name.
pub(in crate::export) fn files(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

/// Returns the parts that are XML, by name.
pub(in crate::export) fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let is_xml = |name: &str| matches!(name.rsplit('.').next(), Some("xml" | "rels"));
    let files = files(bytes).into_iter().filter(|(name, _)| is_xml(name));
    files.map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap())).collect()
}

/// Returns the pieces of a part that is whole.
pub(in crate::export) fn pieces(xml: &str) -> Vec<Piece> {
    let mut reader = Reader::from_str(xml);
    let (mut pieces, mut depth) = (Vec::new(), 0);
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                depth += 1;
                pieces.push(started(&start));
            }
            Event::Empty(start) => {
                pieces.push(started(&start));
                pieces.push(Piece::End(start.name().0.to_owned()));
            }
            Event::End(end) => {
                depth -= 1;
                pieces.push(Piece::End(end.name().0.to_owned()));
            }
            Event::Text(text) => pieces.push(Piece::Text(text.xml10_content().into_owned())),
            Event::GeneralRef(named) => {
                let named = format!("&{};", named.xml10_content());
                let meant = quick_xml::escape::unescape(&named).unwrap().into_owned();
                pieces.push(Piece::Text(meant));
            }
            Event::Decl(_) => {}
            Event::Eof => break,
            other @ (Event::CData(_) | Event::Comment(_) | Event::PI(_) | Event::DocType(_)) => {
                panic!("{other:?} in {xml}")
            }
        }
    }
    assert_eq!(depth, 0, "{xml}");
    pieces
}

fn started(start: &BytesStart<'_>) -> Piece {
    let attributes = start.attributes().map(|attribute| {
        let attribute = attribute.unwrap();
        (
            attribute.key.0.to_owned(),
            attribute.normalized_value(XmlVersion::Explicit1_0).unwrap().into_owned(),
        )
    });
    Piece::Start(start.name().0.to_owned(), attributes.collect())
}

/// Returns names of elements and of their attributes, in order: all that is not text.
pub(in crate::export) fn skeleton(xml: &str) -> Vec<String> {
    pieces(xml)
        .into_iter()
        .filter_map(|piece| match piece {
            // Only how many blanks there are.
            Piece::Start(name, _) if name == "text:s" => None,
            Piece::Start(name, attributes) => {
                Some(format!("{name} {:?}", attributes.keys().collect::<Vec<_>>()))
            }
            Piece::End(_) | Piece::Text(_) => None,
        })
        .collect()
}

/// Returns the paragraphs of a part, each with the name of its style, a `+` when it is kept with the next.
pub(super) fn paragraphs(xml: &str) -> Vec<(String, String)> {
    let (mut open, mut done): (Vec<(String, String)>, Vec<_>) = (Vec::new(), Vec::new());
    let mut inside = Vec::new();
    for piece in pieces(xml) {
        match piece {
            Piece::Start(name, attributes) => {
                let value = |key: &str| attributes.get(key).cloned().unwrap_or_default();
                if matches!(name.as_str(), "w:p" | "text:p" | "text:h") {
                    open.push((value("text:style-name"), String::new()));
                }
                if let Some((style, text)) = open.last_mut() {
                    match name.as_str() {
                        "w:pStyle" => *style = value("w:val"),
                        "w:keepNext" => style.push('+'),
                        "w:br" | "text:line-break" => text.push('\n'),
                        "w:tab" | "text:tab" => text.push_str("____"),
                        "text:s" => text.push(' '),
                        "w:footnoteReference" => write!(text, "[{}]", value("w:id")).unwrap(),
                        "svg:title" => text.push('{'),
                        "wp:docPr" => write!(text, "{{{}}}", value("descr")).unwrap(),
                        _ => {}
                    }
                }
                inside.push(name);
            }
            Piece::Text(read) => {
                let (within, open) = (inside.last().map_or("", String::as_str), open.last_mut());
                if let Some((_, text)) = open {
                    match within {
                        "text:note-citation" => write!(text, "[{read}]").unwrap(),
                        "svg:title" | "w:t" | "text:p" | "text:h" | "text:span"
                        | "text:page-number" | "text:page-count" => text.push_str(&read),
                        _ => assert_eq!(read.trim(), "", "{within}"),
                    }
                }
            }
            Piece::End(name) => {
                inside.pop();
                if let Some((_, text)) = open.last_mut().filter(|_| name == "svg:title") {
                    text.push('}');
                }
                if matches!(name.as_str(), "w:p" | "text:p" | "text:h") {
                    done.push(open.pop().unwrap());
                }
            }
        }
    }
    done
}

/// Returns all that is read in a file, in order: the head of the first page, the text, the footnotes.
pub(in crate::export) fn text(bytes: &[u8]) -> String {
    let parts = parts(bytes);
    let all = [
        "word/header1.xml",
        "styles.xml",
        "word/document.xml",
        "content.xml",
        "word/footnotes.xml",
    ];
    let read = all.iter().filter_map(|name| parts.get(*name)).flat_map(|part| paragraphs(part));
    read.map(|(_, text)| text).collect::<Vec<_>>().join("\n")
}
