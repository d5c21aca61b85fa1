//! Where the rows of texts begin, kept from one frame to the next: of what is drawn at a key, hardly anything
//! was not drawn at the key before.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::measure::row_starts;

/// The paragraphs of the last frame and this one, by how many cells they are set in. It is no state: with and
/// without it the same is drawn, and so those that draw share it.
#[derive(Debug, Default)]
pub struct Wraps(RefCell<BTreeMap<u16, BTreeMap<Box<str>, Kept>>>);

#[derive(Debug)]
struct Kept {
    starts: Rc<[usize]>,
    seen: Seen,
}

/// When a paragraph was asked for last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Seen {
    InThisFrame,
    InTheLast,
}

impl Wraps {
    /// Begins a frame: what the last one did not ask for is forgotten.
    pub fn begin(&self) {
        let mut widths = self.0.borrow_mut();
        for kept in widths.values_mut() {
            kept.retain(|_, kept| {
                std::mem::replace(&mut kept.seen, Seen::InTheLast) == Seen::InThisFrame
            });
        }
        widths.retain(|_, kept| !kept.is_empty());
    }

    /// Returns the bytes at which the rows of one paragraph begin; see [`row_starts`].
    pub fn starts(&self, paragraph: &str, width_cells: u16) -> Rc<[usize]> {
        let mut widths = self.0.borrow_mut();
        let paragraphs = widths.entry(width_cells).or_default();
        if let Some(kept) = paragraphs.get_mut(paragraph) {
            kept.seen = Seen::InThisFrame;
            return Rc::clone(&kept.starts);
        }
        let starts: Rc<[usize]> = row_starts(paragraph, width_cells).into();
        let kept = Kept { starts: Rc::clone(&starts), seen: Seen::InThisFrame };
        paragraphs.insert(paragraph.into(), kept);
        starts
    }

    #[cfg(test)]
    fn count(&self) -> usize {
        self.0.borrow().values().map(BTreeMap::len).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_kept_as_long_as_each_frame_asks_for_it() {
        let wraps = Wraps::default();
        for _ in 0..3 {
            wraps.begin();
            for width in [5, 72] {
                assert_eq!(*wraps.starts("ett to tre", width), row_starts("ett to tre", width));
            }
            assert_eq!(wraps.count(), 2);
        }
        wraps.begin();
        wraps.starts("ett to tre", 5);
        assert_eq!(wraps.count(), 2, "what the last frame had may still come");
        wraps.begin();
        assert_eq!(wraps.count(), 1);
        wraps.begin();
        assert_eq!(wraps.count(), 0);
    }
}
