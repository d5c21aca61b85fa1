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
        let common = old.bytes().zip(new.bytes()).take_while(|(a, b)| a == b).count();
        let at = floor_boundary(old, common);
        let (old_rest, new_rest) = (old.get(at..)?, new.get(at..)?);
        let longest = old_rest.len().min(new_rest.len());
        let tail = old_rest
            .bytes()
            .rev()
            .zip(new_rest.bytes().rev())
            .take(longest)
            .take_while(|(a, b)| a == b)
            .count();
        let tail = (0..=tail)
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
    }

    #[test]
    fn a_splice_that_does_not_fit_changes_nothing() {
        let splice = Splice { at: 3, removed: "xyz".into(), inserted: String::new() };
        let mut text = "abc".to_owned();
        assert_eq!(splice.apply(&mut text), None);
        assert_eq!(text, "abc");
    }
}
