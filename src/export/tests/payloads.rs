//! What is a command elsewhere is text in every format, wherever it was typed.
//!
//! Source: threat T19 and promise P22.

use std::collections::BTreeMap;

use super::super::office::tests::read;
use super::super::token::{code, token};
use super::super::{Stage, export};
use super::properties::{bare, from_html, from_markdown, from_office, in_order};
use super::sample::{deviation, document, missing, options, text};
use super::{Format, written};
use crate::assemble::{
    BlockKind, Deviation, DeviationKind, Document, Guidance, Passage, Row, Run, Signatory, Spoken,
};

/// What other programs would obey.
const PAYLOADS: [&str; 64] = [
    // Cells of spreadsheets.
    "=1+1",
    "+1+1",
    "-1+1",
    "@SUM(A1:A9)",
    "=cmd|'/C calc'!A0",
    "=HYPERLINK(\"http://x.no\",\"her\")",
    "=WEBSERVICE(\"http://x.no\")",
    ";=1+1",
    "\"=1+1\"",
    // Fields of word processors.
    "{ HYPERLINK \"http://x.no\" }",
    "{ INCLUDEPICTURE \"http://x.no/a.png\" }",
    "{DDEAUTO c:\\\\windows\\\\cmd.exe \"/k calc\"}",
    "{ MERGEFIELD navn }",
    "«navn»",
    // Markup.
    "<script>alert(1)</script>",
    "]]>",
    "<!--",
    "-->",
    "<![CDATA[x]]>",
    "&x;",
    "&#x1b;",
    "&lt;b&gt;",
    "&amp;lt;",
    "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
    "<?xml version=\"1.0\"?>",
    "</w:t></w:r><w:t>",
    "\"><img src=x onerror=y>",
    "' onmouseover='x",
    "<svg/onload=x>",
    "<iframe src=\"//x.no\">",
    "<base href=\"//x.no\">",
    "<meta http-equiv=refresh content=0>",
    "</title></style></main></html>",
    "<link rel=stylesheet href=\"//x.no\">",
    // LaTeX and Typst.
    "\\input{/etc/passwd}",
    "\\write18{ls}",
    "\\end{document}",
    "$x$",
    "$$x$$",
    "% x",
    "#1 ~ ^ _",
    "#read(\"/etc/passwd\")",
    "#import \"x.typ\"",
    "@kilde",
    "= Overskrift",
    // Markdown and what is made of it.
    "[x](javascript:alert(1))",
    "![x](http://x.no/a.png)",
    "<http://x.no>",
    "[x]: http://x.no",
    "**x** __x__",
    "# x",
    "> x",
    "```x```",
    "~~~",
    "---",
    "===",
    "| a | b |",
    "[^1]: x",
    "{.klasse #id}",
    "::: x",
    "`x`{=latex}",
    "{{ x }}{% x %}${x}",
    "https://x.no www.x.no x@x.no",
    "1. x",
];

/// Returns a document with a text in every place where drafters write.
fn with(typed: &str) -> Document {
    let runs = || text(typed);
    let among = || vec![Run::Text("før ".into()), Run::Text(typed.to_owned()), missing(typed)];
    let signatory = Signatory { name: runs(), title: runs() };
    let kinds = vec![
        BlockKind::Heading { level: 0, text: runs() },
        BlockKind::Heading { level: 2, text: among() },
        BlockKind::Paragraph(runs()),
        BlockKind::Paragraph(among()),
        BlockKind::List(vec![runs(), among()]),
        BlockKind::Table {
            columns: vec![Run::Text(typed.into()), Run::Text(typed.into())],
            rows: vec![Row(vec![runs(), among()])],
        },
        BlockKind::Image { file: typed.into(), alternative: runs() },
        BlockKind::PlaceAndDate { place: Some(typed.into()), day: None },
        BlockKind::Signatures { party: runs(), signatories: vec![signatory] },
    ];
    let mut document = document(kinds, vec![runs(), among()]);
    document.title = runs();
    document.case_reference = Some(typed.into());
    document.parties = vec![typed.into()];
    let passages = vec![
        Passage::Kept(typed.into()),
        Passage::Removed(typed.into()),
        Passage::Added(typed.into()),
    ];
    document.deviations = vec![Deviation {
        label: typed.into(),
        by: typed.into(),
        reason: Some(typed.into()),
        guidance: vec![Guidance {
            text: typed.into(),
            citation: typed.into(),
            language: Some("nn".into()),
        }],
        spoken: Spoken { label: Some("nn".into()), standard: Some("nn".into()) },
        ..deviation(DeviationKind::Edited, passages)
    }];
    document
}

