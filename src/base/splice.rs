//! The difference between two states of a text, as one replaced run.

/// One run of a text replaced by another; `at` is a byte offset on a character boundary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Splice {
    /// Where the run begins, in bytes from the start of the text.
    pub at: usize,
    /// The text that stood there.
    pub removed: String,
    /// The text that stands there now.
    pub inserted: String,
}

impl Splice {
    /// Returns the splice that turns `old` into `new`, or `None` when they are the same.
    pub fn between(old: &str, new: &str) -> Option<Self> {
        if old == new {
            return None;
        }
        let pieces = old.as_bytes().chunks(PIECE).zip(new.as_bytes().chunks(PIECE));
        let common = same(pieces, |(a, b)| a.iter().zip(b).take_while(|(a, b)| a == b).count());
        let at = floor_boundary(old, common);
        let (old_rest, new_rest) = (old.get(at..)?, new.get(at..)?);
        let longest = old_rest.len().min(new_rest.len());
        let pieces = old_rest.as_bytes().rchunks(PIECE).zip(new_rest.as_bytes().rchunks(PIECE));
        let tail = same(pieces, |(a, b)| {
            a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count()
        });
        let tail = (0..=tail.min(longest))
            .rev()
            .find(|tail| {
                old_rest.is_char_boundary(old_rest.len() - tail)
                    && new_rest.is_char_boundary(new_rest.len() - tail)
            })
            .unwrap_or(0);
        Some(Self {
            at,
            removed: old_rest.get(..old_rest.len() - tail)?.to_owned(),
            inserted: new_rest.get(..new_rest.len() - tail)?.to_owned(),
        })
    }

    /// Returns the splice that takes this one back.
    #[must_use]
    pub fn inverse(self) -> Self {
        Self { at: self.at, removed: self.inserted, inserted: self.removed }
    }

    /// Returns whether this splice is what turned `old` into `new`, by the run and the lengths alone: the
    /// texts must be known to be the same elsewhere.
    pub fn leads_to(&self, new: &str, old: &str) -> bool {
        let stands = |text: &str, run: &str| {
            let end = self.at.checked_add(run.len());
            end.and_then(|end| text.get(self.at..end)) == Some(run)
        };
        let same = old.len().checked_sub(self.removed.len());
        same.is_some()
            && same == new.len().checked_sub(self.inserted.len())
            && stands(old, &self.removed)
            && stands(new, &self.inserted)
    }

    /// Replaces the run in `text`; `None`, and `text` untouched, when the run does not stand there.
    #[must_use]
    pub fn apply(&self, text: &mut String) -> Option<()> {
        let end = self.at.checked_add(self.removed.len())?;
        if text.get(self.at..end)? != self.removed {
            return None;
        }
        text.replace_range(self.at..end, &self.inserted);
        Some(())
    }
}

/// The bytes that are compared at once: a text may be long, and what differs is short.
const PIECE: usize = 64;

/// Returns how many bytes are the same in pieces of two texts before the first that differ; `within` counts
/// them in two pieces that do.
fn same<'a>(
    pieces: impl Iterator<Item = (&'a [u8], &'a [u8])>,
    within: impl Fn((&[u8], &[u8])) -> usize,
) -> usize {
    let mut count = 0;
    for (a, b) in pieces {
        if a != b {
            return count + within((a, b));
        }
        count += a.len();
    }
    count
}

fn floor_boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(old: &str, new: &str, at: usize, removed: &str, inserted: &str) {
        let splice = Splice::between(old, new).unwrap();
        assert_eq!((splice.at, &*splice.removed, &*splice.inserted), (at, removed, inserted));
        let mut text = old.to_owned();
        splice.apply(&mut text).unwrap();
        assert_eq!(text, new);
        assert!(splice.leads_to(new, old));
        assert!(!splice.leads_to(&format!("{new}x"), old));
        splice.inverse().apply(&mut text).unwrap();
        assert_eq!(text, old);
    }

    #[test]
    fn the_shortest_run_is_replaced() {
        case("", "å", 0, "", "å");
        case("bade", "både", 1, "a", "å");
        case("på", "pæ", 1, "å", "æ");
        case("aaa", "aa", 2, "a", "");
        case("møte møte", "møte", 5, " møte", "");
        case("ab", "axb", 1, "", "x");
        let long = "møte ".repeat(40);
        for at in [0, 62, 63, 64, 65, 128, 239, long.len()] {
            let at = floor_boundary(&long, at);
            let (before, after) = long.split_at(at);
            case(&long, &format!("{before}x{after}"), at, "", "x");
            case(&format!("{before}æ{after}"), &format!("{before}å{after}"), at, "æ", "å");
        }
    }

    #[test]
    fn a_splice_that_does_not_fit_changes_nothing() {
        let splice = Splice { at: 3, removed: "xyz".into(), inserted: String::new() };
        let mut text = "abc".to_owned();
        assert_eq!(splice.apply(&mut text), None);
        assert_eq!(text, "abc");
    }
}
