//! The document in the open format (.odt).
//!
//! Source: OASIS, Open Document Format for Office Applications (`OpenDocument`) Version 1.3, parts 2 and 3.

mod body;

use super::super::{Headings, Options, reference};
use super::archive::Archive;
use super::flow::Flow;
use super::picture::{Media, ending};
use super::properties::Properties;
use super::xml::filled;
use crate::assemble::Document;
use body::{Body, footer, head};

const TYPE: &str = "application/vnd.oasis.opendocument.text";
const MANIFEST: &str = include_str!("odt/manifest.xml");
const META: &str = include_str!("odt/meta.xml");
const STYLES: &str = include_str!("odt/styles.xml");
const PLAIN: &str = include_str!("odt/plain.xml");
const NUMBERED: &str = include_str!("odt/numbered.xml");

/// Returns the document as a file.
pub(in crate::export) fn write(document: &Document, options: &Options) -> Vec<u8> {
    let flow = Flow::new(document, options);
    let mut media = Media::default();
    let first = head(&flow.logos, options, &mut media);
    let later = head(&[], options, &mut media);
    let mut body = Body::new(&flow.notes, &mut media);
    body.parts(&flow.parts);
    let text = body.finished();

    let properties = Properties::of(document, options);
    let Properties { title, subject, keywords, token, template, edition, .. } = &properties;
    let country = match properties.country.as_str() {
        "" => "none",
        country => country,
    };
    let meta = [
        ("title", title.as_str()),
        ("subject", subject),
        ("keywords", keywords),
        ("language", &properties.tag()),
        ("token", token),
        ("template", template),
        ("edition", edition),
    ];
    let outline = match options.headings {
        Headings::Plain => PLAIN,
        Headings::Numbered => NUMBERED,
    };
    let styles = [
        ("outline", outline),
        ("language", properties.language.as_str()),
        ("country", country),
        ("first", &first),
        ("later", &later),
        ("footer", &footer(&reference(document, &options.words), &options.words)),
    ];
    let mut archive = Archive::new();
    // The first of the files, and not packed: by this the format is told.
    archive.add_plain("mimetype", TYPE.as_bytes());
    archive
        .add("META-INF/manifest.xml", filled(MANIFEST, &[("pictures", &files(&media))]).as_bytes());
    archive.add("meta.xml", filled(META, &meta).as_bytes());
    archive.add("styles.xml", filled(STYLES, &styles).as_bytes());
    archive.add("content.xml", text.as_bytes());
    for (number, picture) in media.all() {
        let name = format!("Pictures/{number}.{}", ending(picture.kind()));
        archive.add_plain(&name, picture.bytes());
    }
    archive.finished()
}

/// Returns the pictures as the list of the archive's files has them.
fn files(media: &Media<'_>) -> String {
    let pictures = media.all().map(|(number, picture)| {
        let (end, kind) = (ending(picture.kind()), picture.kind().media_type());
        format!(
            "<manifest:file-entry manifest:full-path=\"Pictures/{number}.{end}\" \
             manifest:media-type=\"{kind}\"/>\n"
        )
    });
    pictures.collect()
}
