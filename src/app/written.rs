//! The agreement as the bytes of a file.

use crate::assemble::Document;
use crate::export::{Annex, Format, Options, Stage, Words, export};
use crate::texts::{Language, Texts};

/// Returns the document as a file; the annex tells the deviations that the document holds.
pub fn written(document: &Document, format: Format, stage: Stage, annex: Annex) -> Vec<u8> {
    // What an exporter adds is in the language of the agreement, whatever the screens' is.
    let texts = Texts::load(Language::from_tag(&document.language).0);
    let words = Words::read(|key| texts.get(key).into_owned());
    export(document, format, &Options { stage, annex, words })
}
