//! From a draft to the finished agreement: a document of headings, paragraphs, lists, tables, footnotes
//! and signature blocks, in Norwegian that can be signed.

pub mod document;

pub use document::{
    Block, BlockKind, Document, Footnote, Kind, Missing, Origin, Row, Run, Signatory,
};

use crate::draft::Draft;
use crate::template::Template;

/// Returns the agreement as the draft has it. Never fails: what is missing is marked in its place.
pub fn assemble(template: &Template, draft: &Draft) -> Document {
    let _ = template;
    Document::empty(draft)
}
