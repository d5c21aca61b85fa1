//! Drafts and their journals as JSON: read, written and described by a published schema.
//!
//! A draft is walked by hand and not derived, so that every fault is reported with its place at once, and
//! keys that this version doesn't know survive being read and written.

mod about;
mod answers;
mod entry;
mod fault;
mod index;
mod json;
mod marks;
mod notes;
mod parts;
mod pretty;
mod read;
mod schema;
mod sent;
mod value;
mod walk;
mod write;

#[cfg(test)]
mod tests;

pub(super) use about::{About, Origin};
pub use answers::{hidden_in_answers, read_answers, read_answers_beside};
pub use entry::{
    Header, Journal, Lines, MOST_IN_JOURNAL, MOST_IN_LINE, read_journal, write_entry, write_header,
    write_here, write_saved,
};
use entry::{read_alternative, read_held, write_alternative, write_held};
pub use fault::JsonFault;
pub(super) use index::{read_index, write_index};
pub use json::{MOST_BYTES, MOST_LEVELS, MOST_VALUES};
pub use marks::{MOST_CLOCK, Marks};
pub use read::read_draft;
pub(super) use read::read_file;
pub use schema::schema_answers;
pub(super) use sent::known_by;
pub use write::write_draft;
pub(super) use write::write_file;

use crate::draft::Declared;

/// The version of the draft's format: files of `1.x` are read, those of another major version refused.
pub const SCHEMA: &str = "1.0";

/// The published JSON Schema of a draft's file.
pub const SCHEMA_DRAFT: &str = include_str!("schema/draft.json");

/// The names of the states that a person declares.
const DECLARED: [(&str, Declared); 3] = [
    ("done", Declared::Done),
    ("must_mend", Declared::MustMend),
    ("not_relevant", Declared::NotRelevant),
];
