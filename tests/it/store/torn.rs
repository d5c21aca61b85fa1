//! A test that nobody ever reads half a draft.

use std::sync::atomic::{AtomicUsize, Ordering};

use avtale::base::{NoteId, Prose, SectionId};
use avtale::draft::{Note, Stamped};

use super::*;

/// How often the draft is saved.
const SAVES: usize = 30;
/// How often it is read meanwhile, at least.
const READS: usize = 10_000;

/// Returns a draft whose file is about 105 kB, with `count` in its first lines and in its last.
fn big(small: &Draft, count: usize) -> Draft {
    let mut draft = small.clone();
    draft.title = Line::kept(&format!("nummer {count}"));
    let mut note = |name: &str, text: String| {
        let section = SectionId::new("goals").unwrap();
        let value = Note::new(section, None, Prose::kept(&text));
        draft.notes.insert(NoteId::new(name).unwrap(), Stamped { value, stamp: stamp(0) });
    };
    note("n1", "En linje om målene.\n".repeat(5_000));
    note("n2", format!("slutt {count}"));
    draft
}

/// Returns the number that a whole file of [`big`] says at both ends.
fn number_of(bytes: &[u8]) -> Option<usize> {
    let text = std::str::from_utf8(bytes).ok()?;
    let after = |mark: &str| {
        let (_, rest) = text.split_once(mark)?;
        rest.split_once('"')?.0.parse::<usize>().ok()
    };
    let (first, last) = (after("\"nummer ")?, after("\"slutt ")?);
    (first == last && text.ends_with("\n}\n")).then_some(first)
}

#[test]
fn of_ten_thousand_reads_during_thirty_saves_none_is_torn() {
    let folder = TempDir::new().unwrap();
    let mut store = open(&folder);
    let small = draft("a", "");
    store.create(&big(&small, 0)).unwrap();
    let path = store.file(&id("a"));
    assert!((100_000..120_000).contains(&fs::metadata(&path).unwrap().len()));
    let (reads, torn, saved) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut last = 0;
            while saved.load(Ordering::Relaxed) < SAVES {
                match fs::read(&path).ok().and_then(|bytes| number_of(&bytes)) {
                    Some(number) if number >= last => last = number,
                    Some(_) | None => {
                        torn.fetch_add(1, Ordering::Relaxed);
                    }
                }
                reads.fetch_add(1, Ordering::Relaxed);
            }
        });
        for count in 1..=SAVES {
            // Reads go on all the time; here each save gets its share.
            while reads.load(Ordering::Relaxed) < READS * count / SAVES {
                std::thread::yield_now();
            }
            store.save(&big(&small, count), 0).unwrap();
            saved.store(count, Ordering::Relaxed);
        }
    });
    assert!(reads.load(Ordering::Relaxed) >= READS);
    assert_eq!(torn.load(Ordering::Relaxed), 0);
    assert_eq!(number_of(&fs::read(&path).unwrap()), Some(SAVES));
}

#[test]
fn a_torn_file_is_known() {
    let folder = TempDir::new().unwrap();
    let mut store = open(&folder);
    store.create(&big(&draft("a", ""), 7)).unwrap();
    let bytes = fs::read(store.file(&id("a"))).unwrap();
    assert_eq!(number_of(&bytes), Some(7));
    assert_eq!(number_of(&bytes[..bytes.len() / 2]), None);
    assert_eq!(number_of(&bytes[..bytes.len() - 2]), None);
    assert_eq!(number_of(b""), None);
}
