//! The index of a folder of drafts as JSON.
//!
//! It is nobody's but the program's: what cannot be read, or is of another version, is as good as none.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::{DraftId, Line, Moment};
use crate::store::Summary;
use crate::store::directory::Mark;

#[derive(Serialize, Deserialize)]
struct IndexWire<'a> {
    /// What the summaries were made with; another program or template may make others.
    #[serde(borrow)]
    made_with: Cow<'a, str>,
    #[serde(borrow)]
    drafts: Vec<EntryWire<'a>>,
}

#[derive(Serialize, Deserialize)]
struct EntryWire<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
    inode: u64,
    size: i64,
    /// Seconds and nanoseconds since 1970.
    modified: (i64, u64),
    changed: (i64, u64),
    #[serde(borrow)]
    title: Cow<'a, str>,
    parties: Vec<String>,
    done: usize,
    must_mend: usize,
    sections: usize,
    /// Milliseconds since 1970.
    last_changed: i64,
    #[serde(borrow)]
    by: Cow<'a, str>,
}

/// Returns the file of an index.
pub(in crate::store) fn write_index(
    made_with: &str,
    drafts: &BTreeMap<DraftId, (Mark, Summary)>,
) -> Vec<u8> {
    let drafts = drafts.values().map(|(mark, summary)| entry(*mark, summary)).collect();
    let wire = IndexWire { made_with: made_with.into(), drafts };
    // Texts and numbers always make JSON; an empty file would be read as no index.
    serde_json::to_vec(&wire).unwrap_or_default()
}

/// Returns what an index says; nothing when it can't be read or was made with something else.
pub(in crate::store) fn read_index(
    bytes: &[u8],
    made_with: &str,
) -> BTreeMap<DraftId, (Mark, Summary)> {
    match serde_json::from_slice::<IndexWire<'_>>(bytes) {
        Ok(wire) if wire.made_with == made_with => {
            wire.drafts.into_iter().filter_map(known).collect()
        }
        Ok(_) | Err(_) => BTreeMap::new(),
    }
}

fn entry(mark: Mark, summary: &Summary) -> EntryWire<'_> {
    let Mark { inode, size, modified, changed } = mark;
    let Summary { id, title, parties, done, must_mend, sections, changed: last_changed, by } =
        summary;
    EntryWire {
        id: id.as_str().into(),
        inode,
        size,
        modified,
        changed,
        title: title.as_str().into(),
        parties: parties.clone(),
        done: *done,
        must_mend: *must_mend,
        sections: *sections,
        last_changed: last_changed.as_millisecond(),
        by: by.as_str().into(),
    }
}

fn known(entry: EntryWire<'_>) -> Option<(DraftId, (Mark, Summary))> {
    let EntryWire { id, inode, size, modified, changed, title, parties, .. } = entry;
    let id = DraftId::new(&id).ok()?;
    let summary = Summary {
        id: id.clone(),
        title: Line::kept(&title),
        parties,
        done: entry.done,
        must_mend: entry.must_mend,
        sections: entry.sections,
        changed: Moment::from_millisecond(entry.last_changed)?,
        by: Line::kept(&entry.by),
    };
    Some((id, (Mark { inode, size, modified, changed }, summary)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(title: &str) -> BTreeMap<DraftId, (Mark, Summary)> {
        let id = DraftId::new("bodo").unwrap();
        let summary = Summary {
            id: id.clone(),
            title: Line::kept(title),
            parties: vec!["Bodø kommune".to_owned()],
            done: 3,
            must_mend: 1,
            sections: 20,
            changed: Moment::from_millisecond(1_790_000_000_123).unwrap(),
            by: Line::kept("Kari \"K\" Nordmann"),
        };
        let mark = Mark { inode: u64::MAX, size: 7, modified: (1, 2), changed: (-3, 999_999_999) };
        BTreeMap::from([(id, (mark, summary))])
    }

    #[test]
    fn what_is_written_is_read() {
        for title in ["Bodø", "", "a\u{30a} \u{1b}[2J \" \\ \u{10ffff}"] {
            assert_eq!(read_index(&write_index("1", &one(title)), "1"), one(title));
        }
    }

    #[test]
    fn what_was_made_with_something_else_or_is_spoilt_says_nothing() {
        let bytes = write_index("1", &one("Bodø"));
        assert_eq!(read_index(&bytes, "2"), BTreeMap::new());
        assert_eq!(read_index(&bytes[..bytes.len() - 1], "1"), BTreeMap::new());
        assert_eq!(read_index(b"", "1"), BTreeMap::new());
    }
}