/// Returns a document as a file, without what it says of itself: that is another for each text.
fn nameless(document: &Document, format: Format) -> String {
    let fingerprint = document.fingerprint();
    written(document, format)
        .replace(&token(document), "token")
        .replace(&code(&fingerprint), "code")
        .replace(&fingerprint, "fingerprint")
}

/// Returns the tags of a page.
fn tags(html: &str) -> Vec<&str> {
    html.split('<').skip(1).map(|piece| piece.split('>').next().unwrap()).collect()
}

/// Returns what is left for a reader of Markdown to obey: marks that are not escaped, and what each line
/// begins with.
fn marks(markdown: &str) -> (String, Vec<char>) {
    let source = markdown.replace("&#32;", "");
    let mut marks = String::new();
    let mut chars = source.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => drop(chars.next()),
            '*' | '_' | '`' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '^' | '&' | '$' | '{'
            | '}' => marks.push(c),
            _ => {}
        }
    }
    let begins =
        |line: &str| line.trim_start().chars().next().filter(|c| "-+:%>#|=.)".contains(*c));
    (marks, source.lines().map(|line| begins(line).unwrap_or(' ')).collect())
}

/// Returns the elements of each part of a file of a word processor, with the names of their attributes.
fn elements(document: &Document, format: Format) -> BTreeMap<String, Vec<String>> {
    let bytes = export(document, format, &options(Stage::Draft)).unwrap();
    let parts = read::parts(&bytes).into_iter();
    parts.map(|(name, xml)| (name, read::skeleton(&xml))).collect()
}

/// Returns the JSON with every text that has `typed` in it as if something harmless had been typed.
fn harmless(json: &serde_json::Value, typed: &str) -> serde_json::Value {
    match json {
        serde_json::Value::String(text) => text.replace(typed, "x").into(),
        serde_json::Value::Array(items) => items.iter().map(|item| harmless(item, typed)).collect(),
        serde_json::Value::Object(members) => {
            members.iter().map(|(key, value)| (key.clone(), harmless(value, typed))).collect()
        }
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => {
            json.clone()
        }
    }
}

#[test]
fn text_stays_text_in_every_format() {
    let plain = with("x");
    for typed in PAYLOADS {
        let evil = with(typed);
        let pieces = vec![bare(typed); 24];
        let found = [
            bare(&written(&evil, Format::Text)),
            from_markdown(&written(&evil, Format::Markdown)),
            from_html(&written(&evil, Format::Html)),
            from_office(&evil, Format::Docx),
            from_office(&evil, Format::Odt),
        ];
        for found in &found {
            assert!(in_order(found, &pieces).is_ok(), "{typed} is not in {found}");
        }
        let html = |document| nameless(document, Format::Html);
        assert_eq!(tags(&html(&evil)), tags(&html(&plain)), "{typed}");
        let markdown = |document| nameless(document, Format::Markdown);
        assert_eq!(marks(&markdown(&evil)), marks(&markdown(&plain)), "{typed}");
        for format in [Format::Docx, Format::Odt] {
            assert_eq!(elements(&evil, format), elements(&plain, format), "{typed}");
        }
        let json = |document| -> serde_json::Value {
            serde_json::from_str(&nameless(document, Format::Json)).unwrap()
        };
        assert_eq!(harmless(&json(&evil), typed), json(&plain), "{typed}");
    }
}

#[test]
fn no_address_becomes_a_link() {
    let evil = with(
        "http://x.no/a.png https://x.no ftp://x.no //x.no www.x.no mailto:x@x.no file:///etc/passwd",
    );
    let html = written(&evil, Format::Html);
    let links =
        tags(&html).into_iter().filter(|tag| tag.contains(" href=") || tag.contains(" src="));
    assert!(links.clone().all(|tag| tag.contains("href=\"#_")), "{:?}", links.collect::<Vec<_>>());
    let markdown = written(&evil, Format::Markdown);
    for link in ["://", "www.x", "](", "<http"] {
        assert!(!markdown.contains(link), "{link} in {markdown}");
    }
}
