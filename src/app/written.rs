//! The agreement as the bytes of a file.

use std::collections::BTreeMap;

use crate::assemble::{self, Document, assemble};
use crate::base::time::TimeZone;
use crate::base::{Message, SectionId};
use crate::check::{Whereabouts, whereabouts};
use crate::draft::Draft;
use crate::export::{
    self, ExportError, Format, Options, Pictures, Unprintable, Wanted, Words, unprintable,
};
use crate::template::Template;
use crate::texts::{Language, Texts};

/// A file that an agreement was written to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// Its path, as people write it.
    pub path: String,
    /// The files of pictures that could not be read, neutralised; their texts stand in their places.
    pub left_out: Vec<String>,
}

impl Exported {
    /// Returns what to tell the drafters.
    pub(super) fn message(&self) -> Message {
        let Self { path, left_out } = self;
        if left_out.is_empty() {
            return Message::new("app-exported").with("path", path);
        }
        let files = left_out.iter().map(|file| format!("«{file}»")).collect::<Vec<_>>().join(", ");
        Message::new("app-exported-without")
            .count("count", left_out.len())
            .with("path", path)
            .with("files", &files)
    }
}

/// Returns the document as a file, with the pictures that are at hand; the annex tells the deviations that
/// the document holds.
///
/// # Errors
/// When the format cannot hold the document.
pub fn written(
    document: &Document,
    wanted: Wanted,
    pictures: Pictures,
) -> Result<Vec<u8>, ExportError> {
    export::export(document, wanted.format, &Options { pictures, ..options(document, wanted) })
}

/// Returns one section of the agreement as plain text, as it stands in the file of the whole.
pub(super) fn section_as_text(document: &Document, section: &SectionId) -> String {
    let options = options(document, Wanted::draft(Format::Text));
    export::section_as_text(document, &options, section)
}

/// Returns the minutes of the work on a draft, in the language of its agreement.
pub fn minutes((template, draft): (&Template, &Draft), zone: &TimeZone) -> Document {
    let agreement = assemble(template, draft);
    let texts = Texts::load(Language::from_tag(&agreement.language).unwrap_or_default());
    assemble::minutes((template, draft), agreement, zone, &|message| texts.say(message))
}

/// A character that a format cannot hold, and where the drafters wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unwritable {
    /// The character and its code point, for messages.
    pub shown: String,
    /// What can stand in its place.
    pub replacement: String,
    /// Where it stands.
    pub place: Whereabouts,
}

/// Returns the characters that keep a draft's document from being written as it is, with every place where
/// they stand.
pub fn unwritable(
    (template, draft): (&Template, &Draft),
    document: &Document,
    wanted: Wanted,
) -> Vec<Unwritable> {
    let found = unprintable(document, wanted.format, &options(document, wanted));
    if found.is_empty() {
        return Vec::new();
    }
    let printed: Vec<_> =
        found.iter().map(|one| (one.character, one.section.clone(), one.clause.clone())).collect();
    let found: BTreeMap<char, Unprintable> =
        found.into_iter().map(|one| (one.character, one)).collect();
    let places = whereabouts(template, draft, document, &printed);
    let told = places.into_iter().filter_map(|place| {
        let one = found.get(&place.character)?;
        Some(Unwritable { shown: one.shown(), replacement: one.replacement.clone(), place })
    });
    told.collect()
}

fn options(document: &Document, wanted: Wanted) -> Options {
    // What an exporter adds is in the language of the agreement, whatever the screens' is.
    let texts = Texts::load(Language::from_tag(&document.language).unwrap_or_default());
    Options::new(wanted, Words::read(|key| texts.get(key).into_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_that_could_not_be_read_are_told_with_the_path() {
        let exported = |left_out: &[&str]| {
            let left_out = left_out.iter().map(|file| (*file).to_owned()).collect();
            Exported { path: "a.html".to_owned(), left_out }.message()
        };
        assert_eq!(exported(&[]), Message::new("app-exported").with("path", "a.html"));
        let without = Message::new("app-exported-without").count("count", 2).with("path", "a.html");
        assert_eq!(exported(&["a.png", "b"]), without.with("files", "«a.png», «b»"));
    }
}
