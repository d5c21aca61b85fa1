//! What a file of a word processor says of itself, read back from its bytes.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::super::{Format, Token};

/// What an archive begins with.
const BEGIN: &[u8] = b"PK\x03\x04";
/// Before the token in the properties of an `OpenDocument` file.
const ODT_IDENTIFIER: &str =
    "<meta:user-defined meta:name=\"identifier\" meta:value-type=\"string\">";
/// The most bytes of properties that are read: a small archive can hold a part without end.
const MOST: u64 = 1 << 20;

/// Returns whether the bytes are an archive, as files of word processors are.
pub(in crate::export) fn is_archive(bytes: &[u8]) -> bool {
    bytes.starts_with(BEGIN)
}

/// Returns the format of a file of a word processor and the token in its properties.
pub(in crate::export) fn origin(bytes: &[u8]) -> Option<(Format, Token)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let parts = [
        (Format::Docx, "docProps/core.xml", "<dc:identifier>"),
        (Format::Odt, "meta.xml", ODT_IDENTIFIER),
    ];
    parts.into_iter().find_map(|(format, part, mark)| {
        let mut properties = String::new();
        let file = archive.by_name(part).ok()?;
        file.take(MOST).read_to_string(&mut properties).ok()?;
        // What is typed has no such brackets.
        let (_, rest) = properties.split_once(mark)?;
        let (token, _) = rest.split_once('<')?;
        Some((format, Token::parse(token)?))
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::sample::{every_kind, options};
    use super::super::super::{Stage, export, token};
    use super::super::archive::Archive;
    use super::*;

    #[test]
    fn a_file_tells_its_format_and_its_token() {
        for format in [Format::Docx, Format::Odt] {
            let bytes = export(&every_kind(), format, &options(Stage::Final)).unwrap();
            assert!(is_archive(&bytes));
            let expected = Token::parse(&token(&every_kind())).unwrap();
            assert_eq!(origin(&bytes), Some((format, expected)));
        }
    }

    #[test]
    fn a_file_that_is_cut_off_or_says_nothing_tells_nothing() {
        let bytes = export(&every_kind(), Format::Docx, &options(Stage::Final)).unwrap();
        for end in (0..bytes.len()).step_by(97) {
            assert_eq!(origin(&bytes[..end]), None, "{end}");
        }
        let mut archive = Archive::new();
        archive.add("docProps/core.xml", b"<dc:title>avtale:bodo</dc:title>");
        assert_eq!(origin(&archive.finished()), None);
    }

    #[test]
    fn of_properties_without_end_no_more_is_read_than_an_agreement_has() {
        let mut long = vec![b' '; 4 << 20];
        long.extend(token(&every_kind()).bytes());
        let mut archive = Archive::new();
        archive.add("meta.xml", &long);
        assert_eq!(origin(&archive.finished()), None);
    }
}
