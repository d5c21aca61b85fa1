//! The document as files of word processors: Word's and OpenDocument, from one flow of paragraphs.

mod archive;
mod columns;
pub(super) mod docx;
mod flow;
pub(super) mod odt;
mod picture;
mod properties;
mod xml;

#[cfg(test)]
pub(super) mod tests;
