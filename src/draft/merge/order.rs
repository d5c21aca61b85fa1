//! The order of things that two sides have put in order.

use std::collections::BTreeSet;

use super::{Side, Three, Verdict};
use crate::draft::compare::merged;

/// Returns who has changed the order of what all have and what stays.
pub(super) fn verdict<T: Ord + Clone>(three: &Three<Vec<T>>, stays: &BTreeSet<T>) -> Verdict {
    let Three { base, ours, theirs } = three;
    let lists = [Some(ours), Some(theirs), base.as_ref()];
    let mut common: BTreeSet<&T> = stays.iter().collect();
    for list in lists.into_iter().flatten() {
        let all: BTreeSet<&T> = list.iter().collect();
        common.retain(|id| all.contains(id));
    }
    let in_order =
        |list: &Vec<T>| list.iter().filter(|id| common.contains(id)).cloned().collect::<Vec<_>>();
    let base = base.as_ref().map(&in_order);
    Three { base, ours: in_order(ours), theirs: in_order(theirs) }.verdict()
}

/// Returns what stays in the order of one side, and what only the other has where that has it.
pub(super) fn ordered<T: Ord + Clone>(
    three: Three<Vec<T>>,
    stays: &BTreeSet<T>,
    side: Side,
) -> Vec<T> {
    let (first, other) = match side {
        Side::Ours => (three.ours, three.theirs),
        Side::Theirs => (three.theirs, three.ours),
    };
    let staying = |list: Vec<T>| list.into_iter().filter(|id| stays.contains(id));
    merged(staying(first).collect(), staying(other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(base: &str, ours: &str, theirs: &str, expected: (Verdict, &str)) {
        let list = |text: &str| text.chars().collect::<Vec<_>>();
        let three = Three { base: Some(list(base)), ours: list(ours), theirs: list(theirs) };
        let all = ours.chars().chain(theirs.chars());
        // What one side has removed is gone.
        let stays: BTreeSet<char> = all
            .filter(|id| !base.contains(*id) || (ours.contains(*id) && theirs.contains(*id)))
            .collect();
        let found = verdict(&three, &stays);
        let side = if found == Verdict::Theirs { Side::Theirs } else { Side::Ours };
        let order: String = ordered(three, &stays, side).into_iter().collect();
        assert_eq!((found, order.as_str()), expected);
    }

    #[test]
    fn the_order_is_that_of_the_side_that_changed_it_with_what_the_other_added() {
        case("abc", "abc", "abc", (Verdict::Same, "abc"));
        case("abc", "bac", "abc", (Verdict::Ours, "bac"));
        case("abc", "abc", "cab", (Verdict::Theirs, "cab"));
        case("abc", "axbc", "abyc", (Verdict::Same, "axbyc"));
        case("abc", "axbc", "ayc", (Verdict::Same, "ayxc"));
        case("abc", "axbc", "cab", (Verdict::Theirs, "caxb"));
        case("abc", "bac", "acb", (Verdict::Both, "bac"));
        case("abc", "ba", "xabc", (Verdict::Ours, "xba"));
    }
}
