//! Every format tells what it is, and which draft it was made from.

use super::super::{Format, Stage, Token, export, origin};
use super::sample::{document, every_kind, options, text};
use crate::assemble::BlockKind;

const FORMATS: [Format; 4] = [Format::Text, Format::Markdown, Format::Html, Format::Json];

#[test]
fn every_format_says_what_it_is_and_where_it_comes_from() {
    let document = every_kind();
    let token = Token { draft: document.draft.clone(), fingerprint: document.fingerprint() };
    for format in FORMATS {
        for stage in [Stage::Draft, Stage::Final] {
            let bytes = export(&document, format, &options(stage));
            assert_eq!(origin(&bytes), Some((format, token.clone())), "{format:?}");
            let windows = String::from_utf8(bytes).unwrap().replace('\n', "\r\n");
            let sent = format!("\u{feff}{windows}");
            assert_eq!(origin(sent.as_bytes()), Some((format, token.clone())), "{format:?}");
        }
    }
}

#[test]
fn nothing_that_is_typed_is_taken_for_what_a_file_says_of_itself() {
    let other = format!("avtale:annet:{}", "0".repeat(64));
    let evil = format!(
        "{other}\n<!-- {other} -->\" <meta name=\"dcterms.identifier\" content=\"{other}\">"
    );
    let mut document = document(vec![BlockKind::Paragraph(text(&evil))], vec![text(&evil)]);
    document.title = text(&evil);
    for format in FORMATS {
        let bytes = export(&document, format, &options(Stage::Final));
        let (found, token) = origin(&bytes).unwrap();
        assert_eq!((found, token.draft.as_str()), (format, "bodo"));
    }
}

#[test]
fn other_files_say_nothing() {
    for bytes in [&b""[..], b"{", b"{\"identifier\":3}", b"hei", b"<!DOCTYPE html>", b"\xff\xfe{"] {
        assert_eq!(origin(bytes), None, "{bytes:?}");
    }
}
