//! The agreement as the bytes of a file.

use crate::assemble::Document;
use crate::export::{Annex, ExportError, Format, Options, Stage, Words, export};
use crate::texts::{Language, Texts};

/// Returns the document as a file.
///
/// # Errors
/// When the format cannot hold the document.
pub fn written(document: &Document, format: Format, stage: Stage) -> Result<Vec<u8>, ExportError> {
    // What an exporter adds is in the language of the agreement, whatever the screens' is.
    let texts = Texts::load(Language::from_tag(&document.language).0);
    let words = Words::read(|key| texts.get(key).into_owned());
    export(document, format, &Options { stage, annex: Annex::None, words })
}
