//! The words of two texts as runs that are in both or in one of them.

use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation as _;

use super::Run;

/// The most steps that one comparison takes. What would take more is shown as replaced whole: at about
/// 1,000 changed words in one place nobody reads them one by one.
const MOST_STEPS: usize = 16_000_000;

/// Returns the words of two texts as runs that are in both or in one of them, the removed before the
/// added: what is the same and removed gives `then`, what is the same and added gives `now`.
///
/// The time it takes is bounded by the texts' length.
pub fn words(then: &str, now: &str) -> Vec<Run> {
    let mut steps = MOST_STEPS;
    let mut runs = Runs::default();
    let lines = (then.split_inclusive('\n').collect(), now.split_inclusive('\n').collect());
    for lines in pieces(&lines, &mut steps) {
        let Piece::Changed(old, new) = lines else {
            runs.piece(&lines);
            continue;
        };
        let (old, new) = (old.concat(), new.concat());
        let words = (old.split_word_bounds().collect(), new.split_word_bounds().collect());
        for words in pieces(&words, &mut steps) {
            runs.piece(&words);
        }
    }
    runs.end()
}

/// A piece of two texts in lines or words.
#[derive(Debug)]
enum Piece<'p, 't> {
    Same(&'p [&'t str]),
    Changed(&'p [&'t str], &'p [&'t str]),
}

/// Returns what is the same in two texts and what is changed; all but beginning and end is changed when
/// there are not enough steps left to tell.
fn pieces<'p, 't>(
    (old, new): &'p (Vec<&'t str>, Vec<&'t str>),
    steps: &mut usize,
) -> Vec<Piece<'p, 't>> {
    let head = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    let rest = old.len().min(new.len()) - head;
    let tails = old.iter().rev().zip(new.iter().rev()).take(rest);
    let tail = tails.take_while(|(old, new)| old == new).count();
    let (start, old, end) = split(old, head, tail);
    let (_, new, _) = split(new, head, tail);
    let needed = (old.len() + new.len()).saturating_pow(2);
    let mut pieces = vec![Piece::Same(start)];
    match steps.checked_sub(needed) {
        Some(left) if !old.is_empty() && !new.is_empty() => {
            *steps = left;
            let found = capture_diff_slices(Algorithm::Myers, old, new);
            pieces.extend(found.iter().map(|op| piece(op, (old, new))));
        }
        Some(_) | None => pieces.push(Piece::Changed(old, new)),
    }
    pieces.push(Piece::Same(end));
    pieces
}

/// Returns the first `head`, the last `tail`, and what is between.
fn split<T>(all: &[T], head: usize, tail: usize) -> (&[T], &[T], &[T]) {
    let (start, rest) = all.split_at_checked(head).unwrap_or((all, &[]));
    let (middle, end) = rest.split_at_checked(rest.len() - tail).unwrap_or((rest, &[]));
    (start, middle, end)
}

fn piece<'p, 't>(op: &DiffOp, (old, new): (&'p [&'t str], &'p [&'t str])) -> Piece<'p, 't> {
    let old = old.get(op.old_range()).unwrap_or_default();
    match op {
        DiffOp::Equal { .. } => Piece::Same(old),
        DiffOp::Delete { .. } | DiffOp::Insert { .. } | DiffOp::Replace { .. } => {
            Piece::Changed(old, new.get(op.new_range()).unwrap_or_default())
        }
    }
}

/// The runs as they are gathered.
#[derive(Default)]
struct Runs {
    done: Vec<Run>,
    removed: String,
    added: String,
    /// Blanks that are the same after a change: part of it when another change follows.
    blanks: String,
}

impl Runs {
    fn piece(&mut self, piece: &Piece<'_, '_>) {
        match piece {
            Piece::Same(same) => self.same(&same.concat()),
            Piece::Changed(old, new) => self.changed(old, new),
        }
    }

    fn changed(&mut self, old: &[&str], new: &[&str]) {
        if old.is_empty() && new.is_empty() {
            return;
        }
        for text in [&mut self.removed, &mut self.added] {
            text.push_str(&self.blanks);
        }
        self.blanks.clear();
        self.removed.extend(old.iter().copied());
        self.added.extend(new.iter().copied());
    }

