//! The parts of the guideline's digest.

use super::word;
use crate::template::guideline::Entry;
use crate::texts::Texts;

/// Returns the heading of the part that an entry belongs to.
pub fn heading(entry: &Entry<'_>, texts: &Texts) -> String {
    entry.topic().map_or_else(|| word(texts, "view-law"), |topic| topic.title.clone())
}
