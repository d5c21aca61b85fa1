//! The index of a folder of drafts as bytes.
//!
//! It is nobody's but the program's, and read before every list: hence `postcard`, since as JSON thousands of
//! drafts take longer to read than their files to look at. After eight bytes that say what it is comes a
//! checksum of the rest, lowest byte first. What cannot be read, or is of another version, is as good as none.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::base::{DraftId, Line, Moment};
use crate::store::Summary;
use crate::store::directory::Mark;

/// What an index begins with: its name, and the version of its format.
const BEGIN: [u8; 8] = *b"avtale 2";

#[derive(Serialize, Deserialize)]
struct IndexWire<'i> {
    /// What the summaries were made with; another program or template may make others.
    made_with: &'i str,
    #[serde(borrow)]
    drafts: Vec<EntryWire<'i>>,
}

/// What the list shows of a draft, and the mark of its file.
#[derive(Serialize, Deserialize)]
struct EntryWire<'e> {
    inode: u64,
    size: i64,
    /// Seconds and nanoseconds since 1970.
    modified: (i64, u64),
    changed: (i64, u64),
    id: &'e str,
    title: &'e str,
    #[serde(borrow)]
    parties: Vec<&'e str>,
    done: usize,
    must_mend: usize,
    sections: usize,
    /// Milliseconds since 1970.
    last_changed: i64,
    by: &'e str,
}

/// Returns the file of an index; `None` when it cannot be written.
pub(in crate::store) fn write_index(
    made_with: &str,
    drafts: &[(Mark, &Summary)],
) -> Option<Vec<u8>> {
    let wire = IndexWire { made_with, drafts: drafts.iter().map(entry).collect() };
    let rest = postcard::to_stdvec(&wire).ok()?;
    Some([BEGIN.as_slice(), &crc32fast::hash(&rest).to_le_bytes(), &rest].concat())
}

fn entry<'d>((mark, summary): &(Mark, &'d Summary)) -> EntryWire<'d> {
    let Mark { inode, size, modified, changed } = *mark;
    let Summary { id, title, parties, done, must_mend, sections, changed: last_changed, by } =
        summary;
    EntryWire {
        inode,
        size,
        modified,
        changed,
        id: id.as_str(),
        title: title.as_str(),
        parties: parties.iter().map(String::as_str).collect(),
        done: *done,
        must_mend: *must_mend,
        sections: *sections,
        last_changed: last_changed.as_millisecond(),
        by: by.as_str(),
    }
}

/// Returns what an index says of each draft; nothing when it can't be read or was made with something else.
pub(in crate::store) fn read_index(
    bytes: &[u8],
    made_with: &str,
) -> BTreeMap<DraftId, (Mark, Summary)> {
    known(bytes, made_with).unwrap_or_default()
}

fn known(bytes: &[u8], made_with: &str) -> Option<BTreeMap<DraftId, (Mark, Summary)>> {
    let (sum, rest) = bytes.strip_prefix(&BEGIN)?.split_first_chunk()?;
    if u32::from_le_bytes(*sum) != crc32fast::hash(rest) {
        return None;
    }
    let wire: IndexWire<'_> = postcard::from_bytes(rest).ok()?;
    if wire.made_with != made_with {
        return None;
    }
    wire.drafts.into_iter().map(one).collect()
}

fn one(entry: EntryWire<'_>) -> Option<(DraftId, (Mark, Summary))> {
    let EntryWire { inode, size, modified, changed, id, title, parties, .. } = entry;
    let summary = Summary {
        id: DraftId::new(id).ok()?,
        title: Line::kept(title),
        parties: parties.into_iter().map(str::to_owned).collect(),
        done: entry.done,
        must_mend: entry.must_mend,
        sections: entry.sections,
        changed: Moment::from_millisecond(entry.last_changed)?,
        by: Line::kept(entry.by),
    };
    Some((summary.id.clone(), (Mark { inode, size, modified, changed }, summary)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn summary(id: &str, title: &str, parties: &[&str]) -> Summary {
        Summary {
            id: DraftId::new(id).unwrap(),
            title: Line::kept(title),
            parties: parties.iter().copied().map(str::to_owned).collect(),
            done: 3,
            must_mend: 1,
            sections: 20,
            changed: Moment::from_millisecond(1_790_000_000_123).unwrap(),
            by: Line::kept("Kari \"K\" Nordmann"),
        }
    }

    fn some() -> Vec<(Mark, Summary)> {
        let mark = |inode| Mark { inode, size: 7, modified: (1, 2), changed: (-3, 999_999_999) };
        vec![
            (mark(7), summary("0.9_-", "a\u{30a} \u{1b}[2J \" \\ \u{10ffff}", &["\n", ""])),
            (mark(0), summary("a", "", &[])),
            (mark(u64::MAX), summary("bodo", "Bodø", &["Bodø kommune", "NAV Bodø"])),
        ]
    }

    fn read(bytes: &[u8], made_with: &str) -> Vec<(Mark, Summary)> {
        read_index(bytes, made_with).into_values().collect()
    }

    fn written(drafts: &[(Mark, Summary)]) -> Vec<u8> {
        let drafts: Vec<_> = drafts.iter().map(|(mark, summary)| (*mark, summary)).collect();
        write_index("1", &drafts).unwrap()
    }

    #[test]
    fn what_is_written_is_read() {
        assert_eq!(read(&written(&some()), "1"), some());
        assert_eq!(read(&written(&[]), "1"), []);
    }

    #[test]
    fn what_was_made_with_something_else_says_nothing() {
        assert_eq!(read(&written(&some()), "2"), []);
        assert_eq!(read(b"", "1"), []);
    }

    #[test]
    fn an_index_with_one_byte_spoilt_or_cut_off_says_nothing() {
        let bytes = written(&some());
        for at in 0..bytes.len() {
            let mut spoilt = bytes.clone();
            spoilt[at] ^= 1;
            assert_eq!(read(&spoilt, "1"), [], "byte {at}");
            assert_eq!(read(&bytes[..at], "1"), [], "cut at {at}");
        }
    }
}