    fn same(&mut self, text: &str) {
        let blank = text.trim().is_empty() && !text.contains('\n');
        if blank && !(self.removed.is_empty() && self.added.is_empty()) {
            self.blanks.push_str(text);
            return;
        }
        self.settle();
        if let Some(Run::Same(before)) = self.done.last_mut() {
            before.push_str(text);
        } else if !text.is_empty() {
            self.done.push(Run::Same(text.to_owned()));
        }
    }

    fn settle(&mut self) {
        let take = |text: &mut String| Some(std::mem::take(text)).filter(|text| !text.is_empty());
        self.done.extend(take(&mut self.removed).map(Run::Removed));
        self.done.extend(take(&mut self.added).map(Run::Added));
        self.done.extend(take(&mut self.blanks).map(Run::Same));
    }

    fn end(mut self) -> Vec<Run> {
        self.settle();
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Returns the older and the newer text, and whether the runs take turns.
    fn joined(runs: &[Run]) -> (String, String) {
        let (mut then, mut now) = (String::new(), String::new());
        for run in runs {
            match run {
                Run::Same(text) => {
                    then.push_str(text);
                    now.push_str(text);
                }
                Run::Removed(text) => then.push_str(text),
                Run::Added(text) => now.push_str(text),
            }
        }
        (then, now)
    }

    /// Shows the runs with `[-removed-]` and `{+added+}`.
    #[track_caller]
    fn case(then: &str, now: &str, shown: &str) {
        let runs = words(then, now);
        assert_eq!(joined(&runs), (then.to_owned(), now.to_owned()));
        let found: String = runs
            .iter()
            .map(|run| match run {
                Run::Same(text) => text.clone(),
                Run::Removed(text) => format!("[-{text}-]"),
                Run::Added(text) => format!("{{+{text}+}}"),
            })
            .collect();
        assert_eq!(found, shown);
    }

    #[test]
    fn words_are_compared_and_not_letters() {
        case("", "", "");
        case("Møtet.", "Møtet.", "Møtet.");
        case("", "Et møte", "{+Et møte+}");
        case("Et møte", "", "[-Et møte-]");
        case("Et møte i året", "To møter i året", "[-Et møte-]{+To møter+} i året");
        case("hvert år og", "hvert halve år og", "hvert {+halve +}år og");
        case("1.1.2028, «ny»", "1.2.2028, «ny»", "[-1.1.2028-]{+1.2.2028+}, «ny»");
        case("på bærtur", "pa\u{30a} bærtur", "[-på-]{+pa\u{30a}+} bærtur");
    }

    #[test]
    fn lines_that_stay_are_the_same() {
        case("a b\nc\nd e\n", "a x\nc\nd e\nf\n", "a [-b-]{+x+}\nc\nd e\n{+f\n+}");
        case("en\nto\n", "to\n", "[-en\n-]to\n");
        case("a\nb", "c\nd", "[-a-]{+c+}\n[-b-]{+d+}");
    }

    #[test]
    fn texts_beyond_reading_are_compared_in_bounded_time() {
        let repeat = |words: &str, times: usize| words.repeat(times);
        for (then, now) in [
            (repeat("a b ", 250_000), repeat("b c ", 250_000)),
            (repeat("a\nb\n", 50_000), repeat("b\nc\n", 50_000)),
            (repeat("a b c d e f\n", 16_000), repeat("f a b d c e\n", 16_000)),
        ] {
            assert!(joined(&words(&then, &now)) == (then, now));
        }
        // One word in a hundred thousand is found all the same.
        let then = repeat("ord ", 50_000);
        let runs = words(&format!("{then}x {then}"), &format!("{then}y {then}"));
        assert!(runs.contains(&Run::Removed("x".to_owned())), "{}", runs.len());
    }

    proptest! {
        #[test]
        fn the_runs_give_both_texts_again(then in "[ab \nå,]{0,40}", now in "[ab \nå,]{0,40}") {
            let runs = words(&then, &now);
            prop_assert_eq!(joined(&runs), (then, now));
            for pair in runs.windows(2) {
                let same_kind = std::mem::discriminant(&pair[0]) == std::mem::discriminant(&pair[1]);
                prop_assert!(!same_kind, "{:?}", pair);
            }
        }
    }
}
