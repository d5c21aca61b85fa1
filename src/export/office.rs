//! The document as files of word processors: Word's and `OpenDocument`, from one flow of paragraphs.

mod archive;
mod columns;
pub(super) mod docx;
mod flow;
pub(super) mod odt;
mod origin;
mod picture;
mod properties;
mod xml;

pub(super) use origin::{is_archive, origin};

#[cfg(test)]
pub(super) mod tests;
